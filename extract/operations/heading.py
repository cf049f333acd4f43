"""The line a document stands under: its title, or the first heading of a text that came without one."""

import re

from extract.model.text import Document, Sentence, SentenceRole
from extract.text.sentences import split

_SAYS = (SentenceRole.TITLE, SentenceRole.HEADING, SentenceRole.BODY)
_FEWEST_WORDS = 3
# "THE HAGUE - 8 September 2021", "By our correspondent, 2 February 2022": a place or a name, a mark, and a day.
_DATE_LINE = re.compile(
    r"(?:[^\s,–—:|-]{1,40}(?: [^\s,–—:|-]{1,40}){0,5} ?[,–—:|-] ?(?:[a-z]{2,3} )?)?(?:\w{1,20}, )?"
    r"(?:\d{1,2}(?:st|nd|rd|th|\.)? [^\W\d]{1,20}\.?,? \d{4}"
    r"|[^\W\d]{1,20}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}"
    r"|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})"
)


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
    """The first heading or sentence that says something: three words and more, no path of a page with bars, no date.

    >>> text = "Riga, 30 May 2023\\nNine people charged\\n\\nProsecutors in Latvia have charged nine people."
    >>> first_said(Document("a", "", text)).span.of(text)
    'Nine people charged'
    """
    for sentence in split(document):
        words = sentence.span.of(document.text)
        says = sentence.role in _SAYS and sentence.field == "text" and "|" not in words
        if says and len(words.split()) >= _FEWEST_WORDS and not _DATE_LINE.fullmatch(" ".join(words.split())):
            return sentence
    return None
