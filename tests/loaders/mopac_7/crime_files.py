"""Builders for the police's files: small grids with everything in them, to change one thing at a time."""

import csv
import io
from typing import NamedTuple

from openpyxl import Workbook

from loaders.mopac_7 import LAYOUTS
from loaders.reading.cells import expand
from loaders.reading.gate import Kind
from loaders.reading.layout import Context
from loaders.reading.observation import Coverage, Observation
from loaders.reading.problem import Problem, Problems
from loaders.reading.workbook import open_book
from loaders.recognition import recognise

OFFENCES_A = (
    ("Burglary", "Burglary in a Dwelling"),
    ("Criminal Damage", "Criminal Damage To Dwelling"),
    ("Robbery", "Personal Property"),
    ("Theft and Handling", "Theft From Motor Vehicle"),
    ("Theft and Handling", "Theft/Taking Of Motor Vehicle"),
    ("Theft and Handling", "Other Theft Person"),
    ("Violence Against the Person", "Assault with Injury"),
    ("Drugs", "Possession Of Drugs"),
)
OFFENCES_A_DASH = (
    ("Burglary", "Burglary - Residential"),
    ("Criminal Damage", "Criminal Damage To M/V"),
    ("Robbery", "Personal Property"),
    ("Theft and Handling", "Theft From M/V"),
    ("Theft and Handling", "Theft/Taking of M/V"),
    ("Theft and Handling", "Theft Person"),
    ("Violence Against the Person", "Murder"),
    ("Drugs", "Other Drug Offences"),
)
OFFENCES_B = (
    ("Burglary", "Domestic Burglary"),
    ("Arson and Criminal Damage", "Criminal Damage"),
    ("Robbery", "Robbery of Personal Property"),
    ("Vehicle Offences", "Theft from a Motor Vehicle"),
    ("Vehicle Offences", "Theft or Taking of a Motor Vehicle"),
    ("Theft", "Theft from Person"),
    ("Violence Against the Person", "Violence with Injury"),
    ("Drug Offences", "Drug Trafficking"),
)
OFFENCES_C = (
    ("BURGLARY", "RES BURGLARY OF A HOME"),
    ("ARSON AND CRIMINAL DAMAGE", "ARSON"),
    ("ROBBERY", "ROBBERY OF BUSINESS PROPERTY"),
    ("VEHICLE OFFENCES", "THEFT FROM A VEHICLE"),
    ("VEHICLE OFFENCES", "THEFT OR UNAUTH TAKING OF A MOTOR VEH"),
    ("THEFT", "THEFT FROM THE PERSON"),
    ("VIOLENCE AGAINST THE PERSON", "VIOLENCE WITH INJURY"),
    ("NFIB FRAUD", "NFIB"),
)
HEADER_A = ("Borough", "Major Category", "Minor Category")
HEADER_B = ("MajorText", "MinorText", "LookUp_BoroughName")
HEADER_C = ("MajorText", "MinorText", "BoroughName")
HEADER_WARD = ("MajorText", "MinorText", "WardName", "WardCode", "LookUp_BoroughName")
MONTHS = ("201604", "201605", "201606")

SUMMARY = [
    ["Safer Bromley Partnership"],
    ["MOPAC 7: twelve months to February 2016"],
    [],
    ["", "2011/12", "Current", "%", "R12"],
    ["MOPAC 7", "11,750", "9,707", "-17.4%", "-4.2%"],
    ["Burglary", "3,424", "2,551", "-25.5%", "-5% (-81)"],
    ["  Res", "2,114", "1,587", "-24.9%", "(-120)"],
    ["  Non-Res", "1,310", "964", "-26.4%", "5.2% (39)"],
    ["VWI", "1,889", "2,039", "+7.9%", ""],
    ["  Non DA", "1,261", "1,307", "3.6%", ""],
    ["  DA", "628", "732", "16.6%", ""],
    ["Robbery", "701", "367", "-47.6%", ""],
    ["Theft Person", "305", "293", "-3.9%", ""],
    ["Theft of Motor Vehicle", "746", "763", "2.3%", ""],
    ["Theft from Motor Vehicle", "2,093", "1,424", "-32.0%", ""],
    ["Criminal Damage", "2,592", "2,270", "-12.4%", ""],
    ["Source: Metropolitan Police, Bromley"],
]


