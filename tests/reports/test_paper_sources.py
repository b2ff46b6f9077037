"""Where figures come from, as a paper lists it, and the words it explains."""

from datetime import UTC, datetime
from fractions import Fraction

from performance.definitions.glossary import Term
from performance.pack.pack import PackCell
from reports.paper_sources import back_of, paper_sources
from tests.packs import small_pack

PACK = small_pack()
RECEIVED = datetime(2018, 1, 20, 9, tzinfo=UTC)


def cell(name, *, part="", file="a.xlsx", corrected=""):
    return PackCell(file, "a" * 64, RECEIVED, "Q3", name, Fraction(1), part, "", corrected)


def test_cells_of_a_sheet_are_one_line():
    (one,) = paper_sources([cell("D1"), cell("D2"), cell("E1"), cell("E2", corrected="was 4: typed twice")])
    assert one == ("a.xlsx › Q3", "D1:E2", "20 January 2018", "E2: was 4: typed twice")


def test_numerator_and_denominator_are_told_apart_unless_they_are_the_same_cells():
    apart = paper_sources([cell("D1", part="numerator"), cell("D2", part="denominator")])
    assert [one.place for one in apart] == ["a.xlsx › Q3 (numerator)", "a.xlsx › Q3 (denominator)"]
    (same,) = paper_sources([cell("", part="numerator"), cell("", part="denominator")])
    assert same.place == "a.xlsx › Q3 (numerator and denominator)"
    assert same.cells == "cells not listed, to protect people"


def test_a_long_list_is_cut_and_says_by_how_much():
    (one,) = paper_sources([cell(f"D{row}") for row in range(1, 41, 2)])
    assert one.cells.endswith(", D23 and 8 more ranges")


def test_every_item_with_figures_has_its_sources_and_definitions():
    back = back_of(PACK, ())
    assert [title for title, _ in back.sources] == ["1. Domestic abuse", "2. Envirocrime"]
    assert [one.title for _, figures in back.definitions for one in figures] == [
        figure.row.indicator.title for figure in PACK.figures
    ]
    (heard, repeat, _), _ = [figures for _, figures in back.sources]
    assert (heard.value, heard.sources[0].cells, heard.missing) == ("80", "D12", "")
    assert repeat.missing == "No file behind it: there is no figure."


def test_only_words_that_are_used_are_explained():
    used, unused, name = (
        Term(term="referrer", also=("referrers",), means="Who tells the conference of a case."),
        Term(term="FPN", stands_for="fixed penalty notice", means="A fine."),
        Term(term="MARAC", means="A conference about those at high risk."),
    )
    assert back_of(PACK, (used, unused, name)).words == (("referrer", "Who tells the conference of a case."),)
