"""Whose form a file is, for which year, and which of its rows count: never by the first that might do."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from progress_report.assignment.model import Office
from progress_report.assignment.workbook import read_assignment
from progress_report.messages.catalogue import message
from progress_report.returns.candidates import return_files
from progress_report.returns.collection import Collection, read_returns
from progress_report.returns.whose_form import Expected
from tests.builders import assignment, measure, period
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
