"""Axes with round steps, and labels that keep apart."""

from hypothesis import given
from hypothesis import strategies as st

from charts.axis import round_axis
from charts.end_labels import EndLabel, placed


def test_steps_are_round():
    assert round_axis([738, 1024], few=False, whole=True).ticks == (700, 800, 900, 1000)
    assert round_axis([0, 31], few=False, whole=True).ticks == (0, 10, 20, 30)


def test_whole_figures_have_whole_steps():
    assert round_axis([0, 2], few=True, whole=True).ticks == (0, 1, 2)
    assert round_axis([0, 0.31], few=True, whole=False).ticks == (0, 0.1, 0.2, 0.3)


def test_one_figure_or_none_has_an_axis():
    assert round_axis([7], few=False, whole=True).low < 7 < round_axis([7], few=False, whole=True).high
    assert round_axis([], few=True, whole=True).high > 0


@given(st.lists(st.floats(0, 1e6), min_size=1, max_size=20), st.booleans(), st.booleans())
def test_every_figure_is_in_sight_and_lines_are_few(values, few, whole):
    axis = round_axis(values, few=few, whole=whole)
    assert axis.low <= min(values)
    assert max(values) <= axis.high
    assert 1 <= len(axis.ticks) <= 12


@given(st.lists(st.tuples(st.floats(0, 100), st.integers(1, 2)), min_size=1, max_size=6))
def test_labels_never_overlap_and_keep_their_order(given_labels):
    labels = [EndLabel(at, str(place), "#000", lines) for place, (at, lines) in enumerate(given_labels)]
    found = placed(labels, 0, 100, 100 / 340)
    for below, above in zip(found, found[1:], strict=False):
        room = (below.lines + above.lines) / 2 * 17 * 100 / 340
        assert above.at - below.at >= room - 1e-6
    assert found[0].at >= -1e-6
