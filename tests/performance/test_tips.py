"""The register read back: month, ward and kind against the rows of the file, counted one by one; gaps and the past."""

from collections import Counter
from contextlib import closing
from datetime import UTC, date, datetime
from fractions import Fraction

import pytest

from loaders.intake import Intake
from loaders.reading.observation import Coverage, Observation
from loaders.reading.periods import Period, financial_year, month
from loaders.reading.places import BOROUGHS
from loaders.reading.places import ward as ward_of
from performance.asker import PUBLIC
from performance.cross_filter import Filters, total, views
from performance.over import Over, year_before
from performance.quarter import Quarter
from performance.scorecard import open_board
from performance.scorecard.tips import court_series, read_register, read_return, tips_indicators
from performance.tips import DIMENSIONS, MONTH, NO_WARD, WARD, clearing_of, window
from tests.performance.shipped import definitions
from tests.samples.opened import SAMPLES, day, table, xlsx_rows
from tests.warehouse.building import NOW, Desk
from warehouse.receiving import Receiving

SAMPLE = "sample-fly-tipping-register-2017-18-q3.xlsx"
Q3 = Quarter(2017, 3)


def rows():
    """The sample's rows as they stand, each with month, ward and kinds."""
    found = []
    for row in table(xlsx_rows(SAMPLE), "Enquiry"):
        reported = day(row["Reported on"])
        place = ward_of(row["Ward"], reported) if row["Ward"] else None
        details = [
            str(row[head] or "Not recorded").strip() for head in ("Waste Type", "Land Type", "Load size", "Action")
        ]
        found.append((f"{reported:%Y-%m}", place.code if place else NO_WARD, *details))
    return found


@pytest.fixture(scope="module")
def register(tmp_path_factory):
    """The register as read back from a warehouse that holds the sample."""
    folder, known = tmp_path_factory.mktemp("tips"), definitions()
    with Receiving(folder / "data", Intake(known.partnership.area, known.returns)) as receiving:
        (folder / "work").mkdir()
        outcome = receiving.intake.read(SAMPLES / SAMPLE, folder / "work")
        receiving.receive(outcome, received=NOW, recorded=NOW, by="Ann")
        yield read_register(open_board(receiving.warehouse, known, NOW, PUBLIC))


CHOICES = [
    Filters(),
    Filters().keeping("waste_type", ["Green"]),
    Filters().keeping("waste_type", ["Green", "White Goods"]).keeping("land_type", ["Highway"]),
    Filters().keeping(WARD, ["E05000123"]).keeping(MONTH, ["2017-11"]),
    Filters().keeping("action", ["Investigation"]).keeping("load_size", ["Small Van Load"]),
]


@pytest.mark.parametrize("filters", CHOICES, ids=lambda one: str(one.chosen))
def test_every_view_is_what_the_rows_of_the_file_add_up_to(register, filters):
    wanted = [(WARD,), (MONTH, WARD), ("waste_type",), ("land_type",), ("load_size",), ("action",)]
    for view, cells in zip(wanted, views(register.counts, filters, wanted), strict=True):
        counted = Counter()
        for row in rows():
            named = dict(zip(DIMENSIONS, row, strict=True))
            if all(named[name] in kept for name, kept in filters.chosen if name not in view):
                counted[tuple(named[name] for name in view)] += 1
        assert dict(cells) == dict(counted), view


def test_the_register_in_figures(register):
    seen = window(register, Q3.period)
    assert total(seen.now, Filters()) == 705
    assert total(seen.now, Filters().keeping("waste_type", ["Green"])) == 58
    assert (seen.missing, seen.partly, seen.before) == ((), (), None)
    assert register.has_wards
    assert len(register.known[date(2017, 10, 1)]) == 23
    cleared = clearing_of(register.clearing, seen.months)
    assert (cleared.cleared, cleared.days, cleared.cost) == (702, 2097, 44559)
    assert cleared.mean_days == Fraction(2097, 702)
    by_ward = [clearing_of(flows, seen.months) for flows in register.wards.values()]
    assert sum(one.days for one in by_ward if one.days) == 2097


def test_months_without_a_file_are_missing_and_not_nought(register):
    seen = window(register, Over.TWELVE_MONTHS.span(Q3))
    assert [start.month for start in seen.missing] == [1, 2, 3, 4, 5, 6, 7, 8, 9]
    assert seen.any
    assert not window(register, Quarter(2020, 1).period).any
    assert seen.total_before(Filters()) is None


def test_runs_of_months():
    assert Over.QUARTER.span(Q3) == Period(date(2017, 10, 1), date(2017, 12, 31))
    assert Over.YEAR_TO_DATE.span(Q3) == Period(date(2017, 4, 1), date(2017, 12, 31))
    assert Over.TWELVE_MONTHS.span(Q3) == Period(date(2017, 1, 1), date(2017, 12, 31))
    assert year_before(Over.QUARTER.span(Quarter(2019, 4))) == Period(date(2019, 1, 1), date(2019, 3, 31))
    assert [one.shown(Q3) for one in Over] == ["12 months to Dec 2017", "Apr–Dec 2017", "Q3 2017/18"]


# Registers and returns made by hand, where the sample has not what a test is about.


def report(start, ward="E05000123", count=1.0, **details):
    about = {"sheet": "Data", "cell": "A1", "area_level": "ward", "area_name": "A ward"} | details
    return Observation("fly_tipping.reports_by_type", *start, count, area=ward, **about)


