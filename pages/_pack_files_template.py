"""The council's own template for slides, given for this session alone; what cannot be used is refused in words."""

from __future__ import annotations

import streamlit as st

from reports.pack_slides import TemplateError
from reports.slides_gate import Limits, admitted

_LARGEST = 20  # MB, what the server takes at most


def draw_template() -> bytes | None:
    """Draw the way to give a template; its bytes where one is given that can be used."""
    with st.popover("The council's own slides"):
        given = st.file_uploader(
            f"A PowerPoint presentation or template (.pptx, .potx), up to {_LARGEST} MB, without macros",
            type=["pptx", "potx"], key="template", max_upload_size=_LARGEST,
        )  # fmt: skip
        if given is None:
            return None
        try:
            return admitted(given.getvalue(), Limits(size=_LARGEST * 1024 * 1024))
        except TemplateError as error:
            st.error(str(error))
            return None
