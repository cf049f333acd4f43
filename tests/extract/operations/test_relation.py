import pytest

from extract.operations.profile import profile
from extract.operations.relation import elsewhere, far_apart, gap, other_editions, other_headline, shared_strength
from tests.extract.operations.build import document, event, figure


def arrests(value):
    return event("arrest", figures=(figure("arrests", value),))


@pytest.mark.parametrize(
    ("first", "second", "days"),
    [
        ([(10, 20)], [(20, 30)], 0),
        ([(10, 20)], [(23, 30)], 3),
        ([(10, 11), (50, 60)], [(30, 45)], 5),
        ([], [(1, 2)], None),
    ],
)
def test_gap_is_that_between_the_nearest_days(first, second, days):
    assert gap(first, second) == gap(second, first) == days


def test_a_number_in_common_says_as_much_as_its_digits():
    one, other = profile(document("a", arrests(187))), profile(document("b", arrests(187)))
    round_ = profile(document("c", arrests(20))), profile(document("d", arrests(20)))
    assert shared_strength(one, other) > shared_strength(*round_)
    assert shared_strength(one, round_[0]) == 0


def test_editions_of_one_name_are_others():
    fourth, fifth = (profile(document(each, names=(f"Operation Trident {each}",))) for each in ("IV", "V"))
    assert other_editions(fourth, fifth)
    assert not other_editions(fourth, fourth)
    assert not other_editions(fourth, profile(document("c", names=("Operation Heron",))))


@pytest.mark.parametrize(
    ("states", "number", "found"),
    [(("PER", "CHL"), 44, True), (("ESP", "CHL"), 44, False), (("PER", "CHL"), 187, False)],
)
def test_elsewhere_is_other_states_and_nothing_else_in_common(states, number, found):
    first = profile(document("a", arrests(187), states=("ESP", "FRA"), published="2020-05-04"))
    second = profile(document("b", arrests(number), states=states, published="2020-05-04"))
    assert elsewhere(first, second) == elsewhere(second, first) == found


def test_headlines_are_others_where_each_names_another_target():
    zarnow, quellix = (
        profile(document(name, title=f"{name} marketplace closed", target=(name,))) for name in ("Zarnow", "Quellix")
    )
    assert other_headline(zarnow, quellix)
    assert not other_headline(zarnow, zarnow)
    assert not other_headline(zarnow, profile(document("c", title="A marketplace closed")))


def test_a_follow_up_is_not_far_apart():
    raid = profile(document("a", event("search"), published="2020-01-01", states=("ESP",)))
    later = profile(document("b", event("search"), published="2023-01-01", states=("ESP",)))
    sentence = profile(document("c", event("sentence"), published="2023-01-01", states=("ESP",)))
    assert far_apart(raid, later, gap(raid.days, later.days))
    assert not far_apart(raid, sentence, gap(raid.days, sentence.days))
    assert not far_apart(raid, later, None)
