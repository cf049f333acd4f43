"""The starter cases: they pass CARE and keep the difficulties that make them worth reading."""

import re
from datetime import date
from pathlib import Path

import pytest

from extract.care.persons import find_persons
from extract.care.redact import mask
from extract.care.wording import note_on
from extract.model.text import Document, PublishedBasis
from extract.readers import read

SEEDS = Path(__file__).parent.parent / "seeds"
NAMES = sorted(path.stem for path in SEEDS.rglob("*.md"))


@pytest.fixture(scope="module")
def seeds():
    documents = list(read([str(SEEDS)]))
    assert all(isinstance(each, Document) for each in documents)
    return {document.id: document for document in documents}


def test_every_case_has_title_and_source(seeds):
    assert sorted(seeds) == NAMES and len(NAMES) >= 24
    assert all(document.title and document.source for document in seeds.values())
    assert not any(document.text.startswith("---") for document in seeds.values())


@pytest.mark.parametrize("name", NAMES)
def test_they_pass_care(seeds, name):
    document = seeds[name]
    for words in (document.title, document.text):
        assert note_on(words) is None
        assert not re.search(r"(?i)p(a)?edophil|porn|\.onion|\d+-year-old|\w\.net\b", words)
        # Office holders are named; nobody else is.
        assert find_persons(words).names == ()
    assert mask(document) == document


def test_one_of_the_two_articles_about_one_operation_is_undated(seeds):
    undated, dated = seeds["operation-rescue-so-far"], seeds["operation-rescue-the-hague"]
    assert undated.published is None
    assert (dated.published, dated.published_basis) == (date(2011, 3, 16), PublishedBasis.GIVEN)
    assert all("Operation Rescue" in each.text and "boylover[.]net" in each.text for each in (undated, dated))
    assert "50,000" in undated.text and "70,000" in undated.text and "70,000" not in dated.text


def test_a_header_contradicts_the_date_and_the_weekday_of_its_article(seeds):
    text = seeds["darknet-platform-rostock"].text
    assert "date 2019-08-05" in text and "15.08.2019" in text and "on Thursday" in text
    assert date(2019, 8, 15).strftime("%A") == "Thursday"
    assert seeds["darknet-platform-rostock"].published is None


def test_teasers_about_another_case_trail_an_article(seeds):
    assert seeds["darknet-platform-rostock"].text.rstrip().endswith("(30.01.2019)")


@pytest.mark.parametrize("name", ["boystown-four-arrests", "operation-tantalio"])
def test_a_copyright_year_is_all_there_is_of_a_date(seeds, name):
    assert seeds[name].published is None
    assert "© 2024" in seeds[name].text


def test_figures_stay(seeds):
    assert "Three of the arrests took place in Germany, the fourth in Paraguay" in seeds["boystown-four-arrests"].text
    hague = seeds["operation-rescue-the-hague"].text
    assert "184" in hague and "121" in hague and "230" in hague and "60" in hague
    states = re.search(r"arrests were made in (.+?)\.", seeds["operation-tantalio"].text).group(1)
    assert len(re.split(r", | and ", states)) == 14
