"""Fly-tipping: Defra's annual return, the council's own register, and FixMyStreet's export. Three different measures."""

from loaders.fly_tipping import defra

LAYOUTS = (defra.LAYOUT,)
