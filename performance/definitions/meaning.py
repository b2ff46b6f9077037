"""The second and third gate for definitions: the names they use exist, and what they select is there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from loaders.reading.measure import Measure
from loaders.reading.return_table import faults as faults_of_return
from loaders.reading.text import nearest
from performance.definitions.definitions import Definitions
from performance.definitions.indicator import Indicator, Selection
from performance.definitions.source import Document, Fault, Path, read_yaml

ValuesOf = Callable[[str, str], Iterable[str]]
_PARTS = ("counts", "numerator", "denominator", "as_printed")


def faults_of_meaning(
    text: str, definitions: Definitions, measures: Iterable[Measure], values_of: ValuesOf | None = None
) -> list[Fault]:
    """Every selection that names no measure, no dimension of it, or a value that nothing has; with its line.

    `values_of` gives the values a dimension of a measure has in what was loaded (none where nothing of the measure
    was loaded yet: then only declared values can be checked).
    """
    document, known = read_yaml(text), {measure.name: measure for measure in measures}
    found = list(_of_returns(document, definitions))
    for place, indicator in enumerate(definitions.indicators):
        for part in _PARTS:
            selection = getattr(indicator, part)
            if selection:
                path: Path = ("indicators", place, part)
                found += _of_selection(document, path, indicator, selection, known, values_of)
    return sorted(found)


def _of_returns(document: Document, definitions: Definitions) -> Iterator[Fault]:
    for place, table in enumerate(definitions.returns):
        for words in faults_of_return(table):
            yield Fault(document.line(("returns", place)), f"returns › {table.source}", words)


def _of_selection(
    document: Document,
    path: Path,
    indicator: Indicator,
    selection: Selection,
    known: dict[str, Measure],
    values_of: ValuesOf | None,
) -> Iterator[Fault]:
    where = f"indicators › {indicator.id} › {path[-1]}"
    measure = known.get(selection.measure)
    if measure is None:
        near = nearest(selection.measure, known)
        advice = f'did you mean "{near}"?' if near else "docs/indicators.md lists the ones there are"
        yield Fault(document.line((*path, "measure")), where, f'no measure is called "{selection.measure}"; {advice}')
        return
    for group, filters in (("where", selection.where), ("where_not", selection.where_not)):
        for dimension, values in filters.items():
            line = document.line((*path, group, dimension))
            for message in _of_values(measure, dimension, values, values_of):
                yield Fault(line, where, message)


def _of_values(measure: Measure, dimension: str, values: tuple[str, ...], values_of: ValuesOf | None) -> Iterator[str]:
    declared = {one.name: one.values for one in measure.dimensions}
    if dimension not in declared:
        names = ", ".join(declared) or "none"
        yield f'"{measure.name}" has no dimension "{dimension}"; it has: {names}'
        return
    allowed = list(declared[dimension]) or list(values_of(measure.name, dimension) if values_of else ())
    for value in values:
        if allowed and value not in allowed:
            near = nearest(value, allowed)
            advice = f'did you mean "{near}"?' if near else f"there are: {', '.join(sorted(allowed)[:12])}"
            yield f'"{value}" of {dimension} matches nothing in {measure.name}; {advice}'
