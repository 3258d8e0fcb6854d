"""The forms that were written."""

from __future__ import annotations

from pathlib import Path

from progress_report.cli.console import Console
from progress_report.jobs.forms import FormsOutcome
from progress_report.messages import _


def show(console: Console, outcome: FormsOutcome, folder: Path) -> None:
    """Show the forms that were written and what to do with them."""
    console.files(outcome.publication)
    for office in outcome.without_measures:
        console.say(_("{office}没有承担任务，未生成填报表").format(office=office))
    console.say(_("请把填报表发给各科室；填好后放进 {folder}").format(folder=folder))
