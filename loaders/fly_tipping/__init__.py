"""Fly-tipping: Defra's annual return, the council's own register, FixMyStreet's export. Three different measures."""

from loaders.fly_tipping import defra, fixmystreet, register
from loaders.fly_tipping.measures import MEASURES

__all__ = ["LAYOUTS", "MEASURES"]

LAYOUTS = (defra.LAYOUT, fixmystreet.LAYOUT, register.LAYOUT)
