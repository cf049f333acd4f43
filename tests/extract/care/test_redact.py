import re

import pytest

from extract.care import addresses, domains, redact
from extract.care.rules import FILE
from extract.model.text import Document, Span
from extract.resources import read_toml

PERSONS = read_toml(FILE)
KINDS = read_toml(addresses.FILE)["kind"]
LINK = read_toml(addresses.FILE)["link"]
DOMAINS = read_toml(domains.FILE)


@pytest.mark.parametrize("row", PERSONS["match"], ids=lambda row: row["text"][:40])
def test_persons_are_masked(row):
    assert redact.redact(row["text"]) == row["becomes"]


@pytest.mark.parametrize("row", PERSONS["reject"], ids=lambda row: row["text"][:40])
def test_others_stay(row):
    assert redact.redact(row["text"]) == row["text"]


@pytest.mark.parametrize(
    ("kind", "row"), [(kind, row) for kind in KINDS for row in kind["match"]], ids=lambda each: str(each)[:30]
)
def test_addresses_are_masked_and_keep_their_length(kind, row):
    hidden = redact.mask_text(row["text"])
    assert re.sub(r" +(?=[.,])|(?<= ) +", "", hidden) == row["becomes"]
    assert len(hidden) == len(row["text"])
    pattern = next(each.pattern for each in addresses.kinds() if each.id == kind["id"])
    assert pattern.search(row["text"])


@pytest.mark.parametrize("text", [text for kind in KINDS for text in kind["reject"]])
def test_what_is_no_address_stays(text):
    assert redact.mask_text(text) == text


@pytest.mark.parametrize("row", LINK["match"], ids=lambda row: row["text"])
def test_links_to_platforms_are_masked(row):
    hidden = redact.mask_text(row["text"])
    assert " ".join(hidden.split()) == row["becomes"]
    assert len(hidden) == len(row["text"])


@pytest.mark.parametrize("text", LINK["reject"])
def test_other_links_stay(text):
    assert redact.mask_text(text) == text


@pytest.mark.parametrize("row", DOMAINS["match"], ids=lambda row: row["text"])
def test_platforms_are_defanged_once(row):
    assert redact.defanged(row["text"]) == row["becomes"]
    assert redact.defanged(row["becomes"]) == row["becomes"]


@pytest.mark.parametrize("row", DOMAINS["reject"], ids=lambda row: row["text"])
def test_other_dots_stay(row):
    assert redact.defanged(row["text"]) == row["text"]


def test_mask_covers_every_field_and_keeps_positions():
    text = "It moved to abcdefghij234567.onion in May 2019, on 203.0.113.25."
    document = Document("a", "At 203.0.113.25", text, source="x", url="http://abcdefghij234567.onion/")
    hidden = redact.mask(document)
    assert hidden.title == "At [IP removed]"
    assert hidden.url is None
    assert "onion/" not in hidden.text and "203.0" not in hidden.text
    assert hidden.text.index("May 2019") == text.index("May 2019")
    assert redact.mask(hidden) == hidden


def test_a_headline_knows_the_persons_of_its_text():
    document = Document("a", "Muster jailed", "Karl Muster, 40, was sentenced. Muster’s site was example.net.")
    assert redact.shown_title(document) == "[name] jailed"
    assert redact.shown(document, "text", Span(0, 31)) == "[name], [age], was sentenced."
    assert redact.shown(document, "text", Span(32, 62)) == "[name]’s site was example[.]net."
    assert redact.shown_title(document, names=True) == "Muster jailed"


def test_a_context_tells_who_is_meant():
    assert redact.redact("Beispiel fled.") == "Beispiel fled."
    assert redact.redact("Beispiel fled.", "Erika Beispiel was arrested.") == "[name] fled."
