"""Finding documents by words: of their titles, of the names they give their operation, of the sentences cited.

Both databases find the same. A text is cut into runs of letters and digits without accents and case, and both get the
words as cut here, so that no dictionary of one language stands between. What a person types is cut the same way, so
there is no syntax to get wrong: every word must be there, a word also finds longer ones that begin with it, and words
in quotation marks stand together as they are.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, text

from extract.model.event import Extraction
from extract.store import postgresql

# What is kept of one document: its words in three columns (SQLite), or in one (PostgreSQL).
Entry = tuple[str, ...]

# Words of a question that count, and characters of a document that can be found.
_MOST_TERMS = 20
_MOST_CHARACTERS = 150_000
_LONGEST_WORD = 60
_ACCENTS = re.compile("[\u0300-\u036f]")
# Between sentences, so that no words in quotation marks are found across two.
_GAP = 8
# PostgreSQL keeps no place beyond this one.
_LAST_PLACE = 16_383

_CREATE_SQLITE = (
    "CREATE VIRTUAL TABLE search USING fts5(names, title, words, tokenize='unicode61 remove_diacritics 2')",
)
_CREATE_POSTGRESQL = (
    "CREATE TABLE search (document INTEGER PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE, "
    "words TSVECTOR NOT NULL)",
    "CREATE INDEX search_by_word ON search USING gin (words)",
)
# The plus sign keeps SQLite from asking the index once for every document of an operation.
_FIND_SQLITE = text(
    "SELECT rowid, -bm25(search, 8.0, 4.0, 1.0) AS rank FROM search "
    "WHERE search MATCH :asked AND +rowid IN (SELECT document FROM memberships) ORDER BY rank DESC, rowid LIMIT :limit"
)
_FIND_POSTGRESQL = text(
    "SELECT document, ts_rank('{0.1, 0.2, 0.4, 1.0}', words, CAST(:asked AS tsquery)) AS rank FROM search "
    "WHERE words @@ CAST(:asked AS tsquery) AND document IN (SELECT document FROM memberships) "
    "ORDER BY rank DESC, document LIMIT :limit"
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that holds what was asked for.

    `key` is that of the event that rests on the sentence, "" for a title or name. `words` are as they may be shown,
    shortened; `folded` says that they describe harm and are shown only to those who ask. `rank`: higher is better;
    it compares hits of one question.
    """

    slug: str
    key: str
    document: str
    words: str
    folded: bool
    rank: float


@dataclass(frozen=True, slots=True)
class Term:
    """Words that must stand one after the other; `begins` says that the last may go on."""

    words: tuple[str, ...]
    begins: bool = True

    def is_in(self, words: Sequence[str]) -> bool:
        """Whether words of a text hold it.

        >>> Term(("house", "sear")).is_in(cut("Ten House Searches"))
        True
        """
        *first, last = self.words
        for at in range(len(words) - len(first)):
            found = words[at + len(first)]
            if (found.startswith(last) if self.begins else found == last) and list(
                words[at : at + len(first)]
            ) == first:
                return True
        return False


def cut(words: str) -> list[str]:
    """The words of a text as they are compared: without accents, case and signs.

    >>> cut("L’Été 2019: “Köln”")
    ['l', 'ete', '2019', 'koln']
    """
    words = words.lower()
    if not words.isascii():
        words = _ACCENTS.sub("", unicodedata.normalize("NFD", words))
    return re.findall(r"[^\W_]+", words)


def terms(question: str) -> tuple[Term, ...]:
    """What a question asks for; whatever is typed asks for something or for nothing.

    >>> terms('arrest "two men" zarnow.net') == (
    ...     Term(("arrest",)), Term(("two", "men"), begins=False), Term(("zarnow", "net")))
    True
    """
    found = []
    for quoted, plain in re.findall(r'"([^"]*)"|([^\s"]+)', question):
        if words := cut(quoted or plain):
            found.append(Term(tuple(word[:_LONGEST_WORD] for word in words[:_MOST_TERMS]), begins=not quoted))
    return tuple(found[:_MOST_TERMS])


