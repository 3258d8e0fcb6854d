"""Publishing what a job makes: a set of files that stands whole or not at all, and never over what a person has edited.

A job stages all files of its set first, in a folder of its own beside their places, and then commits: what is about to be placed
is recorded, each file is put in its place at a stroke, and what the set's earlier version had and this one has not is retired. A
folder's ``manifest.json`` records for each job the files of its set and what it was made from, and the hash of every file. A
file whose hash is no longer the recorded one was edited: it is kept, and the new one is written beside it under a free name.
After a run was killed at any moment, the record of what was about to be placed tells its files from a person's.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
import time
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import IO, TYPE_CHECKING, Any, NamedTuple

from progress_report.messages import _
from progress_report.messages.errors import ReportError
from progress_report.output.file_lock import FileLock

if TYPE_CHECKING:
    from types import TracebackType

MANIFEST = "manifest.json"
STAGING, LOCK = ".~生成-", ".~锁"
"""Prefix of the folder that a set is staged in, and the file that whoever commits holds."""
FORGOTTEN_SECONDS = 3600
"""So old, a folder to stage in that was never locked is one whose run was killed before it could."""
OLD_STAGING = ".~*.tmp"
"""What runs of earlier versions left when they were killed."""
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
LOCK_SECONDS = 60
FORBIDDEN_IN_NAMES = '<>:"/\\|?*'
RESERVED_NAMES = frozenset({"CON", "PRN", "AUX", "NUL", *(f"COM{n}" for n in range(1, 10)), *(f"LPT{n}" for n in range(1, 10))})
LONGEST_NAME = 80
"""Characters; a path on Windows has about 260, and the folder needs its share."""
LONGEST_NAME_BYTES = 200
"""Bytes in UTF-8; file systems of Linux take 255, and a counter and the suffix need their share."""
_FOLDER_OF_JOB = {"填报表": "forms", "退回": "check", "催办单": "remind"}
_FILE_OF_JOB = {"核查结果.xlsx": "check"}


class Published(NamedTuple):
    """One file of a set: where it stands; ``kept`` is the edited file that stood in its place and still stands."""

    path: Path
    kept: Path | None = None


class Publication(NamedTuple):
    """What a commit did.

    ``published`` are the set's files in the order they were staged; ``retired`` were removed because they are untrue by now,
    ``withdrawn`` moved aside for the same reason, ``left`` are as untrue but stay, because a person edited them or has them open.
    ``stale`` are files of other jobs that were made from other inputs than this one.
    """

    published: tuple[Published, ...]
    retired: tuple[Path, ...] = ()
    withdrawn: tuple[Path, ...] = ()
    left: tuple[Path, ...] = ()
    stale: tuple[Path, ...] = ()


@dataclass(slots=True)
class _Manifest:
    """What a folder's record says: each job's last run, the hash of every output, what a killed run was about to place."""

    jobs: dict[str, dict[str, object]] = field(default_factory=dict)
    outputs: dict[str, str] = field(default_factory=dict)
    pending: dict[str, tuple[str, str | None]] = field(default_factory=dict)
    pending_job: str = ""
    owner: str = ""

    @classmethod
    def read(cls, path: Path) -> _Manifest:
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
        _replace(path, lambda out: _write_text(out, text))

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


class Publisher:
    """One job's set of files for one output folder; a context manager, so that nothing staged stays behind."""

    def __init__(self, folder: Path, job: str, owner: str = "") -> None:
        self.folder = folder
        self.job = job
        self._owner = owner
        self._staged: dict[str, Path] = {}
        self._made: list[Path] = []
        try:
            self._made = _make(folder)
            self._stage, self._alive = _new_stage(folder)
        except OSError as error:
            raise ReportError(_("无法建立输出文件夹 {folder}：{reason}").format(folder=folder, reason=error.strerror)) from error

    def __enter__(self) -> Publisher:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        self._alive.release()
        shutil.rmtree(self._stage, ignore_errors=True)
        for made in reversed(self._made):
            # A folder that was made for a set that did not come about goes with it; one with anything in it stays.
            with suppress(OSError):
                made.rmdir()

    @property
    def staged(self) -> Mapping[str, Path]:
        """Return where the files of the set are until they are committed, by their names, in the order they were staged."""
        return self._staged

    def stage(self, name: str, fill: Callable[[IO[bytes]], None]) -> Path:
        """Make a file of the set, named ``name`` (a path below the folder with ``/``), with what ``fill`` puts into a stream.

        Raises ReportError when the disk does not take it, or the set has a file of that name.
        """
        if any(same_name(name, other) for other in self._staged):
            raise ReportError(_("两个文件重名：{name}。请改年度工作簿里的标题").format(name=name))
        path = self._stage / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            _replace(path, fill)
        except OSError as error:
            raise ReportError(
                _("无法写入 {file}：{reason}").format(file=self.folder / name, reason=error.strerror or error)
            ) from error
        self._staged[name] = path
        return path

    def commit(self, record: Mapping[str, object], *, withdraw: bool = False) -> Publication:
        """Put the set in its place, retire what its earlier version had and this one has not, and record both.

        ``withdraw``: final documents of the earlier version move aside instead of being removed. Raises ReportError, with all
        files as they were, when one of them cannot be replaced, as when it is open elsewhere.
        """
        with locked(self.folder):
            manifest = self._recovered()
            if manifest.owner and self._owner and manifest.owner != self._owner:
                words = _("{folder} 里是{owner}的文件，不能再放{other}的。请用 --output 换一个文件夹")
                raise ReportError(words.format(folder=self.folder, owner=manifest.owner, other=self._owner))
            before = dict.fromkeys((*manifest.files_of(self.job), *manifest.edited_of(self.job)))
            was_final = manifest.jobs.get(self.job, {}).get("draft") is False
            targets = {name: self._target(name, manifest) for name in self._staged}
            self._place(targets, manifest)
            kept = {self._name(target) for target in targets.values()}
            beside = [name for name, target in targets.items() if self._name(target) != name and name in manifest.outputs]
            outdated = [name for name in before if name not in kept and name not in beside]
            retired, withdrawn, left = self._retire(outdated, manifest, aside=withdraw and was_final)
            manifest.pending, manifest.pending_job = {}, ""
            manifest.owner = self._owner or manifest.owner
            sections = {
                "files": [self._name(target) for target in targets.values()],
                EDITED: beside,
                LEFT: list(map(self._name, left)),
            }
            manifest.jobs[self.job] = {**record, **{name: files for name, files in sections.items() if files or name == "files"}}
            manifest.outputs = {name: digest for name, digest in manifest.outputs.items() if (self.folder / name).is_file()}
            self._write(manifest)
            published = tuple(
                Published(target, self.folder / name if target != self.folder / name else None)
                for name, target in targets.items()
            )
            return Publication(published, retired, withdrawn, left, self._stale(manifest, record))

    def _recovered(self) -> _Manifest:
        """Return the record, with what a killed run had placed known as its own, and its litter swept."""
        manifest = _Manifest.read(self.folder / MANIFEST)
        manifest.recover(self.folder)
        for litter in self.folder.glob(OLD_STAGING):
            if litter.is_file():
                litter.unlink(missing_ok=True)
        for stage in self.folder.glob(f"{STAGING}*"):
            if stage != self._stage and _is_dead(stage):
                shutil.rmtree(stage, ignore_errors=True)
        return manifest

    def _target(self, name: str, manifest: _Manifest) -> Path:
        """Return the file's place, or the first name beside it that is free or still as this program wrote it."""
        wanted = self.folder / name
        if wanted.is_dir():
            raise ReportError(_("{file} 是一个文件夹，报告写不进去。请把它移走或改名").format(file=wanted))
        candidate, counter = wanted, 1
        while candidate.is_dir() or (candidate.exists() and manifest.outputs.get(self._name(candidate)) != sha256_of(candidate)):
            counter += 1
            candidate = wanted.with_name(f"{wanted.stem}（{counter}）{wanted.suffix}")
        return candidate

    def _place(self, targets: Mapping[str, Path], manifest: _Manifest) -> None:
        """Record what is about to be placed and place it; put everything back when one file cannot be replaced."""
        digests = {self._name(target): sha256_of(self._staged[name]) for name, target in targets.items()}
        manifest.pending = {name: (digest, manifest.outputs.get(name)) for name, digest in digests.items()}
        manifest.pending_job = self.job
        self._write(manifest)
        saved: dict[Path, Path | None] = {}
        place = self.folder
        try:
            for name, target in targets.items():
                place = target
                target.parent.mkdir(parents=True, exist_ok=True)
                copy = self._stage / "以前" / name
                if target.exists():
                    copy.parent.mkdir(parents=True, exist_ok=True)
                    shutil.copy2(target, copy)
                os.replace(self._staged[name], target)
                saved[target] = copy if copy.exists() else None
        except OSError as error:
            if _put_back(saved):
                manifest.pending, manifest.pending_job = {}, ""
                self._write(manifest)
            raise ReportError(
                _("无法写入 {file}：{reason}。如文件正在 Word、WPS 或 Excel 中打开，请关闭后重试；原来的文件都没有变").format(
                    file=place, reason=error.strerror or error
                )
            ) from error
        manifest.outputs.update(digests)

    def _retire(
        self, names: Iterable[str], manifest: _Manifest, *, aside: bool
    ) -> tuple[tuple[Path, ...], tuple[Path, ...], tuple[Path, ...]]:
        """Remove, or move ``aside``, files that are untrue by now; return those removed, those moved, and those that stay."""
        removed, moved, left = [], [], []
        for name in names:
            path = self.folder / name
            if not path.is_file():
                continue
            if manifest.outputs.get(name) != sha256_of(path):
                left.append(path)
                continue
            try:
                if aside:
                    moved.append(_moved(path, self.folder / WITHDRAWN))
                else:
                    path.unlink()
                    removed.append(path)
            except OSError:
                left.append(path)
                continue
            del manifest.outputs[name]
        return tuple(removed), tuple(moved), tuple(left)

    def _stale(self, manifest: _Manifest, record: Mapping[str, object]) -> tuple[Path, ...]:
        """Return the files of other jobs that were made from other inputs than this set."""
        inputs = record.get("inputs")
        if not isinstance(inputs, Mapping):
            return ()
        others = (
            name
            for job, other in manifest.jobs.items()
            if job not in {self.job, OVERVIEW} and is_untrue(other, inputs)
            for name in manifest.files_of(job)
        )
        return tuple(self.folder / name for name in others if (self.folder / name).is_file())

    def _name(self, path: Path) -> str:
        return path.relative_to(self.folder).as_posix()

    def _write(self, manifest: _Manifest) -> None:
        try:
            manifest.write(self.folder / MANIFEST)
        except OSError as error:
            raise ReportError(_("无法写入 {file}：{reason}").format(file=MANIFEST, reason=error.strerror or error)) from error


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold an output folder's lock: two jobs that commit at once would lose each other's records.

    Raises ReportError when another one holds it too long.
    """
    lock = FileLock(folder / LOCK)
    if not lock.acquire(LOCK_SECONDS):
        words = _("{folder} 正被另一个任务写入，等了 {seconds} 秒。请等它结束后重试")
        raise ReportError(words.format(folder=folder, seconds=LOCK_SECONDS))
    try:
        yield
    finally:
        lock.release()


def is_untrue(record: Mapping[str, object], inputs: Mapping[str, object]) -> bool:
    """Tell whether a job's set, by its record, was made from something else than ``inputs`` (hashes by place in the data)."""
    needed = record.get(RESTS_ON)
    gone = isinstance(needed, Mapping) and any(inputs.get(str(name)) != digest for name, digest in needed.items())
    return INTERRUPTED in record or gone or ("inputs" in record and record["inputs"] != inputs)


