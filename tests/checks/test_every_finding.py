"""What offices leave out or write wrongly, from a real workbook to the finding: blank cells, missing rows, and the content."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from types import MappingProxyType
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import load_workbook

from progress_report.jobs.examination import examine
from progress_report.jobs.run import Folders, Run
from progress_report.messages.catalogue import KINDS, blocks, message
from progress_report.messages.findings import Finding
from tests.workbooks import YEAR_SHEETS, row, whole_year, write_return, year_workbook

Examined = Callable[..., tuple[Finding, ...]]
TARGET = [2, "公开率", "≥100", "%", "100%", ""]
NUMBERS = "联系人张某，电话13800138000，身份证号11010519491231002X。"


@pytest.fixture
def examined(tmp_path: Path) -> Examined:
    """Returns the findings on 甲科 when its Q2 return has these rows and targets; earlier rows are its Q1 return."""
    data = whole_year(tmp_path)

    def run(
        *rows: Sequence[object],
        targets: Sequence[Sequence[object]] = (TARGET,),
        earlier: Sequence[Sequence[object]] = (),
        office: str = "甲科",
        others: Mapping[str, tuple[str, Sequence[Sequence[object]]]] = MappingProxyType({}),
    ) -> tuple[Finding, ...]:
        write_return(data / "2025" / "Q2" / "一.xlsx", "甲科", rows, targets)
        for name, (other, theirs) in others.items():
            write_return(data / "2025" / "Q2" / name, other, theirs)
        if earlier:
            write_return(data / "2025" / "Q1" / "一.xlsx", "甲科", earlier, targets)
        folders = Folders(data, tmp_path / "output", Path("templates"))
        found = examine(Run.on(folders, 2025, "Q2")).findings
        return tuple(finding for finding in found if finding.office == office)

    return run


@pytest.mark.parametrize(
    ("code", "first", "says", "cell"),
    [
        ("E01", row(1, ""), "第1项“完成状态”未填", "E3"),
        ("E02", row(1, progress=" \u3000"), "第1项“工作进展情况”未填", "F3"),
        ("C01", row(1, progress="同上"), "同上", "F3"),
        ("C01", row(1, progress="/"), "/", "F3"),
        ("C04", row(1, completed=""), "没有完成日期", "G3"),
        ("C05", row(1, evidence=""), "没有佐证材料", "H3"),
        ("C06", row(1, "推进中", completed=date(2025, 3, 20)), "状态为“推进中”，却填了完成日期 2025-03-20", "G3"),
        ("C07", row(1, completed=date(2025, 7, 1)), "2025-07-01 不在统计区间 2025-01-01 至 2025-06-30 内", "G3"),
        ("C09", row(1, progress="发布信息326条，其中动态100条、政策111条。"), "合计 326条 与分项之和不符：100+111=211", "F3"),
        ("C11", row(1, progress=NUMBERS), "手机号", "F3"),
        ("C11", row(1, evidence=NUMBERS), "身份证号", "H3"),
        ("C11", row(1, progress="联系人电话１３８１２３４５６７８。"), "手机号", "F3"),
        ("C11", row(1, progress="联系人+8613812345678。"), "手机号", "F3"),
        ("C11", row(1, progress="联系人138.1234.5678。"), "手机号", "F3"),
        ("C11", row(1, progress="申请人ID11010519491231002X。"), "身份证号", "F3"),
        ("C11", row(1, progress="申请人110105491231002。"), "身份证号", "F3"),
        ("C09", row(1, progress="共办理20件（热线12件、信箱5件、留言2件）。"), "合计 20件 与分项之和不符：12+5+2=19", "F3"),
        ("C09", row(1, progress="累计办理热线9件、信箱1件，合计12件。"), "合计 12件 与分项之和不符：9+1=10", "F3"),
        ("C12", row(1, progress="发布信息_x0007_12条。"), "U+0007", "F3"),
    ],
)
def test_a_weak_row_is_found_with_its_cell(examined: Examined, code: str, first: list[object], says: str, cell: str) -> None:
    found = [finding for finding in examined(first, row(2)) if finding.code == code and says in message(finding)]
    assert [str(finding.where.cell) for finding in found if finding.where] == [cell]


def test_a_personal_number_is_not_repeated_in_full(examined: Examined) -> None:
    found = examined(row(1, progress=NUMBERS), row(2))
    assert not [finding for finding in found if "13800138000" in message(finding) or "19491231002X" in message(finding)]


def test_what_two_offices_have_word_for_word_is_found_with_the_first_ones_cell(examined: Examined) -> None:
    same = "开展政策宣传活动并在网站公开情况。"
    found = examined(row(1, progress=same), row(2), office="乙科", others={"二.xlsx": ("乙科", [row(1, progress=same), row(3)])})
    assert [(finding.code, str(finding.where)) for finding in found] == [("C03", "2025/Q2/二.xlsx［填报表］F3")]
    assert "与甲科一字不差（2025/Q2/一.xlsx［填报表］F3）" in message(found[0])


def test_a_formulas_stored_result_is_taken_and_logged(examined: Examined, tmp_path: Path) -> None:
    examined(row(1), row(2), targets=[[2, "公开率", "≥100", "%", "=50+50", ""]])
    path = tmp_path / "2025" / "Q2" / "一.xlsx"
    parts = {name: ZipFile(path).read(name) for name in ZipFile(path).namelist()}
    with ZipFile(path, "w", ZIP_DEFLATED) as package:
        for name, data in parts.items():
            # openpyxl writes formulas without results; Excel writes both.
            package.writestr(
                name,
                data.replace(b"<f>50+50</f><v></v>", b"<f>50+50</f><v>100</v>")
                .replace(b"<v />", b"<v>100</v>")
                .replace(b' fullCalcOnLoad="1"', b""),
            )
    folders = Folders(tmp_path, tmp_path / "output", Path("templates"))
    examination = examine(Run.on(folders, 2025, "Q2"))
    # C33: the offices' words made fit for running text, which other tests look at.
    assert [finding.code for finding in examination.findings if finding.code != "C33"] == ["V07"]
    assert examination.case.returns["甲科"].target_entries[0].value == 100


def test_a_missing_row_is_found(examined: Examined) -> None:
    assert [(finding.code, finding.measure) for finding in examined(row(1)) if finding.code[0] == "R"] == [("R01", 2)]


def test_a_missing_return_is_found(examined: Examined, tmp_path: Path) -> None:
    examined(row(1), row(2))
    (tmp_path / "2025" / "Q2" / "二.xlsx").unlink()
    folders = Folders(tmp_path, tmp_path / "output", Path("templates"))
    found = examine(Run.on(folders, 2025, "Q2")).findings
    assert [(finding.code, finding.office) for finding in found if finding.code != "C33"] == [("N01", "乙科")]


@pytest.mark.parametrize(("actual", "code"), [("", "E03"), ("95%", "C10")])
def test_a_target_left_blank_or_missed_is_found(examined: Examined, actual: str, code: str) -> None:
    found = examined(row(1), row(2), targets=[[2, "公开率", "≥100", "%", actual, ""]])
    assert [(finding.code, finding.measure) for finding in found] == [(code, 2)]


def test_what_was_copied_from_last_period_is_found_with_its_source(examined: Examined) -> None:
    same = "开展政策宣传活动并在网站公开情况。"
    before = row(1, "推进中", progress=same, completed="", evidence="")
    found = examined(row(1, progress=same), row(2), earlier=[before, row(2, progress="上期做了别的工作。")])
    assert [finding.code for finding in found] == ["C02"]
    assert "2025/Q1/一.xlsx［填报表］F3" in message(found[0])


def test_a_count_that_fell_is_found_with_both_numbers(examined: Examined) -> None:
    earlier = [row(1, progress="累计发布信息30条。"), row(2, progress="上期做了别的工作。")]
    found = examined(row(1, progress="累计发布信息25条。"), row(2), earlier=earlier)
    assert [finding.code for finding in found] == ["C08"]
    assert "信息25条 小于上期的 信息30条" in message(found[0])


def test_a_state_that_went_back_is_found_with_last_periods_cell(examined: Examined) -> None:
    found = examined(
        row(1, "推进中", progress="改为分两批公开。"), row(2), earlier=[row(1), row(2, progress="上期做了别的工作。")]
    )
    assert [(finding.code, finding.measure) for finding in found] == [("C13", 1)]
    assert "上期已是“已完成”，本期填“推进中”（2025/Q1/一.xlsx［填报表］E3）" in message(found[0])


def test_a_target_that_does_not_apply_needs_the_reason_the_form_asks_for(examined: Examined) -> None:
    found = examined(row(1), row(2), targets=[[2, "公开率", "≥100", "%", "不适用", ""]])
    assert [(finding.code, str(finding.where)) for finding in found] == [("C17", "2025/Q2/一.xlsx［指标完成情况］F2")]
    assert examined(row(1), row(2), targets=[[2, "公开率", "≥100", "%", "不适用", "本年无此类文件"]]) == ()


def test_a_measure_that_says_why_it_does_not_apply_has_said_so_for_its_targets(examined: Examined) -> None:
    says_why = row(2, "不适用", progress="本年没有该类事项。", completed="", evidence="")
    assert examined(row(1), says_why, targets=[[2, "公开率", "≥100", "%", "不适用", ""]]) == ()


def test_a_value_for_what_does_not_apply_is_found(examined: Examined) -> None:
    found = examined(row(1), row(2, "不适用", progress="本年没有该类事项。"))
    assert [(finding.code, finding.measure) for finding in found] == [("C14", 2)]


def test_an_office_without_last_periods_return_is_named(examined: Examined) -> None:
    found = examined(row(1), row(2), earlier=[row(1, progress="一。"), row(2, progress="二。")], office="乙科")
    assert [finding.code for finding in found if finding.code != "C33"] == ["C15"]


def test_texts_that_together_do_not_fit_a_cell_are_found(examined: Examined) -> None:
    found = examined(
        row(1, progress="甲" * 20_000),
        row(2),
        others={"二.xlsx": ("乙科", [row(1, progress="乙" * 15_000), row(3)])},
        office="",
    )
    assert [(finding.code, finding.measure, finding.office) for finding in found] == [("C16", 1, "")]
    assert not blocks(found), "no office can mend what all of them wrote"


@pytest.mark.parametrize("number", ["×局[2025]5号", "×局（2025）05号", "×局〔2025〕第5号", "×局发2025-5"])
@pytest.mark.parametrize("in_period", [False, True])
def test_a_number_that_the_standard_does_not_allow_is_found_in_its_cell(tmp_path: Path, number: str, in_period: bool) -> None:
    heads, *periods = YEAR_SHEETS["报送期"]
    with_number = [[*heads, "发文字号"], *([*row, number if in_period else ""] for row in periods)]
    right = "×局〔2025〕5号" if in_period else number
    whole_year(tmp_path)
    year_workbook(tmp_path, 单位=[*YEAR_SHEETS["单位"], ["报告版式", "上行文"], ["发文字号", right]], 报送期=with_number)
    found = examine(Run.on(Folders(tmp_path, tmp_path / "output", Path("templates")), 2025, "Q2"))
    place = "2025/任务分工.xlsx［报送期］H3" if in_period else "2025/任务分工.xlsx［单位］B10"
    assert [(one.code, str(one.where)) for one in found.findings if one.code == "Y10"] == [("Y10", place)]
    assert found.blocked


def test_a_number_that_is_not_printed_or_rightly_written_is_not_asked_about(tmp_path: Path) -> None:
    whole_year(tmp_path)
    for variant, number in (("普通", "×局[2025]5号"), ("函", "×局〔2025〕5号"), ("上行文", "")):
        year_workbook(tmp_path, 单位=[*YEAR_SHEETS["单位"], ["报告版式", variant], ["发文字号", number]])
        found = examine(Run.on(Folders(tmp_path, tmp_path / "output", Path("templates")), 2025, "Q2"))
        assert "Y10" not in {one.code for one in found.findings}


def test_a_measure_that_its_lead_sets_aside_while_others_work_on_it_is_asked_about(tmp_path: Path) -> None:
    whole_year(tmp_path)
    header, first, *rest = YEAR_SHEETS["任务"]
    year_workbook(tmp_path, 任务=[[*header, "牵头科室"], [*first, "乙科"], *([*one, ""] for one in rest)])
    aside = row(1, "不适用", progress="今年没有此项业务，由甲科负责。")
    write_return(tmp_path / "2025" / "Q2" / "二.xlsx", "乙科", [aside, row(3)])
    found = examine(Run.on(Folders(tmp_path, tmp_path / "output", Path("templates")), 2025, "Q2")).findings
    (one,) = [one for one in found if one.code == "C18"]
    assert str(one.where) == "2025/Q2/二.xlsx［填报表］E3"
    assert "配合科室甲科填“已完成”" in message(one)


def test_every_code_of_the_catalogue_is_raised_by_a_workbook_in_some_test() -> None:
    tests = Path(__file__).parents[1]
    told = "".join(
        (tests / name).read_text(encoding="utf-8")
        for name in (
            "checks/test_every_finding.py",
            "returns/test_collection.py",
            "returns/test_form_columns.py",
            "returns/test_odd_files.py",
            "returns/test_whose_form.py",
            "returns/test_formats.py",
            "returns/test_other_content.py",
            "returns/test_office_habits.py",
            "jobs/test_between_periods.py",
            "jobs/test_identity.py",
            "jobs/test_any_bureau.py",
            "assignment/test_workbook.py",
            "editing/test_findings.py",
            "jobs/test_take_back.py",
        )
    )
    assert [code for code in KINDS if f'"{code}"' not in told] == []


def test_a_period_left_out_in_between_is_named_with_the_one_compared_with(tmp_path: Path) -> None:
    days = ("2025-03-31", "2025-06-30", "2025-09-30")
    periods = [
        YEAR_SHEETS["报送期"][0],
        *(
            [f"Q{n}", f"{n}季度", date(2025, 1, 1), *[date.fromisoformat(day)] * 3, "市政务公开中心"]
            for n, day in enumerate(days, 1)
        ),
    ]
    year_workbook(tmp_path, 报送期=periods)
    for code in ("Q1", "Q3"):
        write_return(tmp_path / "2025" / code / "甲.xlsx", "甲科", [row(1), row(2)])
    found = examine(Run.on(Folders(tmp_path, tmp_path / "output", Path("templates")), 2025, "Q3"))
    assert found.case.compared is not None
    assert found.case.compared.code == "Q1"
    assert [message(one) for one in found.findings if one.code == "C20"] == ["2季度没有可用的填报表，本期改与1季度比较"]


def test_an_earlier_period_whose_files_cannot_be_used_is_named_and_not_called_the_first(tmp_path: Path) -> None:
    whole_year(tmp_path)
    (tmp_path / "2025" / "Q1").mkdir()
    (tmp_path / "2025" / "Q1" / "甲科.xlsx").write_bytes(b"PK broken")
    found = examine(Run.on(Folders(tmp_path, tmp_path / "output", Path("templates")), 2025, "Q2"))
    assert [one.code for one in found.findings if one.code in {"C20", "C21"}] == ["C21"]


def test_what_is_odd_about_the_years_workbook_is_among_the_findings(tmp_path: Path) -> None:
    rows = [*YEAR_SHEETS["单位"], ["函标题", "××局关于报送上半年政务公开工作进展情况的函"]]
    whole_year(tmp_path)
    year_workbook(tmp_path, 单位=rows)
    workbook = load_workbook(tmp_path / "2025" / "任务分工.xlsx")
    workbook["任务"].row_dimensions[3].hidden = True
    workbook.save(tmp_path / "2025" / "任务分工.xlsx")
    found = examine(Run.on(Folders(tmp_path, tmp_path / "output", Path("templates")), 2025, "Q2"))
    assert [one.code for one in found.findings if one.code in {"Y01", "Y02"}] == ["Y01", "Y02"]


def test_a_completion_date_that_is_another_than_last_periods_is_found_with_both_cells(examined: Examined) -> None:
    found = examined(
        row(1, completed=date(2025, 6, 3)), row(2), earlier=[row(1, progress="一。", completed=date(2025, 3, 3)), row(2)]
    )
    (change,) = (one for one in found if one.code == "C22")
    assert "本期填 2025-06-03，上期填的是 2025-03-03（2025/Q1/一.xlsx［填报表］G3）" in message(change)
    assert change.where is not None
    assert change.where.cell == "G3"


@pytest.mark.parametrize(("accepted", "codes"), [("否", ["Y03"]), ("是", [])])
def test_what_has_to_be_settled_first_is_a_finding_until_a_person_has_looked(
    tmp_path: Path, accepted: str, codes: list[str]
) -> None:
    whole_year(tmp_path)
    header = [*YEAR_SHEETS["校对"][0], "轻重"]
    year_workbook(tmp_path, 校对=[header, [2, "完成时限", "没有完成时限", "", "", accepted, "必须先定"]])
    found = examine(Run.on(Folders(tmp_path, tmp_path / "output", Path("templates")), 2025, "Q2"))
    assert [one.code for one in found.findings if one.code == "Y03"] == codes
