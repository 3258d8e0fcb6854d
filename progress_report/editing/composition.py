"""The report's text as it is made without a clerk: what is said of the counts (``counts``), and the offices' words made fit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from progress_report.assignment.bureau import Detail
from progress_report.assignment.short_names import proposed_names
from progress_report.editing.counts import opening, overview, state_words, theme_counts
from progress_report.editing.model import (
    IN_FULL,
    OPENING,
    OVERVIEW,
    PLANS,
    PROBLEMS,
    SECTIONS,
    Passage,
    measure_key,
    subtheme_key,
    theme_key,
)
from progress_report.editing.remarks import Said, plan_paragraphs, problem_paragraphs, told_once
from progress_report.editing.sentences import bare, first_sentence, requirement, sentence
from progress_report.editing.silence import says_nothing
from progress_report.editing.sums import BureauSum, bureau_sum
from progress_report.editing.words import Fitted, fitted
from progress_report.messages.places import CellRef
from progress_report.progress.comparison import Comparison
from progress_report.progress.model import Contribution, MeasureProgress, Progress, ThemeProgress
from progress_report.reading.numerals import in_words
from progress_report.reading.statuses import Status
from progress_report.returns.model import Applicability

NO_PROBLEMS = "本期各科室均未报告需要反映的问题。"
NO_PLANS = "下一步，{own}将继续对照任务分工抓好各项工作落实。"
REMARKS = {PROBLEMS: "problems", PLANS: "next_steps"}
_CLOSED = ("。", "！", "？", "；", "：", "…", ".", "!", "?", ";", ":", "。”", "。）", "！”", "？”")
MISSING = "【待补："
"""What the mark for a missing text begins with; it names the office."""


def placeholder(office: str, number: int) -> str:
    """Return the mark that stands where an office's text is missing."""
    return f"{MISSING}{office}·第{number}项】"


