"""Charts of a document that comes into another: the chart with its values, and the workbook behind it (ECMA-376-1, 21.2)."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from progress_report.templating.messages import _
from progress_report.templating.package.archive import content_types, parse, read_package
from progress_report.templating.package.relationships import RELATIONS, relations_part, targets
from progress_report.templating.package.tree import new_element

CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"
"""What stands in a drawing for a chart of the kinds that all versions know."""


_TYPES = {
    "chart": "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
    "workbook": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


_PACKAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/package"


_LINKS = frozenset({f"{{http://schemas.openxmlformats.org/drawingml/2006/main}}{name}" for name in ("hlinkClick", "hlinkHover")})


def chart_parts(parts: Mapping[str, bytes], chart: str, number: int) -> dict[str, tuple[bytes, str]]:
    """Return what a chart part of a document becomes in another, the chart first: data and content type by the name of the part.

    ``number`` is one that no other chart there has. A workbook outside the file stays behind, and the chart keeps its values. Raises
    ValueError for what cannot come along: pictures and drawings in the chart, a workbook of another kind or with macros.
    """
    name, book = f"word/charts/chart{number}.xml", f"word/embeddings/chart{number}.xlsx"
    if chart not in parts:
        raise _refused()
    root, related = parse(parts[chart], chart), targets(parts, chart)
    found: dict[str, tuple[bytes, str]] = {name: (b"", _TYPES["chart"])}
    for element in list(root.iter()):
        parent = element.getparent()
        if element.tag in _LINKS and parent is not None:
            parent.remove(element)
        elif element.tag == f"{_C}externalData" and parent is not None:
            target = related.get(element.get(f"{_R}id", ""))
            if target is None:
                parent.remove(element)
                continue
            found[book] = (_workbook(parts, target), _TYPES["workbook"])
            element.set(f"{_R}id", "rId1")
        elif any(str(attribute).startswith(_R) for attribute in element.attrib):
            raise _refused()
    found[name] = (etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True), _TYPES["chart"])
    if book in found:
        relations = new_element(f"{{{RELATIONS}}}Relationships")
        relations.append(
            new_element(
                f"{{{RELATIONS}}}Relationship", {"Id": "rId1", "Type": _PACKAGE, "Target": f"../embeddings/chart{number}.xlsx"}
            )
        )
        data = etree.tostring(relations, xml_declaration=True, encoding="UTF-8", standalone=True)
        # Relationships have their type by the ending of their name.
        found[relations_part(name)] = (data, "")
    return found


def _workbook(parts: Mapping[str, bytes], name: str) -> bytes:
    """Return the workbook behind a chart, which must be an xlsx without macros."""
    data = parts.get(name)
    if data is None or data[:2] != b"PK":
        raise _refused()
    inner = read_package(bytes(data))
    if any("macroEnabled" in kind or "vbaProject" in kind for kind in content_types(inner).values()) or any(
        "vbaProject." in part for part in inner
    ):
        raise ValueError(_("带宏的文件不能作子文档"))
    return bytes(data)


def _refused() -> ValueError:
    return ValueError(_("子文档中有{kind}，不能插入").format(kind=_("图表")))
