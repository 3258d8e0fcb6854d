"""How the rows and sheets of a return are read, each rule on sheets that are built in a line: nothing is opened."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal

import pytest

from progress_report.assignment.model import Comparator, Measure, MeasureKind, Office, Target
from progress_report.messages.findings import Finding
from progress_report.reading.cell_details import CellDetails, Formula
from progress_report.reading.sheets import CellValue, Sheet
from progress_report.reading.statuses import Status
from progress_report.returns.interpretation import MOST_OF_A_KIND, ReturnFile, forms_in, interpret, wants_formats
from progress_report.returns.model import Applicability, GoneRow, ShownBefore
from progress_report.returns.whose_form import Expected
from tests.builders import assignment, measure, period

HEADER = (
    "序号",
    "具体措施",
    "完成时限",
    "上期进展（参考）",
    "完成状态",
    "工作进展情况",
    "完成日期",
    "佐证材料",
    "存在问题",
    "下一步打算",
)
TARGET_HEADER = ("序号", "指标名称", "要求", "单位", "实际值", "说明")
FILE = "2025/H2/甲.xlsx"
AMOUNT = Target(1, "投入", Comparator.AT_LEAST, Decimal(3000), "万元")
SHARE = Target(2, "公开率", Comparator.AT_LEAST, Decimal(100), "%")
MEASURES = (
    measure(1, ["甲科"], text="编制目录。", identity="A", targets=(AMOUNT,)),
    measure(2, ["甲科", "乙科"], text="发布信息。", identity="B", targets=(SHARE,)),
    measure(3, ["乙科"], text="组织培训。", identity="C"),
    measure(
        4,
        ["甲科"],
        text="定期交流。",
        identity="D",
        kind=MeasureKind.CONTINUING,
        deadline=None,
        deadline_text="持续",
        extra=(("来源", "省"),),
    ),
)
Line = Sequence[CellValue]


def row(number: CellValue, text: str = "", status: str = "已完成", progress: CellValue = "做了。", **fields: CellValue) -> Line:
    """Return a row of a form: done on 1 June, with evidence."""
    values = {"deadline": "", "before": "", "day": date(2025, 6, 1), "evidence": "台账", "problems": "", "next": ""} | fields
    order = ("deadline", "before", "status", "progress", "day", "evidence", "problems", "next")
    return (number, text, *((values | {"status": status, "progress": progress})[name] for name in order))


def form(*lines: Line, header: Line = HEADER, above: Iterable[Line] = (("填报科室", "甲科"),), merged: object = ()) -> Sheet:
    """Return the sheet 填报表: the office above, the header in row 2."""
    rows = [tuple(line) for line in (*above, header, *lines)]
    width = max(map(len, rows))
    return Sheet("填报表", True, tuple((*line, *("",) * (width - len(line))) for line in rows), merged)  # type: ignore[arg-type]


def targets(*lines: Line, name: str = "指标完成情况", visible: bool = True) -> Sheet:
    return Sheet(name, visible, (TARGET_HEADER, *(tuple(line) for line in lines)))


def marker(identities: Mapping[int, str] = {}, **items: CellValue) -> Sheet:
    says: dict[str, CellValue] = {"年度": 2025.0, "报送期": "H2", "科室": "甲科", "表样版本": 1.0} | items
    return Sheet("表单标识", False, (*says.items(), *((float(number), one) for number, one in identities.items())))


def read(*sheets: Sheet, measures: Sequence[Measure] = MEASURES, look: CellDetails | None = None, file: str = FILE) -> ReturnFile:
    year = assignment(measures)
    return interpret(tuple(sheets), file, Expected.of(year, period(name="全年")), look=look)


def told(found: ReturnFile | Iterable[Finding]) -> list[tuple[str, int | None, str]]:
    """Return each finding's code, measure and cell."""
    findings = found.findings if isinstance(found, ReturnFile) else found
    return [(one.code, one.measure, one.where.cell if one.where else "") for one in findings]


def findings(found: ReturnFile) -> tuple[Finding, ...]:
    """Return what is said of rows and of the file, without what is said of content elsewhere (O01–O04)."""
    return tuple(one for one in found.findings if not one.code.startswith("O"))


