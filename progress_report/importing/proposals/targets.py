"""量化指标 that a measure's wording sets: shares to reach, numbers not to fall short of, terms to keep."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from progress_report.assignment.model import Comparator, Target
from progress_report.importing.draft import DraftMeasure, TargetProposal

_NUMBER = r"(?P<value>\d{1,9}(?:\.\d{1,4})?|[一二两三四五六七八九十])"


_LEAST = r"不低于|不得低于|不应低于|不少于|不得少于|不应少于|至少|达到|达|超过|高于|大于|≥|为|保持在?|提高到|提升至"


_MOST = r"不高于|不得高于|不超过|不得超过|不多于|控制在|低于|少于|≤|小于"


_UNIT = r"(?P<unit>个?工作日|个?月|次|条|件|篇|期|场|人次|人|个|份|家|名|项|批|天|日|小时|部|例|块|处)"


_SHARE = re.compile(
    rf"(?P<subject>[^，。；、：\d]{{0,30}}?)(?P<noun>[^，。；、：\d的]{{0,12}}(?:率|比例|比重|占比|满意度|覆盖面))(?:要|应|须|均|都|力争|努力)?"
    rf"(?:(?P<least>{_LEAST})|(?P<most>{_MOST})|(?<=率))(?P<value>\d{{1,3}}(?:\.\d{{1,4}})?)[%％](?P<after>以上|以下|以内)?"
)


_AMOUNT = re.compile(
    rf"(?P<subject>[^，。；、：]{{0,40}}?)(?:(?P<least>不低于|不得低于|不少于|不得少于|至少|≥)|(?P<most>不超过|不得超过|不多于|≤))"
    rf"(?P<verb>[^，。；、：\d]{{0,10}}?){_NUMBER}{_UNIT}"
)


_EACH = re.compile(rf"每(?P<per>年|半年|季度|月|周)(?:度)?(?P<verb>[^，。；、：\d]{{1,20}}?){_NUMBER}(?P<unit>次|期|场|篇|条|批)")


_TERM = re.compile(
    r"(?P<subject>[^，。；、]{0,24}?)(?P<value>\d{1,3})个?(?P<unit>工作日|自然日|天|日|小时)(?:以内|之内|内)(?P<verb>[^，。；、]{0,4})"
)


_COVERED = re.compile(r"(?P<subject>[^，。；、：]{1,20}?)全(?P<what>覆盖|公开|办结)")


_YEARLY_EVENT = re.compile(r"每年(?:\d{1,2}月(?:份)?)?(?:集中)?(?:组织|举办|召开|开展)")


_QUOTED = re.compile(r"“[^”]{1,20}”")


_FILLER = re.compile(
    r"^(?:在|于|对|将|把|其中|要|应|须|确保|实现|做到|达到|力争|努力|年内|全年|每年|并|且|的)+|(?:在|于|要|应|须|的|做到|实现|达到|达)+$"
)


_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九十")} | {"两": 2}


def propose_targets(measure: DraftMeasure) -> tuple[TargetProposal, ...]:
    """Return the targets that the measure's text seems to set, in the order of the text, each with its quotation."""
    found = sorted(_found(measure.text), key=lambda one: one[0])
    proposals: list[TargetProposal] = []
    taken: list[tuple[int, int]] = []
    for start, end, indicator, comparator, value, unit, inferred in found:
        if any(start < other_end and other_start < end for other_start, other_end in taken):
            continue
        taken.append((start, end))
        name = _distinct(indicator, [proposal.target.indicator for proposal in proposals])
        target = Target(measure.number, name, comparator, value, unit, measure.text[start:end])
        proposals.append(TargetProposal(target, inferred))
    return tuple(proposals)


_Found = tuple[int, int, str, Comparator, Decimal, str, bool]


def _found(text: str) -> Iterator[_Found]:
    """Yield what each pattern finds: where, indicator, comparator, value, unit, and whether the figure is inferred."""
    for one in _SHARE.finditer(text):
        comparator = Comparator.AT_MOST if one["most"] or one["after"] in {"以下", "以内"} else Comparator.AT_LEAST
        yield one.start("noun"), one.end(), _name(one["noun"]), comparator, Decimal(one["value"]), "%", False
    for one in _AMOUNT.finditer(text):
        comparator = Comparator.AT_MOST if one["most"] else Comparator.AT_LEAST
        unit, per = _unit(one["unit"]), re.search(r"每(年|半年|季度|月|周)", one["subject"])
        term = unit in {"日", "天", "工作日", "小时", "月"}
        subject = re.sub(r"每(?:年|半年|季度|月|周)(?:度)?", "", one["subject"])
        name = _name(subject + one["verb"]) + ("期限" if term else "次数" if unit == "次" else "数量")
        start = per.start() + one.start("subject") if per and one["subject"].find("每") >= 0 else one.start("subject")
        yield start, one.end(), name, comparator, _value(one["value"]), f"{unit}/{per[1]}" if per and not term else unit, False
    for one in _EACH.finditer(text):
        yield (
            one.start(),
            one.end(),
            _name(one["verb"]) + "次数",
            Comparator.AT_LEAST,
            _value(one["value"]),
            f"{one['unit']}/{one['per']}",
            False,
        )
    for one in _TERM.finditer(text):
        subject, verb = _name(one["subject"]), one["verb"]
        yield (
            one.start("subject"),
            one.end(),
            f"{subject}{verb}用时",
            Comparator.AT_MOST,
            Decimal(one["value"]),
            _unit(one["unit"]),
            False,
        )
    for one in _COVERED.finditer(text):
        subject = _name(re.split(r"做到|实现|达到|确保|推动|推进", one["subject"])[-1])
        if subject:
            start = one.start() + one["subject"].rfind(subject)
            yield start, one.end(), f"{subject}{one['what']}率", Comparator.AT_LEAST, Decimal(100), "%", True
    for one in _YEARLY_EVENT.finditer(text):
        clause = re.match(r"[^，。；]*", text[one.end() :])
        rest = clause[0] if clause is not None else ""
        if re.search(r"\d", rest):
            continue
        what = _QUOTED.search(rest)
        yield (
            one.start(),
            one.end() + len(rest),
            _name(what[0] if what is not None else rest[:16]) + "次数",
            Comparator.AT_LEAST,
            Decimal(1),
            "次",
            True,
        )


def _value(text: str) -> Decimal:
    return Decimal(_DIGITS[text]) if text in _DIGITS else Decimal(text)


def _unit(unit: str) -> str:
    """Return a unit without its classifier: 个工作日 is 工作日."""
    return unit[1:] if len(unit) > 1 and unit[0] == "个" else "日" if unit == "天" else unit


def _name(words: str) -> str:
    """Return words as the name of an indicator: without the auxiliaries at their ends."""
    return _FILLER.sub("", words.strip())


def _distinct(name: str, taken: list[str]) -> str:
    """Return the name, numbered if a measure has it already: the year's workbook asks for one row per indicator."""
    name = name or "指标"
    count = sum(other == name or re.fullmatch(rf"{re.escape(name)}（\d+）", other) is not None for other in taken)
    return f"{name}（{count + 1}）" if count else name
