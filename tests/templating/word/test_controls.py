"""Content controls filled by their tag: texts, checkboxes, repeating sections."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from progress_report.templating import TemplateError
from tests.documents.ooxml import assert_valid
from tests.templating.builders import filled, opened, part, saved, texts

SPACES = (
    nsdecls("w")
    + ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    + ' xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
)


def with_controls(*markup: str) -> bytes:
    document = docx.Document()
    for text in markup:
        document.element.body.insert(len(document.element.body) - 1, parse_xml(text.replace(">", f" {SPACES}>", 1)))
    return saved(document)


def control(tag: str, content: str, properties: str = "") -> str:
    return (
        f'<w:sdt><w:sdtPr><w:tag w:val="{tag}"/><w:id w:val="77"/>{properties}</w:sdtPr>'
        f"<w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )


PLACEHOLDER = (
    '<w:p><w:r><w:rPr><w:rStyle w:val="PlaceholderText"/><w:b/></w:rPr><w:t>单击</w:t></w:r><w:r><w:t>此处</w:t></w:r></w:p>'
)
BOX = '<w14:checkbox><w14:checked w14:val="1"/><w14:checkedState w14:val="2611"/><w14:uncheckedState w14:val="2610"/></w14:checkbox>'


def test_a_control_shows_the_value_of_its_tag_in_its_own_format(tmp_path: Path) -> None:
    bound = '<w:showingPlcHdr/><w:dataBinding w:xpath="/a" w:storeItemID="{0}"/>'
    data = filled(with_controls(control("{{ x.y }}", PLACEHOLDER + "<w:p/>", bound)), x={"y": "<甲>"})
    (tmp_path / "x.docx").write_bytes(data)
    assert_valid(tmp_path / "x.docx")
    markup = part(data, "word/document.xml")
    assert "&lt;甲&gt;</w:t>" in markup
    assert "单击" not in markup
    assert "此处" not in markup
    assert not [name for name in ("PlaceholderText", "dataBinding", "showingPlcHdr", "w:tag") if name in markup]
    assert "<w:b/>" in markup


@pytest.mark.parametrize(("value", "sign", "state"), [(True, "☑", "1"), (0, "☐", "0"), ([1], "☑", "1")])
def test_a_checkbox_is_ticked_where_its_value_is_true(value: object, sign: str, state: str) -> None:
    line = f"<w:p>{control('{{ done }}', '<w:r><w:t>☐</w:t></w:r>', BOX)}<w:r><w:t>办结</w:t></w:r></w:p>"
    data = filled(with_controls(line), done=value)
    markup = part(data, "word/document.xml")
    assert f"{sign}</w:t>" in markup
    assert f'<w14:checked w14:val="{state}"/>' in markup
    with pytest.raises(TemplateError, match="没有“done”"):
        filled(with_controls(line))


def test_a_repeating_section_repeats_its_item(tmp_path: Path) -> None:
    def item(text: str) -> str:
        return (
            f'<w:sdt><w:sdtPr><w:id w:val="78"/><w15:repeatingSectionItem/></w:sdtPr><w:sdtContent>{text}</w:sdtContent></w:sdt>'
        )

    inner = item(control("{{ x }}", "<w:p/>")) + item("<w:p><w:r><w:t>旧项</w:t></w:r></w:p>")
    template = with_controls(control("{% for x in xs %}", inner, "<w15:repeatingSection/>"))
    data = filled(template, xs=["甲", "乙", "丙"])
    (tmp_path / "x.docx").write_bytes(data)
    assert_valid(tmp_path / "x.docx")
    shown = [text.text for text in opened(data)._body._body.iter(qn("w:t"))]
    assert shown == ["甲", "乙", "丙"]
    assert part(data, "word/document.xml").count("w15:repeatingSectionItem") == 3


def test_a_control_is_left_out_where_its_condition_is_false() -> None:
    template = with_controls(
        control("{% if yes %}", "<w:p><w:r><w:t>有</w:t></w:r></w:p>"), "<w:p><w:r><w:t>尾</w:t></w:r></w:p>"
    )
    assert "有" not in part(filled(template, yes=False), "word/document.xml")
    assert "有" in part(filled(template, yes=True), "word/document.xml")
    assert texts(filled(template, yes=False)) == ["尾"]


@pytest.mark.parametrize("tag", ["{% set x = 1 %}", "{% endfor %}", "{%p if x %}", "{{ x"])
def test_what_cannot_fill_a_control_is_an_error_with_its_place(tag: str) -> None:
    with pytest.raises(TemplateError) as caught:
        filled(with_controls(control(tag, PLACEHOLDER)), x=1)
    assert "内容控件" in str(caught.value)


@pytest.mark.parametrize(("tag", "content"), [("部分{{ x }}", "旧"), ("{{ x }}", "{{ y }}")])
def test_another_tag_and_one_beside_tags_in_the_content_is_a_name(tag: str, content: str) -> None:
    data = filled(with_controls(control(tag, f"<w:p><w:r><w:t>{content}</w:t></w:r></w:p>")), x="甲", y="乙")
    assert f'<w:tag w:val="{tag.replace("{{ x }}", "甲")}"/>' in part(data, "word/document.xml")
    assert f">{content.replace('{{ y }}', '乙')}</w:t>" in part(data, "word/document.xml")
