"""The kinds of value a definition may hold, read from what people write: 5%, 2 points, 2015/16, 2017-06."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any, NamedTuple

from pydantic import BaseModel, BeforeValidator, ConfigDict

from loaders.reading.periods import Period, financial_year, find_financial_year, month_of
from performance.definitions.source import Path
from performance.quarter import Quarter

_SIGNED = re.compile(r"^([+\-−]?)\s*(\d+(?:\.\d+)?)\s*%$")


class Model(BaseModel):
    """A frozen object that knows every one of its keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True, populate_by_name=True)


class MisfitError(ValueError):
    """Words that do not fit together: for each fault the place inside the group where it shows, and what to write."""

    def __init__(self, *faults: tuple[Path, str]) -> None:
        self.faults = faults
        super().__init__("; ".join(words for _, words in faults))


class Tolerance(NamedTuple):
    """How far off target is still amber: a share of what is expected, or points of a share."""

    amount: Fraction
    in_points: bool = False

    @property
    def shown(self) -> str:
        """As people read it: 5%, 2 points."""
        amount = f"{float(self.amount * 100):g}"
        return f"{amount} points" if self.in_points else f"{amount}%"


def _exact(raw: Any) -> Fraction:  # noqa: ANN401
    if isinstance(raw, bool) or raw is None:
        raise ValueError("write a number, such as 330 or 28%")  # noqa: TRY004  pydantic wants ValueError
    if isinstance(raw, Fraction):
        return raw
    if isinstance(raw, int | Decimal):
        return Fraction(raw)
    if match := _SIGNED.match(str(raw).strip()):
        share = Fraction(match[2]) / 100
        return -share if match[1] in {"-", "−"} else share
    raise ValueError(f'"{raw}" is no number; write 330, 28% or -20%')


def _tolerance(raw: Any) -> Tolerance:  # noqa: ANN401
    if isinstance(raw, Tolerance):
        return raw
    if match := re.match(r"^(\d+(?:\.\d+)?)\s*(%|points?)$", str(raw).strip()):
        return Tolerance(Fraction(match[1]) / 100, in_points=match[2] != "%")
    raise ValueError(f'"{raw}" is no tolerance; write it like "5%" (of the target) or "2 points"')


def _change(raw: Any) -> Fraction:  # noqa: ANN401
    try:
        change = _exact(raw)
    except ValueError:
        change = None
    if change is None or (not isinstance(raw, str | Fraction) and abs(change) >= 1):
        raise ValueError(f'"{raw}" is no change; write it like "-20%"')
    return change


_ONLY_A_YEAR = re.compile(r"(?:fy\s*)?\d{4}\s*[/\-–]\s*(?:\d{2}|\d{4})", re.IGNORECASE)


def _find_year(raw: Any) -> int | None:  # noqa: ANN401
    words = str(raw).strip()
    return find_financial_year(words) if _ONLY_A_YEAR.fullmatch(words) else None


def _year(raw: Any) -> int:  # noqa: ANN401
    # 2015 alone is no financial year: it may be the one that begins or the one that ends in it.
    year = _find_year(raw)
    if year is None:
        raise ValueError(f'"{raw}" is no financial year; write it like 2015/16')
    return year


def _month(raw: Any) -> date:  # noqa: ANN401
    if isinstance(raw, date) and raw.day == 1:
        return raw
    if match := re.match(r"^(\d{4})-(0[1-9]|1[0-2])$", str(raw).strip()):
        return date(int(match[1]), int(match[2]), 1)
    raise ValueError(f'"{raw}" is no month; write it like 2017-06')


def _day(raw: Any) -> date:  # noqa: ANN401
    if isinstance(raw, date):
        return raw
    try:
        return date.fromisoformat(str(raw).strip())
    except ValueError:
        raise ValueError(f'"{raw}" is no day; write it like 2016-06-27') from None


def _from_quarter(raw: Any) -> Quarter:  # noqa: ANN401
    return _edge(raw, 1)


def _until_quarter(raw: Any) -> Quarter:  # noqa: ANN401
    return _edge(raw, 4)


def _edge(raw: Any, number: int) -> Quarter:  # noqa: ANN401
    if isinstance(raw, Quarter):
        return raw
    try:
        return Quarter.parse(str(raw))
    except ValueError:
        year = _find_year(raw)
    if year is None:
        raise ValueError(f'"{raw}" is no financial year or quarter; write 2016/17 or "2016/17 Q4"')
    return Quarter(year, number)


def _start(raw: Any) -> date:  # noqa: ANN401
    return period_named(raw).start


def _end(raw: Any) -> date:  # noqa: ANN401
    return period_named(raw).end


def period_named(raw: Any) -> Period:  # noqa: ANN401
    """A financial year, quarter or month as people write it. Raises ValueError with what to write instead."""
    if (year := _find_year(raw)) is not None:
        return financial_year(year)
    with suppress(ValueError):
        return month_of(_month(raw))
    with suppress(ValueError):
        return Quarter.parse(str(raw)).period
    raise ValueError(f'"{raw}" is no period; write it like 2017/18, "2017/18 Q3" or 2017-06')


def _quarter(raw: Any) -> Quarter:  # noqa: ANN401
    return raw if isinstance(raw, Quarter) else Quarter.parse(str(raw))


_UNWRITABLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")  # in XML, and so in an Office file


def _words(raw: Any) -> Any:  # noqa: ANN401
    return " ".join(_UNWRITABLE.sub(" ", raw).split()) if isinstance(raw, str) else raw


def _several(raw: Any) -> Any:  # noqa: ANN401
    return [raw] if isinstance(raw, str) else raw


Exact = Annotated[Fraction, BeforeValidator(_exact)]
Change = Annotated[Fraction, BeforeValidator(_change)]
Day = Annotated[date, BeforeValidator(_day)]
Year = Annotated[int, BeforeValidator(_year)]
Month = Annotated[date, BeforeValidator(_month)]
FromQuarter = Annotated[Quarter, BeforeValidator(_from_quarter)]
UntilQuarter = Annotated[Quarter, BeforeValidator(_until_quarter)]
StartOfPeriod = Annotated[date, BeforeValidator(_start)]
EndOfPeriod = Annotated[date, BeforeValidator(_end)]
NamedQuarter = Annotated[Quarter, BeforeValidator(_quarter)]
ToleranceField = Annotated[Tolerance, BeforeValidator(_tolerance)]
Words = Annotated[str, BeforeValidator(_words)]
Values = Annotated[tuple[str, ...], BeforeValidator(_several)]
