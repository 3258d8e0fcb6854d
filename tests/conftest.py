"""What tests across the suite share: LibreOffice as the reader of produced documents, and how properties are tried."""

from __future__ import annotations

import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import settings

from tools.render import Renderer, RenderError, to_pictures

IN_CI = bool(os.environ.get("CI"))

# Machines differ in speed, not in what is right; in CI a failure has to come back on the next run.
settings.register_profile("suite", deadline=None, max_examples=60, derandomize=IN_CI, print_blob=True)
settings.load_profile("suite")


@pytest.fixture(scope="session")
def soffice(tmp_path_factory: pytest.TempPathFactory) -> Renderer:
    """LibreOffice with open fonts standing in for the licensed ones; without it a test is skipped, but never in CI."""
    try:
        return Renderer(tmp_path_factory.mktemp("office"))
    except RenderError as error:
        if IN_CI:
            pytest.fail(str(error))
        pytest.skip(str(error))


@pytest.fixture(scope="session")
def to_pdf(soffice: Renderer, tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], Path]:
    """``to_pdf(path)`` lays a document out and returns the PDF; the same content is laid out once."""
    made: dict[str, Path] = {}

    def convert(path: Path) -> Path:
        key = sha256(path.suffix.encode() + path.read_bytes()).hexdigest()
        if key not in made:
            made[key] = soffice.to_pdf(path, tmp_path_factory.mktemp("pdf"))
        return made[key]

    return convert


@pytest.fixture
def page_images(to_pdf: Callable[[Path], Path], tmp_path: Path) -> Callable[[Path], list[Path]]:
    """``page_images(path)`` returns a picture of each page of a document."""
    return lambda path: to_pictures(to_pdf(path), tmp_path)
