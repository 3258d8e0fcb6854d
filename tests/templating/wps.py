"""Files with the marks that WPS leaves when a template is opened, touched and saved there; nothing of it is to be seen."""

from __future__ import annotations

import io
import re
import zipfile
from copy import deepcopy

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
WPS = "http://www.wps.cn/officeDocument/2013/wpsCustomData"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

CUSTOM_DATA = (
    f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<s:customData xmlns="{WPS}" xmlns:s="{WPS}">'
    "<customSectProps><customSectPr/></customSectProps></s:customData>"
)
CUSTOM_PROPERTIES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
    '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer">'
    "<vt:lpwstr>2052-12.1.0.16120</vt:lpwstr></property></Properties>"
)
CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
CUSTOM_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"


def marked(data: bytes) -> bytes:
    """Return a docx or xlsx as WPS leaves it."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, _part(name, source.read(name)))
        target.writestr("customXml/item1.xml", CUSTOM_DATA)
        if "docProps/custom.xml" not in source.namelist():
            target.writestr("docProps/custom.xml", CUSTOM_PROPERTIES)
    return out.getvalue()


def _part(name: str, data: bytes) -> bytes:
    if name == "[Content_Types].xml":
        override = f'<Override PartName="/docProps/custom.xml" ContentType="{CUSTOM_TYPE}"/>'
        return data if b"/docProps/custom.xml" in data else data.replace(b"</Types>", f"{override}</Types>".encode())
    if name == "_rels/.rels":
        relation = f'<Relationship Id="rIdKso" Type="{CUSTOM_RELATION}" Target="docProps/custom.xml"/>'
        return data if b"custom-properties" in data else data.replace(b"</Relationships>", f"{relation}</Relationships>".encode())
    if re.fullmatch(r"word/(document|header\d+|footer\d+|footnotes)\.xml", name):
        return _word(data)
    if re.fullmatch(r"(word|xl)/charts/chart\d+\.xml", name):
        return _chart(data)
    if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", name):
        return _sheet(data)
    return data


def _word(data: bytes) -> bytes:
    root = _declared(etree.fromstring(data))
    for number, paragraph in enumerate(list(root.iter(f"{{{W}}}p"))):
        for run in paragraph.findall(f"{{{W}}}r"):
            _split(run)
        _hide_drawings(paragraph)
        runs = paragraph.findall(f"{{{W}}}r")
        if runs:
            runs[0].addprevious(etree.Element(f"{{{W}}}proofErr", {f"{{{W}}}type": "spellStart"}))
            runs[-1].addnext(etree.Element(f"{{{W}}}proofErr", {f"{{{W}}}type": "spellEnd"}))
        # The place last edited, and one mark a paragraph as "insert link" makes them.
        for kind in ("bookmarkEnd", "bookmarkStart"):
            mark = etree.Element(f"{{{W}}}{kind}", {f"{{{W}}}id": str(9_000 + number)})
            if kind == "bookmarkStart":
                mark.set(f"{{{W}}}name", "_GoBack" if number == 0 else f"OLE_LINK{number}")
            properties = paragraph.find(f"{{{W}}}pPr")
            paragraph.insert(0, mark) if properties is None else properties.addnext(mark)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _declared(root: etree._Element) -> etree._Element:
    """Return the root with the namespaces of WPS declared, those that other programs may ignore being named so."""
    known = {"mc": MC, "wpsCustomData": WPS, "w15": "http://schemas.microsoft.com/office/word/2012/wordml"}
    declared = etree.Element(root.tag, root.attrib, {**root.nsmap, **known})
    declared.extend(list(root))
    ignored = root.get(f"{{{MC}}}Ignorable", "").split()
    declared.set(f"{{{MC}}}Ignorable", " ".join([*ignored, "w15"]))
    return declared


def _split(run: etree._Element) -> None:
    """Split a run of plain text where its script changes, and each piece again in the middle, with WPS's font hints."""
    texts = [child for child in run if child.tag != f"{{{W}}}rPr"]
    if [child.tag for child in texts] != [f"{{{W}}}t"]:
        return
    runs = re.findall(r"[\x00-\x7f]+|[^\x00-\x7f]+", texts[0].text or "")
    pieces = [piece for found in runs for piece in (found[: len(found) // 2], found[len(found) // 2 :]) if piece]
    empty = deepcopy(run)
    for child in [child for child in empty if child.tag != f"{{{W}}}rPr"]:
        empty.remove(child)
    for piece in pieces:
        part = deepcopy(run)
        text = part.find(f"{{{W}}}t")
        text.text = piece
        text.set(XML_SPACE, "preserve")
        properties = part.find(f"{{{W}}}rPr")
        if properties is None:
            properties = etree.Element(f"{{{W}}}rPr")
            part.insert(0, properties)
        if properties.find(f"{{{W}}}rFonts") is None:
            hint = "default" if piece.isascii() else "eastAsia"
            properties.insert(0, etree.Element(f"{{{W}}}rFonts", {f"{{{W}}}hint": hint}))
        run.addprevious(part)
    broken = deepcopy(empty)
    etree.SubElement(broken, f"{{{W}}}lastRenderedPageBreak")
    run.addprevious(broken)
    run.addprevious(empty)
    run.getparent().remove(run)


def _hide_drawings(paragraph: etree._Element) -> None:
    """Put each drawing into a choice, with nothing for those who do not know it."""
    for drawing in paragraph.findall(f"{{{W}}}r/{{{W}}}drawing"):
        choice = etree.Element(f"{{{MC}}}AlternateContent", nsmap={"mc": MC})
        drawing.addprevious(choice)
        etree.SubElement(choice, f"{{{MC}}}Choice", {"Requires": "wp14"}).append(drawing)
        etree.SubElement(etree.SubElement(choice, f"{{{MC}}}Fallback"), f"{{{W}}}pict")


def _chart(data: bytes) -> bytes:
    root = etree.fromstring(data)
    choice = etree.Element(f"{{{MC}}}AlternateContent", nsmap={"mc": MC})
    c14 = "http://schemas.microsoft.com/office/drawing/2007/8/2/chart"
    new = etree.SubElement(choice, f"{{{MC}}}Choice", {"Requires": "c14"}, nsmap={"c14": c14})
    etree.SubElement(new, f"{{{c14}}}style", {"val": "102"})
    etree.SubElement(etree.SubElement(choice, f"{{{MC}}}Fallback"), f"{{{C}}}style", {"val": "2"})
    root.find(f"{{{C}}}chart").addprevious(choice)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _sheet(data: bytes) -> bytes:
    """Texts in pieces with the reading that an input method leaves, and on each row the height it was shown with."""
    root = etree.fromstring(data)
    for text in list(root.iter(f"{{{S}}}is")):
        plain = text.find(f"{{{S}}}t")
        if plain is None or "{" not in (plain.text or ""):
            continue
        words = plain.text
        text.remove(plain)
        for piece in (words[: len(words) // 2], words[len(words) // 2 :]):
            run = etree.SubElement(text, f"{{{S}}}r")
            etree.SubElement(run, f"{{{S}}}t", {XML_SPACE: "preserve"}).text = piece
        reading = etree.SubElement(text, f"{{{S}}}rPh", {"sb": "0", "eb": "1"})
        etree.SubElement(reading, f"{{{S}}}t").text = "読"
        etree.SubElement(text, f"{{{S}}}phoneticPr", {"fontId": "1", "type": "noConversion"})
    for row in root.iter(f"{{{S}}}row"):
        row.set("spans", "1:20")
        if row.get("ht") is None:
            row.set("ht", "15.6")
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
