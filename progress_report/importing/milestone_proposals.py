"""时间节点 that a measure's wording sets beside its deadline: days, rhythms, terms after an event, standing duties."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date

from progress_report.importing.draft import DraftMeasure, MilestoneProposal
from progress_report.model import Milestone, MilestoneKind

_BEFORE = r"(?:之前|以前|底前|前|底|末)?"
_DAY = r"(?:(?P<y>20\d\d)年)?(?P<m>1[0-2]|0?[1-9])月(?P<d>3[01]|[12]\d|0?[1-9])(?:日|号|(?=前|之前|以前))"
_POINT = re.compile(
    rf"(?P<day>{_DAY})|(?:(?P<my>20\d\d)年)?(?P<mm>1[0-2]|0?[1-9])月(?P<end>底|末|份|上旬|中旬|下旬)?"
    r"|第?(?P<quarter>[一二三四])季度(?:末|底|结束)?|(?P<half>[上下])半年|(?P<year>年内|年底|年末|年终前?)"
)
_LED = re.compile(r"(?P<lead>分别于|分别在|于|在|截至|到|力争|争取|确保)?")
_CLAUSE = re.compile(r"[^，。；]*")
_QUARTERLY = re.compile(r"(?:按|分|逐|每)(?:个)?季度?|季度末|每季")
_MONTHLY = re.compile(r"(?:按|逐|每)(?:个)?月|月度(?:通报|报送|调度|公开)")
_YEARLY = re.compile(r"(?P<each>每年)|(?:编制|制定|发布|形成|报送|公布|撰写|开展)[^，。；]{0,10}年度|按年度|逐年")
_TERM = re.compile(r"[^，。；]{0,16}?\d{1,3}个?(?:工作日|自然日|日|天|小时|个月)(?:以内|之内|内)[^，。；]{0,4}")
_TOGETHER = re.compile(r"同步(?:开展|公开|发布|解读|部署|组织|报送|更新|印发)[^，。；]{0,6}")
_EVENT = re.compile(
    r"[^，。；]{0,6}?(?:发生|出现|遇有?|如遇)[^，。；]{2,16}?(?:时|的|后|(?=要|应|须|需))"
    r"|[^，。；]{0,8}(?:出台|印发|制定|修订|调整|变更)[^，。；]{0,12}时(?=，)"
    r"|(?:等|重要|重大|关键)(?:关键|重要|时间)?节点，[^，。；]{1,12}|一旦[^，。；]{2,16}"
)
_STANDING = (
    re.compile(r"及时[^，。；、]+"),
    re.compile(r"(?:常态化|长期|日常|经常性)[^，。；、]+"),
    re.compile(r"定期[^，。；、]+|动态(?:更新|调整|管理)|(?<!落)实时[^，。；、]+"),
    re.compile(r"持续(?:推动|推进|开展|做好|更新|公开|抓好|跟踪|落实)[^，。；、]*"),
)
_ENDS = {"一": (3, 31), "二": (6, 30), "三": (9, 30), "四": (12, 31)}


def propose_milestones(measure: DraftMeasure, year: int) -> tuple[MilestoneProposal, ...]:
    """Return the time rules that the measure's text seems to set, in the order of the text, each with its quotation.

    Days without a year are of ``year``. Of several standing duties (及时…, 持续…) in one measure the plainest stands for all.
    """
    found = sorted(_found(measure, year), key=lambda one: one[0])
    return tuple(proposal for _start, proposal in found)


def _found(measure: DraftMeasure, year: int) -> Iterator[tuple[int, MilestoneProposal]]:
    text = measure.text

    def rule(
        kind: MilestoneKind,
        start: int,
        quote: str,
        *,
        action: str = "",
        due: date | None = None,
        begin: date | None = None,
        inferred: bool = False,
    ) -> tuple[int, MilestoneProposal]:
        return start, MilestoneProposal(Milestone(measure.number, kind, quote, begin, due, action), inferred)

    clauses = [clause for clause in _CLAUSE.finditer(text) if clause[0]]
    for clause in clauses:
        yearly = "每年" in clause[0]
        points = [point for point in _POINT.finditer(clause[0]) if point[0] and _is_date(clause[0], point)]
        if yearly and points:
            begin, due = _window(points[0], year)
            yield rule(
                MilestoneKind.YEARLY, clause.start(), clause[0], action=_action(clause[0], points[-1].end()), begin=begin, due=due
            )
            continue
        if points:
            lead = re.search(r"(?:分别于|分别在|于|在|截至|力争)$", clause[0][: points[0].start()])
            start = points[0].start() - (len(lead[0]) if lead is not None else 0)
            action = _action(clause[0], points[-1].end())
            for point in points:
                due = _window(point, year)[1]
                inferred = point["day"] is None
                yield rule(
                    MilestoneKind.FIXED, clause.start() + start, clause[0][start:], action=action, due=due, inferred=inferred
                )
    for pattern, kind in (
        (_QUARTERLY, MilestoneKind.QUARTERLY),
        (_MONTHLY, MilestoneKind.MONTHLY),
        (_YEARLY, MilestoneKind.YEARLY),
    ):
        for clause in clauses:
            one = pattern.search(clause[0])
            dated = kind is MilestoneKind.YEARLY and any(
                _is_date(clause[0], point) for point in _POINT.finditer(clause[0]) if point[0]
            )
            if one is not None and not dated:
                yield rule(kind, clause.start() + one.start(), clause[0][one.start() :])
                break
    for pattern in (_TERM, _TOGETHER):
        for one in pattern.finditer(text):
            yield rule(MilestoneKind.RELATIVE, one.start(), one[0])
    events = list(_EVENT.finditer(text))
    for one in events:
        clause_end = re.compile(r"[，。；]|$").search(text, one.end())
        following = _CLAUSE.match(text, clause_end.end() if clause_end is not None else one.end())
        yield rule(MilestoneKind.EVENT, one.start(), one[0], action=following[0] if following is not None else "")
    standing = _standing(text, [_sentence(text, one.start()) for one in events])
    if standing is not None:
        yield rule(MilestoneKind.CONTINUOUS, standing.start(), standing[0])


def _standing(text: str, covered: list[tuple[int, int]]) -> re.Match[str] | None:
    """Return the plainest standing duty, none in a sentence whose event it belongs to (发生…，及时报备)."""
    for pattern in _STANDING:
        for one in pattern.finditer(text):
            if not any(start <= one.start() < end for start, end in covered):
                return one
    return None


def _sentence(text: str, at: int) -> tuple[int, int]:
    start = max(text.rfind("。", 0, at), text.rfind("；", 0, at)) + 1
    ends = [end for mark in "。；" if (end := text.find(mark, at)) >= 0]
    return start, min(ends, default=len(text))


def _is_date(clause: str, point: re.Match[str]) -> bool:
    """Tell whether a match sets a date: a bare month does only with a word that makes it one (9月底, 9月前, 每年9月)."""
    after, before = clause[point.end() :], clause[: point.start()]
    if point["quarter"] and re.search(r"(?:每|按|分)$", before):
        return False
    if point["day"] or point["year"]:
        return True
    if point["mm"]:
        return bool(point["end"] or re.match(r"(?:之前|以前|前)", after) or before.endswith(("每年", "于", "在")))
    return bool(re.match(r"(?:末|底)?(?:之前|以前|前|完成|内)", after) or point[0].endswith(("末", "底", "结束")))


def _window(point: re.Match[str], year: int) -> tuple[date | None, date | None]:
    """Return the first and the last day that a date's words mean; the first only where they mean a span."""
    if point["day"]:
        return None, _day(int(point["y"] or year), int(point["m"]), int(point["d"]))
    if point["mm"]:
        month, of = int(point["mm"]), int(point["my"] or year)
        last = calendar.monthrange(of, month)[1]
        first, end = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, last)}.get(point["end"] or "", (1, last))
        return date(of, month, first), date(of, month, end)
    if point["quarter"]:
        month, last = _ENDS[point["quarter"]]
        return date(year, month - 2, 1), date(year, month, last)
    if point["half"]:
        return (date(year, 1, 1), date(year, 6, 30)) if point["half"] == "上" else (date(year, 7, 1), date(year, 12, 31))
    return None, date(year, 12, 31)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _action(clause: str, end: int) -> str:
    """Return what is to be done by a date: the words after it."""
    return re.sub(r"^(?:日|号)?(?:之前|以前|底前|前|底|末|完成)?", "", clause[end:])
