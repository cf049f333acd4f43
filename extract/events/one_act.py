"""Whether an act is one of those told already: by its time, its places, its names, its court and its numbers."""

from dataclasses import dataclass, field

from extract.events.acts import Act, Dating, Frame
from extract.events.names import share_names
from extract.model.event import PHASE_OF, EventType, Figure, FigureWhat, Phase
from extract.model.mention import Qualifier
from extract.model.text import SentenceRole

_ROUNDING = 0.12  # "nearly three dozen" and 34 are one number
PEOPLE = frozenset(
    {FigureWhat.ARRESTS, FigureWhat.SEARCHES, FigureWhat.CHARGED, FigureWhat.CONVICTED, FigureWhat.VICTIMS}
)
_AMOUNTS = frozenset({FigureWhat.MONEY, FigureWhat.DRUGS_KG})
_COUNTED = PEOPLE | _AMOUNTS | {FigureWhat.FIREARMS}
MONTH = 31  # days
_DAYS = 2  # an action of more is a campaign
_MANY = 3  # people who are not the one person of another act


@dataclass
class Group:
    """Acts that are one event so far."""

    acts: list[Act] = field(default_factory=list)

    @property
    def dating(self) -> Dating:
        """The date of the event: that of the act that tells it most precisely, which comes first."""
        return self.acts[0].dating

    @property
    def where(self) -> set[str]:
        """The states of all acts, alpha-3."""
        return {country for act in self.acts for country in act.where}

    def totals(self, what: FigureWhat) -> list[Figure]:
        """The figures of a kind that are of no one state."""
        return [each for act in self.acts for each in act.figures if each.what == what and each.country is None]


def same_time(group: Group, act: Act) -> bool:
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
    if max(ours.days, theirs.days) > MONTH:
        told_of_one = group.dating.frame is act.dating.frame is Frame.WEEKS  # what one operation brought, by state
        return ours.edtf == theirs.edtf and (told_of_one or not _on_other_ways(group, act))
    if ours.edtf == theirs.edtf:
        return True
    return not (elsewhere(group, act) or other_numbers(group, act) or _sums_up_days(group, act))


def _sums_up_days(group: Group, act: Act) -> bool:
    """Whether one tells how many there were in several days, and the other a day of them without that number, or with
    another."""
    days = {other.dating.date.days for other in (*group.acts, act) if other.dating.date}
    ours = {figure for other in group.acts for figure in other.figures if figure.what in PEOPLE and figure.value > 1}
    theirs = {figure for figure in act.figures if figure.what in PEOPLE and figure.value > 1}
    if len(days) == 1 or 1 not in days:
        return False
    # "On 3 and 4 June 17 were held … Twelve were arrested on 3 June": the second are some of the first.
    alike = [(one, other) for one in ours for other in theirs if one.what == other.what]
    return bool(ours) != bool(theirs) or bool(alike and not any(_agree(*pair) for pair in alike))


def elsewhere(group: Group, act: Act) -> bool:
    """Whether the places say that this is another act; where something is announced or charged says nothing."""
    if PHASE_OF[act.type] != Phase.ACTION or shares_names(group, act):
        return False
    if (
        act.partial
        and not act.dating.told
        and any(told_before(other, act) or _next_paragraph(other, act) for other in group.acts)
    ):
        return False  # "Nine of the suspects were held in Germany"
    if not act.dating.told and _is_campaign(group):
        return False  # a sweep of many days is told state by state
    return bool(group.where and act.where and not group.where & set(act.where))


def _is_campaign(group: Group) -> bool:
    """Whether it was done over some days that the text names by their ends ("from 4 to 15 March")."""
    when = group.dating.date
    return when is not None and _DAYS < when.days <= MONTH and "/" in when.edtf


def _on_other_ways(group: Group, act: Act) -> bool:
    """Within a year, acts in different states are different acts, though one state may be in both."""
    here, there = group.where, set(act.where)
    return bool(here and there) and not (here <= there or there <= here)


def shares_names(group: Group, act: Act) -> bool:
    """Whether a name that the act's sentence has stands beside one of the acts."""
    return any(share_names(other.names.told, act.names.told) for other in group.acts)


def told_before(other: Act, act: Act) -> bool:
    """Whether an act is told before another in its paragraph."""
    here = other.sentence.field == act.sentence.field and other.sentence.paragraph == act.sentence.paragraph
    return here and other.order <= act.order


def _next_paragraph(other: Act, act: Act) -> bool:
    return other.sentence.field == act.sentence.field and act.sentence.paragraph - other.sentence.paragraph == 1


def other_court(group: Group, act: Act) -> bool:
    """Charges before different courts are different charges."""
    if act.type != EventType.CHARGE or not act.venues:
        return False
    known = {venue for other in group.acts for venue in other.venues}
    return bool(known) and not known & set(act.venues)


def other_numbers(group: Group, act: Act) -> bool:
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
        if part and figure.what in PEOPLE and not group.dating.told:
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


def _adds_up(figure: Figure, group: Group) -> bool:
    """ "Ten were arrested" above "Romanian officers arrested eight, the Irish two"."""
    told = {other.value for other in group.totals(figure.what)}
    return len(told) > 1 and figure.what in PEOPLE and sum(told) == figure.value


def _is_total_of(act: Act, group: Group, what: FigureWhat) -> bool:
    """ "48 arrested in nine states" above "In France alone 27 people were arrested" from 17 to 28 October."""
    if (
        what not in PEOPLE
        or act.where
        or act.apart
        or not group.dating.date
        or not 1 < group.dating.date.days <= MONTH
        or "/" not in group.dating.date.edtf
    ):
        return False
    telling = [other for other in group.acts if any(figure.what == what for figure in other.figures)]
    return all(len(other.where) == 1 and act.order < other.order for other in telling)


def _are_parts(group: Group, what: FigureWhat) -> bool:
    """Whether all numbers of a kind are those of states in a list."""
    telling = [other for other in group.acts if any(figure.what == what for figure in other.figures)]
    listed = all(other.sentence.role == SentenceRole.ITEM and len(other.where) == 1 for other in telling)
    return listed and len({other.where for other in telling}) > 1


def _counts_many(figure: Figure) -> bool:
    return figure.what in PEOPLE and figure.value >= _MANY and figure.country is None


def same_numbers(group: Group, act: Act) -> bool:
    """Whether one of the act's numbers is a total of the event."""
    return any(_agree(figure, other) for figure in act.figures for other in group.totals(figure.what))


def _agree(one: Figure, other: Figure) -> bool:
    exact = one.qualifier == other.qualifier == Qualifier.EXACT
    if one.value == other.value:
        return True
    return not exact and abs(one.value - other.value) <= _ROUNDING * max(one.value, other.value)
