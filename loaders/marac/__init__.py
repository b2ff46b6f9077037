"""MARAC, the Multi-Agency Risk Assessment Conference: what SafeLives asks for, and the partnership's own register.

A return has a row a meeting (32 columns, 2025) or, before, a row a quarter. A register has a row a referral; it is
counted at load and only the counts are kept. A Marac's name that is no London borough stops the file: its cases would
otherwise drop out of their borough's total in silence.
"""

from __future__ import annotations

from loaders.marac.fields import QUARTERLY_COLUMNS, RETURN_COLUMNS
from loaders.marac.measures import MEASURES
from loaders.marac.meetings import find_meetings, find_quarters, read_meetings, read_quarters
from loaders.marac.register import COLUMNS, find_register, read_register
from loaders.marac.templates import QUARTERLY, REGISTER, RETURN
from loaders.reading.layout import Keeps, Layout, Personal

__all__ = ["LAYOUTS", "MEASURES"]

_PARTNER = "Bromley MARAC"
LAYOUTS = (
    Layout(
        source="marac",
        name="safelives_return",
        title="MARAC return to SafeLives, one row a meeting",
        partner=_PARTNER,
        columns=RETURN_COLUMNS,
        find=find_meetings,
        read=read_meetings,
        template=RETURN,
    ),
    Layout(
        source="marac",
        name="safelives_quarterly",
        title="MARAC return to SafeLives, one row a quarter",
        partner=_PARTNER,
        columns=QUARTERLY_COLUMNS,
        find=find_quarters,
        read=read_quarters,
        template=QUARTERLY,
    ),
    Layout(
        source="marac",
        name="referral_register",
        title="Register of MARAC referrals",
        partner=_PARTNER,
        columns=COLUMNS,
        find=find_register,
        read=read_register,
        personal=Personal.REFUSE,
        keeps=Keeps.FIGURES,
        one_of=(("referred", "meeting"),),
        template=REGISTER,
    ),
)
