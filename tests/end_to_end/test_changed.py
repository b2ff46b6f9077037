"""What changed on the samples between meetings of the partnership, and against two whole scorecards."""

from contextlib import closing
from datetime import date, datetime, time

import pytest

from loaders.catalogue import measures
from performance.asker import PUBLIC
from performance.changed import changed
from performance.rehearsal.changes import Tally
from performance.scorecard import open_board
from performance.wording import LONDON
from tests.performance.builders import q
from tests.performance.shipped import definitions
from warehouse import Warehouse

pytestmark = pytest.mark.xdist_group("samples")


@pytest.fixture(scope="module")
def boards(sample_data):
    """A board for the public at the end of a day, each read once."""
    known = {}
    with closing(Warehouse(sample_data).open()) as warehouse:

        def at(day):
            instant = datetime.combine(date.fromisoformat(day), time(23, 59, 59), LONDON)
            return known.setdefault(day, open_board(warehouse, definitions(), instant, PUBLIC))

        yield at


def compared(boards, first, second, then, now):
    return changed(boards(first), boards(second), q(then), q(now), measures(definitions().returns))


def ratings(changes, *, coloured=True):
    """The ratings that changed, without those that never had a colour."""
    told = {one.after.indicator.id: (one.before.rating.value, one.after.rating.value) for one in changes}
    return {name: pair for name, pair in told.items() if not coloured or {*pair} - {"no_data", "no_target"}}


def test_by_december_2016_no_police_figures_had_come_for_the_quarter_under_review(boards):
    found = compared(boards, "2016-06-27", "2016-12-08", "2015/16 Q4", "2016/17 Q2")
    crimes = ("burglary", "robbery", "theft_from_motor_vehicle", "criminal_damage", "theft_of_motor_vehicle",
              "theft_from_person", "violence_with_injury")  # fmt: skip
    assert {name: pair[1] for name, pair in ratings(found.moved).items()} == dict.fromkeys(
        ["mopac_7", *(f"mopac_7_{one}" for one in crimes)], "no_data"
    )
    assert ratings(found.moved)["mopac_7"] == ("amber", "no_data")
    assert found.rejudged == ()
    assert [one.file for one in found.received] == ["sample-mopac-7-summary-december-2016.xlsx"]
    assert found.tally == Tally(new=2)  # the police's own table: twelve months to September, and the change


def test_nothing_came_between_june_and_september_2016(boards):
    found = compared(boards, "2016-06-27", "2016-09-15", "2015/16 Q4", "2016/17 Q1")
    assert (found.received, found.figures, found.rejudged, found.targets) == ((), (), (), ())
    assert ratings(found.moved)["mopac_7_burglary"] == ("green", "no_data")


def test_the_year_to_december_2017(boards):
    found = compared(boards, "2016-12-08", "2017-12-19", "2016/17 Q2", "2017/18 Q2")
    assert ratings(found.rejudged)["mopac_7"] == ("no_data", "green")  # 9,312 against 9,400
    assert ratings(found.rejudged)["mopac_7_violence_with_injury"] == ("no_data", "red")
    ended = [one for one in found.targets if one.what == "Target ended with Q4 2016/17"]
    assert len(ended) == 8
    assert (ended[0].indicator, ended[0].before, ended[0].after) == (
        "mopac_7", "−20% on 2011/12 by the end of 2015/16, 2012/13 to 2016/17", "",
    )  # fmt: skip
    agreed = {one.indicator: one.after for one in found.targets if one.what == "Target agreed on 1 June 2017"}
    assert agreed["one_stop_shop"].startswith("330 in the year, 2017/18 to")
    assert sorted(agreed) == ["one_stop_shop", "perpetrator_assessments", "perpetrator_referrals", "support_group"]
    revised = [one for one in found.figures if one.kind.value == "revised"]
    assert len(revised) == found.tally.revised == 12
    march = [(one.detail, one.before, one.after) for one in revised if str(one.period.start) == "2016-03-01"]
    assert ("Harassment", 182, 189) in march


def test_from_december_2017_to_march_2018(boards):
    found = compared(boards, "2017-12-19", "2018-03-26", "2017/18 Q2", "2017/18 Q3")
    assert ratings(found.moved) == {
        "marac_cases": ("no_data", "red"),
        "perpetrator_assessments": ("no_data", "red"),
        "marac_repeat_rate": ("no_data", "green"),
        "marac_non_police_share": ("no_data", "green"),
        "one_stop_shop": ("no_data", "green"),
        "support_group": ("no_data", "green"),
        "perpetrator_referrals": ("no_data", "green"),
    }
    assert [one.after.rating.value for one in found.moved][:2] == ["red", "red"]  # worst first
    assert len(found.received) == 7
    assert (found.withdrawn, found.passed, found.corrected) == ((), (), ())
    hidden = {one.measure.partition(".")[0] for one in found.figures if one.hidden}
    assert hidden == {"marac"}


@pytest.mark.parametrize(
    ("first", "second", "then", "now"),
    [
        ("2016-06-27", "2016-12-08", "2015/16 Q4", "2016/17 Q2"),
        ("2018-03-26", "2016-06-27", "2017/18 Q3", "2015/16 Q4"),
    ],
)
def test_the_ratings_are_those_that_differ_on_two_whole_scorecards(boards, first, second, then, now):
    found = compared(boards, first, second, then, now)
    for told, (one, other) in ((found.moved, (then, now)), (found.rejudged, (then, then))):
        old, new = boards(first).scorecard(q(one)), boards(second).scorecard(q(other))
        pairs = ((row.indicator.id, row.rating.value, after.rating.value) for row, after in zip(old, new, strict=True))
        assert ratings(told, coloured=False) == {name: (was, now) for name, was, now in pairs if was != now}
