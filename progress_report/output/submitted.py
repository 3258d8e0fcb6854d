"""已报送: a set that left the house, kept read-only with what it was made from; later runs never touch it."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import NamedTuple

from progress_report.messages import _
from progress_report.messages.errors import ReportError
from progress_report.messages.system_errors import reason_of
from progress_report.output.files import sha256_of
from progress_report.output.manifest import MANIFEST, SUBMITTED, RecordedSet, is_inside, whole_set
from progress_report.output.staging import STAGING, locked

INPUTS = "数据"
READ_ONLY = 0o444
ORDER = "order"
"""In a kept set's record: how many sets were kept of its period with it."""


class Kept(NamedTuple):
    """A set kept in ``folder``; ``edited`` are files that a person changed after they were made; ``new`` unless it was there already."""

    folder: Path
    files: tuple[str, ...]
    edited: tuple[str, ...]
    new: bool


class Inputs(NamedTuple):
    """What a kept set was made from: files by their name in the data, all below ``root``."""

    root: Path
    files: Mapping[str, Path]


def keep_submitted(folder: Path, job: str, find_input: Callable[[str, str], Path | None], day: date) -> Kept:
    """Keep a job's final set as it stands in ``folder``, with its inputs, under the day it was handed in.

    ``find_input`` returns where an input of a name and hash is, None when it is nowhere any more. Raises ReportError when there
    is no final set, or it is incomplete, or its inputs have changed since.
    """
    if not (folder / MANIFEST).is_file():
        raise _nothing_final(folder)
    with locked(folder):
        recorded = whole_set(folder, job)
        if recorded is None or not recorded.files:
            raise _nothing_final(folder)
        inputs = _inputs_of(recorded, find_input)
        record = _record(folder, recorded, inputs, day)
        earlier = _latest(folder)
        if earlier is not None and _same(earlier, record):
            return Kept(earlier, recorded.files, recorded.edited, new=False)
        try:
            return Kept(_keep(folder, recorded, inputs, record, day), recorded.files, recorded.edited, new=True)
        except OSError as error:
            raise ReportError(
                _("无法归档到 {folder}：{reason}").format(folder=folder / SUBMITTED, reason=reason_of(error))
            ) from error


def submitted_inputs(folder: Path) -> Inputs | None:
    """Return what the latest kept set in an output folder was made from; None where there is none, or it is not as it was kept."""
    latest = _latest(folder)
    if latest is None:
        return None
    hashes = _read(latest / MANIFEST).get("inputs")
    if not isinstance(hashes, dict):
        return None
    root = latest / INPUTS
    files = {name: root / name for name in hashes if isinstance(name, str) and is_inside(name)}
    changed = [path for name, path in files.items() if not path.is_file() or sha256_of(path) != hashes[name]]
    if changed or len(files) != len(hashes):
        place = changed[0] if changed else latest / MANIFEST
        raise ReportError(
            _("归档的 {file} 被改动或删除了，不能再作比较的依据。请从备份恢复，或移走 {folder}").format(file=place, folder=latest)
        )
    return Inputs(root, files)


def is_submitted(folder: Path, job: str) -> bool:
    """Tell whether a job's set, as it stands in ``folder``, is the one that was kept last."""
    latest, recorded = _latest(folder), whole_set(folder, job)
    if latest is None or recorded is None:
        return False
    return _read(latest / MANIFEST).get("files") == {name: sha256_of(folder / name) for name in recorded.files}


def _nothing_final(folder: Path) -> ReportError:
    return ReportError(_("{folder} 里没有可以归档的正式稿。请先生成报告").format(folder=folder))


def _inputs_of(recorded: RecordedSet, find_input: Callable[[str, str], Path | None]) -> dict[str, Path]:
    """Return the set's inputs. Raises ReportError unless it is final, whole, and made from what is there now."""
    if recorded.record.get("draft") is not False:
        raise ReportError(_("现在的报告是草稿，不能归档。请处理“错误”后重新生成"))
    if recorded.gone:
        raise ReportError(_("{files} 不在了，不能归档。请重新生成报告").format(files="、".join(recorded.gone)))
    hashes = recorded.record.get("inputs")
    found = {name: find_input(name, digest) for name, digest in hashes.items()} if isinstance(hashes, dict) else {}
    changed = [name for name, path in found.items() if path is None]
    if changed or not found:
        raise ReportError(
            _("报告生成以后 {files} 又改过，报告与填报表不再一致。请重新生成报告，再归档").format(
                files="、".join(changed) or _("填报表")
            )
        )
    return {name: path for name, path in found.items() if path is not None}


def _record(folder: Path, recorded: RecordedSet, inputs: Mapping[str, Path], day: date) -> dict[str, object]:
    return {
        "date": day.isoformat(),
        ORDER: max(map(_order_of, _places(folder)), default=0) + 1,
        "report": dict(recorded.record),
        "files": {name: sha256_of(folder / name) for name in recorded.files},
        "edited": list(recorded.edited),
        "inputs": {name: sha256_of(path) for name, path in inputs.items()},
    }


def _same(kept: Path, record: Mapping[str, object]) -> bool:
    known = _read(kept / MANIFEST)
    return all(known.get(name) == record[name] for name in ("files", "inputs"))


def _keep(folder: Path, recorded: RecordedSet, inputs: Mapping[str, Path], record: Mapping[str, object], day: date) -> Path:
    """Copy the set aside and put it in its place at a stroke; return the place."""
    stage = Path(tempfile.mkdtemp(prefix=STAGING, dir=folder))
    try:
        made = stage / SUBMITTED
        copies = {name: folder / name for name in recorded.files} | {f"{INPUTS}/{name}": path for name, path in inputs.items()}
        for name, path in copies.items():
            (made / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, made / name)
        (made / MANIFEST).write_text(json.dumps(record, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
        for path in made.rglob("*"):
            if path.is_file():
                path.chmod(READ_ONLY)
        place, counter = folder / SUBMITTED / day.isoformat(), 1
        place.parent.mkdir(exist_ok=True)
        while place.exists():
            counter += 1
            place = place.with_name(f"{day.isoformat()}（{counter}）")
        os.replace(made, place)
    finally:
        shutil.rmtree(stage, ignore_errors=True)
    return place


def _latest(folder: Path) -> Path | None:
    """Return the set kept last: by the count in its record, for a clock may have been set back; those without one by their day."""
    return max(_places(folder), key=lambda place: (_order_of(place), place.name[:10], len(place.name), place.name), default=None)


def _places(folder: Path) -> list[Path]:
    kept = folder / SUBMITTED
    return [place for place in kept.iterdir() if (place / MANIFEST).is_file()] if kept.is_dir() else []


def _order_of(place: Path) -> int:
    order = _read(place / MANIFEST).get(ORDER)
    return order if isinstance(order, int) else 0


def _read(manifest: Path) -> dict[str, object]:
    with suppress(OSError, ValueError):
        found = json.loads(manifest.read_text(encoding="utf-8"))
        if isinstance(found, dict):
            return found
    return {}
