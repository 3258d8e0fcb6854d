"""The offices that 责任科室 names, held against the roster."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from progress_report.assignment.model import Office
from progress_report.messages import _
from progress_report.messages.errors import ReportError
from progress_report.reading.lists import listed

ALL_OFFICES = frozenset({"各科室", "各单位", "机关各科室", "各处室", "各责任科室"})
"""Words in 责任科室 that stand for the whole roster."""


class UnknownOfficeError(ReportError):
    """A name that is neither in the roster nor an alias."""


def expand_offices(text: str, offices: tuple[Office, ...]) -> tuple[str, ...]:
    """Return the offices named in 责任科室 in roster order; 各科室 stands for all that are counted into it, a group for its members.

    Raises UnknownOfficeError.
    """
    named = set(_expanded(_office_words(text, _by_word(offices)), offices))
    return tuple(office.name for office in offices if office.name in named)


def leading_offices(text: str, offices: tuple[Office, ...]) -> tuple[str, ...]:
    """Return the offices that 责任科室 says are leading (办公室牵头，综合科配合), in roster order; none where it tells no roles."""
    if not re.search(r"牵头|主办|会同", text):
        return ()
    from progress_report.reading.office_names import read_offices

    by_word = _by_word(offices)
    named = set(_expanded((name for name in read_offices(text).leads if name in by_word or name in ALL_OFFICES), offices))
    return tuple(office.name for office in offices if office.name in named)


def _by_word(offices: tuple[Office, ...]) -> Mapping[str, Office]:
    return {word: office for office in offices for word in (office.name, *office.aliases)}


def _expanded(words: Iterable[str], offices: tuple[Office, ...]) -> Iterator[str]:
    """Yield the roster's names that words stand for."""
    by_word = _by_word(offices)
    for word in words:
        office = by_word.get(word)
        if office is not None and office.members:
            yield from (by_word[member].name for member in office.members if member in by_word)
        elif office is not None:
            yield office.name
        elif word in ALL_OFFICES:
            yield from (one.name for one in offices if one.in_all and not one.members)
        elif word:
            raise UnknownOfficeError(_("“{name}”不在“科室”表中，请先登记科室或别名").format(name=word))


def _office_words(text: str, known: Mapping[str, Office]) -> Iterable[str]:
    """Return the names in 责任科室: separated by marks, or as issued documents have them (办公室牵头，综合科配合)."""
    parts = listed(text)
    if all(part in known or part in ALL_OFFICES for part in parts):
        return parts
    # The understanding of issued documents is slow to import and seldom needed.
    from progress_report.reading.office_names import ALL, read_offices

    found = read_offices(text)
    unknown = [name for name in found.names if name not in known and name != ALL]
    if found.names and len(unknown) < len(found.names):
        return found.names
    return found.names if found.roles and found.names else parts
