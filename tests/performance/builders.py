"""Small figures, coverage, flows, indicators and targets for the tests of what figures mean."""

from datetime import UTC, date, datetime
from fractions import Fraction
from typing import NamedTuple

from pydantic import TypeAdapter

from loaders.reading.periods import Grain, Period, financial_year, first_of_month, months_from
from performance.basis import Flows
from performance.composition import compose
from performance.definitions.indicator import Indicator, Selection
from performance.definitions.target import Target
from performance.flow import build_flow
from performance.quarter import Quarter
from performance.subject import Subject

FAR = date(2030, 1, 1)
_TARGETS = TypeAdapter(Target)


class Answer(NamedTuple):
    """An observation (or several added up) as the warehouse answers it."""

    period: Period
    value: float | None
    grain: str = ""
    slice: str = ""
    markers: str = ""
    provisional: bool = False
    mopac_7: str = ""
    offence: str = ""
    offence_group: str = ""
    agency: str = ""
    category: str = ""

    @property
    def period_start(self):
        return self.period.start

    @property
    def period_end(self):
        return self.period.end

    @property
    def missing(self):
        return int(self.value is None)


class Cover(NamedTuple):
    """A file's statement that it answers for a slice and a period."""

    period: Period
    grain: str
    received: datetime
    seq: int = 1
    slice: str = ""
    complete: bool = True

    @property
    def period_start(self):
        return self.period.start

    @property
    def period_end(self):
        return self.period.end


def month(name):
    """A month from 2015-04."""
    year, number = map(int, name.split("-"))
    return months_from(date(year, number, 1), 1)


def months_since(name, count):
    """So many months, the first from 2015-04."""
    return [months_from(first_of_month(month(name).start, step), 1) for step in range(count)]


def q(name):
    """A quarter by its name."""
    return Quarter.parse(name)


def year(name):
    """A financial year by its name."""
    return financial_year(int(name[:4]))


def received(day):
    """An instant on a day, 2016-06-10."""
    return datetime.fromisoformat(day).replace(tzinfo=UTC)


_GRAINS = {1: Grain.MONTH, 3: Grain.QUARTER, 12: Grain.YEAR}


def grain_of(period):
    """How long a period is; a year that does not begin in April is twelve months."""
    count = (period.end.year - period.start.year) * 12 + period.end.month - period.start.month + 1
    return Grain.TWELVE_MONTHS if count == 12 and period.start.month != 4 else _GRAINS[count]


def counts(*pieces, received_on="2020-01-01", seq=1, selection=None, more=()):
    """A flow of whole figures: (period, value) pairs, all from one file. `more` is (answers, covers) of other files."""
    answers, covers = file_of(*pieces, received_on=received_on, seq=seq)
    for other_answers, other_covers in more:
        answers, covers = answers + other_answers, covers + other_covers
    return build_flow(selection or Selection(measure="m.n"), answers, covers)


def file_of(*pieces, received_on="2020-01-01", seq=1, complete=True):
    """Answers and coverage of one file: (period, value) or (period, value, marker)."""
    answers, covers = [], []
    for period, value, *marker in pieces:
        grain = grain_of(period)
        answers.append(Answer(period, value, grain, markers="".join(marker)))
        covers.append(Cover(period, grain, received(received_on), seq, complete=complete))
    return answers, covers


def monthly(first, values, **keywords):
    """A flow of monthly figures from a month on; None leaves a month out."""
    spans = months_since(first, len(values))
    return counts(*((span, value) for span, value in zip(spans, values, strict=True) if value is not None), **keywords)


def quarterly(first, values, **keywords):
    """A flow of quarterly figures from a quarter on; None leaves one out."""
    start = q(first)
    pieces = [(start.plus(step).period, value) for step, value in enumerate(values) if value is not None]
    return counts(*pieces, **keywords)


def yearly(first, values, **keywords):
    """A flow of figures by financial year."""
    start = int(first[:4])
    pieces = [(financial_year(start + step), value) for step, value in enumerate(values) if value is not None]
    return counts(*pieces, **keywords)


def flows(top, below=None):
    """The flows of an indicator."""
    return Flows(top, below)


def target(**given):
    """A target; what is not given is agreed long ago, for every year."""
    whole = {"agreed": {"by": "the board", "on": date(2010, 1, 1)}, "source": "a paper", "from": "2008/09", **given}
    return _TARGETS.validate_python(whole)


def indicator(*targets, ratio=False, **given):
    """An indicator that counts cases by quarter, lower is better, unless said otherwise."""
    whole = {
        "id": "one",
        "title": "One",
        "priority": "p",
        "definition": "What is counted.",
        "owner": "Owner",
        "unit": "share" if ratio else "cases",
        "better": "lower",
        "basis": "quarter",
        "targets": targets,
        **({} if targets else {"no_target": "No paper gives one"}),
        **given,
    }
    if ratio:
        whole |= {"numerator": {"measure": "m.part"}, "denominator": {"measure": "m.whole"}}
    else:
        whole.setdefault("counts", {"measure": "m.n"})
    return Indicator.model_validate(whole)


def subject(about, top, below=None, *, hidden=frozenset(), known_by=FAR, tested_from=None, beside=None, printed=()):
    """What a row is made from."""
    return Subject(about, Flows(top, below), frozenset(hidden), known_by, tested_from, beside, "London", printed)


def row(about, top, name, below=None, **keywords):
    """The row of an indicator for a quarter."""
    return compose(subject(about, top, below, **keywords), q(name))


def share(percent):
    """28.5 as the fraction of one it is."""
    return Fraction(str(percent)) / 100
