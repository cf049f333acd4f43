"""Dates of the page itself: publication and update labels, date lines, datelines. They date no event."""

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from extract.mentions.times.grammar import LANGUAGES, grammar
from extract.model.mention import TimeMention

_LABEL_REACH = 40  # characters before a date in which its label stands
_HEAD = 2500  # characters at the beginning of a page in which date lines stand
_TOP = 600  # characters at its very beginning, above the story
_TAIL = 600  # and at its end
# "THE HAGUE, ", "WASHINGTON (": a place, and a mark. Possessive, for its parts could share their dashes.
_PLACE = re.compile(r"\W*+(?:[^\W\d_a-z][\w.'’/-]*+[\s,–—-]*+|(?:the|de|am)\s++){1,7}\(?")
_PLACE_MARKS = (",", "(", "–", "—", "-")
_IN_BRACKETS = re.compile(r"\s?\([^()\n]{1,40}\)\s?$")
_BARS = ("|", "·", "•")
_AFTER_DATELINE = re.compile(r"\s*\)?\s*(?:\([^()\n]{1,40}\)\s*)?[–—:-]")
_GOES_ON = re.compile(r"\s*[,;]?\s+(?!at\b|by\b|um\b)[a-zäöü]")  # the sentence does: this is no label
_CLOCK = re.compile(
    r"[\s,;|·•@-]*(?:at\s+)?(?:\d{1,2}[:.h]\d\d(?:\s?[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?)?(?:\s+[A-Z]{2,4})?\W*"
)


class LabelKind(IntEnum):
    """How a page gives its date, the plainest first."""

    PUBLISHED = 1  # "Published 15.08.2019"
    DATE_LINE = 2  # a line with a date and nothing else
    DATELINE = 3  # "THE HAGUE, 3 May 2021 -"
    HEADER = 4  # "... | News | 15.08.2019"
    UPDATED = 5  # "Last updated 16.08.2019"


@dataclass(frozen=True, slots=True)
class _Words:
    """Patterns of the words right before a date, for each kind of label that has words."""

    byline: re.Pattern[str]
    published: re.Pattern[str]
    updated: re.Pattern[str]


def label_kind(mention: TimeMention, text: str) -> LabelKind | None:
    """Which label of the page a date is, None for a date of the story; only dates of a day are labels."""
    if mention.when is None or not mention.when.is_day:
        return None
    start, end = mention.span.start, mention.span.end
    line_start = text.rfind("\n", max(0, start - _LABEL_REACH * 4), start) + 1
    if not line_start and start > _LABEL_REACH * 4:
        line_start = start - _LABEL_REACH * 4
    before = text[line_start:start]
    line_end = text.find("\n", end, end + _LABEL_REACH * 4)
    after = text[end : line_end if line_end >= 0 else end + _LABEL_REACH * 4]
    if kind := _by_words(before, after):
        return kind
    if start < _TOP and _stands_alone(before, after):
        return LabelKind.DATELINE
    return None if _HEAD < start < len(text) - _TAIL else _by_place(before, after)


def _by_words(before: str, after: str) -> LabelKind | None:
    """ "Published 3 May 2021"; but "Published on 3 May 2021, the report names" tells a story."""
    if _GOES_ON.match(after):
        return None
    words = _words()
    if words.updated.search(before):
        return LabelKind.UPDATED
    return LabelKind.PUBLISHED if words.published.search(before) else None


def _stands_alone(before: str, after: str) -> bool:
    """ "Berlin, 3 June 2022", "By A. Writer, 3 June 2022", "3 June 2022 | Berlin" as a line of its own above the story;
    further below it may head the acts of a day."""
    if not before.strip():
        return after.lstrip()[:1] in _BARS and _PLACE.fullmatch(after.lstrip(" |·•")) is not None
    if not _CLOCK.fullmatch(after):
        return False
    if _words().byline.fullmatch(before):
        return True
    place = _IN_BRACKETS.sub(", ", before)  # "PARIS (own report) 4 May 2022"
    return place.rstrip().endswith(_PLACE_MARKS) and _PLACE.fullmatch(place) is not None


def _by_place(before: str, after: str) -> LabelKind | None:
    """Labels that have no word: only their place in the line tells."""
    if not before.strip(" \t-–—|·•(,") and _CLOCK.fullmatch(after):
        return LabelKind.DATE_LINE
    if before.rstrip().endswith(_PLACE_MARKS) and _AFTER_DATELINE.match(after) and _PLACE.fullmatch(before):
        return LabelKind.DATELINE
    if before.rstrip().endswith(_BARS) and (_CLOCK.fullmatch(after) or after.lstrip()[:1] in _BARS):
        return LabelKind.HEADER
    return None


@lru_cache(maxsize=1)
def _words() -> _Words:
    """Label words of all languages: a page's furniture need not be in the language of its story."""

    def ending(name: str) -> re.Pattern[str]:
        words = {word for language in LANGUAGES for word in grammar(language).labels[name]}
        listed = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
        capital = "|".join(re.escape(word.capitalize()) for word in sorted(words, key=len, reverse=True))
        # At the beginning of a line, or of a part of it; within a line only with a capital ("by A. Writer Published").
        return re.compile(
            rf"(?:(?:^|[|·•>(\[–—]|\s\s)\s*(?i:{listed})|\s(?:{capital}))\s*[:|,–-]?\s*(?:on|am|the)?\s*$"
        )

    writers = sorted(word.capitalize() for language in LANGUAGES for word in grammar(language).labels["byline"])
    # "By A. Writer, Lima |", "Posted by A. Writer on"
    byline = re.compile(rf"\W*(?:{'|'.join(writers)})\s[^!?\n]{{2,60}}(?:[,|–—-]|\bon\b)\s*")
    return _Words(byline, ending("published"), ending("updated"))
