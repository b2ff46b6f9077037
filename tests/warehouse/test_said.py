"""What people say beside the figures: notes, what a file is, what words mean, which reports came."""

from __future__ import annotations

import itertools
import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from types import MappingProxyType

import pytest

from loaders.reading.layout import Keeps
from loaders.reading.periods import quarter
from loaders.reading.problem import Problem, Severity
from loaders.reading.told import NOTHING_TOLD, Told, Wording
from tests.warehouse.building import NOW, Desk, observation
from warehouse.corrections import Action
from warehouse.errors import PersonalWordsError, UnknownWordingError
from warehouse.events import Kind
from warehouse.journal import Journal

TOLD = Told("marac", "quarterly", "Q3", "Q3 2017/18", "Bromley & Croydon Women's Aid", (Wording("Refs", "Referrals"),))
WARNING = Problem(Severity.WARNING, "Data", "D4", "“7”", "a figure", "Seven of the 12 rows are hidden.")
LATER = NOW + timedelta(days=1)


def accept(desk, warehouse, **changes):
    parsed = replace(desk.parsed(observation(5)), told=TOLD, problems=(WARNING,), **changes)
    return warehouse.accept(parsed, received=NOW, recorded=NOW, by="Ann", on_behalf="the manager", note=" late\n")


def test_a_submission_keeps_its_note_what_was_told_and_the_warnings(desk, warehouse):
    kept = accept(desk, warehouse)
    assert (kept.note, kept.told, kept.report, kept.warnings) == ("late", TOLD, (WARNING,), 1)
    assert warehouse.submission(kept.submission) == kept
    (event,) = warehouse.events()
    assert (event.on_behalf, event.facts["note"]) == ("the manager", "late")
    assert warehouse.rebuild() == []
    assert warehouse.submission(kept.submission) == kept


def test_of_a_file_with_a_row_a_person_nothing_found_in_it_is_kept(desk, warehouse):
    kept = accept(desk, warehouse, kept_as=Keeps.FIGURES)
    assert kept.report == (WARNING._replace(found=""),)
    assert "“7”" not in (desk.data / "journal.jsonl").read_text()


def test_a_journal_of_an_earlier_version_is_read_and_made_into_the_new_format(desk, warehouse, tmp_path):
    kept = desk.load(warehouse, observation(5))
    warehouse.close()
    old = Desk(tmp_path)
    old.data = tmp_path / "old"
    old.data.mkdir()
    (old.data / "submissions").symlink_to(desk.data / "submissions")
    journal = Journal(old.data)
    for line in Journal(desk.data).lines():
        facts = {name: fact for name, fact in line.event.facts.items() if name not in {"note", "told", "report"}}
        journal.append(replace(line.event, facts=MappingProxyType(facts)))
    old.again = desk.again
    opened = old.open()
    assert opened.submission(kept.submission) == kept
    assert (kept.note, kept.told, kept.report) == ("", NOTHING_TOLD, ())
    opened.close()


def words(remembered):
    return [(one.id, one.wording.words, one.wording.means) for one in remembered]


def remember(warehouse, *wordings, partner="Bromley", layout="quarterly", recorded=NOW):
    return warehouse.remember(partner, "marac", layout, wordings, by="Ann", recorded=recorded)


def test_wordings_are_remembered_once_and_for_one_partner_and_layout(warehouse):
    version = warehouse.version
    first = remember(warehouse, Wording("Refs", "Referrals"), Wording("N/K", "Not known", "ethnicity"))
    assert words(first) == [("W0001", "Refs", "Referrals"), ("W0002", "N/K", "Not known")]
    assert first[0][1:4] == ("Bromley", "marac", "quarterly")
    assert remember(warehouse, Wording("refs ", "Referrals"), recorded=LATER) == first[:1]
    other = remember(warehouse, Wording("Refs", "Repeats"), partner="Bexley")
    third = remember(warehouse, Wording("Refs", "Repeats"), layout="yearly")
    assert warehouse.remembered() == (*first, *other, *third)
    assert warehouse.version == version
    assert [event.kind for event in warehouse.events()] == [Kind.REMEMBERED] * 4


def test_a_new_meaning_takes_the_place_of_the_old(warehouse):
    remember(warehouse, Wording("Refs", "Referrals"), Wording("Refs", "R", "agency"))
    remember(warehouse, Wording("REFS", "Repeats"), recorded=LATER)
    assert words(warehouse.remembered()) == [("W0002", "Refs", "R"), ("W0003", "REFS", "Repeats")]


def test_a_column_is_not_provided_until_words_stand_for_it(warehouse):
    remember(warehouse, Wording("", "Children"), Wording("", "Repeats"))
    remember(warehouse, Wording("Kids", "Children"))
    assert words(warehouse.remembered()) == [("W0002", "", "Repeats"), ("W0003", "Kids", "Children")]


def test_what_is_forgotten_keeps_its_number_to_itself(desk, warehouse):
    remember(warehouse, Wording("Refs", "Referrals"), Wording("", "Repeats"))
    warehouse.forget("W0001", by="Bob", recorded=LATER)
    assert words(warehouse.remembered()) == [("W0002", "", "Repeats")]
    with pytest.raises(UnknownWordingError, match="W0001 is not remembered"):
        warehouse.forget("W0001", by="Bob", recorded=LATER)
    assert words(remember(warehouse, Wording("Refs", "Referrals"))) == [("W0003", "Refs", "Referrals")]
    other = desk.open()
    assert other.remembered() == warehouse.remembered()
    other.forget("W0002", by="Bob", recorded=LATER)
    assert words(warehouse.remembered()) == [("W0003", "Refs", "Referrals")]
    other.close()


