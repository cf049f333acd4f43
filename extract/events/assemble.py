"""Acts -> events: the same act told in title, lead, body and quotation is one event with all its evidence.

Same type, same link, same realis and same date is one event. An undated act joins the dated one of its type, unless its
numbers or places say that it is another.
"""

from collections.abc import Iterable
from dataclasses import replace

from extract.events.acts import Act
from extract.events.one_act import (
    MONTH,
    PEOPLE,
    Group,
    elsewhere,
    other_court,
    other_numbers,
    same_numbers,
    same_time,
    shares_names,
    told_before,
)
from extract.model.event import PHASE_OF, Basis, Event, EventType, Evidence, Figure, Link, Phase, Realis

_YEAR = 365
_EVIDENCE = 6  # sentences shown for one event; the others repeat them
_ONCE = frozenset({EventType.TIP_OFF, EventType.INVESTIGATION_OPENED})  # a case starts once
_TYPES = list(EventType)


def assemble(acts: Iterable[Act]) -> tuple[Event, ...]:
    """The events of one document in the order of a case, then of the text."""
    kinds: dict[tuple[str, Link, Realis], list[Act]] = {}
    for act in acts:
        kinds.setdefault((act.type, act.link, act.realis), []).append(act)
    groups = [group for alike in kinds.values() for group in _groups(alike)]
    events = [_event(group.acts) for group in groups if _tells(group)]
    return tuple(sorted(events, key=lambda event: (_TYPES.index(event.type), event.evidence[0])))


def _tells(group: Group) -> bool:
    """Whether the group tells an event: not only referred to, unless with a date; no mere outlook ("more arrests are
    expected")."""
    if all(act.weak for act in group.acts) and (group.acts[0].type == EventType.COOPERATION or not group.dating.told):
        return False
    outlook = group.acts[0].realis == Realis.PLANNED and PHASE_OF[group.acts[0].type] == Phase.ACTION
    return not outlook or group.dating.told


def _groups(acts: list[Act]) -> list[Group]:
    """Dated acts by date; then the undated ones, the telling before the merely referring."""
    dated: list[Group] = []
    for act in (each for each in acts if each.dating.told):
        home = next((group for group in dated if same_time(group, act)), None)
        if home is None:
            dated.append(Group([act]))
        else:
            home.acts.append(act)
            home.acts.sort(key=lambda each: each.dating.date.days if each.dating.date else 0)
    undated: list[Group] = []
    late = sorted((each for each in acts if not each.dating.told), key=lambda each: (each.headline, each.weak))
    for act in late:
        _place_undated(act, dated, undated)
    return dated + undated


def _place_undated(act: Act, dated: list[Group], undated: list[Group]) -> None:
    """Join the one event it can be. What starts a case (identification, cooperation …) happens many times, so an
    undated one is not taken for a dated one."""
    if act.row_of is not None and (same := _same_list(act, (*dated, *undated))):
        same.acts.append(act)
        return
    apart = (PHASE_OF[act.type] == Phase.LEAD and act.type not in _ONCE and not act.weak) or act.apart
    fitting = [group for group in dated if not other_numbers(group, act) and not elsewhere(group, act)]
    if not act.weak and act.link == Link.THIS:
        # "In a previous phase, in 2018": the news itself is no part of that.
        fitting = [group for group in fitting if act.apart or not all(other.apart for other in group.acts)]
    if apart or (act.headline and any(same_numbers(group, act) for group in undated)):
        fitting = [group for group in fitting if same_numbers(group, act)]
    # "55 million was frozen" is not what was done "in 2021", unless it says so.
    fitting = _precise(fitting) or [
        group for group in fitting if act.weak or not act.figures or not _of_years(group) or same_numbers(group, act)
    ]
    if fitting:
        _nearest(fitting, act).acts.append(act)
        return
    fitting = [group for group in undated if not other_numbers(group, act) and not other_court(group, act)]
    agreeing = [group for group in fitting if same_numbers(group, act)]
    home = next(iter(agreeing or fitting), None)
    if home is None and act.headline and dated + undated:
        # A headline sums up what the text tells; it is no act of its own.
        home = _nearest(dated + undated, act)
    if home is None:
        undated.append(Group([act]))
    else:
        home.acts.append(act)


def _precise(groups: list[Group]) -> list[Group]:
    """Those with a day or a month: a bare year ("which was dismantled in 2016") is the last that news is about."""
    return [group for group in groups if group.dating.date and group.dating.date.days <= MONTH]


def _of_years(group: Group) -> bool:
    return bool(group.dating.date and group.dating.date.days >= _YEAR)


def _same_list(act: Act, groups: Iterable[Group]) -> Group | None:
    """The event that another line of the same list tells, or the line above it."""
    for group in groups:
        for other in group.acts:
            above = other.sentence.span.start == act.row_of and other.sentence.field == act.sentence.field
            if above or other.row_of == act.row_of:
                return group
    return None


def _nearest(groups: list[Group], act: Act) -> Group:
    """The event told last before this act in its paragraph, else the one told most often."""
    named = [group for group in groups if shares_names(group, act)]
    same = named or [group for group in groups if any(told_before(other, act) for other in group.acts)]
    return same[-1] if same else max(groups, key=lambda group: len(group.acts))


def _event(acts: list[Act]) -> Event:
    lead = next((act for act in acts if act.dating.told), acts[0])
    acts = sorted(acts, key=lambda act: act.order)
    telling = [act for act in acts if not act.weak] or acts
    return Event(
        type=lead.type,
        evidence=_evidence(telling),
        link=lead.link,
        realis=lead.realis,
        date=lead.dating.date,
        basis=lead.dating.basis if lead.dating.date else Basis.NONE,
        where=tuple(sorted({country for act in telling for country in act.where})),
        figures=_figures(telling),
        agencies=tuple(sorted({name for act in telling for name in act.agencies})),
        rules=tuple(dict.fromkeys(f"{act.type}/{rule}" for act in acts for rule in act.rules)),
        why=tuple(dict.fromkeys((f"date: {lead.dating.why}", *(reason for act in telling for reason in act.why)))),
    )


def _figures(acts: list[Act]) -> tuple[Figure, ...]:
    """The figures of all acts. Where an event has several states, a number told for one of them ("17 people in Spain")
    is that state's part, unless another sentence tells the same number for the whole."""
    states = {country for act in acts for country in act.where}
    whole = {(figure.what, figure.value) for act in acts if len(act.where) != 1 for figure in act.figures}
    found: dict[Figure, None] = {}
    for act in acts:
        for figure in act.figures:
            part = (
                len(states) > 1
                and act.placed
                and len(act.where) == 1
                and figure.country is None
                and figure.what in PEOPLE
            )
            if part and (figure.what, figure.value) not in whole:
                figure = replace(figure, country=act.where[0])
            found[figure] = None
    return tuple(found)


def _evidence(acts: list[Act]) -> tuple[Evidence, ...]:
    """The sentences that say so; quotations that only repeat it are left out, so that each shown sentence adds."""
    told = [act for act in acts if not act.sentence.quoted] or acts
    ranked = sorted(told, key=lambda act: (not act.dating.told, not act.figures, not act.where, act.order))
    pieces = {Evidence(act.sentence.field, act.sentence.span) for act in ranked[:_EVIDENCE]}
    return tuple(sorted(pieces, key=lambda piece: (piece.field != "title", piece.span)))
