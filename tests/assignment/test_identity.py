from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from progress_report.assignment.identity import identities, identity_of

A, B = identity_of(2025, "措施一。"), identity_of(2025, "措施二。")
texts = st.lists(st.sampled_from(["措施一。", "措施二。", "措施三。", "措施 一。"]), max_size=6)


def test_a_measure_without_one_is_known_by_its_words_whatever_their_layout() -> None:
    assert identities(2025, [("", "措施一。"), ("", "措\n施 二。")]) == (A, B)
    assert identity_of(2024, "措施一。") != A


def test_it_goes_with_the_measure_through_sorting_and_rewording() -> None:
    assert identities(2025, [(B, "措施二改。"), (A, "措施一。")]) == (B, A)


def test_of_copied_rows_the_one_it_was_made_for_keeps_it() -> None:
    fresh = identity_of(2025, "新措施。")
    assert identities(2025, [(A, "新措施。"), (A, "措施一。")]) == (fresh, A)
    assert identities(2025, [(A, "改一。"), (A, "改二。")]) == (A, identity_of(2025, "改二。"))


@given(st.data())
def test_no_two_measures_share_one(data: st.DataObject) -> None:
    words = data.draw(texts)
    typed = [data.draw(st.sampled_from(["", A, B, identity_of(2025, word)])) for word in words]
    found = identities(2025, list(zip(typed, words, strict=True)))
    assert len(set(found)) == len(words)
    assert all(found)
