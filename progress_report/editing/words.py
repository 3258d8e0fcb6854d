"""An office's words made fit for a sentence of the report: what is changed is told, what cannot be decided is asked.

The annex and the workbook keep the words as typed.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from progress_report.assignment.self_names import without_brackets
from progress_report.editing.sentences import bare
from progress_report.reading.numerals import ordinal_of
from progress_report.reading.patterns import pattern
from progress_report.reading.wording import HAN

_SPACES = r"[ \t\u00a0\u3000]"
_BLANKS = " \t\u00a0\u3000"
_LABEL = pattern(
    rf"(?:^|(?<=[。；;：:，,\n])|(?=[（(]\d{{1,2}}[）)]|[①-⑳])|(?<={_SPACES})(?=\d{{1,2}}[.．、）)])"
    rf"|(?<=[{HAN}）])(?=\d{{1,2}}[.．](?!\d))){_SPACES}*"
    r"(?P<label>[（(]\s*\d{1,2}\s*[）)]|\d{1,2}(?:[.．](?!\d)|[.．](?=\d{4}年|\d{1,2}月)|[、）)])|[①-⑳]|[一二三四五六七八九十]{1,3}是|第[一二三四五六七八九十]{1,3}[，,、]"
    rf"|[（(][一二三四五六七八九十]{{1,3}}[）)]|[一二三四五六七八九十]{{1,3}}、){_SPACES}*"
)
"""An office's own number: 1. 1） （1） ① 一是 第一， （一） 一、 at a line's or clause's start; （2） and ② wherever a series has come to them."""
_BULLET_SIGN = re.compile("[•·●○◆◇■□▲△➢►√☑✓✔*—–-]")
"""Signs without which a text, as most are, has no bullet: looked for before the pattern that costs more."""
_MAY_BE_LABEL = re.compile(r"[①-⑳]|[\d一二三四五六七八九十](?:\s*[、）)是，,]|[.．](?!\d)|[.．]\d{1,4}[年月])")
"""What every such number has, wherever it stands; most texts have none."""
_BULLET = re.compile(r"(?m)^[ \t\u00a0\u3000]*(?:[•·●○◆◇■□▲△➢►√☑✓✔*]|[-—–](?!\d))+[ \t\u00a0\u3000]*")
_OWN_NUMBER = re.compile(r"^(?:第\s*\d{1,3}\s*项|序号\s*\d{1,3})[：:，,、]\s*")
"""A measure's number before its words, which the report prints itself."""
_STATE = r"(?:已经?(?:全部)?完成|推进中|正在推进中?|持续推进中?|有序推进中?|未开展)"
_STATE_SAID = re.compile(
    rf"^(?:[（(【\[]{_STATE}[）)】\]][。，；：:,;]?|(?:(?:完成)?状态[：:])?(?:该项工作|此项工作|本项工作|该项任务|该项|此项|本项)?{_STATE}[。；：，:;,])"
    r"(?=.)"
)
"""The state at the start, which the report prints itself (已完成。已公开…)."""
_OPENERS = re.compile(
    r"^(?:(?:工作)?(?:进展|完成|开展|落实)(?:情况)?[：:]|下一步(?:工作)?(?:打算|计划|安排|措施|中)?[：:，,]|(?:目前|当前|本期)进展(?:情况)?[：:]|下步[：:，,]|下一阶段[：:，,]"
    r"|(?:目前|当前)?(?:存在|主要)(?:的|存在的)?(?:主要)?(?:问题|困难)(?:和困难|和不足)?(?:是|为|有|主要是)?[：:，,]?(?=.)|问题[：:])"
)
"""Words that repeat the heading which the text will stand under."""
_HEAD_BEGINS = frozenset("工进完开落下目当本存主问第序已推正持有未（(【[状该此")
"""What one of the openers, own numbers and states above begins with; other texts need no further look."""
_OWN_WORDS = ("我科室", "本科室", "我科")
_OWN = "|".join(_OWN_WORDS)
_KINDS = ("办公室", "中心", "大队", "支队", "总队", "队", "股", "站", "处", "窗口")
"""What else than a 科室 an office may be, by the end of its name: it calls itself 我中心, 本队."""
_WE = re.compile(r"(?:^|(?<=[。；，：]))我们(?![的与和及、，：])")
_SIGNS = (
    ("≥>", pattern(r"(?:≥|>=)\s*(?=\d[\d.]*\s*[%％])"), "不低于"),
    ("≥>", pattern(r"≥|>="), "不少于"),
    ("≤<", pattern(r"≤|<="), "不超过"),
    (">＞", pattern(r"[>＞]\s*(?=\d)"), "超过"),
    ("<＜", pattern(r"[<＜]\s*(?=\d)"), "少于"),
    ("％", pattern(r"％"), "%"),
    ("工", pattern(r"(?<=\d)工作日"), "个工作日"),
    ("(", pattern(rf"\((?=[^()（）]*[{HAN}][^()（）]*\))([^()（）]*)\)"), r"（\1）"),
    ('"', pattern(rf'"(?=[^"]*[{HAN}])([^"]*)"'), r"“\1”"),
    ("（“《", pattern(r"（\s*）|“\s*”|《\s*》"), ""),
    ("（“《）》", pattern(r"(?<=[（“《])[，。；：、,;]+|[，。；：、,;]+(?=[）》])"), ""),
    (",", pattern(rf"(?<=[{HAN}”）\d]),(?=[{HAN}“（])"), "，"),
    (";", pattern(rf"(?<=[{HAN}”）\d]);(?=.)"), "；"),
    (":", pattern(rf"(?<=[{HAN}”）]):(?=.)"), "："),
    (_BLANKS, pattern(rf"(?<=[{HAN}，。；：、”“（）《》]){_SPACES}+|{_SPACES}+(?=[{HAN}，。；：、”“（）《》])"), ""),
    (_BLANKS, pattern(rf"{_SPACES}+"), " "),
)
"""Signs that do not belong in running text, in the order they are set right: characters of which each has one, what is found, what is put."""
_BLANK = " \t\n\r\u00a0\u3000"
LONGEST_LIST = 150
"""Characters up to which numbered sentences become parts of one."""
_BEFORE = "。；，、：;,: \t\n\r\u00a0\u3000"
"""What no text begins with."""
_RUN_OF_MARKS = re.compile("[。；，、：;,:][。；，、：;,:]+")
_DOTTED = re.compile(r"(?<![\d.])(20\d\d)([./-])(1[0-2]|0?[1-9])\2(3[01]|[12]\d|0?[1-9])(?![\d./-])")
_PAIRS = (("（", "）"), ("“", "”"), ("《", "》"), ("【", "】"), ("〔", "〕"))
_UNDECIDED = re.compile(
    r"如下$|同上|^同前|^同第?\d+项|^(?:见|参见|如)[上前]|[详参]?见(?:附[件表]|第\d+项|上期)|^(?:情况|内容)?(?:与|同)[^，。；]{1,12}(?:相同|一致|一样)$"
)
"""Words that point at what a reader of the report does not have before them."""

