"""A portion of the documents, joined by itself: what no pair connects with the rest does not depend on it.

Everything here happens in a worker. It is told which documents it is about and reads them from the store by itself, so
that they do not go through the process that was started.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import URL, Connection

from extract.operations.cluster import Edge, demote, formed, ranked
from extract.operations.columns import Columns, Gathering
from extract.operations.correct_first import Pair
from extract.operations.dating import stands
from extract.operations.fuse import fuse, fused
from extract.operations.naming import FirstTold, display_name, first_told
from extract.operations.profile import Profile, profile
from extract.operations.profile_wire import from_text, lists_of, to_text
from extract.operations.rarity import Rarity
from extract.operations.similar import SAME, similar
from extract.operations.sources import Source, Told, goes_on, in_order
from extract.pipeline import reread
from extract.store.collector import collector_paused
from extract.store.connect import reading
from extract.store.contents import operation_row
from extract.store.filled import from_row, parts
from extract.store.joined import document_rows, profiles_of
from extract.store.rows import Row, edtf, figure


class Offers(NamedTuple):
    """Documents by their ids, and those of their profiles, as text, that are not stored yet."""

    ids: tuple[str, ...]
    made: Mapping[str, str]

    def read(self, connection: Connection) -> dict[str, str]:
        """The profiles of all, as text, in the order of the ids."""
        return profiles_of(connection, self.ids, self.made)


@dataclass(frozen=True, slots=True)
class Meeting:
    """Documents with their profiles, and the pairs of them, by position, that are to be scored.

    `rarity` is that of the whole run, as far as these documents are concerned, and `programmes` are its own.
    """

    offers: Offers
    pairs: tuple[tuple[int, int], ...]
    rarity: Rarity
    programmes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Portion:
    """Documents by their ids, in the order of these, with their numbers in the store; the pairs that connect some.

    `offers` are those of the documents in pairs. `together` and `apart` are what persons decided.
    """

    numbers: Mapping[str, int]
    offers: Offers
    alike: tuple[Edge, ...] = ()
    together: tuple[Pair, ...] = ()
    apart: tuple[Pair, ...] = ()
    programmes: frozenset[str] = frozenset()


class Formed(NamedTuple):
    """One operation: what it is called, who told it first, its documents; its row, which lacks its slug."""

    ids: tuple[str, ...]
    name: str
    first: FirstTold
    row: Row

    def called(self, slug: str) -> Row:
        """The row with a slug."""
        _, *middle, record = self.row
        return slug, *middle, f'{{"slug":{json.dumps(slug)}{record.removeprefix(_NO_SLUG)}'


_NO_SLUG = '{"slug":""'  # how a record without one begins


def profiled(store: URL, numbers: Mapping[str, int]) -> list[str]:
    """The profiles of documents as text, made from what was found in them."""
    with reading(store) as connection, collector_paused():
        return [to_text(profile(from_row(row))) for row in document_rows(connection, numbers).values()]


def gathered(store: URL, offers: Offers) -> Columns:
    """What documents offer for comparing, in columns, in the order of their ids."""
    gathering = Gathering()
    with reading(store) as connection, collector_paused():
        for id_, text in offers.read(connection).items():
            gathering.add(id_, lists_of(text))
    return gathering.done()


def scored(store: URL, meeting: Meeting) -> list[Edge]:
    """The pairs that are alike, with their scores."""
    with reading(store) as connection, collector_paused():
        return _scored(meeting, meeting.offers.read(connection))


def _scored(meeting: Meeting, texts: Mapping[str, str]) -> list[Edge]:
    found = []
    ids, profiles = meeting.offers.ids, _profiles(texts, meeting.programmes)
    for first, second in meeting.pairs:
        score = similar(profiles[first], profiles[second], meeting.rarity).score
        if score >= SAME:
            found.append((score, ids[first], ids[second]))
    return found


def joined(store: URL, portion: Portion) -> list[Formed]:
    """The operations that a portion's documents tell of, in the order of their first documents."""
    # The values of a portion are gone when the collector comes back: it would walk all of them.
    with reading(store) as connection, collector_paused():
        return _joined(portion, document_rows(connection, portion.numbers), portion.offers.read(connection))


def _joined(portion: Portion, rows: Mapping[str, Row], texts: Mapping[str, str]) -> list[Formed]:
    profiles = _profiles(texts, portion.programmes)
    groups = formed(profiles, ranked(portion.alike), portion.together, portion.apart)
    alone = [(id_,) for id_ in rows if id_ not in texts]
    return [_formed(tuple(rows[id_] for id_ in ids), portion.programmes) for ids in sorted((*groups, *alone))]


def _formed(rows: tuple[Row, ...], programmes: frozenset[str]) -> Formed:
    members = tuple(map(told, rows))
    if stands(each.document for each in members):
        operation = fused(members, programmes)
    else:
        name = display_name(members, programmes)
        operation = fuse(map(from_row, rows), programmes, reread, name=name)
    ids = tuple(each.document.id for each in members)
    return Formed(ids, operation.name, first_told(members), operation_row(operation))


def told(row: Row) -> Source:
    """What the document of a row tells, past its values: very many are made, and only what is merged stays."""
    document, traits, events = parts(row)
    found = []
    for position, event in enumerate(events):
        figures = tuple([figure(*each) for each in event.figures]) if event.figures else ()
        found.append(
            Told(
                document.id,
                position,
                event.type,
                event.link,
                event.realis,
                edtf(event.date),
                event.basis,
                event.where,
                figures,
                event.agencies,
                in_order(event.evidence),
                bool(figures) and goes_on(event.evidence, document),
            )
        )
    return Source(document, traits, tuple(found))


def _profiles(texts: Mapping[str, str], programmes: frozenset[str]) -> list[Profile]:
    return [demote(from_text(id_, text), programmes) for id_, text in texts.items()]
