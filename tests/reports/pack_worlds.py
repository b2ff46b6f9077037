"""Small boroughs whose returns hold small numbers, in pairs of which the same is published; a pack of each.

All boroughs are in one warehouse, as if one file held them all, so that nothing but the area tells their packs apart.
"""

from datetime import UTC, date, datetime
from fractions import Fraction
from hashlib import sha256
from itertools import combinations
from random import Random
from typing import NamedTuple

from loaders.reading.observation import Coverage, Observation
from loaders.reading.parsed import ParsedFile, write_coverage, write_observations
from performance.asker import PUBLIC
from performance.basis import Flows
from performance.definitions.definitions import Definitions
from performance.definitions.meeting import Meeting
from performance.quarter import Quarter
from performance.scorecard import open_board
from performance.scorecard.pack import make_pack
from performance.small_series import hidden_of
from tests.packs import end_of
from tests.performance.builders import indicator, monthly, months_since, quarterly, target
from warehouse import Warehouse

FIRST, MONTHS = "2014-04", 36
EARLIER = 33  # months known to the meeting before
BEFORE, NOW = date(2017, 1, 20), date(2017, 4, 25)
CASES, REPEATS = "marac.cases", "marac.repeat_cases"
_COUNTS = (0, 1, 2, 3, 4, 5, 6, 9, 14, 23, 41)


