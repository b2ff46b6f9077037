"""Which points are tested, in which phases, and what is said of the last."""

from fractions import Fraction

import pytest

from loaders.reading.periods import Grain
from performance.basis import Flows
from performance.composition import compose
from performance.signal import Flag, Rule, Runs, Signal
from performance.subject import tested_points as points_of
from performance.trend import draw_trend
from performance.variation import flagged, phases, points_at, read_signal
from performance.variation import tested_grain as grain_of
from tests.performance.builders import (
    counts,
    file_of,
    indicator,
    month,
    monthly,
    months_since,
    q,
    quarterly,
    row,
    subject,
    target,
    yearly,
)

CALM = [100, 104] * 12


def points(flow, by="2030-03", **keywords):
    return points_of(subject(indicator(), flow, **keywords), Grain.MONTH, month(by).end)


def test_months_are_tested_where_there_are_months_and_quarters_where_there_are_none():
    assert grain_of(Flows(monthly("2015-04", [1]), None)) is Grain.MONTH
    assert grain_of(Flows(quarterly("2015/16 Q1", [1]), None)) is Grain.QUARTER
    both = counts((month("2015-04"), 5), more=[file_of((month("2015-05"), 5))])
    assert grain_of(Flows(both, None)) is Grain.MONTH
    assert grain_of(Flows(yearly("2015/16", [1]), None)) is None


def test_yearly_figures_are_not_tested():
    found = row(indicator(basis="latest"), yearly("2012/13", [1] * 9), "2020/21 Q4")
    assert (found.signal, found.signal_reason) == (None, "not tested: one figure a year is too few")


@pytest.mark.parametrize("better", ["contextual", "within"])
def test_where_no_direction_is_better_nothing_is_tested(better):
    found = row(indicator(better=better), monthly("2015-04", CALM), "2016/17 Q4")
    assert (found.signal, found.signal_reason) == (None, "not tested: no direction is better")


@pytest.mark.parametrize("basis", ["quarter", "rolling_12_months", "year_to_date"])
def test_whatever_the_basis_it_is_the_months_that_are_tested(basis):
    flow = monthly("2014-04", [*CALM, 100, 104, 100, 104, 100, 160])
    found = row(indicator(basis=basis), flow, "2016/17 Q2")
    assert found.signal is Signal.CONCERN
    assert found.signal_reason == "Sep 2016 lies outside the limits"


def test_only_the_points_up_to_the_quarter_are_tested():
    flow = monthly("2014-04", [*CALM, 100, 104, 160, 100, 104, 100])
    assert row(indicator(), flow, "2016/17 Q1").signal is Signal.CONCERN
    assert row(indicator(), flow, "2016/17 Q2").signal is Signal.NEITHER


def test_normal_variation_gives_the_limits_in_the_unit():
    assert row(indicator(), monthly("2014-04", CALM), "2015/16 Q4").signal_reason == (
        "normal variation since April 2014: Mar 2016 lies within 91 to 113"
    )
    top, below = monthly("2014-04", [30, 32] * 12), monthly("2014-04", [100] * 24)
    share = row(indicator(ratio=True), top, "2015/16 Q4", below)
    assert share.signal_reason == "normal variation since April 2014: Mar 2016 lies within 25.7% to 36.3%"
    days = row(indicator(ratio=True, unit="days"), monthly("2014-04", [630, 650] * 12), "2015/16 Q4", below)
    assert days.signal_reason == "normal variation since April 2014: Mar 2016 lies within 5.9 to 6.9"


def test_trial_limits_are_said():
    found = row(indicator(), monthly("2015-04", CALM[:9]), "2015/16 Q3")
    assert found.signal is Signal.NEITHER
    assert found.signal_reason.endswith("; trial limits, 9 points")
    assert "trial" not in row(indicator(), monthly("2014-04", CALM), "2015/16 Q4").signal_reason


def test_too_few_points_are_said():
    found = row(indicator(), monthly("2015-04", [1, 100, 1]), "2015/16 Q1")
    assert found.signal is Signal.TOO_FEW_POINTS
    assert found.signal_reason == "too few points to test: 3, at least 6 are needed"


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ([0, 20] * 8 + [8, 9, 10, 11, 12, 13, 14], "ends a run of seven that rise"),
        ([0, 20] * 8 + [14, 13, 12, 11, 10, 9, 8], "ends a run of seven that fall"),
        ([10, 11] * 10 + [13, 12, 13], "is one of two in three near the upper limit"),
        ([10, 11] * 10 + [8, 9, 8], "is one of two in three near the lower limit"),
        ([0, 20] * 8 + [12, 11, 12, 11, 12, 11, 12], "ends a run of seven above the mean"),
        ([0, 20] * 8 + [8, 9, 8, 9, 8, 9, 8], "ends a run of seven below the mean"),
        ([10, 11] * 10 + [30], "lies outside the limits"),
    ],
)
def test_why_the_last_point_stands_out_is_said(values, reason):
    flow = monthly("2014-04", values)
    told = points_of(subject(indicator(), flow), Grain.MONTH, month("2030-03").end)
    assert read_signal(indicator(), told).reason.split(" ", 2)[2] == reason


def test_points_before_the_tested_months_are_left_out():
    flow = monthly("2010-04", [5000] * 24 + CALM)
    kept = points(flow, tested_from=month("2012-04").start)
    assert len(kept) == len(CALM)
    assert kept[0].period == month("2012-04")


