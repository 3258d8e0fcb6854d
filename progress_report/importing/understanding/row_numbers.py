"""The measures' numbers: those of the document where they run on, else counted anew; and their texts without the number."""

from __future__ import annotations

import re
from collections.abc import Sequence

from progress_report.assignment.columns import TEXT_COLUMN
from progress_report.importing.transcript import Doubt
from progress_report.importing.understanding.levels import without_mark
from progress_report.importing.understanding.source_rows import SourceRow
from progress_report.reading.numerals import CIRCLED, in_words, ordinal_of
from progress_report.reading.wording import joined, split_serial

_COLUMN = "序号"


def numbered(rows: Sequence[SourceRow]) -> tuple[tuple[tuple[int, str], ...], tuple[Doubt, ...]]:
    """Return each row's number and text, and doubts on numbers that jump, repeat or contradict each other."""
    texts = [without_mark(joined(row.text)) for row in rows]
    split = [split_serial(text) if not begins_a_list(text) else ("", text) for text in texts]
    labels = [row.label for row in rows]
    inner = [label for label, _text in split]
    chosen = labels if any(labels) else inner
    values = _filled([ordinal_of(label) for label in chosen])
    doubts: list[Doubt] = []
    if values is None:
        numbers = list(range(1, len(rows) + 1))
        typed = [label for label in chosen if label]
        if typed:
            doubts.append(Doubt("D11", column=_COLUMN, quotation="、".join(typed[:8]) + ("…" if len(typed) > 8 else "")))
    else:
        numbers = values
        doubts += [
            Doubt("D10", after, _COLUMN, str(after), source=row.place, details={"before": str(before), "after": str(after)})
            for before, after, row in zip([0, *numbers], numbers, rows, strict=False)
            if after != before + 1
        ]
    mostly_numbered = sum(bool(label) for label in inner) * 2 > len(rows)
    result: list[tuple[int, str]] = []
    for number, row, text, (label, rest) in zip(numbers, rows, texts, split, strict=True):
        own = ordinal_of(label) if label else None
        if label and (mostly_numbered or own == number):
            result.append((number, rest))
            if values is not None and chosen is labels and own is not None and own != number and _one_run(inner):
                doubts.append(Doubt("D12", number, TEXT_COLUMN, label, source=row.place, details={"number": str(number)}))
        else:
            result.append((number, text))
    return tuple(result), tuple(doubts)


def begins_a_list(text: str) -> bool:
    """Tell whether the number that a text begins with has a successor in it: then it numbers a part, not the measure."""
    label, rest = split_serial(text)
    value = ordinal_of(label) if label else None
    if value is None:
        return False
    mark = text[: len(text) - len(rest)].strip()
    if mark[0] in CIRCLED[:-1]:
        return chr(ord(mark[0]) + 1) in rest
    bracketed = mark[0] in "（("
    if label.isdigit():
        following = rf"[（(]{value + 1}[）)]" if bracketed else rf"(?<![\d.]){value + 1}\s*(?:[.．](?!\d)|、(?=[\u4e00-\u9fff]))"
    else:
        words = in_words(value + 1)
        following = rf"[（(]{words}[）)]" if bracketed else rf"(?:^|[。；\n]){words}、"
    return re.search(following, rest) is not None


def _filled(values: Sequence[int | None]) -> list[int] | None:
    """Return the numbers if they rise throughout, a single blank filled where exactly one fits; None where they do not."""
    numbers: list[int] = []
    for index, value in enumerate(values):
        if value is None:
            following = values[index + 1] if index + 1 < len(values) else None
            before = numbers[-1] if numbers else 0
            if following is not None and following != before + 2:
                return None
            value = before + 1
        if value < 1 or (numbers and value <= numbers[-1]):
            return None
        numbers.append(value)
    return numbers if any(value is not None for value in values) else None


def _one_run(labels: Sequence[str]) -> bool:
    """Tell whether the texts' own numbers mean to run through the document rather than to begin anew under each theme."""
    values = [value for label in labels if (value := ordinal_of(label)) is not None]
    return values.count(1) <= 1
