"""What of a package is filled or replaced beside its document: properties of the author's own, pictures, embedded files."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest

from progress_report.templating import Template, TemplateError
from tests.templating.builders import filled, part, saved, sheet, values, with_part, word
from tests.templating.word.test_pictures import picture


def test_properties_of_ones_own_are_filled_and_their_names_known() -> None:
    kind = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
    template = with_part(
        word("x"), "[Content_Types].xml", "</Types>", f'<Override PartName="/docProps/custom.xml" ContentType="{kind}"/></Types>'
    )
    template = with_part(
        template,
        "_rels/.rels",
        "</Relationships>",
        f'<Relationship Id="rIdC" Type="{relation}" Target="docProps/custom.xml"/></Relationships>',
    )
    out = io.BytesIO(template)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr(
            "docProps/custom.xml",
            '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
            'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property '
            'fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="文号"><vt:lpwstr>{{ number }}</vt:lpwstr></property></Properties>',
        )
    assert Template(out.getvalue(), "x.docx").undeclared() == {"number"}
    assert "<vt:lpwstr>〔2023〕&lt;1&gt;</vt:lpwstr>" in part(filled(out.getvalue(), number="〔2023〕<1>"), "docProps/custom.xml")


def test_files_in_the_template_are_replaced_by_name() -> None:
    document = docx.Document()
    document.add_picture(io.BytesIO(picture()))
    template, new = Template(saved(document), "x.docx"), picture("PNG", (1, 1))
    for name in ("image1.png", "word/media/image1.png"):
        out = io.BytesIO()
        template.fill({}, out, replaced={name: new})
        assert zipfile.ZipFile(out).read("word/media/image1.png") == new
    for name in ("image2.png", "document.xml"):
        with pytest.raises(TemplateError, match="可替换"):
            template.fill({}, io.BytesIO(), replaced={name: new})


def test_a_main_part_may_have_its_type_by_the_ending_of_its_name() -> None:
    """The Open XML SDK writes packages like that."""
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    template = with_part(
        sheet({"A1": "{{ x }}"}), "[Content_Types].xml", f'<Override PartName="/xl/workbook.xml" ContentType="{kind}"/>', ""
    )
    template = with_part(
        template, "[Content_Types].xml", 'Extension="xml" ContentType="application/xml"', f'Extension="xml" ContentType="{kind}"'
    )
    out = io.BytesIO(template)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("customXml/item1.xml", "<a/>")
    assert values(filled(out.getvalue(), x=5)) == [[5]]


def test_what_is_no_xml_may_hold_anything() -> None:
    # The print settings of a Mac are a property list with a DTD of its own.
    settings = b'\x00<?xml version="1.0"?><!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "x"><plist/>'
    template = with_part(
        word("{{ x }}"), "[Content_Types].xml", "</Types>", '<Default Extension="bin" ContentType="application/x-print"/></Types>'
    )
    out = io.BytesIO(template)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("word/printerSettings1.bin", settings)
    assert zipfile.ZipFile(io.BytesIO(filled(out.getvalue(), x="甲"))).read("word/printerSettings1.bin") == settings