def states(found: ReturnFile) -> dict[int, Status | None]:
    assert found.returned is not None
    return {one.measure: one.status for one in found.returned.entries}


ALL = (row(1.0), row(2.0), row(4.0, status="持续推进", day=""))


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


@pytest.mark.parametrize(
    ("then", "told_of"),
    [("编制目录。", False), ("1.编制目录。", False), ("编制 目录。", False), ("编制总目录。", True), ("", False), ("  ", False)],
)
def test_a_measures_words_that_were_edited_are_named(then: str, told_of: bool) -> None:
    assert (("R06", 1, "B3") in told(read(form(row(1.0, then), *ALL[1:])))) == told_of


@pytest.mark.parametrize(
    ("then", "told_of"), [("2025年11月底", False), ("2025年 11月底", False), ("2025年6月底", True), ("", False)]
)
def test_a_deadline_that_was_another_when_the_form_went_out_is_named(then: str, told_of: bool) -> None:
    found = read(form(row(1.0, deadline=then), *ALL[1:]))
    details = [one.details for one in findings(found) if one.code == "R23"]
    assert details == ([{"number": "1", "then": then, "now": "2025年11月底"}] if told_of else [])


@pytest.mark.parametrize(
    ("typed", "code", "read_as"),
    [
        ("做了。", None, "做了。"),
        ('＝DISPIMG("1")', "V05", ""),
        ('=DISPIMG("ID_1",1)', "V05", ""),
        ('dispimg("ID_1",1)', "V05", ""),
        ("#REF!", "V06", ""),
        (" #N/A ", "V06", ""),
        ("见 #N/A", None, "见 #N/A"),
        (7.0, None, "7"),
        (True, "V03", None),
    ],
)
def test_what_stands_in_a_cell_of_words(typed: CellValue, code: str | None, read_as: str | None) -> None:
    found = read(form(row(1.0, progress=typed), *ALL[1:]))
    assert [one.code for one in findings(found) if one.where and one.where.cell == "F3"] == ([code] if code else [])
    assert found.returned is not None
    if read_as is not None:
        assert found.returned.entries[0].progress == read_as


def test_a_number_among_words_is_read_as_its_cell_shows_it() -> None:
    look = CellDetails(formats={("填报表", "F3"): "000", ("填报表", "H3"): '0"份"'})
    found = read(form(row(1.0, progress=7.0, evidence=12.0), *ALL[1:]), look=look)
    assert found.returned is not None
    assert (found.returned.entries[0].progress, found.returned.entries[0].evidence) == ("007", "12份")
    assert told(found) == [("V03", 1, "F3"), ("V03", 1, "H3")]


@pytest.mark.parametrize(
    ("typed", "code", "day"),
    [
        (date(2025, 6, 1), None, date(2025, 6, 1)),
        (datetime(1990, 1, 1), None, date(1990, 1, 1)),
        (date(1989, 12, 31), "V01", None),
        (datetime(1900, 3, 20), "V01", None),
        (45809.0, "V03", date(2025, 6, 1)),
        ("6月1日", "V03", date(2025, 6, 1)),
        ("6月", "V02", None),
        ("", None, None),
    ],
)
def test_a_completion_day(typed: CellValue, code: str | None, day: date | None) -> None:
    found = read(form(row(1.0, day=typed), *ALL[1:]))
    assert [one.code for one in findings(found) if one.where and one.where.cell == "G3"] == ([code] if code else [])
    assert found.returned is not None
    assert found.returned.entries[0].completed == day


def test_a_finding_says_the_column_what_was_typed_and_how_it_was_read() -> None:
    found = read(form(row(1.0, status="完成", day="6月1日"), row(2.0, status="快了"), row(4.0, status="已完成", day="11月")))
    details = {one.where.cell: (one.code, one.details) for one in findings(found) if one.where}
    assert details["E3"] == ("V03", {"number": "1", "column": "完成状态", "raw": "完成", "note": "", "value": "已完成"})
    assert details["G3"][1] | {"note": ""} == {
        "number": "1",
        "column": "完成日期",
        "raw": "6月1日",
        "note": "",
        "value": "2025-06-01",
    }
    assert details["E4"][0] in {"V01", "V02"}
    assert "2023" not in details["G5"][1]["note"]


