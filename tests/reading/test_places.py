"""Boroughs, the police's own areas and Bromley's wards, in every spelling that partners use."""

import csv
from datetime import date

import pytest

from loaders.reading.places import (
    BOROUGHS,
    POLICING_AREAS,
    Ward,
    borough,
    policing_area,
    ward,
    wards,
)
from tests.shared import GENERATION_A, GENERATION_B, GENERATION_C, SHARED, needs_shared

OLD, NEW = date(2022, 5, 4), date(2022, 5, 5)


@pytest.mark.parametrize(
    "words",
    [
        "Bromley",
        "Bromley ",
        " BROMLEY",
        "bromley\u00a0",
        "LB Bromley",
        "LB of Bromley",
        "London Borough of Bromley",
        "London Borough Of Bromley Council",
        "Bromley Council",
        "Bromley LB",
        "Bromley London Borough Council",
        "LBB",
        "E09000006",
        "e09000006",
    ],
)
def test_bromley_in_every_spelling(words):
    assert borough(words) == "Bromley"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Barking & Dagenham", "Barking and Dagenham"),
        ("LBBD", "Barking and Dagenham"),
        ("HAMMERSMITH & FULHAM", "Hammersmith and Fulham"),
        ("Kingston-upon-Thames", "Kingston upon Thames"),
        ("Royal Borough of Greenwich", "Greenwich"),
        ("RBKC", "Kensington and Chelsea"),
        ("City of London", "City of London"),
        ("City of Westminster", "Westminster"),
        ("Westminster City Council", "Westminster"),
        ("Richmond", "Richmond upon Thames"),
    ],
)
def test_other_boroughs(words, name):
    assert borough(words) == name


@pytest.mark.parametrize("words", ["", " ", "London", "Met Total", "Brom", "Bromely", "Kent", "Unknown", "Council"])
def test_words_that_name_no_borough(words):
    assert borough(words) is None


def test_there_are_33_boroughs_with_their_gss_codes():
    assert len(BOROUGHS) == 33
    assert BOROUGHS["City of London"] == "E09000001"
    assert BOROUGHS["Bromley"] == "E09000006"
    assert BOROUGHS["Hammersmith and Fulham"] == "E09000013"
    assert BOROUGHS["Lewisham"] == "E09000023"
    assert BOROUGHS["Westminster"] == "E09000033"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("London Heathrow and London City Airports", "London Heathrow and London City Airports"),
        ("LONDON HEATHROW & LONDON CITY AIRPORTS", "London Heathrow and London City Airports"),
        ("Aviation Security (SO18)", "Aviation Security (SO18)"),
        ("Aviation Security(SO18)", "Aviation Security (SO18)"),
        ("Unknown", "Unknown"),
        ("Other / NK", "Unknown"),
        ("Croydon", "Croydon"),
        ("Crodyon", None),
    ],
)
def test_areas_of_the_police(words, name):
    assert policing_area(words) == name


@pytest.mark.parametrize(
    ("words", "day", "expected"),
    [
        ("Bickley", OLD, Ward("E05000106", "Bickley")),
        ("Bromley - Bickley", OLD, Ward("E05000106", "Bickley")),
        ("Bromley Common & Keston", OLD, Ward("E05000108", "Bromley Common and Keston")),
        ("Bromley - Bromley Town", OLD, Ward("E05000109", "Bromley Town")),
        ("BROMLEY TOWN WARD", NEW, Ward("E05013991", "Bromley Town")),
        ("Bickley and Sundridge", NEW, Ward("E05013988", "Bickley & Sundridge")),
        ("St Paul's Cray", NEW, Ward("E05014007", "St Paul's Cray")),
        ("St. Paul’s Cray ", NEW, Ward("E05014007", "St Paul's Cray")),
        ("St Pauls Cray", NEW, Ward("E05014007", "St Paul's Cray")),
        ("Saint Mary Cray", NEW, Ward("E05014006", "St Mary Cray")),
        ("Orpington", OLD, Ward("E05000122", "Orpington")),
        ("Orpington", NEW, Ward("E05014001", "Orpington")),
        ("E05014001", OLD, Ward("E05014001", "Orpington")),
        ("00AFGW", OLD, Ward("E05000122", "Orpington")),
        ("00afhb", OLD, Ward("E05000127", "West Wickham")),
        ("West Wickham", NEW, Ward("E05014008", "West Wickham")),
    ],
)
def test_wards_of_the_day(words, day, expected):
    assert ward(words, day) == expected


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Bickley", NEW),
        ("Bickley & Sundridge", OLD),
        ("St Mary Cray", OLD),
        ("Shortlands", NEW),
        ("Bromley", NEW),
        ("Lewisham - Bellingham", NEW),
        ("", NEW),
        ("E05000999", NEW),
    ],
)
def test_words_that_name_no_ward_of_that_day(words, day):
    assert ward(words, day) is None


def test_there_are_22_wards_before_and_after_may_2022():
    assert len(wards(OLD)) == len(wards(NEW)) == 22
    assert not {ward.code for ward in wards(OLD)} & {ward.code for ward in wards(NEW)}


@needs_shared
def test_wards_agree_with_the_crosswalk_of_the_ons():
    with (SHARED / "geo" / "bromley_ward_crosswalk_old_to_new_by_lsoa.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file))
    named = {
        (code, name) for row in rows[1:] for code, name in zip(row, row[1:], strict=False) if code.startswith("E05")
    }
    old = {(code, ward(name, OLD)) for code, name in named if code < "E05013987"}
    new = {(code, ward(name, NEW)) for code, name in named if code >= "E05013987"}
    assert old == {(found.code, found) for found in wards(OLD)}
    assert new == {(found.code, found) for found in wards(NEW)}


@needs_shared
@pytest.mark.parametrize(("path", "column"), [(GENERATION_A, 0), (GENERATION_B, 2), (GENERATION_C, 2)])
def test_every_area_of_the_real_police_files_is_known(path, column):
    with path.open(newline="", encoding="utf-8") as file:
        names = {row[column] for row in list(csv.reader(file))[1:]}
    assert {policing_area(name) for name in names} == names
    assert names - set(BOROUGHS) <= set(POLICING_AREAS)
