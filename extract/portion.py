"""A portion of the documents, joined by itself: what no pair connects with the rest does not depend on it.

Everything here happens in a worker, on values that say all that it needs to know.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

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
from extract.store.contents import operation_row
from extract.store.filled import KEY, from_row, parts
from extract.store.rows import Row, edtf, figure


@dataclass(frozen=True, slots=True)
class Meeting:
    """Documents with their profiles, and the pairs of them, by position, that are to be scored.

    `rarity` is that of the whole run, as far as these documents are concerned, and `programmes` are its own.
    """

    ids: tuple[str, ...]
    profiles: tuple[str, ...]
    pairs: tuple[tuple[int, int], ...]
    rarity: Rarity
    programmes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Portion:
    """Documents as rows of the store in the order of their ids, and the pairs that connect some of them.

    `profiles` has those of the documents in pairs. `together` and `apart` are what persons decided.
    """

    rows: tuple[Row, ...]
    profiles: Mapping[str, str]
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


def profiled(rows: Iterable[Row]) -> list[str]:
    """The profiles of documents as text."""
    with collector_paused():
        return [to_text(profile(from_row(row))) for row in rows]


def gathered(profiles: Mapping[str, str]) -> Columns:
    """What documents offer for comparing, in columns, in the order of their ids; their profiles are text."""
    gathering = Gathering()
    for id_, text in sorted(profiles.items()):
        gathering.add(id_, lists_of(text))
    return gathering.done()


def scored(meeting: Meeting) -> list[Edge]:
    """The pairs that are alike, with their scores."""
    with collector_paused():
        return _scored(meeting)


def _scored(meeting: Meeting) -> list[Edge]:
    found = []
    profiles = _profiles(zip(meeting.ids, meeting.profiles, strict=True), meeting.programmes)
    for first, second in meeting.pairs:
        score = similar(profiles[first], profiles[second], meeting.rarity).score
        if score >= SAME:
            found.append((score, meeting.ids[first], meeting.ids[second]))
    return found


def joined(portion: Portion) -> list[Formed]:
    """The operations that a portion's documents tell of, in the order of their first documents."""
    # The values of a portion are gone when the collector comes back: it would walk all of them.
    with collector_paused():
        return _joined(portion)


def _joined(portion: Portion) -> list[Formed]:
    known = {row[KEY]: row for row in portion.rows}
    profiles = _profiles(portion.profiles.items(), portion.programmes)
    groups = formed(profiles, ranked(portion.alike), portion.together, portion.apart)
    alone = [(id_,) for id_ in known if id_ not in portion.profiles]
    return [_formed(tuple(known[id_] for id_ in ids), portion.programmes) for ids in sorted((*groups, *alone))]


def _formed(rows: tuple[Row, ...], programmes: frozenset[str]) -> Formed:
    members = tuple(map(told, rows))
    name = display_name(members, programmes)
    if stands(each.document for each in members):
        operation = fused(members, programmes, name=name)
    else:
        operation = fuse(map(from_row, rows), programmes, reread, name=name)
    ids = tuple(each.document.id for each in members)
    return Formed(ids, name, first_told(members), operation_row(operation))


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


def _profiles(texts: Iterable[tuple[str, str]], programmes: frozenset[str]) -> list[Profile]:
    return [demote(from_text(id_, text), programmes) for id_, text in texts]
