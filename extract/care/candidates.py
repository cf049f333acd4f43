"""Runs of capitals that may be a person's name, and what stands beside them: an accusation, an office, neither."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extract.care.rules import Rules, rules
from extract.model.text import Span

_WORD = re.compile(r"[^\W\d_]++(?:[’'\-][^\W\d_]++)*\d{0,3}+")
_AGE = re.compile(
    r"\s*(?:,\s*(?:aged?\s+)?\d{1,2}(?=\s*(?:[,;.)]|and\b|of\b|from\b|$))|\(\s*(?:aged?\s+)?\d{1,2}\s*[,)]|,?\s+aged?\s+\d{1,2}\b)"
)
_YEAR_OLD = re.compile(r",?\s+(?:an?\s+)?\d{1,2}[- ]year[- ]old")
_RESIDENT = re.compile(
    r",?\s+(?:is\s+)?(?:an?|both|all)\s+(?:[A-Z]\w+\s+){0,3}(?:citizen|national|resident)s?\b|,?\s+of\s+no\s+fixed"
)
_BREAK = re.compile(r"[;!?:\n]|(?<![A-Z])(?<!\b(?:Mr|Ms|Dr|Jr|Sr|St))\.\s")
# "BTC-e" is no surname; "Facilitated" is a verb of a headline.
_PLAIN_NAME = re.compile(r"(?:[^\W\d_]+[’'-])*[^\W\d_]{0,3}[^\W\d_][^\W\d_A-Z]+")
_VERB = re.compile(r"\w{3,}(?:ed|ing)")
# What parts an office from the next name: "Judge Ann Sample found Karl Muster guilty".
_CLAUSE = re.compile(
    r",(?!\s*$)|\b(?:said|and|by)\b(?!\s+\w+\s*$)|[“”\"]"
    r"|\b(?:found|sentenced|convicted|charged|arrested|accused|ordered|indicted|told|against|called|named)\b"
)
_FIRST = re.compile(r"([A-Z][\w.’'-]*)\s+$")
_PREPOSITION = re.compile(r"\b(?:of|at|in|from|near|for)\s+$")
_LOOK_BACK = 120
_LOOK_AHEAD = 140
_MOST_WORDS = 6


@dataclass(frozen=True, slots=True)
class Word:
    """A word and where it stands."""

    start: int
    end: int
    text: str

    @property
    def lower(self) -> str:
        """In lower case."""
        return self.text.lower()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A run of words that may be a name; `accused` and `office` say what stands beside it."""

    words: tuple[Word, ...]
    accused: bool
    office: bool
    named: bool  # begins with a known first name

    @property
    def start(self) -> int:
        """Where its first word begins."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where its last word ends."""
        return self.words[-1].end

    @property
    def surname(self) -> str:
        """Its last word that is no "Jr."."""
        kept = [word.text for word in self.words if word.lower.rstrip(".") not in rules().suffixes]
        return (kept or [self.words[-1].text])[-1]


def words_of(text: str) -> list[Word]:
    """The words of a text, hyphens and apostrophes inside."""
    return [Word(found.start(), found.end(), found.group()) for found in _WORD.finditer(text)]


def title_words(title: str) -> tuple[str, ...]:
    """The words of a title that may be part of a person's name, as they are written, each once.

    >>> title_words("Police arrest Karl Muster in the north")
    ('Karl', 'Muster')
    """
    table = rules()
    words = (bare(word) for word in words_of(title) if word.text[0].isupper())
    return tuple(dict.fromkeys(word for word in words if len(word) > 1 and word.lower() not in table.not_names))


def introductions(text: str, word: str) -> Iterator[Span]:
    """Where a word follows another that may be a first name, or an age follows it.

    >>> text = "In Muster, a town, Karl Muster, 40, was held."
    >>> [found.of(text) for found in introductions(text, "Muster")]
    ['Karl Muster']
    """
    not_names = rules().not_names
    start = 0
    while (at := text.find(word, start)) >= 0:
        start = at + len(word)
        before = _FIRST.search(text, max(0, at - 30), at)
        if before and before.group(1).lower().rstrip(".") not in not_names:
            yield Span(before.start(1), start)
        elif _AGE.match(text, start):
            yield Span(at, start)


def runs_of(text: str, words: list[Word], table: Rules) -> Iterator[list[Word]]:
    """Neighbouring words that could be one name, cut at the words that are none."""
    run: list[Word] = []
    for word in words:
        joined = bool(run) and _joins(text[run[-1].end : word.start], run[-1], word, table)
        if run and (not joined or run[-1].text.endswith(("’s", "'s", "s’"))):
            yield from _trimmed(run, table)
            run = []
        capital = word.text[0].isupper()
        if (capital and bare(word).lower() not in table.not_names) or (run and word.text in table.particles):
            run.append(word)
        else:
            yield from _trimmed(run, table)
            run = []
    yield from _trimmed(run, table)


def _joins(gap: str, before: Word, after: Word, table: Rules) -> bool:
    """Whether two neighbours may be one name by what stands between them and by their letters."""
    longer = min(len(before.text), len(after.text)) > 1
    if longer and before.text.isupper() != after.text.isupper() and after.lower not in table.suffixes:
        return False  # "Ann Sample AP": a name in small letters does not go on in capitals
    # "J. Sample" reads on; a full stop after a longer word ends the name.
    return gap in (" ", "\u00a0") or (gap in (". ", ".\u00a0", ".") and len(before.text) == 1)


