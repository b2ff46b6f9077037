"""What changed between two instants of one warehouse: against literals, against plainer ways, and as properties."""

from datetime import timedelta
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.reading.periods import Period
from performance.asker import EVERYTHING, PUBLIC
from performance.changed.changes import ReportCame
from performance.rehearsal.changes import Tally
from tests.performance.builders import q
from tests.performance.changed.lives import Q1, Q2, between, board, files, noon
from tests.performance.rehearsal.trying import moves

INSTANTS = [noon(2016, 6), noon(2016, 8), noon(2016, 11), noon(2017, 1), noon(2017, 2), noon(2017, 3, 1),
            noon(2017, 3), noon(2017, 5), noon(2017, 6), noon(2017, 7), noon(2017, 9)]  # fmt: skip
FEW = settings(max_examples=15)  # each reads the warehouse; there are 121 pairs
PAIRS = st.tuples(st.sampled_from(INSTANTS), st.sampled_from(INSTANTS))
QUARTERS = st.sampled_from(["2016/17 Q1", "2016/17 Q2", "2016/17 Q3"])


def ratings(changes):
    return [(one.after.indicator.id, one.before.rating.value, one.after.rating.value) for one in changes]


def test_the_same_quarter_judged_again_is_kept_apart_from_the_quarter_under_review(warehouse):
    found = between(warehouse, noon(2016, 8), noon(2016, 11), "2016/17 Q1", "2016/17 Q2")
    assert ratings(found.rejudged) == [("calls", "green", "red")]  # Q1 was 60 and is 80
    assert ratings(found.moved) == []  # Q1 was green then, and Q2, 60, is green now
    assert found.ratings == ()


def test_of_one_quarter_there_is_one_question(warehouse):
    found = between(warehouse, noon(2016, 8), noon(2016, 11))
    assert (found.moved, ratings(found.rejudged)) == ((), [("calls", "green", "red")])
    assert found.ratings == found.rejudged


def test_figures_revised_and_new_and_the_file_that_brought_them(warehouse):
    found = between(warehouse, noon(2016, 8), noon(2016, 11))
    assert moves(found) == [("revised", "", 60, 80), ("new", "", None, 60)]
    assert found.tally == Tally(new=1, revised=1)
    assert (files(found.received), found.withdrawn, found.passed) == (["second.csv"], (), ())


def test_a_file_withdrawn_takes_its_figures_with_it(warehouse):
    found = between(warehouse, noon(2017, 1), noon(2017, 2), "2016/17 Q3")
    assert moves(found) == [("vanishing", "", 90, None)]
    assert [(one.file, one.reason) for one in found.withdrawn] == [("third.csv", "Sent in error")]
    assert ratings(found.rejudged) == [("calls", "red", "no_data")]


def test_a_file_that_came_and_went_between_is_told_and_changes_nothing(warehouse):
    found = between(warehouse, noon(2017, 2), noon(2017, 3), "2016/17 Q3")
    assert (files(found.passed), files(found.received), files(found.withdrawn)) == (["passing.csv"], [], [])
    assert (found.figures, found.rejudged, found.is_empty) == ((), (), False)


def test_a_correction_made_and_ended(warehouse):
    made = between(warehouse, noon(2017, 3), noon(2017, 5), "2016/17 Q2")
    assert [(one.title, one.period, one.words) for one in made.corrected] == [
        ("Calls to the helpline", Q2, "corrected from 60 to 72: Typed twice")
    ]
    assert moves(made) == [("revised", "", 60, 72)]
    assert ratings(made.rejudged) == [("calls", "green", "amber")]
    ended = between(warehouse, noon(2017, 5), noon(2017, 6), "2016/17 Q2")
    assert [(one.id, one.on.month) for one in ended.uncorrected] == [(made.corrected[0].id, 6)]
    assert (ended.corrected, moves(ended)) == ((), [("revised", "", 72, 60)])


def test_small_numbers_are_hidden_from_those_who_may_not_see_them(warehouse):
    public = between(warehouse, noon(2017, 7), noon(2017, 9), asker=PUBLIC)
    assert [(one.before, one.after, one.hidden) for one in public.figures] == [(None, None, True)]
    assert ratings(public.rejudged) == []
    assert moves(between(warehouse, noon(2017, 7), noon(2017, 9), asker=EVERYTHING)) == [("revised", "", 2, 3)]


class Note(NamedTuple):
    name: str
    period: Period
    received: object


def test_reports_count_on_the_day_they_came(warehouse):
    days = [noon(2016, 8).date() + timedelta(days=more) for more in (0, 1, 92, 93)]
    notes = [Note(f"R{day}", Q1, day) for day in days]  # 16 August 2016 and 15 November 2016 are between
    found = between(warehouse, noon(2016, 8), noon(2016, 11), reports=notes)
    assert found.reports == (ReportCame(f"R{days[2]}", "", Q1, days[2]), ReportCame(f"R{days[1]}", "", Q1, days[1]))


@FEW
@given(PAIRS, QUARTERS)
def test_between_an_instant_and_itself_nothing_changed(warehouse, pair, name):
    assert between(warehouse, pair[0], pair[0], name).is_empty


@FEW
@given(PAIRS, QUARTERS, QUARTERS)
def test_the_other_way_round_everything_is_mirrored(warehouse, pair, then, now):
    there, back = between(warehouse, *pair, then, now), between(warehouse, *reversed(pair), now, then)
    assert sorted(files(there.received)) == sorted(files(back.withdrawn))
    assert sorted(files(there.withdrawn)) == sorted(files(back.received))
    assert {one.id for one in there.corrected} == {one.id for one in back.uncorrected}
    assert sorted(ratings(there.ratings)) == sorted(_turned(back.ratings))
    assert {(one.period, one.before, one.after) for one in there.figures} == {
        (one.period, one.after, one.before) for one in back.figures
    }


def _turned(changes):
    return [(name, after, before) for name, before, after in ratings(changes)]


@FEW
@given(PAIRS, QUARTERS, QUARTERS)
def test_ratings_that_changed_are_those_that_differ_on_two_whole_scorecards(warehouse, pair, then, now):
    found = between(warehouse, *pair, then, now)
    first, second = (board(warehouse, instant) for instant in pair)
    for told, quarters in ((found.rejudged, (then, then)), (found.ratings, (then, now))):
        old, new = first.scorecard(q(quarters[0])), second.scorecard(q(quarters[1]))
        assert sorted(ratings(told)) == sorted(
            (one.indicator.id, one.rating.value, other.rating.value)
            for one, other in zip(old, new, strict=True)
            if one.rating is not other.rating
        )


@FEW
@given(PAIRS)
def test_figures_that_changed_are_those_that_are_answered_otherwise(warehouse, pair):
    old, new = ({(one.measure, one.period_start): one.value for one in warehouse.answers(instant, "borough", None, None)}
                for instant in pair)  # fmt: skip
    found = {(one.measure, one.period.start): (one.before, one.after) for one in between(warehouse, *pair).figures}
    assert found == {key: (old.get(key), new.get(key)) for key in old | new if old.get(key) != new.get(key)}
