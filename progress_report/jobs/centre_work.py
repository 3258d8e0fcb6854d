"""The work on every bureau: which are done already, which are to be done and by whom, and what becomes of the results."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import islice
from pathlib import Path
from typing import IO

from progress_report.assignment.model import Assignment, Period
from progress_report.centre.common import Matcher, Placed
from progress_report.centre.model import CommonMeasure, HandedIn, Source
from progress_report.jobs.bureau import Options
from progress_report.jobs.bureau_elsewhere import There, made_with, outcome_elsewhere, packed, template_data, there
from progress_report.jobs.bureau_folder import BureauFiles, Task, bureau_files, digest_of, shown
from progress_report.jobs.centre_request import Request
from progress_report.jobs.handed_in import Result, outcome
from progress_report.jobs.kept import KeptOutcomes
from progress_report.jobs.many import Crew, Lost, in_processes, in_this_process, on_cluster
from progress_report.messages import LANGUAGES, _
from progress_report.messages.errors import ReportError
from progress_report.messages.system_errors import reason_of
from progress_report.output.manifest import whole_set
from progress_report.output.publishing import Publisher
from progress_report.returns.candidates import LOCK_FILE_PREFIXES

BUREAUS_FOLDER = "各单位"
"""Where the bureaus' own documents go, a folder each, where they are asked for."""


def bureaus_in(root: Path, output: Path) -> dict[str, BureauFiles | str]:
    """Return what lies in each bureau's folder, or why that cannot be told, by its name and in order of the names.

    The output's own folder may lie among them, but not in one of them. Raises ReportError when it does, or when there are none.
    """
    place, places = output.resolve(), root.resolve()
    if places in place.parents and place.parent != places:
        raise ReportError(
            _("输出文件夹 {output} 在一个单位的文件夹里，会混进它报来的文件。请用 --output 换一个文件夹").format(output=output)
        )
    folders = root.iterdir() if root.is_dir() else ()
    names = sorted(
        path.name
        for path in folders
        if path.is_dir() and not path.name.startswith(LOCK_FILE_PREFIXES) and path.resolve() != output.resolve()
    )
    if not names:
        raise ReportError(_("{folder} 下没有单位的文件夹：每个单位一个文件夹，以单位命名").format(folder=root))
    return {shown(name): _files_of(root / name) for name in names}


def require_documents_apart(root: Path, output: Path) -> None:
    """Raise ReportError where the bureaus' own documents would go into what they handed in, or among the bureaus' folders."""
    made = (output / BUREAUS_FOLDER).resolve()
    if made == root.resolve() or made.parent == root.resolve():
        raise ReportError(
            _("加了 --reports，给各单位生成的文件会放进 {folder}，与各单位报来的混在一起。请用 --output 换一个文件夹").format(
                folder=output / BUREAUS_FOLDER
            )
        )


def _files_of(folder: Path) -> BureauFiles | str:
    if shown(folder.name) != folder.name:
        return "文件夹的名称的编码不对，请改名"
    try:
        return bureau_files(folder)
    except (OSError, ReportError) as error:
        return f"读不了它的文件夹：{_cause(error)}"


class Placements:
    """All answers with their bureau's name and their place beside the common list, made anew each time they are gone through."""

    def __init__(self, outcomes: Callable[[], Iterator[HandedIn]], common: tuple[CommonMeasure, ...]) -> None:
        self._outcomes = outcomes
        self._matcher = Matcher(common)

    def __iter__(self) -> Iterator[tuple[str, Placed]]:
        return ((one.name, placed) for one in self._outcomes() if one.counts for placed in self._matcher.places(one.answers))


