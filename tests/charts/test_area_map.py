"""Maps from outlines and tiles without: classes, hatching, what a click says, the table; by code and never by name."""

import json
from fractions import Fraction
from pathlib import Path

import pytest

from charts.area_map import AreaFigure, area_panel
from charts.area_shapes import box, clicked_points, middles
from charts.chart_text import chart_text
from charts.outlined_panel import outlined_panel
from charts.theme import DARK, LIGHT
from charts.tile_list import tile_list_panel
from loaders.geometry import parse_geometry, read_geometry
from performance.definitions.maps import AreaMap
from performance.outlines import Drawn, Outlines, held_words, shared_out, told_apart, why_undrawn
from performance.wording import number

MAPS = Path(__file__).resolve().parents[2] / "data" / "maps"
OLD = read_geometry(MAPS / "bromley-wards-until-may-2022.geojson")
NEW = read_geometry(MAPS / "bromley-wards-since-may-2022.geojson")
BEFORE = AreaMap(level="ward", file="old.geojson", until="2022-05-04", source="The ONS")
SINCE = AreaMap(level="ward", file="new.geojson", **{"from": "2022-05-05"}, source="The ONS")
BOTH = (Outlines(SINCE, NEW), Outlines(BEFORE, OLD))


def square(code, left, hole=False):
    rings = [[[left, 51], [left + 1, 51], [left + 1, 52], [left, 52], [left, 51]]]
    if hole:
        rings.append(
            [[left + 0.1, 51.1], [left + 0.9, 51.1], [left + 0.9, 51.9], [left + 0.1, 51.9], [left + 0.1, 51.1]]
        )
    return {
        "properties": {"WD20CD": code, "WD20NM": f"Ward {code[-1]}"},
        "geometry": {"type": "Polygon", "coordinates": rings},
    }


def squares(*features):
    return parse_geometry("x.geojson", json.dumps({"features": features}).encode())


FOUR = squares(*(square(f"E0500010{at}", at) for at in range(1, 5)), square("E05000105", 5, hole=True))
FIGURES = [
    AreaFigure("E05000101", "Ward 1", Fraction(3), Fraction(3, 106), Fraction(-1, 2)),
    AreaFigure("E05000102", "Ward 2", Fraction(12)),
    AreaFigure("E05000103", "Ward 3", Fraction(91)),
    AreaFigure("E05000104", "Ward 4", None, hidden=True),
]


def drawn(**words):
    return area_panel("map", "A title", "Under it.", FOUR, FIGURES, colours=LIGHT, what="Reports", **words)


def traces(panel, name):
    return [trace for trace in panel.figure.data if trace.name == name]


def test_every_area_is_drawn_in_its_class_and_the_rest_hatched():
    fills = {
        trace.fillcolor: len([x for x in trace.x if x is None]) for trace in drawn().figure.data if trace.fillcolor
    }
    assert set(fills) <= set(LIGHT.maps)
    assert sum(fills.values()) == 3
    (absent,) = traces(drawn(), "No figure")
    assert len([x for x in absent.x if x is None]) == 3  # two areas, one of them with a hole
    assert absent.fillpattern.shape == "/"
    assert "hidden to protect people, or no figure" in [note.text for note in drawn().figure.layout.annotations]


def test_a_hidden_figure_is_nowhere():
    panel = drawn()
    assert "[c]" in [entry.shown for row in panel.table.rows for entry in row]
    assert "Ward 4: [c]" in traces(panel, "Areas")[0].text
    assert panel.table.rows[3][1].value == "[c]"


def test_a_click_anywhere_in_an_area_says_its_code():
    (points,) = traces(drawn(), "Areas")
    for code, x in zip(points.customdata, points.x, strict=True):
        assert code == f"E0500010{int(x)}"
    assert (points.marker.opacity, points.selected.marker.opacity, points.unselected.marker.opacity) == (0, 0, 0)
    assert drawn().figure.layout.hoverdistance == -1
    assert set(points.customdata) == set(FOUR.codes)


def contains(area, x, y):
    """Whether a point lies in an area, by the crossings of a ray to the left."""
    edges = [pair for ring in area.rings for pair in zip(ring, ring[1:], strict=False)]
    return sum((b > y) is not (d > y) and a + (y - b) / (d - b) * (c - a) < x for (a, b), (c, d) in edges) % 2 == 1


def test_the_point_nearest_to_a_click_is_in_the_ward_clicked():
    around, points = box(OLD), clicked_points(OLD)
    right = wrong = 0
    for across in range(40):
        for up in range(40):
            x = around.left + (around.right - around.left) * (across + 0.5) / 40
            y = around.low + (around.high - around.low) * (up + 0.5) / 40
            inside = [area.code for area in OLD.areas if contains(area, x, y)]
            nearest = min(points, key=lambda one: ((one[1] - x) * around.narrow) ** 2 + (one[2] - y) ** 2)[0]
            right += inside == [nearest]
            wrong += len(inside) == 1 and inside != [nearest]
    assert right > 700
    assert wrong / right < 0.015


def test_no_point_and_no_label_lies_in_a_hole():
    inside = [(x, y) for code, x, y in clicked_points(FOUR) if code == "E05000105"]
    assert inside
    assert not [point for point in inside if 5.1 < point[0] < 5.9 and 51.1 < point[1] < 51.9]
    one = middles(FOUR)["E05000105"]
    assert not (5.1 < one.x < 5.9 and 51.1 < one.y < 51.9)
    assert middles(FOUR)["E05000101"].room == pytest.approx(0.31, abs=0.02)  # half a degree of longitude, on the ground


