"""Which figures belong to a trigger: each to the nearest act that may carry it, national parts with their state."""

from collections.abc import Iterator, Sequence

from extract.events.clauses import clause_rules
from extract.events.lists import row_counts
from extract.events.match import Trigger
from extract.events.parts import national_parts
from extract.events.reach import Scene
from extract.events.rules import type_rules
from extract.events.when import DESCRIBED
from extract.mentions.figures import PEOPLE, USERS, unlisted_in
from extract.model.event import EventType, Figure, FigureWhat, Realis
from extract.model.mention import FigureMention
from extract.model.text import Span

# "searches and arrests in nine states": the number belongs to every act of the sentence.
_LIST = 600  # a list of what was seized may run this far, in characters
_OBJECT = 4  # "took down 185 internet protocols", "takedown of 185"
_OFFENCE = 45  # characters before a sum of money in which its offence stands
_BESIDE = 80  # things told before the act ("20 holdalls … were recovered") stand this near
_PARTS = 2  # states with a number of their own, at least
_USERS = 1000  # so many users are the size of a platform and not people who were arrested
_TERM = "jail_months"
_SHARED = frozenset({FigureWhat.COUNTRIES})


def figures_of(scene: Scene) -> list[tuple[Figure, ...]]:
    """For each trigger of the scene the figures that are its own."""
    mentions = scene.mentions
    if not mentions.figures and len(mentions.places) < _PARTS and not any(map(_has_things, scene.triggers)):
        return [() for _ in scene.triggers]
    owned: list[list[Figure]] = [[] for _ in scene.triggers]
    parts = national_parts(scene.words, scene.start, mentions.figures, mentions.places)
    for figure in mentions.figures:
        for index, what in _owners(figure, scene):
            country = parts.countries.get(figure.span)
            if country is not None or not _breaks_down(figure, what, owned[index], scene):
                owned[index].append(Figure(what, figure.value, figure.qualifier, country, figure.currency))
            following = parts.following.get(figure.span, ())
            owned[index].extend(Figure(what, part.value, part.qualifier, part.country) for part in following)
    for index, thing in _things(scene):
        owned[index].append(Figure(FigureWhat.OTHER, thing.value, thing.qualifier))
    for at, part in parts.alone:
        last = _told_before(at, scene)
        counted = None if last is None else row_counts(scene.triggers[last].type)
        if last is not None and counted is not None:
            owned[last].append(Figure(counted, part.value, part.qualifier, part.country))
    return [tuple(dict.fromkeys(figures)) for figures in owned]


def _takes_things(trigger: Trigger) -> bool:
    return trigger.type == EventType.SEIZURE and FigureWhat.OTHER in trigger.rule.counts


def _has_things(trigger: Trigger) -> bool:
    return _takes_things(trigger) or trigger.type == EventType.TAKEDOWN


def _things(scene: Scene) -> Iterator[tuple[int, FigureMention]]:
    """Things seized or removed that no list names ("12 parrots"), each with its trigger: the nearest act of the
    sentence."""
    if not any(map(_has_things, scene.triggers)):
        return
    mentions = scene.mentions
    figures = [figure.span for figure in mentions.figures]
    told = [place.span for place in mentions.places] + [period.span for period in mentions.periods]
    for thing in unlisted_in(scene.words, scene.start, figures):
        span = Span(thing.span.start + scene.start, thing.span.end + scene.start)
        if any(span.touches(other) for other in told):
            continue
        _, index = min((scene.cost(trigger, span), index) for index, trigger in enumerate(scene.triggers))
        trigger = scene.triggers[index]
        removed = trigger.type == EventType.TAKEDOWN and 0 <= span.start - trigger.span.end <= _OBJECT
        if removed or (
            _takes_things(trigger) and (span.end > trigger.span.start or scene.cost(trigger, span) <= _BESIDE)
        ):
            yield index, thing


def _told_before(at: int, scene: Scene) -> int | None:
    """The last act before a place of the sentence."""
    return max((index for index, trigger in enumerate(scene.triggers) if trigger.span.end <= at), default=None)


