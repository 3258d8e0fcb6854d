from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from progress_report.importing.document import read_document
from progress_report.importing.sources.copied_text import read_plain_text
from progress_report.importing.transcript import Transcript
from tests.importing.copied_text import Layout, Row, copied
from tests.importing.documents import EXPECTED, HEADER, ROWS, TITLE, codes, contents, read
from tests.importing.reference import REFERENCE_TEXT, reference_measures

MEASURES = reference_measures()
REFERENCE_ROWS = [Row(one["theme"], one["text"], "、".join(one["offices"]), one["deadline_text"]) for one in MEASURES]
INVENTED_ROWS = [
    Row("夯实数据基础", "梳理数据目录，编制数据清单，明确每项数据的来源科室、更新周期和共享范围，形成全局统一的数据底账。", "各科室", "2031年11月底"),
    Row("夯实数据基础", "建立数据质量核查机制，每月通报核查情况，发现问题在5个工作日内整改到位。", "数据科、综合科", "2031年6月底"),
    Row("提升服务能力", "优化办事流程，压缩办理时限，12345热线转办件办结率达到100%。", "服务科", "2031年11月底"),
    Row("提升服务能力", "开展业务培训不少于2次。", "办公室", "12月10日前"),
    Row("加强安全管理", "落实数据安全责任，组织应急演练，完善应急预案，守牢不发生重大数据安全事件的底线。", "综合科", "长期坚持"),
    Row("加强安全管理", "严格账号管理，定期清理停用账号，杜绝一人多号、多人一号等现象，确保每一次访问都可以追溯到人。", "各科室", "每季度末"),
]  # fmt: skip


def read_text(folder: Path, text: str, year: int = 2031) -> Transcript:
    path = folder / "任务分工.txt"
    path.write_text(text, encoding="utf-8")
    return read_document(path, year)


def cells(transcript: Transcript) -> list[Row]:
    return [Row(one.theme, one.text, "、".join(one.offices), one.deadline_text) for one in transcript.measures]


def test_the_reference_text_gives_every_character() -> None:
    transcript = read_document(REFERENCE_TEXT, 2023)
    assert transcript.title == "2023年政务公开工作要点任务分工"
    assert len(transcript.measures) == 30
    assert len({measure.theme for measure in transcript.measures}) == 15
    for measure, expected in zip(transcript.measures, MEASURES, strict=True):
        assert measure.number == expected["number"]
        assert measure.theme == expected["theme"]
        assert measure.text == expected["text"]
        assert measure.offices == tuple(expected["offices"])
        assert measure.office_text == "、".join(expected["offices"])
        assert (measure.deadline_text, measure.deadline) == (expected["deadline_text"], expected["deadline"])


def test_the_reference_text_gives_its_known_doubts() -> None:
    transcript = read_document(REFERENCE_TEXT, 2023)
    found = [(doubt.code, doubt.measure, doubt.quotation, doubt.suggestion) for doubt in transcript.doubts]
    assert found[:3] == [
        ("D20", 2, "推介", "推介。"),
        ("D21", 3, "工作,回应", "工作，回应"),
        ("D33", 5, "按季度公开市政府工作报告涉及医保领域重点任务、民生实事执行情况", ""),
    ]
    assert {(code, measure) for code, measure, *_rest in found} == {
        ("D20", 2), ("D21", 3), ("D33", 5), ("D01", 8), ("D23", 13), ("D33", 14), ("D01", 15), ("D26", 15), ("D34", 23),
        ("D03", 29), ("D22", 30), ("D24", 30), ("D33", 30), ("D34", 30),
    }  # fmt: skip


def test_accepting_every_suggestion_gives_the_proof_read_text() -> None:
    transcript = read_document(REFERENCE_TEXT, 2023)
    for measure, expected in zip(transcript.measures, MEASURES, strict=True):
        text = measure.text
        for doubt in transcript.doubts:
            if doubt.measure == measure.number and doubt.column == "具体措施" and doubt.suggestion:
                assert text.count(doubt.quotation) == 1
                text = text.replace(doubt.quotation, doubt.suggestion)
        assert text == expected.get("text_suggested", expected["text"])


LAYOUTS = st.builds(
    Layout,
    theme_width=st.integers(4, 9),
    text_width=st.integers(18, 44),
    office_width=st.sampled_from((4, 5, 6, 20)),
    deadline_width=st.sampled_from((6, 14)),
    text_numbered=st.booleans(),
    rows_per_page=st.integers(3, 12),
    repeat_theme=st.booleans(),
    repeat_header=st.booleans(),
    number_beside_theme=st.booleans(),
    tail_beside_text=st.booleans(),
    tail_in_middle=st.booleans(),
    blank_lines=st.booleans(),
    page_numbers=st.booleans(),
)


@given(layout=LAYOUTS)
@settings(deadline=None, max_examples=25)
def test_a_numbered_table_is_read_whatever_its_column_widths_and_page_breaks(
    tmp_path_factory: pytest.TempPathFactory, layout: Layout
) -> None:
    transcript = read_text(tmp_path_factory.mktemp("text"), copied(REFERENCE_ROWS, layout))
    assert cells(transcript) == REFERENCE_ROWS


