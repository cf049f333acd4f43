import pytest

from extract.explain import explained, mention_records
from extract.model.text import Document

ARTICLE = Document(
    "7",
    "Forum closed",
    "Published 5 May 2020\n\nPolice in Oslo arrested Ann Sample, 30, on Monday. Europol helped to trace 12 servers.",
)


def lines(**options):
    return "\n".join(explained(ARTICLE, **options))


def test_the_head_says_how_the_date_is_known():
    head = lines().splitlines()[:4]
    assert head[0] == "7: Forum closed"
    assert head[2] == "published     2020-05-05 (text)"
    assert "2020-05-05:" in head[3]


def test_each_sentence_stands_with_what_was_found_in_it():
    said = lines()
    assert "Police in Oslo arrested [name]" in said
    assert "time    'Monday': DATE, 2020-05-04" in said
    assert "place   'Oslo': NOR, city" in said
    assert "figure  '12 servers': 12, exact, servers, servers" in said


def test_each_event_says_where_it_stands_and_why():
    said = lines()
    assert "arrest: 2020-05-04 (relative)" in said
    assert "where     NOR" in said
    assert "rules" in said
    assert "<- event" in said


def test_names_are_shown_on_request_only():
    assert "Ann Sample" not in lines()
    assert "Ann Sample" in lines(names=True)


def test_a_document_without_events_says_so():
    assert list(explained(Document("8", "", "Nothing happened.")))[-2:] == ["No events.", ""]


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("time", {"text": "Monday", "type": "DATE", "value": "2020-05-04"}),
        ("place", {"text": "Oslo", "country": "NOR", "how": "city"}),
        ("agency", {"text": "Europol", "name": "Europol", "country": None}),
        ("figure", {"text": "12 servers", "value": 12, "what": "servers"}),
    ],
)
def test_mentions_as_records(kind, expected):
    found = list(mention_records(ARTICLE, kind))
    assert any(expected.items() <= record.items() for record in found)
    for record in found:
        assert list(record)[:4] == ["document", "start", "end", "text"]
        assert ARTICLE.text[record["start"] : record["end"]] == record["text"]
