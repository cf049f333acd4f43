"""Names in a sentence, to see whether two sentences tell of the same people; they are compared and never kept."""

import re

from extract.events.reach import Scene
from extract.model.text import Span

_NAME = re.compile(
    r"(?<![.!?“\"] )(?<!^)\b[A-Z][a-zà-ÿ]{2,}\b|^[A-Z][a-zà-ÿ]{3,}(?=,? (?:was|is|were|has|had|remains?|pleaded))"
)


def names_in(scene: Scene) -> frozenset[str]:
    """Capitalised words that are neither places nor agencies; a sentence's first word only before a verb."""
    offset = scene.sentence.span.start
    taken = [mention.span for mention in (*scene.mentions.places, *scene.mentions.agencies, *scene.mentions.periods)]
    found = (match for match in _NAME.finditer(scene.words))
    return frozenset(
        match.group()
        for match in found
        if not any(Span(match.start() + offset, match.end() + offset).touches(span) for span in taken)
    )
