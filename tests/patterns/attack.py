"""Texts made from a pattern's own syntax tree that take it longest, and how its time grows with their length."""

import re
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from re import _constants as c
from re import _parser as parser

# Signs that stand for all others: one text of each kind is enough.
SIGNS = [*map(chr, range(32, 127)), "\n", "\t", "é", "’", "“", "–", "€", "ß", "İ", "中"]
_WORD = {sign for sign in SIGNS if sign.isalnum() or sign == "_"}
_CATEGORIES = {
    c.CATEGORY_WORD: _WORD,
    c.CATEGORY_NOT_WORD: set(SIGNS) - _WORD,
    c.CATEGORY_DIGIT: {sign for sign in SIGNS if sign.isdigit()},
    c.CATEGORY_NOT_DIGIT: {sign for sign in SIGNS if not sign.isdigit()},
    c.CATEGORY_SPACE: {sign for sign in SIGNS if sign.isspace()},
    c.CATEGORY_NOT_SPACE: {sign for sign in SIGNS if not sign.isspace()},
}
MANY = 4  # repetitions from which two ways to divide a text are more than can be tried
LONGEST = 1200
SLOW = 0.1  # seconds below which nothing is learnt about growth
LIMIT = 1.0


def signs(items: list) -> set[str]:
    """The signs that a class stands for."""
    found: set[str] = set()
    negated = False
    for kind, value in items:
        if kind is c.NEGATE:
            negated = True
        elif kind is c.LITERAL:
            found.add(chr(value))
        elif kind is c.RANGE:
            found |= {sign for sign in SIGNS if value[0] <= ord(sign) <= value[1]}
        elif kind is c.CATEGORY:
            found |= _CATEGORIES[value]
    return set(SIGNS) - found if negated else found


def first(nodes: list) -> tuple[set[str], bool]:
    """The signs that a sequence may begin with, and whether it may match nothing."""
    found: set[str] = set()
    for kind, value in nodes:
        here, empty = _first_of(kind, value)
        found |= here
        if not empty:
            return found, False
    return found, True


def _first_of(kind, value) -> tuple[set[str], bool]:
    if kind is c.LITERAL:
        return {chr(value), chr(value).swapcase()}, False
    if kind is c.NOT_LITERAL:
        return set(SIGNS) - {chr(value)}, False
    if kind is c.ANY:
        return set(SIGNS), False
    if kind is c.IN:
        return signs(value), False
    if kind is c.BRANCH:
        parts = [first(list(branch)) for branch in value[1]]
        return set().union(*(part for part, _ in parts)), any(empty for _, empty in parts)
    if kind is c.SUBPATTERN:
        return first(list(value[3]))
    if kind is c.ATOMIC_GROUP:
        return first(list(value))
    if kind in (c.MAX_REPEAT, c.MIN_REPEAT, c.POSSESSIVE_REPEAT):
        low, _, body = value
        here, empty = first(list(body))
        return here, empty or low == 0
    return set(), True  # places, looks ahead and behind, references


def ambiguous(pattern: str, flags: int = 0) -> list[str]:
    """Repetitions inside a repetition where one text can be divided in very many ways.

    >>> ambiguous("(?:a+)+b"), ambiguous("(?:a+,)+b"), ambiguous("(?:a++)+b")
    (['A+ within (…){1,∞}'], [], [])
    """
    return [found for body, _ in _repeats(list(parser.parse(pattern, flags))) for found in body]


def _repeats(nodes: list) -> Iterator[tuple[list[str], None]]:
    for kind, value in nodes:
        if kind in (c.MAX_REPEAT, c.MIN_REPEAT):
            low, high, body = value
            if high >= MANY and high > low:
                yield _ways(list(body), f"(…){{{low},{'∞' if high is c.MAXREPEAT else high}}}"), None
        yield from (each for inner in _inside(kind, value) for each in _repeats(inner))


def _ways(body: list, outer: str) -> list[str]:
    """Variable repetitions at the end of a body that may go on with what the next round begins with."""
    while len(body) == 1 and body[0][0] is c.SUBPATTERN:
        body = list(body[0][1][3])
    if len(body) == 1 and body[0][0] is c.BRANCH:
        start, _ = first(body)
        return [found for branch in body[0][1][1] for found in _tail(list(branch), start, outer)]
    return _tail(body, first(body)[0], outer)


