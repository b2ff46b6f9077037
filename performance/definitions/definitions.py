"""All definitions together, and the door through which they come: YAML text in, frozen objects or every fault out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Self

from pydantic import ValidationError, model_validator

from loaders.reading.measure import Measure
from loaders.reading.return_table import ReturnTable
from loaders.reading.return_table import faults as faults_of_return
from loaders.reading.text import nearest
from performance.definitions.agenda_faults import faults_of_agendas
from performance.definitions.expected import AskedFor, Expected
from performance.definitions.expected_names import Layouts, faults_of_expected
from performance.definitions.faults import faults_of_shape, place_in_words
from performance.definitions.fields import Model, Month, Words
from performance.definitions.glossary import Term, faults_of_glossary
from performance.definitions.indicator import Indicator
from performance.definitions.maps import AreaMap, faults_of_maps
from performance.definitions.meaning import ValuesOf, faults_of_meaning
from performance.definitions.meeting import Meeting
from performance.definitions.signal_runs import SignalRuns
from performance.definitions.source import DefinitionsError, Document, Fault, read_yaml


class Partnership(Model):
    """Whose figures these are, and whose are shown beside them.

    `tested_from`: the first month that charts show and signals test; what lies before belongs to an earlier strategy.
    `signal_runs`: how long a run must be to stand out in a signal.
    `send_to`: where partners send their returns; it stands in the reminders.
    """

    name: Words
    area: Words
    compared_with: Words = "London"
    strategy: Words = ""
    send_to: Words = ""
    tested_from: Month | None = None
    signal_runs: SignalRuns = SignalRuns()


class Priority(Model):
    """One of the partnership's priorities; its order is the order of the agenda."""

    id: str
    title: Words
    lead: Words = ""
    note: Words = ""


class Definitions(Model):
    """What indicators.yaml says."""

    partnership: Partnership
    priorities: tuple[Priority, ...]
    indicators: tuple[Indicator, ...]
    returns: tuple[ReturnTable, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    expected: tuple[Expected, ...] = ()
    asked_for: tuple[AskedFor, ...] = ()
    glossary: tuple[Term, ...] = ()
    maps: tuple[AreaMap, ...] = ()

    @model_validator(mode="after")
    def _filled(self) -> Self:
        if not self.priorities or not self.indicators:
            raise ValueError("write at least one priority and one indicator")
        return self

    def indicator(self, name: str) -> Indicator:
        """The indicator with this id. Raises KeyError with the nearest id."""
        for indicator in self.indicators:
            if indicator.id == name:
                return indicator
        near = nearest(name, [indicator.id for indicator in self.indicators])
        raise KeyError(f'no indicator is called "{name}"' + (f'; did you mean "{near}"?' if near else ""))

    def of_priority(self, priority: Priority) -> tuple[Indicator, ...]:
        """The indicators of a priority, in the order of the file."""
        return tuple(indicator for indicator in self.indicators if indicator.priority == priority.id)


def parse_definitions(
    text: str,
    measures: Iterable[Measure] | None = None,
    values_of: ValuesOf | None = None,
    layouts: Layouts | None = None,
) -> Definitions:
    """Read indicators.yaml. Raises DefinitionsError with every fault, each with its line.

    With `measures` (those of the sources) and `layouts` (the layouts of each source) the names used are checked too,
    and with `values_of` (the values that a dimension of a measure has in what was loaded) that every selection matches
    something.
    """
    document = read_yaml(text)
    if not isinstance(document.values, dict):
        raise DefinitionsError([Fault(1, "", "begin with `partnership:`, `priorities:` and `indicators:`")])
    faults = [*document.faults, *_names_used_twice_or_unknown(document), *faults_of_expected(document, layouts)]
    faults += faults_of_glossary(document)
    faults += faults_of_agendas(document, _ids(document, "priorities"))
    if measures is not None:
        faults += faults_of_meaning(document, measures, values_of)
    try:
        definitions = Definitions.model_validate(document.values)
    except ValidationError as error:
        faults += [fault for problem in error.errors() for fault in faults_of_shape(document, dict(problem))]
        raise DefinitionsError(faults) from error
    for place, table in enumerate(definitions.returns):
        line = document.line(("returns", place))
        faults += [Fault(line, f"returns › {table.source}", words) for words in faults_of_return(table)]
    for place, words in faults_of_maps(definitions.maps):
        faults.append(Fault(document.line(("maps", place)), place_in_words(document, ("maps", place)), words))
    if faults:
        raise DefinitionsError(faults)
    return definitions


def _names_used_twice_or_unknown(document: Document) -> Iterator[Fault]:
    priorities = _ids(document, "priorities")
    for group in ("priorities", "indicators"):
        counts = Counter(_ids(document, group))
        for place, name in enumerate(_ids(document, group)):
            if name and counts[name] > 1:
                line = document.line((group, place, "id"))
                yield Fault(
                    line, f"{group} › {name}", f'the id "{name}" is used {counts[name]} times; give each its own'
                )
    entries = document.values.get("indicators")
    for place, entry in enumerate(entries if isinstance(entries, list) else []):
        named = entry.get("priority") if isinstance(entry, dict) else None
        if isinstance(named, str) and named not in priorities:
            line = document.line(("indicators", place, "priority"))
            near = nearest(named, priorities)
            advice = f'did you mean "{near}"?' if near else f"write one of: {', '.join(filter(None, priorities))}"
            yield Fault(
                line, place_in_words(document, ("indicators", place)), f'no priority is called "{named}"; {advice}'
            )


def _ids(document: Document, group: str) -> list[str]:
    entries = document.values.get(group)
    if not isinstance(entries, list):
        return []
    return [str(entry.get("id", "")) if isinstance(entry, dict) else "" for entry in entries]
