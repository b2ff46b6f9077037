"""The police's own summary table, as the Partnership's papers print it: beside the monthly file, never added to it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple

from openpyxl import Workbook
from openpyxl.styles import Alignment

from tools.samples.police_files import old_file
from tools.samples.sample import Sample
from tools.samples.saving import header, new_sheet, title, write, xlsx_bytes
from tools.samples.spread import apportion


class Printed(NamedTuple):
    """A row of the paper: the year 2011/12 and the twelve months now."""

    label: str
    baseline: int
    current: int | None


# The baselines, and the table of cds.bromley.gov.uk mgAi.aspx?ID=38529; both add up.
SPRING = (
    Printed("MOPAC 7", 11_750, 9_707),
    Printed("Burglary", 3_424, 2_551),
    Printed("VWI", 1_889, 2_039),
    Printed("Robbery", 701, 367),
    Printed("Theft Person", 305, 293),
    Printed("Theft of Motor Vehicle", 746, 763),
    Printed("Theft from Motor Vehicle", 2_093, 1_424),
    Printed("Criminal Damage", 2_592, 2_270),
)
AUTUMN_TOTAL = 9_282
_HEAD = ("", "2011/12", "Current", "%", "R12")
_INDENT = "    "


def samples(shared: Path) -> tuple[Sample, ...]:
    """The tables behind the papers of 10 March and 8 December 2016."""
    return (
        Sample(
            "sample-mopac-7-summary-march-2016.xlsx",
            date(2016, 3, 3),
            xlsx_bytes(_spring(shared)),
            "the police's own summary table, twelve months to February 2016",
            "2011/12 and Current, in total and for the seven: 11,750 and 9,707, -17.4%",
            "percentages of the seven worked out from the printed counts; homes and other buildings divided as in the "
            "police's monthly file; R12 is left empty, as no paper gives it",
        ),
        Sample(
            "sample-mopac-7-summary-december-2016.xlsx",
            date(2016, 12, 1),
            xlsx_bytes(_autumn()),
            "the police's own summary table, twelve months to September 2016",
            "11,750, 9,282 and -21.0% in total; 2011/12 for the seven",
            "nothing: the paper prints no other figure, and their cells are empty",
        ),
    )


def _spring(shared: Path) -> Workbook:
    rows = []
    for row in SPRING:
        rows.append(_row(row))
        if row.label == "Burglary":
            rows += [_row(part) for part in _by_building(shared, row)]
    notes = (
        "Current is the rolling twelve months to the end of February 2016.",
        "% is Current against 2011/12; the target is -20% by 2015/16.",
        "Res / Non-Res: part of Burglary, not to be added.",
    )
    made = "SAMPLE: counts as printed for the meeting of 10 March 2016; Res and Non-Res spread from published totals"
    return _book(rows, "12 months to February 2016", made, notes)


def _autumn() -> Workbook:
    first, *others = SPRING
    rows = [_row(first._replace(current=AUTUMN_TOTAL)), *(_row(row._replace(current=None)) for row in others)]
    notes = (
        "Current is the rolling twelve months. 2,468 fewer victims than four years ago.",
        "By crime type: to follow after the meeting.",
    )
    made = "SAMPLE: published totals as printed for the meeting of 8 December 2016; the other cells are empty"
    return _book(rows, "12 months to September 2016", made, notes)


def _row(row: Printed) -> list[object]:
    if row.current is None:
        return [row.label, row.baseline, None, None, None]
    return [row.label, row.baseline, row.current, f"{(row.current - row.baseline) / row.baseline:.1%}", None]


def _by_building(shared: Path, burglary: Printed) -> list[Printed]:
    """Burglary of homes and of other buildings, divided as the police's monthly file divides the same months."""
    old = old_file(shared)
    shares = [
        [sum(old.between(*months).counts("Bromley", offence)) for offence in
         ("Burglary in a Dwelling", "Burglary in Other Buildings")]
        for months in (("201104", "201203"), ("201503", "201602"))
    ]  # fmt: skip
    then, now = apportion(burglary.baseline, shares[0]), apportion(burglary.current or 0, shares[1])
    return [Printed(f"{_INDENT}{name}", *counts) for name, *counts in zip(("Res", "Non-Res"), then, now, strict=True)]


def _book(rows: list[list[object]], period: str, made: str, notes: tuple[str, ...]) -> Workbook:
    book = Workbook()
    sheet = new_sheet(book, "MOPAC 7")
    words = (
        f"MOPAC 7 - Bromley - {period}",
        made,
        "Metropolitan Police Service, Bromley Borough",
    )
    title(sheet, words, len(_HEAD))
    write(sheet, [_HEAD, *rows, [], *([note] for note in notes)])
    header(sheet, len(words) + 2, (28, 11, 11, 10, 12))
    for cells in sheet.iter_rows(min_row=len(words) + 3, max_row=len(words) + 2 + len(rows), min_col=2, max_col=4):
        for cell in cells:
            cell.number_format, cell.alignment = "#,##0", Alignment(horizontal="right")
    return book
