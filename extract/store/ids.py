"""What a document is called in a store: by its own name, unless another file of that name is there already."""

from collections.abc import Mapping

from extract.model.text import Document
from extract.store.store import Known

# Characters of the mark behind a name that is taken: one in sixteen million pairs of files gets the longer one.
_MARK = 6


class Ids:
    """The ids of one run's documents in a store that holds `known`.

    A file keeps the id it once got, whatever is read beside it. A file of the same name in another folder is another
    document and gets a mark behind its name, unless it says the same: then it is a copy.
    """

    def __init__(self, known: Mapping[str, Known]) -> None:
        self._known = known
        self._by_origin = {each.origin: id_ for id_, each in known.items() if each.origin}
        self._taken: set[str] = set()

    def of(self, document: Document, content_hash: str) -> str:
        """The id of a document as it was read, with what `content_hash` says of it."""
        return self.named(document.id, document.origin, content_hash)

    def named(self, name: str, origin: str, content_hash: str) -> str:
        """The id of a document that was read under this name."""
        mark = origin or content_hash
        choices = (self._by_origin.get(origin), name, f"{name}~{mark[:_MARK]}")
        id_ = next(
            (each for each in choices if each is not None and self._is_free(each, origin, content_hash)),
            f"{name}~{mark}",
        )
        self._taken.add(id_)
        return id_

    def _is_free(self, id_: str, origin: str, content_hash: str) -> bool:
        """Whether the id is nobody's, or that of this very document."""
        there = self._known.get(id_)
        return id_ not in self._taken and (
            there is None
            or not origin  # the input brings its ids: the same one means the same document
            or there.origin in ("", origin)
            or there.content_hash == content_hash
        )