@pytest.mark.parametrize(
    ("formula", "error", "struck", "stale", "code", "raw"),
    [
        (None, None, True, False, "V08", "已完成"),
        (Formula('DISPIMG("1",1)', ""), None, False, False, "V05", '=DISPIMG("1",1)'),
        (Formula("[1]表!A1", "已完成"), None, False, False, "V09", "=[1]表!A1"),
        (Formula("A1", ""), "#N/A", False, False, "V06", "#N/A"),
        (None, "#REF!", False, False, "V06", "#REF!"),
        (Formula("A1", ""), None, False, False, "V04", "=A1"),
        (Formula("A1", "已完成"), None, False, False, "V07", "=A1"),
        (Formula("A1", "已完成"), None, False, True, "V10", "=A1"),
        (Formula("[1]表!A1", "已完成"), None, True, False, "V08", "已完成"),
    ],
)
def test_a_closer_look_at_a_cell(
    formula: Formula | None, error: str | None, struck: bool, stale: bool, code: str, raw: str
) -> None:
    place = ("填报表", "E3")
    look = CellDetails(
        formulas={place: formula} if formula else {},
        errors={place: error} if error else {},
        struck=frozenset({place} if struck else ()),
        stale=stale,
    )
    found = read(form(*ALL), look=look)
    (one,) = findings(found)
    assert (one.code, one.measure, one.where and one.where.cell) == (code, 1, "E3")
    wanted = {"number": "1", "column": "完成状态", "raw": raw} | ({"value": "已完成"} if code in {"V07", "V10"} else {})
    assert one.details == wanted
    assert states(found)[1] is (Status.DONE if code in {"V07", "V10"} else None)


def test_a_closer_look_at_columns_that_the_form_lacks_sees_nothing() -> None:
    short = tuple(word for word in HEADER if word not in {"上期进展（参考）"})
    lines = [(*line[:3], *line[4:]) for line in ALL]
    assert told(read(form(*lines, header=short), look=CellDetails(errors={("填报表", "A3"): "#N/A"}))) == []


def test_targets_values_states_notes_and_cells() -> None:
    found = read(
        form(*ALL), targets((1.0, "投入", "", "", "2000万", "含往年"), (2.0, " 公开率 ", "", "", "不适用", "无此项业务"))
    )
    assert found.returned is not None
    first, second = found.returned.target_entries
    assert (first.measure, first.indicator, first.applicability, first.value, first.note, first.row) == (
        1,
        "投入",
        Applicability.GIVEN,
        Decimal(2000),
        "含往年",
        2,
    )
    assert (second.applicability, second.value, second.note) == (Applicability.NOT_APPLICABLE, None, "无此项业务")
    assert (second.cell("actual").cell, second.cell("note").cell) == ("E3", "F3")
    assert told(found) == [("V03", 1, "E2")]
    found = read(form(*ALL), targets((1.0, "投入", "", "", "", "")))
    assert found.returned is not None
    assert found.returned.target_entries[0].applicability is Applicability.MISSING


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


@pytest.mark.parametrize(
    ("unit", "typed", "value", "code"),
    [
        ("元", "2000", None, "R25"),
        ("元", 2000.0, None, "R25"),
        ("元", "2,000.5", None, "R25"),
        ("元", "2000万元", Decimal(2000), None),
        ("元", "", None, None),
        ("万元", "2000", Decimal(2000), None),
        ("万 元", "2000", None, "R25"),
        ("", "2000", Decimal(2000), None),
    ],
)
def test_a_bare_number_under_another_unit_than_now_is_not_taken(
    unit: str, typed: CellValue, value: Decimal | None, code: str | None
) -> None:
    found = read(form(*ALL), targets((1.0, "投入", "≥3000", unit, typed, "")))
    assert found.returned is not None
    assert found.returned.target_entries[0].value == value
    changed = [one for one in findings(found) if one.code == "R25"]
    assert [(one.measure, one.where and one.where.cell, one.details["then"], one.details["now"]) for one in changed] == (
        [(1, "E2", unit, "万元")] if code else []
    )


