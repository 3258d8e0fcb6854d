"""完成时限 in words → the days it names and whether it is a duty that lasts: only what the words say."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from progress_report.reading.date_grammar import DatePhrase, Role, date_phrases
from progress_report.reading.numerals import ONES, value_of
from progress_report.reading.patterns import pattern
from progress_report.reading.spelling import has_odd_digits
from progress_report.reading.wording import folded, joined

LASTING_WORDS = (
    "持续", "长期", "常态化", "常态", "常年", "全年", "贯穿全年", "日常", "经常性", "随时", "及时", "即时", "实时", "动态", "定期", "适时",
    "每年", "每半年", "每季度", "每季", "每月", "每周", "每日", "按年", "按季度", "按季", "按月", "按周", "逐月", "逐季",
)  # fmt: skip
"""With these a deadline names a duty that lasts all year, whatever verb follows (持续推进, 长期坚持, 每季度末)."""
AS_REQUIRED_WORDS = (
    "按时间节点",
    "按节点",
    "按要求",
    "按上级要求",
    "按规定",
    "按规定时限",
    "按通知要求",
    "按计划",
    "按进度",
    "根据工作安排",
)
"""With these a deadline leaves its days to something else; such a measure counts as a duty all year, and a person is asked."""
_AS_SOMEBODY_REQUIRES = re.compile(
    r"(?:按照?|根据|依照?)[\u4e00-\u9fff]{1,8}?(?:要求|规定|部署|安排|通知|计划)(?:的?时限|时间|执行|完成|落实|推进)?$"
)
"""The same of somebody who is named: 按省厅要求时限, 按照上级部署."""
_REMARK = re.compile(r"[（(][^（）()]*[）)]")
_NUMBER_WORDS = pattern(rf"(?P<number>[{ONES}]?十[{ONES}]?|[{ONES}元])(?P<unit>月|日|号)")
_TERM = re.compile(r"\d+个?(?:工作日|小时|自然日)")
_EVENT = re.compile(
    r"(?:[春夏秋冬]季|秋冬|入冬|入汛|汛期|春耕|秋收|开学|学期|[暑寒]假|春节|元旦|清明|五一|端午|中秋|国庆|春运|[中高]考|两会|[供采]暖)[节季期]?"
    r"(?:期间|之?前|以前|之?后|以后|结束|开始|内|初|末|底|(?=开学|学期)|$|[，,；;。、])"
)
"""What has its own place in the year, which no words here fix: 2025年秋季开学前 is not the year's last day."""
_NEXT_YEAR = re.compile(r"下一?年(?!度?[底末])")
"""A next year that is not said to be this document's."""
_RHYTHM_DAYS = re.compile(r"每个?(?:年|季度?|月|旬|周)(?:\d{1,2}月)?\d{1,2}[日号]")
"""Days of a rhythm: their numbers say nothing of another day."""


class Deadline(NamedTuple):
    """What a deadline's words say: the day it begins, its last day, and whether it is (also) a duty that lasts."""

    first: date | None = None
    last: date | None = None
    lasting: bool = False
    as_required: bool = False


def read_deadline(text: str, year: int) -> Deadline:
    """Return what a deadline's words say; days without a year are of ``year``, or of the year named before them.

    The last of a range or list is the last day; a day with 起 is a beginning and no last day. No text becomes a day that it does
    not name: a rhythm, a term and a day that the calendar lacks have none.
    """
    words = folded(joined(text))
    lasting = any(word in words for word in LASTING_WORDS)
    as_required = not lasting and (
        any(word in words for word in AS_REQUIRED_WORDS) or _AS_SOMEBODY_REQUIRES.search(words) is not None
    )
    no_day = Deadline(lasting=lasting, as_required=as_required)
    named = _REMARK.sub("", words) or words
    phrases = date_phrases(named, year)
    if _NEXT_YEAR.search(words) or _TERM.search(words) or _has_left_over(named, phrases):
        return no_day
    if phrases and _EVENT.search(named, phrases[-1].end):
        return no_day
    first: date | None = None
    last: date | None = None
    for phrase in phrases:
        if phrase.role is Role.EVERY:
            continue
        day = phrase.first if phrase.role is Role.FROM else phrase.last
        # A day before the one named ahead of it is of another year, or of something else.
        if phrase.last is None or day is None or day < max(first or day, last or day):
            return no_day
        if phrase.role is Role.FROM:
            first = day
        else:
            last = day
    return Deadline(first, last, lasting, as_required)


def names_days(text: str, year: int) -> bool:
    """Tell whether a deadline's words name days other than those of a rhythm, be they fixed or not."""
    return any(phrase.role is not Role.EVERY for phrase in date_phrases(folded(joined(text)), year))


def last_day(text: str, year: int) -> date | None:
    """Return the last day of a deadline; None where its words fix none."""
    return read_deadline(text, year).last


def in_digits(text: str) -> str:
    """Return the text with months and days that are written in Chinese numerals in digits (十二月 → 12月)."""

    def digits(found: re.Match[str]) -> str:
        if found["number"] == "元":
            return "1" + found["unit"] if found["unit"] == "月" else found[0]
        return f"{value_of(found['number'])}{found['unit']}"

    return _NUMBER_WORDS.sub(digits, text)


def _has_left_over(words: str, phrases: tuple[DatePhrase, ...]) -> bool:
    """Tell whether digits belong to no date: with them the words may mean something else (11月3 0日, 30日前)."""
    left, at = "", 0
    for phrase in phrases:
        left += words[at : phrase.start] + "。"
        at = phrase.end
    left = _RHYTHM_DAYS.sub("", left + words[at:])
    return any(sign.isdigit() for sign in left) or has_odd_digits(left)
