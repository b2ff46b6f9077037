"""What was asked of partners and has not come."""

from datetime import date

import pytest

from performance.receipts.still_asked import still_asked_for, time_since
from tests.performance.receipts.builders import definitions, sent

ASKED = """\
asked_for:
  - what: Borough-level data
    of: The company
    asked: 2017-12-19
    by: The board
    source: register
  - what: Injury data
    of: The hospital
    asked: 2016-09-15
    by: The board
    supplied: 2018-02-01
"""


def asked(today, *files):
    return [(one.of, one.ago) for one in still_asked_for(definitions(also=ASKED), files, date.fromisoformat(today))]


@pytest.mark.parametrize(
    ("today", "found"),
    [
        ("2016-09-14", []),
        ("2016-09-15", [("The hospital", "today")]),
        ("2017-12-20", [("The hospital", "1 year 3 months"), ("The company", "1 day")]),
        ("2018-01-31", [("The hospital", "1 year 4 months"), ("The company", "1 month")]),
        ("2018-02-01", [("The company", "1 month")]),
    ],
)
def test_until_the_day_it_is_supplied(today, found):
    assert asked(today) == found


def test_a_file_of_its_source_supplies_it_while_it_stands():
    late = [("The company", "1 year")]
    assert asked("2018-12-31", sent("2018-06-01", "2018-05")) == []
    assert asked("2018-12-31", sent("2018-06-01", "2018-05", withdrawn="2018-07-01")) == late
    assert asked("2018-12-31", sent("2017-12-19", "2017-11")) == late  # before it was asked for
    assert asked("2018-12-31", sent("2018-06-01", "2018-05", source="other")) == late
    assert asked("2018-05-31", sent("2018-06-01", "2018-05")) == [("The company", "5 months")]  # yet to come


def test_it_says_what_was_asked_and_by_whom():
    (hospital, _) = still_asked_for(definitions(also=ASKED), (), date(2018, 1, 1))
    assert (hospital.what, hospital.by, hospital.asked) == ("Injury data", "The board", date(2016, 9, 15))


@pytest.mark.parametrize(
    ("day", "today", "words"),
    [
        ("2018-01-31", "2018-02-28", "28 days"),
        ("2018-01-28", "2018-02-28", "1 month"),
        ("2016-02-29", "2017-02-28", "11 months"),
        ("2016-02-29", "2017-03-01", "1 year"),
        ("2015-12-19", "2018-03-26", "2 years 3 months"),
    ],
)
def test_how_long_ago(day, today, words):
    assert time_since(date.fromisoformat(day), date.fromisoformat(today)) == words