def _trimmed(run: list[Word], table: Rules) -> Iterator[list[Word]]:
    while run and run[-1].text in table.particles:
        run = run[:-1]
    for start in range(0, len(run), _MOST_WORDS):
        yield run[start : start + _MOST_WORDS]


def candidates_in(text: str, run: list[Word], table: Rules) -> Iterator[Candidate]:
    """The candidate of a run of capitals, if it begins with a known first name or an accusation stands beside it."""
    run = [*run[:-1], _with_stop(text, run[-1], table)]
    if len(bare(run[-1])) < 2:
        return
    first = next((i for i, word in enumerate(run[:-1]) if _is_first_name(word, table)), None)
    words = tuple(run[first:])
    if _is_operation(text, words[0].start) or " ".join(word.lower for word in words) in table.not_persons:
        return
    before = _before(text, words[0].start)
    after = text[words[-1].end : words[-1].end + _LOOK_AHEAD]
    if all(word.lower.rstrip(".") in table.suffixes for word in words):
        return
    full = first is not None or sum(len(word.text) > 1 for word in words) > 1
    # "… of Sample Phones, was indicted": the words after a preposition are told of somebody before it.
    alone = first is not None or not _PREPOSITION.search(before)
    accused = _is_accused(words[-1], before, after if alone else "", table, full)
    if first is not None or accused:
        yield Candidate(words, accused, _has_office(before, after, table), first is not None)


def _with_stop(text: str, last: Word, table: Rules) -> Word:
    """The last word of a name with its full stop ("Jan V.", "Sample Jr."), unless a sentence ends there."""
    short = len(last.text) == 1 or last.lower in table.suffixes
    if short and re.match(r"\.(?!\s+[A-Z“\"]|\s*$)", text[last.end : last.end + 12]):
        return Word(last.start, last.end + 1, last.text + ".")
    return last


def _is_accused(last: Word, before: str, after: str, table: Rules, full: bool) -> bool:
    """Whether the words beside a name accuse the person or tell of a victim; a `full` name has several words."""
    if _AGE.match(after) or _YEAR_OLD.match(after):
        return True
    own = last.text.endswith(("’s", "'s"))
    # One capitalised word alone may be a company ("Telegram was charged"): only a title or kin make it a person.
    if _is_surname(bare(last)) and (table.one_before.search(before) or (own and table.kin.match(after))):
        return True
    beside = table.accused_after.match(after) or _RESIDENT.match(after) or table.accused_before.search(before)
    return full and bool(beside or (own and table.accused_own.match(after)))


def _is_first_name(word: Word, table: Rules) -> bool:
    text = word.text.capitalize() if word.text.isupper() and len(word.text) > 2 else word.text
    return text in table.first_names or text.split("-")[0] in table.first_names


def looks_like_name(word: str) -> bool:
    """Whether a word is spelt like a name.

    >>> looks_like_name("McSample"), looks_like_name("BTC-e"), looks_like_name("FBI")
    (True, False, False)
    """
    return bool(_PLAIN_NAME.fullmatch(word))


def _is_surname(word: str) -> bool:
    return looks_like_name(word) and not _VERB.fullmatch(word)


def _is_operation(text: str, start: int) -> bool:
    return bool(
        re.search(
            r"(?i)\b(?:operations?|codenamed|code-named|dubbed|project)\s+[“\"'‘]?$", text[max(0, start - 30) : start]
        )
    )


def _before(text: str, start: int) -> str:
    """The words of the same clause before `start`."""
    before = text[max(0, start - _LOOK_BACK) : start]
    ends = [found.end() for found in _BREAK.finditer(before)]
    return before[ends[-1] :] if ends else before


def _has_office(before: str, after: str, table: Rules) -> bool:
    """Whether an office stands before the name ("Special Agent in Charge …") or in apposition after it."""
    clause = _CLAUSE.split(before)[-1]
    if (found := table.offices.search(clause)) and not table.no_office.search(clause):
        # "arrested by officers in Spain, Ann Sample": too far away to be her office.
        return len(clause) - found.start() <= 90
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
    return bool(table.bodies.match(words)) or bool(re.match(r"(?:of|from)\s", words) and table.bodies.match(words))


def with_lists(text: str, candidates: list[Candidate]) -> list[Candidate]:
    """The members of a list share what stands before its first ("Attorneys A and B", "charged A, B and C")."""
    found: list[Candidate] = []
    for candidate in sorted(candidates, key=lambda c: c.start):
        before = found[-1] if found else None
        if before and re.fullmatch(r"(?:,|,? and|,? &|;)\s+", text[before.end : candidate.start]):
            office = candidate.office or (before.office and not candidate.accused)
            accused = candidate.accused or (before.accused and not candidate.office)
            candidate = replace(candidate, accused=accused, office=office)
        found.append(candidate)
    return found


def bare(word: Word) -> str:
    """The word without the possessive ending."""
    text = word.text
    if text.endswith(("’s", "'s")):
        return text[:-2]
    return text[:-1] if text.endswith(("’", "'")) else text
