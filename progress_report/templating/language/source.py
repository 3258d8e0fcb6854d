"""From a marked XML tree to a compiled Jinja template that knows where each of its tags stands.

In the tree a tag is a marker: two noncharacters (Unicode 23.7, allowed by XML, never in real text) around the tag's index.
The tree is written once, and the markers become Jinja tags that begin with a newline; hence the line number of any error
of Jinja is the tag that caused it.
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

import jinja2
from jinja2.exceptions import SecurityError

from progress_report.templating import trace
from progress_report.templating.errors import TemplateError
from progress_report.templating.language.environment import BLOCK, VARIABLE, Environment, UnknownName, names_of, nearest
from progress_report.templating.language.namecheck import NameChecker
from progress_report.templating.language.shapes import Shape
from progress_report.templating.language.tags import Tag
from progress_report.templating.messages import _

OPEN, CLOSE = "\ufdd0", "\ufdd1"


STATE = "__state"
"""The context's name for what a rendering remembers; template authors cannot write names with two underscores."""


XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


_TOKEN = re.compile(f"<(/?)([^\\s/>]+)[^>]*?(/?)>|{OPEN}(\\d+){CLOSE}")


_MARKER = re.compile(f"{OPEN}(\\d+){CLOSE}")


_CLOSES = {"endfor": "for", "endif": "if", "endset": "set", "endwith": "with", "endmacro": "macro", "endcall": "call"}


_ENDS = {opener: closer for closer, opener in _CLOSES.items()}


_BRANCHES = {"else": ("for", "if"), "elif": ("if",)}


_STATEMENTS = frozenset({*_CLOSES, *_CLOSES.values(), *_BRANCHES})


_INLINE_SET = re.compile(r"set\s+[\w.,\s]+=(?!=)")


_PIECES = 1_000
"""Pieces of output joined into one chunk: about 64 KB."""


@dataclass(slots=True)
class _Block:
    tag: Tag
    name: str
    path: list[str]
    lowest: int


Ignored = Collection[tuple[str, str]]
"""Tags, by place and text, that a check has found wrong already and goes on without."""


@dataclass(slots=True)
class Markers:
    """The tags of one part, each reachable from the tree by its marker; ``ignored`` ones count as comments."""

    part: str
    ignored: Ignored = frozenset()
    tags: list[Tag] = field(default_factory=list)

    def mark(self, tag: Tag) -> str:
        """Return the marker that stands for ``tag``."""
        self.tags.append(tag)
        return f"{OPEN}{len(self.tags) - 1}{CLOSE}"

    def tag_of(self, match: re.Match[str], group: int = 1) -> Tag:
        """Return the tag whose marker matched."""
        return self.tags[int(match[group])]

    def error(self, tag: Tag, message: str) -> TemplateError:
        """Return an error about a tag of this part."""
        return TemplateError(message, part=self.part, place=tag.place, tag=tag.text)


def refuse_markers(data: bytes, part: str) -> None:
    """Raise TemplateError when a part holds the characters that mark tags."""
    text = data.decode("utf-8", "replace")
    if OPEN in text or CLOSE in text or re.search("&#(?:x0*fdd[01]|0*6497[67]);", text, re.IGNORECASE):
        raise TemplateError(_("部件含有 Unicode 非字符 U+FDD0 或 U+FDD1，请删除"), part=part)


def check_blocks(markup: str, markers: Markers, barriers: frozenset[str] = frozenset()) -> None:
    """Raise TemplateError unless every block closes, and closes among the same elements as it opens.

    A block may then be left out or repeated and the markup stays well-formed. No element named in ``barriers`` may end or
    begin inside a block that begins within it.
    """
    path: list[str] = []
    blocks: list[_Block] = []
    for token in _TOKEN.finditer(markup):
        if token[4] is not None:
            tag = markers.tag_of(token, 4)
            if tag.opener == "{%":
                _step(tag, path, blocks, markers, barriers)
        elif token[1]:
            path.pop()
            for block in blocks:
                block.lowest = min(block.lowest, len(path))
        elif not token[3]:
            path.append(token[2])
    if blocks:
        block = blocks[-1]
        raise markers.error(block.tag, _("没有结束，缺少 {closer}").format(closer=f"{{% {_ENDS[block.name]} %}}"))


def _step(tag: Tag, path: list[str], blocks: list[_Block], markers: Markers, barriers: frozenset[str]) -> None:
    name = tag.name
    if name not in _STATEMENTS:
        known = [*_STATEMENTS, "vm", "hm", "colspan", "cellbg", "raw"]
        raise markers.error(tag, _("没有“{name}”这种标签").format(name=name or tag.body) + nearest(name, known))
    if name == "set" and _INLINE_SET.match(tag.body):
        return
    if name in _ENDS:
        blocks.append(_Block(tag, name, list(path), len(path)))
        return
    openers = _BRANCHES.get(name) or (_CLOSES[name],)
    if not blocks or blocks[-1].name not in openers:
        message = _("前面没有与它配对的 {openers}").format(openers="、".join(openers))
        if blocks:
            message += _("（还没有结束的是 {tag}）").format(tag=blocks[-1].tag.text)
        raise markers.error(tag, message)
    block = blocks[-1]
    if block.path != path or any(element in barriers for element in block.path[block.lowest :]):
        raise markers.error(
            tag,
            _("与 {opener}（{place}）不在同一层次，请放在同样的段落、单元格或行中").format(
                opener=block.tag.text, place=block.tag.place
            ),
        )
    if name in _CLOSES:
        blocks.pop()