def _tail(body: list, start: set[str], outer: str) -> list[str]:
    found = []
    for at, (kind, value) in enumerate(body):
        behind, empty = first(body[at + 1 :])
        if kind in (c.MAX_REPEAT, c.MIN_REPEAT) and empty:
            low, high, inner = value
            here, _ = first(list(inner))
            if high - low >= MANY and here & start:
                found.append(f"{_shown(here & start)}+ within {outer}")
        if kind is c.SUBPATTERN and empty:
            found += _tail(list(value[3]), start | (behind & start), outer)
    return found


def _shown(found: set[str]) -> str:
    return min(found)


def _inside(kind, value) -> list[list]:
    if kind in (c.MAX_REPEAT, c.MIN_REPEAT, c.POSSESSIVE_REPEAT):
        return [list(value[2])]
    if kind is c.SUBPATTERN:
        return [list(value[3])]
    if kind is c.ATOMIC_GROUP:
        return [list(value)]
    if kind is c.BRANCH:
        return [list(branch) for branch in value[1]]
    if kind in (c.ASSERT, c.ASSERT_NOT):
        return [list(value[1])]
    return []


def sample(nodes: list, choice: int = 0) -> str:
    """A text that a sequence matches, or nearly: what it looks ahead for is left out."""
    return "".join(_sample_of(kind, value, choice) for kind, value in nodes)


def _sample_of(kind, value, choice: int) -> str:
    if kind is c.LITERAL:
        return chr(value)
    if kind in (c.ANY, c.NOT_LITERAL, c.IN):
        found = sorted(_first_of(kind, value)[0], key=lambda sign: (not sign.isalnum(), sign))
        return found[choice % len(found)] if found else ""
    if kind is c.BRANCH:
        return sample(list(value[1][choice % len(value[1])]), choice)
    if kind in (c.MAX_REPEAT, c.MIN_REPEAT, c.POSSESSIVE_REPEAT):
        return sample(list(value[2]), choice) * max(value[0], min(1, value[1]))
    if kind in (c.SUBPATTERN, c.ATOMIC_GROUP):
        return "".join(sample(inner, choice) for inner in _inside(kind, value))
    return ""


def attacks(pattern: str, flags: int = 0) -> Iterator[tuple[str, str, str]]:
    """Beginning, what is repeated, and end: for each repetition in the pattern, and a few for any pattern."""
    yield from (("", pump, "\x00") for pump in ("a", "A", "1", " ", ".", "Aa ", "aa, ", "1,", "A.", "“", "\n"))
    nodes = list(parser.parse(pattern, flags))
    yield from _pumps(nodes, "")


def _pumps(nodes: list, before: str) -> Iterator[tuple[str, str, str]]:
    for kind, value in nodes:
        if kind in (c.MAX_REPEAT, c.MIN_REPEAT) and value[1] >= MANY:
            pumps = {sample(list(value[2]), choice) for choice in range(2)} - {""}
            yield from ((before, pump, "\x00") for pump in sorted(pumps))
        for inner in _inside(kind, value):
            yield from _pumps(inner, before)
        before += _sample_of(kind, value, 0)


class TooSlowError(Exception):
    """A search went on for longer than it may."""


@contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Stop what is done here after so long; the matching of patterns looks for signals."""

    def stop(*_: object) -> None:
        raise TooSlowError

    signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def seconds(act: Callable[[str], object], text: str) -> float:
    """Processor time of a match or a search; LIMIT where it goes on for longer."""
    start = time.process_time()
    try:
        with limited(LIMIT):
            act(text)
    except TooSlowError:
        return LIMIT
    return time.process_time() - start


def grows(pattern: str, flags: int = 0, longest: int = LONGEST) -> str | None:
    """A text on which the time grows out of proportion, described; None where there is none among those tried.

    A match may grow with the square of the length, and so may a search, which tries every place: on the lines and
    sentences that patterns see, that is little. Anything beyond is found, and whatever takes a second.
    """
    compiled = re.compile(pattern, flags)
    for before, pump, after in attacks(pattern, flags):
        for act, length in ((compiled.match, longest), (compiled.search, longest // 4)):
            times = []
            for size in (length // 4, length):
                times.append(seconds(act, before + pump * (size // len(pump)) + after))
                if times[-1] >= LIMIT:
                    return f"{before[:30]!r} + {pump!r} * {size // len(pump)}: more than {LIMIT} s"
            if times[-1] > SLOW and times[-1] > 2 * 16 * times[-2]:
                shown = ", ".join(f"{each * 1000:.1f}" for each in times)
                return f"{before[:30]!r} + {pump!r} * n: {shown} ms, the second for four times the length"
    return None
