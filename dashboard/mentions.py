"""What the words of a source name: the dashboard's only importer of `extract.mentions`, asked when a page needs it.

Nothing of this is stored: a document's mentions are found again when somebody opens it, and kept in memory for the
next one who does.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from extract.mentions.agencies import find_agencies
from extract.mentions.cues import cues
from extract.mentions.figures import find_figures
from extract.mentions.gazetteer import agency_table
from extract.mentions.named import find_named
from extract.mentions.places import find_places
from extract.mentions.times import find_times
from extract.model.mention import FigureMention, PlaceMention, PlaceRole, TimeMention
from extract.model.text import Document, Sentence, Span
from extract.model.time import EdtfDate
from extract.text.sentences import split

Kind = Literal["time", "place", "agency", "figure"]
KINDS: tuple[Kind, ...] = ("time", "place", "agency", "figure")
_LONGEST_DATE = 80  # characters of a date that somebody writes
# Documents whose mentions stay in memory: a long class works on one operation.
_KEPT = 64


@dataclass(frozen=True, slots=True)
class Found:
    """A mention in a document's text. What it means: `edtf` of a time that is a point on the calendar, `value` of
    another; `country` (alpha-3) of a place or agency; `name` of an agency; a figure's `value` is its number."""

    span: Span
    kind: Kind
    value: str = ""
    edtf: str | None = None
    country: str | None = None
    name: str = ""


@lru_cache(maxsize=_KEPT)
def mentions(document: Document) -> tuple[Found, ...]:
    """Everything that the rules find in a document's text, in order; kinds may overlap ("Dutch police").

    >>> [(each.kind, each.country) for each in mentions(Document("a", "", "Dutch police met in Spain."))]
    [('place', 'NLD'), ('agency', 'NLD'), ('place', 'ESP')]
    """
    return tuple(sorted(_found(document), key=lambda each: (each.span, KINDS.index(each.kind))))


def _found(document: Document) -> Iterator[Found]:
    text = document.text
    for time in find_times(text, document.published):
        yield Found(time.span, "time", _of_time(time), time.when.edtf if time.when else None)
    named = find_named(text)
    for place in named.places:
        yield Found(place.span, "place", country=place.country)
    for agency in named.agencies:
        yield Found(agency.span, "agency", country=agency.country, name=agency.name)
    for figure in find_figures(text):
        yield Found(figure.span, "figure", _of_figure(figure))


def _of_time(time: TimeMention) -> str:
    return time.value


def _of_figure(figure: FigureMention) -> str:
    return f"{figure.value:g}" + (f" {figure.currency}" if figure.currency else "")


@lru_cache(maxsize=_KEPT)
def sentences(document: Document) -> tuple[Sentence, ...]:
    """The sentences of a document's text, in order."""
    return tuple(each for each in split(document) if each.field == "text")


def nationalities(documents: Iterable[Document], evidence: Iterable[tuple[str, Span]]) -> dict[str, int]:
    """States (alpha-3) that the sentences at these places (document, span of its text) name as somebody's
    nationality, with how many sentences do.

    >>> text = "A German national was held. Dutch police helped."
    >>> nationalities([Document("a", "", text)], [("a", Span(0, 27)), ("a", Span(28, 48))])
    {'DEU': 1}
    """
    by_id = {document.id: document for document in documents}
    told = Counter(
        (country, document, span)
        for document, span in set(evidence)
        if document in by_id
        for country in {each.country for each in _national(by_id[document].text) if span.holds(each.span)}
        if country
    )
    return dict(sorted(Counter(country for country, _, _ in told).items()))


@lru_cache(maxsize=_KEPT)
def _national(text: str) -> tuple[PlaceMention, ...]:
    return tuple(each for each in find_places(text) if each.role == PlaceRole.NATIONALITY and _of_person(text, each))


def _of_person(text: str, place: PlaceMention) -> bool:
    """Whether the person stands beside the word, or is the word: "a Swede". In "the British centre for children" the
    word is the centre's, whatever else the sentence names."""
    following = [word.strip(",.;:'’)") for word in text[place.span.end : place.span.end + 50].split()[:2]]
    return bool(cues().people.intersection(following)) or place.text in cues().demonym_nouns


@cache
def _states_of_agencies() -> dict[str, str | None]:
    return {agency.name: agency.country for agency in agency_table()}


@lru_cache(maxsize=4096)
def agency_state(name: str) -> str | None:
    """The state (alpha-3) that an agency belongs to, by the tables or by the state in its name; None for none.

    >>> agency_state("Bundeskriminalamt"), agency_state("German police"), agency_state("Europol")
    ('DEU', 'DEU', None)
    """
    known = _states_of_agencies()
    if name in known:
        return known[name]
    return next((found.country for found in find_agencies(name)), None)


def read_date(words: str) -> EdtfDate | None:
    """The date that somebody wrote, as EDTF or in words; None where it is none, or more than one.

    >>> read_date("2019-08").edtf, read_date("16 March 2011").edtf, read_date("../2011-03-16").edtf, read_date("soon")
    ('2019-08', '2011-03-16', '../2011-03-16', None)
    """
    words = words.strip()
    try:
        return EdtfDate.parse(words)
    except ValueError:
        found = [each.when for each in find_times(words[:_LONGEST_DATE], None) if each.when]
        return found[0] if len(found) == 1 else None
