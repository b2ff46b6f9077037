"""A layout: one shape of spreadsheet that a partner sends, how it is recognised and how it is read."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from loaders.reading.observation import Contents
from loaders.reading.problem import Problems
from loaders.reading.return_table import ReturnTable
from loaders.reading.sheet import Book
from loaders.reading.table import Column, Table
from loaders.reading.template import Template
from loaders.reading.watched import Done, unwatched


class Personal(StrEnum):
    """What to do with personal data in a file of this layout (design: "Personal data never enters")."""

    REFUSE = "refuse"
    DROP = "drop"


class Keeps(StrEnum):
    """What the archive keeps of a file of this layout.

    AS_RECEIVED: its bytes. BLANKED: the same sheet and cells with the personal columns empty.
    FIGURES: only the counted figures and their cells.
    """

    AS_RECEIVED = "as_received"
    BLANKED = "blanked"
    FIGURES = "figures"


class Context(NamedTuple):
    """What a layout may need beside the file.

    The partnership's own borough; to whom to say which share of the rows is done; and what the sender is known not to
    provide, as `text.key` gives its wording.
    """

    area: str
    done: Done = unwatched
    absent: frozenset[str] = frozenset()


class Layout(NamedTuple):
    """One shape of spreadsheet.

    `find` gives the tables of a book that have this layout, nothing where it has not; `read` turns
    them into observations and notes every problem. `columns` are what a file needs, so that a near
    miss can say what is missing; of the names in each of `one_of` it needs one. `partner` is the organisation that
    usually sends it. `personal_columns` (names of columns) are blanked in the archive's copy where the layout keeps
    BLANKED files. `ignored` are columns that are known and not read, so nobody is asked for them. Where an officer says
    that a file has this layout, `find_told` may find it with less to go by. `rows`: the declared return, where the
    labels of its rows tell the layout. `template` is what a blank sheet of it needs; None where another body publishes
    files of this layout for everybody, which is then named in `published_by`.
    """

    source: str
    name: str
    title: str
    partner: str
    columns: tuple[Column, ...]
    find: Callable[[Book], tuple[Table, ...]]
    read: Callable[[Book, tuple[Table, ...], Context, Problems], Contents]
    personal: Personal = Personal.REFUSE
    keeps: Keeps = Keeps.AS_RECEIVED
    personal_columns: tuple[str, ...] = ()
    clean: Callable[[str], str] | None = None
    one_of: tuple[tuple[str, ...], ...] = ()
    template: Template | None = None
    published_by: str = ""
    ignored: tuple[str, ...] = ()
    find_told: Callable[[Book], tuple[Table, ...]] | None = None
    rows: ReturnTable | None = None