class Composition:
    """The passages of a period's report, in the order of the report."""

    def __init__(self, progress: Progress, comparison: Comparison | None) -> None:
        self.progress = progress
        self.comparison = comparison
        self.names = proposed_names(progress.assignment.measures)
        self.is_full = progress.assignment.bureau.detail is Detail.FULL
        self._sums: dict[int, BureauSum | None] = {}
        self._offices = {office.name: office for office in progress.assignment.offices}

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every part of the text that a clerk may write, in the length that is printed."""
        return tuple(self._passages())

    def key_of(self, measure: MeasureProgress) -> str:
        """Return the key of a measure's text in the length that is printed."""
        return measure_key(measure.measure.number, measure.measure.identity, full=self.is_full)

    def remarks_key(self, key: str) -> str:
        """Return the key of the section on problems or plans in the length that is printed."""
        return key + IN_FULL * self.is_full

    def _passages(self) -> Iterator[Passage]:
        assignment, period = self.progress.assignment, self.progress.period
        yield Passage(OPENING, OPENING, None, "", "", "", opening(assignment, period))
        yield Passage(OVERVIEW, OVERVIEW, None, "", "", "", "\n".join(overview(self.progress, self.comparison)))
        for theme in self.progress.themes:
            yield Passage(theme_key(theme.theme.name), "引语", None, theme.theme.name, "", "", theme_counts(theme.tally))
            keys = subtheme_keys(theme)
            leading = {
                part.measures[0].measure.number: (keys[place], part)
                for place, part in enumerate(theme.subthemes)
                if place in keys
            }
            for measure in theme.measures:
                own = measure.measure
                if own.number in leading:
                    key, part = leading[own.number]
                    yield Passage(key, "引语", None, part.subtheme.name, "", "", theme_counts(part.tally))
                yield Passage(
                    self.key_of(measure),
                    "措施",
                    own.number,
                    self.names[own.number],
                    state_words(measure),
                    "\n".join(_sourced(measure.contributions, "progress")),
                    self.full(measure) if self.is_full else self.summary(measure),
                )
        for key, field in REMARKS.items():
            source = [line for measure in self.progress.measures for line in _sourced(measure.contributions, field)]
            grouped = self.by_theme(key) if self.is_full else ()
            text = [f"（{in_words(place)}）{bare(name)}。{words}" for place, (name, words) in enumerate(grouped, 1)]
            yield Passage(self.remarks_key(key), key, None, "", "", "\n".join(source), "\n".join(text or self.remarks(key)))

    def fit(self, office: str, words: str) -> Fitted:
        """Return an office's words for running text."""
        return fitted(words, office, self.aliases_of(office))

    def aliases_of(self, office: str) -> tuple[str, ...]:
        """Return the other names of an office; none of one that is not in the roster."""
        known = self._offices.get(office)
        return known.aliases if known is not None else ()

    def summary(self, measure: MeasureProgress) -> str:
        """Return one sentence on a measure: the first of the office that leads it, or of the first that it applies to.

        Of a measure that applies to none of those who decide its state, it is one of theirs that says why.
        """
        aside = measure.status is Status.NOT_APPLICABLE
        speaking = [one for one in measure.contributions if one.office in measure.deciding if aside or one.counts]
        speaking = speaking or [one for one in measure.contributions if one.counts] or list(measure.contributions)
        leading = [one for one in speaking if one.office in measure.measure.leads] or speaking
        said = [one for one in leading if one.entry is not None and not says_nothing(one.entry.progress)]
        if not said:
            return "".join(placeholder(one.office, measure.measure.number) for one in leading[:1])
        entry = said[0].entry
        assert entry is not None
        added = self.sum_of(measure)
        if added is not None:
            return added.text
        return sentence(first_sentence(self.fit(said[0].office, entry.progress).text))

    def sum_of(self, measure: MeasureProgress) -> BureauSum | None:
        """Return the bureau's sum that the summary of a measure begins with, if there is one."""
        number = measure.measure.number
        if number not in self._sums:
            leading = [one for one in measure.contributions if one.counts and measure.status is not Status.NOT_APPLICABLE]
            leading = [one for one in leading if one.office in measure.measure.leads] or leading
            self._sums[number] = (
                bureau_sum(measure, leading[0], lambda office, words: self.fit(office, words).text) if leading else None
            )
        return self._sums[number]

    def full(self, measure: MeasureProgress) -> str:
        """Return all that the offices wrote on a measure, each under its name, and its targets."""
        speaking = [one for one in measure.contributions if one.counts] or list(measure.contributions)
        # 同上, 无 and the like say nothing beside what others wrote.
        telling = [
            one for one in speaking if one.entry is None or one.entry.progress == "" or not says_nothing(one.entry.progress)
        ]
        parts = []
        for one in telling or speaking:
            words = self.fit(one.office, one.entry.progress).text if one.entry is not None else ""
            words = words or placeholder(one.office, measure.measure.number)
            parts.append(
                sentence(words if len(speaking) == 1 or words.startswith((one.office, MISSING)) else f"{one.office}{words}")
            )
        silent = [one.office for one in measure.contributions if not one.counts and one not in speaking]
        if silent:
            parts.append(f"{'、'.join(silent)}本期不涉及。")
        return "".join(parts) + "".join(_targets(measure))

    def remarks(self, key: str) -> tuple[str, ...]:
        """Return the paragraphs on problems or plans, or the wording for none."""
        problems = self._said(PROBLEMS)
        if key == PROBLEMS:
            return problem_paragraphs(problems) or (NO_PROBLEMS,)
        own = self.progress.assignment.bureau.own_word
        return plan_paragraphs(self._said(PLANS), problems, own) or (NO_PLANS.format(own=own),)

    def _said(self, key: str) -> tuple[Said, ...]:
        """Return the themes with problems or plans; two offices that wrote the same have one thing to say."""
        seen: set[str] = set()
        found = []
        for theme in self.progress.themes:
            fit = (self.fit(office, words).text for office, words, _numbers in self.grouped(theme.measures, key))
            parts = tuple(text for text in told_once(key, fit) if text not in seen)
            seen.update(parts)
            if parts:
                found.append(Said(theme.theme.name, parts))
        return tuple(found)

    def grouped(self, measures: Iterable[MeasureProgress], key: str) -> tuple[tuple[str, str, tuple[int, ...]], ...]:
        """Return what each office wrote on problems or plans once: office, words, and the numbers of the measures."""
        found: dict[tuple[str, str], list[int]] = {}
        for measure in measures:
            for one in measure.contributions:
                words = getattr(one.entry, REMARKS[key]) if one.entry is not None else ""
                if not says_nothing(words):
                    found.setdefault((one.office, words), []).append(measure.measure.number)
        return tuple((office, words, tuple(numbers)) for (office, words), numbers in found.items())

    def by_theme(self, key: str) -> tuple[tuple[str, str], ...]:
        """Return the themes with problems or plans, each with what its offices wrote."""
        found = ((theme.theme.name, self.grouped_text(theme, key)) for theme in self.progress.themes)
        return tuple((name, words) for name, words in found if words)

    def grouped_text(self, theme: ThemeProgress, key: str) -> str:
        """Return what the offices wrote on a theme's problems or plans, each office named once."""
        by_office: dict[str, list[str]] = {}
        for office, words, numbers in self.grouped(theme.measures, key):
            listed = "、".join(map(str, numbers))
            by_office.setdefault(office, []).append(f"{self.fit(office, words).text}（第{listed}项）")
        return "".join(f"{office}：{'；'.join(parts)}。" for office, parts in by_office.items())


