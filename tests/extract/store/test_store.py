import multiprocessing
import time
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract.errors import StoreError
from extract.model.event import Extraction
from extract.model.text import Document
from extract.operations import join
from extract.store import Known, content_hash, open_store
from extract.text.clean import safe
from tests.extract.operations.build import document, event, figure
from tests.extract.operations.strategies import folders

BATCH = 40
own_processes = multiprocessing.get_context("forkserver")
own_processes.set_forkserver_preload([__name__])


@pytest.fixture
def store(store_address):
    with open_store(store_address) as store:
        yield store


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(folders(), folders(), st.sampled_from(["1", "2"]))
def test_documents_and_operations_come_back_as_they_were(new_store, first, second, version):
    with open_store(new_store()) as store:
        store.add(first, rule_version="0")
        store.add(second, rule_version=version)
        expected = {each.document.id: each for each in (*first, *second)}
        assert list(store.extractions()) == [expected[id_] for id_ in sorted(expected)]
        operations = join(store.extractions())
        store.replace_operations(operations)
        assert store.operations() == operations
        for operation in operations:
            assert store.operation(operation.slug) == operation
        renewed = {each.document.id for each in second}
        assert {id_: known.rule_version for id_, known in store.known().items()} == {
            id_: version if id_ in renewed else "0" for id_ in expected
        }


def test_a_document_is_known_by_what_was_read_and_by_the_rules(store):
    own = document("a", title="T")
    assert store.known() == {}
    store.add([own, document("b")], rule_version="7", hashes={"b": "as read"})
    assert store.known() == {"a": Known(content_hash(own.document), "7"), "b": Known("as read", "7")}


def test_nothing_changes_where_nothing_is_given(store):
    assert store.add([]) == 0
    assert store.remove(["never there"]) == 0
    assert store.operations() == ()
    assert store.operation("none") is None
    assert store.operations_current()


def test_more_documents_than_one_statement_has_parameters(store):
    many = [document(f"d{number:05}", event("arrest")) for number in range(2100)]
    assert store.add(many) == store.add(many) == 2100
    assert store.remove([each.document.id for each in many[1:]]) == 2099
    assert [each.document.id for each in store.extractions()] == ["d00000"]


def test_operations_follow_their_documents(store):
    first, second = document("a", event("arrest"), target=("Zarnow",)), document("b", target=("Quellix",))
    store.add([first, second])
    assert not store.operations_current()
    store.replace_operations(join(store.extractions()))
    assert store.operations_current()
    changed = document("a", text="Another text, in which no sentence stands where it stood.", target=("Zarnow",))
    store.add([changed])
    assert [operation.slug for operation in store.operations()] == ["quellix"]
    assert not store.operations_current()


def test_operations_of_unknown_documents_are_refused_and_the_others_stay(store):
    store.add([document("a", target=("Zarnow",))])
    kept = join(store.extractions())
    store.replace_operations(kept)
    with pytest.raises(StoreError, match="is not stored: strange"):
        store.replace_operations(join([document("strange")]))
    assert store.operations() == kept


def test_a_batch_that_fails_leaves_no_trace(store):
    store.add([document("a")], rule_version="1")
    broken = document("b", event("arrest", figures=(figure("arrests", 3),)))
    broken = replace(broken, document=replace(broken.document, source=object()))
    with pytest.raises(StoreError):
        store.add([document("a", title="New"), broken], rule_version="2", hashes={"a": "1", "b": "2"})
    assert [(each.document.id, each.document.title) for each in store.extractions()] == [("a", "")]
    assert store.known()["a"].rule_version == "1"


def batch(number):
    made = (event("arrest", f"Arrest {at}.", figures=(figure("arrests", at + 10.0),)) for at in range(5))
    told = tuple(made)
    return [document(f"{number:04}-{at:02}", *told, names=(f"Operation Batch {number}",)) for at in range(BATCH)]


def write_on(path, batches):
    """Add batches one after the other."""
    with open_store(path) as store:
        for number in range(batches):
            store.add(batch(number), rule_version=str(number))


