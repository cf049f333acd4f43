import pytest

from extract.operations.number import size_of
from extract.operations.profile import profile
from extract.operations.rarity import Rarity
from tests.extract.operations.build import document, event, figure

MAY = {(2020, 5)}


def told(id_, value, when="2020-05-12"):
    return profile(document(id_, event("arrest", when=when, figures=(figure("arrests", value),))))


def weight(profiles, value, months=MAY):
    return round(Rarity.of(profiles).of_figure(("arrests", value, None, None), months), 3)


@pytest.mark.parametrize(
    ("others", "value", "found"),
    [
        (0, 184.0, 0.65),
        (100, 184.0, 0.65),
        # One of nine hundred numbers of this size: with so many in a month two are equal now and then.
        (400, 184.0, 0.324),
        (360, 18412.0, 0.65),
        (360, 20.0, 0.12),
        (360, 3.0, 0.0),
    ],
)
def test_a_number_says_less_among_many_of_its_size(others, value, found):
    crowd = [told(f"d{at}", 185.0 + at) for at in range(others)]
    assert weight([told("one", value), *crowd], value) == found


def test_numbers_of_other_months_are_another_crowd():
    crowd = [told(f"d{at}", 185.0 + at, "2014-02-12") for at in range(400)]
    profiles = [told("one", 184.0), *crowd]
    assert weight(profiles, 184.0) == 0.65
    assert weight(profiles, 185.0, {(2014, 2)}) < 0.33
    # Without a month in common the numbers of all months count, though not in full.
    assert weight(profiles, 184.0, set()) == 0.65


def test_what_stands_in_many_documents_says_little():
    assert [weight([told(f"d{at}", 184.0) for at in range(many)], 184.0) for many in (5, 10, 50)] == [
        0.65,
        0.325,
        0.065,
    ]


def test_what_says_less_since_others_came():
    first, second = told("a", 184.0), told("b", 184.0)
    few, many = [told("c", 977.0)], [told(f"d{at}", 185.0 + at) for at in range(300)]
    assert not Rarity.of([first, second, *few]).lessened(few)(first, second)
    assert Rarity.of([first, second, *many]).lessened(many)(first, second)
    same = [told(f"d{at}", 184.0) for at in range(5)]
    assert Rarity.of([first, second, *same]).lessened(same)(first, second)


def test_sizes_tell_what_is_counted_how_large_and_how_exact():
    assert size_of(("arrests", 184.0, None, None)) != size_of(("searches", 184.0, None, None))
    assert size_of(("money", 1.2e6, "EUR", None)) == size_of(("money", 3.4e6, "EUR", None))
    assert size_of(("money", 1.2e6, "EUR", None)).values == 90
