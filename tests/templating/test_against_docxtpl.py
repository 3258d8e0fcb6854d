"""The same templates filled by docxtpl: equal text and structure, except for the differences listed here with their reasons."""

from __future__ import annotations

import io
import sys
import zipfile
from itertools import groupby
from pathlib import Path
from types import ModuleType
from typing import Any

import docx
import docxtpl
import jinja2
import pytest
from docx.document import Document
from docx.shared import Mm
from PIL import Image

from progress_report.templating import Template, Words
from tests.templating.builders import filled, opened, saved, word

CONTEXT: dict[str, Any] = {
    "title": "题目",
    "yes": True,
    "no": False,
    "xs": ["甲", "乙", "丙"],
    "groups": [{"name": "一组", "rows": [{"n": 1}, {"n": 2}]}, {"name": "二组", "rows": [{"n": 3}]}],
    "lines": "一行\n二行",
    "html": "<a> & b",
    "colour": "FFE699",
    "n": 2,
}
ROWS = ["{%tr for g in groups %}", "{%tr for r in g.rows %}", "{%tr endfor %}"]

SAME = {
    "variable": word("{{ title }}"),
    "split variable": word(["{", "{ tit", "le }", "}"]),
    "filter and test": word("{{ xs|join('，') }}{% if n is even %}偶{% endif %}"),
    "curly quotes": word("{{ xs|join(“、”) }}"),
    "comment": word("甲{# 说明 #}乙"),
    "inline if": word("{% if yes %}是{% else %}否{% endif %}"),
    "inline for": word("{% for x in xs %}{{ x }}；{% endfor %}"),
    "if over paragraphs": word("{% if no %}一", "二{% endif %}三"),
    "paragraph for": word("{%p for x in xs %}", "{{ loop.index }}{{ x }}", "{%p endfor %}"),
    "paragraph if": word("头", "{%p if no %}", "无", "{%p else %}", "有", "{%p endif %}"),
    "nested paragraph for": word(
        "{%p for g in groups %}", "{{ g.name }}", "{%p for r in g.rows %}", "{{ r.n }}", *["{%p endfor %}"] * 2
    ),
    "set": word("{% set y = n + 1 %}{{ y }}"),
    "macro": word("{% macro m(v) %}[{{ v }}]{% endmacro %}{{ m(title) }}"),
    "run if": word(["前", "{%r if yes %}", "中", "{%r endif %}", "后"]),
    "row for": word(rows=[["头", ""], ["{%tr for x in xs %}", ""], ["{{ x }}", "{{ loop.index }}"], ["{%tr endfor %}", ""]]),
    "row groups": word(rows=[[ROWS[0]], ["{{ g.name }}"], [ROWS[1]], ["{{ r.n }}"], [ROWS[2]], [ROWS[2]]]),
    "row if": word(rows=[["一"], ["{%tr if no %}"], ["二"], ["{%tr endif %}"]]),
    "row comment": word(rows=[["一"], ["{#tr 说明 #}"], ["二"]]),
    "row comment with a row's content": word(rows=[["一", ""], ["{#tr 说明 #}一并", "删去{{ title }}"], ["二", ""]]),
    "paragraph comment with a paragraph's content": word("甲", "{#p 说明 #}一并删去", "乙"),
    "cell for": word(rows=[["头", "{%tc for x in xs %}", "{{ x }}", "{%tc endfor %}"]]),
    "cell if": word(rows=[["头", "{%tc if no %}", "无", "{%tc endif %}", "尾"]]),
    "vm": word(rows=[["{%tr for x in xs %}", ""], ["{% vm %}合", "{{ x }}"], ["{%tr endfor %}", ""]]),
    "hm": word(rows=[["{%tc for x in xs %}", "{% hm %}合", "{%tc endfor %}"]]),
    "colspan": word(rows=[["{% colspan n %}宽"], ["窄"]]),
    "cellbg": word(rows=[["{% cellbg colour %}底色"]]),
    "newline": word("{{ lines }}"),
    "trim in a cell": word(rows=[["{%- if yes -%} 是 {%- endif -%}"]]),
    "escaped": word("{{ title|e }}"),
    "trim after": word("甲{% if yes -%}", "乙{% endif %}"),
    "trim after keeps blanks": word("a {% if yes -%}", " b{% endif %}"),
    "trim before keeps blanks": word("a ", "{%- if yes %}b{% endif %}"),
    "trim keeps a no-break space": word("a", "{%- if yes -%}", "\u00a0b", "{%- endif -%}", "\u00a0c"),
    "trim before": word("甲", "{%- if yes %}乙{% endif %}"),
}