def recorded_jobs(folder: Path) -> Mapping[str, Mapping[str, object]]:
    """Return what a folder's manifest says of each job that ever published there."""
    return _Manifest.read(folder / MANIFEST).jobs


class StandingSet(NamedTuple):
    """A job's set as it stands: its record, its files by name with what a person ``edited`` of them, and what is ``gone``.

    Where a person had edited a file and the job wrote beside it, both are in it. ``left`` are files of earlier sets that are untrue
    and stay, because a person edited them or had them open; they are not in ``files``.
    """

    record: Mapping[str, object]
    files: tuple[str, ...]
    edited: tuple[str, ...]
    gone: tuple[str, ...]
    left: tuple[str, ...] = ()


def standing_set(folder: Path, job: str) -> StandingSet | None:
    """Return the set that a job last published into ``folder``, None when it never did or was killed in doing so."""
    standing = recorded_set(folder, job)
    return None if standing is None or INTERRUPTED in standing.record else standing


def recorded_set(folder: Path, job: str) -> StandingSet | None:
    """Return the set that a job last published into ``folder``, one that it was killed over as well; None when it never did."""
    manifest = _Manifest.read(folder / MANIFEST)
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
    return StandingSet(record, files, edited, gone, left)


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
    manifest = _Manifest.read(folder / MANIFEST)
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