def reading(desk, *observations, coverage=None):
    with closing(desk.open()) as warehouse:
        desk.load(warehouse, *observations, coverage=coverage, source="fly_tipping")
        board = open_board(warehouse, definitions(), NOW, PUBLIC)
        return read_register(board), read_return(board)


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path)


def test_no_register_is_none_and_no_return_is_none(desk):
    assert reading(desk, Observation("mopac_7.offences", *month(2017, 4), 5, "Data", "A1", "Bromley")) == (None, None)


def test_the_same_months_a_year_before_are_compared_and_a_chosen_month_with_its_own(desk):
    told = [report(month(2016, at), count=10.0) for at in (4, 5, 6)]
    told += [report(month(2017, at), count=count) for at, count in ((4, 20.0), (5, 10.0), (6, 3.0))]
    register, _ = reading(desk, *told)
    seen = window(register, Quarter(2017, 1).period)
    assert (total(seen.now, Filters()), seen.total_before(Filters())) == (33, 30)
    assert seen.total_before(Filters().keeping(MONTH, ["2017-04"])) == 10
    assert seen.total_before(Filters().keeping("waste_type", ["Green"])) == 0


def test_a_month_known_in_part_is_said_and_compares_with_nothing(desk):
    told = [report(month(year, at), waste_type="Green") for year in (2016, 2017) for at in (4, 5, 6)]
    claims = [
        Coverage("fly_tipping.reports_by_type", one.area, one.period_start, one.period_end, "ward",
                 complete=one.period_start != date(2017, 6, 1))
        for one in told
    ]  # fmt: skip
    register, _ = reading(desk, *told, coverage=claims)
    seen = window(register, Quarter(2017, 1).period)
    assert seen.partly == (date(2017, 6, 1),)
    assert (seen.before, seen.missing) == (None, ())
    assert (register.recorded("waste_type"), register.recorded("land_type")) == (True, False)


def test_a_register_without_wards_has_none(desk):
    register, _ = reading(desk, report(month(2017, 4), ward=NO_WARD))
    assert not register.has_wards


def yearly(measure, area, year, value, **details):
    about = {"sheet": "Data", "cell": "A1"} | details
    return Observation(f"fly_tipping_return.{measure}", *financial_year(year), value, area=area, **about)


def test_rates_are_of_summed_figures_and_of_those_alone_that_gave_both(desk):
    told = [
        yearly(what, "Bromley", 2015, value) for what, value in (("incidents", 200), ("actions", 50), ("cost", 8000))
    ]
    told += [yearly("incidents", "Adur", 2015, 100), yearly("actions", "Adur", 2015, 40)]
    told += [yearly("incidents", "Crawley", 2015, 1000)]
    _, found = reading(desk, *told)
    (year,) = found.years
    assert year.ours.actions.value == Fraction(1, 4)
    assert year.ours.cost.value == 40
    assert year.ours.people.value is None
    assert year.beside is None
    assert (year.everybody.actions.value, year.everybody.actions.authorities) == (Fraction(90, 300), 2)
    assert year.everybody.incidents == 1300


def test_london_counts_only_where_every_borough_gave_the_figure(desk):
    boroughs = sorted(set(BOROUGHS) - {"City of London"})
    told = [yearly("incidents", name, 2015, 10) for name in boroughs]
    told += [yearly("actions", name, 2015, 5) for name in boroughs[1:]]
    _, found = reading(desk, *told)
    (year,) = found.years
    assert year.beside.incidents == 320
    assert year.beside.actions.value is None
    assert year.everybody is None


def test_kinds_as_shares_only_of_a_year_whose_kinds_are_all_known(desk):
    words = ["Highway", "Footpath / Bridleway", "Back Alleyway", "Railway", "Council Land", "Agricultural",
             "Private / Residential", "Commercial / Industrial", "Watercourse / Bank", "Other (unidentified)"]  # fmt: skip
    told = [yearly("incidents_by_land_type", "Bromley", 2014, 10, land_type=word) for word in words]
    told += [yearly("incidents_by_land_type", "Bromley", 2015, 5, land_type=word) for word in words[1:]]
    told += [yearly("incidents_by_land_type", "Bromley", 2015, None, land_type="Highway", marker="[x]")]
    told += [yearly("incidents", "Bromley", year, 100) for year in (2014, 2015)]
    _, found = reading(desk, *told)
    land = next(kinds for kinds in found.ours if kinds.kind.dimension == "land_type")
    assert land.share("Highway", date(2014, 4, 1)) == Fraction(1, 10)
    assert land.share("Railway", date(2015, 4, 1)) is None
    assert len(found.until(date(2015, 12, 31)).years) == 1
    assert found.until(date(2015, 12, 31)).ours[1].years == (date(2014, 4, 1),)


def test_indicators_are_found_by_what_they_count(desk):
    names = tips_indicators(definitions())
    assert len(names) == 8
    with closing(desk.open()) as warehouse:
        told = [yearly("outcomes", "Bromley", 2015, 2, category="fine"), yearly("prosecutions", "Bromley", 2015, 3)]
        desk.load(warehouse, *told, source="fly_tipping")
        board = open_board(warehouse, definitions(), datetime(2021, 1, 1, tzinfo=UTC), PUBLIC)
        series = court_series(board, Quarter(2016, 4))
    assert [points for _, points in series] == [((date(2015, 4, 1), 2),), ((date(2015, 4, 1), 3),)]
    assert {indicator.id for indicator, _ in series} <= set(names)
