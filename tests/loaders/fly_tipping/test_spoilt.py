"""Whatever stands in the cells, reading ends with contents or problems, never with an exception."""

import random
from datetime import date, datetime, time, timedelta

import pytest

from loaders.fly_tipping import LAYOUTS
from loaders.reading.layout import Personal
from loaders.reading.personal_data import check
from loaders.reading.problem import Problems
from tests.loaders.fly_tipping.built import (
    action_row,
    action_sheet,
    fixmystreet_line,
    fixmystreet_sheet,
    incident_row,
    incident_sheet,
    read,
    register_sheet,
    report,
)

ODD = ("", None, True, 0, -1.0, 1e20, float("nan"), float("inf"), date(2016, 4, 1), datetime(1899, 12, 30), time(3, 4), timedelta(days=3), "x" * 5000, "\x00", "\n", ":", "£5", "1,234", "2011/12/1", "Total", "*Total", "31/12/9999", "01/01/0001", "Bickley", "é", "Q1 2016/17", "07700 900123", datetime(9999, 12, 31))  # fmt: skip
SHEETS = (
    incident_sheet(incident_row(), incident_row(year="2016-17"), incident_row(code="*Total", name="*Total")),
    action_sheet(action_row(), action_row(year="2014-15")),
    register_sheet(*(report(number, datetime(2016, 4, 1 + number), cleared="") for number in range(6)), ["Total", 6.0]),
    fixmystreet_sheet(*(fixmystreet_line(number) for number in range(6))),
)


def spoilt(sheet, chance):
    rows = [list(row) for row in sheet.rows]
    for _ in range(chance.randrange(1, 8)):
        at = chance.randrange(len(rows))
        if rows[at] and chance.random() < 0.6:
            rows[at][chance.randrange(len(rows[at]))] = chance.choice(ODD)
        elif chance.random() < 0.5:
            rows.insert(at, [chance.choice(ODD) for _ in range(chance.randrange(12))])
        else:
            rows[at] = rows[at][: chance.randrange(len(rows[at]) + 1)]
    return sheet._replace(rows=rows)


@pytest.mark.parametrize("seed", range(8))
def test_nothing_raises(seed):
    chance = random.Random(seed)
    for _ in range(50):
        sheet = spoilt(chance.choice(SHEETS), chance)
        for layout in LAYOUTS:
            contents, problems = read(layout, sheet)
            assert all(problem.message for problem in problems)
            assert all(
                found.value is None or found.value >= 0 or found.value != found.value for found in contents.observations
            )
        check(sheet, chance.choice((None, 0, 2, 3)), chance.choice(list(Personal)), Problems())
