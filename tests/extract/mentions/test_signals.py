import pytest

from extract.mentions.gazetteer import gazetteer
from extract.mentions.signals import phrases


@pytest.mark.parametrize(
    ("kind", "text", "name", "expected"),
    [
        ("after", "Kent Police came", "Kent", "Police"),
        ("after", "Kent's Police Department came", "Kent", "Police Department"),
        ("after", "Kent, police", "Kent", None),
        ("after", "Kent Policemen", "Kent", None),
        ("lead_after", "The Dutch-led team", "Dutch", "-led"),
        ("with_help", "The FBI alongside others", "FBI", "alongside"),
    ],
)
def test_phrases_after_a_name(kind, text, name, expected):
    end = text.index(name) + len(name)
    found = gazetteer().scan(text).signals.after(kind, end)
    assert (None if found is None else text[end:found].removeprefix("'s").strip()) == expected


@pytest.mark.parametrize(
    ("kind", "text", "name", "expected"),
    [
        ("before", "The LKA Hessen", "Hessen", "LKA"),
        ("before", "The Public Prosecutor's Office of the Algarve", "Algarve", "Public Prosecutor's Office of"),
        ("seat", "It is headquartered in The Hague", "The Hague", "headquartered in"),
        ("accused", "officers of the GRU", "GRU", "officers of"),
        ("accused", "working for a GRU unit", "GRU", "working for"),
        ("accused", "The GRU", "GRU", None),
        ("before", "The LKA, Hessen", "Hessen", None),
    ],
)
def test_phrases_before_a_name(kind, text, name, expected):
    start = text.index(name)
    found = gazetteer().scan(text).signals.before(kind, start)
    assert (None if found is None else text[found:start].removesuffix(" a ").removesuffix(" the ").strip()) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("German police", True),
        ("German's police", True),
        ("German federal state police", True),
        ("German-led task force", True),
        ("German big federal state police", False),
        ("German Federal police", False),
        ("German, police", False),
    ],
)
def test_authorities_follow(text, expected):
    assert (len("German") in gazetteer().scan(text).signals.acting) is expected


def test_of_phrases_that_overlap_the_longest_stands():
    text = "initiated and led by Spain, joined by Italy"
    assert [text[start:end] for start, end in gazetteer().scan(text).signals.between("lead_before", 0, len(text))] == [
        "initiated and led by"
    ]


def test_phrases_between_two_places_lie_between_them():
    text = "led by Spain, led by Italy"
    found = gazetteer().scan(text).signals
    assert found.between("lead_before", 7, len(text)) == [(14, 20)]
    assert found.between("lead_before", 7, 18) == []
    assert found.between("accused", 0, len(text)) == []


def test_a_text_without_phrases():
    found = gazetteer().scan("").signals
    assert (found.kinds, found.acting, found.after("after", 0), found.before("seat", 0)) == (set(), set(), None, None)


def test_a_phrase_may_stand_in_several_lists():
    assert {"authorities", "before_list"} <= phrases()["police"]
    assert phrases()["Law Enforcement"] == {"before_list"}
