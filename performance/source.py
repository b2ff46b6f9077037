"""The sources: what each partner's files are called, which layouts they have and what they count.

They come from the loaders' catalogue and from the `returns:` of the definitions, so that a new source is there by
itself. Where a package of loaders counts something under the name of one of its layouts (FixMyStreet's reports beside
the council's register), that layout is a source of its own here: different things keep different names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from loaders.catalogue import Package, packages
from loaders.reading.layout import Layout
from loaders.reading.measure import Measure
from loaders.reading.return_table import Every
from performance.definitions.definitions import Definitions
from performance.definitions.expected import Expected
from performance.definitions.indicator import Indicator


class Source(NamedTuple):
    """One source of figures. `name` is its id in addresses, `loaded_as` the source that its submissions carry;
    `by_quarter` whether its files only know quarters."""

    name: str
    title: str
    partner: str
    loaded_as: str
    layouts: tuple[Layout, ...]
    measures: tuple[Measure, ...]
    by_quarter: bool

    @property
    def prefix(self) -> str:
        """The first part of the names of its measures."""
        return self.measures[0].name.partition(".")[0] if self.measures else self.name

    def brings(self, source: str, layout: str) -> bool:
        """Whether a submission of a source and layout belongs to it."""
        return source == self.loaded_as and any(one.name == layout for one in self.layouts)

    def measure(self, name: str) -> Measure | None:
        """One of its measures."""
        return next((one for one in self.measures if one.name == name), None)


def sources_of(definitions: Definitions) -> tuple[Source, ...]:
    """Every source that can be loaded, in the order of the indicators that use it; those that none uses at the end."""
    found = [source for package in packages(definitions.returns) for source in _sources(package, definitions)]
    order = {name: place for place, name in enumerate(_used(definitions.indicators))}
    return tuple(sorted(found, key=lambda one: min((order.get(m.name, len(order)) for m in one.measures), default=0)))


def indicators_of(source: Source, definitions: Definitions) -> tuple[Indicator, ...]:
    """The indicators that are made of a source's measures, in the order of the definitions."""
    names = {measure.name for measure in source.measures}
    return tuple(one for one in definitions.indicators if any(part.measure in names for part in one.selections))


def counting(definitions: Definitions, measure: str) -> Indicator | None:
    """The indicator of a measure as it is: the one that counts all of it, or the share whose part is all of it."""
    whole = [one for one in definitions.indicators if one.counts and one.counts.measure == measure]
    parts = [one for one in definitions.indicators if one.numerator and one.numerator.measure == measure]
    found = [one for one in (*whole, *parts) if not one.selections[0].filters]
    return found[0] if found else None


def expected_of_source(source: Source, definitions: Definitions) -> tuple[Expected, ...]:
    """What is expected of a source's partners."""
    names = {layout.name for layout in source.layouts}
    own = (one for one in definitions.expected if one.source == source.loaded_as)
    return tuple(one for one in own if not one.layout or names & set(one.layout))


def _sources(package: Package, definitions: Definitions) -> Iterator[Source]:
    names = {layout.name for layout in package.layouts}
    prefixes = {measure.name.partition(".")[0] for measure in package.measures}
    apart = [name for name in sorted(names & prefixes) if name != package.layouts[0].source]
    for name in ("", *apart):
        layouts = [one for one in package.layouts if (one.name == name) or (not name and one.name not in apart)]
        measures = [one for one in package.measures if _under(one, apart) == name]
        if layouts and measures:
            yield _source(name, layouts, measures, definitions)


def _under(measure: Measure, apart: Iterable[str]) -> str:
    prefix = measure.name.partition(".")[0]
    return prefix if prefix in apart else ""


def _source(name: str, layouts: list[Layout], measures: list[Measure], definitions: Definitions) -> Source:
    first = layouts[0]
    declared = next((table for table in definitions.returns if table.source == first.source), None)
    bare = Source(
        name or first.source, "", first.partner, first.source, tuple(layouts), tuple(measures),
        all(one.rows is not None and one.rows.every is Every.QUARTER for one in layouts),
    )  # fmt: skip
    expected = expected_of_source(bare, definitions)
    title = declared.title if declared else expected[0].title if expected else first.title
    partners = dict.fromkeys(one.partner for one in expected or layouts)
    return bare._replace(title=title, partner="; ".join(partners))


def _used(indicators: Iterable[Indicator]) -> list[str]:
    return list(dict.fromkeys(part.measure for one in indicators for part in one.selections))
