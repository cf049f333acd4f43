"""Names that persons used online: masked like their names, wherever they stand."""

import re
from collections.abc import Iterable, Iterator

from extract.care.rules import Rules
from extract.model.text import Span

_MOST_ALIASES = 8
_QUOTED = re.compile(
    r"\s*(?:,|and|or|,\s*and|,\s*or|:)?\s*(?:aka\s+|a/k/a\s+|(?:(?:later|then|also)\s+)?as\s+)?[“\"‘']([^“”\"\n]{1,40}?)(?:[,.]?[”\"’']|(?=,\s+age\b))"
)
_PLAIN = re.compile(r"\s+(?:of\s+)?((?=[\w.-]*[A-Z\d_])[\w.-]*\w(?:\s[A-Z][\w.-]*\w){0,3})")


def find_aliases(text: str, name_ends: Iterable[int], table: Rules) -> set[Span]:
    """Names used online, and wherever they stand again; `name_ends` is where the names of persons end."""
    ends = set(name_ends)
    found: set[Span] = set()
    for cue in table.alias_cues.finditer(text):
        general = cue.group().lower() in table.alias_general
        near = text[max(0, cue.start() - 3) : cue.start()]
        # "Andromeda (also known as Gamarue)" is malware: the cue must follow a person.
        if (
            general
            and not any(0 <= cue.start() - end <= 3 for end in ends)
            and not near.rstrip().endswith(("”,", '",', "”", '"'))
        ):
            continue
        found.update(_told(text, cue.end()))
    for cue in table.alias_quoted.finditer(text):
        found.update(_quoted(text, cue.end()))
    again = {span.of(text) for span in found if len(span.of(text)) > 3}
    for alias in again:
        found |= {Span(*hit.span()) for hit in re.finditer(rf"(?<!\w){re.escape(alias)}(?!\w)", text)}
    return found


def _told(text: str, at: int) -> Iterator[Span]:
    """The names told from here on: one that stands bare, or any number in quotation marks."""
    if not _QUOTED.match(text, at) and (plain := _PLAIN.match(text, at)):
        yield Span(*plain.span(1))
        at = plain.end()
    yield from _quoted(text, at)


def _quoted(text: str, at: int) -> Iterator[Span]:
    for _ in range(_MOST_ALIASES):
        if not (quoted := _QUOTED.match(text, at)):
            return
        yield Span(*quoted.span(1))
        at = quoted.end()
