"""The door for the shapes of areas: a GeoJSON file in, areas by code out, or every fault of the file.

Nothing of a file is kept but code, name and outline of each area. Areas are known by their code alone: wards with the
same name before and after May 2022 are different places.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from loaders.geometry_rings import Polygon, Ring, faults_of_rings, polygons_of, wound
from loaders.reading.text import shown

LARGEST = 8_000_000  # bytes; all wards of a borough in full detail are 2 MB
MOST_FEATURES = 2_000
MOST_POINTS = 400_000
_MOST_FAULTS = 50

_CODE = re.compile(r"[A-Z]\d{8}")
_CODES = re.compile(r"[A-Z]{2,6}\d{2}CD", re.IGNORECASE)  # as the ONS names them: WD20CD, LAD22CD, WD25CD
_PARENTS = re.compile(r"(?:LAD|CTY|CTYUA|RGN|CTRY)\d{2}CD", re.IGNORECASE)  # of a ward: the borough it lies in


class GeometryFault(NamedTuple):
    """One thing wrong in a file of shapes. `feature` counts from 1; 0 is the file as a whole."""

    file: str
    feature: int
    found: str
    expected: str

    def __str__(self) -> str:
        where = f"{self.file} › feature {self.feature}" if self.feature else self.file
        return f"{where}: found {self.found}; expected {self.expected}"


class GeometryError(ValueError):
    """The shapes cannot be used; holds every fault."""

    def __init__(self, faults: Sequence[GeometryFault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(map(str, self.faults)))


class Area(NamedTuple):
    """The outline of one area: polygons, each an outer ring (anticlockwise) and its holes (clockwise), of (longitude,
    latitude) in degrees. A ring ends where it began."""

    code: str
    name: str
    polygons: tuple[Polygon, ...]

    @property
    def rings(self) -> tuple[Ring, ...]:
        """All rings, the holes too."""
        return tuple(ring for polygon in self.polygons for ring in polygon)


class Geometry(NamedTuple):
    """The areas of one file, in the order of their codes."""

    file: str
    areas: tuple[Area, ...]

    @property
    def codes(self) -> frozenset[str]:
        """The codes of all areas."""
        return frozenset(area.code for area in self.areas)


def read_geometry(path: Path, codes: Sequence[str] = (), names: Sequence[str] = ()) -> Geometry:
    """The areas of a GeoJSON file. Raises GeometryError with every fault, OSError where the file cannot be opened.

    `codes` and `names` are the properties that hold an area's code and name; without them those that the ONS uses
    (WD20CD and WD20NM, LAD22CD and LAD22NM).
    """
    size = path.stat().st_size
    if size > LARGEST:
        raise GeometryError([GeometryFault(path.name, 0, f"{size:,} bytes", f"at most {LARGEST:,}; simplify the file")])
    return parse_geometry(path.name, path.read_bytes(), codes, names)


def parse_geometry(file: str, content: bytes, codes: Sequence[str] = (), names: Sequence[str] = ()) -> Geometry:
    """The same from the bytes of a file."""
    features = _features(file, content)
    faults: list[GeometryFault] = []
    areas: dict[str, Area] = {}
    for number, feature in enumerate(features, 1):
        area, found = _area(feature, codes, names)
        if area and area.code in areas:
            found = [(f"the code {area.code} a second time", "each area once")]
        faults += [GeometryFault(file, number, what, expected) for what, expected in found]
        if area:
            areas.setdefault(area.code, area)
    points = sum(len(ring) for area in areas.values() for ring in area.rings)
    if points > MOST_POINTS:
        faults.append(GeometryFault(file, 0, f"{points:,} points", f"at most {MOST_POINTS:,}; simplify the outlines"))
    if faults:
        raise GeometryError(faults[:_MOST_FAULTS])
    return Geometry(file, tuple(area for _, area in sorted(areas.items())))


def _features(file: str, content: bytes) -> list[Any]:
    try:
        document = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise GeometryError([GeometryFault(file, 0, "no JSON", "a GeoJSON file: save it again as GeoJSON")]) from error
    features = document.get("features") if isinstance(document, dict) else None
    if not isinstance(features, list) or not features:
        kind = document.get("type") if isinstance(document, dict) else None
        found = f'"{shown(kind)[:40]}"' if isinstance(kind, str) else "something else"
        raise GeometryError([GeometryFault(file, 0, found, "a FeatureCollection with at least one feature")])
    if len(features) > MOST_FEATURES:
        found = f"{len(features):,} features"
        raise GeometryError([GeometryFault(file, 0, found, f"at most {MOST_FEATURES:,}")])
    return features


def _area(feature: Any, codes: Sequence[str], names: Sequence[str]) -> tuple[Area | None, list[tuple[str, str]]]:  # noqa: ANN401  JSON may hold anything here
    """An area, or what was found and what was expected instead."""
    if not isinstance(feature, dict) or not isinstance(feature.get("properties"), dict):
        return None, [("no properties", "a feature with the area's code among its properties")]
    properties = feature["properties"]
    key = next(_keys_of_codes(properties, codes), None)
    if key is None:
        wanted = " or ".join(codes) if codes else "a property such as WD20CD or LAD22CD"
        advice = f"{wanted}: a name is not enough, for the wards of May 2022 took over names with other boundaries"
        return None, [("no code", advice)]
    code = shown(properties[key]).upper()
    polygons = polygons_of(feature.get("geometry"))
    faults = [] if _CODE.fullmatch(code) else [(f'"{code[:40]}" in {key}', "an ONS code such as E05000106")]
    faults += faults_of_rings(polygons) if polygons else [("no outline", "a Polygon or MultiPolygon")]
    if faults or not polygons:
        return None, faults
    called = [*names, f"{key[:-2]}NM", f"{key[:-2]}nm", "name"]
    name = next((shown(properties[one]) for one in called if isinstance(properties.get(one), str)), "")
    return Area(code, name[:80] or code, tuple(wound(polygon) for polygon in polygons)), []


def _keys_of_codes(properties: dict[str, Any], codes: Sequence[str]) -> Iterator[str]:
    """The property that holds an area's own code; that of the borough it lies in only where there is no other."""
    if codes:
        yield from (name for name in codes if name in properties)
        return
    coded = [name for name in properties if _CODES.fullmatch(name)]
    yield from sorted(coded, key=lambda name: bool(_PARENTS.fullmatch(name)))
