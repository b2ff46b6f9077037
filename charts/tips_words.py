"""The sentences of the fly-tipping page, made from its figures by rule; a title has at most ten words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction

from performance.cross_filter import Cells, Filters
from performance.tips import MONTH, NOT_RECORDED, WARD, Clearing, Window
from performance.wording import counted, full_month, month, number, percent, unsigned_percent

LONGEST = 10  # words of a title
NAMES = {
    MONTH: "Month",
    WARD: "Ward",
    "waste_type": "Waste type",
    "land_type": "Land type",
    "load_size": "Load size",
    "action": "Action taken",
}
_FEW = 20  # under so many a percentage says less than the count


def fitting(*titles: str) -> str:
    """The first title that is short enough; the last where none is.

    >>> fitting("One two three four five six seven eight nine ten eleven", "One two")
    'One two'
    """
    return next((title for title in titles if len(title.split()) <= LONGEST), titles[-1])


def value_words(dimension: str, value: str, names: Mapping[str, str]) -> str:
    """A value of a dimension as people read it: the ward's name, Apr 2017, Highway."""
    if dimension == MONTH:
        return month(date.fromisoformat(f"{value}-01"))
    return names.get(value, value) if dimension == WARD else value


def most(cells: Mapping[str, int]) -> tuple[str, Fraction] | None:
    """The value that stands out, with its share of all; None where nothing is counted or two are level."""
    whole = sum(cells.values())
    rising = sorted(cells.items(), key=lambda cell: cell[1])
    if not whole or (len(rising) > 1 and rising[-1][1] == rising[-2][1]):
        return None
    return rising[-1][0], Fraction(rising[-1][1], whole)


def bars_title(cells: Mapping[str, int], kind: str) -> str:
    """Highway is 76.4% of reports."""
    found = most(cells)
    if not sum(cells.values()):
        return "No reports match what is chosen"
    if found is None:
        return f"No {kind.lower()} stands out"
    name, share = found
    if name == NOT_RECORDED:
        return f"{kind} is not recorded for {number(share, 'share')} of reports"
    return fitting(f"{name} is {number(share, 'share')} of reports", f"{name}: {number(share, 'share')}")


def map_title(cells: Mapping[str, int], whole: int, names: Mapping[str, str]) -> str:
    """Penge and Cator has most: 14.1% of reports. `whole` is what shares are of: reports outside these wards too."""
    if not sum(cells.values()):
        return "No reports match what is chosen"
    found = most(cells)
    if found is None:
        return "No ward stands out"
    name, share = names.get(found[0], found[0]), number(Fraction(cells[found[0]], whole), "share")
    return fitting(f"{name} has most: {share} of reports", f"{name}: {share} of reports")


def heat_title(cells: Cells, names: Mapping[str, str]) -> str:
    """Penge and Cator: 14.1% of reports, most in Mar 2017."""
    months, wards = _summed(cells, 0), _summed(cells, 1)
    if not sum(months.values()):
        return "No reports match what is chosen"
    ward, busiest = most(wards), most(months)
    if ward is None:
        return f"Most reports in {_month(busiest[0])}" if busiest else "No month or ward stands out"
    name, share = names.get(ward[0], ward[0]), number(ward[1], "share")
    own = most({when: count for (when, place), count in cells.items() if place == ward[0]})
    if own is None:
        return fitting(f"{name}: {share} of reports", name)
    when = _month(own[0])
    return fitting(f"{name}: {share} of reports, most in {when}", f"{name}: most, {share}, peak {when}")


def _month(name: str) -> str:
    return month(date.fromisoformat(f"{name}-01"))


def _summed(cells: Cells, place: int) -> dict[str, int]:
    found: dict[str, int] = {}
    for key, count in cells.items():
        found[key[place]] = found.get(key[place], 0) + count
    return found


