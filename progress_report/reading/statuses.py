"""The states of a measure, and how offices write them."""

from __future__ import annotations

from enum import Enum

from progress_report.messages import _
from progress_report.reading.spelling import plain_text
from progress_report.reading.verdicts import Raw, Reading, Verdict


class Status(Enum):
    """State of a measure, in one office's return or consolidated; the value is the word printed."""

    DONE = "已完成"
    ONGOING = "推进中"
    CONTINUING = "持续推进"
    NOT_STARTED = "未开展"
    NOT_APPLICABLE = "不适用"
    MISSING = "未报送"


STATUS_RANK = {Status.NOT_STARTED: 0, Status.ONGOING: 1, Status.CONTINUING: 1, Status.DONE: 2}
"""The states that can be compared, from the first to the last."""


_STATUS_WORDS: dict[Status, tuple[str, ...]] = {
    Status.DONE: ("已完成", "完成", "全部完成", "已全部完成", "已办结", "办结", "已落实", "√", "✓", "✔", "☑"),
    Status.ONGOING: (
        "推进中", "正常推进", "正在推进", "持续推进", "有序推进", "按计划推进", "进行中", "正在进行", "正在开展", "办理中", "部分完成", "未完成", "尚未完成", "正在办理",
    ),
    Status.NOT_STARTED: ("未开展", "未启动", "未开始", "尚未开展", "尚未启动", "尚未开始", "没有开展"),
    Status.NOT_APPLICABLE: ("不适用", "不涉及", "本科室不涉及", "无此项", "无此项工作"),
}  # fmt: skip


_AMBIGUOUS_STATUS = frozenset({"部分完成", "未完成", "尚未完成"})


_STATUSES: dict[str, Reading[Status]] = {
    word: Reading(status, Verdict.EXACT if word == status.value else Verdict.NORMALISED)
    for status, words in _STATUS_WORDS.items()
    for word in words
    if word not in _AMBIGUOUS_STATUS
}


_BLANK_STATUS: Reading[Status] = Reading(None, Verdict.BLANK)


def read_status(raw: Raw) -> Reading[Status]:
    """Read 完成状态: the four words and their usual spellings; anything else needs a person."""
    if isinstance(raw, str):
        exact = _STATUSES.get(raw)
        if exact is not None:
            return exact
        word = plain_text(raw).rstrip("。.；;")
        if not word:
            return _BLANK_STATUS
        known = _STATUSES.get(word)
        if known is not None:
            return Reading(known.value, Verdict.NORMALISED)
        return Reading(None, Verdict.AMBIGUOUS, _("状态只能是：已完成、推进中、未开展、不适用"))
    if raw is None:
        return _BLANK_STATUS
    return Reading(None, Verdict.UNREADABLE, _("状态只能是：已完成、推进中、未开展、不适用"))
