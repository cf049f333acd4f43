import pytest

from extract.mentions.authority import lists, takes_part
from extract.mentions.gazetteer import gazetteer


def states(scan):
    return [(start, end) for start, end, name in scan.names if gazetteer().names[name].state]


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("Spain, France and the Netherlands met in Italy.", [["Spain", "France", "Netherlands"], ["Italy"]]),
        ("Germany (4), Sweden (2)", [["Germany", "Sweden"]]),
        ("Nobody met.", []),
    ],
)
def test_lists(text, runs):
    found = states(gazetteer().scan(text))
    assert [[text[start:end] for start, end in found[run]] for run in lists(text, found)] == runs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("law enforcement from Spain and Italy", True),
        ("Law Enforcement from Spain and Italy", True),
        ("Spain and Italy also supported the raid", True),
        ("Spain and Italy (Carabinieri) have supported the raid", True),
        ("an action day in Spain", True),
        ("Spain supported the raid", False),
        ("victims in Spain and Italy", False),
        ("police arrested men in Spain and Italy", False),
        ("police who like Spain and Italy", False),
    ],
)
def test_takes_part(text, expected):
    scan = gazetteer().scan(text)
    assert takes_part(scan, states(scan)) is expected


def test_arrests_in_a_state_are_no_cue_without_actions():
    scan = gazetteer().scan("an action day in Spain")
    assert takes_part(scan, states(scan), actions=False) is False
