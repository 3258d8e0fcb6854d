"""Publishing what a job makes: a set of files that stands whole or not at all, and never over what a person has edited.

A job stages all files of its set first, in a folder of its own beside their places, and then commits: what is about to be placed
is recorded (``manifest``), each file is put in its place at a stroke, and what the set's earlier version had and this one has not
is retired. A file whose hash is no longer the recorded one was edited: it is kept, and the new one is written beside it under a
free name.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, NamedTuple

from progress_report.messages import _
from progress_report.messages.errors import ReportError
from progress_report.messages.system_errors import reason_of
from progress_report.output.files import LITTER, replace_whole, same_name, sha256_of
from progress_report.output.manifest import EDITED, LEFT, MANIFEST, OVERVIEW, WITHDRAWN, Manifest, is_untrue
from progress_report.output.staging import STAGING, locked, new_stage, sweep

if TYPE_CHECKING:
    from types import TracebackType


class Published(NamedTuple):
    """One file of a set: where it stands; ``kept`` is the file that stood in its place and still stands.

    ``recorded`` tells that this program had written that one, so that a person has edited it; else nobody knows whose it is.
    """

    path: Path
    kept: Path | None = None
    recorded: bool = True

    @property
    def note(self) -> str:
        """Return what a person has to know of the file that still stands, "" where there is none."""
        if self.kept is None:
            return ""
        if self.recorded:
            return _("  注意：{file} 已被人修改过，原样保留").format(file=self.kept.name)
        words = _("  注意：{file} 不在本程序的记录里（别人放的，或 manifest.json 丢失、损坏），原样保留")
        return words.format(file=self.kept.name)


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
            self._stage, self._alive = new_stage(folder)
        except OSError as error:
            raise ReportError(
                _("无法建立输出文件夹 {folder}：{reason}").format(folder=folder, reason=reason_of(error))
            ) from error

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
            replace_whole(path, fill)
        except OSError as error:
            raise ReportError(_("无法写入 {file}：{reason}").format(file=self.folder / name, reason=reason_of(error))) from error
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
                Published(target, self.folder / name if target != self.folder / name else None, name in manifest.outputs)
                for name, target in targets.items()
            )
            return Publication(published, retired, withdrawn, left, self._stale(manifest, record))

    def _recovered(self) -> Manifest:
        """Return the record, with what a killed run had placed known as its own, and its litter swept."""
        manifest = Manifest.read(self.folder / MANIFEST)
        manifest.recover(self.folder)
        for litter in self.folder.glob(LITTER):
            if litter.is_file():
                litter.unlink(missing_ok=True)
        for stage in self.folder.glob(f"{STAGING}*"):
            if stage != self._stage:
                sweep(stage)
        return manifest

    def _target(self, name: str, manifest: Manifest) -> Path:
        """Return the file's place, or the first name beside it that is free, still as this program wrote it, or as it is to be."""
        wanted = self.folder / name
        if wanted.is_dir():
            raise ReportError(_("{file} 是一个文件夹，报告写不进去。请把它移走或改名").format(file=wanted))
        candidate, counter = wanted, 1
        while not self._may_be_replaced(candidate, name, manifest):
            counter += 1
            candidate = wanted.with_name(f"{wanted.stem}（{counter}）{wanted.suffix}")
        return candidate

    def _may_be_replaced(self, place: Path, name: str, manifest: Manifest) -> bool:
        if place.is_dir() or not place.exists():
            return not place.is_dir()
        return sha256_of(place) in {manifest.outputs.get(self._name(place)), sha256_of(self._staged[name])}

    def _place(self, targets: Mapping[str, Path], manifest: Manifest) -> None:
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
                    file=place, reason=reason_of(error)
                )
            ) from error
        manifest.outputs.update(digests)

    def _retire(
        self, names: Iterable[str], manifest: Manifest, *, aside: bool
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

    def _stale(self, manifest: Manifest, record: Mapping[str, object]) -> tuple[Path, ...]:
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

    def _write(self, manifest: Manifest) -> None:
        try:
            manifest.write(self.folder / MANIFEST)
        except OSError as error:
            raise ReportError(_("无法写入 {file}：{reason}").format(file=MANIFEST, reason=reason_of(error))) from error


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


def _moved(path: Path, folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    target, counter = folder / path.name, 1
    while target.exists():
        counter += 1
        target = folder / f"{path.stem}（{counter}）{path.suffix}"
    os.replace(path, target)
    return target
