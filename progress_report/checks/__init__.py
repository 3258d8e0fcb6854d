"""The rules: a year's assignment and the returns of a period → Findings. All pure; one module a kind of question.

Reading (``returns``) has already reported what it could not open or understand; here is asked what is missing, and whether what
is there can be right.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from progress_report.checks import content, figures, presence, privacy, wordings
from progress_report.checks.case import Case, EntryRule
from progress_report.messages.findings import Finding

Rule = Callable[[Case], Iterable[Finding]]

RULES: tuple[Rule, ...] = (
    presence.missing,
    presence.missing_before,
    content.empty_phrases,
    content.copied_texts,
    content.changed_last_period,
    content.cut_texts,
    content.hidden_characters,
    content.unsupported_completion,
    content.dates_outside_window,
    content.changed_completion,
    content.overlong_cells,
    figures.leads_set_aside,
    figures.states_gone_back,
    figures.falling_counts,
    figures.wrong_totals,
    figures.targets_against_status,
    figures.unexplained_targets,
    privacy.personal_numbers,
    wordings.miswritten_number,
)

ENTRY_RULES: tuple[EntryRule, ...] = (
    content.cut_text,
    content.hidden_character,
    figures.wrong_total,
    privacy.personal_number,
)
"""Those of the rules that look at one entry alone and take time: they are asked where returns are read, side by side."""

__all__ = ["ENTRY_RULES", "RULES", "Case", "check"]


def check(case: Case) -> tuple[Finding, ...]:
    """Return the findings of every rule, rule by rule."""
    return tuple(finding for rule in RULES for finding in rule(case))
