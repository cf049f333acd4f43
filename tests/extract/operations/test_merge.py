import pytest

from extract.model.time import EdtfDate
from extract.operations.merge import merge
from extract.operations.same_act import alike
from tests.extract.operations.build import document, event, figure


def told(*documents):
    return [
        (each.type, each.date.edtf if each.date else None, sorted({piece.document for piece in each.evidence}))
        for each in merge(documents)
    ]


SAME = [
    (event("arrest", when="2020-05-04"), event("arrest", when="2020-05-04")),
    (event("arrest", when="2020-05"), event("arrest", when="2020-05-04")),
    (event("arrest", when="../2020-05-06"), event("arrest", when="2020-05-04")),
    (event("arrest", when="../2020-05-06"), event("arrest", when="../2020-05-10")),
    (event("arrest"), event("arrest")),
    (
        event("arrest", when="2020-05-04", figures=(figure("arrests", 187),)),
        event("arrest", when="2020-05-05", figures=(figure("arrests", 187),)),
    ),
    (
        event("arrest", when="../2020-05-06", figures=(figure("arrests", 180, "more_than"),)),
        event("arrest", when="../2020-05-06", figures=(figure("arrests", 187),)),
    ),
]
APART = [
    (event("identification", when="2009"), event("identification", when="../2011-03-16")),
    (event("arrest", when="2020-05-04"), event("search", when="2020-05-04")),
    (event("arrest", when="2020-05-04"), event("arrest", when="2020-05-04", realis="planned")),
    (event("arrest", when="2020-05-04"), event("arrest", when="2020-05-04", link="other")),
    (event("arrest", when="2020-05-04"), event("arrest", when="2020-07-04")),
    (event("arrest", when="../2020-05-06"), event("arrest", when="../2021-05-06")),
    (
        event("arrest", when="../2020-05-06", where=("ESP",), figures=(figure("arrests", 5),)),
        event("arrest", when="../2020-05-06", where=("DEU",), figures=(figure("arrests", 3),)),
    ),
]


@pytest.mark.parametrize(("first", "second"), SAME)
def test_one_act_told_by_two_documents(first, second):
    assert len(merge([document("a", first), document("b", second)])) == 1


@pytest.mark.parametrize(("first", "second"), APART)
def test_different_acts_stay_apart(first, second):
    assert len(merge([document("a", first), document("b", second)])) == 2


def test_what_one_document_tells_apart_is_not_joined_over_another():
    own = document("a", event("arrest", "One."), event("arrest", "Two.", figures=(figure("arrests", 33),)))
    other = document("b", event("arrest", figures=(figure("arrests", 33),)))
    assert told(own, other) == [("arrest", None, ["a"]), ("arrest", None, ["a", "b"])]


def test_a_vague_report_does_not_join_two_days():
    found = told(
        document("a", event("arrest", when="2020-05-04")),
        document("b", event("arrest", when="2020-05-05")),
        document("c", event("arrest", when="../2020-05-06")),
    )
    assert [row[:2] for row in found] == [("arrest", "2020-05-04"), ("arrest", "2020-05-05")]


def test_the_timeline_runs_from_the_first_day_to_the_undated():
    found = told(
        document(
            "a",
            event("announcement", when="2020-05-06"),
            event("arrest", when="../2020-05-06"),
            event("search"),
            event("investigation_opened", when="2018"),
        )
    )
    assert [row[:2] for row in found] == [
        ("investigation_opened", "2018"),
        ("arrest", "../2020-05-06"),
        ("announcement", "2020-05-06"),
        ("search", None),
    ]


def test_every_value_keeps_its_sources():
    (found,) = merge(
        [
            document("a", event("arrest", when="2020-05-04", where=("ESP",), figures=(figure("arrests", 187),))),
            document(
                "b", event("arrest", when="../2020-05-06", where=("ESP", "FRA"), figures=(figure("arrests", 187),))
            ),
        ]
    )
    assert found.where == (("ESP", ("a", "b")), ("FRA", ("b",)))
    assert [(each.figure.value, each.documents) for each in found.figures] == [(187.0, ("a", "b"))]
    assert [(each.date.edtf, each.documents) for each in found.dates] == [
        ("2020-05-04", ("a",)),
        ("../2020-05-06", ("b",)),
    ]
    assert found.date == EdtfDate.parse("2020-05-04")
    assert found.conflicts == ()


def test_a_contested_date_goes_with_the_most_sources_and_is_marked():
    figures = (figure("arrests", 187),)
    days = {"a": "2020-05-04", "b": "2020-05-05", "c": "2020-05-05"}
    (found,) = merge([document(id_, event("arrest", when=day, figures=figures)) for id_, day in days.items()])
    assert found.date.edtf == "2020-05-05"
    assert [(each.kind, each.about) for each in found.conflicts] == [("date", "date")]


def test_a_key_stays_when_another_source_comes_and_goes():
    first = document("a", event("arrest", when="2020-05-04"))
    (alone,), (both,) = merge([first]), merge([document("b", event("arrest", when="2020-05")), first])
    assert alone.key == both.key


def test_acts_of_one_kind_in_one_sentence_have_keys_of_their_own():
    act, sentence = event("arrest", when="2020-05-04")
    own = document("a", (act, sentence), text="")
    later, _ = event("arrest", when="2020-06-04")
    both = (*own.events, type(later)(later.type, own.events[0].evidence, date=later.date, basis=later.basis))
    keys = [each.key for each in merge([type(own)(own.document, own.operation, both)])]
    assert len(set(keys)) == 2
    assert keys[1] == f"{keys[0]}-2"


def test_likeness_is_symmetric():
    for first, second in (*SAME, *APART):
        assert alike(first[0], second[0]) == alike(second[0], first[0])


EARLIER, LATER = "../2020-03-16", "../2020-08-20"


@pytest.mark.parametrize(
    ("first", "second", "states"),
    [
        ("163 people were arrested so far.", "184 people were arrested.", 1),
        ("163 people were arrested.", "184 people have been arrested to date.", 1),
        ("163 people were arrested.", "184 people were arrested.", 2),
        ("184 people were arrested so far.", "163 people were arrested.", 2),
    ],
)
def test_a_later_total_updates_one_that_counts_so_far(first, second, states):
    counts = [(int(words.split()[0]), words, when) for words, when in ((first, EARLIER), (second, LATER))]
    told_ = [
        document(
            id_,
            event("arrest", words, when=when, basis="publication", figures=(figure("arrests", count),)),
            published=when[3:],
        )
        for id_, (count, words, when) in zip(("a", "b"), counts, strict=True)
    ]
    merged = merge(told_)
    assert len(merged) == states
    shown = [(each.kind, [claim.value for claim in each.claims]) for event_ in merged for each in event_.conflicts]
    assert shown == ([("update", ["163", "184"])] if states == 1 else [])
    assert sorted(each.figure.value for event_ in merged for each in event_.figures) == [163, 184]


@pytest.mark.parametrize(
    ("exact", "vague", "acts"),
    [(21_000_000, 20_000_000, 1), (1_098_500, 1_000_000, 1), (21_000_000, 12_000_000, 2), (9, 8, 2)],
)
def test_a_rounded_amount_is_of_the_same_act(exact, vague, acts):
    release = document(
        "a",
        event("seizure", when="2022-03-29", figures=(figure("money", exact, currency="EUR"),)),
        published="2022-03-31",
    )
    wire = document(
        "b",
        event("seizure", when="../2022-03-31", figures=(figure("money", vague, "more_than", currency="EUR"),)),
        published="2022-03-31",
    )
    assert len(merge([release, wire])) == acts
