"""Men and women told apart are people counted together: "two men and a woman" are three."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from extract.mentions.figure_rules import FigureRules
from extract.model.mention import FigureMention, Qualifier
from extract.model.text import Span
from extract.text.pattern import Words

_REACH = 60  # characters in which one more person stands
_ONE = re.compile(r" an? ")
_AND = (" and ", ", ", ", and ")


def together(figures: Iterable[FigureMention], words: Words, rules: FigureRules) -> Iterator[FigureMention]:
    """The figures of a text, in order; those of persons that "and" joins as one."""
    before: FigureMention | None = None
    for figure in figures:
        if figure.noun in rules.persons and figure.qualifier is Qualifier.EXACT:
            figure = _with_one_more(figure, words, rules)
            if before and words.lowered[before.span.end : figure.span.start] in _AND and before.what == figure.what:
                before = _spanning(figure, before.span.start, figure.span.end, before.value, words)
                continue
            if before:
                yield before
            before = figure
            continue
        if before:
            yield before
        before = None
        yield figure
    if before:
        yield before


def _with_one_more(figure: FigureMention, words: Words, rules: FigureRules) -> FigureMention:
    """The figure with "a woman", or "a woman and a boy", right behind or before it."""
    low, start, end = words.lowered, figure.span.start, figure.span.end
    more = 0
    if low.startswith((" and ", ", "), end) and (found := rules.one_more.match(low, end)):
        end, more = found.end(), len(_ONE.findall(found[0]))
    elif low.endswith(" and ", 0, start) and (found := rules.one_before.search(low, max(0, start - _REACH), start)):
        start, more = found.start(), 1
    return _spanning(figure, start, end, more, words) if more else figure


def _spanning(figure: FigureMention, start: int, end: int, more: float, words: Words) -> FigureMention:
    return replace(figure, span=Span(start, end), text=words.told[start:end], value=figure.value + more)
