"""The files of a pack: names that every system takes, types, and the same figures in all of them."""

import re

from performance.pack.pack import Marking
from reports.pack_files import pack_files, slug
from tests.packs import small_pack

BEGIN = "safer-anywhere-partnership-2018-03-26"


def test_the_names_say_whose_meeting_it_was_and_what_it_is():
    assert [one.name for one in pack_files(small_pack())] == [
        f"{BEGIN}-slides.pptx", f"{BEGIN}-papers-a4.pdf", f"{BEGIN}-papers-a3.pdf", f"{BEGIN}-tables.xlsx",
        f"{BEGIN}-figures.csv", f"{BEGIN}-matters-arising.docx", f"{BEGIN}-matters-arising.csv",
        f"{BEGIN}-report-1-domestic-abuse.pdf", f"{BEGIN}-report-1-domestic-abuse.docx",
        f"{BEGIN}-report-2-envirocrime.pdf", f"{BEGIN}-report-2-envirocrime.docx",
    ]  # fmt: skip


def test_a_restricted_pack_says_so_in_every_name():
    for one in pack_files(small_pack()._replace(marking=Marking.RESTRICTED)):
        assert one.name.startswith(f"{BEGIN}-restricted-")


def test_whatever_an_item_is_called_its_names_are_plain_and_its_own():
    items = tuple(
        small_pack().items[0]._replace(number=number, title=title)
        for number, title in enumerate(["../../etc", "A/B: C?", "", "日本", "x" * 300, "Same", "Same"], 1)
    )
    names = [one.name for one in pack_files(small_pack()._replace(items=items, partnership="Môn & Gwynedd"))]
    assert len(set(names)) == len(names) == 7 + 2 * len(items)
    assert all(re.fullmatch(r"mon-gwynedd-2018-03-26-[a-z0-9-]+\.[a-z]+", name) and len(name) < 130 for name in names)


def test_every_file_is_made_of_its_type_and_its_label_says_which():
    starts = {"pptx": b"PK", "xlsx": b"PK", "docx": b"PK", "pdf": b"%PDF-", "csv": b"\xef\xbb\xbf"}
    for one in pack_files(small_pack()):
        ending = one.name.rpartition(".")[2]
        content = one.make()
        assert content.startswith(starts[ending]), one.name
        assert content == one.make(), one.name
    labels = [one.label for one in pack_files(small_pack())]
    assert len(set(labels)) == len(labels)
    assert slug("Slides!") == "slides"


def test_a_partnership_with_an_endless_name_gets_every_file():
    pack = small_pack()._replace(partnership="Safer " * 60 + "Anywhere")
    made = {one.name: one.make() for one in pack_files(pack)}
    assert (len(made), min(len(content) for content in made.values()) > 50) == (11, True)
