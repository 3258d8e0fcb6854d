"""From marked markup to a compiled Jinja template that knows where each of its tags stands.

The markers become Jinja tags that begin with a newline; hence the line number of any error of Jinja is the tag that caused it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any

import jinja2
from jinja2 import meta
from jinja2.exceptions import SecurityError

from progress_report.templating.errors import TemplateError
from progress_report.templating.language.blocks import closer_of, opens
from progress_report.templating.language.compiling import Compiled
from progress_report.templating.language.environment import BLOCK, VARIABLE, Environment, UnknownName, names_of, nearest
from progress_report.templating.language.markers import MARKER, Markers
from progress_report.templating.language.namecheck import NameChecker
from progress_report.templating.language.program import rendered
from progress_report.templating.language.shapes import ANY, Shape
from progress_report.templating.language.tags import Tag
from progress_report.templating.messages import _

XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


class Part:
    """A part of a template, compiled once, rendered for any number of contexts."""

    def __init__(self, markup: str, markers: Markers, environment: Environment) -> None:
        self.name = markers.part
        self._environment = environment
        self._markers = markers
        self._lines: dict[int, Tag] = {}
        self.bound: frozenset[str] = frozenset()
        """Names that another part gives when it has this one rendered."""
        if markers.faults.kept:
            self._silence_broken(markup)
        self._text = self._source(markup)
        self._compiled = self._compile()

    def _source(self, markup: str) -> str:
        self._lines.clear()
        out, line, position = [], 1, 0
        for match in MARKER.finditer(markup):
            tag = self._markers.tag_of(match)
            literal = markup[position : match.start()]
            out.append(literal)
            line += literal.count("\n")
            position = match.end()
            if tag.opener == "{#":
                continue
            line += 1
            self._lines[line] = tag
            begin, end = BLOCK if tag.opener == "{%" else VARIABLE
            out += [begin, "\n", tag.body, " ", end]
        out.append(markup[position:])
        return "".join(out)

    @property
    def _template(self) -> jinja2.Template:
        return self._compiled.program()

    def _compile(self) -> Compiled:
        problem = None
        try:
            compiled = self._environment.compiled_once(self._text)
            if any(len(tag.body) > _SIMPLE and len(_WORD.findall(tag.body)) > _SIMPLE for tag in self._lines.values()):
                # Whether Python's compiler takes it must be known before it is filled.
                compiled.program()
            return compiled
        except jinja2.TemplateSyntaxError as error:
            # Unknown filters and tests are among what a check of the names finds.
            unknown = self._markers.faults.kept and _unknown_word(error.message or "", self._environment)
            problem = None if unknown else self._located(_syntax(error, self._environment), self._lines.get(error.lineno))
        except _TOO_COMPLEX:
            problem = self._located(_too_complex(), next(filter(self._problem, self._lines.values()), None))
        if problem is not None:
            self._markers.faults.note(problem)
        return Compiled(self._environment, "")

    def _silence_broken(self, markup: str) -> None:
        """Note a fault for each tag that cannot be read by itself, so that a check can go on with the others."""
        for match in MARKER.finditer(markup):
            tag = self._markers.tag_of(match)
            if tag.opener != "{#" and (problem := self._problem(tag)):
                self._markers.fault(tag, problem)

    def _problem(self, tag: Tag) -> str:
        """Return what is wrong with a tag by itself, ``""`` if nothing is."""
        begin, end = BLOCK
        text = f"{begin}{tag.body} {end}"
        if tag.opener == "{{":
            text = f"{VARIABLE[0]}{tag.body} {VARIABLE[1]}"
        elif tag.name == "elif":
            text = f"{begin}if 1{end}{text}{begin}endif{end}"
        elif opens(tag):
            text += f"{begin}{closer_of(tag)}{end}"
        elif tag.name != "set":
            return ""
        read = self._environment.from_string if len(tag.body) > _LONG else self._environment.parse
        try:
            read(text)
        except jinja2.TemplateSyntaxError as error:
            return _syntax(error, self._environment)
        except _TOO_COMPLEX:
            return _too_complex()
        return ""

    def render(self, context: Mapping[str, object], state: object, limit: int, name: str = "") -> Iterator[bytes]:
        """Yield the part in UTF-8, in chunks; raises TemplateError, also when more than ``limit`` bytes come out.

        ``name`` is the part that it is written to, where that is another.
        """
        try:
            yield from rendered(self._template, self.name, context, state, limit, name)
        except TemplateError as error:
            raise self._placed(error, error.message) from error
        except Exception as error:
            raise self._placed(error, _unknown_word(str(error), self._environment) or _explain(error, context)) from error

    def uses(self, internal_filter: str) -> bool:
        """Tell whether the compiler put one of its own filters into the part."""
        return f"|{internal_filter}" in self._text

    def source(self) -> str:
        """Return the part's program as Python."""
        return self._environment.compile(self._text, raw=True)

    def own_filters(self) -> frozenset[str]:
        """Return the compiler's own filters in the part."""
        return frozenset(_OWN_FILTER.findall(self._text))

    def undeclared(self) -> set[str]:
        """Return the names that a context must have."""
        found = _undeclared(self._environment, self._text) - self.bound
        return {name for name in found if not name.startswith("__") and name not in self._environment.globals}

    def check(self, context: Shape) -> list[TemplateError]:
        """Return an error for each name, filter or test that a context of that shape does not have."""
        try:
            tree = self._environment.parse(self._text)
        except (jinja2.TemplateSyntaxError, *_TOO_COMPLEX):
            return []
        if context.items is not None and self.bound:
            context = Shape(items={**context.items, **dict.fromkeys(self.bound, ANY)})
        problems = NameChecker(context, self._environment).check(tree)
        return [self._located(problem.message, self._lines.get(problem.line)) for problem in problems]

    def _placed(self, error: BaseException, message: str) -> TemplateError:
        return self._located(message, self._tag_of(error))

    def _located(self, message: str, tag: Tag | None) -> TemplateError:
        if tag is None:
            return TemplateError(message, part=self.name)
        return TemplateError(message, part=self.name, place=tag.place, tag=tag.text)

    def _tag_of(self, error: BaseException) -> Tag | None:
        import traceback

        lines = [
            self._template.get_corresponding_lineno(line)
            for frame, line in traceback.walk_tb(error.__traceback__)
            if frame.f_globals is self._template.root_render_func.__globals__
        ]
        return next((self._lines[line] for line in reversed(lines) if line in self._lines), None)


@lru_cache(maxsize=64)
def _undeclared(environment: Environment, text: str) -> frozenset[str]:
    """Return the names that a text asks for; the headers of a document are often alike."""
    return frozenset(meta.find_undeclared_variables(environment.parse(text)))


_LONG = 300
"""Characters from which a tag may be too complex for Python's compiler though it can be read."""


_SIMPLE = 150
"""Words and signs up to which a tag is never too complex: each makes at most one bracket in another, of which Python takes 200."""


_WORD = re.compile(r"\w+|[^\w\s]")


_OWN_FILTER = re.compile(r"\|(__\w+)")


_TOO_COMPLEX = (RecursionError, MemoryError, SyntaxError)
"""What Python's compiler raises for what Jinja has made of deeply nested expressions."""


def _too_complex() -> str:
    return _("标签过于复杂（括号、运算或条件嵌套过深）")


def _syntax(error: jinja2.TemplateSyntaxError, environment: Environment) -> str:
    detail = error.message or ""
    return _unknown_word(detail, environment) or _("标签写法有误（{detail}）").format(detail=detail)


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
