from __future__ import annotations

import copy
import zipfile
from pathlib import Path

import pytest
from docx.oxml import OxmlElement
from docx.oxml.table import CT_Tbl
from docx.oxml.text.paragraph import CT_P
from docx.oxml.text.run import CT_R
from lxml import etree

from progress_report.importing.sources.files import SourceError
from tests.importing.documents import (
    EXPECTED,
    HEADER,
    ROWS,
    TITLE,
    add_table,
    codes,
    contents,
    new_word,
    number_automatically,
    read,
    save_word,
    word_table,
)


def test_themes_merged_over_rows_are_filled(tmp_path: Path) -> None:
    transcript = read(word_table(tmp_path))
    assert transcript.title == TITLE
    assert contents(transcript) == EXPECTED
    assert transcript.measures[1].offices == ("数据科", "综合科")
    assert transcript.measures[3].source == "表1第5行"


@pytest.mark.parametrize("landscape", [False, True])
def test_a_table_inside_text_is_found(tmp_path: Path, landscape: bool) -> None:
    document = new_word("××市数据局文件", landscape=landscape)
    for line in ("关于印发《工作要点》的通知", "各科室：", "现将任务分工印发给你们，请认真落实。", TITLE):
        document.add_paragraph(line)
    add_table(document, (HEADER, *ROWS), ((1, 1, 2, 1), (3, 1, 4, 1)))
    document.add_paragraph("联系人：××")
    transcript = read(save_word(document, tmp_path))
    assert (transcript.title, contents(transcript)) == (TITLE, EXPECTED)


def test_a_title_over_two_paragraphs_is_one(tmp_path: Path) -> None:
    document = new_word("2031年数据工作要点")
    document.add_paragraph("任务分工")
    add_table(document, (HEADER, *ROWS))
    assert read(save_word(document, tmp_path)).title == TITLE


@pytest.mark.parametrize(
    "header",
    [
        ("序号", "工作任务", "具体要求", "责任单位", "时限要求"),
        ("编号", "重点工作", "工作措施", "牵头部门", "完成时间"),
        ("序 号", "任务类别", "主要内容", "承办科室（单位）", "办结时限"),
        ("项目号", "工作项目", "具体任务", "责任\n部门", "时间节点"),
    ],
)
def test_columns_go_by_other_names(tmp_path: Path, header: tuple[str, ...]) -> None:
    assert contents(read(word_table(tmp_path, (header, *ROWS)))) == EXPECTED


def test_a_lone_column_of_tasks_holds_the_measures(tmp_path: Path) -> None:
    rows = [("序号", "工作任务", "责任科室", "完成时限"), *((row[0], *row[2:]) for row in ROWS)]
    transcript = read(word_table(tmp_path, rows, ()))
    assert [measure.text for measure in transcript.measures] == [row[2] for row in ROWS]
    assert codes(transcript).count("D05") == 1


def test_columns_stand_in_any_order(tmp_path: Path) -> None:
    transcript = read(word_table(tmp_path, [tuple(reversed(row)) for row in (HEADER, *ROWS)], ()))
    assert contents(transcript) == EXPECTED


def test_without_a_number_column_rows_are_counted(tmp_path: Path) -> None:
    transcript = read(word_table(tmp_path, [row[1:] for row in (HEADER, *ROWS)], ()))
    assert contents(transcript) == EXPECTED
    assert "D11" not in codes(transcript)


def test_lead_and_supporting_offices_are_joined_and_told_apart(tmp_path: Path) -> None:
    rows = [
        ("序号", "重点任务", "具体措施", "责任单位", "", "完成时限"),
        ("", "", "", "牵头", "配合", ""),
        ("1", "主题", "甲事。", "办公室", "综合科、数据科", "11月底"),
        ("2", "主题", "乙事。", "综合科", "", "11月底"),
    ]
    merges = ((0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 1, 2), (0, 3, 0, 4), (0, 5, 1, 5))
    transcript = read(word_table(tmp_path, rows, merges))
    assert [measure.offices for measure in transcript.measures] == [("办公室", "综合科", "数据科"), ("综合科",)]
    assert transcript.measures[0].office_text == "牵头：办公室；配合：综合科、数据科"
    assert [doubt.measure for doubt in transcript.doubts if doubt.code == "D42"] == [1]


