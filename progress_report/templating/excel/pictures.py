"""Pictures as values of cells: ``{{ photo }}`` alone in a cell draws one at the cell's upper left corner (ECMA-376-1, 20.5).

The picture keeps its size and moves with its row. A sheet that had no drawing gets one; each picture file is stored once.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from itertools import count
from typing import NamedTuple

from lxml import etree

from progress_report.templating.excel.references import column_number
from progress_report.templating.messages import _
from progress_report.templating.package.archive import CONTENT_TYPES, parse
from progress_report.templating.package.images import IMAGE_TYPES, Image, Picture, foreign, image
from progress_report.templating.package.relationships import (
    RELATIONS,
    relations_part,
    targets,
    with_default_types,
    with_relation,
    with_type,
)
from progress_report.templating.text import escape_attribute

DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml"


_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}"


_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


_XDR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"


_A = "http://schemas.openxmlformats.org/drawingml/2006/main"


_FIRST_NUMBER = 100_000
"""Where the numbers of added pictures begin: above those that Excel hands out."""


_EMPTY = f'<xdr:wsDr xmlns:xdr="{_XDR}" xmlns:a="{_A}"/>'.encode()


class Placed(NamedTuple):
    """A picture with the cell that it begins in, both counted from 0."""

    row: int
    column: int
    picture: Picture


PLACED: ContextVar[list[Placed]] = ContextVar("PLACED")
"""The pictures of the sheet that is being rendered."""


def placed(value: object, row: str, column: str) -> bool:
    """Note a picture for a cell; tell whether the value is one."""
    picture = foreign(value)
    if picture is None:
        return False
    image(picture.data)
    PLACED.get().append(Placed(int(row) - 1, column_number(column) - 1, picture))
    return True


def reference(sheet: str) -> str:
    """Return a sheet's reference to the drawing that :func:`with_pictures` makes for it."""
    relation = _identity(_new_part(sheet))
    return f'<drawing xmlns:r="{_R}" r:id="{relation}"/>'


def _new_part(sheet: str) -> str:
    return f"xl/drawings/pictures-{sheet.rpartition('/')[2]}"


def _identity(target: str) -> str:
    return f"rIdTo{target.replace('/', '_').partition('.')[0]}"


@dataclass(slots=True, eq=False)
class Media:
    """The picture files that a filled workbook needs, by name of their part."""

    files: dict[str, bytes]

    def part_of(self, file: Image) -> str:
        """Return the part of a picture file, which is kept once."""
        name = f"xl/media/{hashlib.sha256(file.data).hexdigest()[:16]}.{file.kind}"
        self.files[name] = file.data
        return name


def with_pictures(
    parts: Mapping[str, bytes], drawings: Mapping[str, bytes], found: Mapping[str, Sequence[Placed]]
) -> dict[str, bytes]:
    """Return the parts that change or come new with the pictures of each sheet, by its part.

    ``drawings`` are those already there, as they are for the rows written.
    """
    changed: dict[str, bytes] = {CONTENT_TYPES: with_default_types(parts, IMAGE_TYPES)[CONTENT_TYPES]}
    media, numbers = Media({}), count(_FIRST_NUMBER)
    for sheet, pictures in found.items():
        given = {**parts, **changed}
        drawing = next((part for part in targets(given, sheet).values() if part in drawings), "")
        if drawing:
            root = parse(drawings[drawing], drawing)
        else:
            drawing, root = _new_part(sheet), etree.fromstring(_EMPTY)
            given = with_type(_with_relations(given, sheet), drawing, DRAWING_TYPE)
            given, _identity_of_drawing = with_relation(given, sheet, _RELATION.format("drawing"), drawing)
        given = _with_relations(given, drawing)
        related: dict[str, str] = {}
        for picture in pictures:
            file = image(picture.picture.data)
            names = [media.part_of(file)]
            if file.kind == "svg":
                if not picture.picture.fallback:
                    raise ValueError(_("SVG 图片须另给一张 PNG（fallback），供不能显示 SVG 的程序使用"))
                names.insert(0, media.part_of(image(picture.picture.fallback)))
            for name in names:
                if name not in related:
                    given, related[name] = with_relation(given, drawing, _RELATION.format("image"), name)
            root.append(_anchor(picture, file, [related[name] for name in names], next(numbers)))
        given[drawing] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        names_changed = (CONTENT_TYPES, drawing, relations_part(drawing), relations_part(sheet))
        changed.update((name, given[name]) for name in names_changed if name in given)
    return changed | media.files


def _with_relations(parts: Mapping[str, bytes], source: str) -> dict[str, bytes]:
    name = relations_part(source)
    empty = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="{RELATIONS}"/>'.encode()
    return {**parts, name: parts.get(name, empty)}


def _anchor(place: Placed, file: Image, relations: Sequence[str], number: int) -> etree._Element:
    width, height = place.picture.extent(file)
    extension = ""
    if len(relations) > 1:
        extension = (
            '<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg='
            f'"http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="{relations[1]}"/></a:ext></a:extLst>'
        )
    description = escape_attribute(place.picture.description)
    return etree.fromstring(
        f'<xdr:oneCellAnchor xmlns:xdr="{_XDR}" xmlns:a="{_A}" xmlns:r="{_R}">'
        f"<xdr:from><xdr:col>{place.column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{place.row}</xdr:row>"
        f'<xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="{width}" cy="{height}"/><xdr:pic><xdr:nvPicPr>'
        f'<xdr:cNvPr id="{number}" name="图片 {number}" descr="{description}"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill>'
        f'<a:blip r:embed="{relations[0]}">{extension}</a:blip><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr>'
        f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "</xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>"
    )
