"""A pack as bytes: read back without loss, nothing unregistered ever built, damage said in words, old ones open."""

import gzip
import json
import typing
from datetime import UTC, date, datetime, timedelta, timezone
from enum import StrEnum
from fractions import Fraction
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from performance.pack.deck import deck_of
from performance.pack.frozen import PackDamagedError, pack_bytes, read_pack
from performance.pack.kinds import CHOICES, MODELS, TUPLES
from performance.pack.pack import Pack
from performance.pack.plain import plain, unplain
from performance.pack.since import since_then
from tests.packs import ROOT, small_pack

SPECIMEN = ROOT / "tests" / "specimens" / "pack-1.json.gz"


def reachable(kind, found):
    """Every class that a value of a type can hold."""
    for part in typing.get_args(kind) or [kind]:
        if typing.get_args(part):
            reachable(part, found)
        elif isinstance(part, type) and part not in found:
            found.add(part)
            if issubclass(part, BaseModel):
                for field in part.model_fields.values():
                    reachable(field.annotation, found)
            elif hasattr(part, "_fields"):
                for hint in typing.get_type_hints(part).values():
                    reachable(hint, found)
    return found


def test_every_class_a_pack_can_hold_is_registered():
    ours = {one for one in reachable(Pack, set()) if issubclass(one, (BaseModel, StrEnum)) or hasattr(one, "_fields")}
    assert ours == {*TUPLES.values(), *MODELS.values(), *CHOICES.values()}


def test_a_pack_is_read_back_as_it_was():
    pack = small_pack()
    content = pack_bytes(pack)
    assert read_pack(content) == pack
    assert pack_bytes(read_pack(content)) == content
    assert type(read_pack(content).figures[0].row.indicator) is type(pack.figures[0].row.indicator)


def test_a_pack_frozen_by_the_first_version_opens_and_shows_what_it_showed():
    pack = read_pack(gzip.decompress(SPECIMEN.read_bytes()))
    assert (pack.partnership, pack.meeting.on) == ("Safer Anywhere Partnership", date(2018, 3, 26))
    assert [(one.row.indicator.id, one.row.value, one.row.rating.value) for one in pack.figures] == [
        ("red", Fraction(80), "red"),
        ("provisional", Fraction(3, 10), "amber"),
        ("hidden", None, "no_target"),
        ("cost", Fraction(228492), "no_target"),
        ("none", None, "no_data"),
    ]
    assert pack.items[0].decisions[0].words == "That the fourth adviser be paid for until March 2019."
    assert pack.arising[1].due == date(2018, 3, 8)
    assert deck_of(pack).slides[3].title == "Cases heard: 10 above target"
    assert since_then(pack, pack).is_empty


ZONES = st.sampled_from([UTC, ZoneInfo("Europe/London"), timezone(timedelta(hours=5, minutes=30)), None])
INSTANTS = st.datetimes(timezones=ZONES)
PLAIN = (
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.fractions() | st.dates() | INSTANTS
    | st.floats(allow_nan=False, allow_infinity=False)
)  # fmt: skip
KNOWN = {str: st.text(max_size=6), Fraction: st.fractions(), date: st.dates(), datetime: INSTANTS, bool: st.booleans(),
         int: st.integers(), type(None): st.none()}  # fmt: skip


def values_of(kind, depth=0):
    """Values of a type, however odd: nothing is validated when a pack is read."""
    origin, parts = typing.get_origin(kind), typing.get_args(kind)
    if origin is not None:
        return composed(origin, parts, depth)
    if kind in KNOWN:
        return KNOWN[kind]
    if issubclass(kind, StrEnum):
        return st.sampled_from([*kind])
    if issubclass(kind, BaseModel):
        fields = {name: values_of(field.annotation, depth + 1) for name, field in kind.model_fields.items()}
        return st.fixed_dictionaries(fields).map(lambda given: constructed(kind, given))
    return st.builds(kind, **{name: values_of(hint, depth + 1) for name, hint in typing.get_type_hints(kind).items()})


