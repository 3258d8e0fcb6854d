"""Picture files as values: what kind one is, how many pixels it has, and what of it a document may hold.

Nothing is decoded: sizes are read from headers. Word and Excel show PNG, JPEG, GIF, BMP, TIFF and EMF as they are; an SVG goes with a
PNG for programs that cannot draw it ([MS-ODRAWXML] 2.3.1.1); WebP, which neither shows, is made a PNG where Pillow is installed.
"""

from __future__ import annotations

import io
import re
import struct
from dataclasses import dataclass
from importlib.util import find_spec

from lxml import etree

from progress_report.templating.errors import TemplateError
from progress_report.templating.messages import _
from progress_report.templating.package.archive import parse

IMAGE_TYPES = {
    "png": "image/png",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "bmp": "image/bmp",
    "tiff": "image/tiff",
    "emf": "image/x-emf",
    "svg": "image/svg+xml",
}
"""Content types by the extension that a picture gets."""


MOST_PIXELS = 100_000_000
"""Beyond it a picture counts as a bomb: Pillow warns from 89 million pixels on."""


MOST_BYTES = 50 * 2**20


EMU_PER_MM, EMU_PER_PIXEL = 36_000, 9_525
"""English Metric Units, of which pixels take so many at 96 dots an inch (ECMA-376-1, 20.1.2.1)."""


MOST_EMU = 27_273_042_316_900
"""The largest extent that a drawing may have (20.1.10.42), in EMU."""


_TIFF_WIDTH, _TIFF_HEIGHT, _TIFF_SHORT = 256, 257, 3


_SVG = "{http://www.w3.org/2000/svg}"


_SVG_REFUSED = frozenset({"script", "foreignObject", "iframe", "embed", "object", "handler", "set", "animate", "audio", "video"})
"""Elements of an SVG that run, load or change something; a picture needs none of them."""


