import re

import pytest

from extract.care import wording
from extract.resources import read_toml

DATA = read_toml(wording.FILE)


@pytest.mark.parametrize("row", [row for term in DATA["term"] for row in term["match"]], ids=lambda row: row["text"])
def test_preferred_terms(row):
    assert wording.preferred(row["text"]) == row["becomes"]
    assert wording.note_on(row["text"]).startswith("The source says “")
    assert wording.note_on(row["becomes"]) is None


@pytest.mark.parametrize("text", [text for term in DATA["term"] for text in term["reject"]])
def test_other_words_stay(text):
    assert wording.preferred(text) == text
    assert wording.note_on(text) is None


@pytest.mark.parametrize("text", [text for fold in DATA["fold"] for text in fold["match"]])
def test_descriptions_are_folded(text):
    assert wording.folded(text)


@pytest.mark.parametrize("text", [text for fold in DATA["fold"] for text in fold["reject"]])
def test_police_work_is_not_folded(text):
    assert not wording.folded(text)


@pytest.mark.parametrize("fold", DATA["fold"], ids=lambda fold: fold["id"])
def test_every_fold_is_needed_by_one_of_its_rows(fold):
    others = [row for row in DATA["fold"] if row["id"] != fold["id"]]
    assert any(not any(re.search(row["pattern"], text) for row in others) for text in fold["match"])


def test_the_note_lists_what_is_there():
    texts = ["Fentanyl was sold.", "Money laundering and fraud."]
    assert wording.contents(texts) == ("drug crime", "fraud and extortion")
    assert wording.content_note(texts).startswith("This material is about drug crime and fraud and extortion. ")


def test_the_note_of_other_material_is_plain():
    assert wording.content_note(["Servers were seized."]).startswith("This material is about police operations. ")
    assert wording.note_on(wording.content_note(["child abuse"])) is None
