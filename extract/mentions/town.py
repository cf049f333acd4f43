"""The town that its region or state follows, whether or not a table lists it: "in Wobbleton, Kent", "of Dry Rock, Ky.",
"WOBBLETON, Kent (AP)"."""

import re

from extract.mentions.cues import cues

NAME = r"[A-ZÀ-Ž][\w'’-]*[\w](?: (?:(?:de|la|el|al|le|du|ez|kwa|upon|del) )?[A-ZÀ-Ž][\w'’-]*\w)?"
_BEFORE_COMMA = re.compile(rf"(?<!\w)([a-zA-Z]+) ({NAME}), \Z")
_DATELINE = re.compile(
    r"(?:, [A-Z][\w.]+(?: [A-Z]\w+)?)? ?(?:\([\w .]{2,25}\)|, \w+\.? \d{1,2} ?[(–—_-]|[–—]| --? | _ )"
)
_WORDS = 4  # of a name, with the one before it, as the pattern has them
_REACH = 60  # characters of these
_LONGEST = 40  # of a town that opens a paragraph
Range = tuple[int, int]


def is_dateline(text: str, start: int, end: int) -> bool:
    """Whether a paragraph begins like "BOSTON (Reuters)" or "THE HAGUE, March 3 –"."""
    return (start == 0 or text[start - 1] == "\n") and _DATELINE.match(text, end) is not None


def town_before(text: str, start: int) -> Range | None:
    """Where the name of a town stands that what begins at `start` follows, behind a comma; None where none does."""
    if not text.endswith(", ", 0, start):
        return None
    return _opening(text, start) or _behind_a_word(text, start)


def _behind_a_word(text: str, start: int) -> Range | None:
    """The town in "in Wobbleton, Kent"; behind "of" where it is somebody's home: "Jane Roe, 41, of Wobbleton, Kent"."""
    first, locatives = words_back(text, start, _WORDS), cues().firm_locatives
    words = text[first:start].split()[:-1]
    if locatives.isdisjoint(words) and "of" not in words:
        return None
    match = _BEFORE_COMMA.search(text, first, start)
    if not match:
        return None
    at_home = match[1] == "of" and text.endswith(", ", 0, match.start())
    return match.span(2) if at_home or match[1] in locatives else None


def _opening(text: str, start: int) -> Range | None:
    """The town that opens a paragraph in capitals, as datelines do."""
    first, last = text.rfind("\n", 0, start) + 1, start - 2
    if not 1 < last - first <= _LONGEST or not text[first:last].replace(" ", "").isalpha():
        return None
    return (first, last) if text[first:last].isupper() and is_dateline(text, first, last) else None


def words_back(text: str, end: int, count: int) -> int:
    """Where the last so many words begin that stand before a name, or a little before them."""
    least = max(0, end - _REACH)
    start = end
    for _ in range(count + 1):
        start = text.rfind(" ", least, start)
        if start < 0:
            return least
    return start
