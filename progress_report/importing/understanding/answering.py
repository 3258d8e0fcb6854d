"""Who answers where no column says so: a table an office, under a heading or on a sheet that bears its name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from progress_report.importing.transcript import Doubt
from progress_report.importing.understanding.source_rows import SourceRow
from progress_report.reading.office_names import is_office_word
from progress_report.reading.wording import joined

LEAST_OFFICES = 2
"""So many headings name offices at least, or one of them may be the name of a group that ends like an office's."""
_SHEET = re.compile(r"［(?P<name>[^［］]+)］")


def answered_by_headings(rows: Sequence[SourceRow]) -> tuple[tuple[SourceRow, ...], tuple[Doubt, ...]]:
    """Return the rows with the offices that the headings or sheets they stand under name, where no table says who answers.

    Only where each heading names another office, and nothing but offices, are they taken for such.
    """
    if any(joined(row.lead + row.office + row.support) for row in rows):
        return tuple(rows), ()
    names = [_named_above(row) for row in rows]
    if len(set(names)) < LEAST_OFFICES or not all(is_office_word(name) for name in names):
        return tuple(rows), ()
    doubt = Doubt("D46", quotation="、".join(dict.fromkeys(names)), source=rows[0].place)
    return tuple(replace(row, office=name) for row, name in zip(rows, names, strict=True)), (doubt,)


def _named_above(row: SourceRow) -> str:
    """Return the name of the innermost heading above a row, or of its sheet, without a count of its measures."""
    sheet = _SHEET.match(row.place)
    name = row.outer[-1] if row.outer else sheet["name"] if sheet is not None else ""
    return re.sub(r"[（(]?共?\d+[项条][）)]?$", "", joined(name))
