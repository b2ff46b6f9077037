"""What do the words, the colours and the marks mean? Every abbreviation, and how to read a figure."""

from __future__ import annotations

import streamlit as st

from charts.glossary_page import glossary_head, help_sections, term_list
from charts.theme import palette
from pages._address import LONGEST_SEARCH, asked_words, follow
from pages._room import open_room
from performance.definitions.glossary import matching

glossary = open_room().definitions.glossary
words = asked_words("words")

st.html(glossary_head())
st.text_input(
    "Find a word", placeholder="MARAC, volume, police …", max_chars=LONGEST_SEARCH, width=360,
    **follow("words", words)._asdict(),
)  # fmt: skip
st.html(term_list(matching(glossary, words), glossary, words))
st.html(help_sections(palette(st.context.theme.type or "light")))
