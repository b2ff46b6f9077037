"""A month's export of the public reporting site, with its columns about people filled with words that are no one's."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

from tools.samples.fly_tips import FlyTip, fly_tips, year_of
from tools.samples.sample import Sample
from tools.samples.saving import csv_bytes
from tools.samples.spread import draw

_FIRST, _LAST = date(2017, 12, 1), date(2017, 12, 31)
_HEADS = (
    "Report ID", "Title", "Detail", "User Name", "Category", "Created", "Confirmed", "Acknowledged", "Fixed", "Closed",
    "Status", "Latitude", "Longitude", "Query", "Ward", "Easting", "Northing", "Report URL", "Device Type", "Site Used",
    "Reported As", "User Email", "User Phone",
)  # fmt: skip
_SHARE = 4  # one fly-tip of the register in four is given a report here
_TITLES = ("Fly-tip", "Bags dumped", "Mattress left on the verge", "Rubble and bags", "Fridge dumped")
# A report on the edge of two wards carries both names.
_BESIDE = {"Cray Valley East": "Cray Valley West", "Penge and Cator": "Crystal Palace", "Clock House": "Copers Cope"}


def samples(shared: Path) -> tuple[Sample, ...]:
    """The export for December 2017."""
    tips = [tip for tip in fly_tips(year_of(shared, 2017)) if _FIRST <= tip.reported <= _LAST]
    reports = [_report(tip) for tip in tips if draw("fixmystreet", tip.number, _SHARE) == 0]
    return (
        Sample(
            "sample-fixmystreet-fly-tipping-2017-12.csv",
            date(2018, 1, 3),
            csv_bytes([*_title(len(reports)), _HEADS, *reports]),
            f"FixMyStreet's export of fly-tipping reports, December 2017, {len(reports)} rows",
            "nothing",
            "every row; names, e-mail addresses and texts are placeholders that belong to no one, and there are no "
            "coordinates",
        ),
    )


def _title(count: int) -> Sequence[Sequence[str]]:
    return (
        [f"SAMPLE - fix.bromley.gov.uk, category Flytipping, 1 to 31 December 2017, {count} reports, all made up"],
        ["No row is a real report: days and wards follow the sample register, which is spread from published totals"],
        [],
    )


def _report(tip: FlyTip) -> list[object]:
    number = 900_000 + tip.number
    created = datetime.combine(tip.reported, datetime.min.time()) + timedelta(
        minutes=7 * 60 + draw("minute", number, 14 * 60), seconds=draw("second", number, 60)
    )
    if draw("duplicate", number, 12) == 0:
        stages, status = [created, None, created + timedelta(hours=20)], "duplicate"
    elif tip.cleared is None:
        stages, status = [created + timedelta(hours=5), None, None], "confirmed"
    else:
        fixed = max(datetime.combine(tip.cleared, datetime.min.time()) + timedelta(hours=16), created)
        stages, status = [created + timedelta(hours=5), fixed, None], "fixed - council"
    acknowledged, fixed_at, closed = (_stamp(stage) for stage in stages)
    ward = tip.ward
    if ward in _BESIDE and draw("edge", number, 4) == 0:
        ward = f"{ward}, {_BESIDE[ward]}"
    return [
        number, _TITLES[draw("title", number, len(_TITLES))], "(sample text)", "(anonymous)", "Flytipping",
        _stamp(created), _stamp(created + timedelta(minutes=2)), acknowledged, fixed_at, closed, status, "", "",
        "(sample text)", ward, "", "", f"https://fixmystreet.example.org/report/{number}",
        ("desktop", "mobile")[draw("device", number, 2)], "bromley", "", "reporter@example.org", "",
    ]  # fmt: skip


def _stamp(moment: datetime | None) -> str:
    return "" if moment is None else moment.isoformat(timespec="seconds")
