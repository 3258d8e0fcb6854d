"""Names of bookmarks and content controls are filled like text, each turn of a loop its own (ECMA-376-1, 17.13.6.2 and 17.5.2.42)."""

from __future__ import annotations

from io import BytesIO

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from progress_report.templating import Template, TemplateError, Trace


def control(tag: str, text: str) -> object:
    content = f"<w:sdtContent><w:r><w:t>{text}</w:t></w:r></w:sdtContent>"
    return parse_xml(f'<w:sdt {nsdecls("w")}><w:sdtPr><w:tag w:val="{tag}"/></w:sdtPr>{content}</w:sdt>')


def template(tag: str) -> bytes:
    document = Document()
    paragraph = document.add_paragraph("{%r for one in items %}")
    paragraph._p.append(control(tag, "{{ one.text }}"))
    paragraph.add_run("{%r endfor %}")
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def filled(tmp_path, tag: str, *items: tuple[str, str], trace: Trace | None = None) -> list[tuple[str, str]]:
    path = tmp_path / "模板.docx"
    path.write_bytes(template(tag))
    context = {"items": [{"name": name, "text": text} for name, text in items]}
    out = BytesIO()
    Template.open(path).fill(context, out, trace=trace)
    found = Document(BytesIO(out.getvalue())).element.body.iter(qn("w:sdt"))
    return [
        (one.find(f"{qn('w:sdtPr')}/{qn('w:tag')}").get(qn("w:val")), "".join(text.text for text in one.iter(qn("w:t"))))
        for one in found
    ]


def test_each_turn_of_a_loop_has_its_own_name(tmp_path) -> None:
    assert filled(tmp_path, "部分·{{ one.name }}", ("甲", "一"), ("乙", "二")) == [("部分·甲", "一"), ("部分·乙", "二")]
    assert filled(tmp_path, "部分·{{ one.name }}") == []


def test_what_would_be_markup_in_a_name_stays_text(tmp_path) -> None:
    hostile = 'a"/><w:p/>&<'
    assert filled(tmp_path, "{{ one.name }}", (hostile, "一")) == [(hostile, "一")]


def test_a_name_is_not_among_what_was_printed(tmp_path) -> None:
    trace = Trace()
    filled(tmp_path, "{{ one.name }}", ("47", "一"), trace=trace)
    assert [one.value for rendering in trace.renderings for one in rendering.printings] == ["一"]


def test_a_statement_in_a_name_is_refused_with_its_place(tmp_path) -> None:
    with pytest.raises(TemplateError, match="名称里只能用"):
        filled(tmp_path, "部分{% if one %}", ("甲", "一"))


def test_each_turn_of_a_loop_has_its_own_bookmark_with_its_own_number(tmp_path) -> None:
    document = Document()
    paragraph = document.add_paragraph("{%r for one in items %}")
    start = f'<w:bookmarkStart {nsdecls("w")} w:id="7" w:name="部分_{{{{ one }}}}"/>'
    paragraph._p.append(parse_xml(start))
    paragraph.add_run("{{ one }}")
    paragraph._p.append(parse_xml(f'<w:bookmarkEnd {nsdecls("w")} w:id="7"/>'))
    paragraph.add_run("{%r endfor %}")
    path = tmp_path / "模板.docx"
    document.save(str(path))
    body = Document(BytesIO(Template.open(path).fill_bytes({"items": ["甲", "乙"]}))).element.body
    starts, ends = list(body.iter(qn("w:bookmarkStart"))), list(body.iter(qn("w:bookmarkEnd")))
    assert [one.get(qn("w:name")) for one in starts] == ["部分_甲", "部分_乙"]
    assert len({one.get(qn("w:id")) for one in starts}) == 2
    assert [one.get(qn("w:id")) for one in starts] == [one.get(qn("w:id")) for one in ends]


def test_underlines_that_libreoffice_puts_for_blanks_in_a_bookmark_are_no_part_of_its_name(tmp_path) -> None:
    document = Document()
    paragraph = document.add_paragraph("文字")._p
    paragraph.append(parse_xml(f'<w:bookmarkStart {nsdecls("w")} w:id="7" w:name="部分_{{{{_one_name_}}}}"/>'))
    paragraph.append(parse_xml(f'<w:bookmarkEnd {nsdecls("w")} w:id="7"/>'))
    path = tmp_path / "模板.docx"
    document.save(str(path))
    body = Document(BytesIO(Template.open(path).fill_bytes({"one_name": "甲"}))).element.body
    assert [one.get(qn("w:name")) for one in body.iter(qn("w:bookmarkStart"))] == ["部分_甲"]
