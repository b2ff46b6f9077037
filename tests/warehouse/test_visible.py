"""What cannot be seen or written into an Office file never reaches the record, whichever way it is typed."""

import pytest

from warehouse.agenda import AgendaLine, said_agenda
from warehouse.errors import PersonalWordsError
from warehouse.free_text import check_words
from warehouse.said_words import one_line, tidy


def test_no_word_on_the_record_holds_what_an_office_file_cannot():
    typed = "Cases\x0bheard\x00\x1f \ufffe\uffff\ud800rose\u202e"
    assert (tidy(typed), one_line(typed)) == ("Cases\nheard rose", "Cases heard rose")
    assert check_words("reason", typed) == "Cases\nheard rose"
    assert said_agenda([AgendaLine(typed, typed)])[0][:2] == ("Cases heard rose", "Cases heard rose")


def test_what_cannot_be_seen_hides_nobody_from_the_guard():
    with pytest.raises(PersonalWordsError):
        check_words("reason", "Ring Ann Smith, 020 83\u200b13 4316")
