"""The grains an indicator can be drawn by, how far back, and who stands before and after it on the agenda."""

from datetime import date

from loaders.reading.periods import Grain
from performance.agenda import in_agenda_order, neighbours
from performance.timescale import timescale
from tests.performance.builders import indicator, monthly, quarterly, subject, yearly
from tests.performance.shipped import definitions

SINCE = date(2012, 4, 1)


def test_months_can_be_drawn_by_quarter_and_year():
    times = timescale(subject(indicator(), monthly("2010-04", [5] * 60), tested_from=SINCE))
    assert times.grains == (Grain.MONTH, Grain.QUARTER, Grain.YEAR)
    assert (times.opening, times.since, times.earliest) == (Grain.MONTH, SINCE, date(2010, 4, 1))


def test_a_grain_with_one_figure_is_no_choice():
    times = timescale(subject(indicator(), quarterly("2016/17 Q1", [5] * 5), tested_from=SINCE))
    assert times.grains == (Grain.QUARTER,)
    assert times.earliest is None


def test_yearly_figures_have_one_grain():
    assert timescale(subject(indicator(), yearly("2012/13", [5] * 4))).grains == (Grain.YEAR,)


def test_without_figures_there_is_nothing_to_choose():
    times = timescale(subject(indicator(), monthly("2010-04", [])))
    assert (len(times.grains), times.earliest) == (1, None)


def test_the_agenda_goes_by_priority_and_has_two_ends():
    ordered = [one.id for one in in_agenda_order(definitions())]
    assert sorted(ordered) == sorted(one.id for one in definitions().indicators)
    assert neighbours(definitions(), ordered[0]).before is None
    assert neighbours(definitions(), ordered[-1]).after is None
    for before, after in zip(ordered, ordered[1:], strict=False):
        assert neighbours(definitions(), before).after.id == after
        assert neighbours(definitions(), after).before.id == before
