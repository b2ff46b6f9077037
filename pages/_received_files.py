"""What the page of submissions shows: the files received, what the address asks of them, and the open one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

import streamlit as st

from charts.submissions import STATUSES, ReceivedFile, kept_files
from loaders.catalogue import layouts
from loaders.reading.periods import Period
from pages._address import address, one_of
from pages._memo import kept
from pages._room import Room, end_of, today
from performance.quarter import Quarter, quarters_of
from warehouse.sample import SAMPLES
from warehouse.submissions import SubmissionStatus

ALL = "all"
LABELS = {"source": "Source", "partner": "Partner", "period": "Period", "status": "Status"}


class Wanted(NamedTuple):
    """What the address asks for: the choices of each filter and what is chosen of them."""

    options: dict[str, tuple[str, ...]]
    chosen: dict[str, str]

    def link(self, submission: str) -> str:
        """The address of one file, which leads back to the same list."""
        return address("submissions", submission=submission, **self.chosen)

    @property
    def back(self) -> str:
        """The address of the list."""
        return address("submissions", **self.chosen)


def received_files(room: Room) -> tuple[ReceivedFile, ...]:
    """Everything received so far, newest first."""
    return _received(room, room.receiving.warehouse.version, end_of(today()))


@kept(8)
def _received(room: Room, version: int, as_at: datetime) -> tuple[ReceivedFile, ...]:  # noqa: ARG001  a change is a new entry
    titles = titles_of(room)
    return tuple(_received_file(one, titles) for one in room.receiving.warehouse.submissions(as_at))


@kept(4)
def titles_of(room: Room) -> dict[tuple[str, str], str]:
    """What each layout is called, by source and name."""
    return {(one.source, one.name): one.title for one in layouts(room.definitions.returns)}


def _received_file(known: SubmissionStatus, titles: dict[tuple[str, str], str]) -> ReceivedFile:
    one = known.submission
    return ReceivedFile(
        one.submission, one.file, one.source, one.layout, titles.get((one.source, one.layout), one.source), one.partner,
        Period(one.period_start, one.period_end), one.received, one.by, one.on_behalf, known.status.value, one.warnings,
        one.note, one.withdrawn, one.withdrawn_by, one.reason,
    )  # fmt: skip


def has_samples(files: Sequence[ReceivedFile]) -> bool:
    """Whether any file that was not withdrawn is a sample."""
    return any(one.by == SAMPLES and one.withdrawn is None for one in files)


def wanted(files: Sequence[ReceivedFile]) -> Wanted:
    """Read the filters from the address; what fits no file's is all."""
    found = {
        "source": tuple(sorted({one.source for one in files})),
        "partner": tuple(sorted({one.partner for one in files})),
        "period": _quarters(files),
        "status": STATUSES,
    }
    options = {name: (ALL, *words) for name, words in found.items()}
    asked = st.query_params.to_dict()
    return Wanted(options, {name: one_of(asked.get(name), words, ALL) for name, words in options.items()})


def opened(files: Sequence[ReceivedFile]) -> ReceivedFile | None:
    """The file that the address opens."""
    return next((one for one in files if one.submission == st.query_params.get("submission")), None)


def choice_words(room: Room, name: str, choice: str) -> str:
    """A choice of a filter as people read it."""
    if name == "source" and choice != ALL:
        return _source_words(choice, tuple(titles_of(room).values()))
    words = Quarter.parse(choice).shown if name == "period" and choice != ALL else choice
    return words[:1].upper() + words[1:]


def _source_words(source: str, titles: tuple[str, ...]) -> str:
    """A source as the titles of its layouts spell it: "MOPAC 7" for mopac_7."""
    name = re.compile(re.escape(source).replace("_", "[-_ ]"), re.IGNORECASE)
    words = next((found[0] for title in titles if (found := name.search(title))), source.replace("_", " "))
    return words[:1].upper() + words[1:]


def filtered(files: Sequence[ReceivedFile], asked: Wanted) -> tuple[ReceivedFile, ...]:
    """The files that the filters keep."""
    source, partner, period, status = ("" if words == ALL else words for words in asked.chosen.values())
    quarter = Quarter.parse(period).period if period else None
    return kept_files(files, source=source, partner=partner, quarter=quarter, status=status)


def beside(
    files: Sequence[ReceivedFile], one: ReceivedFile
) -> tuple[tuple[ReceivedFile, ...], tuple[ReceivedFile, ...]]:
    """The files of the same kind and partner that share months with one: received before it, and after it."""
    about = kept_files(files, source=one.source, partner=one.partner, quarter=one.period, status="")
    same = [other for other in about if other.layout == one.layout]
    place = same.index(one)
    return tuple(same[place + 1 :]), tuple(same[:place])


def _quarters(files: Sequence[ReceivedFile]) -> tuple[str, ...]:
    found = {quarter.name for one in files for quarter in quarters_of(one.period)}
    return tuple(sorted(found, reverse=True))
