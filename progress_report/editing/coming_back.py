"""What a person changed in a printed report, and where it belongs: a part's new words, or what can be placed nowhere.

A part is found by its bookmark. Where a program or a person has dropped that, the text around it tells where the part is: what stands
between the same words before and behind it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from progress_report.editing.belonging import shares, with_edges, with_sections
from progress_report.editing.labels import once_each, with_labels
from progress_report.editing.word_text import WordText
from progress_report.messages import N_

ADDED, DELETED, CHANGED, NOWHERE = N_("新增的文字"), N_("删去的文字"), N_("改动的固定文字"), N_("找不到原位")
IN_TABLE, COMMENT, BOTH = N_("表格中的改动"), N_("批注"), N_("两处都改了")
BESIDE, PICTURE = N_("页眉、页脚、脚注或文本框中的文字"), N_("图片或图形")
"""What can become of words that no part takes."""
_Step = tuple[str, int, int, int, int]
"""What makes one sequence another: equal or not, from where to where in the one and in the other."""
_FIRST_TOKEN = 0xF0000
"""Private-use characters stand for the parts whose bookmark is still there."""
_LARGEST = 20_000
"""Characters of a stretch that is compared one by one; the work grows with the square."""
_AROUND = 15
_ENDS = frozenset("。！？；\n")
_SURE = 2
"""So many characters beside a part that has lost its bookmark have to be the same as before."""


class Unplaced(NamedTuple):
    """Words that no part takes: ``kind`` says why, ``place`` where they stand; ``before`` and ``text`` are the two versions."""

    kind: str
    place: str
    before: str
    text: str


class Edits(NamedTuple):
    """What a person changed: the new words of parts by their bookmark, and what could not be placed."""

    texts: Mapping[str, str]
    unplaced: tuple[Unplaced, ...]


def edits_between(before: WordText, now: WordText, names: Mapping[str, str], sections: Collection[str] = ()) -> Edits:
    """Return what differs between a report as printed and as it is now; ``names`` are what people call its parts, by bookmark.

    ``sections`` are parts that may have any number of paragraphs: what is typed behind one of theirs belongs to them.
    """
    placed = with_labels(before, once_each(before, now))
    comparing = _Comparing(before, with_sections(before, with_edges(before, placed), sections), names, sections)
    unplaced = [
        *comparing.run(),
        *_in_tables(before, now),
        *_beside(before, now),
        *(Unplaced(COMMENT, "", "", text) for text in now.comments),
    ]
    return Edits(comparing.texts, tuple(unplaced))


class _Comparing:
    def __init__(self, before: WordText, now: WordText, names: Mapping[str, str], sections: Collection[str]) -> None:
        self.texts: dict[str, str] = {}
        self._sections = sections
        self._old = before.parts
        self._new = now.parts
        self._names = names
        self._before, self._now = before, now
        kept = [tag for tag in self._old if tag in self._new]
        self._tokens = {tag: chr(_FIRST_TOKEN + place) for place, tag in enumerate(kept)}

    def run(self) -> Iterator[Unplaced]:
        """Take over the parts' new words; yield what cannot be placed."""
        for tag in self._tokens:
            yield from self._take(tag, self._new[tag])
        lines, spans = _flat(self._before, self._tokens, self._old)
        others, _none = _flat(self._now, self._tokens, ())
        steps = _operations([line.strip() for line in lines], [line.strip() for line in others])
        for kind, a, b, c, d in _with_whole_parts(steps, [(line, last) for line, _start, _end, last in spans.values()]):
            if kind != "equal":
                inside = {tag: (line - a, start, end) for tag, (line, start, end, _last) in spans.items() if a <= line < b}
                yield from self._stretch(lines[a:b], others[c:d], inside)

    def _take(self, tag: str, words: str) -> Iterator[Unplaced]:
        old = self._old[tag]
        lines = [line.strip() for line in words.split("\n") if line.strip()]
        new = ("\n" if tag in self._sections else "").join(lines)
        if _same(new, old):
            return
        if not new:
            yield Unplaced(DELETED, self._names.get(tag, ""), old, "")
        else:
            self.texts[tag] = new

    def _stretch(
        self, before: Sequence[str], now: Sequence[str], spans: Mapping[str, tuple[int, int, int]]
    ) -> Iterator[Unplaced]:
        """Compare lines that differ, character by character; ``spans`` are the parts in them that have no bookmark any more."""
        one, other = "\n".join(before), "\n".join(now)
        if max(len(one), len(other)) > _LARGEST:
            yield Unplaced(NOWHERE, "", one, other)
            return
        offsets = [sum(len(line) + 1 for line in before[:place]) for place in range(len(before))]
        where = {tag: (offsets[line] + start, offsets[line] + end) for tag, (line, start, end) in spans.items()}
        operations = _operations(one, other)
        matched = {a + n: c + n for kind, a, b, c, _d in operations if kind == "equal" for n in range(b - a)}
        taken: set[int] = set()
        lost = []
        for tag, (start, end) in where.items():
            left, right = _edge(matched, start, -1, one, other), _edge(matched, end, 1, one, other)
            if left is None or right is None or left > right:
                lost.append(tag)
                yield Unplaced(NOWHERE if _words(iter(other)) else DELETED, self._names.get(tag, ""), self._old[tag], "")
                continue
            taken.update(range(left, right))
            words = other[left:right]
            first, rest = (words, "") if tag in self._sections else _split(words, self._old[tag])
            yield from self._take(tag, first)
            if rest:
                yield Unplaced(ADDED, _after(other, left + len(first)), "", rest)
        if where and len(lost) == len(where):
            # Nothing of it is where it was: the scraps that both have in common tell nothing.
            come = _words(iter(other))
            own = {place for start, end in where.values() for place in range(start, end)}
            gone = "" if come else _words(one[place] for place in range(len(one)) if place not in own)
            if gone or come:
                yield Unplaced(ADDED if come else DELETED, "", gone, come)
            return
        own = {place for start, end in where.values() for place in range(start, end)}
        for a, b, c, d in _sentences(operations, one, other, (own, taken)):
            gone = _words(one[place] for place in range(a, b) if place not in own)
            come = _words(other[place] for place in range(c, d) if place not in taken)
            if gone or come:
                what = CHANGED if gone and come else ADDED if come else DELETED
                yield Unplaced(what, _after(one, a), gone, come)