_HAN_BUT_IS = "\u3400-\u4dbf\u4e00-\u662e\u6630-\u9fff\U00020000-\U0003134f"
"""``HAN`` without 是."""
_PLAIN = re.compile(
    f"[{_HAN_BUT_IS}0-9A-Za-z%]*"
    rf"(?:(?:(?<![\d一二三四五六七八九十])[，、](?![，。；、：（）”》])|[。；：](?![，。；、：（）”》])"
    rf"|(?<![\d一二三四五六七八九十])[是）]|[（“《](?![，。；、：（）“”《》])|[”》])[{_HAN_BUT_IS}0-9A-Za-z%]*)*"
)
"""Words between single marks and brackets, none of them with what may be an office's own number, as most offices write.

It begins each of its parts with another sign than the one before may hold, so that it is gone through once. What may not follow a mark is
named, not what may: each class of all characters takes a millisecond to compile.
"""


class Fitted(NamedTuple):
    """Words fit for a sentence, without end mark; ``doubts`` are what a person has to decide."""

    text: str
    doubts: tuple[str, ...] = ()


@lru_cache(maxsize=8192)
def fitted(words: str, office: str = "", aliases: tuple[str, ...] = ()) -> Fitted:
    """Return an office's words for running text.

    Its own numbering, its own name as subject, openers that repeat the heading, line breaks, white space, stray marks and
    comparison signs are set right; the wording is not touched.
    """
    text = words.strip(_BEFORE)
    # 我处理 is no 我处.
    called = (name for name in _called(office) if name in text and f"{name}理" not in text)
    names = tuple(name for name in (office, *aliases, *called) if name)
    return Fitted(bare(text)) if _is_fit(text, names) else _made_fit(text, names)


