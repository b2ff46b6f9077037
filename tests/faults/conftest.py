"""One folder for all faulty files of a module: making a thousand takes longer than reading the files."""

import pytest


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("faults")
