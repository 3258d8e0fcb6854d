"""Values that are no text: pictures, and the objects of docxtpl."""

from __future__ import annotations

import io
import struct
import zipfile
from pathlib import Path

import docx
import docxtpl
import pytest
from docx.shared import Mm
from PIL import Image

from progress_report.templating import Picture, TemplateError
from tests.documents.ooxml import assert_valid
from tests.templating.builders import filled, opened, part, saved, texts, word

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect/></svg>'


def picture(kind: str = "PNG", size: tuple[int, int] = (40, 20)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, "red").save(out, kind)
    return out.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF"])
@pytest.mark.parametrize(
    ("given", "size"),
    [
        ({}, (381000, 190500)),
        ({"width": 20}, (720000, 360000)),
        ({"height": 5}, (360000, 180000)),
        ({"width": 3, "height": 9}, (108000, 324000)),
    ],
)
def test_a_picture_is_drawn_where_its_tag_stands(kind: str, given: dict[str, float], size: tuple[int, int]) -> None:
    document = opened(filled(word("前{{ photo }}后"), photo=Picture(picture(kind), **given)))
    assert document.paragraphs[0].text == "前后"
    (shape,) = document.inline_shapes
    assert (shape.width, shape.height) == size


def test_pictures_in_loops_tables_and_headers_are_kept_once_and_valid(tmp_path: Path) -> None:
    document = opened(word("{% for p in photos %}{{ p }}{% endfor %}", rows=[["{{ photos[0] }}"]]))
    document.sections[0].header.paragraphs[0].text = "{{ photos[0] }}"
    photos = [Picture(picture(), width=10, description='甲"<&'), Picture(picture(), width=5), Picture(picture("JPEG"))]
    data = filled(saved(document), photos=photos)
    (tmp_path / "x.docx").write_bytes(data)
    assert_valid(tmp_path / "x.docx")
    result = opened(data)
    assert len(result.inline_shapes) == 4
    assert len({shape._inline.docPr.id for shape in result.inline_shapes}) == 4
    assert result.inline_shapes[0]._inline.docPr.get("descr") == '甲"<&'
    assert "rIdPicture" in part(data, "word/_rels/header1.xml.rels")


@pytest.mark.parametrize("value", [Picture(b"MZ"), Picture(b"\x89PNG\r\n\x1a\n"), Picture(picture(), width=-1)])
def test_what_cannot_be_drawn_is_an_error_with_its_place(value: Picture) -> None:
    with pytest.raises(TemplateError, match="图片") as caught:
        filled(word("{{ photo }}"), photo=value)
    assert caught.value.tag == "{{ photo }}"


