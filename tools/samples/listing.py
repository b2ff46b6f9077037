"""The two pages that go with the samples: when each came, and what in it is published."""

from __future__ import annotations

from collections.abc import Sequence

from tools.samples.sample import Sample

_INTRODUCTION = """\
# The sample files

Partner files to start with: the kind of spreadsheet partners send, built from figures that were published, by
`python -m tools.samples --shared ../shared --out data/samples` (the folder `shared` holds the published files and is
not part of this project). Every file says SAMPLE in its title rows. `manifest.yaml` gives the day on which each would
have been received, so that the dashboard as at the meeting of 27 June 2016 differs from today's. `meetings.yaml` holds
what owners said, meetings decided and sub-groups reported, each with the instant at which it would have been written
down: the words are the Partnership's own, with persons replaced by what they are; its first lines say what is ours.

Nothing here was sent by a partner, and no row describes a real person, address or case. Where only a total was
published, months, wards and kinds are spread so that they add up to it again; where nothing was published, the figures
are made up to fill the shape of the file, and the table says so.

| file | received | what it is | published | spread or made up |
|---|---|---|---|---|
"""

_NOTES = """
Choices behind the dates and periods:

- The police's first counts are lower than later ones. The issue of June 2016 lacks a few dozen of 2015/16's 21,145
  offences; its seven MOPAC crimes are the later ones.
- Defra published 2015/16 in 2017. The workbook known in June 2016 stands for the council's own return, because the
  paper of 27 June 2016 prints its 3,343.
- The paper of 8 December 2016 names no months for its 9,282. It is dated here to the twelve months to September 2016,
  whose 9,312 in the police's file is next to it among the quarters.
- The three operations of the report of 26 March 2018 came after the meeting of 19 December 2017, so they stand in the
  fourth quarter of 2017/18.
- The referral registers are made up row by row. Two counts follow the report of 26 March 2018: in the third quarter of
  2017/18 the advocates referred 13 cases, and at least the 33 cases they spoke for were heard. Repeats and referrals
  not from the police, here and in the return for 2014, are put inside the ranges SafeLives expects, so that no made-up
  share is rated red. The volumes are made up as well, well under the projected 520 as in 2014.
"""


def manifest(samples: Sequence[Sample]) -> str:
    """A line a file: its name and the day it came."""
    return "".join(f"{sample.name}: {sample.received}\n" for sample in samples)


def readme(samples: Sequence[Sample]) -> str:
    """What each file is, as a table."""
    rows = (f"| `{one.name}` | {one.received} | {one.what} | {one.published} | {one.spread} |\n" for one in samples)
    return _INTRODUCTION + "".join(rows) + _NOTES
