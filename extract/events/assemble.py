"""Acts -> events: the same act told in title, lead, body and quotation is one event with all its evidence.

Same type, same link, same realis and same date is one event. An undated act joins the dated one of its type, unless its
numbers say that it is another.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from extract.events.attach import Act, Dating
from extract.model.event import Basis, Event, Evidence, Figure, FigureWhat, Link, Realis
from extract.model.mention import Qualifier
from extract.model.text import SentenceRole

_ROUNDING = 0.12  # "nearly three dozen" and 34 are one number
_DISTINCT = frozenset({FigureWhat.ARRESTS, FigureWhat.SEARCHES, FigureWhat.CHARGED, FigureWhat.VICTIMS})
_AMOUNTS = frozenset({FigureWhat.MONEY, FigureWhat.DRUGS_KG})
_EVIDENCE = 6  # sentences shown for one event; the others repeat them


@dataclass
class _Group:
    acts: list[Act] = field(default_factory=list)

    @property
    def dating(self) -> Dating:
        return self.acts[0].dating

    def totals(self, what: FigureWhat) -> list[Figure]:
        return [each for act in self.acts for each in act.figures if each.what == what and each.country is None]


def assemble(acts: Iterable[Act]) -> tuple[Event, ...]:
    """The events of one document in the order of a case, then of the text."""
    kinds: dict[tuple[str, Link, Realis], list[Act]] = {}
    for act in acts:
        kinds.setdefault((act.type, act.link, act.realis), []).append(act)
    groups = [group for alike in kinds.values() for group in _groups(alike)]
    events = [_event(group.acts) for group in groups if not all(act.weak for act in group.acts)]
    order = list(type(events[0].type)) if events else []
    return tuple(sorted(events, key=lambda event: (order.index(event.type), event.evidence[0])))


def _groups(acts: list[Act]) -> list[_Group]:
    dated: list[_Group] = []
    for act in (each for each in acts if each.dated):
        home = next((group for group in dated if _same_time(group, act)), None)
        if home is None:
            home = _Group()
            dated.append(home)
        home.acts.append(act)
    undated: list[_Group] = []
    for act in (each for each in acts if not each.dated):
        _place_undated(act, dated, undated)
    return dated + undated


def _same_time(group: _Group, act: Act) -> bool:
    """Equal dates, or one inside the other ("in May", "on 3 May") with no numbers against it."""
    ours, theirs = group.dating.date, act.dating.date
    if ours is None or theirs is None:
        return False
    if ours.edtf == theirs.edtf:
        return True
    if ours.is_open or theirs.is_open:
        return False
    return False


def _place_undated(act: Act, dated: list[_Group], undated: list[_Group]) -> None:
    """Join the one event it can be; numbers that do not fit make it another."""
    fitting = [group for group in dated if not _against(group, act)]
    if fitting:
        _nearest(fitting, act).acts.append(act)
        return
    home = next((group for group in undated if not _against(group, act)), None)
    if home is None:
        home = _Group()
        undated.append(home)
    home.acts.append(act)


def _nearest(groups: list[_Group], act: Act) -> _Group:
    """The event told last before this act in its paragraph, else the one told most often."""
    same = [
        group
        for group in groups
        if any(other.sentence.paragraph == act.sentence.paragraph and other.sentence.field == act.sentence.field
               and other.order <= act.order for other in group.acts)
    ]  # fmt: skip
    return same[-1] if same else max(groups, key=lambda group: len(group.acts))


def _against(group: _Group, act: Act) -> bool:
    """Whether the numbers say that this is another act: a larger total told later, another amount of money."""
    here = {(other.sentence.field, other.sentence.paragraph) for other in group.acts}
    if (act.sentence.field, act.sentence.paragraph) in here:
        return False
    for figure in act.figures:
        if figure.country is not None or figure.what not in _DISTINCT | _AMOUNTS:
            continue
        told = group.totals(figure.what)
        if not told or any(_agree(figure, other) for other in told):
            continue
        larger = figure.value > max(other.value for other in told)
        if figure.what in _AMOUNTS or larger:
            return True
    return False


def _agree(one: Figure, other: Figure) -> bool:
    exact = one.qualifier == other.qualifier == Qualifier.EXACT
    if one.value == other.value:
        return True
    return not exact and abs(one.value - other.value) <= _ROUNDING * max(one.value, other.value)


def _event(acts: list[Act]) -> Event:
    acts = sorted(acts, key=lambda act: (act.sentence.field != "title", act.order))
    lead = next((act for act in acts if act.dated), acts[0])
    figures = tuple(dict.fromkeys(figure for act in acts for figure in act.figures))
    return Event(
        type=lead.type,
        evidence=_evidence(acts),
        link=lead.link,
        realis=lead.realis,
        date=lead.dating.date,
        basis=lead.dating.basis if lead.dating.date else Basis.NONE,
        where=tuple(sorted({country for act in acts for country in act.where})),
        figures=figures,
        agencies=tuple(sorted({name for act in acts for name in act.agencies})),
        rules=tuple(dict.fromkeys(f"{act.type}/{rule}" for act in acts for rule in act.rules)),
        why=(f"date: {lead.dating.why}",),
    )


def _evidence(acts: list[Act]) -> tuple[Evidence, ...]:
    """The sentences that say so. Quotations that only repeat it are left out, so that each shown sentence adds."""
    told = [act for act in acts if not act.sentence.quoted] or acts
    strong = [act for act in told if not act.weak] or told
    ranked = sorted(strong, key=lambda act: (not act.dated, not act.figures, not act.where, act.order))
    headings = (SentenceRole.TITLE, SentenceRole.HEADING)
    ranked.sort(key=lambda act: act.sentence.role in headings and bool(act.figures))
    kept = ranked[:_EVIDENCE]
    pieces = {Evidence(act.sentence.field, act.sentence.span) for act in kept}
    return tuple(sorted(pieces, key=lambda piece: (piece.field != "title", piece.span)))
