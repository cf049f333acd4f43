from itertools import permutations

from extract.operations.cluster import cluster
from extract.operations.profile import profile
from tests.extract.operations.build import document, event, figure


def groups(*documents, **decided):
    return cluster([profile(each) for each in documents], **decided)


def case(id_, target, day, **more):
    return document(id_, names=("Operation Common Shield",), target=(target,), published=day, **more)


def test_a_chain_of_reports_becomes_one_group_whatever_their_order():
    chain = (
        document("a", names=("Operation Heron",)),
        document("b", names=("Operation Heron",), target=("Zarnow",)),
        document("c", target=("Zarnow",)),
        document("d"),
    )
    for order in permutations(chain):
        assert groups(*order) == (("a", "b", "c"), ("d",))


def test_an_undated_document_does_not_bridge_namesakes():
    found = groups(
        document("early", names=("Operation Heron",), published="2012-03-01"),
        document("late", names=("Operation Heron",), published="2019-03-01"),
        document("undated", names=("Operation Heron",)),
    )
    assert len(found) == 2
    assert not any({"early", "late"} <= set(group) for group in found)


def test_a_name_over_three_unrelated_cases_is_a_programme_and_joins_nothing_by_itself():
    found = groups(
        case("a1", "Zarnow", "2020-03-01"),
        case("a2", "Zarnow", "2020-03-02"),
        case("b", "Quellix", "2020-03-03"),
        case("c", "Morvane", "2020-03-04"),
        document("sweep", names=("Operation Common Shield",), published="2020-03-20"),
    )
    assert found == (("a1", "a2"), ("b",), ("c",), ("sweep",))


def test_one_operation_against_three_targets_stays_one_where_its_numbers_agree():
    numbers = event("arrest", figures=(figure("arrests", 187),))
    found = groups(
        document("a", numbers, names=("Operation Heron",), target=("Zarnow",), published="2020-03-01"),
        document("b", numbers, names=("Operation Heron",), target=("Quellix",), published="2020-03-01"),
        document("c", numbers, names=("Operation Heron",), target=("Morvane",), published="2020-03-02"),
    )
    assert found == (("a", "b", "c"),)


def test_a_person_outranks_the_score():
    first, second = document("a", target=("Zarnow",)), document("b", target=("Zarnow",))
    assert groups(first, second, apart=[("b", "a")]) == (("a",), ("b",))
    assert groups(document("a"), document("b"), together=[("b", "a")]) == (("a", "b"),)
    assert groups(document("a"), together=[("a", "gone")], apart=[("gone", "a")]) == (("a",),)


def test_what_a_person_keeps_apart_is_not_joined_over_a_third():
    documents = [document(id_, target=("Zarnow",)) for id_ in "abc"]
    found = groups(*documents, apart=[("a", "c")])
    assert not any({"a", "c"} <= set(group) for group in found)
    assert {id_ for group in found for id_ in group} == {"a", "b", "c"}


def seized(id_, target, day, **more):
    return document(id_, title=f"{target} taken offline", target=(target,), published=day, **more)


YEAR = "Zarnow was taken offline in May, and in November it was the turn of Quellix; Tolvere followed in February."


def test_a_look_back_at_the_year_brings_nothing_together():
    zarnow, quellix = seized("z", "Zarnow", "2023-05-11"), seized("q", "Quellix", "2023-11-28")
    look = document("year", title="The year in review", text=YEAR, target=("Zarnow", "Quellix"), published="2023-12-30")
    again = document("copy", title="Our year", text=f"{YEAR} So it was.", target=("Zarnow",), published="2023-12-31")
    assert groups(zarnow, look) == (("year", "z"),)
    assert groups(zarnow, quellix, look) == (("q",), ("year",), ("z",))
    assert groups(zarnow, quellix, look, again) == (("copy", "year"), ("q",), ("z",))
    assert groups(zarnow, quellix, look, together=[("year", "z")]) == (("q",), ("year", "z"))


def test_two_names_of_one_blow_are_brought_together():
    blow = {"states": ("DEU", "FRA", "USA")}
    found = groups(
        seized("z", "Zarnow", "2023-05-11", **blow),
        seized("q", "Quellix", "2023-05-12", **blow),
        document("wire", title="Two groups hit", target=("Zarnow", "Quellix"), published="2023-05-11", **blow),
    )
    assert found == (("q", "wire", "z"),)


def test_a_name_given_twice_joins_nothing_across_states():
    belgium = document("b", names=("Operation Heron",), published="2021-06-17", states=("BEL", "NLD"))
    australia = document("a", names=("Operation Heron",), published="2021-06-16", states=("AUS",))
    unplaced = document("u", names=("Operation Heron",), published="2021-06-16")
    then = event("arrest", when="2021-06-15")
    later = document("later", then, names=("Operation Heron",), published="2022-12-05", states=("AUS",))
    assert groups(belgium, australia) == (("a",), ("b",))
    assert not any({"a", "b"} <= set(group) for group in groups(belgium, australia, unplaced))
    assert groups(belgium, later) == (("b", "later"),)
