"""Who asks. Every reading says so: what may be shown, and what is cached, depends on it."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Role(StrEnum):
    """What a person may do and see. Without sign-in the person at the machine is the administrator."""

    VIEWER = "viewer"
    OFFICER = "officer"
    PRESENTER = "presenter"
    ADMINISTRATOR = "administrator"


class Asker(NamedTuple):
    """A role and, for an officer, the partners whose returns are theirs to see in full."""

    role: Role
    partners: frozenset[str] = frozenset()

    def sees_small_numbers(self, owner: str) -> bool:
        """Whether small counts of people from a partner's figures may be shown.

        Administrators see them, and officers those of their own partners; a presenter shares a screen, so never.
        """
        return self.role is Role.ADMINISTRATOR or (self.role is Role.OFFICER and owner in self.partners)

    def may_hand_in(self, partner: str) -> bool:
        """Whether files and figures of a partner may be accepted and withdrawn."""
        return self.role is Role.ADMINISTRATOR or (self.role is Role.OFFICER and partner in self.partners)

    def may_comment(self, *owners: str) -> bool:
        """Whether comments, actions and events may be recorded about indicators of these owners, all of them."""
        return all(self.may_hand_in(owner) for owner in owners)

    @property
    def may_correct(self) -> bool:
        """Whether figures may be corrected: an administrator's task."""
        return self.role is Role.ADMINISTRATOR

    @property
    def may_clerk(self) -> bool:
        """Whether meetings may be entered, their decisions and actions noted, and their packs published and closed."""
        return self.role in {Role.PRESENTER, Role.ADMINISTRATOR}

    def may_report(self, lead: str) -> bool:
        """Whether the report of an item led by some bodies ("A; B") may be handed in: theirs, and the clerk's task."""
        bodies = {body.strip() for body in lead.split(";")}
        return self.may_clerk or (self.role is Role.OFFICER and not bodies.isdisjoint(self.partners))


PUBLIC = Asker(Role.VIEWER)
EVERYTHING = Asker(Role.ADMINISTRATOR)
