"""Flow, basis and change against a slow and obvious working of the same figures."""

from datetime import timedelta
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.reading.periods import Period
from performance.definitions.indicator import Selection
from performance.flow import build_flow
from performance.quarter import Quarter
from tests.performance import slow_figures as slow
from tests.performance.builders import Answer, Cover, grain_of, indicator, received, row, target

FIRST = slow.number_of(Quarter(2014, 1).period.start)
SPAN = 36
ONE_DAY = timedelta(days=1)


@st.composite
def facts(draw):
    """Figures by month, quarter and year over three years, some absent, partial or without a number."""
    found = {}
    density = draw(st.sampled_from([3, 8, 30]))
    for months, step in ((1, 1), (3, 3), (12, 12)):
        if not draw(st.booleans()):
            continue
        for first in range(FIRST, FIRST + SPAN, step):
            if draw(st.integers(0, density)) == 0:
                continue
            value = draw(st.integers(0, 9).map(lambda n: None if n == 9 else Fraction(n)))
            complete = draw(st.integers(0, 9)) > 0
            order = (draw(st.integers(0, 6)), len(found) + 1)
            found[first, months] = slow.Fact(first, months, value, complete, order)
    if draw(st.booleans()):
        first = FIRST + 3 * draw(st.integers(1, 7))
        if first % 12 != 3:
            found[first, 12] = slow.Fact(
                first, 12, Fraction(draw(st.integers(0, 90))), True, (draw(st.integers(0, 6)), 999)
            )
    return list(found.values())


def flow_of(given_facts):
    answers, covers = [], []
    for fact in given_facts:
        span = Period(slow.first_day(fact.first), slow.last_day(fact.first + fact.months - 1))
        grain = grain_of(span)
        if fact.value != 0:  # a covered period without an observation is 0
            answers.append(Answer(span, None if fact.value is None else float(fact.value), grain))
        day = received("2018-01-01") + ONE_DAY * fact.order[0]
        covers.append(Cover(span, grain, day, fact.order[1], complete=fact.complete))
    return build_flow(Selection(measure="m.n"), answers, covers)


@settings(max_examples=120)
@given(
    facts(),
    st.sampled_from(["quarter", "year_to_date", "rolling_12_months", "latest"]),
    st.none() | st.integers(0, 35),
    st.integers(0, 11),
)
def test_every_figure_and_change_is_the_slow_one(given_facts, basis, starts, number):
    starts = None if basis != "year_to_date" or starts is None else FIRST + starts
    aims = () if starts is None else (target(kind="annual", value=1, starts=slow.first_day(starts)),)
    about, flow = indicator(*aims, basis=basis, better="higher"), flow_of(given_facts)
    end = FIRST + 3 * number + 2
    found = row(about, flow, Quarter(2014, 1).plus(number).name)
    wanted = slow.on_basis(given_facts, basis, end, starts)
    assert found.value == (wanted.value if wanted else None)
    if wanted is None:
        not_begun = starts is not None and starts > end  # before a service starts nothing is missing
        assert found.rating.value == ("no_target" if not_begun else "no_data")
        return
    assert found.data_to == slow.last_day(wanted.first + wanted.months - 1)
    if starts is not None and starts > end - 24:
        return  # a service that began in one of the years compared: their figures are not of the same length
    year_before = slow.on_basis(given_facts, basis, end - 12, starts)
    this, quarter_before = wanted, slow.on_basis(given_facts, basis, end - 3, starts)
    if basis == "year_to_date":
        this, quarter_before = (slow.on_basis(given_facts, "quarter", at) for at in (end, end - 3))
    assert found.change_on_year.value == slow.change(wanted, year_before)
    assert found.change_on_quarter.value == slow.change(this, quarter_before)


@settings(max_examples=100)
@given(facts(), st.integers(0, SPAN - 1), st.integers(1, SPAN))
def test_the_parts_of_any_run_of_months_fill_it_and_never_overlap(given_facts, start, length):
    flow = flow_of(given_facts)
    span = Period(slow.first_day(FIRST + start), slow.last_day(FIRST + min(start + length, SPAN) - 1))
    point = flow.over(span)
    if point is None:
        return
    by_place = {(fact.first, fact.months): fact for fact in given_facts}
    made_of = [by_place[slow.number_of(part.start), slow.number_of(part.end) - slow.number_of(part.start) + 1]
               for _, part in point.parts]  # fmt: skip
    covered = [number for fact in made_of for number in range(fact.first, fact.first + fact.months)]
    inside = list(range(slow.number_of(span.start), slow.number_of(span.end) + 1))
    before = inside[0] % 3  # of a quarter in which a service began, the months before it
    assert covered in (inside, list(range(inside[0] - before, inside[-1] + 1)))
    values = [fact.value for fact in made_of]
    assert point.value == (None if None in values else sum(values))
    assert point.complete == all(fact.complete for fact in made_of)
