"""Where sources differ: found, named by kind, put side by side. Nothing is averaged and nothing wins silently.

What is no conflict: a national part and the total, two amounts that one source tells as part and whole, an open
date ("by 16 March") and a day inside it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations, pairwise

from extract.model.event import EventType, Figure, FigureWhat
from extract.model.mention import Qualifier
from extract.model.operation import Claim, Conflict, ConflictKind, SourcedDate
from extract.model.quick import quick
from extract.model.text import Document, PublishedBasis
from extract.model.time import EdtfDate
from extract.operations.words import words

_QUALIFIED = {
    Qualifier.EXACT: "",
    Qualifier.MORE_THAN: "more than ",
    Qualifier.LESS_THAN: "less than ",
    Qualifier.ABOUT: "about ",
    Qualifier.AT_LEAST: "at least ",
}
_CLOSE = 1.1  # a vague number this near to the exact one is its rounding
_ONE_SIZE = 2.0  # two numbers further apart than this count different things
_LATER = 3  # days after which a larger number is a later count
_SAME_NEWS = 30  # days within which two reports count the same states
_FEW = 5  # people up to which the same number under another word is chance
_NEVER = (FigureWhat.OTHER,)  # whatever it counts, it need not be the same thing
_NOTES = {
    ConflictKind.VALUE: "The sources give different numbers.",
    ConflictKind.ROUNDING: "One source rounds what the other counts.",
    ConflictKind.SUBSET: "One source counts a part of the states that the other counts.",
    ConflictKind.UPDATE: "A later report gives a larger number.",
    ConflictKind.DEFINITION: "The same number stands under different words.",
    ConflictKind.DATE: "The sources give different dates.",
}

# What a figure counts, where, and in which currency: only equals are compared.
Counted = tuple[FigureWhat, str | None, str | None]


@quick
@dataclass(frozen=True, slots=True)
class Telling:
    """A figure, the document that gives it, and what that document says around it."""

    figure: Figure
    document: str
    published: date | None = None
    where: frozenset[str] = frozenset()
    running: bool = False

    @property
    def counted(self) -> Counted:
        """What it may be compared with."""
        return self.figure.what, self.figure.country, self.figure.currency


def event_conflicts(kind: EventType, tellings: Iterable[Telling]) -> tuple[Conflict, ...]:
    """Differences between sources about one act. What a source states of the target is left to the operation."""
    left_out = words().stated if kind not in words().acted_upon else frozenset()
    compared = (each for each in tellings if each.figure.what not in left_out and each.figure.what != "countries")
    return _compare(compared, _totals)


def operation_conflicts(
    tellings: Iterable[tuple[EventType, Telling]], documents: Iterable[Document]
) -> tuple[Conflict, ...]:
    """Differences about the operation as a whole: the target's size, the states involved, words for people, dates."""
    told = list(tellings)
    stated = [each for kind, each in told if each.figure.what in words().stated and kind not in words().acted_upon]
    states = _same_news([each for _, each in told if each.figure.what == FigureWhat.COUNTRIES])
    return (
        *(conflict for same in _of_one_size(stated) for conflict in _compare(same, _all, sources=1)),
        *_compare(states, _totals),
        *_definitions([each for _, each in told]),
        *published_conflicts(documents),
    )


def of_operation(kind: EventType, figure: Figure) -> bool:
    """Whether a figure of an event may be one of `operation_conflicts`: most are not, and need not be asked."""
    what = figure.what
    if what in words().stated and kind not in words().acted_upon:
        return True
    return what == FigureWhat.COUNTRIES or _counts_people(figure)


def date_conflict(dates: Sequence[SourcedDate]) -> tuple[Conflict, ...]:
    """A conflict where two datings of one act have no day in common."""
    known = [(each.date, each.documents) for each in dates if each.date]
    if all(overlap(first[0], second[0]) for first, second in combinations(known, 2)):
        return ()
    claims: dict[str, set[str]] = defaultdict(set)
    for when, ids in known:
        claims[when.edtf].update(ids)
    return (_conflict(ConflictKind.DATE, "date", claims),)


