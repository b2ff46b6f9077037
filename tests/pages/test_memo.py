"""Answers are kept, worked out once even when many ask at once, and a failure is not kept."""

from threading import Barrier, Thread

import pytest

from pages._memo import kept


def test_an_answer_is_worked_out_once_for_each_question():
    asked = []

    @kept(8)
    def double(number, *, plus=0):
        asked.append(number)
        return number * 2 + plus

    assert [double(1), double(1), double(2), double(1, plus=1)] == [2, 2, 4, 3]
    assert asked == [1, 2, 1]


def test_the_oldest_answers_are_forgotten():
    asked = []

    @kept(2)
    def ask(number):
        asked.append(number)
        return number

    for number in (1, 2, 1, 3, 1, 2):
        ask(number)
    assert asked == [1, 2, 3, 2]


def test_of_many_who_ask_at_once_one_works_and_all_wait():
    worked, answers, start = [], [], Barrier(8)

    @kept(8)
    def slow(name):
        worked.append(name)
        return object()

    def ask():
        start.wait()
        answers.append(slow("same"))

    threads = [Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert worked == ["same"]
    assert len(set(map(id, answers))) == 1


def test_a_failure_is_tried_again():
    tried = []

    @kept(8)
    def fails_once():
        tried.append(1)
        if len(tried) == 1:
            raise ValueError("not yet")
        return "now"

    with pytest.raises(ValueError, match="not yet"):
        fails_once()
    assert fails_once() == "now"
