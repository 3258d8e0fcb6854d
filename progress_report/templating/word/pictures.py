"""Pictures as values: ``{{ photo }}`` draws one where the tag stands (ECMA-376-1, 20.4.2.8)."""

from __future__ import annotations

from contextvars import ContextVar
from typing import TYPE_CHECKING

from markupsafe import Markup

from progress_report.templating.messages import _
from progress_report.templating.package.images import Picture, foreign, image
from progress_report.templating.text import escape_attribute

if TYPE_CHECKING:
    from progress_report.templating.word.links import Links

PART_LINKS: ContextVar[Links] = ContextVar("PART_LINKS")
"""The relationships of the part that is being written."""


SVG_EXTENSION = (
    '<a:extLst><a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}">'
    '<asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="{relation}"/></a:ext></a:extLst>'
)
"""Says where the SVG is of which a picture shows the fallback ([MS-ODRAWXML] 2.3.1.1)."""


def drawn(value: object) -> Markup | None:
    """Return the markup of a picture inside a run's text; None for a value that is none, also docxtpl's ``InlineImage``."""
    picture = foreign(value)
    if picture is None:
        return None
    return Markup(f'</w:t>{inline(picture, PART_LINKS.get())}<w:t xml:space="preserve">')


def inline(picture: Picture, links: Links) -> str:
    """Return a picture as ``w:drawing``; raises ValueError for what cannot be shown."""
    file = image(picture.data)
    width, height = picture.extent(file)
    extension = ""
    if file.kind == "svg":
        if not picture.fallback:
            raise ValueError(_("SVG 图片须另给一张 PNG（fallback），供不能显示 SVG 的程序使用"))
        extension = SVG_EXTENSION.format(relation=links.add_image(file))
        file = image(picture.fallback)
    relation = links.add_image(file)
    number = next(links.numbers)
    text = escape_attribute(picture.description)
    return (
        '<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
        ' distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:docPr id="{number}" name="图片 {number}" descr="{text}"/>'
        '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="图片 {number}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="{relation}">{extension}</a:blip>'
        f'<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/>'
        '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>'
        "</w:drawing>"
    )
