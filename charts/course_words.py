"""What a course says in words: its title, the line under it, its alt text, and the label of its target."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from charts.axis import Axis
from charts.source_words import fitted
from charts.wording import level_words
from loaders.reading.periods import Grain, financial_year_of, grain_or_none, year_name
from performance.definitions.indicator import Basis, Indicator, SeriesBreak
from performance.pack.pack import CourseStep, Figure
from performance.quarter import Quarter
from performance.spoken_numbers import spelt
from performance.wording import full_month, inside, month, number, period

_UNITS = {"share": "Per cent", "pounds": "Pounds", "per_1000": "Per 1,000 people", "days": "Days"}
_OVER = {
    Basis.ROLLING_12_MONTHS: "in the 12 months to each month",
    Basis.YEAR_TO_DATE: "from April to the end of each quarter",
}
_SPOKEN = {
    Basis.ROLLING_12_MONTHS: "12 months to each quarter's end",
    Basis.YEAR_TO_DATE: "April to each quarter's end",
    Basis.QUARTER: "by quarter",
}
_TITLE, _ALT = 10, 30  # words


def point_name(step: CourseStep, basis: Basis) -> str:
    """A point's short name: Mar 2016 for the twelve months to it, Q3 2017/18, 2015/16."""
    if basis is Basis.ROLLING_12_MONTHS:
        return month(step.period.end)
    if basis is Basis.YEAR_TO_DATE:
        return Quarter.of(step.period.end).shown
    if grain_or_none(step.period) is Grain.YEAR:
        return year_name(financial_year_of(step.period.start))
    return period(step.period)


def course_title(figure: Figure) -> str:
    """A finding of at most ten words, without a full stop; the course has two known steps or more."""
    about, known = figure.row.indicator, _known(figure)
    last, values = known[-1], [step.value for step in known if step.value is not None]
    now = _now(last, about)
    if about.basis is Basis.YEAR_TO_DATE:
        return _year_before(now, last, known, about)
    shown = " shown" if any(step.hidden for step in figure.course) else ""
    if len(known) == 2:
        earlier = inside(_now(known[0], about))
        return fitted(f"{now}; {earlier}", f"{now}; {_value(known[0], about)} before", most=_TITLE)
    if min(values) == max(values):
        return f"{now}, as in every period shown" if shown else f"{now}, as since {_name(known[0], about)}"
    for extreme, word in ((max(values), "highest"), (min(values), "lowest")):
        if last.value == extreme:
            rank = f"{'the' if values.count(extreme) == 1 else 'again the'} {word} of {spelt(len(known))}"
            return fitted(f"{now}, {rank} {_noun(known, about)}{shown}", f"{now}, {rank}{shown}", most=_TITLE)
    low, high = (number(edge, about.unit) for edge in (min(values), max(values)))
    long = f"{now}; {low} to {high}{' where' + shown if shown else ''} since {_name(known[0], about)}"
    return fitted(long, f"{now}, between {low} and {high}{shown}", now, most=_TITLE)


def _now(step: CourseStep, about: Indicator) -> str:
    """Year to Dec 2017: 10,740; 317 by Q3 2017/18; 3,246 in 2016/17."""
    if about.basis is Basis.ROLLING_12_MONTHS:
        return f"Year to {_name(step, about)}: {_value(step, about)}"
    return f"{_value(step, about)} {'by' if about.basis is Basis.YEAR_TO_DATE else 'in'} {_name(step, about)}"


def _year_before(now: str, last: CourseStep, known: Sequence[CourseStep], about: Indicator) -> str:
    """A year to date only grows: it is held against the same months of the year before, else what is expected."""
    same = Quarter.of(last.period.end).plus(-4)
    before = next((step for step in known if Quarter.of(step.period.end) == same), None)
    if before is not None:
        return f"{now}, {_value(before, about)} a year before"
    if last.expected is not None and last.upto is None:
        return f"{now}; {number(last.expected, about.unit)} expected by then"
    return now


def course_under(figure: Figure, axis: Axis) -> str:
    """The unit, where the axis starts if not at 0, what the marks mean, and whose figures they are."""
    return " ".join(f"{part.rstrip('.')}." for part in _parts(figure, axis))


def _parts(figure: Figure, axis: Axis) -> Iterator[str]:
    about, known = figure.row.indicator, _known(figure)
    unit = _UNITS.get(about.unit, about.unit[:1].upper() + about.unit[1:])
    yield f"{unit} {_over(about, known)}"
    if not axis.from_zero:
        yield f"The axis starts at {number(Fraction(axis.low).limit_denominator(1000), about.unit)}"
    if any(step.expected is not None for step in figure.course):
        yield f"Dashed: target{_target_kind(figure)}"
    if any(step.provisional for step in known):
        yield "Hollow: provisional (p)"
    if any(step.hidden for step in figure.course):
        yield "[c]: hidden to protect people"
    for one, _ in breaks_inside(figure):
        yield break_words(one)
    yield f"Source: {about.owner}"


