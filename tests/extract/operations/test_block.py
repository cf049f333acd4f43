from extract.operations.block import pairs
from extract.operations.columns import Columns
from extract.operations.counts import Counts
from extract.operations.profile import profile
from tests.extract.operations.build import document, event, figure


def found(*documents):
    columns = Columns.of(profile(each) for each in documents)
    return {(columns.ids[first], columns.ids[second]) for first, second in zip(*pairs(Counts.of(columns)), strict=True)}


def arrests(value, when):
    return event("arrest", when=when, figures=(figure("arrests", value),))


def test_documents_meet_by_name_target_and_rare_number():
    assert found(
        document("a", names=("Operation Heron",)),
        document("b", names=("Operación Heron",), target=("zarnow.net",)),
        document("c", target=("Zarnow forum",)),
        document("d", arrests(184, "2020-01-02")),
        document("e", arrests(184, "2014-01-02")),
        document("f", arrests(20, "2020-01-02")),
    ) == {("a", "b"), ("b", "c"), ("d", "e")}


def test_a_round_number_needs_the_month_as_well():
    assert found(
        document("a", arrests(670, "2020-01-30")),
        document("b", arrests(670, "2020-02-02")),
        document("c", arrests(670, "2020-09-02")),
    ) == {("a", "b")}


def test_a_number_of_one_digit_and_noughts_makes_no_pair_even_with_the_month():
    assert found(document("a", arrests(20, "2020-01-30")), document("b", arrests(20, "2020-02-02"))) == set()


def test_a_document_that_only_mentions_a_target_meets_the_one_that_has_it():
    assert found(
        document("a", target=("Zarnow",)), document("b", title="Administrator of Zarnow sentenced"), document("c")
    ) == {("a", "b")}


def test_documents_that_share_only_the_kind_of_crime_never_meet():
    same = {"title": "Police arrest suspects in drug trafficking ring", "states": ("ESP", "FRA")}
    assert (
        found(*(document(f"d{number}", published=f"2020-01-{number + 1:02}", **same) for number in range(9))) == set()
    )


def test_pairs_grow_with_the_documents_and_not_with_their_square():
    one_name = [
        document(f"d{number:04}", names=("Operation Heron",), published=f"20{10 + number % 15}-03-01")
        for number in range(1000)
    ]
    assert len(found(*one_name)) < 13 * 1000
