"""The line a document stands under: its title, or the first heading of a text that came without one."""

from extract.model.text import Document, Sentence, SentenceRole
from extract.text.sentences import split

_SAYS = (SentenceRole.TITLE, SentenceRole.HEADING, SentenceRole.BODY)
_FEWEST_WORDS = 3


def heading(document: Document) -> str:
    """The title, else the words of the first heading, '' where there is none.

    >>> heading(Document("a", "", "News\\n\\nForum shut down by police\\n\\nPolice have shut down a forum."))
    'Forum shut down by police'
    """
    if document.title.strip():
        return document.title
    first = first_said(document)
    return first.span.of(document.text) if first and first.role != SentenceRole.BODY else ""


def first_said(document: Document) -> Sentence | None:
    """The first heading or sentence that says something: three words and more, no path of a page with bars."""
    for sentence in split(document):
        words = sentence.span.of(document.text)
        says = sentence.role in _SAYS and sentence.field == "text" and "|" not in words
        if says and len(words.split()) >= _FEWEST_WORDS:
            return sentence
    return None
