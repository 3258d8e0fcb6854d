"""时间节点 that a measure's wording sets beside its deadline: days, rhythms, terms after an event, lasting duties."""

from __future__ import annotations

import re
from collections.abc import Iterator

from progress_report.assignment.model import Milestone, MilestoneKind
from progress_report.importing.proposals.clauses import clauses as in_clauses
from progress_report.importing.proposals.clauses import found_in_clauses
from progress_report.importing.proposals.due_dates import due_dates
from progress_report.importing.transcript import MilestoneProposal, TranscribedMeasure

_LEAD = re.compile(r"(?:分别于|分别在|于|在|截至|力争)$")


_RHYTHMS = (
    (MilestoneKind.QUARTERLY, re.compile(r"(?:按|分|逐|每)(?:个)?季度?|(?<![一二三四])季度末")),
    (MilestoneKind.MONTHLY, re.compile(r"(?:按|逐|每)(?:个)?月|月度(?:通报|报送|调度|公开)")),
    (MilestoneKind.YEARLY, re.compile(r"每年|(?:编制|制定|发布|形成|报送|公布|撰写|开展)[^，。；]{0,10}年度|按年度|逐年")),
)


_TERM = re.compile(r"[^，。；]*?\d{1,3}个?(?:工作日|自然日|日|天|小时|个月)(?:以内|之内|内)[^，。；]*")


_TOGETHER = re.compile(r"同步(?:开展|公开|发布|解读|部署|组织|报送|更新|印发)[^，。；]*")


_EVENT = re.compile(
    r"[^，。；]{0,6}?(?:发生|出现|遇有?|如遇)[^，。；]{2,16}?(?:时|的|后|(?=要|应|须|需))"
    r"|[^，。；]{0,8}(?:出台|印发|制定|修订|调整|变更)[^，。；]{0,12}时(?=，)"
    r"|(?:等|重要|重大|关键)(?:关键|重要|时间)?节点，[^，。；]{1,12}|一旦[^，。；]{2,16}"
)


_STANDING = (
    re.compile(r"及时(?!率|性|雨)[^，。；]+"),
    re.compile(r"(?:常态化|长期|日常|经常性)[^，。；]+"),
    re.compile(r"(?<![法固限规约])定期(?!限|间)[^，。；]+|动态(?:更新|调整|管理)[^，。；]*|(?<!落)实时[^，。；]+"),
    re.compile(r"持续(?:推动|推进|开展|做好|更新|公开|抓好|跟踪|落实)[^，。；]*"),
)


_BEFORE = re.compile(r"^(?:日|号)?(?:之前|以前|底前|前|底|末|完成)?")


def propose_milestones(measure: TranscribedMeasure, year: int) -> tuple[MilestoneProposal, ...]:
    """Return the time rules that the measure's text seems to set, in the order of the text, each with its quotation.

    Days without a year are of ``year``. Of several lasting duties (及时…, 持续…) in one measure the plainest stands for all.
    """
    text = measure.text
    clauses = list(in_clauses(text, "，。；"))
    events = list(_events(measure, text))
    found = [
        *(one for clause in clauses for one in _dated(measure, clause, year)),
        *_rhythms(measure, clauses, year),
        *_terms(measure, text),
        *events,
        *_lasting(measure, text, [_sentence(text, start) for start, _proposal in events]),
    ]
    return tuple(proposal for _start, proposal in sorted(found, key=lambda one: one[0]))


_Placed = tuple[int, MilestoneProposal]


def _dated(measure: TranscribedMeasure, clause: re.Match[str], year: int) -> Iterator[_Placed]:
    """Yield a rule for each date of a clause; 每年9月 is one rule for the whole clause."""
    dates = due_dates(clause[0], year)
    if not dates:
        return
    action = _action(clause[0], dates[0].start, dates[-1].end)
    if "每年" in clause[0]:
        first, last = dates[0].first, dates[0].last
        yearly = Milestone(measure.number, MilestoneKind.YEARLY, clause[0], first, last, action)
        yield clause.start(), MilestoneProposal(yearly)
        return
    lead = _LEAD.search(clause[0][: dates[0].start])
    start = lead.start() if lead is not None else dates[0].start
    for one in dates:
        fixed = Milestone(measure.number, MilestoneKind.FIXED, clause[0][start:].rstrip("）)"), one.first, one.last, action)
        yield clause.start() + start, MilestoneProposal(fixed, inferred=not one.exact)


def _action(clause: str, first: int, last: int) -> str:
    """Return what is to be done by the dates between two places: what follows them, or what they stand in brackets behind."""
    action = _BEFORE.sub("", clause[last:]).strip("、）)")
    before = re.match(r"(.+?)[（(](?:分别)?[于在]?$", clause[:first])
    return action or (before[1] if before is not None else "")


def _rhythms(measure: TranscribedMeasure, clauses: list[re.Match[str]], year: int) -> Iterator[_Placed]:
    """Yield the first mention of each rhythm; a yearly one with a date has been found by its date."""
    for kind, pattern in _RHYTHMS:
        for clause in clauses:
            one = pattern.search(clause[0])
            if one is not None and not (kind is MilestoneKind.YEARLY and due_dates(clause[0], year)):
                milestone = Milestone(measure.number, kind, clause[0][one.start() :])
                yield clause.start() + one.start(), MilestoneProposal(milestone)
                break


def _terms(measure: TranscribedMeasure, text: str) -> Iterator[_Placed]:
    for found in (found_in_clauses(_TERM, text, "，。；"), _TOGETHER.finditer(text)):
        for one in found:
            yield one.start(), MilestoneProposal(Milestone(measure.number, MilestoneKind.RELATIVE, one[0]))


def _events(measure: TranscribedMeasure, text: str) -> Iterator[_Placed]:
    """Yield what is due whenever something happens; what is to be done then stands in the clause that follows."""
    for one in _EVENT.finditer(text):
        rest = re.split(r"[，。；]", text[one.end() :], maxsplit=2)
        action = rest[1] if len(rest) > 1 else ""
        yield one.start(), MilestoneProposal(Milestone(measure.number, MilestoneKind.EVENT, one[0], action=action))


def _lasting(measure: TranscribedMeasure, text: str, covered: list[tuple[int, int]]) -> Iterator[_Placed]:
    """Yield the plainest lasting duty, none from a sentence whose event it belongs to (发生…，及时报备)."""
    for pattern in _STANDING:
        for one in pattern.finditer(text):
            if not any(start <= one.start() < end for start, end in covered):
                yield one.start(), MilestoneProposal(Milestone(measure.number, MilestoneKind.CONTINUOUS, one[0]))
                return


def _sentence(text: str, at: int) -> tuple[int, int]:
    """Return where the sentence around a position begins and ends."""
    start = max(text.rfind("。", 0, at), text.rfind("；", 0, at)) + 1
    ends = [end for mark in "。；" if (end := text.find(mark, at)) >= 0]
    return start, min(ends, default=len(text))