@pytest.mark.parametrize(
    ("requirement", "told_of"), [("≥3000", False), ("≥ 3000", False), ("≥2000", True), ("", False), ("≤3000", True)]
)
def test_a_target_that_was_another_when_the_form_went_out_is_named(requirement: str, told_of: bool) -> None:
    found = read(form(*ALL), targets((1.0, "投入", requirement, "万元", "3000", "")))
    details = [(one.where.cell if one.where else "", one.details) for one in findings(found) if one.code == "R24"]
    wanted = {"number": "1", "indicator": "投入", "then": requirement, "now": "≥3000"}
    assert details == ([("C2", wanted)] if told_of else [])


def test_formats_of_targets_cells() -> None:
    lines = (1.0, "投入", "", "", 3000.0, ""), (2.0, "公开率", "", "", 0.95, "")
    plain = read(form(*ALL), targets(*lines), look=CellDetails(formats={("指标完成情况", "E3"): "0%"}))
    assert plain.returned is not None
    assert [one.value for one in plain.returned.target_entries] == [Decimal(3000), Decimal(95)]
    odd = read(
        form(*ALL), targets(*lines), look=CellDetails(formats={("指标完成情况", "E2"): "0,", ("指标完成情况", "E3"): "0.00"})
    )
    assert odd.returned is not None
    assert [one.value for one in odd.returned.target_entries] == [None, None]
    assert {(one.code, one.where and one.where.cell) for one in odd.findings} == {("V02", "E2"), ("V02", "E3")}
    looked = CellDetails(errors={("指标完成情况", "E2"): "#N/A"}, struck=frozenset({("指标完成情况", "F3")}))
    assert read(form(*ALL), targets(*lines[:1]), look=looked).returned.target_entries[0].value is None  # type: ignore[union-attr]


# Whose form it is, and for which period


def test_a_workbook_without_a_form_is_told_so() -> None:
    found = read(Sheet("表", True, (("甲", "乙"),)))
    assert (found.returned, told(found), findings(found)[0].office) == (None, [("F02", None, "")], "")
    assert read(Sheet("表", True, (("甲", "乙"),)), file="2025/H2/乙科.xlsx").findings[0].office == "乙科"


def test_a_form_that_lacks_columns_names_them_and_one_that_has_all_is_taken_before() -> None:
    half = form(*ALL, header=("序号", "具体措施", "", "", "完成状态", "工作进展情况", "完成日期", "", "", ""))
    (one,) = findings(read(half))
    assert (one.code, one.office, one.where and one.where.cell) == ("F03", "甲科", "A2")
    assert one.details["columns"].startswith("佐证材料、存在问题、下一步打算")
    whole = form(*ALL)._replace(name="另一张")
    assert states(read(half, whole)) == states(read(whole))


def test_two_whole_forms_in_a_file_are_named() -> None:
    (one,) = findings(read(form(*ALL), form(*ALL)._replace(name="副本")))
    assert (one.code, one.details, one.where and one.where.sheet) == ("F15", {"sheets": "填报表、副本"}, "填报表")


@pytest.mark.parametrize(
    ("named", "marked", "office", "seen"),
    [
        ("甲科", None, "甲科", ""),
        ("", "甲科", "甲科", ""),
        ("甲科", "甲科", "甲科", ""),
        ("甲科", "乙科", "", "乙科、甲科"),
        ("某某单位办事处", "甲科", "甲科", ""),
        ("甲科室", "乙科", "", "乙科、甲科室"),
        ("", None, "", "—"),
        ("某某单位办事处", "丁丁处", "", "丁丁处、某某单位办事处"),
        ("不知道的", None, "", "不知道的"),
        ("甲科室", None, "", "甲科室，是不是“甲科”？"),
    ],
)
def test_whose_a_form_is(named: str, marked: str | None, office: str, seen: str) -> None:
    sheets = [form(*ALL, above=(("填报科室", named),))] + ([marker(科室=marked)] if marked else [])
    found = read(*sheets)
    if office:
        assert found.returned is not None
        assert found.returned.office == office
    else:
        (one,) = findings(found)
        assert (found.returned, one.code, one.details) == (None, "F04", {"seen": seen})


