"""Regular expressions that are compiled when they are first used.

One with a class of all Chinese characters takes a millisecond, and a run meets few of the oddities that they are for.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Any


class _Lazy:
    """Stands for a pattern and becomes it: what is asked of it is asked of the compiled one, and kept."""

    def __init__(self, source: str, flags: int = 0) -> None:
        self._given = source, flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(*self._given)

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._compiled, name)
        setattr(self, name, value)
        return value


if TYPE_CHECKING:

    def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
        """Return a pattern that is compiled when it is first used."""

else:
    pattern = _Lazy
