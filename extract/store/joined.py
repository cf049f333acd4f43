"""What the last joining came to, and parts of it read and replaced; on a connection of a transaction.

So that a correction or a new document changes its own operations, and the others are not touched.
"""

import dataclasses
import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import islice
from typing import TypeVar

from sqlalchemy import Connection, and_, delete, exists, func, insert, or_, select

from extract.model.event import Extraction
from extract.model.operation import Operation
from extract.store import contents, rows, schema

Value = TypeVar("Value")
Edge = tuple[float, str, str]
Titled = tuple[str, tuple[bool, str, str]]

_PROGRAMMES = "programmes"
_SOME = 2_000  # operations that are in memory at a time
_DOCUMENTS, _MEMBERS, _OPERATIONS = schema.documents, schema.memberships, schema.operations
_GROUPS, _ALIKE, _PROFILES = schema.groups, schema.likenesses, schema.profiles
# As `rows.profile_digest` writes it: the database compares those of all documents where none of them is wanted here.
_DIGEST = (
    func.substr(_DOCUMENTS.c.content_hash, 1, 16)
    .concat(" ")
    .concat(_DOCUMENTS.c.rule_version)
    .concat(f" {rows.PROFILE_FORM}")
)


class GoneError(LookupError):
    """A document that was there when a joining began is not stored any more: the joining is to begin again."""


def operation_of(connection: Connection, documents: Iterable[str]) -> dict[str, str]:
    """The slug of the operation that each of these documents stands in; those that are not stored are left out."""
    found: dict[str, str] = {}
    for some in rows.batches(sorted(set(documents))):
        statement = select(_DOCUMENTS.c.key, _MEMBERS.c.slug).join(_MEMBERS).where(_DOCUMENTS.c.key.in_(some))
        found.update((key, slug) for key, slug in connection.execute(statement))
    return found


def members(connection: Connection, slugs: Iterable[str]) -> dict[str, list[str]]:
    """The ids of the documents of each of these operations, sorted."""
    found: dict[str, list[str]] = defaultdict(list)
    for some in rows.batches(sorted(set(slugs))):
        statement = select(_MEMBERS.c.slug, _DOCUMENTS.c.key).join(_DOCUMENTS).where(_MEMBERS.c.slug.in_(some))
        for slug, key in connection.execute(statement):
            found[slug].append(key)
    return {slug: sorted(ids) for slug, ids in found.items()}


def extractions(connection: Connection, ids: Iterable[str]) -> dict[str, Extraction]:
    """What was found in these documents, by their ids; those that are not stored are left out."""
    found: dict[str, Extraction] = {}
    for some in rows.batches(sorted(set(ids))):
        for row in connection.execute(select(_DOCUMENTS).where(_DOCUMENTS.c.key.in_(some))):
            found[row.key] = rows.extraction(row)
    return found


def replace(connection: Connection, gone: Collection[str], operations: Collection[Operation]) -> None:
    """Take operations out, by their slugs, and put others in. Documents of those gone stand in none until then."""
    for some in rows.batches(sorted({*gone, *(each.slug for each in operations)})):
        connection.execute(delete(_OPERATIONS).where(_OPERATIONS.c.slug.in_(some)))
    contents.add_operations(connection, operations)


def call_otherwise(connection: Connection, moved: Mapping[str, str]) -> None:
    """Give operations other slugs. They may take each other's."""
    known = {old: contents.operation(connection, old) for old in moved}
    found = [(old, each) for old, each in known.items() if each]
    renamed = [dataclasses.replace(each, slug=moved[old]) for old, each in found]
    replace(connection, [old for old, _ in found], renamed)


def replace_all(connection: Connection, operations: Iterable[tuple[rows.Row, Sequence[str]]], state: int) -> None:
    """Put these operations, as rows with the ids of their documents, in place of all others.

    `state` is how often documents had changed when they were read. GoneError names one that is not stored any more.
    """
    connection.execute(delete(_OPERATIONS))
    known, rest = numbers(connection), iter(operations)
    try:
        while some := list(islice(rest, _SOME)):
            contents.add_operation_rows(connection, some, known)
    except LookupError as error:
        raise GoneError(*error.args) from error
    contents.set_counter(connection, contents.OPERATIONS, state)


