"""Cell references in A1 style, alone and inside formulas (ECMA-376-1, 18.17)."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

MAX_ROW = 1_048_576


_REFERENCE = re.compile(
    r"(?P<ca1>\$?)(?P<c1>[A-Za-z]{1,3})(?P<ra1>\$?)(?P<r1>\d+)(?::(?P<ca2>\$?)(?P<c2>[A-Za-z]{1,3})(?P<ra2>\$?)(?P<r2>\d+))?"
    r"|(?P<rowsa1>\$?)(?P<rows1>\d+):(?P<rowsa2>\$?)(?P<rows2>\d+)"
)


_IN_FORMULA = re.compile(
    r"\"(?:[^\"]|\"\")*\"|\[[^\]]*\]"
    r"|(?P<sheet>(?:'(?:[^']|'')+'|[^\W\d][\w.]*)!)?"
    r"(?<![\w.$])(?P<ref>\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?|\$?\d+:\$?\d+)(?![\w.(!\[])"
    r"|(?P<column_sheet>'(?:[^']|'')+'|[^\W\d][\w.]*)!",
)


_CELL = re.compile(r"(\$?)([A-Za-z]{0,3})(\$?)(\d+)")


class Range(NamedTuple):
    """Rows ``first``–``last`` with what stands around the row numbers: ``$A$`` and ``$H$`` of ``$A$1:$H$5``."""

    before_first: str
    first: int
    before_last: str
    last: int
    single: bool

    def at(self, first: int, last: int) -> str:
        """Return the reference with other rows."""
        if self.single and first == last:
            return f"{self.before_first}{first}"
        return f"{self.before_first}{first}:{self.before_last}{last}"

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
        return Range(match["rowsa1"], int(match["rows1"]), match["rowsa2"], int(match["rows2"]), False)
    first = match["ca1"] + match["c1"] + match["ra1"]
    if match["r2"] is None:
        return Range(first, int(match["r1"]), first, int(match["r1"]), True)
    return Range(first, int(match["r1"]), match["ca2"] + match["c2"] + match["ra2"], int(match["r2"]), False)


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


def _unquoted(prefix: str) -> str:
    name = prefix.removesuffix("!")
    return name[1:-1].replace("''", "'") if name.startswith("'") else name


def rewrite(formula: str, reference: Callable[[str | None, Range, bool], str], sheet: Callable[[str], str]) -> str:
    """Return a formula or defined name with every reference replaced.

    ``reference`` gets the sheet named before it (or None), the range, and whether it stands alone as an argument of a
    function; ``sheet`` gets each sheet name and returns the prefix to write, with its exclamation mark.
    """

    def change(match: re.Match[str]) -> str:
        if match["column_sheet"]:
            return sheet(_unquoted(match["column_sheet"]))
        if not match["ref"]:
            return match[0]
        found = parse_range(match["ref"])
        name = _unquoted(match["sheet"]) if match["sheet"] else None
        if found is None or found.last > MAX_ROW:
            return match[0]
        argument = formula[: match.start()].rstrip()[-1:] in ("(", ",") and formula[match.end() :].lstrip()[:1] in (")", ",")
        return ("" if name is None else sheet(name)) + reference(name, found, argument)

    return _IN_FORMULA.sub(change, formula)


def references_in(formula: str) -> list[tuple[str | None, Range]]:
    """Return the references of a formula, each with the sheet named before it."""
    found: list[tuple[str | None, Range]] = []

    def note(name: str | None, reference: Range, _argument: bool) -> str:
        found.append((name, reference))
        return ""

    rewrite(formula, note, sheet_prefix)
    return found


def translated(formula: str, down: int, right: int) -> str:
    """Return a shared formula as it reads some rows down and columns right of where it was written (18.3.1.40)."""

    def shift(match: re.Match[str]) -> str:
        if not match["ref"]:
            return match[0]
        return match[0][: match.start("ref") - match.start()] + _CELL.sub(cell, match["ref"])

    def cell(match: re.Match[str]) -> str:
        column, row = match[2], match[4]
        if column and not match[1]:
            column = column_letters(column_number(column) + right)
        if not match[3]:
            row = str(int(row) + down)
        return match[1] + column + match[3] + row

    return _IN_FORMULA.sub(shift, formula)
