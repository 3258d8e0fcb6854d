"""What changes between two periods, or between a form's going out and its coming back, is said and never counted wrongly."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from progress_report.cli.main import main
from progress_report.jobs.archive import make_archive
from progress_report.jobs.check import make_check
from progress_report.jobs.examination import Examination, examine
from progress_report.jobs.forms import make_forms
from progress_report.jobs.report import make_report
from progress_report.jobs.run import Folders, Run
from progress_report.messages.catalogue import message
from tests.workbooks import YEAR_SHEETS, Rows, row, whole_year, write_return, year_workbook

TARGET = [[2, "公开率", "≥100", "%", "100%", ""]]


def run_on(folder: Path, code: str = "Q2") -> Run:
    return Run.on(Folders(folder / "data", folder / "output", Path("templates")), 2025, code)


def sheet(name: str, changes: Mapping[tuple[int, int], object]) -> Rows:
    """Return a sheet of the small year with some cells changed, by row and column from 0."""
    rows = [list(line) for line in YEAR_SHEETS[name]]
    for (line, column), value in changes.items():
        rows[line][column] = value
    return rows


@pytest.fixture
def year(tmp_path: Path) -> Path:
    """The small year, all done in Q2 and all under way in Q1."""
    whole_year(tmp_path / "data")
    q1 = tmp_path / "data" / "2025" / "Q1"
    write_return(q1 / "一.xlsx", "甲科", [row(1, "推进中", "甲科开始一。"), row(2, "推进中", "甲科开始二。")], TARGET)
    write_return(q1 / "二.xlsx", "乙科", [row(1, "推进中", "乙科开始一。"), row(3, "推进中", "乙科开始三。")])
    write_return(q1 / "三.xlsx", "丙科", [row(2, "推进中", "丙科开始二。")], TARGET)
    return tmp_path


def changes(found: Examination) -> dict[int, tuple[str, str]]:
    """Return each measure's state of the earlier period and what became of it."""
    comparison = found.composition.comparison
    assert comparison is not None
    return {one.measure.number: (one.before.value if one.before else "—", one.change.value) for one in comparison.measures}


def said(found: Examination, *codes: str) -> list[str]:
    return [message(one) for one in found.findings if one.code in codes]


def test_an_office_renamed_with_an_alias_is_compared_with_itself(year: Path) -> None:
    year_workbook(year / "data", 科室=sheet("科室", {(2, 0): "戊科", (2, 1): "乙科"}), 任务=sheet("任务", {(3, 3): "戊科"}))
    found = examine(run_on(year))
    assert changes(found) == dict.fromkeys((1, 2, 3), ("推进中", "新完成"))
    assert said(found, "C15", "C23", "C24") == []


def test_a_form_of_an_office_that_is_no_more_is_named_where_the_comparison_lacks_it(year: Path) -> None:
    roster = [line for line in YEAR_SHEETS["科室"] if line[0] != "乙科"]
    year_workbook(year / "data", 科室=roster, 任务=sheet("任务", {(3, 3): "甲科"}))
    (year / "data" / "2025" / "Q2" / "二.xlsx").unlink()
    own = [row(1, progress="甲科做了一。"), row(2, progress="甲科做了二。"), row(3, progress="甲科接手三。")]
    write_return(year / "data" / "2025" / "Q2" / "一.xlsx", "甲科", own, TARGET)
    found = examine(run_on(year))
    assert [(one.code, one.where.file if one.where else "") for one in found.findings if one.code == "C23"] == [
        ("C23", "2025/Q1/二.xlsx")
    ]
    assert "2025/Q1/二.xlsx 没有用上" in said(found, "C23")[0]
    assert changes(found)[1] == ("推进中", "新完成")


def test_a_new_office_among_all_offices_does_not_make_last_period_unreported(year: Path) -> None:
    year_workbook(year / "data", 科室=sheet("科室", {(3, 2): "是"}))
    own = [row(1, progress="丙科做了一。"), row(2, progress="丙科做了二。")]
    write_return(year / "data" / "2025" / "Q2" / "三.xlsx", "丙科", own, TARGET)
    found = examine(run_on(year))
    assert changes(found) == dict.fromkeys((1, 2, 3), ("推进中", "新完成"))
    assert said(found, "C24") == ["第1项的责任科室与上期（一季度）报送时不同，与上期比较按当时报送的科室计"]


