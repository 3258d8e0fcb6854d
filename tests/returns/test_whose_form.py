"""Whose form a file is, for which year, and which of its rows count: never by the first that might do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from progress_report.assignment.model import Office
from progress_report.assignment.workbook import read_assignment
from progress_report.messages.catalogue import message
from progress_report.reading.sheets import CellValue, Sheet
from progress_report.returns.candidates import return_files
from progress_report.returns.collection import Collection, read_returns
from progress_report.returns.whose_form import Expected
from tests.builders import assignment, measure, period
from tests.returns.forms import ALL, MEASURES, Line, findings, form, marker, read, told
from tests.returns.forms import row as line
from tests.workbooks import row, write_return, year_workbook


@pytest.mark.parametrize(
    "names", [("监管科", "基金监管科", "科"), ("科", "基金监管科", "监管科"), ("基金监管科", "监管科", "科")]
)
def test_a_file_name_is_of_the_longest_office_in_it_in_whatever_order_they_stand(names: tuple[str, ...]) -> None:
    expected = Expected.of(assignment([measure(1, names)], names), period())
    assert expected.office_named_in("2025/H2/关于报送基金监管科材料.xlsx") == "基金监管科"
    assert expected.office_named_in("2025/H2/监管科填报表（终稿）.xlsx") == "监管科"
    assert expected.office_named_in("2025/H2/汇总.xlsx") == ""


def test_a_file_named_by_an_alias_is_of_its_office() -> None:
    year = replace(assignment([measure(1, ["甲科"])]), offices=(Office("甲科", aliases=("老部门",)), Office("乙科")))
    assert Expected.of(year, period()).office_named_in("老部门.xlsx") == "甲科"


def collected(folder: Path) -> Collection:
    year = read_assignment(folder / "2025" / "任务分工.xlsx")
    return read_returns(return_files(folder / "2025" / "Q2"), folder, year, year.periods[1])


@pytest.fixture
def data(tmp_path: Path) -> Path:
    year_workbook(tmp_path)
    return tmp_path


def marked(path: Path, year: int, code: str = "Q2") -> None:
    workbook = load_workbook(path)
    sheet = workbook.create_sheet("表单标识")
    for cells in (["年度", year], ["报送期", code], ["科室", "乙科"], ["表样版本", 1]):
        sheet.append(cells)
    workbook.save(path)


@pytest.mark.parametrize(("year", "refused"), [(2024, True), (2025, False), (2026, True), (2035, True)])
def test_a_form_of_an_earlier_or_later_year_is_refused(data: Path, year: int, refused: bool) -> None:
    path = write_return(data / "2025" / "Q2" / "乙科.xlsx", "乙科", [row(1), row(3)])
    marked(path, year)
    found = collected(data)
    assert ("F06" in [finding.code for finding in found.findings], len(found.returns)) == (refused, 0 if refused else 1)
    if refused:
        assert f"{year}年Q2" in message(next(finding for finding in found.findings if finding.code == "F06"))


@pytest.mark.parametrize("texts", [("先写的一条。", "后写的一条。"), ("同样的一条。", "同样的一条。")])
def test_of_rows_of_one_measure_none_is_taken(data: Path, texts: tuple[str, str]) -> None:
    rows = [row(1, progress=texts[0]), row(3), row(1, progress=texts[1])]
    write_return(data / "2025" / "Q2" / "乙科.xlsx", "乙科", rows)
    found = collected(data)
    assert [entry.measure for entry in found.returns[0].entries] == [3]
    repeated = [finding for finding in found.findings if finding.code == "R02"]
    assert [finding.details["cells"] for finding in repeated] == ["A3、A5"]


def test_a_name_near_to_two_offices_is_neither(data: Path) -> None:
    write_return(data / "2025" / "Q2" / "一.xlsx", "甲乙科", [row(1), row(2)])
    found = collected(data)
    assert [finding.code for finding in found.findings] == ["F04"]
    assert not found.returns


def signed(data: Path, version: object = 1, **typed: object) -> Collection:
    """Return what is read of 乙科's issued form with these values beside the labels of its last line."""
    path = write_return(data / "2025" / "Q2" / "乙科.xlsx", "乙科", [row(1), row(3)])
    marked(path, 2025)
    workbook = load_workbook(path)
    workbook["表单标识"]["B4"] = version
    workbook["填报表"].append([value for label, text in typed.items() for value in (label, text)])
    workbook.save(path)
    return collected(data)


WHOLE = {"填报人": "张××", "联系电话": "0951-1", "审核人": "陈××", "填报日期": "2025-07-01"}


def test_a_signed_form_of_the_present_version_raises_nothing_and_says_whom_to_ask(data: Path) -> None:
    found = signed(data, **WHOLE)
    assert not {one.code for one in found.findings} & {"F25", "F26"}
    assert (found.returns[0].filler, found.returns[0].phone) == ("张××", "0951-1")


@pytest.mark.parametrize("label", WHOLE)
@pytest.mark.parametrize("blank", ["", None, "  "])
def test_a_form_that_is_not_signed_is_asked_about_with_what_is_blank(data: Path, label: str, blank: str | None) -> None:
    found = [one for one in signed(data, **WHOLE | {label: blank}).findings if one.code == "F26"]
    assert [message(one) for one in found] == [f"填报表没有写明{label}"]


def test_a_form_whose_signature_line_was_deleted_is_asked_about(data: Path) -> None:
    (found,) = [one for one in signed(data).findings if one.code == "F26"]
    assert message(found) == "填报表没有写明填报人、联系电话、审核人、填报日期"


@pytest.mark.parametrize("version", [0, 2, 99])
def test_a_form_of_another_version_is_asked_about(data: Path, version: int) -> None:
    (found,) = [one for one in signed(data, version, **WHOLE).findings if one.code == "F25"]
    assert message(found) == f"填报表的表样版本是 {version}，现在下发的是 1"


def test_a_value_whose_row_was_deleted_is_its_measures_by_the_identity_it_was_issued_under(data: Path) -> None:
    path = write_return(data / "2025" / "Q2" / "丙科.xlsx", "丙科", [], [[9, "公开率", "≥100", "%", "100%", ""]])
    workbook = load_workbook(path)
    sheet = workbook.create_sheet("表单标识")
    issued = read_assignment(data / "2025" / "任务分工.xlsx").measures[1]
    for cells in (["年度", 2025], ["报送期", "Q2"], ["科室", "丙科"], ["表样版本", 1], [9, issued.identity], [2, "别的"]):
        sheet.append(cells)
    workbook.save(path)
    found = collected(data)
    assert [(one.measure, str(one.value)) for one in found.returns[0].target_entries] == [(2, "100")]
    assert "R07" not in {one.code for one in found.findings}


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
    assert findings(read(form(line(1.0, progress="2024年延续的工作。"), *ALL[1:]))) == ()


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
