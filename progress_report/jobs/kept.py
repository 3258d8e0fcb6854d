"""What became of each bureau, kept on disk beside the centre's output: a run that was stopped goes on where it was.

A record is known by the bureau's name and the hash of all it was made from; one whose hash is another one's, or that cannot be
read, counts as not there.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
import zlib
from contextlib import suppress
from datetime import date
from itertools import starmap
from pathlib import Path
from typing import Any

from progress_report.centre.model import Answer, Difference, HandedIn, Remark, Source
from progress_report.messages import _
from progress_report.messages.errors import ReportError
from progress_report.messages.places import CellRef
from progress_report.messages.system_errors import reason_of
from progress_report.reading.statuses import Status

FOLDER = ".~进度"
FORMAT = 4
"""Raised when a record says something else than before: those of older programs are then made anew."""
_LEVEL = 1
_STATES = {state.value: state for state in Status}


class KeptOutcomes:
    """The records in a folder of their own below ``output``."""

    def __init__(self, output: Path) -> None:
        self._folder = output / FOLDER
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ReportError(
                _("无法建立输出文件夹 {folder}：{reason}").format(folder=output, reason=reason_of(error))
            ) from error

    def get(self, name: str, digest: str) -> HandedIn | None:
        """Return what became of the bureau ``name`` when it was made from what has the hash ``digest``; None when it never was."""
        try:
            found = json.loads(zlib.decompress(self._path(name).read_bytes()))
            return _outcome(found["outcome"]) if found["digest"] == digest and found["name"] == name else None
        except (OSError, ValueError, KeyError, TypeError, zlib.error):
            return None

    def put(self, digest: str, outcome: HandedIn) -> None:
        """Keep an outcome; a run that is killed meanwhile leaves the one before. Raises ReportError when the disk does not take it."""
        record = {"name": outcome.name, "digest": digest, "outcome": _record(outcome)}
        data = zlib.compress(json.dumps(record, ensure_ascii=False).encode(), _LEVEL)
        path = self._path(outcome.name)
        try:
            try:
                self._write(path, data)
            except FileNotFoundError:
                # Another run into the same output has ended meanwhile, and took what was half written for a killed one's.
                self._write(path, data)
        except OSError as error:
            raise ReportError(_("无法写入 {file}：{reason}").format(file=path, reason=reason_of(error))) from error

    def _write(self, path: Path, data: bytes) -> None:
        handle, temporary = tempfile.mkstemp(dir=self._folder)
        try:
            with os.fdopen(handle, "wb") as out:
                out.write(data)
            os.replace(temporary, path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise

    def forget_others(self, names: set[str]) -> None:
        """Remove the records of bureaus that are no longer there, and what a killed run left half written."""
        known = {self._path(name).name for name in names}
        for path in self._folder.iterdir():
            if path.name not in known:
                with suppress(OSError):
                    path.unlink()

    def _path(self, name: str) -> Path:
        return self._folder / hashlib.sha256(name.encode("utf-8", "surrogateescape")).hexdigest()[:32]


def _record(outcome: HandedIn) -> dict[str, object]:
    plain = outcome._asdict()
    plain["source"] = outcome.source.value
    plain["cutoff"] = _day(outcome.cutoff)
    plain["answers"] = [[*answer[:5], answer.status.value, _day(answer.completed), *answer[7:]] for answer in outcome.answers]
    return plain


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _outcome(plain: dict[str, Any]) -> HandedIn:
    answers = (
        Answer._make((*one[:5], _STATES[one[5]], _read_day(one[6]), *one[7:9], tuple(starmap(CellRef, one[9]))))
        for one in plain["answers"]
    )
    return HandedIn(
        **plain
        | {
            "source": Source(plain["source"]),
            "cutoff": _read_day(plain["cutoff"]),
            "answers": tuple(answers),
            "differences": tuple(Difference(*one) for one in plain["differences"]),
            "reports": tuple(plain["reports"]),
            "deviations": tuple(plain["deviations"]),
            "remarks": tuple(Remark(*one) for one in plain["remarks"]),
        }
    )


def _read_day(day: str | None) -> date | None:
    return None if day is None else date.fromisoformat(day)
