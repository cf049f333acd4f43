import pytest

from extract.operations.clash import clash, foreign, titled
from extract.operations.profile import profile
from tests.extract.operations.build import document

NAME = {"names": ("Operation Heron",)}
TARGET = {"target": ("Zarnow",)}


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        (document("a", **NAME), document("b", **NAME), None),
        (
            document("a", published="2015-02-01", **NAME),
            document("b", published="2019-02-01", **NAME),
            "same name, but far apart in time and nothing else in common",
        ),
        (document("a", published="2015-02-01", **TARGET), document("b", published="2019-02-01", **TARGET), None),
        (
            document("a", names=("Operation Heron",), target=("Zarnow",)),
            document("b", names=("Operation Crane",), target=("Quellix",)),
            "different names and different targets",
        ),
        (
            document("a", names=("Operation Trident IV",)),
            document("b", names=("Operation Trident V",)),
            "different editions of one name",
        ),
    ],
)
def test_safeguards_say_why(first, second, reason):
    assert clash(profile(first), profile(second)) == reason


HERON = document("a", title="Operation Heron strikes", published="2020-03-05", **NAME)


@pytest.mark.parametrize(
    ("other", "apart"),
    [
        (document("b", title="Operation Heron again", published="2021-03-05", **NAME), False),
        (document("b", title="Operation Crane strikes", published="2020-03-05", names=("Operation Crane",)), True),
    ],
)
def test_headlines_that_name_other_things_keep_groups_apart(other, apart):
    first, second = profile(HERON), profile(other)
    assert titled(first)
    assert titled(second)
    assert foreign([first], [second]) == foreign([second], [first]) == apart


def test_nothing_is_foreign_to_nothing():
    assert not foreign([], [profile(HERON)])
