"""The pages that belong together, as a quiet line of links above each of them: those beside it do not stand in the row
at the top.

They are Streamlit's own links: they keep the session, and with it the files on the desk.
"""

from __future__ import annotations

import streamlit as st

HANDING_IN = {
    "pages/upload.py": "Upload",
    "pages/type_in.py": "Type figures in",
    "pages/templates.py": "Blank templates",
}
RECEIVED = {
    "pages/submissions.py": "Submissions",
    "pages/corrections.py": "Corrections",
    "pages/wordings.py": "Column names",
}


def draw_near(pages: dict[str, str]) -> None:
    """Draw the links of a group; the page that is open is marked among them."""
    with st.container(horizontal=True, gap="small", key="near"):
        for page, words in pages.items():
            st.page_link(page, label=words)
