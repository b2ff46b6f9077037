"""The coordinates of an area's outline: are they what GeoJSON says, and which way round do its rings run?"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

Point = tuple[float, float]
Ring = tuple[Point, ...]
Polygon = tuple[Ring, ...]

_FEWEST = 4  # points of a ring, the first one counted twice
_FAR = 1e9  # beyond any metre of any national grid; JSON as Python reads it may also say NaN and Infinity


def polygons_of(geometry: Any) -> list[Any]:  # noqa: ANN401  JSON may hold anything here
    """The coordinates of each polygon of a geometry, as they stand; none where it is neither of the two kinds."""
    if not isinstance(geometry, dict) or not isinstance(geometry.get("coordinates"), list):
        return []
    coordinates = geometry["coordinates"]
    if geometry.get("type") == "Polygon":
        return [coordinates]
    return list(coordinates) if geometry.get("type") == "MultiPolygon" else []


def faults_of_rings(polygons: list[Any]) -> list[tuple[str, str]]:
    """What was found and what was expected, at most one of each kind."""
    return list(dict.fromkeys(fault for polygon in polygons for fault in _faults(polygon)))[:3]


def _faults(polygon: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401
    if not isinstance(polygon, list) or not polygon or not all(isinstance(ring, list) for ring in polygon):
        yield "coordinates that are no rings", "a list of rings, each a list of points"
        return
    for ring in polygon:
        if not all(map(_is_point, ring)):
            yield "a point that is no pair of numbers", "[longitude, latitude]"
        elif far := next((point for point in ring if abs(point[0]) > 180 or abs(point[1]) > 90), None):
            expected = "degrees (EPSG:4326): convert national grid coordinates first"
            yield f"the point {far[0]:g}, {far[1]:g}", f"longitude and latitude in {expected}"
        elif len(ring) < _FEWEST or ring[0][:2] != ring[-1][:2]:
            yield f"a ring of {len(ring)} points", f"at least {_FEWEST}, the last the same as the first"


def _is_point(point: Any) -> bool:  # noqa: ANN401
    if not isinstance(point, list) or len(point) < 2:
        return False
    return all(isinstance(one, int | float) and not isinstance(one, bool) and abs(one) < _FAR for one in point[:2])


def wound(polygon: list[list[list[float]]]) -> Polygon:
    """A polygon's rings, the outer one anticlockwise and the holes clockwise, so that a drawing leaves the holes out.

    RFC 7946 asks for this; older files do not keep to it.
    """
    outer, *holes = (tuple((float(point[0]), float(point[1])) for point in ring) for ring in polygon)
    return (_turned(outer, leftwards=True), *(_turned(hole, leftwards=False) for hole in holes))


def _turned(ring: Ring, *, leftwards: bool) -> Ring:
    return ring if (_doubled_area(ring) > 0) is leftwards else tuple(reversed(ring))


def _doubled_area(ring: Ring) -> float:
    """Twice the area inside a ring, in square degrees; positive where it runs anticlockwise."""
    return sum(x * after_y - after_x * y for (x, y), (after_x, after_y) in pairwise(ring))
