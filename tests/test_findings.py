from __future__ import annotations

import string

import pytest

from progress_report.findings import KINDS, Kind, blocks, message, remedy, severity
from progress_report.model import Finding, Severity


def test_a_finding_speaks_with_its_details() -> None:
    found = Finding("E01", "甲科", 7, details={"number": "7"})
    assert message(found) == "第7项“完成状态”未填"
    assert remedy(found) == "请从下拉框中选择"
    assert severity(found) is Severity.ERROR


def test_only_errors_block_the_final_report() -> None:
    assert blocks((Finding("E01"),))
    assert not blocks((Finding("C01"), Finding("V03")))


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.code)
def test_a_kind_says_what_to_do_and_gives_an_example(kind: Kind) -> None:
    assert kind.message
    assert kind.remedy
    assert kind.example
    assert not any(name == "" for _text, name, _format, _how in string.Formatter().parse(kind.message) if name is not None)
