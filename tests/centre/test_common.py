"""Answers belong to the common list by number and wording; what is only alike is named, never merged."""

from __future__ import annotations

import pytest

from progress_report.centre.common import Majority, Matcher, Place, wording
from progress_report.centre.model import Answer, CommonMeasure, HandedIn, Source
from progress_report.reading.statuses import Status

LIST = tuple(
    CommonMeasure(number, "主题", text, "", wording(text), text)
    for number, text in ((1, "及时公开政府信息目录，并按季度更新。"), (2, "开展政策解读。"))
)


def answer(number: int, text: str, status: Status = Status.DONE) -> Answer:
    return Answer(number, "主题", text, "", "", status, None, False, False, ())


@pytest.mark.parametrize(
    ("number", "text", "place", "beside"),
    [
        (1, "及时公开政府信息目录，并按季度更新。", Place.COMMON, 1),
        (1, " 及时公开政府信息目录,并按季度更新", Place.COMMON, 1),
        (7, "开展政策解读。", Place.RENUMBERED, 2),
        (1, "及时公开政府信息目录，并按月更新。", Place.REWORDED, 1),
        (1, "组织本系统培训。", Place.OWN, None),
        (3, "另一件完全不同的事情。", Place.OWN, None),
    ],
)
def test_an_answer_has_its_place(number: int, text: str, place: Place, beside: int | None) -> None:
    (found,) = Matcher(LIST).places([answer(number, text)])
    assert found.place is place
    assert (found.beside.number if found.beside else None) == beside


def test_an_answer_given_twice_counts_once() -> None:
    found = Matcher(LIST).places([answer(2, "开展政策解读。"), answer(2, "开展政策解读。", Status.ONGOING)])
    assert [one.place for one in found] == [Place.COMMON, Place.TWICE]


def test_without_a_list_what_more_than_half_have_is_common() -> None:
    def bureau(name: str, *answers: Answer) -> HandedIn:
        return HandedIn(name, Source.TABLE, answers=answers)

    def list_of_most(bureaus: list[HandedIn]) -> tuple[CommonMeasure, ...]:
        majority = Majority()
        for place, one in enumerate(bureaus):
            majority.add(one, place)
        return majority.measures()

    both, alone = answer(1, "甲事。"), answer(2, "乙事。")
    bureaus = [bureau("一", both, alone), bureau("二", both), bureau("三", both), bureau("四", alone)]
    assert [(one.number, one.text) for one in list_of_most(bureaus)] == [(1, "甲事。")]
    assert list_of_most(bureaus[:1]) == ()
    assert list_of_most([*bureaus, HandedIn("五", Source.BROKEN, answers=(alone,))]) == list_of_most(bureaus)