class Part:
    """A part of a template, compiled once, rendered for any number of contexts."""

    def __init__(self, markup: str, markers: Markers, environment: Environment) -> None:
        self.name = markers.part
        self._environment = environment
        self._lines: dict[int, Tag] = {}
        self._text = self._source(markup, markers)
        try:
            self._template = environment.from_string(self._text)
        except jinja2.TemplateSyntaxError as error:
            raise self._syntax_error(error) from error

    def _source(self, markup: str, markers: Markers) -> str:
        out, line, position = [], 1, 0
        for match in _MARKER.finditer(markup):
            tag = markers.tag_of(match)
            literal = markup[position : match.start()]
            line += literal.count("\n") + 1
            self._lines[line] = tag
            begin, end = BLOCK if tag.opener == "{%" else VARIABLE
            out += [literal, begin, "\n", tag.body, " ", end]
            position = match.end()
        out.append(markup[position:])
        return "".join(out)

    def render(self, context: Mapping[str, object], state: object, limit: int) -> Iterator[bytes]:
        """Yield the part in UTF-8, in chunks; raises TemplateError, also when more than ``limit`` bytes come out."""
        trace.begin(self.name)
        try:
            pieces = self._template.root_render_func(self._template.new_context({**context, STATE: state}))
            size = 0
            while batch := list(islice(pieces, _PIECES)):
                chunk = "".join(batch).encode("utf-8")
                size += len(chunk)
                if size > limit:
                    raise TemplateError(_("填充后超过 {size} MB，请检查循环").format(size=limit >> 20), part=self.name)
                yield chunk
        except TemplateError as error:
            raise self._placed(error, error.message) from error
        except Exception as error:
            raise self._placed(error, _unknown_word(str(error), self._environment) or _explain(error, context)) from error

    def uses(self, internal_filter: str) -> bool:
        """Tell whether the compiler put one of its own filters into the part."""
        return f"|{internal_filter}" in self._text

    def check(self, context: Shape) -> list[TemplateError]:
        """Return an error for each name, filter or test that a context of that shape does not have."""
        problems = NameChecker(context, self._environment).check(self._environment.parse(self._text))
        return [self._located(problem.message, self._lines.get(problem.line)) for problem in problems]

    def _placed(self, error: BaseException, message: str) -> TemplateError:
        return self._located(message, self._tag_of(error))

    def _located(self, message: str, tag: Tag | None) -> TemplateError:
        if tag is None:
            return TemplateError(message, part=self.name)
        return TemplateError(message, part=self.name, place=tag.place, tag=tag.text)

    def _tag_of(self, error: BaseException) -> Tag | None:
        lines = [
            self._template.get_corresponding_lineno(line)
            for frame, line in traceback.walk_tb(error.__traceback__)
            if frame.f_globals is self._template.root_render_func.__globals__
        ]
        return next((self._lines[line] for line in reversed(lines) if line in self._lines), None)

    def _syntax_error(self, error: jinja2.TemplateSyntaxError) -> TemplateError:
        detail = error.message or ""
        message = _unknown_word(detail, self._environment) or _("标签写法有误（{detail}）").format(detail=detail)
        return self._located(message, self._lines.get(error.lineno))


def _unknown_word(message: str, environment: Environment) -> str:
    """Return what to say of an unknown filter or test, ``""`` when Jinja's message is about something else."""
    for kind, word, known in (
        ("filter", _("没有“{name}”这个过滤器"), environment.public_filters),
        ("test", _("没有“{name}”这个判断"), tuple(environment.tests)),
    ):
        if match := re.match(rf"No {kind} named '(.*?)'(?: found)?\.", message):
            return word.format(name=match[1]) + nearest(match[1], known)
    return ""


_EXPLAINED: tuple[tuple[type[Exception], Callable[[Exception], str]], ...] = (
    (SecurityError, lambda error: _("出于安全考虑不允许：{error}").format(error=error)),
    (ZeroDivisionError, lambda error: _("除数为零")),
    (RecursionError, lambda error: _("宏的嵌套过深")),
)


def _explain(error: Exception, context: Mapping[str, Any]) -> str:
    if isinstance(error, UnknownName):
        name = str(error.name)
        if error.owner is None:
            return _("没有“{name}”这个名称").format(name=name) + nearest(name, context)
        return _("这里没有“{name}”这一项").format(name=name) + nearest(name, names_of(error.owner))
    for kind, sentence in _EXPLAINED:
        if isinstance(error, kind):
            return sentence(error)
    return _("计算出错：{error}").format(error=str(error) or type(error).__name__)
