"""归档: a final report that left the house is kept with all that it was made from; no later run touches it.

What was submitted is what the next period is compared with, whatever is changed in the data since.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from progress_report.assignment.columns import WORKBOOK_NAME
from progress_report.assignment.model import Period
from progress_report.jobs.run import Run
from progress_report.messages import _
from progress_report.messages.errors import ReportError
from progress_report.output.publishing import MANIFEST, is_inside, read_manifest, sha256_of

SUBMITTED, DATA = "已报送", "数据"
"""Folders: of what was submitted, in a period's outputs; of what it was made from, in each archive."""


@dataclass(frozen=True, slots=True)
class ArchiveOutcome:
    """An archive: its folder, its files, and those of them that a person edited after they were made (archived as they stand)."""

    folder: Path
    files: tuple[Path, ...]
    edited: tuple[Path, ...]


def make_archive(run: Run, today: date) -> ArchiveOutcome:
    """Put the period's final report with its set, inputs and record aside, read-only, under the date it left on.

    Raises ReportError when there is no final report, or an input is no longer what it was made from.
    """
    manifest = read_manifest(run.output_folder)
    record = manifest.jobs.get("report", {})
    names = [name for name in manifest.files_of("report") if (run.output_folder / name).is_file()]
    if record.get("draft") is not False or not names:
        raise ReportError(_("{period} 没有正式稿可以归档，请先生成报告").format(period=run.period.code))
    inputs = _unchanged_inputs(run, record)
    folder = _new_folder(run.output_folder / SUBMITTED, today)
    files = []
    edited = []
    for name in names:
        copy = folder / name
        shutil.copy2(run.output_folder / name, copy)
        files.append(copy)
        if manifest.outputs.get(name) != sha256_of(copy):
            edited.append(copy)
    for name in inputs:
        copy = folder / DATA / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(run.folders.data / name, copy)
    kept = {"jobs": {"report": record}, "outputs": {copy.name: sha256_of(copy) for copy in files}, "archived": today.isoformat()}
    (folder / MANIFEST).write_text(json.dumps(kept, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    _make_read_only(folder)
    return ArchiveOutcome(folder, tuple(files), tuple(edited))


def submitted_data(run: Run, period: Period) -> Path | None:
    """Return the data folder of what was last submitted for ``period``, or None when nothing was archived."""
    folder = run.output_folder_of(period) / SUBMITTED
    archives = sorted(folder.iterdir()) if folder.is_dir() else []
    with_data = [one / DATA for one in archives if (one / DATA / str(run.assignment.year) / WORKBOOK_NAME).is_file()]
    return with_data[-1] if with_data else None


def _unchanged_inputs(run: Run, record: Mapping[str, object]) -> tuple[str, ...]:
    """Return the inputs of the report by their places in the data folder, all as they were when it was made."""
    inputs = record.get("inputs")
    known = {name: digest for name, digest in inputs.items() if is_inside(name)} if isinstance(inputs, dict) else {}
    changed = [
        name for name, digest in known.items() if not (path := run.folders.data / name).is_file() or sha256_of(path) != digest
    ]
    if changed:
        words = _("{files} 在生成报告之后被改动，归档的数据会与报告对不上。请重新生成报告再归档")
        raise ReportError(words.format(files="、".join(changed)))
    return tuple(known)


def _new_folder(parent: Path, today: date) -> Path:
    folder, counter = parent / today.isoformat(), 1
    while folder.exists():
        counter += 1
        folder = parent / f"{today.isoformat()}（{counter}）"
    try:
        folder.mkdir(parents=True)
    except OSError as error:
        raise ReportError(_("无法建立输出文件夹 {folder}：{reason}").format(folder=folder, reason=error.strerror)) from error
    return folder


def _make_read_only(folder: Path) -> None:
    for path in folder.rglob("*"):
        if path.is_file():
            os.chmod(path, 0o444)
