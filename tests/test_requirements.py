"""What the program needs: ranges for users, pins with hashes for the gate, and a licence that may be used."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

from tools.licences import PAGE, canonical, licence, needed

ROOT = Path(__file__).resolve().parent.parent


def wanted(file: str) -> list[Requirement]:
    lines = (ROOT / file).read_text(encoding="utf-8").splitlines()
    return [Requirement(line) for line in lines if line and line[0] not in "#-"]


def locked() -> dict[str, str]:
    """Return name → version of the lock file; each must have hashes."""
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8").replace("\\\n", " ")
    pins = {}
    for line in text.splitlines():
        if line and not line.lstrip().startswith("#"):
            name, version = re.match(r"([A-Za-z0-9._-]+)==([^\s;]+)", line).groups()
            assert "--hash=sha256:" in line, name
            pins[canonical(name)] = version
    return pins


@pytest.mark.parametrize("file", ["requirements.txt", "requirements-dev.txt"])
def test_every_requirement_is_locked_within_its_range(file: str) -> None:
    pins = locked()
    for requirement in wanted(file):
        assert requirement.specifier.contains(Version(pins[canonical(requirement.name)])), requirement


def test_every_package_the_program_runs_on_states_its_licence() -> None:
    page = PAGE.read_text(encoding="utf-8")
    for name in needed(ROOT / "requirements.txt"):
        assert f"| {name} | " in page, name
        assert licence(name).strip()


def test_no_licence_forbids_this_use() -> None:
    # Copyleft that would reach the program's own text; LGPL and MPL do not.
    assert not re.search(
        r"(?<!L)GPL(?!.*LESSER)|AGPL|non-?commercial", PAGE.read_text(encoding="utf-8").replace("LGPL", ""), re.IGNORECASE
    )
