"""The offices that 责任科室 names, held against the roster."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from progress_report.assignment.model import (
    Office,
)
from progress_report.messages import _
from progress_report.messages.errors import ReportError

ALL_OFFICES = frozenset({"各科室", "各单位", "机关各科室", "各处室", "各责任科室"})
"""Words in 责任科室 that stand for the whole roster."""


class UnknownOfficeError(ReportError):
    """A name that is neither in the roster nor an alias."""


def expand_offices(text: str, offices: tuple[Office, ...]) -> tuple[str, ...]:
    """Return the offices named in 责任科室 in roster order; 各科室 stands for all that are counted into it.

    Raises UnknownOfficeError.
    """
    by_word: Mapping[str, str] = {word: office.name for office in offices for word in (office.name, *office.aliases)}
    named: set[str] = set()
    for part in _office_words(text, by_word):
        if part in ALL_OFFICES:
            named.update(office.name for office in offices if office.in_all)
        elif part in by_word:
            named.add(by_word[part])
        elif part:
            raise UnknownOfficeError(_("“{name}”不在“科室”表中，请先登记科室或别名").format(name=part))
    return tuple(office.name for office in offices if office.name in named)


def _office_words(text: str, known: Mapping[str, str]) -> Iterable[str]:
    """Return the names in 责任科室: separated by marks, or as issued documents have them (办公室牵头，综合科配合)."""
    parts = [part for part in re.split(r"[、，,；;/\s]+", text) if part]
    if all(part in known or part in ALL_OFFICES for part in parts):
        return parts
    # The understanding of issued documents is slow to import and seldom needed.
    from progress_report.reading.office_names import ALL, read_offices

    found = read_offices(text)
    if found.names and not found.vague and all(name in known or name == ALL for name in found.names):
        return found.names
    return parts
