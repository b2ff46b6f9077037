"""Values of a pack as plain JSON and back, without loss: fractions, days, instants with their zones, our own kinds.

Every value that JSON has no word for stands as an object with its kind under "@". Nothing is validated anew on the way
back: a pack shows what was shown, whatever the rules are by then.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from enum import StrEnum
from fractions import Fraction
from typing import Any
from zoneinfo import ZoneInfo

from performance.definitions.fields import Model
from performance.pack.kinds import CHOICES, MODELS, TUPLES

KIND = "@"
_NAMES: Mapping[type, str] = {kind: name for kinds in (TUPLES, MODELS, CHOICES) for name, kind in kinds.items()}
_UTC = "UTC"


def plain(value: object) -> Any:  # noqa: ANN401  JSON has no type
    """A value as JSON can write it. Raises TypeError for a kind of thing that no pack holds."""
    if value is None or isinstance(value, bool | int | float) or type(value) is str:
        return value
    if type(value) in _NAMES:
        return _named(value, _NAMES[type(value)])
    if type(value) is tuple:
        return [plain(one) for one in value]
    if isinstance(value, Fraction):
        return {KIND: "fraction", "is": str(value)}
    if isinstance(value, datetime):
        return {KIND: "instant", "is": value.replace(tzinfo=None).isoformat(), "fold": value.fold, "zone": _zone(value)}
    if isinstance(value, date):
        return {KIND: "day", "is": value.isoformat()}
    if isinstance(value, dict):
        return {KIND: "pairs", "is": [[plain(key), plain(one)] for key, one in value.items()]}
    raise TypeError(f"a pack holds no {type(value).__name__}")


def _named(value: object, name: str) -> dict[str, Any]:
    if isinstance(value, StrEnum):
        return {KIND: name, "is": value.value}
    fields = dict(value) if isinstance(value, Model) else value._asdict()  # type: ignore[attr-defined]
    return {KIND: name, **{field: plain(one) for field, one in fields.items()}}


def _zone(moment: datetime) -> str:
    """The name of an instant's zone, or how far it is from Greenwich; "" where it has none."""
    if moment.tzinfo is None:
        return ""
    if moment.tzinfo is UTC:
        return _UTC
    name = getattr(moment.tzinfo, "key", None)
    offset = moment.utcoffset() or timedelta()
    return name if isinstance(name, str) else f"{offset.total_seconds():+g}"


def unplain(given: Any) -> Any:  # noqa: ANN401  what comes back is any of the kinds above
    """The value that was written.

    Raises ValueError, KeyError, TypeError or ZeroDivisionError for what was never written; only the registered kinds
    are ever built.
    """
    if isinstance(given, list):
        return tuple(unplain(one) for one in given)
    if not isinstance(given, dict):
        return given
    name = given[KIND]
    if name in TUPLES:
        return _tuple(TUPLES[name], _fields(given))
    if name in MODELS:
        return _model(MODELS[name], _fields(given))
    if name in CHOICES:
        return CHOICES[name](given["is"])
    return _BASIC[name](given)


def _fields(given: Mapping[str, Any]) -> dict[str, Any]:
    return {field: unplain(one) for field, one in given.items() if field != KIND}


def _tuple(kind: type[tuple], fields: dict[str, Any]) -> Any:  # type: ignore[type-arg]  # noqa: ANN401
    """Fields that came later than the pack have their defaults; TypeError where one without a default is missing."""
    return kind(**fields)


def _model(kind: type[Model], fields: dict[str, Any]) -> Model:
    known = kind.model_fields
    missing = [name for name, field in known.items() if name not in fields and field.is_required()]
    if missing or fields.keys() - known.keys():
        raise ValueError(f"{kind.__name__} has other fields: {sorted(missing or fields.keys() - known.keys())}")
    whole = {name: fields.get(name, field.get_default(call_default_factory=True)) for name, field in known.items()}
    made = kind.model_construct()
    made.__dict__.update(whole)
    return made


def _instant(given: Mapping[str, Any]) -> datetime:
    return datetime.fromisoformat(given["is"]).replace(tzinfo=_zone_named(given["zone"]), fold=given["fold"])


def _zone_named(name: str) -> tzinfo | None:
    if name == _UTC:
        return UTC
    if name and name[0] in "+-":
        return timezone(timedelta(seconds=float(name)))
    return ZoneInfo(name) if name else None


_BASIC: Mapping[str, Callable[[Mapping[str, Any]], Any]] = {
    "fraction": lambda given: Fraction(given["is"]),
    "day": lambda given: date.fromisoformat(given["is"]),
    "instant": _instant,
    "pairs": lambda given: {unplain(key): unplain(one) for key, one in given["is"]},
}
