"""Word files with where they depart from GB/T 9704."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from progress_report.cli.console import Console
from progress_report.cli.shown.parts import show_deviations
from progress_report.gbt9704.rules import RULES, UNCHECKED, Deviation, Strength
from progress_report.messages import _


def show(console: Console, found: Mapping[Path, Sequence[Deviation]]) -> None:
    """Show by file where it departs from GB/T 9704, binding rules and others apart, then the outcome."""
    for file, deviations in found.items():
        if not deviations:
            console.say(_("{file}：{count} 条规则全部符合").format(file=file.name, count=len(RULES)))
            show_unchecked(console)
            continue
        must = sum(RULES[one.rule].strength is Strength.MUST for one in deviations)
        counts = _("{file}：不符合规定 {must} 处，不符合一般要求 {others} 处")
        console.say(counts.format(file=file.name, must=must, others=len(deviations) - must))
        show_deviations(console, deviations)
        show_unchecked(console)


def show_unchecked(console: Console) -> None:
    """Name what the standard rules and a file does not tell."""
    console.say(_("  未核对（Word 文件里看不出）：{items}").format(items=_("；").join(_(one) for one in UNCHECKED)))


def as_record(found: Mapping[Path, Sequence[Deviation]]) -> list[dict[str, object]]:
    """Return every deviation with its rule for JSON."""
    return [
        {
            "file": str(file),
            "rule": one.rule,
            "clause": RULES[one.rule].clause,
            "strength": RULES[one.rule].strength.name,
            "place": one.place,
            "expected": _(RULES[one.rule].expected),
            "found": one.found,
        }
        for file, deviations in found.items()
        for one in deviations
    ]
