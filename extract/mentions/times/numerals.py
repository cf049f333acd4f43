"""Numbers in words and digits: "twenty-six", "2 1/2", "a couple of", "two dozen"."""

from collections.abc import Mapping, Sequence

_THOUSAND, _HUNDRED = 1000, 100
Values = Mapping[str, Mapping[str, str]]


def count_of(words: Sequence[str], values: Values) -> float | None:
    """The number that the words of a count stand for; None for "several", "a few".

    `values` holds the classes NUMERAL (words that add up), MEASURE ("dozen", "half") and VAGUE of the language.

    >>> numerals = {"twenty": "20", "six": "6", "hundred": "100", "two": "2"}
    >>> values = {"NUMERAL": numerals, "MEASURE": {"dozen": "12", "half": "0.5"}, "VAGUE": {"few": ""}}
    >>> [count_of(words.split(), values) for words in ("twenty - six", "2 1/2", "two hundred", "a dozen", "a few")]
    [26.0, 2.5, 200.0, 12.0, None]
    """
    numerals, measures, vague = values["NUMERAL"], values.get("MEASURE", {}), values.get("VAGUE", {})
    total, group, seen = 0.0, 0.0, False
    for word in (word.lower() for word in words):
        if word in vague:
            return None
        if word[0].isdigit():
            group, seen = group + _written(word), True
        elif word in numerals:
            number = int(numerals[word])
            group, seen = _joined(group, number), True
            if number == _THOUSAND:
                total, group = total + group, 0.0
        elif word in measures:
            measure = float(measures[word])
            group, seen = (group or 1.0) * measure if measure > 1 else group + measure, True
    return total + group if seen else 1.0


def _written(word: str) -> float:
    """Digits: "5,000", "2.5", "1/2"."""
    above, _, below = word.replace(",", "").partition("/")
    return float(above) / (float(below) or 1.0) if below else float(above)


def _joined(group: float, number: int) -> float:
    """ "two" then "hundred" multiply, "twenty" then "six" add."""
    return (group or 1.0) * number if number >= _HUNDRED else group + number


def year_of(words: Sequence[str], numerals: Mapping[str, str]) -> int:
    """The year of "nineteen ninety-six" or "two thousand five".

    >>> numerals = {"nineteen": "19", "ninety": "90", "six": "6", "two": "2", "thousand": "1000"}
    >>> year_of(["nineteen", "ninety", "-", "six"], numerals), year_of(["two", "thousand"], numerals)
    (1996, 2000)
    """
    numbers = [int(numerals[word.lower()]) for word in words if word.lower() in numerals]
    if _THOUSAND in numbers:
        return numbers[0] * _THOUSAND + sum(numbers[2:])
    return numbers[0] * _HUNDRED + sum(numbers[1:])
