"""What if there is no spreadsheet? Type the figures in: they become a workbook that goes the way of every file."""

from __future__ import annotations

import streamlit as st

from pages._desk import lay_down
from pages._near import HANDING_IN, draw_near
from pages._person import person
from pages._room import open_room, today
from pages._upload_typing import draw_grid, file_name, forms, periods
from reports.typed_workbook import typed_workbook

room = open_room()
form_list = forms(room)

draw_near(HANDING_IN)
st.title("Type in figures that came without a spreadsheet", anchor=False)
st.markdown(
    "From a Word report, an e-mail or a telephone call. They become a workbook that says who gave them and where, and "
    "go the way of every file: checked, rehearsed, then accepted or discarded. Nothing is stored until you accept."
)
with st.container(horizontal=True, vertical_alignment="bottom"):
    form = st.selectbox("Form", form_list, format_func=lambda one: one.title, width=420)
    period = st.selectbox(
        f"Period: {form.asks_period}", periods(form), accept_new_options=True, width=320, key=f"period-{form.title}"
    )
with st.container(horizontal=True, vertical_alignment="bottom"):
    said_by = st.text_input("Who gave the figures", placeholder="The service’s manager", width=420)
    said_in = st.text_input("In what", placeholder="e-mail of 14 March; annual report, page 3", width=320)

st.header(form.title, anchor=False)
st.markdown(" ".join(form.notes))
typed = draw_grid(form)

name = file_name(form, str(period or ""))
asked = st.button("Rehearse", key="rehearse")
st.markdown(f"The workbook will be called “{name}”.")
if asked and not (period and said_by.strip() and said_in.strip()):
    st.error("Say which period the figures are of, who gave them, and in what.")
elif asked:
    try:
        book = typed_workbook(
            form, typed, area=room.definitions.partnership.area, period=str(period), by=person().name,
            taken_from=f"{said_by.strip()}, {said_in.strip()}", on=today(),
        )  # fmt: skip
    except ValueError as error:
        st.error(str(error))
    else:
        lay_down(room, name, book)
        st.switch_page("pages/upload.py")
