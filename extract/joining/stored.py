"""From stored documents to stored operations, with everything that persons corrected."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass

from sqlalchemy import Connection

from extract.engine.local import Local
from extract.joining.anew import Anew
from extract.joining.touched import regroup
from extract.model.correction_log import in_force
from extract.operations.incremental import Grown, grown
from extract.operations.profile import Profile, profile
from extract.operations.profile_wire import from_text, to_text
from extract.store import Store, contents, corrections, joined

# How often operations are computed anew where others store documents meanwhile; whoever comes last does it for all.
_TRIES = 5
# So many new documents at once are few: with more of them, joining all anew is no slower.
_FEW, _SHARE = 100, 10


def rejoin(
    store: Store,
    workers: int | None = None,
    told: Callable[[float], None] = lambda share: None,
    engine: Local | None = None,
) -> None:
    """Bring the operations up to date with the documents: by what is new where that is little, else all anew.

    The result is the same. Without a change of the documents nothing is done. All else: see `join_anew`.
    """
    with store.reading() as connection:
        if joined.is_current(connection):
            return
        more = _what_is_new(connection)
    if more is None or not _grown(store, more):
        join_anew(store, workers, told, engine)


def join_anew(
    store: Store,
    workers: int | None = None,
    told: Callable[[float], None] = lambda share: None,
    engine: Local | None = None,
) -> None:
    """Compute all operations from the documents as they are, until nobody has stored or corrected more meanwhile.

    In this process while there are few documents, else in so many others (default: one for each core), or where
    `engine` says. `told` gets the share that is done.
    """
    for tries in range(1, _TRIES + 1):
        with store.reading() as connection:
            seen = _state(connection)
            counted = in_force(each for _, each in corrections.log(connection))
            with Anew(connection, counted, workers, engine) as anew, suppress(joined.GoneError):
                anew.compute(told)
                if _kept(store, seen, anew, anyhow=tries == _TRIES):
                    return


def _state(connection: Connection) -> tuple[int, int]:
    """How often documents have changed, and how many corrections there are."""
    return contents.counter(connection, contents.DOCUMENTS), corrections.version(connection)


def _kept(store: Store, seen: tuple[int, int], anew: Anew, *, anyhow: bool) -> bool:
    """Store what was joined. Where documents or corrections have come meanwhile, only if `anyhow`; then the store
    knows that it is to be joined again."""
    with store.writing() as connection:
        present = _state(connection)
        if present != seen and not anyhow:
            return False
        joined.replace_all(connection, anew.operations, seen[0] if present == seen else -1)
        joined.set_titles(connection, None, anew.titles)
        joined.set_programmes(connection, anew.programmes)
        joined.set_alike(connection, anew.alike)
        joined.drop_lost_profiles(connection)
        joined.add_profiles(connection, list(anew.profiles.values()))
        corrections.clear_misfits(connection)
        corrections.set_misfits(connection, (), anew.misfits)
    return True


def _rows(profiles: tuple[Profile, ...], digests: Mapping[str, str]) -> list[tuple[str, str, str]]:
    return [(each.ids[0], digests[each.ids[0]], to_text(each)) for each in profiles if each.ids[0] in digests]


@dataclass(frozen=True, slots=True)
class _More:
    """New documents in a store that was joined before they came."""

    seen: tuple[int, int]
    new: tuple[Profile, ...]
    digests: Mapping[str, str]
    grown: Grown


def _what_is_new(connection: Connection) -> _More | None:
    """The new documents and what they change, None where anything else has changed too, or too much has come."""
    every, loose = joined.loose(connection)
    if loose > max(_FEW, every // _SHARE):  # as most often where anything is; the rest takes longer to find out
        return None
    digests, known = joined.digests(connection), joined.profiled(connection)
    new = digests.keys() - known.keys()
    same = all(digests.get(id_) == digest for id_, digest in known.items()) and joined.in_none(connection) == new
    if joined.is_stale(connection) or not known or not same or len(new) > max(_FEW, len(known) // _SHARE):
        return None
    found = joined.extractions(connection, new)
    fresh = tuple(profile(found[id_]) for id_ in sorted(found))
    before = [from_text(id_, text) for id_, text in joined.profiles(connection).items()]
    more = grown(before, fresh, joined.all_alike(connection), joined.programmes(connection))
    return _More(_state(connection), fresh, digests, more) if more else None


def _grown(store: Store, more: _More) -> bool:
    """Store what new documents change; False where others have changed something meanwhile."""
    with store.writing() as connection:
        if _state(connection) != more.seen:
            return False
        joined.set_alike(connection, more.grown.alike)
        joined.add_profiles(connection, _rows(more.new, more.digests))
        regroup(connection, more.grown.changed)
        joined.set_current(connection, more.seen[0])
    return True