class World(NamedTuple):
    """The returns of a borough: a count a month (or a quarter) of cases, and of those that are repeats."""

    cases: tuple[int, ...]
    repeats: tuple[int, ...]
    step: int = 1

    @property
    def flows(self):
        """The flows of the cases, and of the repeats over the cases."""
        return self._flows(len(self.cases))

    @property
    def flows_before(self):
        """The same as the meeting before knew them."""
        return self._flows(EARLIER // self.step)

    def _flows(self, count):
        build, first = (monthly, FIRST) if self.step == 1 else (quarterly, "2014/15 Q1")
        cases, repeats = (build(first, numbers[:count]) for numbers in (self.cases, self.repeats))
        return Flows(cases, None), Flows(repeats, cases)


def sensitive_indicators():
    """One of every basis and of every kind of target that is worked out from the figures themselves."""
    bases = ("quarter", "rolling_12_months", "year_to_date", "latest")
    change = target(kind="change", change="-20%", baseline={"year": "2014/15"}, by="2017/18")
    level = target(kind="level_of", baseline={"year": "2014/15"}, by="2017/18", path_from="2015/16")
    last_year = target(kind="value", value=10, rule="last_year")
    seasonal = target(kind="annual", value=50, profile="seasonal")
    counts = [_count("plain", basis) for basis in bases]
    counts += [_count(name, basis, aim) for name, aim in (("change", change), ("level", level)) for basis in bases[:2]]
    counts += [_count("last_year", "quarter", last_year), _count("seasonal", "year_to_date", seasonal, better="higher")]
    return (*counts, *_shares())


def _count(name, basis, *aim, **more):
    title = f"{name} {basis}"
    return indicator(*aim, id=f"{name}_{basis}", title=title, basis=basis, small_numbers="1-4", unit="cases",
                     counts={"measure": CASES}, **more)  # fmt: skip


def _shares():
    wanted = target(kind="range", low="28%", high="40%")
    part, whole = (indicator(counts={"measure": name}).counts for name in (REPEATS, CASES))
    for basis in ("quarter", "rolling_12_months", "year_to_date"):
        one = indicator(wanted, ratio=True, id=f"share_{basis}", title=f"share {basis}", basis=basis, better="within",
                        small_numbers="1-4")  # fmt: skip
        yield one.model_copy(update={"numerator": part, "denominator": whole})


def definitions(area):
    """The definitions of a borough's partnership, with both meetings."""
    meetings = (Meeting(on=BEFORE, quarter="2016/17 Q3"), Meeting(on=NOW, quarter="2016/17 Q4"))
    return Definitions(
        partnership={"name": "A partnership", "area": area, "compared_with": "London"},
        priorities=({"id": "p", "title": "P"},),
        indicators=sensitive_indicators(),
        meetings=meetings,
    )


def hidden(world, *, before=False):
    """The periods hidden of cases and of repeats."""
    last = Quarter.of(BEFORE if before else NOW)
    cases, repeats = world.flows_before if before else world.flows
    about, share = indicator(small_numbers="1-4"), indicator(ratio=True, small_numbers="1-4")
    return hidden_of(about, cases, last), hidden_of(share, repeats, last)


def published(world):
    """What anybody may know of a world, at both meetings: which periods are hidden, and the figures of the others."""
    return tuple(_published(world, before=before) for before in (True, False))


def _published(world, *, before):
    unseen = hidden(world, before=before)
    count = EARLIER if before else MONTHS
    return unseen, tuple(
        (measure, span, sum(numbers))
        for measure, series in enumerate((world.cases, world.repeats))
        for span, numbers in runs(series, world.step, count)
        if span not in unseen[measure]
    )


def runs(series, step, months=MONTHS):
    """Every month, quarter, half year and so on of a series, with its counts."""
    spans = months_since(FIRST, months)
    for length in (1, 3, 6, 9, 12):
        if length % step == 0:
            for at in range(0, months - length + 1, 1 if length == 1 else 3):
                span = spans[at]._replace(end=spans[at + length - 1].end)
                yield span, series[at // step : (at + length) // step]


def pairs(count, seed):
    """So many pairs of worlds: of both the same is published, and yet they differ in what is hidden."""
    chance, found = Random(seed), []
    while len(found) < count:
        world = any_world(chance)
        told = published(world)
        near = (one for one in _near(world, chance) if _shows(one, told) and published(one) == told)
        other = next(near, None)
        if other:
            found.append((world, other))
    return found


def any_world(chance, step=1):
    """A borough of chance, many of whose counts are small."""
    repeats = [chance.choice(_COUNTS) for _ in range(MONTHS // step)]
    return World(tuple(one + chance.choice(_COUNTS) for one in repeats), tuple(repeats), step)


def _near(world, chance):
    """Worlds that differ from one in two counts of a quarter, in an order of chance."""
    steps = [
        (part, one, two, step)
        for part in (0, 1)
        for first in range(0, MONTHS, 3)
        for one, two in combinations(range(first, first + 3), 2)
        for step in (1, -1)
    ]
    for part, one, two, step in chance.sample(steps, 60):
        series = [list(world.cases), list(world.repeats)]
        series[part][one] += step
        series[part][two] -= step
        if all(whole >= some >= 0 for whole, some in zip(*series, strict=True)):
            yield World(tuple(series[0]), tuple(series[1]))


def _shows(world, told):
    """Whether a world shows the figures that were told of another; quick to see, before what it hides is worked out."""
    own = {
        (measure, span): sum(numbers)
        for measure, series in enumerate((world.cases, world.repeats))
        for span, numbers in runs(series, world.step)
    }
    return all(own[measure, span] == total for _, figures in told for measure, span, total in figures)


def keep(folder, worlds):
    """A warehouse that holds the worlds, each as a borough of its own: its name and its world."""
    kept = Warehouse(folder / "data").open()
    areas = {f"Borough {place:02}": world for place, world in enumerate(worlds)}
    received = [(datetime(2017, 1, 10, tzinfo=UTC), 0, EARLIER), (datetime(2017, 4, 10, tzinfo=UTC), EARLIER, MONTHS)]
    for at, start, end in received:
        file = _file(folder, f"returns-{end}", areas, start, end)
        kept.accept(file, received=at, recorded=at, by="tests")
    for name in ("plain_quarter", "change_rolling_12_months", "share_year_to_date"):
        kept.act(name, "2016/17 Q1", f"Look into {name}.", "Owner", date(2017, 2, 1), by="clerk",
                 recorded=datetime(2016, 9, 20, tzinfo=UTC), meeting=date(2016, 9, 20), minute="12a")  # fmt: skip
    return kept, areas


def _file(folder, name, areas, start, end):
    observations, covered = [], []
    for area, world in areas.items():
        for measure, series, column in ((CASES, world.cases, "C"), (REPEATS, world.repeats, "D")):
            for place, (span, value) in enumerate(_pieces(series, world.step)):
                if months_since(FIRST, start + 1)[-1].start <= span.start <= months_since(FIRST, end)[-1].start:
                    observations.append(Observation(measure, *span, value, "Data", f"{column}{place + 2}", area))
                    covered.append(Coverage(measure, area, *span))
    paths = [folder / f"{name}.{kind}" for kind in ("observations", "coverage", "csv")]
    write_observations(paths[0], observations)
    write_coverage(paths[1], covered)
    paths[2].write_text(name)
    spans = months_since(FIRST, end)
    return ParsedFile(
        f"{name}.csv", sha256(paths[2].read_bytes()).hexdigest(), "marac", "return", "Owner", spans[start].start,
        spans[-1].end, (), paths[0], paths[1], len(observations), paths[2],
    )  # fmt: skip


def _pieces(series, step):
    spans = months_since(FIRST, MONTHS)
    for place, value in enumerate(series):
        yield spans[place * step]._replace(end=spans[place * step + step - 1].end), value


def pack_of(kept, area, asker=PUBLIC):
    """The pack of a borough's second meeting, for the public unless said otherwise."""
    about = definitions(area)
    boards = [open_board(kept, about, end_of(day), asker) for day in (NOW, BEFORE)]
    return make_pack(
        boards[0], kept, about.meetings[1], said_by=end_of(NOW), made=end_of(NOW), definitions="0" * 64,
        before=boards[1],
    )  # fmt: skip


def anywhere(pack):
    """A pack without the name of its area."""
    return pack._replace(area="")


def fraction(number):
    """The fraction that a file's unrounded number came from."""
    return Fraction(number).limit_denominator(10**7)
