"""A bureau's work on another machine: on the files that it sees at the same place, if they are the same, else on their bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from progress_report import __version__
from progress_report.jobs.bureau_folder import Task, digest_of
from progress_report.jobs.handed_in import Result, outcome
from progress_report.jobs.kept import FORMAT
from progress_report.jobs.report import REPORT_TEMPLATES, TABLE_TEMPLATES


class There(NamedTuple):
    """A task for whoever sees its folder: ``digest`` is what its files come to, here."""

    task: Task
    digest: str


def there(task: Task, digest: str) -> There:
    """Return a task with the places of its files from the disk's root, wherever the other one works."""
    options = task.options._replace(templates=task.options.templates.absolute())
    return There(task._replace(folder=task.folder.absolute(), options=options), digest)


def outcome_elsewhere(given: Task | There) -> Result | None:
    """Return what a bureau's files come to; None where the files that it was told of are not seen here, or others are."""
    if isinstance(given, Task):
        return outcome(given)
    try:
        templates = template_data(given.task.options.templates) if given.task.documents else {}
        same = digest_of(given.task, made_with(templates)) == given.digest
    except OSError:
        same = False
    return outcome(given.task) if same else None


def packed(task: Task, templates: Mapping[str, bytes]) -> Task:
    """Return a task with its files' bytes in it, for a machine that does not see this one's disk. Raises OSError."""
    contents = {name: (task.folder / name).read_bytes() for name in task.files.names}
    return task._replace(contents=contents, templates=templates if task.documents else None)


def template_data(folder: Path) -> dict[str, bytes]:
    """Return the templates of the bureaus' own documents, by name. Raises OSError."""
    found = {name: folder / name for name in (*REPORT_TEMPLATES.values(), *TABLE_TEMPLATES)}
    return {name: path.read_bytes() for name, path in found.items() if path.is_file()}


def made_with(templates: Mapping[str, bytes]) -> bytes:
    """Return what outcomes depend on beside the bureau's files: this program and its ``templates``, where they are filled."""
    return "\n".join([f"{__version__} {FORMAT}", *(hashlib.sha256(data).hexdigest() for data in templates.values())]).encode()