@pytest.mark.parametrize(
    ("above", "seen"),
    [
        ((("填报科室", "甲科", "报送期", "H1"),), "H1"),
        ((("填报科室", "甲科", "报送期", "上半年"),), "上半年"),
        ((("填报科室", "甲科", "报送期", "H2（全年）"),), ""),
        ((("填报科室", "甲科", "报送期", "2025年全年"),), ""),
        ((("2024年任务填报表",), ("填报科室", "甲科")), "2024年"),
        ((("2025年任务填报表",), ("填报科室", "甲科")), ""),
        ((("请于2026年1月5日前报",), ("填报科室", "甲科")), ""),
        ((("12024年",), ("填报科室", "甲科")), ""),
        ((("填报科室", "甲科", "报送期", ""),), ""),
        ((("2024年任务填报表",), ("填报科室", "甲科", "报送期", "")), "2024年"),
    ],
)
def test_a_form_of_another_period_or_year_is_refused(above: Iterable[Line], seen: str) -> None:
    found = read(form(*ALL, above=above))
    assert [one.details for one in findings(found) if one.code == "F06"] == (
        [{"seen": seen, "expected": "2025年H2"}] if seen else []
    )
    assert (found.returned is None) == bool(seen)


@pytest.mark.parametrize(
    ("items", "code"),
    [
        ({}, None),
        ({"年度": 2024.0}, "F06"),
        ({"报送期": "H1"}, "F06"),
        ({"表样版本": 2.0}, "F25"),
        ({"统计开始": "2025-01-01", "统计截止": "2025-11-30", "报送截止": "2025-12-10"}, None),
        ({"统计开始": "2025-02-01"}, "F30"),
        ({"统计截止": "2025-10-31"}, "F30"),
        ({"报送截止": "2025-12-01"}, "F30"),
    ],
)
def test_what_a_forms_hidden_sheet_says(items: Mapping[str, CellValue], code: str | None) -> None:
    above = (("填报科室", "甲科", "填报人", "王×", "联系电话", 8123.0, "审核人", "李×", "填报日期", "6月1日"),)
    found = read(form(*ALL, above=above), marker({1: "A", 2: "B", 4: "D"}, **items))
    assert [one.code for one in findings(found)] == ([code] if code else [])
    if found.returned is not None:
        assert (found.returned.filler, found.returned.phone) == ("王×", "8123")
        assert found.returned.marker is not None
        assert found.returned.marker.identities == {1: "A", 2: "B", 4: "D"}
        assert found.returned.marker.days == {
            {"统计开始": "start", "统计截止": "cutoff", "报送截止": "due"}[name]: day
            for name, day in items.items()
            if name[-2:] in {"开始", "截止"}
        }
    if code == "F30":
        ((item, then),) = items.items()
        assert findings(found)[0].details["item"] == item
        assert findings(found)[0].details["then"] == then


@pytest.mark.parametrize(
    "items",
    [
        {"年度": "二〇二五"},
        {"年度": ""},
        {"表样版本": "一"},
        {"年度": "２０２５"},
        {"表样版本": "１"},
        {"表样版本": 1.5},
        {"年度": 2025.5},
    ],
)
def test_a_hidden_sheet_that_cannot_be_read_is_none(items: Mapping[str, CellValue]) -> None:
    found = read(form(*ALL), marker({1: "X"}, **items))
    assert found.returned is not None
    assert found.returned.marker is None


