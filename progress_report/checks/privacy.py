"""Personal numbers that must not go into a report that is made public: 身份证号, 手机号."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from progress_report.checks.case import Case
from progress_report.checks.content import TEXT_FIELDS
from progress_report.messages.findings import Finding

_IDENTITY = re.compile(r"(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)")
_OLD_IDENTITY = re.compile(r"(?<!\d)[1-8]\d{5}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?!\d)")
_MOBILE = re.compile(r"(?<!\d)(?:\+?86[ -]?)?(1[3-9]\d[ .\-]?\d{4}[ .\-]?\d{4})(?!\d)")
_LONG_NUMBER = re.compile(r"\d{3}[ .\-－．]?\d{4}")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_DIGITS = "10X98765432"


def personal_numbers(case: Case) -> Iterator[Finding]:
    """Report personal numbers; the finding shows them masked."""
    for entry in case.entries():
        if not _LONG_NUMBER.search(f"{entry.progress}\n{entry.evidence}\n{entry.problems}\n{entry.next_steps}"):
            continue
        for field in TEXT_FIELDS:
            for sort, number in found_in(getattr(entry, field)):
                details = {"number": str(entry.measure), "sort": sort, "masked": _masked(number)}
                yield Finding("C11", entry.office, entry.measure, entry.cell(field), details)


def without_personal_numbers(text: str) -> str:
    """Return a text in which every identity and mobile number is masked; one that has some has its full-width figures made plain."""
    if not _LONG_NUMBER.search(text):
        return text
    numbers = [number for _sort, number in found_in(text)]
    if numbers:
        text = unicodedata.normalize("NFKC", text)
        for number in sorted(numbers, key=len, reverse=True):
            text = text.replace(number, _masked(number))
    return text


def _masked(number: str) -> str:
    return f"{number[:3]}{'*' * (len(number) - 5)}{number[-2:]}"


def found_in(text: str) -> Iterator[tuple[str, str]]:
    """Yield ``(sort, number)`` for every identity and mobile number in a text, full-width figures included.

    Identity numbers of 18 figures must have the check digit of GB 11643—1999; the older ones of 15 figures a date inside.
    """
    text = unicodedata.normalize("NFKC", text)
    for match in _IDENTITY.finditer(text):
        if _CHECK_DIGITS[sum(int(d) * w for d, w in zip(match[0], _WEIGHTS, strict=False)) % 11] == match[0][-1].upper():
            yield "身份证号", match[0]
    for match in _OLD_IDENTITY.finditer(text):
        yield "身份证号", match[0]
    for match in _MOBILE.finditer(text):
        yield "手机号", match[1]
