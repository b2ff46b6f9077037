"""Cells joined into ranges name the same cells."""

import re

from hypothesis import given
from hypothesis import strategies as st

from reports.paper_cells import joined


def all_cells(names):
    """Every single cell that names and ranges stand for."""
    found = set()
    for name in names:
        for piece in name.split(","):
            first, top, last, bottom = re.fullmatch(r"([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?", piece).groups()
            for row in range(int(top), int(bottom or top) + 1):
                found |= {(column, row) for column in columns(first, last or first)}
    return found


def columns(first, last):
    names = [chr(ord("A") + place) for place in range(26)] + [f"A{chr(ord('A') + place)}" for place in range(26)]
    return names[names.index(first) : names.index(last) + 1]


def test_a_block_of_months_is_one_range():
    assert joined([f"{column}{row}" for column in "DEFGH" for row in (124, 125)]) == ("D124:H125",)
    assert joined(["B6:B256", "B257:B495", "B496:B710"]) == ("B6:B710",)
    assert joined(["Z3", "AA3", "AB3"]) == ("Z3:AB3",)


def test_gaps_stay_gaps_and_other_names_stay():
    assert joined(["G6:G37,G39:G256", "line 7", "", "A1"]) == ("A1", "G6:G37", "G39:G256", "line 7")
    assert joined([]) == ()


CELLS = st.builds("{}{}".format, st.sampled_from([*"ABCXYZ", "AA", "AB"]), st.integers(1, 30))


@given(st.lists(CELLS, max_size=60))
def test_joined_cells_are_the_same_cells(cells):
    assert all_cells(joined(cells)) == all_cells(cells)
    assert len(joined(cells)) <= len(set(cells))
