import io
import json

import pytest

from extract.engine.progress import Progress, State


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


def told(style, states, step=10.0):
    out, clock = io.StringIO(), Clock()
    progress = Progress(out, style, clock, "name")
    for state in states:
        clock.now += step
        progress.at(state)
    clock.now += step
    progress.at(states[-1], last=True)
    return out.getvalue()


STATES = [State(1000, 9000, share=0.25), State(2000, 18000, unread=3, share=0.5)]


def test_a_bar_shows_share_rate_and_time_left():
    said = told("bar", STATES).split("\r")
    assert said[1].startswith("[######..................]  25%  1,000 documents, 100/s, 0:30 left")
    assert said[2].startswith("[############............]  50%  2,000 documents, 100/s, 0:20 left, 3 not read")
    assert said[-1].endswith("\n")
    assert max(map(len, said)) <= 80


def test_lines_come_now_and_then_and_at_the_end():
    assert told("lines", STATES).splitlines() == ["name: 2,000 documents, 67/s, 3 not read"]
    assert len(told("lines", STATES, step=40).splitlines()) == 3


def test_json_is_for_programs():
    first, *_, last = map(json.loads, told("json", STATES).splitlines())
    assert first == {
        "documents": 1000, "events": 9000, "unread": 0, "kept": 0, "share": 0.25,
        "seconds": 10.0, "documents_per_second": 100.0, "seconds_left": 30,
    }  # fmt: skip
    assert last["seconds_left"] is None


def test_of_a_length_that_is_not_known_no_time_is_told():
    assert "left" not in told("bar", [State(10), State(20)])


def test_what_an_earlier_run_did_is_no_part_of_the_rate():
    said = told("json", [State(9000, kept=9000, share=0.9), State(9100, kept=9000, share=0.95)]).splitlines()
    assert json.loads(said[1])["documents_per_second"] == 5
    assert json.loads(said[1])["seconds_left"] == pytest.approx(20)


def test_nothing_is_said_on_request():
    assert told("none", STATES) == ""


def test_other_lines_do_not_run_into_the_bar():
    out = io.StringIO()
    clock = Clock()
    progress = Progress(out, "bar", clock)
    clock.now = 1
    progress.at(State(1))
    progress.aside(lambda: out.write("a message\n"))
    assert out.getvalue().endswith(" \ra message\n")
