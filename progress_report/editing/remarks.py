"""Problems and next steps as a bureau says them: what stands under one theme together, next steps in the problems' order.

No word is invented but what joins: the theme's own name, 其他方面 for what stands alone, and the numbers 一是, 二是.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from progress_report.assignment.self_names import WE
from progress_report.editing.model import PROBLEMS
from progress_report.editing.sentences import bare, enumerated
from progress_report.editing.silence import says_no_plan
from progress_report.reading.numerals import in_words

MOST_ITEMS = 4
"""Items up to which each thing said stands by itself; published reports name two to four problems."""
MOST_PARTS = 5
"""Parts of one sentence; more go into a further one."""
_WILL = re.compile(rf"^(?:{WE})?(?:将|拟)(?:于(?=\d)|(?=继续|进一步|持续|不断|着力|重点|在?\d))|^{WE}(?=继续|进一步|持续)")
"""What 下一步，我局将 has said already, whatever the bureau calls itself."""
_PROBLEM = re.compile(r"^(?:主要(?:是|表现[为在])[：:，,]?)(?=.)|^存在(?P<what>[^，。；]+)的问题$")
"""What the heading 存在的问题 has said already."""


class Said(NamedTuple):
    """What the offices said under one theme, each thing once."""

    theme: str
    parts: tuple[str, ...]


def told_once(key: str, texts: Iterable[str]) -> tuple[str, ...]:
    """Return what is said on a theme without its openers, each thing once: what another says as well and more is left out."""
    if key == PROBLEMS:
        bodies = [_PROBLEM.sub(lambda found: found["what"] or "", text) for text in texts]
    else:
        bodies = [_WILL.sub("", text) for text in texts if not says_no_plan(text)]
    listed = list(dict.fromkeys(body for body in bodies if body))
    return tuple(one for one in listed if not any(one in other for other in listed if other != one))


def problem_paragraphs(problems: Sequence[Said]) -> tuple[str, ...]:
    """Return the paragraphs on problems; none when there are none."""
    if _few(problems):
        parts = [part for one in problems for part in one.parts]
        return (("主要存在以下问题：" if len(parts) > 1 else "") + enumerated(parts),) if parts else ()
    apart, rest = _divided(problems)
    items = [_under(one.theme, one.parts) for one in apart]
    if rest:
        items.append(_item("其他方面，", [part for one in rest for part in one.parts]))
    return _numbered(items)


def plan_paragraphs(plans: Sequence[Said], problems: Sequence[Said], own: str) -> tuple[str, ...]:
    """Return the paragraphs on next steps, those that answer a problem first and in the problems' order.

    ``own`` is how the bureau speaks of itself.
    """
    places = {one.theme: place for place, one in enumerate(problems)}
    if _few(plans):
        parts = [part for one in sorted(plans, key=lambda one: places.get(one.theme, len(places))) for part in one.parts]
        lead = f"下一步，{own}将重点做好以下工作：" if len(parts) > 1 else "下一步，"
        return (lead + enumerated(parts),) if parts else ()
    by_theme = {one.theme: one for one in plans}
    apart, rest = ([], []) if _few(problems) else _divided(problems)
    items = [_under(one.theme, by_theme.pop(one.theme).parts) for one in apart if one.theme in by_theme]
    others = [part for one in rest if one.theme in by_theme for part in by_theme.pop(one.theme).parts]
    if others:
        items.append(_item("针对其他问题，", others))
    left = sorted(by_theme.values(), key=lambda one: places.get(one.theme, len(places)))
    together, alone = _divided(left)
    items += [_under(one.theme, one.parts) for one in together]
    if alone:
        items.append(_item("其他工作方面，", [part for one in alone for part in one.parts]))
    return _numbered(items)


def _few(said: Sequence[Said]) -> bool:
    """Tell whether everything may be counted by itself in one sentence."""
    return all(len(one.parts) == 1 for one in said) and len(said) <= MOST_ITEMS


def _divided(said: Sequence[Said]) -> tuple[list[Said], list[Said]]:
    """Return the themes that are named, and those of which one thing is said and which go together."""
    alone = [one for one in said if len(one.parts) == 1]
    if len(said) <= MOST_ITEMS or len(alone) == 1:
        return list(said), []
    return [one for one in said if len(one.parts) > 1], alone


def _under(theme: str, parts: Sequence[str]) -> str:
    return _item(f"{bare(theme)}方面，" if len(parts) > 1 else "", parts)


def _item(lead: str, parts: Sequence[str]) -> str:
    """Return parts as sentences, the first with its lead."""
    inner = [re.sub(r"[。；](?=.)", "，", bare(part)) for part in parts]
    groups = [inner[start : start + MOST_PARTS] for start in range(0, len(inner), MOST_PARTS)]
    return lead + "".join(f"{'；'.join(group)}。" for group in groups)


def _numbered(items: Iterable[str]) -> tuple[str, ...]:
    """Return items as paragraphs with 一是, 二是; one item stands by itself."""
    listed = tuple(items)
    if len(listed) == 1:
        return listed
    return tuple(f"{in_words(place)}是{item}" for place, item in enumerate(listed, 1))
