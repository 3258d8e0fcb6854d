"""One measure's row as the document has it, and the putting together of a row that the end of a page or table cut in two."""

from __future__ import annotations

from dataclasses import dataclass, replace

from progress_report.importing.understanding.columns import Column
from progress_report.importing.understanding.deadline_phrases import is_deadline
from progress_report.reading.office_names import looks_like_offices
from progress_report.reading.wording import joined


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One measure's cells as the document has them, with line breaks.

    ``theme_stated`` tells whether the row's own cell holds the theme, ``breaks`` whether a page or table begins here. ``merged`` are columns whose value comes from a merged cell that began higher up.
    """

    label: str
    theme: str
    text: str
    office: str
    support: str
    deadline: str
    place: str
    theme_stated: bool
    breaks: bool
    merged: frozenset[Column] = frozenset()


_CUT_FIELDS = (("office", Column.OFFICE), ("support", Column.SUPPORT), ("deadline", Column.DEADLINE))


def joined_over_break(before: SourceRow, after: SourceRow) -> SourceRow | None:
    """Return the two as one row if a page break cut it: what one lacks the other has or goes on with; None if each is whole.

    The number stands with one part; each other cell with one, or in two halves.
    """
    if after.label and before.label and after.label != before.label:
        return None
    pairs = {name: (getattr(before, name), getattr(after, name)) for name, column in _CUT_FIELDS if column not in after.merged}
    split = [name for name, (first, second) in pairs.items() if first and second]
    if not all(_halves(name, *pairs[name]) for name in split) or not any(first or second for first, second in pairs.values()):
        return None
    theme = before.theme
    if after.theme_stated and joined(before.theme) != joined(after.theme):
        if not (before.theme_stated and (split or (before.label and not after.label))):
            return None
        theme = f"{before.theme}\n{after.theme}"

    def both(name: str, default: str) -> str:
        return "\n".join(part for part in pairs.get(name, (default, "")) if part)

    return replace(
        before,
        label=before.label or after.label,
        theme=theme,
        text="\n".join(part for part in (before.text, after.text) if part),
        office=both("office", before.office),
        support=both("support", before.support),
        deadline=both("deadline", before.deadline),
        place=before.place if before.place == after.place else f"{before.place}、{after.place}",
    )


def _halves(name: str, first: str, second: str) -> bool:
    """Tell whether two texts are the halves of one cell rather than two whole ones."""
    if name == "deadline":
        return is_deadline(joined(first + second)) and not (is_deadline(first) and is_deadline(second))
    return looks_like_offices(joined(first + second)) and not (looks_like_offices(first) and looks_like_offices(second))
