"""Write docs/licences.md: the packages that the program runs on, with their licences as they state them.

The lock file is made by ``uv pip compile requirements-dev.txt --universal --python-version 3.10 --generate-hashes -o requirements.lock``.
"""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, metadata, requires
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "licences.md"
SYSTEMS = (
    {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix", "extra": ""},
    {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt", "extra": ""},
)
"""Where the program runs; the page is the same wherever it is written."""
LONGEST = 60
"""Characters; a longer licence field holds the licence's text, and the classifiers name it."""


def canonical(name: str) -> str:
    """Return a package's name as PEP 503 compares them."""
    return re.sub(r"[-_.]+", "-", name).lower()


def needed(requirements: Path) -> set[str]:
    """Return the packages of a requirements file and all that they need in turn, on any of the SYSTEMS, where installed."""
    waiting = [line for line in requirements.read_text(encoding="utf-8").splitlines() if line and line[0] not in "#-"]
    found: set[str] = set()
    while waiting:
        line = waiting.pop()
        requirement = Requirement(line)
        name = canonical(requirement.name)
        if name in found or not any(requirement.marker is None or requirement.marker.evaluate(one) for one in SYSTEMS):
            continue
        try:
            waiting += requires(name) or []
        except PackageNotFoundError:
            continue  # for another Python or system
        found.add(name)
    return found


def licence(name: str) -> str:
    """Return a package's licence as its metadata names it."""
    fields = metadata(name)
    stated = fields.get("License-Expression") or fields.get("License") or ""
    if stated and len(stated) <= LONGEST and "\n" not in stated:
        return stated
    classified = [one.rpartition(" :: ")[2] for one in fields.get_all("Classifier") or () if one.startswith("License ::")]
    return "、".join(classified) or stated.strip().splitlines()[0]


def main() -> None:
    """Write the page."""
    lines = [
        "# 所用组件的许可",
        "",
        "程序运行时用到的全部组件（`requirements.txt` 及其依赖），许可按各组件自己的声明。程序不附带任何字体。",
        "",
        "| 组件 | 许可 | 主页 |",
        "|---|---|---|",
    ]
    for name in sorted(needed(ROOT / "requirements.txt")):
        lines.append(f"| {name} | {licence(name)} | https://pypi.org/project/{name}/ |")
    PAGE.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
