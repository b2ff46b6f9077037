"""Partners' words, wards' names and events stand in charts as they are: plotly takes none of them for its own tags."""

import json
import re
from fractions import Fraction

import pytest

from charts.area_map import AreaFigure, area_panel
from charts.bars import Bar, bar_panel
from charts.chart_text import chart_text
from charts.heat_map import Head, heat_panel
from charts.theme import LIGHT
from charts.tile_list import tile_list_panel
from tests.charts.test_area_map import FOUR
from tests.charts.test_trend_notes import CALM, drawn, event, notes

NAME = '<a href="//x.org">Bags</a> & "sacks" <5 kg'
TAG = re.compile(r"<(?!/?(?:b|br|span|extra)\b)[a-z/]", re.IGNORECASE)
WARD = [AreaFigure("E05000101", NAME, Fraction(3))]


def panels():
    yield bar_panel("bars", "A title", "Under.", [Bar("a", NAME, Fraction(3), mark=Fraction(2))], colours=LIGHT)
    yield bar_panel("bars", "A title", "Under.", [Bar("a", NAME, Fraction(3))], colours=LIGHT, chosen=frozenset({"a"}))
    heads = [Head("a", NAME)], [Head("b", NAME)]
    yield heat_panel("heat", "A title", "Under.", *heads, {("a", "b"): Fraction(3)}, colours=LIGHT)
    yield tile_list_panel("tiles", "A title", "Under.", WARD, colours=LIGHT)
    yield area_panel("map", "A title", "Under.", FOUR, WARD, colours=LIGHT)


def texts(figure):
    """Every string of a figure that plotly may read tags in, or that holds the name."""
    found = []

    def walk(node):
        for one in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
            if isinstance(one, str):
                found.append(one)
            else:
                walk(one)

    drawn_as = json.loads(figure.to_json())
    walk({"data": drawn_as["data"], "layout": {**drawn_as["layout"], "template": {}}})
    return found


@pytest.mark.parametrize("panel", [*panels()], ids=lambda panel: panel.name)
def test_no_name_is_read_as_a_tag(panel):
    said = texts(panel.figure)
    assert any("&lt;a" in one for one in said)
    assert not [one for one in said if TAG.search(one)]
    assert not [one for one in said if "&quot;" in one]


def test_an_event_keeps_its_quotes_and_makes_no_link():
    (note,) = notes(drawn(CALM, event("14 November 2015", 'Start of "Dragon" <a href="//x.org">here</a>')))
    assert '"Dragon"' in note.text
    assert "<a" not in note.text


def test_what_plotly_has_no_sign_for_stays():
    assert chart_text('A & B\'s "C" < 5') == 'A &amp; B\'s "C" &lt; 5'
