"""Our figure beside other areas: differences, rates per 1,000 people, lines over time."""

from datetime import date
from fractions import Fraction

from performance.areas import areas_beside, lines_over_time, ranked_by
from performance.ranking import POLICED_BY_THE_MET, RankedBy, rank
from tests.performance.builders import flows, indicator, monthly, q, target, yearly

CUT = target(kind="change", change="-20%", baseline={"year": "2011/12"}, by="2015/16", **{"from": "2012/13"})
OURS, THEIRS = "Bromley", "Croydon"
LAST = q("2015/16 Q4")


def boroughs(**months):
    """Flows from April 2011 on: so many a month in 2011/12, so many from then on."""
    return {name: flows(monthly("2011-04", [first] * 12 + [then] * 48)) for name, (first, then) in months.items()}


def set_side_by_side(about, found, people=None, beside="London", chosen=(THEIRS,)):
    ranking = rank(about, found, LAST, OURS, by=ranked_by(about))
    return areas_beside(ranking, found, people or {}, beside, chosen)


ABOUT = indicator(CUT, basis="rolling_12_months")
BOTH = boroughs(Bromley=(100, 80), Croydon=(200, 150))


def test_counts_are_compared_by_their_change():
    ours, theirs = set_side_by_side(ABOUT, BOTH).lines
    assert (ours.standing.area, ours.difference, ours.better) == (OURS, None, None)
    assert (theirs.standing.change, theirs.difference, theirs.better) == (Fraction(-1, 4), Fraction(1, 20), False)


def test_shares_and_rates_are_compared_as_they_are():
    about = indicator(ratio=True, basis="rolling_12_months")
    whole = monthly("2011-04", [100] * 60)
    found = {OURS: flows(monthly("2011-04", [20] * 60), whole), THEIRS: flows(monthly("2011-04", [30] * 60), whole)}
    assert ranked_by(about) is RankedBy.VALUE
    _, theirs = set_side_by_side(about, found).lines
    assert (theirs.difference, theirs.better) == (Fraction(-1, 10), True)


def test_london_stands_beside_ours_only_where_every_borough_has_a_figure():
    all_of_them = boroughs(**dict.fromkeys(POLICED_BY_THE_MET, (100, 90))) | BOTH
    areas = set_side_by_side(ABOUT, all_of_them)
    assert [line.standing.area for line in areas.lines] == [OURS, "London", THEIRS]
    assert areas.lines[1].standing.value == (30 * 90 + 80 + 150) * 12
    few = set_side_by_side(ABOUT, BOTH)
    assert [line.standing.area for line in few.lines] == [OURS, THEIRS]
    assert few.missing == ("London",)


def test_figures_are_divided_by_the_people_of_the_nearest_year():
    people = {OURS: yearly("2014/15", [400_000, 320_000]), THEIRS: yearly("2014/15", [390_000, 360_000])}
    areas = set_side_by_side(ABOUT, BOTH, people)
    assert areas.people == "2015/16"
    assert [line.rate for line in areas.lines] == [Fraction(960, 320), Fraction(1800, 360)]
    far_away = {name: yearly("2001/02", [300_000]) for name in (OURS, THEIRS)}
    assert set_side_by_side(ABOUT, BOTH, far_away).people == ""
    assert {line.rate for line in set_side_by_side(ABOUT, BOTH).lines} == {None}


def test_a_rate_is_not_divided_again():
    about = indicator(ratio=True, basis="rolling_12_months", unit="per_1000", per=1000)
    people = {OURS: yearly("2015/16", [320_000])}
    found = {OURS: flows(monthly("2011-04", [20] * 60), monthly("2011-04", [100] * 60))}
    assert set_side_by_side(about, found, people).people == ""


def test_across_a_break_no_change_is_compared_and_it_says_so():
    about = indicator(basis="rolling_12_months", series_breaks=[{"month": "2015-04", "reason": "counted anew"}])
    _, theirs = set_side_by_side(about, BOTH).lines
    assert (theirs.difference, theirs.better) == (None, None)
    assert theirs.why == "not compared across April 2015: counted anew"


def test_lines_begin_with_what_is_compared_and_end_with_the_figure():
    ranking = rank(ABOUT, BOTH, LAST, OURS)
    ours, theirs = lines_over_time(ranking, BOTH, [OURS, THEIRS, "Nowhere"], LAST)
    assert ours.points[0] == (date(2012, 3, 31), 0)
    assert ours.points[-1] == (date(2016, 3, 31), Fraction(-1, 5))
    assert theirs.points[-1] == (date(2016, 3, 31), Fraction(-1, 4))
    assert len(ours.points) == 17


def test_a_single_figure_makes_no_line():
    found = {OURS: flows(yearly("2015/16", [90])), THEIRS: flows(yearly("2015/16", [80]))}
    about = indicator(basis="latest")
    ranking = rank(about, found, LAST, OURS)
    assert lines_over_time(ranking, found, [OURS, THEIRS], LAST) == ()
    assert set_side_by_side(about, found).lines[1].why == "no earlier figure"
