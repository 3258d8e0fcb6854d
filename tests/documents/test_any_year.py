"""Nothing about 2023 is in code: an invented year with other offices, themes, number of measures and periods."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.utils.escape import unescape

from progress_report.cli.main import main
from tests.documents.conftest import ROOT, Produced, produce
from tests.documents.ooxml import assert_valid
from tests.documents.reader import docx_text, sheet_rows, tables
from tests.workbooks import row, whole_year, write_return, year_workbook

HOSTILE = (
    "{{ 7*7 }}{% for x in y %}",
    "<b>&amp;</b> & <w:p/>",
    "=1+1",
    "+SUM(A1)",
    "@cmd",
    "]]>",
    "_x0041_",
    "\u202e反向",
    "甲\x07乙",
)


@pytest.fixture
def small(tmp_path: Path) -> Produced:
    """The small year's second quarter."""
    return produce(whole_year(tmp_path / "data"), tmp_path / "output", "Q2")


def test_a_small_invented_year_gives_a_final_report(small: Produced) -> None:
    assert small.code == 0
    text = docx_text(small.report)
    assert "××局关于2025年政务公开工作进展情况的报告" in text.replace("\n", "")
    assert "市政务公开中心：" in text
    assert "2025年7月8日" in text
    assert "2023" not in text
    last = [cell.text for cell in tables(small.report)[-1][-1]]
    assert last == ["3", "3.措施三。", "乙科", "2025年11月底", "完成第3项工作并公开信息3条。（佐证：台账）", "已完成"]
    for path in (small.report, small.table, small.workbook):
        assert_valid(path, authors=["××局"])


def test_a_measure_due_in_the_window_and_not_done_is_called_overdue(tmp_path: Path) -> None:
    data = whole_year(tmp_path / "data")
    target = [[2, "公开率", "≥100", "%", "100%", ""]]
    write_return(data / "2025" / "Q2" / "三.xlsx", "丙科", [row(2, "推进中", "丙科正在编制目录5条。")], target)
    text = docx_text(produce(data, tmp_path / "output", "Q2").report)
    assert "逾期1项，为第2项（丙科，推进中）。" in text
    assert "2.措施二（推进中，逾期）。" in text


@pytest.mark.parametrize("text", HOSTILE)
def test_what_an_office_types_comes_out_as_that_text(tmp_path: Path, text: str) -> None:
    data = whole_year(tmp_path / "data")
    typed = f"推进{text}工作。"
    workbook = write_return(
        data / "2025" / "Q2" / "二.xlsx", "乙科", [row(1, progress="乙科发布信息8条。"), row(3, progress="PLACEHOLDER")]
    )
    _put_raw(workbook, "PLACEHOLDER", typed)
    made = produce(data, tmp_path / "output", "Q2")
    # A character that would not show, or would turn the line round, is printed as a visible sign.
    shown = typed.replace("\x07", "␇").replace("\u202e", "‹U+202E›").rstrip("。")
    assert shown in docx_text(made.report)
    # openpyxl leaves Excel's escapes in inline strings as they are.
    cells = [unescape(str(value)) for cells in sheet_rows(made.workbook, "落实情况") for value in cells]
    assert any(shown in cell for cell in cells)
    assert_valid(made.report, authors=["××局"], allow=["leftover_tags"])
    assert_valid(made.workbook, authors=["××局"], allow=["leftover_tags"])
    assert not any(
        cell.data_type == "f" for sheet in load_workbook(made.workbook) for cells in sheet.iter_rows() for cell in cells
    )


def _put_raw(path: Path, placeholder: str, text: str) -> None:
    """Put text into a workbook's markup as Excel would, escaping what XML cannot hold; openpyxl refuses such text."""
    import zipfile
    from xml.sax.saxutils import escape

    escaped = "".join(f"_x{ord(c):04X}_" if ord(c) < 32 else c for c in text.replace("_x", "_x005F_x"))
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content.replace(placeholder.encode(), escape(escaped).encode("ascii", "xmlcharrefreplace")))


