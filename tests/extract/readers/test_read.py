import io
import json
import os
import zipfile
from datetime import date

import pytest

from extract.model.text import Document, PublishedBasis
from extract.readers import READERS, SANDBOXED, Unread, read

ARTICLE = "Police in Oslo arrested three men on Monday."


def documents(*paths, **options):
    return [item for item in read([str(path) for path in paths], **options) if isinstance(item, Document)]


def unread(*paths, **options):
    return [item for item in read([str(path) for path in paths], **options) if isinstance(item, Unread)]


def put(folder, name, content):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


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


def test_folders_are_sorted_and_read_with_all_below(tmp_path):
    for name in ("b.txt", "a/z.md", "a/c.txt", ".hidden.txt", ".git/x.txt"):
        put(tmp_path, name, ARTICLE)
    assert [document.id for document in documents(tmp_path)] == ["c", "z", "b"]


def test_what_systems_leave_in_folders_is_passed_over(tmp_path):
    for name in ("a.txt", "Thumbs.db", "desktop.ini", ".DS_Store", "~$raid.docx", "__MACOSX/a.txt"):
        put(tmp_path, name, ARTICLE)
    assert [document.id for document in documents(tmp_path)] == ["a"]
    assert unread(tmp_path) == []


@pytest.mark.parametrize("day", ["May 3rd 2022", "3rd of May 2022", "3 May 2022", "Tuesday, 3 May 2022", "May 3, 2022"])
def test_days_are_read_as_people_write_them(tmp_path, day):
    (document,) = documents(put(tmp_path, "a.txt", f"---\npublished: {day}\n---\n{ARTICLE}"))
    assert document.published == date(2022, 5, 3)


def test_a_heading_above_the_words_is_the_title_of_a_page_without_one(tmp_path):
    words = f"<p>{ARTICLE} They were taken to a station and will appear in court.</p>" * 3
    page = f"<html><body><h2>Three held</h2>{words}<h2>Most read</h2></body></html>"
    (document,) = documents(put(tmp_path, "a.html", page))
    assert document.title == "Three held"
    assert not document.text.startswith("Three held")


def test_a_glob_stands_for_its_files(tmp_path):
    for name in ("b.txt", "a.txt", "a.md"):
        put(tmp_path, name, ARTICLE)
    assert [document.id for document in documents(tmp_path / "*.txt")] == ["a", "b"]
    assert unread(tmp_path / "*.pdf")[0].reason == "no file matches"


def test_standard_input_holds_json_lines():
    lines = b'{"id": "1", "text": "One."}\n\n{"id": 2, "text": "Two.", "title": "T", "published": "2020-01-02"}\n'
    found = documents("-", stdin=io.BytesIO(lines))
    assert [(each.id, each.text, each.published) for each in found] == [
        ("1", "One.", None),
        ("2", "Two.", date(2020, 1, 2)),
    ]


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


def test_records_without_an_id_are_numbered(tmp_path):
    path = put(tmp_path, "a.jsonl", '{"text": "One."}\n{"text": "Two."}\n')
    assert [document.id for document in documents(path)] == ["a-1", "a-2"]


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


def test_one_bad_line_leaves_the_others(tmp_path):
    path = put(tmp_path, "a.jsonl", '{"id": "1", "text": "One."}\nnothing\n{"id": "3", "text": "Three."}\n')
    assert [document.id for document in documents(path)] == ["1", "3"]
    assert unread(path)[0].path == f"{path}, line 2"


def test_one_bad_file_leaves_the_others(tmp_path):
    put(tmp_path, "a.txt", ARTICLE)
    put(tmp_path, "b.txt", b"\x00\x01\x02")
    put(tmp_path, "c.txt", ARTICLE)
    put(tmp_path, "d.png", b"\x89PNG")
    assert [getattr(item, "id", None) or item.skipped for item in read([str(tmp_path)])] == ["a", False, "c", True]


def test_an_empty_folder_a_missing_path_and_a_vanished_file(tmp_path):
    assert unread(tmp_path)[0].reason == "holds no article"
    assert unread(tmp_path / "gone.txt")[0].reason == "is not there"
    put(tmp_path, "a.txt", ARTICLE)
    second = put(tmp_path, "b.txt", ARTICLE)
    items = read([str(tmp_path)])
    assert next(items).id == "a"
    second.unlink()
    assert next(items).reason == "is not there"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no FIFOs")
