"""What rules name as their value: the register of operations, and the kinds of values they give.

An operation takes the parts of a match and the state of reading and gives a `Value`, or None where the words are no
time after all. They stand in months, weekdays, units, quarters, clock and lengths, each imported by `finding`. They
know classes and codes of the grammar, never the words of a language.
"""

from collections.abc import Callable
from typing import TypeVar

from extract.mentions.times.reading import Parts, Reading, Value
from extract.model.mention import Anchoring

Operation = Callable[[Parts, Reading], Value | None]
Run = TypeVar("Run", bound=Operation)
OPERATIONS: dict[str, Operation] = {}

UNKNOWN_UNIT = {"D": "XXXX-XX-XX", "N": "XXXX-XX-XX", "W": "XXXX-WXX", "F": "XXXX-WXX", "MM": "XXXX-XX", "Q": "XXXX-QX"}
"""What a relative day, week or month is called when nothing resolves it; all others are `XXXX`."""


def operation(run: Run) -> Run:
    """Registers a function under its name."""
    OPERATIONS[run.__name__] = run
    return run


def from_publication(value: str, reading: Reading, words: str) -> Value:
    """A value counted from the publication date."""
    return Value(value, Anchoring.PUBLICATION, f"{words} {reading.dct}")


def unresolved(value: str) -> Value:
    """A relative value with nothing to resolve it against."""
    return Value(value, Anchoring.UNRESOLVED, "relative, and no publication date is known")


def carried_from(value: str, base: str) -> Value:
    """A value completed from an earlier mention, or counted from it, whose value is `base`."""
    return Value(value, Anchoring.CARRIED, f"carried from {base}", base=base)
