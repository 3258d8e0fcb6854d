"""Spellings made by a grammar of their own: whatever is read is what its writer meant, and what joins digits is asked about."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from progress_report.reading.dates import read_date
from progress_report.reading.numbers import read_quantity
from progress_report.reading.texts import read_text
from progress_report.reading.verdicts import Verdict

CERTAIN = {Verdict.EXACT, Verdict.NORMALISED}
FULL = str.maketrans("0123456789.,-/%", "０１２３４５６７８９．，－／％")


@st.composite
def written_days(draw: st.DrawFn) -> tuple[str, date]:
    """Return a day as offices and programs write it."""
    day = draw(st.dates(date(2024, 1, 1), date(2026, 12, 31)))
    wide = draw(st.booleans())
    month, number = (f"{day.month:02}", f"{day.day:02}") if wide else (str(day.month), str(day.day))
    form = draw(st.sampled_from(["{y}-{m}-{d}", "{y}.{m}.{d}", "{y}/{m}/{d}", "{y}年{m}月{d}日", "{y}年{m}月{d}号", "{y}{M}{D}"]))
    text = form.format(y=day.year, m=month, d=number, M=f"{day.month:02}", D=f"{day.day:02}")
    if "{M}" not in form:
        text += (
            draw(st.sampled_from(["", " 00:00:00", " 10:00", "T08:30:15", " 9:05", " 23:59:59.5"])) if text[-1].isdigit() else ""
        )
    if draw(st.booleans()):
        text = text.translate(FULL) if ":" not in text else text
    return draw(st.sampled_from(["", " ", "\u200b", "\n"])) + text + draw(st.sampled_from(["", " ", "\xa0"])), day


@given(written_days())
def test_a_day_is_read_as_it_was_written(pair: tuple[str, date]) -> None:
    text, day = pair
    assert read_date(text, year=2025).value == day


@given(written_days(), st.data())
def test_a_break_or_an_odd_sign_among_the_digits_of_a_day_is_asked_about(pair: tuple[str, date], data: st.DataObject) -> None:
    text = pair[0].strip().partition(" ")[0].partition("T")[0]
    places = [at for at in range(1, len(text)) if text[at - 1].isdigit() and text[at].isdigit()]
    at = data.draw(st.sampled_from(places))
    sign = data.draw(st.sampled_from([" ", "\n", "　", "①", "²", "\t"]))
    reading = read_date(text[:at] + sign + text[at:], year=2025)
    assert (reading.value, reading.verdict) == (None, Verdict.AMBIGUOUS)


@given(written_days(), st.sampled_from(["①", "²", "⒌", "㈠"]))
def test_a_sign_after_a_day_does_not_become_a_digit_of_it(pair: tuple[str, date], sign: str) -> None:
    assert read_date(pair[0].strip() + sign, year=2025).value is None


UNITS = {
    "元": ("元", 1),
    "万元": ("元", 10_000),
    "亿元": ("元", 100_000_000),
    "人次": ("人次", 1),
    "万人次": ("人次", 10_000),
    "条": ("条", 1),
}


@st.composite
def written_amounts(draw: st.DrawFn) -> tuple[str, str, Decimal]:
    """Return an amount as typed, the unit it is asked in, and what it is in that unit."""
    asked = draw(st.sampled_from(sorted(UNITS)))
    base, scale = UNITS[asked]
    number = draw(st.decimals(0, 9999, places=draw(st.sampled_from([0, 1, 2]))))
    mark, own = draw(st.sampled_from([("", 1), ("万", 10_000), ("亿", 100_000_000)]))
    with_base = draw(st.booleans())
    if not mark and not with_base:
        return f"{number}", asked, number
    shown = f"{number:,}" if draw(st.booleans()) else f"{number}"
    bracketed = draw(st.booleans())
    unit = mark + (base if with_base else "")
    text = f"{shown}（{unit}）" if bracketed else f"{shown}{unit}"
    return draw(st.sampled_from(["", " "])) + text, asked, number * own / scale


@given(written_amounts())
def test_an_amount_is_read_in_the_unit_that_is_asked_for(written: tuple[str, str, Decimal]) -> None:
    text, unit, value = written
    assert read_quantity(text, unit, percent_format=False).value == value


@pytest.mark.parametrize(
    ("typed", "unit", "value"),
    [("2000万", "万元", 2000), ("2000万元", "万元", 2000), ("0.2亿", "万元", 2000), ("3亿", "亿元", 3), ("1.5万", "万人次", Decimal("1.5")),
     ("20000000元", "万元", 2000), ("2000", "万元", 2000), ("15000人次", "万人次", Decimal("1.5"))],
)  # fmt: skip
def test_ten_thousands_belong_to_the_unit(typed: str, unit: str, value: object) -> None:
    assert read_quantity(typed, unit, percent_format=False).value == value


@pytest.mark.parametrize(
    ("typed", "unit"),
    [("98\n100", "%"), ("30  40条", "条"), ("35①", "条"), ("10²", "条"), ("1 200", "条"), ("3. 5", "条"), ("1, 200", "条"), ("2000万", "%"),
     ("３５①", "条"), ("5Ⅲ", "条"), ("2000万人", "万元"), ("٣٠", "条"), ("98、100", "%")],
)  # fmt: skip
def test_digits_that_a_person_would_not_read_as_one_number_are_never_joined(typed: str, unit: str) -> None:
    reading = read_quantity(typed, unit, percent_format=False)
    assert (reading.value, reading.verdict) == (None, Verdict.AMBIGUOUS)


@given(st.text(alphabet="0123456789０９①②²³ \n　.,，。%％万亿元条", min_size=1, max_size=10))
def test_no_spelling_yields_a_number_that_does_not_stand_in_it_as_one(typed: str) -> None:
    value = read_quantity(typed, "条", percent_format=False).value
    if isinstance(value, Decimal):
        plain = typed.translate({ord(wide): narrow for wide, narrow in zip("０９，％", "09,%", strict=True)})
        assert any(part.replace(",", "") and Decimal(part.replace(",", "").rstrip(".") or 0) in {value, value / 10**4, value / 10**8}
                   for part in "".join(c if c in "0123456789.," else " " for c in plain).split() if part.strip(".,"))  # fmt: skip


@pytest.mark.parametrize(("raw", "percent"), [(0.955, "95.5"), (1.0, "100"), (1.05, "105"), (0.1 + 0.2, "30")])
def test_a_percent_cell_is_what_excel_shows(raw: float, percent: str) -> None:
    assert read_quantity(raw, "%", percent_format=True).value == Decimal(percent)


def test_ninety_five_in_a_percent_cell_is_asked_about() -> None:
    reading = read_quantity(95, "%", percent_format=True)
    assert (reading.value, reading.verdict) == (None, Verdict.AMBIGUOUS)
    assert "9500%" in reading.note


@pytest.mark.parametrize(
    ("raw", "shown"),
    [(0.1 + 0.2, "0.3"), (1234567.0, "1234567"), (True, "TRUE"), (timedelta(hours=36), "36:00:00"), (timedelta(minutes=90, seconds=5), "1:30:05"),
     (1e-7, "0.0000001"), (1e20, "100000000000000000000")],
)  # fmt: skip
def test_what_is_no_text_is_shown_as_excel_shows_it(raw: object, shown: str) -> None:
    assert read_text(raw).value == shown
