"""The front door for people: page set-up and navigation. `server.py` serves it."""

from __future__ import annotations

import streamlit as st

from charts.logo import logo
from charts.style import style
from charts.theme import palette
from pages._paper import fit_paper
from pages._room import open_room
from pages._theme_watch import watch_theme
from performance.definitions.source import DefinitionsError

st.set_page_config(page_title="Safer Partnership Dashboard", layout="wide")
theme = st.context.theme.type or "light"
colours = palette(theme)
st.html(style(colours))

try:
    partnership = open_room().definitions.partnership
except DefinitionsError as error:
    st.title("The definitions cannot be used")
    st.error("Correct these lines of the definitions file and open this page again.")
    st.code("\n".join(map(str, error.faults)), language=None, wrap_lines=True)
    st.stop()
except (OSError, UnicodeDecodeError) as error:
    st.title("The dashboard cannot open what it needs")
    st.error(
        f"{error}. Start the server with --definitions and --data and the names of a file and a folder it may use."
    )
    st.stop()

st.logo(logo(partnership.name, colours), size="large")
# One row without sections: on a phone Streamlit 1.67 puts a section as a div into a list, which no list may hold. Pages
# that belong to another are reached from there and do not stand in the row.
page = st.navigation(
    [
        st.Page("pages/home.py", title="Next meeting", default=True),
        st.Page("pages/meetings.py", title="Meetings", visibility="hidden"),
        st.Page("pages/meeting.py", title="Meeting", visibility="hidden"),
        st.Page("pages/minutes.py", title="Minutes", visibility="hidden"),
        st.Page("pages/report.py", title="Sub-group report", visibility="hidden"),
        st.Page("pages/present.py", title="Present", visibility="hidden"),
        st.Page("pages/scorecard.py", title="Scorecard"),
        st.Page("pages/indicators.py", title="Indicators"),
        st.Page("pages/indicator.py", title="Indicator", visibility="hidden"),
        st.Page("pages/sources.py", title="Sources"),
        st.Page("pages/crime.py", title="Crime", visibility="hidden"),
        st.Page("pages/fly_tipping.py", title="Fly-tipping", visibility="hidden"),
        st.Page("pages/marac.py", title="MARAC", visibility="hidden"),
        st.Page("pages/idsva.py", title="IDSVA", visibility="hidden"),
        st.Page("pages/source.py", title="Source", visibility="hidden"),
        st.Page("pages/what_changed.py", title="What changed"),
        st.Page("pages/upload.py", title="Upload"),
        st.Page("pages/type_in.py", title="Type figures in", visibility="hidden"),
        st.Page("pages/templates.py", title="Blank templates", visibility="hidden"),
        st.Page("pages/submissions.py", title="Submissions"),
        st.Page("pages/corrections.py", title="Corrections", visibility="hidden"),
        st.Page("pages/wordings.py", title="Column names", visibility="hidden"),
        st.Page("pages/glossary.py", title="Glossary"),
    ],
    position="top",
)
page.run()
watch_theme(theme)
fit_paper()