def composed(origin, parts, depth):
    """Values of a type made of other types."""
    if origin is typing.Annotated:
        return values_of(parts[0], depth)
    if origin is typing.Literal:
        return st.sampled_from(parts)
    if origin is dict:
        return st.dictionaries(*(values_of(part, depth + 1) for part in parts), max_size=2)
    if origin is tuple and parts[-1] is Ellipsis:
        return st.just(()) if depth > 2 else st.lists(values_of(parts[0], depth + 1), max_size=1).map(tuple)
    strategies = [values_of(part, depth) for part in parts]
    return st.tuples(*strategies) if origin is tuple else st.one_of(*strategies)


def constructed(kind, fields):
    made = kind.model_construct()
    made.__dict__.update(fields)
    return made


@settings(max_examples=8)
@given(data=st.data())
@pytest.mark.parametrize("name", [*TUPLES, *MODELS, *CHOICES])
def test_whatever_a_pack_holds_comes_back_equal_and_of_its_own_kind(name, data):
    kind = ({**TUPLES, **MODELS, **CHOICES})[name]
    value = data.draw(values_of(kind, depth=2))
    back = unplain(json.loads(json.dumps(plain(value), allow_nan=False)))
    assert type(back) is kind
    assert back == value
    assert plain(back) == plain(value)


@given(st.lists(PLAIN, max_size=3).map(tuple))
def test_plain_values_come_back_with_their_types(values):
    back = unplain(json.loads(json.dumps(plain(values))))
    assert back == values
    assert [type(one) for one in back] == [type(one) for one in values]


@pytest.mark.parametrize("moment", [
    datetime(2018, 10, 28, 1, 30, tzinfo=ZoneInfo("Europe/London"), fold=fold) for fold in (0, 1)
])  # fmt: skip
def test_the_hour_that_comes_twice_keeps_which_one_it_was(moment):
    back = unplain(plain(moment))
    assert back.utcoffset() == moment.utcoffset()
    assert str(back.tzinfo) == "Europe/London"


def test_fields_that_came_later_have_their_defaults():
    whole = json.loads(pack_bytes(small_pack()))
    del whole["pack"]["following"]
    figure = whole["pack"]["items"][0]["figures"][0]
    del figure["guarded"], figure["wards"]
    del whole["pack"]["items"][0]["figures"][0]["row"]["indicator"]["as_printed"]
    pack = read_pack(json.dumps(whole).encode())
    assert pack.following is None
    assert (pack.figures[0].guarded, pack.figures[0].wards) == (False, None)
    assert pack.figures[0].row.indicator.as_printed is None


def damaged(change):
    whole = json.loads(pack_bytes(small_pack()))
    change(whole)
    return json.dumps(whole).encode()


@pytest.mark.parametrize(("content", "words"), [
    (b"", "cannot be read as one"),
    (b"PK\x03\x04", "cannot be read as one"),
    (pack_bytes(small_pack())[:-9], "cannot be read as one"),
    (b"[" * 100_000, "cannot be read as one"),
    (b"[]", "which version"),
    (b'{"version":99,"pack":{}}', "A newer version"),
    (b'{"version":1}', "damaged"),
    (b'{"version":1,"pack":{"@":"Quarter","year":2017,"number":3}}', "holds something else"),
    (damaged(lambda whole: whole["pack"].update({"@": "os.system"})), "damaged"),
    (damaged(lambda whole: whole["pack"].update({"@": "__import__"})), "damaged"),
    (damaged(lambda whole: whole["pack"].pop("items")), "damaged"),
    (damaged(lambda whole: whole["pack"].update(extra=1)), "damaged"),
    (damaged(lambda whole: whole["pack"]["meeting"].update(extra=1)), "damaged"),
    (damaged(lambda whole: whole["pack"]["as_at"].update(zone="../../etc/passwd")), "damaged"),
    (damaged(lambda whole: whole["pack"]["items"][0]["figures"][0]["row"]["value"].update({"is": "1/0"})), "damaged"),
])  # fmt: skip
def test_damage_is_said_in_words(content, words):
    with pytest.raises(PackDamagedError, match=words):
        read_pack(content)


def test_what_no_pack_holds_is_not_written():
    for thing in (object(), {1, 2}, StrEnum("Other", ["A"])("a"), b"bytes", [1]):
        with pytest.raises(TypeError, match="a pack holds no"):
            plain(thing)
