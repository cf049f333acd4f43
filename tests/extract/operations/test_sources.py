from dataclasses import replace
from datetime import date

from hypothesis import given, settings

from extract.model.text import PublishedBasis
from extract.operations.dating import infer, stands
from extract.operations.sources import goes_on, in_order, source
from tests.extract.operations.build import document, event, figure
from tests.extract.operations.strategies import folders

TOLD = document(
    "a",
    event("arrest", "So far 12 were held.", when="2020-03-02", figures=(figure("arrests", 12),)),
    event("search", "Police searched Oslo."),
    published="2020-03-05",
)


def test_what_a_document_tells_stands_in_its_own_order():
    found = source(TOLD)
    assert [(each.document, each.position, each.type) for each in found.events] == [
        ("a", 0, "arrest"),
        ("a", 1, "search"),
    ]
    assert (found.document, found.operation) == (TOLD.document, TOLD.operation)
    assert [each.figures for each in found.events] == [each.figures for each in TOLD.events]


def test_only_an_event_with_figures_counts_so_far():
    assert [each.running for each in source(TOLD).events] == [True, False]
    bare = replace(TOLD, events=tuple(replace(each, figures=()) for each in TOLD.events))
    assert [each.running for each in source(bare).events] == [False, False]
    assert not goes_on((), TOLD.document)


def test_sentences_stand_in_order_and_once():
    places = [("text", 9, 12), ("title", 0, 4), ("text", 9, 12), ("text", 0, 7)]
    assert in_order(places) == (("text", 0, 7), ("text", 9, 12), ("title", 0, 4))
    assert in_order(places[:1]) == (("text", 9, 12),)
    assert in_order(()) == ()


def test_days_stand_where_all_are_known_or_none():
    dated, undated = TOLD.document, replace(TOLD.document, published=None)
    assert stands([dated, dated])
    assert stands([undated, undated])
    assert stands([])
    assert not stands([dated, undated])
    inferred = replace(dated, published=date(2020, 3, 5), published_basis=PublishedBasis.INFERRED)
    assert not stands([inferred])


@settings(max_examples=50, deadline=None)
@given(folders(size=3))
def test_nothing_is_inferred_where_days_stand(extractions):
    if stands(each.document for each in extractions):
        assert infer(extractions) == tuple(extractions)
