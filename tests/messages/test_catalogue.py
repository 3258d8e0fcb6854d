from __future__ import annotations

import string

import pytest

from progress_report.assignment.model import Waiver
from progress_report.checks.waivers import waived
from progress_report.messages.catalogue import KINDS, Effect, FindingKind, blocks, message, remedy, severity
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


FILE_EFFECTS = {Effect.FILE_UNOPENED, Effect.FILE_UNUSABLE}


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.code)
def test_an_error_of_a_file_says_what_became_of_the_file(kind: FindingKind) -> None:
    assert kind.effect in FILE_EFFECTS or not (kind.code.startswith("F") and kind.severity is Severity.ERROR)


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.code)
def test_what_was_not_read_stands_in_the_way_of_a_final_report(kind: FindingKind) -> None:
    # An archive with nothing in it is no return that was not read.
    assert kind.effect is Effect.NONE or kind.severity is Severity.ERROR or kind.code == "F22"


def test_a_waiver_silences_a_warning_of_its_office_and_measure_and_nothing_else() -> None:
    waiver = Waiver("C05", "甲科", 1, "会议类任务无书面佐证", "王×")
    silent = Finding("C05", "甲科", 1)
    others = (Finding("C05", "甲科", 2), Finding("C05", "乙科", 1), Finding("C04", "甲科", 1))
    assert waived((silent, *others), (waiver,), "H2") == (others, ((silent, waiver),))


def test_a_waiver_without_number_covers_all_measures_of_the_office() -> None:
    assert waived((Finding("C05", "甲科", 9),), (Waiver("C05", "甲科", None, "", ""),), "H2")[0] == ()


def test_a_waiver_of_one_period_does_not_cover_another() -> None:
    found, waiver = Finding("C05", "甲科", 1, details={"number": "1"}), Waiver("C05", "甲科", 1, "", "", period="H1")
    assert waived((found,), (waiver,), "H1") == ((), ((found, waiver),))
    assert waived((found,), (waiver,), "H2") == ((found,), ())


def test_a_waiver_that_quotes_a_finding_does_not_cover_what_it_says_since() -> None:
    details = {"number": "1", "now": "信息25条", "then": "信息30条", "source": "x"}
    quoted = Waiver("C08", "甲科", 1, "", "", issue="第1项本期最大数 信息25条 小于上期的 信息30条（x）")
    assert waived((Finding("C08", "甲科", 1, details=details),), (quoted,), "H2")[0] == ()
    changed = Finding("C08", "甲科", 1, details=details | {"now": "信息2条"})
    assert waived((changed,), (quoted,), "H2")[0] == (changed,)


def test_an_error_cannot_be_waived() -> None:
    error = Finding("E02", "甲科", 1)
    assert waived((error,), (Waiver("E02", "甲科", 1, "", ""),), "H2") == ((error,), ())
