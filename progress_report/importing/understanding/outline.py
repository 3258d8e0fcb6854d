"""An assignment issued as an outline, without any table: numbered paragraphs that say at their end who answers and by when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from progress_report.importing.sources.grid import Paragraph
from progress_report.importing.transcript import Doubt
from progress_report.importing.understanding.annotations import Annotation, annotation_of, without_text_label
from progress_report.importing.understanding.column_words import SourceColumn
from progress_report.importing.understanding.levels import ARABIC, Headings, level_of
from progress_report.importing.understanding.row_numbers import begins_a_list
from progress_report.importing.understanding.source_rows import SourceRow
from progress_report.importing.understanding.tables import MAX_THEME, Assembled
from progress_report.reading.wording import joined, split_serial

LEAST = 2
"""So many paragraphs at least say who answers, or the text is no outline of measures."""
NO_LEVEL = 99


@dataclass(frozen=True, slots=True)
class _Item:
    paragraph: Paragraph
    said: Annotation
    level: int | None

    @property
    def is_bare(self) -> bool:
        """Tell whether the paragraph only says who answers."""
        return bool(self.said) and not joined(self.said.text)


@dataclass(slots=True)
class _Measure:
    """A measure that is being read: its paragraphs, and what they say of offices and deadlines."""

    lines: list[str]
    depth: int
    outer: tuple[str, ...]
    places: list[str]
    values: dict[SourceColumn, str] = field(default_factory=dict)
    extra: list[tuple[str, str]] = field(default_factory=list)

    def take(self, said: Annotation) -> None:
        """Add what a paragraph says of offices and deadlines."""
        for column, words in said.values.items():
            known = self.values.get(column, "")
            self.values[column] = known if words in known else "；".join(part for part in (known, words) if part)
        self.extra += said.others

    def add(self, item: _Item) -> None:
        """Add a paragraph."""
        self.lines.append(without_text_label(item.said.text.strip()))
        self.take(item.said)
        self.places.append(item.paragraph.place)

    def goes_on_with(self, depth: int) -> bool:
        """Tell whether a paragraph of that depth is a further part of it: parts （1）（2） of which the last says who answers."""
        return self.depth == depth and ARABIC < depth < NO_LEVEL and not self.values

    def row(self) -> SourceRow:
        """Return the measure as a row."""
        first, last = self.places[0], self.places[-1]
        whole = "\n".join(self.lines)
        label, text = ("", whole) if begins_a_list(joined(whole)) else split_serial(whole)
        return SourceRow(
            label=label,
            theme="",
            text=text,
            office=self.values.get(SourceColumn.OFFICE, ""),
            support=self.values.get(SourceColumn.SUPPORT, ""),
            deadline=self.values.get(SourceColumn.DEADLINE, ""),
            place=first if first == last else f"{first}–{last}",
            theme_stated=False,
            breaks=False,
            lead=self.values.get(SourceColumn.LEAD, ""),
            outer=self.outer,
            extra=tuple(self.extra),
        )


def is_outline(paragraphs: Sequence[Paragraph]) -> bool:
    """Tell whether paragraphs are an outline of measures: several say at their end, or in a line of their own, who answers."""
    return sum(bool(annotation_of(paragraph.text)) for paragraph in paragraphs) >= LEAST


def assemble_outline(paragraphs: Sequence[Paragraph]) -> Assembled:
    """Return the measures of an outline with the headings above them; paragraphs that belong to none are named."""
    items = [_Item(one, said, level_of(said.text)) for one in paragraphs if (said := annotation_of(one.text)) or True]
    level = _measure_level(items)
    sections = _sections(items, level)
    first = next((at for at, item in enumerate(items) if item.level is not None or item.said), 0)
    named = {
        at for at in range(len(items) - 1) if _is_name(items[at]) and (items[at + 1].said or items[at + 1].level is not None)
    }
    if first > 1 and first - 1 in named and any(at > first for at in named):
        # Names without numbers stand above the measures, and so above the first.
        first -= 1
    preface = [item.paragraph.text for item in items[:first]]
    measures: list[_Measure] = []
    doubts: list[Doubt] = []
    headings = Headings()
    current: _Measure | None = None
    for at, (item, has_measures) in enumerate(zip(items[first:], sections[first:], strict=True), first):
        depth = NO_LEVEL if item.level is None else item.level
        if item.is_bare and current is not None:
            current.take(item.said)
            current.places.append(item.paragraph.place)
        elif not has_measures and not item.said:
            doubts.append(Doubt("D52", quotation=joined(item.paragraph.text), source=item.paragraph.place))
            current = None
        elif depth < level and not item.said:
            rest = _enter(headings, item.said.text)
            doubts += [Doubt("D52", quotation=rest, source=item.paragraph.place)] if rest else []
            current = None
        elif at in named and (current is None or current.values):
            headings.enter(item.said.text)
            current = None
        elif depth == level == NO_LEVEL and not _is_answered(items, at):
            doubts.append(Doubt("D52", quotation=joined(item.paragraph.text), source=item.paragraph.place))
        elif depth <= level or (item.said and (current is None or (current.values and depth == NO_LEVEL))):
            if current is not None and current.goes_on_with(depth):
                current.add(item)
                continue
            current = _Measure([], depth, headings.names(), [])
            current.add(item)
            measures.append(current)
        elif current is not None and (item.level is not None or item.said or not current.values):
            current.add(item)
        elif (
            current is None
            and len(joined(item.said.text)) <= MAX_THEME
            and not joined(item.said.text).endswith(("。", "；", "："))
        ):
            headings.enter(item.said.text)
        else:
            doubts.append(Doubt("D52", quotation=joined(item.paragraph.text), source=item.paragraph.place))
    return Assembled(tuple(preface), tuple(measure.row() for measure in measures), tuple(doubts))


def _is_answered(items: Sequence[_Item], at: int) -> bool:
    """Tell whether a paragraph without a number, or a line below it, says who answers."""
    while at < len(items) and items[at].level is None:
        if items[at].said:
            return True
        at += 1
    return False


def _is_name(item: _Item) -> bool:
    """Tell whether a paragraph without a number may name the measures below it."""
    words = joined(item.paragraph.text)
    return item.level is None and not item.said and len(words) <= MAX_THEME and words[-1:] not in "。；：，"


def _enter(headings: Headings, text: str) -> str:
    """Enter a heading; return what follows its name where a whole paragraph stands under its number."""
    words = joined(text)
    if len(words) <= MAX_THEME and "。" not in words[:-1]:
        headings.enter(words.rstrip("。："))
        return ""
    name, _stop, rest = words.partition("。")
    headings.enter(name)
    return rest


def _measure_level(items: Sequence[_Item]) -> int:
    """Return the level that most of the measures are numbered on: where a paragraph, or several up to a line, say who answers."""
    counts: Counter[int] = Counter()
    since: list[int] = []
    before: _Item | None = None
    for item in items:
        if item.is_bare and before is not None and before.level is None and not before.said and not _is_name(before):
            # A sentence without a number stands between its heading and the line that says who answers.
            counts[NO_LEVEL] += 1
            since = []
        elif item.said and not item.is_bare:
            counts[NO_LEVEL if item.level is None else item.level] += 1
            since = []
        elif item.is_bare and since:
            deepest = max(since)
            shallower = [level for level in since if level < deepest]
            counts[shallower[-1] if since.count(deepest) > 1 and shallower else deepest] += 1
            since = []
        elif item.level is not None:
            since.append(item.level)
        before = item
    return max(counts, key=lambda level: (counts[level], -level), default=NO_LEVEL)


def _sections(items: Sequence[_Item], level: int) -> list[bool]:
    """Tell for each paragraph whether in its outermost group anybody is said to answer: 工作要求 at the end is no measure."""
    outermost = min((item.level for item in items if item.level is not None), default=NO_LEVEL)
    if outermost >= level:
        return [True] * len(items)
    starts = [at for at, item in enumerate(items) if item.level == outermost]
    marks = [True] * len(items)
    for begin, end in zip(starts, [*starts[1:], len(items)], strict=True):
        if not any(item.said for item in items[begin:end]):
            marks[begin:end] = [False] * (end - begin)
    return marks
