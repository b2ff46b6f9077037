"""What the upload page says of files by rule: its title, its four steps, and the result of each file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from performance.spoken_numbers import are, spelt
from performance.wording import inside


class Standing(StrEnum):
    """How a file on the desk stands. ASKED: it can be read once something about it is said."""

    WAITING = "waiting"
    READING = "reading"
    READY = "ready"
    ASKED = "asked"
    STOPPED = "stopped"
    BEFORE = "before"
    CANCELLED = "cancelled"


BUSY = frozenset({Standing.WAITING, Standing.READING})


class FileLine(NamedTuple):
    """A file on the desk, in words. `size` is in bytes; `cells` says whether every fault names a cell.

    `stage` is what the reading is at ("reading") with its `share`, None where that is not known, and for how many
    `seconds` it has gone on; `said` is what else there is to say ("2 columns read as mapped on 14 March").
    """

    name: str
    size: int
    standing: Standing
    sheet: str = ""
    recognised: str = ""
    period: str = ""
    partner: str = ""
    faults: int = 0
    notes: int = 0
    cells: bool = True
    personal: bool = False
    stage: str = ""
    share: float | None = None
    seconds: int = 0
    said: str = ""


class Step(NamedTuple):
    """One of the four steps."""

    words: str
    done: bool
    now: bool


def page_title(lines: Sequence[FileLine], rehearsal: str = "") -> str:
    """Without a full stop at its end: how many files are ready, what stops the others, what would change."""
    if not lines:
        return "Hand in what a partner sent, and see first what it would change"
    reading = sum(line.standing in BUSY for line in lines)
    if reading:
        of = "" if reading == len(lines) else f" of {spelt(len(lines))}"
        return f"Reading {spelt(reading)}{of} file{_s(len(lines))}"
    files = _one(lines[0]) if len(lines) == 1 else _several(lines)
    return f"{files}. If accepted, {inside(rehearsal)}" if rehearsal else files


def _one(line: FileLine) -> str:
    return f"The file {_state(line.standing, (line,), 1)}"


def _several(lines: Sequence[FileLine]) -> str:
    counts = Counter(line.standing for line in lines)
    ready, rest = counts.pop(Standing.READY, 0), [one for one in _ORDER if counts[one]]
    if not rest:
        return f"{'Both' if ready == 2 else f'All {spelt(ready)}'} files are ready"
    if not ready and len(rest) == 1:
        return f"{'Both' if len(lines) == 2 else f'All {spelt(len(lines))}'} files {_state(rest[0], lines, len(lines))}"
    first = f"{spelt(ready).capitalize() if ready else 'None'} of {spelt(len(lines))} files {are(ready or 1)} ready"
    others = []
    for standing in rest:
        group = [line for line in lines if line.standing is standing]
        others.append(f"{spelt(len(group))} {_state(standing, group, len(group))}")
    return f"{first}; {', '.join(others)}"


_ORDER = (Standing.STOPPED, Standing.ASKED, Standing.BEFORE, Standing.CANCELLED)


def _state(standing: Standing, lines: Sequence[FileLine], count: int) -> str:
    words = {
        Standing.READY: f"{are(count)} ready",
        Standing.ASKED: "needs an answer" if count == 1 else "need an answer",
        Standing.BEFORE: f"{'was' if count == 1 else 'were'} received before",
        Standing.CANCELLED: f"{'was' if count == 1 else 'were'} not read to the end",
        Standing.STOPPED: f"{are(count)} stopped{_by(lines) if count == 1 else ''}",
    }
    return words[standing]


def _by(lines: Sequence[FileLine]) -> str:
    [line] = lines
    return " by personal data" if line.personal else f" by {spelt(line.faults)} {_faults(line)}"


def result_words(line: FileLine) -> str:
    """The result of a file in a few words: "Ready, 3 notes", "Stopped by 2 cells"."""
    notes = f", {line.notes} note{_s(line.notes)}" if line.notes else ""
    stopped = "Stopped: personal data" if line.personal else f"Stopped by {line.faults} {_faults(line)}"
    words = {
        Standing.WAITING: "Waiting",
        Standing.READING: "Reading",
        Standing.READY: f"Ready{notes}",
        Standing.ASKED: "Needs an answer",
        Standing.BEFORE: "Received before",
        Standing.CANCELLED: "Cancelled",
        Standing.STOPPED: stopped,
    }
    return words[line.standing]


def steps(lines: Sequence[FileLine], *, accepted: bool = False) -> tuple[Step, ...]:
    """The four steps, and which of them is now: files, problems, rehearsal, acceptance."""
    counts = Counter(line.standing for line in lines)
    busy = sum(counts[one] for one in BUSY)
    stuck, ready = counts[Standing.STOPPED] + counts[Standing.ASKED], counts[Standing.READY]
    now = 4 if accepted else 1 if not lines or busy else 3 if ready else 2 if stuck else 1
    words = (_files(lines, busy), _problems(lines), "Rehearsal: what would change", "Accept, with a note")
    return tuple(Step(f"{place}. {text}", place < now, place == now) for place, text in enumerate(words, 1))


def _files(lines: Sequence[FileLine], busy: int) -> str:
    known = sum(bool(line.recognised) for line in lines)
    if busy:
        return f"Files: {len(lines) - busy} of {len(lines)} read"
    return f"Files: {known} recognised" if lines else "Files"


def _problems(lines: Sequence[FileLine]) -> str:
    stops, notes = sum(line.faults for line in lines), sum(line.notes for line in lines)
    parts = [f"{stops} stop{'s' if stops == 1 else ''}"] if stops else []
    parts += [f"{notes} to note"] if notes else []
    settled = any(line.standing not in BUSY for line in lines)
    return f"Problems: {', '.join(parts) or 'none'}" if settled else "Problems"


def _faults(line: FileLine) -> str:
    return f"{'cell' if line.cells else 'fault'}{_s(line.faults)}"


def _s(count: int) -> str:
    return "" if count == 1 else "s"
