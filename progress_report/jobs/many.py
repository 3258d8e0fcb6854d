"""Work on many bureaus: in this process, in a pool of processes on this machine, or on a Dask cluster.

Each yields the results as they come, every task's once. A worker that dies takes no result with it: the pool is built anew, and
the tasks that were lost are done one at a time, so that only the one that kills its worker fails.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, nullcontext
from importlib import import_module
from typing import Any, NamedTuple, TypeVar

from progress_report import __version__
from progress_report.messages import _
from progress_report.messages.errors import ReportError

T = TypeVar("T")
R = TypeVar("R")

AHEAD = 2
"""Tasks that wait for each worker, so that none is idle; more would only be lost with it."""
RETRIES = 2
CONNECT_SECONDS = 20
TIDY_AFTER = 10
NEEDED = "progress_report.jobs.handed_in"
"""What a worker has to import."""
OBJECTS_BETWEEN_SEARCHES = 200_000
"""New objects after which a worker looks for dead cycles: every ``TIDY_AFTER`` bureaus is enough."""


class Lost(NamedTuple):
    """In place of a result: the worker died of the task."""


Work = Callable[[T], R]


def in_this_process(work: Work[T, R], tasks: Iterable[T]) -> Iterator[tuple[T, R | Lost]]:
    """Yield each task with its result, in order."""
    for place, task in enumerate(tasks, 1):
        yield task, work(task)
        if place % TIDY_AFTER == 0:
            # A short run is better off with dead cycles left where they are; thousands of bureaus' would fill the memory.
            gc.collect(1)


class Crew(NamedTuple):
    """Who does the work, started before there is any: processes of this machine, or those of the cluster that a client speaks to."""

    pool: ProcessPoolExecutor | None = None
    client: Any = None


@contextmanager
def hired(workers: int = 1, scheduler: str = "") -> Iterator[Crew]:
    """Start ``workers`` processes, or connect to a Dask cluster; they get ready meanwhile, and are let go at the end.

    A process that is spawned takes half a second to start, the better part of it to import; this one needs about the same until
    it has work for them. Raises ReportError when there is no cluster, or not of this program.
    """
    if scheduler:
        with _connected(scheduler) as client:
            yield Crew(client=client)
        return
    if workers == 1:
        yield Crew()
        return
    pool = _pool(workers)
    try:
        for _place in range(workers):
            pool.submit(_get_ready)
        yield Crew(pool)
    finally:
        _end(pool, kindly=False)


def _get_ready() -> None:
    import_module(NEEDED)


def in_processes(
    work: Work[T, R], tasks: Iterable[T], workers: int, pool: ProcessPoolExecutor | None = None
) -> Iterator[tuple[T, R | Lost]]:
    """Yield each task with its result, as they are done by ``workers`` processes of their own.

    ``pool`` are those that were ``hired`` before; this ends them.
    """
    waiting, suspects = iter(tasks), deque[T]()
    while True:
        yield from _singly(work, suspects)
        pool, running = pool or _pool(workers), dict[Future[R], T]()
        whole = False
        try:
            while not suspects and (task := next(waiting, None)) is not None:
                _submit(pool, work, task, running, suspects)
                while len(running) >= workers * AHEAD and not suspects:
                    yield from _done(running, suspects)
            while running:
                yield from _done(running, suspects)
            whole = not suspects
        finally:
            _end(pool, kindly=whole)
        if whole:
            return
        pool = None


def _submit(pool: ProcessPoolExecutor, work: Work[T, R], task: T, running: dict[Future[R], T], suspects: deque[T]) -> None:
    try:
        running[pool.submit(_tidily, work, task)] = task
    except BrokenProcessPool:
        suspects.append(task)


def _done(running: dict[Future[R], T], suspects: deque[T]) -> Iterator[tuple[T, R]]:
    """Wait for the next results and yield them; tasks whose pool broke become suspects."""
    for future in wait(running, return_when=FIRST_COMPLETED).done:
        task = running.pop(future)
        try:
            result = future.result()
        except BrokenProcessPool:
            suspects.append(task)
        else:
            yield task, result


def _singly(work: Work[T, R], suspects: deque[T]) -> Iterator[tuple[T, R | Lost]]:
    """Yield the tasks that a dead worker may have died of, each done alone; the one that kills its worker again is lost."""
    while suspects:
        pool = _pool(1)
        try:
            while suspects:
                task = suspects[0]
                try:
                    result: R | Lost = pool.submit(_tidily, work, task).result()
                except BrokenProcessPool:
                    result = Lost()
                suspects.popleft()
                yield task, result
                if isinstance(result, Lost):
                    break
        finally:
            _end(pool, kindly=not suspects)


def _pool(workers: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, multiprocessing.get_context(_way_to_start()), _start_worker)


def _way_to_start() -> str:
    """Return how processes are started: spawned, but on Linux forked as long as this process has no thread beside its first.

    A forked one has imported everything at once; two that are spawned import it all again, while nothing else can be done. What
    another thread has locked would stay locked in it for good, so that those that replace dead ones are spawned, and so are all
    where the pool forks them one by one, after it has started a thread of its own (older Pythons).
    """
    at_once = hasattr(ProcessPoolExecutor, "_launch_processes")
    if not sys.platform.startswith("linux") or threading.active_count() > 1 or not at_once:
        return "spawn"
    import_module(NEEDED)
    # Searches for dead cycles in the workers pass over what they share with this process, which then stays shared.
    gc.freeze()
    return "fork"


def _tidily(work: Work[T, R], task: T) -> R:
    """Do a task in a worker that meanwhile looks for dead cycles as seldom as one process alone does."""
    global _done_here
    usual = gc.get_threshold()
    gc.set_threshold(OBJECTS_BETWEEN_SEARCHES)
    try:
        result = work(task)
    finally:
        gc.set_threshold(*usual)
    _done_here += 1
    if _done_here % TIDY_AFTER == 0:
        gc.collect(1)
    return result


_done_here = 0


def _start_worker() -> None:
    """End this process when the one that started it is gone, killed perhaps: it would wait for work for good."""
    import signal

    # Ctrl+C reaches all processes of a terminal; the first one ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()

    def watch() -> None:
        if parent is not None:
            parent.join()
            os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _end(pool: ProcessPoolExecutor, *, kindly: bool) -> None:
    """End the pool's processes; unless ``kindly``, at once, since what they are at is not wanted any more."""
    if kindly:
        # They have nothing left to do; nobody waits until they are gone.
        pool.shutdown(wait=False)
        return
    processes = tuple((getattr(pool, "_processes", None) or {}).values())
    pool.shutdown(wait=False, cancel_futures=True)
    for process in processes:
        process.terminate()
    for process in processes:
        process.join()


