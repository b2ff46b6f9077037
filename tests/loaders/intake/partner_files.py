"""Partner files for these tests, and the child's reading of them without the process around it."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from loaders import child
from loaders.reading.problem import Severity
from loaders.reading.told import NOTHING_TOLD, Told
from loaders.request import Report, Request
from tests.faults.rows import Rows
from tests.faults.variant import declared
from tests.specimens.writing import Tab, delimited, xlsx

REFERRALS = ["Ref", "Referral date", "Meeting date", "Referring agency", "Repeat"]
AGENCIES = ("Police", "IDVA", "Housing", "Primary care")


def referrals(*headers: str, count: int = 12) -> Rows:
    """A MARAC register, a row a referral, under these headers instead of the usual five."""
    rows: Rows = [list(headers or REFERRALS)]
    for number in range(count):
        day = date(2017, 4, 3) + timedelta(days=7 * number)
        repeat = "Yes" if number % 3 == 0 else "No"
        rows.append([f"M{number:03}", day, day + timedelta(days=14), AGENCIES[number % 4], repeat])
    return rows


def service(title: str, *figures: int) -> Rows:
    """The IDSVA service's report: its rows, one column of figures."""
    labels = (
        "Total referrals into service", "Number of referrals directed to IDSVA Service", "Number of MARAC referrals",
        "Civil remedies", "Supported through the CJS", "Support group",
    )  # fmt: skip
    rows = [[label, figure] for label, figure in zip(labels, figures or (40, 30, 12, 9, 8, 7), strict=True)]
    return [[title], ["Measure", "Actual"], *rows]


def book(path: Path, **sheets: Rows) -> Path:
    """A workbook with these sheets."""
    xlsx(path, *(Tab(name, rows) for name, rows in sheets.items()))
    return path


def text(path: Path, rows: Rows) -> Path:
    """A CSV file."""
    delimited(path, rows)
    return path


def heard(path: Path, told: Told = NOTHING_TOLD, *, clean: bool = False) -> Report:
    """What the child reports of a file of which this is told; what it writes goes to a folder beside the file."""
    work = path.with_name(f"{path.stem}-work")
    work.mkdir(exist_ok=True)
    report = child.read(Request(str(path), path.name, str(work), "Bromley", told, declared(), clean=clean))
    report.write(work / "report.json")
    assert Report.read(work / "report.json") == report
    (work / "report.json").unlink()
    return report


def errors(report: Report) -> list[str]:
    """The messages that stop a file."""
    return [problem.message for problem in report.problems if problem.severity is Severity.ERROR]


def read_as(report: Report) -> str:
    """The layout it was read as, "" where it was refused."""
    return f"{report.source}.{report.layout}" if report.period_start and not errors(report) else ""


def figures(path: Path, measure: str) -> dict[str, str]:
    """The figures of a measure that the child wrote last: cell to value."""
    work = path.with_name(f"{path.stem}-work")
    series = _table(work / "observations.csv.series")
    numbers = {row["series"] for row in series if row["measure"] == measure}
    return {row["cell"]: row["value"] for row in _table(work / "observations.csv") if row["series"] in numbers}


def _table(path: Path) -> list[dict[str, str]]:
    import csv

    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
