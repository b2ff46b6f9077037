"""The second and third gate for definitions: the names they use exist, and what they select is there.

Looks at the YAML itself, so that these faults are said together with the faults of shape.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from loaders.reading.measure import Dimension, Measure
from loaders.reading.observation import DIMENSIONS
from loaders.reading.return_table import DIMENSIONS_OF_RETURNS
from loaders.reading.text import nearest
from performance.definitions.source import Document, Fault, Path

ValuesOf = Callable[[str, str], Iterable[str]]
_PARTS = ("counts", "numerator", "denominator", "as_printed")


def faults_of_meaning(document: Document, measures: Iterable[Measure], values_of: ValuesOf | None) -> Iterator[Fault]:
    """Every selection that names no measure, no dimension of it, or a value that nothing has; with its line.

    `measures` are those of the sources; the ones of `returns:` are taken from the document. `values_of` gives the
    values a dimension of a measure has in what was loaded, nothing where nothing of it was loaded yet.
    """
    known = {measure.name: measure for measure in (*measures, *_of_returns(document.values.get("returns")))}
    entries = document.values.get("indicators")
    for place, entry in enumerate(entries if isinstance(entries, list) else []):
        for part in _PARTS:
            selection = entry.get(part) if isinstance(entry, dict) else None
            if isinstance(selection, dict):
                yield from _of_selection(document, ("indicators", place, part), entry, selection, known, values_of)


def _of_returns(given: Any) -> Iterator[Measure]:  # noqa: ANN401  YAML may hold anything here
    """The measures named anywhere among the declared returns."""
    if isinstance(given, dict):
        if isinstance(given.get("measure"), str):
            yield Measure(given["measure"], "", "", tuple(Dimension(name) for name in DIMENSIONS_OF_RETURNS))
        given = list(given.values())
    if isinstance(given, list):
        for entry in given:
            yield from _of_returns(entry)


def _of_selection(
    document: Document,
    path: Path,
    entry: dict[str, Any],
    selection: dict[str, Any],
    known: dict[str, Measure],
    values_of: ValuesOf | None,
) -> Iterator[Fault]:
    where, name = f"indicators › {entry.get('id', path[1])} › {path[-1]}", selection.get("measure")
    if not isinstance(name, str):
        return
    if name not in known:
        near = nearest(name, known)
        advice = f'did you mean "{near}"?' if near else "docs/indicators.md says where they are listed"
        yield Fault(document.line((*path, "measure")), where, f'no measure is called "{name}"; {advice}')
        return
    for group in ("where", "where_not"):
        filters = selection.get(group)
        for dimension, values in filters.items() if isinstance(filters, dict) else ():
            if dimension not in DIMENSIONS:
                continue  # a fault of shape, said there
            line = document.line((*path, group, dimension))
            listed = [str(value) for value in (values if isinstance(values, list) else [values])]
            for message in _of_values(known[name], dimension, listed, values_of if group == "where" else None):
                yield Fault(line, where, message)


def _of_values(measure: Measure, dimension: str, values: list[str], values_of: ValuesOf | None) -> Iterator[str]:
    """A value no file can hold is a fault by itself; partners' own words are one if none of them was ever sent."""
    declared = {one.name: one.values for one in measure.dimensions}
    if dimension not in declared:
        names = ", ".join(declared) or "none"
        yield f'"{measure.name}" has no dimension "{dimension}"; it has: {names}'
        return
    allowed = list(declared[dimension])
    if not allowed and values_of:
        allowed = list(values_of(measure.name, dimension))
        if any(value in allowed for value in values):
            return
    for value in values:
        if allowed and value not in allowed:
            near = nearest(value, allowed)
            advice = f'did you mean "{near}"?' if near else f"there are: {', '.join(sorted(allowed)[:12])}"
            yield f'"{value}" of {dimension} matches nothing in {measure.name}; {advice}'
