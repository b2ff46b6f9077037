"""A breakdown of people: what is hidden in it, and that nobody can work out what is."""

import random
from collections import defaultdict
from itertools import combinations_with_replacement, permutations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from performance.small_table import Published, guarded, protect


def named(*counts):
    return {f"c{place}": count for place, count in enumerate(counts)}


@pytest.mark.parametrize(
    ("counts", "hidden"),
    [
        ((88, 20, 10), ""),  # nothing is small
        ((88, 0, 30), ""),  # nobody is behind a zero
        ((88, 20, 3), "1 2"),  # the smallest other one goes too
        ((88, 3, 2), "1 2"),  # two small ones protect each other
        ((88, 20, 1, 2), "1 2 3"),  # three people at most are behind two small ones alone
        ((88, 20, 1, 1), "1 2 3"),  # their sum would say that each is one
        ((88, 20, 4, 4), "1 2 3"),  # their sum would say that each is four
        ((50, 20, 20, 3), "1 2 3"),  # which of two equal ones is hidden would tell
        ((50, 0, 3), "0 2"),  # the zero stays
        ((5, 0, 0), ""),
        ((0, 0), ""),
    ],
)
def test_what_is_hidden(counts, hidden):
    assert protect(named(*counts)) == Published(frozenset(f"c{place}" for place in hidden.split()))


@pytest.mark.parametrize("counts", [(4, 4), (1, 7), (1, 1, 1, 1, 1), (1, 2), (3,), (2, 1, 1, 1, 0), (4, 4, 4)])
def test_what_cannot_be_protected_is_withheld(counts):
    assert protect(named(*counts)) == Published(frozenset(), withheld=True)


def test_a_published_sum_of_some_divides_the_table():
    counts = {"police": 88, "housing": 3, "idva": 20, "mash": 9}
    others = frozenset(counts) - {"police"}
    assert protect(counts).hidden == {"housing", "mash"}
    assert protect({**counts, "mash": 0}, [others]).hidden == {"housing", "idva"}
    assert protect({"police": 88, "housing": 3, "idva": 0}, [frozenset({"housing", "idva"})]).withheld


def test_a_single_count_is_hidden_beside_its_whole():
    assert [count for count in range(8) if guarded(count)] == [1, 2, 3, 4]
    assert [count for count in range(95, 102) if guarded(count, [100])] == [96, 97, 98, 99]


def seen_of(counts):
    """All that anybody sees of a table whose total is published."""
    found = protect(named(*counts))
    if found.withheld:
        return sum(counts), "withheld", len(counts)
    return sum(counts), tuple(None if f"c{place}" in found.hidden else count for place, count in enumerate(counts))


def tables(total, size):
    if size == 1:
        yield (total,)
        return
    for first in range(total + 1):
        for rest in tables(total - first, size - 1):
            yield (first, *rest)


@pytest.mark.parametrize("size", [2, 3, 4])
def test_nobody_who_tries_every_table_and_knows_the_rule_finds_a_small_count(size):
    tried = 0
    for total in range(5, 28 if size < 4 else 22):
        behind = defaultdict(list)
        for counts in tables(total, size):
            behind[seen_of(counts)].append(counts)
        for counts in (one for found in behind.values() for one in found):
            tried += 1
            for place, count in enumerate(counts):
                if 1 <= count <= 4:
                    possible = {other[place] for other in behind[seen_of(counts)]}
                    assert len(possible) > 1, (counts, place)
    assert tried > 100


def test_nobody_finds_a_small_count_in_thousands_of_tables():
    seeded, protected = random.Random(1707), 0
    for _ in range(5000):
        counts = [seeded.choice((0, 0, 1, 2, 3, 4, 5, 6, 9, 14, 30, 80)) for _ in range(seeded.randint(2, 14))]
        published = protect(named(*counts))
        if sum(counts) < 5 or published.withheld:
            continue
        for place, count in enumerate(counts):
            shown = f"c{place}" not in published.hidden
            assert not (shown and 1 <= count <= 4)
            assert not (count == 0 and not shown)
            if 1 <= count <= 4:
                protected += 1
                hidden = [one for one in range(len(counts)) if f"c{one}" in published.hidden]
                swapped = [one for one in hidden if counts[one] != count and _swap(counts, one, place, published)]
                even = _levelled(counts, hidden, place, published)
                assert swapped or even, counts
    assert protected > 5000


def _swap(counts, one, other, published):
    """Whether the same is published once two hidden counts change places."""
    changed = list(counts)
    changed[one], changed[other] = changed[other], changed[one]
    return protect(named(*changed)) == published


def _levelled(counts, hidden, place, published):
    """Whether the same is published with one person more here and one less elsewhere."""
    for one in hidden:
        changed = list(counts)
        changed[place] += 1
        changed[one] -= 1
        if one != place and protect(named(*changed)) == published:
            return True
    return False


@given(st.lists(st.integers(0, 40), min_size=1, max_size=12))
@settings(max_examples=300, deadline=None)
def test_what_is_hidden_hangs_on_the_counts_and_not_on_their_order(counts):
    forwards, backwards = protect(named(*counts)), protect(dict(reversed(named(*counts).items())))
    assert forwards == backwards
    sizes = {counts[int(name[1:])] for name in forwards.hidden}
    assert all(f"c{place}" in forwards.hidden for place, count in enumerate(counts) if count in sizes)


def test_groups_divide_what_an_attacker_knows_too():
    for police, *others in combinations_with_replacement(range(9), 4):
        for order in set(permutations(others)):
            counts = dict(zip(("police", "a", "b", "c"), (police, *order), strict=True))
            group = frozenset("abc")
            found = protect(counts, [group])
            if found.withheld or sum(order) < 5:
                continue
            alone = protect({name: counts[name] for name in "abc"})
            assert found.hidden - {"police"} == alone.hidden


def test_all_small_tables_of_two_are_alike_when_withheld():
    withheld = [
        counts for counts in product(range(9), repeat=2) if sum(counts) == 8 and protect(named(*counts)).withheld
    ]
    assert {counts[0] for counts in withheld} == {1, 2, 3, 4, 5, 6, 7}
