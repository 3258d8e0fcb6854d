"""The bureau's sum of what the offices of a shared measure counted, where they say the same thing in the same words.

Only what is certain is added up: every office that the measure applies to counts it once, in a clause of its own that is worded
alike and has the same unit; nobody speaks for the whole bureau (统筹, 全局) or of what was done together (联合, 参加), which would be
counted twice; no number of one may already be the sum of the others.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from progress_report.editing.sentences import sentence
from progress_report.editing.silence import says_nothing
from progress_report.messages.places import CellRef
from progress_report.progress.model import Contribution, MeasureProgress
from progress_report.reading.patterns import pattern
from progress_report.reading.wording import HAN

COUNTED_IN = ("人次", "场次", "条", "件", "篇", "期", "场", "次", "份", "家", "户", "起", "批", "笔", "册")
"""Units of things that are done and counted one by one; 项 and 个 may be of anything."""
_CLAUSE = pattern(
    rf"(?:累计|共计|全年|年内|本期|已|共)*(?P<what>[{HAN}“”《》]{{4,16}}?)(?:累计|共计|合计|共)?"
    rf"(?P<count>\d{{1,3}}(?:,\d{{3}})+|[1-9]\d*)(?P<unit>{'|'.join(COUNTED_IN)})"
)
_NOT_OWN = pattern(
    r"参加|参与|出席|配合|协助|联合|会同|共同|统筹|统一|牵头|汇总|审核|指导|督促|全局|全系统|全市|各科室|其中|包括|每|平均|约|近|超|逾|达|"
    r"至少|最|同比|环比|较|增|减|占|剩|尚|拟|计划|将|预计|未"
)
"""Words of what is not the office's own count: another's, a common one, a part, a comparison, a plan."""
_LEANING = pattern(r"其中|包括|含|并|同时|均|也|还|另|较|比|占|同比|分别|涉及|涵盖|内容|覆盖|为|由|全部|有|受理|办结")
"""What begins a clause that leans on the count before it."""


class BureauSum(NamedTuple):
    """A sum with the numbers it is made of, by office and cell; ``rest`` is what else the speaking office's first sentence says."""

    what: str
    total: int
    unit: str
    parts: tuple[tuple[str, int, CellRef], ...]
    rest: str

    @property
    def text(self) -> str:
        """Return it as the bureau says it."""
        shares = "、".join(f"{office}{count}{self.unit}" for office, count, _cell in self.parts)
        return f"{self.what}{self.total}{self.unit}，其中{shares}。{sentence(self.rest)}"


def bureau_sum(measure: MeasureProgress, speaker: Contribution, fit: Callable[[str, str], str]) -> BureauSum | None:
    """Return the sum that ``speaker``'s first clause begins, if it is certain; ``fit`` makes an office's words fit (office, words)."""
    counting = [one for one in measure.contributions if one.counts]
    if len(counting) < 2 or speaker not in counting:
        return None
    said: dict[str, str] = {}
    for one in counting:
        if one.entry is None or says_nothing(one.entry.progress):
            return None
        said[one.office] = fit(one.office, one.entry.progress)
    first, mark, after = re.match(r"([^。；，]*)([。；，]?)([^。]*)", said[speaker.office]).groups()  # type: ignore[union-attr]
    rest = after if mark in {"；", "，"} else ""
    found = _counted(first)
    if found is None or _LEANING.match(rest or (after if mark else "")):
        return None
    what, _count, unit = found
    parts = []
    for one in counting:
        assert one.entry is not None
        own = [again for clause in re.split("[。；，]", said[one.office]) if (again := _counted(clause)) and again[0] == what]
        if len(own) != 1 or own[0][2] != unit:
            return None
        parts.append((one.office, own[0][1], one.entry.cell("progress")))
    total = sum(count for _office, count, _cell in parts)
    # Who leads the measure, or counts as much as all the others together, may have counted them in already.
    if any(2 * count >= total and (len(parts) > 2 or office in measure.measure.leads) for office, count, _cell in parts):
        return None
    return BureauSum(what, total, unit, tuple(parts), rest)


def _counted(clause: str) -> tuple[str, int, str] | None:
    """Return what a clause counts, how many and in what unit; None unless it does that and nothing else."""
    clause = clause.strip()
    # What every such clause has.
    if not clause.endswith(COUNTED_IN) or not any(map(str.isdigit, clause)):
        return None
    found = _CLAUSE.fullmatch(clause)
    if found is None or _NOT_OWN.search(found["what"]):
        return None
    return found["what"], int(found["count"].replace(",", "")), found["unit"]
