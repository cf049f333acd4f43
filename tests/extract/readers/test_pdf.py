"""PDF files as programs write them: lines that end at a margin, letters drawn as one, dates in several forms."""

import io
from datetime import date

import pytest
from pypdf import PdfWriter

from extract.model.text import PublishedBasis
from extract.readers.pdf import paragraphs, parse
from tests.extract.readers.reading import ARTICLE, documents, pdf, put

WIDE = "Officers of the National Police arrested five men on Tuesday in the old harbour and in a village near"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (f"{WIDE}\nLyon. They were held.", f"{WIDE} Lyon. They were held."),
        (f"{WIDE}\nLyon.\nThe court sits on Monday.", f"{WIDE} Lyon.\nThe court sits on Monday."),
        (f"Five held in\nthe harbour\n{WIDE}\nLyon.", f"Five held in the harbour\n{WIDE} Lyon."),
        (f"Five held between Lyon and\nNice\n{WIDE}\nLyon.", f"Five held between Lyon and Nice\n{WIDE} Lyon."),
        (f"{WIDE}\n- Lyon: two\n- Nice: three", f"{WIDE}\n- Lyon: two\n- Nice: three"),
        ("Five\nTwo\nOne", "Five\nTwo\nOne"),
        (f"{WIDE}\n\nLyon and Nice.", f"{WIDE}\n\nLyon and Nice."),
        (
            "They searched a flat and\n1/2\n\n11/22/26, 4:54 PM Raid\n\nseized it.",
            "They searched a flat and seized it.",
        ),
        (
            "O\ufb03cers \ufb01led a re\ufb02ection.\nfile:///home/somebody/raid.html 1/1",
            "Officers filed a reflection.",
        ),
        ("A traf-\n\ufb01cker.", "A trafficker."),
    ],
)
def test_lines_become_paragraphs(words, expected):
    assert paragraphs(words) == expected


def made(day: str, title: str = "") -> bytes:
    writer, out = PdfWriter(clone_from=io.BytesIO(pdf(ARTICLE))), io.BytesIO()
    writer.add_metadata({"/CreationDate": day, "/Title": title})
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("D:20220720093000+02'00'", "2022-07-20"),
        ("D:20220720093000Z'", "2022-07-20"),
        ("D:20220720", "2022-07-20"),
        ("20 July", None),
        ("D:20221340", None),
        ("", None),
    ],
)
def test_the_day_of_making_in_any_form(written, day):
    assert parse(made(written))["made"] == day


@pytest.mark.parametrize("title", ["p.html", "Microsoft Word - raid.docx", "https://a.example/raid", "about:blank"])
def test_names_of_files_are_no_titles(title):
    assert parse(made("D:20220720", title))["title"] == ""


def test_the_day_of_making_is_called_so(tmp_path):
    (document,) = documents(put(tmp_path, "a.pdf", made("D:20220720093000Z'")))
    assert (document.published, document.published_basis) == (date(2022, 7, 20), PublishedBasis.MADE)
    assert document.published_claims[0].reason == (
        "the file was made on 2022-07-20, which may be the day when it was saved"
    )
