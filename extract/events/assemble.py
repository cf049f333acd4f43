"""Acts -> events: the same act told in title, lead, body and quotation is one event with all its evidence.

Same type, same link, same realis and same date is one event. An undated act joins the dated one of its type, unless its
numbers or places say that it is another.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from extract.events.action_days import IN_THE_STRETCH
from extract.events.acts import Act, Dating
from extract.events.names import share_names
from extract.model.event import PHASE_OF, Basis, Event, EventType, Evidence, Figure, FigureWhat, Link, Phase, Realis
from extract.model.mention import Qualifier
from extract.model.text import SentenceRole

_ROUNDING = 0.12  # "nearly three dozen" and 34 are one number
_PEOPLE = frozenset(
    {FigureWhat.ARRESTS, FigureWhat.SEARCHES, FigureWhat.CHARGED, FigureWhat.CONVICTED, FigureWhat.VICTIMS}
)
_AMOUNTS = frozenset({FigureWhat.MONEY, FigureWhat.DRUGS_KG})
_COUNTED = _PEOPLE | _AMOUNTS | {FigureWhat.FIREARMS}
_MONTH = 31  # days
_DAYS = 2  # an action of more is a campaign
_YEAR = 365
_MANY = 3  # people who are not the one person of another act
_EVIDENCE = 6  # sentences shown for one event; the others repeat them
_ONCE = frozenset({EventType.TIP_OFF, EventType.INVESTIGATION_OPENED})  # a case starts once
_TYPES = list(EventType)


@dataclass
class _Group:
    acts: list[Act] = field(default_factory=list)

    @property
    def dating(self) -> Dating:
        return self.acts[0].dating

    @property
    def where(self) -> set[str]:
        return {country for act in self.acts for country in act.where}

    def totals(self, what: FigureWhat) -> list[Figure]:
        return [each for act in self.acts for each in act.figures if each.what == what and each.country is None]


def assemble(acts: Iterable[Act]) -> tuple[Event, ...]:
    """The events of one document in the order of a case, then of the text."""
    kinds: dict[tuple[str, Link, Realis], list[Act]] = {}
    for act in acts:
        kinds.setdefault((act.type, act.link, act.realis), []).append(act)
    groups = [group for alike in kinds.values() for group in _groups(alike)]
    events = [_event(group.acts) for group in groups if _tells(group)]
    return tuple(sorted(events, key=lambda event: (_TYPES.index(event.type), event.evidence[0])))


def _tells(group: _Group) -> bool:
    """Whether the group tells an event: not only referred to, unless with a date; no mere outlook ("more arrests are
    expected")."""
    if all(act.weak for act in group.acts) and (group.acts[0].type == EventType.COOPERATION or not group.dating.told):
        return False
    outlook = group.acts[0].realis == Realis.PLANNED and PHASE_OF[group.acts[0].type] == Phase.ACTION
    return not outlook or group.dating.told


def _groups(acts: list[Act]) -> list[_Group]:
    """Dated acts by date; then the undated ones, the telling before the merely referring."""
    dated: list[_Group] = []
    for act in (each for each in acts if each.dating.told):
        home = next((group for group in dated if _same_time(group, act)), None)
        if home is None:
            dated.append(_Group([act]))
        else:
            home.acts.append(act)
            home.acts.sort(key=lambda each: each.dating.date.days if each.dating.date else 0)
    undated: list[_Group] = []
    late = sorted((each for each in acts if not each.dating.told), key=lambda each: (each.headline, each.weak))
    for act in late:
        _place_undated(act, dated, undated)
    return dated + undated


def _same_time(group: _Group, act: Act) -> bool:
    """Equal dates, or one inside the other ("in May", "on 3 May"). A year alone holds many acts: there the places must
    not differ."""
    ours, theirs = group.dating.date, act.dating.date
    if ours is None or theirs is None:
        return False
    if not (ours.earliest and ours.latest and theirs.earliest and theirs.latest):
        return ours.edtf == theirs.edtf
    inside = ours.earliest <= theirs.earliest and theirs.latest <= ours.latest
    around = theirs.earliest <= ours.earliest and ours.latest <= theirs.latest
    if not (inside or around):
        return False
    if max(ours.days, theirs.days) > _MONTH:
        told_of_one = group.dating.why == act.dating.why == IN_THE_STRETCH  # what one operation brought, by state
        return ours.edtf == theirs.edtf and (told_of_one or not _on_other_ways(group, act))
    if ours.edtf == theirs.edtf:
        return True
    return not (_elsewhere(group, act) or _other_numbers(group, act) or _sums_up_days(group, act))


def _sums_up_days(group: _Group, act: Act) -> bool:
    """Whether one tells how many there were in several days, and the other a day of them without that number, or with
    another."""
    days = {other.dating.date.days for other in (*group.acts, act) if other.dating.date}
    ours = {figure for other in group.acts for figure in other.figures if figure.what in _PEOPLE and figure.value > 1}
    theirs = {figure for figure in act.figures if figure.what in _PEOPLE and figure.value > 1}
    if len(days) == 1 or 1 not in days:
        return False
    # "On 3 and 4 June 17 were held … Twelve were arrested on 3 June": the second are some of the first.
    alike = [(one, other) for one in ours for other in theirs if one.what == other.what]
    return bool(ours) != bool(theirs) or bool(alike and not any(_agree(*pair) for pair in alike))


def _place_undated(act: Act, dated: list[_Group], undated: list[_Group]) -> None:
    """Join the one event it can be. What starts a case (identification, cooperation …) happens many times, so an
    undated one is not taken for a dated one."""
    if act.row_of is not None and (same := _same_list(act, (*dated, *undated))):
        same.acts.append(act)
        return
    apart = (PHASE_OF[act.type] == Phase.LEAD and act.type not in _ONCE and not act.weak) or act.apart
    fitting = [group for group in dated if not _other_numbers(group, act) and not _elsewhere(group, act)]
    if not act.weak and act.link == Link.THIS:
        # "In a previous phase, in 2018": the news itself is no part of that.
        fitting = [group for group in fitting if act.apart or not all(other.apart for other in group.acts)]
    if apart or (act.headline and any(_same_numbers(group, act) for group in undated)):
        fitting = [group for group in fitting if _same_numbers(group, act)]
    # "55 million was frozen" is not what was done "in 2021", unless it says so.
    fitting = _precise(fitting) or [
        group for group in fitting if act.weak or not act.figures or not _of_years(group) or _same_numbers(group, act)
    ]
    if fitting:
        _nearest(fitting, act).acts.append(act)
        return
    fitting = [group for group in undated if not _other_numbers(group, act) and not _other_court(group, act)]
    agreeing = [group for group in fitting if _same_numbers(group, act)]
    home = next(iter(agreeing or fitting), None)
    if home is None and act.headline and dated + undated:
        # A headline sums up what the text tells; it is no act of its own.
        home = _nearest(dated + undated, act)
    if home is None:
        undated.append(_Group([act]))
    else:
        home.acts.append(act)


def _precise(groups: list[_Group]) -> list[_Group]:
    """Those with a day or a month: a bare year ("which was dismantled in 2016") is the last that news is about."""
    return [group for group in groups if group.dating.date and group.dating.date.days <= _MONTH]


def _of_years(group: _Group) -> bool:
    return bool(group.dating.date and group.dating.date.days >= _YEAR)


def _same_list(act: Act, groups: Iterable[_Group]) -> _Group | None:
    """The event that another line of the same list tells, or the line above it."""
    for group in groups:
        for other in group.acts:
            above = other.sentence.span.start == act.row_of and other.sentence.field == act.sentence.field
            if above or other.row_of == act.row_of:
                return group
    return None


def _nearest(groups: list[_Group], act: Act) -> _Group:
    """The event told last before this act in its paragraph, else the one told most often."""
    named = [group for group in groups if _share_names(group, act)]
    same = named or [group for group in groups if any(_told_before(other, act) for other in group.acts)]
    return same[-1] if same else max(groups, key=lambda group: len(group.acts))


def _told_before(other: Act, act: Act) -> bool:
    here = other.sentence.field == act.sentence.field and other.sentence.paragraph == act.sentence.paragraph
    return here and other.order <= act.order


def _next_paragraph(other: Act, act: Act) -> bool:
    return other.sentence.field == act.sentence.field and act.sentence.paragraph - other.sentence.paragraph == 1


def _elsewhere(group: _Group, act: Act) -> bool:
    """Whether the places say that this is another act; where something is announced or charged says nothing."""
    if PHASE_OF[act.type] != Phase.ACTION or _share_names(group, act):
        return False
    if (
        act.partial
        and not act.dating.told
        and any(_told_before(other, act) or _next_paragraph(other, act) for other in group.acts)
    ):
        return False  # "Nine of the suspects were held in Germany"
    if not act.dating.told and _is_campaign(group):
        return False  # a sweep of many days is told state by state
    return bool(group.where and act.where and not group.where & set(act.where))


def _is_campaign(group: _Group) -> bool:
    """Whether it was done over some days that the text names by their ends ("from 4 to 15 March")."""
    when = group.dating.date
    return when is not None and _DAYS < when.days <= _MONTH and "/" in when.edtf


def _on_other_ways(group: _Group, act: Act) -> bool:
    """Within a year, acts in different states are different acts, though one state may be in both."""
    here, there = group.where, set(act.where)
    return bool(here and there) and not (here <= there or there <= here)


def _share_names(group: _Group, act: Act) -> bool:
    return any(share_names(other.names.told, act.names.told) for other in group.acts)


def _other_court(group: _Group, act: Act) -> bool:
    """Charges before different courts are different charges."""
    if act.type != EventType.CHARGE or not act.venues:
        return False
    known = {venue for other in group.acts for venue in other.venues}
    return bool(known) and not known & set(act.venues)


def _other_numbers(group: _Group, act: Act) -> bool:
    """Whether the numbers say that this is another act: a larger total told later, another amount of money."""
    if all(other.single for other in group.acts) and any(_counts_many(figure) for figure in act.figures):
        return True
    here = {(other.sentence.field, other.sentence.paragraph) for other in group.acts}
    same = (act.sentence.field, act.sentence.paragraph) in here and act.sentence.role != SentenceRole.ITEM
    if same and not act.more:
        return False
    listed = act.sentence.role == SentenceRole.ITEM and any(
        other.sentence.role == SentenceRole.ITEM for other in group.acts
    )
    part = act.placed and group.where and not group.where & set(act.where) and not act.dating.told
    for figure in act.figures:
        if figure.country is not None or figure.what not in _COUNTED:
            continue
        if part and figure.what in _PEOPLE and not group.dating.told:
            continue  # "In Britain 746 were arrested": another state's part
        if _adds_up(figure, group) or _are_parts(group, figure.what) or _is_total_of(act, group, figure.what):
            continue  # "- Jamaica: 61 arrests" below "214 arrests"
        told = group.totals(figure.what)
        if not told or any(_agree(figure, other) for other in told):
            continue
        if figure.what in _AMOUNTS and (act.added or (listed and not group.dating.told)):
            continue  # "In addition to the cash"; lines of one list sum up one act
        if figure.what in _AMOUNTS or figure.value > max(other.value for other in told):
            return True
    return False


def _adds_up(figure: Figure, group: _Group) -> bool:
    """ "Ten were arrested" above "Romanian officers arrested eight, the Irish two"."""
    told = {other.value for other in group.totals(figure.what)}
    return len(told) > 1 and figure.what in _PEOPLE and sum(told) == figure.value


def _is_total_of(act: Act, group: _Group, what: FigureWhat) -> bool:
    """ "48 arrested in nine states" above "In France alone 27 people were arrested" from 17 to 28 October."""
    if (
        what not in _PEOPLE
        or act.where
        or act.apart
        or not group.dating.date
        or not 1 < group.dating.date.days <= _MONTH
        or "/" not in group.dating.date.edtf
    ):
        return False
    telling = [other for other in group.acts if any(figure.what == what for figure in other.figures)]
    return all(len(other.where) == 1 and act.order < other.order for other in telling)


def _are_parts(group: _Group, what: FigureWhat) -> bool:
    """Whether all numbers of a kind are those of states in a list."""
    telling = [other for other in group.acts if any(figure.what == what for figure in other.figures)]
    listed = all(other.sentence.role == SentenceRole.ITEM and len(other.where) == 1 for other in telling)
    return listed and len({other.where for other in telling}) > 1


def _counts_many(figure: Figure) -> bool:
    return figure.what in _PEOPLE and figure.value >= _MANY and figure.country is None


def _same_numbers(group: _Group, act: Act) -> bool:
    return any(_agree(figure, other) for figure in act.figures for other in group.totals(figure.what))


def _agree(one: Figure, other: Figure) -> bool:
    exact = one.qualifier == other.qualifier == Qualifier.EXACT
    if one.value == other.value:
        return True
    return not exact and abs(one.value - other.value) <= _ROUNDING * max(one.value, other.value)


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
                and figure.what in _PEOPLE
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
