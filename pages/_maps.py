"""The outlines that the definitions name, read once; a file that is missing or faulty is said and stops no page."""

from __future__ import annotations

from pathlib import Path

from loaders.geometry import Geometry, GeometryError, read_geometry
from pages._memo import kept
from pages._room import Room
from performance.definitions.maps import AreaMap, MapLevel
from performance.outlines import Outlines


def outlines_of(room: Room, level: MapLevel) -> tuple[Outlines, ...]:
    """Every map of a level in the definitions, with its outlines or why there are none."""
    return tuple(_outlines(one, room.folder / one.file) for one in room.definitions.maps if one.level is level)


def _outlines(area_map: AreaMap, path: Path) -> Outlines:
    try:
        changed = path.stat().st_mtime_ns
    except OSError:
        return Outlines(area_map, None, f"The map file {area_map.file} is missing: put it beside the definitions.")
    return _read(area_map, path, changed)


@kept(16)
def _read(area_map: AreaMap, path: Path, changed: int) -> Outlines:  # noqa: ARG001  `changed` makes an edit a new entry
    try:
        geometry: Geometry = read_geometry(path, area_map.codes, area_map.names)
    except GeometryError as error:
        first, *more = error.faults
        rest = f" (and {len(more)} more faults)" if more else ""
        return Outlines(area_map, None, f"The map file {first}{rest}.")
    except OSError:
        return Outlines(area_map, None, f"The map file {area_map.file} cannot be opened.")
    return Outlines(area_map, geometry)
