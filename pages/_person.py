"""Who is at the page. Without sign-in it is the local administrator, named as on this machine."""

from __future__ import annotations

import getpass
from typing import NamedTuple

from performance.asker import EVERYTHING, Asker


class Person(NamedTuple):
    """The name that the journal notes, and what this person may see and do."""

    name: str
    asker: Asker


def person() -> Person:
    """The person at this page."""
    return Person(getpass.getuser(), EVERYTHING)
