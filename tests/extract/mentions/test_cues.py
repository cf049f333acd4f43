import pytest

from extract.mentions.cues import begins_sentence, cues, word_after, word_before


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in Paris", "in"),
        ("(in Paris", "in"),
        ("“Dr. Paris", "Dr."),
        ("Paris", ""),
        ("a  Paris", ""),
        ("US–bound Paris", "bound"),
    ],
)
def test_word_before(text, expected):
    assert word_before(text, text.index("Paris")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Paris Police.", "Police"), ("Paris, Texas", ""), ("Paris", ""), ("Paris 8", ""), ("Paris said:", "said")],
)
def test_word_after(text, expected):
    assert word_after(text, len("Paris")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Paris", True), ("He left. Paris", True), ("in Paris", False), ("so: “Paris", True), ("a\nParis", True)],
)
def test_begins_sentence(text, expected):
    assert begins_sentence(text, text.index("Paris")) is expected


def test_languages_are_demonyms():
    from extract.resources import read_pairs

    known = read_pairs("places/demonyms.csv", ("demonym", "alpha3"))
    assert [word for word in cues().languages if word not in known] == []
    assert [word for word in cues().demonym_nouns if word not in known] == []