def test_a_text_that_begins_like_a_formula_stays_text_in_every_cell(tmp_path: Path) -> None:
    data = whole_year(tmp_path / "data")
    path = write_return(
        data / "2025" / "Q2" / "二.xlsx", "乙科", [row(1, progress="乙科发布信息8条。"), row(3, progress="PLACEHOLDER")]
    )
    _put_raw(path, "PLACEHOLDER", "=HYPERLINK(1)")
    made = produce(data, tmp_path / "output", "Q2")
    cell = next(c for c in load_workbook(made.workbook)["落实情况"]["F"] if "HYPERLINK" in str(c.value))
    assert (cell.data_type, cell.value) == ("s", "=HYPERLINK(1)")


ANOTHER_DAY = """
import datetime, os, time

clock, local, utc, text = time.time, time.localtime, time.gmtime, time.strftime
time.time = lambda: clock() + float(os.environ["SECONDS_AHEAD"])
time.localtime = lambda seconds=None: local(time.time() if seconds is None else seconds)
time.gmtime = lambda seconds=None: utc(time.time() if seconds is None else seconds)
time.strftime = lambda words, moment=None: text(words, time.localtime() if moment is None else moment)


class Alike(type):
    # What C makes is a plain moment, and one all the same.
    def __instancecheck__(cls, value):
        return isinstance(value, cls.__mro__[1])


class Moment(datetime.datetime, metaclass=Alike):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)

    @classmethod
    def utcnow(cls):
        return cls.utcfromtimestamp(time.time())

    today = now


datetime.datetime = Moment  # date.today asks time.time
"""
"""A process that reads this at its start goes by another clock, in all that Python asks it with."""


