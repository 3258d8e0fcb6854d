"""Parts that several outcomes share: the offices' standings, departures from GB/T 9704."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from progress_report.cli.console import Console
from progress_report.messages import _

if TYPE_CHECKING:
    from progress_report.gbt9704.rules import Deviation
    from progress_report.jobs.examination import Examination
    from progress_report.jobs.take_back import TakenBack

SHOWN_PLACES = 5
"""So many places are listed for each rule of the layout; the rest is counted."""


def show_standings(console: Console, examination: Examination) -> None:
    """Show a line for each office, in columns that line up: Chinese characters are two columns wide on a terminal."""
    # Slow to import, and only those who look at a table need it.
    from wcwidth import ljust, width

    rows = [
        (
            _(one.standing.value),
            one.office.name,
            _("错误 {errors}，提醒 {warnings}").format(errors=len(one.errors), warnings=len(one.warnings)),
        )
        for one in examination.standings
    ]
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    for standing, office, counts in rows:
        console.say(f"  {ljust(standing, widths[0])}  {ljust(office, widths[1])}  {counts}")


def standings_record(examination: Examination) -> list[dict[str, object]]:
    """Return the standings for JSON."""
    return [
        {"office": one.office.name, "standing": one.standing.value, "errors": len(one.errors), "warnings": len(one.warnings)}
        for one in examination.standings
    ]


def show_deviations(console: Console, deviations: Sequence[Deviation]) -> None:
    """Show departures from GB/T 9704 by rule, with the first places of each."""
    from progress_report.gbt9704.rules import RULES

    for code, group in groupby(deviations, key=lambda one: one.rule):
        rule, own = RULES[code], list(group)
        console.say(f"  [{_(rule.strength.value)} {rule.clause}] {_(rule.expected)}")
        for one in own[:SHOWN_PLACES]:
            console.say(_("    {place}：{found}").format(place=one.place, found=one.found))
        if len(own) > SHOWN_PLACES:
            console.say(_("    ……另有 {count} 处").format(count=len(own) - SHOWN_PLACES))


def show_taken_back(console: Console, back: TakenBack) -> None:
    """Say what came back from reports that a person had edited."""
    for path in back.files:
        console.say(_("报告在 Word 中改过，改动已取回：{file}").format(file=path))
    if back.texts:
        console.say(_("  取回 {count} 段文字，写入“统稿”，新的报告已包含").format(count=back.texts))
    if back.unplaced:
        console.say(_("  有 {count} 处没能归位，原样记在统稿.xlsx 的“未归位”表，请看").format(count=back.unplaced))
    for path in back.unchanged:
        console.say(_("报告只改了格式，文字没有变；改过的文件保留：{file}").format(file=path))
    for path in back.unread:
        console.say(_("报告改过，但读不了，改动没有取回；改过的文件保留：{file}").format(file=path))
