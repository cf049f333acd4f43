"""Names of persons and companies that hold the name of a place: "Chad Henderson", "Avon Corp.", later "Avon" alone."""

import re

from extract.mentions.candidate import Candidate
from extract.mentions.cues import begins_sentence, cues
from extract.mentions.names import CITY, COUNTRY, DEMONYM

_POSSESSIVE = ("'s", "’s")
_INITIAL = re.compile(r"(?:[A-Z]\.)+")


def mark_persons(text: str, candidates: list[Candidate]) -> None:
    """Mark the candidates that the words around make a person's name.

    A surname met with its given name is a person's wherever it stands in the text, unless "in" precedes it.
    """
    surnames = set()
    last: Candidate | None = None
    for each in candidates:
        beside = last is not None and not last.person and last.end == each.start - 1
        if (
            each.name.how is not DEMONYM
            and not beside
            and (is_person(text, each) or _first_half(text, each, candidates))
        ):
            each.person = True
            surnames.add(each.key)
        last = each
    if not surnames:
        return
    for each in candidates:
        if each.key in surnames and not each.person and each.after not in cues().heads:
            there = cues().locatives if each.name.firm else cues().firm_locatives
            each.person = each.before not in there and (each.how is CITY or bool(each.name.also))


def is_person(text: str, each: Candidate) -> bool:
    """Whether the words right before or after make the name a person's or a company's.

    A state or a large city is mostly the place: only a title, a given name or an initial before it counts.
    """
    known, firmly = cues(), each.name.firm
    before, after = each.before, each.after
    if after in known.companies and not firmly:
        return True
    if before and _by_word_before(text, each.start, before, firmly):
        return True
    if not after or not after[0].isupper() or after in known.heads:
        return False
    if each.name.given and not firmly:
        return True
    return after in known.surnames and (each.name.given or not firmly) and before not in known.locatives


def _first_half(text: str, each: Candidate, candidates: list[Candidate]) -> bool:
    """True in "Hewlett-Packard", not in "Paris-London" and "Dubai-based"."""
    end = each.end
    if text[end : end + 1] != "-" or not text[end + 1 : end + 2].isupper():
        return False
    if each.name.how is COUNTRY or each.name.firm:
        return False
    return all(other.start != end + 1 for other in candidates)


def _by_word_before(text: str, start: int, before: str, firmly: bool) -> bool:
    known = cues()
    if before[0].islower():
        return before in known.titles
    if before in known.titles or (before[-1] == "." and _INITIAL.fullmatch(before)):
        return not (firmly and before in known.offices)
    if before in known.openings:
        return False
    if before in known.given:
        return True
    if firmly or not before[0].isupper() or before[-1] in ".,;:'’" or before.isupper() or before.endswith(_POSSESSIVE):
        return False
    return not (before.lower() in known.locatives and begins_sentence(text, start - len(before) - 1))
