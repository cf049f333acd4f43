"""The days of the whole act, where one source tells of a part of it by the day and another of all of it."""

from collections.abc import Iterable, Sequence

from extract.model.event import EventType, Figure, FigureWhat
from extract.model.mention import Qualifier
from extract.model.operation import SourcedDate, SourcedFigure

_COUNTED = {EventType.ARREST: FigureWhat.ARRESTS, EventType.SEARCH: FigureWhat.SEARCHES}
_PART = 1.15  # a total this much larger than another number has that one as a part
_RANGE = "/"
_LONGEST = 31  # days that one action may take


def of_the_whole(
    kind: EventType, figures: Iterable[SourcedFigure], dates: Sequence[SourcedDate], best: SourcedDate
) -> SourcedDate:
    """The dating to show: `best`, or that of the source with the total, if it is some days with the best among them.

    Four men arrested on the 15th and sixteen on the 15th and 16th are sixteen on both days.
    """
    if len(dates) < 2 or kind not in _COUNTED or not best.date or best.date.is_open:
        return best
    told = _totals(_COUNTED[kind], figures)
    less = max(_most(each, told) for each in dates if each.date and each.date.edtf == best.date.edtf)
    wider = [each for each in dates if _spans(each, best) and _most(each, told) > _PART * less]
    return max(wider, key=lambda each: (_most(each, told), each.documents), default=best)


def _totals(what: FigureWhat, figures: Iterable[SourcedFigure]) -> dict[str, float]:
    """The largest number that each document counts exactly, of all states together."""
    found: dict[str, float] = {}
    for each in figures:
        if _is_total(each.figure, what):
            for id_ in each.documents:
                found[id_] = max(each.figure.value, found.get(id_, 0.0))
    return found


def _is_total(figure: Figure, what: FigureWhat) -> bool:
    return figure.what == what and not figure.country and figure.qualifier == Qualifier.EXACT


def _most(dated: SourcedDate, told: dict[str, float]) -> float:
    return max((told.get(id_, 0.0) for id_ in dated.documents), default=0.0)


def _spans(wide: SourcedDate, narrow: SourcedDate) -> bool:
    """Whether the days of one are more than those of the other and hold them."""
    one, other = wide.date, narrow.date
    if one is None or other is None:
        return False
    if not (one.earliest and one.latest and other.earliest and other.latest):
        return False
    # "In June", said a year later, is no more than a vaguer day.
    if _RANGE not in one.edtf or (one.latest - one.earliest).days >= _LONGEST:
        return False
    return one.earliest <= other.earliest and other.latest <= one.latest and one.edtf != other.edtf
