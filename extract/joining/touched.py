"""The operations that a correction touches, computed anew in its own transaction; all others stay as they are."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from extract.model.correction import Correction, CorrectionKind, Misfit
from extract.operations import Group
from extract.operations.correct import assigned, corrected, unheard
from extract.operations.correct_first import Pair, decided_pairs
from extract.operations.grouping import regrouped
from extract.operations.naming import first_told
from extract.pipeline import reread
from extract.store import corrections, joined


@dataclass(frozen=True, slots=True)
class Recomputed:
    """The slugs of the operations computed anew, slugs that no operation has any more, corrections that do not fit."""

    slugs: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    misfits: tuple[Misfit, ...] = ()


def recompute(connection: Connection, changed: Sequence[Correction]) -> Recomputed:
    """Compute anew what these corrections touch, after they came to count or ceased to; the store is current before.

    A move of documents can also change who else belongs together, as far as likenesses reach; anything else stays in
    its operation.
    """
    counted = frozenset(corrections.stand(connection).counted)
    moves = [each for each in changed if each.kind == CorrectionKind.MOVE]
    before = joined.operation_of(connection, {id_ for each in changed for id_ in _named(each)})
    if moves:
        start = {id_ for each in moves for id_ in _named(each)}
        named = {id_ for each in moves for id_ in each.about.documents}
        groups, gone, moved = _regroup(connection, start, named, counted)
        kept = {slug for slug in before.values() if slug not in gone and slug not in {each.slug for each in groups}}
    else:
        groups, gone, moved, kept = (), frozenset(), {}, set(before.values())
    groups = (*groups, *_groups(connection, kept))
    found = _correct(connection, groups, changed, counted)
    if moves:
        found += _unheard(connection, counted)
    slugs = {each.slug for each in groups}
    left = (gone | moved.keys()) - slugs - set(moved.values())
    return Recomputed(tuple(sorted({*slugs, *moved.values()})), tuple(sorted(left)), tuple(found))


def regroup(connection: Connection, changed: Collection[str]) -> None:
    """Compute anew what documents touch whose likenesses have changed, or that are new; the new pairs are stored."""
    counted = frozenset(corrections.stand(connection).counted)
    groups, _, _ = _regroup(connection, changed, (), counted)
    _correct(connection, groups, (), counted)
    _unheard(connection, counted)


def _named(correction: Correction) -> tuple[str, ...]:
    """The documents that a correction names, those of its pairs included."""
    if correction.kind != CorrectionKind.MOVE:
        return correction.about.concerned
    pairs = (*correction.after["together"], *correction.after["apart"])
    return tuple({*correction.about.documents, *(id_ for pair in pairs for id_ in pair)})


def _groups(connection: Connection, slugs: Collection[str]) -> tuple[Group, ...]:
    """Operations as they were joined."""
    ids = joined.members(connection, slugs)
    titles = joined.titles(connection, slugs)
    found = joined.extractions(connection, (id_ for each in ids.values() for id_ in each))
    return tuple(Group(slug, titles[slug][0], tuple(found[id_] for id_ in ids[slug])) for slug in sorted(slugs))


def _regroup(
    connection: Connection, start: Collection[str], named: Collection[str], counted: Collection[str]
) -> tuple[tuple[Group, ...], frozenset[str], dict[str, str]]:
    """The groups that are others than before, the slugs of those they replace, and new slugs of groups elsewhere.

    Looked at are all groups that pairs connect with the documents of `start`. The groups of `named` documents are
    among those returned even where nothing has moved: they bear the mark of the move.
    """
    together, apart = decided_pairs(corrections.counted_pairs(connection, counted))
    ids, alike = _connected(connection, start, together)
    before = joined.operation_of(connection, ids)
    members = joined.members(connection, before.values())
    titles = joined.titles(connection)
    others = {slug: titled for slug, titled in titles.items() if slug not in members}
    found = joined.extractions(connection, ids)
    groups, moved = regrouped(found.values(), alike, joined.programmes(connection), together, apart, others, members)
    new = tuple(each for each in groups if list(each.ids) != members.get(each.slug) or set(named) & set(each.ids))
    same = {each.slug for each in groups} - {each.slug for each in new}
    gone = frozenset(members) - same
    titled = {each.slug: (each.name, first_told(each.members)) for each in new}
    joined.set_titles(connection, [*gone, *moved], titled | {new: others[old] for old, new in moved.items()})
    # In this order: a group may take the slug that another one leaves.
    joined.replace(connection, gone, ())
    joined.call_otherwise(connection, moved)
    return new, gone, moved


def _connected(
    connection: Connection, start: Iterable[str], together: Collection[Pair]
) -> tuple[set[str], set[joined.Edge]]:
    """All documents that pairs connect with these, and the pairs."""
    neighbours: dict[str, set[str]] = {}
    for first, second in together:
        neighbours.setdefault(first, set()).add(second)
        neighbours.setdefault(second, set()).add(first)
    seen: set[str] = set()
    edges: set[joined.Edge] = set()
    frontier = set(start)
    while frontier:
        seen |= frontier
        new = joined.alike(connection, frontier)
        edges |= new
        reached = {id_ for _, first, second in new for id_ in (first, second)}
        frontier = (reached | {other for id_ in frontier for other in neighbours.get(id_, ())}) - seen
    return seen, edges


def _correct(
    connection: Connection,
    groups: Sequence[Group],
    changed: Sequence[Correction],
    counted: Collection[str],
) -> list[Misfit]:
    """Compute and store the operations of these groups, with their corrections."""
    ids = {id_: group.slug for group in groups for id_ in group.ids}
    about = [each for _, each in corrections.concerning(connection, ids) if each.id in counted]
    named = {id_ for each in (*about, *changed) for id_ in each.about.concerned}
    operation_of = joined.operation_of(connection, named) | ids
    own, lost = assigned(about, operation_of)
    _, unknown = assigned([each for each in changed if each.id in counted], operation_of)
    programmes = joined.programmes(connection)
    done = [corrected(group, own.get(group.slug, ()), programmes, reread) for group in groups]
    joined.replace(connection, (), [operation for operation, _ in done])
    misfits = [*lost, *unknown, *(misfit for _, each in done for misfit in each)]
    judged = {each.id for group in groups for each in own.get(group.slug, ())}
    corrections.set_misfits(connection, judged | {each.id for each in changed}, misfits)
    return misfits


def _unheard(connection: Connection, counted: Collection[str]) -> list[Misfit]:
    """Moves that another decision forbids, now that all are known, and those whose documents are not here."""
    moves = corrections.counted_pairs(connection, counted)
    operation_of = joined.operation_of(connection, {id_ for each in moves for id_ in _named(each)})
    _, lost = assigned(moves, operation_of)
    found = [*lost, *unheard(moves, operation_of)]
    corrections.set_misfits(connection, (each.id for each in moves), found)
    return found
