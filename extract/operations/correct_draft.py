"""From what a person sees (an operation, a key) to a correction that finds its target again after any extraction.

Each function gives the correction without id, author and moment (`Draft`); `drafted` adds them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import pairwise, product

from extract.care.redact import redact
from extract.errors import InputError
from extract.mentions.countries import codes
from extract.model.correction import EVENT_FIELDS, About, Correction, CorrectionKind, EventAnchor, Json
from extract.model.correction_checks import checked
from extract.model.correction_wire import correction_id, event_values
from extract.model.event import Link, Realis
from extract.model.operation import Conflict, MergedEvent, Operation
from extract.model.text import Document, Field, Span
from extract.operations.correct_anchor import Standing, anchor, quotation, quote

Place = tuple[str, Field, int, int]  # a stretch of a document: its id, the field, from and to


@dataclass(frozen=True, slots=True)
class Draft:
    """What a correction says, before it is known who says it, and when."""

    kind: CorrectionKind
    about: About
    field: str | None = None
    before: Json = None
    after: Json = None


def drafted(draft: Draft, *, by: str, at: datetime, why: str = "") -> Correction:
    """The correction, with an id made from it. InputError where its values do not fit their field."""
    if at.tzinfo is None:
        raise InputError("a correction's moment has a time zone; give it in UTC")
    plain = Correction("", draft.kind, draft.about, draft.field, draft.before, draft.after, by, at.astimezone(UTC), why)
    return checked(replace(plain, id=correction_id(plain)))


def edit(operation: Operation, key: str, field: str, after: Json) -> Draft:
    """Set a value of an event."""
    event = _event(operation, key)
    before = event_values(event).get(field)
    if field in ("where",):
        _known_states(after)
    if field == "figures" and isinstance(after, list):
        _known_states([row.get("country") for row in after if isinstance(row, Mapping) and row.get("country")])
    return Draft(CorrectionKind.EDIT, About(events=(_anchor(operation, event),)), field, before, after)


def add(operation: Operation, values: Mapping[str, Json], evidence: Sequence[Place], quoted: str = "") -> Draft:
    """Add an event that rests on stretches of the operation's documents, or on a quotation from elsewhere."""
    if unknown := sorted(set(values) - set(EVENT_FIELDS)):
        raise InputError(f"an event has no {', '.join(unknown)}; it has {', '.join(EVENT_FIELDS)}")
    empty: dict[str, Json] = {"date": None, "where": [], "figures": [], "agencies": [], "link": str(Link.THIS)}
    full = {"type": None, **empty, "realis": str(Realis.ASSERTED), **values}
    _known_states(full["where"])
    documents = {each.id: each for each in operation.documents}
    quotes = [quote(_document(documents, id_), field, Span(start, end)) for id_, field, start, end in evidence]
    quotes += [quotation(redact(quoted))] if quoted.strip() else []
    if not any(each.count for each in quotes):
        raise InputError("an added event rests on words: give a stretch of a document, or a quotation")
    held = EventAnchor(full["type"], tuple(quotes))
    about = About(tuple(documents) if not evidence else (), (held,))
    return Draft(CorrectionKind.ADD, about, after={name: full[name] for name in EVENT_FIELDS})


def remove(operation: Operation, key: str) -> Draft:
    """Take an event off the timeline."""
    event = _event(operation, key)
    return Draft(CorrectionKind.REMOVE, About(events=(_anchor(operation, event),)), before=event_values(event))


def merge(operation: Operation, keys: Sequence[str]) -> Draft:
    """Make one event of several; it is of the first one's kind."""
    events = [_event(operation, key) for key in dict.fromkeys(keys)]
    about = About(events=tuple(_anchor(operation, event) for event in events))
    return Draft(CorrectionKind.MERGE, about, before=[event_values(event) for event in events])


def split(operation: Operation, key: str, parts: Sequence[Sequence[int]]) -> Draft:
    """Make several events of one; `parts` are the places of their sentences in the event's evidence."""
    event = _event(operation, key)
    after = [sorted(part) for part in parts]
    about = About(events=(_anchor(operation, event),))
    return Draft(CorrectionKind.SPLIT, about, before=event_values(event), after=after)


def move(document: str, source: Operation, target: Operation | None) -> Draft:
    """Count a document to another operation, or to one of its own. The documents it leaves stay together."""
    rest = [each.id for each in source.documents if each.id != document]
    others = [each.id for each in target.documents] if target else []
    together = [(document, other) for other in others]
    before, after = (each.slug if each else None for each in (source, target))
    return _pairs((document,), [*together, *pairwise(rest)], [(document, other) for other in rest], (before, after))


