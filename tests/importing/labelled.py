"""Labelled documents in the style of published ones, written in each format, and how much of each comes back right.

``python -m tests.importing.labelled`` prints the shares and what is wrong.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from openpyxl import Workbook
from rapidfuzz.distance import LCSseq

from progress_report.importing import Draft, DraftMeasure, read_document
from tests.importing.documents import add_table, new_word
from tests.importing.reference import DATA

YEAR = 2024
FORMATS = ("docx", "xlsx", "pdf", "txt")
BREAK, ABOVE, LEFT, ACROSS = "⏎", "^", ">", "="
"""In the rows of a label: a line break, a cell merged with the one above or to the left, a row across the table."""
Convert = Callable[[Path], Path]


@dataclass
class Score:
    """How many of each thing were expected, and how many came back right; ``wrong`` says which did not."""

    expected: dict[str, int] = field(default_factory=dict)
    right: dict[str, int] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)

    def count(self, kind: str, right: int, expected: int = 1, note: str = "") -> None:
        self.expected[kind] = self.expected.get(kind, 0) + expected
        self.right[kind] = self.right.get(kind, 0) + right
        if right < expected:
            self.wrong.append(f"{kind}: {note}")


KINDS = ("measures", "characters", "themes", "offices", "roles", "deadlines")


def labels() -> dict[str, dict[str, Any]]:
    """Return the labelled documents by name."""
    return {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted((DATA / "documents").glob("*.yaml"))}


def has_format(label: Mapping[str, Any], form: str) -> bool:
    """Tell whether a document is written in a format: an outline is no workbook, several tables no single sheet."""
    return form != "xlsx" or "rows" in label


def write(label: Mapping[str, Any], form: str, folder: Path, to_pdf: Convert | None = None) -> Path:
    """Write a labelled document."""
    if form == "xlsx":
        return _workbook(label, folder)
    if form == "txt":
        path = folder / "任务分工.txt"
        path.write_text("\n".join(_text(label)) + "\n", encoding="utf-8")
        return path
    path = _word(label, folder)
    if form == "docx":
        return path
    assert to_pdf is not None
    return to_pdf(path)


def score(label: Mapping[str, Any], draft: Draft) -> Score:
    """Hold a draft against its label."""
    result = Score()
    left = list(draft.measures)
    for wanted in label["measures"]:
        best = max(left, key=lambda one: LCSseq.normalized_similarity(one.text, wanted["text"]), default=None)
        if best is None:
            result.count("measures", 0, 1, wanted["text"])
            continue
        left.remove(best)
        _compare(result, wanted, best)
    for extra in left:
        result.count("measures", 0, 1, f"not in the document: {extra.text}")
    return result


def _compare(result: Score, wanted: Mapping[str, Any], found: DraftMeasure) -> None:
    text = wanted["text"]
    result.count("measures", int(found.text == text), 1, f"{found.text} for {text}")
    result.count("characters", int(LCSseq.similarity(found.text, text)), len(text), found.text)
    themes = (wanted.get("theme", ""), wanted.get("subtheme", ""))
    result.count("themes", int((found.theme, found.subtheme) == themes), 1, f"{found.theme}/{found.subtheme} for {themes}")
    names = [name.partition("/")[0] for name in wanted["offices"]]
    roles = {(name.partition("/")[0], name.partition("/")[2]) for name in wanted["offices"]}
    result.count("offices", int(sorted(found.offices) == sorted(names)), 1, f"{found.offices} for {names}")
    own = {(one.name, one.role.value) for one in found.named}
    result.count("roles", int(own == roles), 1, f"{own} for {roles}")
    deadline = (wanted["deadline"], wanted.get("day"), wanted.get("kind"))
    read = (found.deadline_text, found.deadline, found.kind.value if found.kind else None)
    result.count("deadlines", int(read == deadline), 1, f"{read} for {deadline}")


def _tables(label: Mapping[str, Any]) -> Sequence[tuple[list[str], list[list[str]]]]:
    """Return the tables with the headings above each."""
    if "tables" in label:
        return [(table["headings"], table["rows"]) for table in label["tables"]]
    return [([], label["rows"])]


def _cells(label: Mapping[str, Any], rows: Sequence[Sequence[str]]) -> tuple[list[list[str]], list[tuple[int, int, int, int]]]:
    """Return a table's texts and its merges (top, left, bottom, right)."""
    width = len(label["header"])
    source = [label["header"], *([label["header2"]] if "header2" in label else []), *rows]
    texts: list[list[str]] = []
    merges: list[list[int]] = []
    above: dict[int, list[int]] = {}
    for at, row in enumerate(source):
        if row[0].startswith(ACROSS):
            texts.append([row[0][1:], *[""] * (width - 1)])
            merges.append([at, 0, at, width - 1])
            above.clear()
            continue
        texts.append(["" if cell in {ABOVE, LEFT} else cell.replace(BREAK, "\n") for cell in row])
        for column, cell in enumerate(row):
            if cell == ABOVE:
                above[column][2] = at
            elif cell == LEFT:
                above[column - 1][3] = column
                above[column] = [at, column, at, column]
            else:
                above[column] = [at, column, at, column]
                merges.append(above[column])
    return texts, [(top, left, bottom, right) for top, left, bottom, right in merges if (bottom, right) != (top, left)]


