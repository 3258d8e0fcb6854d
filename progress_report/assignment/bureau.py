"""Who reports, and how: the choices and wordings that the year's workbook sets in 单位."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum

from progress_report.assignment.self_names import self_name


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
        return self.chosen_self or self_name(self.name)

    @property
    def annex_text(self) -> AnnexText:
        """Return what the annex prints: what the text does not, unless the year's workbook says otherwise."""
        return self.chosen_annex or (AnnexText.WORDS if self.detail is Detail.SUMMARY else AnnexText.STATES)
