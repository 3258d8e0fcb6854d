"""量化指标 that a measure's wording sets: shares to reach, numbers not to fall short of, terms to keep."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from progress_report.assignment.model import Comparator, Target
from progress_report.importing.proposals.clauses import ITEM, clauses, found_in_clauses
from progress_report.importing.transcript import TargetProposal, TranscribedMeasure
from progress_report.reading.numerals import value_of

_NUMBER = r"(?P<value>\d{1,9}(?:\.\d{1,4})?|[一二两三四五六七八九十])"
_COMPARATORS = (
    (
        Comparator.AT_LEAST,
        r"不低于|不得低于|不应低于|不少于|不得少于|不应少于|至少|达到|达|≥|为|稳定在|保持在?|提高到|提升至|提升到",
    ),
    (Comparator.AT_MOST, r"不高于|不得高于|不超过|不得超过|不多于|控制在|压缩至|压减至|缩短至|缩短到|减至|降至|降到|≤"),
    (Comparator.ABOVE, r"超过|突破|高于|大于|>"),
    (Comparator.BELOW, r"低于|少于|小于|<"),
)
_COMPARED = "|".join(words for _comparator, words in _COMPARATORS)
_UNIT = (
    r"(?P<unit>个?工作日|个?月|[万亿]?(?:元|人次|平方米)|天|日|小时|公里"
    r"|万?(?:[人户家批台班件场剂车]次|次|条|件|篇|期|场|人|个|份|家|名|项|批|部|例|块|处|分(?!钟)|所|户|座|辆|套|台|张|亩|吨|起|种|门|栋|株|间|支|例|学时))"
)
_SHARE = re.compile(
    rf"(?P<list>(?:[^，。；、：\d的]{{1,12}}率、)*)(?P<noun>[^，。；、：\d的]{{0,12}}(?:率|比例|比重|占比|权重|强度|满意度|覆盖面))(?:要|应|须|均|都|力争|努力)*"
    rf"(?:(?P<words>{_COMPARED})|(?<=率))(?P<value>\d{{1,3}}(?:\.\d{{1,4}})?)(?P<unit>[%％‰])(?P<after>以上|以下|以内)?"
)
_AMOUNT = re.compile(
    rf"(?P<subject>[^，。；、：]*?)(?P<words>不低于|不得低于|不少于|不得少于|至少|≥|不超过|不得超过|不多于|≤|达到|超过|突破|稳定在|保持在|压缩至|压减至|缩短至|缩短到)"
    rf"(?P<verb>[^，。；、：\d]{{0,10}}?){_NUMBER}{_UNIT}"
)
_EACH = re.compile(rf"每(?P<per>年|半年|季度|月|周)(?:度)?(?P<verb>[^，。；、：\d]{{1,20}}?){_NUMBER}(?P<unit>次|期|场|篇|条|批)")
_HALVES = re.compile(
    r"上半年、下半年各(?P<verb>[^，。；、：\d]{0,12}?)(?P<value>\d{1,3}|[一二两三四五六七八九十])(?P<unit>次|期|场|篇|条|批)"
)
_TERM = re.compile(
    r"(?P<subject>[^，。；、]*?)(?P<value>\d{1,3})个?(?P<unit>工作日|自然日|天|日|小时)(?:以内|之内|内)(?P<verb>[^，。；、]*)"
)
_COVERED = re.compile(r"(?P<subject>[^，。；、：]{1,20}?)全(?P<what>覆盖|公开|办结)")
_YEARLY_EVENT = re.compile(r"每年(?:\d{1,2}月(?:份)?)?(?:集中)?(?:组织|举办|召开|开展)")
_QUANTITY = re.compile(
    r"(?P<verb>新建|改建|扩建|改造|新增|建成|建设|完成|召开|举行|开展|组织|举办|(?<!新闻)发布(?!会)|制作|培训|受益|惠及|安置|开工|维修|创建|培育|新开|编制)"
    r"(?P<subject>[^，。；、：\d第]{0,16}?)(?P<value>\d{1,9}(?:\.\d{1,4})?)"
    r"(?P<unit>万?[户家批台班件场剂车]次|座|所|户|处|公里|万元|亿元|亩|平方米|万平方米|吨|辆|人次|万人次|人|个|条|场|期|篇|次|名|家|项|件|部|套|台|张)(?!以内|以下|[月日年])(?:以上)?"
)
_FINAL = re.compile(
    r"(?P<subject>[^，。；、：\d（）]{2,30}?)(?<![共等为约近分每第达超至在上于过少低高不前后各含期])(?P<value>\d{1,9}(?:\.\d{1,4})?)"
    r"(?P<unit>[万亿]?元|万?(?:[人户家批台班件场剂车]次|平方米|公里|学[时分]|[个名处项门家条种起辆户亩座栋件场期次人所套台张篇份批块例支对吨株间]))"
    r"(?P<after>以上|左右)?(?=[，。；、（）]|$)"
)
"""What a clause counts at its end: 打造服务点6个, 总产22万吨以上."""
_KNOWN = re.compile(r"现有|原有|已有|涉及|其余|包括|包含|计划$|截至|累计|上年|去年|每|第|提前|以内")
"""With these a clause says what is, or how often, rather than what is to be reached."""
_BOTH_SHARES = re.compile(
    r"(?P<names>[^，。；：]{2,40}?)分别(?P<words>达到|达|不低于|保持在)(?P<values>\d{1,3}(?:\.\d{1,4})?[%％](?:、\d{1,3}(?:\.\d{1,4})?[%％])+)"
)
_GROWTH = re.compile(r"(?P<subject>[^，。；、：\d]{2,20}?)增长(?P<value>\d{1,3}(?:\.\d{1,4})?)[%％](?P<after>左右|以上)?")
_SUMS = ("金额", "资金", "经费", "投资", "投入", "收入", "额")
"""How the name of a sum of money ends."""
_COUNTS = ("面积", "量", "数", "产值", "长度", "规模")
"""How the name of what is counted ends where 数量 would say it twice."""
LEAST_NAME = 2
_QUOTED = re.compile(r"“[^”]{1,20}”")


_FILLER = re.compile(
    r"^(?:在|于|对|将|把|其中|要|应|须|确保|实现|做到|达到|力争|努力|年内|全年|每年|并|且|的)+|(?:在|于|要|应|须|的|做到|实现|达到|达)+$"
)


def propose_targets(measure: TranscribedMeasure) -> tuple[TargetProposal, ...]:
    """Return the targets that the measure's text seems to set, in the order of the text, each with its quotation."""
    found = sorted(_found(measure.text), key=lambda one: one[0])
    proposals: list[TargetProposal] = []
    taken: list[tuple[int, int]] = []
    for start, end, indicator, comparator, value, unit, inferred in found:
        if any(start < other_end and other_start < end for other_start, other_end in taken):
            continue
        taken.append((start, end))
        name = _distinct(indicator, [proposal.target.indicator for proposal in proposals])
        target = Target(measure.number, name, comparator, value, unit, measure.text[start : _phrase_end(measure.text, end)])
        proposals.append(TargetProposal(target, inferred))
    return tuple(proposals)