def test_the_same_inputs_give_the_same_bytes_on_any_clock_locale_and_hash_seed(tmp_path: Path) -> None:
    data = whole_year(tmp_path / "data")
    (tmp_path / "clock").mkdir()
    (tmp_path / "clock" / "sitecustomize.py").write_text(ANOTHER_DAY, encoding="utf-8")
    shifted = {"PYTHONPATH": str(tmp_path / "clock"), "SECONDS_AHEAD": str(400.3 * 24 * 3600)}
    asked = subprocess.run(
        [sys.executable, "-c", "from datetime import date, datetime; print((date.today() - date(2020, 1, 1)).days, datetime.now())"],
        env={**os.environ, **shifted}, check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    assert int(asked.split()[0]) - (date.today() - date(2020, 1, 1)).days > 300
    made = []
    for number, variables in enumerate(
        (
            {"TZ": "Asia/Shanghai", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
            {"TZ": "America/New_York", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2", **shifted},
        )
    ):
        output = tmp_path / str(number)
        command = [sys.executable, "generate.py", "--period", "Q2", "--quiet", "--data", str(data), "--output", str(output)]
        # The page tells days left and past, so it depends on which day it is, and on nothing else.
        command += ["--today", "2025-07-05"]
        subprocess.run(command, cwd=ROOT, env={**os.environ, **variables}, check=True)
        made.append(
            {
                path.name: sha256(path.read_bytes()).hexdigest()
                for path in (output / "2025-Q2").iterdir()
                if path.suffix != ".json"
            }
        )
    assert made[0] == made[1]
    assert len(made[0]) == 4


def test_a_report_date_may_be_given(tmp_path: Path) -> None:
    made = produce(whole_year(tmp_path / "data"), tmp_path / "output", "Q2", "--date", "2025-07-09")
    assert "2025年7月9日" in docx_text(made.report)


class TestForms:
    def form(self, tmp_path: Path, office: str = "甲科", period: str = "Q2") -> Path:
        year_workbook(tmp_path / "data")
        q1 = tmp_path / "data" / "2025" / "Q1"
        write_return(
            q1 / "甲.xlsx", "甲科", [row(1, progress="一季度公开6条。"), row(2)], [[2, "公开率", "≥100", "%", "100%", ""]]
        )
        words = ["--data", str(tmp_path / "data"), "--output", str(tmp_path / "output"), "--quiet"]
        assert main(["forms", "--period", period, *words]) == 0
        return tmp_path / "output" / f"2025-{period}" / "填报表" / f"2025年{period}填报表-{office}.xlsx"

    def test_has_the_offices_own_measures_with_last_periods_text_beside(self, tmp_path: Path) -> None:
        rows = sheet_rows(self.form(tmp_path), "填报表")
        header = next(n for n, cells in enumerate(rows) if cells[0] == "序号")
        assert [cells[0] for cells in rows[header + 1 : header + 3]] == [1, 2]
        previous = rows[header].index("上期进展（参考）")
        assert rows[header + 1][previous] == "一季度公开6条。"

    def test_locks_all_but_the_cells_to_fill_in(self, tmp_path: Path) -> None:
        sheet = load_workbook(self.form(tmp_path))["填报表"]
        assert sheet.protection.sheet
        header = next(cell.row for cell in sheet["A"] if cell.value == "序号")
        open_columns = [cell.column_letter for cell in sheet[header + 1] if not cell.protection.locked]
        assert open_columns == list("FGHIJK")

    def test_offers_the_four_states_on_every_row(self, tmp_path: Path) -> None:
        sheet = load_workbook(self.form(tmp_path))["填报表"]
        rule = next(rule for rule in sheet.data_validations.dataValidation if rule.type == "list")
        assert rule.formula1 == '"已完成,推进中,未开展,不适用"'
        header = next(cell.row for cell in sheet["A"] if cell.value == "序号")
        assert str(rule.sqref) == f"F{header + 1}:F{header + 2}"

    def test_prints_lying_one_page_wide_with_its_header_repeated(self, tmp_path: Path) -> None:
        sheet = load_workbook(self.form(tmp_path))["填报表"]
        assert sheet.page_setup.orientation == "landscape"
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.print_title_rows == "$4:$4"

    def test_says_in_a_hidden_sheet_what_it_is(self, tmp_path: Path) -> None:
        sheet = load_workbook(self.form(tmp_path))["表单标识"]
        assert sheet.sheet_state == "veryHidden"
        assert [(a.value, b.value) for a, b in sheet["A1:B4"]] == [
            ("年度", 2025),
            ("报送期", "Q2"),
            ("科室", "甲科"),
            ("表样版本", 1),
        ]

    def test_asks_for_the_targets_actual_values_with_their_units(self, tmp_path: Path) -> None:
        rows = sheet_rows(self.form(tmp_path), "指标完成情况")
        assert rows[3] == [2, "公开率", "≥100", "%", None, None, "措施二。"]

    def test_filled_in_and_returned_it_is_read_back(self, tmp_path: Path) -> None:
        path = self.form(tmp_path)
        workbook = load_workbook(path)
        sheet = workbook["填报表"]
        for number in (5, 6):
            sheet[f"F{number}"], sheet[f"G{number}"], sheet[f"H{number}"], sheet[f"I{number}"] = (
                "已完成",
                f"公开{number}条。",
                date(2025, 3, 3),
                "台账",
            )
        workbook["指标完成情况"]["E4"] = "100%"
        sheet["B8"] = "张×"
        folder = tmp_path / "data" / "2025" / "Q2"
        folder.mkdir()
        workbook.save(folder / "随便什么名字.xlsx")
        write_return(folder / "二.xlsx", "乙科", [row(1, progress="乙科发布8条。"), row(3)])
        write_return(folder / "三.xlsx", "丙科", [row(2, progress="丙科公开5条。")], [[2, "公开率", "≥100", "%", "100%", ""]])
        assert produce(tmp_path / "data", tmp_path / "made", "Q2").code == 0

    def test_is_valid(self, tmp_path: Path) -> None:
        assert_valid(self.form(tmp_path), authors=["××局"])
