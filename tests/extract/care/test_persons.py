import pytest

from extract.care.persons import find_persons
from extract.care.redact import redact
from extract.care.rules import FILE
from extract.resources import read_toml

DATA = read_toml(FILE)


@pytest.mark.parametrize("row", DATA["match"], ids=lambda row: row["text"][:50])
def test_persons_are_masked(row):
    assert redact(row["text"]) == row["becomes"]


@pytest.mark.parametrize("row", DATA["reject"], ids=lambda row: row["text"][:50])
def test_others_stay(row):
    assert redact(row["text"]) == row["text"]


@pytest.mark.parametrize(
    ("text", "names", "aliases"),
    [
        ("Ann Sample was arrested. Sample fled.", ["Ann Sample", "Sample"], []),
        ("Ann Sample, aka “owl,” fled. The police know owl well.", ["Ann Sample"], ["owl"]),
        ("Director Ann Sample spoke.", [], []),
        ("Ann Sample, director of the agency, was arrested.", ["Ann Sample"], []),
        ("", [], []),
        ("Nobody was named.", [], []),
    ],
)
def test_spans_slice_back(text, names, aliases):
    persons = find_persons(text)
    assert [span.of(text) for span in persons.names] == names
    assert [span.of(text) for span in persons.aliases] == aliases
