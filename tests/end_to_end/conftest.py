"""Warehouses loaded once for all tests of a worker: the real files, and the samples."""

import pytest

from commands.first_run import manifest
from tests.command_line import call, load
from tests.shared import DEFRA, GENERATION_A, GENERATION_B


@pytest.fixture(scope="session")
def real_data(tmp_path_factory):
    """The police's generations A and B and Defra's workbook, received when they were published."""
    data = tmp_path_factory.mktemp("real")
    load(GENERATION_A, "2016-12-31", data)
    load(GENERATION_B, "2022-02-28", data)
    load(DEFRA, "2023-01-31", data)
    return data


@pytest.fixture(scope="session")
def sample_data(tmp_path_factory):
    """Every sample file, received on its day."""
    data = tmp_path_factory.mktemp("samples")
    for path, day in manifest():
        answer = call("load", path, "--received", day, "--by", "sample files", data=data)
        assert answer.code == 0, answer.document
    return data