@pytest.mark.parametrize("text_numbered", [True, False])
@pytest.mark.parametrize("text_width", [20, 28, 40])
def test_without_row_numbers_deadlines_tell_where_rows_end(tmp_path: Path, text_width: int, text_numbered: bool) -> None:
    layout = Layout(numbered=False, text_numbered=text_numbered, text_width=text_width, rows_per_page=4)
    assert cells(read_text(tmp_path, copied(REFERENCE_ROWS, layout))) == REFERENCE_ROWS


@pytest.mark.parametrize("text_width", [16, 24, 36])
@pytest.mark.parametrize(
    "header", ["序号 工作任务 具体要求 责任单位 完成时间", "编号\n重点工作\n工作措施\n牵头\n部门\n办结时限", ""]
)
def test_another_document_with_other_names_is_read(tmp_path: Path, text_width: int, header: str) -> None:
    transcript = read_text(
        tmp_path, copied(INVENTED_ROWS, Layout(header=header, text_width=text_width, theme_width=4, office_width=20))
    )
    assert transcript.title == TITLE.replace("数据", "测试")
    assert cells(transcript) == INVENTED_ROWS
    assert [one.deadline for one in transcript.measures] == [
        date(2031, 11, 30), date(2031, 6, 30), date(2031, 11, 30), date(2031, 12, 10), None, None,
    ]  # fmt: skip


def test_a_deadline_inside_a_text_is_not_the_row_s(tmp_path: Path) -> None:
    text = "任务分工\n序号 重点任务 具体措施 责任科室 完成时限\n1\n主题名称\n1.目录编制完成并报送，截止日期为\n2031 年 5 月 30 日\n过期不候，各科室要抓紧办理。\n办公室 2031 年 6 月底\n"
    measure = read_text(tmp_path, text).measures[0]
    assert (measure.office_text, measure.deadline_text) == ("办公室", "2031年6月底")
    assert measure.text == "目录编制完成并报送，截止日期为2031年5月30日过期不候，各科室要抓紧办理。"


def test_cells_separated_by_tabs_are_taken_as_they_are(tmp_path: Path) -> None:
    lines = [TITLE, *("\t".join(row) for row in (HEADER, *ROWS))]
    transcript = read_text(tmp_path, "\n".join(lines))
    assert (transcript.title, contents(transcript)) == (TITLE, EXPECTED)


def test_what_follows_the_last_row_is_reported(tmp_path: Path) -> None:
    text = copied(INVENTED_ROWS, Layout()) + "联系人：王×\n"
    transcript = read_text(tmp_path, text)
    assert cells(transcript) == INVENTED_ROWS
    assert [doubt.quotation for doubt in transcript.doubts if doubt.code == "D52"] == ["联系人：王×"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_the_usual_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "任务分工.txt"
    path.write_bytes(copied(INVENTED_ROWS, Layout()).encode(encoding))
    assert cells(read_document(path, 2031)) == INVENTED_ROWS


def test_characters_that_do_not_show_are_taken_out_and_said_so(tmp_path: Path) -> None:
    transcript = read_text(tmp_path, copied(INVENTED_ROWS, Layout()).replace("编制数据清单", "编制\u200b数据\u202e清单"))
    assert cells(transcript) == INVENTED_ROWS
    assert "D27" in codes(transcript)


def test_radicals_that_look_like_characters_are_restored_and_said_so(tmp_path: Path) -> None:
    transcript = read_text(tmp_path, copied(INVENTED_ROWS, Layout()).replace("12345热线转办件", "12345热线转⼯办件⻓"))
    assert "12345热线转工办件长" in transcript.measures[2].text
    assert "D28" in codes(transcript)


@given(st.text(alphabet="一二三各科室年月日底前0123456789.、。；， \n\t\f“”（）11月底办公室重点任务序号措施", max_size=400))
@settings(deadline=None, max_examples=150)
def test_no_text_breaks_the_reader(text: str) -> None:
    source = read_plain_text(text)
    assert all(len(row.cells) == len(grid.rows[0].cells) for grid in source.grids for row in grid.rows)


@pytest.mark.parametrize(
    "lines",
    [
        ["| " + " | ".join(HEADER) + " |", "| --- | :--: | --- | --- | --- |", *("| " + " | ".join(row) + " |" for row in ROWS)],
        [",".join(HEADER), *(",".join(f'"{cell}"' for cell in row) for row in ROWS)],
    ],
    ids=["bars", "commas"],
)
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_cells_cut_by_bars_or_commas_are_cells(lines: list[str], encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "任务.txt"
    path.write_text("\n".join([TITLE, "", *lines]), encoding=encoding)
    transcript = read(path)
    assert (transcript.title, contents(transcript), transcript.guessed) == (TITLE, EXPECTED, False)


@pytest.mark.parametrize("end", ["\r", '"' + "长" * 140_000])
def test_line_ends_and_quotation_marks_of_odd_kinds_break_no_table(end: str) -> None:
    """A lone carriage return, and a mark that is never closed, each stop Python's reader of tables."""
    (grid,) = read_plain_text(f'序号\t具体措施\t责任科室\r\n1\t"公开\n信息\t甲科{end}\r\n2\t公开目录\t乙科\r\n').grids
    assert [cell.text for cell in grid.rows[0].cells[:2]] == ["序号", "具体措施"]
