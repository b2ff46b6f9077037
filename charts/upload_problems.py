"""What stops a file and what is noted in it: the sheet with the cells marked, then each with what to do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import NamedTuple

from charts.cell_window import Rows
from charts.upload_sheet import marked_sheet
from loaders.reading.cells import expand
from loaders.reading.problem import Problem, Severity

FIRST = 10
_SHEETS = 2  # sheets shown of one file; the list names every cell anyway
_LONG = 120  # characters of what was found or expected; the list to download has all of it


class Listed(NamedTuple):
    """The problems of one kind in one file, with the rows of its sheets and the row of each sheet's header."""

    file: str
    severity: Severity
    problems: tuple[Problem, ...]
    sheets: Mapping[str, Rows]
    headings: Mapping[str, int]


def problem_title(listed: Listed) -> str:
    """What the list is of: Stops “marac q3 returns.xlsx”: 2 cells."""
    stops = listed.severity is Severity.ERROR
    return f"{'Stops' if stops else 'To note in'} “{listed.file}”: {_counted(listed.problems)}"


def problem_heading(listed: Listed, others: int = 0, *, stopped: bool = False, personal: bool = False) -> str:
    """What the list is of, and what can be done with it.

    `others`: files that can go ahead without this one. `stopped`: the notes are of a file that something stops.
    `personal`: what stops it is personal data, so a clean copy can be made here.
    """
    if stopped and listed.severity is Severity.WARNING:
        advice = "Worth a look while the file is put right; these alone would not stop it."
    elif listed.severity is Severity.WARNING:
        advice = "These can be accepted. Each note is kept with the file."
    elif personal:
        advice = "Personal data is never kept. Make a clean copy here, or ask the partner for a return without it."
    else:
        advice = "Correct them in the file and drop it again, or send the list to the partner."
    if others and listed.severity is Severity.ERROR:
        advice += f" The other {'file' if others == 1 else f'{others} files'} can go ahead."
    title = escape(problem_title(listed))
    return f'<div class="sp sp-section"><h2>{title}</h2><p class="sp-soft sp-below">{advice}</p></div>'


def problem_sheets(listed: Listed) -> str:
    """The sheets, with the cells of the problems marked; nothing where no cell can be shown."""
    kind = "sp-stop" if listed.severity is Severity.ERROR else "sp-note"
    named = list(dict.fromkeys(problem.sheet for problem in listed.problems if problem.cell))
    drawn = ""
    for sheet in named[:_SHEETS]:
        marked = {place for problem in listed.problems if problem.sheet == sheet for place in _places(problem.cell)}
        title = f"{listed.file} › {sheet}" if sheet else listed.file
        drawn += marked_sheet(listed.sheets.get(sheet, ()), marked, listed.headings.get(sheet), kind, title)
    return f'<div class="sp sp-sheets">{drawn}</div>' if drawn else ""


def problem_table(listed: Listed, start: int = 0, end: int | None = FIRST) -> str:
    """The problems from one to another: cell, what was found, what was expected and what to do."""
    stops = listed.severity is Severity.ERROR
    several = len({problem.sheet for problem in listed.problems}) > 1
    last = "Expected, and what to do" if stops else "Why it is noted"
    rows = "".join(_row(problem, stops=stops, several=several) for problem in listed.problems[start:end])
    wide = " sp-sheeted" if several else ""
    caption = escape(f"{'Stops' if stops else 'To note in'} {listed.file}")
    return (
        f'<div class="sp"><table class="sp-plain sp-problems{wide}"><caption class="sp-hidden">{caption}</caption>'
        f'<thead><tr><th scope="col">Cell</th><th scope="col">Found</th><th scope="col">{last}</th></tr></thead>'
        f"<tbody>{rows}</tbody></table></div>"
    )


def _row(problem: Problem, *, stops: bool, several: bool) -> str:
    where = problem.cell if len(problem.cell) <= 12 else f"{problem.cell[:11]}…"
    where = where or ("Sheet" if problem.sheet else "File")
    tag = f'<span class="{"sp-stopped" if stops else "sp-noted"}">{escape(where)}</span>'
    sheet = f'<br><span class="sp-soft">{escape(problem.sheet)}</span>' if several and problem.sheet else ""
    expected = f"{problem.expected[:1].upper()}{_cut(problem.expected[1:])}. " if problem.expected else ""
    return (
        f'<tr><th scope="row">{tag}{sheet}</th><td>{escape(_cut(problem.found))}</td>'
        f"<td>{escape(expected)}{escape(problem.message)}</td></tr>"
    )


def _cut(words: str) -> str:
    return words if len(words) <= _LONG else f"{words[:_LONG].rstrip()}…"


def _counted(problems: Sequence[Problem]) -> str:
    count = len(problems)
    noun = "cell" if all(problem.cell for problem in problems) else "fault" if _stops(problems) else "note"
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _stops(problems: Sequence[Problem]) -> bool:
    return any(problem.severity is Severity.ERROR for problem in problems)


def _places(cell: str) -> tuple[tuple[int, int], ...]:
    return tuple(expand(cell)) if cell else ()