def test_it_is_as_on_the_ground():
    axes = drawn().figure.layout
    assert axes.yaxis.scaleanchor == "x"
    assert axes.yaxis.scaleratio == pytest.approx(1 / 0.6225, rel=1e-3)  # cos 51.5°
    assert (box(FOUR).left, box(FOUR).right, box(FOUR).low, box(FOUR).high) == (1, 6, 51, 52)


def test_what_is_selected_is_outlined_and_bold_in_the_table():
    panel = drawn(selected=frozenset({"E05000102"}))
    (outline,) = traces(panel, "Selected")
    assert (outline.line.width, outline.line.color, len(outline.x)) == (3.5, LIGHT.ink, 6)
    assert [row[0].emphasis for row in panel.table.rows] == [False, True, False, False]


def test_words_and_table_are_of_the_same_figures():
    panel = drawn(further=())
    assert panel.alt == "Map of 3 wards, reports: highest Ward 3 91, lowest Ward 1 3. Table follows."
    assert len(panel.alt.split()) <= 30
    assert [column.words for column in panel.table.columns] == ["Ward", "Reports", "Share", "On the year before"]
    assert [entry.shown for entry in panel.table.rows[0]] == ["Ward 1", "3", "2.8%", "−50.0%"]
    assert [entry.value for entry in panel.table.rows[0]] == ["Ward 1", 3, 3 / 106, -0.5]


def test_figures_stand_on_areas_with_room_for_them_in_an_ink_that_can_be_read():
    (labels,) = traces(area_panel("m", "t", "u", OLD, _each(OLD), colours=DARK), "Figures")
    assert len(labels.text) >= 18
    assert set(labels.textfont.color) <= set(DARK.on_maps)


def _each(geometry):
    return [AreaFigure(area.code, area.name, Fraction(at * 7)) for at, area in enumerate(geometry.areas, 1)]


def test_the_key_says_the_cuts_in_words():
    panel = area_panel("m", "t", "u", OLD, _each(OLD), colours=LIGHT)
    notes = [note.text for note in panel.figure.layout.annotations if note.text.strip()]
    assert notes == ["150 or more", "100 to 149", "50 to 99", "under 50"]
    swatches = [note.bgcolor for note in panel.figure.layout.annotations if not note.text.strip()]
    assert swatches == list(reversed(LIGHT.maps))


def test_wards_of_two_sets_of_boundaries_are_two_maps_and_never_one_by_name():
    codes = {"E05000109", "E05013991", "E05099999"}  # Bromley Town until 2022, Bromley Town since, one nobody knows
    old, new, unknown = shared_out(BOTH, codes)
    assert (old.outlines.area_map, old.codes) == (BEFORE, {"E05000109"})
    assert (new.outlines.area_map, new.codes) == (SINCE, {"E05013991"})
    assert (unknown.outlines, unknown.codes) == (None, {"E05099999"})
    names = told_apart({"E05000109": "Bromley Town", "E05013991": "Bromley Town", "E05000127": "West Wickham"}, BOTH)
    assert list(names.values()) == ["Bromley Town (until 2022)", "Bromley Town (since 2022)", "West Wickham"]
    assert (held_words(BEFORE), held_words(SINCE)) == ("until 4 May 2022", "since 5 May 2022")
    wrong = area_panel("m", "t", "u", NEW, [AreaFigure("E05000109", "Bromley Town", Fraction(5))], colours=LIGHT)
    assert not [trace for trace in wrong.figure.data if trace.fillcolor]
    assert set(traces(wrong, "Areas")[0].text) == {f"{chart_text(area.name)}: no figure" for area in NEW.areas}


def test_without_outlines_there_are_tiles_and_the_reason():
    missing = Outlines(BEFORE, None, "The map file old.geojson is missing: put it beside the definitions.")
    part = Drawn(None, frozenset({"E05000101"}))
    panel = outlined_panel("m", "t", "Reports.", part, (missing,), FIGURES, colours=LIGHT)
    assert panel.under == "Reports. The map file old.geojson is missing: put it beside the definitions."
    assert len([shape for shape in panel.figure.layout.shapes if shape.type == "rect"]) == 4
    assert why_undrawn((), "ward") == "No map of wards is named in the definitions."
    assert why_undrawn(BOTH, "ward") == "These wards stand in no map that the definitions name."


def test_tiles_stand_in_the_order_of_names_and_say_their_figures():
    panel = tile_list_panel(
        "m", "t", "u", FIGURES[::-1], colours=LIGHT, shown=number, selected=frozenset({"E05000103"})
    )
    shapes, notes = panel.figure.layout.shapes, panel.figure.layout.annotations
    assert [shape.name for shape in shapes] == ["E05000101", "E05000102", "E05000103", "E05000104"]
    assert [note.text for note in notes][:4] == ["Ward 1<br><b>3</b>", "Ward 2<br><b>12</b>", "Ward 3<br><b>91</b>",
                                                 "Ward 4<br><b>[c]</b>"]  # fmt: skip
    assert (shapes[2].line.width, shapes[3].line.dash) == (3.5, "dot")
    (points,) = traces(panel, "Areas")
    assert list(points.customdata) == [shape.name for shape in shapes]


def test_a_map_of_nothing_says_so():
    panel = area_panel("m", "t", "u", FOUR, [], colours=LIGHT)
    assert panel.alt == "Map by ward, figure: no figures."
    assert panel.table.rows == ()
    assert tile_list_panel("m", "t", "u", [], colours=LIGHT).alt == "Map by ward, figure: no figures."