def published_conflicts(documents: Iterable[Document]) -> tuple[Conflict, ...]:
    """Documents that offer different days for their own publication; the chosen day stands first. The day when a file
    was made says nothing against them."""
    found = []
    for document in documents:
        told = [claim for claim in document.published_claims if claim.basis != PublishedBasis.MADE]
        days = list(dict.fromkeys(claim.day for claim in told))
        if len(days) > 1:
            claims = tuple(Claim(day.isoformat(), (document.id,)) for day in days)
            note = "; ".join(claim.reason for claim in told)
            found.append(Conflict(ConflictKind.DATE, "published", claims, note))
    return tuple(found)


def still_settled(found: Iterable[Conflict], known: Iterable[Conflict]) -> tuple[Conflict, ...]:
    """The conflicts found, with a person's decision on those that are the same as when it was made."""
    decided = {(each.about, each.claims): each.settled for each in known if each.settled}
    return tuple(replace(each, settled=decided.get((each.about, each.claims))) for each in found)


def overlap(first: EdtfDate, second: EdtfDate) -> bool:
    """Whether some day fits both.

    >>> overlap(EdtfDate.parse("2011-03"), EdtfDate.parse("../2011-03-16"))
    True
    """
    starts = max(first.earliest or date.min, second.earliest or date.min)
    ends = min(first.latest or date.max, second.latest or date.max)
    return starts <= ends


def written(figure: Figure) -> str:
    """A figure as a claim shows it: the number in digits, with its qualifier and currency.

    >>> written(Figure(FigureWhat.MONEY, 1200000.0, Qualifier.MORE_THAN, currency="EUR"))
    'more than 1200000 EUR'
    """
    number = f"{figure.value:.15g}"
    return f"{_QUALIFIED[figure.qualifier]}{number}{f' {figure.currency}' if figure.currency else ''}"


def _of_one_size(tellings: list[Telling]) -> list[list[Telling]]:
    """Split where a number is more than twice the one before: sellers and members are both accounts of a platform."""
    groups: list[list[Telling]] = []
    for each in sorted(tellings, key=lambda each: each.figure.value):
        if groups and each.figure.value <= _ONE_SIZE * groups[-1][-1].figure.value:
            groups[-1].append(each)
        else:
            groups.append([each])
    return groups


def _all(tellings: list[Telling]) -> list[Telling]:
    return tellings


def _totals(tellings: list[Telling]) -> list[Telling]:
    """The largest of each document: what it tells besides is a part."""
    largest: dict[str, Telling] = {}
    for each in tellings:
        if each.document not in largest or each.figure.value > largest[each.document].figure.value:
            largest[each.document] = each
    return list(largest.values())


def _compare(
    tellings: Iterable[Telling], choose: Callable[[list[Telling]], list[Telling]], sources: int = 2
) -> tuple[Conflict, ...]:
    """A conflict for each kind of figure with several values, told by at least so many sources."""
    alike: dict[Counted, list[Telling]] = defaultdict(list)
    for each in tellings:
        if each.figure.what not in _NEVER:
            alike[each.counted].append(each)
    found = []
    for (what, country, _), group in sorted(alike.items(), key=lambda item: tuple([part or "" for part in item[0]])):
        if len({each.figure.value for each in group}) < 2:
            continue
        chosen = sorted(choose(group), key=lambda each: (each.figure.value, each.document, each.figure.qualifier))
        enough = len({each.document for each in chosen}) >= sources
        if not enough or len({each.figure.value for each in chosen}) < 2:
            continue
        about = f"{what} {country}" if country else str(what)
        found.append(_conflict(_kind(chosen), about, _claims(chosen)))
    return tuple(found)


