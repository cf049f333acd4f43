"""Sentences of an article with their spans and roles."""

from collections.abc import Iterator

from extract.model.text import Document, Sentence, SentenceRole, Span
from extract.text.blocks import Block, blocks
from extract.text.boilerplate import block_roles, candidates, sentence_role
from extract.text.boundaries import boundaries
from extract.text.clean import plain
from extract.text.lexicon import Lexicon, lexicon
from extract.text.quotes import mostly_quoted, quotation_marks, quoted_ranges

# Characters of the longest sentence; the longest seen in a release, a list of agencies, has 1,300.
LONGEST = 2500


def split(document: Document) -> tuple[Sentence, ...]:
    """Sentences, headings and items of the title and then of the text, in order, white space trimmed.

    The title is one sentence. Lines of other articles are TEASER, page furniture and disclaimers BOILERPLATE.

    >>> article = Document("1", "Forum closed", "Police acted on Monday. Dr. Lee spoke.")
    >>> [(sentence.role.value, sentence.span.of(article.field(sentence.field))) for sentence in split(article)]
    [('title', 'Forum closed'), ('body', 'Police acted on Monday.'), ('body', 'Dr. Lee spoke.')]
    """
    return (*_title(document.title), *_text(document.text))


def _title(title: str) -> Iterator[Sentence]:
    if words := title.strip():
        start = title.index(words)
        yield Sentence("title", Span(start, start + len(words)), SentenceRole.TITLE)


def _text(text: str) -> Iterator[Sentence]:
    words = lexicon()
    even = plain(text)
    found = blocks(even)
    rules = candidates(even, found, words)
    roles = block_roles(even, found, rules)
    marks = quotation_marks(text)
    for paragraph, (block, role) in enumerate(zip(found, roles, strict=True)):
        quotations = quoted_ranges(text, marks, block.span.start, block.span.end) if marks else ()
        for span in _spans(even, block, words):
            quoted = bool(quotations) and mostly_quoted(span, quotations)
            own = role or sentence_role(even, span, rules[paragraph]) or block.role
            yield Sentence("text", span, own, paragraph, quoted)


def _spans(even: str, block: Block, words: Lexicon) -> Iterator[Span]:
    start, end = block.span.start, block.span.end
    for stop in [*boundaries(even, start, end, words, headline=block.role == SentenceRole.HEADING), end]:
        # What finds events weighs the words of a sentence against each other: a page without a stop is cut up.
        while stop - start > LONGEST:
            cut = even.rfind(" ", start + 1, start + LONGEST)
            cut = cut if cut > start else start + LONGEST
            yield Span(start, cut)
            start = _next_word(even, cut, end)
        if start < stop:
            yield Span(start, stop)
        start = _next_word(even, stop, end)


def _next_word(even: str, start: int, end: int) -> int:
    while start < end and even[start].isspace():
        start += 1
    return start
