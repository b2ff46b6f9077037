"""The colour alone is the colour of the row."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from performance.composition import compose
from performance.quarter import Quarter
from performance.verdict import rating_of
from tests.performance.builders import indicator, subject, target
from tests.performance.test_figures_again import facts, flow_of

BASES = ("quarter", "year_to_date", "rolling_12_months", "latest")
AIMS = {
    "value": {"kind": "value", "value": 12},
    "last year": {"kind": "value", "value": 5, "rule": "last_year"},
    "change": {"kind": "change", "change": "-20%", "baseline": {"year": "2014/15"}, "by": "2015/16", "until": "2016/17 Q1"},
    "agreed late": {"kind": "value", "value": 12, "agreed": {"by": "the board", "on": "2030-01-02"}},
}  # fmt: skip
ABOUT = [
    *(indicator(target(**aim), basis=basis) for aim, basis in product(AIMS.values(), BASES)),
    indicator(target(kind="annual", value=60, starts="2015-06"), basis="year_to_date", better="higher"),
    indicator(),
]


@settings(max_examples=40)
@given(facts(), st.sampled_from(ABOUT), st.sets(st.integers(0, 11)))
def test_the_colour_alone_is_the_colour_of_the_row(given_facts, about, unseen):
    quarters = [Quarter(2014, 1).plus(step) for step in range(12)]
    hidden = [quarters[place].period for place in unseen] + [quarters[place].rolling_year() for place in unseen]
    made_of = subject(about, flow_of(given_facts), hidden=frozenset(hidden))
    for quarter in quarters:
        assert rating_of(made_of, quarter) is compose(made_of, quarter).rating