def _put_back(saved: Mapping[Path, Path | None]) -> bool:
    """Undo what was placed; return whether all of it could be. What could not stays in the record of what was about to be placed."""
    done = True
    for target, before in saved.items():
        try:
            if before is None:
                target.unlink(missing_ok=True)
            else:
                os.replace(before, target)
        except OSError:
            done = False
    return done


def _make(folder: Path) -> list[Path]:
    """Make a folder with those above it; return the ones made, from the top."""
    missing = [place for place in (folder, *folder.parents) if not place.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    return missing[::-1]


def _new_stage(folder: Path) -> tuple[Path, FileLock]:
    """Return a folder to stage in, with the lock that tells other runs that it is in use."""
    while True:
        stage = Path(tempfile.mkdtemp(prefix=STAGING, dir=folder))
        alive = FileLock(stage / LOCK)
        # Another run may take the lock in the instant before this one does, and then sweep the folder: it makes another.
        with suppress(FileNotFoundError):
            if alive.acquire(0):
                return stage, alive


def _is_dead(stage: Path) -> bool:
    """Tell whether the run that staged here is gone: the system lets its lock go with it."""
    lock = FileLock(stage / LOCK)
    try:
        if not (stage / LOCK).exists():
            return time.time() - stage.stat().st_mtime > FORGOTTEN_SECONDS
        dead = lock.acquire(0)
    except OSError:
        return False
    lock.release()
    return dead


def _moved(path: Path, folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    target, counter = folder / path.name, 1
    while target.exists():
        counter += 1
        target = folder / f"{path.stem}（{counter}）{path.suffix}"
    os.replace(path, target)
    return target


def same_name(one: str, other: str) -> bool:
    """Tell whether two names are one where letters of both cases, or composed and decomposed ones, are not told apart."""
    return unicodedata.normalize("NFC", one).casefold() == unicodedata.normalize("NFC", other).casefold()


def write_new(path: Path, fill: Callable[[IO[bytes]], None], kept_as: str) -> Path | None:
    """Write a file whole; one that stands there is kept under a name with ``kept_as`` in it, which is returned.

    Raises ReportError when it cannot be written, or is open elsewhere.
    """
    kept = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists():
            kept, counter = path.with_name(f"{path.stem}（{kept_as}）{path.suffix}"), 1
            while kept.exists():
                counter += 1
                kept = path.with_name(f"{path.stem}（{kept_as}{counter}）{path.suffix}")
            shutil.copy2(path, kept)
        _replace(path, fill)
    except OSError as error:
        raise ReportError(
            _("无法写入 {file}：{reason}。如文件正在 Word、WPS 或 Excel 中打开，请关闭后重试").format(
                file=path, reason=error.strerror or error
            )
        ) from error
    return kept


def rewrite(path: Path, fill: Callable[[IO[bytes]], None]) -> None:
    """Write a file of the data folder whole, in the place of the one that stands there.

    Raises ReportError when it cannot be written, or is open elsewhere.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, fill)
    except OSError as error:
        raise ReportError(
            _("无法写入 {file}：{reason}。如文件正在 Word、WPS 或 Excel 中打开，请关闭后重试").format(
                file=path, reason=error.strerror or error
            )
        ) from error


def file_name(words: str, suffix: str, mark: str = "") -> str:
    """Return ``words`` as a file name that every system takes: no separators, no reserved or overlong names.

    ``mark``, such as （草稿）, stands at its end whatever has to be cut.
    """
    safe = "".join("_" if character in FORBIDDEN_IN_NAMES or not character.isprintable() else character for character in words)
    safe = safe.strip(" .")[:LONGEST_NAME]
    while len(safe.encode()) > LONGEST_NAME_BYTES:
        safe = safe[:-1]
    safe = safe.rstrip(" .") or "_"
    if safe.split(".")[0].upper() in RESERVED_NAMES:
        safe = f"_{safe}"
    return safe + mark + suffix


def _write_text(out: IO[bytes], text: str) -> None:
    out.write(text.encode())


def _replace(target: Path, fill: Callable[[IO[bytes]], None]) -> str:
    """Fill a temporary file in the target's folder, flush it to disk, put it in the target's place; return its hash."""
    handle, name = tempfile.mkstemp(prefix=".~", suffix=".tmp", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as out:
            fill(out)
            out.flush()
            os.fsync(out.fileno())
        if os.name == "posix":
            # mkstemp makes a private file; an output is as readable as any other file the person makes.
            os.chmod(name, 0o666 & ~_UMASK)
        digest = sha256_of(Path(name))
        os.replace(name, target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return digest


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


_UMASK = _umask()
"""Asked once: it can only be read by setting it, which is every thread's."""


def sha256_of(path: Path) -> str:
    """Return a file's SHA-256 in hexadecimal."""
    with path.open("rb") as stream:
        sha = hashlib.sha256()
        while block := stream.read(1 << 20):
            sha.update(block)
        return sha.hexdigest()
