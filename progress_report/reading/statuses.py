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

    # Each is one object in a process; Enum's own hash, of its name, is worked out in Python, and states are counted by the thousand.
    __hash__ = object.__hash__

    @property
    def field(self) -> str:
        """Return the name under which tallies, figures and templates count it."""
        return self.name.lower()


STATUS_RANK = {Status.NOT_STARTED: 0, Status.ONGOING: 1, Status.CONTINUING: 1, Status.DONE: 2}
"""The states that can be compared, from the first to the last."""


_STATUS_WORDS: dict[Status, tuple[str, ...]] = {
    Status.DONE: ("已完成", "完成", "全部完成", "已全部完成", "已办结", "办结", "已落实", "√", "✓", "✔", "☑"),
    Status.ONGOING: (
        "推进中", "正常推进", "正在推进", "有序推进", "按计划推进", "进行中", "正在进行", "正在开展", "办理中", "正在办理",
    ),
    Status.NOT_STARTED: ("未开展", "未启动", "未开始", "尚未开展", "尚未启动", "尚未开始", "没有开展"),
    Status.NOT_APPLICABLE: ("不适用", "不涉及", "本科室不涉及", "无此项", "无此项工作"),
}  # fmt: skip
"""What offices type for each; any other word (部分完成, 基本完成, 未完成) may mean more than one state, and is asked about."""


_STATUSES: dict[str, Reading[Status]] = {
    word: Reading(status, Verdict.EXACT if word == status.value else Verdict.NORMALISED)
    for status, words in _STATUS_WORDS.items()
    for word in words
}


_ALL_YEAR: dict[str, Reading[Status]] = {
    Status.CONTINUING.value: Reading(Status.CONTINUING, Verdict.EXACT),
    **dict.fromkeys(("长期坚持", "常态化推进", "常态化开展", "持续开展"), Reading(Status.CONTINUING, Verdict.NORMALISED)),
}
"""What only a duty all year can be."""


_CONTINUING: dict[str, Reading[Status]] = {
    word: Reading(Status.CONTINUING, Verdict.NORMALISED) if known.value in {Status.DONE, Status.ONGOING} else known
    for word, known in _STATUSES.items()
} | _ALL_YEAR
"""A duty all year is neither done nor unfinished: what was reported as either goes on, and is logged."""


_BLANK_STATUS: Reading[Status] = Reading(None, Verdict.BLANK)


def offered(*, continuing: bool) -> tuple[Status, ...]:
    """Return the states that the form offers for a measure with a last day, or for a duty all year."""
    own = (Status.CONTINUING,) if continuing else (Status.DONE, Status.ONGOING)
    return (*own, Status.NOT_STARTED, Status.NOT_APPLICABLE)


def read_status(raw: Raw, *, continuing: bool = False) -> Reading[Status]:
    """Read 完成状态: the offered words and their usual spellings; anything else needs a person.

    ``continuing``: of a duty all year, for which alone 持续推进 can be said.
    """
    words = _CONTINUING if continuing else _STATUSES
    if isinstance(raw, str):
        exact = words.get(raw)
        if exact is not None:
            return exact
        word = plain_text(raw).rstrip("。.；;")
        if not word:
            return _BLANK_STATUS
        known = words.get(word)
        if known is not None:
            return Reading(known.value, Verdict.NORMALISED)
        known_words = _offered_words(continuing=continuing)
        if word in _ALL_YEAR:
            return Reading(
                None, Verdict.AMBIGUOUS, _("这一项有完成时限，不能填“{word}”，请选：{words}").format(word=word, words=known_words)
            )
        return Reading(None, Verdict.AMBIGUOUS, _("状态只能是：{words}").format(words=known_words))
    if raw is None:
        return _BLANK_STATUS
    return Reading(None, Verdict.UNREADABLE, _("状态只能是：{words}").format(words=_offered_words(continuing=continuing)))


def _offered_words(*, continuing: bool) -> str:
    return "、".join(status.value for status in offered(continuing=continuing))
