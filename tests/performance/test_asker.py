"""Who sees small numbers."""

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
