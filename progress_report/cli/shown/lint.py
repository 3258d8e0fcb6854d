"""Templates with what is wrong with them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from progress_report.cli.console import Console
from progress_report.messages import _
from progress_report.templating import TemplateError


def show(console: Console, faults: Mapping[Path, Sequence[TemplateError]]) -> None:
    """Show each template with what is wrong with it; faults are shown even to a quiet run."""
    for file, found in faults.items():
        if not found:
            console.say(_("{file}：没有问题").format(file=file.name))
        for fault in found:
            print(fault)
