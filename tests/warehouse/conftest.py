"""A desk where partner files arrive, for every test of the warehouse."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.warehouse.building import Desk
from warehouse import Warehouse


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.fixture
def warehouse(desk: Desk) -> Iterator[Warehouse]:
    opened = desk.open()
    yield opened
    opened.close()