def test_a_measure_that_went_to_another_office_is_held_against_what_the_former_one_said(year: Path) -> None:
    year_workbook(year / "data", 任务=sheet("任务", {(3, 3): "甲科"}))
    own = [row(1, progress="甲科做了一。"), row(2, progress="甲科做了二。"), row(3, progress="甲科接手三。")]
    write_return(year / "data" / "2025" / "Q2" / "一.xlsx", "甲科", own, TARGET)
    write_return(year / "data" / "2025" / "Q2" / "二.xlsx", "乙科", [row(1, progress="乙科做了一。")])
    found = examine(run_on(year))
    assert changes(found)[3] == ("推进中", "新完成")
    assert said(found, "C24") == ["第3项的责任科室与上期（一季度）报送时不同，与上期比较按当时报送的科室计"]


def test_an_office_that_sent_nothing_last_period_leaves_its_measures_without_comparison(year: Path) -> None:
    (year / "data" / "2025" / "Q1" / "二.xlsx").unlink()
    found = examine(run_on(year))
    assert changes(found) == {1: ("未报送", "无法比较"), 2: ("推进中", "新完成"), 3: ("未报送", "无法比较")}
    assert said(found, "C15", "C24") == ["乙科上期（一季度）的填报表没有或读不了，与上期的比较不含该科室"]


def test_the_report_prints_the_comparison_with_what_was_handed_in(year: Path) -> None:
    make_report(run_on(year, "Q1"))
    make_archive(run_on(year, "Q1"), date(2025, 4, 9))
    done = [row(1, progress="乙科后来改成完成。"), row(3, progress="乙科后来改成完成三。")]
    write_return(year / "data" / "2025" / "Q1" / "二.xlsx", "乙科", done)
    # By now the third measure has become a duty all year, which nobody knew then.
    header = [*YEAR_SHEETS["任务"][0], "时限类型"]
    kinds = [[*line, kind] for line, kind in zip(YEAR_SHEETS["任务"][1:], ("限时", "限时", "持续"), strict=True)]
    year_workbook(year / "data", 任务=[header, *kinds])
    view = make_report(run_on(year)).view.comparison
    assert view is not None
    assert [(one.number, one.before, one.change) for one in view.measures] == [
        (1, "推进中", "新完成"),
        (2, "推进中", "新完成"),
        (3, "推进中", "有进展"),
    ]
    (year / "output" / "2025-Q1" / "已报送").rename(year / "移走")
    view = make_report(run_on(year)).view.comparison
    assert view is not None
    assert [one.before for one in view.measures] == ["推进中", "推进中", "持续推进"]


def form_of(folder: Path, office: str) -> Path:
    """Make the program's own form of an office and return where it stands."""
    return next(one.path for one in make_forms(run_on(folder)).publication.published if office in one.path.name)


def at(sheet: Worksheet, words: str) -> Cell:
    """Return the cell below a header's words."""
    (found,) = (cell for row in sheet.iter_rows() for cell in row if cell.value == words)
    return sheet.cell(found.row + 1, found.column)


def fill_in(form: Path, target: Path, actual: object) -> None:
    """Fill a form of 丙科 in, its target's value as given, and send it back."""
    workbook = load_workbook(form)
    entries = workbook["填报表"]
    for column, value in zip("FGHI", ("已完成", "丙科公开目录5条。", date(2025, 3, 3), "台账"), strict=True):
        entries[f"{column}5"] = value
    at(workbook["指标完成情况"], "实际值").value = actual
    workbook.save(target)


AMOUNT = [YEAR_SHEETS["指标"][0], [2, "投入", "≥", 3000, "万元", ""]]


@pytest.mark.parametrize(
    ("actual", "changed", "says", "value"),
    [
        (3500, [2, "投入", "≥", 3000, "万元", ""], [], "3500"),
        (3500, [2, "投入", "≥", 4000, "万元", ""], ["第2项指标“投入”填报表上的要求是“≥3000（各科室合计）”，现在是“≥4000（各科室合计）”"], "3500"),
        ("2000万元", [2, "投入", "≥", 3000, "元", ""], [], "20000000"),
        (3500, [2, "投入", "≥", 3000, "元", ""], ["第2项指标“投入”填报表上的单位是“万元”，现在是“元”，实际值 3500.0 分不清是哪个单位的"], None),
        ("3,500", [2, "投入", "≥", 3000, "元", ""], ["第2项指标“投入”填报表上的单位是“万元”，现在是“元”，实际值 3,500 分不清是哪个单位的"], None),
    ],
)  # fmt: skip
def test_a_target_changed_after_the_form_went_out(
    tmp_path: Path, actual: object, changed: Sequence[object], says: list[str], value: str | None
) -> None:
    whole_year(tmp_path / "data")
    year_workbook(tmp_path / "data", 指标=AMOUNT)
    fill_in(form_of(tmp_path, "丙科"), tmp_path / "data" / "2025" / "Q2" / "三.xlsx", actual)
    year_workbook(tmp_path / "data", 指标=[AMOUNT[0], changed])
    found = examine(run_on(tmp_path))
    assert said(found, "R24", "R25") == says
    (entry,) = found.case.returns["丙科"].target_entries
    assert (str(entry.value) if entry.value is not None else None) == value
    assert ("R25" in {one.code for one in found.findings}) is (value is None)


