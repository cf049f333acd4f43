"""Where sentences end inside a block: own rules over the abbreviation list, linear in the length of the text."""

import re

from extract.text.lexicon import Lexicon

# Possessive, bounded quantifiers: a page of dots costs no more than a page of words.
# It begins with a plain class, not with a repeated one, so that the engine can skip from stop to stop.
_END = re.compile(
    r"(?P<mark>[.!?…][.!?…]{0,5}+)(?P<close>['\"”’»)\]*_]{0,4}+)(?:\[\d{1,3}+\]|[¹²³]){0,3}"
    r"(?:(?=\s)|(?P<glued>(?=['\"“‘«(]{0,2}+[A-Z][a-z]++\s)))"
    r"(?=\s*+(?P<open>['\"“‘«„(\[*_]{0,3}+)(?P<word>\w++)?)"  # what follows
)
_OPENING = "\"'’(["
_INITIAL = re.compile(r"[A-Z]|(?:[A-Za-z]\.){1,6}[A-Za-z]")
_BRACKET_END = re.compile(r"\s*+\([^()]{1,30}+\)\s*+")
_MONTH = re.compile(r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}", re.IGNORECASE)


def boundaries(text: str, start: int, end: int, words: Lexicon, *, headline: bool = False) -> list[int]:
    """Positions in [start, end) after which a new sentence begins (white space not yet skipped).

    In a `headline` every word may be capitalised, so that no word counts as the beginning of a sentence after
    an abbreviation ("U.S. And Allies Close Forum").
    """
    found = []
    for stop in _END.finditer(text, start, end):
        if stop["glued"] is not None:
            # A blank was lost ("closed.The second"); file names and addresses have no such word after the stop.
            before = text[max(start, stop.start() - 3) : stop.start()]
            if stop["word"].lower() in words.starters and len(before) == 3 and before.isalpha():
                found.append(stop.end())
        elif _ends(text, start, end, stop, words, headline):
            found.append(stop.end())
    return found


def _ends(
    text: str,
    start: int,
    end: int,
    stop: re.Match[str],
    words: Lexicon,
    headline: bool,
) -> bool:
    mark, close, opening, word = stop.group("mark", "close", "open", "word")
    if not word or not (word[0].isupper() or word[0].isdigit() or (opening and close)):
        return False
    if opening == "(":
        # A date or credit in brackets at the end belongs to what it follows.
        bracket = _BRACKET_END.match(text, stop.end(), end)
        if bracket and bracket.end() == end:
            return False
    if mark != ".":
        return True
    before = text[max(start, stop.start() - 24) : stop.start()]
    token = before[before.rfind(" ") + 1 :].lstrip(_OPENING)
    return not token or _ends_after(token, word, words, headline)


def _ends_after(token: str, word: str, words: Lexicon, headline: bool) -> bool:
    """Whether a single stop after `token` ends a sentence when `word` follows."""
    lowered = token.lower()
    if lowered in words.never:
        return False
    begins = word.lower() in words.starters and not headline
    if lowered in words.before_number and (word[0].isdigit() or not token.islower()):
        return not word[0].isdigit() and begins
    if lowered in words.maybe or _INITIAL.fullmatch(token):
        return begins
    # "on 5. July" is a date.
    return not (token.isdigit() and len(token) <= 2 and _MONTH.fullmatch(word))
