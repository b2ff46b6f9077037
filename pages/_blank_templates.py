"""The blank templates of every layout we own, and who publishes the others."""

from __future__ import annotations

from functools import partial

import streamlit as st

from charts.templates import holds, published_entry, template_entry
from loaders.catalogue import layouts
from loaders.reading.layout import Layout
from pages._memo import kept
from pages._room import Room
from reports.blank_template import blank_template

_WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@kept(4)
def known_layouts(room: Room) -> tuple[Layout, ...]:
    """Every kind of file we read."""
    return layouts(room.definitions.returns)


def draw_template(room: Room, layout: Layout) -> None:
    """Draw one kind of file with the way to download a blank one; nothing for one that has none."""
    if layout.template is None:
        return
    area = room.definitions.partnership.area
    rows = [label.words.format(area=area) for label in layout.template.labels]
    columns = [field.header.format(area=area) for field in layout.template.fields]
    words, button = st.columns([3, 1], gap="medium", vertical_alignment="center")
    words.html(template_entry(layout.title, layout.partner, holds(rows, columns)))
    name = file_name(layout)
    button.download_button(
        name, partial(blank_template, layout, area), file_name=name, mime=_WORKBOOK, icon=":material/download:",
        key=name, on_click="ignore",
    )  # fmt: skip


def draw_published(layout: Layout) -> None:
    """Draw one kind of file that is published, not filled in."""
    st.html(published_entry(layout.title, layout.published_by))


def file_name(layout: Layout) -> str:
    """The name a blank template is downloaded by: marac-referral-register-blank.xlsx."""
    words = layout.source if layout.name == layout.source else f"{layout.source}-{layout.name}"
    return f"{words}-blank.xlsx".replace("_", "-")
