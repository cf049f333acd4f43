import pytest

from extract.data.build_places import joined, spellings, unaccented, usable


@pytest.mark.parametrize(
    ("name", "state", "expected"),
    [
        ("Łódź", "", ["Łódź", "Lodz"]),
        ("Saint Louis", "", ["Saint Louis", "Saint Louis", "St. Louis", "St Louis"]),
        ("Quezon City", "PH", ["Quezon", "Quezon City"]),
        ("Kansas City", "US", ["Kansas City"]),
        ("Halle (Saale)", "", ["Halle"]),
        ("L’Aquila", "", ["L'Aquila"]),
    ],
)
def test_spellings(name, state, expected):
    assert list(spellings(name, state)) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Rostock", True),
        ("Of", False),
        ("North West", False),
        ("Centre", False),
        ("Минск", False),
        ("a", False),
        ("A, B", False),
    ],
)
def test_usable(name, expected):
    assert usable(name) is expected


def test_letters_without_decomposition():
    assert unaccented("Ærø, Đà Nẵng, Straße") == "Ærø, Da Nang, Strasse".replace("ø", "o")


def test_readings_of_one_name_stand_in_one_row():
    assert joined([("B", ("2",)), ("A", ("1",)), ("B", ("3",))]) == [("A", "1"), ("B", "2|3")]
