from datetime import date

from extract import pipeline
from extract.model.event import EventType
from extract.model.text import Document, PublishedBasis
from extract.pipeline import attempt, extract_document, lost, rule_version
from extract.readers import Unread

ARTICLE = Document(
    "1",
    "Three held in Oslo",
    "Published 5 May 2020\n\nPolice in Oslo arrested three men on 4 May 2020.",
)


def test_a_document_gets_its_date_and_its_events():
    found = extract_document(ARTICLE)
    assert (found.document.published, found.document.published_basis) == (date(2020, 5, 5), PublishedBasis.TEXT)
    (arrest,) = [event for event in found.events if event.type == EventType.ARREST]
    assert (arrest.date.edtf, arrest.where) == ("2020-05-04", ("NOR",))
    assert {piece.span.of(found.document.field(piece.field)) for piece in arrest.evidence} >= {
        "Police in Oslo arrested three men on 4 May 2020."
    }


def test_spans_slice_sentences_of_the_text():
    found = extract_document(ARTICLE)
    for event in found.events:
        for piece in event.evidence:
            words = piece.span.of(found.document.field(piece.field))
            assert words == words.strip() != ""


def test_what_was_not_read_is_passed_on():
    unread = Unread("a.txt", "is not there", "Check the path.")
    assert attempt(unread) is unread
    assert lost(ARTICLE).path == "1"
    assert lost(unread).path == "a.txt"


def test_a_document_that_fails_is_told_with_its_name(monkeypatch):
    def fail(document):
        raise ValueError("odd")

    monkeypatch.setattr(pipeline, "extract_document", fail)
    told = attempt(ARTICLE)
    assert (told.path, told.reason) == ("1", "could not be extracted (ValueError: odd)")


def test_the_rules_version_names_the_package_and_what_its_files_hold():
    assert rule_version().startswith("0.")
    assert len(rule_version().split("+")[1]) == 12


def test_a_row_of_four_hundred_digits_counts_nothing():
    text = f"Officers seized {'9' * 400} parrots and 12 kilograms of cocaine in Bonn, and arrested {'9' * 400} men."
    events = extract_document(Document("a", "Parrots seized", text)).events
    assert [figure.value for event in events for figure in event.figures] == [12]
