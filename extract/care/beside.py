"""What stands beside a name: an accusation, what only persons have or do, an office."""

import re
from collections.abc import Iterator

from extract.care.rules import Rules, rules
from extract.care.runs import Word, bare, is_surname, words_of
from extract.model.text import Span

AGE = re.compile(
    r"\s*(?:,\s*(?:aged?\s+)?\d{1,2}(?=\s*(?:[,;.)]|and\b|of\b|from\b|$))|\(\s*(?:aged?\s+)?\d{1,2}\s*[,)]|,?\s+aged?\s+\d{1,2}\b)"
)
_YEAR_OLD = re.compile(r",?\s+(?:an?\s+)?\d{1,2}[- ]year[- ]old")
# "Born in Graz in 1984, Ann Sample …".
_BORN = re.compile(r"\bborn\b[^.;]{0,60},\s+$", re.IGNORECASE)
_BE = re.compile(r"\b(?:is|are|was|were)\s+$")
_BREAK = re.compile(r"[;!?:\n]|(?<![A-Z])(?<!\b(?:Mr|Ms|Dr|Jr|Sr|St))\.\s")
_FIRST = re.compile(r"([A-Z][\w.’'-]*)\s+$")
_LOOK_BACK = 120
_OFFICE_REACH = 90
# The longest phrase that stands straight before a name is shorter.
_NEAR = 48


def title_words(title: str) -> tuple[str, ...]:
    """The words of a title that may be part of a person's name, as they are written, each once.

    >>> title_words("Police arrest Karl Muster in the north")
    ('Karl', 'Muster')
    """
    table = rules()
    words = (bare(word) for word in words_of(title) if word.text[0].isupper())
    return tuple(dict.fromkeys(word for word in words if len(word) > 1 and table.may_be_name(word)))


def introductions(text: str, word: str) -> Iterator[Span]:
    """Where a word follows another that may be a first name, or a form of address, or an age follows it.

    >>> text = "In Muster, a town, Karl Muster, 40, was held."
    >>> [found.of(text) for found in introductions(text, "Muster")]
    ['Karl Muster']
    """
    table = rules()
    start = 0
    while (at := text.find(word, start)) >= 0:
        start = at + len(word)
        before = _FIRST.search(text, max(0, at - 30), at)
        if before and before.group(1).lower().rstrip(".") not in table.not_names:
            yield Span(before.start(1), start)
        elif AGE.match(text, start) or table.one_person_before.search(text, max(0, at - 30), at):
            yield Span(at, start)


def is_accused(last: Word, before: str, after: str, full: bool, named: bool) -> bool:
    """Whether the words beside a name accuse the person or tell of a victim.

    A `full` name has several words, one that is `named` begins with a known first name.
    """
    table, near = rules(), before[-_NEAR:]
    if AGE.match(after) or _YEAR_OLD.match(after):
        return True
    # One capitalised word alone may be a company ("Telegram was charged").
    if is_surname(bare(last)) and table.one_before.search(near):
        return True
    if not full:
        return False
    if table.accused_before.search(near) or (_BE.search(near) and table.accused_inverted.search(before)):
        # "arrested Black Axe members": a group bears the name; "WARRANT FOR FOE LINKED TO": a headline in capitals.
        return not table.groups_after.match(after) and (named or not last.text.isupper())
    own = last.text.endswith(("’s", "'s"))
    return bool(
        table.accused_after.match(after) or table.residents.match(after) or (own and table.accused_own.match(after))
    )


def is_person(last: Word, before: str, after: str, full: bool) -> bool:
    """Whether the words beside a name tell that it is a person's, and nothing more."""
    table, near = rules(), before[-_NEAR:]
    own = last.text.endswith(("’s", "'s"))
    if table.one_person_before.search(near) or (own and table.kin.match(after)):
        return full or is_surname(bare(last))
    return full and bool(
        table.person_before.search(near)
        or table.person_after.match(after)
        or (near.endswith(", ") and _BORN.search(before))
    )


def before_name(text: str, start: int) -> str:
    """The words of the same clause before `start`."""
    before = text[max(0, start - _LOOK_BACK) : start]
    ends = [found.end() for found in _BREAK.finditer(before)]
    return before[ends[-1] :] if ends else before


def has_office(before: str, after: str, table: Rules) -> bool:
    """Whether an office stands before the name ("Special Agent in Charge …") or in apposition after it."""
    clause = table.office_ends.split(before)[-1]
    if (found := table.offices.search(clause)) and not table.no_office.search(clause):
        # "arrested by officers in Spain, Ann Sample": too far away to be her office.
        return len(clause) - found.start() <= _OFFICE_REACH
    match = _BREAK.search(after)
    after = after[: match.start()] if match else after
    apposition = re.match(
        r"\s*(?:\([^)]{0,60}\))?\s*,?\s*((?:the\s+|an?\s+|who\s+|of\s+the\s+|of\s+|from\s+the\s+)?[^“”\"]{0,90})", after
    )
    if not apposition or table.no_office.search(apposition.group(1)[:30]):
        return False
    words = apposition.group(1)
    if after.lstrip().startswith((",", "(")):
        return bool(table.offices.search(words.split(", ")[0])) or bool(table.bodies.match(words))
    return bool(table.bodies.match(words))
