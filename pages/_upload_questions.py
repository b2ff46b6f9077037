"""What a file does not say itself: what it is, which sheet, of when, from whom, and what its words mean."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from charts.upload_questions import clean_heading, first_rows, question_heading
from loaders.answers import Answers, told_with
from loaders.catalogue import layouts
from loaders.desk import Desk, Item
from loaders.likeness import Candidate, Headings, Lacking
from loaders.outcome import Outcome
from loaders.reading.ask import Ask
from loaders.reading.told import Wording
from pages._room import Room

_NOTHING, _NOT_PROVIDED, _EVERY_SHEET = "(not said)", "(not provided)", "(every sheet)"
_WIDTH = 330
_ANYTHING = (Ask.LAYOUT, Ask.SHEET, Ask.PERIOD, Ask.PARTNER)


def draw_open_questions(room: Room, desk: Desk, items: Sequence[Item]) -> None:
    """Draw what is asked of each file: openly where it cannot be read without, closed where it can."""
    for item in items:
        found = item.outcome
        if found is None or found.personal:
            continue
        if item.cleaned:
            st.html(clean_heading(item.name))
            st.html(first_rows(found.glimpses, found.headings, item.name))
        asks = tuple(ask for ask in found.asks if ask is not Ask.VALUES)
        if asks and found.parsed is None:
            draw_questions(room, desk, item, found, asks)
        elif count := sum(map(_unknown_count, found.headings)):
            with st.expander(f"{item.name}: {count} heading{'' if count == 1 else 's'} not known"):
                draw_questions(room, desk, item, found, (*asks, *(() if Ask.COLUMNS in asks else (Ask.COLUMNS,))))


def draw_corrections(room: Room, desk: Desk, items: Sequence[Item]) -> None:
    """Draw, closed, the way to say of any file that it is something else than it was taken for."""
    read = [item for item in items if item.outcome and not item.outcome.personal]
    if read:
        with st.expander("Was a file taken for something else?"):
            item = st.selectbox("File", read, format_func=lambda one: one.name, key="taken")
            if item and item.outcome:
                draw_questions(room, desk, item, item.outcome, _ANYTHING, where="taken")


def draw_questions(
    room: Room, desk: Desk, item: Item, found: Outcome, asks: Sequence[Ask], *, where: str = "asked"
) -> None:
    """Draw the questions about one file with its first rows; answering has it read again."""
    st.html(question_heading(item.name, asks))
    if Ask.VALUES not in asks:
        st.html(first_rows(found.glimpses, found.headings, item.name))
    with st.form(f"{where}-{item.id}-{hash(item.told)}-{len(asks)}", border=False):
        with st.container(horizontal=True):
            answers = Answers(
                candidate=_what(room, found) if Ask.LAYOUT in asks else None,
                sheet=_sheet(item, found) if Ask.SHEET in asks else "",
                period=_period(item) if Ask.PERIOD in asks else "",
                partner=_partner(room, found) if Ask.PARTNER in asks else "",
                wordings=(
                    *(_columns(found) if Ask.COLUMNS in asks else ()),
                    *(_values(found) if Ask.VALUES in asks else ()),
                ),
            )
        if st.form_submit_button("Read it again with these answers"):
            desk.tell(item.id, told_with(item.told, answers))
            st.rerun()


def _what(room: Room, found: Outcome) -> Candidate | None:
    """The layouts it could have first, then all others."""
    known = {(one.source, one.layout) for one in found.candidates}
    others = [Candidate(one.source, one.name, one.title, one.partner) for one in layouts(room.definitions.returns)]
    choices = [*found.candidates, *(one for one in others if (one.source, one.layout) not in known)]
    now = next((at for at, one in enumerate(choices) if (one.source, one.layout) == (found.source, found.layout)), 0)
    return st.selectbox("What is it?", choices, index=now, format_func=_candidate_words, width=2 * _WIDTH)


def _candidate_words(one: Candidate) -> str:
    return f"{one.title}, from {one.partner}" if one.partner else one.title


def _sheet(item: Item, found: Outcome) -> str:
    names = [_EVERY_SHEET, *(glimpse.sheet for glimpse in found.glimpses if glimpse.sheet)]
    now = names.index(item.told.sheet) if item.told.sheet in names else 0
    said = st.selectbox("Which sheet holds the figures?", names, index=now, width=_WIDTH)
    return "" if said == _EVERY_SHEET else said


def _period(item: Item) -> str:
    return st.text_input(
        "Which period is it of, if it does not say?", value=item.told.period, placeholder="Q3 2017/18 or June 2017",
        width=_WIDTH,
    ).strip()  # fmt: skip


def _partner(room: Room, found: Outcome) -> str:
    usual = [found.partner, *(one.partner for one in layouts(room.definitions.returns))]
    names = list(dict.fromkeys(filter(None, usual)))
    return st.selectbox("Who sends it?", names, accept_new_options=True, width=_WIDTH) or ""


def _columns(found: Outcome) -> list[Wording]:
    """A question for each thing that is lacking; where something is needed, what is not stands behind a click."""
    needed = [_column(found, place, one) for place, one in _lacking(found) if one.required]
    rest = [(place, one) for place, one in _lacking(found) if not one.required]
    if not needed or not rest:
        return [*filter(None, needed), *filter(None, (_column(found, place, one) for place, one in rest))]
    with st.expander(f"Others that may be there: {len(rest)}"):
        return [*filter(None, needed), *filter(None, [_column(found, place, one) for place, one in rest])]


def _lacking(found: Outcome) -> list[tuple[int, Lacking]]:
    return [(place, one) for place, table in enumerate(found.headings) for one in table.lacking]


def _column(found: Outcome, place: int, lacking: Lacking) -> Wording | None:
    """Which of the words nobody knows means what is lacking in a table; None where that was not said."""
    table = found.headings[place]
    kind, needed = "row" if table.labels else "column", "" if lacking.required else " (if there is one)"
    said = st.selectbox(
        f"Which {kind} is “{lacking.wording}”?{needed}", [_NOTHING, *_unknown(table), _NOT_PROVIDED],
        key=f"{found.sha256}-{place}-{lacking.name}", width=_WIDTH,
    )  # fmt: skip
    return None if said == _NOTHING else Wording("" if said == _NOT_PROVIDED else said, lacking.wording)


def _unknown(table: Headings) -> list[str]:
    """The words of a table that nobody knows, each once."""
    worded = [(one.words, one.means) for one in table.headers] + [(one.words, one.means) for one in table.labels]
    return list(dict.fromkeys(words for words, means in worded if words and not means))


def _unknown_count(table: Headings) -> int:
    """How many words could be one of the things that are lacking."""
    return len(_unknown(table)) if table.lacking else 0


def _values(found: Outcome) -> list[Wording]:
    """A question for each value that nobody knows, with the likeliest answer first."""
    answers = []
    for one in {(one.column, one.words): one for one in found.strangers}.values():
        choices = list(dict.fromkeys(filter(None, (one.near, *one.choices))))
        means = st.selectbox(
            f"What does “{one.words}” in {one.cell} mean?", choices, index=0 if one.near else None,
            accept_new_options=not one.choices, placeholder="Pick what it means", width=_WIDTH,
            key=f"{found.sha256}-{one.column}-{one.words}",
        )  # fmt: skip
        if means:
            answers.append(Wording(one.words, means, one.column))
    return answers
