"""The police's real files give the figures that were worked out from them by another hand."""

import csv
from collections import Counter

import pytest

from loaders.mopac_7 import LAYOUTS
from loaders.reading.cells import expand
from loaders.reading.gate import kind_of
from loaders.reading.layout import Context
from loaders.reading.periods import financial_year_of, quarter_of, year_name
from loaders.reading.places import BOROUGHS
from loaders.reading.problem import Problems
from loaders.reading.workbook import open_book
from tests.loaders.mopac_7.crime_files import Read
from tests.shared import GENERATION_A, GENERATION_B, GENERATION_C, KNOWN_ANSWERS, needs_shared

pytestmark = needs_shared
CRIMES = {
    "Burglary": "burglary",
    "Criminal damage": "criminal_damage",
    "Robbery": "robbery",
    "Theft from motor vehicle": "theft_from_motor_vehicle",
    "Theft of motor vehicle": "theft_of_motor_vehicle",
    "Theft from person": "theft_from_person",
    "Violence with injury": "violence_with_injury",
}


def read_file(path, name):
    data = path.read_bytes()
    book = open_book(data, kind_of(data, path.name), path.name)
    [layout] = [layout for layout in LAYOUTS if layout.find(book)]
    assert layout.name == name
    problems = Problems()
    contents = layout.read(book, layout.find(book), Context("Bromley"), problems)
    return Read(name, contents.observations, contents.coverage, list(problems))


@pytest.fixture(scope="module")
def file_a():
    return read_file(GENERATION_A, "borough_a")


@pytest.fixture(scope="module")
def file_b():
    return read_file(GENERATION_B, "borough_b")


@pytest.fixture(scope="module")
def file_c():
    return read_file(GENERATION_C, "borough_c")


def known(name, basis):
    with (KNOWN_ANSWERS / name).open(newline="", encoding="utf-8") as file:
        return [row for row in csv.DictReader(file) if row["basis"] == basis]


def by_crime(read, period_of):
    sums = Counter()
    for each in read.observations:
        if each.area == "Bromley" and each.mopac_7:
            sums[period_of(each.period_start), each.mopac_7] += each.value
            sums[period_of(each.period_start), ""] += each.value
    return sums


def quarter_name(day):
    year, number = quarter_of(day)
    return f"{year_name(year)} Q{number}"


@pytest.mark.parametrize(
    ("file", "basis", "rows"), [("file_a", "old_2008_2016", 80), ("file_b", "new_2010_2022_excl_homicide", 96)]
)
def test_every_crime_of_every_year(file, basis, rows, request):
    sums = by_crime(request.getfixturevalue(file), lambda day: year_name(financial_year_of(day)))
    expected = known("bromley_mopac7_by_financial_year.csv", basis)
    assert len(expected) == rows
    got = [
        (row["financial_year"], row["category"], sums[row["financial_year"], CRIMES.get(row["category"], "")])
        for row in expected
    ]
    assert got == [(row["financial_year"], row["category"], int(row["offences"])) for row in expected]


@pytest.mark.parametrize(("file", "basis"), [("file_a", "old_2008_2016"), ("file_b", "new_2010_2022_excl_homicide")])
def test_every_crime_of_every_quarter(file, basis, request):
    sums = by_crime(request.getfixturevalue(file), quarter_name)
    expected = known("bromley_mopac7_by_quarter.csv", basis)
    assert len(expected) > 280
    got = [(row["quarter"], row["category"], sums[row["quarter"], CRIMES.get(row["category"], "")]) for row in expected]
    assert got == [(row["quarter"], row["category"], int(row["offences"])) for row in expected]


def test_mopac_7_by_year(file_a, file_b):
    years = [f"{year}/{year - 1999:02}" for year in range(2008, 2016)]
    sums = by_crime(file_a, lambda day: year_name(financial_year_of(day)))
    assert [sums[year, ""] for year in years] == [15220, 13004, 11680, 11745, 10696, 10174, 9821, 9668]
    sums = by_crime(file_b, lambda day: year_name(financial_year_of(day)))
    assert [sums[year, ""] for year in ("2011/12", "2015/16", "2019/20")] == [11719, 9607, 11494]


@pytest.mark.parametrize(("file", "total"), [("file_a", 21145), ("file_b", 21106)])
def test_total_notifiable_offences_of_2015_16(file, total, request):
    rows = request.getfixturevalue(file).observations
    assert (
        sum(
            each.value
            for each in rows
            if each.area == "Bromley" and each.slice != "nfib_fraud" and financial_year_of(each.period_start) == 2015
        )
        == total
    )


