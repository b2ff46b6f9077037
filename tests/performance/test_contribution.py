"""What each part adds to the change of a total, and several indicators on one scale."""

from datetime import date
from fractions import Fraction

from performance.beside import beside
from performance.contribution import Part, contributions
from performance.family import family_of
from performance.flow import Flow
from performance.multiples import Scale, gap_of, multiple, worst_first
from tests.performance.builders import flows, indicator, monthly, q, row, subject, yearly

AGREED = {"agreed": {"by": "b", "on": "2010-01-01"}, "source": "s"}
CUT = {"kind": "change", "change": "-20%", "baseline": {"year": "2011/12"}, "by": "2015/16", "from": "2012/13", **AGREED}  # fmt: skip
FALLING = [100] * 12 + [95] * 12 + [90] * 12


def part(title, before, now):
    return Part(title, *(None if one is None else Fraction(one) for one in (before, now)))


def test_parts_are_in_the_order_of_their_change_and_the_rest_is_said():
    found = contributions(part("all", 100, 88), [part("a", 40, 45), part("b", 50, 30)])
    assert [one.title for one in found.parts] == ["b", "a"]
    assert (found.start, found.end, found.change, found.rest, found.whole) == (100, 88, -12, 3, True)


def test_without_the_total_the_ends_are_those_with_figures_added_up():
    found = contributions(part("all", 100, None), [part("a", 40, 45), part("b", 50, 30), part("c", None, 3)])
    assert (found.start, found.end, found.rest, found.whole, found.unknown) == (90, 75, 0, False, ("c",))


def test_one_part_makes_no_waterfall():
    assert contributions(part("all", 100, 88), [part("a", 40, 45), part("b", None, 30)]) is None


def test_a_family_is_a_total_of_several_values_and_parts_of_one():
    def counting(name, **conditions):
        return indicator(id=name, counts={"measure": "crime.offences", **conditions})

    parts = [counting(one, where={"mopac_7": [one]}) for one in ("a", "b")]
    total = counting("both", where={"mopac_7": ["a", "b"]})
    other = counting("shops", where={"offence": ["Shoplifting"]})
    rest = counting("rest", where_not={"offence_group": ["NFIB"]})
    found = family_of([rest, total, *parts, other, indicator(id="else")], "crime.offences")
    assert (found.total, found.parts, found.adding) == (total, (*parts, other), tuple(parts))
    assert family_of([parts[0]], "crime.offences").total is None


def test_a_small_chart_counts_changes_from_the_baseline_year_along_the_path():
    about = indicator(CUT, basis="rolling_12_months")
    quarter = q("2013/14 Q4")
    found = multiple(subject(about, monthly("2011-04", FALLING)), row(about, monthly("2011-04", FALLING), quarter.name), quarter, Scale.ROLLING, other=flows(monthly("2011-04", [50] * 36)))  # fmt: skip
    assert (found.base.name, found.base.value, len(found.steps)) == ("2011/12", 1200, 25)
    assert (found.steps[0].level, found.last.level, found.last.value) == (0, Fraction(-1, 10), 1080)
    assert (found.path[0], found.path[-1]) == ((date(2012, 3, 31), 0), (date(2014, 3, 31), Fraction(-1, 10)))
    assert found.goal == 1080
    assert {step.level for step in found.beside} == {0}


def test_single_months_and_rates_are_on_scales_of_their_own():
    about, quarter = indicator(CUT, basis="rolling_12_months"), q("2013/14 Q4")
    flow = monthly("2011-04", FALLING)
    told = subject(about, flow), row(about, flow, quarter.name), quarter
    months = multiple(*told, Scale.MONTHS)
    assert (months.last.value, months.last.level, months.goal) == (90, Fraction(-1, 10), 90)
    rates = multiple(*told, Scale.PER_HEAD, people=yearly("2013/14", [54_000]))
    assert (rates.last.level, rates.base, rates.goal) == (20, None, 20)
    assert multiple(*told, Scale.PER_HEAD, people=Flow({}, {})).steps == ()


def test_without_a_baseline_changes_are_counted_from_the_first_shown():
    about, quarter = indicator(basis="rolling_12_months"), q("2013/14 Q4")
    flow = monthly("2011-04", FALLING)
    found = multiple(subject(about, flow), row(about, flow, quarter.name), quarter, Scale.ROLLING)
    assert (found.base.name, found.path, found.goal, found.steps[0].level) == ("2011/12", (), None, 0)
    assert found.last.level == Fraction(-1, 10)


def test_an_unknown_month_leaves_a_gap_and_nothing_known_no_steps():
    about, quarter = indicator(CUT, basis="rolling_12_months"), q("2013/14 Q4")
    gap = monthly("2011-04", [*[100] * 20, None, *[90] * 15])
    found = multiple(subject(about, gap), row(about, gap, quarter.name), quarter, Scale.MONTHS)
    assert date(2012, 12, 31) not in {step.period.end for step in found.steps}
    nothing = multiple(subject(about, Flow({}, {})), row(about, Flow({}, {}), quarter.name), quarter, Scale.ROLLING)
    assert (nothing.steps, nothing.base, nothing.last) == ((), None, None)


def test_the_worst_is_first_by_colour_then_by_the_gap():
    quarter = q("2013/14 Q4")
    rows = []
    for name, last in (("near", 93), ("far", 110), ("good", 50)):
        about = indicator(CUT, basis="rolling_12_months", id=name, title=name)
        flow = monthly("2011-04", [100] * 24 + [last] * 12)
        rows.append(multiple(subject(about, flow), row(about, flow, quarter.name), quarter, Scale.ROLLING))
    assert [one.row.indicator.id for one in worst_first(rows)] == ["far", "near", "good"]
    assert gap_of(rows[0].row) == Fraction(93 * 12, 1080) - 1


def test_a_change_here_beside_one_elsewhere_each_on_its_own_figures():
    about, quarter = indicator(CUT, basis="rolling_12_months"), q("2013/14 Q4")
    flow = monthly("2011-04", FALLING)
    other = flows(monthly("2011-04", [200] * 24 + [150] * 12))
    found = beside(subject(about, flow), row(about, flow, quarter.name), other)
    assert (found.change, found.change_there, found.better_here) == (Fraction(-1, 10), Fraction(-1, 4), False)
    assert (found.now, found.there, found.since) == (1080, 1800, "2011/12")
    free = indicator(basis="rolling_12_months", better="contextual")
    found = beside(subject(free, flow), row(free, flow, quarter.name), other)
    assert (found.change, found.change_there, found.better_here) == (Fraction(-1, 19), Fraction(-1, 4), None)
