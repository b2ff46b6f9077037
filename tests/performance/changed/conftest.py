"""A warehouse that lived: files came, one was revised, one withdrawn, one came and went, a figure was corrected."""

import pytest

from tests.performance.changed.lives import lived
from tests.warehouse.building import Desk


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory):
    opened = lived(Desk(tmp_path_factory.mktemp("lived")))
    yield opened
    opened.close()