_SVG_LOADS = re.compile(r"@import|url\(\s*['\"]?(?!#)|expression\(|javascript:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Image:
    """A picture file that a document may hold: its kind (a key of IMAGE_TYPES), and its size in pixels."""

    data: bytes
    kind: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as a value, so many millimetres wide and high; of what is left out its own size decides.

    ``data`` is the content of a PNG, JPEG, GIF, BMP, TIFF, EMF or SVG file, or of a WebP where Pillow is installed.
    ``description`` is its alternative text; ``fallback`` the PNG that programs show which cannot draw an SVG, which must have one.
    """

    data: bytes
    width: float | None = None
    height: float | None = None
    description: str = ""
    fallback: bytes = b""

    def extent(self, image: Image) -> tuple[int, int]:
        """Return the width and height to draw it with, in EMU. Raises ValueError for what no drawing can have."""
        width = None if self.width is None else round(self.width * EMU_PER_MM)
        height = None if self.height is None else round(self.height * EMU_PER_MM)
        if width is None and height is None:
            width, height = image.width * EMU_PER_PIXEL, image.height * EMU_PER_PIXEL
        elif width is None:
            width = round((height or 0) * image.width / image.height)
        elif height is None:
            height = round(width * image.height / image.width)
        if not 0 < width <= MOST_EMU or not 0 < (height or 0) <= MOST_EMU:
            raise ValueError(_("图片的宽和高应是大于 0 的毫米数"))
        return width, height or 0


def image(data: object) -> Image:
    """Return a picture file with its kind and size.

    Raises TypeError for what are no bytes, ValueError for what documents cannot show or should not hold: other formats, pictures of more
    than MOST_PIXELS, an SVG that runs scripts or loads something.
    """
    if not isinstance(data, bytes):
        raise TypeError(_("图片的值应为图片文件的内容（bytes）"))
    if len(data) > MOST_BYTES:
        raise ValueError(_("图片过大，超过 {size} MB").format(size=MOST_BYTES >> 20))
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        data = _from_webp(data)
    try:
        kind, (width, height) = _measured(data)
    except (struct.error, IndexError):
        kind, (width, height) = "", (0, 0)
    if width <= 0 or height <= 0:
        raise ValueError(_("图片只能是 PNG、JPEG、GIF、BMP、TIFF、EMF 或 SVG，装有 Pillow 时也可以是 WebP"))
    if width * height > MOST_PIXELS and kind not in ("emf", "svg"):
        raise ValueError(_("图片的像素过多，可能是恶意文件"))
    return Image(data, kind, width, height)


def _measured(data: bytes) -> tuple[str, tuple[int, int]]:
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png", _pair(">II", data, 16)
    if data.startswith(b"GIF8"):
        return "gif", _pair("<HH", data, 6)
    if data.startswith(b"\xff\xd8\xff"):
        return "jpeg", _jpeg_size(data)
    if data.startswith(b"BM"):
        width, height = _pair("<ii", data, 18)
        return "bmp", (width, abs(height))
    if data[:4] in (b"II*\0", b"MM\0*"):
        return "tiff", _tiff_size(data)
    if data[:4] == b"\x01\0\0\0" and data[40:44] == b" EMF":
        left, top, right, bottom = struct.unpack_from("<4i", data, 8)
        return "emf", (right - left, bottom - top)
    if data.lstrip()[:1] == b"<":
        return "svg", _svg_size(data)
    return "", (0, 0)


def _pair(form: str, data: bytes, offset: int) -> tuple[int, int]:
    first, second = struct.unpack_from(form, data, offset)
    return first, second


def _jpeg_size(data: bytes) -> tuple[int, int]:
    """Read a JPEG's segments up to the frame header, which has its size (ITU-T T.81, B.2.2)."""
    position = 2
    while position + 9 < len(data):
        marker, length = struct.unpack_from(">HH", data, position)
        if marker in range(0xFFC0, 0xFFD0) and marker not in (0xFFC4, 0xFFC8, 0xFFCC):
            height, width = _pair(">HH", data, position + 5)
            return width, height
        position += 2 + max(length, 2)
    return 0, 0


def _tiff_size(data: bytes) -> tuple[int, int]:
    """Read the first directory of a TIFF (TIFF 6.0, section 2)."""
    order = "<" if data[:2] == b"II" else ">"
    (directory,) = struct.unpack_from(order + "I", data, 4)
    (count,) = struct.unpack_from(order + "H", data, directory)
    found = {}
    for number in range(count):
        at = directory + 2 + 12 * number
        tag, kind = struct.unpack_from(order + "HH", data, at)
        found[tag] = struct.unpack_from(order + ("H" if kind == _TIFF_SHORT else "I"), data, at + 8)[0]
    return found.get(_TIFF_WIDTH, 0), found.get(_TIFF_HEIGHT, 0)


def _svg_size(data: bytes) -> tuple[int, int]:
    """Return the size of an SVG that does nothing but draw."""
    try:
        root = parse(data, "svg")
    except TemplateError as error:
        raise ValueError(_("SVG 图片不是完好的 XML：{error}").format(error=error.message)) from error
    if root.tag != f"{_SVG}svg":
        return 0, 0
    for element in root.iter():
        if not isinstance(element.tag, str) or etree.QName(element).localname in _SVG_REFUSED or _loads(element):
            raise ValueError(_("SVG 图片含有脚本或外部内容，拒绝使用"))
    box = re.split(r"[\s,]+", root.get("viewBox", "").strip())
    natural = box[2:] if len(box) == 4 else ["300", "150"]
    width, height = (_length(root.get(name, ""), other) for name, other in zip(("width", "height"), natural, strict=True))
    return width, height


def _loads(element: etree._Element) -> bool:
    """Tell whether an element of an SVG has a handler, or leads to something outside the picture."""
    for name, text in element.attrib.items():
        value = str(text)
        local = etree.QName(name).localname.lower()
        embedded = value.startswith(("#", "data:image/png;", "data:image/jpeg;", "data:image/gif;"))
        if local.startswith("on") or (local in ("href", "src") and not embedded) or _SVG_LOADS.search(value):
            return True
    return element.tag == f"{_SVG}style" and bool(_SVG_LOADS.search(element.text or ""))


def _length(text: str, otherwise: str) -> int:
    """Return a length of an SVG in pixels; percentages and what is no length count as not given."""
    pixels = {"": 1.0, "px": 1.0, "pt": 4 / 3, "mm": 96 / 25.4, "cm": 960 / 25.4, "in": 96.0}
    for given in (text, otherwise):
        match = re.fullmatch(r"\s*(\d{1,6}(?:\.\d*)?)\s*([a-z]*)\s*", given)
        if match and match[2] in pixels:
            return max(1, round(float(match[1]) * pixels[match[2]]))
    return 0


def _from_webp(data: bytes) -> bytes:
    """Return a WebP as PNG, its size looked at before it is decoded."""
    if not find_spec("PIL"):
        raise ValueError(_("WebP 图片需要先安装 Pillow，或改用 PNG"))
    import PIL.Image

    out = io.BytesIO()
    try:
        with PIL.Image.open(io.BytesIO(data), formats=("WEBP",)) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                raise ValueError(_("图片的像素过多，可能是恶意文件"))
            opened.save(out, "PNG")
    except OSError as error:
        raise ValueError(_("图片文件已损坏：{error}").format(error=error)) from error
    return out.getvalue()


def foreign(value: object) -> Picture | None:
    """Return the picture that an object like docxtpl's ``InlineImage`` stands for, None for other values.

    It has a file or its path as ``image_descriptor``, ``width`` and ``height`` in EMU.
    """
    if isinstance(value, Picture):
        return value
    source = getattr(value, "image_descriptor", None)
    if source is None:
        return None
    if hasattr(source, "read"):
        source.seek(0)
        data = source.read()
    else:
        with open(source, "rb") as file:
            data = file.read()
    sizes = (getattr(value, name, None) for name in ("width", "height"))
    width, height = (None if size is None else size / EMU_PER_MM for size in sizes)
    return Picture(data, width, height)