def on_cluster(work: Work[T, R], tasks: Iterable[T], address: str, client: Any = None) -> Iterator[tuple[T, R | Lost]]:
    """Yield each task with its result, as the workers of a Dask cluster do them; the cluster repeats what a lost worker had.

    ``client`` speaks to the cluster already. Raises ReportError when dask.distributed is not installed, nothing answers at
    ``address``, or its workers have not this program.
    """
    with _connected(address) if client is None else nullcontext(client) as at_work:
        yield from _clustered(work, tasks, at_work)


def _clustered(work: Work[T, R], tasks: Iterable[T], client: Any) -> Iterator[tuple[T, R | Lost]]:
    dask: Any = import_module("distributed")
    waiting = iter(tasks)
    threads = sum(client.nthreads().values()) or 1
    of_future: dict[Any, T] = {}
    results = dask.as_completed(loop=client.loop)

    def submit() -> None:
        task = next(waiting, None)
        if task is not None:
            future = client.submit(_tidily, work, task, pure=False, retries=RETRIES)
            of_future[future] = task
            results.add(future)

    for _place in range(threads * AHEAD):
        submit()
    for future in results:
        task = of_future.pop(future)
        try:
            result: R | Lost = future.result()
        except dask.KilledWorker:
            result = Lost()
        except (ModuleNotFoundError, RuntimeError) as error:
            # A bureau's work raises nothing; this is the scheduler, which unpacks the task, too.
            raise _not_there(error) from error
        submit()
        yield task, result


@contextmanager
def _connected(address: str) -> Iterator[Any]:
    try:
        # It comes without types, and is there only where somebody wants it.
        dask: Any = import_module("distributed")
    except ModuleNotFoundError as error:
        raise ReportError(_("--scheduler 需要另装 dask：pip install distributed")) from error
    try:
        client = dask.Client(address, timeout=CONNECT_SECONDS, set_as_default=False)
    except (OSError, ValueError) as error:
        raise ReportError(_("连不上 Dask 调度器 {address}：{reason}").format(address=address, reason=error)) from error
    with client:
        try:
            found = client.run(_version)
        except Exception as error:
            # What happens there comes as whatever it was, or as a plain Exception that names it.
            raise _not_there(error) from error
        others = {name: version for name, version in found.items() if version != __version__}
        if others:
            shown = "、".join(f"{name}（{version}）" for name, version in sorted(others.items()))
            raise ReportError(
                _("集群里有机器装的是本程序的另一版本，各台要与本机的 {version} 相同：{others}").format(
                    version=__version__, others=shown
                )
            )
        _ready = [client.submit(_get_ready, workers=[name], pure=False) for name in found]
        yield client


def _version() -> str:
    return __version__


def _not_there(error: Exception) -> ReportError:
    first, *_more = str(error).splitlines()
    return ReportError(_("集群的机器（连同调度器）上没有装本程序，或装得不全：{reason}").format(reason=first))
