"""Who sees small numbers, who keeps the record of meetings, who hands in their reports."""

import pytest

from performance.asker import EVERYTHING, PUBLIC, Asker, Role


@pytest.mark.parametrize(
    ("asker", "sees"),
    [(EVERYTHING, True), (PUBLIC, False), (Asker(Role.VIEWER, frozenset({"MARAC"})), False),
     (Asker(Role.PRESENTER, frozenset({"MARAC"})), False), (Asker(Role.OFFICER, frozenset({"MARAC"})), True),
     (Asker(Role.OFFICER, frozenset({"Police"})), False), (Asker(Role.OFFICER), False), (Asker(Role.ADMINISTRATOR), True)],
)  # fmt: skip
def test_small_numbers_are_seen_by_the_owner_and_the_administrator(asker, sees):
    assert asker.sees_small_numbers("MARAC") is sees


def test_presenters_and_administrators_keep_the_record_of_meetings():
    assert [role for role in Role if Asker(role, frozenset({"Police"})).may_clerk] == [
        Role.PRESENTER,
        Role.ADMINISTRATOR,
    ]


@pytest.mark.parametrize(
    ("asker", "lead", "may"),
    [(EVERYTHING, "Police", True), (Asker(Role.PRESENTER), "", True), (PUBLIC, "Police", False),
     (Asker(Role.OFFICER, frozenset({"Police"})), "Police", True),
     (Asker(Role.OFFICER, frozenset({"Police"})), "Council; Police", True),
     (Asker(Role.OFFICER, frozenset({"Police"})), "Council", False), (Asker(Role.OFFICER), "", False),
     (Asker(Role.VIEWER, frozenset({"Police"})), "Police", False)],
)  # fmt: skip
def test_an_items_report_is_handed_in_by_those_who_lead_it_and_by_the_clerk(asker, lead, may):
    assert asker.may_report(lead) is may