_Found = tuple[int, int, str, Comparator, Decimal, str, bool]


def _found(text: str) -> Iterator[_Found]:
    """Yield what each pattern finds: where, indicator, comparator, value, unit, and whether the figure is inferred."""
    for pattern in (_shares, _amounts, _rhythms, _terms, _covered, _yearly_events, _quantities, _counted):
        for start, end, *what in pattern(text):
            yield (_clause_start(text, start), end, *what)  # type: ignore[misc]


def _shares(text: str) -> Iterator[_Found]:
    for one in _SHARE.finditer(text):
        comparator = _comparator(one["words"] or "")
        if one["after"]:
            comparator = Comparator.AT_LEAST if one["after"] == "以上" else Comparator.AT_MOST
        at, unit = one.start("list"), one["unit"].replace("％", "%")
        for name in one["list"].split("、")[:-1]:
            # 报备率、规范率达到100%: what is said of the last holds for each.
            yield at, at + len(name), _name(name), comparator, Decimal(one["value"]), unit, False
            at += len(name) + 1
        yield one.start("noun"), one.end(), _name(one["noun"]), comparator, Decimal(one["value"]), unit, False


def _comparator(words: str) -> Comparator:
    return next((one for one, known in _COMPARATORS if words in known.split("|")), Comparator.AT_LEAST)


def _amounts(text: str) -> Iterator[_Found]:
    for one in found_in_clauses(_AMOUNT, text, "，。；、："):
        unit, per = _unit(one["unit"]), re.search(r"每(年|半年|季度|月|周)", one["subject"])
        term = unit in {"日", "天", "工作日", "小时", "月"}
        subject = re.sub(r"每(?:年|半年|季度|月|周)(?:度)?", "", one["subject"])
        what = _name(subject + one["verb"])
        if unit.endswith("元"):
            sort = "" if what.endswith(_SUMS) else "金额"
        else:
            sort = {"次": "次数", "分": ""}.get(unit, "期限" if term else "" if what.endswith(_COUNTS) else "数量")
        name = what + sort
        asked = f"{unit}/{per[1]}" if per and not term else unit
        yield one.start("subject"), one.end(), name, _comparator(one["words"]), _value(one["value"]), asked, False


def _rhythms(text: str) -> Iterator[_Found]:
    for one in _EACH.finditer(text):
        unit = f"{one['unit']}/{one['per']}"
        yield one.start(), one.end(), _name(one["verb"]) + "次数", Comparator.AT_LEAST, _value(one["value"]), unit, False
    for one in _HALVES.finditer(text):
        name = (_name(one["verb"]) or "开展") + "次数"
        yield one.start(), one.end(), name, Comparator.AT_LEAST, _value(one["value"]), f"{one['unit']}/半年", False


