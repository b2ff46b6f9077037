"""The samples give every worked rating of the design, and the dashboard as at an earlier meeting differs from today's."""

import pytest

from tests.command_line import by_id, call

pytestmark = pytest.mark.xdist_group("samples")


def row(data, quarter: str, indicator: str, *options: str) -> dict:
    return by_id(call("scorecard", "--quarter", quarter, *options, data=data).document)[indicator]


@pytest.mark.parametrize(
    ("quarter", "indicator", "value", "expected", "rating"),
    [
        ("2015/16 Q4", "mopac_7", 9682, 9400, "amber"),
        ("2016/17 Q2", "mopac_7", 9312, 9400, "green"),
        ("2017/18 Q3", "one_stop_shop", 317, 247.5, "green"),
        ("2017/18 Q3", "support_group", 219, 182, "green"),
        ("2017/18 Q3", "perpetrator_referrals", 34, 31.5, "green"),
        ("2017/18 Q3", "perpetrator_assessments", 17, 31.5, "red"),
        ("2014/15 Q3", "marac_cases", 118, 520, "red"),
        ("2015/16 Q4", "fly_tipping_incidents", 3343, 2495, "red"),
    ],
)
def test_a_worked_rating(sample_data, quarter, indicator, value, expected, rating):
    found = row(sample_data, quarter, indicator)
    assert (found["value"], found["expected"], found["rating"]) == (value, expected, rating), found["reason"]


def test_the_mopac_target_ended_with_2016_17(sample_data):
    found = row(sample_data, "2017/18 Q1", "mopac_7")
    assert (found["rating"], found["target"], found["expected"]) == ("no_target", None, None)
    assert "the target ended with 2016/17" in found["reason"]


def test_every_indicator_has_a_row_whatever_is_known(sample_data):
    rows = call("scorecard", "--quarter", "2009/10 Q1", data=sample_data).document
    assert len(rows) == len(call("scorecard", "--quarter", "2017/18 Q3", data=sample_data).document)
    assert {found["rating"] for found in rows} <= {"green", "amber", "red", "no_target", "no_data"}


def test_as_at_the_meeting_of_june_2016_later_figures_are_not_known(sample_data):
    then = row(sample_data, "2017/18 Q3", "mopac_7", "--as-at", "2016-06-27")
    assert (then["value"], then["rating"]) == (None, "no_data")
    assert row(sample_data, "2017/18 Q3", "mopac_7")["value"] == 10740
    assert row(sample_data, "2015/16 Q4", "mopac_7", "--as-at", "2016-06-27")["value"] == 9682


def test_as_at_the_meeting_of_june_2016_a_revised_figure_is_as_it_then_was(sample_data):
    then = row(sample_data, "2015/16 Q4", "total_notifiable_offences", "--as-at", "2016-06-27")["value"]
    now = row(sample_data, "2015/16 Q4", "total_notifiable_offences")["value"]
    assert now == 21145
    assert now - 100 < then < now


def test_small_numbers_are_hidden_from_a_viewer_and_not_from_the_administrator(sample_data):
    seen = row(sample_data, "2014/15 Q3", "marac_disabled_share")
    hidden = row(sample_data, "2014/15 Q3", "marac_disabled_share", "--role", "viewer")
    assert round(seen["value"], 4) == 0.0254
    assert (hidden["value"], hidden["suppressed"]) == (None, True)
    trace = call("trace", "marac_disabled_share", "--quarter", "2014/15 Q3", "--role", "viewer", data=sample_data)
    assert {cell["value"] for cell in trace.document} == {None}


def test_a_priority_without_figures_is_in_the_definitions(sample_data):
    rows = call("scorecard", "--quarter", "2017/18 Q3", data=sample_data).document
    assert "youth_violence" not in {found["priority"] for found in rows}
