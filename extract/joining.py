"""From stored documents to stored operations, with everything that persons corrected."""

from extract.model.correction_log import in_force
from extract.operations import Corrected, Grouping, apply_to, grouped
from extract.operations.correct_first import decided_pairs
from extract.operations.naming import first_told
from extract.pipeline import reread
from extract.store import Store, contents, corrections, joined

# How often operations are computed anew where others store documents meanwhile; whoever comes last does it for all.
_TRIES = 5


def join_anew(store: Store) -> None:
    """Compute all operations from the documents as they are, until nobody has stored or corrected more meanwhile."""
    for tries in range(1, _TRIES + 1):
        with store.reading() as connection:
            state = contents.counter(connection, contents.DOCUMENTS)
            log = corrections.log(connection)
        counted = in_force(each for _, each in log)
        grouping = grouped(store.extractions(), *decided_pairs(counted))
        done = apply_to(grouping, counted, reread)
        try:
            if _kept(store, (state, len(log)), grouping, done, anyhow=tries == _TRIES):
                return
        except LookupError:
            continue  # a document was removed meanwhile


def _kept(store: Store, seen: tuple[int, int], grouping: Grouping, done: Corrected, *, anyhow: bool) -> bool:
    """Store what was joined. Where documents or corrections have come meanwhile, only if `anyhow`; then the store
    knows that it is to be joined again."""
    with store.writing() as connection:
        present = contents.counter(connection, contents.DOCUMENTS), corrections.version(connection)
        if present != seen and not anyhow:
            return False
        joined.replace_all(connection, done.operations, seen[0] if present[1] == seen[1] else -1)
        titles = {each.slug: (each.name, first_told(each.members)) for each in grouping.groups}
        joined.set_titles(connection, None, titles)
        joined.set_programmes(connection, grouping.programmes)
        joined.set_alike(connection, grouping.alike)
        corrections.clear_misfits(connection)
        corrections.set_misfits(connection, (), done.misfits)
    return True
