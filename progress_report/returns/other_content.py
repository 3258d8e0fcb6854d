"""另有内容: whatever a return holds outside the cells that are asked for, each with its cell, so that nothing typed is lost.

Notes beside the table, columns and rows of the office's own, further sheets, comments, pictures, and words of the form that are no
longer as issued. None of it is used, and none of it blocks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from progress_report.assignment.model import Measure
from progress_report.messages import _
from progress_report.messages.findings import Finding
from progress_report.messages.places import CellRef
from progress_report.reading.cell_details import CellDetails, Picture
from progress_report.reading.number_formats import shown_as
from progress_report.reading.numbers import read_measure_number
from progress_report.reading.personal_numbers import found_in, masked, without_personal_numbers
from progress_report.reading.sheets import CellValue, Sheet, Table, column_letter, header_key
from progress_report.reading.spelling import narrowed
from progress_report.reading.texts import read_text
from progress_report.returns.form import (
    ENTRY_HEADERS,
    MARKER_ITEMS,
    MARKER_SHEET,
    SIGNATURE_LABELS,
    TARGET_HEADERS,
    extra_header,
    group_of,
    role_of,
)
from progress_report.returns.form_words import FormWords
from progress_report.returns.matching import bare_words
from progress_report.returns.model import Entry, TargetEntry

MOST_LISTED = 300
"""Places of one file that are listed one by one; how many more there are is said once."""


LONGEST_QUOTED = 1_000
"""Characters of one place that are quoted."""


INPUTS = frozenset({"status", "progress", "completed", "evidence", "problems", "next_steps", "actual", "note"})


SIGNED = frozenset(SIGNATURE_LABELS) - {"填报科室"}
"""Who filled the form in, whom to call, who approved it and when: fields of the form's own."""


LONGEST_SIGNED = 40
"""Characters of a name, a telephone number or a day; what is longer, or on several lines, says something else besides."""


_HEADERS = {*ENTRY_HEADERS, *TARGET_HEADERS}


_LABELS = {*SIGNATURE_LABELS, "报送期", "统计区间", "报送截止"}


_ONLY_DATES = re.compile(r"[\d年月日至到起止.\-/—～~ ]*")


_OWN_MARK = re.compile(r"【\w+ [A-Z]\d\d】")
"""How what was marked on a copy that went back begins."""


_PICTURE_FORMULA = re.compile(r"DISPIMG\(", re.IGNORECASE)


class FilledForm(NamedTuple):
    """A return's sheets, those that its entries and its targets were read from, and what was read."""

    sheets: tuple[Sheet, ...]
    sheet: Sheet
    table: Table
    targets: Table | None
    entries: tuple[Entry, ...]
    target_entries: tuple[TargetEntry, ...]


class Remark(NamedTuple):
    """Words at a place: what they are, in a few words, and the measure whose row they stand in."""

    sheet: str
    cell: str
    what: str
    text: str
    code: str = "O01"
    measure: int | None = None


def other_content(
    form: FilledForm, file: str, office: str, measures: Iterable[Measure], look: CellDetails | None, words: FormWords
) -> Iterator[Finding]:
    """Yield a finding for each place; personal numbers in it are masked, and named."""
    reader = _Reader(form, {measure.number: measure for measure in measures}, look or CellDetails(), words)
    found = list(reader.remarks())
    for remark in found[:MOST_LISTED]:
        where = CellRef(file, remark.sheet, remark.cell)
        text = without_personal_numbers(remark.text)
        quoted = text[:LONGEST_QUOTED] + (_("……（共{count}字）").format(count=len(text)) if len(text) > LONGEST_QUOTED else "")
        yield Finding(remark.code, office, remark.measure, where, {"what": remark.what, "text": quoted})
        for sort, number in dict.fromkeys(found_in(remark.text)):
            yield Finding("O04", office, remark.measure, where, {"sort": sort, "masked": masked(number)})
    if len(found) > MOST_LISTED:
        where = CellRef(file, found[MOST_LISTED].sheet, found[MOST_LISTED].cell)
        yield Finding("O03", office, None, where, {"count": str(len(found) - MOST_LISTED)})


