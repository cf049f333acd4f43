import pytest

from extract.text.needs import needs

ROWS = [
    (r"^\W*anyone\b|\w+ing police", {"anyone", "ing police"}),
    (r"^\s(?:has|had) (?:not|yet to)\b", {" has not", " has yet to", " had not", " had yet to"}),
    (r"\w+ (?:of|in) [^.]{0,9}(?:raids?|heists?)$", {"raid", "raids", "heist", "heists"}),
    (r"\w+(?: again)? closed", {" closed", " again closed"}),
    (r"(?:\w+ ){0,3}forums?\b", {"forum", "forums"}),
    (r"(?:\w+ seized ){2}", {" seized "}),
    (r"\w+(?! not) held(?= in)", {" held"}),
    (r"m[ae]n", {"man", "men"}),
    (r"\d+ arrests?|\w+", set()),
    (r"\w+, ", set()),
    (r"(?:seized)?", set()),
    (r"(?:seized )*\w", set()),
    ("", set()),
]


@pytest.mark.parametrize(("pattern", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_what_a_match_cannot_do_without(pattern, expected):
    assert needs(pattern) == expected


def test_a_list_too_long_to_spell_out_tells_nothing():
    assert needs("(?:" + "|".join(f"word{number}" for number in range(200)) + ")") == set()
