import pytest

from extract.text.starts import ANY_WORD, BEGINNING, EDGE, starts

ROWS = [
    ("warrants?", {"warrant"}),
    (r"\bseiz(?:ed?|es|ing)\b", {"\bseize", "\bseizing"}),
    (r"(?:\bnot|n['’]t|\bfail(?:s|ed)? to)\s+", {"\bnot ", "n't ", "n’t ", "\bfail to", "\bfails", "\bfailed"}),
    (r"(?:cash|[€$]|cars?)[^.]{0,3}", {"cash", "€", "$", "car"}),
    (r"a?b", {"ab", "b"}),
    (r"(?<!x)sites?\b", {"site"}),
    (r"\b[Oo]peration", {"\boperation"}),
    (r"\bd{2}e", {"\bd"}),
    (r"^infiltration:|\bhackers\b", {BEGINNING + "infiltration", "\bhackers"}),
    (r"^\s(?:is|are)\b", {BEGINNING + " is", BEGINNING + " are"}),
    (r"^\W*tips?", {BEGINNING}),
    (r"\b(?-i:[A-Z])\w+ans|men", {ANY_WORD, "men"}),
    (r"\ban?(?=\s(?:dozen|few))\s", {"\ba dozen", "\ba few", "\ban dozen", "\ban few"}),
    (r"\bthe(?=\s+\w+ing)", {"\bthe "}),
    (r"\bin(?=\w)x", {"\bin"}),
    (r"(?-i:[A-Z])\w+", None),
    (r"\w+ing", None),
    (r"\b\w+", {ANY_WORD}),
    (r"\b[^.]+", None),
    (r"(?:the )*\w", None),
    ("", None),
]


@pytest.mark.parametrize(("pattern", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_what_a_match_can_begin_with(pattern, expected):
    assert starts(pattern) == expected


def test_digits_begin_what_begins_with_a_digit():
    assert starts(r"\b\d{1,2} of") == {EDGE + digit for digit in "0123456789"}
