"""Who reports, and how: the choices and wordings that the year's workbook sets in 单位."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum

_BRACKETS = re.compile(r"[（(][^（()）]*[）)]\s*$")
_SELVES = (
    ("街道办事处", "我街道"), ("街道", "我街道"), ("镇人民政府", "我镇"), ("乡人民政府", "我乡"), ("区人民政府", "我区"), ("县人民政府", "我县"),
    ("旗人民政府", "我旗"), ("市人民政府", "我市"), ("镇", "我镇"), ("乡", "我乡"), ("委员会", "我委"), ("委", "我委"), ("办公室", "我办"),
    ("总局", "我局"), ("局", "我局"), ("厅", "我厅"), ("署", "我署"), ("中心", "我中心"), ("支队", "我支队"), ("总队", "我总队"), ("大队", "我大队"),
    ("学院", "我院"), ("医院", "我院"), ("法院", "我院"), ("检察院", "我院"), ("学校", "我校"), ("大学", "我校"), ("集团", "我集团"), ("公司", "我公司"),
    ("处", "我处"), ("所", "我所"), ("站", "我站"), ("馆", "我馆"), ("联合会", "我会"), ("协会", "我会"),
)  # fmt: skip
"""How a body speaks of itself, by what its name ends with; the first that fits."""
_ANY_SELF = "我单位"
_DESK = "办公室"
_GENERAL = re.compile(r"(?:局|委|厅|署|院|街道|镇|乡|中心|机关|党政|行政|综合)+办公室(?:[（(].*[）)])?|办公室[（(].*[）)]")
""""What a body may call its 办公室; not 党建工作办公室 and others that have a task in their names."""


def self_of(name: str) -> str:
    """Return how a body of a name speaks of itself in its documents: 我局, 我委, 我街道; 我单位 where the name does not tell."""
    name = _BRACKETS.sub("", name.strip())
    return next((own for end, own in _SELVES if name.endswith(end)), _ANY_SELF)


def general_office(offices: Mapping[str, Collection[str]]) -> str:
    """Return the one of some offices, by name with their aliases, that is a body's 办公室; 办公室 where none or several may be."""
    if any(name == _DESK or _DESK in aliases for name, aliases in offices.items()):
        return next(name for name, aliases in offices.items() if name == _DESK or _DESK in aliases)
    general = [name for name in offices if _GENERAL.fullmatch(name)]
    return general[0] if len(general) == 1 else _DESK


def office_of(bureau: str, office: str) -> str:
    """Return an office with its body's name before it: ××局 and 局办公室 are ××局办公室; what stands in brackets is left out."""
    body, own = _BRACKETS.sub("", bureau.strip()), _BRACKETS.sub("", office)
    overlap = next((length for length in range(min(len(body), len(own)), 0, -1) if body.endswith(own[:length])), 0)
    return body + own[overlap:]


class Variant(Enum):
    """报告版式: plain paper with room for the seal, a 函 with the report as annex, or a red-headed 上行文."""

    PLAIN = "普通"
    LETTER = "函"
    UPWARD = "上行文"


class Detail(Enum):
    """报告详略: the clerk's words or one sentence a measure, or all that the offices wrote."""

    SUMMARY = "摘要"
    FULL = "全文"


class StateBy(Enum):
    """任务状态: whose states make a measure's where some offices lead it: theirs, or those of all that answer for it."""

    LEADS = "牵头科室"
    ALL = "全部科室"


class PaceBy(Enum):
    """序时进度口径: whether 序时进度 is told by what was due (deadlines and milestones), or by the share of the year gone as well."""

    DUE = "按时限"
    CALENDAR = "按日历"


class AnnexText(Enum):
    """附件内容: what the annex prints as progress."""

    WORDS = "科室原文"
    STATES = "状态与佐证"


@dataclass(frozen=True, slots=True)
class Bureau:
    """单位: who reports, on what basis, and the wordings the clerk configures for the year.

    ``fonts`` are the chosen ones by kind of typeface; kinds that are not there keep the templates' own. ``sealed`` tells whether the
    document is stamped (加盖印章), which decides where 署名 and 成文日期 stand. ``chosen_self`` (自称) and ``chosen_desk`` (经办科室) are
    "" where the names of the bureau and of its offices are to tell.
    """

    name: str
    report_title: str
    table_title: str
    basis: str
    basis_number: str = ""
    time_progress_tolerance: Decimal = Decimal(5)
    variant: Variant = Variant.PLAIN
    document_number: str = ""
    signer: str = ""
    copies_to: str = ""
    letter_title: str = ""
    fonts: Mapping[str, str] = field(default_factory=dict)
    detail: Detail = Detail.SUMMARY
    chosen_annex: AnnexText | None = None
    pace_by: PaceBy = PaceBy.DUE
    state_by: StateBy = StateBy.LEADS
    sealed: bool = True
    chosen_self: str = ""
    chosen_desk: str = ""

    @property
    def own_word(self) -> str:
        """Return how the bureau speaks of itself (自称): as the year's workbook says, else by its name."""
        return self.chosen_self or self_of(self.name)

    @property
    def annex_text(self) -> AnnexText:
        """Return what the annex prints: what the text does not, unless the year's workbook says otherwise."""
        return self.chosen_annex or (AnnexText.WORDS if self.detail is Detail.SUMMARY else AnnexText.STATES)
