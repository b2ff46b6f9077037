"""Definitions as a person writes them, with a mark on every line that a fault should name: `#! words of the message`."""

from loaders.reading.measure import Dimension, Measure
from performance.definitions.definitions import parse_definitions
from performance.definitions.source import DefinitionsError

MEASURES = (
    Measure("m.cases", "Cases", "cases", (Dimension("agency", ("police", "idva")), Dimension("offence"))),
    Measure("m.all", "All", "cases"),
)

HEAD = """\
partnership:
  name: Safer Partnership
  area: Bromley
priorities:
  - id: crime
    title: Crime
  - id: abuse
    title: Domestic abuse
"""

INDICATOR = """\
  - id: one
    title: One
    priority: crime
    definition: What is counted.
    owner: The police
    unit: offences
    better: lower
    basis: rolling_12_months
    counts:
      measure: m.cases
"""

TARGET = """\
    targets:
      - kind: value
        value: 520
        from: 2014/15
        until: 2016/17
        agreed:
          by: The board
          on: 2014-05-01
        source: Paper 1
"""
NO_TARGET = "    no_target: No paper gives one\n"


def whole(*indicators, head=HEAD):
    """A file of these indicators."""
    return head + "indicators:\n" + "".join(indicators or (INDICATOR + TARGET,))


def changed(text, **lines):
    """The text with the line of each key replaced; `agreed__on` would be written on=…: keys are unique in the text."""
    rows = text.splitlines()
    for name, words in lines.items():
        key = name.rstrip("_")
        place = next(at for at, row in enumerate(rows) if row.strip().removeprefix("- ").startswith(f"{key}:"))
        indent = rows[place][: len(rows[place]) - len(rows[place].lstrip())]
        dash = "- " if rows[place].strip().startswith("- ") else ""
        if words is None:
            del rows[place]
        else:
            rows[place] = "\n".join(
                indent + (dash if not at else "  " * bool(dash)) + part for at, part in enumerate(words.split("\n"))
            )
    return "\n".join(rows) + "\n"


def marked(text):
    """(line, words) of every mark in a text."""
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        found += [(number, words.strip()) for words in line.split("#!")[1:]]
    return found


def faults(text, measures=None, values_of=None, layouts=None):
    """Every fault of a text; none where it can be used."""
    try:
        parse_definitions(text, measures, values_of, layouts)
    except DefinitionsError as error:
        return list(error.faults)
    return []


def named(text, measures=None, values_of=None, layouts=None):
    """The faults as (line, message), to be held against what is marked."""
    return [(fault.line, fault.message) for fault in faults(text, measures, values_of, layouts)]


def as_marked(text, measures=None, values_of=None, layouts=None):
    """Whether exactly the marked lines are faulty, each with the words of its mark; else what was found."""
    found, wanted = named(text, measures, values_of, layouts), marked(text)
    agree = len(found) == len(wanted) and all(
        line == at and words in message for (line, message), (at, words) in zip(found, wanted, strict=True)
    )
    return True if agree else found
