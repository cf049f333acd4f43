from datetime import date

import pytest

from tests.extract.readers.reading import ARTICLE, documents, docx, put, unread


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
