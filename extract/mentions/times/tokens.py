"""Text as tokens: words, numbers as they are written, and marks, each with its place."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

# A token with the white space behind it, so that lengths alone give all places (one pass instead of two). Commonest
# first. Every repetition is possessive, or of parts that cannot be cut otherwise: a line of a million digits or dots
# stays linear.
_TOKEN = re.compile(
    r"""(?:
      (?!www\.)[A-Za-z]{2,}+(?!\w|://)
    | (?:https?://|www\.)\S++                                      # no dates in addresses
    | [.,](?!\d)
    | [oO]['’]clock\b
    | [AaPp]\.\s?[Mm]\b\.?
    | [^\W\d_]++[^\W_]*+                                           # words of any script, Q3
    | \d{4}-\d\d-\d\dT\d[\d:.]*+(?:Z\b|[+-]\d\d:?\d\d)?            # 2019-08-05T10:00:00Z
    | \d{4}-\d\d(?:-\d\d)?(?![\d-])                                # 2019-08-05, 2019-08, 2009-10
    | \d\d?-\d\d?-\d{4}(?![\d/-])                                   # 05-08-2019
    | \d++(?:st|nd|rd|th|s)\b                                      # 3rd, 1980s
    | \d++(?:[.,:/]\d++)*(?:(?=[AaPp]\.?[Mm]\b)|[^\W_]++|\s?%)?    # 15.08.2019, 10:30, 5,000; 3G, 50% are one token
    | [$€£¥]\s?\d[\d.,]*+                                          # money is one token, and no number
    | (?<!['’`])['’]\d\ds?\b                                       # '98, '80s
    | ['’]s\b
    | \n[^\S\n]*\n                                                 # a paragraph ends
    | \S
    )[^\S\n]*+(?:\n(?![^\S\n]*\n)[^\S\n]*+)?
    """,
    re.VERBOSE,
)

_SHAPES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), name)
    for pattern, name in (
        (r"\d{4}-\d\d-\d\dT.*", "ISO_TIME"),
        (r"(\d{4})([-/.])(?:0\d|1[0-2])\2(?:[0-2]\d|3[01])", "ISO_DATE"),
        (r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:\d{4}|\d\d)", "DOTTED"),
        (r"(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|[12]\d|3[01])/(?:\d{4}|\d\d)", "SLASHED"),
        (r"(?:0?[1-9]|[12]\d|3[01])-(?:0?[1-9]|[12]\d|3[01])-(?:19|20)\d\d", "SLASHED"),
        (r"\d{1,2}:\d\d(?::\d\d)?", "CLOCK"),
        (r"['’]\d\ds|\d{2}0s", "DECADE"),
        (r"\d{3}0s", "DECADE"),
    )
)
_YEAR_PAIR = re.compile(r"(\d{4})[-/](\d\d|\d{4})")
_MILITARY = re.compile(r"0\d[0-5]\d")  # 0630; from ten o'clock on it may be any number
_DAY_HOURS = re.compile(r"(?:1\d|2[0-3])[0-5]\d")  # 1630, where words say that it is one
_ORDINAL = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")


_BESIDE = 120  # characters beside a token that hold the words before or after it
_WORD_OR_STOP = re.compile(r"[^\W_]+|[.!?;:](?!\d)")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of the stretches of a text, in order, and where each begins; "" for what lies between two of them."""

    text: str
    words: list[str]
    starts: list[int]

    def end(self, index: int) -> int:
        """Where a token ends."""
        return self.starts[index] + len(self.words[index])

    def before(self, index: int) -> list[str]:
        """The words and stops of the sentence before a token, as far as they are near, in a stretch or not."""
        end = self.starts[index]
        start = max(0, end - _BESIDE)
        stop = max(self.text.rfind(". ", start, end), self.text.rfind("\n\n", start, end))
        if stop < 0 < start:
            stop = self.text.find(" ", start, end)
        return _WORD_OR_STOP.findall(self.text, max(stop, 0), end)

    def after(self, index: int) -> list[str]:
        """The words and stops of the sentence after a token, as far as they are near."""
        start = self.end(index)
        ends = (self.text.find(end, start, start + _BESIDE) for end in (". ", "\n\n"))
        stop = min((end + 1 for end in ends if end >= 0), default=start + _BESIDE)
        return _WORD_OR_STOP.findall(self.text, start, stop)


def tokenise(text: str, stretches: Iterable[tuple[int, int]] | None = None) -> Tokens:
    """The tokens of some stretches of a text, else of all of it; white space is none, except an empty line ("").

    >>> tokenise("On 15.08.2019, at 10am").words
    ['On', '15.08.2019', ',', 'at', '10', 'am']
    >>> tokenise("One of them said in May that they left", [(12, 23)]).words
    ['', 'said', 'in', 'May', '']
    """
    words: list[str] = []
    starts: list[int] = []
    at = 0
    for start, end in ((len(text) - len(text.lstrip()), len(text)),) if stretches is None else stretches:
        pieces = _TOKEN.findall(text, start, end)
        if start > at:
            words.append("")
            starts.append(at)
        words += map(str.rstrip, pieces)
        starts += accumulate(map(len, pieces[:-1]), initial=start)
        at = end
    if at < len(text):
        words.append("")
        starts.append(at)
    return Tokens(text, words, starts)


@lru_cache(maxsize=65536)
def number_shapes(token: str) -> frozenset[str]:
    """The word classes of a token that begins with a digit or an apostrophe; empty for one that is no part of a date.

    >>> sorted(number_shapes("12"))
    ['DAY', 'HOUR', 'INT']
    >>> number_shapes("1.2.3.4")
    frozenset()
    """
    if token.isascii() and token.isdigit():
        return _plain(token)
    if ordinal := _ORDINAL.fullmatch(token):
        return frozenset({"NTH", "DAY"} if 1 <= int(ordinal[1]) <= 31 else {"NTH"})
    if pair := _YEAR_PAIR.fullmatch(token):
        return _year_pair(int(pair[1]), int(pair[2]))
    for pattern, name in _SHAPES:
        if pattern.fullmatch(token):
            return frozenset({name})
    return _other(token)


def _plain(token: str) -> frozenset[str]:
    """Classes of bare digits."""
    if _MILITARY.fullmatch(token):
        return frozenset({"MILITARY"})
    if len(token) <= 2:
        number = int(token)
        return frozenset({"INT"} | ({"DAY"} if 1 <= number <= 31 else set()) | ({"HOUR"} if number <= 24 else set()))
    if len(token) == 4 and 1000 <= int(token) <= 2199:
        kinds = {"INT", "YEAR"} | ({"MODERN"} if 1900 <= int(token) < 2100 else set())
        kinds |= {"DAY_HOURS"} if _DAY_HOURS.fullmatch(token) else set()
        return frozenset(kinds | ({"ROUND"} if token.endswith("00") else set()))
    if _DAY_HOURS.fullmatch(token):
        return frozenset({"INT", "DAY_HOURS"})
    return frozenset({"INT"}) if len(token) <= 4 else frozenset()


def _year_pair(year: int, rest: int) -> frozenset[str]:
    """Classes of 2009-10 and 2009/2010 (two years in a row) and 2019-08 (a month)."""
    if rest in ((year + 1) % 100, year + 1):
        return frozenset({"YEAR_PAIR"})
    return frozenset({"YEAR_MONTH"}) if 1 <= rest <= 12 and 1900 <= year < 2100 else frozenset()


def _other(token: str) -> frozenset[str]:
    """Classes of the remaining written numbers."""
    if re.fullmatch(r"['’]\d\d", token):
        return frozenset({"YEAR", "MODERN", "SHORT_YEAR"})
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+", token):
        return frozenset({"INT"})
    if re.fullmatch(r"\d/\d", token):
        return frozenset({"FRACTION"})
    if re.fullmatch(r"\d{1,2}\.\d{1,2}", token):
        return frozenset({"DECIMAL", "DAY_MONTH"})
    return frozenset()


EXAMPLES = (
    *("0", "12", "24", "31", "44", "123", "1650", "1670", "1950", "1970", "1900", "1800", "2230", "'98", "3rd", "44th"),
    *("5,000", "1/2"),
    *("1.5", "25.12", "2019-01-01", "2019-01-01T10:00", "1.2.2019", "1/2/2019", "10:00", "1990s", "2009-10", "2009-01"),
    *("0630",),
)
"""At least one number of every shape: the grammar gives each set of shapes its character."""

COUNTS = ("0", "12", "24", "31", "44", "123", "2230", "5,000")
"""One of every shape that stands for a number and nothing else."""
