"""Names that persons used online: masked like their names, wherever they stand."""

import re
from collections.abc import Iterable

from extract.care.rules import Rules
from extract.model.text import Span

_MOST_ALIASES = 8
_QUOTED = re.compile(
    r"\s*(?:,|and|or|,\s*and|,\s*or|:)?\s*(?:aka\s+|a/k/a\s+)?[“\"‘']([^“”\"\n]{1,40}?)(?:[,.]?[”\"’']|(?=,\s+age\b))"
)
_PLAIN = re.compile(r"\s+(?:of\s+)?((?=[\w.-]*[A-Z\d_])[\w.-]*\w(?:\s[A-Z][\w.-]*\w){0,3})")


def find_aliases(text: str, name_ends: Iterable[int], table: Rules) -> set[Span]:
    """Names used online, and wherever they stand again; `name_ends` is where the names of persons end."""
    ends = set(name_ends)
    found: set[Span] = set()
    for cue in table.alias_cues.finditer(text):
        general = cue.group().lower() in ("also known as", "aka", "a/k/a", "a.k.a.")
        near = text[max(0, cue.start() - 3) : cue.start()]
        # "Andromeda (also known as Gamarue)" is malware: the cue must follow a person.
        if (
            general
            and not any(0 <= cue.start() - end <= 3 for end in ends)
            and not near.rstrip().endswith(("”,", '",', "”", '"'))
        ):
            continue
        at = cue.end()
        for _ in range(_MOST_ALIASES):
            if not (quoted := _QUOTED.match(text, at)):
                break
            found.add(Span(*quoted.span(1)))
            at = quoted.end()
        if at == cue.end() and (plain := _PLAIN.match(text, at)):
            found.add(Span(*plain.span(1)))
    again = {span.of(text) for span in found if len(span.of(text)) > 3}
    for alias in again:
        found |= {Span(*hit.span()) for hit in re.finditer(rf"(?<!\w){re.escape(alias)}(?!\w)", text)}
    return found