DIFFERENT = {
    "markup is escaped, docxtpl needs |e": word("{{ html }}"),
    "an unknown name is an error, docxtpl prints nothing": word("{{ unknown }}"),
    "other content of a removed row is an error, docxtpl drops it": word(
        rows=[["{%tr for x in xs %}", "丢失"], ["{{ x }}", ""], ["{%tr endfor %}", ""]]
    ),
    "an item of a dict comes before its method": word("{{ {'items': 1}.items }}"),
}


def by_docxtpl(template: bytes) -> bytes:
    """Return the template filled by docxtpl."""
    document = docxtpl.DocxTemplate(io.BytesIO(template))
    document.render(CONTEXT)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def structure(document: Document) -> list[object]:
    """Return texts with what shapes them: paragraphs in order, and of each table cell its span, merge, colour and texts."""
    found: list[object] = [paragraph.text for paragraph in document.paragraphs]
    for table in document.tables:
        for row in table._tbl.tr_lst:
            found.append([_cell(cell) for cell in row.tc_lst])
    return found


def _cell(cell: Any) -> tuple[object, ...]:
    fill = cell.xpath("string(w:tcPr/w:shd/@w:fill)")
    merge = {"restart": "restart", "continue": "continue"}.get(cell.vMerge or "")
    texts = [paragraph.text for paragraph in docx.table._Cell(cell, None).paragraphs]
    return cell.grid_span, merge, fill, "\n".join(text for text in texts if text)


@pytest.mark.parametrize("feature", SAME)
def test_fills_as_docxtpl_does(feature: str) -> None:
    assert structure(opened(filled(SAME[feature], **CONTEXT))) == structure(opened(by_docxtpl(SAME[feature])))


@pytest.mark.parametrize("reason", DIFFERENT)
def test_differs_on_purpose(reason: str) -> None:
    def result(fill: Any) -> object:
        try:
            return structure(opened(fill()))
        except Exception as error:
            return type(error).__name__

    ours = result(lambda: filled(DIFFERENT[reason], **CONTEXT))
    assert ours != result(lambda: by_docxtpl(DIFFERENT[reason]))


def test_a_group_merges_by_its_key_without_a_loop_of_its_own() -> None:
    """docxtpl knows ``{% vm %}`` only, which needs a loop per group; with a key a flat list will do."""
    flat = word(rows=[["{%tr for x in [1, 1, 2] %}", ""], ["{% vm x %}{{ x }}", "y"], ["{%tr endfor %}", ""]])
    with pytest.raises(jinja2.TemplateSyntaxError):
        by_docxtpl(flat)
    nested = word(
        rows=[
            ["{%tr for g in [[1, 1], [2]] %}", ""],
            ["{%tr for x in g %}", ""],
            ["{% vm %}{{ x }}", "y"],
            *[["{%tr endfor %}", ""]] * 2,
        ]
    )
    assert structure(opened(filled(flat))) == structure(opened(by_docxtpl(nested)))


def test_braces_can_be_printed() -> None:
    template = word("{_{ 名称 }_} {_% if %_}{{ title }}")
    assert opened(filled(template, **CONTEXT)).paragraphs[0].text == "{{ 名称 }} {% if %}题目"
    assert structure(opened(filled(template, **CONTEXT))) == structure(opened(by_docxtpl(template)))


