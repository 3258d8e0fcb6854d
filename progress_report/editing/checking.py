"""What is to be asked about the clerk's words and about the offices' words that go into running text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import chain
from typing import NamedTuple

from progress_report.assignment.short_names import LONGEST, width_of_name
from progress_report.editing.composition import REMARKS, Composition, subtheme_keys
from progress_report.editing.model import IN_FULL, OPENING, OVERVIEW, PLANS, PROBLEMS, Edited, EditedTexts, measure_key, theme_key
from progress_report.editing.sentences import bare
from progress_report.editing.silence import says_nothing
from progress_report.editing.tracing import SaidNumber, Sum, Traced, in_text, of_figures, of_measure, of_year, traced
from progress_report.editing.unplaced_rows import UnplacedRow
from progress_report.editing.words import fitted
from progress_report.editing.workbook import SHEET, StrayRow, word_changes
from progress_report.messages.findings import Finding
from progress_report.messages.places import CellRef
from progress_report.progress.model import Figure, MeasureProgress, Progress
from progress_report.reading.wording import shortened
from progress_report.returns.model import Entry

NOT_ASKED: Mapping[str, tuple[Finding, ...]] = {}
PRAISE = re.compile(r"圆满|超额完成|提前完成|全部完成|全面完成|均已完成|全部办结|(?:基本)?达到序时")
"""What is not said while something is overdue."""


class Scope(NamedTuple):
    """A part of the text with what it may say: the measures it is about, and the numbers' sources."""

    key: str
    measures: tuple[MeasureProgress, ...]


def scopes(composition: Composition) -> dict[str, Scope]:
    """Return what each part of the report's text is about, by key, in either length."""
    progress = composition.progress
    whole = (OPENING, OVERVIEW, PROBLEMS, PLANS, PROBLEMS + IN_FULL, PLANS + IN_FULL)
    found = {key: Scope(key, progress.measures) for key in whole}
    for theme in progress.themes:
        found[theme_key(theme.theme.name)] = Scope(theme_key(theme.theme.name), theme.measures)
        for place, key in subtheme_keys(theme).items():
            found[key] = Scope(key, theme.subthemes[place].measures)
        for measure in theme.measures:
            for full in (False, True):
                key = measure_key(measure.measure.number, measure.measure.identity, full=full)
                found[key] = Scope(key, (measure,))
    return found


def trace_all(composition: Composition, edited: EditedTexts) -> dict[str, Traced]:
    """Return what became of the numbers of every text of the clerk's that the report prints, by key."""
    if not edited:
        return {}
    progress = composition.progress
    printing = {passage.key: passage for passage in composition.passages}
    figures = progress.figures + (composition.comparison.figures if composition.comparison is not None else ())
    general = tuple(of_year(progress.assignment, progress.period))
    whole = tuple(of_figures(figure for figure in figures if not figure.key.startswith(("target.", "theme.", "office."))))
    named = _figures_by_name(progress)
    by_measure: dict[int, tuple[SaidNumber, ...]] = {}

    def own(measure: MeasureProgress) -> tuple[SaidNumber, ...]:
        number = measure.measure.number
        if number not in by_measure:
            by_measure[number] = tuple(of_measure(measure))
        return by_measure[number]

    where = scopes(composition)
    return {
        key: traced(
            one.text,
            # Taken only for a text that has numbers.
            chain(
                (source for measure in where[key].measures for source in own(measure)),
                general,
                whole,
                # What was counted for a lead-in it may say.
                in_text(printing[key].proposal) if printing[key].kind == "引语" else (),
                # A theme's or office's count says a number only where its name stands, or in the theme's own words.
                (source for name, said in named.items() if name in one.text or key == theme_key(name) for source in said),
            ),
            progress.assignment.year,
            of_one=len(where[key].measures) == 1,
        )
        for key, one in edited.items()
        if key in printing
    }


def _figures_by_name(progress: Progress) -> dict[str, tuple[SaidNumber, ...]]:
    """Return what the figures of each theme and office say, by its name."""
    names = {f"theme.{theme.theme.ordinal}.": theme.theme.name for theme in progress.themes}
    names |= {f"office.{place}.": office.office.name for place, office in enumerate(progress.offices, 1)}
    found: dict[str, list[Figure]] = {name: [] for name in names.values()}
    for figure in progress.figures:
        kind, _dot, rest = figure.key.partition(".")
        name = names.get(f"{kind}.{rest.partition('.')[0]}.")
        if name is not None:
            found[name].append(figure)
    return {name: tuple(of_figures(figures)) for name, figures in found.items()}


def findings(
    composition: Composition,
    edited: EditedTexts,
    traces: Mapping[str, Traced] | None = None,
    asked: Mapping[str, tuple[Finding, ...]] = NOT_ASKED,
) -> Iterator[Finding]:
    """Yield what is to be asked: about the clerk's words first, then about the offices' words made fit.

    ``traces`` is what ``trace_all`` gave, ``asked`` what ``about_words`` gave of all entries of some offices, where that is known.
    """
    if edited:
        yield from _about_edited(composition, edited, trace_all(composition, edited) if traces is None else traces)
    yield from _about_words(composition, asked)
    yield from _about_names(composition)


def about_strays(strays: Iterable[StrayRow], others: Iterable[str], file: str, column: str = "G") -> Iterator[Finding]:
    """Yield words that a clerk wrote where no report finds them: in rows of no part of ``file``, in other files beside it."""
    for stray in strays:
        yield Finding("C31", where=CellRef(file, SHEET, f"{column}{stray.row}"), details={"text": shortened(stray.text)})
    for name in others:
        yield Finding("C41", where=CellRef(f"{file.rpartition('/')[0]}/{name}", "", ""), details={"name": name})


