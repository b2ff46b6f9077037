"""A sub-group's report as files to print and to send round."""

from __future__ import annotations

import streamlit as st

from pages._compared import keys_of
from pages._meeting_chosen import Held
from pages._meeting_figures import NOW, Choice, pack_by
from pages._pack_files import RESTRICTED
from pages._pack_files_made import draw_files
from pages._packs import NoPackError
from pages._report_item import Reported
from performance.pack.pack import Marking
from reports.pack_files import pack_files

_NOTHING = "No report is asked for under this item and none is handed in: there is nothing to print."
_WITHOUT = "No report is handed in yet: the files say so, and hold the figures of the item."


def draw_report_files(held: Held, one: Reported) -> None:
    """Draw the way to make the report as PDF and as Word file, with the figures and charts of the item filled in."""
    st.header("Print it", anchor=False)
    if not one.report and not one.item.report:
        st.markdown(_NOTHING)
        return
    if not one.report:
        st.markdown(_WITHOUT)
    if st.toggle("Offer it as PDF and as Word file", key="report-files"):
        _draw_files(held, one)


def _draw_files(held: Held, one: Reported) -> None:
    try:
        with st.spinner("Working out the figures"):
            pack = pack_by(held, Choice(NOW, "", held.as_at))
    except NoPackError as error:
        st.error(str(error))
        return
    if pack.marking is Marking.RESTRICTED:
        st.markdown(RESTRICTED)
    state = f"{keys_of(held.room)}|{held.chosen.reader}|{held.chosen.as_at}"
    files = [each for each in pack_files(pack) if f"-report-{one.number}-" in each.name]
    draw_files(f"report-{held.on}-{one.number}", state, files)
