"""The drawings of the page: where the points of the line and the ends of the bars are."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from progress_report.assignment.model import Period
from progress_report.output.overview_views import BarView, LineView, PointView
from progress_report.progress.consolidation import time_share
from progress_report.progress.model import Progress
from progress_report.reading.personal_numbers import without_personal_numbers

LEFT, TOP, WIDTH, HEIGHT = 44, 16, 560, 190
"""The field of the line in the drawing's units: the year from left to right, per cent from bottom to top."""
BAR = 200
"""Units of a bar of 100 %."""


def line(progress: Progress, states: Sequence[tuple[Period, Progress | None]]) -> LineView:
    """Return the line of 完成率 over the year's periods; 序时进度 is the diagonal, since the year runs from left to right."""
    points = tuple(_point(progress, period, state) for period, state in states)
    return LineView(points, " ".join(f"{point.x},{point.y}" for point in points if point.y))


def _point(progress: Progress, period: Period, state: Progress | None) -> PointView:
    gone = time_share(progress.assignment.year, period.cutoff)
    share = state.tally.done_share if state is not None and any(one.returned for one in state.offices) else None
    y = "" if share is None else _down(share)
    label = "" if share is None else f"{max(float(y) - 8, 12):.1f}"
    return PointView(period.code, period.name, period.cutoff, gone, share, f"{LEFT + float(gone) * WIDTH / 100:.1f}", y, label)


def _down(share: Decimal) -> str:
    return f"{TOP + HEIGHT - float(share) * HEIGHT / 100:.1f}"


def bars(progress: Progress) -> tuple[BarView, ...]:
    """Return a bar for each theme."""
    return tuple(
        BarView(
            name=without_personal_numbers(one.theme.name),
            done=one.tally.done,
            rated=one.tally.rated,
            total=one.tally.total,
            share=one.tally.done_share,
            width=f"{float(one.tally.done_share or 0) * BAR / 100:.1f}",
        )
        for one in progress.themes
    )
