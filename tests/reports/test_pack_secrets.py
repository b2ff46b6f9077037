"""No value that is hidden on the page can be found in, or worked out from, any file of a pack."""

import io
import re
import zipfile
from functools import partial
from random import Random

import pytest
from pypdf import PdfReader

from performance.asker import EVERYTHING
from performance.pack.frozen import pack_bytes
from performance.pack.pack import Marking
from performance.rating import Rating
from reports.pack_files import pack_files
from tests.reports.pack_attack import Attacker
from tests.reports.pack_worlds import MONTHS, World, any_world, anywhere, hidden, keep, pack_of, pairs, runs

ALIKE = pairs(2, seed=5)
BY_QUARTER = [any_world(Random(seed), step=3) for seed in (1,)]
SECRET = 7919
# Each quarter of the first year holds a small count, and beside it one that is hidden only to protect it.
DISTINCT = World(
    (3, SECRET, 8117, 8231, 9043, 9161, 9277, 9391, 9497, 9613, 9733, 9857), (2, 5003, 5107, 5209, 6007, 6113, 6217, 6311, 6421, 6521, 6619, 6719), 3
)  # fmt: skip


# Nothing is hidden from the meeting before; its last quarter is now, for the sake of the one after it.
HIDDEN_SINCE = World((90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 50, 2), (40,) * 10 + (20, 1), 3)


@pytest.fixture(scope="module")
def boroughs(tmp_path_factory):
    """The warehouse, and each world by the name of its borough."""
    worlds = [*(world for pair in ALIKE for world in pair), *BY_QUARTER, DISTINCT, HIDDEN_SINCE]
    return keep(tmp_path_factory.mktemp("worlds"), worlds)


@pytest.fixture(scope="module")
def packs(boroughs):
    """A pack of each world, for the public."""
    kept, areas = boroughs
    return {world: pack_of(kept, area) for area, world in areas.items()}


@pytest.fixture(scope="module")
def restricted(boroughs):
    """The same of one world for who may see everything."""
    kept, areas = boroughs
    return pack_of(kept, next(area for area, world in areas.items() if world is DISTINCT), EVERYTHING)


@pytest.fixture(scope="module")
def attackers(packs):
    """Someone who has the files of a world's pack, for every world that is attacked."""
    return {world: Attacker(packs[world]) for world in (*(pair[0] for pair in ALIKE), *BY_QUARTER, DISTINCT)}


def test_there_is_something_to_hide(packs):
    figures = [figure for world in packs for figure in packs[world].figures]
    assert sum(figure.row.suppressed for figure in figures) > 5
    assert sum(step.hidden for figure in figures for step in figure.course) > 50
    assert sum(figure.row.value is not None for figure in figures) > 50


@pytest.mark.parametrize("pair", ALIKE, ids=range(len(ALIKE)))
def test_packs_do_not_hang_on_what_is_hidden(packs, pair):
    one, other = (anywhere(packs[world]) for world in pair)
    assert pair[0] != pair[1]
    assert one == other
    assert pack_bytes(one) == pack_bytes(other)


def test_no_byte_of_any_file_hangs_on_what_is_hidden(packs):
    one, other = (pack_files(anywhere(packs[world])) for world in ALIKE[0])
    for first, second in zip(one, other, strict=True):
        assert first.make() == second.make(), first.name


@pytest.mark.parametrize("world", [*(pair[0] for pair in ALIKE), *BY_QUARTER, DISTINCT], ids=range(len(ALIKE) + 2))
def test_no_small_count_is_a_difference_of_exported_figures(attackers, world):
    attacker = attackers[world]
    unseen = [*map(set, hidden(world))]
    for span, numbers in runs(world.cases, world.step):
        if 1 <= sum(numbers) <= 4:
            assert not attacker.finds(cases=span), span
            assert span in unseen[0]
    for (span, numbers), (_, whole) in zip(runs(world.repeats, world.step), runs(world.cases, world.step), strict=True):
        part, rest = sum(numbers), sum(whole) - sum(numbers)
        assert not (1 <= part <= 4 and attacker.finds(repeats=span)), span
        assert not (1 <= rest <= 4 and sum(whole) > 4 and attacker.finds(rest=span)), span


def test_the_attacker_finds_what_can_be_found(attackers):
    attacker = attackers[DISTINCT]
    last = [span for span, _ in runs(DISTINCT.cases, 3)]
    assert attacker.finds(cases=next(span for span in last if f"{span.start} {span.end}" == "2016-10-01 2016-12-31"))
    assert attacker.finds(cases=next(span for span in last if f"{span.start} {span.end}" == "2014-04-01 2014-09-30"))


def test_of_a_restricted_pack_it_finds_small_counts(restricted):
    attacker = Attacker(restricted)
    small = [span for span, numbers in runs(DISTINCT.cases, 3) if 1 <= sum(numbers) <= 4]
    assert len(small) == 1
    assert all(attacker.finds(cases=span) for span in small)


def test_a_public_pack_names_no_hash_of_a_file_that_holds_small_numbers(packs, restricted):
    cells = [cell for figure in packs[DISTINCT].figures for cell in figure.cells]
    assert {(cell.sha256, cell.value) for cell in cells} == {("", None)}
    assert all(len(cell.sha256) == 64 for figure in restricted.figures for cell in figure.cells)
    assert restricted.marking is Marking.RESTRICTED


def test_no_colour_is_told_of_a_figure_that_has_been_hidden_since(packs):
    figures = {figure.row.indicator.id: figure for figure in packs[HIDDEN_SINCE].figures}
    before = figures["last_year_quarter"].before
    assert (before.value, before.now, before.suppressed) == (None, None, True)
    assert Rating.RED not in {before.rating, before.now_rating}


def test_a_number_hidden_for_its_neighbours_sake_stands_in_no_file(packs):
    pack = packs[DISTINCT]
    assert [span.start.isoformat() for span in sorted(hidden(DISTINCT)[0])][:2] == ["2014-04-01", "2014-07-01"]
    texts = {file.name: text_of(file.name, file.make()) for file in pack_files(pack)}
    texts["kept"] = pack_bytes(pack).decode()
    for name, text in texts.items():
        assert not re.search(r"\b7,?919(\.0)?\b", text), name
    shown = [name for name, text in texts.items() if re.search(r"\b9,?857\b", text)]
    assert len(shown) > 4, "the search finds what is shown"


def text_of(name, content):
    """Every word of a file, whatever it is packed in."""
    if name.endswith(".pdf"):
        reader = PdfReader(io.BytesIO(content))
        parts = [str(reader.get_object(number)) for number in range(1, int(reader.trailer["/Size"]))]  # alt texts too
        return "\n".join([*(page.extract_text() for page in reader.pages), *parts])
    if not content.startswith(b"PK"):
        return content.decode("utf-8-sig", "replace")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return "\n".join(map(partial(_part, archive), archive.namelist()))


def _part(archive, name):
    return text_of(name, archive.read(name))


def test_worlds_are_of_the_length_they_say():
    assert {len(world.cases) * world.step for world in (DISTINCT, *BY_QUARTER)} == {MONTHS}
