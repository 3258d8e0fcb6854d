"""核查结果: the order in which a person reads it."""

from __future__ import annotations

from dataclasses import replace

from progress_report.assignment.model import Office
from progress_report.checks.standings import office_standings
from progress_report.messages.findings import Finding
from progress_report.output.check_list import check_view
from tests.builders import assignment, entry, measure, period, returned


def test_errors_come_first_and_what_was_only_normalised_last() -> None:
    year = assignment([measure(1, ["甲科"])])
    found = [
        Finding("V07", "甲科", 1, details={"number": "1", "column": "完成状态", "raw": "甲", "value": "乙"}),
        Finding("C15", "甲科", details={"office": "甲科", "period": "上期"}),
        Finding("N01", "乙科", details={"office": "乙科"}),
        Finding("N01", "甲科", details={"office": "甲科"}),
    ]
    view = check_view(year, period(), (), found, ())
    assert [(one.grade, one.office) for one in view.findings] == [
        ("错误", "乙科"),
        ("错误", "甲科"),
        ("提醒", "甲科"),
        ("已规范", "甲科"),
    ]


def test_whom_to_call_is_who_filled_in_the_form_where_the_roster_names_nobody() -> None:
    roster = (Office("甲科"), Office("乙科", contact="李××"), Office("丙科"))
    year = replace(assignment([measure(1, ["甲科", "乙科", "丙科"])]), offices=roster)
    filled = {name: returned(name, [entry(name, 1)])._replace(filler="王××", phone="0951-2") for name in ("甲科", "乙科")}
    view = check_view(year, period(), office_standings(year, ()), (), (), filled)
    assert [(one.contact, one.phone) for one in view.standings] == [("王××", "0951-2"), ("李××", ""), ("", "")]
