"""The report's text as it is made without a clerk: what a bureau would say of the counts, and the offices' words made fit.

Rules of wording: a count of zero that says nothing is not printed, and a sentence that would be all zeroes is left out. 序时进度
is told by what was due by the cut-off, unless the year's workbook asks for the calendar's share; 达到 or 基本达到 is said only while
nothing is overdue.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from progress_report.assignment.model import Assignment, Detail, PaceBy, Period
from progress_report.assignment.short_names import proposed_names
from progress_report.editing.model import (
    IN_FULL,
    OPENING,
    OVERVIEW,
    PLANS,
    PROBLEMS,
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
from progress_report.progress.comparison import Comparison, Trend
from progress_report.progress.model import Contribution, MeasureProgress, Progress, Tally, ThemeProgress
from progress_report.reading.statuses import Status
from progress_report.returns.model import Applicability
from progress_report.templating.language.filters import chinese_numeral

STATES = (
    ("done", "已完成"),
    ("continuing", "持续推进"),
    ("ongoing", "推进中"),
    ("not_started", "未开展"),
    ("missing", "尚缺报送"),
    ("not_applicable", "不适用"),
)
"""How a tally's counts are said, in this order."""
NO_PROBLEMS = "本期各科室均未报告需要反映的问题。"
NO_PLANS = "下一步，我局将继续对照任务分工抓好各项工作落实。"
COMPARED = {
    Trend.NEWLY_DONE: "新完成",
    Trend.STARTED: "新开展",
    Trend.ADVANCED: "有进展",
    Trend.KEPT: "保持完成",
    Trend.STALLED: "没有新进展",
    Trend.REGRESSED: "状态退回",
    Trend.NEW: "新增任务",
    Trend.INCOMPARABLE: "因缺报或不适用无法比较",
}
REMARKS = {PROBLEMS: "problems", PLANS: "next_steps"}


MISSING = "【待补："
"""What the mark for a missing text begins with; it names the office."""


def placeholder(office: str, number: int) -> str:
    """Return the mark that stands where an office's text is missing."""
    return f"{MISSING}{office}·第{number}项】"


class Drafts:
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
            text = [f"（{chinese_numeral(place)}）{bare(name)}。{words}" for place, (name, words) in enumerate(grouped, 1)]
            yield Passage(self.remarks_key(key), key, None, "", "", "\n".join(source), "\n".join(text or self.remarks(key)))

    def fit(self, office: str, words: str) -> Fitted:
        """Return an office's words for running text."""
        known = self._offices.get(office)
        return fitted(words, office, known.aliases if known is not None else ())

    def summary(self, measure: MeasureProgress) -> str:
        """Return one sentence on a measure: the first of the office that leads it, or of the first that it applies to."""
        speaking = [one for one in measure.contributions if one.counts] or list(measure.contributions)
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
            leading = [one for one in measure.contributions if one.counts]
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
        return plan_paragraphs(self._said(PLANS), problems) or (NO_PLANS,)

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


def span(period: Period) -> str:
    """Return the days that are reported on."""
    start, end = period.start, period.cutoff
    year = f"{end.year}年" if end.year != start.year else ""
    return f"{start.year}年{start.month}月{start.day}日至{year}{end.month}月{end.day}日"


def opening(assignment: Assignment, period: Period) -> str:
    """Return the opening: on what basis, and what follows."""
    bureau = assignment.bureau
    number = f"（{bureau.basis_number}）" if bureau.basis_number else ""
    return f"根据《{bureau.basis}》{number}要求，我局对照任务分工，逐项抓好落实。现将{span(period)}工作进展情况报告如下："


def overview(progress: Progress, comparison: Comparison | None) -> tuple[str, ...]:
    """Return the paragraphs of 总体情况: the counts, what was due, the targets, and against the period before."""
    tally = progress.tally
    counts = (
        f"任务分工共有重点任务{len(progress.themes)}项、具体措施{tally.total}项，由{progress.figure('offices').value}个科室承担。"
        f"{due_words(progress)}"
    )
    paragraphs = [counts + milestone_words(progress) + pace_words(progress), target_words(progress) + late_words(progress)]
    if comparison is not None:
        paragraphs.append(comparison_words(comparison))
    return tuple(paragraph for paragraph in paragraphs if paragraph)


def due_words(progress: Progress) -> str:
    """Return what was due at the cut-off and what became of it; an overdue measure names the offices that are behind."""
    tally, cutoff = progress.tally, progress.period.cutoff
    states = _listed(tally, "项")
    words = f"截至{cutoff.year}年{cutoff.month}月{cutoff.day}日，{states}；" if states else ""
    overdue = [measure for measure in progress.measures if measure.overdue]
    if not tally.rated:
        # Nothing has a last day that could have come.
        return f"{words[:-1]}。" if words else ""
    if not tally.due:
        return words + "其中没有时限已到的任务。"
    if not overdue:
        return words + f"按时限应完成{tally.due}项，实际完成{tally.due_done}项，没有逾期未完成的任务。"
    named = "、".join(f"第{one.measure.number}项（{'、'.join(behind(one))}，{one.status.value}）" for one in overdue)
    return words + f"按时限应完成{tally.due}项，实际完成{tally.due_done}项，逾期{tally.overdue}项，为{named}。"


