"""What may be done with what is kept: withdrawing, noting, forgetting and correcting ask who asks in the act itself."""

import hashlib
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO

import pytest
from openpyxl import load_workbook

from commands.first_run import MANIFEST
from loaders.catalogue import layouts
from loaders.intake import Intake
from loaders.reading.problem import Problem, Severity
from loaders.reading.told import Wording
from pages._blank_templates import file_name
from pages._corrected_figures import REFUSED, Wish, correct, corrected_figures, end, figure_name
from pages._person import Person
from pages._receipts import note_report, receipts_on
from pages._received_files import Wanted, beside, choice_words, filtered, received_files
from pages._remembered_words import explained, forget
from pages._room import Room, View, board, end_of, today
from pages._submission import bytes_of, report
from pages._withdrawal import did_change, would_change
from pages._withdrawing import withdraw
from performance.asker import EVERYTHING, PUBLIC, Asker, Role
from performance.quarter import Quarter
from performance.scorecard.behind import figures_behind
from performance.wording import LONDON
from reports.blank_template import blank_template
from tests.performance.shipped import definitions
from warehouse.receiving import Receiving

IDSVA, WRAP = "sample-idsva-quarterly-report-2017-18-q3.xlsx", "sample-prevent-wrap-training-2017-18.xlsx"
SERVICE = "Bromley & Croydon Women's Aid"
Q3 = Quarter(2017, 3)
ADMINISTRATOR = Person("admin", EVERYTHING)
OWN = Person("officer", Asker(Role.OFFICER, frozenset({SERVICE})))
STRANGERS = [Person("public", PUBLIC), Person("other", Asker(Role.OFFICER, frozenset({"Defra"})))]


def load(receiving, tmp_path, name, day):
    workspace = tmp_path / f"work-{name}-{day}"
    workspace.mkdir()
    outcome = receiving.intake.read(MANIFEST.parent / name, workspace)
    came = datetime.combine(day, datetime.min.time(), LONDON)
    return receiving.receive(outcome, received=came, recorded=datetime.now(LONDON), by="a.smith").submission


@pytest.fixture(scope="module")
def loaded(tmp_path_factory):
    """Two files of two partners, each loaded once."""
    folder = tmp_path_factory.mktemp("kept")
    known = definitions()
    with Receiving(folder / "data", Intake(known.partnership.area, known.returns)) as receiving:
        load(receiving, folder, IDSVA, date(2018, 3, 19))
        load(receiving, folder, WRAP, date(2018, 3, 19))
        yield Room(known, receiving, "digest")


def seen_by(room, asker):
    return board(room, View(room.digest, room.receiving.warehouse.version, end_of(today()), asker))


def submission(room, name):
    found = next(one for one in received_files(room) if one.file == name and one.status != "withdrawn")
    return room.receiving.warehouse.submission(found.submission)


def support_group(room):
    return seen_by(room, EVERYTHING).row("support_group", Q3).value


@pytest.mark.parametrize("stranger", STRANGERS, ids=lambda one: one.name)
def test_strangers_may_do_nothing(loaded, stranger):
    warehouse = loaded.receiving.warehouse
    before = [event.kind for event in warehouse.events()]
    kept = submission(loaded, IDSVA)
    words = f"Only an officer of {SERVICE} or an administrator may withdraw this file."
    assert withdraw(loaded, kept, "because", stranger) == words
    row = next(row for row in receipts_on(loaded, today()).rows if row.is_report)
    assert "may note this report" in note_report(loaded, row, row.cells[-1], today(), ("", ""), stranger)
    figure = figures_behind(seen_by(loaded, EVERYTHING), "support_group", Q3)[0]
    assert correct(loaded, Wish(figure.key, "drop", None, 76, "because", ""), stranger) == REFUSED
    assert end(loaded, "C0001", "because", stranger) == REFUSED
    assert [event.kind for event in warehouse.events()] == before


def test_a_files_bytes_and_notes_are_for_its_own_partner_and_administrators(loaded):
    note = Problem(Severity.WARNING, "Q3 Performance", "C18", "2", "a figure", "Two are few.")
    kept = replace(submission(loaded, IDSVA), report=(note,))
    for one in (ADMINISTRATOR, OWN):
        assert hashlib.sha256(bytes_of(loaded, kept, one.asker)).hexdigest() == kept.sha256
        assert "Two are few." in "".join(report(loaded, kept, one.asker))
    for stranger in STRANGERS:
        assert report(loaded, kept, stranger.asker) == ()
        with pytest.raises(PermissionError, match=f"Only an officer of {SERVICE}"):
            bytes_of(loaded, kept, stranger.asker)