def test_an_issued_form_that_is_not_signed_names_what_is_blank() -> None:
    above = (("填报科室", "甲科", "填报人", "", "联系电话", "1", "审核人", "", "填报日期", "x"),)
    (one,) = findings(read(form(*ALL, above=above), marker()))
    assert (one.code, one.details, one.where and one.where.cell) == ("F26", {"items": "填报人、审核人"}, "D1")
    (one,) = findings(read(form(*ALL), marker()))
    assert (one.code, one.where and one.where.cell) == ("F26", "")
    assert findings(read(form(*ALL, above=above))) == ()
    above = (("填报科室", "", "填报人", "王×", "联系电话", "1", "审核人", "", "填报日期", "x"),)
    (one,) = findings(read(form(*ALL, above=above), marker()))
    assert (one.code, one.details, one.where and one.where.cell) == ("F26", {"items": "审核人"}, "H1")
    above = (("填报科室", "", "填报人", "王×", "联系电话", "1", "审核人", "李×", "填报日期", "x"),)
    assert findings(read(form(*ALL, above=above), marker())) == ()


def test_a_hidden_sheet_of_one_column_says_nothing() -> None:
    found = read(form(*ALL), Sheet("表单标识", False, (("年度",), (1.0,))))
    assert found.returned is not None
    assert found.returned.marker is None
    narrow = Sheet("表单标识", False, (*marker().rows, (1.0,)))
    found = read(form(*ALL), narrow)
    assert found.returned is not None
    assert found.returned.marker is not None
    assert found.returned.marker.identities == {}


def test_a_year_in_an_offices_own_words_is_not_the_forms() -> None:
    assert findings(read(form(row(1.0, progress="2024年延续的工作。"), *ALL[1:]))) == ()


def test_a_file_named_after_another_office_is_named() -> None:
    found = read(form(*ALL), file="2025/H2/乙科.xlsx")
    (one,) = findings(found)
    assert (one.code, one.office, one.details) == ("F13", "甲科", {"named": "乙科", "office": "甲科"})
    assert told(read(form(*ALL), file="2025/H2/甲科.xlsx")) == []


@pytest.mark.parametrize(
    ("file", "named"),
    [
        ("2025/H2/甲科.xlsx", "甲科"),
        ("2025/H2/老甲.xlsx", "甲科"),
        ("2025/H2/报甲科填报表.xlsx", "甲科"),
        ("2025/H2/甲科信息组的表.xlsx", "甲科信息组"),
        ("2025/H2/乙科/填报表.xlsx", "乙科"),
        ("2025/H2/乙科.zip › 甲科.xlsx", "甲科"),
        ("2025/H2/乙科.zip › 表.xlsx", "乙科"),
        ("2025/H2/甲科.zip › 乙科.xlsx", "乙科"),
        ("2025/H2/老甲的.xlsx", ""),
        ("2025/H2/表.xlsx", ""),
    ],
)
def test_the_office_that_a_files_name_tells(file: str, named: str) -> None:
    offices = (Office("甲科", ("老甲",)), Office("甲科信息组"), Office("乙科"))
    year = assignment(MEASURES)
    expected = Expected.of(type(year)(year.year, year.bureau, offices, year.periods, year.measures), period())
    assert expected.office_named_in(file) == named


def test_what_is_hidden_is_named() -> None:
    hidden = Sheet("旧表", False, (("", ""), ("某事", ""), ("", "")))
    empty = Sheet("空表", False, (("", ""),))
    shown = Sheet("附表", True, (("某事",),))
    look = CellDetails(hidden_rows={"填报表": (3, 4), "别的": (1,)}, hidden_columns={"填报表": ("C", "D")})
    found = read(form(*ALL), hidden, empty, shown, look=look)
    assert [
        (one.where.sheet if one.where else "", one.where.cell if one.where else "", one.details["rows"])
        for one in findings(found)
        if one.code == "F14"
    ] == [
        ("填报表", "A3", "第3、4行"),
        ("填报表", "C1", "C、D列"),
        ("旧表", "A1", "工作表“旧表”"),
    ]
    assert not any(one.code == "F14" for one in read(form(*ALL), marker({1: "A"})).findings)


def test_what_a_form_showed_of_the_last_period_is_kept_with_its_cell() -> None:
    found = read(form(row(1.0, before=" 上期做了。 "), row(2.0, before="  "), row(4.0, status="持续推进", day="", before=3.0)))
    assert found.returned is not None
    (shown,) = found.returned.shown_before
    assert shown == ShownBefore(1, "上期做了。", shown.cell)
    assert shown.cell.cell == "D3"


