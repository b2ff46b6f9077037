"""The real files give the known answers, by the same commands that will load next quarter's."""

import csv
from collections import Counter
from contextlib import closing
from datetime import UTC, datetime

import pytest

from tests.command_line import by_id, call, values
from tests.shared import GENERATION_A, GENERATION_B, KNOWN_ANSWERS, needs_shared
from warehouse import Warehouse

pytestmark = [needs_shared, pytest.mark.xdist_group("real")]

THEN = ("--as-at", "2017-01-01")
CATEGORIES = {
    "Burglary": "mopac_7_burglary",
    "Criminal damage": "mopac_7_criminal_damage",
    "Robbery": "mopac_7_robbery",
    "Theft from motor vehicle": "mopac_7_theft_from_motor_vehicle",
    "Theft of motor vehicle": "mopac_7_theft_of_motor_vehicle",
    "Theft from person": "mopac_7_theft_from_person",
    "Violence with injury": "mopac_7_violence_with_injury",
    "MOPAC 7": "mopac_7",
}


def known(name: str, period: str, basis: str, months: str) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    with (KNOWN_ANSWERS / name).open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["basis"].startswith(basis) and row["months"] == months:
                found.setdefault(row["category"], {})[row[period]] = int(row["offences"])
    return found


@pytest.mark.parametrize(("basis", "as_at"), [("old_2008_2016", THEN), ("new_2010_2022", ())])
@pytest.mark.parametrize(
    ("name", "period", "by", "months"),
    [
        ("bromley_mopac7_by_financial_year.csv", "financial_year", "year", "12"),
        ("bromley_mopac7_by_quarter.csv", "quarter", "quarter", "3"),
    ],
)
def test_every_category_year_and_quarter(real_data, basis, as_at, name, period, by, months):
    answers = known(name, period, basis, months)
    assert set(answers) >= set(CATEGORIES)
    for category, indicator in CATEGORIES.items():
        given = values(call("series", indicator, "--by", by, *as_at, data=real_data).document)
        assert {when: given.get(when) for when in answers[category]} == answers[category], category


def test_the_figures_printed_in_the_issue(real_data):
    then = values(call("series", "mopac_7", "--by", "year", *THEN, data=real_data).document)
    years = ["2008/09", "2009/10", "2010/11", "2011/12", "2012/13", "2013/14", "2014/15", "2015/16"]
    assert [then[year] for year in years] == [15220, 13004, 11680, 11745, 10696, 10174, 9821, 9668]
    now = values(call("series", "mopac_7", "--by", "year", data=real_data).document)
    assert (now["2011/12"], now["2015/16"], now["2019/20"]) == (11719, 9607, 11494)
    assert "2021/22" not in now, "ten months are no year"


def test_total_notifiable_offences(real_data):
    then = values(call("series", "total_notifiable_offences", "--by", "year", *THEN, data=real_data).document)
    now = values(call("series", "total_notifiable_offences", "--by", "year", data=real_data).document)
    assert (then["2015/16"], now["2015/16"]) == (21145, 21106)


def sums_of_all_offences(path, borough_column: str) -> dict[str, Counter]:
    sums: dict[str, Counter] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for name, count in row.items():
                if name.isdigit():
                    sums.setdefault(row[borough_column].strip(), Counter())[f"{name[:4]}-{name[4:]}"] += int(count)
    return sums


@pytest.mark.parametrize(
    ("path", "column", "as_at"),
    [
        (GENERATION_A, "Borough", datetime(2017, 1, 1, tzinfo=UTC)),
        (GENERATION_B, "LookUp_BoroughName", datetime(2023, 1, 1, tzinfo=UTC)),
    ],
)
def test_the_other_boroughs_equal_an_independent_sum(real_data, path, column, as_at):
    given: dict[str, Counter] = {}
    with closing(Warehouse(real_data).open()) as warehouse:
        for answer in warehouse.answers(as_at, "borough", None, frozenset({"crime.offences"})):
            given.setdefault(answer.area, Counter())[f"{answer.period_start:%Y-%m}"] += int(answer.value)
    for borough, months in sums_of_all_offences(path, column).items():
        assert {month: given[borough][month] for month in months} == dict(months), borough


def test_another_borough_by_the_command_line(real_data):
    months = sums_of_all_offences(GENERATION_A, "Borough")["Croydon"]
    words = ("series", "total_notifiable_offences", "--by", "month", "--area", "Croydon")
    assert values(call(*words, *THEN, data=real_data).document) == dict(months)


def test_fly_tipping_incidents_of_ten_years(real_data):
    given = values(call("series", "fly_tipping_incidents", "--by", "year", data=real_data).document)
    assert list(given.values()) == [2495, 2809, 3377, 3343, 3246, 3067, 3172, 2821, 3575, 3558]
    assert list(given)[0] == "2012/13"


def test_fly_tipping_cost_is_missing_after_2016_17_and_never_0(real_data):
    rows = call("series", "fly_tipping_cost", "--by", "year", data=real_data).document
    given = values(rows)
    assert (given["2012/13"], given["2015/16"], given["2016/17"]) == (193739.33, 228492, 207753)
    assert given["2017/18"] is None
    assert next(row for row in rows if row["period"] == "2017/18")["marker"] == "[x]"


def test_fly_tipping_rate_of_2021_22(real_data):
    row = by_id(call("scorecard", "--quarter", "2021/22 Q4", data=real_data).document)["fly_tipping_rate"]
    assert round(row["value"], 3) == 10.787
    assert row["data_to"] == "2022-03-31"


def test_an_annual_return_does_not_turn_the_quarters_between_grey(real_data):
    row = by_id(call("scorecard", "--quarter", "2016/17 Q2", data=real_data).document)["fly_tipping_incidents"]
    assert (row["value"], row["rating"], row["data_to"]) == (3343, "red", "2016-03-31")


def test_london_is_shown_beside_bromley(real_data):
    row = by_id(call("scorecard", "--quarter", "2015/16 Q4", *THEN, data=real_data).document)["mopac_7"]
    assert row["benchmark"]["area"] == "London"
    assert round(row["benchmark"]["change_on_baseline"], 3) == -0.186
