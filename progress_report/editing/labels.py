"""Which words are a part's where a paragraph was written anew, or copied: told by the labels that the report prints before its parts.

A person who types a paragraph again, or moves a measure within it, leaves the bookmarks empty, behind or in the wrong place; the labels
(“3.财政预决算。”) are mostly there still. One who copies a paragraph may copy its bookmarks (LibreOffice does).
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from rapidfuzz.fuzz import ratio

from progress_report.editing.word_text import Piece, WordText

_LEAST = 4
"""Characters of a label: a shorter one may stand anywhere."""


def once_each(before: WordText, now: WordText) -> WordText:
    """Return the text with each part in one place: of a paragraph that was copied with its bookmarks, the copy belongs to no part.

    The one most like what was printed is the part, the first of equal ones.
    """
    old, own = before.parts, _loose_lines(before)
    doubled = {tag: runs for tag, runs in _runs(now, own).items() if len(runs) > 1}
    if not doubled:
        return now
    usual = _runs(before, own)
    copies: set[tuple[int, int]] = set()
    for tag, runs in doubled.items():
        if tag not in usual or len(usual[tag]) > 1:
            continue
        texts = ["".join(now.paragraphs[line][place].text for line, place in run) for run in runs]
        best = max(range(len(runs)), key=lambda one: (ratio(texts[one], old[tag]), -one))
        copies.update(spot for one, run in enumerate(runs) if one != best for spot in run)
    return now._replace(
        paragraphs=tuple(
            tuple(Piece("", piece.text) if (line, place) in copies else piece for place, piece in enumerate(paragraph))
            for line, paragraph in enumerate(now.paragraphs)
        )
    )


def _runs(text: WordText, own: frozenset[str]) -> dict[str, list[list[tuple[int, int]]]]:
    """Return where each part stands, by its bookmark; what is typed between two of its paragraphs does not part them."""
    found: dict[str, list[list[tuple[int, int]]]] = {}
    last = ""
    for line, paragraph in enumerate(text.paragraphs):
        for place, piece in enumerate(paragraph):
            if not piece.text.strip():
                continue
            if not piece.tag:
                last = "" if piece.text.strip() in own else last
                continue
            runs = found.setdefault(piece.tag, [])
            if piece.tag == last:
                runs[-1].append((line, place))
            else:
                runs.append([(line, place)])
            last = piece.tag
    return found


def _loose_lines(text: WordText) -> frozenset[str]:
    return frozenset(piece.text.strip() for paragraph in text.paragraphs for piece in paragraph if not piece.tag)


class _Printed(NamedTuple):
    """A printed paragraph of parts with labels: the part that it began with, its parts by label, what stood behind the last."""

    lead: str
    labels: Mapping[str, str]
    tail: str


def with_labels(before: WordText, now: WordText) -> WordText:
    """Return the text in which a paragraph that was written anew with all its labels is in its parts again, in whatever order."""
    lines = Counter(tag for paragraph in before.paragraphs for tag in {piece.tag for piece in paragraph})
    printed = [one for paragraph in before.paragraphs if (one := _printed(paragraph, lines)) is not None]
    whole = "\n".join(map(_line, now.paragraphs))
    by_label = {label: one for one in printed for label in one.labels if whole.count(label) == 1}
    elsewhere = now.parts
    paragraphs = list(now.paragraphs)
    for place, paragraph in enumerate(now.paragraphs):
        line = _line(paragraph)
        labels = [label for label in by_label if label in line] if len(line) > _LEAST else []
        if not labels or all(_is_in_place(paragraph, label, by_label[label].labels[label]) for label in labels):
            continue
        known = {id(by_label[label]): by_label[label] for label in labels}.values()
        parts = {tag for one in known for tag in (one.lead, *one.labels.values()) if tag}
        here = {piece.tag for piece in paragraph}
        if (
            len(known) == 1
            and set(labels) == set(next(iter(known)).labels)
            and here <= parts | {""}
            and not any(elsewhere.get(tag, "").strip() for tag in parts - here)
        ):
            paragraphs[place] = tuple(_sliced(line, next(iter(known))))
    return now._replace(paragraphs=tuple(paragraphs))


def _printed(paragraph: Sequence[Piece], lines: Mapping[str, int]) -> _Printed | None:
    """Return a paragraph of several parts, each in it alone by the number of their paragraphs; None for any other."""
    labels = {
        label.text.strip(): part.tag
        for label, part in itertools.pairwise(paragraph)
        if part.tag and not label.tag and len(label.text.strip()) >= _LEAST
    }
    parts = {piece.tag for piece in paragraph if piece.tag}
    if not labels or len(parts) < 2 or any(lines[tag] > 1 for tag in parts):
        return None
    tail = paragraph[-1].text.strip() if not paragraph[-1].tag else ""
    return _Printed(paragraph[0].tag, labels, tail)


def _is_in_place(paragraph: Sequence[Piece], label: str, tag: str) -> bool:
    return any(not one.tag and one.text.strip() == label and other.tag == tag for one, other in itertools.pairwise(paragraph))


def _sliced(line: str, printed: _Printed) -> Iterable[Piece]:
    """Yield a paragraph's words in pieces: what follows a label, as far as the next, is its part's."""
    if printed.tail and line.rstrip().endswith(printed.tail):
        end = len(line.rstrip()) - len(printed.tail)
        line, tail = line[:end], line[end:]
    else:
        tail = ""
    starts = sorted((line.index(label), label) for label in printed.labels)
    if starts[0][0] > 0:
        yield Piece(printed.lead, line[: starts[0][0]])
    for (start, label), end in zip(starts, [*(start for start, _label in starts[1:]), len(line)], strict=True):
        yield Piece("", label)
        yield Piece(printed.labels[label], line[start + len(label) : end])
    if tail:
        yield Piece("", tail)


def _line(paragraph: Sequence[Piece]) -> str:
    return "".join(piece.text for piece in paragraph)
