"""The definitions in the journal: noted once an edit, whole, and read back in order."""

from tests.warehouse.building import at
from warehouse.definitions_log import note_definitions, noted_definitions


def test_each_edit_is_noted_once_with_its_whole_text(desk):
    warehouse = desk.open()
    said = [
        note_definitions(warehouse, text, "Ann", at(2016, number))
        for number, text in enumerate(("one", "one", "two", "one"), 1)
    ]
    assert said == [True, False, True, True]
    assert noted_definitions(warehouse) == (
        ("one", "Ann", at(2016, 1)), ("two", "Ann", at(2016, 3)), ("one", "Ann", at(2016, 4)),
    )  # fmt: skip


def test_another_process_reads_what_one_noted(desk):
    first, second = desk.open(), desk.open()
    assert noted_definitions(second) == ()
    note_definitions(first, "one", "Ann", at(2016))
    assert [one.text for one in noted_definitions(second)] == ["one"]
