"""What a person typed beside a part of a printed report and belongs to it: at its edges, or behind a section's heading.

A bookmark does not take in what is typed at its very beginning or end, nor a paragraph that is added behind one of its own.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from rapidfuzz.distance import LCSseq
from rapidfuzz.fuzz import ratio

from progress_report.editing.word_text import Piece, WordText

_ALIKE = 60
"""Per cent of two lines' characters that are the same, from which on one is the other, changed."""


def with_edges(before: WordText, now: WordText) -> WordText:
    """Return the text with what was typed at a part's very beginning or end, which a bookmark does not take in, as part of it.

    It stands between the part and the report's own words that stood beside it.
    """
    ahead: dict[str, str] = {}
    behind: dict[str, str] = {}
    lines = frozenset(_line(paragraph).strip() for paragraph in before.paragraphs if all(not piece.tag for piece in paragraph))
    for paragraph in before.paragraphs:
        for place, piece in enumerate(paragraph):
            if piece.tag:
                ahead[piece.tag] = _loose(paragraph, place - 1)
                behind[piece.tag] = _loose(paragraph, place + 1)
    return now._replace(paragraphs=tuple(_widened(paragraph, ahead, behind, lines) for paragraph in now.paragraphs))


def _widened(
    paragraph: Sequence[Piece], ahead: Mapping[str, str], behind: Mapping[str, str], lines: Collection[str]
) -> tuple[Piece, ...]:
    pieces = list(paragraph)
    for place, piece in enumerate(paragraph):
        # A heading that was joined to the paragraph before or behind it stays a heading.
        if piece.tag or not piece.text.strip() or piece.text.strip() in lines:
            continue
        last, following = (pieces[there].tag if 0 <= there < len(pieces) else "" for there in (place - 1, place + 1))
        own = ahead.get(following, behind.get(last, ""))
        found = piece.text.find(own) if own else len(piece.text) if last else 0
        if found < 0 or (last and behind.get(last, own) != own):
            continue
        before, after = piece.text[:found], piece.text[found + len(own) :]
        if (before and not last) or (after and not following):
            continue
        pieces[place] = Piece("", own)
        if before:
            pieces[place - 1] = Piece(last, pieces[place - 1].text + before)
        if after:
            pieces[place + 1] = Piece(following, after + pieces[place + 1].text)
    return tuple(piece for piece in pieces if piece.tag or piece.text)


def _loose(paragraph: Sequence[Piece], place: int) -> str:
    return paragraph[place].text if 0 <= place < len(paragraph) and not paragraph[place].tag else ""


def with_sections(before: WordText, now: WordText, sections: Collection[str]) -> WordText:
    """Return the text with what stands behind a section's heading, or was typed behind one of its paragraphs, as part of it.

    A paragraph that has much of one of the report's own, such as the next heading, is that one, changed.
    """
    own: set[str] = set()
    headed: dict[str, str] = {}
    last = ""
    for paragraph in before.paragraphs:
        text, tags = _line(paragraph), {piece.tag for piece in paragraph}
        if tags <= {""}:
            own.add(text)
            last = text
        elif last and tags <= set(sections):
            headed[last], last = min(tags), ""
        else:
            last = ""
    found: list[tuple[Piece, ...]] = []
    section, old = "", before.parts
    for paragraph in now.paragraphs:
        text, tags = _line(paragraph), {piece.tag for piece in paragraph if piece.text.strip()}
        if not tags:
            found.append(paragraph)
        elif tags == {""} and section and text not in own and not any(ratio(line, text) >= _ALIKE for line in own):
            found.append((Piece(section, text),))
        elif tags == {""} and text not in own and shares(text, old.get(last := _last_part(found), "")):
            # The second half of a part that was split.
            found.append((Piece(last, text),))
        else:
            found.append(paragraph)
            section = min(tags) if tags <= set(sections) else headed.get(text, "")
    return now._replace(paragraphs=tuple(found))


def _last_part(paragraphs: Sequence[Sequence[Piece]]) -> str:
    """Return the part that the last paragraph with any words ends with, "" for none."""
    return next((paragraph[-1].tag for paragraph in reversed(paragraphs) if _line(paragraph).strip()), "")


def _line(paragraph: Sequence[Piece]) -> str:
    return "".join(piece.text for piece in paragraph)


def shares(words: str, old: str) -> bool:
    """Tell whether words are for the most part those of a text: a part that was split, not one that was added."""
    return bool(words.strip()) and LCSseq.similarity(words.strip(), old) >= 0.6 * len(words.strip())