def _word(label: Mapping[str, Any], folder: Path) -> Path:
    document = new_word(label["title"])
    for line in label.get("preface", ()):
        document.add_paragraph(line)
    if "outline" in label:
        for line in label["outline"]:
            document.add_paragraph(line.replace("\n", ""))
    else:
        for headings, rows in _tables(label):
            for heading in headings:
                document.add_paragraph(heading)
            texts, merges = _cells(label, rows)
            add_table(document, texts, merges)
    path = folder / "任务分工.docx"
    document.save(str(path))
    return path


def _workbook(label: Mapping[str, Any], folder: Path) -> Path:
    workbook = Workbook()
    sheet = workbook.active
    texts, merges = _cells(label, label["rows"])
    for row in ([label["title"]], *texts):
        sheet.append([value or None for value in row])
    for top, left, bottom, right in merges:
        sheet.merge_cells(start_row=top + 2, start_column=left + 1, end_row=bottom + 2, end_column=right + 1)
    path = folder / "任务分工.xlsx"
    workbook.save(path)
    return path


def _text(label: Mapping[str, Any]) -> Iterator[str]:
    """Yield the lines that copying the document from a viewer gives: cells by tabs, an outline's paragraphs as they are."""
    yield label["title"]
    yield from label.get("preface", ())
    if "outline" in label:
        yield from (line.replace("\n", "") for line in label["outline"])
        return
    for headings, rows in _tables(label):
        yield from headings
        texts, _merges = _cells(label, rows)
        yield from ("\t".join(f'"{cell}"' if "\n" in cell else cell for cell in row).rstrip("\t") for row in texts)


def scores(form: str, to_pdf: Convert | None, folder: Path) -> dict[str, Score]:
    """Return the score of each document in a format."""
    found = {}
    for name, label in labels().items():
        if has_format(label, form):
            own = folder / name
            own.mkdir(parents=True, exist_ok=True)
            found[name] = score(label, read_document(write(label, form, own, to_pdf), YEAR))
    return found


def main() -> None:
    from tools.render import Renderer

    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "office").mkdir()
        office = Renderer(folder / "office") if "pdf" in (sys.argv[1:] or FORMATS) else None
        for form in sys.argv[1:] or FORMATS:
            (folder / form).mkdir()
            convert = (lambda path: office.to_pdf(path, path.parent)) if office is not None else None
            for name, one in scores(form, convert, folder / form).items():
                for wrong in one.wrong:
                    print(form, name, wrong)


if __name__ == "__main__":
    main()
