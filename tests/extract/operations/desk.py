"""Somebody who corrects, and two readings of one article to correct."""

from datetime import UTC, datetime

from extract.model.correction import About, Correction, CorrectionKind
from extract.model.event import Extraction
from extract.operations import apply
from extract.operations.correct_draft import drafted
from tests.extract.operations.build import document, event, figure

AT = datetime(2026, 11, 22, 4, 5, tzinfo=UTC)
TARGET = ("Zarnow",)
ARREST = event("arrest", "12 people were arrested in Oslo.", when="2020-03", figures=(figure("arrests", 12),))
SEARCH = event("search", "Officers searched 5 flats.", when="2020-03-02", where=("NOR",))
SEIZED = event("seizure", "They seized 7 servers.", when="2020-03-02")
ONE = document("one", ARREST, SEARCH, SEIZED, target=TARGET, published="2020-03-05", lead=("NOR",), states=("SWE",))
# The same article as newer rules read it: another order, a longer sentence, one event more.
NEWER = document(
    "one",
    event("arrest", "Well. 12 people were arrested in Oslo.", when="2020-03", figures=(figure("arrests", 12),)),
    event("takedown", "The forum was closed.", when="2020-03-02"),
    SEIZED,
    event("search", "Officers searched 5 flats.", when="2020-03-02", where=("NOR",)),
    target=TARGET,
    published="2020-03-05",
    lead=("NOR",),
    states=("SWE",),
)
TWO = document(
    "two",
    event("arrest", "Twelve were held in Oslo.", when="2020-03-02", figures=(figure("arrests", 12),)),
    target=TARGET,
    published="2020-03-06",
)


class Desk:
    """Somebody who corrects what they see: each correction is drafted from the operations as they are then."""

    def __init__(self, *documents: Extraction) -> None:
        self.documents, self.log = documents, []

    def see(self, *documents, fits=True):
        """The operations with all corrections, over other documents if given."""
        done = apply(documents or self.documents, self.log)
        if fits:
            assert [each.reason for each in done.misfits] == []
        return done.operations

    def misfits(self, *documents):
        """Why corrections do not fit these documents, and whether they count all the same."""
        return [(each.reason, each.applied) for each in apply(documents or self.documents, self.log).misfits]

    def do(self, draft, **who):
        """Add a draft to the log."""
        self.log.append(drafted(draft, by=who.get("by", "Ann"), at=AT.replace(microsecond=len(self.log)), why="so"))
        return self.log[-1]

    def turn(self, kind, named):
        """Undo or redo."""
        kind = CorrectionKind(kind)
        self.log.append(Correction(f"{kind}{len(self.log)}", kind, About(correction=named), None, None, None, "Bo", AT))


def of(operation, kind):
    """The only event of a type."""
    (found,) = [each for each in operation.events if each.type == kind]
    return found
