"""States in lists of code letters: "Participating countries: AT, BE, BG, EL and the United Kingdom"."""

import re
from collections.abc import Iterator
from functools import cache

from extract.mentions.countries import by_alpha2
from extract.model.text import Span

# A list of states without one of these is none that anybody wrote.
_COMMON = (", DE", ", ES", ", FR", ", IT", ", NL", ", PL", ", RO")
_LIST = re.compile(r"\b[A-Z]{2}(?:, [A-Z]{2}\b)+(?:,? and [A-Z]{2}\b)?")
_FEW = 3  # codes that make a list
_OTHER = {"EL": "GRC", "UK": "GBR"}  # as the European Union writes them


def lettered(text: str) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """Where each list stands, with its states, alpha-3; lists with a code that is none are no lists of states.

    >>> list(lettered("Taking part: AT, EL, FR and UK."))
    [(Span(start=13, end=30), ('AUT', 'GRC', 'FRA', 'GBR'))]
    """
    if not any(code in text for code in _COMMON):
        return
    for found in _LIST.finditer(text):
        states = [_state(code) for code in re.findall(r"[A-Z]{2}", found[0])]
        known = tuple(state for state in states if state)
        if len(known) == len(states) >= _FEW:
            yield Span(*found.span()), known


@cache
def _state(code: str) -> str | None:
    return _OTHER.get(code) or by_alpha2().get(code)