def test_a_form_without_the_word_of_how_values_count_is_not_called_changed(tmp_path: Path) -> None:
    whole_year(tmp_path / "data")
    assert said(examine(run_on(tmp_path)), "R23", "R24", "R25") == []


def test_a_deadline_changed_after_the_form_went_out_is_named(tmp_path: Path) -> None:
    whole_year(tmp_path / "data")
    fill_in(form_of(tmp_path, "丙科"), tmp_path / "data" / "2025" / "Q2" / "三.xlsx", "100%")
    year_workbook(tmp_path / "data", 任务=sheet("任务", {(2, 4): "2025年5月底", (2, 5): date(2025, 5, 31)}))
    found = examine(run_on(tmp_path))
    assert [(one.code, str(one.where)) for one in found.findings if one.code == "R23"] == [("R23", "2025/Q2/三.xlsx［填报表］D5")]
    assert said(found, "R23") == ["第2项完成时限填报表上是“2025年3月底”，现在任务分工里是“2025年5月底”"]


SHARED = [YEAR_SHEETS["指标"][0], [2, "刊发期数", "≥", 12, "期", ""]]


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ((13, 6), []),
        ((7, 5), []),
        ((7, 4), ["第2项填“已完成”，但指标“刊发期数”实际值 11期（合计） 没有达到 ≥12期"] * 2),
        (("不适用", 11), ["第2项填“已完成”，但指标“刊发期数”实际值 11期（合计） 没有达到 ≥12期"]),
        ((7, ""), []),
    ],
)
def test_values_that_count_together_are_held_against_the_target_together(
    tmp_path: Path, values: tuple[object, object], says: list[str]
) -> None:
    whole_year(tmp_path / "data")
    year_workbook(tmp_path / "data", 指标=SHARED)
    for name, office, value in zip("一三", ("甲科", "丙科"), values, strict=True):
        rows = [row(1, progress="甲科一。"), row(2, progress="甲科二。")] if office == "甲科" else [row(2, progress="丙科二。")]
        note = "本年无此项" if value == "不适用" else ""
        sent = [[2, "刊发期数", "", "", value, note]]
        write_return(tmp_path / "data" / "2025" / "Q2" / f"{name}.xlsx", office, rows, sent)
    assert said(examine(run_on(tmp_path)), "C10") == says


def test_the_form_says_how_several_offices_values_count(tmp_path: Path) -> None:
    whole_year(tmp_path / "data")
    year_workbook(tmp_path / "data", 指标=[*SHARED, [3, "信息条数", "≥", 5, "条", ""]])
    assert at(load_workbook(form_of(tmp_path, "甲科"))["指标完成情况"], "要求").value == "≥12（各科室合计）"
    assert at(load_workbook(form_of(tmp_path, "乙科"))["指标完成情况"], "要求").value == "≥5"


def test_a_missing_row_is_asked_for_in_the_offices_own_copy(tmp_path: Path) -> None:
    whole_year(tmp_path / "data")
    write_return(tmp_path / "data" / "2025" / "Q2" / "二.xlsx", "乙科", [row(1, progress="乙科发布信息8条。")])
    outcome = make_check(run_on(tmp_path))
    (copy,) = (one.path for one in outcome.publication.published if one.path.parent.name == "退回")
    assert copy.name == "二.xlsx"
    assert "缺少第3项" in load_workbook(copy)["填报表"]["A1"].comment.text


