"""Our own HTML on a page, with the Partnership's abbreviations explained where they stand."""

from __future__ import annotations

import re

import streamlit as st

from charts.glossary import explained
from pages._memo import kept
from pages._room import Room, open_room

_MARKDOWN = re.compile(r"[\\`*_{}\[\]()<>#+.!|~$:-]")


def draw_words(html: str) -> None:
    """Draw HTML of ours like `st.html`; the first of each abbreviation says what it means under the pointer.

    Nothing where there is nothing to say, of which Streamlit makes an error.
    """
    if html:
        st.html(_explained(open_room(), html))


def literal(words: str) -> str:
    r"""Words that somebody typed or that came with the address, as Markdown shows them and makes nothing of them.

    Without it a link to a page of ours could make whoever follows it load a picture from elsewhere.

    >>> literal("![x](//elsewhere/a.png)")
    '\\!\\[x\\]\\(//elsewhere/a\\.png\\)'
    """
    return _MARKDOWN.sub(r"\\\g<0>", words)


@kept(256)
def _explained(room: Room, html: str) -> str:
    return explained(html, room.definitions.glossary)