def _breaks_down(figure: FigureMention, what: FigureWhat, owned: Sequence[Figure], scene: Scene) -> bool:
    """Whether it counts some of the people that a number before it counts already ("12 persons, nine men and three
    women")."""
    larger = any(other.what == what and other.value > figure.value for other in owned)
    return figure.what == PEOPLE and larger and scene.before(clause_rules().breakdown, figure.span)


def _owners(figure: FigureMention, scene: Scene) -> list[tuple[int, FigureWhat]]:
    reached: list[tuple[int, int, FigureWhat]] = []
    for index, trigger in enumerate(scene.triggers):
        what = figure_of(trigger, figure)
        cost = scene.cost(trigger, figure.span)
        if what is None and _is_estate(figure, trigger, scene):
            what = FigureWhat.OTHER
        if figure.what in (PEOPLE, USERS) and ";" in scene.told_between(trigger.span, figure.span):
            continue  # "five of them were released; one waits for his extradition"
        if what is not None and cost <= _LIST and not _is_of_offence(figure, scene):
            reached.append((cost, index, what))
    if not reached:
        return []
    # "Of those arrested, nine were held in Malta": held, and not only referred to.
    telling = [each for each in reached if scene.triggers[each[1]].relation != DESCRIBED]
    nearest = min(telling or reached)
    if nearest[2] in _SHARED:
        doing = [each for each in reached if scene.triggers[each[1]].type != EventType.ANNOUNCEMENT]
        return [(index, what) for _, index, what in doing or reached]
    return [(nearest[1], nearest[2])]


def _is_estate(figure: FigureMention, trigger: Trigger, scene: Scene) -> bool:
    """ "Seized assets, among them three houses": not where it was seized."""
    rules = clause_rules()
    return _takes_things(trigger) and figure.noun in rules.estates and not scene.before(rules.preposition, figure.span)


def figure_of(trigger: Trigger, figure: FigureMention) -> FigureWhat | None:
    """What a figure counts for this act; None if such an act carries no such figure."""
    people = type_rules()[trigger.type].people
    counts = trigger.rule.counts
    if figure.what == USERS:
        if people and figure.value < _USERS:
            return people
        return FigureWhat.ACCOUNTS if FigureWhat.ACCOUNTS in counts else None
    if figure.what == PEOPLE:
        harmed = trigger.type == EventType.VICTIMS_SAFEGUARDED
        return None if harmed and figure.noun in clause_rules().accused else people
    if trigger.type == EventType.SEARCH and figure.noun in clause_rules().premises:
        return FigureWhat.SEARCHES
    if (
        trigger.type == EventType.ARREST
        and figure.noun in clause_rules().warrants
        and figure.span.touches(trigger.span)
    ):
        return people
    if figure.what == _TERM and trigger.realis == Realis.PLANNED:
        return None  # "he faces up to ten years when he is sentenced in May"
    if trigger.type == EventType.SEIZURE and figure.noun in clause_rules().no_goods:
        return None  # "160 officers seized 40 cars", "the recovery of 87 cars and 41 charges"
    what = FigureWhat(figure.what) if figure.what else None
    return what if what in counts else None


def _is_of_offence(figure: FigureMention, scene: Scene) -> bool:
    """Money that was stolen, earned or lost and people who were cheated belong to the offence, not to what police did;
    supervised release is no prison."""
    rules = clause_rules()
    if figure.what in (PEOPLE, USERS):
        aboard = scene.holds(rules.aboard_after, figure.span.end, figure.span.end + 20)
        undone = scene.holds(rules.undone_after, figure.span.end, figure.span.end + _BESIDE)
        return aboard or undone or scene.before(rules.harmed_before, figure.span)
    if figure.what == _TERM:
        if scene.before(rules.no_prison_before, figure.span):
            return True  # "18 months, suspended for three years"
        return scene.holds(rules.no_prison_after, figure.span.end, figure.span.end + 30)
    if figure.what == FigureWhat.COUNTRIES:
        return scene.before(clause_rules().origin_before, figure.span)  # "number plates from three countries"
    if figure.what != "money":
        return False
    end, offence = figure.span.end, clause_rules().offence_money
    # "charged with money laundering; assets worth 9 million seized": another clause.
    near = max(figure.span.start - _OFFENCE, scene.start + scene.told(scene.start, figure.span.start).rfind(";") + 1)
    return scene.holds(offence, near, figure.span.start) or scene.holds(offence, end, end + 25)
