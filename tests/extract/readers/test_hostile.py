"""Hostile and broken files: each gives a clear message or the right words, in bounded time, never another file."""

import gzip
import io
import json
import os
import re
import time
import zipfile

import pytest
from pypdf import PdfWriter

from extract.model.text import Document
from extract.readers import Unread, read
from tests.extract.readers.reading import ARTICLE, PAGE, docx, pdf

SECRET = "what stands in another file"
SECONDS = 60  # on a machine that does other work as well; most take a fraction of one


def only(path):
    """The one thing that comes of a file, in bounded time."""
    start = time.process_time()
    (found,) = read([str(path)])
    assert time.process_time() - start < SECONDS
    return found


def put(folder, name, content):
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def encrypted():
    writer, out = PdfWriter(clone_from=io.BytesIO(pdf(ARTICLE))), io.BytesIO()
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(out)
    return out.getvalue()


def pages(number):
    """A PDF of so many empty pages."""
    writer, out = PdfWriter(), io.BytesIO()
    for _ in range(number):
        writer.add_blank_page(9, 9)
    writer.write(out)
    return out.getvalue()


def archive(**members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in members.items():
            made.writestr(name, content)
    return out.getvalue()


LAUGHS = "<!DOCTYPE a [" + "".join(
    f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(10)
) + "]>"  # fmt: skip
STOLEN = '<!DOCTYPE a [<!ENTITY x SYSTEM "{}">]>'
WORD = docx(f"<w:p><w:r><w:t>{ARTICLE}</w:t></w:r></w:p>")

REFUSED = {
    "truncated.pdf": (pdf(ARTICLE)[:300], "is damaged"),
    "truncated.docx": (WORD[: len(WORD) // 2], "is no Word file"),
    "truncated.jsonl": ('{"id": "1", "text": "Police', "is no JSON"),
    "truncated.jsonl.gz": (gzip.compress(b'{"text": "Police"}\n' * 999)[:60], "breaks off"),
    "truncated.parquet": (b"PAR1 and no more", "is no Parquet file"),
    "encrypted.pdf": (encrypted(), "is encrypted"),
    "bomb.docx": (docx(" " * 60_000_000), "unpacks to more"),
    "bomb.jsonl.gz": (gzip.compress(b" " * 120_000_000), "unpacks to more than 200 times its size"),
    "laughs.docx": (docx("<w:p/>", top=LAUGHS), "declares entities"),
    "laughs.html": (f"{LAUGHS}<html><body>&l9;</body></html>", "holds no article|is no web page"),
    "nested.html": ("<div>" * 300_000 + "x", "is damaged|holds no article|takes more than|is no web page"),
    "nested.jsonl": ("[" * 1_000_000, "is no JSON"),
    "attributes.html": (f"<p {'a ' * 100_000}>x</p>", "has a tag of more than 64 kB"),
    "wrong suffix.txt": (pdf(ARTICLE), "is no text but a PDF"),
    "wrong suffix.pdf": (ARTICLE, "is damaged"),
    "wrong suffix.docx": (PAGE, "is no Word file"),
    "wrong suffix.jsonl.gz": ('{"text": "x"}', "breaks off"),
    "wrong suffix.html": (WORD, "is no text but a ZIP archive"),
    "pages.pdf": (pages(10_000), "has more than 500 pages"),
    "empty.docx": (archive(), "is an archive but no Word file"),
    "nothing.html": ("", "is empty"),
    "title.jsonl": (json.dumps({"title": "A " * 300_000, "text": "x"}), "has 599999 characters in the field 'title'"),
    "id.jsonl": (json.dumps({"id": "x" * 501, "text": "x"}), "has 501 characters in the field 'id'"),
    "ids.jsonl": (json.dumps({"id": ["x"], "text": "x"}), "has no text but .*'x'.* in the field 'id'"),
    "never.jsonl": (json.dumps({"text": "x", "published": "9999-12-31"}), "has '9999-12-31' as its publication date"),
    "nothing.pdf": ("", "is empty"),
    "space.docx": (" \n ", "is empty"),
    "password.docx": (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "is protected by a password"),
    "picture.pdf": (pages(2), "holds pictures of pages but no words"),
}


@pytest.mark.parametrize(("name", "content", "reason"), [(k, *v) for k, v in REFUSED.items()], ids=list(REFUSED))
def test_it_is_refused_with_a_reason_and_a_remedy(tmp_path, name, content, reason):
    found = only(put(tmp_path, name, content))
    assert isinstance(found, Unread), found
    assert re.search(reason, found.reason), found
    assert name in found.path
    assert found.remedy.endswith(".")
    assert "Traceback" not in str(found)


READ = {
    "nul.txt": (b"Police in Oslo\x00 arrested men. " + b"x" * 999, "Police in Oslo\ufffd arrested men."),
    "surrogate.jsonl": (json.dumps({"text": "Police \ud800 arrested"}), "Police \ufffd arrested"),
    "mixed.txt": ("Café in Köln. ".encode() + "São Paulo".encode("cp1252"), "Paulo"),
    "arabic.txt": ("\u202bاعتقلت الشرطة ثلاثة رجال\u202c in Oslo.", "اعتقلت"),
    "marks.txt": ("a\u0301" * 50_000 + " in Oslo.", " in Oslo."),
    "wrong suffix.md": (PAGE, "Officers in Oslo"),
    "steering.jsonl": (json.dumps({"id": "\n\x1b[2J", "text": "Police\x1b[2J in Oslo"}), "Police\ufffd[2J in Oslo"),
    "number.jsonl": ('{"id": 7, "text": "Police in Oslo"}', "Police in Oslo"),
    "quotes.csv": ('text\n"He said ""no"" in Oslo."\n', 'He said "no" in Oslo.'),
}


@pytest.mark.parametrize(("name", "content", "words"), [(k, *v) for k, v in READ.items()], ids=list(READ))
def test_it_is_read_for_what_it_is(tmp_path, name, content, words):
    found = only(put(tmp_path, name, content))
    assert isinstance(found, Document), found
    assert words in found.text
    assert found.id.isprintable()
    found.text.encode()


def test_a_line_of_a_hundred_megabytes_is_passed_over_and_the_next_is_read(tmp_path):
    path = tmp_path / "long.jsonl"
    with path.open("wb") as out:
        out.write(b'{"text": "')
        for _ in range(100):
            out.write(b"x" * 1_000_000)
        out.write(b'"}\n{"id": "next", "text": "Police in Oslo."}\n')
    refused, document = read([str(path)])
    assert "line 1" in refused.path
    assert refused.reason == "is longer than 16 MB"
    assert document.id == "next"


def test_a_document_that_names_another_file_does_not_get_it(tmp_path):
    secret = put(tmp_path, "secret.txt", SECRET)
    names = (f"file://{secret}", str(secret))
    for name in names:
        body = "<w:p><w:r><w:t>&x;</w:t></w:r></w:p>"
        found = only(put(tmp_path, "a.docx", docx(body, top=STOLEN.format(name))))
        assert "declares entities" in found.reason
        page = PAGE.replace("<article>", f'<article><iframe src="{name}"></iframe><object data="{name}"></object>')
        assert SECRET not in only(put(tmp_path, "a.html", STOLEN.format(name) + page)).text
        record = json.dumps({"text": name, "url": name, "source": name})
        found = only(put(tmp_path, "a.jsonl", record))
        assert (found.url, SECRET in found.text) == (None, False)


def test_an_archive_writes_nothing_wherever_its_members_say(tmp_path):
    inside = tmp_path / "in"
    inside.mkdir()
    word = zipfile.ZipFile(io.BytesIO(WORD)).read("word/document.xml")
    members = {"word/document.xml": word, "../../out.txt": SECRET, "/out.txt": SECRET}
    assert only(put(inside, "a.docx", archive(**members))).text == ARTICLE
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a.docx", "in"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no FIFOs")
def test_what_would_be_waited_for_for_ever_is_not_opened(tmp_path):
    os.mkfifo(tmp_path / "pipe.jsonl")
    for name in ("pipe.jsonl", "loop.txt"):
        if name == "loop.txt":
            (tmp_path / name).symlink_to(tmp_path / name)
        assert isinstance(only(tmp_path / name), Unread)
    assert only("/dev/zero").reason == only("/dev/stdin").reason == "is no ordinary file"


def test_links_between_folders_do_not_lead_round_in_a_circle(tmp_path):
    folder = tmp_path / "a" / "b"
    folder.mkdir(parents=True)
    put(folder, "x.txt", ARTICLE)
    (folder / "up").symlink_to(tmp_path)
    found = list(read([str(tmp_path)]))
    assert [each.id for each in found if isinstance(each, Document)] == ["x"]
    assert [each.skipped for each in found if isinstance(each, Unread)] == [True]


@pytest.mark.skipif(os.name == "nt", reason="names there are always text")
def test_a_name_in_no_encoding_becomes_an_id_that_can_be_kept(tmp_path):
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    try:
        with open(path, "wb") as out:  # noqa: PTH123 - the path is bytes
            out.write(ARTICLE.encode())
    except OSError:
        pytest.skip("this file system takes no such name")
    found = only(tmp_path)
    assert found.id == "caf\ufffd"
    found.id.encode()


def test_an_archive_in_a_folder_is_to_be_unpacked_and_an_empty_path_is_none(tmp_path):
    put(tmp_path, "articles.zip", archive(**{"a.txt": ARTICLE}))
    refused, _ = read([str(tmp_path)])
    assert (refused.remedy, refused.skipped) == ("Unpack it, and name the folder that it is unpacked to.", True)
    (nowhere,) = read([""])
    assert (nowhere.path, nowhere.reason) == ("''", "is no path")