def _sentences(
    operations: Iterable[_Step], one: str, other: str, parts: tuple[Collection[int], Collection[int]]
) -> list[tuple[int, int, int, int]]:
    """Return what was changed in the report's own words, each change with the sentence or line around it, so that it can be read.

    ``parts`` are the characters of either text that belong to a part: a sentence does not go beyond them.
    """
    found: list[tuple[int, int, int, int]] = []
    changes = [step for step in operations if step[0] != "equal"]
    for number, (_kind, a, b, c, d) in enumerate(changes, 1):
        limit = changes[number][1] if number < len(changes) else len(one)
        # What was put in or left out, where it is only that: a whole sentence or line of it is read by itself.
        only = (one[a:b] or other[c:d]) if a == b or c == d else ""
        low = found[-1][1] if found else 0
        begins = only[:1] == "\n" or _is_end(one[a - 1 : a])
        ends = only[-1:] == "\n" or (bool(only) and begins and (_is_end(only[-1]) or one[b : b + 1] in {"", "\n"}))
        while not begins and a > low and _goes_on(one[a - 1], a - 1, c - 1, parts):
            a, c = a - 1, c - 1
            begins = _is_end(one[a - 1 : a])
        while not ends and b < limit and _goes_on(one[b], b, d, parts):
            b, d = b + 1, d + 1
            ends = _is_end(one[b - 1])
        if found and found[-1][1] == a and found[-1][3] == c and not _is_end(one[a - 1 : a]):
            a, _b, c, _d = found.pop()
        found.append((a, b, c, d))
    return found


def _is_end(character: str) -> bool:
    """Tell whether a sentence, line or part ends with a character; nothing is the beginning of the text."""
    return character == "" or character in _ENDS or ord(character) >= _FIRST_TOKEN


def _goes_on(character: str, place: int, there: int, parts: tuple[Collection[int], Collection[int]]) -> bool:
    return character != "\n" and ord(character) < _FIRST_TOKEN and place not in parts[0] and there not in parts[1]


def _flat(
    text: WordText, tokens: Mapping[str, str], spanned: Collection[str]
) -> tuple[list[str], dict[str, tuple[int, int, int, int]]]:
    """Return the paragraphs with each part in ``tokens`` as one character, and the spans of the other parts in ``spanned``.

    A span is the line where the part begins, its first character and the one after its last from there on, and its last line.
    """
    lines: list[str] = []
    spans: dict[str, tuple[int, int, int, int]] = {}
    seen: set[str] = set()
    for paragraph in text.paragraphs:
        line = ""
        for tag, words in paragraph:
            if tag in tokens:
                line += tokens[tag] if tag not in seen else ""
                seen.add(tag)
                continue
            if tag in spanned:
                first, start, _end, _last = spans.get(tag, (len(lines), len(line), 0, 0))
                passed = sum(len(one) + 1 for one in lines[first:])
                spans[tag] = (first, start, passed + len(line) + len(words), len(lines))
            line += words
        if line or not paragraph:
            lines.append(line)
    return lines, spans


