"""Words that report nothing, as offices write them in 存在问题 and 下一步打算."""

from __future__ import annotations

import re

from progress_report.assignment.self_names import WE

NOTHING = frozenset(
    {
        *("无", "暂无", "没有", "暂没有", "尚无", "未发现", "暂未发现", "不存在", "不涉及", "空", "略"),
        *("无异常", "无其他", "无补充", "无需说明", "没有异常", "一切正常", "同上", "n/a", "na"),
    }
)
"""Whole answers that say nothing, without punctuation and spaces."""
NEGATIONS = ("暂无", "暂未发现", "暂没有", "尚无", "尚未发现", "未发现", "不存在", "没有发现", "没有", "未出现", "无")
KINDS = (
    "明显",
    "突出",
    "较大",
    "重大",
    "其他",
    "其它",
    "具体",
    "特别",
    "任何",
    "需要反映的",
    "需要说明的",
    "需反映的",
    "存在的",
    "存在",
    "新的",
)
NOUNS = (
    "问题",
    "困难",
    "不足",
    "短板",
    "打算",
    "计划",
    "安排",
    "下一步打算",
    "下一步计划",
    "下一步工作打算",
    "问题和困难",
    "困难和问题",
    "情况",
)
"""``NEGATIONS`` KINDS? ``NOUNS``: 无明显问题, 暂未发现需要反映的问题 and the like."""
LEADS = (
    "截至目前",
    "到目前为止",
    "目前",
    "本期",
    "现阶段",
    "我科室",
    "我科",
    "本科室",
    "本科",
    "暂时",
    "该项工作",
    "该项",
    "此项",
    "存在问题",
    "下一步打算",
)
"""What may stand before."""


ON_AND_ON = ("继续", "持续", "进一步", "按计划", "按要求", "有序", "稳步", "长期")
DO = ("做好", "抓好", "推进", "保持", "坚持", "落实", "开展", "加强", "完善")
WHAT = ("该项", "此项", "本项", "这项", "各项", "相关", "工作", "落实", "任务")
"""LEADS* (我局、将)* ``ON_AND_ON`` ``DO`` ``WHAT``*: a plan that names nothing to be done."""


def _any(words: tuple[str, ...]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_MARKS = re.compile(r"[\s　。．.，,；;：:！!、/\\\-—–－_~]+")
_MARK_SIGNS = (
    "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000。．.，,；;：:！!、/\\-—–－_~"
)
"""The same signs, to be taken from an end."""
_NOTHING = re.compile(rf"(?:{_any(LEADS)})*(?:(?:{_any(NEGATIONS)})(?:{_any(KINDS)})?(?:{_any(NOUNS)})|{_any(tuple(NOTHING))})")
_LAST = frozenset(words[-1] for words in (*NOUNS, *NOTHING))
"""What every phrase that reports nothing ends with; other texts, nearly all, need no further look."""


_NO_PLAN = re.compile(rf"(?:{_any(LEADS)}|下一步|{WE}|将|要)*(?:{_any(ON_AND_ON)})+(?:{_any(DO)})(?:{_any(WHAT)})*")


def says_no_plan(text: str) -> bool:
    """Tell whether a next step names nothing to be done (继续做好, 持续推进该项工作)."""
    return says_nothing(text) or _NO_PLAN.fullmatch(_MARKS.sub("", text)) is not None


def says_nothing(text: str) -> bool:
    """Tell whether a text reports nothing: it is blank, marks only, or one of the documented phrases as a whole."""
    last = text.rstrip(_MARK_SIGNS)[-1:].lower()
    return not last or (last in _LAST and _NOTHING.fullmatch(_MARKS.sub("", text).lower()) is not None)
