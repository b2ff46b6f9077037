"""Choosing how to project: a back-test on the Metropolitan Police's real series, each borough's seven crimes by month.

After every quarter's end from March 2010 to December 2015 each way of projecting is asked for the total of the
financial year (known months and projected ones) and for the twelve months ahead, knowing only what lies before. Prints
the tables of docs/performance.md and the constants of performance/landing_range.py.
Run: `python -m benchmarks.landing FILE`, the police's file of boroughs by month for 2008 to 2016.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import click
import numpy as np

from loaders.mopac_7.offences import find_offence
from performance.landing_paths import BASELINE, CANDIDATES, CHOSEN, FEWEST_MONTHS, YEAR, Candidate
from performance.landing_range import HIGH, LOW, SIZES, Miss, Misses, own_misses, quantile, range_of

_FIRST = 3  # months of 2008 before the first financial year begins
_ORIGINS = range(27, 97, 3)  # how many months are known: to the ends of March 2010, June 2010 … December 2015
_LATE = 63  # known months at the end of March 2013, the middle of the origins
_HORIZONS = (3, 6, 9, 12)

Series = Mapping[tuple[str, str], list[float]]


class Trial(NamedTuple):
    """One projection: from how many months, how many of them of the year; what was projected and happened; how far a
    year is from the one before."""

    months: int
    run: int
    projected: float
    happened: float
    scale: float

    @property
    def relative(self) -> float:
        """The size of the error as a share of what happened."""
        return abs(self.projected - self.happened) / max(self.happened, 1.0)


def read_series(file: Path) -> dict[tuple[str, str], list[float]]:
    """Offences by borough and crime of the seven, month by month."""
    found: dict[tuple[str, str], list[float]] = {}
    with file.open(encoding="utf-8-sig", newline="") as lines:
        rows = csv.DictReader(lines)
        months = [name for name in rows.fieldnames or () if name.isdigit()]
        for row in rows:
            offence = find_offence(row["Major Category"], row["Minor Category"])
            if offence and offence.mopac_7:
                held = found.setdefault((row["Borough"], offence.mopac_7), [0.0] * len(months))
                for place, name in enumerate(months):
                    held[place] += int(row[name])
    return found


def with_totals(series: Series) -> dict[tuple[str, str], list[float]]:
    """The series, and each borough's seven crimes added up."""
    whole: dict[str, list[list[float]]] = defaultdict(list)
    for (borough, _), months in series.items():
        whole[borough].append(months)
    return dict(series) | {(name, "total"): [sum(at) for at in zip(*held, strict=True)] for name, held in whole.items()}


def tried(candidate: Candidate, series: Series, *, ahead: bool) -> Iterator[Trial]:
    """Every projection of a way: of the financial year in progress, or (`ahead`) of the twelve months ahead."""
    for months in series.values():
        for known in _ORIGINS:
            run = 0 if ahead else (known - _FIRST) % YEAR
            end = known - run + YEAR
            if end > len(months) or (not ahead and end > 99):  # the last financial year that is whole ends there
                continue
            before = months[:known]
            projected = sum(before[known - run :]) + sum(candidate.path(before, YEAR - run))
            yield Trial(known, run, projected, sum(months[end - YEAR : end]), _scale(before))


def _scale(before: list[float]) -> float:
    """How far, on average, twelve months lie from the twelve before: the error of "same as last year" in the past."""
    totals = np.convolve(before, np.ones(YEAR), "valid")
    return max(float(np.abs(totals[YEAR:] - totals[:-YEAR]).mean()), 1.0)


def table_of_ways(series: Series) -> Iterator[str]:
    """A line for each candidate: relative absolute error by how much of the year is known, MASE, whether it beats."""
    yield "| way | 0 | 3 | 6 | 9 months known | year's end, all | MASE | 12 months ahead | against last year |"
    yield "|---|---|---|---|---|---|---|---|---|"
    first: tuple[float, float] | None = None
    for candidate in CANDIDATES:
        years, rolling = (list(tried(candidate, series, ahead=ahead)) for ahead in (False, True))
        by_run = [np.mean([one.relative for one in years if one.run == run]) for run in (0, 3, 6, 9)]
        year, ahead = (float(np.mean([one.relative for one in held])) for held in (years, rolling))
        scaled = np.mean([abs(one.projected - one.happened) / one.scale for one in years])
        first = first or (year, ahead)
        beaten = f"{year / first[0] - 1:+.0%}, {ahead / first[1] - 1:+.0%}".replace("-", "\u2212")
        verdict = "–" if candidate is BASELINE else beaten
        cells = (*(f"{error:.1%}" for error in by_run), f"{year:.1%}", f"{scaled:.2f}", f"{ahead:.1%}", verdict)
        name = f"**{candidate.name}**" if candidate is CHOSEN else candidate.name
        yield f"| {name} | {' | '.join(cells)} |"