def _terms(text: str) -> Iterator[_Found]:
    for one in found_in_clauses(_TERM, text, "，。；、"):
        subject = _name(one["subject"].removesuffix("用时"))
        name = f"{subject}{one['verb'][:4]}用时" if len(one["verb"]) <= 4 else f"{subject}用时"
        yield one.start("subject"), one.end(), name, Comparator.AT_MOST, Decimal(one["value"]), _unit(one["unit"]), False


def _covered(text: str) -> Iterator[_Found]:
    for one in _COVERED.finditer(text):
        subject = _name(re.split(r"做到|实现|达到|确保|推动|推进", one["subject"])[-1])
        if subject:
            start = one.start() + one["subject"].rfind(subject)
            yield start, one.end(), f"{subject}{one['what']}率", Comparator.AT_LEAST, Decimal(100), "%", True


def _yearly_events(text: str) -> Iterator[_Found]:
    for one in _YEARLY_EVENT.finditer(text):
        clause = re.match(r"[^，。；]*", text[one.end() :])
        rest = clause[0] if clause is not None else ""
        if re.search(r"\d", rest):
            continue
        what = _QUOTED.search(rest)
        name = _name(what[0] if what is not None else rest[:16]) + "次数"
        yield one.start(), one.end() + len(rest), name, Comparator.AT_LEAST, Decimal(1), "次", True


def _quantities(text: str) -> Iterator[_Found]:
    """Yield what is to be built, added or held: 新建2座, 新增就业15000人."""
    for one in _QUANTITY.finditer(text):
        # 完成12家企业培训: what is counted follows.
        of = re.match(r"[^，。；、：（）\d]{2,16}", text[one.end() :]) if not one["subject"] else None
        name = _name(one["verb"] + (of[0] if of is not None else one["subject"])) + ("次数" if one["unit"] == "次" else "数量")
        yield one.start(), one.end(), name, Comparator.AT_LEAST, Decimal(one["value"]), _unit(one["unit"]), False
    for one in _GROWTH.finditer(text):
        about = one["after"] == "左右"
        yield one.start(), one.end(), _name(one["subject"]) + "增长率", Comparator.AT_LEAST, Decimal(one["value"]), "%", about


def _counted(text: str) -> Iterator[_Found]:
    """Yield what a clause counts at its end, whatever its verb, and shares of which several are said together."""
    for clause in clauses(text, "，。；、："):
        one = _FINAL.match(text, clause.start())
        if one is None or _KNOWN.search(one["subject"]):
            continue
        what, unit = _name(one["subject"]), _unit(one["unit"])
        if len(what) < LEAST_NAME:
            continue
        counted = "次数" if unit == "次" else "" if what.endswith(_COUNTS) else "数量"
        sort = ("" if what.endswith(_SUMS) else "金额") if unit.endswith("元") else counted
        yield one.start(), one.end(), what + sort, Comparator.AT_LEAST, Decimal(one["value"]), unit, one["after"] == "左右"
    for one in _BOTH_SHARES.finditer(text):
        names, values = re.split(r"[、和及]", one["names"]), one["values"].split("、")
        if len(names) == len(values):
            at = one.start()
            for name, value in zip(names, values, strict=True):
                share = Decimal(re.sub(r"[%％]", "", value))
                yield at, at + len(name), _name(name), _comparator(one["words"]), share, "%", False
                at += len(name) + 1


def _phrase_end(text: str, at: int) -> int:
    """Return where the phrase up to a place ends: a quotation is never cut before what is counted, nor within a list."""
    rest = re.match(r"[^，。；（）]*", text[at:])
    return at + rest.end() if rest is not None else at


def _clause_start(text: str, at: int) -> int:
    """Return where the clause around a place begins: a quotation is a whole phrase and never begins inside a word."""
    marks = max(text.rfind(mark, 0, at) for mark in "，。；、：（") + 1
    return max([marks, *(item.end() for item in ITEM.finditer(text, 0, at))])


def _value(text: str) -> Decimal:
    number = value_of(text)
    return Decimal(text) if number is None else Decimal(number)


def _unit(unit: str) -> str:
    """Return a unit without its classifier: 个工作日 is 工作日."""
    return unit[1:] if len(unit) > 1 and unit[0] == "个" else "日" if unit == "天" else unit


def _name(words: str) -> str:
    """Return words as the name of an indicator: without the auxiliaries at their ends."""
    return _FILLER.sub("", re.sub(r"^[）).．、]+", "", ITEM.sub("", words.strip())))


def _distinct(name: str, taken: list[str]) -> str:
    """Return the name, numbered if a measure has it already: the year's workbook asks for one row per indicator."""
    name = name or "指标"
    count = sum(other == name or re.fullmatch(rf"{re.escape(name)}（\d+）", other) is not None for other in taken)
    return f"{name}（{count + 1}）" if count else name
