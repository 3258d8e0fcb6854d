"""Which row of a form is which measure's or target's, and which of its columns count."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pytest

from progress_report.reading.statuses import Status
from progress_report.returns.model import GoneRow
from tests.builders import measure
from tests.returns.forms import ALL, HEADER, Line, findings, form, marker, read, row, states, targets, told


def test_a_clean_form_raises_nothing_and_every_row_is_its_measures() -> None:
    found = read(form(*ALL))
    assert told(found) == []
    assert states(found) == {1: Status.DONE, 2: Status.DONE, 4: Status.CONTINUING}
    assert found.returned is not None
    first = found.returned.entries[0]
    assert (first.office, first.row, first.progress, first.evidence, first.completed) == (
        "甲科",
        3,
        "做了。",
        "台账",
        date(2025, 6, 1),
    )
    assert (first.problems, first.next_steps, first.cell("status").cell) == ("", "", "E3")


def test_rows_stand_in_the_order_of_measures_and_blank_ones_are_none() -> None:
    found = read(form(row(4.0, status="持续推进", day=""), ("",) * 10, row(1.0), (" ",) * 10, row(2.0)))
    assert list(states(found)) == [1, 2, 4]
    assert told(found) == []


def test_a_row_that_nobody_filled_in_is_a_blank_answer_and_not_absent() -> None:
    found = read(form(row(1.0, status="", progress="", day="", evidence=""), *ALL[1:]))
    assert states(found)[1] is None
    assert told(found) == []


@pytest.mark.parametrize("label", ["填报人", "填报人：", "审核人:", "填报日期", "联系电话", "填报科室"])
def test_what_is_signed_under_the_table_is_no_measure(label: str) -> None:
    found = read(form(*ALL, (label, "王×", "", "", "", "都是字")))
    assert ("R04", None, "A6") not in told(found)


@pytest.mark.parametrize("words", ["注：逾期的请说明", "说明：按月填报", "填报说明一"])
def test_a_note_under_the_table_is_no_measure_unless_it_is_filled_in(words: str) -> None:
    assert [code for code, *_rest in told(read(form(*ALL, (words,))))] == [] or "R04" not in {
        code for code, *_rest in told(read(form(*ALL, (words,))))
    }
    assert ("R04", None, "A6") in told(read(form(*ALL, (words, "", "", "", "已完成"))))
    assert ("R04", None, "A6") in told(read(form(*ALL, (words, "", "", "", "", "做了一件事"))))


def test_a_number_that_cannot_be_read_is_named_with_what_was_typed() -> None:
    found = read(form(*ALL, row("十二")))
    (one,) = findings(found)
    assert (one.code, one.measure, one.where and one.where.cell, one.details) == ("R04", None, "A6", {"raw": "十二"})


def test_rows_of_one_measure_are_left_out_and_all_their_cells_named() -> None:
    found = read(form(*ALL, row(2.0), row("第2项")))
    assert list(states(found)) == [1, 4]
    (one,) = (one for one in findings(found) if one.code == "R02")
    assert (one.measure, one.where and one.where.cell) == (2, "A4")
    assert one.details == {"number": "2", "cells": "A4、A6、A7"}


def test_another_offices_row_is_named_with_its_number_and_nothing_is_read_of_it() -> None:
    found = read(form(*ALL, row(3.0, "组织培训。")))
    (one,) = findings(found)
    assert (one.code, one.measure, one.where and one.where.cell) == ("R03", 3, "A6")
    assert one.details == {"number": "3", "office": "甲科"}
    found = read(form(*ALL, row(9.0, "全新的事。")))
    (one,) = findings(found)
    assert (one.code, one.measure, one.details["number"]) == ("R03", 9, "9")
    assert found.returned is not None
    assert found.returned.gone == ()


def test_a_row_is_the_measures_whose_words_it_has_and_its_new_number_is_told() -> None:
    found = read(form(row(2.0, "编制目录。"), row(1.0, "2.发布信息。"), row("", "定期交流。", status="持续推进", day="")))
    assert [(one.code, one.measure, one.where and one.where.cell, one.details) for one in findings(found)] == [
        ("R22", 1, "A3", {"typed": "2", "number": "1"}),
        ("R22", 2, "A4", {"typed": "1", "number": "2"}),
        ("R22", 4, "A5", {"typed": "", "number": "4"}),
    ]
    assert list(states(found)) == [1, 2, 4]


def test_the_values_of_targets_follow_the_rows_of_their_form() -> None:
    lines = form(row(2.0, "编制目录。"), row(1.0, "发布信息。"), ALL[2])
    found = read(lines, targets((2.0, "投入", "", "", "3200", ""), (1.0, "公开率", "", "", "100%", "")))
    assert found.returned is not None
    assert [(one.measure, one.value) for one in found.returned.target_entries] == [(1, Decimal(3200)), (2, Decimal(100))]
    assert {code for code, *_rest in told(found)} == {"R22"}


def test_a_measure_whose_identity_is_gone_is_told_and_its_values_are_nobodys() -> None:
    lines = form(row(1.0, "撤销的事。"), row(2.0), ALL[2])
    found = read(lines, targets((1.0, "投入", "", "", "3200", "")), marker({1: "GONE", 2: "B", 4: "D"}))
    assert ("R21", None, "A3") in told(found)
    assert ("R07", None, "B2") in told(found)
    assert found.returned is not None
    (gone,) = found.returned.gone
    assert gone == GoneRow("GONE", 1, "撤销的事。", gone.cell)
    assert (gone.cell.cell, found.returned.target_entries) == ("A3", ())
    assert list(states(found)) == [2, 4]


@pytest.mark.parametrize(
    ("line", "others", "code", "gone"),
    [
        # The number's measure is in another row of the form: this one is of a measure that is gone.
        (row(2.0, "撤销的那件。"), (row(1.0, "编制目录。"), row(2.0, "发布信息。")), "R21", True),
        # It is another office's.
        (row(3.0, "撤销的那件。"), ALL, "R21", True),
        # It is in no other row: perhaps only reworded.
        (row(2.0, "撤销的那件。"), (row(1.0, "编制目录。"),), "R20", False),
        # It may be one of two.
        (row(2.0, "编制目录啊。"), (row(1.0, "编制目录。"), row(2.0, "发布信息。")), "R20", False),
    ],
)
def test_without_identity_a_row_is_a_withdrawn_measures_only_where_its_number_is_anothers(
    line: Line, others: Sequence[Line], code: str, gone: bool
) -> None:
    found = read(form(*others, line))
    assert code in {one.code for one in findings(found)}
    assert found.returned is not None
    assert bool(found.returned.gone) == gone


def test_words_of_another_measure_than_the_identity_are_asked_about() -> None:
    found = read(form(row(1.0, "发布信息。"), ALL[2]), marker({1: "A", 2: "B"}))
    (one,) = (one for one in findings(found) if one.code == "R20")
    assert (one.measure, one.where and one.where.cell) == (1, "B3")
    assert one.details == {"number": "1", "others": "第2项"}
    found = read(form(row(2.0, "别的事。"), ALL[0]))
    (one,) = (one for one in findings(found) if one.code == "R20")
    assert (one.measure, one.details) == (2, {"number": "2", "others": "别的任务"})


def test_a_value_under_a_number_whose_row_was_deleted_is_its_identitys() -> None:
    lines = form(row(2.0), ALL[2])
    found = read(lines, targets((5.0, "投入", "", "", "3200", "")), marker({5: "A", 2: "B", 4: "D"}))
    assert found.returned is not None
    assert [(one.measure, one.value) for one in found.returned.target_entries] == [(1, Decimal(3200))]
    found = read(lines, targets((5.0, "投入", "", "", "3200", "")), marker({5: "GONE", 2: "B", 4: "D"}))
    assert ("R07", None, "B2") in told(found)
    found = read(lines, targets(("", "投入", "", "", "3200", "")))
    assert ("R07", None, "B2") in told(found)


@pytest.mark.parametrize(
    ("merge", "cells", "unread"),
    [
        ((3, 5, 4, 5), "E3:E4", {1, 2}),
        ((4, 5, 4, 6), "", set()),
        ((3, 5, 3, 5), "", set()),
        ((1, 5, 2, 5), "", set()),
        ((2, 5, 3, 5), "E2:E3", {1}),
        ((5, 5, 9, 5), "E5:E9", {4}),
        ((6, 5, 9, 5), "", set()),
        ((3, 1, 4, 4), "", set()),
        ((3, 4, 4, 5), "D3:E4", {1, 2}),
        ((3, 5, 4, 20), "E3:T4", {1, 2}),
    ],
)
def test_a_merge_over_rows_makes_what_offices_fill_in_unusable(
    merge: tuple[int, int, int, int], cells: str, unread: set[int]
) -> None:
    found = read(form(*ALL, merged=(merge,)))
    assert [one.details["range"] for one in findings(found) if one.code == "R05"] == ([cells] if cells else [])
    assert {number for number, status in states(found).items() if status is None} == unread


def test_a_column_that_stands_twice_is_named_and_the_first_is_read() -> None:
    header = (*HEADER, "完成状态", "具体措施")
    found = read(form(*((*line, "未开展", "") for line in ALL), header=header))
    (one,) = (one for one in findings(found) if one.code == "R08")
    assert (one.where and one.where.cell, one.details) == ("K2", {"column": "完成状态", "cells": "E2、K2"})
    assert states(found)[1] is Status.DONE


@pytest.mark.parametrize(
    ("values", "cell"),
    [(("", "加了", ""), "K4"), (("加了", "", "再加"), "K3"), (("", "", ""), ""), ((" ", "", "\n"), "")],
)
def test_a_column_of_the_offices_own_is_named_where_it_first_holds_something(values: Sequence[str], cell: str) -> None:
    found = read(form(*((*line, value) for line, value in zip(ALL, values, strict=True)), header=(*HEADER, "备注")))
    named = [(one.where.cell if one.where else "", one.details) for one in findings(found) if one.code == "R09"]
    assert named == ([(cell, {"column": "备注"})] if cell else [])


def test_issued_columns_and_notes_below_are_no_columns_of_the_offices_own() -> None:
    found = read(form(*((*line, "省") for line in ALL), header=(*HEADER, "来源")))
    assert "R09" not in {one.code for one in findings(found)}
    found = read(
        form(
            *((*line, "") for line in ALL),
            ("注：如此", *("",) * 9, "旁注"),
            ("填报人", *("",) * 9, "王×"),
            header=(*HEADER, "备注"),
        )
    )
    assert "R09" not in {one.code for one in findings(found)}


def test_targets_rows_that_stand_twice_or_are_nobodys() -> None:
    found = read(
        form(*ALL),
        targets(
            (1.0, "投入", "", "", "3000", ""),
            (1.0, "投入", "", "", "3100", ""),
            (1.0, "别的", "", "", "5", ""),
            (1.0, "空的", "", "", " ", ""),
            (3.0, "投入", "", "", "5", ""),
            ("注：", "投入", "", "", "5", ""),
            ("", "", "", "", "", ""),
        ),
    )
    assert found.returned is not None
    assert found.returned.target_entries == ()
    assert [
        (one.code, one.measure, one.where and one.where.cell, one.details) for one in findings(found) if one.code[0] == "R"
    ] == [
        ("R07", None, "B4", {"raw": "1 别的"}),
        ("R07", None, "B6", {"raw": "3 投入"}),
        ("R02", 1, "A3", {"number": "1", "cells": "A2、A3"}),
    ]


def test_details_that_a_person_is_told() -> None:
    gone = read(form(row(1.0, "撤销的事。"), *ALL[1:]), marker({1: "GONE", 2: "B", 4: "D"}))
    assert next(one.details for one in findings(gone) if one.code == "R21") == {"number": "1"}
    edited = read(form(row(1.0, "编制总目录。"), *ALL[1:]))
    assert [one.details for one in findings(edited)] == [{"number": "1"}]
    picture = read(form(row(1.0, progress='=DISPIMG("1",1)'), *ALL[1:]))
    assert [one.details for one in findings(picture)] == [{"number": "1", "column": "工作进展情况", "raw": '=DISPIMG("1",1)'}]
    elsewhere = read(form(*ALL, row(9.0, "组织培训。")))
    assert [one.details for one in findings(elsewhere)] == [{"number": "3", "office": "甲科"}]
    # As like to one as to another.
    alike = (
        measure(1, ["甲科"], text="编制目录甲。"),
        measure(2, ["甲科"], text="编制目录乙。"),
        measure(3, ["甲科"], text="完全两样。"),
    )
    asked = read(form(row(3.0, "编制目录丙。"), row(1.0), row(2.0)), measures=alike)
    assert [one.details for one in findings(asked)] == [{"number": "3", "others": "第1项、第2项"}]


def test_a_value_under_the_number_of_a_row_that_is_asked_about_is_not_taken() -> None:
    found = read(form(row(1.0), row(2.0, "别的事。"), ALL[2]), targets((2.0, "公开率", "", "", "100%", "")))
    assert found.returned is not None
    assert found.returned.target_entries == ()
    assert {one.code for one in findings(found)} >= {"R07"}


def test_a_number_where_a_measures_words_should_be_says_nothing() -> None:
    found = read(form((1.0, 5.0, *row(1.0)[2:]), *ALL[1:]))
    assert (told(found), list(states(found))) == ([], [1, 2, 4])


def test_an_own_column_is_looked_at_only_in_rows_of_measures() -> None:
    header = (*HEADER, "备注")
    found = read(form(*((*line, "") for line in ALL), (*row(9.0, "全新的事。"), "旁注"), header=header))
    assert {one.code for one in findings(found)} == {"R03"}


def test_signatures_and_notes_under_the_values_are_no_values() -> None:
    lines = ("填报人：", "", "", "", "王×", ""), ("注：单位为万元", "", "", "", "见附件", ""), (1.0, "投入", "", "", "3000", "")
    found = read(form(*ALL), targets(*lines))
    assert found.returned is not None
    assert ([one.value for one in found.returned.target_entries], findings(found)) == ([Decimal(3000)], ())


def test_a_number_that_nobody_has_is_no_withdrawn_measures_though_its_words_are_like_anothers() -> None:
    found = read(form(*ALL, row(9.0, "编制目录啊。")))
    assert [one.code for one in findings(found)] == ["R03"]
    assert found.returned is not None
    assert found.returned.gone == ()