def test_an_officer_withdraws_the_own_partners_file_and_what_changed_can_be_read_afterwards(loaded, tmp_path):
    kept, other = submission(loaded, IDSVA), submission(loaded, WRAP)
    assert "may withdraw" in withdraw(loaded, other, "because", OWN)
    version = loaded.receiving.warehouse.version
    tried = would_change(loaded, kept, EVERYTHING, version).changes
    assert loaded.receiving.warehouse.version == version
    assert withdraw(loaded, kept, "  ", OWN) == "Say why it is withdrawn, for whoever reads the record later."
    assert withdraw(loaded, kept, "sent in error", OWN) == ""
    gone = loaded.receiving.warehouse.submission(kept.submission)
    assert (gone.withdrawn_by, gone.reason) == ("officer", "sent in error")
    done = did_change(loaded, gone, EVERYTHING, gone.withdrawn)
    assert "support_group" in {change.after.indicator.id for change in done.ratings}
    assert [(one.quarter, one.after.rating) for one in done.ratings] == [
        (one.quarter, one.after.rating) for one in tried.ratings
    ]
    assert "was withdrawn on" in withdraw(loaded, gone, "again", OWN)
    assert would_change(loaded, gone, EVERYTHING, loaded.receiving.warehouse.version).refusal
    load(loaded.receiving, tmp_path, IDSVA, today())
    newest, *_ = received_files(loaded)
    before, after = beside(received_files(loaded), newest)
    assert ([one.status for one in before], after) == (["withdrawn"], ())


def test_a_figure_is_corrected_named_and_the_correction_ended(loaded):
    figures = figures_behind(seen_by(loaded, EVERYTHING), "support_group", Q3)
    assert [(one.value, one.sheet, one.cells) for one in figures] == [
        (76, "Q3 Performance", ("C18",)),
        (60, "Q3 Performance", ("D18",)),
        (83, "Q3 Performance", ("E18",)),
    ]
    assert figure_name(loaded, figures[0].key) == "Referrals to the support group, Q1 2017/18"
    wish = Wish(figures[0].key, "override", 70, 76, "six twice", "Partner told")
    assert "Say why" in correct(loaded, wish._replace(reason=""), ADMINISTRATOR)
    assert "Say which figure" in correct(loaded, wish._replace(amount=None), ADMINISTRATOR)
    assert correct(loaded, wish, ADMINISTRATOR) == ""
    assert support_group(loaded) == 213
    assert "End that correction first" in correct(loaded, wish, ADMINISTRATOR)
    [one] = corrected_figures(loaded)
    assert (one.figure, one.expect, one.amount, one.stands, one.fixed) == (
        "Referrals to the support group, Q1 2017/18", 76, 70, 76, False,
    )  # fmt: skip
    assert figures_behind(seen_by(loaded, EVERYTHING), "support_group", Q3)[0].corrected == one.id
    assert "Say why" in end(loaded, one.id, "", ADMINISTRATOR)
    assert end(loaded, one.id, "put right", ADMINISTRATOR) == ""
    assert "was ended on" in end(loaded, one.id, "again", ADMINISTRATOR)
    assert support_group(loaded) == 219
    assert corrected_figures(loaded)[0].why_ended == "put right"


def test_single_figures_of_people_are_named_to_nobody_who_may_not_see_them(loaded):
    for indicator in definitions().indicators:
        if indicator.sensitive:
            assert figures_behind(seen_by(loaded, PUBLIC), indicator.id, Q3) == ()


def test_a_report_is_noted_by_its_partner_and_stands_in_the_grid(loaded):
    def row():
        return next(row for row in receipts_on(loaded, today()).rows if row.is_report)

    cell, own = row().cells[-1], Person("officer", Asker(Role.OFFICER, frozenset({row().partner})))
    assert cell.received is None
    assert note_report(loaded, row(), cell, today(), ("the chair", "by e-mail"), own) == ""
    assert row().cells[-1].received == today()
    assert [(one.on_behalf, one.note) for one in loaded.receiving.warehouse.reports()] == [("the chair", "by e-mail")]


def test_a_wording_is_forgotten_by_its_partner_alone(loaded):
    wordings = (Wording("Ref no.", "Ref"),)
    loaded.receiving.warehouse.remember(
        SERVICE, "idsva", "quarterly_report", wordings, by="a", recorded=datetime.now(LONDON)
    )
    [one] = explained(loaded)
    assert (one.kind, one.words, one.means) == ("IDSVA service, quarterly figures as printed", "Ref no.", "Ref")
    for stranger in STRANGERS:
        assert "may forget this" in forget(loaded, one, stranger)
    assert forget(loaded, one, OWN) == ""
    assert explained(loaded) == ()
    assert forget(loaded, one, OWN) != ""


def test_the_filters_say_people_words_and_keep_what_the_address_asks(loaded):
    assert [choice_words(loaded, "source", name) for name in ("idsva", "mopac_7", "fly_tipping", "all")] == [
        "IDSVA", "MOPAC 7", "Fly-tipping", "All",
    ]  # fmt: skip
    assert choice_words(loaded, "period", "2017/18 Q3") == "Q3 2017/18"
    chosen = {"source": "prevent", "partner": "all", "period": "2017/18 Q4", "status": "standing"}
    kept = filtered(received_files(loaded), Wanted({}, chosen))
    assert [one.file for one in kept] == [WRAP]
    assert Wanted({}, chosen).link("S1").startswith("submissions?submission=S1&source=prevent&partner=all")


def test_every_layout_has_a_blank_template_or_a_publisher(loaded):
    names = []
    for layout in layouts(loaded.definitions.returns):
        assert (layout.template is None) is bool(layout.published_by), layout.title
        if layout.template:
            names.append(file_name(layout))
            assert load_workbook(BytesIO(blank_template(layout, "Bromley"))).worksheets
    assert "marac-referral-register-blank.xlsx" in names
    assert len(set(names)) == len(names) >= 11
