"""What rules on single entries find where a return is read is what they find afterwards, in the same order."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from progress_report.assignment.model import Assignment, Office
from progress_report.checks import ENTRY_RULES, Case, check
from progress_report.editing import checking
from progress_report.editing.composition import Composition
from progress_report.jobs.examination import asked_at_once, examine
from progress_report.jobs.run import Folders, Run
from progress_report.progress.consolidation import consolidate
from progress_report.returns import folder as returns_folder
from progress_report.returns.model import Return
from tests.builders import assignment, case, entry, measure, returned
from tests.workbooks import row, write_return, year_workbook

OFFICES = ("甲科", "乙科", "丙科")
YEAR = replace(
    assignment([measure(number, OFFICES) for number in (1, 2)], OFFICES),
    offices=(Office("甲科", ("甲处",)), Office("乙科"), Office("丙科")),
)
TEXTS = (
    *(
        "",
        "无",
        "同上",
        "发布信息20条。",
        "我科1.公开信息；2.开展培训。",
        "甲处开展培训",
        "共20件（热线12件、信箱9件）。",
        "电话13812345678",
    ),
    *("字" * 255, "文字\x0b控制", "详见附件", "“不成对", "共9件，其中热线1件、信箱2件", "11010119900307851X"),
)


def asked(known: Case) -> dict[str, dict]:
    return {office: dict(asked_at_once(one, known.assignment)) for office, one in known.returns.items()}


def composed(known: Case) -> Composition:
    return Composition(consolidate(known.assignment, known.period, known.returns.values()), None)


texts = st.fixed_dictionaries({name: st.sampled_from(TEXTS) for name in ("progress", "evidence", "problems", "next_steps")})


@settings(max_examples=60, deadline=None)
@given(st.lists(texts, min_size=6, max_size=6), st.sets(st.sampled_from(OFFICES)))
def test_it_does_not_matter_when_a_question_is_put(rows: list[dict[str, str]], at_once: set[str]) -> None:
    returns: list[Return] = [
        returned(office, [entry(office, number, **rows[place * 2 + number - 1]) for number in (1, 2)])
        for place, office in enumerate(OFFICES)
    ]
    late = case(YEAR, returns)
    seen = {office: found for office, found in asked(late).items() if office in at_once}
    early = late._replace(seen=seen)
    assert check(early) == check(late)
    words = {office: found.get("about_words", ()) for office, found in seen.items()}
    assert [*checking.findings(composed(late), {}, None, words)] == [*checking.findings(composed(late), {})]


def test_each_of_these_questions_finds_something_in_such_texts() -> None:
    entries = [entry("甲科", number, progress=text) for number, text in enumerate(TEXTS, 1)]
    year = assignment([measure(number, ["甲科"]) for number in range(1, len(TEXTS) + 1)])
    found = asked_at_once(returned("甲科", entries), year)
    assert set(found) == {"cut_text", "hidden_character", "wrong_total", "personal_number", "about_words"}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    year_workbook(tmp_path / "data")
    for office, numbers in (("甲科", (1, 2)), ("乙科", (1, 3)), ("丙科", (2,))):
        rows = [row(number, progress=f"{TEXTS[6]}{office}{number}电话13812345678") for number in numbers]
        write_return(tmp_path / "data" / "2025" / "Q2" / f"{office}.xlsx", office, rows)
    return tmp_path / "data"


def examined(data: Path, templates: Path = Path(__file__).parents[2] / "templates"):
    return examine(Run.on(Folders(data, data.parent / "out", templates), 2025, "Q2"))


def test_several_processes_ask_what_one_asks(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = examined(data)
    assert {"C09", "C11"} <= {finding.code for finding in alone.findings}
    monkeypatch.setattr(returns_folder, "MANY_FILES", 2)
    assert examined(data).findings == alone.findings


def test_of_two_files_of_an_office_the_one_that_counts_is_asked(data: Path) -> None:
    folder = data / "2025" / "Q2"
    before = examined(data)
    (folder / "甲科（再交）.xlsx").write_bytes((folder / "甲科.xlsx").read_bytes())
    after = examined(data)
    assert {one.code for one in after.findings} - {one.code for one in before.findings} == {"F12"}
    assert [one for one in after.findings if one.code != "F12"] == list(before.findings)


def test_a_question_that_fails_is_that_files_trouble_alone(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from progress_report.jobs import examination

    def failing(one: Return, year: Assignment) -> dict:
        if one.office == "乙科":
            raise RecursionError
        return asked_at_once(one, year)

    monkeypatch.setattr(examination, "asked_at_once", failing)
    outcome = examined(data)
    assert set(outcome.case.returns) == {"甲科", "丙科"}
    assert [one.office for one in outcome.findings if one.code == "F01"] == ["乙科"]


def test_every_question_on_single_entries_is_put_where_returns_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """One that were not would find nothing in whatever has been read: its answer is looked for among those given then."""
    put = []
    monkeypatch.setattr(Case, "of_each_entry", lambda _case, rule: put.append(rule) or ())
    check(case(YEAR, [returned("甲科", [entry("甲科", 1)])]))
    assert put == [*ENTRY_RULES]
    names = [rule.__name__ for rule in (*ENTRY_RULES, checking.about_words)]
    assert len(set(names)) == len(names)
