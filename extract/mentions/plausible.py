"""Whether a name whose words may mean something else is a place here: "Reading", "Denver", "French"."""

import re

from extract.mentions.candidate import Candidate
from extract.mentions.cues import begins_sentence, cues, word_before
from extract.mentions.names import COUNTRY, DEMONYM, LARGE, REGION
from extract.mentions.town import is_dateline, town_before

_DOUBLE = re.compile(r"(\w+)-\Z")
_LARGE_WORD = 500  # thousand inhabitants: Buffalo is no such city, Nice and Reading are none, Lima is
_TOWN = 50
_LARGE_SURNAME = 400  # Denver, Boston, Austin


def is_place(text: str, each: Candidate) -> bool:
    """Whether the name stands for the place, as far as its own words and those beside it tell."""
    if each.name.needs:
        return each.name.needs == "comma" and _after_town(text, each)
    if each.name.how is DEMONYM:
        return not _language(text, each)
    if each.name.how is COUNTRY:
        return True
    known = cues()
    if _half_of_a_name(text, each.start) or (each.before in known.particles and _ends_a_name(text, each)):
        return False
    if not each.name.also or each.after in known.kinds or is_dateline(text, each.start, each.end):
        return True
    weight = each.name.weight
    if each.name.also == "word":
        if begins_sentence(text, each.start):
            return weight >= _LARGE_WORD and text[each.end : each.end + 1] in ":,"
        return weight >= _LARGE_WORD or (each.before in known.locatives and weight >= _TOWN)
    if each.after in known.forces or _joined(text, each.end) in known.seats:
        return True
    enough = LARGE if each.name.surname else _LARGE_SURNAME
    return each.before in known.locatives or weight >= enough or _home(text, each) or _after_town(text, each)


def _half_of_a_name(text: str, start: int) -> bool:
    """True in "Navarro-Valls", not in "Mid-Jutland" and "Al-Minya"."""
    if text[start - 1 : start] != "-":
        return False
    found = _DOUBLE.search(text, max(0, start - 20), start)
    if not found:
        return False
    half = found.group(1)
    return half[0].isupper() and not half.isupper() and half not in cues().openings and half not in ("Al", "El")


def _joined(text: str, end: int) -> str:
    """The word that a hyphen joins to what ends here: "based"."""
    return text[end + 1 : end + 20].partition(" ")[0] if text.startswith("-", end) else ""


def _ends_a_name(text: str, each: Candidate) -> bool:
    """True in "Bernard de Mandeville" and "Ceamurlia de Jos"."""
    before = word_before(text, each.start - len(each.before) - 1)
    return before[:1].isupper() and not before.isupper() and each.name.weight < LARGE


def _home(text: str, each: Candidate) -> bool:
    """Where somebody lives: "Ms Roe, of Hayes, ..."."""
    return each.before == "of" and text[each.start - 5 : each.start - 3] == ", "


def _after_town(text: str, each: Candidate) -> bool:
    """The region in "a farm in Wobbleton, Kent"."""
    return each.how is REGION and town_before(text, each.start) is not None


def _language(text: str, each: Candidate) -> bool:
    """In "in English." and "speaks French and" the language and nobody's."""
    known = cues()
    if each.key not in known.languages or each.before.lower() in ("the", "a", "an", "two", "three", "many", "some"):
        return False
    spoken = each.before in known.language_after_words
    if each.after:
        return each.after in known.language_before_words and (spoken or each.after not in ("and", "or"))
    return spoken or text[each.end : each.end + 1] not in "'’-/,"