@lru_cache(maxsize=1024)
def _called(office: str) -> tuple[str, ...]:
    """Return what an office that is no 科室 calls itself, by what its name ends with."""
    bare_name = without_brackets(office)
    kind = next((one for one in _KINDS if bare_name.endswith(one)), "")
    return (f"我{kind}", f"本{kind}") if kind else ()


def _is_fit(text: str, names: tuple[str, ...]) -> bool:
    """Tell of a plain text that nothing in it is to be changed or asked; of any other, False, whatever may be in it."""
    return (
        _is_plain(text)
        and _without_heads(text, _OPENERS, _OWN_NUMBER, _STATE_SAID) == text
        and not ("我们" in text or "工作日" in text or "同" in text or "见" in text or "如" in text or "与" in text)
        and text.count("（") == text.count("）")
        and text.count("“") == text.count("”")
        and text.count("《") == text.count("》")
        and _in_third_person(text, names) == text
    )


def _is_plain(text: str) -> bool:
    plain = _PLAIN.match(text)
    return plain is not None and plain.end() == len(text)


def _made_fit(text: str, names: tuple[str, ...]) -> Fitted:
    if _BULLET_SIGN.search(text):
        text = _BULLET.sub("", text).lstrip(_BEFORE)
    text = _without_heads(text, _OPENERS, _OWN_NUMBER, _STATE_SAID).lstrip(_BEFORE)
    text, doubts = _without_numbering(in_dates(_without_own_name(text, names)))
    joined = _joined_lines(text)
    text = _in_third_person(joined, names)
    # What it leaves as it is once, as it does most texts, need not be looked through again if nothing else changes it.
    settled = text if text == joined else None
    for marks, sign, replacement in _SIGNS:
        if any(mark in text for mark in marks):
            text = sign.sub(replacement, text)
    text = _RUN_OF_MARKS.sub(_one_mark, text)
    if "我们" in text:
        text = _WE.sub("", text)
    text = _without_heads(text, _OPENERS)
    if text != settled:
        text = _in_third_person(text, names)
    text = _without_heads(text, _STATE_SAID)
    text = bare(text.lstrip(_BEFORE))
    at = text.rfind("（")
    if at > 0 and text.endswith("）") and "）" not in text[at:-1]:
        # A remark in brackets after the end belongs before it.
        text = text[:at].rstrip("。；，") + text[at:]
    text = bare(text)
    for left, right in _PAIRS:
        if text.count(left) != text.count(right):
            doubts += (f"“{left}{right}”不成对",)
    # The signs that every such phrase has.
    if ("同" in text or "见" in text or "如" in text or "与" in text) and (found := _UNDECIDED.search(text)):
        doubts += (f"“{found[0]}”所指的内容不在文字里",)
    return Fitted(text, doubts)


def _without_heads(text: str, *heads: re.Pattern[str]) -> str:
    """Take each of some patterns, one after the other, from a text's start."""
    for head in heads if text[:1] in _HEAD_BEGINS else ():
        found = head.match(text)
        if found is not None:
            text = text[found.end() :]
    return text


