"""Accepting from the desk: who may, what stands afterwards, what is remembered, what others did meanwhile."""

import time
from datetime import UTC, date, datetime
from threading import Thread

import pytest

from charts.upload_outcome import Fate
from charts.upload_words import Standing
from commands.first_run import MANIFEST
from loaders.desk import Desk, ItemState
from loaders.intake import Intake
from loaders.reading.told import NOTHING_TOLD, Told, Wording
from pages._person import Person
from pages._room import Room
from pages._upload_accept import Accepting, Offer, accept_files, seen_at
from pages._upload_lines import file_lines, ready_files, standing_files
from pages._upload_rehearsal import trial_of
from performance.asker import EVERYTHING, Asker, Role
from performance.quarter import Quarter
from tests.performance.shipped import definitions
from warehouse.receiving import Receiving

SAMPLE = MANIFEST.parent / "sample-prevent-wrap-training-2017-18.xlsx"
OTHER = MANIFEST.parent / "sample-probation-caseload-2016-05.xlsx"
COUNCIL = "London Borough of Bromley"
ANNA = Person("anna", EVERYTHING)


@pytest.fixture
def room(tmp_path):
    known = definitions()
    with Receiving(tmp_path / "data", Intake(known.partnership.area, known.returns)) as receiving:
        yield Room(known, receiving, str(tmp_path))


@pytest.fixture
def desk(room):
    made = Desk(room.receiving.folder, room.receiving.intake)
    yield made
    made.close()


def laid_down(desk, path, told=NOTHING_TOLD, name=""):
    """Put a file on the desk and wait until it was read."""
    found = desk.add(name or path.name, path.read_bytes(), told)
    while any(item.state in {ItemState.WAITING, ItemState.READING} for item in desk.items()):
        time.sleep(0.05)
    return found


def offer(room, *items, received=date(2018, 3, 19), seen=None, note=""):
    warehouse = room.receiving.warehouse
    return Offer(items, received, Quarter(2017, 3), seen_at(room, warehouse.version) if seen is None else seen, note)


def test_what_is_accepted_stands_with_its_note_and_leaves_the_desk(room, desk):
    item = laid_down(desk, SAMPLE)
    happened = accept_files(room, desk, offer(room, item, note="  From the trainer "), ANNA)
    [one] = happened.became
    kept = room.receiving.warehouse.submission(one.submission)
    assert (one.fate, one.words) == (Fate.KEPT, f"Kept as {one.submission}.")
    assert (kept.by, kept.note, kept.received.date()) == ("anna", "From the trainer", date(2018, 3, 19))
    assert happened.kept == (one.submission,)
    assert happened.others == ()
    assert desk.items() == ()


def test_a_double_click_accepts_once_and_both_runs_say_so(room, desk):
    item, accepting = laid_down(desk, SAMPLE), Accepting()
    wanted = offer(room, item)
    clicks = [Thread(target=accepting.accept, args=(room, desk, wanted, ANNA)) for _ in range(2)]
    for click in clicks:
        click.start()
    for click in clicks:
        click.join()
    assert [(one.fate, one.file) for one in accepting.happened.became] == [(Fate.KEPT, SAMPLE.name)]
    assert (accepting.happened.others, len(room.receiving.warehouse.events())) == ((), 1)
    accepting.go_on()
    accepting.accept(room, desk, wanted, ANNA)
    assert accepting.happened is None


def test_an_officer_hands_in_the_files_of_their_own_partner_alone(room, desk):
    item = laid_down(desk, SAMPLE)
    stranger = Person("bob", Asker(Role.OFFICER, frozenset({"Bromley MARAC"})))
    [one] = accept_files(room, desk, offer(room, item), stranger).became
    assert (one.fate, one.submission) == (Fate.REFUSED, "")
    assert f"Only an officer of {COUNCIL}" in one.words
    assert len(desk.items()) == 1
    own = Person("bob", Asker(Role.OFFICER, frozenset({COUNCIL})))
    assert accept_files(room, desk, offer(room, item), own).became[0].fate is Fate.KEPT


def test_naming_another_sender_gives_nobody_the_right_to_replace_a_partners_figures(room, desk):
    item = laid_down(desk, SAMPLE, Told(partner="Bromley MARAC"))
    stranger = Person("bob", Asker(Role.OFFICER, frozenset({"Bromley MARAC"})))
    [one] = accept_files(room, desk, offer(room, item), stranger).became
    assert (one.fate, one.submission) == (Fate.REFUSED, "")
    assert f"Only an officer of {COUNCIL}" in one.words
    [ready] = desk.items()
    assert trial_of(room, [ready], date(2018, 3, 19), stranger.asker).files == ()
    assert len(trial_of(room, [ready], date(2018, 3, 19), EVERYTHING).files) == 1


def test_the_same_bytes_are_ready_once_and_then_received_before(room, desk):
    laid_down(desk, SAMPLE)
    laid_down(desk, SAMPLE, name="again.xlsx")
    [ready] = ready_files(desk.items(), {})
    assert ready.name == SAMPLE.name
    happened = accept_files(room, desk, offer(room, *(item.id for item in desk.items())), ANNA)
    assert [one.fate for one in happened.became] == [Fate.KEPT, Fate.BEFORE]
    assert "Already received on 19 March 2018 as S0001" in happened.became[1].words
    laid_down(desk, SAMPLE)
    before = standing_files(room)
    assert ready_files(desk.items(), before) == ()
    [line] = file_lines(desk.items(), before, {})
    assert line.standing is Standing.BEFORE
    assert line.said.startswith("Already received on 19 March 2018 as S0001")


def test_what_others_did_since_the_rehearsal_is_said(room, desk):
    first = laid_down(desk, OTHER)
    accept_files(room, desk, offer(room, first), Person("carol", EVERYTHING))
    item, seen = laid_down(desk, SAMPLE), seen_at(room, room.receiving.warehouse.version)
    [known] = room.receiving.warehouse.submissions(datetime.now(UTC))
    name = known.submission.submission
    room.receiving.warehouse.withdraw(name, reason="in error", by="bob", recorded=datetime.now(UTC))
    happened = accept_files(room, desk, offer(room, item, seen=seen), ANNA)
    [words] = happened.others
    assert words.startswith(f"bob withdrew “{OTHER.name}” ({name}) at ")
    assert words.endswith(": in error")


def test_new_answers_are_remembered_once_and_for_the_partner_of_the_file(room, desk):
    said = Wording("Trainers", "", "")
    item = laid_down(desk, SAMPLE, Told(wordings=(said,)))
    [one] = accept_files(room, desk, offer(room, item), ANNA).became
    assert one.words.endswith("1 answer about its words is remembered.")
    [known] = room.receiving.warehouse.remembered()
    assert (known.partner, known.wording, known.by) == (COUNCIL, said, "anna")
    room.receiving.warehouse.withdraw(one.submission, reason="again", by="anna", recorded=datetime.now(UTC))
    again = laid_down(desk, SAMPLE, Told(wordings=(said,)))
    [one] = accept_files(room, desk, offer(room, again), ANNA).became
    assert "remembered" not in one.words


def test_a_day_that_is_yet_to_come_is_refused_in_words(room, desk):
    item = laid_down(desk, SAMPLE)
    [one] = accept_files(room, desk, offer(room, item, received=date(2999, 1, 1)), ANNA).became
    assert one.fate is Fate.REFUSED
    assert "yet to come" in one.words
    assert room.receiving.warehouse.submissions(datetime(2999, 1, 2, tzinfo=UTC)) == []
