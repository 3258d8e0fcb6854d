"""What a centre hands on opens everywhere: both files follow the formats' rules, whatever bureaus wrote."""

from __future__ import annotations

from pathlib import Path

from docx import Document
from lxml import etree

from progress_report.jobs.centre import make_centre
from progress_report.jobs.centre_request import Request
from tests.centre.bureaus import CENTRE, city_list, handed_in, lines, with_returns
from tests.documents.ooxml import assert_valid

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"


def test_both_files_are_valid_and_the_report_names_who_is_behind(tmp_path: Path) -> None:
    root = tmp_path / "各单位"
    root.mkdir()
    city_list(root, ["教育局", "民政局", "未到局"])
    with_returns(root / "教育局", "××市教育局", ["已完成", "推进中", "不适用"])
    answers = [*lines("已完成", "推进中", "未开展", late=[2, 3]), (4, "<主题>& _x000D_", "=1+1 的任务", "已完成", False)]
    handed_in(root / "民政局" / "表.xlsx", answers, printed={"全部任务·推进中": 9})
    outcome = make_centre(Request(root, tmp_path / "汇总", TEMPLATES, "Q2"))
    report, workbook, page = (published.path for published in outcome.publication.published)
    assert_valid(report, authors=[CENTRE])
    assert_valid(workbook, authors=[CENTRE])
    text = "\n".join(paragraph.text for paragraph in Document(str(report)).paragraphs)
    assert "应报送单位3家，已报送2家" in text
    assert "未报送的是：未到局。" in text
    assert "民政局：全部任务·推进中打印为9，按附表应为1。" in text
    assert "逾期未完成2家：教育局、民政局。" in text
    shown = etree.parse(str(page)).xpath("string()")
    assert "应报送3家" in shown
    assert "全部任务·推进中" in shown
    assert "民政局" in shown


def test_a_city_where_nothing_can_be_counted_has_its_documents(tmp_path: Path) -> None:
    (tmp_path / "各单位" / "空局").mkdir(parents=True)
    outcome = make_centre(Request(tmp_path / "各单位", tmp_path / "汇总", TEMPLATES, "H2", year=2025))
    for published in outcome.publication.published[:2]:
        assert_valid(published.path, authors=["政务公开服务中心"])
    assert outcome.deviations == ()
    assert outcome.view.absent == ("空局",)
