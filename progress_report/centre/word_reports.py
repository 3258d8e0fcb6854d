"""A bureau's Word report held against its own annex: the line of all measures, and the state of each one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from lxml import etree

from progress_report.centre.bureau_names import creator_of, other_bureau, plain_name
from progress_report.centre.model import Answer, Difference
from progress_report.progress.model import percentage
from progress_report.reading.sheets import header_key
from progress_report.reading.statuses import Status
from progress_report.reading.word_names import WORD as _W
from progress_report.reading.word_names import with_ordinary_names
from progress_report.templating.package.archive import parse, read_package

_DOCUMENT = "word/document.xml"
_HEADER = re.compile(r"word/header[0-9]*\.xml")
_DRAFT = "草稿"
_WHOLE = "全局"
_COUNTED = tuple(status for status in Status if status is not Status.MISSING)
"""The report's table of offices has a column for each of them."""
_DAY = re.compile(r"[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日")
TITLE_LINES = 8
"""In so many paragraphs at the top a title stands, under what is printed over it."""
MOST_SIGN = 3
"""So many names over a day are looked at: several bureaus may sign together."""
_ROW = re.compile(r"[0-9]{1,4}")


def report_differences(data: bytes, file: str, answers: Sequence[Answer]) -> Iterator[Difference]:
    """Yield where a report's tables say otherwise than ``answers``; a report without such tables says nothing.

    Raises TemplateError when the file is no docx or may be hostile, KeyError when a part is missing.
    """
    content = with_ordinary_names(read_package(data)[_DOCUMENT])
    for table in parse(content, _DOCUMENT).iter(f"{_W}tbl"):
        rows = [[_text(cell) for cell in row.iterfind(f"{_W}tc")] for row in table.iterfind(f"{_W}tr")]
        if not rows:
            continue
        heads = [header_key(words) for words in rows[0]]
        if "承担任务" in heads and "已完成" in heads:
            yield from _of_all(heads, rows, file, answers)
        elif "序号" in heads and "完成状态" in heads and "具体措施" in heads:
            yield from _of_each(heads, rows, file, answers)


def named_bureau(data: bytes, own: str) -> str:
    """Return the name of another bureau than ``own`` that a report bears, "" where it bears none or is ``own``'s.

    It is ``own``'s where the title or the signatures have that name. Another's is the name over the day, the one before 关于 in the
    title, or, where ``own`` is nowhere in the text, that of the file's properties. Raises as :func:`report_differences` does.
    """
    parts = read_package(data)
    root = parse(with_ordinary_names(parts[_DOCUMENT]), _DOCUMENT)
    lines = [line for line in (plain_name(_text(one)) for one in root.iterfind(f"{_W}body/{_W}p")) if line]
    title = next((place for place, line in enumerate(lines[:TITLE_LINES]) if "关于" in line), None)
    headed = lines[: title + 1] if title is not None else lines[:1]
    days = [place for place, line in enumerate(lines) if _DAY.fullmatch(line)]
    signed = [line for place in days for line in lines[max(place - MOST_SIGN, 0) : place]]
    if any(plain_name(own) in line for line in (*signed, "".join(headed))):
        return ""
    named = [lines[place - 1] for place in reversed(days) if place]
    if title is not None:
        # The name may be a line of its own.
        named.append(lines[title].partition("关于")[0] or (lines[title - 1] if title else ""))
    if plain_name(own) not in plain_name(_text(root)):
        named.append(creator_of(data))
    return next((plain_name(name) for name in named if other_bureau(name, own)), "")


def says_draft(data: bytes) -> bool:
    """Tell whether a report's pages are headed as a draft's. Raises TemplateError when the file is no docx or may be hostile."""
    heads = (content for name, content in read_package(data).items() if _HEADER.fullmatch(name))
    roots = (parse(with_ordinary_names(content), "header") for content in heads)
    return any(_DRAFT in "".join(_text(root).split()) for root in roots)


def _text(cell: etree._Element) -> str:
    return "".join(text.text or "" for text in cell.iter(f"{_W}t")).strip()


def _of_all(heads: Sequence[str], rows: Sequence[Sequence[str]], file: str, answers: Sequence[Answer]) -> Iterator[Difference]:
    states = Counter(answer.status for answer in answers)
    applying = len(answers) - states[Status.NOT_APPLICABLE] - states[Status.CONTINUING]
    expected = {status.value: str(states[status]) for status in _COUNTED} | {"承担任务": str(len(answers))}
    if not states[Status.CONTINUING]:
        expected["完成率"] = f"{percentage(states[Status.DONE], applying)}%" if applying else "—"
    for row in rows[1:]:
        if row and row[0].startswith(_WHOLE):
            for head, shown in zip(heads, row, strict=False):
                if head in expected and shown != expected[head]:
                    yield Difference(f"报告表格·{head}", shown, expected[head], file)


def _of_each(heads: Sequence[str], rows: Sequence[Sequence[str]], file: str, answers: Sequence[Answer]) -> Iterator[Difference]:
    states = {answer.number: answer.status.value for answer in answers}
    number, state = heads.index("序号"), heads.index("完成状态")
    seen: set[str] = set()
    for row in rows[1:]:
        if len(row) > max(number, state) and _ROW.fullmatch(row[number]):
            # A measure of many words goes on in further rows（续）, which repeat its number and leave its state empty.
            if row[number] in seen and not row[state]:
                continue
            seen.add(row[number])
            known = states.pop(int(row[number]), None)
            if known is None:
                yield Difference(f"报告附件·第{row[number]}项", row[state], "—", file)
            # 推进中（逾期未完成） is the state and a word on it.
            elif known != row[state].partition("（")[0].strip():
                yield Difference(f"报告附件·第{row[number]}项", row[state], known, file)
    for left, known in states.items():
        yield Difference(f"报告附件·第{left}项", "—", known, file)
