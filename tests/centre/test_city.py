"""Bureaus are counted and ranked by the stated rule, and every figure names its bureaus and cells."""

from __future__ import annotations

from decimal import Decimal

from progress_report.centre.city import City, sum_up
from progress_report.centre.common import wording
from progress_report.centre.figures import figures_of
from progress_report.centre.model import Answer, CommonMeasure, HandedIn, Source
from progress_report.messages.places import CellRef
from progress_report.reading.statuses import Status

TEXTS = {1: "甲事。", 2: "乙事。", 3: "丙事。"}
LIST = tuple(CommonMeasure(n, "前" if n < 3 else "后", text, "", wording(text), text) for n, text in TEXTS.items())
DONE, ONGOING, NA, KEPT = Status.DONE, Status.ONGOING, Status.NOT_APPLICABLE, Status.CONTINUING


def bureau(name: str, *states: Status, overdue: int = 0) -> HandedIn:
    answers = tuple(
        Answer(n, "前", TEXTS[n], "", "", state, None, n <= overdue, False, (CellRef("表.xlsx", "落实情况", f"G{n + 2}"),))
        for n, state in enumerate(states, 1)
    )
    return HandedIn(name, Source.TABLE, answers=answers)


def ranks(city: City) -> list[tuple[str, int | None]]:
    return [(line.handed_in.name, line.rank) for line in city.bureaus]


def test_bureaus_rank_by_share_then_by_what_is_overdue_and_share_a_rank() -> None:
    city = sum_up(
        [
            bureau("丁", DONE, ONGOING, ONGOING, overdue=2),
            bureau("丙", DONE, ONGOING, ONGOING),
            bureau("乙", DONE, ONGOING, ONGOING),
            bureau("甲", DONE, DONE, NA),
            bureau("戊", NA, NA, KEPT),
            HandedIn("己", Source.NOTHING),
        ],
        LIST,
    )
    assert ranks(city) == [("甲", 1), ("丙", 2), ("乙", 2), ("丁", 4), ("己", None), ("戊", None)]
    assert [line.tally.done_share for line in city.bureaus[:2]] == [Decimal("100.0"), Decimal("33.3")]


def test_every_figure_names_its_bureaus_and_cells() -> None:
    city = sum_up([bureau("甲", DONE, DONE, ONGOING), bureau("乙", DONE, ONGOING, DONE, overdue=1)], LIST)
    figures = {figure.key: figure for figure in figures_of(city)}
    assert figures["done"].value == 4
    assert set(figures["done"].sources) == {"甲/表.xlsx［落实情况］G3:G4", "乙/表.xlsx［落实情况］G3、G5"}
    assert figures["measure.1.done"].value == 2
    assert list(figures["measure.1.overdue"].sources) == ["乙/表.xlsx［落实情况］G3"]
    assert figures["theme.1.done"].value == 3
    assert list(figures["theme.1.done"].sources) == [
        "甲/表.xlsx［落实情况］G3", "乙/表.xlsx［落实情况］G3", "甲/表.xlsx［落实情况］G4",
    ]  # fmt: skip
    assert len({figure.key for figure in figures_of(city)}) == len(figures_of(city))


def test_who_is_expected_is_known_by_aliases_too() -> None:
    expected = (("市教育局", ("教育局",)), ("市民政局", ()), ("市财政局", ()))
    city = sum_up([bureau("教育局", DONE), bureau("市财政局", DONE), bureau("外来局", DONE)], LIST, expected)
    assert city.absent == ("市民政局",)
    assert city.unexpected == ("外来局",)
