"""The words of an article: spans, documents, sentences."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal

from extract.model.quick import quick

Field = Literal["title", "text"]


@quick
@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range [start, end) in one field of a document; positions count Unicode code points.

    >>> Span(10, 15).of("Floods in Dhaka")
    'Dhaka'
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """The very words the span stands for."""
        return text[self.start : self.end]

    def touches(self, other: "Span") -> bool:
        """Whether the two share at least one character.

        >>> Span(0, 3).touches(Span(3, 5))
        False
        """
        return self.start < other.end and other.start < self.end

    def holds(self, other: "Span") -> bool:
        """Whether `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end


class PublishedBasis(StrEnum):
    """How a document's publication date is known."""

    GIVEN = "given"  # by the user, the front matter or the input record
    METADATA = "metadata"  # from the page's own metadata (HTML meta tags)
    MADE = "made"  # the day a PDF or Word file was made: that of the release, or of whoever saved it later
    TEXT = "text"  # from a date line or label in the article
    INFERRED = "inferred"  # from another document of the same operation
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class PublishedClaim:
    """One date that some part of the document gives for its publication; `reason` is a sentence for the user."""

    day: date
    basis: PublishedBasis
    reason: str


@dataclass(frozen=True, slots=True)
class Document:
    """One article as read: title, text, where it comes from, when it was published and how that is known.

    `published_claims` keeps every date that was offered, the chosen one first; more than one different day
    is a conflict that is shown. `origin` marks the place that the id was made from (a digest of file and name), so that
    files of one name in two folders are two documents; it is empty where the input brings an id of its own.
    """

    id: str
    title: str
    text: str
    published: date | None = None
    published_basis: PublishedBasis = PublishedBasis.UNKNOWN
    source: str | None = None
    url: str | None = None
    published_claims: tuple[PublishedClaim, ...] = ()
    origin: str = ""

    def field(self, name: Field) -> str:
        """The characters that spans of this field count in."""
        return self.title if name == "title" else self.text


class SentenceRole(StrEnum):
    """What a sentence is to its article, as far as its form and place tell."""

    TITLE = "title"
    HEADING = "heading"
    BODY = "body"
    ITEM = "item"  # of a list or a table row
    CAPTION = "caption"
    TEASER = "teaser"  # of another article
    BOILERPLATE = "boilerplate"  # copyright, share buttons, "about Europol", contact lines


@quick
@dataclass(frozen=True, slots=True, order=True)
class Sentence:
    """A sentence, heading or list item; `span` counts in the document's `field`, white space trimmed.

    `paragraph` numbers the paragraphs of the field from 0; `quoted` says that most of it stands in quotation marks.
    """

    field: Field
    span: Span
    role: SentenceRole = SentenceRole.BODY
    paragraph: int = 0
    quoted: bool = False
