import json
from datetime import date

import pytest

from extract.model.text import Document, PublishedBasis
from extract.readers import READERS, SANDBOXED, read
from tests.extract.readers.reading import ARTICLE, documents, pdf, put, unread


def test_a_text_file_is_its_own_text(tmp_path):
    path = put(tmp_path, "raid in oslo.txt", f"  {ARTICLE}\n")
    (document,) = documents(path)
    assert document == Document("raid in oslo", "", f"  {ARTICLE}\n", origin=document.origin)


def test_front_matter_gives_title_date_and_source(tmp_path):
    path = put(
        tmp_path,
        "a.md",
        f"---\ntitle: Three held\npublished: 2020-05-04\nsource: 'Example''s'\nurl: https://example.org/a\n---\n{ARTICLE}",
    )
    (document,) = documents(path)
    assert (document.title, document.text, document.source) == ("Three held", ARTICLE, "Example's")
    assert (document.published, document.published_basis) == (date(2020, 5, 4), PublishedBasis.GIVEN)
    assert document.published_claims[0].reason == "the file's front matter gives 2020-05-04"
    assert document.url == "https://example.org/a"


@pytest.mark.parametrize("day", ["May 3rd 2022", "3rd of May 2022", "3 May 2022", "Tuesday, 3 May 2022", "May 3, 2022"])
def test_days_are_read_as_people_write_them(tmp_path, day):
    (document,) = documents(put(tmp_path, "a.txt", f"---\npublished: {day}\n---\n{ARTICLE}"))
    assert document.published == date(2022, 5, 3)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("t.csv", 'id,title,text,published\n7,"A, b","He said ""no"".\nTwo lines.",2020-05-04\n'),
        ("t.csv", '\ufefftext;id;title\n"He said ""no"".\nTwo lines.";7;A, b\n'),
        ("t.tsv", 'id\ttitle\ttext\n7\tA, b\t"He said ""no"".\nTwo lines."\n'),
    ],
)
def test_tables(tmp_path, name, content):
    (document,) = documents(put(tmp_path, name, content))
    assert (document.id, document.title, document.text) == ("7", "A, b", 'He said "no".\nTwo lines.')


def test_the_same_name_in_two_folders_gives_two_ids(tmp_path):
    for name in ("x/a.txt", "y/a.txt", "y/b/a.txt"):
        put(tmp_path, name, ARTICLE)
    assert [document.id for document in documents(tmp_path, tmp_path / "x")] == ["a", "y/a", "b/a", "x/a"]


def test_records_of_the_same_id_are_told_apart(tmp_path):
    path = put(tmp_path, "a.jsonl", '{"id": "7", "text": "One."}\n{"id": 7, "text": "Two."}\n')
    assert [document.id for document in documents(path)] == ["7", "7~2"]


def test_a_given_date_is_for_those_without_one(tmp_path):
    put(tmp_path, "a.txt", ARTICLE)
    put(tmp_path, "b.txt", f"---\npublished: 2020-05-04\n---\n{ARTICLE}")
    found = documents(tmp_path, published=date(2021, 1, 1))
    assert [each.published for each in found] == [date(2021, 1, 1), date(2020, 5, 4)]
    assert {each.published_basis for each in found} == {PublishedBasis.GIVEN}


HOSTILE_TEXT = "a\x00b \ud800 c"


def test_what_cannot_be_kept_is_replaced_one_for_one(tmp_path):
    path = put(tmp_path, "a.jsonl", json.dumps({"id": HOSTILE_TEXT, "text": HOSTILE_TEXT}))
    (document,) = documents(path)
    assert document.text == document.id == "a\ufffdb \ufffd c"


def test_addresses_of_hidden_places_are_masked_and_offsets_stay(tmp_path):
    text = "The server at 203.0.113.25 was seized."
    (document,) = documents(put(tmp_path, "a.txt", text))
    assert "203.0" not in document.text
    assert document.text.index("was seized") == text.index("was seized")


def test_links_that_could_run_code_are_dropped(tmp_path):
    path = put(tmp_path, "a.jsonl", json.dumps({"text": ARTICLE, "url": "javascript:alert(1)"}))
    assert documents(path)[0].url is None


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b"", "holds no text"),
        ("a.txt", b"  \n\n ", "holds no text"),
        ("a.txt", bytes(range(256)) * 40, "is no text but binary data"),
        ("a.txt", b"%PDF-1.7 ...", "is no text but a PDF"),
        ("a.txt", b"PK\x03\x04....", "is no text but a ZIP archive or an Office document"),
        ("a.txt", b"word " * 500_000, "holds 2 million characters"),
        ("a.txt", b"word " * 10_000_000, "is larger than 8 MB"),
        ("a.txt", "---\npublished: 4 May\n---\nText.", "has '4 May' as its publication date"),
        ("a.txt", "---\ntitle: A\ntitle: B\n---\nText.", "has 'title' twice"),
        ("a.txt", "---\ntitle: A\nwhat is this\n---\nText.", "line 3 of its front matter"),
        ("a.jsonl", "", "holds no record"),
        ("a.jsonl", "{}", "holds no text"),
        ("a.jsonl", "[1]", "is no JSON object"),
        ("a.jsonl", '{"text": "x"', "is no JSON ("),
        ("a.jsonl", '{"text": 5}', "has no text but '5' in the field 'text'"),
        ("a.jsonl", "[" * 100_000, "is no JSON ("),
        ("a.csv", "id,title\n1,2\n", "has no column 'text'"),
        ("a.csv", "", "has no column 'text'"),
        ("a.csv", "id,text\n", "has a header but no row"),
        ("a.html", "<html><body></body></html>", "holds no article"),
        ("a.html", b"\x89PNG\r\n", "is no text but a picture"),
        ("a.html", b"<p " + b"a=1 " * 200_000 + b">" + ARTICLE.encode() * 9, "has a tag of more than 64 kB"),
        ("a.pdf", "no PDF", "is damaged or of a kind that is not read"),
        ("a.docx", "no ZIP", "is no Word file"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_name(tmp_path, name, content, reason):
    (refused,) = unread(put(tmp_path, name, content))
    assert refused.path.startswith(str(tmp_path / name))
    assert refused.reason.startswith(reason)
    assert refused.remedy.endswith(".")
    assert not refused.skipped


def test_one_bad_file_leaves_the_others(tmp_path):
    put(tmp_path, "a.txt", ARTICLE)
    put(tmp_path, "b.txt", b"\x00\x01\x02")
    put(tmp_path, "c.txt", ARTICLE)
    put(tmp_path, "d.png", b"\x89PNG")
    assert [getattr(item, "id", None) or item.skipped for item in read([str(tmp_path)])] == ["a", False, "c", True]


def test_a_pdf_gives_its_words(tmp_path):
    (document,) = documents(put(tmp_path, "a.pdf", pdf(ARTICLE)))
    assert (document.title, document.text, document.published) == ("Three held", ARTICLE, date(2020, 5, 4))


def test_every_ending_is_lower_case_and_read_once():
    endings = [*READERS, *SANDBOXED]
    assert len(endings) == len(set(endings))
    assert all(ending == ending.lower() and ending.startswith(".") for ending in endings)
