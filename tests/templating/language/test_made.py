"""What a template makes itself, by macros and blocks, can be computed with like any text, and never breaks the markup."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from progress_report.templating import Picture, TemplateError, text
from progress_report.templating.excel import rowheight
from tests.templating.builders import filled, sheet, texts, values, word
from tests.templating.word.test_pictures import picture

ODD = "\x0b<&\n\t\ud800😀"
SHOWN = "␋<&\n\t\ufffd😀"
MACRO = "{% macro m(a) %}<{{ a }}>{% endmacro %}"


@pytest.mark.parametrize(
    ("body", "printed"),
    [
        ("{{ m(x) }}", f"<{SHOWN}>"),
        ("{{ m(x) ~ x }}", f"<{SHOWN}>{SHOWN}"),
        ("{{ m(x) + x }}", f"<{SHOWN}>{SHOWN}"),
        ("{{ '%s·%s' % (m(x), x) }}", f"<{SHOWN}>·{SHOWN}"),
        ("{{ [m(x), x]|join('&') }}", f"<{SHOWN}>&{SHOWN}"),
        ("{{ m('a&b')|upper }}", "<A&B>"),
        ("{{ m('a&b')|replace('&', '<') }}", "<a<b>"),
        ("{{ m('a&b')[1:3] }}", "a&"),
        ("{{ m('a\n')|length }}{% if m('&') == '<&>' %}同{% endif %}", "4同"),
        ("{% set made = m(x) %}{{ made }}{{ [made]|first }}", f"<{SHOWN}><{SHOWN}>"),
        ("{% set made %}<{{ x }}>{% endset %}{{ made }}{{ made ~ x }}", f"<{SHOWN}><{SHOWN}>{SHOWN}"),
        ("{% set made | replace('a', 'b') | upper %}<a&{% endset %}{{ made }}", "<B&"),
        ("{% set ns = namespace() %}{% set ns.made | upper %}<a&{% endset %}{{ ns.made }}", "<A&"),
        ("{% macro c() %}[{{ caller() }}]{% endmacro %}{% call c() %}<{{ x }}{% endcall %}", f"[<{SHOWN}]"),
        ("{% for k in tree recursive %}<{{ k.n }}{{ loop(k.c) }}{% endfor %}", "<&1<2"),
    ],
)
def test_made_text_is_text_to_everything_that_computes_with_it(body: str, printed: str) -> None:
    tree = [{"n": "&1", "c": [{"n": "2", "c": []}]}]
    assert texts(filled(word(MACRO + body), x=ODD, tree=tree)) == [printed]


def test_a_cell_that_is_one_macro_shows_its_text() -> None:
    book = sheet({"A1": MACRO + "甲", "A2": "{{ m('a&b') }}", "A3": "{{ m('a&b') ~ '<' }}", "A4": "{{ m('a') }}乙"})
    assert values(filled(book)) == [["甲"], ["<a&b>"], ["<a&b><"], ["<a>乙"]]


def test_a_picture_in_made_text_shows_where_it_is_computed_with() -> None:
    template = word("{% macro m() %}图{{ photo }}{% endmacro %}{{ m() }}", "{{ m()|trim }}")
    made = filled(template, photo=Picture(picture()))
    assert texts(made) == ["图", "图\ufffc"]


@pytest.mark.parametrize("text", ["{{ x }}", "甲{{ x }}乙", "{{r x }}", "{{p x }}"])
def test_markup_among_the_values_is_text(text: str) -> None:
    assert "".join(texts(filled(word(text), x=Markup("<b>&amp;")))).strip("甲乙") == "<b>&amp;"
    if "{{ x" in text:
        assert values(filled(sheet({"A1": text}), x=Markup("<b>&amp;")))[0][0].strip("甲乙") == "<b>&amp;"  # type: ignore[union-attr]


class _Html:
    def __html__(self) -> str:
        return str(self)

    def __str__(self) -> str:
        return "<p>甲</p>"


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (b"x", "不能直接输出"),
        (bytearray(b"x"), "不能直接输出"),
        (_Html(), "不能直接输出"),
        (float("nan"), "不是有限的数"),
        (float("-inf"), "不是有限的数"),
    ],
)
@pytest.mark.parametrize("text", ["{{ x }}", "甲{{ x }}乙", "{{r x }}", "{{p x }}"])
def test_what_has_no_text_is_an_error_and_never_printed(value: object, message: str, text: str) -> None:
    with pytest.raises(TemplateError, match=message):
        filled(word(text), x=value)
    if "{{ x" in text:
        with pytest.raises(TemplateError, match=message):
            filled(sheet({"A1": text}), x=value)


def test_letters_and_digits_are_nothing_that_has_to_be_escaped() -> None:
    assert not [code for code in range(0x11_0000) if chr(code).isalnum() and text._SPECIAL.search(chr(code))]


def test_no_character_is_wider_than_a_rows_height_reckons_without_measuring() -> None:
    assert max(rowheight._width(chr(code)) for code in range(0, 0x11_0000, 3)) == rowheight.WIDEST
