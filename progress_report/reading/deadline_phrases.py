"""The forms that 完成时限 takes in issued documents, for telling a deadline from other text.

A shape only, with the spaces that copying leaves in it; what day a phrase means is for ``date_grammar`` to say.
"""

from __future__ import annotations

import re

from progress_report.reading.date_grammar import MONTH_WORDS, QUARTER
from progress_report.reading.wording import folded

_S = r"[ \u3000]*"


_YEAR = rf"(?:20\d\d{_S}年{_S}度?{_S}|当年|本年|今年|次年|全年)"


_MONTH = rf"(?:1[0-2]|0?[1-9]|{MONTH_WORDS}){_S}月"


_DAY = rf"(?:3[01]|[12]\d|0?[1-9]){_S}[日号]?"


_BEFORE = rf"(?:{_S}(?:之前|以前|前|起|止|内|完成|底前完成|前完成))*"


_END = rf"{_S}(?:底|末|初|中旬|上旬|下旬|中|份)"


_POINT = rf"(?:{_YEAR})?{_S}{_MONTH}(?:{_END}|{_S}{_DAY})?{_BEFORE}"


_QUARTER = rf"(?:{_YEAR})?{_S}第?{QUARTER}{_S}季度(?:{_END})?{_BEFORE}"


_HALF = rf"(?:{_YEAR})?{_S}[上下]半年(?:{_END})?{_BEFORE}"


_YEAR_END = rf"(?:(?:20\d\d{_S})?年{_S}(?:底|末|终|内|中)|20\d\d{_S}年{_S}(?:全年|度|内|底|末)|全年){_BEFORE}"


_ISO = r"20\d\d[-./]\d{1,2}(?:[-./]\d{1,2})?"


_RECURRING = rf"(?:每|按|逐){_S}(?:个)?(?:季度|季|半年|年|月|周|日|旬){_S}(?:{_MONTH}|[末首]月份?|最后一个月)?(?:{_END}|{_S}{_DAY})?{_BEFORE}"


_STANDING = (
    r"(?:长期|持续|常态化?|全年|日常|经常性|定期|适时|及时|即时|实时|立即|动态|贯穿全年)"
    r"(?:坚持|推进|开展|落实|实施|抓好|进行|更新|工作|任务|公开|性工作)?"
)


_WITHIN = rf"[\u4e00-\u9fff]{{0,10}}?\d{{1,3}}{_S}个?(?:工作日|自然日|日|天|个月|小时){_S}(?:以内|之内|内)(?:完成)?"


_ONE = rf"(?:{_POINT}|{_QUARTER}|{_HALF}|{_YEAR_END}|{_ISO}|{_RECURRING}|{_STANDING}|{_WITHIN})"


DEADLINE = rf"{_ONE}(?:{_S}(?:[-—–~～至到、，,；;]|并)?{_S}(?:{_ONE}|{_DAY}{_BEFORE})){{0,5}}"
"""A pattern without groups for one deadline, ranges and lists included; spaces beside digits are allowed."""


_WHOLE = re.compile(DEADLINE)


_MORE = re.compile(r"[（(][^（）()]{1,20}[）)]$")


def is_deadline(text: str) -> bool:
    """Tell whether a text is a deadline and nothing else, a remark in brackets at its end aside."""
    text = folded(text.strip())
    return len(text) <= 60 and bool(_WHOLE.fullmatch(_MORE.sub("", text)))
