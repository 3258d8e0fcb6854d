"""Pictures and hyperlinks whose target comes from the context."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Mm
from PIL import Image

from progress_report.templating import TemplateError
from tests.documents.ooxml import assert_valid
from tests.templating.builders import filled, opened, saved


def picture(colour: str, kind: str = "PNG") -> bytes:
    """Return a picture of one colour."""
    out = io.BytesIO()
    Image.new("RGB", (4, 4), colour).save(out, kind)
    return out.getvalue()


def with_placeholder(alternative: str) -> bytes:
    """Return a template with a picture in a loop."""
    document = docx.Document()
    document.add_paragraph("{%p for x in xs %}")
    document.add_picture(io.BytesIO(picture("white")), Mm(30), Mm(20))
    document.inline_shapes[0]._inline.docPr.set("descr", alternative)
    document.add_paragraph("{%p endfor %}")
    return saved(document)


def test_a_picture_takes_its_placeholders_place_and_size(tmp_path: Path) -> None:
    data = filled(with_placeholder("{{ x }}"), xs=[picture("red"), picture("blue", "JPEG"), picture("red"), None])
    document = opened(data)
    shown = []
    for shape in document.inline_shapes:
        blip = shape._inline.graphic.graphicData.pic.blipFill.blip
        shown.append(document.part.related_parts[blip.embed].blob)
        assert (round(shape.width.mm), round(shape.height.mm)) == (30, 20)
    assert shown == [picture("red"), picture("blue", "JPEG"), picture("red"), picture("white")]
    path = tmp_path / "x.docx"
    path.write_bytes(data)
    assert_valid(path)


@pytest.mark.parametrize("value", [b"MZ no picture", "text", 5])
def test_what_is_no_picture_is_refused(value: object) -> None:
    with pytest.raises(TemplateError, match="图片"):
        filled(with_placeholder("{{ x }}"), xs=[value])


def test_alternative_text_without_tags_stays() -> None:
    document = opened(filled(with_placeholder("徽标"), xs=[1]))
    assert document.inline_shapes[0]._inline.docPr.get("descr") == "徽标"


def with_link(address: str) -> bytes:
    """Return a template with a hyperlink as Word makes it."""
    document = docx.Document()
    hyperlink = OxmlElement("w:hyperlink")
    hyperlink.set(qn("r:id"), document.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run = document.add_paragraph().add_run("{{ text }}")
    run._r.addprevious(hyperlink)
    hyperlink.append(run._r)
    return saved(document)


@pytest.mark.parametrize("address", ["{{ url }}", "%7B%7B%20url%20%7D%7D"])
def test_a_hyperlink_leads_to_the_value(address: str) -> None:
    document = opened(filled(with_link(address), text="公开栏", url="https://example.gov.cn/?a=1&b=2"))
    link = document.paragraphs[0].hyperlinks[0]
    assert "7B" not in str([relation.target_ref for relation in document.part.rels.values() if relation.is_external])
    assert (link.text, link.address) == ("公开栏", "https://example.gov.cn/?a=1&b=2")


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///c:/x", "\\\\host\\share", "x", ""])
def test_only_web_and_mail_addresses_are_links(url: str) -> None:
    with pytest.raises(TemplateError, match="超链接只能以"):
        filled(with_link("{{ url }}"), text="x", url=url)
