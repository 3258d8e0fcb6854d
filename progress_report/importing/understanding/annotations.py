"""Who answers for a measure and by when, where that stands in the text: （责任科室：…；完成时限：…）, lines 牵头单位：…, （办公室牵头）."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from progress_report.importing.understanding.column_words import SourceColumn, column_of, is_person
from progress_report.reading.deadline_phrases import is_deadline
from progress_report.reading.deadlines import in_digits
from progress_report.reading.office_names import is_group, is_office_word, read_offices
from progress_report.reading.wording import folded, joined

FIELDS = frozenset({SourceColumn.LEAD, SourceColumn.OFFICE, SourceColumn.SUPPORT, SourceColumn.DEADLINE})
_LABEL = re.compile(r"(?:(?<=^)|(?<=[；;，,。、\s（(〔\[【]))(?P<label>[\u4e00-\u9fff、]{2,10})[:：]")
_BRACKETS = re.compile(r"[（(〔\[【](?P<inside>(?:[^（）()〔〕\[\]【】]|[（(][^（）()]{0,20}[）)])+)[）)〕\]】]")
_DUTY = re.compile(r"牵头|负责|配合|会同|落实|承办|主办|实施")
_MARKS = "；;，,。、 \n\t\u3000"
_BY = re.compile(r"(?:底|末|日|前|内)*(?:前|内)?(?:完成|办结|落实)?$")


@dataclass(frozen=True, slots=True)
class Annotation:
    """What is said of a measure: the words of each column, those of other labels (责任领导), and the text without them."""

    text: str
    values: Mapping[SourceColumn, str] = field(default_factory=dict)
    others: tuple[tuple[str, str], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.values)


def annotation_of(text: str) -> Annotation:
    """Return what a text says of offices and deadlines, in brackets or behind a label at its end, and the rest of the text."""
    values: dict[SourceColumn, str] = {}
    others: list[tuple[str, str]] = []
    rest = text
    for found in reversed(list(_BRACKETS.finditer(text))):
        closes = text[: found.start()].rstrip()[-1:] in set("。；！？") and not text[found.end() :].strip("。； \n")
        inside = _labelled(found["inside"]) or _unlabelled(found["inside"], closes=closes)
        if inside is None:
            continue
        rest = rest[: found.start()] + rest[found.end() :]
        values = {**inside[0], **{column: _both(inside[0].get(column, ""), words) for column, words in values.items()}}
        others = [*inside[1], *others]
    tail = _tail(rest)
    if tail is not None:
        rest, (more, labels) = tail
        values |= {column: _both(values.get(column, ""), words) for column, words in more.items()}
        others += labels
    return Annotation(_tidied(text, rest), values, tuple(others)) if values else Annotation(text)


def without_text_label(text: str) -> str:
    """Return a paragraph without the label that says that it is what is to be done (具体内容：)."""
    found = _LABEL.match(text)
    return text[found.end() :].lstrip() if found is not None and column_of(found["label"]) is SourceColumn.TEXT else text


def _both(first: str, second: str) -> str:
    return first if second in first else "、".join(part for part in (first, second) if part)


def _tidied(text: str, rest: str) -> str:
    """Return the rest of a text without a full stop that closed the brackets after the sentence's own."""
    if rest == text:
        return text
    return re.sub(r"(?<=[。；！？])[。；]+", "", rest).strip()


def _tail(text: str) -> tuple[str, tuple[dict[SourceColumn, str], list[tuple[str, str]]]] | None:
    """Return a text up to the first label of a column that follows a sentence, with what the labels say."""
    for found in _LABEL.finditer(text):
        before = text[: found.start()].rstrip()
        if column_of(found["label"]) not in FIELDS and not is_person(found["label"]):
            continue
        if before and before[-1] not in "。；;！？）)\n" and "\n" not in text[len(before) : found.start()]:
            continue
        said = _labelled(text[found.start() :])
        if said is not None:
            return before, said
    return None


def _labelled(text: str) -> tuple[dict[SourceColumn, str], list[tuple[str, str]]] | None:
    """Return what a text that begins with a label says under each; None for other text."""
    found = [one for one in _LABEL.finditer(text) if column_of(one["label"]) in FIELDS or (is_person(one["label"]))]
    if not found or text[: found[0].start()].strip(_MARKS):
        return None
    values: dict[SourceColumn, str] = {}
    others: list[tuple[str, str]] = []
    for one, following in zip(found, [*found[1:], None], strict=True):
        words = text[one.end() : following.start() if following is not None else len(text)].strip(_MARKS)
        column = column_of(one["label"])
        if column in FIELDS and column is not None:
            if column is not SourceColumn.DEADLINE:
                words, by_when = _without_deadline(words)
                if by_when:
                    values[SourceColumn.DEADLINE] = _both(values.get(SourceColumn.DEADLINE, ""), by_when)
            values[column] = _both(values.get(column, ""), words)
        else:
            others.append((joined(one["label"]), words))
    return (values, others) if any(values.values()) else None


def _without_deadline(words: str) -> tuple[str, str]:
    """Return a list of offices without the deadline that ends it behind a mark (…；12月底前完成), and that deadline."""
    offices, mark, last = re.sub(r"([；;，,。])(?=[^；;，,。]*$)", "\u0001", words).partition("\u0001")
    return (offices.strip(_MARKS), joined(last)) if mark and is_by_when(joined(last)) else (words, "")


def is_by_when(words: str) -> bool:
    """Tell whether words are a deadline and nothing else, with what is to be done by then (12月底前完成)."""
    bare = in_digits(re.sub(r"(?:完成|办结|落实)$", "", words))
    return bool(words) and (is_deadline(bare) or is_deadline(words))


def _unlabelled(text: str, *, closes: bool) -> tuple[dict[SourceColumn, str], list[tuple[str, str]]] | None:
    """Return what brackets without a label say: offices with a word of duty, a deadline beside them; None for other text.

    Brackets behind the whole sentence (``closes``) need no word of duty where they hold nothing but names of offices and deadlines.
    """
    if len(text) > 120 or not (_DUTY.search(folded(text)) or closes):
        return None
    offices: list[str] = []
    deadlines: list[str] = []
    for part in re.split(r"[，,；;。]", text):
        words = joined(part)
        if is_by_when(words):
            deadlines.append(words)
        elif words:
            offices.append(words)
    named = read_offices("，".join(offices)).names if offices else ()
    if not named or not all(may_be_office(name) for name in named):
        return None
    if not _DUTY.search(folded(text)) and not all(is_office_word(name) or is_group(name) for name in named):
        return None
    values = {SourceColumn.OFFICE: "，".join(offices)}
    if deadlines:
        values[SourceColumn.DEADLINE] = "，".join(deadlines)
    return values, []


def may_be_office(name: str) -> bool:
    """Tell whether a name is formed as that of an office, a group of them, or another body (市残联, 江北镇)."""
    return (
        is_office_word(name)
        or is_group(name)
        or bool(re.fullmatch(r"[\u4e00-\u9fff（）()、×]{2,14}(?:办|区|县|市|镇|乡|街道|政府|集团|会)", name))
        # Bodies that are called by their short names: 市残联, 区妇联, 市科协, 人行××支行.
        or bool(
            re.fullmatch(
                r"(?:[省市区县州旗]|人行|各)[\u4e00-\u9fff×（）()]{1,10}(?:联|协|行|馆|台|社|校|厂|园)|团[省市区县]委|×{2}[\u4e00-\u9fff]{1,8}",
                name,
            )
        )
    )