def test_each_table_may_hold_one_theme_under_its_heading(tmp_path: Path) -> None:
    document = new_word()
    for heading, rows in (("一、夯实数据基础", ROWS[:2]), ("二、提升服务能力", ROWS[2:4]), ("三、加强安全管理", ROWS[4:])):
        document.add_paragraph(heading)
        add_table(document, [(row[0], *row[2:]) for row in (HEADER, *rows)])
    transcript = read(save_word(document, tmp_path))
    assert (transcript.title, contents(transcript)) == (TITLE, EXPECTED)


def test_a_row_across_the_table_names_the_theme_below(tmp_path: Path) -> None:
    head = tuple(HEADER[at] for at in (0, 2, 3, 4))
    rows = [
        head,
        ("（一）夯实数据基础", "", "", ""),
        *((row[0], *row[2:]) for row in ROWS[:2]),
        ("（二）提升服务能力", "", "", ""),
    ]
    rows += [(row[0], *row[2:]) for row in ROWS[2:4]]
    transcript = read(word_table(tmp_path, rows, ((1, 0, 1, 3), (4, 0, 4, 3))))
    assert contents(transcript) == EXPECTED[:4]


def test_a_table_cut_into_two_goes_on_with_and_without_a_header(tmp_path: Path) -> None:
    for second in ((HEADER, *ROWS[2:]), ROWS[2:]):
        document = new_word()
        add_table(document, (HEADER, *ROWS[:2]))
        document.add_paragraph("")
        add_table(document, second)
        assert contents(read(save_word(document, tmp_path))) == EXPECTED


def test_a_theme_repeated_where_the_table_was_cut_is_one_and_said_so(tmp_path: Path) -> None:
    document = new_word()
    add_table(document, (HEADER, *ROWS[:3]), ((1, 1, 2, 1),))
    document.add_paragraph("")
    add_table(document, (HEADER, *ROWS[3:]))
    transcript = read(save_word(document, tmp_path))
    assert contents(transcript) == EXPECTED
    assert [(doubt.measure, doubt.quotation) for doubt in transcript.doubts if doubt.code == "D01"] == [(4, "提升服务能力")]


def test_a_row_cut_by_the_end_of_a_table_is_joined(tmp_path: Path) -> None:
    document = new_word()
    add_table(document, (HEADER, *ROWS[:2], ("3", "提升服务能力", "优化办事流程，", "服务科", "2031年11月底")))
    document.add_paragraph("")
    add_table(document, (("", "", "压缩办理时限。", "", ""), *ROWS[3:]))
    transcript = read(save_word(document, tmp_path))
    assert contents(transcript) == EXPECTED
    assert "D53" in codes(transcript)


def test_automatic_numbers_are_counted_as_word_shows_them(tmp_path: Path) -> None:
    document = new_word()
    number_automatically(document, add_table(document, (HEADER, *ROWS)), start=3)
    assert [measure.number for measure in read(save_word(document, tmp_path)).measures] == [3, 4, 5, 6, 7]


def test_numbers_that_begin_anew_under_each_theme_are_counted_through(tmp_path: Path) -> None:
    inner = ("1.", "2.", "1.", "2.", "1.")
    rows = [HEADER[1:], *((row[1], number + row[2], *row[3:]) for number, row in zip(inner, ROWS, strict=True))]
    transcript = read(word_table(tmp_path, rows, ()))
    assert contents(transcript) == EXPECTED
    assert codes(transcript).count("D11") == 1


def test_numbers_with_levels_are_counted_through(tmp_path: Path) -> None:
    labels = ("1.1", "1.2", "2.1", "2.2", "3.1")
    rows = [HEADER, *((label, *row[1:]) for label, row in zip(labels, ROWS, strict=True))]
    transcript = read(word_table(tmp_path, rows))
    assert contents(transcript) == EXPECTED
    assert [doubt.quotation for doubt in transcript.doubts if doubt.code == "D11"] == ["1.1、1.2、2.1、2.2、3.1"]


