"""What an output folder's ``manifest.json`` records: for each job the files of its set and what it was made from, and their hashes.

A file whose hash is no longer the recorded one was edited. After a run was killed at any moment, the record of what was about to be
placed tells its files from a person's.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import IO, TYPE_CHECKING, Any, NamedTuple

from progress_report.output.files import replace_whole, sha256_of

if TYPE_CHECKING:
    pass


MANIFEST = "manifest.json"
WITHDRAWN = "已作废"
"""Where a final report goes that a later run, by then a draft, makes untrue: it may have been signed."""
EDITED, LEFT, INTERRUPTED = "edited", "left", "interrupted"
"""In a job's record: the files beside which it wrote because a person had edited them, those that are untrue by now but stay for
that reason, and that a run was killed while it placed the set."""
PRINTED, TAKEN = "printed", "taken"
"""In a job's record: what a document said when it was written, by its hash, and the hashes of edited files whose edits were taken."""
RESTS_ON = "rests_on"
"""In a job's record: the inputs, by hash, without which its files are untrue; others may come and go."""
OVERVIEW = "overview"
"""The job whose set every other job makes anew right after its own, so that nobody needs to be told that it is untrue."""
SUBMITTED = "已报送"
"""Where sets that left the house are kept; no job touches what is there."""
_FOLDER_OF_JOB = {"填报表": "forms", "退回": "check", "催办单": "remind"}
_FILE_OF_JOB = {"核查结果.xlsx": "check"}


@dataclass(slots=True)
class Manifest:
    """What a folder's record says: each job's last run, the hash of every output, what a killed run was about to place."""

    jobs: dict[str, dict[str, object]] = field(default_factory=dict)
    outputs: dict[str, str] = field(default_factory=dict)
    pending: dict[str, tuple[str, str | None]] = field(default_factory=dict)
    pending_job: str = ""
    owner: str = ""

    @classmethod
    def read(cls, path: Path) -> Manifest:
        """Return the record; without a readable one every file there counts as a person's."""
        try:
            found = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            found = {}
        if not isinstance(found, dict):
            return cls()
        sections: dict[str, dict[str, Any]] = {
            name: found[name] if isinstance(found.get(name), dict) else {} for name in ("jobs", "outputs", "pending")
        }
        jobs, outputs, pending = sections.values()
        owner, pending_job = found.get("owner"), found.get("pending_job")
        return cls(
            {name: record for name, record in jobs.items() if isinstance(record, dict)},
            {name: digest for name, digest in outputs.items() if isinstance(digest, str) and is_inside(name)},
            {
                name: (hashes[0], hashes[1])
                for name, hashes in pending.items()
                if is_inside(name) and isinstance(hashes, list) and len(hashes) == 2 and isinstance(hashes[0], str)
            },
            pending_job if isinstance(pending_job, str) else "",
            owner if isinstance(owner, str) else "",
        )

    def write(self, path: Path) -> None:
        """Write the record whole. Raises OSError."""
        record: dict[str, object] = {"jobs": self.jobs, "outputs": dict(sorted(self.outputs.items()))}
        if self.owner:
            record["owner"] = self.owner
        if self.pending:
            record["pending"] = {name: list(hashes) for name, hashes in sorted(self.pending.items())}
            record["pending_job"] = self.pending_job
        text = json.dumps(record, ensure_ascii=False, indent=2) + "\n"
        replace_whole(path, lambda out: _write_text(out, text))

    def files_of(self, job: str) -> tuple[str, ...]:
        """Return the files of a job's set; records of earlier versions do not say, so that the names must."""
        listed = self.jobs.get(job, {}).get("files")
        if isinstance(listed, list):
            return tuple(name for name in listed if isinstance(name, str) and name in self.outputs)
        return tuple(name for name in self.outputs if _job_of(name) == job) if job in self.jobs else ()

    def edited_of(self, job: str) -> tuple[str, ...]:
        """Return the files that a person had edited when a job last ran, and that it left where they were."""
        record = self.jobs.get(job, {})
        lists = [found for section in (EDITED, LEFT) if isinstance(found := record.get(section), list)]
        return tuple(name for names in lists for name in names if isinstance(name, str) and name in self.outputs)

    def recover(self, folder: Path) -> None:
        """Take what a killed run had placed as this program's own; its job's set is then a mixture of two runs."""
        placed = []
        for name, (new, old) in self.pending.items():
            digest = sha256_of(folder / name) if (folder / name).is_file() else ""
            if digest == new:
                placed.append(name)
            if digest in {new, old} - {None}:
                self.outputs[name] = digest
        if placed and self.pending_job:
            files = [*self.files_of(self.pending_job), *placed]
            self.jobs[self.pending_job] = {
                **self.jobs.get(self.pending_job, {}),
                "files": list(dict.fromkeys(files)),
                INTERRUPTED: True,
            }
        self.pending, self.pending_job = {}, ""


