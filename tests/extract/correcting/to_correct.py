"""A small store to correct: one operation told by two documents, one by a third, and what has to hold of it."""

from datetime import UTC, datetime

from extract.correcting import Corrections
from extract.operations import apply
from extract.pipeline import reread
from tests.extract.operations.build import document, event, figure

AT = datetime(2026, 11, 22, 4, 5, tzinfo=UTC)
ZARNOW = (
    document(
        "one",
        event("arrest", "12 people were arrested in Oslo.", when="2020-03", figures=(figure("arrests", 12),)),
        event("search", "Officers searched 5 flats.", when="2020-03-02", where=("NOR",)),
        event("takedown", "It had 50000 members.", when="2020-03-02", figures=(figure("accounts", 50000),)),
        target=("Zarnow",),
        published="2020-03-05",
    ),
    document(
        "two",
        event("arrest", "Twelve were held in Oslo.", when="2020-03-02", figures=(figure("arrests", 12),)),
        event("takedown", "It had 70000 members.", when="2020-03-02", figures=(figure("accounts", 70000),)),
        target=("Zarnow",),
        published="2020-03-06",
    ),
)
HERON = document("three", event("arrest", "A man was held.", when="2021"), names=("Operation Heron",))


def is_as_joined_anew(store):
    log = [entry.correction for entry in reversed(Corrections(store).history())]
    done = apply(store.extractions(), log, reread)
    return store.operations() == done.operations and set_of(Corrections(store).misfits()) == set_of(done.misfits)


def set_of(misfits):
    return sorted((each.correction.id, each.applied) for each in misfits)
