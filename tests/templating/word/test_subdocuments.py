"""Documents as values, and values that are paragraphs or links."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import docxtpl
import pytest
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt

from progress_report.templating import StyledParagraph, StyledText, Subdocument, Template, TemplateError
from tests.documents import ooxml
from tests.templating.builders import filled, opened, part, saved, texts, with_part, word
from tests.templating.word.test_pictures import picture

ALLOWED = ("external_relationships", "leftover_tags")
"""The links and the braces of the documents that come in, which are theirs."""

NOTES = (
    '<w:footnotes {}><w:footnote w:id="5"><w:p><w:pPr><w:pStyle w:val="Quote"/></w:pPr>'
    "<w:r><w:footnoteRef/></w:r><w:r><w:t>脚注文字</w:t></w:r></w:p></w:footnote></w:footnotes>"
)


def assert_valid(path: Path) -> None:
    ooxml.assert_valid(path, allow=ALLOWED)


def inside() -> Document:
    """Return a document with a style of its own, a list, a picture, a table, a link, a field and a bookmark."""
    made = docx.Document()
    style = made.styles.add_style("自定", WD_STYLE_TYPE.PARAGRAPH)
    style.font.size = Pt(22)
    made.add_paragraph("{{ 不是标签 }} {% if %}", style)
    made.add_paragraph("一", "List Number")
    made.add_picture(io.BytesIO(picture()))
    link = made.part.relate_to("https://example.org/", RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    paragraph = made.add_paragraph("见")._p
    paragraph.append(
        parse_xml(f'<w:hyperlink {nsdecls("w", "r")} r:id="{link}"><w:r><w:t>网页</w:t></w:r></w:hyperlink>'),
    )
    paragraph.append(parse_xml(f'<w:bookmarkStart {nsdecls("w")} w:id="0" w:name="处"/>'))
    paragraph.append(parse_xml(f'<w:bookmarkEnd {nsdecls("w")} w:id="0"/>'))
    made.add_table(1, 1).cell(0, 0).text = "表中"
    return made


def with_footnote(data: bytes) -> bytes:
    """Return a document whose last paragraph refers to a footnote."""
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    data = with_part(
        data, "[Content_Types].xml", "</Types>", f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/></Types>'
    )
    relation = f'<Relationship Id="rIdN" Type="{RELATIONSHIP_TYPE.FOOTNOTES}" Target="footnotes.xml"/></Relationships>'
    data = with_part(data, "word/_rels/document.xml.rels", "</Relationships>", relation)
    data = with_part(data, "word/document.xml", "<w:sectPr ", '<w:p><w:r><w:footnoteReference w:id="5"/></w:r></w:p><w:sectPr ')
    out = io.BytesIO(data)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("word/footnotes.xml", NOTES.format(nsdecls("w")))
    return out.getvalue()


def test_a_document_comes_in_with_all_it_needs(tmp_path: Path) -> None:
    host = docx.Document()
    host.add_paragraph("1", "List Number")
    host.add_paragraph("{{p d }}")
    host.add_paragraph("{{p d }}")
    data = filled(saved(host), d=Subdocument(saved(inside())))
    (tmp_path / "x.docx").write_bytes(data)
    assert_valid(tmp_path / "x.docx")
    result = opened(data)
    assert texts(data) == ["1", *["{{ 不是标签 }} {% if %}", "一", "", "见网页", ""] * 2]
    assert [found.style.name for found in result.paragraphs[1:3]] == ["自定", "List Number"]
    assert result.styles["自定"].font.size == Pt(22)
    assert len(result.inline_shapes) == 2
    assert len([name for name in zipfile.ZipFile(io.BytesIO(data)).namelist() if "/media/" in name]) == 1
    assert [found.cell(0, 0).text for found in result.tables] == ["表中"] * 2
    assert [found.address for paragraph in result.paragraphs for found in paragraph.hyperlinks] == ["https://example.org/"] * 2


def test_lists_of_a_document_do_not_go_on_those_of_another(tmp_path: Path) -> None:
    own = docx.Document()
    own.add_paragraph("甲", "List Number")
    number = own.styles["List Number"].element.pPr.numPr.numId.val
    for paragraph in own.paragraphs:
        paragraph._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = number
    data = filled(word("{{p a }}", "{{p a }}"), a=Subdocument(saved(own)))
    (tmp_path / "x.docx").write_bytes(data)
    assert_valid(tmp_path / "x.docx")
    first, second = (found._p.pPr.numPr.numId.val for found in opened(data).paragraphs)
    assert first != second
    root = parse_xml(part(data, "word/numbering.xml").encode())
    assert {str(first), str(second)} <= {found.get(qn("w:numId")) for found in root.findall(qn("w:num"))}


@pytest.mark.parametrize("has_notes", [False, True])
def test_footnotes_come_along(has_notes: bool, tmp_path: Path) -> None:
    host = word("注{{ 0 }}", "{{p d }}")
    data = filled(with_footnote(host) if has_notes else host, d=Subdocument(with_footnote(saved(inside()))))
    (tmp_path / "x.docx").write_bytes(data)
    assert_valid(tmp_path / "x.docx")
    notes = parse_xml(part(data, "word/footnotes.xml").encode())
    shown = {found.get(qn("w:id")): "".join(text.text for text in found.iter(qn("w:t"))) for found in notes}
    used = [found.get(qn("w:id")) for found in opened(data)._body._body.iter(qn("w:footnoteReference"))]
    assert [shown[number] for number in used] == ["脚注文字"] * (1 + has_notes)
    assert len(set(used)) == len(used)


def test_a_cell_takes_a_document_and_ends_in_a_paragraph(tmp_path: Path) -> None:
    data = filled(word(rows=[["{{p d }}", "右"]]), d=Subdocument(saved(inside())))
    (tmp_path / "x.docx").write_bytes(data)
    assert_valid(tmp_path / "x.docx")


def hostile(markup: str, relations: str = "") -> Subdocument:
    """Return a document whose body begins with that markup and has those relationships."""
    spaces = (
        nsdecls("w", "r", "a", "wp", "pic")
        + ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    )
    data = with_part(word("x"), "word/document.xml", "<w:body>", f"<w:body><w:p {spaces}>{markup}</w:p>")
    return Subdocument(with_part(data, "word/_rels/document.xml.rels", "</Relationships>", relations + "</Relationships>"))


OUTSIDE = '<Relationship Id="rIdX" Type="http://x/{}" Target="file:///etc/passwd" TargetMode="External"/>'
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{}</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>结果</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


@pytest.mark.parametrize(
    ("markup", "kept"),
    [
        ('<w:hyperlink r:id="rIdX"><w:r><w:t>链接</w:t></w:r></w:hyperlink>', "链接"),
        (FIELD.format(' INCLUDETEXT "file:///etc/passwd" '), "结果"),
        (FIELD.format(' DDEAUTO cmd "/c calc" '), "结果"),
        (FIELD.format(' HYPERLINK "file:///etc/passwd" '), "结果"),
        (FIELD.format(" </w:instrText></w:r><w:r><w:instrText>INCLUDEPICTURE http://x/ "), "结果"),
        ('<w:fldSimple w:instr="INCLUDEPICTURE http://x/"><w:r><w:t>结果</w:t></w:r></w:fldSimple>', "结果"),
    ],
)
def test_what_would_load_or_start_something_leaves_its_text_only(markup: str, kept: str, tmp_path: Path) -> None:
    data = filled(word("{{p d }}"), d=hostile(markup, OUTSIDE.format("hyperlink")))
    assert texts(data)[0] == kept
    everything = b"".join(zipfile.ZipFile(io.BytesIO(data)).read(name) for name in zipfile.ZipFile(io.BytesIO(data)).namelist())
    assert not [word for word in (b"passwd", b"INCLUDETEXT", b"INCLUDEPICTURE", b"DDEAUTO", b"http://x/") if word in everything]


@pytest.mark.parametrize(
    ("markup", "message"),
    [
        ('<w:r><w:object><o:OLEObject r:id="rIdX"/></w:object></w:r>', "嵌入的对象"),
        ('<w:r><w:pict><v:shape><v:imagedata r:id="rIdX"/></v:shape></w:pict></w:r>', "图片在文件之外"),
        ('<w:r><w:pict><v:shape><v:imagedata r:href="rIdX"/></v:shape></w:pict></w:r>', "图片在文件之外"),
        ('<w:altChunk r:id="rIdX"/>', "外部内容"),
        ('<w:subDoc r:id="rIdX"/>', "外部内容"),
        ('<w:r><w:pict><v:shape><v:fill r:id="rIdX"/></v:shape></w:pict></w:r>', "外部内容"),
    ],
)
def test_what_cannot_come_along_is_an_error_with_its_place(markup: str, message: str) -> None:
    with pytest.raises(TemplateError, match=message) as caught:
        filled(word("{{p d }}"), d=hostile(markup, OUTSIDE.format("image")))
    assert caught.value.tag == "{{p d }}"


def test_macros_other_files_and_bombs_are_refused() -> None:
    out = io.BytesIO(word("x"))
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("word/vbaProject.bin", b"")
    for data, message in ((out.getvalue(), "带宏"), (b"PK", "不是完好的"), (b"\xd0\xcf\x11\xe0", "旧格式")):
        with pytest.raises(TemplateError, match=message):
            filled(word("{{p d }}"), d=Subdocument(data))
    bomb = io.BytesIO(word("x"))
    with zipfile.ZipFile(bomb, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/a.png", bytes(200 << 20))
    with pytest.raises(TemplateError, match="过大"):
        filled(word("{{p d }}"), d=Subdocument(bomb.getvalue()))


def test_a_document_goes_into_the_body_only_and_into_a_paragraph_of_its_own() -> None:
    document = opened(word("x"))
    document.sections[0].header.paragraphs[0].text = "{{p d }}"
    with pytest.raises(TemplateError, match="只能插入正文"):
        filled(saved(document), d=Subdocument(word("y")))
    with pytest.raises(TemplateError, match="不能直接输出"):
        filled(word("{{ d }}"), d=Subdocument(word("y")))


def test_paragraphs_bring_a_style_or_keep_that_of_the_tag(tmp_path: Path) -> None:
    host = docx.Document()
    host.add_paragraph("{{p ps }}", "Quote").runs[0].italic = True
    pieces = [StyledParagraph("标题", "Heading1"), StyledParagraph(["平", StyledText("重", bold=True)]), "文字"]
    data = filled(saved(host), ps=pieces)
    (tmp_path / "x.docx").write_bytes(data)
    assert_valid(tmp_path / "x.docx")
    result = opened(data).paragraphs
    assert [(found.style.name, found.text) for found in result] == [("Heading 1", "标题"), ("Quote", "平重"), ("Quote", "文字")]
    assert [run.bold for run in result[1].runs] == [None, True]
    assert all(run.italic for found in result for run in found.runs)


def test_paragraphs_of_docxtpl_work_as_values() -> None:
    rich = docxtpl.RichTextParagraph()
    rich.add(docxtpl.RichText("甲<", bold=True), parastyle="Heading1")
    rich.add("乙")
    first, second = opened(filled(word("{{p rich }}"), rich=rich)).paragraphs
    assert (first.style.name, first.text, first.runs[0].bold, second.text) == ("Heading 1", "甲<", True, "乙")
    rich.xml += "<w:tbl/>"
    with pytest.raises(TemplateError, match="只能是文字"):
        filled(word("{{p rich }}"), rich=rich)


def test_links_in_rich_text_lead_to_the_web_only(tmp_path: Path) -> None:
    address = "https://example.org/?甲=1&b=\"'"
    own = StyledText("站", link=address)
    foreign = docxtpl.RichText("点", url_id=Template.build_url_id(address), underline=True)
    for value in (own, foreign):
        data = filled(word("见{{r v }}。"), v=value)
        (tmp_path / "x.docx").write_bytes(data)
        assert_valid(tmp_path / "x.docx")
        (link,) = opened(data).paragraphs[0].hyperlinks
        assert link.address == address
        assert opened(data).paragraphs[0].text.endswith("。")
    for bad in ("file:///etc/passwd", "javascript:alert(1)", "\\\\host\\share"):
        with pytest.raises(TemplateError, match="只能以 http"):
            filled(word("{{r v }}"), v=StyledText("站", link=bad))
        with pytest.raises(ValueError, match="只能以 http"):
            Template.build_url_id(bad)
