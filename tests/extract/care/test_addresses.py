import re

import pytest

from extract.care import addresses
from extract.care.addresses import mask, mask_text
from extract.model.text import Document
from extract.resources import read_toml

DATA = read_toml(addresses.FILE)
ROWS = [(kind["id"], row["text"], row["becomes"]) for kind in DATA["kind"] for row in kind["match"]]


def folded(text):
    return re.sub(r" +(?=[.,])|(?<= ) +", "", text)


@pytest.mark.parametrize(("kind", "text", "becomes"), ROWS)
def test_addresses_are_masked_and_keep_their_length(kind, text, becomes):
    assert folded(mask_text(text)) == becomes
    assert len(mask_text(text)) == len(text)
    own = next(each for each in addresses.kinds() if each.id == kind)
    assert own.hint.search(text) and own.pattern.search(text)


@pytest.mark.parametrize("text", [text for kind in DATA["kind"] for text in kind["reject"]])
def test_what_is_no_address_stays(text):
    assert mask_text(text) == text


@pytest.mark.parametrize("row", DATA["link"]["match"], ids=lambda row: row["text"])
def test_links_to_platforms_are_masked(row):
    assert folded(mask_text(row["text"])) == row["becomes"]
    assert len(mask_text(row["text"])) == len(row["text"])


@pytest.mark.parametrize("text", DATA["link"]["reject"])
def test_other_links_stay(text):
    assert mask_text(text) == text


def test_mask_covers_every_field_and_keeps_positions():
    text = "It moved to abcdefghij234567.onion in May 2019, on 203.0.113.25."
    document = Document("a", "At 203.0.113.25", text, source="x", url="http://abcdefghij234567.onion/")
    hidden = mask(document)
    assert hidden.title == "At [IP removed]"
    assert hidden.url is None
    assert "onion/" not in hidden.text and "203.0" not in hidden.text
    assert hidden.text.index("May 2019") == text.index("May 2019")
    assert mask(hidden) == hidden


def test_a_plain_address_of_the_article_stays():
    document = Document("a", "", "", url="https://www.example.org/news?id=4")
    assert mask(document) == document