def only(filters: Filters, leaving: Sequence[str], names: Mapping[str, str]) -> str:
    """What a view is filtered by: "Only Green; Highway."; "" where by nothing. `leaving` are its own dimensions."""
    said = [
        " or ".join(value_words(dimension, value, names) for value in values)
        for dimension, values in filters.chosen
        if dimension not in leaving
    ]
    return f"Only {'; '.join(said)}." if said else ""


def count_sentence(count: int, of: int, before: int | None, shown: str, *, filtered: bool) -> str:
    """705 reports in Q3 2017/18, 5.5% fewer than a year before; `before` is None where that is not known."""
    base = counted(Fraction(count), "report")
    if filtered:
        base = f"{base} of {number(Fraction(of))} in {_the(shown)} {'matches' if count == 1 else 'match'}"
        return f"{base}{_compared(count, before, ': ')}."
    return f"{base} in {_the(shown)}{_compared(count, before, ', ')}."


def _the(shown: str) -> str:
    return f"the {shown}" if shown.startswith("12 months") else shown


def _compared(count: int, before: int | None, joint: str) -> str:
    if before is None:
        return ""
    if count == before:
        return f"{joint}as many as a year before"
    if before < _FEW:
        return f"{joint}{number(Fraction(before)) if before else 'none'} a year before"
    change = Fraction(count - before, before)
    return f"{joint}{unsigned_percent(change)} {'more' if change > 0 else 'fewer'} than a year before"


def known_words(window: Window) -> str:
    """Which months of a run are not known, or only in part."""
    told = []
    if window.missing:
        listed = _listed(window.missing)
        told.append(f"The register has no figures for {listed}." if window.any else "")
    if window.partly:
        told.append(f"It knows only a part of {_listed(window.partly)}.")
    if window.any and window.before is None:
        told.append("Nothing is compared with the year before, of which not every month is known.")
    return " ".join(filter(None, told))


def _listed(months: Sequence[date]) -> str:
    names = [month(start) for start in months]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def newest_words(newest: date) -> str:
    """Where to look when a run of months is empty."""
    return f"The register's newest month is {full_month(newest)}: choose a quarter that has it."


def clearing_sentence(clearing: Clearing, shown: str) -> str:
    """702 reports were cleared in Q3 2017/18, after 3.0 days on average; clearing cost £44,559."""
    if not clearing.cleared:
        return f"No clearance is recorded in {_the(shown)}."
    verb = "was" if clearing.cleared == 1 else "were"
    said = f"{counted(clearing.cleared, 'report')} {verb} cleared in {_the(shown)}"
    if clearing.mean_days is not None:
        said += f", after {number(clearing.mean_days, 'days')} days on average"
    cost = f"; clearing cost {number(clearing.cost, 'pounds')}" if clearing.cost is not None else ""
    return f"{said}{cost}."


def slowest_title(days: Mapping[str, Fraction], names: Mapping[str, str]) -> str:
    """Slowest in Darwin: 4.2 days to clear."""
    if not days:
        return "No ward has days to clear"
    ward = max(sorted(days), key=lambda code: days[code])
    name, value = names.get(ward, ward), number(days[ward], "days")
    return fitting(f"Slowest in {name}: {value} days to clear", f"{name}: {value} days")


def beside_title(reports: Fraction | None, beside: Fraction | None, when: str) -> str:
    """Register 239, FixMyStreet 56 in Dec 2017."""
    if beside is None:
        return f"{number(reports)} reports in {when}" if reports is not None else "No reports by month"
    ours = number(reports) if reports is not None else "no figure"
    return f"Register {ours}, FixMyStreet {number(beside)} in {when}"


def change_title(ours: Fraction, theirs: Fraction | None, beside: str, since: str) -> str:
    """Incidents +30.1% since 2012/13; London +15.0%."""
    said = f"Incidents {percent(ours)} since {since}"
    return f"{said}; {beside} {percent(theirs)}" if theirs is not None else said