def behind(measure: MeasureProgress) -> tuple[str, ...]:
    """Return the offices by whose state a measure is not done: of those that lead it, if it has leads."""
    counting = [one for one in measure.contributions if one.counts and one.status is not Status.DONE]
    leading = [one for one in counting if one.office in measure.deciding]
    return tuple(one.office for one in leading or counting) or measure.measure.offices


def milestone_words(progress: Progress) -> str:
    """Return what became of the measures that had a milestone due by the cut-off; one that was not begun is named."""
    reached = [measure for measure in progress.measures if measure.milestone_due]
    waiting = [measure for measure in reached if measure.behind_milestones]
    if not reached:
        return ""
    words = f"时限未到而有节点到期的任务{len(reached)}项，"
    if not waiting:
        return words + "均已按节点开展。"
    named = "、".join(f"第{one.measure.number}项（{'、'.join(behind(one))}，{one.status.value}）" for one in waiting)
    return words + f"其中未开展{len(waiting)}项，为{named}。"


def pace_words(progress: Progress) -> str:
    """Return 完成率 and whether what was due by the cut-off is done; the calendar's share only where the year's workbook asks for it."""
    if progress.assignment.bureau.pace_by is PaceBy.CALENDAR:
        return calendar_words(progress)
    tally, pace = progress.tally, pace_of(progress)
    if tally.done_share is None:
        return f"{pace}序时进度要求。" if pace == "达到" else ""
    parts = [f"完成率{tally.done_share}%"]
    if tally.pending and not tally.overdue:
        parts.append(f"另有{tally.pending}项时限未到")
    if pace == "达到":
        parts.append("达到序时进度要求")
    return "，".join(parts) + "。"


def calendar_words(progress: Progress) -> str:
    """Return 完成率 beside the share of the year gone; praise only while nothing is overdue, and no blame for what is not due yet."""
    tally, lead = progress.tally, progress.lead
    if tally.done_share is None or lead is None:
        return ""
    words = f"完成率{tally.done_share}%，序时进度{progress.time_share}%"
    pace = pace_of(progress)
    if pace and not tally.overdue:
        return words + f"，{pace}序时进度要求。"
    if tally.overdue:
        return words + "。"
    return words + (f"，另有{tally.pending}项时限未到。" if tally.pending else "。")


def pace_of(progress: Progress) -> str:
    """Return 达到 or 基本达到, only while nothing is overdue; 滞后 where what is due is not done; else "" (not due yet).

    By what was due: 达到 where all that deadlines wanted is done and all that milestones wanted is begun.
    """
    if progress.assignment.bureau.pace_by is PaceBy.DUE:
        if progress.tally.overdue or any(measure.behind_milestones for measure in progress.measures):
            return "滞后"
        return "达到" if progress.tally.due or any(measure.milestone_due for measure in progress.measures) else ""
    if progress.lead is None:
        return ""
    if progress.tally.overdue:
        return "滞后"
    if progress.lead >= 0:
        return "达到"
    return "基本达到" if progress.lead >= -progress.assignment.bureau.time_progress_tolerance else ""


def late_words(progress: Progress) -> str:
    """Return which measures were done after their deadline."""
    late = [str(measure.measure.number) for measure in progress.measures if measure.late]
    return f"逾期完成{len(late)}项，为第{'、'.join(late)}项。" if late else ""


def target_words(progress: Progress) -> str:
    """Return how many targets there are and what became of them."""
    words = {"targets_met": "达标", "targets_unmet": "未达标", "targets_not_applicable": "不适用", "targets_missing": "未填"}
    total = progress.figure("targets").value
    said = "，".join(f"{word}{value}项" for key, word in words.items() if (value := progress.figure(key).value))
    if total and progress.figure("targets_met").value == total:
        return f"量化指标共{total}项，全部达标。"
    return f"量化指标共{total}项，{said}。" if total else ""


def comparison_words(comparison: Comparison) -> str:
    """Return what changed since the period before; what did not happen is not said."""
    counts = [(COMPARED[trend], len(comparison.of(trend))) for trend in COMPARED]
    parts = [f"{words}{count}项" for words, count in counts if count]
    if comparison.withdrawn:
        parts.append(f"另有{len(comparison.withdrawn)}项已不在任务分工中")
    return f"与上期（{comparison.previous.name}）相比，{'，'.join(parts)}。" if parts else ""


def theme_counts(tally: Tally) -> str:
    """Return a theme's counts in words."""
    said = [(word, int(getattr(tally, field))) for field, word in STATES if getattr(tally, field)]
    if len(said) == 1 and tally.total > 1:
        word = said[0][0]
        return f"共{tally.total}项，均{word}。"
    if tally.total == 1:
        return f"共1项，{said[0][0]}。" if said else ""
    return f"共{tally.total}项，{_listed(tally, '项')}。"


def state_words(measure: MeasureProgress) -> str:
    """Return a measure's state as it stands behind its name."""
    if measure.overdue:
        return f"{measure.status.value}，逾期"
    return "逾期完成" if measure.late else measure.status.value


def _listed(tally: Tally, unit: str) -> str:
    return "、".join(f"{word}{count}{unit}" for field, word in STATES if (count := getattr(tally, field)))


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
    return {passage.key: edited.get(passage.key) or passage.proposal for passage in passages}