def is_inside(name: str) -> bool:
    """Tell whether a name that a manifest gives is that of a file in its folder that a job may touch: names there are data."""
    path = PurePosixPath(name)
    return (
        bool(path.parts)
        and path.parts[0] not in {WITHDRAWN, SUBMITTED}
        and not path.is_absolute()
        and ".." not in path.parts
        and not set(name) & set("\\:\0")
    )


def _job_of(name: str) -> str:
    folder, _slash, base = name.rpartition("/")
    return _FOLDER_OF_JOB.get(folder, "") if folder else _FILE_OF_JOB.get(base, "report")


def is_untrue(record: Mapping[str, object], inputs: Mapping[str, object]) -> bool:
    """Tell whether a job's set, by its record, was made from something else than ``inputs`` (hashes by place in the data)."""
    needed = record.get(RESTS_ON)
    gone = isinstance(needed, Mapping) and any(inputs.get(str(name)) != digest for name, digest in needed.items())
    return INTERRUPTED in record or gone or ("inputs" in record and record["inputs"] != inputs)


def recorded_jobs(folder: Path) -> Mapping[str, Mapping[str, object]]:
    """Return what a folder's manifest says of each job that ever published there."""
    return Manifest.read(folder / MANIFEST).jobs


@dataclass(frozen=True, slots=True)
class RecordedSet:
    """A job's set as it stands: its record, its files by name with what a person ``edited`` of them, and what is ``gone``.

    Where a person had edited a file and the job wrote beside it, both are in it. ``left`` are files of earlier sets that are untrue
    and stay, because a person edited them or had them open; they are not in ``files``.
    """

    record: Mapping[str, object]
    files: tuple[str, ...]
    edited: tuple[str, ...]
    gone: tuple[str, ...]
    left: tuple[str, ...] = ()


def whole_set(folder: Path, job: str) -> RecordedSet | None:
    """Return the set that a job last published into ``folder``, None when it never did or was killed in doing so."""
    recorded = recorded_set(folder, job)
    return None if recorded is None or INTERRUPTED in recorded.record else recorded


def recorded_set(folder: Path, job: str) -> RecordedSet | None:
    """Return the set that a job last published into ``folder``, one that it was killed over as well; None when it never did."""
    manifest = Manifest.read(folder / MANIFEST)
    manifest.recover(folder)
    record = manifest.jobs.get(job)
    if record is None:
        return None
    beside = record.get(EDITED)
    names = (*manifest.files_of(job), *(name for name in manifest.edited_of(job) if isinstance(beside, list) and name in beside))
    files = tuple(name for name in names if (folder / name).is_file())
    edited = tuple(name for name in files if sha256_of(folder / name) != manifest.outputs[name])
    listed = record.get("files")
    gone = tuple(name for name in listed if name not in files) if isinstance(listed, list) else ()
    left = tuple(name for name in manifest.edited_of(job) if name not in files and (folder / name).is_file())
    return RecordedSet(record, files, edited, gone, left)


class EditedDocument(NamedTuple):
    """A file of a job's set that a person has edited since its edits were last taken over.

    ``digest`` is its hash; ``printed`` is what the record keeps of the text that it had before, None where it keeps none.
    """

    path: Path
    digest: str
    printed: object


class TakenEdits(NamedTuple):
    """What the next record has to keep of earlier ones, so that no edit is taken twice: by hash and by name."""

    printed: Mapping[str, object]
    taken: Mapping[str, str]


def edited_documents(folder: Path, job: str, suffix: str) -> tuple[tuple[EditedDocument, ...], TakenEdits]:
    """Return the files of a job's set that were edited since their edits were last taken, and what the record keeps of all others."""
    manifest = Manifest.read(folder / MANIFEST)
    manifest.recover(folder)
    record = manifest.jobs.get(job, {})
    printed, taken = (found if isinstance(found := record.get(name), dict) else {} for name in (PRINTED, TAKEN))
    names = (name for name in dict.fromkeys((*manifest.edited_of(job), *manifest.files_of(job))) if name.endswith(suffix))
    edited, kept, known = [], {}, {}
    for name in names:
        path = folder / name
        if not path.is_file():
            continue
        before, digest = str(taken.get(name, manifest.outputs[name])), sha256_of(path)
        if digest != before:
            edited.append(EditedDocument(path, digest, printed.get(before)))
        elif digest != manifest.outputs[name]:
            known[name] = digest
        if before in printed:
            kept[before] = printed[before]
    return tuple(edited), TakenEdits(kept, known)


def _write_text(out: IO[bytes], text: str) -> None:
    out.write(text.encode())
