from dataclasses import replace
from datetime import date
from random import Random
from types import SimpleNamespace

import pytest

from dashboard.layout.words import words
from dashboard.load import frames
from dashboard.report.view import Views
from dashboard.teaching import teaching_words
from dashboard.worksheets.chosen import called, chain, settled, shuffled
from dashboard.worksheets.exercises import Making, exercises, strangers_of
from dashboard.worksheets.values import BOX, TICKED
from tests.dashboard.cases import nothing, rescue, tantalio
from tests.dashboard.lesson import lantern


def made(operation=None, seed="1", evidence="safe"):
    case, lang = frames([operation or lantern()]), teaching_words("en")
    views = Views(case, lang, evidence)
    found = exercises(Making(case, views, lang, Random(seed), strangers_of(case, case, ("NOR", "JPN", "KEN"))))
    return {each.question.kind: each for each in found}


def days(first, last):
    return SimpleNamespace(
        earliest=date(2020, 1, first) if first else None, latest=date(2020, 1, last) if last else None, key=""
    )


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([(1, 1), (2, 2), (3, 3)], [(1, 1), (2, 2), (3, 3)]),
        ([(1, 5), (3, 3), (4, 4)], [(3, 3), (4, 4)]),
        ([(None, 2), (2, 2), (3, 3)], [(None, 2), (3, 3)]),
        ([(1, 1), (4, None), (3, 3)], [(1, 1), (3, 3), (4, None)]),
        ([(1, 1), (1, 1)], [(1, 1)]),
        ([], []),
    ],
)
def test_a_chain_is_what_surely_came_one_after_the_other(rows, expected):
    found = chain(days(*row) for row in rows)
    assert [(row.earliest and row.earliest.day, row.latest and row.latest.day) for row in found] == expected


def test_only_dated_uncontested_events_told_as_done():
    rows = settled(frames([rescue()]).events)
    assert all(row.edtf and not row.conflicts and row.realis == "asserted" and row.link == "this" for row in rows)
    keys = {row.key for row in rows}
    # Contested, undated, planned, background.
    assert not keys & {"identification-3", "takedown-6", "arrest-9", "arrest-10"}
    assert "announcement-8" in keys


def test_an_event_is_called_without_its_date_and_state():
    row = next(row for row in frames([lantern()]).events.itertuples() if row.type == "arrest")
    assert called(row, words()) == "Arrest: 31 arrests"
    row = next(row for row in frames([lantern()]).events.itertuples() if row.type == "tip_off")
    assert called(row, words()) == "Tip-off"


def test_shuffled_is_another_order():
    assert all(shuffled([1, 2, 3], Random(seed)) != [1, 2, 3] for seed in range(50))
    assert shuffled([1], Random(1)) == [1]


def test_all_kinds_of_exercises_come_out_of_a_rich_case():
    assert list(made()) == ["order", "match", "roles", "map", "time", "conflict", "law"]


def test_order():
    exercise = made()["order"]
    asked = [row[1] for row in exercise.question.tables[0].rows]
    told = [row[1] for row in exercise.answer.tables[0].rows]
    assert sorted(asked) == sorted(told) and asked != told
    assert all(row[0] == "" for row in exercise.question.tables[0].rows)
    order = ["Tip-off", "Investigation opened", "Identification: 1 server", "Search: 12 searches", "Arrest: 31 arrests",
             "Takedown", "Seizure", "Charge: 14 people charged", "Announcement",
             "Conviction: 9 people convicted"]  # fmt: skip
    assert told == [name for name in order if name in told]
    assert [row[2] for row in exercise.answer.tables[0].rows if row[1] == "Search: 12 searches"] in (
        [],
        ["14 September 2021"],
    )


RIGHT = {"Tip-off": "Austria", "Identification: 1 server": "Denmark", "Search: 12 searches": "Portugal",
         "Arrest: 31 arrests": "Poland", "Seizure": "Malta", "Conviction: 9 people convicted": "Austria"}  # fmt: skip


@pytest.mark.parametrize("seed", ["1", "2", "3", "4"])
def test_match(seed):
    exercise = made(seed=seed)["match"]
    events, states = exercise.question.tables
    letters = {row[0]: row[1] for row in states.rows}
    assert len(events.rows) >= 3
    for number, name, said in exercise.answer.tables[0].rows:
        assert said == f"{said[0]} ({RIGHT[name]})"
        assert letters[said[0]] == RIGHT[name]
        assert (number, name, "") in events.rows


