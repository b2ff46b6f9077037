"""Boroughs by the change of an indicator: places with ties, the year compared with, London from sums."""

from datetime import date
from fractions import Fraction

from loaders.reading.places import BOROUGHS
from performance.basis import Flows
from performance.map_classes import map_classes
from performance.per_head import people_at, rank_per_head
from performance.ranking import POLICED_BY_THE_MET, RankedBy, Standing, placed_by, rank
from performance.together import london_of
from performance.ward_counts import ward_counts
from tests.performance.builders import indicator, monthly, q, yearly

CUT = {"kind": "change", "change": "-20%", "baseline": {"year": "2011/12"}, "by": "2015/16", "agreed": {"by": "b", "on": "2010-01-01"}, "source": "s", "from": "2012/13", "until": "2016/17"}  # fmt: skip
ROLLING = {"basis": "rolling_12_months"}


def years(*values):
    """A flow of months from April 2011, each year's value spread evenly."""
    return Flows(monthly("2011-04", [Fraction(value, 12) for value in values for _ in range(12)]), None)


def places(ranking):
    return [(one.area, one.place, one.tied) for one in ranking.standings]


def test_the_largest_cut_is_first_equal_cuts_share_a_place_and_no_figure_has_none():
    flows = {"Bromley": years(1200, 1080), "Bexley": years(600, 540), "Sutton": years(120, 60), "Brent": years(12)}
    found = rank(indicator(CUT, **ROLLING), flows, q("2012/13 Q4"), "Bromley")
    assert places(found) == [("Sutton", 1, False), ("Bexley", 2, True), ("Bromley", 2, True), ("Brent", None, False)]
    assert (found.of, found.our.change, found.compared_name, found.london) == (3, Fraction(-1, 10), "2011/12", None)


def test_the_goal_is_how_far_along_the_path_it_should_be():
    found = rank(indicator(CUT, **ROLLING), {"Bromley": years(1200, 1080)}, q("2012/13 Q4"), "Bromley")
    assert found.goal == Fraction(-1, 20)


def test_without_a_target_the_year_before_and_not_across_a_break():
    flows = {"Bromley": years(1200, 1080, 1188), "Bexley": years(600, 540, 540)}
    found = rank(indicator(CUT | {"until": "2012/13"}, **ROLLING), flows, q("2013/14 Q4"), "Bromley")
    assert (found.our.change, found.compared_name, found.goal) == (Fraction(1, 10), "2012/13", None)
    broken = indicator(**ROLLING, series_breaks=[{"month": "2013-06", "reason": "counted anew"}])
    found = rank(broken, flows, q("2013/14 Q4"), "Bromley")
    assert (found.of, found.withheld) == (0, "not compared across June 2013: counted anew")


def test_a_target_agreed_later_is_not_yet_known():
    found = rank(indicator(CUT, **ROLLING), {"Bromley": years(1200, 1080)}, q("2012/13 Q4"), "Bromley", known_by=date(2009, 1, 1))  # fmt: skip
    assert (found.goal, found.compared_name) == (None, "2011/12")  # the year before, as it happens
    assert found.compared == q("2011/12 Q4").rolling_year()


def test_where_more_is_better_the_largest_rise_is_first():
    flows = {"Bromley": years(1200, 1080), "Bexley": years(600, 660)}
    found = rank(indicator(**ROLLING, better="higher"), flows, q("2012/13 Q4"), "Bromley")
    assert places(found) == [("Bexley", 1, False), ("Bromley", 2, False)]


def test_london_is_a_ratio_of_sums_and_only_of_all_of_them():
    whole = indicator(ratio=True, basis="latest")
    part, people = yearly("2011/12", [10]), yearly("2011/12", [100])
    flows = {name: Flows(part, people) for name in POLICED_BY_THE_MET} | {"Bromley": Flows(yearly("2011/12", [72]), yearly("2011/12", [900]))}  # fmt: skip
    found = rank(whole, flows, q("2011/12 Q4"), "Bromley", by=RankedBy.VALUE)
    assert found.london.value == Fraction(31 * 10 + 72, 31 * 100 + 900)
    assert found.our.value == Fraction(8, 100)
    flows.pop("Brent")
    assert rank(whole, flows, q("2011/12 Q4"), "Bromley", by=RankedBy.VALUE).london is None


