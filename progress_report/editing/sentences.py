"""Sentences put together with the punctuation and measure words of running Chinese text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from progress_report.assignment.model import Comparator
from progress_report.reading.numerals import in_words

END_MARKS = "。；;.！!？?，,、：:… 　\n\t"
"""What is taken off the end of a text before it goes into a sentence."""
_MEASURE_WORDS = {"工作日": "个工作日", "月": "个月", "日": "日", "天": "天"}
"""Units that want a measure word before them."""
_COMPARISONS = {Comparator.AT_LEAST: "不少于", Comparator.AT_MOST: "不超过", Comparator.EQUAL: "为"}


def bare(text: str) -> str:
    """Return a text without its end marks, ready for the middle of a sentence."""
    return text.strip().rstrip(END_MARKS)


def sentence(text: str) -> str:
    """Return a text as a sentence of its own; "" stays ""."""
    body = bare(text)
    if not body:
        return ""
    # 「…！」 and the like keep the mark that they mean.
    mark = text.strip()[len(body) : len(body) + 1]
    return body + (mark if mark in {"！", "？"} and mark else "。")


def first_sentence(text: str) -> str:
    """Return the first sentence of a text, without its end mark."""
    return bare(re.split(r"(?<=[。！？])", text.strip(), maxsplit=1)[0])


def enumerated(parts: Iterable[str]) -> str:
    """Return parts as one sentence: 一是…；二是…。; a single part stands by itself."""
    items = [re.sub(r"。(?=.)", "，", bare(part)).replace("；", "，") for part in parts if bare(part)]
    if len(items) == 1:
        return items[0] + "。"
    return "；".join(f"{in_words(place)}是{item}" for place, item in enumerate(items, 1)) + "。" * bool(items)


def amount(value: Decimal | int, unit: str) -> str:
    """Return a number with its unit as it is said: 7个工作日, 100%, 1次 (of 次/年)."""
    unit = unit.split("/")[0]
    return (
        f"{value:f}{_MEASURE_WORDS.get(unit, unit)}" if isinstance(value, Decimal) else f"{value}{_MEASURE_WORDS.get(unit, unit)}"
    )


def requirement(comparator: Comparator, value: Decimal, unit: str) -> str:
    """Return what a target asks for in words: 不少于30日, 不低于50%, 不超过10个工作日."""
    words = "不低于" if comparator is Comparator.AT_LEAST and unit in {"%", "％", "‰"} else _COMPARISONS[comparator]
    return words + amount(value, unit)