class _Reader:
    def __init__(self, form: FilledForm, measures: Mapping[int, Measure], look: CellDetails, words: FormWords) -> None:
        self._form = form
        self._measures = measures
        self._look = look
        self._words = words
        self._number_at = {entry.row: entry.measure for entry in form.entries}
        self._office = form.entries[0].office if form.entries else ""
        self._target_at = {entry.row: entry for entry in form.target_entries}

    def remarks(self) -> Iterator[Remark]:
        """Yield what is in the file besides what is asked for, sheet by sheet."""
        form = self._form
        for sheet in form.sheets:
            if sheet is form.sheet:
                yield from self._around(sheet, form.table, ENTRY_HEADERS, {one.row for one in form.entries})
            elif form.targets is not None and sheet.name == form.targets.sheet:
                yield from self._around(sheet, form.targets, TARGET_HEADERS, {one.row for one in form.target_entries})
            elif sheet.name == MARKER_SHEET:
                yield from self._in_the_marker(sheet)
            elif sheet.rows:
                yield from self._of_a_further_sheet(sheet)
        yield from self._behind_the_cells()

    def _around(self, sheet: Sheet, table: Table, headers: Mapping[str, str], rows_read: set[int]) -> Iterator[Remark]:
        """Yield what stands above, beside and under a table."""
        fields = {letter: name for name, letter in table.columns.items()}
        letters = [column_letter(position + 1) for position in range(max(map(len, sheet.rows), default=0))]
        rows = {row.number: row.values for row in table.rows}
        issued = self._issued_columns(table)
        beside = [at for at, letter in enumerate(letters) if letter not in fields]
        for number, row in enumerate(sheet.rows, 1):
            if number in rows_read and number != table.header_row:
                yield from self._changed_words(sheet, number, table, rows[number])
                typed = [(letters[at], row[at]) for at in beside if at < len(row) and row[at] != ""]
                typed = self._besides_issued(sheet, number, issued, typed) if issued and typed else typed
            else:
                typed = [(letters[at], value) for at, value in enumerate(row) if value != ""]
                if not typed:
                    continue
                if number == table.header_row:
                    typed = [(letter, value) for letter, value in typed if letter not in fields and letter not in issued]
                else:
                    typed = self._besides_labels(typed)
            if number > table.header_row and number not in rows_read:
                yield from self._joined(sheet, number, typed, _("表外的行"))
                continue
            # What a column of the office's own is called stands before what is in it.
            for letter, value in typed:
                text = self._text(sheet, letter, number, value)
                if text:
                    yield Remark(sheet.name, f"{letter}{number}", _("表外文字"), text, measure=self._number(sheet, number))

    def _issued_columns(self, table: Table) -> dict[str, str]:
        """Return the columns that the form was handed out with besides its own, by their letters: the issued table's other ones."""
        issued = {header_key(extra_header(words)): words for one in self._measures.values() for words, _value in one.extra}
        return {letter: issued[words] for letter, words in table.others.items() if words in issued}

    def _besides_issued(
        self, sheet: Sheet, row: int, columns: Mapping[str, str], typed: list[tuple[str, CellValue]]
    ) -> list[tuple[str, CellValue]]:
        """Return a row's further cells without those that are as the issued table has them."""
        number = self._number(sheet, row)
        measure = self._measures.get(number) if number is not None else None
        if measure is None:
            return typed
        words = {letter: dict(measure.extra).get(name, "") for letter, name in columns.items()}
        return [
            (letter, value)
            for letter, value in typed
            if letter not in words or not isinstance(value, str) or bare_words(value) != bare_words(words[letter])
        ]

    def _joined(self, sheet: Sheet, row: int, typed: list[tuple[str, CellValue]], what: str) -> Iterator[Remark]:
        """Yield the words of a row that is none of the form's as one remark."""
        texts = [(letter, text) for letter, value in typed if (text := self._text(sheet, letter, row, value))]
        if texts:
            yield Remark(sheet.name, f"{texts[0][0]}{row}", what, "｜".join(text for _letter, text in texts))

    def _number(self, sheet: Sheet, row: int) -> int | None:
        return self._number_at.get(row) if sheet is self._form.sheet else None

    def _besides_labels(self, typed: list[tuple[str, CellValue]]) -> list[tuple[str, CellValue]]:
        """Return the other cells of a row without the form's own words and what its labels ask for."""
        label = ""
        others: list[tuple[str, CellValue]] = []
        for letter, value in typed:
            key = header_key(value)
            if key in _LABELS:
                label = key
            elif label and self._answers(label, value):
                label = ""
            elif key in _HEADERS:
                # Of a header over two rows, or printed again on a further page.
                continue
            elif not isinstance(value, str) or not self._words.holds(value):
                others.append((letter, value))
        return others

    def _answers(self, label: str, value: CellValue) -> bool:
        """Tell whether a value is what a label of the form has beside it."""
        if label in SIGNED:
            return not isinstance(value, str) or (len(value) <= LONGEST_SIGNED and "\n" not in value.strip())
        return label in {"填报科室", "报送期"} or not isinstance(value, str) or _ONLY_DATES.fullmatch(value) is not None

    def _changed_words(self, sheet: Sheet, row: int, table: Table, values: Mapping[str, CellValue]) -> Iterator[Remark]:
        """Yield words of the form in a row that was read which are not as the assignment has them."""
        measure = self._measures.get(self._number_at.get(row, 0)) if sheet is self._form.sheet else self._target_measure(row)
        if measure is None:
            return
        in_the_form = sheet is self._form.sheet
        words: str | None
        for name in ("text", "theme", "role") if in_the_form else ("text", "unit"):
            typed = values.get(name, "")
            if not typed or not isinstance(typed, str):
                continue
            # That a deadline or a target has changed since is the reader's to say.
            if name == "text":
                words = measure.text
            elif name == "theme":
                words = group_of(measure)
            else:
                words = role_of(measure, self._office) if name == "role" else self._issued_unit(row)
            if words is None or typed == words or bare_words(typed) == bare_words(words):
                continue
            # Forms of earlier versions name the theme alone.
            known = {bare_words(narrowed(words))} | ({bare_words(measure.theme)} if name == "theme" else set())
            if bare_words(narrowed(typed)) not in known:
                column = next(header for header, field in {**TARGET_HEADERS, **ENTRY_HEADERS}.items() if field == name)
                yield Remark(sheet.name, f"{table.columns[name]}{row}", column, typed, "O02", measure.number)

    def _target_measure(self, row: int) -> Measure | None:
        entry = self._target_at.get(row)
        return self._measures.get(entry.measure) if entry is not None else None

    def _issued_unit(self, row: int) -> str | None:
        entry, measure = self._target_at.get(row), self._target_measure(row)
        for target in measure.targets if entry is not None and measure is not None else ():
            if entry is not None and target.indicator == entry.indicator:
                return narrowed(target.unit)
        return None

    def _in_the_marker(self, sheet: Sheet) -> Iterator[Remark]:
        for number, row in enumerate(sheet.rows, 1):
            first = row[0] if row else ""
            item = isinstance(first, str) and first.strip() in MARKER_ITEMS
            known = 2 if item or read_measure_number(first).value is not None else 0
            for position, value in enumerate(row[known:], known):
                if value != "":
                    letter = column_letter(position + 1)
                    yield Remark(sheet.name, f"{letter}{number}", _("标识页上的文字"), self._text(sheet, letter, number, value))

    def _of_a_further_sheet(self, sheet: Sheet) -> Iterator[Remark]:
        for number, row in enumerate(sheet.rows, 1):
            typed = [(column_letter(at + 1), value) for at, value in enumerate(row) if value != ""]
            yield from self._joined(sheet, number, typed, _("另一张工作表"))

    def _behind_the_cells(self) -> Iterator[Remark]:
        """Yield comments, pictures, and formulas without a result that nobody reads."""
        for (sheet, cell), text in self._look.notes.items():
            mark = _OWN_MARK.search(text)
            said = text[: mark.start()].strip() if mark else text
            if said:
                yield Remark(sheet, cell, _("批注"), said)
        for picture in self._look.pictures:
            yield self._picture(picture)
        read = self._cells_read() if self._look.formulas else frozenset()
        for (sheet, cell), formula in self._look.formulas.items():
            if (sheet, cell) not in read and (not formula.saved or (sheet, cell) in self._look.errors):
                what = _("单元格图片") if _PICTURE_FORMULA.search(formula.text) else _("没有结果的公式")
                yield Remark(sheet, cell, what, f"={formula.text}")

    def _cells_read(self) -> frozenset[tuple[str, str]]:
        """Return the cells whose formulas the reading of entries speaks of."""
        entries: list[Entry | TargetEntry] = [*self._form.entries, *self._form.target_entries]
        return frozenset(
            (one.sheet.sheet, f"{letter}{one.row}")
            for one in entries
            for name, letter in one.sheet.columns.items()
            if name in INPUTS
        )

    def _picture(self, picture: Picture) -> Remark:
        """Return what is said of something laid over a sheet: over a measure's row it may stand for what belongs in it."""
        first, last = column_letter(picture.first_column), column_letter(picture.last_column)
        cell = f"{first}{picture.first_row}"
        text = f"{cell}:{last}{picture.last_row}" + (f"：{picture.text}" if picture.text else "")
        over = self._form.sheet.name == picture.sheet
        measures = [number for row, number in self._number_at.items() if over and picture.first_row <= row <= picture.last_row]
        if not measures:
            return Remark(picture.sheet, cell, _("图片或图形"), text)
        return Remark(picture.sheet, cell, "、".join(map(str, measures)), text, "R11", measures[0])

    def _text(self, sheet: Sheet, letter: str, row: int, value: CellValue) -> str:
        shown = self._look.formats.get((sheet.name, f"{letter}{row}"), "")
        if shown and not isinstance(value, (str, bool)) and (words := shown_as(value, shown)) is not None:
            return words
        return read_text(value).value or ""
