from dataclasses import replace

import pytest

from extract.model.correction import EventAnchor
from extract.model.event import EventType, Evidence
from extract.model.text import Document, Span
from extract.operations import join
from extract.operations.correct_anchor import Standing, anchor, find, locate, quotation, quote
from tests.extract.operations.build import document, event, figure

TEXT = "Police acted on Monday. They arrested 12 people in Oslo. The site went dark. They arrested 12 people in Oslo."
ARTICLE = Document("a", "Police arrest 12", TEXT)


def held(words, article=ARTICLE, after=0):
    start = article.text.index(words, after)
    return quote(article, "text", Span(start, start + len(words)))


@pytest.mark.parametrize(
    ("words", "now", "found"),
    [
        ("They arrested 12 people in Oslo.", TEXT, "They arrested 12 people in Oslo."),
        ("They arrested 12 people in Oslo.", f"New first sentence. {TEXT}", "They arrested 12 people in Oslo."),
        (
            "They arrested 12 people in Oslo.",
            "THEY  arrested\n12 people,  in Oslo!",
            "THEY  arrested\n12 people,  in Oslo!",
        ),
        ("The site went dark.", "The site went offline.", None),
        ("arrested 12", TEXT, "arrested 12"),
        ("rested 12 peo", TEXT, "arrested 12 people"),
        ("Oslo", "", None),
    ],
    ids=["unchanged", "moved", "other signs between", "other words", "a part", "widened to words", "all gone"],
)
def test_words_are_found_where_they_stand_now(words, now, found):
    place = locate(held(words), replace(ARTICLE, text=now))
    assert (place.of(now) if place else None) == found


def test_of_the_same_words_twice_the_place_nearest_to_the_old_one_counts():
    second = held("They arrested 12 people in Oslo.", after=60)
    assert locate(second, ARTICLE).start == TEXT.rindex("They")
    moved = replace(ARTICLE, text=f"Well. {TEXT}")
    assert locate(second, moved).start == moved.text.rindex("They")


def test_the_words_kept_show_no_person():
    article = Document("a", "", "Karl Muster, 40, was arrested in Graz on Friday.")
    kept = held("Karl Muster, 40, was arrested in Graz on Friday.", article)
    assert kept.words == "[name], [age], was arrested in Graz on Friday."
    assert locate(kept, article) == Span(0, 48)


def told(*documents):
    """The only operation of these documents, its events as they stand, and its documents by id."""
    (operation,) = join(documents)
    return [Standing.of(each) for each in operation.events], {each.id: each for each in operation.documents}


ARREST = event("arrest", "Officers arrested 12 people in Oslo on Monday.", when="2020-03-02")
SEARCH = event("search", "Officers searched 5 flats in Oslo on Monday.", when="2020-03-02")


def test_an_event_is_found_by_its_type_and_its_sentence():
    events, documents = told(document("a", ARREST, SEARCH, target=("Zarnow",)))
    for at, each in enumerate(events):
        made = anchor(each.event, events, documents)
        assert (made.ordinal, made.among) == (0, 1)
        assert find(made, events, documents).at == at


def test_an_event_is_found_after_the_sentence_was_cut_otherwise():
    events, documents = told(document("a", ARREST, SEARCH, target=("Zarnow",)))
    search, arrest = events
    made = anchor(arrest.event, events, documents)
    for span in (Span(0, 60), Span(9, 34)):
        cut = replace(arrest.event, evidence=(replace(arrest.event.evidence[0], span=span),))
        assert find(made, [search, Standing.of(cut)], documents).at == 1


@pytest.mark.parametrize(
    ("now", "at"),
    [
        ("Officers arrested 12 people in Oslo on Monday.", 0),
        ("Officers have arrested 12 people in Oslo on Monday.", 0),
        ("Nobody knows what happened in Oslo.", None),
    ],
)
def test_an_event_is_found_in_a_changed_article(now, at):
    events, documents = told(document("a", ARREST))
    made = anchor(events[0].event, events, documents)
    later, documents = told(document("a", event("arrest", now, when="2020-03-02"), text="Corrected version."))
    match = find(made, later, documents)
    assert match.at == at
    assert bool(match.reason) == (at is None)


