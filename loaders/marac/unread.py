"""What stands in a MARAC file beside its figures: said once, or refused where it looks like a column we need."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from difflib import SequenceMatcher

from loaders.reading.ask import Ask
from loaders.reading.problem import Problems
from loaders.reading.table import Column, Table, second_header
from loaders.reading.text import is_blank, key
from loaders.reading.wording import ALIKE


def check_columns(
    table: Table,
    columns: Sequence[Column],
    clean: Callable[[str], str],
    problems: Problems,
    *,
    quiet: Sequence[str] = (),
) -> None:
    """Refuse a column named twice, a second table, and a header that is nearly a missing column's; note the rest.

    `quiet` are words of headers that may stand beside the figures as a matter of course (ward, comments).
    """
    for position, words in table.repeated:
        problems.error(
            f"Two columns are both called {words!r}. Keep one, or give each its own name.",
            sheet=table.sheet.name,
            cell=table.sheet.cell(table.header, position),
            found=words,
            expected="each column once",
        )
    if (again := second_header(table, columns, clean)) is not None:
        problems.error(
            "A second table begins here. Send one table a sheet.",
            sheet=table.sheet.name,
            cell=table.sheet.cell(again, 0),
            found="a second header row",
            expected="one table on a sheet",
        )
    missing = [column for column in columns if column.name not in table.columns]
    unread = [(at, words) for at, words in table.unknown if not _nearly(table, at, words, missing, problems)]
    said = [words for at, words in unread if _filled(table, at) or any(word in key(words) for word in quiet)]
    if said:
        at = next(at for at, words in unread if words in said)
        problems.warning(
            f"Not read: {', '.join(said[:12])}{' and more' if len(said) > 12 else ''}.",
            sheet=table.sheet.name,
            cell=table.sheet.cell(table.header, at),
            found=", ".join(said[:12]),
        )


def _nearly(table: Table, at: int, words: str, missing: Sequence[Column], problems: Problems) -> bool:
    near = max(
        (
            (SequenceMatcher(None, key(words), key(alias)).ratio(), alias)
            for column in missing
            for alias in column.aliases
        ),
        default=(0.0, ""),
    )
    if near[0] < ALIKE or not _filled(table, at):
        return False
    problems.error(
        f"{words!r} is no column we know; the nearest is {near[1]!r}, which is missing. Is that what it is? "
        "Name it so, or name it quite differently.",
        sheet=table.sheet.name,
        cell=table.sheet.cell(table.header, at),
        found=words,
        expected=near[1],
        asks=Ask.COLUMNS,
        near=near[1],
    )
    return True


def _filled(table: Table, column: int) -> bool:
    return any(not is_blank(table.sheet.value(row, column)) for row in range(table.body, len(table.sheet.rows)))
