"""What the agenda of a meeting holds: its items as entered, or the priorities in their order where none is."""

from __future__ import annotations

from performance.definitions.definitions import Definitions
from performance.definitions.meeting import AgendaItem, Meeting


def agenda_of(meeting: Meeting, definitions: Definitions) -> tuple[AgendaItem, ...]:
    """The items of a meeting; an item about a priority that names no lead is led by the priority's."""
    if not meeting.agenda:
        return tuple(
            AgendaItem(title=one.title, lead=one.lead, priority=one.id, report=False) for one in definitions.priorities
        )
    leads = {one.id: one.lead for one in definitions.priorities}
    return tuple(
        one if one.lead or not one.priority else one.model_copy(update={"lead": leads.get(one.priority, "")})
        for one in meeting.agenda
    )
