"""The files of a meeting to take away: which figures are in them, and in which look the slides come."""

from __future__ import annotations

import hashlib

import streamlit as st

from pages._address import follow, said
from pages._compared import keys_of
from pages._meeting_chosen import Held
from pages._meeting_figures import Choice, pack_by
from pages._pack_files_made import draw_files
from pages._pack_files_template import draw_template
from pages._packs import NoPackError
from performance.pack.pack import Marking
from reports.pack_files import pack_files

_TAKE = "take"
RESTRICTED = "These files hold small numbers and are marked restricted: neither for a shared screen nor for the public."


def draw_pack_files(held: Held, choices: dict[str, Choice]) -> None:
    """Draw the choice of figures, and the files of that pack."""
    st.header("Files to take away", anchor=False)
    name = said(_TAKE, ["", *choices], "")
    labels = {"": "Choose which figures"} | {one.name: one.label for one in choices.values()}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.selectbox(
            "Figures in the files", list(labels), format_func=labels.__getitem__, width=360,
            **follow(_TAKE, name)._asdict(),
        )  # fmt: skip
        template = draw_template()
    if not name:
        return
    try:
        with st.spinner("Working out the figures"):
            pack = pack_by(held, choices[name])
    except NoPackError as error:
        st.error(str(error))
        return
    if pack.marking is Marking.RESTRICTED:
        st.markdown(RESTRICTED)
    own = hashlib.sha256(template).hexdigest() if template else ""
    known = (name, str(keys_of(held.room)), held.chosen.reader, held.chosen.as_at, own)
    draw_files(f"{held.on}", "|".join(known), pack_files(pack, template))