def is_current(connection: Connection) -> bool:
    """Whether the operations, and what is kept of their joining, were computed from the documents as they are now."""
    if contents.counter(connection, contents.OPERATIONS) != contents.counter(connection, contents.DOCUMENTS):
        return False
    counts = (connection.execute(select(func.count()).select_from(table)).scalar() for table in (_OPERATIONS, _GROUPS))
    return len(set(counts)) == 1


def set_stale(connection: Connection) -> None:
    """Say that the operations are to be computed anew."""
    contents.set_counter(connection, contents.OPERATIONS, -1)


def is_stale(connection: Connection) -> bool:
    """Whether the operations lack more than new documents: all are to be computed anew."""
    return contents.counter(connection, contents.OPERATIONS) < 0


def programmes(connection: Connection) -> frozenset[str]:
    """The cores of names that the last joining showed to stand over several cases."""
    text = connection.execute(select(schema.meta.c.value).where(schema.meta.c.name == _PROGRAMMES)).scalar()
    return frozenset(json.loads(text)) if text else frozenset()


def set_programmes(connection: Connection, cores: Iterable[str]) -> None:
    """Keep these cores in place of the earlier ones."""
    connection.execute(delete(schema.meta).where(schema.meta.c.name == _PROGRAMMES))
    connection.execute(insert(schema.meta), [{"name": _PROGRAMMES, "value": json.dumps(sorted(cores))}])


def titles(connection: Connection, slugs: Collection[str] | None = None) -> dict[str, Titled]:
    """What the documents of each operation call it, and which told it first: what its slug is made from."""
    statement = select(_GROUPS)
    if slugs is not None:
        statement = statement.where(_GROUPS.c.slug.in_(sorted(slugs)))
    return {
        slug: (name, (bool(undated), published, document))
        for slug, name, undated, published, document in connection.execute(statement)
    }


def set_titles(connection: Connection, gone: Collection[str] | None, titled: Mapping[str, Titled]) -> None:
    """Keep these, in place of those gone (None: of all)."""
    if gone is None:
        connection.execute(delete(_GROUPS))
    else:
        for some in rows.batches(sorted({*gone, *titled})):
            connection.execute(delete(_GROUPS).where(_GROUPS.c.slug.in_(some)))
    values = [(slug, name, int(undated), *rest) for slug, (name, (undated, *rest)) in titled.items()]
    contents.insert_rows(connection, _GROUPS, values)


def alike(connection: Connection, ids: Iterable[str]) -> set[Edge]:
    """The pairs that hold one of these documents."""
    found: set[Edge] = set()
    for some in rows.batches(sorted(set(ids))):
        either = or_(_ALIKE.c.first.in_(some), _ALIKE.c.second.in_(some))
        found.update(
            (score, first, second) for first, second, score in connection.execute(select(_ALIKE).where(either))
        )
    return found


def all_alike(connection: Connection) -> list[Edge]:
    """All pairs."""
    return [(score, first, second) for first, second, score in connection.execute(select(_ALIKE))]


def set_alike(connection: Connection, pairs: Iterable[Edge]) -> None:
    """Keep these pairs in place of all others."""
    connection.execute(delete(_ALIKE))
    contents.insert_rows(connection, _ALIKE, [(first, second, score) for score, first, second in pairs])


def digests(connection: Connection, *, anew: bool = False) -> dict[str, str]:
    """For each document what it was extracted from and by which rules: the same, the same profile.

    `anew`: only of those whose profile is missing or was made from something else.
    """
    columns = _DOCUMENTS.c
    statement = select(columns.key, columns.content_hash, columns.rule_version)
    if anew:
        profile = and_(_PROFILES.c.document == columns.key, _PROFILES.c.digest == _DIGEST)
        statement = statement.where(~exists().where(profile))
    found = connection.execute(statement)
    return {key: rows.profile_digest(content, version) for key, content, version in found.all()}


