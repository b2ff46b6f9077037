"""Typing a sub-group's report: four parts, kept as a new version each time."""

from __future__ import annotations

from typing import NamedTuple

import streamlit as st

from charts.meeting_report import PARTS
from charts.minutes import just_noted
from pages._deed import attempt
from pages._meeting_chosen import Held
from pages._report_item import Reported
from pages._words import literal
from warehouse.agenda import LONGEST_LEAD
from warehouse.sub_group_reports import LONGEST_PART

_SAVED = "report-saved"
_ASKED = (
    f"Each part has room for {LONGEST_PART:,} characters and may stay empty. It stays on the record for good, and "
    "everybody sees it: name nobody, and give no count of people under 5."
)


class Typed(NamedTuple):
    """What was typed of a report, part by part."""

    author: str
    operational: str
    strategic: str
    plan: str
    asked: str
    on_behalf: str


def draw_typing(held: Held, one: Reported) -> None:
    """Draw the form, filled with what stands; for who may not, whose report it is."""
    if not held.who.asker.may_report(one.item.lead):
        st.markdown(literal(refusal(one)))
        return
    st.header("Your words", anchor=False)
    if saved := st.session_state.pop(_SAVED, ""):
        st.html(just_noted(saved))
    standing, key = one.report, f"report-{held.on}-{one.number}-{one.report.id if one.report else ''}"
    with st.form(key, border=False, enter_to_submit=False):
        st.markdown(_ASKED)
        texts = {
            name: st.text_area(heading, getattr(standing, name) if standing else "", height=140, key=f"{key}-{name}")
            for name, heading in PARTS.items()
        }
        with st.container(horizontal=True, vertical_alignment="bottom"):
            lead = one.item.lead[:LONGEST_LEAD]
            author = st.text_input("Whose report it is", standing.author if standing else lead, width=360)
            on_behalf = st.text_input("Handed in on behalf of", standing.on_behalf if standing else "", width=300)
        if st.form_submit_button("Hand in this report"):
            refused = file_report(held, one, Typed(author, **texts, on_behalf=on_behalf))
            if refused:
                st.error(literal(refused))
            else:
                st.session_state[_SAVED] = "Handed in. It is printed into the agenda as it reads below."
                st.rerun()


def refusal(one: Reported) -> str:
    """What is said to who may not hand it in."""
    whose = f"an officer of {one.item.lead}, " if one.item.lead else ""
    return f"Only {whose}a presenter or an administrator may hand in this report."


def file_report(held: Held, one: Reported, typed: Typed) -> str:
    """Hand a report in; why not, in words, where it is refused."""
    author, *parts, on_behalf = typed
    warehouse, by = held.room.receiving.warehouse, held.who.name
    return attempt(
        lambda now: warehouse.file_report(
            held.on, one.item.title, author, *parts, by=by, recorded=now, on_behalf=on_behalf
        ),
        allowed=held.is_now and held.who.asker.may_report(one.item.lead),
        refusal=refusal(one),
    )
