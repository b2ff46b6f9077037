"""The tables of offences: every spelling of every generation, each in its place."""

import csv

import pytest

from loaders.mopac_7.month_names import month_named
from loaders.mopac_7.offences import (
    MOPAC_7,
    find_offence,
    group_name,
    holds_one_of_the_seven,
    is_dense,
    is_known_group,
    nearest_offence,
    tidy,
    unknown_offence,
)
from loaders.reading.text import key
from tests.shared import GENERATION_A, GENERATION_B, GENERATION_C, needs_shared


@needs_shared
@pytest.mark.parametrize(
    ("path", "group", "seven"), [(GENERATION_A, 1, 15), (GENERATION_B, 0, 11), (GENERATION_C, 0, 13)]
)
def test_every_offence_and_group_of_the_real_files_is_known(path, group, seven):
    with path.open(newline="", encoding="utf-8") as lines:
        pairs = {(row[group], row[group + 1]) for row in list(csv.reader(lines))[1:]}
    found = {pair: find_offence(*pair) for pair in pairs}
    assert all(found.values())
    assert all(is_known_group(pair[0]) for pair in pairs)
    assert len({offence.name for offence in found.values()}) == len(pairs)  # no two fall together
    of_the_seven = [offence for offence in found.values() if offence.mopac_7]
    assert len(of_the_seven) == seven
    assert {offence.mopac_7 for offence in of_the_seven} == set(MOPAC_7)
    assert all(holds_one_of_the_seven(pair[0]) for pair, offence in found.items() if offence.mopac_7)


@pytest.mark.parametrize(
    "words",
    [
        "Disclosure, Obstruction, False or Misleading State",
        "Making, Supplying or Possessing Articles for use i",
        "Threat or Possession With Intent to Commit Crimina",
        "Racially or Religiously Aggravated Public Fear, Al",
        "RACIALLY OR RELIGIOUSLY AGGRAVATED PUBLIC FEAR, ALARM OR DISTRESS",
    ],
)
def test_offences_cut_at_fifty_characters_are_the_whole_ones(words):
    offence = find_offence("Miscellaneous Crimes Against Society", words)
    assert len(offence.name) > 50
    assert key(offence.name).startswith(key(words))


@pytest.mark.parametrize(
    ("group", "words"),
    [
        ("Burglary", "Domestic Burglar"),
        ("Drugs", "Personal Property"),
        ("Theft", "Theft"),
        ("Robbery", "Robbery"),
        ("", ""),
    ],
)
def test_words_that_are_no_offence(group, words):
    assert find_offence(group, words) is None


def test_personal_property_is_a_robbery_under_robbery_alone():
    assert find_offence("ROBBERY", "PERSONAL PROPERTY").mopac_7 == "robbery"
    assert find_offence("ROBBERY", "PERSONAL PROPERTY").name == "Personal Property"
    assert find_offence("Theft and Handling", "Personal Property") is None


def test_only_fraud_reported_to_the_nfib_stands_apart():
    assert find_offence("NFIB FRAUD", "NFIB").slice == "nfib_fraud"
    assert unknown_offence("NFIB FRAUD", "NFIB CYBER").slice == "nfib_fraud"
    assert find_offence("FRAUD AND FORGERY", "FRAUD AND FORGERY").slice == "other"
    assert group_name("NFIB FRAUD") == "NFIB fraud"


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("MISC CRIMES AGAINST SOCIETY", "Misc Crimes Against Society"),
        ("THEFT FROM THE PERSON", "Theft from the Person"),
        ("  Other   violence ", "Other violence"),
        ("Possession Of Drugs", "Possession Of Drugs"),
    ],
)
def test_capitals_are_tidied_and_nothing_else(words, shown):
    assert tidy(words) == shown


def test_the_nearest_known_spelling():
    assert nearest_offence("Wounding / G.B.H") == "Wounding/GBH"
    assert nearest_offence("Personal Propety") == "Personal Property"
    assert nearest_offence("zzz") == ""


def test_only_the_file_to_2016_is_dense():
    assert is_dense({"Burglary in a Dwelling", "Theft From Motor Vehicle", "Murder"})
    assert not is_dense({"Burglary - Residential", "Theft From M/V", "Murder"})
    assert not is_dense({"Domestic Burglary", "Criminal Damage"})
    assert not is_dense({"ARSON"})


@pytest.mark.parametrize(
    "header",
    [
        "16 apr",
        "201613",
        "2016",
        "2011 12 total",
        "apr",
        "2016 04 16",
        "31 02 2016",
        "total 2016 04",
        "2016 17",
        "1604",
        "",
    ],
)
def test_headers_that_name_no_month(header):
    assert month_named(header) is None
