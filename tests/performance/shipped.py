"""The definitions as shipped."""

from functools import cache
from pathlib import Path

from performance.definitions.definitions import parse_definitions

PATH = Path(__file__).resolve().parents[2] / "indicators.yaml"


@cache
def definitions():
    """What indicators.yaml says."""
    return parse_definitions(PATH.read_text(encoding="utf-8"))


def shipped(name):
    """An indicator of indicators.yaml."""
    return definitions().indicator(name)
