from datetime import date

import pytest

from extract.model.text import PublishedBasis
from tests.extract.readers.reading import ARTICLE, PAGE, PARAGRAPHS, documents, put


def test_a_heading_above_the_words_is_the_title_of_a_page_without_one(tmp_path):
    words = f"<p>{ARTICLE} They were taken to a station and will appear in court.</p>" * 3
    page = f"<html><body><h2>Three held</h2>{words}<h2>Most read</h2></body></html>"
    (document,) = documents(put(tmp_path, "a.html", page))
    assert document.title == "Three held"
    assert not document.text.startswith("Three held")


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