def _without_numbering(text: str) -> tuple[str, tuple[str, ...]]:
    """Take out a series of the office's own numbers; a number that begins no series is left and asked about."""
    if _MAY_BE_LABEL.search(text) is None:
        return text, ()
    labels = list(_LABEL.finditer(text))
    values = [ordinal_of(re.sub(r"[是第，,]", "", found["label"])) for found in labels]
    series: list[re.Match[str]] = []
    lost: list[str] = []
    due = 1
    for found, value in zip(labels, values, strict=True):
        stands_free = _stands_free(text, found.start())
        # A number 1 again begins a second series; in the middle of a sentence only the number that is due is one.
        if (value == due and (stands_free or due > 1)) or (value == 1 and stands_free):
            series.append(found)
            due = value + 1
        elif stands_free and not found["label"].startswith("第"):
            lost.append(found["label"])
    if len(series) == 1 and series[0].start() > 0:
        lost += [series[0]["label"]] * (not series[0]["label"].startswith("第"))
        series = []
    for place, found in reversed(list(enumerate(series))):
        before, after = text[: found.start()], text[found.end() :]
        if not _stands_free(text, found.start()):
            before += "；"
        elif place and len(text) <= LONGEST_LIST and before.rstrip(_BLANK).endswith("。"):
            # What was numbered is one thing after the other: one sentence, of which a summary takes all.
            before = before.rstrip(_BLANK)[:-1] + "；"
        text = before + after
    return text, tuple(f"序号“{label}”不成一串" for label in lost if not label.endswith("是"))


def _stands_free(text: str, place: int) -> bool:
    """Tell whether a place is a line's or clause's start."""
    return text[:place].rstrip(_BLANKS)[-1:] in set("。；;：:，,\n") | {""}


def _without_own_name(text: str, names: tuple[str, ...]) -> str:
    """Take an office's name, or 我科, from before its own numbers (办公室1.公开…, 我科一是…)."""
    if not text.startswith((*_OWN_WORDS, *names)):
        return text
    words = "|".join([_OWN, *map(re.escape, sorted(names, key=len, reverse=True))])
    name = re.match(rf"(?:{words})+[：:，,]?{_SPACES}*", text)
    return text[name.end() :] if name is not None and _LABEL.match(text[name.end() :]) is not None else text


def in_dates(text: str) -> str:
    """Return a text whose days with dots or strokes (2023.11.30) are said in words, as documents write them."""
    if "20" not in text or not ("." in text or "/" in text or "-" in text):
        return text
    return _DOTTED.sub(lambda day: f"{day[1]}年{int(day[3])}月{int(day[4])}日", text)


def _joined_lines(text: str) -> str:
    """Join lines; one that ends without a mark ends a part of the sentence."""
    if "\n" not in text and "\r" not in text:
        return text.strip(_BLANKS)
    lines = [line.strip(_BLANKS) for line in re.split(r"[\n\r]+", text)]
    lines = [line for line in lines if line]
    ended = [line if re.search(r"[。；！？，、：;:,]$", line) else f"{line}；" for line in lines[:-1]]
    return "".join([*ended, *lines[-1:]])


def _one_mark(run: re.Match[str]) -> str:
    """Return the mark that a run of them comes to: what is enumerated stays so, what ended stays ended."""
    marks = run[0].replace(";", "；").replace(",", "，").replace(":", "：")
    return next(mark for mark in "；。：，、" if mark in marks)


def _in_third_person(text: str, names: tuple[str, ...]) -> str:
    """Take an office's own name and 我科 from a clause's start, where the report says whose words they are; else name it."""
    said = [name for name in (*_OWN_WORDS, *names) if name in text]
    if not said:
        return text
    if [name for name in said if _begins_a_clause(text, name)]:
        at_a_clause, at_the_start = _subjects(names)
        text = at_the_start.sub("", at_a_clause.sub("", text))
    left = [name for name in (*_OWN_WORDS, *_called(names[0])) if name in text] if names else []
    return re.sub("|".join(left), names[0], text) if left else text


def _begins_a_clause(text: str, name: str) -> bool:
    at = text.find(name)
    while at > 0 and text[at - 1] not in "。；，：":
        at = text.find(name, at + 1)
    return at >= 0


@lru_cache(maxsize=1024)
def _subjects(names: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what finds an office as a clause's subject, and as what a text is headed with."""
    words = "|".join([_OWN, *map(re.escape, sorted(names, key=len, reverse=True))])
    at_a_clause = re.compile(
        rf"(^|(?<=[。；，：]))(?:{words})(?:（(?:牵头|配合|主办|协办)）)?(?![的与和及、，：]|印发|主任|主要)"
    )
    return at_a_clause, re.compile(rf"^(?:{words})[，：]")
