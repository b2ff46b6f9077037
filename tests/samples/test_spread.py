"""The arithmetic of spreading a total."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.samples.spread import apportion, draw, labels, mixed


@given(st.integers(0, 10_000), st.lists(st.integers(0, 500), min_size=1, max_size=40).filter(sum))
def test_parts_add_up_and_are_within_one_of_their_share(total, weights):
    parts = apportion(total, weights)
    assert sum(parts) == total
    assert all(abs(part - total * weight / sum(weights)) < 1 for part, weight in zip(parts, weights, strict=True))


def test_no_weight_is_refused():
    with pytest.raises(ValueError, match="add up to nothing"):
        apportion(5, [0, 0])


def test_mixing_keeps_everything_and_is_the_same_everywhere():
    words = labels(["a", "b", "c"], [2, 3, 4])
    assert sorted(mixed(words, "one")) == words
    assert mixed(range(8), "one") == mixed(range(8), "one") != mixed(range(8), "two")
    assert draw("one", 1, 1000) == 547
