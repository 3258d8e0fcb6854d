"""Tags in a stretch of text: where they are, and what they say once the typing habits of Word and keyboards are undone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from progress_report.templating.messages import _

CLOSERS = {"{{": "}}", "{%": "%}", "{#": "#}"}


_OPENER = re.compile(r"\{[{%#]|\{_[{%]|[%}]_\}")
"""Where a tag begins, or a brace that is printed: ``{_{`` as ``{{``, ``%_}`` as ``%}`` and so on."""


_WIDE_OPENER = re.compile(r"[｛{][｛%％]|｛[{%]")


_SCOPE = re.compile(r"(sheet|tr|tc|p|r)(?=[\s\u00a0\u3000])")


_LOOP_OF_DOCXTEMPLATER = re.compile(r"\{#([\w.]+)\}")
"""What begins a comment that never ends; to its users it begins a loop, or a condition."""


_DOUBLE = '"“”„‟＂'


_SINGLE = "'‘’‚‛＇"


_BLANKS = "\u00a0\u3000\u2002\u2003\u2009\u202f\n\t\r\v"


_PLAIN = re.compile(rf"[^{_DOUBLE}{_SINGLE}{_BLANKS}{{}}\[\]()%\uff01-\uff5e]+")
"""Characters of a tag that stand for themselves, and where no tag ends."""


_WIDE_OFFSET = 0xFEE0
"""Distance of a full-width form (U+FF01–U+FF5E) to its ASCII character."""


class TagSyntaxError(Exception):
    """A tag is broken as text; ``tag`` is as much of it as there is."""

    def __init__(self, message: str, tag: str) -> None:
        super().__init__(message)
        self.message = message
        self.tag = tag


class Found(NamedTuple):
    """A tag as it stands in a text: ``[start, end)``, its opener, scope (``p``, ``tr``, ``tc``, ``r`` or ``""``) and text."""

    start: int
    end: int
    opener: str
    scope: str
    body: str
    trim_before: bool = False
    trim_after: bool = False


@dataclass(slots=True, eq=False)
class Tag:
    """One tag of a template with its place; ``text`` is as written, ``""`` for one that the compiler adds."""

    opener: str
    scope: str
    body: str
    text: str = ""
    place: str = ""

    @property
    def name(self) -> str:
        """Return the statement's first word, or ``""`` for an expression or comment."""
        if self.opener != "{%":
            return ""
        match = re.match(r"\w+", self.body)
        return match[0] if match else ""

    def silence(self) -> None:
        """Make the tag a comment, which prints nothing."""
        self.opener = "{#"

    @property
    def arguments(self) -> str:
        """Return what follows the statement's first word."""
        return self.body[len(self.name) :].strip()


def statement(body: str, like: Tag) -> Tag:
    """Return a statement added by the compiler, for whose errors ``like`` is named."""
    return Tag("{%", "", body, like.text, like.place)


def expression(body: str, like: Tag) -> Tag:
    """Return an expression added by the compiler, for whose errors ``like`` is named."""
    return Tag("{{", "", body, like.text, like.place)


def has_tags(text: str) -> bool:
    """Tell whether a tag begins in ``text``."""
    return _OPENER.search(text) is not None


def wide_tag(text: str) -> str:
    """Return where ``text`` seems to have a tag in full-width braces, which would be printed; ``""`` where it has none."""
    match = _WIDE_OPENER.search(text)
    if match is None or "｛" not in match[0]:
        return ""
    shown = text[match.start() : match.start() + 20]
    closing = max(shown.find("｝"), shown.find("}"))
    return shown if closing < 0 else shown[: closing + 2].rstrip("：，。；、 ")


def find_tags(text: str) -> Iterator[Found]:
    """Yield the tags of ``text`` in order; the literal text of a ``{% raw %}`` block is skipped, its two tags are comments.

    Raises TagSyntaxError for a tag that does not end in ``text``.
    """
    position = 0
    while match := _OPENER.search(text, position):
        if "_" in match[0]:
            yield Found(match.start(), match.end(), "{{", "", repr(match[0].replace("_", "")))
            position = match.end()
            continue
        found = _read(text, match.start(), match[0])
        if found.opener == "{%" and found.body == "raw":
            yield found._replace(opener="{#")
            end = re.compile(r"\{%-?\s*endraw\s*-?%\}").search(text, found.end)
            if end is None:
                raise TagSyntaxError(_("raw 没有在同一段内结束，请补 {% endraw %}"), text[found.start : found.end])
            yield Found(end.start(), end.end(), "{#", "", "endraw")
            position = end.end()
            continue
        yield found
        position = found.end


@lru_cache(maxsize=4_096)
def all_tags(text: str) -> tuple[Found, ...]:
    """Return the tags of a text as ``find_tags`` does; a template says much twice, and is read again with its sheets copied."""
    return tuple(find_tags(text))


def _read(text: str, start: int, opener: str) -> Found:
    closer = CLOSERS[opener]
    position = start + 2
    trim_before = text[position : position + 1] == "-"
    position += trim_before
    scope = _SCOPE.match(text, position)
    if scope:
        position = scope.end()
    if opener == "{#":
        end = text.find(closer, position)
        if end < 0:
            message = _("注释没有在同一段内结束，缺少 {closer}").format(closer=closer)
            if foreign := _LOOP_OF_DOCXTEMPLATER.match(text, start):
                words = _("“{tag}”是 docxtemplater 的写法，这里写作 {{% for 项 in {name} %}} … {{% endfor %}}（或 if、endif）")
                message = words.format(tag=foreign[0], name=foreign[1])
            raise TagSyntaxError(message, text[start : start + 60])
        body = text[position:end]
    else:
        body, end = _read_body(text, position, closer)
        if "__" in _outside_strings(body):
            raise TagSyntaxError(_("标签中不能使用含两个下划线的名称"), text[start : end + 2])
    trim_after = body.endswith("-")
    if trim_after:
        body = body[:-1]
    end += 2
    while trim_before and start and _is_trimmed(text[start - 1]):
        start -= 1
    while trim_after and _is_trimmed(text[end : end + 1]):
        end += 1
    return Found(start, end, opener, scope[1] if scope else "", body.strip(), trim_before, trim_after)


def _is_trimmed(character: str) -> bool:
    """Tell whether a trim mark takes a character away; a no-break space is one that shall stay, as docxtpl's manual says."""
    return character.isspace() and character != "\u00a0"


def _read_body(text: str, position: int, closer: str) -> tuple[str, int]:
    """Return the inner text in plain ASCII punctuation, and where the closer begins."""
    begin, depth = position, 0
    out: list[str] = []
    while position < len(text):
        if plain := _PLAIN.match(text, position):
            out.append(plain[0])
            position = plain.end()
            continue
        character = text[position]
        if depth == 0 and text.startswith(closer, position):
            return "".join(out), position
        if character in _DOUBLE or character in _SINGLE:
            literal, position = _read_string(text, position)
            out.append(literal)
            continue
        if character in "{[(":
            depth += 1
        elif character in "}])" and depth:
            depth -= 1
        elif character in _BLANKS:
            character = " "
        elif "\uff01" <= character <= "\uff5e":
            character = chr(ord(character) - _WIDE_OFFSET)
        out.append(character)
        position += 1
    stray = text[begin - 2 : begin + 58]
    if closer not in text[begin:]:
        raise TagSyntaxError(_("标签没有在同一段内结束，缺少 {closer}").format(closer=closer), stray)
    raise TagSyntaxError(_("标签中的括号没有配对"), stray)


def _read_string(text: str, start: int) -> tuple[str, int]:
    """Return a string literal with straight quotes, and where it ends."""
    quotes, straight = (_DOUBLE, '"') if text[start] in _DOUBLE else (_SINGLE, "'")
    closing = text[start] if text[start] == straight else quotes
    end = _string_end(text, start, closing)
    if end is None and closing == straight:
        end = _string_end(text, start, quotes)
    if end is None:
        raise TagSyntaxError(_("标签中的引号没有配对"), text[start : start + 60])
    inner = re.sub(r"\s", " ", text[start + 1 : end])
    return straight + inner + straight, end + 1


def _string_end(text: str, start: int, closing: str) -> int | None:
    position = start + 1
    while position < len(text):
        if text[position] == "\\":
            position += 2
            continue
        if text[position] in closing:
            return position
        position += 1
    return None


def _outside_strings(body: str) -> str:
    return re.sub(r"\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'", "", body)
