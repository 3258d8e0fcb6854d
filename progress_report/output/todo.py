"""What is to be done now: a period's state in a few values, the next step of the year, and the same in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from progress_report.checks.standings import OfficeStanding, Standing
from progress_report.messages import N_
from progress_report.messages.catalogue import KINDS, severity
from progress_report.messages.findings import Finding, Severity

FORMS_FOLDER = "填报表/"
"""How the names of the forms that were handed out begin, in the period's folder."""
NAMED_OFFICES = 6
"""So many offices are named in a line; the rest is counted."""


class Step(Enum):
    """The year's steps in their order; the value is the word shown."""

    FORMS = N_("下发填报表")
    CHECK = N_("核查填报表")
    REMIND = N_("生成催办单")
    EDIT = N_("统稿")
    REPORT = N_("生成报告")
    ARCHIVE = N_("归档")
    STATUS = N_("看现状")


class OwnWords(NamedTuple):
    """The report's text and the clerk's part in it: ``parts`` of the text, ``own`` ones among them, and what is to be looked at.

    ``untraced`` are numbers without a source (C30), ``unplaced`` edits of a report that belong nowhere (C39), ``changed`` texts of
    which the offices' words have changed since (C32); ``in_word`` are reports edited in Word whose edits were not taken back yet.
    """

    parts: int = 0
    own: int = 0
    untraced: int = 0
    unplaced: int = 0
    changed: int = 0
    in_word: int = 0


class Situation(NamedTuple):
    """A period's state: who has sent what, what is wrong, and what the period's folder already holds.

    ``unsettled`` are findings that block a final report and are the clerk's own to settle: those of no office, and warnings that
    block. ``report`` is "", "draft" or "final"; ``fresh`` tells that it was made from what is there now, ``archived`` that it is
    the one that was handed in, ``handed_in`` that one was. ``untrue`` are the files in the folder that are true no more.
    """

    standings: tuple[OfficeStanding, ...]
    unsettled: int
    warnings: int
    blocked: bool
    forms_issued: bool
    report: str
    fresh: bool
    checked: bool
    archived: bool
    handed_in: bool = False
    untrue: tuple[str, ...] = ()
    words: OwnWords = OwnWords()

    def of(self, standing: Standing) -> tuple[OfficeStanding, ...]:
        """Return the offices that stand so."""
        return tuple(one for one in self.standings if one.standing is standing)

    @property
    def nothing_came(self) -> bool:
        """Tell whether no office has sent anything."""
        return all(one.standing is Standing.MISSING for one in self.standings)


def unsettled_in(findings: Iterable[Finding], standings: Sequence[OfficeStanding]) -> int:
    """Return how many blocking findings no office is asked about."""
    asked = {one.office.name for one in standings}
    return sum(
        (severity(finding) is Severity.ERROR and finding.office not in asked)
        or (severity(finding) is not Severity.ERROR and KINDS[finding.code].blocking)
        for finding in findings
    )


def next_step(now: Situation) -> Step:
    """Return the step that the state of the period asks for."""
    if now.nothing_came:
        return Step.REMIND if now.forms_issued else Step.FORMS
    if now.blocked or now.of(Standing.MISSING):
        if not now.checked:
            return Step.CHECK
        return Step.REMIND if now.of(Standing.MISSING) or now.of(Standing.SENT_BACK) else Step.CHECK
    if now.report == "final" and now.fresh:
        return Step.STATUS if now.archived else Step.ARCHIVE
    return Step.REPORT


def things_to_do(now: Situation) -> tuple[str, ...]:
    """Return what is to be done, a line each, the most pressing first."""
    return tuple(_lines(now))


def _lines(now: Situation) -> Iterator[str]:
    missing, sent_back = now.of(Standing.MISSING), now.of(Standing.SENT_BACK)
    handed_in = now.report == "final" and now.fresh and now.archived
    if now.nothing_came and not now.forms_issued:
        if any(name.startswith(FORMS_FOLDER) for name in now.untrue):
            yield "重新下发填报表：年度工作簿后来有变动，原来的空表已过时"
        else:
            yield f"下发填报表：{len(now.standings)}个科室还没有收到空表"
        yield from _outdated(now)
        return
    if missing:
        yield f"催{len(missing)}个科室：{_names(missing)}还没有报送"
    if sent_back:
        errors = sum(len(one.errors) for one in sent_back)
        yield f"退回{len(sent_back)}份：{_names(sent_back)}的填报表共有{errors}处错误"
    if now.unsettled:
        yield f"定{now.unsettled}处：要由经办人先定，定好之前只能出草稿（见“核查出的问题”，不属于科室的在最后一段）"
    yield from _own_words(now.words)
    if now.warnings and not handed_in:
        yield f"看{now.warnings}处提醒：确认无误的，登记在年度工作簿“豁免”表"
    yield from _outdated(now)
    if now.blocked or missing:
        return
    if now.report != "final" or not now.fresh:
        yield (
            "生成报告：填报表已齐，没有必须处理的问题" if not now.report else "重新生成报告：现有的报告是草稿，或填报表后来有变动"
        )
    elif not now.archived:
        yield "现在的正式稿与已归档的不同：确要重新报出的，报出后再归档" if now.handed_in else "打印、报出正式稿，报出后归档"
    else:
        yield "本期已归档" if now.untrue or now.words[2:] != OwnWords()[2:] else "本期已归档，没有要做的事"


def _own_words(words: OwnWords) -> Iterator[str]:
    if words.in_word:
        yield f"取回改动：{words.in_word}份报告在 Word 中改过，再做“生成报告”就取回到统稿；直接报出改过的，不必再做"
    told = (
        (words.untraced, "处数字查无出处"),
        (words.unplaced, "处报告里的改动没有归位"),
        (words.changed, "段写好之后科室原文变了"),
    )
    if any(count for count, _what in told):
        yield f"看统稿：{'，'.join(f'{count}{what}' for count, what in told if count)}（在“统稿.xlsx”里定）"


def _outdated(now: Situation) -> Iterator[str]:
    if now.untrue:
        more = "等" if len(now.untrue) > 1 else ""
        yield f"换{len(now.untrue)}个过时的文件（{now.untrue[0]}{more}）：重新做那一步就换新或移除，改过的用完移走（见“本期的文件”）"


def _names(offices: Sequence[OfficeStanding]) -> str:
    names = "、".join(one.office.name for one in offices[:NAMED_OFFICES])
    return names if len(offices) <= NAMED_OFFICES else f"{names}等"
