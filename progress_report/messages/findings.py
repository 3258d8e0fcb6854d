"""A finding (核查问题): a stable code with its place. What a person reads of it stands in the catalogue."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import NamedTuple

from progress_report.messages import N_
from progress_report.messages.places import CellRef


class Severity(Enum):
    """Grade of a finding: ERROR blocks the final report, WARNING asks a person, NORMALISED is only logged."""

    ERROR = N_("错误")
    WARNING = N_("提醒")
    NORMALISED = N_("已规范")


NO_DETAILS: Mapping[str, str] = {}
"""Of a finding that needs none; an ordinary mapping, so that it can go to another process."""


class Finding(NamedTuple):
    """核查问题: a stable code with its place; wording and severity stand in the catalogue under that code."""

    code: str
    office: str = ""
    measure: int | None = None
    where: CellRef | None = None
    details: Mapping[str, str] = NO_DETAILS
