"""The police's files: the published totals of Bromley and of London, in twelve months and by offence."""

import csv
from functools import cache

import pytest

from tests.samples.opened import csv_rows, xlsx_rows
from tests.shared import KNOWN_ANSWERS, needs_shared

FIRST, SECOND = "sample-mps-borough-crime-200801-201603.csv", "sample-mps-borough-crime-200801-201612.csv"
LAST = "sample-mps-borough-crime-201701-201712.csv"
SEVEN = {
    "Burglary": {"Burglary in a Dwelling", "Burglary in Other Buildings",
                 "Burglary - Residential", "Burglary - Business and Community"},
    "Criminal damage": {"Criminal Damage To Dwelling", "Criminal Damage To Motor Vehicle",
                        "Criminal Damage To Other Building", "Other Criminal Damage", "Arson",
                        "Criminal Damage To a Dwelling", "Criminal Damage To M/V", "Criminal Damage To Other Bldg"},
    "Robbery": {"Personal Property", "Business Property"},
    "Theft from motor vehicle": {"Theft From Motor Vehicle", "Theft From M/V"},
    "Theft from person": {"Other Theft Person", "Theft Person"},
    "Theft of motor vehicle": {"Theft/Taking Of Motor Vehicle", "Theft/Taking of M/V"},
    "Violence with injury": {"Assault with Injury", "Wounding/GBH", "Grievous Bodily Harm", "Murder"},
}  # fmt: skip
ALL_SEVEN = set.union(*SEVEN.values())


@cache
def counted(name):
    """borough, offence, month -> offences; twelve months are the sum of twelve."""
    rows = csv_rows(name)
    head, body = rows[3], rows[4:]
    assert head[:3] == ["Borough", "Major Category", "Minor Category"]
    return {(row[0], row[2], month): int(count) for row in body for month, count in zip(head[3:], row[3:], strict=True)}


def added(names, first, last, offences=None, borough="Bromley"):
    return sum(
        count
        for name in names
        for (place, offence, month), count in counted(name).items()
        if (borough is None or place == borough)
        and first <= month <= last
        and (offences is None or offence in offences)
    )


@pytest.mark.parametrize(
    ("crime", "baseline", "at_the_target_date"),
    [
        ("Burglary", 3424, 2556), ("Criminal damage", 2592, 2259), ("Robbery", 701, 362),
        ("Theft from motor vehicle", 2093, 1412), ("Theft of motor vehicle", 746, 759),
        ("Theft from person", 305, 297), ("Violence with injury", 1889, 2037),
    ],
)  # fmt: skip
def test_each_of_the_seven_has_its_published_baseline(crime, baseline, at_the_target_date):
    for issue in (FIRST, SECOND):
        assert added([issue], "201104", "201203", SEVEN[crime]) == baseline
        assert added([issue], "201504", "201603", SEVEN[crime]) == at_the_target_date


def test_the_seven_together():
    assert added([FIRST], "201104", "201203", ALL_SEVEN) == 11_750
    assert added([FIRST], "201504", "201603", ALL_SEVEN) == 9_682
    assert added([SECOND], "201504", "201603", ALL_SEVEN) == 9_682
    assert added([SECOND], "201510", "201609", ALL_SEVEN) == 9_312
    assert added([SECOND], "201601", "201612", ALL_SEVEN) == 9_429
    assert added([LAST], "201701", "201712", ALL_SEVEN) == 10_740


def test_all_offences_grow_with_the_second_issue():
    assert added([SECOND], "201504", "201603") == 21_145
    assert added([FIRST], "201504", "201603") == 21_103
    assert added([FIRST], "201404", "201503") == added([SECOND], "201404", "201503")
    assert added([SECOND], "200904", "201003") == 23_783
    assert added([SECOND], "200804", "200903") == 26_376


def test_london_falls_as_published():
    then, now = (
        added([SECOND], *span, ALL_SEVEN, borough=None) for span in (("201104", "201203"), ("201504", "201603"))
    )
    assert round(now / then - 1, 3) == -0.186


def test_every_borough_is_there_and_no_count_is_negative():
    for name, boroughs in ((FIRST, 32), (SECOND, 32), (LAST, 33)):
        assert len({place for place, _, _ in counted(name)}) == boroughs
        assert min(counted(name).values()) >= 0
    assert len(counted(FIRST)) == 32 * 33 * 99
    assert len(counted(SECOND)) == 32 * 33 * 108


@needs_shared
def test_every_twelve_months_equal_the_published_basis():
    months = [f"{year}{month:02}" for year in range(2010, 2017) for month in range(1, 13)]
    with (KNOWN_ANSWERS / "bromley_mopac7_rolling12_published_basis.csv").open() as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 70
    bromley = {key[1:]: count for key, count in counted(SECOND).items() if key[0] == "Bromley"}
    for row in rows:
        end = months.index(row["twelve_months_to"])
        for crime, offences in SEVEN.items():
            held = offences & {offence for offence, _ in bromley}
            assert sum(bromley[offence, month] for offence in held for month in months[end - 11 : end + 1]) == int(
                row[crime]
            )


@needs_shared
def test_every_quarter_equals_the_known_answers():
    starts = {"Q1": ("04", "06", 0), "Q2": ("07", "09", 0), "Q3": ("10", "12", 0), "Q4": ("01", "03", 1)}
    old, published, later = "old_2008_2016", "published_basis_old_plus_HO_VWI", "new_2010_2022_excl_homicide"
    checked = 0
    with (KNOWN_ANSWERS / "bromley_mopac7_by_quarter.csv").open() as file:
        for row in csv.DictReader(file):
            name, quarter = row["quarter"].split()
            first, last, next_year = starts[quarter]
            year = int(name[:4]) + next_year
            begins, ends = f"{year}{first}", f"{year}{last}"
            basis = old if ends < "201004" else published if ends < "201701" else later
            if row["basis"] != basis or ends > "201712" or row["category"] not in SEVEN:
                continue
            issue = LAST if begins >= "201701" else SECOND
            assert added([issue], begins, ends, SEVEN[row["category"]]) == int(row["offences"]), row
            checked += 1
    assert checked == 40 * 7


def test_the_summary_of_march_2016_is_as_printed():
    rows = {row[0]: row[1:] for row in xlsx_rows("sample-mopac-7-summary-march-2016.xlsx") if row[0]}
    assert rows["MOPAC 7"] == (11_750, 9_707, "-17.4%", None)
    assert rows["Burglary"][:2] == (3_424, 2_551)
    assert rows["Criminal Damage"][:2] == (2_592, 2_270)
    assert rows["    Res"][1] + rows["    Non-Res"][1] == 2_551
    seven = (
        "Burglary",
        "VWI",
        "Robbery",
        "Theft Person",
        "Theft of Motor Vehicle",
        "Theft from Motor Vehicle",
        "Criminal Damage",
    )
    assert [sum(rows[crime][column] for crime in seven) for column in (0, 1)] == [11_750, 9_707]


def test_the_summary_of_december_2016_is_as_printed():
    rows = {row[0]: row[1:] for row in xlsx_rows("sample-mopac-7-summary-december-2016.xlsx") if row[0]}
    assert rows["MOPAC 7"] == (11_750, 9_282, "-21.0%", None)
    assert rows["VWI"] == (1_889, None, None, None)
