from dataclasses import replace

import pytest

from extract.care.redact import masked, maskings, redact, shown, shown_address, shown_id, shown_title
from extract.model.text import Document, Span

DOCUMENT = Document("a", "Muster jailed", "Karl Muster, 40, was sentenced. Muster’s site was example.net.")


def test_a_headline_knows_the_persons_of_its_text():
    assert shown_title(DOCUMENT) == "[name] jailed"
    assert shown(DOCUMENT, "text", Span(0, 31)) == "[name], [age], was sentenced."
    assert shown(DOCUMENT, "text", Span(32, 62)) == "[name]’s site was example[.]net."


def test_names_are_shown_on_request_and_platforms_never():
    assert shown_title(DOCUMENT, names=True) == "Muster jailed"
    assert shown(DOCUMENT, "text", Span(32, 62), names=True) == "Muster’s site was example[.]net."


def test_a_context_tells_who_is_meant():
    assert redact("Beispiel fled.") == "Beispiel fled."
    assert redact("Beispiel fled.", "Erika Beispiel was arrested.") == "[name] fled."


def test_padding_of_masks_is_folded_when_shown():
    document = Document("a", "", "It ran on [IP]      and was seized.")
    assert shown(document, "text", Span(0, 35)) == "It ran on [IP] and was seized."
    before_a_comma = Document("a", "", "On [IP]      , it ran.")
    assert shown(before_a_comma, "text", Span(0, 22)) == "On [IP], it ran."


@pytest.mark.parametrize(
    ("within", "words"),
    [
        (Span(0, 10), "[name]"),
        (Span(4, 10), "[name]"),
        (Span(10, 14), ", [age]"),
        (Span(14, 21), ", fled."),
        (Span(0, 21), "[name], [age], fled."),
    ],
)
def test_a_part_of_a_masked_text(within, words):
    text = "Ann Sample, 30, fled."
    assert masked(text, maskings(text), within) == words


@pytest.mark.parametrize(
    ("url", "becomes"),
    [
        (None, None),
        ("https://post.example/news/muster-sentenced", "https://post.example/"),
        ("https://post.example/karl%20muster.html", "https://post.example/"),
        ("http://post.example:8080/a?who=Karl+Muster#top", "http://post.example:8080/"),
        ("https://post.example/news/market-closed-4711", "https://post.example/news/market-closed-4711"),
        ("https://post.example", "https://post.example"),
    ],
)
def test_an_address_that_names_a_person_is_cut_to_its_site(url, becomes):
    document = replace(DOCUMENT, url=url)
    assert shown_address(document) == becomes
    assert shown_address(document, names=True) == url


@pytest.mark.parametrize(
    ("id_", "becomes"),
    [
        ("muster-sentenced-2", "[name] Sentenced"),
        ("2024 Karl Muster", "[name]"),
        ("market-closed", "market-closed"),
        ("4711", "4711"),
        ("", ""),
    ],
)
def test_a_file_that_is_called_after_a_person_is_masked(id_, becomes):
    document = replace(DOCUMENT, id=id_)
    assert shown_id(document) == becomes
    assert shown_id(document, names=True) == id_
