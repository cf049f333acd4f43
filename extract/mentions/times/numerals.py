"""Numbers in words and digits: "twenty-six", "2 1/2", "a couple of", "two dozen"."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

VAGUE = frozenset({"several", "few", "many", "some", "number"})


def count_of(words: Sequence[str], numerals: Mapping[str, str]) -> Fraction | None:
    """The number that the words of a count stand for; None for "several", "a few".

    >>> numerals = {"twenty": "20", "six": "6", "hundred": "100", "two": "2"}
    >>> [str(count_of(words.split(), numerals)) for words in ("twenty - six", "2 1/2", "two hundred", "a dozen")]
    ['26', '5/2', '200', '12']
    """
    lowered = [word.lower() for word in words]
    if VAGUE.intersection(lowered):
        return None
    total, group, seen = Fraction(0), Fraction(0), False
    for word in lowered:
        if word[0].isdigit():
            group, seen = group + Fraction(word.replace(",", "")), True
        elif word in numerals:
            number = int(numerals[word])
            group = _joined(group, number)
            if number == 1000:
                total, group = total + group, Fraction(0)
            seen = True
        elif word in ("dozen", "couple", "half"):
            group, seen = _measure(word, group), True
    return total + group if seen else Fraction(1)


def _joined(group: Fraction, number: int) -> Fraction:
    """ "two" then "hundred" multiply, "twenty" then "six" add."""
    return (group or Fraction(1)) * number if number >= 100 else group + number


def _measure(word: str, group: Fraction) -> Fraction:
    if word == "dozen":
        return (group or Fraction(1)) * 12
    return Fraction(2) if word == "couple" else group + Fraction(1, 2)


def year_of(words: Sequence[str], numerals: Mapping[str, str]) -> int:
    """The year of "nineteen ninety-six" or "two thousand five".

    >>> numerals = {"nineteen": "19", "ninety": "90", "six": "6", "two": "2", "thousand": "1000"}
    >>> year_of(["nineteen", "ninety", "-", "six"], numerals), year_of(["two", "thousand"], numerals)
    (1996, 2000)
    """
    numbers = [int(numerals[word.lower()]) for word in words if word.lower() in numerals]
    if 1000 in numbers:
        return numbers[0] * 1000 + sum(numbers[2:])
    return numbers[0] * 100 + sum(numbers[1:])
