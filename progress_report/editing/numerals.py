"""Numbers in free Chinese text: digits, 万 and 亿, 百分之, ％, 千分位, 中文数字, ranges, 余 and 约, dates.

Every number is found with its place; words that only contain a numeral character (一是, 统一, 三公) are not numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from itertools import groupby
from math import prod
from typing import NamedTuple

from progress_report.reading.numerals import SCALES, value_of
from progress_report.reading.patterns import pattern

UNITS = (
    *("个工作日", "工作日", "个百分点", "个月", "人次", "场次", "万元", "亿元", "小时", "分钟", "种类"),
    *(
        "条",
        "件",
        "篇",
        "期",
        "场",
        "次",
        "个",
        "份",
        "家",
        "户",
        "项",
        "起",
        "批",
        "人",
        "部",
        "元",
        "名",
        "处",
        "笔",
        "张",
        "册",
        "套",
        "题",
    ),
    *(
        "天",
        "日",
        "年",
        "月",
        "倍",
        "岁",
        "周",
        "类",
        "则",
        "幅",
        "例",
        "辆",
        "台",
        "组",
        "支",
        "轮",
        "趟",
        "位",
        "户",
        "颗",
        "页",
        "字",
        "号",
    ),
)
"""Units and measure words after a number."""
COUNTED_ONE = ("次", "场", "期", "条", "件", "篇", "份", "家", "名", "起", "项")
"""一 before these counts; before others (一个、一批、一些) it is mostly an article."""
_WORDS_WITH_NUMERALS = re.compile(
    r"[一二三四五六七八九十]{1,3}是(?!否)|统一|一律|一致|一并|一同|一起|一直|一定|一般|一旦|一体|一图|一览|一网|一站|一站式|一件事|一次性|一次办|一公里|一码|一老一小|"
    r"一张网|一张图|一张表|一门|一窗|一事一|一企一|一案一|一件一档|唯一|单一|万一|进一步|三公|双一流|十分|千方百计|万众|百姓|百分百|"
    r"两个(?:维护|确立|覆盖)|四个意识|一岗双责|三审三校|三重一大|七个战略|五个示范|六新六特六优|“[一二三四五六七八九十六新特优、]+”|"
    r"八项规定|(?:十[一二三四五六七八九]|二十)大(?![类项型])|[一二三四五六七八九十]+届|十[三四五六]五(?=规划|时期|期间|以来|开局|收官)|"
    r"[一二三四五六七八九十]季度|第[一二三四五六七八九十百零两]+(?=[季期批次轮届章节条款])|上旬|中旬|下旬"
)
_NARROW = str.maketrans("０１２３４５６７８９．％－～", "0123456789.%-~")
"""One character for one, so that places stay."""
_ANY = re.compile(r"[\d〇零一二两三四五六七八九十廿卅百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]")
"""A character of every number that is found: a text without any has none."""
_ARABIC = r"\d+(?:[,，]\d{3})*(?:\.\d+)?"
_CHINESE = r"[〇零一二两三四五六七八九十廿卅百千万亿]+(?:点[〇零一二三四五六七八九]+)?"
_FORMAL = pattern("[壹贰叁肆伍陆柒捌玖零拾佰仟万亿]*[壹贰叁肆伍陆柒捌玖][壹贰叁肆伍陆柒捌玖零拾佰仟万亿]*")
_FORMAL_DIGITS = frozenset("壹贰叁肆伍陆柒捌玖")
_PLAIN = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千")
_DIGIT = "一二两三四五六七八九"
_UNIT = "|".join(sorted(map(re.escape, set(UNITS)), key=len, reverse=True))
_DATE = re.compile(
    r"(?<!\d)(?:(?P<year>\d{4})年)?(?P<month>1[0-2]|0?[1-9])月(?:(?P<day>\d{1,2})[日号]|(?P<end>底|末))?(?!份?度)"
    r"|(?<=[至到\-—~、月])(?P<lone>\d{1,2})[日号](?!线)"
    r"|(?<!\d)(?P<first>1[0-2]|0?[1-9])(?=[至到\-—~、]\d{1,2}月)"
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?=年|〕|\]|[至到\-—~](?:19|20)\d{2}年)|(?<=〔)\d{4}(?=〕)")
_ORDINAL = re.compile(
    r"第\s*\d+(?:[、,，至\-—]\d+)*\s*(?P<of>项|季度|期|批|次|轮|届|章|节|条|款)?|第(?P<chinese>[一二三四五六七八九十百零两]+)项"
)
_WHOLE = re.compile(r"(?<![\d-])0\d{2,3}-\d{7,8}(?![\d-])|(?<![\d·])\d{1,2}·\d{1,2}(?![\d·])")
"""Telephone numbers and days such as 3·15, which are one number each."""
_TENTHS = re.compile(rf"(?P<tens>[{_DIGIT}]|\d)成(?P<ones>[一二三四五六七八九])?(?![立为效果功员长都就份本熟型形绩交品套像语因])")
_FRACTION = pattern(rf"(?P<below>[千万]|[{_DIGIT}十]+|\d+)分之(?P<above>{_ARABIC}|{_CHINESE})")
_NUMBER = re.compile(
    rf"(?P<percent_words>百分之)?(?P<low>{_ARABIC}|{_CHINESE})(?P<low_scale>[万亿千百](?![一-鿿]*分点)){{0,1}}(?P<low_unit>%)?"
    rf"(?:\s*[-—~至到]\s*(?P<high>{_ARABIC}|{_CHINESE})(?P<high_scale>[万亿])?)?"
    rf"(?P<more>余|多|来)?(?P<late_scale>[万亿])?(?:[ \u3000]*(?P<unit>%|‰|个百分点|{_UNIT}))?"
)
_ROUGH = re.compile(rf"(?P<how>好几|数|几|上|近|约)(?P<scale>[十百千万亿]{{1,2}})(?P<unit>{_UNIT})?")
"""Numbers that name no more than their order: 数十件, 上百条."""
_PAIR = re.compile(
    rf"(?<![{_DIGIT}〇零十百千万])(?P<ten>十?)(?P<low>[{_DIGIT}])(?P<high>[{_DIGIT}])(?P<scale>[十百千万亿]*)(?P<unit>{_UNIT})"
)
"""Two numbers that follow each other, said together: 两三次, 三四十条, 十七八件."""
_MOST_KEPT = 2_048
"""Texts whose numbers are kept: the dates and words of a year come up again and again."""
_ABOUT = re.compile(r"(?:约|近|大约|将近|超过|超|逾|不少于|至少)$")


class Sort(Enum):
    """What a number in a text is."""

    AMOUNT = "数量"
    PERCENT = "百分比"
    DATE = "日期"
    YEAR = "年份"
    ORDINAL = "序号"


class Numeral(NamedTuple):
    """A number in a text: ``values`` are one, the two ends of a range, or year, month and day of a date (0 where not said)."""

    sort: Sort
    values: tuple[Decimal, ...]
    unit: str
    text: str
    start: int
    approximate: bool = False

    @property
    def end(self) -> int:
        """Return where it ends."""
        return self.start + len(self.text)


@lru_cache(maxsize=_MOST_KEPT)
def numerals(text: str) -> tuple[Numeral, ...]:
    """Return every number in a text, in order, none overlapping another."""
    if _ANY.search(text) is None:
        return ()
    narrow = text.translate(_NARROW)
    if not _FORMAL_DIGITS.isdisjoint(narrow):
        narrow = _FORMAL.sub(lambda match: match[0].translate(_PLAIN), narrow)
    taken = [False] * len(text)
    found: list[Numeral] = []

    def take(start: int, end: int) -> bool:
        if any(taken[start:end]):
            return False
        taken[start:end] = [True] * (end - start)
        return True

    for match in _WORDS_WITH_NUMERALS.finditer(narrow):
        # A quoted word or an idiom holds digits only where they are typed as digits.
        if not re.search(r"\d", match[0]):
            take(match.start(), match.end())
    said = (_wholes, _ordinals, _dates, _years, _fractions, _pairs, _rough)
    for one in (one for kind in said for one in kind(narrow)):
        if take(one.start, one.end):
            found.append(one)
    found += _amounts(narrow, taken)
    return tuple(one._replace(text=text[one.start : one.end]) for one in sorted(found, key=lambda one: one.start))


def _wholes(text: str) -> Iterator[Numeral]:
    for match in _WHOLE.finditer(text):
        yield Numeral(Sort.AMOUNT, (Decimal(re.sub(r"\D", "", match[0].replace("·", "0"))),), "", match[0], match.start())


def _ordinals(text: str) -> Iterator[Numeral]:
    for match in _ORDINAL.finditer(text):
        values = [_value(match["chinese"])] if match["chinese"] else map(Decimal, re.findall(r"\d+", match[0]))
        of = "项" if match["chinese"] else match["of"] or ""
        yield Numeral(Sort.ORDINAL, tuple(one for one in values if one is not None), of, match[0], match.start())


def _fractions(text: str) -> Iterator[Numeral]:
    """Yield tenths as per cent (九成八), and other fractions with what stands above and below (三分之二)."""
    for match in _TENTHS.finditer(text):
        tens, ones = (_value(digit) if digit else Decimal(0) for digit in (match["tens"], match["ones"]))
        if tens is not None and ones is not None:
            yield Numeral(Sort.PERCENT, (tens * 10 + ones,), "%", match[0], match.start())
    for match in _FRACTION.finditer(text) if "分之" in text else ():
        below = Decimal(SCALES[match["below"]]) if match["below"] in SCALES else _value(match["below"])
        above = _value(match["above"])
        if below is not None and above is not None:
            yield Numeral(Sort.AMOUNT, (above, below), "分之", match[0], match.start())


def _pairs(text: str) -> Iterator[Numeral]:
    for match in _PAIR.finditer(text):
        low, high = _value(match["low"]), _value(match["high"])
        if low is None or high is None or (high != low + 1 and (int(low), int(high)) != (3, 5)):
            continue
        scale = prod(SCALES[one] for one in match["scale"])
        values = tuple((10 * bool(match["ten"]) + digit) * scale for digit in (low, high))
        yield Numeral(Sort.AMOUNT, values, match["unit"], match[0], match.start(), approximate=True)


def _rough(text: str) -> Iterator[Numeral]:
    for match in _ROUGH.finditer(text):
        order = Decimal(prod(SCALES[one] for one in match["scale"]))
        if match["how"] in {"上", "近", "约"} and not match["unit"]:
            # 上千 and 近万 without a unit are parts of words (马上百姓).
            continue
        ends = {"上": (order, order * 10), "近": (order * 9 / 10, order), "约": (order * 9 / 10, order * 11 / 10)}
        values = ends.get(match["how"], (order * 2, order * 9))
        yield Numeral(Sort.AMOUNT, values, match["unit"] or "", match[0], match.start(), approximate=True)


def _dates(text: str) -> Iterator[Numeral]:
    month = Decimal(0)
    for match in _DATE.finditer(text):
        if match["first"]:
            # 1—8月: the month that a range begins with.
            yield Numeral(Sort.DATE, (Decimal(0), Decimal(match["first"]), Decimal(0)), "", match[0], match.start())
            continue
        if match["lone"]:
            if month:
                yield Numeral(Sort.DATE, (Decimal(0), month, Decimal(match["lone"])), "", match[0], match.start())
            continue
        month = Decimal(match["month"])
        values = (Decimal(match["year"] or 0), month, Decimal(match["day"] or 0))
        yield Numeral(Sort.DATE, values, match["end"] or "", match[0], match.start())


def _years(text: str) -> Iterator[Numeral]:
    for match in _YEAR.finditer(text):
        yield Numeral(Sort.YEAR, (Decimal(match[0]),), "年", match[0], match.start())


def _amounts(text: str, taken: list[bool]) -> Iterator[Numeral]:
    """Yield the amounts in the stretches that nothing else has taken."""
    for is_taken, places in groupby(range(len(text)), taken.__getitem__):
        stretch = list(places)
        position, end = stretch[0], stretch[-1] + 1
        while not is_taken and (match := _NUMBER.search(text, position, end)) is not None:
            one = _amount(match, text)
            # What begins with a word (一至5条) may go on with a number.
            position = match.end() if one is not None else match.end("low")
            if one is not None:
                yield one


def _amount(match: re.Match[str], text: str) -> Numeral | None:
    percent = bool(match["percent_words"]) or match["unit"] == "%" or bool(match["low_unit"])
    unit = "%" if percent else match["unit"] or ""
    chinese = not match["low"][0].isdigit()
    if chinese and not percent:
        alone = len(match["low"]) == 1
        # 万、千、百 by themselves are words; a numeral without a unit is part of a word unless it is as long as only numbers are.
        if match["low"] in SCALES and match["low"] != "十":
            return None
        if not unit and (alone or not set(match["low"]) & set("十廿卅百千万亿")):
            return None
        if match["low"] == "一" and unit not in COUNTED_ONE:
            return None
    low = _value(match["low"])
    if low is None:
        return None
    scale = SCALES.get(match["low_scale"] or "", 1)
    late = SCALES.get(match["late_scale"] or "", 1)
    values = [low * scale * late]
    if match["high"] is not None:
        high = _value(match["high"])
        if high is None:
            return None
        upper = SCALES.get(match["high_scale"] or "", 1) * late
        # 1至2万: the scale at the end is of both.
        values = [low * (scale if scale > 1 else upper), high * upper]
    about = bool(match["more"]) or _ABOUT.search(text[: match.start()]) is not None
    start, sort = match.start(), Sort.PERCENT if percent or unit == "‰" else Sort.AMOUNT
    if len(values) == 1 and re.search(r"(?<![A-Za-z0-9.-])[-−]$", text[:start]):
        # A sign of its own, not a hyphen between two words.
        return Numeral(sort, (-values[0],), unit, text[start - 1 : match.end()], start - 1, about)
    return Numeral(sort, tuple(values), unit, match[0], start, about)


def _value(digits: str) -> Decimal | None:
    if digits[0].isdigit():
        return Decimal(digits.replace(",", "").replace("，", ""))
    whole, _point, fraction = digits.replace("廿", "二十").replace("卅", "三十").partition("点")
    number = value_of(whole)
    if number is None:
        return None
    return Decimal(f"{number}.{''.join(str(value_of(one)) for one in fraction)}") if fraction else Decimal(number)
