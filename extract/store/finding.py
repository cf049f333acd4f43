"""From words a person typed to the sentences that hold them, shown as carefully as everywhere else.

The index says in which documents the words stand. Which sentence it was is found again in the words as they may be
shown: so a name that is masked finds nothing, and a search cannot be used to ask whether somebody is in the store.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from extract.care import wording
from extract.care.redact import shown, shown_title
from extract.model.operation import Operation
from extract.model.text import Document
from extract.store import contents, schema
from extract.store.search import Hit, Term, cut, find, terms

# Of one document no more than so many passages are shown.
_MOST_PASSAGES = 3
# Words around those that were found, in characters.
_BEFORE, _LENGTH = 60, 240


@dataclass(frozen=True, slots=True)
class _Passage:
    """Words of a document that can be shown, and the event that rests on them."""

    key: str
    words: str
    found: frozenset[Term]


def hits(connection: Connection, question: str, limit: int, *, names: bool) -> tuple[Hit, ...]:
    """See `Store.search`."""
    asked = terms(question)
    if not asked or limit < 1:
        return ()
    operations: dict[str, Operation] = {}
    made: list[Hit] = []
    # Some documents fall away, because the words are those of a person.
    for number, rank in find(connection, asked, 2 * limit + 20):
        slug, id_ = _place(connection, number)
        if slug not in operations and (operation := contents.operation(connection, slug)):
            operations[slug] = operation
        passages = _passages(operations[slug], id_, asked, names=names)
        made += [
            Hit(slug, each.key, id_, _shortened(each.words, each.found), wording.folded(each.words), rank)
            for each in _best(passages, asked)
        ]
        if len(made) >= limit:
            break
    return tuple(made[:limit])


def _place(connection: Connection, number: int) -> tuple[str, str]:
    """The operation and the id of a document."""
    columns = schema.memberships.c.slug, schema.documents.c.key
    statement = select(*columns).join(schema.documents).where(schema.documents.c.id == number)
    slug, id_ = connection.execute(statement).one()
    return slug, id_


def _passages(operation: Operation, id_: str, asked: Sequence[Term], *, names: bool) -> list[_Passage]:
    """What can be shown of a document: its title, the names of its operation, the sentences that events rest on."""
    (document,) = (each for each in operation.documents if each.id == id_)
    keys: dict[str, str] = {}
    for key, words in _shown(operation, document, names=names):
        keys.setdefault(words, key)
    return [
        _Passage(key, words, frozenset(term for term in asked if term.is_in(cut(words)))) for words, key in keys.items()
    ]


def _shown(operation: Operation, document: Document, *, names: bool) -> Iterator[tuple[str, str]]:
    yield "", shown_title(document, names=names)
    for name in dict.fromkeys((operation.name, *operation.names, *operation.target)):
        yield "", name
    seen = set()
    for event in operation.events:
        for piece in event.evidence:
            if piece.document == document.id and piece.field == "text" and piece.span not in seen:
                seen.add(piece.span)
                yield event.key, shown(document, piece.field, piece.span, names=names)


def _best(passages: Sequence[_Passage], asked: Sequence[Term]) -> list[_Passage]:
    """Those that hold most of what was asked, if all of it stands in the document."""
    if frozenset[Term]().union(*(each.found for each in passages)) != frozenset(asked):
        return []
    most = max(len(each.found) for each in passages)
    return [each for each in passages if len(each.found) == most][:_MOST_PASSAGES]


def _shortened(words: str, found: frozenset[Term]) -> str:
    """The words around the first of what was found, cut between words."""
    if len(words) <= _LENGTH:
        return words
    pieces = words.split(" ")
    first = next((at for at, piece in enumerate(pieces) if _holds(piece, found)), 0)
    start = first
    while start and sum(len(piece) + 1 for piece in pieces[start - 1 : first]) <= _BEFORE:
        start -= 1
    end = start + 1
    while end < len(pieces) and sum(len(piece) + 1 for piece in pieces[start : end + 1]) <= _LENGTH:
        end += 1
    return f"{'… ' if start else ''}{' '.join(pieces[start:end])}{' …' if end < len(pieces) else ''}"


def _holds(piece: str, found: frozenset[Term]) -> bool:
    words = cut(piece)
    return any(Term(term.words[:1], begins=term.begins or len(term.words) > 1).is_in(words) for term in found)
