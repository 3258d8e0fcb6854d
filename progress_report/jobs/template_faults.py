"""A template's fault told as any other: the engine knows nothing of the program's messages and errors."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from progress_report import templating
from progress_report.messages import _
from progress_report.messages.errors import ReportError


@contextmanager
def template_faults_told() -> Iterator[None]:
    """Let the engine speak the language in use, and a fault of a template end the run with its message, as ReportError."""
    templating.messages.use(_)
    try:
        yield
    except templating.TemplateError as error:
        raise ReportError(str(error)) from error