def test_a_number_that_jumps_is_kept_and_doubted(tmp_path: Path) -> None:
    rows = [HEADER, *ROWS[:2], ("4", *ROWS[2][1:])]
    transcript = read(word_table(tmp_path, rows, ()))
    assert [measure.number for measure in transcript.measures] == [1, 2, 4]
    assert [dict(doubt.details) for doubt in transcript.doubts if doubt.code == "D10"] == [{"before": "2", "after": "4"}]


def test_a_number_in_the_text_that_contradicts_its_row_is_doubted(tmp_path: Path) -> None:
    rows = [
        HEADER,
        *((row[0], row[1], f"{number}.{row[2]}", *row[3:]) for number, row in zip((1, 2, 4, 5, 6), ROWS, strict=True)),
    ]
    transcript = read(word_table(tmp_path, rows))
    assert contents(transcript) == EXPECTED
    assert [doubt.measure for doubt in transcript.doubts if doubt.code == "D12"] == [3, 4, 5]


def test_offices_and_deadlines_merged_over_rows_are_filled(tmp_path: Path) -> None:
    rows = [HEADER, *((*row[:3], "各科室", "11月底") for row in ROWS)]
    transcript = read(word_table(tmp_path, rows, ((1, 3, 5, 3), (1, 4, 5, 4))))
    assert {(measure.office_text, measure.deadline_text) for measure in transcript.measures} == {("各科室", "11月底")}


def test_deleted_text_is_left_out_and_inserted_text_kept(tmp_path: Path) -> None:
    document = new_word()
    table = add_table(document, (HEADER, *ROWS))
    paragraph = table.cell(1, 2).paragraphs[0]._p
    deleted, inserted = OxmlElement("w:del"), OxmlElement("w:ins")
    for parent, tag, text in ((deleted, "w:delText", "旧的内容。"), (inserted, "w:t", "新增内容。")):
        run, content = OxmlElement("w:r"), OxmlElement(tag)
        content.text = text
        run.append(content)
        parent.append(run)
        paragraph.append(parent)
    assert read(save_word(document, tmp_path)).measures[0].text == ROWS[0][2] + "新增内容。"


def test_a_column_that_an_assignment_does_not_have_is_kept(tmp_path: Path) -> None:
    rows = [(*HEADER, "备注"), *((*row, "新增" if row[0] == "3" else "") for row in ROWS)]
    transcript = read(word_table(tmp_path, rows))
    assert contents(transcript) == EXPECTED
    assert [measure.extra for measure in transcript.measures] == [(), (), (("备注", "新增"),), (), ()]
    assert "D50" not in codes(transcript)


def test_another_table_is_left_out_and_reported(tmp_path: Path) -> None:
    document = new_word()
    add_table(document, (HEADER, *ROWS))
    document.add_paragraph("联系人")
    add_table(document, (("姓名", "电话"), ("王×", "0951-0000000")))
    transcript = read(save_word(document, tmp_path))
    assert contents(transcript) == EXPECTED
    assert [doubt.quotation for doubt in transcript.doubts if doubt.code == "D51"] == ["姓名电话王×0951-0000000"]


def test_a_remark_below_the_rows_is_reported(tmp_path: Path) -> None:
    rows = [HEADER, *ROWS, ("注：各项任务须按时完成。", "", "", "", "")]
    transcript = read(word_table(tmp_path, rows, ((6, 0, 6, 4),)))
    assert contents(transcript) == EXPECTED
    assert [doubt.quotation for doubt in transcript.doubts if doubt.code == "D52"] == ["注：各项任务须按时完成。"]


def test_a_table_inside_a_cell_is_read(tmp_path: Path) -> None:
    document = new_word()
    outer = document.add_table(1, 1)
    inner = outer.cell(0, 0).add_table(len(ROWS) + 1, 5)
    for row, values in zip(inner.rows, (HEADER, *ROWS), strict=True):
        for cell, value in zip(row.cells, values, strict=True):
            cell.text = value
    assert contents(read(save_word(document, tmp_path))) == EXPECTED