def test_the_objects_of_docxtpl_work_as_values(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(picture())
    host = docxtpl.DocxTemplate(io.BytesIO(word("x")))
    rich = docxtpl.RichText("重<点>", bold=True, color="FF0000", size=44)
    rich.add("平")
    values = {
        "rich": rich,
        "listing": docxtpl.Listing("甲<&>\n乙"),
        "image": docxtpl.InlineImage(host, str(tmp_path / "a.png"), width=Mm(10)),
    }
    document = opened(filled(word("{{r rich }}", "{{ listing }}", "{{ image }}"), **values))
    run, plain = document.paragraphs[0].runs
    assert (run.text, run.bold, run.font.size.pt, plain.text, plain.bold) == ("重<点>", True, 22, "平", None)
    assert document.paragraphs[1].text == "甲<&>\n乙"
    assert document.inline_shapes[0].width == Mm(10)


def test_rich_text_in_a_plain_tag_is_an_error_and_never_markup() -> None:
    with pytest.raises(TemplateError, match=r"\{\{r"):
        filled(word("{{ rich }}"), rich=docxtpl.RichText("甲", bold=True))


def test_foreign_rich_text_brings_nothing_but_text_and_format() -> None:
    rich = docxtpl.RichText("甲", url_id="rId1")
    with pytest.raises(TemplateError, match="链接属于另一个文件"):
        filled(word("{{r rich }}"), rich=rich)
    rich.xml = "<w:r><w:object/></w:r>"
    with pytest.raises(TemplateError, match="只能是文字、格式和链接"):
        filled(word("{{r rich }}"), rich=rich)


def test_a_document_without_pictures_keeps_its_content_types() -> None:
    template = word("{{ x }}")
    assert part(filled(template, x="甲"), "[Content_Types].xml") == part(template, "[Content_Types].xml")
    assert texts(filled(template, x="甲")) == ["甲"]
    assert docx.Document(io.BytesIO(template)).paragraphs


def emf() -> bytes:
    """Return the header of an EMF with bounds of 40 by 20 ([MS-EMF] 2.3.4.2), as much as documents look at."""
    return struct.pack("<II4i4i", 1, 108, 0, 0, 40, 20, 0, 0, 1000, 500) + b" EMF" + bytes(64)


@pytest.mark.parametrize("kind", ["BMP", "TIFF", "EMF"])
def test_older_formats_are_shown_as_they_are(kind: str, tmp_path: Path) -> None:
    data = filled(word("{{ photo }}"), photo=Picture(emf() if kind == "EMF" else picture(kind)))
    (shape,) = opened(data).inline_shapes
    assert (shape.width, shape.height) == (381000, 190500)
    (tmp_path / "x.docx").write_bytes(data)
    assert_valid(tmp_path / "x.docx")


def test_a_webp_becomes_a_png_which_word_can_show() -> None:
    data = filled(word("{{ photo }}"), photo=Picture(picture("WEBP")))
    assert [name for name in zipfile.ZipFile(io.BytesIO(data)).namelist() if name.endswith(".png")]
    assert len(opened(data).inline_shapes) == 1


def test_an_svg_goes_with_its_fallback(tmp_path: Path) -> None:
    data = filled(word("{{ photo }}"), photo=Picture(SVG, width=10, fallback=picture()))
    (shape,) = opened(data).inline_shapes
    assert (shape.width, shape.height) == (360000, 180000)
    assert "svgBlip" in part(data, "word/document.xml")
    (tmp_path / "x.docx").write_bytes(data)
    assert_valid(tmp_path / "x.docx")
    with pytest.raises(TemplateError, match="fallback"):
        filled(word("{{ photo }}"), photo=Picture(SVG))


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<rect onload="x()"/>',
        '<image href="https://example.org/a.png"/>',
        '<image xmlns:l="http://www.w3.org/1999/xlink" l:href="file:///etc/passwd"/>',
        "<style>@import 'https://example.org/a.css'</style>",
        '<rect style="fill:url(https://example.org/a)"/>',
        "<foreignObject/>",
        '<a href="javascript:x()"/>',
    ],
)
def test_an_svg_that_does_more_than_draw_is_refused(inside: str) -> None:
    bad = SVG.replace(b"<rect/>", inside.encode())
    with pytest.raises(TemplateError, match="脚本或外部内容"):
        filled(word("{{ photo }}"), photo=Picture(bad, fallback=picture()))


def test_an_svg_with_a_dtd_is_refused() -> None:
    bad = b'<!DOCTYPE svg [<!ENTITY a "aaaa">]>' + SVG
    with pytest.raises(TemplateError, match="SVG"):
        filled(word("{{ photo }}"), photo=Picture(bad, fallback=picture()))


@pytest.mark.parametrize("kind", ["PNG", "GIF", "BMP"])
def test_a_decompression_bomb_is_refused_by_its_header(kind: str) -> None:
    data = bytearray(picture(kind))
    offset, form = {"PNG": (16, ">II"), "GIF": (6, "<HH"), "BMP": (18, "<ii")}[kind]
    struct.pack_into(form, data, offset, *((65_000, 65_000)))
    with pytest.raises(TemplateError, match="像素过多"):
        filled(word("{{ photo }}"), photo=Picture(bytes(data)))
