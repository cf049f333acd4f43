"""Where sentences end inside a block: own rules over the abbreviation list, linear in the length of the text."""

import re

from extract.text.lexicon import Lexicon

# Possessive, bounded quantifiers: a page of dots costs no more than a page of words.
_BEHIND = (
    r"(?P<close>['\"”’»)\]*_]{0,4}+)(?:\[\d{1,3}+\]|[¹²³]){0,3}"
    r"(?:(?=\s)|(?P<glued>(?=['\"“‘«(]{0,2}+[A-Z][a-z]++\s)))"
    r"(?=\s*+(?P<open>['\"“‘«„(\[*_]{0,3}+)(?P<word>\w++)?)"  # what follows
)
# They begin with a plain class, not with a repeated one, so that the engine can skip from stop to stop; and it skips
# several times as fast to a point alone, as where there is no other stop.
_END = re.compile(r"(?P<mark>[.!?…][.!?…]{0,5}+)" + _BEHIND)
_END_AT_POINT = re.compile(r"(?P<mark>\.\.{0,5}+)" + _BEHIND)
_OTHER_STOPS = "!?…"
_OPENING = "\"'’(["
_LONGEST_TOKEN = 24
_INITIAL = re.compile(r"[A-Z]|(?:[A-Za-z]\.){1,6}[A-Za-z]")
_BRACKET_END = re.compile(r"\s*+\([^()]{1,30}+\)\s*+")
_MONTH = re.compile(r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}", re.IGNORECASE)


def boundaries(text: str, start: int, end: int, words: Lexicon, *, headline: bool = False) -> list[int]:
    """Positions in [start, end) after which a new sentence begins (white space not yet skipped).

    In a `headline` every word may be capitalised, so that no word counts as the beginning of a sentence after
    an abbreviation ("U.S. And Allies Close Forum").
    """
    found = []
    other = any(text.find(stop, start, end) >= 0 for stop in _OTHER_STOPS)
    for stop in (_END if other else _END_AT_POINT).finditer(text, start, end):
        mark, close, glued, opening, word = stop.groups()
        if glued is not None:
            # A blank was lost ("closed.The second"); file names and addresses have no such word after the stop.
            before = text[max(start, stop.start() - 3) : stop.start()]
            if word.lower() in words.starters and len(before) == 3 and before.isalpha():
                found.append(stop.end())
        elif (
            word
            and (word[0].isupper() or word[0].isdigit() or (opening and close))
            and not (opening == "(" and _ends_with_bracket(text, stop.end(), end))
            and (mark != "." or _ends_after(_token(text, start, stop.start()), word, words, headline))
        ):
            found.append(stop.end())
    return found


def _ends_with_bracket(text: str, start: int, end: int) -> bool:
    """Whether nothing but a date or credit in brackets stands there: it belongs to what it follows."""
    bracket = _BRACKET_END.match(text, start, end)
    return bracket is not None and bracket.end() == end


def _token(text: str, start: int, end: int) -> str:
    """What stands before a stop, up to the space before it."""
    before = text[max(start, end - _LONGEST_TOKEN) : end]
    return before[before.rfind(" ") + 1 :].lstrip(_OPENING)


def _ends_after(token: str, word: str, words: Lexicon, headline: bool) -> bool:
    """Whether a single stop after `token` ends a sentence when `word` follows."""
    lowered = token.lower()
    if not token or (len(token) > 1 and token.isalpha() and lowered not in words.abbreviations):
        return True  # behind a word, as mostly
    if lowered in words.never:
        return False
    begins = word.lower() in words.starters and not headline
    if lowered in words.before_number and (word[0].isdigit() or not token.islower()):
        return not word[0].isdigit() and begins
    if lowered in words.maybe or _INITIAL.fullmatch(token):
        return begins
    # "on 5. July" is a date.
    return not (token.isdigit() and len(token) <= 2 and _MONTH.fullmatch(word))
