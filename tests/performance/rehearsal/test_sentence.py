"""The one sentence of a rehearsal."""

from itertools import combinations, permutations

import pytest

from performance.quarter import Quarter
from performance.rating import Rating
from performance.rehearsal.changes import RatingChange, Tally
from performance.rehearsal.sentence import sentence_of
from tests.charts.builders import plain_row

RED, AMBER, GREEN, NOTHING, BARE = "red", "amber", "green", "no_data", "no_target"


def change(before, after):
    return RatingChange(Quarter(2017, 3), plain_row(rating=Rating(before)), plain_row(rating=Rating(after)))


@pytest.mark.parametrize(
    ("pairs", "earlier", "tally", "elsewhere", "words"),
    [
        ([(GREEN, RED)], 0, Tally(), Tally(), "One rating turns red"),
        ([], 0, Tally(), Tally(), "Nothing changes"),
        ([(AMBER, GREEN), (RED, AMBER)], 4, Tally(new=14), Tally(), "Two ratings improve; 14 figures are new"),
        (
            [(NOTHING, RED), (NOTHING, GREEN), (NOTHING, GREEN)],
            0,
            Tally(9),
            Tally(),
            "One rating turns red, two turn green",
        ),
        ([(GREEN, AMBER)], 0, Tally(revised=1), Tally(), "One rating turns amber; one figure is revised"),
        ([(GREEN, NOTHING)], 0, Tally(vanishing=3), Tally(), "One rating loses its figure; three figures vanish"),
        ([(NOTHING, BARE)] * 12, 0, Tally(), Tally(), "12 indicators without a target get figures"),
        ([], 1, Tally(1, 1, 1), Tally(), "One rating of another quarter changes; three figures change"),
        ([], 2, Tally(), Tally(5), "Two ratings of other quarters change"),
        ([], 0, Tally(new=1200, revised=3), Tally(7), "1,203 figures change"),
        ([], 0, Tally(), Tally(vanishing=7), "Only figures of other areas change"),
        ([(RED, GREEN), (GREEN, RED), (GREEN, AMBER)], 0, Tally(), Tally(), "One rating turns red, one turns amber"),
    ],
)
def test_what_it_says(pairs, earlier, tally, elsewhere, words):
    assert sentence_of([change(*pair) for pair in pairs], earlier, tally, elsewhere) == words


def test_it_never_has_more_than_fourteen_words():
    turns = [change(*pair) for pair in permutations([rating.value for rating in Rating], 2)]
    for two in combinations(turns, 2):
        for times in (1, 3):
            for tally in (Tally(), Tally(1200), Tally(1, 1)):
                for ratings in (two, two[:1], ()):
                    words = sentence_of(ratings * times, 1200, tally, Tally(3))
                    assert len(words.split()) <= 14
