"""The title of an issued document, and the bureau that it names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from progress_report.importing.understanding.levels import without_annex
from progress_report.reading.wording import folded, joined

MAX_TITLE = 80
_TITLE = re.compile(r"分工|要点|任务|分解|台账|清单|方案|一览|安排|计划|实事|通知")
_YEAR_LINE = re.compile(r"[^。；：:，]{0,30}\d{4}年[^。；：:，]{0,40}")
_BUREAU = re.compile(
    r"(?P<name>[\u4e00-\u9fff×]{2,18}?(?:局|委员会|委|办公室|政府|厅|管委会|中心|总队|支队|人民法院|检察院|街道办事处|大学|学院|医院|公司|集团|大队|图书馆|博物馆|档案馆|联合社|联合会)(?:（[^（）]{1,6}）)?)"
    r"(?=关于|\d{4}年|重点|落实|贯彻|推进|深化|优化|巡察|整改|印发|办公室关于|政务公开|政府信息|的?通知|文件|$)"
)


def title_of(lines: Sequence[str]) -> str:
    """Return the document's title: the last line above its measures that reads like one, with what it goes on from."""
    preface = [joined(line) for line in lines]
    found = [
        index
        for index, line in enumerate(preface)
        if line and _TITLE.search(folded(line)) and len(line) <= MAX_TITLE and line[-1] not in "。；：:，"
    ]
    # The title of the table rather than that of the letter that sends it.
    own = [index for index in found if not preface[index].endswith("通知")] or found
    if not own:
        return ""
    at = own[-1]
    title = without_annex(preface[at])
    if at and not re.search(r"\d{4}", title) and _YEAR_LINE.fullmatch(preface[at - 1]):
        return preface[at - 1] + title
    return title


def bureau_of(title: str, lines: Sequence[str]) -> str:
    """Return the bureau that the title names, or else a line above the measures that is or begins with its name; empty if none."""
    for words in (title, *map(joined, lines)):
        words = re.sub(r"^\d{4}年度?", "", words)
        found = _BUREAU.match(folded(words))
        if found is not None and len(found["name"]) > 3 and not found["name"].startswith(("各", "全")):
            return words[: found.end("name")]
    return ""
