"""The words that a blank form itself holds, so that what an office typed beside them can be told from them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from progress_report.messages.errors import WorkbookError
from progress_report.reading.sheets import header_key, read_workbook
from progress_report.returns.columns import ENTRY_COLUMNS, TARGET_COLUMNS

_BLOCK_TAG = re.compile(r"\{%.*?%\}|\{#.*?#\}", re.DOTALL)


_VALUE_TAG = re.compile(r"\{\{.*?\}\}", re.DOTALL)


_LITERAL_WORDS = re.compile(r"\w{2}")


_SPACE = re.compile(r"\s+")


class FormWords(NamedTuple):
    """Texts of a form's cells as regular expressions, matched without white space."""

    patterns: frozenset[str]

    def holds(self, text: str) -> bool:
        """Tell whether a text is the form's own."""
        bare = _SPACE.sub("", text)
        return bare in self.patterns or any(re.fullmatch(pattern, bare) for pattern in self.patterns if ".*" in pattern)

    @classmethod
    def of(cls, template: Path) -> FormWords:
        """Return the words of a form's template; those of the shipped one where it cannot be read."""
        try:
            sheets = read_workbook(template)
        except WorkbookError:
            return SHIPPED_WORDS
        return cls(frozenset(one for sheet in sheets for row in sheet.rows for value in row for one in _patterns(value)))


def absent_headers(template: Path) -> tuple[str, ...]:
    """Return the headers that no cell of a form's template has though a return cannot be used without them."""
    known = {header_key(value) for sheet in read_workbook(template) for row in sheet.rows for value in row}
    needed = dict.fromkeys(column.words for column in (*ENTRY_COLUMNS, *TARGET_COLUMNS) if column.needed)
    return tuple(words for words in needed if words not in known)


def _patterns(value: object) -> Iterator[str]:
    """Yield what a template's cell may have become: each branch of its tags, with anything where a value goes."""
    if not isinstance(value, str):
        return
    for branch in _BLOCK_TAG.split(value):
        literal = [_SPACE.sub("", piece) for piece in _VALUE_TAG.split(branch)]
        if len(literal) == 1 and literal[0]:
            yield literal[0]
        elif _LITERAL_WORDS.search("".join(literal)):
            yield ".*".join(map(re.escape, literal))


SHIPPED_WORDS = FormWords(
    frozenset({".*工作进展填报表", "填写说明：.*", ".*指标完成情况", "实际值只写.*", "本科室没有量化指标.*"})
    | frozenset({"填报科室", "报送期", "统计区间", "报送截止", "填报人", "联系电话", "审核人", "填报日期"})
)
"""What the shipped form says beside its tables, for returns that are read without a template."""
