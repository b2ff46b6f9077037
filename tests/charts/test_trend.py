"""The chart of a trend: facts about the figure, never pixels."""

import json
from fractions import Fraction

import pytest

from charts.theme import DARK, FAMILY, LIGHT
from charts.trend import trend_figure
from loaders.reading.periods import Grain
from performance.trend import draw_trend
from tests.charts.builders import monthly_trend
from tests.performance.builders import indicator, month, q, subject, yearly

CALM = [10, 12, 11, 13, 10, 12, 11, 13, 10, 12, 11, 13, 12, 11, 10]
SPIKE = [*[9, 15] * 4, 45, *[9, 15] * 4]
_AGREED = {"agreed": {"by": "b", "on": "2010-01-01"}, "source": "s", "from": "2008/09"}


def traces(figure, name):
    return [trace for trace in figure.data if trace.name == name]


def labels(figure):
    return [note.text for note in figure.layout.annotations]


def test_the_data_are_one_line_with_a_point_a_month():
    figure = trend_figure(monthly_trend(CALM), LIGHT)
    (series,) = traces(figure, "One")
    assert list(series.y) == CALM
    assert series.line.color == LIGHT.series
    assert series.marker.opacity == 1


def test_a_phase_has_its_band_two_dotted_limits_and_a_solid_mean():
    figure = trend_figure(monthly_trend(CALM), LIGHT)
    assert [trace.line.dash for name in ("Lower limit", "Upper limit", "Mean") for trace in traces(figure, name)] == [
        "dot",
        "dot",
        "solid",
    ]
    (band,) = traces(figure, "Normal variation")
    assert band.fillcolor == LIGHT.band


def test_a_count_has_no_lower_limit_under_nothing():
    figure = trend_figure(monthly_trend([0, 9, 1, 8, 0, 9, 1]), LIGHT)
    (low,) = traces(figure, "Lower limit")
    assert set(low.y) == {0}


def test_a_point_that_stands_out_is_larger_and_in_the_colour_of_worse_or_better():
    for better, colour in (("lower", LIGHT.worse), ("higher", LIGHT.better)):
        figure = trend_figure(monthly_trend(SPIKE, about=indicator(better=better)), LIGHT)
        (series,) = traces(figure, "One")
        assert series.marker.size[8] == 11
        assert series.marker.color[8] == colour
        assert series.marker.size[0] == 6.5
        assert "<b>Dec 2015: 45</b>" in labels(figure)


def test_a_declared_break_is_a_line_with_a_label_and_the_band_stops_there():
    about = indicator(series_breaks=[{"month": "2015-12", "reason": "counted anew"}])
    figure = trend_figure(monthly_trend(CALM, about=about), LIGHT)
    assert "<b>Series break</b><br>Dec 2015" in labels(figure)
    assert len(figure.layout.shapes) == 1
    assert len(traces(figure, "Normal variation")) == 2


@pytest.mark.parametrize(("broken", "side"), [("2016-04", "left"), ("2016-06", "right"), ("2015-07", "center")])
def test_the_words_of_a_point_stand_clear_of_a_break_beside_it(broken, side):
    spike = [*[9, 15] * 6, 45, *[9, 15] * 6]
    about = indicator(series_breaks=[{"month": broken, "reason": "counted anew"}])
    figure = trend_figure(monthly_trend(spike, about=about), LIGHT)
    [words] = [note for note in figure.layout.annotations if note.text.startswith("<b>Apr 2016: 45")]
    assert words.xanchor == side


def test_the_target_is_dashed_purple_with_its_label_at_the_end():
    about = indicator({"kind": "value", "value": 36, **_AGREED})
    figure = trend_figure(monthly_trend(CALM, about=about), LIGHT)
    (target,) = traces(figure, "Target")
    assert (target.line.dash, target.line.color) == ("dash", LIGHT.target)
    assert any("Target 12" in label for label in labels(figure))


