from __future__ import annotations

import pytest

from progress_report.checks.presence import missing
from progress_report.messages.catalogue import KINDS, Effect
from progress_report.messages.findings import Finding
from progress_report.messages.places import CellRef
from progress_report.reading.statuses import Status
from progress_report.returns.model import Applicability
from tests.builders import assignment, case, entry, measure, percent_target, returned, target_entry


def codes(*entries: object, targets: tuple = (), reading: tuple[Finding, ...] = (), numbers: tuple[int, ...] = (1,)) -> list[str]:
    year = assignment([measure(n, ["甲科"], targets=targets) for n in numbers], offices=("甲科",))
    rows = [e for e in entries if hasattr(e, "progress")]
    shares = [e for e in entries if not hasattr(e, "progress")]
    return [finding.code for finding in missing(case(year, [returned("甲科", rows, shares)], reading=reading))]  # type: ignore[arg-type]


def test_a_complete_return_raises_nothing() -> None:
    assert codes(entry("甲科", 1)) == []


def test_an_office_without_return_is_named() -> None:
    year = assignment([measure(1, ["甲科", "乙科"])])
    found = missing(case(year, [returned("甲科", [entry("甲科", 1)])]))
    assert [(finding.code, finding.office) for finding in found] == [("N01", "乙科")]


def test_an_office_without_a_measure_owes_nothing() -> None:
    year = assignment([measure(1, ["甲科"])])
    assert not list(missing(case(year, [returned("甲科", [entry("甲科", 1)])])))


def test_an_office_whose_files_are_unusable_is_not_reported_as_absent_too() -> None:
    year = assignment([measure(1, ["甲科"])], offices=("甲科",))
    assert not list(missing(case(year, [], reading=(Finding("F05", "甲科"),))))


@pytest.mark.parametrize(
    "code", [kind.code for kind in KINDS.values() if kind.effect in {Effect.FILE_UNOPENED, Effect.FILE_UNUSABLE}]
)
def test_no_finding_of_a_file_that_gave_nothing_lets_its_office_be_called_absent(code: str) -> None:
    year = assignment([measure(1, ["甲科", "乙科"])], offices=("甲科", "乙科"))
    found = missing(case(year, [], reading=(Finding(code, "甲科"),)))
    assert [finding.office for finding in found] == ["乙科"]


@pytest.mark.parametrize("code", [kind.code for kind in KINDS.values() if kind.effect is Effect.CELL_UNREAD])
def test_no_cell_that_was_not_understood_is_called_empty_as_well(code: str) -> None:
    row = entry("甲科", 1, None)
    assert codes(row, reading=(Finding(code, "甲科", 1, row.cell("status")),)) == []


def test_a_missing_measure_a_blank_status_and_a_blank_text_are_told_apart() -> None:
    found = codes(entry("甲科", 2, None), entry("甲科", 3, progress=""), numbers=(1, 2, 3))
    assert found == ["R01", "E01", "E02"]


def test_a_cell_that_was_not_understood_is_not_called_empty_as_well() -> None:
    row = entry("甲科", 1, None)
    assert codes(row, reading=(Finding("V02", "甲科", 1, row.cell("status")),)) == []


def test_a_repeated_measure_is_not_called_missing_as_well() -> None:
    assert codes(reading=(Finding("R02", "甲科", 1, CellRef("f", "s", "A1")),)) == []


def test_a_target_needs_its_actual_value_unless_the_measure_does_not_apply() -> None:
    target = (percent_target(1),)
    assert codes(entry("甲科", 1), targets=target) == ["E03"]
    assert codes(entry("甲科", 1), target_entry("甲科", 1, None, Applicability.MISSING), targets=target) == ["E03"]
    assert codes(entry("甲科", 1), target_entry("甲科", 1, 0), targets=target) == []
    assert codes(entry("甲科", 1), target_entry("甲科", 1, None, Applicability.NOT_APPLICABLE), targets=target) == []
    assert codes(entry("甲科", 1, Status.NOT_APPLICABLE), targets=target) == []