def test_of_one_kind_no_more_is_told_than_a_person_goes_through() -> None:
    lines = [row(f"错{n}") for n in range(MOST_OF_A_KIND + 3)]
    found = read(form(*ALL, *lines))
    assert sum(one.code == "R04" for one in findings(found)) == MOST_OF_A_KIND
    (one,) = (one for one in findings(found) if one.code == "F23")
    assert (one.office, one.details) == ("甲科", {"code": "R04", "count": "3"})
    assert "F23" not in {one.code for one in read(form(*ALL, *lines[:MOST_OF_A_KIND])).findings}


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        (row(1.0), False),
        (row(1.0, progress=3.0), True),
        (row(1.0, evidence=3.0), True),
        (row(1.0, problems=3.0), True),
        (row(1.0, next=3.0), True),
        (row(1.0, day=45809.0), False),
    ],
)
def test_formats_matter_only_where_a_number_stands_among_words(line: Line, wanted: bool) -> None:
    assert wants_formats(forms_in((Sheet("别的", True, (("甲",),)), form(*ALL[1:], line)))) == wanted
    assert not wants_formats(forms_in(()))
    half = form(
        (1.0, "", "", "", "已完成", "做了。", "", "", "", ""), header=("序号", "", "", "", "完成状态", "工作进展情况", "完成日期")
    )
    assert not wants_formats(forms_in((half,)))


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


def test_words_that_a_merge_covers_are_not_read() -> None:
    found = read(form(*ALL, merged=((3, 6, 4, 6),)))
    assert found.returned is not None
    assert [one.progress for one in found.returned.entries] == ["", "", "做了。"]


def test_a_number_where_a_measures_words_should_be_says_nothing() -> None:
    found = read(form((1.0, 5.0, *row(1.0)[2:]), *ALL[1:]))
    assert (told(found), list(states(found))) == ([], [1, 2, 4])


def test_an_own_column_is_looked_at_only_in_rows_of_measures() -> None:
    header = (*HEADER, "备注")
    found = read(form(*((*line, "") for line in ALL), (*row(9.0, "全新的事。"), "旁注"), header=header))
    assert {one.code for one in findings(found)} == {"R03"}


def test_forms_that_do_not_say_how_values_count_together_ask_for_the_same() -> None:
    both = measure(1, ["甲科", "乙科"], text="编制目录。", targets=(AMOUNT,))
    for then in ("≥3000", "≥3000（各科室合计）"):
        found = read(form(row(1.0)), targets((1.0, "投入", then, "万元", "3000", "")), measures=(both,))
        assert told(found) == []
    found = read(form(row(1.0)), targets((1.0, "投入", "（各科室合计）", "万元", "3000", "")), measures=(both,))
    assert [one.code for one in found.findings] == ["R24"]


def test_signatures_and_notes_under_the_values_are_no_values() -> None:
    lines = ("填报人：", "", "", "", "王×", ""), ("注：单位为万元", "", "", "", "见附件", ""), (1.0, "投入", "", "", "3000", "")
    found = read(form(*ALL), targets(*lines))
    assert found.returned is not None
    assert ([one.value for one in found.returned.target_entries], findings(found)) == ([Decimal(3000)], ())


@pytest.mark.parametrize("error", ["#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!"])
def test_every_error_value_is_none_of_an_offices_words(error: str) -> None:
    found = read(form(row(1.0, problems=error), *ALL[1:]))
    assert [(one.code, one.where and one.where.cell) for one in findings(found)] == [("V06", "I3")]
    assert found.returned is not None
    assert found.returned.entries[0].problems == ""


def test_a_completion_day_that_a_merge_covers_is_not_read() -> None:
    found = read(form(*ALL, merged=((3, 7, 4, 7),)))
    assert found.returned is not None
    assert [one.completed for one in found.returned.entries] == [None, None, None]


def test_a_number_that_nobody_has_is_no_withdrawn_measures_though_its_words_are_like_anothers() -> None:
    found = read(form(*ALL, row(9.0, "编制目录啊。")))
    assert [one.code for one in findings(found)] == ["R03"]
    assert found.returned is not None
    assert found.returned.gone == ()
