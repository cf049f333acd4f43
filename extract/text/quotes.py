"""Which characters stand in quotation marks."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from extract.model.text import Span

_OPEN = {"“": '”"', "„": "“”", "«": "»", "‘": "’", "'": "'", '"': '"”'}
_APOSTROPHES = "‘’'"
# One pattern for each sign, since the engine skips to a single character, and not the apostrophe between two letters,
# which is most of them.
_MARKS = {
    sign: re.compile(rf"{sign}(?!(?<=[^\W_]{sign})[^\W_])" if sign in _APOSTROPHES else sign) for sign in "“”„«»‘’'\""
}


def quotation_marks(text: str) -> list[int]:
    """Where signs stand in a text that may open or close a quotation, in order; none if no sign there opens one."""
    if not any(sign in text for sign in _OPEN):
        return []
    return sorted(mark.start() for sign, pattern in _MARKS.items() if sign in text for mark in pattern.finditer(text))


def quoted_ranges(text: str, marks: Sequence[int], start: int, end: int) -> list[Span]:
    """Quotations in one paragraph, marks included; one that is not closed runs to the paragraph's end. `marks` are
    those of the text.

    Speech that goes on in the next paragraph opens again there, so no state is carried over.
    """
    found = []
    opened, closer = -1, ""
    for at in marks[bisect_left(marks, start) : bisect_left(marks, end)]:
        sign = text[at]
        if opened < 0:
            if sign in _OPEN and not _is_apostrophe(text, at, opening=True):
                opened, closer = at, _OPEN[sign]
        elif sign in closer and not _is_apostrophe(text, at, opening=False):
            found.append(Span(opened, at + 1))
            opened = -1
    # A single mark left open is an apostrophe ("'Twas", "the officers' cars").
    if opened >= 0 and text[opened] not in "‘'":
        found.append(Span(opened, end))
    return found


def _is_apostrophe(text: str, at: int, *, opening: bool) -> bool:
    """Whether the single mark at `at` stands inside a word or on the wrong side of one."""
    if text[at] not in _APOSTROPHES:
        return False
    before = at > 0 and text[at - 1].isalnum()
    after = at + 1 < len(text) and text[at + 1].isalnum()
    return before or not after if opening else after


def mostly_quoted(span: Span, quotations: Sequence[Span]) -> bool:
    """Whether more than half of the span lies in quotations, which stand in order and apart."""
    inside = 0
    for number in range(bisect_right(quotations, span.start, key=_end), len(quotations)):
        each = quotations[number]
        if each.start >= span.end:
            break
        inside += min(span.end, each.end) - max(span.start, each.start)
    return inside * 2 > span.end - span.start


def _end(quotation: Span) -> int:
    return quotation.end
