"""Whatever is corrected: the order of documents, their repetition and the way they came do not matter."""

import random
from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from extract.errors import InputError
from extract.model.correction_log import in_force
from extract.model.correction_wire import from_record, to_record
from extract.operations import apply, correct_draft, join
from extract.operations.correct_draft import drafted
from extract.operations.merge import compared, dated
from tests.extract.operations.strategies import folders

AT = datetime(2026, 11, 22, tzinfo=UTC)
slow = settings(max_examples=25, deadline=None)
EDITS = [
    ("date", "2013-05"),
    ("date", None),
    ("type", "seizure"),
    ("where", ["DEU"]),
    ("figures", []),
    ("realis", "planned"),
]


def drafts(operations):
    """What a person might do to these operations."""
    for operation in operations:
        keys = [each.key for each in operation.events]
        yield lambda operation=operation: correct_draft.rename(operation, "Otherwise")
        yield lambda operation=operation: correct_draft.set_published(operation.documents[0], "2013-01-05")
        yield lambda operation=operation: correct_draft.move(operation.documents[0].id, operation, None)
        yield lambda operation=operation: correct_draft.join(operations[:2])
        for conflict in operation.conflicts:
            yield lambda operation=operation, about=conflict.about: correct_draft.settle(operation, None, about, None)
        for key in keys:
            yield lambda operation=operation, key=key: correct_draft.remove(operation, key)
            yield lambda operation=operation, keys=keys: correct_draft.merge(operation, keys[:3])
            for field, value in EDITS:
                yield lambda operation=operation, key=key, edit=(field, value): correct_draft.edit(
                    operation, key, *edit
                )


@st.composite
def corrected(draw, size=4):
    """Documents, and a log that a person wrote on them, one correction after the other."""
    documents, log = draw(folders(size=size)), []
    for number in range(draw(st.integers(0, 4))):
        possible = list(drafts(apply(documents, log).operations))
        if possible:
            try:
                draft = draw(st.sampled_from(possible))()
                log.append(drafted(draft, by="Ann", at=AT.replace(microsecond=number)))
            except InputError:
                continue  # one event is none to merge
    return documents, log


@slow
@given(corrected(), st.integers())
def test_neither_order_nor_repetition_of_documents_matters(case, seed):
    documents, log = case
    shuffled = [*documents, *documents]
    random.Random(seed).shuffle(shuffled)
    assert apply(shuffled, log) == apply(documents, log)


@slow
@given(corrected())
def test_applying_over_what_was_corrected_changes_nothing_more(case):
    documents, log = case
    done = apply(documents, log)
    inferred = {each.id: each for operation in done.operations for each in operation.documents}
    again = [
        replace(each, document=inferred[each.document.id])
        if inferred[each.document.id].published_basis == "inferred"
        else each
        for each in documents
    ]
    assert apply(again, log) == done


@slow
@given(corrected())
def test_a_log_that_was_exported_does_the_same(case):
    documents, log = case
    assert apply(documents, [from_record(to_record(each)) for each in log]) == apply(documents, log)


@slow
@given(corrected())
def test_nobody_loses_a_correction_without_being_told(case):
    documents, log = case
    done = apply(documents, log)
    marked = {
        mark.correction
        for operation in done.operations
        for mark in (
            *operation.corrected,
            *(mark for each in operation.events for mark in each.corrected),
            *(each.settled.mark for each in operation.conflicts if each.settled),
        )
    }
    told = {each.correction.id for each in done.misfits}
    # What is removed bears no mark, and takes with it what was corrected about it before.
    removing = any(each.kind in ("remove", "merge") for each in log)
    assert removing or {each.id for each in in_force(log)} <= marked | told
    assert told <= {each.id for each in log}


@slow
@given(corrected(size=2))
def test_what_is_said_of_an_event_as_it_is_seen_is_said_of_that_event(case):
    documents, log = case
    for operation in apply(documents, log).operations:
        for event in operation.events:
            remark = drafted(correct_draft.note(operation, event.key, "This one."), by="Ann", at=AT)
            done = apply(documents, [*log, remark])
            (same,) = [each for each in done.operations if each.slug == operation.slug]
            marked = [each.key for each in same.events if remark.id in {mark.correction for mark in each.corrected}]
            assert marked == [event.key]


@slow
@given(folders(size=4), st.permutations(range(3)))
def test_merging_by_hand_comes_to_the_same_in_any_order(documents, order):
    for operation in join(documents):
        keys = [each.key for each in operation.events][:3]
        if len(keys) == 3:
            at_once = apply(documents, [drafted(correct_draft.merge(operation, keys), by="A", at=AT)])
            first, second, third = (keys[at] for at in order)
            log = [drafted(correct_draft.merge(operation, [first, second]), by="A", at=AT)]
            (half,) = [each for each in apply(documents, log).operations if each.slug == operation.slug]
            log.append(drafted(correct_draft.merge(half, [first, third]), by="A", at=AT))
            step_by_step = apply(documents, log)
            assert said(step_by_step) == said(at_once)


def said(done):
    """What the events say, but for the type, which is that of the first one named, and the marks."""
    return {
        (each.dates, each.where, each.figures, each.agencies, each.evidence)
        for operation in done.operations
        for each in operation.events
    }


@slow
@given(folders(size=5))
def test_what_is_merged_can_be_compared_again(documents):
    for operation in join(documents):
        known = {each.id: each for each in operation.documents}
        for event in operation.events:
            assert compared(dated(event), known) == event
