"""The door for definitions: read, and checked against what the sources produce."""

from __future__ import annotations

from loaders.catalogue import layouts, measures
from performance.definitions.definitions import Definitions, parse_definitions
from performance.definitions.meaning import ValuesOf


def read_definitions(text: str, values_of: ValuesOf | None = None) -> Definitions:
    """The definitions in a text of YAML. Raises DefinitionsError with every fault of shape, names and meaning.

    With `values_of` (the values a dimension of a measure has in what was loaded) a selection that matches nothing is a
    fault.
    """
    known: dict[str, set[str]] = {}
    for layout in layouts():
        known.setdefault(layout.source, set()).add(layout.name)
    return parse_definitions(text, measures(), values_of, known)
