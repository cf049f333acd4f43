import random
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from extract.operations import join, likeness
from extract.operations.fuse import fuse
from tests.extract.operations.build import document, event, figure
from tests.extract.operations.strategies import extractions, folders

slow = settings(max_examples=25, deadline=None)


@slow
@given(folders(), st.integers())
def test_the_order_of_documents_does_not_matter(documents, seed):
    shuffled = documents[:]
    random.Random(seed).shuffle(shuffled)
    assert join(shuffled) == join(documents)


@slow
@given(folders())
def test_repeating_documents_changes_nothing(documents):
    assert join([*documents, *documents]) == join(documents)


@slow
@given(folders())
def test_joining_what_was_joined_gives_the_same_again(documents):
    operations = join(documents)
    dated = {each.id: each for operation in operations for each in operation.documents}
    assert join([replace(each, document=dated[each.document.id]) for each in documents]) == operations


@slow
@given(folders())
def test_every_document_stands_in_one_operation_and_every_slug_is_its_own(documents):
    operations = join(documents)
    members = [each.id for operation in operations for each in operation.documents]
    assert sorted(members) == sorted(each.document.id for each in documents)
    assert len({operation.slug for operation in operations}) == len(operations)


@slow
@given(folders())
def test_nothing_told_is_lost_and_all_evidence_slices_back(documents):
    told = {
        (each.document.id, piece.field, piece.span)
        for each in documents
        for event_ in each.events
        for piece in event_.evidence
    }
    kept, counts = set(), {}
    for operation in join(documents):
        texts = {each.id: each for each in operation.documents}
        keys = [each.key for each in operation.events]
        assert len(set(keys)) == len(keys)
        for each in operation.events:
            for piece in each.evidence:
                kept.add((piece.document, piece.field, piece.span))
                assert piece.span.of(texts[piece.document].field(piece.field))
            for sourced in each.figures:
                counts.setdefault(sourced.figure, set()).update(sourced.documents)
    assert kept == told
    for each in documents:
        for event_ in each.events:
            for said in event_.figures:
                assert each.document.id in counts[said]


@slow
@given(st.lists(extractions(), max_size=5))
def test_documents_of_one_id_are_all_kept_whatever_their_order(documents):
    operations = join(documents)
    assert sum(len(operation.documents) for operation in operations) == len(set(documents))
    assert join(documents[::-1]) == operations


@slow
@given(folders(size=4))
def test_conflicts_name_only_documents_of_the_operation_and_at_least_two_values(documents):
    for operation in join(documents):
        ids = {each.id for each in operation.documents}
        for conflict in (*operation.conflicts, *(each for event_ in operation.events for each in event_.conflicts)):
            assert len({claim.value for claim in conflict.claims}) > 1
            assert all(set(claim.documents) <= ids and claim.documents for claim in conflict.claims)


def test_two_articles_on_one_operation_of_which_one_is_undated():
    """The case that the starter articles carry: names, target and numbers agree, the members do not."""
    numbers = (figure("arrests", 163), figure("arrests", 97, country="NOR"))
    dated = document(
        "dated",
        event("arrest", "163 arrests, 97 in Norway.", when="../2013-02-08", basis="publication", figures=numbers),
        event(
            "takedown",
            "30,000 members.",
            when="../2013-02-08",
            basis="publication",
            figures=(figure("accounts", 30000, "more_than"),),
        ),
        published="2013-02-08",
        names=("Operation Lighthouse",),
        target=("hiddenharbour[.]net",),
        states=("NOR", "SWE"),
    )
    undated = document(
        "undated",
        event("arrest", "163 arrests so far.", figures=(figure("arrests", 163),)),
        event(
            "takedown",
            "30,000 or 45,000 members.",
            figures=(figure("accounts", 30000, "more_than"), figure("accounts", 45000)),
        ),
        event("identification", "In 2011 the server was found.", when="2011", where=("NOR",)),
        names=("Operation Lighthouse",),
        target=("hiddenharbour.net",),
        states=("NOR",),
    )
    other = document(
        "other", event("arrest", figures=(figure("arrests", 17),)), names=("Operation Tide",), states=("NOR",)
    )
    lighthouse, tide = join([undated, other, dated])
    assert (lighthouse.slug, tide.slug) == ("operation-lighthouse", "operation-tide")
    assert [(each.id, str(each.published), each.published_basis) for each in lighthouse.documents] == [
        ("dated", "2013-02-08", "given"),
        ("undated", "2013-02-08", "inferred"),
    ]
    assert [(each.type, each.date.edtf, each.basis) for each in lighthouse.events] == [
        ("identification", "2011", "explicit"),
        ("arrest", "../2013-02-08", "publication"),
        ("takedown", "../2013-02-08", "publication"),
    ]
    assert {each.document for each in lighthouse.events[1].evidence} == {"dated", "undated"}
    assert lighthouse.events[1].conflicts == ()
    (members,) = lighthouse.conflicts
    assert (members.kind, members.about) == ("value", "accounts")
    assert {claim.value: claim.documents for claim in members.claims} == {
        "more than 30000": ("dated", "undated"),
        "45000": ("undated",),
    }


def test_a_person_splits_and_joins():
    first, second = document("a", target=("Zarnow",)), document("b", target=("Zarnow",))
    assert len(join([first, second])) == 1
    assert len(join([first, second], apart=[("a", "b")])) == 2
    assert len(join([document("a"), document("b")], together=[("a", "b")])) == 1


def test_a_follow_up_is_a_further_phase_and_leaves_the_links_as_they_were():
    release = document("a", event("takedown", when="2013-02-08"), published="2013-02-08", target=("Zarnow",))
    sentence = document("b", event("sentence", when="2015-06-01"), published="2015-06-01", target=("Zarnow",))
    (before,), (after,) = join([release]), join([sentence, release])
    assert before.slug == after.slug == "zarnow"
    assert [each.key for each in before.events] == [each.key for each in after.events][:1]
    assert [each.type for each in after.events] == ["takedown", "sentence"]


def test_cases_of_a_programme_are_called_by_their_titles():
    cases = [
        document("a", names=("Operation Heron",), title="The yearly Operation Heron ends"),
        document("b", names=("Operation Heron",), title="Man arrested in Lyon"),
        document("c", names=("Operation Heron", "Operation Crane"), title="Bus depot raided"),
    ]
    assert [operation.name for operation in join(cases)] == [
        "Man arrested in Lyon",
        "Operation Crane",
        "The yearly Operation Heron ends",
    ]


def test_the_reasons_can_be_asked_for():
    first, second = document("a", names=("Operation Heron",)), document("b", names=("Operation Heron",))
    found = likeness(first, second)
    assert found.same
    assert [reason.words for reason in found.reasons] == ["same operation name"]
    cases = [
        document(target, names=("Operation Heron",), target=(target,)) for target in ("Zarnow", "Quellix", "Morvane")
    ]
    assert [reason.words for reason in likeness(first, second, cases).reasons] == ["same standing programme"]


def test_nothing_gives_nothing():
    assert join([]) == ()
    assert fuse([document("a")]).events == ()