def join(operations: Sequence[Operation]) -> Draft:
    """Make one operation of several."""
    if len({operation.slug for operation in operations}) < 2:
        raise InputError("to join takes two operations or more")
    ids = [[each.id for each in operation.documents] for operation in operations]
    together = [pair for one, other in pairwise(ids) for pair in product(one, other)]
    before = tuple(operation.slug for operation in operations)
    return _pairs(tuple(id_ for each in ids for id_ in each), together, [], (*before, None))


def split_off(operation: Operation, documents: Iterable[str]) -> Draft:
    """Make an operation of its own of some of an operation's documents."""
    wanted = set(documents)
    own = [each.id for each in operation.documents if each.id in wanted]
    rest = [each.id for each in operation.documents if each.id not in wanted]
    if not own or not rest or len(own) != len(wanted):
        raise InputError("to split an operation, choose some of its documents, and not all")
    return _pairs(tuple(own), [*pairwise(own), *pairwise(rest)], list(product(own, rest)), (operation.slug, None))


def rename(operation: Operation, name: str) -> Draft:
    """Call an operation otherwise."""
    return Draft(CorrectionKind.RENAME, _whole(operation), "name", operation.name, name.strip())


def set_published(document: Document, day: str | None) -> Draft:
    """Set a document's publication day (ISO), or say that it is not known."""
    before = document.published.isoformat() if document.published else None
    return Draft(CorrectionKind.PUBLISHED, About((document.id,)), "published", before, day)


def set_states(operation: Operation, role: str, states: Sequence[str]) -> Draft:
    """Set the states that led an operation ("lead") or took part in it ("participants")."""
    _known_states(states)
    before = list(operation.lead if role == "lead" else operation.participants)
    return Draft(CorrectionKind.STATES, _whole(operation), role, before, list(states))


def settle(operation: Operation, key: str | None, about: str, choice: str | None) -> Draft:
    """Decide a difference between sources: for one of its claims, or for none."""
    event = _event(operation, key) if key else None
    conflicts: tuple[Conflict, ...] = event.conflicts if event else operation.conflicts
    found = [each for each in conflicts if each.about == about]
    if not found:
        there = ", ".join(each.about for each in conflicts) or "no difference"
        raise InputError(f"the sources do not differ about {about!r}; there is {there}")
    # Two differences may be about one thing (numbers of different size): the one that the choice is of.
    conflict = next((each for each in found if choice in [claim.value for claim in each.claims]), found[0])
    values = [claim.value for claim in conflict.claims]
    base = About(events=(_anchor(operation, event),)) if event else _whole(operation)
    return Draft(CorrectionKind.SETTLE, replace(base, conflict=about), about, values, choice)


def note(operation: Operation, key: str | None, text: str) -> Draft:
    """A remark on an event, or on the operation."""
    about = About(events=(_anchor(operation, _event(operation, key)),)) if key else _whole(operation)
    return Draft(CorrectionKind.NOTE, about, "note", None, text.strip())


def _pairs(
    documents: tuple[str, ...],
    together: Iterable[tuple[str, str]],
    apart: Iterable[tuple[str, str]],
    slugs: tuple[str | None, ...],
) -> Draft:
    after = {"together": [list(pair) for pair in together], "apart": [list(pair) for pair in apart]}
    before = [slug for slug in slugs if slug]
    return Draft(CorrectionKind.MOVE, About(documents), "documents", before, after)


def _whole(operation: Operation) -> About:
    return About(tuple(each.id for each in operation.documents))


def _event(operation: Operation, key: str) -> MergedEvent:
    for event in operation.events:
        if event.key == key:
            return event
    raise InputError(f"{operation.name} has no event {key!r} (any more); load the page anew")


def _anchor(operation: Operation, event: MergedEvent) -> EventAnchor:
    documents = {each.id: each for each in operation.documents}
    return anchor(event, [Standing.of(each) for each in operation.events], documents)


def _document(documents: Mapping[str, Document], id_: str) -> Document:
    if id_ not in documents:
        raise InputError(f"document {id_!r} is none of this operation; there is {', '.join(list(documents)[:5])}")
    return documents[id_]


def _known_states(states: Json) -> None:
    if isinstance(states, list | tuple) and (unknown := [each for each in states if each not in codes()]):
        raise InputError(f"{', '.join(map(str, unknown))}: no state; write ISO 3166-1 alpha-3, such as DEU")