def create(connection: Connection) -> None:
    """Make the index, empty."""
    for statement in _CREATE_POSTGRESQL if _is_postgresql(connection) else _CREATE_SQLITE:
        connection.exec_driver_sql(statement)


def drop(connection: Connection) -> None:
    """Take the index away, if it is there."""
    connection.exec_driver_sql("DROP TABLE IF EXISTS search")


def index(connection: Connection, documents: Iterable[tuple[int, Extraction]]) -> None:
    """Put documents into the index, by their numbers in the store."""
    dialect = connection.dialect.name
    add(connection, [(number, *entry(dialect, *_parts(each))) for number, each in documents])


def entry(dialect: str, names: Sequence[str], title: str, cited: Sequence[str]) -> Entry:
    """What a database of this dialect is to keep of a document's names, title and cited sentences."""
    parts = (names, [title], cited)
    if dialect == "postgresql":
        return (_lexemes(parts),)
    return tuple(_plain("\n".join(part)) for part in parts)


def add(connection: Connection, entries: Sequence[tuple[Any, ...]]) -> None:
    """Put entries into the index, each behind its document's number."""
    if _is_postgresql(connection):
        postgresql.copy_rows(connection, "search (document, words)", entries)
    elif entries:
        connection.exec_driver_sql("INSERT INTO search (rowid, names, title, words) VALUES (?, ?, ?, ?)", entries)


def forget(connection: Connection, numbers: Sequence[int]) -> None:
    """Take documents out of the index."""
    if not _is_postgresql(connection):  # there, a row goes with its document
        connection.exec_driver_sql("DELETE FROM search WHERE rowid = ?", [(number,) for number in numbers])


def find(connection: Connection, asked: Sequence[Term], limit: int) -> list[tuple[int, float]]:
    """Numbers of documents that stand in an operation and hold all that is asked, the best first, each with its rank.

    A rank compares hits of one question in one store, and says nothing beyond.
    """
    if _is_postgresql(connection):
        statement, words = _FIND_POSTGRESQL, " & ".join(map(_for_postgresql, asked))
    else:
        statement, words = _FIND_SQLITE, " AND ".join(map(_for_sqlite, asked))
    found: Any = connection.execute(statement, {"asked": words, "limit": limit})
    return [(number, rank) for number, rank in found]


def _is_postgresql(connection: Connection) -> bool:
    return connection.dialect.name == "postgresql"


def _parts(extraction: Extraction) -> tuple[list[str], str, list[str]]:
    """Names, title and cited sentences of a document, each sentence once."""
    document, traits = extraction.document, extraction.operation
    spans = {(piece.field, piece.span): None for event in extraction.events for piece in event.evidence}
    cited = [span.of(document.text) for field, span in spans if field == "text"]
    return [*traits.names, *traits.target], document.title, cited


def _plain(words: str) -> str:
    """What FTS5 is given: beyond ASCII its idea of a letter is an older one than ours, so it gets the words cut."""
    return words if words.isascii() else " ".join(cut(words))


def _lexemes(parts: Iterable[Sequence[str]]) -> str:
    """What PostgreSQL keeps of names, title and sentences, in its own notation: words with their places and weight."""
    places: dict[str, list[str]] = {}
    at = left = 0
    left = _MOST_CHARACTERS
    for weight, some in zip("ABD", parts, strict=True):
        for part in some:
            for word in cut(part[:left]):
                at += 1
                places.setdefault(word[:_LONGEST_WORD], []).append(f"{min(at, _LAST_PLACE)}{weight}")
            left = max(0, left - len(part))
            at += _GAP
    return " ".join(f"'{word}':{','.join(dict.fromkeys(found))}" for word, found in places.items())


def _for_sqlite(term: Term) -> str:
    return f'"{" ".join(term.words)}"{"*" if term.begins else ""}'


def _for_postgresql(term: Term) -> str:
    *first, last = (f"'{word}'" for word in term.words)
    return f"({' <-> '.join([*first, last + (':*' if term.begins else '')])})"
