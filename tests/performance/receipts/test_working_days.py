"""Working days across weekends, Christmas, Easter and single holidays; by the government's own list."""

import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from performance.working_days import is_working_day, working_days_after


@pytest.mark.parametrize(
    ("ended", "count", "due"),
    [
        ("2017-12-31", 15, "2018-01-22"),  # New Year's Day a Monday
        ("2017-12-31", 1, "2018-01-02"),
        ("2016-12-31", 1, "2017-01-03"),  # a Sunday: Monday the 2nd is its substitute
        ("2021-12-31", 1, "2022-01-04"),  # a Saturday: Monday the 3rd is its substitute
        ("2018-03-31", 1, "2018-04-03"),  # the Saturday between Good Friday and Easter Monday
        ("2018-03-31", 15, "2018-04-23"),
        ("2017-03-31", 15, "2017-04-25"),  # Easter inside
        ("2016-03-31", 15, "2016-04-21"),  # Easter before it
        ("2018-06-30", 15, "2018-07-20"),
        ("2017-09-30", 15, "2017-10-20"),
        ("2017-11-30", 17, "2017-12-27"),  # Christmas Day and Boxing Day on Monday and Tuesday
        ("2016-11-30", 18, "2016-12-28"),  # Christmas Day on Sunday: 26 and 27 December
        ("2020-11-30", 19, "2020-12-29"),  # Boxing Day on Saturday: Monday the 28th
        ("2020-04-30", 6, "2020-05-11"),  # May Day moved to Friday 8 May
        ("2022-08-31", 13, "2022-09-20"),  # the state funeral of 19 September
        ("2023-04-30", 5, "2023-05-09"),  # May Day, and the coronation on the 8th
        ("2018-07-31", 19, "2018-08-28"),  # the Monday it would be due is the late summer bank holiday
        ("2018-03-30", 0, "2018-03-30"),
    ],
)
def test_so_many_working_days_after(ended, count, due):
    assert working_days_after(date.fromisoformat(ended), count) == date.fromisoformat(due)


def test_scotlands_holidays_are_working_days_here():
    assert is_working_day(date(2018, 1, 2))
    assert is_working_day(date(2018, 11, 30))
    assert not is_working_day(date(2018, 8, 27))


@pytest.mark.parametrize(("year", "holidays"), [(2017, 8), (2018, 8), (2012, 9), (2011, 9), (2022, 10), (2023, 9)])
def test_bank_holidays_of_a_year(year, holidays):
    days = [date(year, 1, 1) + timedelta(days=step) for step in range(365)]
    weekdays = [day for day in days if day.year == year and day.weekday() < 5]
    # 1 January 2012, 2017, 2022 and 2023 fall on weekends: their substitute is in the same year.
    assert len(weekdays) - sum(map(is_working_day, weekdays)) == holidays


def test_whoever_asks_for_no_due_day_does_not_wait_for_the_holidays():
    code = (
        "import sys, performance.receipts.receipts, performance.definitions.door; sys.exit('holidays' in sys.modules)"
    )
    assert (
        subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).resolve().parents[3], check=False).returncode
        == 0
    )
