"""What pydantic found wrong with the definitions, as faults that name a line of the file and what to write instead."""

from __future__ import annotations

from typing import Any

from performance.definitions.fields import MisfitError
from performance.definitions.source import Document, Fault, Path

_ADVICE = {
    "string_type": "write words here",
    "int_type": "write a whole number here",
    "int_parsing": "write a whole number here",
    "int_from_float": "write a whole number here",
    "greater_than_equal": "write a whole number from 1 on",
    "bool_type": "write yes or no here",
    "tuple_type": "write a list here: lines that begin with a dash",
    "model_type": "write an indented group of `word: value` lines here",
    "model_attributes_type": "write an indented group of `word: value` lines here",
    "dict_type": "write an indented group of `word: value` lines here",
    "dataclass_type": "write an indented group of `word: value` lines here",
}
_TAGS = {"value", "annual", "change", "level_of", "range"}


def faults_of_shape(document: Document, problem: dict[str, Any]) -> list[Fault]:
    """One of pydantic's errors as faults; words that do not fit together may be several."""
    path = _path(tuple(problem["loc"]))
    error = problem.get("ctx", {}).get("error")
    if isinstance(error, MisfitError):
        found = [((*path, *inner), words) for inner, words in error.faults]
    else:
        found = [_said(path, problem)]
    return [Fault(document.line(at), place_in_words(document, at), words) for at, words in found]


def _said(path: Path, problem: dict[str, Any]) -> tuple[Path, str]:
    kind, found, name = str(problem["type"]), problem.get("input"), str(path[-1]) if path else ""
    if kind in {"extra_forbidden", "unexpected_keyword_argument"}:
        return path, f'"{name}" is no word we know here; take it out or correct its spelling'
    if kind == "missing":
        return path[:-1], f"`{name}:` is missing; write it"
    if kind == "union_tag_not_found":
        return path, "`kind:` is missing; write value, annual, change, level_of or range"
    if kind == "union_tag_invalid":
        return (*path, "kind"), "`kind:` must be value, annual, change, level_of or range"
    if kind in {"enum", "literal_error"}:
        expected = problem["ctx"]["expected"].replace("'", "").replace('"', "")
        return path, f"{_shown(found)} is none of the words allowed here; write {expected}"
    if kind == "value_error":
        return path, str(problem["ctx"]["error"])
    return path, f"{_shown(found)} cannot stand here; {_ADVICE.get(kind, str(problem['msg']).lower())}"


def _shown(found: Any) -> str:  # noqa: ANN401
    """What stands there, in words: no Python."""
    if found is None:
        return "an empty place"
    if isinstance(found, bool):
        return "yes" if found else "no"
    if isinstance(found, dict | list):
        return "a group of lines" if isinstance(found, dict) else "a list"
    return f'"{found}"'


def _path(loc: Path) -> Path:
    """A place as it stands in the file: the kind of target, which pydantic adds behind its number, is left out."""
    if len(loc) > 4 and loc[0] == "indicators" and loc[2] == "targets" and loc[4] in _TAGS:
        return (*loc[:4], *loc[5:])
    return loc


def place_in_words(document: Document, path: Path) -> str:
    """A place in words: `indicators › mopac_7 › targets › no. 1 › by`."""
    parts, values = [], document.values
    for part in path:
        values = _inside(values, part)
        name = values.get("id") if isinstance(part, int) and isinstance(values, dict) else None
        parts.append(str(name or (f"no. {part + 1}" if isinstance(part, int) else part)))
    return " › ".join(parts)


def _inside(values: Any, part: str | int) -> Any:  # noqa: ANN401
    if isinstance(values, dict):
        return values.get(part)
    return values[part] if isinstance(values, list) and isinstance(part, int) and part < len(values) else None
