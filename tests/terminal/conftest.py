from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminal.harness import Podium


@pytest.fixture
def podium(tmp_path: Path) -> Iterator[Podium]:
    """Starts podium for a user who has never run it."""
    with Podium(tmp_path / "home") as start:
        yield start
