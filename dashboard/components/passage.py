"""A sentence in its context: where to cut the document that it stands in."""

import re
from dataclasses import dataclass

from extract.model.text import Span

# Enough to see who speaks and what came before, short enough for a panel beside a picture.
REACH = 220

_BREAK = re.compile(r"[.!?…][\"'”’)\]]*\s+|\n+")


@dataclass(frozen=True, slots=True)
class Passage:
    """The words a claim rests on, with what stands before and after; `cut_*` where the text goes on."""

    before: Span
    words: Span
    after: Span
    cut_before: bool
    cut_after: bool


def passage(text: str, words: Span, reach: int = REACH) -> Passage:
    """The span of `text` with up to `reach` characters on both sides, whole sentences where they fit.

    >>> text = "One thing. They were arrested. More."
    >>> found = passage(text, Span(11, 30))
    >>> found.before.of(text), found.words.of(text), found.after.of(text)
    ('One thing. ', 'They were arrested.', ' More.')
    """
    start = _start(text, words.start, reach)
    end = _end(text, words.end, reach)
    return Passage(Span(start, words.start), words, Span(words.end, end), start > 0, end < len(text))


def _start(text: str, at: int, reach: int) -> int:
    if at <= reach:
        return 0
    near = text[at - reach : at]
    inner = _BREAK.search(near)
    if inner and inner.end() < len(near):
        return at - reach + inner.end()
    return at - reach + near.find(" ") + 1 if " " in near else at


def _end(text: str, at: int, reach: int) -> int:
    if len(text) - at <= reach:
        return len(text)
    near = text[at : at + reach]
    breaks = list(_BREAK.finditer(near))
    if breaks:
        return at + breaks[-1].end()
    return at + near.rfind(" ") if " " in near else at
