"""Which file draws which areas and when, as written; and every fault of it, with its line and what to write instead."""

from datetime import date
from pathlib import Path

import pytest

from loaders.geometry import read_geometry
from loaders.reading.periods import Period, month
from loaders.reading.places import wards
from performance.definitions.definitions import parse_definitions
from performance.definitions.maps import MapLevel, maps_held
from tests.definitions.written import HEAD, as_marked, changed, faults, whole
from tests.performance.shipped import definitions

ROOT = Path(__file__).resolve().parents[2]
OLD = """\
  - level: ward
    file: old.geojson
    until: 2022-05-04
    source: The ONS
"""
NEW = """\
  - level: ward
    file: maps/new.geojson
    from: 2022-05-05
    codes: WD
    source: The ONS
"""


def text(*entries):
    return whole(head=HEAD + "maps:\n" + "".join(entries))


def test_as_written():
    old, new = parse_definitions(text(OLD, NEW)).maps
    assert (old.level, old.file, old.from_, old.until) == (MapLevel.WARD, "old.geojson", None, date(2022, 5, 4))
    assert (new.codes, new.names, new.from_, new.until) == (("WD",), (), date(2022, 5, 5), None)


def test_a_span_across_the_change_has_both_maps_and_another_has_one():
    maps = parse_definitions(text(NEW, OLD)).maps

    def held(span):
        return [one.file for one in maps_held(maps, MapLevel.WARD, span)]

    assert held(month(2022, 4)) == ["old.geojson"]
    assert held(month(2022, 6)) == ["maps/new.geojson"]
    assert held(month(2022, 5)) == ["old.geojson", "maps/new.geojson"]
    assert held(Period(date(2022, 4, 1), date(2023, 3, 31))) == ["old.geojson", "maps/new.geojson"]
    assert maps_held(maps, MapLevel.BOROUGH, month(2022, 6)) == ()


FAULTS = {
    "a level": {"level": 'level: street  #! "street" is none of the words allowed here; write ward or borough'},
    "no file": {"file": None, "level": "level: ward  #! `file:` is missing; write it"},
    "no source": {"source": None, "level": "level: ward  #! `source:` is missing; write it"},
    "a path of one machine": {"file": 'file: /tmp/a.geojson  #! "/tmp/a.geojson" is no path beside indicators.yaml'},
    "a drive": {"file": "file: 'C:\\a.geojson'  #! is no path beside indicators.yaml"},
    "a day": {"until": 'until: May 2022  #! "May 2022" is no day; write it like 2016-06-27'},
    "ends first": {"until": "from: 2023-01-01\nuntil: 2022-05-04  #! until (2022-05-04) lies before from (2023-01-01)"},
    "an unknown word": {"file": 'file: a.geojson\ncolour: red  #! "colour" is no word we know here'},
}


@pytest.mark.parametrize("lines", FAULTS.values(), ids=FAULTS)
def test_a_fault_names_its_line_and_what_to_write(lines):
    assert as_marked(text(changed(OLD, **lines))) is True


def test_two_maps_of_a_level_never_hold_at_once():
    marked = NEW.replace("level: ward", "level: ward  #! two maps of wards hold on 2022-05-05: write `until:`")
    assert as_marked(text(OLD.replace("    until: 2022-05-04\n", ""), marked)) is True
    assert faults(text(OLD, NEW.replace("ward", "borough"))) == []


def test_the_shipped_maps_hold_the_wards_of_their_time_by_code():
    for one in definitions().maps:
        day = one.until or one.from_
        shapes = read_geometry(ROOT / one.file, one.codes, one.names)
        assert {area.code: area.name for area in shapes.areas} == {ward.code: ward.name for ward in wards(day)}
    both = [read_geometry(ROOT / one.file).codes for one in definitions().maps]
    assert not both[0] & both[1]
    assert [len(codes) for codes in both] == [22, 22]
