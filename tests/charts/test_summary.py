"""One sentence over the whole scorecard."""

import pytest

from charts.summary import summary
from performance.rating import Rating
from performance.signal import Signal
from tests.charts.builders import plain_row

NORMAL, WORSE, BETTER = Signal.NEITHER, Signal.CONCERN, Signal.IMPROVEMENT


def rows(red=(), amber=0, green=0, no_target=0):
    return (
        *(plain_row(signal=signal) for signal in red),
        *(plain_row(rating=Rating.AMBER) for _ in range(amber)),
        *(plain_row(rating=Rating.GREEN) for _ in range(green)),
        *(plain_row(rating=Rating.NO_TARGET) for _ in range(no_target)),
    )


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (
            rows(red=[NORMAL] * 4 + [None] * 3, amber=1, green=6, no_target=13),
            "Seven of 14 rated indicators are red; the four that can be tested show only normal variation",
        ),
        (rows(red=[None]), "The one rated indicator is red; it cannot yet be tested for real change"),
        (rows(red=[WORSE], no_target=9), "The one rated indicator is red; it is really worsening"),
        (rows(amber=1), "The one rated indicator is amber"),
        (rows(green=1), "The one rated indicator is green"),
        (
            rows(red=[NORMAL], green=1),
            "One of two rated indicators is red; the one that can be tested shows only normal variation",
        ),
        (
            rows(red=[WORSE, NORMAL, BETTER, BETTER]),
            "Four of four rated indicators are red; of the four that can be tested one is really worsening "
            "and two are really improving",
        ),
        (
            rows(red=[BETTER], green=5),
            "One of six rated indicators is red; the one that can be tested is really improving",
        ),
        (
            rows(red=[Signal.TOO_FEW_POINTS]),
            "The one rated indicator is red; it cannot yet be tested for real change",
        ),
        (rows(amber=2, green=1), "None of three rated indicators is red; two are amber"),
        (rows(green=12), "All 12 rated indicators are green"),
        (rows(no_target=2), "Two figures are known; none has a target"),
        ((plain_row(rating=Rating.NO_DATA, value=None),), "No figures for this quarter were known by then"),
        ((), "No figures for this quarter were known by then"),
    ],
)
def test_the_sentence(given, words):
    assert summary(given) == words
    assert len(words.split()) <= 25