def read_on(path, rounds, results):
    """Read again and again; report how many documents were seen, and whether ever a half batch."""
    seen, halves = [], 0
    with open_store(path) as store:
        for _ in range(rounds):
            found = store.extractions()
            seen.append(len(found))
            halves += len(found) % BATCH != 0 or any(len(each.events) != 5 for each in found)
            time.sleep(0.01)
    results.put((seen, halves))


def test_two_processes_read_while_one_writes(store_address):
    path = store_address
    open_store(path).close()
    results = own_processes.Queue()
    readers = [own_processes.Process(target=read_on, args=(path, 15, results)) for _ in range(2)]
    writer = own_processes.Process(target=write_on, args=(path, 12))
    for process in (writer, *readers):
        process.start()
    found = [results.get(timeout=120) for _ in readers]
    for process in (writer, *readers):
        process.join(120)
        assert process.exitcode == 0
    for seen, halves in found:
        assert halves == 0
        assert seen == sorted(seen)
    with open_store(path) as store:
        assert len(store.extractions()) == 12 * BATCH


def test_two_processes_may_write_one_after_the_other(store_address):
    path = store_address
    writers = [own_processes.Process(target=write_on, args=(path, 6)) for _ in range(2)]
    for process in writers:
        process.start()
    for process in writers:
        process.join(120)
        assert process.exitcode == 0
    with open_store(path) as store:
        assert len(store.extractions()) == 6 * BATCH


def test_a_reader_sees_one_moment_however_long_it_reads(store, store_address):
    store.add([document(f"{number}", event("arrest")) for number in range(3)])
    each = store.each()
    first = next(each)
    with open_store(store_address) as other:
        other.remove(["1", "2"])
        other.add([document("3")])
    assert [first.document.id, *(found.document.id for found in each)] == ["0", "1", "2"]
    assert sorted(store.known()) == ["0", "3"]


def test_what_is_filled_in_is_there_as_if_it_was_added(store):
    many = [document(f"d{number:05}", event("arrest")) for number in range(4100)]
    assert store.fill(((each, each.document.id) for each in many), rule_version="3") == 4100
    assert store.extractions() == tuple(many)
    assert store.known()["d00042"] == Known("d00042", "3")


def test_every_change_counts_and_nothing_else(store):
    seen = [store.changes()]
    store.add([document("a")])
    seen.append(store.changes())
    store.replace_operations(join(store.extractions()))
    seen.append(store.changes())
    with store.writing():
        pass
    seen.append(store.changes())
    assert seen == sorted(set(seen))
    store.add([])
    store.remove(["never there"])
    store.operations()
    store.search("a")
    with pytest.raises(ZeroDivisionError), store.writing():
        raise ZeroDivisionError
    assert store.changes() == seen[-1]


def test_operations_of_an_earlier_state_are_not_current(store):
    store.add([document("a", target=("Zarnow",))])
    state = store.documents_changed()
    operations = join(store.extractions())
    store.add([document("b", target=("Quellix",))])
    store.replace_operations(operations, state=state)
    assert not store.operations_current()
    store.replace_operations(iter(join(store.extractions())), state=store.documents_changed())
    assert store.operations_current()


def test_a_file_that_an_id_was_named_after_is_remembered(store):
    made = document("a")
    store.add([replace(made, document=replace(made.document, origin="0123456789ab"))])
    assert store.known()["a"].origin == "0123456789ab"
    assert store.extractions()[0].document.origin == "0123456789ab"


WORDS = st.text(max_size=40).map(safe)
ARTICLES = st.tuples(WORDS.filter(bool), WORDS, WORDS, st.none() | WORDS)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(WORDS.filter(bool), WORDS, WORDS, st.none() | WORDS), max_size=3, unique_by=lambda row: row[0])
)
def test_words_of_any_kind_come_back_letter_for_letter(store, written):
    given = [Extraction(Document(id_, title, text, source=source)) for id_, title, text, source in written]
    store.remove(store.known())
    store.add(given)
    assert store.extractions() == tuple(sorted(given, key=lambda each: each.document.id))