def test_reports_are_noted_with_the_day_they_came(warehouse):
    span = quarter(2017, 3)
    first = warehouse.note_report(
        "One Stop Shop",
        span,
        by="Ann",
        recorded=NOW,
        received=date(2018, 1, 9),
        on_behalf="the manager",
        note=" by hand ",
    )
    second = warehouse.note_report(
        "One Stop Shop", quarter(2017, 4), by="Bob", recorded=LATER, received=date(2018, 4, 3)
    )
    assert warehouse.reports() == (first, second)
    assert (first.id, first.period, first.note, second.id) == ("R0001", span, "by hand", "R0002")
    assert json.loads(Path(warehouse._journal.path).read_text().splitlines()[0])["on_behalf"] == "the manager"


@pytest.mark.parametrize("kind", [Kind.REMEMBERED, Kind.REPORT_RECEIVED, Kind.CORRECTED])
def test_what_later_readings_hang_on_cannot_be_slipped_in(warehouse, kind):
    with pytest.raises(ValueError, match="written by what does it"):
        warehouse.record(kind, by="Ann", recorded=NOW, facts={})


PERSONAL = ["Ring 07700 900123", "999 000 0018 twice", "ask jo.hill@example.com", "AB 12 34 56 C", "Mrs Hill rang"]


def test_nothing_personal_is_written_for_good_and_the_message_does_not_say_it(desk, warehouse):
    kept = desk.load(warehouse, observation(5))
    (key,) = [row.key("borough") for row in warehouse.answers(NOW, "borough", None, None)]
    parsed, now = desk.parsed(observation(6)), {"by": "Ann", "recorded": NOW}
    about = {"action": Action.DROP, "amount": None, "expect": 5, "reason": "wrong", "status": ""} | now
    came = {"received": date(2018, 1, 9)} | now
    acts = [
        lambda words: warehouse.accept(parsed, received=NOW, note=words, **now),
        lambda words: warehouse.accept(
            replace(parsed, told=Told(wordings=(Wording(words, "R"),))), received=NOW, **now
        ),
        lambda words: warehouse.withdraw(kept.submission, reason=words, **now),
        lambda words: warehouse.correct(key, **(about | {"reason": words})),
        lambda words: warehouse.correct(key, **(about | {"status": words})),
        lambda words: warehouse.end_correction("C0001", reason=words, **now),
        lambda words: remember(warehouse, Wording(words, "R")),
        lambda words: warehouse.note_report("One Stop Shop", quarter(2017, 3), note=words, **came),
    ]
    for words, act in itertools.product(PERSONAL, acts):
        with pytest.raises(PersonalWordsError, match="seems to hold") as refused:
            act(words)
        assert not set(words.split()) & set(str(refused.value).split())
    assert len(warehouse.events()) == 1


def test_a_colleague_may_be_named_as_the_one_it_is_handed_in_for(desk, warehouse):
    kept = warehouse.accept(desk.parsed(observation(5)), received=NOW, recorded=NOW, by="Ann", on_behalf="Mrs Hill ")
    assert kept.on_behalf == "Mrs Hill"
    with pytest.raises(PersonalWordsError, match="The person it is handed in for"):
        warehouse.accept(desk.parsed(observation(6)), received=NOW, recorded=NOW, by="Ann", on_behalf="jo@example.com")


@pytest.mark.parametrize(
    "said",
    [
        {"file": "Ann Smith DoB 1.1.1990.xlsx"},
        {"file": "Mrs_Ann_Smith.csv"},
        {"partner": "ann.smith@example.com"},
        {"told": TOLD._replace(partner="Mrs Ann Smith")},
        {"told": TOLD._replace(period="Q3 2017/18, client name: Ann Smith")},
        {"told": TOLD._replace(wordings=(Wording("Refs", "Client name: Ann Smith"),))},
        {"told": TOLD._replace(wordings=(Wording("Refs", "Referrals", "ann.smith@example.com"),))},
    ],
)
def test_no_word_beside_a_file_that_belongs_to_a_person_is_kept_and_a_rehearsal_says_so(desk, warehouse, said):
    parsed = replace(desk.parsed(observation(5)), **said)
    with pytest.raises(PersonalWordsError, match="seems to hold") as refused:
        warehouse.accept(parsed, received=NOW, recorded=NOW, by="Ann")
    assert not any(word in str(refused.value) for word in ("Smith", "smith"))
    with pytest.raises(PersonalWordsError), warehouse.rehearsal([parsed], received=NOW, recorded=NOW):
        pass
    assert warehouse.events() == []


def test_of_a_refused_files_name_that_belongs_to_a_person_only_the_ending_is_noted(warehouse):
    for file in ("Ann Smith DoB 1.1.1990.xlsx", "MARAC Q3 2017-18.xlsx"):
        warehouse.refuse(file=file, sha256="", source="", layout="", problems=1, by="Ann", recorded=NOW)
    assert [event.facts["file"] for event in warehouse.refused()] == ["(name not kept).xlsx", "MARAC Q3 2017-18.xlsx"]


def test_no_part_of_a_wording_that_belongs_to_a_person_is_remembered(warehouse):
    for wording in (Wording("Ref", "Client name: Ann Smith"), Wording("Ref", "Referrals", "ann.smith@example.com")):
        with pytest.raises(PersonalWordsError):
            remember(warehouse, wording)
    assert warehouse.remembered() == ()
