import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract.operations import join
from extract.store import open_store
from extract.store.search import Term, cut, terms
from tests.databases import new_database
from tests.extract.operations.build import document, event

DOCUMENTS = [
    document(
        "zarnow-1",
        event("arrest", "Police in Zürich arrested two men on Monday.", when="2020-01-06"),
        event("search", "Officers searched ten houses, and 3,000 files were copied."),
        event("seizure", "A server was seized."),
        title="Zarnow forum taken offline",
        target=("zarnow[.]net",),
        names=("Operation Heron",),
    ),
    document(
        "zarnow-2",
        event("arrest", "A third man was held in Łódź."),
        title="Zarnow: another arrest",
        target=("zarnow[.]net",),
        names=("Operation Heron",),
    ),
    document(
        "quellix",
        event("sentence", "A court in Malmö sentenced Ann Sample, 30, to six years."),
        event("victims_safeguarded", "The videos showed the abuse of children."),
        title="Ann Sample jailed",
        target=("Quellix",),
        text="Nothing here proves an act; gizmo.",
    ),
]


@pytest.fixture
def store(store_address):
    with open_store(store_address) as store:
        store.add(DOCUMENTS)
        store.replace_operations(join(store.extractions()))
        yield store


@pytest.mark.parametrize(
    ("question", "documents"),
    [
        ("zurich", ["zarnow-1"]),
        ("ZÜRICH", ["zarnow-1"]),
        ("heron", ["zarnow-1", "zarnow-2"]),
        ("arrest", ["zarnow-1", "zarnow-2"]),  # arrested; and in a title
        ("arrested", ["zarnow-1"]),
        ("zarnow.net", ["zarnow-1", "zarnow-2"]),
        ("zarnow[.]net", ["zarnow-1", "zarnow-2"]),
        ("heron zurich", ["zarnow-1"]),  # in different places of one document
        ("heron malmo", []),  # in different documents
        ('"ten houses"', ["zarnow-1"]),
        ('"houses ten"', []),
        ('"ten house"', []),  # what stands in quotation marks is meant as it is
        ("ten-hou", ["zarnow-1"]),
        ("3,000", ["zarnow-1"]),
        ("malmö court", ["quellix"]),
        ("gizmo", []),  # no event rests on it
        ("offline", ["zarnow-1"]),
        ("nowhere", []),
        ("two three", []),
    ],
)
def test_words_lead_to_documents(kept, question, documents):
    assert sorted({hit.document for hit in kept.search(question)}) == documents


def test_a_hit_names_the_operation_the_event_and_the_sentence(kept):
    (hit,) = kept.search("seized")
    (operation,) = (each for each in kept.operations() if "zarnow-1" in {document.id for document in each.documents})
    (seizure,) = (each for each in operation.events if each.type == "seizure")
    assert (hit.slug, hit.key, hit.words) == (operation.slug, seizure.key, "A server was seized.")
    assert hit.rank > 0
    assert not hit.folded


def test_a_title_or_name_is_a_hit_of_no_event(kept):
    (hit,) = kept.search("offline")
    assert (hit.key, hit.words) == ("", "Zarnow forum taken offline")
    assert {hit.key for hit in kept.search("heron")} == {""}


def test_a_person_is_masked_and_not_found(kept):
    assert kept.search("sample") == ()
    assert kept.search('"ann sample"') == ()
    assert kept.search("malmo sample") == ()
    assert [hit.words for hit in kept.search("malmo")] == ["A court in Malmö sentenced [name], [age], to six years."]
    assert [hit.words for hit in kept.search("jailed")] == ["[name] jailed"]
    named = kept.search("sample malmo", names=True)
    assert [hit.words for hit in named] == ["A court in Malmö sentenced Ann Sample, 30, to six years."]


def test_words_that_describe_harm_are_marked(kept):
    assert [hit.folded for hit in kept.search("videos")] == [True]


def test_names_weigh_more_than_sentences(store):
    store.add(
        [
            document("words", event("arrest", "A heron was seen by the men who were arrested."), target=("Other",)),
            document("name", event("arrest", "One was arrested."), names=("Operation Heron",), target=("Zarnow",)),
        ]
    )
    store.replace_operations(join(store.extractions()))
    found = store.search("heron")
    assert found[-1].document == "words"
    assert [hit.rank for hit in found] == sorted((hit.rank for hit in found), reverse=True)


