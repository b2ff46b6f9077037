"""pack: the files that a meeting is given, made unattended."""

from __future__ import annotations

import getpass
import hashlib
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import NamedTuple

import click

from commands.options import LONDON, Instant, common
from commands.output import REFUSED, WRONG_USAGE, stop, write_json
from commands.place import receiving
from commands.settings import read_definitions
from performance.asker import Asker, Role
from performance.definitions.definitions import Definitions
from performance.definitions.meeting import Meeting
from performance.pack.frozen import PackDamagedError, read_pack
from performance.pack.pack import Marking, Pack, Stage
from performance.scorecard import open_board
from performance.scorecard.pack import make_pack
from performance.scorecard.recorded import meetings_known
from performance.wording import instant
from reports.pack_files import PackFile, pack_files
from reports.slides_gate import TemplateError
from reports.slides_template import opened
from warehouse import Warehouse
from warehouse.errors import WarehouseError
from warehouse.events import Kind
from warehouse.freezing import Frozen

NOW = "now"
_ROLES = [role.value for role in Role]
_STAGES = [Stage.PUBLISHED.value, Stage.CLOSED.value, NOW]


class Asked(NamedTuple):
    """What a caller wants: the day of the meeting, whose eyes, as at when (None: now), which kept pack ("": the last
    one kept). `meeting` is what is entered of that day, None where nothing is any more."""

    on: str
    meeting: Meeting | None
    role: Role
    as_at: datetime | None
    figures: str


class Found(NamedTuple):
    """A pack, and in words where it comes from: kept when the meeting was closed, or made now."""

    pack: Pack
    origin: str


@click.command()
@click.option("--meeting", required=True, help="The day of the meeting: 2018-03-26.")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), required=True, help="The folder to write to.")
@click.option("--figures", type=click.Choice(_STAGES), default=None,
              help="Which pack (default: the closed one, else the published one, else made now).")  # fmt: skip
@click.option("--as-at", type=Instant(end=True), default=None, help="Make it now, of the figures known on this day.")
@click.option("--role", type=click.Choice(_ROLES), default=Role.VIEWER.value, show_default=True,
              help="Show what this role may see; other than viewer and presenter the pack is restricted.")  # fmt: skip
@click.option("--template", type=click.Path(path_type=Path, dir_okay=False), default=None,
              help="The council's own template for the slides (.pptx, .potx).")  # fmt: skip
@common
def pack(
    meeting: str, out: Path, figures: str | None, as_at: datetime | None, role: str, template: Path | None,
    data: Path, definitions: Path, as_json: bool,  # noqa: FBT001
) -> None:  # fmt: skip
    """Write the files of a meeting's pack: slides, papers, tables, figures, matters arising, reports."""
    if as_at and figures not in {None, NOW}:
        stop(f"A {figures} pack has its own instant; leave --as-at or --figures out.", WRONG_USAGE)
    known, own = read_definitions(definitions), _template(template)
    text = definitions.read_text(encoding="utf-8")
    with receiving(data, known) as place:
        now = datetime.now(UTC)
        held = {one.on.isoformat(): one for one in meetings_known(place.warehouse, known, now)}
        asked = Asked(meeting, held.get(meeting), Role(role), as_at, NOW if as_at else figures or "")
        found = _found(place.warehouse, known, hashlib.sha256(text.encode()).hexdigest(), asked, now)
        files = pack_files(found.pack, own)
        _journal(place.warehouse, found, files, now)
    click.echo(found.origin, err=as_json)
    written = [_write(out, file, quiet=as_json) for file in files]
    if as_json:
        write_json(written)


def _template(path: Path | None) -> bytes | None:
    """The template's bytes; what cannot be used is refused before anything is made or written down."""
    if path is None:
        return None
    try:
        opened(data := path.read_bytes())
    except OSError as error:
        stop(f"{path} cannot be opened: {error.strerror}.", WRONG_USAGE)
    except TemplateError as error:
        stop(f"{path.name} cannot be used as a template. {error}", REFUSED)
    return data