def loose(connection: Connection) -> tuple[int, int]:
    """How many documents there are, and how many of them stand in no operation."""
    every, placed = (
        connection.execute(select(func.count()).select_from(table)).scalar() or 0 for table in (_DOCUMENTS, _MEMBERS)
    )
    return every, every - placed


def in_none(connection: Connection) -> set[str]:
    """The documents that stand in no operation."""
    statement = select(_DOCUMENTS.c.key).outerjoin(_MEMBERS).where(_MEMBERS.c.slug.is_(None))
    return set(connection.execute(statement).scalars())


def profiled(connection: Connection) -> dict[str, str]:
    """The digests that documents had at the last joining."""
    found = connection.execute(select(_PROFILES.c.document, _PROFILES.c.digest)).all()
    return {row.document: row.digest for row in found}


def profiles(connection: Connection) -> dict[str, str]:
    """The profiles of all documents that have one, as text."""
    found = connection.execute(select(_PROFILES.c.document, _PROFILES.c.record)).all()
    return {row.document: row.record for row in found}


def profiles_of(connection: Connection, ids: Iterable[str], made: Mapping[str, str]) -> dict[str, str]:
    """The profiles of documents as text, in the order of their ids; `made` has those that are not stored yet.

    GoneError where one is missing.
    """
    wanted = list(ids)
    found = dict(made)
    for some in rows.batches(sorted(set(wanted) - made.keys())):
        statement = select(_PROFILES.c.document, _PROFILES.c.record).where(_PROFILES.c.document.in_(some))
        found.update((id_, text) for id_, text in connection.execute(statement).all())
    return {id_: _there(found, id_) for id_ in wanted}


def _there(found: Mapping[str, Value], id_: str) -> Value:
    try:
        return found[id_]
    except KeyError:
        raise GoneError(id_) from None


def add_profiles(connection: Connection, rows_: Sequence[tuple[str, str, str]]) -> None:
    """Keep these (document, digest, text), in place of those of the same documents."""
    drop_profiles(connection, [id_ for id_, _, _ in rows_])
    contents.insert_rows(connection, _PROFILES, rows_)


def drop_profiles(connection: Connection, ids: Collection[str]) -> None:
    """Forget the profiles of these documents."""
    for some in rows.batches(sorted(ids)):
        connection.execute(delete(_PROFILES).where(_PROFILES.c.document.in_(some)))


def drop_lost_profiles(connection: Connection) -> None:
    """Forget the profiles of documents that are gone."""
    connection.execute(delete(_PROFILES).where(_PROFILES.c.document.not_in(select(_DOCUMENTS.c.key))))


def numbers(connection: Connection) -> dict[str, int]:
    """The numbers of all documents, by their ids, in the order of these."""
    found = connection.execute(select(_DOCUMENTS.c.key, _DOCUMENTS.c.id)).all()
    return dict(sorted((key, number) for key, number in found))


def document_rows(connection: Connection, of: Mapping[str, int]) -> dict[str, rows.Row]:
    """The rows of documents by their ids, in the order of `of`, their numbers. GoneError where one is missing."""
    found: dict[str, rows.Row] = {}
    for some in rows.batches(sorted(of.values())):
        for row in connection.execute(select(_DOCUMENTS).where(_DOCUMENTS.c.id.in_(some))).all():
            found[row[1]] = tuple(row)
    return {id_: _there(found, id_) for id_ in of}


def count(connection: Connection) -> int:
    """How many operations there are."""
    return connection.execute(select(func.count()).select_from(_OPERATIONS)).scalar() or 0


def set_current(connection: Connection, state: int) -> None:
    """Say of which state of the documents the operations are."""
    contents.set_counter(connection, contents.OPERATIONS, state)
