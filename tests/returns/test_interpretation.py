"""Which of a workbook's sheets is the form, and what else is in the file."""

from __future__ import annotations

import pytest

from progress_report.reading.cell_details import CellDetails
from progress_report.reading.sheets import Sheet
from progress_report.returns.interpretation import MOST_OF_A_KIND, forms_in, wants_formats
from progress_report.returns.model import ShownBefore
from tests.returns.forms import ALL, Line, findings, form, marker, read, row, states, told


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
