"""Cell references in A1 style, alone and inside formulas (ECMA-376-1, 18.17)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

MAX_ROW = 1_048_576


_REFERENCE = re.compile(
    r"(?P<ca1>\$?)(?P<c1>[A-Za-z]{1,3})(?P<ra1>\$?)(?P<r1>\d+)(?::(?P<ca2>\$?)(?P<c2>[A-Za-z]{1,3})(?P<ra2>\$?)(?P<r2>\d+))?"
    r"|(?P<rowsa1>\$?)(?P<rows1>\d+):(?P<rowsa2>\$?)(?P<rows2>\d+)"
)


_NAME = r"[^\W\d][\w.]*"


_TOKEN = re.compile(
    r"\"(?:[^\"]|\"\")*\""
    r"|\#(?:N/A|DIV/0!|NAME\?|[A-Z_]+[!?]?)"
    rf"|(?P<prefix>'(?:[^']|'')*'!|(?:\[[^\[\]]*\])(?:{_NAME}(?::{_NAME})?)?!|{_NAME}(?::{_NAME})?!)?"
    r"(?P<ref>\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?|\$?\d+:\$?\d+|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})(?![\w.(!\[])"
    rf"|(?P<alone>'(?:[^']|'')*'!|\[[^\[\]]*\](?:{_NAME}(?::{_NAME})?)?!|{_NAME}(?::{_NAME})?!)(?:\#REF!)?"
    r"|\[(?:[^\[\]']|'.|\[(?:[^\[\]']|'.)*\])*\]"
    r"|[^\W\d][\w.\\?]*"
    r"|(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?",
    re.DOTALL,
)
"""The tokens of a formula that matter here (18.17.2): texts, errors, references with the sheet before them, parts of tables,
names and functions, numbers. What stands between them, operators and blanks, is copied."""


_CALL = re.compile(r"\"(?:[^\"]|\"\")*\"|'(?:[^']|'')*'|(?<![\w.])SUMPRODUCT\(|[()]", re.IGNORECASE)
"""Texts and sheets' names, in which brackets mean nothing, and the brackets."""


_EDGE = re.compile(r"(\$?(?=[A-Za-z])|)([A-Za-z]{0,3})(\$?)(\d*)")


class Range(NamedTuple):
    """Rows ``first``–``last`` with what stands around the row numbers: ``$A$`` and ``$H$`` of ``$A$1:$H$5``.

    ``upwards`` is a range whose last row is written first, as in ``A5:A3``.
    """

    before_first: str
    first: int
    before_last: str
    last: int
    single: bool
    upwards: bool = False

    def at(self, first: int, last: int) -> str:
        """Return the reference with other rows."""
        if self.single and first == last:
            return f"{self.before_first}{first}"
        if self.upwards:
            first, last = last, first
        return f"{self.before_first}{first}:{self.before_last}{last}"

    def across(self, first: int, last: int) -> Range:
        """Return the reference with other columns, counted from 1; one to whole rows stays."""
        before = self.before_first.replace(self.columns[0], column_letters(first), 1) if self.columns[0] else self.before_first
        after = self.before_last.replace(self.columns[1], column_letters(last), 1) if self.columns[1] else self.before_last
        return self._replace(before_first=before, before_last=after, single=self.single and first == last)

    @property
    def fixed(self) -> tuple[bool, bool]:
        """Tell of the first and the last row whether it is absolute, as in ``A$1``."""
        first, last = self.before_first.endswith("$"), self.before_last.endswith("$")
        return (last, first) if self.upwards else (first, last)

    @property
    def columns(self) -> tuple[str, str]:
        """Return the letters of the first and last column, ``""`` for whole rows."""
        return self.before_first.replace("$", ""), self.before_last.replace("$", "")


def parse_range(text: str) -> Range | None:
    """Return a reference such as ``A1``, ``$A$1:B2`` or ``$1:$2``; None for anything else, such as whole columns."""
    match = _REFERENCE.fullmatch(text)
    if match is None:
        return None
    if match["rows1"]:
        return _ordered(match["rowsa1"], int(match["rows1"]), match["rowsa2"], int(match["rows2"]))
    first = match["ca1"] + match["c1"] + match["ra1"]
    if match["r2"] is None:
        return Range(first, int(match["r1"]), first, int(match["r1"]), True)
    return _ordered(first, int(match["r1"]), match["ca2"] + match["c2"] + match["ra2"], int(match["r2"]))


def _ordered(before_first: str, first: int, before_last: str, last: int) -> Range:
    return Range(before_first, min(first, last), before_last, max(first, last), False, first > last)


