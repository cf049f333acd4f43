import pytest

from extract.mentions.authority import accused, lists, takes_part
from extract.mentions.places import find_places
from extract.model.text import Span


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("Spain, France and the Netherlands met in Italy.", [["Spain", "France", "Netherlands"], ["Italy"]]),
        ("Germany (4), Sweden (2)", [["Germany", "Sweden"]]),
        ("Madrid and Rome", []),
    ],
)
def test_lists(text, runs):
    assert [[place.text for place in run] for run in lists(text, find_places(text))] == runs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("law enforcement from Spain and Italy", True),
        ("Spain and Italy also supported the raid", True),
        ("an action day in Spain", True),
        ("victims in Spain and Italy", False),
        ("police arrested men in Spain and Italy", False),
    ],
)
def test_takes_part(text, expected):
    (run,) = lists(text, find_places(text))
    assert takes_part(text, run) is expected


def test_arrests_in_a_state_are_no_cue_without_actions():
    text = "an action day in Spain"
    (run,) = lists(text, find_places(text))
    assert takes_part(text, run, actions=False) is False


def test_accused():
    text = "officers of the GRU"
    assert accused(text, Span(16, 19))
    assert not accused("The GRU", Span(4, 7))