def about_unplaced(rows: Iterable[UnplacedRow]) -> Iterator[Finding]:
    """Yield what came back from an edited report, belongs nowhere and was not dealt with yet."""
    for row in rows:
        if not row.confirmed:
            before, text = (f"“{shortened(words, 80)}”" if words else "" for words in (row.before, row.text))
            change = f"{before} → {text}" if before and text else before or text
            details = {"kind": f"{row.kind}，{row.place}" if row.place else row.kind, "change": change}
            yield Finding("C39", where=row.where, details=details)


def _about_edited(composition: Composition, edited: EditedTexts, traces: Mapping[str, Traced]) -> Iterator[Finding]:
    where = scopes(composition)
    sources = {passage.key: passage for passage in composition.passages}
    for key, one in edited.items():
        if key not in where:
            yield Finding("C35", where=one.cell, details={"text": shortened(one.text)})
        if key not in sources:
            continue
        number = sources[key].number
        for untraced in traces[key].untraced:
            nearest = untraced.nearest
            told = f"{nearest.numeral.text}（{nearest.cell}）" if nearest is not None and nearest.cell else "—"
            details = {"part": _part(key, composition), "number": untraced.numeral.text, "nearest": told}
            yield Finding("C30", measure=number, where=one.cell, details=details)
        if one.seen and one.seen != sources[key].source:
            details = {"part": _part(key, composition), "change": shortened(word_changes(one.seen, sources[key].source), 300)}
            yield Finding("C32", measure=number, where=one.cell, details=details)
        praise = PRAISE.search(one.text)
        overdue = [str(measure.measure.number) for measure in where[key].measures if measure.overdue]
        if praise and overdue:
            details = {"part": _part(key, composition), "words": praise[0], "overdue": "、".join(overdue)}
            yield Finding("C36", measure=number, where=one.cell, details=details)


def _part(key: str, composition: Composition) -> str:
    passage = next(one for one in composition.passages if one.key == key)
    return f"第{passage.number}项" if passage.number is not None else passage.name or passage.kind


def _about_words(composition: Composition, asked: Mapping[str, tuple[Finding, ...]]) -> Iterator[Finding]:
    known: dict[tuple[str, int | None], list[Finding]] = {}
    for found in asked.values():
        for finding in found:
            known.setdefault((finding.office, finding.measure), []).append(finding)
    for measure in composition.progress.measures:
        for one in measure.contributions:
            if one.office in asked:
                yield from known.get((one.office, measure.measure.number), ())
            elif one.entry is not None:
                yield from about_words(one.entry, composition.aliases_of(one.office))


def about_words(entry: Entry, aliases: tuple[str, ...]) -> Iterator[Finding]:
    """Yield what is to be asked about an office's words made fit: what was changed in them, and what a person has to decide."""
    for field in ("progress", *REMARKS.values()):
        words = getattr(entry, field)
        if not words or says_nothing(words):
            continue
        fit = fitted(words, entry.office, aliases)
        if fit.text != bare(words):
            details = {"number": str(entry.measure), "before": shortened(words, 200), "after": shortened(fit.text, 200)}
            yield Finding("C33", entry.office, entry.measure, entry.cell(field), details)
        for doubt in fit.doubts:
            details = {"number": str(entry.measure), "doubt": doubt, "text": shortened(words, 80)}
            yield Finding("C34", entry.office, entry.measure, entry.cell(field), details)


def _about_names(composition: Composition) -> Iterator[Finding]:
    seen: dict[str, int] = {}
    for measure in composition.progress.assignment.measures:
        name = measure.short_name
        if not name:
            continue
        if width_of_name(name) > LONGEST:
            details = {"number": str(measure.number), "name": name, "length": str(len(name))}
            yield Finding("C37", measure=measure.number, where=measure.where, details=details)
        if name in seen:
            details = {"number": str(measure.number), "name": name, "other": str(seen[name])}
            yield Finding("C38", measure=measure.number, where=measure.where, details=details)
        seen.setdefault(name, measure.number)


def sum_figures(composition: Composition, edited: EditedTexts, traces: Mapping[str, Traced] | None = None) -> tuple[Figure, ...]:
    """Return the sums in the printed words, the clerk's or those made without one, as figures of 核对底稿 with what was added up.

    ``traces`` is what ``trace_all`` gave, where that is known.
    """
    found = [] if composition.is_full else list(_composed_sums(composition, edited))
    for key, trace in (trace_all(composition, edited) if traces is None else traces).items():
        for place, one in enumerate(trace.sums, 1):
            found.append(_figure(key, place, one, edited[key], _part(key, composition)))
    return tuple(found)


def _composed_sums(composition: Composition, edited: EditedTexts) -> Iterator[Figure]:
    for measure in composition.progress.measures:
        key = composition.key_of(measure)
        one = None if key in edited else composition.sum_of(measure)
        if one is not None:
            rule = "各科室同一事项之和：" + "＋".join(f"{office}{count}{one.unit}" for office, count, _cell in one.parts)
            cells = tuple(cell for _office, _count, cell in one.parts)
            yield Figure(
                f"drafted.{key}", f"正文·第{measure.measure.number}项·{one.what}", Decimal(one.total), one.unit, rule, cells
            )


def _figure(key: str, place: int, one: Sum, edited: Edited, part: str) -> Figure:
    rule = "统稿中的合计：" + "＋".join(f"{source.office}{source.numeral.text}" for source in one.parts)
    cells = (edited.cell, *(source.cell for source in one.parts if source.cell is not None))
    return Figure(
        f"edited.{key}.{place}", f"统稿·{part}·{one.numeral.text}", one.numeral.values[0], one.numeral.unit, rule, cells
    )