def _png(colour: str = "red") -> io.BytesIO:
    out = io.BytesIO()
    Image.new("RGB", (20, 10), colour).save(out, "PNG")
    out.seek(0)
    return out


def both(template: bytes, value: Any, **ours: object) -> tuple[Document, Document]:
    """Return what the engine and docxtpl make of a template for one value, made by a function of docxtpl's document."""
    document = docxtpl.DocxTemplate(io.BytesIO(template))
    made = value(document)
    document.render({"v": made})
    out = io.BytesIO()
    document.save(out)
    return opened(filled(template, v=ours.get("v", made))), opened(out.getvalue())


def runs(document: Document) -> list[object]:
    """Return of each paragraph the texts with their format, those of one format joined however they are cut into runs."""
    found = []
    for paragraph in document.paragraphs:
        formats = [((run.bold, run.italic, run.font.size, run.font.color.rgb), run.text) for run in paragraph.runs if run.text]
        joined = [(style, "".join(text for _style, text in group)) for style, group in groupby(formats, key=lambda one: one[0])]
        if joined:
            found.append((paragraph.style.name, joined))
    return found


def _rich(_document: object) -> docxtpl.RichText:
    rich = docxtpl.RichText("重<点>", bold=True, color="FF0000", size=44)
    rich.add("平", italic=True)
    return rich


def _rich_paragraph(_document: object) -> docxtpl.RichTextParagraph:
    rich = docxtpl.RichTextParagraph()
    rich.add(docxtpl.RichText("甲", bold=True), parastyle="Heading1")
    rich.add("乙")
    return rich


def _two_paragraphs(_document: object) -> docxtpl.RichTextParagraph:
    rich = docxtpl.RichTextParagraph()
    rich.add("甲\a乙", parastyle="Heading1")
    return rich


OBJECTS = {
    "RichText": (word("{{r v }}"), _rich),
    "RichTextParagraph": (word("{{p v }}"), _rich_paragraph),
    "RichText with paragraphs and pages": (
        word("前{{r v }}后", "末"),
        lambda _document: docxtpl.RichText("甲\n一\a乙\f丙", bold=True),
    ),
    "RichTextParagraph with paragraphs": (word("{{p v }}"), _two_paragraphs),
    "Listing with lines": (word("{{ v }}"), lambda _document: docxtpl.Listing("甲<&>\n乙\t丙")),
}


@pytest.mark.parametrize("kind", OBJECTS)
def test_its_objects_give_the_same_text_and_format(kind: str) -> None:
    template, value = OBJECTS[kind]
    ours, theirs = both(template, value)
    assert runs(ours) == runs(theirs)


def test_a_picture_has_the_same_size_and_bytes() -> None:
    ours, theirs = both(word("{{ v }}"), lambda document: docxtpl.InlineImage(document, _png(), width=Mm(30)))
    (own,), (other,) = ours.inline_shapes, theirs.inline_shapes
    assert (own.width, own.height) == (other.width, other.height)

    def bytes_of(document: Document, shape: Any) -> bytes:
        blob: bytes = document.part.related_parts[shape._inline.graphic.graphicData.pic.blipFill.blip.embed].blob
        return blob

    assert bytes_of(ours, own) == bytes_of(theirs, other) == _png().getvalue()


def test_a_link_leads_to_the_same_address() -> None:
    address = "https://example.org/?a=1"
    theirs_document = docxtpl.DocxTemplate(io.BytesIO(word("{{r v }}")))
    theirs_document.render({"v": docxtpl.RichText("点", url_id=theirs_document.build_url_id(address))})
    out = io.BytesIO()
    theirs_document.save(out)
    ours = opened(filled(word("{{r v }}"), v=docxtpl.RichText("点", url_id=Template.build_url_id(address))))
    found = [[(link.text, link.address) for link in made.paragraphs[0].hyperlinks] for made in (ours, opened(out.getvalue()))]
    assert found[0] == found[1] == [("点", address)]


