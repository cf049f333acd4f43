"""What the search finds in one operation: its names, and of its sources what may be shown; persons are not found.

Masking takes ten milliseconds a document, and most words are no names. So a word that the operation's own names hold,
or that texts write in small letters, is believed; only for the others the words are masked and looked at again.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping

from dashboard.layout.states import names_in_all
from dashboard.wording import folded
from extract.care.redact import shown, shown_title
from extract.model.operation import Operation

# Beyond so many operations a word is no person's name, and masking would keep the reader waiting.
MOST_MASKED = 12


def open_words(case: Operation, states: Iterable[str]) -> Iterator[str]:
    """Names that are no person's: of the operation, its targets, agencies, states and sources."""
    yield from (case.name, *case.names, *case.target, *case.agencies)
    yield from (name for code in states for name in names_in_all(code))
    yield from (each.source for each in case.documents if each.source)


def told_words(case: Operation) -> Iterator[str]:
    """Titles and the sentences behind events, as their sources wrote them."""
    documents = {each.id: each for each in case.documents}
    yield from (each.title for each in case.documents)
    for event in case.events:
        yield from (piece.span.of(documents[piece.document].field(piece.field)) for piece in event.evidence)


def is_said(terms: Collection[str], case: Operation, states: Iterable[str], usual: Mapping[str, str]) -> bool:
    """Whether all of these terms, which the operation holds, stand in what may be shown; `usual` are words that
    several texts write in small letters, or that are names of no person (`wording.vocabulary`), folded."""
    names = folded("\n".join(open_words(case, states)))
    unsure = [term for term in terms if term not in usual and term not in names]
    if not unsure:
        return True
    words = folded("\n".join(_shown(case)))
    return all(term in words for term in unsure)


def _shown(case: Operation) -> Iterator[str]:
    """Titles and evidence as the pages show them."""
    documents = {each.id: each for each in case.documents}
    yield from map(shown_title, case.documents)
    pieces = {(piece.document, piece.field, piece.span) for event in case.events for piece in event.evidence}
    yield from (shown(documents[name], field, span) for name, field, span in sorted(pieces))
