"""Whose court or prosecutors charge, hear and sentence."""

from collections.abc import Iterator

from extract.events.clauses import clause_rules
from extract.events.ground import WHERE, Found, Ground, countries_of, in_clause, where_clause
from extract.events.match import Trigger
from extract.events.offence import is_of_offence, not_of_crime
from extract.events.police import accusing
from extract.events.reach import Scene
from extract.events.rules import type_rules
from extract.model.event import EventType

_FIRST = 12  # and of one that names it first of all ("In the United States he has been charged")
_ACTING = 5  # a state this near before a sanction is that of the office ("the US Treasury sanctioned")


def of_court(trigger: Trigger, ground: Ground, home: str | None) -> Iterator[Found]:
    """States named right after the trigger ("charged in Spain", "by prosecutors in Milan"), else the court's own."""
    scene, rules = ground.scene, clause_rules()
    end = _next_elsewhere(trigger, scene)
    after = [place for place in ground.somewhere if trigger.span.start <= place.span.start < end]
    near = [place for place in after if scene.between(rules.court_before, trigger.span, place.span)]
    near = [place for place in near if not is_of_offence(place, trigger, scene)]
    yield list(_courts(trigger, scene, end)), "a court that only this state has"
    own = [place for place in in_clause(trigger, scene, ground.somewhere) if place.span.end <= trigger.span.start]
    yield (
        countries_of([place for place in own if scene.before(rules.court_of, place.span)]),
        "court named before the act",
    )
    yield countries_of(near), "court or prosecutors named after the act"
    yield countries_of(accusing(trigger, ground)), "state of the prosecutors or the court that acted"
    yield countries_of(where_clause(trigger, scene)), WHERE
    yield countries_of([place for place in ground.tied if place.span.start - scene.start <= _FIRST]), "named first"
    if trigger.type == EventType.SANCTION:
        beside = range(trigger.span.start - _ACTING, trigger.span.end)
        yield countries_of([place for place in ground.somewhere if place.span.end in beside]), "state of the office"
    yield ([home] if home else []), "state of the authority that published it"
    here = [place for place in in_clause(trigger, scene, ground.somewhere) if not scene.before(rules.route, place.span)]
    here = [place for place in here if not is_of_offence(place, trigger, scene)]
    yield countries_of(not_of_crime(here, trigger, scene)), "named in the clause"


def _courts(trigger: Trigger, scene: Scene, end: int) -> Iterator[str]:
    """The states of courts behind the act that only they have ("Lincoln Crown Court")."""
    for found in clause_rules().court_state.matches(scene.words):
        if trigger.span.start <= found.start() + scene.start < end and found.lastgroup:
            yield found.lastgroup.upper()


def _next_elsewhere(trigger: Trigger, scene: Scene) -> int:
    """Where the next act begins that is none of a court, else the end of the sentence."""
    rules, end = type_rules(), trigger.span.end
    acts = (other.span.start for other in scene.triggers if rules[other.type].place != "court")
    return min((start for start in acts if start >= end), default=scene.end)