def test_a_document_made_with_it_is_inserted_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    # Only sub-documents from files need docxcompose, which docxtpl imports for both.
    for name in ("properties", "utils", "composer", "image"):
        module = ModuleType(f"docxcompose.{name}")
        vars(module).update(
            {member: type(member, (), {}) for member in ("CustomProperties", "xpath", "NS", "Composer", "ImageWrapper")}
        )
        monkeypatch.setitem(sys.modules, module.__name__, module)
    monkeypatch.delitem(sys.modules, "docxtpl.subdoc", raising=False)
    monkeypatch.setitem(sys.modules, "docxcompose", ModuleType("docxcompose"))

    def sub(document: docxtpl.DocxTemplate) -> Any:
        made = document.new_subdoc()
        made.add_heading("题<&", 1)
        made.add_paragraph("{{ 文字 }}", style="List Bullet")
        made.add_picture(_png(), width=Mm(20))
        made.add_table(1, 2).cell(0, 1).text = "格"
        made.add_paragraph("末")
        return made

    ours, theirs = both(word("前", "{{p v }}", "后"), sub)
    assert runs(ours) == runs(theirs)
    assert structure(ours) == structure(theirs)
    assert [shape.width for shape in ours.inline_shapes] == [shape.width for shape in theirs.inline_shapes] == [Mm(20)]


def test_it_names_the_same_undeclared_names() -> None:
    template = word("{{ a.b }}{% for x in xs %}{{ x }}{{ c }}{% endfor %}{% set d = 1 %}{{ d }}")
    assert (
        Template(template, "x.docx").undeclared()
        == docxtpl.DocxTemplate(io.BytesIO(template)).get_undeclared_template_variables()
    )


def test_filters_of_ones_own_give_the_same() -> None:
    def loud(text: str) -> str:
        return f"{text}！"

    template = word("{{ title|loud }}")
    environment = jinja2.Environment()
    environment.filters["loud"] = loud
    document = docxtpl.DocxTemplate(io.BytesIO(template))
    document.render(CONTEXT, environment)
    out = io.BytesIO()
    document.save(out)
    ours = Template(template, "x.docx", words=Words(filters={"loud": loud})).fill_bytes(CONTEXT)
    assert structure(opened(ours)) == structure(opened(out.getvalue())) == ["题目！"]


def test_headers_footers_and_properties_are_filled_alike() -> None:
    document = opened(word("{{ title }}"))
    document.sections[0].header.paragraphs[0].text = "眉{{ title }}"
    document.sections[0].footer.paragraphs[0].text = "脚{{ n }}"
    document.core_properties.title = "{{ title }}"
    template = saved(document)
    ours, theirs = (opened(made) for made in (filled(template, **CONTEXT), by_docxtpl(template)))
    for made in (ours, theirs):
        section = made.sections[0]
        assert (section.header.paragraphs[0].text, section.footer.paragraphs[0].text) == ("眉题目", "脚2")
        assert made.core_properties.title == "题目"


def test_pictures_of_the_template_are_replaced_alike(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_picture(_png())
    template, new = saved(document), _png("blue").getvalue()
    theirs = docxtpl.DocxTemplate(io.BytesIO(template))
    (tmp_path / "b.png").write_bytes(new)
    theirs.replace_zipname("word/media/image1.png", str(tmp_path / "b.png"))
    theirs.render({})
    their_out, our_out = io.BytesIO(), io.BytesIO()
    theirs.save(their_out)
    Template(template, "x.docx").fill({}, our_out, replaced={"word/media/image1.png": new})
    for out in (our_out, their_out):
        assert zipfile.ZipFile(out).read("word/media/image1.png") == new
