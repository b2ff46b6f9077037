"""What changed, in one sentence: every kind, with the numbers changed, and never too long."""

from itertools import product

import pytest

from performance.changed.became import Became, became
from performance.changed.changes import Changed, FileMoved
from performance.changed.sentence import sentence_of
from performance.rating import Rating
from performance.rehearsal.changes import RatingChange, Tally
from performance.rehearsal.severity import worst_first
from tests.charts.builders import plain_row
from tests.performance.builders import q, year
from tests.performance.changed.lives import noon

FILE = FileMoved("S1", "a.csv", "s", "l", "p", year("2016/17"), noon(2016, 8))


def turn(before, after):
    return RatingChange(q("2017/18 Q3"), *(plain_row(rating=Rating(one)) for one in (before, after)))


def changed(*turns, revised=0, gone=0, new=0, received=0, withdrawn=0, **given):
    tally = Tally(new, revised, gone)
    ratings = worst_first(turn(*one.split()) for one in turns)
    return Changed(
        noon(2016, 6), noon(2016, 8), q("2015/16 Q4"), q("2016/17 Q1"), ratings, figures=(None,) * tally.all,
        tally=tally, received=(FILE,) * received, withdrawn=(FILE,) * withdrawn, **given,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (changed(), "Nothing changed"),
        (changed("green red", revised=1), "One indicator turned red; one figure was revised"),
        (changed("green red", "amber red", "red no_data", revised=86), "Two indicators turned red, one has no figure; 86 figures were revised"),
        (changed("no_data amber", *["green no_data"] * 9, received=1), "One indicator turned amber, nine have no figure; one file came"),
        (changed("red no_target", "green no_target"), "Two indicators lost their targets"),
        (changed("red green", "no_data green", received=2), "One indicator turned green, one improved; two files came"),
        (changed("no_data no_target"), "One indicator without a target got its figure"),
        (changed(*["no_data no_target"] * 3, withdrawn=1), "Three indicators without a target got their figures; one file was withdrawn"),
        (changed(revised=3, gone=2), "No rating changed; five figures were revised"),
        (changed(new=1400, received=12), "No rating changed; 12 files came"),
    ],
)  # fmt: skip
def test_the_worst_two_things_then_figures_or_files(found, said):
    assert sentence_of(found) == said


def test_of_one_quarter_it_speaks_of_that_judged_again():
    one = changed("green red")
    again = one._replace(quarter_after=one.quarter_before, moved=(), rejudged=one.moved)
    assert sentence_of(again) == "One indicator turned red"


def test_every_turn_has_a_word_and_no_sentence_more_than_14():
    ratings = [rating.value for rating in Rating]
    turns = [f"{before} {after}" for before, after in product(ratings, ratings) if before != after]
    assert {became(turn(*one.split())) for one in turns} == set(Became)
    for first, second in product(turns, turns):
        found = changed(first, first, second, second, revised=1200)
        assert len(sentence_of(found).split()) <= 14
