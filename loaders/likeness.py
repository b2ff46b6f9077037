"""What a file is like: the layouts it could have, what each of its headers was taken for, and what is lacking."""

from __future__ import annotations

from typing import NamedTuple


class Candidate(NamedTuple):
    """A layout that the file could have. `lacking`: the wordings of what it would still need.

    `near`: some of its words stand in the file; without it, the layout is named because any file could be of any.
    `fits`: nothing is lacking, and it is one of several.
    """

    source: str
    layout: str
    title: str
    partner: str
    lacking: tuple[str, ...] = ()
    near: bool = False
    fits: bool = False


class Header(NamedTuple):
    """A header as it stands in the file; `means` is the layout's own wording for it, "" where nothing is known.

    `column` is counted from 0.
    """

    column: int
    words: str
    means: str


class Label(NamedTuple):
    """The label of a row, likewise: for returns, whose rows are named. Row and column are counted from 0."""

    row: int
    column: int
    words: str
    means: str


class Lacking(NamedTuple):
    """Something the layout looks for that no header or label names: what we call it, and how it may be worded."""

    name: str
    wording: str
    required: bool


class Headings(NamedTuple):
    """What the headers of one table were taken for. `row`, counted from 0, is where they stand.

    `labels` are the labels of its rows where the layout is told by those (a return); what is `lacking` is then a row.
    """

    sheet: str
    row: int
    headers: tuple[Header, ...] = ()
    lacking: tuple[Lacking, ...] = ()
    labels: tuple[Label, ...] = ()


class Stranger(NamedTuple):
    """A value that nobody knows under a known column: "Helth visitor", no referring agency.

    `column` is the layout's name of the column, for `Wording.column`; `near` is the known word most like it, or "";
    `choices` are the words that may stand there, where there is a list of them.
    """

    sheet: str
    cell: str
    column: str
    words: str
    near: str
    choices: tuple[str, ...] = ()


class Glimpse(NamedTuple):
    """Some rows of a sheet: (row counted from 0, the texts of its cells), what looks personal shown as "…"."""

    sheet: str
    rows: tuple[tuple[int, tuple[str, ...]], ...]
