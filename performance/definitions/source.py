"""Reading YAML so that every error can name its line, and no number passes through a float."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

import yaml

Path = tuple[str | int, ...]
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the same marks, eight times as fast (measured)


class Fault(NamedTuple):
    """One thing wrong in the definitions: the line, where in the file, and what to write instead."""

    line: int
    place: str
    message: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.place}: {self.message}" if self.place else f"line {self.line}: {self.message}"


class DefinitionsError(ValueError):
    """The definitions cannot be used; holds every fault, in the order of the file."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = tuple(sorted(faults))
        super().__init__("\n".join(map(str, self.faults)))


class Document(NamedTuple):
    """A YAML file as plain values, with the line on which each stands, and what is wrong with the YAML as such."""

    values: Any
    lines: dict[Path, int]
    faults: tuple[Fault, ...] = ()

    def line(self, path: Path) -> int:
        """The line of a place, or of the nearest thing around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def read_yaml(text: str) -> Document:
    """Parse YAML. Raises DefinitionsError for text that is no YAML; lesser faults come with the document."""
    try:
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.reader.ReaderError as error:
        raise DefinitionsError([_unreadable(text)]) from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        what = getattr(error, "problem", None) or "this is no YAML"
        raise DefinitionsError([Fault(line, "", f"{what}: check indentation, colons and quotes here")]) from error
    if node is None:
        raise DefinitionsError([Fault(1, "", "the file is empty; begin with `partnership:`")])
    reading = _Reading()
    return Document(reading.value(node, ()), reading.lines, tuple(reading.faults))


_CANNOT_STAND = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _unreadable(text: str) -> Fault:
    found = _CANNOT_STAND.search(text)
    line = text.count("\n", 0, found.start()) + 1 if found else 1
    return Fault(line, "", "this character cannot stand in the file; take it out and write it anew")


class _Reading:
    """The values of a document while they are gathered from its nodes."""

    def __init__(self) -> None:
        self.lines: dict[Path, int] = {}
        self.faults: list[Fault] = []
        self._inside: set[int] = set()

    def value(self, node: yaml.Node, path: Path) -> Any:  # noqa: ANN401
        self.lines.setdefault(path, node.start_mark.line + 1)
        if isinstance(node, yaml.ScalarNode):
            return _scalar(node)
        if id(node) in self._inside:
            self.faults.append(Fault(self.lines[path], _shown(path), "what `*` points to holds itself; write it out"))
            return None
        self._inside.add(id(node))
        if isinstance(node, yaml.MappingNode):
            found: Any = dict(self._pairs(node, path))
        else:
            found = [self.value(item, (*path, place)) for place, item in enumerate(node.value)]
        self._inside.discard(id(node))
        return found

    def _pairs(self, node: yaml.MappingNode, path: Path) -> Iterator[tuple[str, Any]]:
        first: dict[str, int] = {}
        for key, value in node.value:
            line = key.start_mark.line + 1
            if not isinstance(key, yaml.ScalarNode):
                self.faults.append(Fault(line, _shown(path), "one word must stand before the colon"))
                continue
            name = str(key.value)
            if name in first:
                twice = f'"{name}" stands twice (first on line {first[name]}); keep one'
                self.faults.append(Fault(line, _shown(path), twice))
            first[name] = line
            self.lines[(*path, name)] = line
            yield name, self.value(value, (*path, name))


def _scalar(node: yaml.ScalarNode) -> Any:  # noqa: ANN401
    kind, text = node.tag.rsplit(":", 1)[-1], str(node.value)
    if kind in {"int", "float"}:
        return _exact(text)
    if kind == "bool":
        return text.lower() in {"true", "yes", "on"}
    if kind == "null":
        return None
    if kind == "timestamp":
        with suppress(ValueError):  # the 30 February: words, which whoever wants a day there refuses
            return date.fromisoformat(text)
    return text


def _exact(text: str) -> int | Decimal | str:
    # YAML 1.1 reads 10:30 and 0x1f as numbers; a person who writes those means the words.
    try:
        return int(text)
    except ValueError:
        pass
    try:
        return Decimal(text)
    except ArithmeticError:
        return text


def _shown(path: Path) -> str:
    return " › ".join(str(part) if isinstance(part, str) else f"no. {part + 1}" for part in path)