class Work:
    """The bureaus' outcomes, made or found; only what cannot be kept on disk is held here.

    ``take_note`` is called with each of them once, as they come.
    """

    def __init__(
        self,
        request: Request,
        year: int,
        assignment: Assignment | None,
        period: Period | None,
        found: Mapping[str, BureauFiles | str],
        kept: KeptOutcomes,
        crew: Crew,
        take_note: Callable[[HandedIn], None],
    ) -> None:
        self._request = request
        self._year = year
        self._cutoff = period.cutoff if period is not None else None
        periods = assignment.periods if assignment is not None else ()
        self._cutoffs = tuple(one.cutoff for one in periods)
        self._found = found
        self._names = tuple(found)
        self._kept = kept
        self._crew = crew
        self._take_note = take_note
        self._broken: dict[str, HandedIn] = {}
        self._digests: dict[str, str] = {}
        self._templates = template_data(request.templates) if request.documents else {}
        self._made_with = made_with(self._templates)
        self._seen_elsewhere = True
        self.again = 0

    @property
    def inputs(self) -> Mapping[str, str]:
        """Return the hash of each bureau's files, by its name."""
        return {name: self._digests.get(name, "") for name in self._names}

    def outcomes(self) -> Iterator[HandedIn]:
        """Yield every bureau's outcome, in the order of their names."""
        for name in self._names:
            found = self._broken.get(name) or self._kept.get(name, self._digests.get(name, ""))
            yield found or HandedIn(name, Source.BROKEN, reason="它的进度记录读不出来，请重新运行")

    def done(self, meanwhile: Callable[[], object]) -> Iterator[str]:
        """Do what is to be done, and yield each bureau's name when its outcome is there.

        ``meanwhile`` is called when others have got work to do, or before any where nobody else works.
        """
        found: list[str] = []
        request = self._request
        others = request.workers if request.workers > 1 or request.scheduler else 0
        tasks = _and_meanwhile(self._to_do(found), others, meanwhile)
        if request.scheduler:
            results = self._elsewhere(tasks, found)
        elif request.workers > 1:
            results = in_processes(outcome, tasks, request.workers, self._crew.pool)
        else:
            results = in_this_process(outcome, tasks)
        for task, result in results:
            while found:
                yield found.pop()
            self.take(task, result)
            yield task.name
        yield from found

    def _elsewhere(self, tasks: Iterator[Task], found: list[str]) -> Iterator[tuple[Task, Result | Lost]]:
        """Have the tasks done on a cluster.

        Its machines get only the place of a bureau's files as long as they all see the same ones there; then their bytes.
        """
        left: list[Task] = []
        yield from self._by_cluster(tasks, found, left)
        if left:
            yield from self._by_cluster(left, found, [])

    def _by_cluster(self, tasks: Iterable[Task], found: list[str], left: list[Task]) -> Iterator[tuple[Task, Result | Lost]]:
        given = self._given(tasks, found)
        for one, result in on_cluster(outcome_elsewhere, given, self._request.scheduler, self._crew.client):
            task = one.task if isinstance(one, There) else one
            if result is None:
                self._seen_elsewhere = False
                left.append(task)
            else:
                yield task, result

    def _given(self, tasks: Iterable[Task], found: list[str]) -> Iterator[Task | There]:
        for task in tasks:
            if self._seen_elsewhere:
                yield there(task, self._digests[task.name])
                continue
            try:
                given = packed(task, self._templates)
            except OSError as error:
                self._unread(task.name, error, found)
            else:
                yield given

    def _unread(self, name: str, error: OSError, found: list[str]) -> None:
        self._broken[name] = HandedIn(name, Source.BROKEN, reason=f"读不了它的文件：{_cause(error)}")
        found.append(name)

    def _to_do(self, found: list[str]) -> Iterator[Task]:
        request = self._request
        for name in self._names:
            files = self._found[name]
            if isinstance(files, str):
                self._broken[name] = HandedIn(name, Source.BROKEN, reason=files)
                found.append(name)
                continue
            options = Options(request.templates, None, request.report_date, language=LANGUAGES[0])
            task = Task(name, request.root / name, self._year, request.period, options, self._cutoff, request.documents)
            task = task._replace(files=files, cutoffs=self._cutoffs)
            try:
                self._digests[name] = digest = digest_of(task, self._made_with)
            except OSError as error:
                self._unread(name, error, found)
                continue
            known = self._kept.get(name, digest)
            if known is not None and (not request.documents or known.source is not Source.RETURNS or self._stand(name)):
                self.again += 1
                self._take_note(known)
                found.append(name)
            else:
                yield task

    def _stand(self, name: str) -> bool:
        recorded = whole_set(self._documents_of(name), "report")
        return recorded is not None and bool(recorded.files) and not recorded.gone

    def _documents_of(self, name: str) -> Path:
        return self._request.output / BUREAUS_FOLDER / name

    def take(self, task: Task, result: Result | Lost) -> None:
        """Keep what a task came to, and place its documents. Raises ReportError when the disk does not take them."""
        if isinstance(result, Lost):
            reason = "处理它的进程意外退出，可能是内存不够或文件有问题"
            self._broken[task.name] = HandedIn(task.name, Source.BROKEN, reason=reason)
            return
        if result.documents:
            with Publisher(self._documents_of(task.name), "report", result.handed_in.bureau) as publisher:
                for name, data in result.documents:
                    publisher.stage(name, partial(_write, data))
                publisher.commit({"draft": result.handed_in.draft, "inputs": {task.name: self._digests[task.name]}})
        if result.handed_in.source is Source.BROKEN:
            self._broken[task.name] = result.handed_in
        else:
            self._kept.put(self._digests[task.name], result.handed_in)
            self._take_note(result.handed_in)


def _and_meanwhile(tasks: Iterator[Task], given: int, meanwhile: Callable[[], object]) -> Iterator[Task]:
    """Yield the tasks; call ``meanwhile`` once, after so many are ``given`` or there are no more."""
    yield from islice(tasks, given)
    meanwhile()
    yield from tasks


def _cause(error: Exception) -> str:
    return reason_of(error) if isinstance(error, OSError) else str(error)


def _write(data: bytes, out: IO[bytes]) -> None:
    out.write(data)