def test_copies_of_returns_whose_names_differ_only_in_case_stand_side_by_side(tmp_path: Path) -> None:
    whole_year(tmp_path / "data")
    folder = tmp_path / "data" / "2025" / "Q2"
    (folder / "二.xlsx").unlink()
    (folder / "三.xlsx").unlink()
    write_return(folder / "b.XLSX", "乙科", [row(1, progress="同上"), row(3, progress="乙科三。")])
    if (folder / "B.xlsx").exists():
        pytest.skip("this file system does not tell the two names apart")
    write_return(folder / "B.xlsx", "丙科", [row(2, progress="同上")], TARGET)
    outcome = make_check(run_on(tmp_path))
    copies = {one.path.name: one.path for one in outcome.publication.published if one.path.parent.name == "退回"}
    assert copies.keys() == {"B.xlsx", "b（2）.xlsx"}
    assert load_workbook(copies["B.xlsx"])["填报表"]["B1"].value == "丙科"


def test_the_run_names_the_targets_whose_values_it_adds_up_by_default(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    whole_year(tmp_path / "data")
    words = ["--period", "Q2", "--data", str(tmp_path / "data"), "--output", str(tmp_path / "output")]
    line = "几个科室共填的指标，没有写“汇总方式”的按合计计：第2项“刊发期数”"
    for name, office, rows in (("一", "甲科", [row(1), row(2)]), ("三", "丙科", [row(2, progress="丙科二。")])):
        write_return(tmp_path / "data" / "2025" / "Q2" / f"{name}.xlsx", office, rows, [[2, "刊发期数", "", "", 9, ""]])
    year_workbook(tmp_path / "data", 指标=SHARED)
    main(words)
    assert line in capsys.readouterr().out
    header = [*SHARED[0], "汇总方式"]
    year_workbook(tmp_path / "data", 指标=[header, [*SHARED[1], "合计"]])
    main(words)
    assert line not in capsys.readouterr().out


def test_a_value_under_the_number_of_a_withdrawn_measure_is_not_the_next_ones(tmp_path: Path) -> None:
    # Found by tests/test_any_history.py: both measures have a target of one name, and the return has no identities.
    whole_year(tmp_path / "data")
    sent = [row(1, progress="乙科一。"), row(3, progress="乙科三。")]
    sent[1][2] = "3.措施三。"
    target = [3, "公开率", "≥", 100, "%", ""]
    write_return(tmp_path / "data" / "2025" / "Q2" / "二.xlsx", "乙科", sent, [[3, "公开率", "≥100", "%", "100%", ""]])
    year_workbook(
        tmp_path / "data",
        任务=sheet("任务", {(3, 2): "组织召开新闻发布会。"}),
        指标=[YEAR_SHEETS["指标"][0], target],
    )
    found = examine(run_on(tmp_path))
    assert found.case.returns["乙科"].target_entries == ()
    assert {"R07", "R20"} <= {one.code for one in found.findings if one.office == "乙科"}


def test_a_measure_withdrawn_after_the_report_was_handed_in_is_counted_though_its_number_is_nobodys(year: Path) -> None:
    assert main(["--period", "Q1", "--year", "2025", *places(year)]) == 0
    make_archive(run_on(year, "Q1"), date(2025, 4, 9))
    year_workbook(year / "data", 任务=YEAR_SHEETS["任务"][:-1], 节点=YEAR_SHEETS["节点"][:1], 校对=YEAR_SHEETS["校对"][:1])
    found = examine(run_on(year)).composition.comparison
    assert found is not None
    assert [(one.number, one.text, one.cell.cell) for one in found.withdrawn] == [(3, "措施三。", "A4")]


def places(folder: Path) -> list[str]:
    return ["--data", str(folder / "data"), "--output", str(folder / "output"), "--quiet"]


def test_offices_whose_names_make_one_file_name_get_a_form_and_a_reminder_each(year: Path) -> None:
    tasks = sheet("任务", {(2, 3): "甲:科、甲_科", (3, 3): "甲:科"})
    year_workbook(year / "data", 科室=sheet("科室", {(1, 0): "甲_科", (1, 1): "", (2, 0): "甲:科"}), 任务=tasks)
    assert main(["forms", "--period", "Q2", "--year", "2025", *places(year)]) == 0
    folder = year / "output" / "2025-Q2"
    asked = {load_workbook(path)["表单标识"]["B3"].value: path.name for path in (folder / "填报表").iterdir()}
    assert asked == {"甲_科": "2025年Q2填报表-甲_科.xlsx", "甲:科": "2025年Q2填报表-甲_科（2）.xlsx"}
    assert main(["remind", "--period", "Q2", "--year", "2025", *places(year)]) in {0, 1}
    assert {path.name for path in (folder / "催办单").iterdir()} >= {"催办单-甲_科.docx", "催办单-甲_科（2）.docx"}