def test_bullets_are_no_numbers(tmp_path: Path) -> None:
    document = new_word()
    table = add_table(document, (HEADER, *ROWS))
    for row in table.rows[1:]:
        row.cells[2].paragraphs[0].style = document.styles["List Bullet"]
    assert contents(read(save_word(document, tmp_path))) == EXPECTED


def test_a_style_gives_its_number(tmp_path: Path) -> None:
    document = new_word()
    table = add_table(document, (HEADER, *ROWS))
    style = document.styles["List Number"]
    for row in table.rows[1:]:
        row.cells[0].text = ""
        row.cells[0].paragraphs[0].style = style
    transcript = read(save_word(document, tmp_path))
    assert contents(transcript) == EXPECTED
    assert [one.number for one in transcript.measures] == [1, 2, 3, 4, 5]


def test_the_text_may_stand_in_a_part_with_a_number(tmp_path: Path) -> None:
    """As Word in a browser writes it."""
    path = word_table(tmp_path)
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    with zipfile.ZipFile(path, "w") as package:
        for name, content in parts.items():
            package.writestr(name.replace("document.xml", "document2.xml"), content.replace(b"document.xml", b"document2.xml"))
    assert contents(read(path)) == EXPECTED


@pytest.mark.parametrize("part", ["word/footnotes.xml", "word/footer1.xml", "word/styles.xml"])
def test_a_part_beside_the_text_that_is_broken_refuses_the_document_by_its_name(part: str, tmp_path: Path) -> None:
    document = new_word()
    add_table(document, (HEADER, *ROWS), ((1, 1, 2, 1), (3, 1, 4, 1)))
    document.sections[0].footer.paragraphs[0].text = "— 1 —"
    path = save_word(document, tmp_path)
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    with zipfile.ZipFile(path, "w") as package:
        for name, content in (parts | {part: b"broken"}).items():
            package.writestr(name, content)
    with pytest.raises(SourceError, match=f"读不了.*{part}"):
        read(path)


