import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.model.text import Document
from extract.operations.naming import display_name, first_told, headline, names, shorten, slug, slugged, targets
from tests.extract.operations.build import document


@pytest.mark.parametrize(
    ("documents", "name"),
    [
        ([document("a", names=("Operation Heron",), target=("Zarnow",), title="T")], "Operation Heron"),
        ([document("a", names=("Project Safe Childhood",), target=("Zarnow",), title="T")], "Zarnow"),
        ([document("a", names=("Project Safe Childhood",), title="T")], "T"),
        ([document("a", names=("Project Safe Childhood",))], "Project Safe Childhood"),
        ([document("a", target=("zarnow.net",), title="T")], "zarnow[.]net"),
        (
            [
                document("b", title="Later", published="2020-01-02"),
                document("a", title="First", published="2020-01-01"),
            ],
            "First",
        ),
        ([document("a")], "a"),
    ],
)
def test_a_name_else_a_target_else_the_title(documents, name):
    assert display_name(documents) == name


PERSON = "Ann Sample, 34, was arrested in Lisbon. Police say that Ann Sample ran the forum. Red Meridian is its name."


def test_no_operation_is_called_by_a_person():
    accused = document("a", target=("Ann Sample", "Red Meridian"), text=PERSON)
    assert targets([accused]) == ("Red Meridian",)
    assert display_name([accused]) == "Red Meridian"
    assert display_name([document("a", title="Ann Sample jailed for child porn", text=PERSON)]) == (
        "[name] jailed for child sexual abuse material"
    )


def test_one_spelling_each_the_most_used_first():
    documents = [
        document("a", names=("Heron", "Operation Crane"), target=("zarnow.net",)),
        document("b", names=("Operation Heron",), target=("Zarnow", "Quellix")),
        document("c", names=("Operation Heron",), target=("Zarnow",)),
    ]
    assert names(documents) == ("Operation Heron", "Operation Crane")
    assert targets(documents) == ("Zarnow", "Quellix")


def test_of_namesakes_the_earlier_keeps_the_plain_slug():
    late, early = document("a", published="2019-01-01"), document("b", published="2011-01-01")
    undated = document("c")
    assert slugged([("Operation Heron", first_told([each])) for each in (late, early, undated)]) == [
        "operation-heron-2019",
        "operation-heron",
        "operation-heron-2e7d2c",
    ]


@given(
    st.lists(
        st.sampled_from(["Operation Heron", "Operation Héron", "Оперция", "Operation Heron 2019", "—"]), max_size=8
    )
)
def test_slugs_are_ascii_and_no_two_alike(given_names):
    found = slugged(
        [(name, first_told([document(f"d{at}", published="2019-01-01")])) for at, name in enumerate(given_names)]
    )
    assert len(set(found)) == len(given_names)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", each) for each in found)


@given(st.text(max_size=200))
def test_any_text_gives_a_short_name_and_a_plain_slug(text):
    assert len(shorten(text)) <= 70
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", slug(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dutch police took down a botnet on Tuesday. More follows.", "Dutch police took down a botnet on Tuesday"),
        ("Two men were charged in the U.S. A trial is planned.", "Two men were charged in the U.S."),
        (
            "Riga, 30 May 2023\n\nNine people charged over call centres\n\nThey were charged.",
            "Nine people charged over call centres",
        ),
    ],
)
def test_an_article_without_a_title_is_called_by_what_it_first_says(text, name):
    assert headline(Document("a", "", text)) == name