def _with_whole_parts(steps: Sequence[_Step], parts: Iterable[tuple[int, int]]) -> list[_Step]:
    """Return the steps from paragraphs to paragraphs so that one that changes a part takes in the whole of it.

    ``parts`` are their first and last paragraphs: of a part that was changed in one of several, the others stay.
    """
    found: list[_Step] = []
    for kind, a, b, c, d in steps:
        found += [(kind, a + n, a + n + 1, c + n, c + n + 1) for n in range(b - a)] if kind == "equal" else [(kind, a, b, c, d)]
    for first, last in parts:
        inside = [place for place, (_kind, a, b, _c, _d) in enumerate(found) if a <= last and (b > first if b > a else a > first)]
        if any(found[place][0] != "equal" for place in inside):
            low, high = found[inside[0]], found[inside[-1]]
            found[inside[0] : inside[-1] + 1] = [("replace", low[1], high[2], low[3], high[4])]
    return found


def _operations(one: Sequence[str], other: Sequence[str]) -> list[_Step]:
    """Return what makes one sequence the other: kind, and the places from and to in either.

    The library gives what was left out and what came in instead as two steps; here they are one.
    """
    found: list[_Step] = []
    for step in LCSseq.opcodes(one, other):
        if found and found[-1][0] != "equal" and step.tag != "equal":
            _kind, start, _end, other_start, _other_end = found.pop()
            found.append(("replace", start, step.src_end, other_start, step.dest_end))
        else:
            found.append((step.tag, step.src_start, step.src_end, step.dest_start, step.dest_end))
    return found


def _edge(matched: Mapping[int, int], place: int, step: int, one: str, other: str) -> int | None:
    """Return where a part begins (``step`` -1) or ends in the other text, by the characters beside it; None where they are gone."""
    beside = place - 1 if step < 0 else place
    while 0 <= beside < len(one) and one[beside] == "\n" and beside not in matched:
        # Where two paragraphs were joined, the words of the next one are beside it.
        beside += step
    if not 0 <= beside < len(one):
        return 0 if step < 0 else len(other)
    if beside not in matched:
        return None
    for far in range(1, _SURE):
        near = beside + step * far
        if 0 <= near < len(one) and matched.get(near) != matched[beside] + step * far:
            return None
    return matched[beside] + (step < 0)


def _split(words: str, old: str) -> tuple[str, str]:
    """Return a part's words and what was typed behind it as paragraphs of its own."""
    first, line_end, rest = words.partition("\n")
    if not line_end or shares(rest, old):
        return words, ""
    return first, rest.strip()


def _same(one: str, other: str) -> bool:
    return "".join(one.split()) == "".join(other.split())


def _words(characters: Iterator[str]) -> str:
    return "".join(one for one in characters if ord(one) < _FIRST_TOKEN).strip()


def _after(text: str, place: int) -> str:
    words = _words(iter(text[max(0, place - _AROUND) : place])).rpartition("\n")[2]
    return f"“{words}”之后" if words else ""


def _in_tables(before: WordText, now: WordText) -> Iterator[Unplaced]:
    """Yield the cells that were changed: figures come from the returns, and what is changed here is not obeyed."""
    known = list(before.tables)
    if len(now.tables) > len(known):
        # A person's own stand among those that were printed.
        for number, table in enumerate(now.tables, 1):
            if table in known:
                known.remove(table)
            elif words := "；".join("，".join(filter(None, row)) for row in table if any(row)):
                yield Unplaced(IN_TABLE, f"表{number}", "", words)
        return
    if len(before.tables) != len(now.tables):
        yield Unplaced(IN_TABLE, "", f"{len(before.tables)}张表", f"{len(now.tables)}张表")
        return
    for number, (one, other) in enumerate(zip(before.tables, now.tables, strict=True), 1):
        if len(one) != len(other):
            yield Unplaced(IN_TABLE, f"表{number}", f"{len(one)}行", f"{len(other)}行")
            continue
        for row, (cells, others) in enumerate(zip(one, other, strict=True), 1):
            for column in range(1, max(len(cells), len(others)) + 1):
                old, new = (texts[column - 1] if column <= len(texts) else "" for texts in (cells, others))
                if not _same(old, new):
                    yield Unplaced(IN_TABLE, f"表{number}第{row}行第{column}格", old, new)


def _beside(before: WordText, now: WordText) -> Iterator[Unplaced]:
    """Yield what was put in beside the text: words of headers, notes and text boxes, and pictures, which no report takes over."""
    known = Counter(before.beside)
    for words in now.beside:
        if known[words] > 0:
            known[words] -= 1
        else:
            yield Unplaced(BESIDE, "", "", words)
    if now.pictures > before.pictures:
        more = now.pictures - before.pictures
        yield Unplaced(PICTURE, "", "", f"多了{more}个，新报告里没有，请在定稿后再插入")
