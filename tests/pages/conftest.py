"""What every test of a page needs."""

import sys

import pytest


@pytest.fixture(autouse=True)
def main_module(monkeypatch):
    """A page run in the test takes the place of `__main__`; afterwards it is again what processes are started from."""
    monkeypatch.setitem(sys.modules, "__main__", sys.modules["__main__"])