def test_a_person_masked_is_no_obstacle_where_the_sentence_was_changed():
    before = event("arrest", "Karl Muster, 40, was arrested in a flat in Graz on Friday by officers of the unit.")
    after = event("arrest", "Karl Muster, 40, has been arrested in a flat in Graz on Friday by officers of the unit.")
    events, documents = told(document("a", before))
    made = anchor(events[0].event, events, documents)
    later, documents = told(document("a", after))
    assert find(made, later, documents).at == 0


def test_further_sources_behind_an_event_do_not_hide_it():
    one = document("a", ARREST, target=("Zarnow",))
    events, documents = told(one)
    made = anchor(events[0].event, events, documents)
    other = document("b", event("arrest", "Twelve were held.", when="2020-03-02"), target=("Zarnow",))
    later, documents = told(one, other)
    assert len(later[0].event.evidence) == 2
    assert find(made, later, documents).at == 0


def test_of_events_told_apart_meanwhile_the_one_with_most_of_the_sentences_counts():
    three = [
        document(name, event("arrest", f"In {name} 12 people were arrested.", when="2020-03-02"), target=("Zarnow",))
        for name in ("aa", "bb", "cc")
    ]
    events, documents = told(*three)
    made = anchor(events[0].event, events, documents)
    one = replace(events[0].event, evidence=events[0].event.evidence[:1])
    two = replace(events[0].event, evidence=events[0].event.evidence[1:])
    assert find(made, [Standing.of(one), Standing.of(two)], documents).at == 1


def twins(first="2020-03-02", second="2020-04-02"):
    sentence = "Officers arrested 12 people in March and 3 in April."
    start = len("Well.") + 1
    one = document("a", event("arrest", sentence, when=first), text="Well.")
    again = event("arrest", sentence, when=second, figures=(figure("arrests", 3),))[0]
    proof = (Evidence("text", Span(start, start + len(sentence))),)
    return replace(one, events=(*one.events, replace(again, evidence=proof)))


def test_two_events_of_one_sentence_are_told_apart_by_their_order():
    events, documents = told(twins())
    for at, each in enumerate(events):
        made = anchor(each.event, events, documents)
        assert (made.ordinal, made.among) == (at, 2)
        assert find(made, events, documents).at == at


def test_what_is_preferred_counts_before_the_order():
    events, documents = told(twins())
    made = anchor(events[0].event, events, documents)
    assert find(made, events, documents, lambda each: each.date.edtf == "2020-04-02").at == 1


def test_where_it_may_be_any_of_them_none_is_taken():
    events, documents = told(document("a", ARREST))
    made = anchor(events[0].event, events, documents)
    match = find(made, [*events, *events], documents)
    assert match.at is None
    assert match.reason == "2 events of type arrest rest on its sentences; it could be any of them"


def test_what_is_gone_is_told():
    events, documents = told(document("a", ARREST))
    made = anchor(events[0].event, events, documents)
    assert find(made, [], documents).reason == "no event of type arrest rests on its sentences any more"
    assert find(made, [], {}).reason == "none of its documents is in the store"


def test_another_type_is_another_event_unless_it_was_corrected_to_it():
    events, documents = told(document("a", ARREST))
    made = anchor(events[0].event, events, documents)
    search = replace(events[0].event, type=EventType.SEARCH)
    assert find(made, [Standing.of(search)], documents).at is None
    assert find(made, [Standing(search, frozenset(EventType))], documents).at == 0


def test_an_event_that_was_of_the_type_once_does_not_hide_the_one_that_is():
    events, documents = told(document("a", ARREST))
    made = anchor(events[0].event, events, documents)
    once = Standing(replace(events[0].event, type=EventType.SEARCH), frozenset(EventType))
    assert find(made, [once, *events], documents).at == 1


def test_a_sentence_cut_within_a_word_fits_no_other_event_better_than_its_own():
    one = twins()
    first, again = one.events
    (said,) = again.evidence
    cut = replace(again, evidence=(replace(said, span=Span(said.span.start + 1, said.span.end)),))
    events, documents = told(replace(one, events=(first, cut)))
    assert [find(anchor(each.event, events, documents), events, documents).at for each in events] == [0, 1]


def test_a_quotation_from_elsewhere_finds_the_event_that_bears_it():
    events, documents = told(document("a", ARREST))
    made = EventAnchor(EventType.ARREST, (quotation("So  said the book."),))
    bearing = replace(events[0].event, quoted=("So said the book.",))
    assert find(made, [events[0], Standing.of(bearing)], documents).at == 1