def test_what_is_no_ordinary_file_is_passed_over(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    (tmp_path / "round").symlink_to(tmp_path)
    (tmp_path / "nowhere.txt").symlink_to(tmp_path / "gone.txt")
    put(tmp_path, "a.txt", ARTICLE)
    assert [document.id for document in documents(tmp_path)] == ["a"]
    assert {item.path.rsplit("/", 1)[1] for item in unread(tmp_path)} == {
        "pipe.txt",
        "loop.txt",
        "round",
        "nowhere.txt",
    }
    assert unread(tmp_path / "pipe.txt")[0].reason == "is no ordinary file"
    assert unread(tmp_path / "loop.txt")[0].reason == "is a link that leads round in a circle"
    assert unread("a\0b")[0].path == "a\0b"


PARAGRAPHS = "".join(
    f"<p>Officers in Oslo searched house number {n} on Monday and took computers, phones and cash away with them.</p>"
    for n in range(9)
)
PAGE = (
    '<html lang="en"><head><title>Three held in Oslo</title>'
    '<meta property="article:published_time" content="2020-05-04T10:00:00Z">'
    '<meta property="og:site_name" content="Example News"></head><body><nav><a href="/">Home</a></nav>'
    f"<article><h1>Three held in Oslo</h1>{PARAGRAPHS}</article><footer>© 2019 Example</footer></body></html>"
)


def test_a_web_page_gives_its_article_and_its_date(tmp_path):
    (document,) = documents(put(tmp_path, "a.html", PAGE))
    assert document.title == "Three held in Oslo"
    assert document.text.startswith("Officers in Oslo searched house number 0")
    assert "Home" not in document.text
    assert (document.published, document.published_basis) == (date(2020, 5, 4), PublishedBasis.METADATA)
    assert document.source == "Example News"


@pytest.mark.parametrize(
    ("head", "headline", "title"),
    [
        ('<meta property="og:title" content="Three held"><title>x</title>', "Three men held", "Three men held"),
        ('<meta property="og:title" content="Three held"><title>x</title>', "", "Three held"),
        ("<title>Three held | Example News</title>", "Three men held", "Three men held"),
        ("<title>Three held - Example News</title>", "", "Three held"),
        ("", "", ""),
    ],
)
def test_a_page_has_its_headline_as_title(tmp_path, head, headline, title):
    heading = f"<h1>{headline}</h1>" if headline else ""
    page = f"<html><head>{head}</head><body><article>{heading}{PARAGRAPHS}</article></body></html>"
    (document,) = documents(put(tmp_path, "a.html", page))
    assert document.title == title
    assert document.text.startswith("Officers in Oslo")


def test_a_page_names_its_address_if_it_is_one(tmp_path):
    for address, kept in (("https://example.org/a", "https://example.org/a"), ("javascript:alert(1)", None)):
        page = PAGE.replace("<head>", f'<head><link rel="canonical" href="{address}">')
        assert documents(put(tmp_path, "a.html", page))[0].url == kept


def test_a_copyright_year_is_no_date_of_a_page(tmp_path):
    page = PAGE.replace('<meta property="article:published_time" content="2020-05-04T10:00:00Z">', "")
    assert documents(put(tmp_path, "a.html", page))[0].published is None


def pdf(text):
    stream = f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET".encode()
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Title (Three held) /CreationDate (D:20200504100000Z) >>",
    ]
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, part in enumerate(parts, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    start = len(out)
    out += b"xref\n0 7\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size 7 /Root 1 0 R /Info 6 0 R >>\nstartxref\n%d\n%%%%EOF\n" % start
    return bytes(out)


def test_a_pdf_gives_its_words(tmp_path):
    (document,) = documents(put(tmp_path, "a.pdf", pdf(ARTICLE)))
    assert (document.title, document.text, document.published) == ("Three held", ARTICLE, date(2020, 5, 4))


def docx(body, core="", **parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        archive.writestr("word/document.xml", f'{parts.get("top", "")}<w:document xmlns:w="{word}">{body}</w:document>')
        archive.writestr("word/styles.xml", parts.get("styles", "<styles/>"))
        archive.writestr(
            "docProps/core.xml",
            '<c xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
            f"<dc:title>{core}</dc:title>"
            f"<dcterms:created>{parts.get('day', '2020-05-04')}T10:00:00Z</dcterms:created></c>",
        )
    return out.getvalue()


def test_a_word_file_gives_paragraphs_and_items(tmp_path):
    body = (
        f"<w:p><w:r><w:t>{ARTICLE}</w:t></w:r></w:p><w:p/>"
        "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>17 </w:t></w:r><w:r><w:t>arrests</w:t></w:r></w:p>"
    )
    (document,) = documents(put(tmp_path, "a.docx", docx(body, core="Three held")))
    assert (document.title, document.text) == ("Three held", f"{ARTICLE}\n- 17 arrests")
    assert document.published == date(2020, 5, 4)


@pytest.mark.parametrize(
    ("style", "core", "title", "text"),
    [
        ("berschrift1", "", "Three held", ARTICLE),
        ("berschrift1", "Its own", "Its own", f"Three held\n{ARTICLE}"),
        ("Normal", "", "", f"Three held\n{ARTICLE}"),
    ],
)
def test_a_first_paragraph_styled_as_heading_is_the_title(tmp_path, style, core, title, text):
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    styles = (
        f'<w:styles xmlns:w="{word}"><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>'
    )
    body = (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>Three held</w:t></w:r></w:p>'
        f"<w:p><w:r><w:t>{ARTICLE}</w:t></w:r></w:p>"
    )
    path = put(tmp_path, "a.docx", docx(body, core=core, styles=styles))
    (document,) = documents(path)
    assert (document.title, document.text) == (title, text)


def test_a_day_of_making_that_is_none_is_left_out(tmp_path):
    path = put(tmp_path, "a.docx", docx(f"<w:p><w:r><w:t>{ARTICLE}</w:t></w:r></w:p>", day="0000-00-00"))
    assert documents(path)[0].published is None


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (docx(" " * 41_000_000), "unpacks to more than an article holds"),
        (docx("<w:p/>"), "holds no words"),
        (docx("<w:p/>", top='<!DOCTYPE a [<!ENTITY b "c">]>'), "declares entities, as no Word file does"),
    ],
)
def test_hostile_word_files(tmp_path, content, reason):
    assert unread(put(tmp_path, "a.docx", content))[0].reason == reason


def test_every_ending_is_lower_case_and_read_once():
    endings = [*READERS, *SANDBOXED]
    assert len(endings) == len(set(endings))
    assert all(ending == ending.lower() and ending.startswith(".") for ending in endings)
