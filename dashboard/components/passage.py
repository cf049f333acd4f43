"""Sentences in their context: where to cut the document that they stand in."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from extract.model.text import Span

# Enough to see who speaks and what came before, short enough for a panel beside a picture.
REACH = 220

_BREAK = re.compile(r"[.!?…][\"'”’)\]]*\s+|\n+")


@dataclass(frozen=True, slots=True)
class Passage:
    """The words a claim rests on, with what stands before and after; `cut_*` where the text goes on.

    `marks` are in order and do not overlap; what lies between two of them is short.
    """

    before: Span
    marks: tuple[Span, ...]
    after: Span
    cut_before: bool
    cut_after: bool

    @property
    def between(self) -> tuple[Span, ...]:
        """What stands between the marks, one less than they are."""
        return tuple(Span(one.end, other.start) for one, other in pairwise(self.marks))


def passages(text: str, spans: Iterable[Span], reach: int = REACH) -> tuple[Passage, ...]:
    """The spans of `text` with up to `reach` characters on both sides, whole sentences where they fit.

    Spans that stand near each other share a passage, so that no sentence is read twice.

    >>> text = "One thing. They were arrested. More."
    >>> [found] = passages(text, [Span(11, 30)])
    >>> found.before.of(text), found.marks[0].of(text), found.after.of(text)
    ('One thing. ', 'They were arrested.', ' More.')
    """
    return tuple(_passage(text, group, reach) for group in _groups(spans, reach))


def _groups(spans: Iterable[Span], reach: int) -> Iterator[tuple[Span, ...]]:
    group: list[Span] = []
    for span in sorted(spans):
        if group and span.start <= group[-1].end:
            group[-1] = Span(group[-1].start, max(group[-1].end, span.end))
        elif not group or span.start - group[-1].end <= reach:
            group.append(span)
        else:
            yield tuple(group)
            group = [span]
    if group:
        yield tuple(group)


def _passage(text: str, marks: tuple[Span, ...], reach: int) -> Passage:
    first, last = marks[0].start, marks[-1].end
    start, end = _start(text, first, reach), _end(text, last, reach)
    return Passage(Span(start, first), marks, Span(last, end), start > 0, end < len(text))


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