def test_a_text_too_long_to_be_an_assignment_is_refused_before_it_is_a_tree(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("progress_report.importing.sources.word.MAX_TEXT_BYTES", 1_000)
    monkeypatch.setattr("progress_report.importing.sources.word.parse", lambda *_arguments: pytest.fail("it is built"))
    with pytest.raises(SourceError, match="文字过多"):
        read(word_table(tmp_path))


MARKUP = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def text_box(*blocks: CT_P | CT_Tbl) -> CT_R:
    """Return a run with a text box as Word writes it: the choice, and the same words again for programs that do not know it."""
    run, alternate = OxmlElement("w:r"), etree.Element(f"{{{MARKUP}}}AlternateContent")
    for name in ("Choice", "Fallback"):
        one, box = etree.SubElement(alternate, f"{{{MARKUP}}}{name}"), OxmlElement("w:txbxContent")
        box.extend(copy.deepcopy(block) for block in blocks)
        one.append(box)
    run.append(alternate)
    return run


def test_text_boxes_hold_titles_and_tables_like_any_paragraph(tmp_path: Path) -> None:
    document = new_word("")
    title = document.add_paragraph(TITLE)
    table = add_table(document, (HEADER, *ROWS[:4]), ((1, 1, 2, 1), (3, 1, 4, 1)))
    more = add_table(document, (HEADER, ROWS[4]))
    anchor = document.add_paragraph("附表如下")
    anchor._p.append(text_box(more._tbl))
    more._tbl.getparent().remove(more._tbl)
    document.add_paragraph("注：另行通知。")
    first = title.insert_paragraph_before("")
    first._p.append(text_box(title._p))
    title._p.getparent().remove(title._p)
    transcript = read(save_word(document, tmp_path))
    assert table is not None
    assert (transcript.title, contents(transcript)) == (TITLE, EXPECTED)
    assert [(doubt.quotation, doubt.source) for doubt in transcript.doubts if doubt.code == "D52"] == [
        ("附表如下", "第2段"),
        ("注：另行通知。", "第3段"),
    ]


def test_what_is_struck_out_or_hidden_is_left_out_and_named(tmp_path: Path) -> None:
    document = new_word()
    table = add_table(document, (HEADER, *ROWS), ((1, 1, 2, 1), (3, 1, 4, 1)))
    for row, words, mark in ((1, "每月更新。", "strike"), (2, "旧要求。", "vanish"), (3, "二次", "dstrike"), (4, "保留", "off")):
        run = table.cell(row, 2).paragraphs[0].add_run(words)
        if mark == "vanish":
            run.font.hidden = True
        elif mark == "dstrike":
            run.font.double_strike = True
        else:
            run.font.strike = mark == "strike"
    document.add_paragraph("").add_run("全段作废。").font.strike = True
    transcript = read(save_word(document, tmp_path))
    expected = [list(row) for row in EXPECTED]
    expected[3][2] = "开展业务培训不少于2次。保留"
    assert contents(transcript) == tuple(map(tuple, expected))
    assert [(doubt.quotation, doubt.source) for doubt in transcript.doubts if doubt.code == "D63"] == [
        ("每月更新。", "表1第2行"),
        ("旧要求。", "表1第3行"),
        ("二次", "表1第4行"),
        ("全段作废。", "第2段"),
    ]


def test_footnotes_and_comments_are_named(tmp_path: Path) -> None:
    path = word_table(tmp_path)
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    text = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
    notes = f'<w:footnotes {space}><w:footnote w:id="0"><w:p/></w:footnote><w:footnote w:id="1">{text.format("口径以年报为准。")}</w:footnote></w:footnotes>'
    remarks = f'<w:comments {space}><w:comment w:id="1">{text.format("时限待商定。")}</w:comment></w:comments>'
    with zipfile.ZipFile(path, "a") as package:
        package.writestr("word/footnotes.xml", notes)
        package.writestr("word/comments.xml", remarks)
    transcript = read(path)
    assert contents(transcript) == EXPECTED
    assert [(doubt.quotation, doubt.source) for doubt in transcript.doubts if doubt.code == "D52"] == [
        ("口径以年报为准。", "脚注1"),
        ("时限待商定。", "批注1"),
    ]


def test_a_raised_number_behind_chinese_text_is_a_footnote_s_and_an_exponent_stays(tmp_path: Path) -> None:
    document = new_word()
    table = add_table(document, (HEADER, *ROWS), ((1, 1, 2, 1), (3, 1, 4, 1)))
    for row, before, number in ((1, "", "1"), (2, "用地不超过300m", "2"), (3, "", "起")):
        paragraph = table.cell(row, 2).paragraphs[0]
        paragraph.add_run(before)
        paragraph.add_run(number).font.superscript = True
    transcript = read(save_word(document, tmp_path))
    assert [one.text for one in transcript.measures][:3] == [ROWS[0][2], f"{ROWS[1][2]}用地不超过300m2", f"{ROWS[2][2]}起"]
    assert [(doubt.quotation, doubt.source) for doubt in transcript.doubts if doubt.code == "D66"] == [
        ("，编制数据清单。1", "表1第2行")
    ]


def test_what_pages_have_at_their_top_and_foot_is_named_once_and_their_numbers_are_not(tmp_path: Path) -> None:
    document = new_word()
    add_table(document, (HEADER, *ROWS), ((1, 1, 2, 1), (3, 1, 4, 1)))
    section = document.sections[0]
    section.different_first_page_header_footer = True
    for edge in (section.header, section.first_page_header):
        edge.paragraphs[0].text = "内部资料 注意保存"
    section.footer.paragraphs[0].text = "— 1 —"
    transcript = read(save_word(document, tmp_path))
    assert contents(transcript) == EXPECTED
    found = [(doubt.quotation, doubt.source) for doubt in transcript.doubts if doubt.code == "D68"]
    assert found == [("内部资料注意保存", "页眉")]
