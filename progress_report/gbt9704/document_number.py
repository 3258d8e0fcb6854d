"""发文字号: what it has to look like (GB/T 9704—2012, 7.2.5)."""

from __future__ import annotations

from progress_report.reading.patterns import pattern

_NUMBER = pattern(r"[^\s\d〔〕\[\]（）()]+〔\d{4}〕[1-9]\d*号")
LOOSE_NUMBER = pattern(
    r"[^\s\d〔〕\[\]［］（）()【】]*(?:[〔\[［（(【]\d{4}[〕\]］）)】]\s*第?\s*\d+\s*号?|(?<=[\u4e00-\u9fff])\d{4}\s*[-—–－]\s*\d+号?)"
)
"""What is meant as a number, rightly written or not: a year in any brackets, or before a dash, and an order number."""


def is_document_number(text: str) -> bool:
    """Tell whether a text is 机关代字, year in 〔〕, and a number without 第 and leading zeros, as ×政办〔2023〕5号."""
    return _NUMBER.fullmatch(text.strip()) is not None
