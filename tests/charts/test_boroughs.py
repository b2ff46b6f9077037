"""The tile map, the strip of ranks and what they say."""

from fractions import Fraction

import pytest

from charts.borough_words import rank_title, rank_under, values_of
from charts.boroughs import borough_panel
from charts.rank_strip import Line, rank_panel
from charts.theme import DARK, LIGHT
from charts.tile_grid import COLUMNS, ROWS, TILES
from charts.tile_map import tile_panel
from loaders.reading.places import BOROUGHS
from performance.basis import Flows
from performance.ranking import rank
from performance.wording import percent
from tests.performance.builders import indicator, monthly, q

CUT = {"kind": "change", "change": "-20%", "baseline": {"year": "2011/12"}, "by": "2012/13", "agreed": {"by": "b", "on": "2010-01-01"}, "source": "s", "from": "2012/13"}  # fmt: skip
CHANGES = {"Bromley": Fraction(-18, 100), "Bexley": Fraction(-9, 100), "Croydon": Fraction(-23, 100), "Sutton": None}


def ranking(changes, **given):
    flows = {
        name: Flows(monthly("2011-04", [100] * 12 + [100 + change] * 12), None) for name, change in changes.items()
    }
    return rank(indicator(CUT, basis="rolling_12_months", title="Thefts", **given), flows, q("2012/13 Q4"), "Bromley")


def shapes(figure, name):
    return [shape for shape in figure.layout.shapes if shape.name == name]


def test_every_borough_has_a_tile_of_its_own_inside_the_grid():
    assert TILES.keys() == BOROUGHS.keys()
    assert (
        len({(tile.row, tile.column) for tile in TILES.values()}) == len({tile.code for tile in TILES.values()}) == 33
    )
    assert max(tile.row for tile in TILES.values()) == ROWS - 1
    assert max(tile.column for tile in TILES.values()) == COLUMNS - 1
    assert (TILES["Bromley"].code, TILES["Enfield"].row, TILES["Sutton"].row) == ("BRO", 0, 6)


@pytest.mark.parametrize("ours", ["Bromley", "Croydon"])
def test_a_tile_map_shows_codes_figures_classes_and_ours_outlined(ours):
    panel = tile_panel("map", "A title", "Under.", CHANGES, shown=percent, ours=ours, colours=LIGHT, deep_low=True, least=Fraction(1, 100))  # fmt: skip
    written = {one.name: one.text for one in panel.figure.layout.annotations}
    assert written["Bromley"] == "BRO<br><b>−18.0%</b>"
    assert written["Sutton"] == written["Brent"].replace("BRN", "SUT") == "SUT<br><b>–</b>"
    assert {one.text for one in panel.figure.layout.annotations if one.name == "key"} == {
        "−30% or below", "−20% to −30%", "−10% to −20%", "above −10%",
    }  # fmt: skip
    [outlined] = [shape for shape in panel.figure.layout.shapes if shape.line.width == 3.5]
    assert outlined.name == ours
    [tile] = shapes(panel.figure, "Croydon")
    assert tile.fillcolor == LIGHT.maps[2]
    [dashed] = shapes(panel.figure, "Sutton")
    assert (dashed.line.dash, dashed.fillcolor) == ("dot", "rgba(0,0,0,0)")
    assert [row[0].shown for row in panel.table.rows] == ["Bexley", "Bromley", "Croydon", "Sutton"]
    assert len(panel.alt.split()) <= 30
    assert "−23.0%, Croydon" in panel.alt


def test_a_strip_has_a_dot_for_each_ours_filled_and_the_lines_named():
    values = {name: value for name, value in CHANGES.items() if value is not None}
    lines = [Line("London", Fraction(-19, 100)), Line("Target", Fraction(-1, 5), target=True)]
    panel = rank_panel("strip", "A title", "Under.", values, shown=percent, ours="Bromley", colours=DARK, lines=lines, beside=["Bexley"])  # fmt: skip
    dots = {trace.name: trace for trace in panel.figure.data}
    assert len(dots["Boroughs"].x) == 1
    assert dots["Bromley"].marker.color == DARK.series
    assert dots["Bexley"].marker.color == DARK.bg
    said = [one.text for one in panel.figure.layout.annotations]
    assert {"Croydon<br>−23.0%", "Bexley<br>−9.0%"} <= set(said)  # the two ends
    assert {"<b>Bromley −18.0%</b>", "<b>Bexley −9.0%</b>", "London −19.0%", "Target −20%"} <= set(said)
    assert [shape.line.dash for shape in panel.figure.layout.shapes].count("dash") == 1
    assert "Bromley −18.0%; London −19.0%; Target −20.0%" in panel.alt


def test_dots_that_would_cover_each_other_lie_in_rows():
    values = {name: Fraction(place // 4) for place, name in enumerate(BOROUGHS)}
    [boroughs, _] = rank_panel("s", "t", "u", values, shown=str, ours="Bromley", colours=LIGHT).figure.data
    spots = list(zip(boroughs.x, boroughs.y, strict=True))
    assert len(set(spots)) == len(spots) == 32
    assert rank_panel("s", "t", "u", {}, shown=str, ours="Bromley", colours=LIGHT).alt == "No figures to draw for any borough."  # fmt: skip


def test_map_and_strip_in_one_panel_from_a_ranking():
    found = ranking({"Bromley": -18, "Bexley": -9, "Croydon": -23})
    panel = borough_panel("boroughs", found, LIGHT)
    assert panel.title == "2nd of 3 boroughs by size of cut"
    assert panel.under == "Change in Thefts, 2011/12 to 2012/13. Outlined: Bromley."
    assert len(panel.table.rows) == 32  # the City where it has a figure
    assert [entry.shown for entry in panel.table.rows[1]] == ["Bromley", "2", "984", "1,200", "−18.0%"]
    assert panel.table.rows[1][4].value == pytest.approx(-0.18)
    assert "Target −20%" in {one.text for one in panel.figure.layout.annotations}
    assert "City of London" not in values_of(found)


@pytest.mark.parametrize(
    ("changes", "given", "title"),
    [
        ({"Bromley": -18, "Bexley": -18, "Brent": -9}, {}, "Joint 1st of 3 boroughs by size of cut"),
        ({"Bromley": 5, "Bexley": -18}, {}, "2nd of 2 boroughs by change, largest cut first"),
        ({"Bromley": 5, "Bexley": -18}, {"better": "higher"}, "1st of 2 boroughs by size of rise"),
        ({"Bexley": -18}, {}, "1 borough, not Bromley"),
        ({"Bexley": -18, "Brent": -9}, {}, "2 boroughs, none of them Bromley"),
        ({}, {}, "No figures of boroughs to compare"),
    ],
)
def test_a_title_says_the_place(changes, given, title):
    assert rank_title(ranking(changes, **given)) == title


def test_what_is_not_compared_says_why():
    broken = ranking({"Bromley": -18})._replace(withheld="not compared across June 2013: counted anew", standings=())
    assert (rank_title(broken), rank_under(broken)) == ("Boroughs are not compared", "Not compared across June 2013: counted anew.")  # fmt: skip
    assert borough_panel("b", broken, LIGHT).alt.startswith("Tile map of London's boroughs without figures")
