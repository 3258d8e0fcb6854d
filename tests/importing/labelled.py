"""Labelled documents in the style of published ones, written in each format, and how much of each comes back right.

``python -m tests.importing.labelled`` prints what is wrong, and writes the shares into ``docs/import.md``.
"""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from openpyxl import Workbook
from rapidfuzz.distance import LCSseq

from progress_report.importing.document import read_document
from progress_report.importing.sources.files import SourceError
from progress_report.importing.transcript import TranscribedMeasure, Transcript
from tests.importing.documents import add_table, new_word
from tests.importing.reference import DATA
from tools.render import Renderer

YEAR = 2024
COPIED = "copied from a viewer"
FORMATS = ("docx", "xlsx", "pdf", "txt", COPIED)
BREAK, ABOVE, LEFT, ACROSS = "⏎", "^", ">", "="
"""In the rows of a label: a line break, a cell merged with the one above or to the left, a row across the table."""
PAGE = Path(__file__).resolve().parents[2] / "docs" / "import.md"
Convert = Callable[[Sequence[Path], Path], list[Path]]


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


def write(label: Mapping[str, Any], form: str, folder: Path, name: str = "任务分工") -> Path:
    """Write a labelled document as docx, xlsx or txt."""
    if form == "xlsx":
        return _workbook(label, folder / f"{name}.xlsx")
    if form == "docx":
        return _word(label, folder / f"{name}.docx")
    path = folder / f"{name}.txt"
    path.write_text("\n".join(_text(label)) + "\n", encoding="utf-8")
    return path


def score(label: Mapping[str, Any], transcript: Transcript) -> Score:
    """Hold a transcript against its label."""
    result = Score()
    left = list(transcript.measures)
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


def _compare(result: Score, wanted: Mapping[str, Any], found: TranscribedMeasure) -> None:
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


def _word(label: Mapping[str, Any], path: Path) -> Path:
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
    document.save(str(path))
    return path


def _workbook(label: Mapping[str, Any], path: Path) -> Path:
    workbook = Workbook()
    sheet = workbook.active
    texts, merges = _cells(label, label["rows"])
    for row in ([label["title"]], *texts):
        sheet.append([value or None for value in row])
    for top, left, bottom, right in merges:
        sheet.merge_cells(start_row=top + 2, start_column=left + 1, end_row=bottom + 2, end_column=right + 1)
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


def scores(form: str, folder: Path, to_pdfs: Convert | None = None) -> dict[str, Score]:
    """Return the score of each document in a format; ``to_pdfs`` lays out documents."""
    wanted = {name: label for name, label in labels().items() if has_format(label, form)}
    laid_out = form in {"pdf", COPIED}
    written = [write(label, "docx" if laid_out else form, folder, name) for name, label in wanted.items()]
    if laid_out:
        assert to_pdfs is not None
        written = to_pdfs(written, folder)
    if form == COPIED:
        written = [_copied(path) for path in written]
    return {name: score(label, _transcript(path)) for (name, label), path in zip(wanted.items(), written, strict=True)}


def _transcript(path: Path) -> Transcript:
    """Return what is read from a file; nothing where it is refused."""
    try:
        return read_document(path, YEAR)
    except SourceError:
        return Transcript("", YEAR, ())


def _copied(path: Path) -> Path:
    """Return a PDF's text as a viewer copies it: the lines of one cell after those of the other, no columns, no paragraphs."""
    copied = path.with_suffix(".txt")
    subprocess.run(["pdftotext", "-raw", str(path), str(copied)], check=True)
    return copied


def table(by_format: Mapping[str, Mapping[str, Score]]) -> str:
    """Return the shares of what came back right, a line a format."""
    lines = [f"| format | documents | {' | '.join(KINDS)} |", f"|---|---|{'---|' * len(KINDS)}"]
    for form, found in by_format.items():
        cells = []
        for kind in KINDS:
            right, expected = (sum(getattr(one, side).get(kind, 0) for one in found.values()) for side in ("right", "expected"))
            cells.append(f"{right}/{expected} = {right / expected:.2f}")
        lines.append(f"| {form} | {len(found)} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def with_table(page: str, content: str) -> str:
    """Return the documentation page with the table in its place."""
    return re.sub(
        r"(<!-- labelled: [^>]*-->\n).*?(<!-- end -->)", lambda found: found[1] + content + found[2], page, flags=re.DOTALL
    )


def main() -> None:
    with tempfile.TemporaryDirectory() as place:
        office = Renderer(Path(place) / "office")
        by_format = {}
        for form in FORMATS:
            folder = Path(place) / form
            folder.mkdir()
            by_format[form] = scores(form, folder, office.to_pdfs)
            for name, one in by_format[form].items():
                for wrong in one.wrong:
                    print(form, name, wrong)
    PAGE.write_text(with_table(PAGE.read_text(encoding="utf-8"), table(by_format)), encoding="utf-8")


if __name__ == "__main__":
    main()