def test_a_range_is_two_dashed_lines():
    figure = trend_figure(monthly_trend(CALM), LIGHT, (Fraction(9), Fraction(14)))
    assert [trace.y[0] for trace in traces(figure, "Target")] == [9, 14]
    assert any("from 9" in label for label in labels(figure))


def test_the_baseline_is_longdashdot_with_its_label():
    about = indicator(
        {"kind": "change", "change": "-20%", "baseline": {"year": "2011/12", "value": 240}, "by": "2018/19", **_AGREED},
        basis="rolling_12_months",
    )
    figure = trend_figure(monthly_trend(CALM, about=about), LIGHT)
    (baseline,) = traces(figure, "Baseline")
    assert (baseline.line.dash, set(baseline.y)) == ("longdashdot", {20.0})
    assert any(label.startswith("2011/12<br>level 20") for label in labels(figure))


def test_a_hidden_month_is_a_gap_marked_c_and_its_figure_is_nowhere():
    figure = trend_figure(monthly_trend([10, 12, 3, 11, 10], hidden=[month("2015-06")]), LIGHT)
    (series,) = traces(figure, "One")
    assert list(series.y) == [10, 12, None, 11, 10]
    assert "[c]" in labels(figure)
    kept = json.loads(figure.to_json())["data"]
    assert "3" not in [part for trace in kept for part in trace.get("text") or []]
    assert series.text[2] == ""


def test_an_unknown_month_is_a_gap():
    figure = trend_figure(monthly_trend([10, 12, None, 11]), LIGHT)
    (series,) = traces(figure, "One")
    assert [stamp and stamp.isoformat() for stamp in series.x] == ["2015-04-01", "2015-05-01", None, "2015-07-01"]
    assert list(series.y) == [10, 12, None, 11]
    assert not series.connectgaps


def test_the_last_point_has_its_value_beside_it():
    assert any("<b>10</b><br>Jun 2016" in label for label in labels(trend_figure(monthly_trend(CALM), LIGHT)))


def test_labels_at_the_end_do_not_cover_each_other():
    about = indicator({"kind": "value", "value": 33, **_AGREED})
    figure = trend_figure(monthly_trend(CALM, about=about), LIGHT)
    ends = sorted(note.y for note in figure.layout.annotations if note.xref == "paper" and note.x == 1)
    low, high = figure.layout.yaxis.range
    pixel = (high - low) / (figure.layout.height - figure.layout.margin.t - figure.layout.margin.b)
    gaps = [(above - below) / pixel for below, above in zip(ends, ends[1:], strict=False)]
    assert len(ends) >= 3
    assert min(gaps) >= 16.9


def test_there_is_no_legend_and_the_family_is_one_streamlit_has():
    figure = trend_figure(monthly_trend(CALM), LIGHT)
    assert figure.layout.template.layout.showlegend is False
    assert figure.layout.template.layout.font.family == FAMILY


def test_the_dark_chart_has_the_dark_colours():
    (series,) = traces(trend_figure(monthly_trend(CALM), DARK), "One")
    assert series.line.color == DARK.series


def test_a_trend_without_points_is_an_empty_chart():
    figure = trend_figure(monthly_trend([]), LIGHT)
    assert labels(figure) == []


def test_a_trend_of_one_point_is_a_chart():
    assert any("<b>7</b>" in label for label in labels(trend_figure(monthly_trend([7]), LIGHT)))


@pytest.mark.parametrize(("years", "written"), [(3, 2), (4, 2), (5, 3), (8, 2)])
def test_the_years_of_an_axis_have_room_on_a_phone(years, written):
    flow = yearly("2008/09", [100 + place for place in range(years)])
    figure = trend_figure(draw_trend(subject(indicator(), flow), Grain.YEAR, q("2017/18 Q3")), LIGHT)
    said = figure.layout.xaxis.ticktext
    assert len(said) == years
    assert [one for one in said if one][0] == "2008/09"
    assert len([one for one in said if one]) == written
