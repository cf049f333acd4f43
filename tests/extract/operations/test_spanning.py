import pytest

from extract.operations.merge import merge
from tests.extract.operations.build import document, event, figure

WHOLE = "2021-06-15/2021-06-16"


def told(id_, when, kind="arrest", *figures):
    return document(id_, event(kind, when=when, figures=figures), published="2021-06-17")


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        (
            told("a", WHOLE, "arrest", figure("arrests", 16)),
            told("b", "2021-06-15", "arrest", figure("arrests", 4)),
            WHOLE,
        ),
        (told("a", WHOLE, "search", figure("searches", 38)), told("b", "2021-06-15", "search"), WHOLE),
        (
            told("a", WHOLE, "arrest", figure("arrests", 16)),
            told("b", "2021-06-15", "arrest", figure("arrests", 16)),
            "2021-06-15",
        ),
        (
            told("a", WHOLE, "arrest", figure("arrests", 20, "about")),
            told("b", "2021-06-15", "arrest", figure("arrests", 16)),
            "2021-06-15",
        ),
        (
            told("a", "2021-06", "arrest", figure("arrests", 16)),
            told("b", "2021-06-15", "arrest", figure("arrests", 4)),
            "2021-06-15",
        ),
        (
            told("a", "2021", "arrest", figure("arrests", 16)),
            told("b", "2021-06-15", "arrest", figure("arrests", 4)),
            "2021-06-15",
        ),
        (told("a", WHOLE, "seizure", figure("money", 900)), told("b", "2021-06-15", "seizure"), "2021-06-15"),
        (told("a", WHOLE), told("b", "2021-06-15"), "2021-06-15"),
    ],
    ids=[
        "a part on one of the days",
        "one of the days without a number",
        "all of them on the first day",
        "about so many in those days",
        "in that month",
        "a year is no action",
        "money is seized when it is",
        "no numbers",
    ],
)
def test_the_days_of_the_whole(one, other, shown):
    (merged,) = merge([one, other])
    assert merged.date.edtf == shown
    assert {dating.date.edtf for dating in merged.dates} == {one.events[0].date.edtf, other.events[0].date.edtf}
    assert merge([other, one]) == (merged,)
