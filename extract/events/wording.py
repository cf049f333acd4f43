"""The words of a document's sentences."""

from collections.abc import Iterable, Iterator

from extract.model.text import Document, Field, Sentence, SentenceRole
from extract.text.lower import lowered
from extract.text.pattern import Words, searchable, without_points


class Wording:
    """The sentences of a document as told and in lower case, each cut out once."""

    def __init__(self, document: Document, sentences: tuple[Sentence, ...]) -> None:
        self.document = document
        self.sentences = sentences
        low: dict[Field, str] = {"title": lowered(document.title), "text": lowered(document.text)}
        self._searchable: dict[Field, bytes] = {field: searchable(letters) for field, letters in low.items()}
        self._lowered: dict[Field, str] = {field: without_points(letters) for field, letters in low.items()}
        self._fields: dict[Field, Words] = {
            field: Words(document.field(field), letters, self._searchable[field]) for field, letters in low.items()
        }
        self._words: dict[tuple[Field, int], Words] = {}

    def field(self, field: Field) -> Words:
        """The words of a whole field, with the points of its numbers."""
        return self._fields[field]

    def lowered(self, field: Field) -> str:
        """The characters of a field in lower case, each in its place."""
        return self._lowered[field]

    def searchable(self, field: Field) -> bytes:
        """The characters of a field for automata."""
        return self._searchable[field]

    def of(self, sentence: Sentence) -> Words:
        """The words of a sentence."""
        start, end = sentence.span.start, sentence.span.end
        found = self._words.get((sentence.field, start))
        if found is None:
            found = Words(
                self.document.field(sentence.field)[start:end],
                self._lowered[sentence.field][start:end],
                self._searchable[sentence.field][start:end],
            )
            self._words[sentence.field, start] = found
        return found

    def joined(self, sentences: Iterable[Sentence]) -> Words:
        """The words of several sentences, each in a line of its own."""
        told: list[str] = []
        low: list[str] = []
        letters: list[bytes] = []
        for each in sentences:
            field, start, end = each.field, each.span.start, each.span.end
            told.append(self.document.field(field)[start:end])
            low.append(self._lowered[field][start:end])
            letters.append(self._searchable[field][start:end])
        return Words("\n".join(told), "\n".join(low), b" ".join(letters))

    def with_one_of(self, calls: Iterable[str], silent: frozenset[SentenceRole]) -> Iterator[tuple[Sentence, Words]]:
        """Those sentences that hold one of these strings in lower case, and have no silent role, with their words."""
        called = {field: [call for call in calls if call in low] for field, low in self._lowered.items()}
        for sentence in self.sentences if any(called.values()) else ():
            if sentence.role in silent:
                continue
            low, start, end = self._lowered[sentence.field], sentence.span.start, sentence.span.end
            for call in called[sentence.field]:
                if low.find(call, start, end) >= 0:
                    yield sentence, self.of(sentence)
                    break
