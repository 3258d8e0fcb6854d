from __future__ import annotations

import pytest

from progress_report.assignment.short_names import LONGEST, proposed_name, proposed_names
from tests.builders import measure


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("7.推进重大行政决策事项目录公开。根据年度重点工作，依法编制。", "推进重大行政决策事项目录公开"),
        ("围绕民生，加强政策推送，公开名单。", "加强政策推送"),
        ("扎实做好本单位预算、决算及相关报表公开工作，及时公开。", "做好本单位预算、决算及相关报表公开工作"),
        ("无", "无"),
    ],
)
def test_a_short_name_is_a_measures_first_clause_that_says_what_is_done(text: str, name: str) -> None:
    assert proposed_name(text) == name


def test_short_names_are_short_and_unique_and_the_clerks_stand() -> None:
    long = "很长的措施" * 9
    names = proposed_names([measure(n, ["甲科"], text=long) for n in range(1, 5)] + [measure(5, ["甲科"], short_name="自定")])
    assert len(set(names.values())) == 5
    assert max(map(len, names.values())) <= LONGEST
    assert names[5] == "自定"
