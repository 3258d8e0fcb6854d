"""The words that headers of such tables use for each column."""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache

from progress_report.assignment.columns import DEADLINE_COLUMN, OFFICE_COLUMN, TEXT_COLUMN, THEME_COLUMN
from progress_report.reading.wording import folded, joined


class SourceColumn(Enum):
    """A column that an assignment has; the value is its name in the year's workbook."""

    NUMBER = "序号"
    THEME = THEME_COLUMN
    SUBTHEME = "二级任务"
    TEXT = TEXT_COLUMN
    LEAD = "牵头科室"
    OFFICE = OFFICE_COLUMN
    SUPPORT = "配合科室"
    DEADLINE = DEADLINE_COLUMN


_NOUN = "(?:科室|单位|部门|处室|股室|庭室|机构|中心|主体|方|科|处|股|站|所)"
_OFFICES = rf"{_NOUN}(?:[、和及与/]{_NOUN})*"
_PEOPLE = r"(?:[、和及与/]?(?:责任|负责)人(?:员)?)?"
_WORDS: dict[SourceColumn, str] = {
    SourceColumn.NUMBER: r"序号|编号|序次|序列|项号|项目号|任务号|任务编号|序|No\.?",
    SourceColumn.SUPPORT: (
        rf"(?:责任)?(?:配合|协办|协同|协作|参与|协助|会办|参加|支持)(?:责任)?(?:{_OFFICES})?|(?:其他|其它)(?:责任|配合)?{_OFFICES}"
    ),
    SourceColumn.LEAD: rf"(?:牵头|主办|主责)(?:负责|责任)?(?:{_OFFICES}){_PEOPLE}|牵头",
    SourceColumn.OFFICE: (
        rf"(?:主要|具体)?(?:责任|承办|负责|落实|实施|主责|分工|承担|任务|完成)(?:责任)?{_OFFICES}{_PEOPLE}"
        rf"(?:[及和]配合{_OFFICES})?|任务分工|责任分工|分工|责任|科室|部门|处室|牵头(?:{_OFFICES})?[及和、]配合{_OFFICES}|牵头[、及和]责任{_OFFICES}"
    ),
    SourceColumn.DEADLINE: (
        r"(?:完成|办理|办结|落实|截止|进度|计划完成|要求完成|工作|整改|推进|公开|报送|任务|实施|预计完成)?"
        r"(?:时限|时间|期限|日期|时序|节点)(?:要求|节点|安排|进度)?|(?:序时|时间|工作)?进度(?:要求|安排|计划)?|完成节点|时限要求"
        r"|办结|截止|结束|(?:承诺|约定|目标|限定|预期|拟定|要求|规定)(?:完成|办结)?(?:时间|时限|日期|期限|节点)"
    ),
    SourceColumn.TEXT: (
        r"(?:具体|主要|工作|任务|落实|重点|推进|实施|整改|建设|公开|改进|年度|目标)*(?:措施|举措|内容|要求|做法|事项和要求)(?:[和及与、](?:措施|要求|内容))?"
        r"|(?:具体)(?:工作)?(?:任务|工作|事项)|任务分解|(?:任务|工作)内容及要求|(?:主要|重点|工作)?(?:任务|目标)[和及与、](?:工作)?(?:措施|举措|要求)"
    ),
    SourceColumn.THEME: (
        r"(?:重点|主要|工作|一级|二级|三级|年度|目标|民生|任务|整改|反馈|存在|突出)*(?:任务|工作|项目|类别|事项|要点|目标|指标|问题|实事)(?:类别|名称|分类|项目|事项|目标)?"
        r"|(?:工作|任务|重点|主要)?(?:分类|大类|类型|类别|方面|板块|领域|模块|序列|专题)|民生实事(?:项目)?(?:名称)?|(?:工作|重点)?(?:任务|目标|指标)?[一二三]级"
    ),
}
_PATTERNS = tuple((column, re.compile(words)) for column, words in _WORDS.items())
_GOAL = re.compile(r".*(?:目标|指标|成效|效果|成果)")
_PERSON = re.compile(
    r"(?:分管|责任|包抓|联系|牵头|主管|包联|具体)?(?:局|市|县|区|院|校|所|街道|镇|集团|公司|委)?(?:领导|负责人|责任人|联系人|联络员|经办人)(?:[、和及](?:联系|责任|经办)人)?|联系(?:电话|方式)"
)


@lru_cache(maxsize=4096)
def column_of(words: str) -> SourceColumn | None:
    """Return the column that a header's words name, or None."""
    words = re.sub(r"[（(].*?[）)]|[*＊:：]", "", folded(joined(words)))
    if is_person(words):
        return None
    return next((column for column, pattern in _PATTERNS if pattern.fullmatch(words)), None)


def is_goal(words: str) -> bool:
    """Tell whether a header's words name what is to be reached: beside measures no name for a group of them."""
    return bool(_GOAL.fullmatch(folded(joined(words))))


def is_person(words: str) -> bool:
    """Tell whether a header's words are for persons rather than offices (责任领导, 联系人)."""
    return bool(_PERSON.fullmatch(folded(joined(words))))
