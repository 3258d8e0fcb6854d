"""The reference document of 2023 and its proof-read contents."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

DATA = Path(__file__).with_name("data")
REFERENCE_TEXT = DATA / "assignment-2023.txt"


def reference_measures() -> list[dict[str, Any]]:
    """Return the measures as the proof-read file has them."""
    measures: list[dict[str, Any]] = yaml.safe_load((DATA / "tasks-2023.yaml").read_text(encoding="utf-8"))["measures"]
    return measures
