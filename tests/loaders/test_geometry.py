"""Outlines of areas from GeoJSON: what is kept, what is refused and in which words."""

import json

import pytest

from loaders.geometry import LARGEST, GeometryError, parse_geometry, read_geometry
from tests.shared import SHARED, needs_shared

SQUARE = [[0, 51], [1, 51], [1, 52], [0, 52], [0, 51]]
HOLE = [[0.4, 51.4], [0.6, 51.4], [0.6, 51.6], [0.4, 51.6], [0.4, 51.4]]


def feature(code="E05000106", kind="Polygon", coordinates=None, **properties):
    known = {"WD20CD": code, "WD20NM": "Bickley"} | properties
    return {
        "type": "Feature",
        "properties": known,
        "geometry": {"type": kind, "coordinates": [SQUARE] if coordinates is None else coordinates},
    }


def parsed(*features, codes=(), names=()):
    text = json.dumps({"type": "FeatureCollection", "features": list(features)})
    return parse_geometry("wards.geojson", text.encode(), codes, names)


def refused(*features, **keywords):
    with pytest.raises(GeometryError) as error:
        parsed(*features, **keywords)
    return list(map(str, error.value.faults))


def doubled_area(ring):
    return sum(x * b - a * y for (x, y), (a, b) in zip(ring, ring[1:], strict=False))


def test_code_name_and_outline_are_kept_and_nothing_else():
    shapes = parsed(feature("E05000107", contact="a person"), feature("E05000106"))
    assert [(area.code, area.name) for area in shapes.areas] == [("E05000106", "Bickley"), ("E05000107", "Bickley")]
    assert shapes.areas[0].polygons == (
        (((0.0, 51.0), (1.0, 51.0), (1.0, 52.0), (0.0, 52.0), (0.0, 51.0)),),
    )  # fmt: skip
    assert "a person" not in repr(shapes)
    assert shapes.codes == {"E05000106", "E05000107"}


@pytest.mark.parametrize("turned", [SQUARE, SQUARE[::-1]], ids=["as it should", "the other way"])
@pytest.mark.parametrize("hole", [HOLE, HOLE[::-1]], ids=["as the outer ring", "as it should"])
def test_outer_rings_run_anticlockwise_and_holes_clockwise_whatever_the_file_does(turned, hole):
    (area,) = parsed(feature(coordinates=[turned, hole])).areas
    outer, inner = area.rings
    assert doubled_area(outer) == pytest.approx(2)
    assert doubled_area(inner) == pytest.approx(-0.08)


def test_an_area_of_several_pieces_and_heights_above_the_sea():
    far = [[x + 5, y, 30.5] for x, y in SQUARE]
    (area,) = parsed(feature(kind="MultiPolygon", coordinates=[[SQUARE], [far]])).areas
    assert len(area.polygons) == 2
    assert area.rings[1][0] == (5.0, 51.0)


def test_the_areas_own_code_is_taken_and_not_that_of_its_borough():
    (area,) = parsed(feature(LAD20CD="E09000006")).areas
    assert area.code == "E05000106"
    borough = feature() | {"properties": {"LAD22CD": "E09000006", "LAD22NM": "Bromley"}}
    (area,) = parsed(borough).areas
    assert (area.code, area.name) == ("E09000006", "Bromley")


def test_properties_of_other_names_are_said():
    odd = feature() | {"properties": {"ref": "e05000106", "called": "Bickley"}}
    (area,) = parsed(odd, codes=("ref",), names=("called",)).areas
    assert (area.code, area.name) == ("E05000106", "Bickley")
    assert "found no code; expected a property such as WD20CD" in refused(odd)[0]


FAULTS = {
    "a name is no code": (feature("Bickley"), 'found "BICKLEY" in WD20CD; expected an ONS code such as E05000106'),
    "a name alone": ({"properties": {"name": "Bickley"}}, "a name is not enough"),
    "a point": (feature(kind="Point", coordinates=[0, 51]), "found no outline; expected a Polygon or MultiPolygon"),
    "nothing drawn": (feature() | {"geometry": None}, "found no outline"),
    "the national grid": (
        feature(coordinates=[[[540000, 169000], [541000, 169000], [541000, 170000], [540000, 169000]]]),
        "found the point 540000, 169000; expected longitude and latitude in degrees (EPSG:4326)",
    ),
    "an open ring": (feature(coordinates=[SQUARE[:4]]), "found a ring of 4 points; expected at least 4, the last"),
    "two points": (feature(coordinates=[SQUARE[:2]]), "found a ring of 2 points"),
    "words for a number": (feature(coordinates=[[["0", 51]] * 4]), "found a point that is no pair of numbers"),
    "a point for a ring": (feature(coordinates=[SQUARE[0]]), "found a point that is no pair of numbers"),
    "no rings": (feature(coordinates=[5]), "found coordinates that are no rings; expected a list of rings"),
    "no number at all": (feature(coordinates=[[[float("nan"), 51]] * 4]), "found a point that is no pair of numbers"),
    "no properties": ({"type": "Feature"}, "found no properties"),
    "no feature": (5, "found no properties"),
}  # fmt: skip


@pytest.mark.parametrize(("bad", "words"), FAULTS.values(), ids=FAULTS)
def test_a_fault_names_file_and_feature_what_was_found_and_what_is_expected(bad, words):
    (fault,) = refused(feature(), bad)
    assert fault.startswith("wards.geojson › feature 2: found ")
    assert words in fault


def test_every_fault_is_said_at_once():
    found = refused(feature(), feature(), feature("x"), feature(coordinates=[]))
    assert [words.partition(":")[0][-1] for words in found] == ["2", "3", "4"]
    assert "found the code E05000106 a second time; expected each area once" in found[0]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\xff\xfe", "found no JSON"),
        (b"PK\x03\x04", "found no JSON"),
        (b"[" * 100_000, "found no JSON"),
        (b"{}", "found something else; expected a FeatureCollection with at least one feature"),
        (b'{"type": "Topology"}', 'found "Topology"; expected a FeatureCollection'),
        (b'{"features": []}', "expected a FeatureCollection with at least one feature"),
    ],
)
def test_a_file_that_is_none(content, words):
    with pytest.raises(GeometryError, match="wards.geojson: found ") as error:
        parse_geometry("wards.geojson", content)
    assert words in str(error.value)


def test_a_file_too_large_is_not_read(tmp_path):
    path = tmp_path / "large.geojson"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(GeometryError, match="simplify the file"):
        read_geometry(path)


def test_too_many_points_or_features_are_refused():
    many = [[0.5 + at / 10_000_000, 51.5] for at in range(400_000)]
    assert "400,006 points" in refused(feature("E05000107"), feature(coordinates=[[*many, many[0]]]))[0]
    assert "2,001 features" in refused(*[{}] * 2_001)[0]


@needs_shared
def test_the_boroughs_of_london():
    shapes = read_geometry(SHARED / "geo" / "london_boroughs_lad22.geojson")
    assert len(shapes.areas) == 33
    assert shapes.areas[5][:2] == ("E09000006", "Bromley")