def split_cell(reference: str) -> tuple[str, int]:
    """Return the column letters and the row of a cell's address."""
    match = re.fullmatch(r"([A-Z]+)(\d+)", reference)
    if match is None:
        raise ValueError(f"no cell address: {reference}")
    return match[1], int(match[2])


def column_number(letters: str) -> int:
    """Return a column's number, counted from 1."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number


def column_letters(number: int) -> str:
    """Return the letters of a column counted from 1."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def sheet_prefix(name: str) -> str:
    """Return a sheet's name as it stands before a reference."""
    return "'" + name.replace("'", "''") + "'!"


class Sheets(NamedTuple):
    """What stands before a reference: one sheet, the first and last of several (a 3-D reference), or another workbook's."""

    first: str
    last: str
    foreign: bool


def _sheets(prefix: str) -> Sheets:
    name = prefix.removesuffix("!")
    if name.startswith("'"):
        name = name[1:-1].replace("''", "'")
    first, colon, last = name.partition(":")
    return Sheets(first, last if colon else first, "[" in name)


def _renamed(prefix: str, sheet: Callable[[str], str]) -> str:
    """Return a prefix with the sheets' new names, as it was written where they are the same."""
    given = _sheets(prefix)
    if given.foreign:
        return prefix
    first, last = sheet(given.first), sheet(given.last)
    if (first, last) == (given.first, given.last):
        return prefix
    return sheet_prefix(first if given.first == given.last else f"{first}:{last}")


def rewrite(formula: str, reference: Callable[[Sheets | None, Range, bool], str], sheet: Callable[[str], str]) -> str:
    """Return a formula or defined name with every reference replaced.

    ``reference`` gets the sheets named before it (or None), the range, and whether it may become several cells: it stands alone as an
    argument of a function, or anywhere in one of ``SUMPRODUCT``, which computes with each cell of a range.
    ``sheet`` gets each sheet's name and returns its new one. References to other workbooks stay as they are.
    """
    products = list(_products(formula))

    def change(match: re.Match[str]) -> str:
        if match["alone"]:
            return _renamed(match["alone"], sheet) + match[0][len(match["alone"]) :]
        if not match["ref"]:
            return match[0]
        prefix = match["prefix"]
        sheets = _sheets(prefix) if prefix else None
        if sheets is not None and sheets.foreign:
            return match[0]
        before = _renamed(prefix, sheet) if prefix else ""
        found = parse_range(match["ref"])
        if found is None or not 1 <= found.first <= found.last <= MAX_ROW:
            return before + match["ref"]
        argument = formula[: match.start()].rstrip()[-1:] in ("(", ",") and formula[match.end() :].lstrip()[:1] in (")", ",")
        argument = argument or any(first < match.start() < last for first, last in products)
        return before + reference(sheets, found, argument)

    return _TOKEN.sub(change, formula)


def _products(formula: str) -> Iterator[tuple[int, int]]:
    """Yield the places where the arguments of each ``SUMPRODUCT`` begin and end."""
    opened: list[int] = []
    for match in _CALL.finditer(formula) if "SUMPRODUCT" in formula.upper() else ():
        if match[0] == ")":
            begun = opened.pop() if opened else -1
            if begun >= 0:
                yield begun, match.start()
        elif match[0][-1] == "(":
            opened.append(match.start() if len(match[0]) > 1 else -1)


def references_in(formula: str) -> list[tuple[Sheets | None, Range]]:
    """Return the references of a formula to cells of its workbook, each with the sheets named before it."""
    found: list[tuple[Sheets | None, Range]] = []

    def note(sheets: Sheets | None, reference: Range, _argument: bool) -> str:
        found.append((sheets, reference))
        return ""

    rewrite(formula, note, str)
    return found


def translated(formula: str, down: int, right: int) -> str:
    """Return a shared formula as it reads some rows down and columns right of where it was written (18.3.1.40)."""

    def shift(match: re.Match[str]) -> str:
        if not match["ref"]:
            return match[0]
        return (match["prefix"] or "") + ":".join(edge(part) for part in match["ref"].split(":"))

    def edge(text: str) -> str:
        match = _EDGE.fullmatch(text)
        if match is None:
            return text
        column, row = match[2], match[4]
        if column and not match[1]:
            column = column_letters(column_number(column) + right)
        if row and not match[3]:
            row = str(int(row) + down)
        return match[1] + column + match[3] + row

    return _TOKEN.sub(shift, formula)