OTHER_BOROUGHS = sorted(set(BOROUGHS) - {"City of London", "Bromley"})
TEN_LINES = {
    "file_a": (GENERATION_A, 0, 2, "201504", ["Burglary in a Dwelling", "Personal Property", "Murder"]),
    "file_b": (GENERATION_B, 2, 1, "201504", ["Domestic Burglary", "Robbery of Personal Property"]),
    "file_c": (GENERATION_C, 2, 1, "202404", ["RES BURGLARY OF A HOME", "ROBBERY OF PERSONAL PROPERTY", "NFIB"]),
}


@pytest.mark.parametrize("file", TEN_LINES)
def test_every_borough_month_and_offence_equals_an_independent_sum(file, request):
    path, area = TEN_LINES[file][:2]
    sums = Counter()
    with path.open(newline="", encoding="utf-8") as lines:
        header, *rows = csv.reader(lines)
    for row in rows:
        for month, count in zip(header[3:], row[3:], strict=True):
            sums[row[area], month] += int(count)
    got = Counter()
    for each in request.getfixturevalue(file).observations:
        got[each.area, f"{each.period_start:%Y%m}"] += each.value
    assert got == sums
    assert set(OTHER_BOROUGHS) < {area for area, _ in got}
    assert len(rows[0]) - 3 == len({month for _, month in got})


@pytest.mark.parametrize("file", TEN_LINES)
def test_single_offences_of_every_borough(file, request):
    path, area, offence, first, names = TEN_LINES[file]
    with path.open(newline="", encoding="utf-8") as lines:
        header, *rows = csv.reader(lines)
    at = header.index(first)
    expected = {(row[area], row[offence].casefold()): int(row[at]) for row in rows if row[offence] in names}
    got = {
        (each.area, each.offence.casefold()): each.value
        for each in request.getfixturevalue(file).observations
        if f"{each.period_start:%Y%m}" == first and each.offence.casefold() in {name.casefold() for name in names}
    }
    assert got == expected
    assert len(expected) > 32


def test_generation_c_by_crime(file_c):
    with GENERATION_C.open(newline="", encoding="utf-8") as lines:
        rows = [row for row in csv.reader(lines) if row[2] == "Bromley"]
    sums = {row[1]: sum(map(int, row[3:])) for row in rows}
    got = Counter()
    for each in file_c.observations:
        if each.area == "Bromley":
            got[each.slice] += each.value
    assert got["burglary"] == sum(count for name, count in sums.items() if "BURGLARY" in name)
    assert got["criminal_damage"] == sums["ARSON"] + sums["CRIMINAL DAMAGE"]
    assert got["robbery"] == sums["ROBBERY OF BUSINESS PROPERTY"] + sums["ROBBERY OF PERSONAL PROPERTY"]
    assert got["theft_from_motor_vehicle"] == sums["THEFT FROM A VEHICLE"]
    assert got["theft_of_motor_vehicle"] == (
        sums["THEFT OR UNAUTH TAKING OF A MOTOR VEH"] + sums["AGGRAVATED VEHICLE TAKING"]
    )
    assert got["theft_from_person"] == sums["THEFT FROM THE PERSON"]
    assert got["violence_with_injury"] == sums["VIOLENCE WITH INJURY"]
    assert got["nfib_fraud"] == sums.get("NFIB", 0)
    assert got.total() == sum(sums.values())


@pytest.mark.parametrize(
    ("file", "observations", "areas", "months", "slices"),
    [("file_a", 114_048, 32, 108, 8), ("file_b", 245_660, 33, 142, 8), ("file_c", 25_344, 34, 24, 9)],
)
def test_a_real_file_answers_for_every_area_month_and_crime_without_a_word(
    file, observations, areas, months, slices, request
):
    read = request.getfixturevalue(file)
    assert read.problems == []
    assert len(read.observations) == observations
    assert len(read.coverage) == len(set(read.coverage)) == areas * months * slices
    assert all(each.complete for each in read.coverage)


def test_the_traps_of_the_real_files(file_a, file_b):
    """The quirks of generation A stand in the file: they are read, not repaired."""
    gbh = Counter()
    for each in file_a.observations:
        if each.area == "Bromley" and each.offence == "Grievous Bodily Harm":
            gbh[financial_year_of(each.period_start)] += each.value
    assert gbh[2009] > 0
    assert gbh[2011] == gbh[2015] == 0
    assert file_b.total(offence="Homicide", mopac_7="violence_with_injury") == 0
    assert file_b.total(offence="Homicide", slice="other") > 0
    assert "Disclosure, Obstruction, False or Misleading Statements etc" in {
        each.offence for each in file_b.observations
    }


def test_each_figure_knows_its_cell(file_b):
    with GENERATION_B.open(newline="", encoding="utf-8") as lines:
        rows = list(csv.reader(lines))
    for each in file_b.observations[::4999]:
        [(row, column)] = expand(each.cell)
        assert int(rows[row][column]) == each.value
        assert rows[0][column] == f"{each.period_start:%Y%m}"
        assert rows[row][2] == each.area
