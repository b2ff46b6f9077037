"""Opening the files with other libraries than the loaders do, to see what stands in the cells a trace names."""

import csv
import re
from functools import cache
from pathlib import Path

import openpyxl

_PART = re.compile(r"^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$")


@cache
def _workbook(path: Path):
    return openpyxl.load_workbook(path, data_only=True)


@cache
def _lines(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def cells(path: Path, sheet: str | None, reference: str) -> list:
    """The contents of the cells named, in order."""
    found = []
    for part in reference.split(","):
        left, top, right, bottom = _PART.match(part).groups()
        assert right in {None, left}, "a range runs down one column"
        for row in range(int(top), int(bottom or top) + 1):
            found.append(_one(path, sheet, left, row))
    return found


def _one(path: Path, sheet: str | None, letters: str, row: int):
    if path.suffix == ".csv":
        column = openpyxl.utils.column_index_from_string(letters)
        return _lines(path)[row - 1][column - 1]
    return _workbook(path)[sheet][f"{letters}{row}"].value


def says(found: list, value: float | None) -> bool:
    """Whether the cells give the value: the number that stands in a cell (among its words), the sum of several cells, or
    how many they are (a report, a Yes)."""
    if len(found) == 1 and value in _numbers(found[0]):
        return True
    return value == len(found) or abs(sum(number for one in found for number in _numbers(one)[:1]) - value) < 1e-6


def _numbers(content) -> list[float]:
    if isinstance(content, int | float):
        return [round(float(content), 6)]
    return [float(one.replace(",", "")) for one in re.findall(r"(?<![\d/])\d[\d,]*(?:\.\d+)?(?![\d/])", str(content))]
