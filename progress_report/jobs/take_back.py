"""Edits in a produced report come back: what a person changed in Word becomes the clerk's words in 统稿.xlsx."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, time
from functools import partial
from pathlib import Path

from progress_report.editing.checking import scopes
from progress_report.editing.composition import as_printed
from progress_report.editing.model import SECTIONS, bookmark_of
from progress_report.editing.word_text import PrintedText, read_word_text, unpacked
from progress_report.editing.workbook import read_rows
from progress_report.editing.workbook_update import Taken, updated, writing
from progress_report.jobs.examination import Examination, edited_file, examine
from progress_report.jobs.run import Run
from progress_report.messages.errors import ReportError
from progress_report.output.files import rewrite
from progress_report.output.manifest import PRINTED, TAKEN, edited_documents


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What came back from edited reports: ``texts`` parts with new words, ``unplaced`` words without a place.

    ``unchanged`` are files in which only the format was changed, ``unread`` those that could not be read, or of which it is not
    known any more how they were printed. ``record`` is what the manifest keeps, so that nothing is taken twice.
    """

    texts: int = 0
    unplaced: int = 0
    files: tuple[Path, ...] = ()
    unchanged: tuple[Path, ...] = ()
    unread: tuple[Path, ...] = ()
    written: bool = False
    printed: Mapping[str, object] = field(default_factory=dict)
    taken: Mapping[str, str] = field(default_factory=dict)


def examine_with_edits(run: Run) -> tuple[Examination, TakenBack]:
    """Examine the period with what a person changed in its reports taken over; return also what that was."""
    examination = examine(run)
    back = take_back(run, examination)
    return (examine(run) if back.written else examination), back


def take_back(run: Run, examination: Examination) -> TakenBack:
    """Take the edits in the period's reports over into 统稿.xlsx. Raises ReportError when that cannot be written.

    Words that the clerk has changed in 统稿.xlsx as well since the report was printed stay; those of the report are kept in 未归位.
    """
    documents, known = edited_documents(run.output_folder, "report", ".docx")
    texts_printed, names = dict(known.printed), dict(known.taken)
    reports, unread = [], []
    for document in documents:
        before, now = unpacked(document.printed), None
        try:
            now = read_word_text(document.path.name, document.path.read_bytes()) if before is not None else None
        except OSError:
            # Somebody has it open: the next run looks again.
            unread.append(document.path)
            continue
        except ReportError:
            now = None
        # Told once: what cannot be compared now can never be.
        names[document.path.relative_to(run.output_folder).as_posix()] = document.digest
        if before is None or now is None:
            unread.append(document.path)
        else:
            reports.append((document, before, now))
    if not reports:
        return TakenBack(unread=tuple(unread), printed=texts_printed, taken=names)
    composition = examination.composition
    # A report in the other length has parts that are no rows now: their words are kept as unplaced.
    keys = {bookmark_of(passage.key): passage.key for passage in composition.passages}
    path = edited_file(run)
    rows = {row.key: row for row in read_rows(path)}
    texts: dict[str, Taken] = {}
    unplaced: list[tuple[str, ...]] = []
    unchanged = []
    # Only a run that finds an edited report needs what compares texts.
    from progress_report.editing.coming_back import BOTH, NOWHERE, Unplaced, edits_between

    titles = {
        bookmark_of(one.key): f"第{one.number}项" if one.number is not None else one.name or one.kind
        for one in composition.passages
    }
    sections = {bookmark_of(key) for key in SECTIONS}
    for document, before, now in reports:
        found = edits_between(before.text, now, titles, sections)
        left = list(found.unplaced)
        for tag, words in found.texts.items():
            key, old = keys.get(tag), before.text.parts[tag]
            row = rows.get(key or "")
            own = as_printed(row.key, row.text) if row is not None and row.is_own else None
            if key is None:
                left.append(Unplaced(NOWHERE, "", old, words))
            elif own not in (None, old, words) or (key in texts and texts[key].text != words):
                left.append(Unplaced(BOTH, titles.get(tag, ""), old, words))
            elif own != words:
                texts[key] = Taken(words, before.sources.get(tag, ""))
        if not found.texts and not left:
            unchanged.append(document.path)
        unplaced += [(document.path.name, *one) for one in left]
        texts_printed[document.digest] = PrintedText(now._replace(comments=()), before.sources).packed()
    title = f"{run.assignment.year}年{run.period.name}"
    day = datetime.combine(run.period.due, time())
    data = None
    if texts or unplaced:
        passages = composition.passages
        data = updated(path, rows.values(), passages, title, day, others=scopes(composition), taken=texts, unplaced=unplaced)
    if data is not None:
        rewrite(path, partial(writing, data))
    files = tuple(document.path for document, _before, _now in reports if document.path not in unchanged)
    return TakenBack(len(texts), len(unplaced), files, tuple(unchanged), tuple(unread), data is not None, texts_printed, names)


def printing_record(back: TakenBack, examination: Examination, name: str, report: bytes) -> dict[str, object]:
    """Return what the manifest keeps of a report: what it says, part by part, and what each part was written from."""
    sources = {bookmark_of(passage.key): passage.source for passage in examination.composition.passages}
    now = PrintedText(read_word_text(name, report)._replace(comments=()), sources)
    return {PRINTED: {**back.printed, hashlib.sha256(report).hexdigest(): now.packed()}, TAKEN: dict(back.taken)}
