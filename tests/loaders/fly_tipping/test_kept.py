"""All the way through the door: what is kept of FixMyStreet's export, and that no message repeats a person's data."""

import csv
from dataclasses import replace
from pathlib import Path

from loaders.intake import Intake
from loaders.reading.layout import Keeps
from tests.loaders.fly_tipping.built import FIXMYSTREET_HEADERS, fixmystreet_line

CANARIES = ("Zebedee Quill", "07700 900123", "zebedee@example.com", "BR1 1AA", "left here by Zebedee")


def write(path: Path, rows):
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


def export(path):
    lines = []
    for number in range(1, 31):
        line = fixmystreet_line(number, f"2016-04-{number:02}T09:30:00")
        line[2], line[3] = "left here by Zebedee", "Zebedee Quill"
        lines.append([*line, "07700 900123"])
    lines[4][-3] = "zebedee@example.com"  # an odd place
    return write(path, [[*FIXMYSTREET_HEADERS, "Caller"], *lines])


def folder(path):
    path.mkdir()
    return path


def test_the_kept_copy_holds_no_person_and_reads_the_same(tmp_path):
    intake = Intake("Bromley")
    outcome = intake.read(export(tmp_path / "fix.csv"), folder(tmp_path / "work"))
    parsed = outcome.parsed
    assert (outcome.layout, parsed.kept_as) == ("fixmystreet", Keeps.BLANKED)
    kept = parsed.keep.read_text(encoding="utf-8")
    assert [canary for canary in CANARIES if canary in kept] == []
    said = " ".join(map(str, outcome.problems))
    assert [canary for canary in CANARIES if canary in said] == []
    assert len(kept.splitlines()) == 31
    again = intake.read_kept(parsed.keep, replace(parsed), folder(tmp_path / "again"))
    assert again.parsed.observations.read_bytes() == parsed.observations.read_bytes()
    assert again.parsed.coverage.read_bytes() == parsed.coverage.read_bytes()


def test_a_list_of_people_nobody_knows_is_refused_without_a_word_of_it(tmp_path):
    people = write(
        tmp_path / "people.csv",
        [["Zebedee Quill", "07700 900123"], ["Jane Smith", "07700 900124"], ["Peter Jones", "07700 900125"]],
    )
    outcome = Intake("Bromley").read(people, folder(tmp_path / "work"))
    assert outcome.parsed is None
    assert {problem.found for problem in outcome.problems} == {""}
    assert "Zebedee" not in str(outcome.problems)


def test_a_personal_value_in_a_column_that_is_read_is_not_repeated(tmp_path):
    rows = [["Job No", "Date reported", "Ward", "Waste type"]]
    rows += [[f"FT{number}", "01/04/2016", "Bickley", "Tyres"] for number in range(20)]
    rows[5][2] = "zebedee@example.com"
    outcome = Intake("Bromley").read(write(tmp_path / "register.csv", rows), folder(tmp_path / "work"))
    assert outcome.parsed is not None
    assert {problem.cell for problem in outcome.problems} == {"C6"}
    assert "zebedee" not in str(outcome.problems)
