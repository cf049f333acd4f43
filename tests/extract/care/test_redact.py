import pytest

from extract.care.redact import masked, maskings, redact, shown, shown_title
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
