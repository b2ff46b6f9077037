"""Figures that came without a spreadsheet: the forms there are, their periods, and the grid to type into."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import streamlit as st

from loaders.catalogue import layouts
from loaders.reading.periods import Grain
from pages._memo import kept
from pages._room import Room, today
from performance.quarter import Quarter
from performance.wording import financial_year_name, full_month
from reports.form import Form, Place, form_of

Grid = dict[Place, str]
_WORDS = "Row"
_BLANK = "not said"
_BACK = {Grain.QUARTER: 12, Grain.YEAR: 8, Grain.MONTH: 24}


@kept(4)
def forms(room: Room) -> tuple[Form, ...]:
    """Every form there is: of each return, and of each quarterly form."""
    found = (form_of(layout) for layout in layouts(room.definitions.returns))
    return tuple(form for form in found if form is not None)


def periods(form: Form) -> tuple[str, ...]:
    """The periods a form is likeliest to be for, the newest first."""
    return tuple(words for grain in form.grains if grain in _BACK for words in _back(grain))


def _back(grain: Grain) -> list[str]:
    now, steps = today(), range(1, _BACK[grain] + 1)  # from the last that has ended
    if grain is Grain.QUARTER:
        return [Quarter.of(now).plus(-step).shown for step in steps]
    if grain is Grain.YEAR:
        return [financial_year_name(now.replace(year=now.year - step, day=1)) for step in steps]
    found, day = [], now
    for _ in steps:
        day = day.replace(day=1) - timedelta(days=1)
        found.append(full_month(day))
    return found


def draw_grid(form: Form) -> Grid:
    """Draw the rows and the lists of a form; what was typed, without what was left blank."""
    typed: Grid = {}
    if form.rows:
        labels = [row.words for row in form.rows]
        for label, cells in zip(labels, _edit(form, labels, ""), strict=True):
            typed |= {Place(label, column): words for column, words in zip(form.columns, cells, strict=True) if words}
    for under in form.lists:
        st.subheader(under, anchor=False)
        st.markdown("One line each, in the words of whoever said it.")
        for label, *cells in _edit_list(form, under):
            named = zip(form.columns, cells, strict=True)
            typed |= {Place(label, column, under): words for column, words in named if label and words}
    return typed


def _edit(form: Form, labels: Sequence[str], under: str) -> list[list[str]]:
    """A grid whose labels stand fast; its cells row by row, "" where nothing was typed."""
    blank: list[str | None] = [None] * len(labels)
    given: Any = {_WORDS: list(labels), **dict.fromkeys(form.columns, blank)}
    edited: Any = st.data_editor(
        given,
        key=f"grid-{form.source}-{form.layout}-{under}", hide_index=True, disabled=[_WORDS],
        height="content", placeholder=_BLANK,
        column_config={_WORDS: st.column_config.TextColumn(under or "Figure of", width="large"), **_texts(form)},
        alt=f"Figures of {form.title}, to be typed in",
    )  # fmt: skip
    return [[_said(edited[column][place]) for column in form.columns] for place in range(len(labels))]


def _edit_list(form: Form, under: str) -> list[list[str]]:
    """A grid whose rows are the sender's own: words, then figures."""
    names = (_WORDS, *form.columns)
    given: Any = [dict.fromkeys(names)]
    edited: Any = st.data_editor(
        given,
        key=f"list-{form.source}-{form.layout}-{under}", hide_index=True, num_rows="dynamic",
        height="content", placeholder=_BLANK,
        column_config={_WORDS: st.column_config.TextColumn(under, width="large"), **_texts(form)},
        alt=f"{under}, to be typed in",
    )  # fmt: skip
    return [[_said(line.get(name)) for name in names] for line in edited]


def _texts(form: Form) -> dict[str, Any]:
    """Text, not numbers: a partner may say [c], and a blank is no 0."""
    return {column: st.column_config.TextColumn(column) for column in form.columns}


def _said(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""


def file_name(form: Form, period: str) -> str:
    """What the workbook is called: Typed in - Prevent training - 2017-18.xlsx."""
    words = f"Typed in - {form.title} - {period}"
    return "".join("-" if letter in '/\\:*?"<>|' else letter for letter in words) + ".xlsx"
