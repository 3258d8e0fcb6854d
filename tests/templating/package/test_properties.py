"""What holds for any text and any way in which Word cuts a tag into runs."""

from __future__ import annotations

from itertools import pairwise

import docx
from hypothesis import given, settings
from hypothesis import strategies as st

from progress_report.templating import Template
from progress_report.templating.excel.references import column_letters, column_number, parse_range, translated
from progress_report.templating.language.filters import chinese_numeral
from progress_report.templating.text import visible
from tests.templating.builders import filled, opened, saved, sheet, table, texts, values, word

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()), max_size=60)
TEMPLATE = "前 {{ a|default('“x”') }}、{% for b in bs %}<{{ b }}>{% else %}无{% endfor %}后"
WORD_TEMPLATE = Template(word("[{{ text }}]", rows=[["{{ text }}"]]), "x.docx")
SHEET_TEMPLATE = Template(sheet({"A1": "{{ text }}", "A2": "[{{ text }}]"}), "x.xlsx")


@settings(deadline=None, max_examples=60)
@given(ANY_TEXT)
def test_any_text_survives_word(text: str) -> None:
    data = WORD_TEMPLATE.fill_bytes({"text": text})
    assert texts(data) == [f"[{visible(text)}]"]
    assert table(data) == [[visible(text)]]


@settings(deadline=None, max_examples=60)
@given(ANY_TEXT.filter(lambda text: "_x" not in text))
def test_any_text_survives_excel(text: str) -> None:
    data = SHEET_TEMPLATE.fill_bytes({"text": text})
    assert values(data) == [[visible(text) or None], [f"[{visible(text)}]"]]


@settings(deadline=None, max_examples=60)
@given(st.sets(st.integers(1, len(TEMPLATE) - 1)))
def test_any_split_of_tags_over_runs_gives_the_same_text(cuts: set[int]) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph()
    edges = [0, *sorted(cuts), len(TEMPLATE)]
    for index, (start, end) in enumerate(pairwise(edges)):
        paragraph.add_run(TEMPLATE[start:end]).bold = bool(index % 2)
    data = filled(saved(document), a="甲", bs=[1, 2])
    assert opened(data).paragraphs[0].text == "前 甲、<1><2>后"


@given(st.integers(1, 16_384))
def test_column_letters_and_numbers_agree(number: int) -> None:
    assert column_number(column_letters(number)) == number


@given(st.integers(1, 500), st.integers(1, 500), st.integers(0, 50), st.integers(0, 20))
def test_a_range_moves_as_its_ends_do(first: int, last: int, down: int, right: int) -> None:
    moved = parse_range(translated(f"B{first}:$C${last}", down, right))
    assert moved is not None
    assert moved.at(moved.first, moved.last) == f"{column_letters(2 + right)}{first + down}:$C${last}"


@given(st.integers(0, 10**12 - 1))
def test_chinese_numerals_can_be_read_back(number: int) -> None:
    digits = {digit: value for value, digit in enumerate("零一二三四五六七八九")}
    units = {"十": 10, "百": 100, "千": 1_000}
    total, group, digit = 0, 0, 0
    for character in chinese_numeral(number):
        if character in digits:
            digit = digits[character]
        elif character in units:
            group, digit = group + (digit or 1) * units[character], 0
        else:
            total, group, digit = total + (group + digit) * {"万": 10**4, "亿": 10**8}[character], 0, 0
    assert total + group + digit == number
