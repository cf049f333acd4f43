"""A relative time beside the date that it names: "the next day, 15 May", "Monday evening (4 March)", "later, in 1970".

What is counted from a date mentioned before rests on a guess, which one; the date written beside it does not.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.model.mention import Anchoring, TimeMention

_LONGEST = 6  # characters between the two: ", on "
_BETWEEN = re.compile(r"\s?\(|, (?:on |in )|, ")
_PLACES = re.compile(r"[\dX]")
_NUMBER = re.compile(r"[1-9]\d*")
_DAY = "....-..-.."  # what a day's value comes to without its digits


def with_dates(mentions: Sequence[TimeMention], text: str) -> Iterator[TimeMention]:
    """The mentions, relative ones with the value of the date beside them where both are days, months or years."""
    for place, mention in enumerate(mentions):
        beside = mentions[place + 1] if place + 1 < len(mentions) else None
        if beside is not None and mention.anchoring is not Anchoring.EXPLICIT and _names(mention, beside, text):
            told = f"named beside it: {beside.text}"
            _, of_day, part = mention.value.partition("T")
            mention = replace(
                mention,
                value=beside.value + of_day + part,
                when=beside.when,
                anchoring=beside.anchoring,
                reason=told,
                base="",
            )
        yield mention


def _names(relative: TimeMention, date: TimeMention, text: str) -> bool:
    """Whether the second says what the first is: of the same grain, and written with its day or its year."""
    between = text[relative.span.end : date.span.start]
    if (
        "T" in date.value
        or _day_of(relative) == date.value
        or len(between) > _LONGEST
        or not _BETWEEN.fullmatch(between)
    ):
        return False
    grain = _grain(relative)
    if grain != _grain(date) or date.when is None or (grain == _DAY and _has_own_day(relative)):
        return False
    # "unlike last year, 2019 was quiet": a year that follows a comma alone may begin what is told of it.
    written = date.anchoring is Anchoring.EXPLICIT or grain == _DAY
    return written and any(map(str.isdigit, date.text)) and (grain == _DAY or between != ", ")


def _has_own_day(mention: TimeMention) -> bool:
    """ "On 3 May, 5 May and 9 May": the first is written with a day of its own."""
    return _day_of(mention)[-2:].lstrip("0") in _NUMBER.findall(mention.text)


def _day_of(mention: TimeMention) -> str:
    """Its value without the time of day."""
    return mention.value.partition("T")[0]


def _grain(mention: TimeMention) -> str:
    return _PLACES.sub(".", _day_of(mention))