def subtheme_keys(theme: ThemeProgress) -> dict[int, str]:
    """Return the keys of the lead-ins of a theme's second level, by place: a group without a name or of one measure has none."""
    keys, seen = {}, Counter[str]()
    for place, part in enumerate(theme.subthemes):
        name = part.subtheme.name
        if name and part.tally.total > 1:
            seen[name] += 1
            keys[place] = subtheme_key(theme.theme.name, name, seen[name])
    return keys


def _sourced(contributions: Iterable[Contribution], field: str) -> Iterator[str]:
    for one in contributions:
        if one.entry is not None and (words := getattr(one.entry, field)) and (field == "progress" or not says_nothing(words)):
            yield f"{one.office}（{_short(one.entry.cell(field))}）：{words}"


def _short(cell: CellRef) -> str:
    return f"{cell.file.rpartition('/')[2]} {cell.cell}"


def _targets(measure: MeasureProgress) -> Iterator[str]:
    for target in measure.targets:
        asked = target.target
        if target.applicability is Applicability.NOT_APPLICABLE:
            continue
        values = []
        for share in target.shares:
            if share.value is not None:
                values.append(f"{share.office}{share.value}{asked.unit.split('/')[0]}".replace("工作日", "个工作日"))
            elif share.applicability is Applicability.MISSING:
                values.append(placeholder(share.office, measure.measure.number))
        met = {True: "达标", False: "未达标", None: "未填"}[target.met]
        yield f"{bare(asked.indicator)}（要求{requirement(asked.comparator, asked.value, asked.unit)}）：{'、'.join(values)}，{met}。"


def printed(passages: Iterable[Passage], edited: Mapping[str, str]) -> dict[str, str]:
    """Return the words that are printed, by key: the clerk's, else those made without one."""
    return {
        passage.key: as_printed(passage.key, edited[passage.key]) if edited.get(passage.key) else passage.proposal
        for passage in passages
    }


def as_printed(key: str, words: str) -> str:
    """Return a clerk's words as they are printed: a part that others follow in the same paragraph is one line, and a sentence."""
    if key in SECTIONS or key == OPENING:
        return words
    line = "".join(part.strip() for part in words.splitlines())
    return line if line.endswith(_CLOSED) else f"{line}。"
