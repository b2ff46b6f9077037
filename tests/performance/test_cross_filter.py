"""Counts that filter one another, in literals and against a slow alternative that counts things one by one."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from performance.cross_filter import Counts, Filters, total, views

DIMENSIONS = ("month", "ward", "waste")
THINGS = [
    ("04", "A", "green"),
    ("04", "A", "tyres"),
    ("04", "B", "green"),
    ("05", "A", "green"),
    ("05", "B", "tyres"),
]
COUNTS = Counts(DIMENSIONS, tuple(Counter(THINGS).items()))


def by(cells):
    return {key[0] if len(key) == 1 else key: count for key, count in cells.items()}


def test_a_view_is_filtered_by_everything_but_its_own_dimensions():
    filters = Filters().keeping("ward", ["A"]).keeping("waste", ["green"])
    wards, waste, cells = views(COUNTS, filters, [("ward",), ("waste",), ("month", "ward")])
    assert by(wards) == {"A": 2, "B": 1}
    assert by(waste) == {"green": 2, "tyres": 1}
    assert by(cells) == {("04", "A"): 1, ("04", "B"): 1, ("05", "A"): 1}
    assert total(COUNTS, filters) == 2
    assert total(COUNTS, Filters()) == 5


def test_several_values_of_a_dimension_are_all_kept():
    assert total(COUNTS, Filters().keeping("ward", ["A", "B"])) == 5
    assert total(COUNTS, Filters().keeping("ward", ["C"])) == 0


def test_a_click_chooses_and_the_same_click_takes_back():
    one = Filters().toggled([("ward", "A")])
    assert one.chosen == (("ward", ("A",)),)
    assert one.toggled([("ward", "B")]).of("ward") == ("A", "B")
    assert one.toggled([("ward", "A")]) == Filters()
    cell = Filters().toggled([("ward", "A"), ("month", "04")])
    assert cell.chosen == (("month", ("04",)), ("ward", ("A",)))
    assert cell.toggled([("ward", "A"), ("month", "05")]).of("month") == ("04", "05")
    assert cell.toggled([("ward", "A"), ("month", "04")]) == Filters()


def test_the_order_of_choosing_does_not_matter():
    one, other = Filters().keeping("ward", "BA").keeping("month", ["04"]), Filters().keeping("month", ["04"])
    assert one == other.keeping("ward", "AB")
    assert hash(one) == hash(other.keeping("ward", "AB"))


def test_a_dimension_there_is_none_of_is_an_error():
    with pytest.raises(ValueError, match="no dimension is called size"):
        views(COUNTS, Filters(), [("size",)])
    with pytest.raises(ValueError, match="no dimension is called size"):
        total(COUNTS, Filters().keeping("size", ["small"]))


def slow_view(things, filters, view):
    """Each thing by itself: does it pass every filter but those on the view's own dimensions?"""
    found = Counter()
    for thing in things:
        named = dict(zip(DIMENSIONS, thing, strict=True))
        if all(named[name] in kept for name, kept in filters.chosen if name not in view):
            found[tuple(named[name] for name in view)] += 1
    return dict(found)


THING = st.tuples(st.sampled_from(["04", "05", "06"]), st.sampled_from("ABC"), st.sampled_from(["g", "t"]))
CHOICES = st.fixed_dictionaries(
    {"month": st.sets(st.sampled_from(["04", "05", "07"])), "ward": st.sets(st.sampled_from("ABX"))}
)
VIEWS = [(), ("ward",), ("month", "ward"), ("waste",)]


@given(st.lists(THING, max_size=30), CHOICES)
def test_as_counted_one_by_one_and_every_view_adds_up_to_the_total_under_the_same_filters(things, chosen):
    counts = Counts(DIMENSIONS, tuple(Counter(things).items()))
    filters = Filters()
    for name, kept in chosen.items():
        filters = filters.keeping(name, kept)
    for view, cells in zip(VIEWS, views(counts, filters, VIEWS), strict=True):
        assert dict(cells) == slow_view(things, filters, view)
        others = filters
        for name in view:
            others = others.keeping(name, ())
        assert sum(cells.values()) == total(counts, others)