def _over(about: Indicator, known: Sequence[CourseStep]) -> str:
    each = _noun(known, about).removesuffix("s")
    return _OVER.get(about.basis) or f"{'by' if about.unit in {'share', 'per_1000', 'days'} else 'a'} {each}"


def _target_kind(figure: Figure) -> str:
    """Whether the dashed line is a range, a path or a level that stays."""
    if any(step.upto is not None for step in figure.course):
        return " range"
    return " path" if len({step.expected for step in figure.course} - {None}) > 1 else ""


def course_alt(figure: Figure) -> str:
    """At most 30 words on what the chart shows, for those who do not see it."""
    about, known = figure.row.indicator, _known(figure)
    first, last = known[0], known[-1]
    each = _SPOKEN.get(about.basis) or f"by {_noun(known, about).removesuffix('s')}"
    names = f"{_name(first, about)} to {_name(last, about)}"
    values = f"first {_value(first, about)}, last {_value(last, about)}"
    expected = "" if last.expected is None else f"; expected {level_words(_level(last), about.unit)}"
    whole = [f"Line, {about.title}, {parts}: {values}{expected}." for parts in (f"{each}, {names}", names)]
    return fitted(*whole, _cut(about.title, f": {values}."), most=_ALT)


def _cut(title: str, values: str) -> str:
    """A title of more words than there is room for, cut."""
    room = _ALT - 1 - len(values.split())
    return f"Line, {' '.join(title.split()[:room])}{values}"


def target_label(figure: Figure) -> str:
    """The label of the dashed line: "Target 2,495"; "Expected 9,400" on the way there; until when where it ended."""
    about, row = figure.row.indicator, figure.row
    drawn = [step for step in figure.course if step.expected is not None]
    if not drawn:
        return ""
    last = drawn[-1]
    ended = last is not figure.course[-1]
    stays = len(drawn) > 1 and drawn[-2].expected == last.expected
    aim = row.level == _level(last) or (ended and stays)
    until = f" to {_name(last, about)}" if ended else ""
    return f"{'Target' if aim or last.upto is not None else 'Expected'} {level_words(_level(last), about.unit)}{until}"


def breaks_inside(figure: Figure) -> list[tuple[SeriesBreak, CourseStep]]:
    """The declared breaks that fall inside what is drawn, each with the first step that counts anything after it."""
    known = _known(figure)
    found = []
    for one in figure.row.indicator.series_breaks:
        after = [step for step in figure.course if step.period.end >= one.month]
        if known and after and known[0].period.end < one.month <= known[-1].period.end:
            found.append((one, after[0]))
    return found


def break_words(one: SeriesBreak) -> str:
    """What breaks, when and why: "Series break, April 2014: domestic violence classified anew"."""
    return f"Series break, {full_month(one.month)}: {one.reason.rstrip('.')}"


def no_course_words(figure: Figure) -> str:
    """Why nothing is drawn of a figure, in a sentence."""
    about, known = figure.row.indicator, _known(figure)
    if known:
        return f"One figure only ({inside(_now(known[0], about))}): a line needs two."
    if figure.row.suppressed or any(step.hidden for step in figure.course):
        return "Small numbers are hidden, so there is no line to draw."
    return "No figures yet, so there is no line to draw."


def _known(figure: Figure) -> tuple[CourseStep, ...]:
    return tuple(step for step in figure.course if step.value is not None)


def _name(step: CourseStep, about: Indicator) -> str:
    return point_name(step, about.basis)


def _value(step: CourseStep, about: Indicator) -> str:
    return "[c]" if step.value is None else number(step.value, about.unit)


def _level(step: CourseStep) -> Fraction | tuple[Fraction, Fraction] | None:
    return step.expected if step.expected is None or step.upto is None else (step.expected, step.upto)


def _noun(steps: Sequence[CourseStep], about: Indicator) -> str:
    """What the steps are, more than one of them: quarters, years, months; figures where they are of several kinds."""
    if about.basis is not Basis.LATEST:
        return "quarters"
    grains = {grain_or_none(step.period) for step in steps}
    names = {Grain.MONTH: "months", Grain.QUARTER: "quarters", Grain.YEAR: "years", Grain.TWELVE_MONTHS: "years"}
    return names.get(grains.pop() or Grain.YEAR, "periods") if len(grains) == 1 else "periods"
