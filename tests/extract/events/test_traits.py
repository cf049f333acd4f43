import pytest

from extract.events import find_events
from extract.events.traits import FILE
from extract.model.text import Document
from extract.resources import read_toml
from extract.text.sentences import split

ROWS = read_toml(FILE)


def traits(text, title=""):
    document = Document("row", title, text)
    return find_events(document, split(document)).operation


@pytest.mark.parametrize("row", ROWS["match"], ids=lambda row: row["text"][:40])
def test_match_rows(row):
    found = traits(row["text"])
    assert list(found.names) == row["names"]
    assert list(found.target) == row["target"]


@pytest.mark.parametrize("row", ROWS["reject"], ids=lambda row: row["text"][:40])
def test_reject_rows(row):
    found = traits(row["text"])
    assert (found.names, found.target) == ((), ())


def test_another_operation_named_in_passing_is_not_the_own_one():
    text = (
        "Operation Lantern ended on Monday with nine arrests. Operation Lantern took two years. "
        "It builds on Operation Candle, which closed a market in 2019."
    )
    assert traits(text).names == ("Operation Lantern",)


def test_a_person_is_no_target():
    text = "Police arrested JoAnn Smith in Graz. JoAnn Smith ran the forum NightOwl. The forum NightOwl is closed."
    assert traits(text).target == ("NightOwl",)
