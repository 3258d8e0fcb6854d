from __future__ import annotations

import string

import pytest

from progress_report.assignment.model import Waiver
from progress_report.checks.waivers import waived
from progress_report.messages.catalogue import KINDS, FindingKind, blocks, message, remedy, severity
from progress_report.messages.findings import Finding, Severity


def test_a_finding_speaks_with_its_details() -> None:
    found = Finding("E01", "甲科", 7, details={"number": "7"})
    assert message(found) == "第7项“完成状态”未填"
    assert remedy(found) == "请从下拉框中选择"
    assert severity(found) is Severity.ERROR


def test_only_errors_block_the_final_report() -> None:
    assert blocks((Finding("E01"),))
    assert not blocks((Finding("C01"), Finding("V03")))


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.code)
def test_a_kind_says_what_to_do_and_gives_an_example(kind: FindingKind) -> None:
    assert kind.message
    assert kind.remedy
    assert kind.example
    assert not any(name == "" for _text, name, _format, _how in string.Formatter().parse(kind.message) if name is not None)


def test_a_waiver_silences_a_warning_of_its_office_and_measure_and_nothing_else() -> None:
    waiver = Waiver("C05", "甲科", 1, "会议类任务无书面佐证", "王×")
    silent = Finding("C05", "甲科", 1)
    others = (Finding("C05", "甲科", 2), Finding("C05", "乙科", 1), Finding("C04", "甲科", 1))
    assert waived((silent, *others), (waiver,)) == (others, ((silent, waiver),))


def test_a_waiver_without_number_covers_all_measures_of_the_office() -> None:
    assert waived((Finding("C05", "甲科", 9),), (Waiver("C05", "甲科", None, "", ""),))[0] == ()


def test_an_error_cannot_be_waived() -> None:
    error = Finding("E02", "甲科", 1)
    assert waived((error,), (Waiver("E02", "甲科", 1, "", ""),)) == ((error,), ())