def chosen_earlier(series: Series) -> str:
    """Which way is best on the earlier half of the origins, and how it then does on the later half."""
    found = {one.name: list(tried(one, series, ahead=False)) for one in CANDIDATES}

    def error(name: str, *, late: bool) -> float:
        return float(np.mean([one.relative for one in found[name] if (one.months >= _LATE) is late]))

    best = min(found, key=lambda name: error(name, late=False))
    later, naive = error(best, late=True), error(BASELINE.name, late=True)
    return f"Best up to March 2013: {best}. From then on its error is {later:.1%}, same as last year {naive:.1%}."


def misses_of(series: Series, until: int | None = None) -> Misses:
    """The 10th and 90th percentile of what happened ÷ what was projected, by months ahead and size of a month."""
    found: dict[int, tuple[Miss, ...]] = {}
    for ahead in _HORIZONS:
        classes: list[list[float]] = [[] for _ in range(len(SIZES) + 1)]
        for months in series.values():
            held = months[:until]
            for origin in range(FEWEST_MONTHS, len(held) - ahead + 1):
                projected = sum(CHOSEN.path(held[:origin], ahead))
                place = int(np.searchsorted(SIZES, projected / ahead, side="right"))
                classes[place].append(sum(held[origin : origin + ahead]) / projected)
        found[ahead] = tuple(Miss(quantile(one, LOW), quantile(one, HIGH)) for one in classes)
    return found


def coverage(series: Series, misses: Misses) -> Iterator[tuple[int, bool, float]]:
    """For each later origin: months ahead, whether the truth fell inside the range, and how wide that was."""
    for months in series.values():
        for known in range(_LATE, len(months) - min(_HORIZONS) + 1, 3):
            for ahead in _HORIZONS:
                if known + ahead <= len(months):
                    low, middle, high = range_of(months[:known], ahead, misses)
                    yield ahead, low <= sum(months[known : known + ahead]) <= high, (high - low) / middle


def covered(series: Series) -> Iterator[str]:
    """How often the truth fell inside, with a table made from other boroughs, and from earlier years."""
    boroughs = sorted({borough for borough, _ in series})
    halves = [{key: held for key, held in series.items() if boroughs.index(key[0]) % 2 == side} for side in (0, 1)]
    others = [found for side in (0, 1) for found in coverage(halves[side], misses_of(halves[1 - side]))]
    yield "| months ahead | inside, table of the other boroughs | inside, table of the years before | mean width |"
    yield "|---|---|---|---|"
    earlier = list(coverage(series, misses_of(series, _LATE)))
    for ahead in _HORIZONS:
        inside = [np.mean([hit for at, hit, _ in held if at == ahead]) for held in (others, earlier)]
        width = np.mean([wide for at, _, wide in others if at == ahead])
        yield f"| {ahead} | {inside[0]:.0%} | {inside[1]:.0%} | {width:.0%} of the middle |"


def own_only(series: Series) -> Iterator[str]:
    """How often the truth fell inside, had only a series' own misses been used, by how many of them there were."""
    yield "| own past projections | inside |"
    yield "|---|---|"
    hits: dict[int, list[bool]] = defaultdict(list)
    for months in series.values():
        for known in range(_LATE, len(months) - YEAR + 1, 3):
            own = own_misses(months[:known], YEAR)
            happened = sum(months[known : known + YEAR]) / sum(CHOSEN.path(months[:known], YEAR))
            hits[len(own) // 12 * 12].append(quantile(own, LOW) <= happened <= quantile(own, HIGH))
    for count, found in sorted(hits.items()):
        yield f"| {count} to {count + 11} | {np.mean(found):.0%} |"


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def main(file: Path) -> None:
    """Print the tables and the constants."""
    series = read_series(file)
    whole = with_totals(series)
    for lines in (table_of_ways(series), covered(whole), own_only(whole)):
        for line in lines:
            click.echo(line)
        click.echo()
    click.echo(f"{chosen_earlier(series)}\n")
    click.echo("_PRINTED = {")
    for ahead, classes in misses_of(whole).items():
        click.echo(f"    {ahead}: ({', '.join(f'({one.low:.3f}, {one.high:.3f})' for one in classes)}),")
    click.echo("}")


if __name__ == "__main__":
    main()