def _found(warehouse: Warehouse, definitions: Definitions, sha256: str, asked: Asked, now: datetime) -> Found:
    """The pack kept of the meeting, where there is one and the role is the public's; else one made now."""
    kept = _kept(warehouse.frozen(), asked)
    if kept:
        return _read(warehouse, kept)
    if asked.meeting is None:
        days = ", ".join(one.on.isoformat() for one in meetings_known(warehouse, definitions, now)) or "none"
        stop(f'No meeting is entered for "{asked.on}". The meetings known are: {days}.', WRONG_USAGE)
    if asked.figures in {Stage.PUBLISHED.value, Stage.CLOSED.value}:
        if not _is_public(asked.role):
            stop(f"A {asked.figures} pack is the public's: leave --role out.", WRONG_USAGE)
        stop(f"No {asked.figures} pack is kept of the meeting on {asked.on}.", REFUSED)
    made = _made(warehouse, definitions, sha256, asked, asked.meeting, now)
    return Found(made, f"The pack is made now, of the figures known on {instant(made.as_at)}.")


def _kept(frozen: Sequence[Frozen], asked: Asked) -> Frozen | None:
    if asked.figures == NOW or not _is_public(asked.role):
        return None
    stages = [asked.figures] if asked.figures else [Stage.CLOSED.value, Stage.PUBLISHED.value]
    own = [one for one in frozen if one.meeting.isoformat() == asked.on and one.marking == Marking.PUBLIC.value]
    return next((one for stage in stages for one in reversed(own) if one.stage == stage), None)


def _is_public(role: Role) -> bool:
    return role in {Role.VIEWER, Role.PRESENTER}


def _read(warehouse: Warehouse, kept: Frozen) -> Found:
    try:
        pack = read_pack(warehouse.frozen_content(kept.sha256))
    except (WarehouseError, PackDamagedError) as error:
        stop(str(error), REFUSED)
    origin = f"This is the pack {kept.stage} on {instant(kept.recorded)}; its figures are as known on"
    return Found(pack, f"{origin} {instant(kept.as_at)}.")


def _made(
    warehouse: Warehouse, definitions: Definitions, sha256: str, asked: Asked, meeting: Meeting, now: datetime
) -> Pack:
    as_at, asker = asked.as_at or now, Asker(asked.role)
    earlier = [one.on for one in meetings_known(warehouse, definitions, now) if one.on < meeting.on]
    return make_pack(
        open_board(warehouse, definitions, as_at, asker),
        warehouse,
        meeting,
        said_by=as_at,
        made=now,
        definitions=sha256,
        before=open_board(warehouse, definitions, _end_of(earlier[-1]), asker) if earlier else None,
    )


def _end_of(day: date) -> datetime:
    return datetime.combine(day + timedelta(days=1), time(), LONDON) - timedelta(microseconds=1)


def _journal(warehouse: Warehouse, found: Found, files: Sequence[PackFile], now: datetime) -> None:
    """Who took what away, written down before the first file is."""
    facts = {
        "what": f"the pack of {found.pack.meeting.on.isoformat()}",
        "meeting": found.pack.meeting.on.isoformat(),
        "marking": found.pack.marking.value,
        "as_at": found.pack.as_at.astimezone(UTC).isoformat(),
        "files": ", ".join(file.name for file in files),
    }
    warehouse.record(Kind.EXPORTED, by=getpass.getuser(), recorded=now, facts=facts)


def _write(out: Path, file: PackFile, *, quiet: bool) -> dict[str, str | int]:
    """Make a file and write it, with a line that says so."""
    content = file.make()
    try:
        out.mkdir(parents=True, exist_ok=True)
        (out / file.name).write_bytes(content)
    except OSError as error:
        stop(f"{out / file.name} cannot be written: {error.strerror}.", REFUSED)
    click.echo(f"{file.name}, {len(content):,} bytes", err=quiet)
    return {"file": file.name, "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
