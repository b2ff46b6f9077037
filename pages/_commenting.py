"""Writing a comment on an indicator in a quarter, and taking it back."""

from __future__ import annotations

import streamlit as st

from pages._deed import attempt
from pages._saying import About, draw_ways, tell
from performance.commentary import Comment, Commentary
from warehouse.commentary import LONGEST_COMMENT


def draw_commenting(about: About, said: Commentary) -> None:
    """Draw the ways to comment, and the form that is open."""
    ways = {"comment": "Replace this comment"} if said.standing else {"comment": "Write a comment"}
    opened = draw_ways(ways | ({"withdraw": "Withdraw it"} if said.standing else {}))
    if opened == "comment":
        _draw_comment(about)
    elif opened == "withdraw" and said.standing:
        _draw_withdrawal(about, said.standing, said)


def _draw_comment(about: About) -> None:
    with st.form(about.key("comment"), border=False, enter_to_submit=False):
        words = st.text_area(
            f"What is to be said of {about.indicator.title} in {about.quarter.shown}", height=140,
            placeholder="What is behind the figure, what is done about it, and when that will be seen",
        )  # fmt: skip
        on_behalf = st.text_input("On whose behalf", about.indicator.owner)
        st.markdown(_asked(about))
        if st.form_submit_button("Put this comment on the record"):
            tell(comment(about, words, on_behalf))


def _asked(about: About) -> str:
    room = (
        f"At most {LONGEST_COMMENT:,} characters. It stays on the record for good, and everybody sees it: name nobody"
    )
    return f"{room}, and give no count of people under 5." if about.indicator.sensitive else f"{room}."


def _draw_withdrawal(about: About, standing: Comment, said: Commentary) -> None:
    again = any(one.withdrawn is None for one in said.earlier)
    st.markdown(
        "The comment before it stands again." if again else "No comment stands then; this one can still be read."
    )
    with st.form(about.key("withdraw"), border=False):
        reason = st.text_input("Why is it withdrawn?", placeholder="It speaks of the quarter before")
        if st.form_submit_button("Withdraw this comment"):
            tell(withdraw_comment(about, standing, reason))


def comment(about: About, words: str, on_behalf: str) -> str:
    """Put a comment on the record; why not, in words, where it is refused."""
    warehouse, by = about.room.receiving.warehouse, about.who.name
    subject = (about.indicator.id, about.quarter.name)
    return attempt(
        lambda now: warehouse.comment(*subject, words, by=by, recorded=now, on_behalf=on_behalf),
        allowed=about.allowed,
        refusal=about.refusal,
    )


def withdraw_comment(about: About, one: Comment, reason: str) -> str:
    """Take a comment back; why not, in words, where it is refused."""
    warehouse, by = about.room.receiving.warehouse, about.who.name
    return attempt(
        lambda now: warehouse.withdraw_comment(one.id, reason=reason, by=by, recorded=now),
        allowed=about.allows(one.indicator),
        refusal=about.refusal,
    )
