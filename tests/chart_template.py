"""A native chart in a Word template, as a clerk may put one into a template: a stacked bar chart whose workbook carries the tags."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Length
from docx.text.paragraph import Paragraph
from openpyxl import Workbook

from tools.templates import layout
from tools.templates.package import settle
from tools.templates.sheets import save

SHEET = "数据"
FIRST_ROW = 2
FILLS = (
    '<a:solidFill><a:srgbClr val="404040"/></a:solidFill>',
    '<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="404040"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>',
    '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>',
    '<a:pattFill prst="pct20"><a:fgClr><a:srgbClr val="404040"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>',
    '<a:pattFill prst="openDmnd"><a:fgClr><a:srgbClr val="404040"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>',
)
"""Solid, hatched, empty, dotted and crossed: told apart without colour."""
CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
NAMESPACES = (
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def add_bar_chart(
    document: Document,
    loop: str,
    label: str,
    series: Sequence[tuple[str, str]],
    width: Length,
    height: Length,
    *,
    number: int = 1,
) -> Paragraph:
    """Add a stacked bar chart, the document's ``number``-th: a bar for each round of ``loop``, named by ``label``.

    ``series`` are names with their tags.
    """
    workbook = Workbook()
    sheet = workbook.active
    sheet.title = SHEET
    sheet.append(["", *(name for name, _tag in series)])
    sheet.append([f"{{%tr {loop} %}}"])
    sheet.append([label, *(tag for _name, tag in series)])
    sheet.append(["{%tr endfor %}"])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "chart.xlsx")
        save(workbook, path)
        settle(path)
        content = path.read_bytes()
    package = document.part.package
    embedded = Part(PackURI(f"/word/embeddings/chart{number}.xlsx"), CONTENT_TYPE.SML_SHEET, content, package)
    chart = Part(PackURI(f"/word/charts/chart{number}.xml"), CHART_TYPE, b"", package)
    data = chart.relate_to(embedded, RELATIONSHIP_TYPE.PACKAGE)
    chart._blob = _chart(len(series), data).encode()
    identity = document.part.relate_to(chart, RELATIONSHIP_TYPE.CHART)
    paragraph = document.add_paragraph(style="图")
    paragraph.add_run()._r.append(parse_xml(_frame(identity, width, height)))
    return paragraph


def _chart(count: int, data: str) -> str:
    row = FIRST_ROW + 1
    text = (
        f'<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="900"><a:solidFill><a:srgbClr val="000000"/></a:solidFill>'
        f'<a:latin typeface="{layout.BODY_FONT}"/><a:ea typeface="{layout.BODY_FONT}"/></a:defRPr></a:pPr>'
        '<a:endParaRPr lang="zh-CN"/></a:p></c:txPr>'
    )
    line = '<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></c:spPr>'
    series = "".join(
        f'<c:ser><c:idx val="{place}"/><c:order val="{place}"/>'
        f"<c:tx><c:strRef><c:f>{SHEET}!${column}$1</c:f></c:strRef></c:tx>"
        f'<c:spPr>{FILLS[place]}<a:ln w="6350"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></c:spPr>'
        '<c:invertIfNegative val="0"/>'
        f"<c:cat><c:strRef><c:f>{SHEET}!$A${row}</c:f></c:strRef></c:cat>"
        f"<c:val><c:numRef><c:f>{SHEET}!${column}${row}</c:f></c:numRef></c:val></c:ser>"
        for place, column in enumerate("BCDEF"[:count])
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><c:chartSpace {NAMESPACES}><c:roundedCorners val="0"/><c:chart>'
        '<c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/>'
        f'<c:varyColors val="0"/>{series}<c:gapWidth val="40"/><c:overlap val="100"/><c:axId val="1001"/><c:axId val="1002"/></c:barChart>'
        '<c:catAx><c:axId val="1001"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>'
        '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="low"/>{line}{text}<c:crossAx val="1002"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/>'
        '<c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="0"/></c:catAx>'
        '<c:valAx><c:axId val="1002"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/>'
        '<c:axPos val="b"/><c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="nextTo"/>{line}{text}<c:crossAx val="1001"/><c:crosses val="max"/><c:crossBetween val="between"/>'
        '<c:majorUnit val="1"/></c:valAx></c:plotArea>'
        f'<c:legend><c:legendPos val="b"/><c:overlay val="0"/>{text}</c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f'<c:externalData r:id="{data}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def _frame(identity: str, width: Length, height: Length) -> str:
    return (
        f'<w:drawing {nsdecls("w", "wp", "a", "r")}><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{int(width)}" cy="{int(height)}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        '<wp:docPr id="2001" name="图表 1" descr="各重点任务完成情况"/><wp:cNvGraphicFramePr/>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">'
        f'<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="{identity}"/>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
