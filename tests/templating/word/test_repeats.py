"""What loops repeat: lists, bookmarks, comments, tracked changes, merged cells, sections, page breaks, tables of contents."""

from __future__ import annotations

import re
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from tests.documents.ooxml import assert_valid
from tests.templating.builders import filled, opened, part, saved, texts

GROUPS = [{"name": "一组", "xs": ["甲", "乙"]}, {"name": "二组", "xs": ["丙"]}]


def document(*paragraphs: tuple[str, str] | str) -> Document:
    """Return a document of paragraphs, each a text or a text with its style."""
    made = docx.Document()
    for paragraph in paragraphs:
        text, style = (paragraph, None) if isinstance(paragraph, str) else paragraph
        made.add_paragraph(text, style)
    return made


def numbers(data: bytes) -> list[int]:
    """Return the list that each paragraph in one is in."""
    found = []
    for paragraph in opened(data).paragraphs:
        if paragraph._p.pPr is not None and paragraph._p.pPr.numPr is not None:
            found.append(paragraph._p.pPr.numPr.numId.val)
    return found


def valid(data: bytes, folder: Path) -> bytes:
    (folder / "x.docx").write_bytes(data)
    assert_valid(folder / "x.docx")
    return data


def test_a_list_below_a_heading_begins_anew_with_each_heading(tmp_path: Path) -> None:
    template = document(
        *("{%p for g in groups %}", "{{ g.name }}", "{%p for x in g.xs %}"), ("{{ x }}", "List Number"), *["{%p endfor %}"] * 2
    )
    data = valid(filled(saved(template), groups=GROUPS), tmp_path)
    first, second, third = numbers(data)
    assert first == second != third
    added = re.search(rf'<w:num w:numId="{third}">.*?</w:num>', part(data, "word/numbering.xml"), re.DOTALL)
    assert added is not None
    assert '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>' in added[0]


def test_a_list_whose_items_are_those_of_the_loop_goes_on(tmp_path: Path) -> None:
    template = document("{%p for g in groups %}", ("{{ g.name }}", "List Number"), "说明", "{%p endfor %}")
    data = valid(filled(saved(template), groups=GROUPS), tmp_path)
    assert numbers(data) == []
    assert part(data, "word/numbering.xml") == part(saved(template), "word/numbering.xml")


def test_bullets_have_no_numbers_to_restart() -> None:
    template = document(
        *("{%p for g in groups %}", "{{ g.name }}", "{%p for x in g.xs %}"), ("{{ x }}", "List Bullet"), *["{%p endfor %}"] * 2
    )
    assert numbers(filled(saved(template), groups=GROUPS)) == []


