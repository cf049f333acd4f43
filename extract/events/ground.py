"""The places of a sentence: which of them are where something happens, and which stand in the clause of an act."""

from collections.abc import Sequence
from functools import cached_property

from extract.events.clauses import clause_rules
from extract.events.match import Trigger
from extract.events.reach import Scene
from extract.model.mention import PlaceHow, PlaceMention, PlaceRole

Found = tuple[list[str], str]  # states, and in words for the user how they were found
WHERE = "the place that “where” stands for"
_SOIL = 20  # characters in which "territory" stands behind its state
_POSSESSIVE = ("’", "'")
_GAP = 2  # ", " before a relative clause
_NOWHERE = frozenset({PlaceRole.NATIONALITY, PlaceRole.DATELINE, PlaceRole.HEADQUARTERS})
_HEADS = (":", "-", "–", "—")  # "Kenya: …", "Kenya – …"


class Ground:
    """The places of a sentence, weighed once for all its acts."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    @cached_property
    def somewhere(self) -> list[PlaceMention]:
        """Places that are where something is or happens, with the states of courts and police."""
        rules, scene = clause_rules(), self.scene
        found: list[PlaceMention] = []
        site: PlaceMention | None = None
        away: PlaceMention | None = None
        for place in scene.mentions.places:
            listed = site is not None and scene.between(rules.list_goes_on, site.span, place.span)
            if listed or scene.before(rules.site_at, place.span):
                found.append(site := place)
                continue
            if scene.told(end := place.span.end, end + 1) in _POSSESSIVE and scene.holds(
                rules.request_after, end, end + _SOIL
            ):
                continue
            goes_on = away is not None and scene.between(rules.list_goes_on, away.span, place.span)
            if goes_on or scene.before(rules.elsewhere_before, place.span):
                away = place
            elif place.role not in _NOWHERE or scene.before(rules.thing_before, place.span):
                found.append(place)  # the last are no seats: "servers located in Malta"
        return found

    @cached_property
    def paragraph_head(self) -> list[PlaceMention]:
        """The place that the paragraph stands under ("Kenya: Officers searched …. Nine people were arrested.")."""
        reading, here = self.scene.reading, self.scene.sentence
        first = reading.paragraph_start(here)
        places = reading.of(first).places[:1]
        if not places or places[0].span.start != first.span.start:
            return []
        rest = reading.words(first).told[places[0].span.end - first.span.start :].lstrip()[:1]
        if places[0].role == PlaceRole.DATELINE and places[0].text.isupper():
            return []  # "OSLO – …" is where the article was written
        if places[0].role == PlaceRole.DATELINE and places[0].how != PlaceHow.COUNTRY and rest != _HEADS[0]:
            return []  # "Oslo – …" too, but not "Oslo: …"
        return list(places) if rest in _HEADS else []

    @cached_property
    def police(self) -> list[PlaceMention]:
        """The states of police and courts among them."""
        return [place for place in self.somewhere if place.role == PlaceRole.JURISDICTION]

    @cached_property
    def tied(self) -> list[PlaceMention]:
        """Places that a preposition ties to what happens."""
        return self._tied(ways=False)

    @cached_property
    def on_the_way(self) -> list[PlaceMention]:
        """Those that "from" and "to" tie as well."""
        return self._tied(ways=True)

    def _tied(self, ways: bool) -> list[PlaceMention]:
        """A list goes on from its first member; a head ("Graz: …") is no end of a way."""
        rules, scene = clause_rules(), self.scene
        tied: list[PlaceMention] = []
        for place in self.somewhere:
            police = place.role == PlaceRole.JURISDICTION
            # "In Austria and India police searched": in both.
            listed = tied and place.how == PlaceHow.COUNTRY and tied[-1].how == PlaceHow.COUNTRY
            listed = listed and scene.between(rules.list_goes_on, tied[-1].span, place.span)
            if (police and not listed) or not place.country:
                continue
            if self._heads(place) and not ways:
                return [place]
            if (
                (
                    place.how == PlaceHow.DEMONYM
                    and scene.holds(rules.soil_after, place.span.end, place.span.end + _SOIL)
                )
                or (tied and scene.between(rules.list_goes_on, tied[-1].span, place.span))
                or scene.before(rules.preposition, place.span)
                or (place.how == PlaceHow.REGION and scene.before(rules.on_region, place.span))
                or (ways and scene.before(rules.route, place.span))
            ):
                tied.append(place)
        return tied

    def _heads(self, place: PlaceMention) -> bool:
        """Whether the sentence stands under the place ("Kenya: Officers arrested …")."""
        end = place.span.end
        if place.span.start != self.scene.start or (place.how != PlaceHow.COUNTRY and place.text.isupper()):
            return False  # "OSLO: Police in Norway and Denmark" is where the article was written
        return self.scene.told(end, end + 1) == ":"


def in_clause(trigger: Trigger, scene: Scene, places: Sequence[PlaceMention]) -> list[PlaceMention]:
    """Those of the clause that the act stands in."""
    if not places:
        return []
    clause = scene.clause(trigger)
    return [place for place in places if clause.holds(place.span)]


def countries_of(places: Sequence[PlaceMention]) -> list[str]:
    """Their states; an agency's is the one that it belongs to."""
    return [state for place in places if (state := place.country or _of_agency(place))]


def _of_agency(place: PlaceMention) -> str | None:
    own = place.how == PlaceHow.AGENCY and len(place.candidates) == 1
    return place.candidates[0] if own else None


def where_clause(trigger: Trigger, scene: Scene) -> list[PlaceMention]:
    """ "He is wanted in Belgium, where he was convicted": the place right before the clause."""
    start = scene.clause(trigger).start
    if not scene.told(start, start + 6).lower().startswith("where "):
        return []
    return [place for place in scene.mentions.places if 0 <= start - place.span.end <= _GAP]