BREAK = ({"month": "2015-04", "reason": "counted anew"},)


def test_a_declared_break_begins_a_new_phase_with_its_own_limits():
    about = indicator(series_breaks=BREAK)
    flow = monthly("2014-04", [100, 104] * 6 + [200, 204] * 6)
    told, found = flagged(about, points(flow))
    assert [(phase.start, phase.end, phase.reason) for phase in found] == [
        (month("2014-04").start, month("2015-03").end, ""),
        (month("2015-04").start, month("2016-03").end, "counted anew"),
    ]
    assert [round(phase.limits.mean) for phase in found] == [102, 202]
    assert [point.flag for point in told] == [None] * 24
    assert all(point.flag for point in flagged(indicator(), points(flow))[0])  # without the break each stands out


def test_nothing_is_rebased_that_was_not_declared():
    assert len(phases(indicator(), points(monthly("2014-04", [100] * 12 + [500] * 12)))) == 1


def test_a_phase_of_few_points_has_no_limits():
    about = indicator(series_breaks=({"month": "2016-01", "reason": "counted anew"},))
    _, found = flagged(about, points(monthly("2014-04", CALM)))
    assert found[0].limits is not None
    assert (found[1].limits, found[1].reason) == (None, "counted anew")
    signal = read_signal(about, points(monthly("2014-04", CALM)))
    assert (signal.signal, signal.reason) == (Signal.TOO_FEW_POINTS, "too few points to test: 3, at least 6 are needed")


def test_a_gap_ends_a_phase():
    values = [*CALM[:12], None, *CALM[:12]]
    _, found = flagged(indicator(), points(monthly("2014-04", values)))
    assert [(phase.start, phase.end) for phase in found] == [
        (month("2014-04").start, month("2015-03").end),
        (month("2015-05").start, month("2016-04").end),
    ]


def test_an_incomplete_month_is_not_tested():
    part = file_of((month("2016-04"), 3), complete=False)
    flow = counts(*zip([month(f"2015-{n:02}") for n in range(5, 13)] + [month(f"2016-{n:02}") for n in (1, 2, 3)],
                       CALM, strict=False), more=[part])  # fmt: skip
    found = read_signal(indicator(), points(flow))
    assert found.signal is Signal.TOO_FEW_POINTS
    told, _ = flagged(indicator(), points(flow))
    assert told[-1].flag is None


def test_shares_are_tested_exactly():
    top, below = monthly("2014-04", [1] * 24), monthly("2014-04", [3] * 24)
    found = row(indicator(ratio=True), top, "2015/16 Q4", below)
    assert found.signal is Signal.NEITHER
    assert {point.value for point in points_at(Flows(top, below), Grain.MONTH, 1, None, month("2016-03").end)} == {
        Fraction(1, 3)
    }


def test_colour_and_signal_that_disagree_are_said_in_words():
    about = indicator(target(kind="value", value=200))
    flow = monthly("2014-04", CALM)
    found = row(about, flow, "2015/16 Q4")
    assert (found.rating.value, found.signal) == ("red", Signal.NEITHER)
    assert found.finding.endswith("Red, but normal variation.")
    fallen = monthly("2014-04", [*CALM[:-1], 60])
    assert row(about, fallen, "2015/16 Q4").finding.endswith("Red, but improving.")
    risen = monthly("2014-04", [*CALM[:-1], 150])
    green = row(indicator(target(kind="value", value=900)), risen, "2015/16 Q4")
    assert green.finding.endswith("Green, but worsening.")


def test_flags_are_marked_on_the_points():
    told, _ = flagged(indicator(), points(monthly("2014-04", [0, 20] * 10 + [100])))
    assert [point.flag for point in told] == [None] * 20 + [Flag(Rule.OUTSIDE, high=True)]


def test_months_that_ended_before_the_figure_say_nothing_of_it():
    more = [(q(name).period, 300) for name in ("2016/17 Q1", "2016/17 Q2")]
    flow = counts(*zip(months_since("2014-04", 24), CALM, strict=True), more=[file_of(*more)])
    found = row(indicator(), flow, "2016/17 Q2")
    assert (found.signal, found.signal_reason) == (None, "not tested: the figures by month end with Mar 2016")
    assert row(indicator(), flow, "2015/16 Q4").signal is Signal.NEITHER


def test_run_lengths_that_a_partnership_declares_are_tested_and_said():
    rising = points(monthly("2014-04", [0, 20] * 8 + [8, 9, 10, 11, 12, 13]))
    assert read_signal(indicator(), rising).signal is Signal.NEITHER
    found = read_signal(indicator(), rising, Runs(trend=6))
    assert (found.signal, found.reason) == (Signal.CONCERN, "Jan 2016 ends a run of six that rise")
    assert found.tail == "six months or more rising, worsening"
    told, _ = flagged(indicator(), rising, Runs(trend=6))
    assert [point.flag and point.flag.rule for point in told][-7:] == [None, *[Rule.TREND] * 6]
    about = subject(indicator(), monthly("2014-04", [0, 20] * 8 + [8, 9, 10, 11, 12, 13]))._replace(runs=Runs(trend=6))
    assert compose(about, q("2015/16 Q3")).signal is Signal.NEITHER  # to December it is five
    assert draw_trend(about, Grain.MONTH, q("2015/16 Q4")).points[-1].flag == Flag(Rule.TREND, high=True)