class Read(NamedTuple):
    """What came of a file."""

    layout: str
    observations: list[Observation]
    coverage: list[Coverage]
    problems: list[Problem]

    @property
    def errors(self) -> list[Problem]:
        return [problem for problem in self.problems if problem.severity == "error"]

    @property
    def warnings(self) -> list[Problem]:
        return [problem for problem in self.problems if problem.severity == "warning"]

    def total(self, area="Bromley", **wanted) -> float:
        """The sum of the observations that have these values."""
        return sum(
            each.value
            for each in self.observations
            if each.area == area and all(getattr(each, name) == value for name, value in wanted.items())
        )

    def answers(self, area="Bromley", **wanted) -> list[Coverage]:
        return [
            each
            for each in self.coverage
            if each.area == area and all(getattr(each, name) == value for name, value in wanted.items())
        ]


def grid_a(offences=OFFENCES_A, areas=("Bromley", "Croydon"), months=MONTHS, header=HEADER_A):
    """A borough file headed as until 2018: row 2 is Bromley's burglary; counts are 10 a month and row, rising by 1."""
    rows = [[area, *offence] for area in areas for offence in offences]
    return [[*header, *months], *(row + counts(at, months) for at, row in enumerate(rows))]


def grid_b(offences=OFFENCES_B, areas=("Bromley", "Croydon"), months=MONTHS, header=HEADER_B):
    """A borough file headed as since 2019: offence first, then borough."""
    rows = [[*offence, area] for area in areas for offence in offences]
    return [[*header, *months], *(row + counts(at, months) for at, row in enumerate(rows))]


def grid_c(**changed):
    return grid_b(**({"offences": OFFENCES_C, "header": HEADER_C} | changed))


WARDS = (
    ("Bickley & Sundridge", "E05013988", "Bromley"),
    ("St Paul's Cray", "E05014007", "Bromley"),
    ("Heathrow Villages", "E05013571", "Aviation Security (SO18)"),
)


def grid_ward(wards=WARDS, offences=OFFENCES_C[:-1], months=("202404", "202405", "202406")):
    rows = [[*offence, *ward] for ward in wards for offence in offences]
    return [[*HEADER_WARD, *months], *(row + counts(at, months) for at, row in enumerate(rows))]


def counts(at, months):
    return [str(10 + at + month) for month in range(len(months))]


def changed(grid, edits):
    """The grid with some cells replaced: {"D2": "twelve"}."""
    grid = [list(row) for row in grid]
    for cell, value in edits.items():
        [(row, column)] = expand(cell)
        while len(grid) <= row:
            grid.append([""] * len(grid[0]))
        grid[row] += [""] * (column + 1 - len(grid[row]))
        grid[row][column] = value
    return grid


def without_row(grid, number):
    """The grid without a row, numbered as in the sheet."""
    return grid[: number - 1] + grid[number:]


def without_column(grid, name):
    [(_, column)] = expand(f"{name}1")
    return [row[:column] + row[column + 1 :] for row in grid]


def read_csv(grid, *, context="Bromley"):
    text = io.StringIO()
    csv.writer(text).writerows(grid)
    return read(open_book(text.getvalue().encode(), Kind.CSV, "file.csv"), context)


def read_xlsx(grid, *, sheet="Data", context="Bromley", more=None):
    """Whole numbers become number cells, as Excel would make them; `more` holds further sheets by name."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in {sheet: grid, **(more or {})}.items():
        page = book.create_sheet(name)
        for row in rows:
            page.append([int(cell) if isinstance(cell, str) and cell.isdecimal() else cell for cell in row])
    data = io.BytesIO()
    book.save(data)
    return read(open_book(data.getvalue(), Kind.XLSX, "file.xlsx"), context)


def read(book, context="Bromley"):
    """Read as the intake does: recognised by its headings, then read by its layout."""
    problems = Problems()
    fit = recognise(book, LAYOUTS, problems)
    if fit is None:
        return Read("", [], [], list(problems))
    contents = fit.layout.read(book, fit.tables, Context(context), problems)
    return Read(fit.layout.name, contents.observations, contents.coverage, list(problems))