def test_bookmarks_and_what_leads_to_them_belong_to_their_turn(tmp_path: Path) -> None:
    template = document("{%p for g in groups %}", "{{ g.name }}", "见", "{%p endfor %}", "总见")
    name, see, outside = template.paragraphs[1]._p, template.paragraphs[2]._p, template.paragraphs[4]._p
    name.insert(0, parse_xml(f'<w:bookmarkStart {nsdecls("w")} w:id="3" w:name="组"/>'))
    name.append(parse_xml(f'<w:bookmarkEnd {nsdecls("w")} w:id="3"/>'))
    for paragraph in (see, outside):
        paragraph.append(parse_xml(f'<w:hyperlink {nsdecls("w")} w:anchor="组"><w:r><w:t>上</w:t></w:r></w:hyperlink>'))
        paragraph.append(parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr=" REF 组 \\h "><w:r><w:t>上</w:t></w:r></w:fldSimple>'))
    data = valid(filled(saved(template), groups=GROUPS), tmp_path)
    markup = part(data, "word/document.xml")
    assert re.findall(r'bookmarkStart w:id="(\d+)" w:name="(\w+)"/?', markup) == [("100001", "组"), ("100002", "组_2")]
    assert re.findall(r'w:anchor="(\w+)"', markup) == ["组", "组_2", "组"]
    assert re.findall(r'w:instr=" REF (\w+) ', markup) == ["组", "组_2", "组"]


def test_comments_stay_with_the_first_turn_and_tracked_changes_are_numbered_anew(tmp_path: Path) -> None:
    template = document("{%p for g in groups %}", "{{ g.name }}", "{%p endfor %}")
    paragraph = template.paragraphs[1]
    template.add_comment(paragraph.runs, "核对 {{ 不是标签 }}", author="某", initials="某")
    paragraph._p.append(
        parse_xml(
            f'<w:ins {nsdecls("w")} w:id="7" w:author="某"><w:r><w:t>{{{{ g.xs|length }}}}</w:t></w:r></w:ins>',
        )
    )
    paragraph._p.append(
        parse_xml(f'<w:del {nsdecls("w")} w:id="8" w:author="某"><w:r><w:delText>{{{{ 删 }}}}</w:delText></w:r></w:del>')
    )
    data = filled(saved(template), groups=GROUPS)
    markup = part(data, "word/document.xml")
    assert [markup.count(f"<w:comment{name}") for name in ("RangeStart", "RangeEnd", "Reference")] == [1, 1, 1]
    assert "核对 {{ 不是标签 }}" in part(data, "word/comments.xml")
    assert len(set(re.findall(r'<w:(?:ins|del) w:id="(\d+)"', markup))) == 4
    assert re.findall(r"<w:ins .*?<w:t[^>]*>(\d)", markup) == ["2", "1"]


MERGED = [("{%tr for x in xs %}", ""), ("{{ x }}", "左"), ("{%tr endfor %}", ""), ("", "右")]


@pytest.mark.parametrize(("xs", "merges"), [([], [None, "restart"]), ([1, 2], [None, "restart", "restart", "continue"])])
def test_a_merge_that_begins_in_a_loop_never_goes_on_from_nothing(
    xs: list[int], merges: list[str | None], tmp_path: Path
) -> None:
    template = docx.Document()
    table = template.add_table(5, 2)
    table.cell(0, 1).text = "头"
    for row, cells in zip(list(table.rows)[1:], MERGED, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    for row, kind in ((2, "restart"), (4, "continue")):
        table.cell(row, 0)._tc.get_or_add_tcPr().append(parse_xml(f'<w:vMerge {nsdecls("w")} w:val="{kind}"/>'))
    data = valid(filled(saved(template), xs=xs), tmp_path)
    assert [row.tc_lst[0].vMerge for row in opened(data).tables[0]._tbl.tr_lst] == merges


def test_page_breaks_stand_before_all_but_the_first() -> None:
    template = document("{%p for g in groups %}", "{%p if not loop.first %}", "", "{%p endif %}", "{{ g.name }}", "{%p endfor %}")
    template.paragraphs[2].add_run().add_break(docx.enum.text.WD_BREAK.PAGE)
    data = filled(saved(template), groups=[*GROUPS, {"name": "三组"}])
    assert texts(data) == ["一组", "", "二组", "", "三组"]
    assert part(data, "word/document.xml").count('w:type="page"') == 2


def test_each_turn_has_a_section_of_its_own_with_its_size(tmp_path: Path) -> None:
    template = document("{%p for g in groups %}", "{{ g.name }}")
    section = template.add_section()
    template.add_paragraph("{%p endfor %}")
    template.add_paragraph("尾")
    first = template.sections[0]
    first.orientation, first.page_width, first.page_height = WD_ORIENT.LANDSCAPE, first.page_height, first.page_width
    section.orientation = WD_ORIENT.PORTRAIT
    result = opened(valid(filled(saved(template), groups=GROUPS), tmp_path))
    assert [found.orientation for found in result.sections] == [WD_ORIENT.LANDSCAPE] * 2 + [WD_ORIENT.PORTRAIT]


@pytest.mark.parametrize("simple", [True, False])
def test_a_table_of_contents_is_marked_to_be_made_anew(simple: bool) -> None:
    template = document("", "{{ title }}")
    paragraph = template.paragraphs[0]._p
    if simple:
        paragraph.append(parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr=" TOC \\h "/>'))
    else:
        for inner in (
            '<w:fldChar w:fldCharType="begin"/>',
            "<w:instrText> TOC \\o </w:instrText>",
            '<w:fldChar w:fldCharType="separate"/>',
            "<w:t>旧</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
        ):
            paragraph.append(parse_xml(f"<w:r {nsdecls('w')}>{inner}</w:r>"))
    (first, *others) = [
        element.get(qn("w:dirty"))
        for element in opened(filled(saved(template), title="题"))._body._body.iter(qn("w:fldSimple"), qn("w:fldChar"))
    ]
    assert first == "true"
    assert set(others) <= {None}
