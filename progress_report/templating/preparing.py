"""Writes what compiling found of templates as a Python module, by which they are filled without being compiled (``prepared.py``)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import FunctionType

from lxml import etree

from progress_report.templating.excel.state import Sheet
from progress_report.templating.excel.workbook import Workbook
from progress_report.templating.language.part import Part
from progress_report.templating.page import PageTemplate
from progress_report.templating.template import Template
from progress_report.templating.word.document import WordDocument

_ENGINE = "progress_report.templating"
_HEADER = '''"""{title}, compiled. Made by ``python -m tools.build_templates``; not to be changed by hand."""

# ruff: noqa
# mypy: ignore-errors
# fmt: off
'''
_RUNTIME = "from jinja2.runtime import "
_ENDING = "    return {'name': None, '__file__': None, 'blocks': {}, 'root': root, 'debug_info': ''}"


class NotPreparedError(Exception):
    """Something in a template cannot be written down; it has to be compiled."""


class ModuleWriter:
    """The module of one template: each of its variants by the digest of its parts, ``DOCUMENTS``."""

    def __init__(self, title: str) -> None:
        self._title = title
        self._programs: dict[str, str] = {}
        self._imports: dict[str, set[str]] = {}
        self._documents: dict[str, str] = {}

    @property
    def digests(self) -> tuple[str, ...]:
        """Return the digests that have been added."""
        return tuple(self._documents)

    def add(self, template: Template | PageTemplate, contexts: Iterable[Mapping[str, object]] = ()) -> None:
        """Add a compiled template; ``contexts`` are such that a workbook's looped sheets get the copies they shall be prepared for.

        Raises NotPreparedError for what has tags where they are not written down: charts, shapes, document properties.
        """
        if isinstance(template, PageTemplate):
            self._documents[template.digest] = self._call("PreparedPage", self._program(template.part))
            return
        document = template.document
        if template.has_tagged_properties:
            raise NotPreparedError(f"{self._title}: document properties")
        if isinstance(document, WordDocument):
            self._documents[document.digest] = self._word(document)
        elif isinstance(document, Workbook):
            self._documents[document.digest] = self._workbook(document)
            for context in contexts:
                copied = document.copied(context)
                self._documents[copied.digest] = self._workbook(copied)

    def source(self) -> str:
        """Return the module's source."""
        lines = [_HEADER.format(title=self._title)]
        runtime = {line for code in self._programs for line in code.splitlines() if line.startswith(_RUNTIME)}
        lines += sorted(runtime)
        for module, names in sorted(self._imports.items()):
            lines.append(f"from {module} import {', '.join(sorted(names))}")
        for code, name in self._programs.items():
            body = [f"    {line}" if line else "" for line in code.splitlines() if not line.startswith((_RUNTIME, *_LEFT_OUT))]
            lines += ["", "", f"def {name}(environment):", *"\n".join(body).strip("\n").splitlines(), _ENDING]
        lines += ["", "", "DOCUMENTS = {"]
        lines += [f"    {digest!r}: {document}," for digest, document in self._documents.items()]
        return "\n".join([*lines, "}", ""])

    def _word(self, document: WordDocument) -> str:
        if any(part not in document.parts.values() for part in document.compiled()):
            raise NotPreparedError(f"{self._title}: charts")
        programs = [self._program(part) for part in document.parts.values()]
        return self._call(
            "PreparedWord",
            f"({''.join(f'{program}, ' for program in programs)})",
            self._value(document.turned),
            self._value(frozenset(document.only_turned)),
            self._value(document.lists.first_free),
        )

    def _workbook(self, workbook: Workbook) -> str:
        if workbook.captions:
            raise NotPreparedError(f"{self._title}: shapes")
        names = {name: self._program(part) if isinstance(part, Part) else "None" for name, part in workbook.names.items()}
        loops = {part: self._program(loop.items) for part, loop in workbook.loops.items()}
        sheets = {} if loops else {part: self._sheet(sheet) for part, sheet in workbook.sheets.items()}
        changed = {} if loops else workbook.changed
        return self._call(
            "PreparedWorkbook",
            _table(names),
            self._value(workbook.sheet_of_part),
            _table(loops),
            _table(sheets),
            self._value(changed),
        )

    def _sheet(self, sheet: Sheet) -> str:
        return self._call("PreparedSheet", self._program(sheet.part), self._value(sheet.plan), self._value(sheet.refers_to))

    def _program(self, part: object) -> str:
        if not isinstance(part, Part):
            raise NotPreparedError(f"{self._title}: compiled before")
        name = self._programs.setdefault(part.source(), f"_program_{len(self._programs) + 1}")
        return self._call("Program", repr(part.name), name, self._value(part.own_filters()))

    def _call(self, name: str, *arguments: str) -> str:
        self._import(f"{_ENGINE}.{'language.program' if name == 'Program' else 'prepared'}", name)
        return f"{name}({', '.join(arguments)})"

    def _import(self, module: str, name: str) -> None:
        self._imports.setdefault(module, set()).add(name)

    def _value(self, value: object) -> str:
        """Return the source of a value that compiling leaves."""
        if value is None or isinstance(value, (str, bytes, int, float)):
            return repr(value)
        if isinstance(value, FunctionType):
            self._import(value.__module__, value.__name__)
            return value.__name__
        if isinstance(value, tuple) and hasattr(value, "_fields"):
            self._import(type(value).__module__, type(value).__name__)
            return f"{type(value).__name__}({', '.join(map(self._value, value))})"
        if isinstance(value, tuple):
            return f"({''.join(f'{self._value(one)}, ' for one in value)})"
        if isinstance(value, frozenset):
            return f"frozenset(({''.join(f'{self._value(one)}, ' for one in sorted(value))}))"
        if isinstance(value, Mapping):
            return _table({key: self._value(one) for key, one in value.items()})
        if isinstance(value, etree._Element):
            raise NotPreparedError(f"{self._title}: extensions of a sheet")
        raise NotPreparedError(f"{self._title}: {type(value).__name__}")


_LEFT_OUT = ("name = ", "blocks = ", "debug_info = ")
"""What a program says of itself besides its function: nothing that filling asks for, as there are no blocks and errors are told anew."""


def _table(values: Mapping[object, str] | Mapping[str, str]) -> str:
    return "{" + ", ".join(f"{key!r}: {value}" for key, value in values.items()) + "}"