def _claims(tellings: Iterable[Telling]) -> dict[str, set[str]]:
    """One claim a value; its qualifier is written where every source has the same."""
    sources: dict[float, list[Telling]] = defaultdict(list)
    for each in tellings:
        sources[each.figure.value].append(each)
    claims = {}
    for group in sources.values():
        plain = len({each.figure.qualifier for each in group}) > 1
        figure = group[0].figure
        exact = Figure(figure.what, figure.value, Qualifier.EXACT, figure.country, figure.currency)
        claims[written(exact if plain else figure)] = {each.document for each in group}
    return claims


def _kind(tellings: list[Telling]) -> ConflictKind:
    """How they differ, `tellings` in order of their values."""
    steps = list(pairwise(tellings))
    if all(_rounds(low.figure, high.figure) for low, high in steps):
        return ConflictKind.ROUNDING
    if all(low.figure.value == high.figure.value or _updates(low, high) for low, high in steps):
        return ConflictKind.UPDATE
    if all(low.figure.value == high.figure.value or (low.where and low.where < high.where) for low, high in steps):
        return ConflictKind.SUBSET
    return ConflictKind.VALUE


def _rounds(first: Figure, second: Figure) -> bool:
    """Whether one is a vaguer way to say the other.

    >>> exact, vague = Figure(FigureWhat.ARRESTS, 184), Figure(FigureWhat.ARRESTS, 180, Qualifier.MORE_THAN)
    >>> _rounds(vague, exact), _rounds(exact, Figure(FigureWhat.ARRESTS, 190))
    (True, False)
    """
    if first.value == second.value:
        return True
    if first.qualifier == second.qualifier == Qualifier.EXACT:
        return False
    low, high = sorted((first, second), key=lambda figure: figure.value)
    if low.qualifier == Qualifier.LESS_THAN or high.qualifier in (Qualifier.MORE_THAN, Qualifier.AT_LEAST):
        # "fewer than 180" is not 184, and "more than 190" is not 184 either.
        return low.qualifier == Qualifier.ABOUT or high.qualifier == Qualifier.ABOUT
    step = 10 ** (len(f"{int(low.value)}") - 1)
    return high.value <= low.value * _CLOSE or (low.value % step == 0 and int(high.value // step) * step == low.value)


def _updates(low: Telling, high: Telling) -> bool:
    if low.published is None or high.published is None:
        return False
    later = (high.published - low.published).days
    return later >= _LATER or (later > 0 and (low.running or high.running))


def _same_news(tellings: list[Telling]) -> list[Telling]:
    first = min((each.published for each in tellings if each.published), default=None)
    return [each for each in tellings if not first or not each.published or (each.published - first).days <= _SAME_NEWS]


def _definitions(tellings: list[Telling]) -> tuple[Conflict, ...]:
    """The same number of people, arrested in one source and charged in the other, neither saying both."""
    said: dict[str, dict[float, set[str]]] = defaultdict(lambda: defaultdict(set))
    kinds: dict[str, set[str]] = defaultdict(set)
    for each in tellings:
        if _counts_people(each.figure):
            said[each.figure.what][each.figure.value].add(each.document)
            kinds[each.document].add(each.figure.what)
    found = []
    for one, other in combinations(words().people, 2):
        for value in sorted(said[one].keys() & said[other].keys()):
            first = {document for document in said[one][value] if other not in kinds[document]}
            second = {document for document in said[other][value] if one not in kinds[document]}
            if first and second:
                claims = {f"{value:.15g} {one}": first, f"{value:.15g} {other}": second}
                found.append(_conflict(ConflictKind.DEFINITION, f"{one} / {other}", claims))
    return tuple(found)


def _counts_people(figure: Figure) -> bool:
    """Whether it counts so many people that the same number under another word is no chance."""
    return figure.what in words().people and figure.country is None and figure.value >= _FEW


def _conflict(kind: ConflictKind, about: str, claims: Mapping[str, set[str]]) -> Conflict:
    listed = tuple(Claim(value, tuple(sorted(ids))) for value, ids in claims.items())
    return Conflict(kind, about, listed, _NOTES[kind])
