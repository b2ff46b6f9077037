"""A desk where partner files arrive, and the warehouse beside it."""

import pytest

from tests.warehouse.building import Desk


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path)


@pytest.fixture
def warehouse(desk):
    opened = desk.open()
    yield opened
    opened.close()