def test_match_asks_for_several_states_and_for_numbers_of_one():
    exercise = made(rescue())["match"]
    told = {row[1]: row[2] for row in exercise.answer.tables[0].rows}
    assert sorted(part.split("(")[1].rstrip(")") for part in told["Covert operation"].split(", ")) == [
        "Australia",
        "United Kingdom",
    ]
    assert any(name.startswith(("Arrest: 121", "Victims safeguarded: 60")) for name in told)


def test_roles():
    exercise = made()["roles"]
    told = {row[0]: row[1:] for row in exercise.answer.tables[0].rows}
    assert told["Austria"] == (TICKED, BOX, BOX)
    assert told["Malta"] == (BOX, TICKED, BOX)
    assert told["Norway"] == (BOX, BOX, TICKED)
    assert {cell for row in exercise.question.tables[0].rows for cell in row[1:]} == {BOX}


def test_map_is_blank_and_its_answer_is_not():
    exercise = made()["map"]
    assert all("c-AUT" not in drawing and "<title" not in drawing for drawing in exercise.question.maps)
    assert any("c-AUT" in drawing for drawing in exercise.answer.maps)
    assert exercise.answer.notes == ("Led: Austria.", "Took part: Denmark, Malta, Poland and Portugal.")


def test_time_gives_bounds():
    exercise = made()["time"]
    assert exercise.question.tables[0].rows[0] == ("Arrest (the first)", "", "Tip-off (the first)", "", "", "")
    assert exercise.answer.tables[0].rows[0][1:] == (
        "15 September 2021",
        "Tip-off (the first)",
        "4 February 2021",
        "223 days",
        "223 days",
    )
    assert exercise.answer.tables[0].rows[1][4:] == ("168 days", "198 days")


def test_conflict_shows_both_sides_and_calls_neither_right():
    exercise = made()["conflict"]
    assert [row[:2] for row in exercise.question.tables[0].rows] == [("Accounts", "40,000"), ("Accounts", "52,000")]
    assert "Lake Gazette" in exercise.question.tables[0].rows[0][2]
    assert "There is no single right answer." in exercise.answer.notes[-1]


def test_each_source_of_a_conflict_has_a_line_of_its_own():
    case = rescue()
    both = tuple(document.id for document in case.documents)

    def told_by_both(event):
        conflicts = [
            replace(each, claims=(replace(each.claims[0], documents=both), *each.claims[1:]))
            for each in event.conflicts
        ]
        return replace(event, conflicts=tuple(conflicts))

    case = replace(case, events=tuple(map(told_by_both, case.events)))
    told = [row[2].split("\n") for row in made(case)["conflict"].question.tables[0].rows]
    assert max(map(len, told)) == 2
    assert all(line.endswith(".") and ";" not in line for lines in told for line in lines)


def test_law():
    exercise = made()["law"]
    head = exercise.answer.tables[0].head
    assert head[1:] == ("Arrest", "Charge", "Conviction")
    for words_, *boxes in exercise.answer.tables[0].rows:
        ticked = [name for name, box in zip(head[1:], boxes, strict=True) if box == TICKED]
        expected = "Arrest" if "arrested" in words_ else "Charge" if "charges" in words_ else "Conviction"
        assert ticked == [expected]


@pytest.mark.parametrize("seed", [str(number) for number in range(30)])
def test_no_exercise_tells_what_another_asks(seed):
    found = made(seed=seed)
    quoted = " ".join(row[0] for row in found["law"].question.tables[0].rows) if "law" in found else ""
    asked = [row[1] for kind in ("order", "match") if kind in found for row in found[kind].question.tables[0].rows]
    told = {"arrested": "Arrest: 31 arrests", "guilty": "Conviction: 9 people convicted", "charges": "Charge: 14"}
    for word, name in told.items():
        assert not (word in quoted and any(each.startswith(name) for each in asked))


def test_words_that_describe_harm_are_no_exercise():
    assert "law" not in made(evidence="none")


def test_where_little_is_known_little_is_asked():
    assert made(nothing()) == {}
    assert "order" not in made(tantalio())
    assert set(made(rescue())) <= {"roles", "map", "conflict", "law", "time", "order", "match"}
