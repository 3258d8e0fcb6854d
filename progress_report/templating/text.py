"""Values to text that XML can carry and that shows what it hides.

XML 1.0 forbids most control characters, lone surrogates and U+FFFE/U+FFFF (Char production, 2.2): controls are shown as
their Unicode pictures, the others as U+FFFD. Bidirectional controls, which can make text read otherwise than it is, are
written out as ‹U+202E›.
"""

from __future__ import annotations

import html
import math
import re
from collections.abc import Callable
from datetime import date, time, timedelta
from decimal import Decimal
from enum import Enum

from markupsafe import Markup

from progress_report.templating import trace
from progress_report.templating.messages import _

_SPECIAL = re.compile('\r\n?|[&<>"\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]')
_FORBIDDEN = re.compile("\r\n?|[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_CHARACTER_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")

_MARKUP = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "\n", "\r\n": "\n"}
_IN_RUN = {
    **_MARKUP,
    '"': '"',
    "\n": '</w:t><w:br/><w:t xml:space="preserve">',
    "\r": '</w:t><w:br/><w:t xml:space="preserve">',
    "\r\n": '</w:t><w:br/><w:t xml:space="preserve">',
    "\t": '</w:t><w:tab/><w:t xml:space="preserve">',
}
_IN_ATTRIBUTE = {**_MARKUP, "\n": "&#10;", "\r": "&#10;", "\r\n": "&#10;", "\t": "&#9;"}


def _shown(character: str) -> str:
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    if 0x202A <= code <= 0x2069:
        return f"‹U+{code:04X}›"
    return "\ufffd"


def _escaper(table: dict[str, str]) -> Callable[[str], str]:
    def replace(match: re.Match[str]) -> str:
        found = match[0]
        kept = table.get(found)
        if kept is None:
            kept = found if found in "\t\n" else _shown(found)
        return kept

    def escape(text: str) -> str:
        # Letters and digits alone, as most values are, have nothing special.
        return text if text.isalnum() or _SPECIAL.search(text) is None else _SPECIAL.sub(replace, text)

    return escape


escape_text = _escaper(_MARKUP)
"""Escape for an element's text or a quoted attribute whose whitespace does not matter."""

escape_run = _escaper(_IN_RUN)
"""Escape for a ``w:t``: a newline becomes ``w:br``, a tab ``w:tab`` (ECMA-376-1, 17.3.3)."""

escape_attribute = _escaper(_IN_ATTRIBUTE)
"""Escape for a quoted attribute whose newlines and tabs have to survive XML's normalisation, such as a picture's description."""


def escape_sheet(text: str) -> str:
    """Escape for a ``t`` of SpreadsheetML, where ``_x000D_`` would be read as a character (ECMA-376-1, 22.9.2.19)."""
    if "_x" in text:
        text = _CHARACTER_ESCAPE.sub("_x005F_", text)
    return escape_text(text)


def visible(text: str) -> str:
    """Return ``text`` with what XML forbids made visible, unescaped."""
    return _FORBIDDEN.sub(lambda match: "\n" if match[0][0] == "\r" else _shown(match[0]), text)


def plain(value: object) -> str:
    """Return a value as the text a template prints.

    None prints as nothing, an Enum as its value, a Decimal without exponent, dates as ISO 8601. Raises TypeError for what has
    no text of its own, such as a list, a function, bytes, an object without ``__str__`` or one whose text is markup; ValueError for
    what is no finite number.
    """
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, Enum):
        return plain(value.value)
    if isinstance(value, (float, Decimal)) and not math.isfinite(value):
        raise ValueError(_("不是有限的数"))
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, (bool, int, float, date, time, timedelta)):
        return str(value)
    markup = getattr(value, "xml", None)
    if isinstance(markup, str) and hasattr(value, "__html__"):
        return _listing(markup)
    if (
        not isinstance(value, (bytes, bytearray))
        and type(value).__str__ is not object.__str__
        and not hasattr(value, "image_descriptor")
    ):
        text = str(value)
        if not ("<" in text and hasattr(value, "__html__")):
            return text
    raise TypeError(_("{kind} 不能直接输出，请写出它的某一项，或用 cn_join 连接").format(kind=_kind(value)))


def _listing(markup: str) -> str:
    """Return the text of an object like docxtpl's ``Listing``, which is escaped text with ``\\a`` between paragraphs."""
    if "<" in markup:
        raise TypeError(_("富文本请写作 {{r 名称 }}"))
    return html.unescape(markup).replace("\a", "\n")


def _kind(value: object) -> str:
    if callable(value):
        return _("方法或函数（是否缺少括号）")
    if isinstance(value, (list, tuple, set, frozenset)):
        return _("列表")
    if isinstance(value, dict):
        return _("字典")
    return _("“{name}”这样的对象").format(name=type(value).__name__)


_ELEMENT = re.compile("<[^>]*>")
_OBJECTS = re.compile("<w:drawing.*?</w:drawing>|<w:pict\\b.*?</w:pict>", re.DOTALL)
_CELLS = '<c r="'
"""What a row's cells begin with, and no text does."""
_BREAKS = {"<w:br/>": "\n", "<w:tab/>": "\t", "</w:p>": "\n"}


class Made(str):
    """What a macro, a ``{% set %}`` block or a recursive loop has written: its text, which everything but printing sees.

    ``markup`` is what it wrote, escaped already; where it is printed as it is, that stands there. A picture in it is U+FFFC in the text.
    """

    __slots__ = ("markup",)
    markup: str

    def __new__(cls, markup: str) -> Made:
        """Return the text of a piece of markup that the template has made."""
        # Of a row's cells, which the engine keeps for itself, nobody asks the text.
        plain = markup.startswith(_CELLS) or not ("<" in markup or "&" in markup)
        made = super().__new__(cls, markup if plain else _unmarked(markup))
        made.markup = markup
        return made


def _unmarked(markup: str) -> str:
    text = _OBJECTS.sub("\ufffc", markup)
    for element, sign in _BREAKS.items():
        text = text.replace(element, sign)
    text = _ELEMENT.sub("", text)
    return html.unescape(text) if "&" in text else text


def printer(escape: Callable[[str], str], drawn: Callable[[object], Markup | None] | None = None) -> Callable[[object], str]:
    """Return a function that prints a value, escaped; what the template itself made passes as it is.

    ``drawn`` returns the markup of values that are no text, such as pictures.
    """

    active = trace.active

    def output(value: object) -> str:
        if type(value) is Made:
            return value.markup
        if active() is not None:
            trace.printed(value)
        if type(value) is str:
            return escape(value)
        if type(value) is int:
            return str(value)
        if drawn is not None and (markup := drawn(value)) is not None:
            return markup
        return escape(plain(value))

    return output
