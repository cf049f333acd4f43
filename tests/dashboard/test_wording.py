import pytest

from dashboard.wording import folded, meant, terms, vocabulary

NAMES = ("Operation Bayonet", "Gdańsk Police", "Malmö")
TEXTS = (
    "Police seized excavators. Arnold Vetterling was arrested.",
    "The excavators stood in Gdańsk. Arnold Vetterling drove one; a parrot was there.",
)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("", ()),
        ("  Gdańsk  ", ("gdansk",)),
        ('"House Search" oslo', ("house search", "oslo")),
        ("“house search”", ("house search",)),
        ('"house sea', ("house sea",)),
        ('""', ()),
        ("O’Neill", ("o'neill",)),
    ],
)
def test_terms(asked: str, found: tuple[str, ...]) -> None:
    assert terms(asked) == found


@pytest.mark.parametrize(
    ("asked", "proposed"),
    [
        ("bayonnet", "Bayonet"),
        ("operation bayonnet", None),  # "operation" stands in no text, and nothing is like it but itself
        ("gdanks", "Gdańsk"),
        ("excavaters", "excavators"),
        ("police excavaters", "police excavators"),
        ("excavators", None),
        ("paroot", None),  # one text alone has it
        ("veterling", None),  # a person's name is never proposed
        ("arnolt", None),
        ("xyzzy", None),
        ("oil", None),
        ("a" * 200, None),
    ],
)
def test_what_may_have_been_meant(asked: str, proposed: str | None) -> None:
    texts = [folded(each) for each in TEXTS]
    known = {word: said for word, said in vocabulary(NAMES, TEXTS).items() if said != "Operation"}
    assert meant(asked, known, texts) == proposed


def test_no_persons_are_among_the_words_proposed() -> None:
    assert set(vocabulary(NAMES, TEXTS).values()) == {
        *("Operation", "Bayonet", "Gdańsk", "Police", "Malmö", "excavators"),
    }