def test_no_more_than_wanted(kept):
    assert len(kept.search("zarnow", 1)) == 1
    assert kept.search("zarnow", 0) == ()


def test_what_is_gone_is_not_found(store):
    store.remove(["zarnow-1"])
    assert store.search("zurich") == ()  # its operation is gone until it is joined anew
    store.replace_operations(join(store.extractions()))
    assert store.search("zurich") == ()
    assert {hit.document for hit in store.search("heron")} == {"zarnow-2"}


def test_what_was_replaced_is_found_by_its_new_words(store):
    store.add([document("quellix", event("arrest", "One was arrested in Oslo."), target=("Quellix",))])
    store.replace_operations(join(store.extractions()))
    assert store.search("malmo") == ()
    assert [hit.document for hit in store.search("oslo")] == ["quellix"]


def test_a_long_sentence_is_cut_around_what_was_found(store):
    sentence = f"Police {'and others ' * 40}seized a gizmo {'and more ' * 40}in Oslo."
    store.add([document("long", event("seizure", sentence), target=("Long",))])
    store.replace_operations(join(store.extractions()))
    (hit,) = store.search("gizmo")
    assert "seized a gizmo" in hit.words
    assert hit.words.startswith("… ")
    assert hit.words.endswith(" …")
    assert len(hit.words) < 260


HOSTILE = st.one_of(
    st.text(max_size=30),
    st.text(alphabet="\"'*:^()-+{}[]&|!<>\\%_ \x00aé\u0300ßİ東½\U0001f600", max_size=30),
    st.sampled_from(
        ["AND", "NOT a", "a NEAR b", "title:a", "'; DROP TABLE search; --", '"', '""', "a" * 5000, "a " * 500]
    ),
)


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def target(request):
    """Makes stores that serve many questions."""
    if request.param == "sqlite":
        folders = request.getfixturevalue("tmp_path_factory")
        return lambda: folders.mktemp("store") / "store.db"
    host = request.getfixturevalue("postgresql")
    return lambda: new_database(host)


@pytest.fixture(scope="module")
def kept(target):
    with open_store(target()) as store:
        store.add(DOCUMENTS)
        store.replace_operations(join(store.extractions()))
        yield store


@pytest.fixture(scope="module")
def other(target):
    with open_store(target()) as store:
        yield store


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(HOSTILE)
def test_whatever_is_typed_is_no_error(kept, question):
    for hit in kept.search(question):
        assert hit.document in {"zarnow-1", "zarnow-2", "quellix"}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(DOCUMENTS), st.data())
def test_every_word_that_can_be_shown_leads_to_its_document(kept, extraction, data):
    spans = [piece.span for each in extraction.events for piece in each.evidence]
    sentence = data.draw(st.sampled_from(spans)).of(extraction.document.text)
    word = data.draw(st.sampled_from(sentence.split()))
    if cut(word)[0] not in ("ann", "sample", "30"):
        assert extraction.document.id in {hit.document for hit in kept.search(word)}


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(alphabet="abcdéßłøİжΣς東かक्ि½²٣-’ ", min_size=1, max_size=12), min_size=1, max_size=4))
def test_words_of_every_script_are_found(other, words):
    sentence = " ".join(words)
    other.add([document("d", event("arrest", f"Here {sentence} there."), target=("Zarnow",))])
    other.replace_operations(join(other.extractions()))
    for word in cut(sentence):
        assert other.search(word, names=True), word


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("", ()),
        (' " ', ()),
        ("\x00", ()),
        ("a b", (Term(("a",)), Term(("b",)))),
        ('"a b" c', (Term(("a", "b"), begins=False), Term(("c",)))),
        ('"a b', (Term(("a",)), Term(("b",)))),
        ("l'été", (Term(("l", "ete")),)),
        ("AND", (Term(("and",)),)),
        ("x" * 200, (Term(("x" * 60,)),)),
    ],
)
def test_a_question_is_cut_into_terms(question, expected):
    assert terms(question) == expected


def test_very_many_words_count_up_to_a_bound():
    assert len(terms("a " * 500)) == 20
