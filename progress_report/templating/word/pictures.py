"""Pictures as values: ``{{ photo }}`` draws one where the tag stands (ECMA-376-1, 20.4.2.8)."""

from __future__ import annotations

import struct
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup

from progress_report.templating.messages import _
from progress_report.templating.text import escape_attribute

if TYPE_CHECKING:
    from progress_report.templating.word.links import Links

EMU_PER_MM = 36_000


_EMU_PER_PIXEL = 9_525
"""At 96 dots an inch."""


_MOST = 27_273_042_316_900
"""The largest extent that a drawing may have (20.1.10.42), in EMU."""


PART_LINKS: ContextVar[Links] = ContextVar("PART_LINKS")
"""The relationships of the part that is being written."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG, JPEG or GIF to be drawn in the text, so many millimetres wide and high; of what is left out its own size decides.

    ``description`` is its alternative text.
    """

    data: bytes
    width: float | None = None
    height: float | None = None
    description: str = ""


def drawn(value: object) -> Markup | None:
    """Return the markup of a picture inside a run's text; None for a value that is none.

    Objects like docxtpl's ``InlineImage`` count as pictures: with a file as ``image_descriptor``, ``width`` and ``height`` in EMU.
    """
    picture = value if isinstance(value, Picture) else _foreign(value)
    if picture is None:
        return None
    wide, high = _size(picture.data)
    width = picture.width and round(picture.width * EMU_PER_MM)
    height = picture.height and round(picture.height * EMU_PER_MM)
    if width is None and height is None:
        width, height = wide * _EMU_PER_PIXEL, high * _EMU_PER_PIXEL
    elif width is None:
        width = round((height or 0) * wide / high)
    elif height is None:
        height = round(width * high / wide)
    if not 0 < width <= _MOST or not 0 < (height or 0) <= _MOST:
        raise ValueError(_("图片的宽和高应是大于 0 的毫米数"))
    links = PART_LINKS.get()
    relation = links.add_picture(picture.data)
    number = next(links.numbers)
    text = escape_attribute(picture.description)
    return Markup(
        '</w:t><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
        ' distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:docPr id="{number}" name="图片 {number}" descr="{text}"/>'
        '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="图片 {number}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="{relation}"/>'
        f'<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/>'
        '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>'
        '</w:drawing><w:t xml:space="preserve">'
    )


def _foreign(value: object) -> Picture | None:
    source = getattr(value, "image_descriptor", None)
    if source is None:
        return None
    if isinstance(source, (str, Path)):
        data = Path(source).read_bytes()
    else:
        source.seek(0)
        data = source.read()
    sizes = (getattr(value, name, None) for name in ("width", "height"))
    width, height = (None if size is None else size / EMU_PER_MM for size in sizes)
    return Picture(data, width, height)


def _size(data: bytes) -> tuple[int, int]:
    """Return a picture's width and height in pixels. Raises ValueError for what is no PNG, JPEG or GIF."""
    if not isinstance(data, bytes):
        raise TypeError(_("图片的值应为图片文件的内容（bytes）"))
    try:
        if data.startswith(b"\x89PNG\r\n\x1a\n"):
            size = struct.unpack_from(">II", data, 16)
        elif data.startswith(b"GIF8"):
            size = struct.unpack_from("<HH", data, 6)
        else:
            size = _jpeg_size(data)
    except struct.error:
        size = (0, 0)
    if not all(size):
        raise ValueError(_("图片只能是 PNG、JPEG 或 GIF"))
    return size[0], size[1]


def _jpeg_size(data: bytes) -> tuple[int, ...]:
    """Read a JPEG's segments up to the frame header, which has its size (ITU-T T.81, B.2.2)."""
    position = 2 if data.startswith(b"\xff\xd8\xff") else len(data)
    while position + 9 < len(data):
        marker, length = struct.unpack_from(">HH", data, position)
        if marker in range(0xFFC0, 0xFFD0) and marker not in (0xFFC4, 0xFFC8, 0xFFCC):
            height, width = struct.unpack_from(">HH", data, position + 5)
            return width, height
        position += 2 + max(length, 2)
    return 0, 0
