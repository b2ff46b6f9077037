"""The second gate for what is expected: the sources and layouts named exist, and nothing is expected twice at a time.

Looks at the YAML itself, so that these faults are said together with the faults of shape.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from datetime import date
from typing import Any, NamedTuple

from loaders.reading.text import nearest
from performance.definitions.faults import place_in_words
from performance.definitions.fields import period_named
from performance.definitions.source import Document, Fault, Path

Layouts = Mapping[str, Collection[str]]
"""The names of the layouts of each source."""


def faults_of_expected(document: Document, layouts: Layouts | None) -> Iterator[Fault]:
    """Every entry that is expected twice, is due with papers whose day is not known, or (with `layouts`: those of the
    sources; the declared returns are taken from the document) names no source or layout; with its line."""
    yield from _twice(document)
    yield from _papers_without_a_day(document)
    if layouts is None:
        return
    known = {**layouts, **_of_returns(document)}
    for group in ("expected", "asked_for"):
        for place, entry in _entries(document, group):
            yield from _unknown(document, (group, place), entry, known)


def _entries(document: Document, group: str) -> list[tuple[int, dict[str, Any]]]:
    given = document.values.get(group)
    if not isinstance(given, list):
        return []
    return [(place, entry) for place, entry in enumerate(given) if isinstance(entry, dict)]


def _of_returns(document: Document) -> Layouts:
    declared = [entry for _, entry in _entries(document, "returns") if isinstance(entry.get("source"), str)]
    return {entry["source"]: (str(entry.get("name", "return")),) for entry in declared}


def _unknown(document: Document, path: Path, entry: dict[str, Any], known: Layouts) -> Iterator[Fault]:
    source = entry.get("source")
    if not isinstance(source, str):
        return
    if source not in known:
        yield _fault(document, (*path, "source"), f'no source is called "{source}"; {_advice(source, known)}')
        return
    for name in _named(entry.get("layout")):
        if name not in known[source]:
            words = f'"{source}" has no layout "{name}"; {_advice(name, known[source])}'
            yield _fault(document, (*path, "layout"), words)


def _advice(words: str, known: Collection[str]) -> str:
    near = nearest(words, known)
    return f'did you mean "{near}"?' if near else f"write one of: {', '.join(sorted(known))}"


def _fault(document: Document, path: Path, words: str) -> Fault:
    return Fault(document.line(path), place_in_words(document, path[:2]), words)


def _named(raw: Any) -> list[str]:  # noqa: ANN401  YAML may hold anything here
    given = raw if isinstance(raw, list) else [raw]
    return [name for name in given if isinstance(name, str)]


class _Term(NamedTuple):
    """What is expected of one entry, and from when until when."""

    report: str
    source: str
    layouts: frozenset[str]
    start: date
    end: date

    def meets(self, other: _Term) -> bool:
        """Whether one file could answer both at the same time: none named means any layout."""
        same = (self.report, self.source) == (other.report, other.source) and bool(self.report or self.source)
        shared = not self.layouts or not other.layouts or bool(self.layouts & other.layouts)
        return same and shared and self.start <= other.end and other.start <= self.end


def _term(entry: dict[str, Any]) -> _Term:
    start, end = date.min, date.max
    with suppress(ValueError):
        start = period_named(entry["from"]).start if "from" in entry else start
        end = period_named(entry["until"]).end if "until" in entry else end
    report, source = (str(entry.get(name) or "") for name in ("report", "source"))
    return _Term(report, source, frozenset(_named(entry.get("layout"))), start, end)


def _twice(document: Document) -> Iterator[Fault]:
    terms = [(place, _term(entry)) for place, entry in _entries(document, "expected")]
    for at, (place, term) in enumerate(terms):
        first = next((earlier for earlier, other in terms[:at] if other.meets(term)), None)
        if first is not None:
            name, line = term.report or term.source, document.line(("expected", first))
            words = f'"{name}" is expected twice at the same time (first on line {line}); end one with `until:`'
            yield _fault(document, ("expected", place), f"{words}, or keep one")


def _papers_without_a_day(document: Document) -> Iterator[Fault]:
    if any(str(entry.get("due", "")).strip().lower() == "papers" for _, entry in _entries(document, "expected")):
        for place, meeting in _entries(document, "meetings"):
            if "papers_due" not in meeting:
                words = "`papers_due:` is missing; write the day, for returns are due with the papers"
                yield _fault(document, ("meetings", place), words)