def test_london_added_up_has_only_what_every_borough_has():
    flows = {name: years(120) for name in BOROUGHS} | {"Brent": years(120, 120)}
    together = london_of(flows)
    assert together.over(q("2011/12 Q4").rolling_year(), 1).value == 32 * 120
    assert together.over(q("2012/13 Q4").rolling_year(), 1) is None


def test_places_are_by_what_is_ranked():
    told = [Standing("A", Fraction(3), None, None), Standing("B", Fraction(1), None, None)]
    assert [one.area for one in placed_by(told, RankedBy.VALUE, lowest_first=True)] == ["B", "A"]
    assert [one.place for one in placed_by(told, RankedBy.CHANGE, lowest_first=True)] == [None, None]


def test_the_estimate_of_the_year_or_the_nearest_of_two_the_earlier():
    people = yearly("2010/11", [100, None, 300])
    assert [people_at(people, date(*day)).name for day in ((2010, 9, 1), (2012, 3, 31), (2020, 3, 31))] == ["2010/11", "2010/11", "2012/13"]  # fmt: skip
    assert people_at(yearly("2010/11", [None]), date(2012, 3, 31)) is None


def test_per_1000_people_and_the_reason_where_nobody_counted_them():
    flows = {"Bromley": years(1200), "Bexley": years(600)}
    people = {"Bromley": yearly("2011/12", [100_000]), "Bexley": yearly("2011/12", [40_000])}
    found = rank_per_head(indicator(**ROLLING), flows, people, q("2011/12 Q4"), "Bromley")
    assert [(one.area, one.value) for one in found.standings] == [("Bromley", 12), ("Bexley", 15)]
    assert (found.per_head, found.unit, found.comparable) == ("2011/12", "per_1000", True)
    found = rank_per_head(indicator(**ROLLING), flows, {}, q("2011/12 Q4"), "Bromley")
    assert (found.of, found.withheld) == (0, "no file received by then says how many people live in the boroughs")


def test_map_classes_are_round_cuts_in_the_middle_of_the_figures():
    changes = [Fraction(one, 100) for one in (-31, -27, -23, -22, -21, -20, -18, -17, -17, -9, 3)]
    classes = map_classes(changes, deep_low=True, least=Fraction(1, 100))
    assert classes.cuts == (Fraction(-1, 4), Fraction(-1, 5), Fraction(-3, 20))
    assert [classes.of(Fraction(one, 100)) for one in (-31, -25, -24, -20, -16, 3)] == [3, 3, 2, 2, 1, 0]
    assert map_classes([Fraction(7)] * 5).cuts == (6, 7, 8)
    assert map_classes([Fraction(0)] * 5).cuts[0] > 0
    assert len(set(map_classes([]).cuts)) == 3


class Ward:
    def __init__(self, code, values):
        self.code, self.name, self.flow = code, code.upper(), monthly("2024-04", values)


def test_wards_are_counted_over_the_months_there_are():
    wards = [Ward("e1", [5, 6, 7]), Ward("e2", [8, 8, 8]), Ward("e3", [1, None, 1])]
    found = ward_counts(wards, q("2024/25 Q1"))
    assert (found.span.start, found.span.end) == (date(2024, 4, 1), date(2024, 6, 30))
    assert [(one.code, one.counted, one.share) for one in found.wards] == [("e2", 24, Fraction(24, 42)), ("e1", 18, Fraction(18, 42))]  # fmt: skip
    assert ward_counts(wards, q("2026/27 Q1")).span is None
    assert ward_counts([], q("2024/25 Q1")).wards == ()
