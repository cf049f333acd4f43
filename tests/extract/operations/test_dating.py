from datetime import date

import pytest

from extract.model.event import Basis
from extract.model.text import PublishedBasis
from extract.operations.dating import forget, infer
from tests.extract.operations.build import document, event, figure

ARRESTS = (figure("arrests", 187),)
DATED = document("dated", event("arrest", when="../2016-04-12", figures=ARRESTS), published="2016-04-12")


def inferred(*documents):
    return {each.document.id: each for each in infer(documents)}


def test_an_undated_document_takes_the_date_of_its_sibling_and_says_from_where():
    found = inferred(DATED, document("bare", event("arrest", figures=ARRESTS)))["bare"].document
    assert found.published == date(2016, 4, 12)
    assert found.published_basis == PublishedBasis.INFERRED
    assert [(claim.day, claim.basis) for claim in found.published_claims] == [(found.published, "inferred")]
    assert "document dated, published 2016-04-12" in found.published_claims[0].reason


@pytest.mark.parametrize(
    ("told", "date_", "basis"),
    [
        (event("arrest"), "../2016-04-12", Basis.INFERRED),
        (event("court_appearance", realis="planned"), "2016-04-12/..", Basis.INFERRED),
        (event("arrest", link="other"), None, Basis.NONE),
        (event("identification", when="2014"), "2014", Basis.EXPLICIT),
    ],
    ids=["done", "planned", "background", "dated"],
)
def test_undated_events_hang_on_the_inferred_date(told, date_, basis):
    found = inferred(DATED, document("bare", told))["bare"].events[0]
    assert (found.date.edtf if found.date else None, found.basis) == (date_, basis)


def test_of_several_siblings_the_most_alike_gives_the_date():
    follow_up = document("later", event("sentence"), published="2018-11-02")
    found = inferred(DATED, follow_up, document("bare", event("arrest", figures=ARRESTS)))["bare"]
    assert found.document.published == date(2016, 4, 12)


def test_nothing_is_inferred_where_siblings_of_different_news_are_as_alike():
    other = document("other", published="2018-11-02")
    plain = document("plain", published="2016-04-12")
    assert inferred(plain, other, document("bare"))["bare"].document.published is None


def test_nothing_is_inferred_from_a_day_before_what_the_document_tells():
    found = inferred(DATED, document("bare", event("arrest", when="2017-01-05")))["bare"]
    assert found.document.published is None
    assert found.events[0].date.edtf == "2017-01-05"


def test_documents_without_any_date_stay_undated():
    assert inferred(document("a"), document("b"))["a"].document.published_basis == PublishedBasis.UNKNOWN


def test_inferring_twice_is_inferring_once_and_can_be_taken_back():
    bare = document("bare", event("arrest", figures=ARRESTS))
    once = infer([bare, DATED])
    assert infer(once) == once
    assert [forget(each) for each in once] == [bare, DATED]


@pytest.mark.parametrize(
    ("when", "basis", "date_", "known"),
    [
        ("2016-04-07", "relative", "2016-04-07", Basis.INFERRED),  # "on Thursday"
        ("2016-03", "relative", "2016-03", Basis.INFERRED),  # "last month"
        ("2016-04-04/2016-04-10", "relative", "../2016-04-12", Basis.INFERRED),  # "last week", told when?
        ("2016-04-04/2016-04-06", "explicit", "2016-04-04/2016-04-06", Basis.INFERRED),
    ],
)
def test_a_week_is_not_counted_from_a_day_that_is_only_inferred(when, basis, date_, known):
    bare = document("bare", event("arrest", "They were held then."))
    again = document("bare", event("arrest", "They were held then.", when=when, basis=basis))
    found = infer([DATED, bare], lambda each: again)[1].events[0]
    assert (found.date.edtf, found.basis) == (date_, known)


@pytest.mark.parametrize(
    ("held", "date_"),
    [("2016-04-04", "2015-12"), ("2015-03-02", "../2016-04-12")],
    ids=["the same news", "a court's news of a year later"],
)
def test_words_are_counted_only_from_a_report_of_the_same_news(held, date_):
    told = document("told", event("arrest", when=held, figures=ARRESTS), event("conviction"), published="2016-04-12")
    bare = document("bare", event("arrest", "They were held in December.", figures=ARRESTS))
    again = document("bare", event("arrest", "They were held in December.", when="2015-12", basis="relative"))
    assert infer([told, bare], lambda each: again)[1].events[0].date.edtf == date_
