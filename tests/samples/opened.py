"""The samples opened by the plainest means there are, so that the tests share nothing with the loaders."""

import csv
import io
from datetime import date, datetime
from functools import cache
from pathlib import Path

from openpyxl import load_workbook

SAMPLES = Path(__file__).resolve().parents[2] / "data" / "samples"


def manifest():
    """Name and day of receipt of every sample, in the order of the file."""
    lines = (SAMPLES / "manifest.yaml").read_text(encoding="utf-8").splitlines()
    return {name: date.fromisoformat(day) for name, day in (line.split(": ") for line in lines)}


@cache
def csv_rows(name):
    """Every row of a CSV sample, title rows too."""
    return list(csv.reader(io.StringIO((SAMPLES / name).read_bytes().decode("utf-8"), newline="")))


@cache
def book(name):
    """A workbook among the samples, opened once; the tests only read it."""
    return load_workbook(SAMPLES / name)


def sheet(name, title=None):
    """A sheet of an xlsx sample; the first where no title is given."""
    return book(name)[title] if title else book(name).worksheets[0]


@cache
def xlsx_rows(name, title=None):
    """Every row of a sheet as tuples of values."""
    return list(sheet(name, title).iter_rows(values_only=True))


def table(rows, first):
    """The rows under the header that begins with `first`, as dicts; ends at the first row that is empty or a total."""
    top = next(place for place, row in enumerate(rows) if row and row[0] == first)
    found = []
    for row in rows[top + 1 :]:
        if not row or row[0] in {None, "", "Total"}:
            break
        found.append(dict(zip(rows[top], row, strict=True)))
    return found


def day(cell):
    """A date cell, or dd/mm/yyyy as text."""
    return datetime.strptime(cell, "%d/%m/%Y").date() if isinstance(cell, str) else cell and cell.date()
