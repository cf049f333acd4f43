"""What a reader keeps in mind from one time expression to the next, and what the words around one say."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from extract.mentions.times.dates import full_year
from extract.mentions.times.grammar import Found, Grammar
from extract.mentions.times.numerals import count_of, year_of
from extract.mentions.times.tokens import Tokens, tokenise
from extract.model.mention import Anchoring, TimexType
from extract.model.quick import quick
from extract.model.time import EdtfDate

PAST, FUTURE, NEITHER = -1, 1, 0
_LOOK_BACK = 14  # tokens; further away a verb seldom governs the date
_LOOK_AHEAD = 12
_VERB = 2  # tokens in front of a verb that tell its tense: "had been scheduled"
_VERB_CHAIN = 4  # and of one behind "to": "had been due to expire"
_SLASHED = re.compile(r"(\d\d?)([/-])(\d\d?)\2\d")


@quick
@dataclass(frozen=True, slots=True)
class Value:
    """A TIMEX3 value and what it rests on."""

    value: str
    anchoring: Anchoring = Anchoring.EXPLICIT
    reason: str = "written out"
    type: TimexType | None = None  # where it is not the rule's: "two days later", with nothing it could be later than
    base: str = ""  # the value of the mention it was carried from


@quick
@dataclass(frozen=True, slots=True)
class Remembered:
    """A date mentioned before: its days, and the character it ended at."""

    days: EdtfDate
    value: str
    end: int
    with_year: bool


class Reading:
    """The state of reading one text from left to right."""

    def __init__(self, tokens: Tokens, grammar: Grammar, dct: date | None) -> None:
        self.tokens = tokens
        self.grammar = grammar
        self.dct = dct
        self.last: Remembered | None = None
        self.fiscal = ""  # the last quarter or span of months reported on: "1989-Q3", "P9M"

    @cached_property
    def day_first(self) -> bool:
        """Whether 05/08/2019 is 5 August here: by another such date of the text, by signs of a country, by language."""
        words = tokenise(self.tokens.text).words
        for word in words:
            if (slashed := _SLASHED.match(word)) and max(int(slashed[1]), int(slashed[3])) > 12:
                return int(slashed[1]) > 12
        return self.grammar.day_first and self.grammar.month_first_signs.isdisjoint(words)

    def direction(self, start: int, end: int) -> int:
        """Whether the clause speaks of what was or of what is to come, by the nearest cue; NEITHER without one."""
        cues = self.grammar.cues
        inside = self.tokens.words[start:end]
        words = self.tokens.before(start) + inside
        first, after = len(words) - len(inside), len(words)
        if first and words[first - 1].lower() in cues["edge"]:
            around = words[max(0, first - _LOOK_BACK) :] + self.tokens.after(end - 1)[:_LOOK_AHEAD]
            return FUTURE if cues["bygone"].isdisjoint(around) else PAST
        for index in range(first - 1, max(-1, first - _LOOK_BACK), -1):
            if words[index] in cues["stop"]:
                break
            if found := self._cue(words, index):
                return found
        words += self.tokens.after(end - 1)
        for index in range(after, min(len(words), after + _LOOK_AHEAD)):
            if words[index] in cues["stop"]:
                break
            if found := self._cue(words, index, following=True):
                return found
        return NEITHER

    def _cue(self, words: list[str], index: int, following: bool = False) -> int:
        """What one word says; "planned" before a date looks ahead to it, after the date it is what was done then."""
        cues = self.grammar.cues
        word = words[index].lower()
        is_past_form = len(word) > 4 and word[-2:] in cues["past_endings"] and words[index] == word
        turns = f"{word} {words[index + 1].lower()}" if index + 1 < len(words) else ""
        if turns in cues["ahead"]:
            return FUTURE
        is_future = word in cues["future"] and not (following and is_past_form)
        if not (is_future or is_past_form or word in cues["past"]):
            return NEITHER
        nearest = words[index - 1].lower() if index else ""
        reach = _VERB_CHAIN if nearest in cues["infinitive"] else _VERB
        in_front = [before.lower() for before in words[max(0, index - reach) : index]]
        if is_future:
            if nearest in cues["articles"]:
                return NEITHER
            return FUTURE if cues["past_in_front"].isdisjoint(in_front) else PAST
        # "to be published in June": the verb in front of the participle decides, when it is reached.
        return NEITHER if nearest in cues["future"] and not following else PAST


class Parts:
    """The words that a match found, by class; `start` and `end` are tokens of the text."""

    def __init__(self, found: Found, reading: Reading, within: tuple[int, int] | None = None) -> None:
        self.found = found
        self.reading = reading
        self._words = reading.tokens.words
        self._values = reading.grammar.values
        self._groups = found.rule.groups
        self.start, self.end = within or (found.start, found.end)

    @property
    def place(self) -> int:
        """The character at which it begins."""
        return self.reading.tokens.starts[self.start]

    @property
    def by(self) -> str:
        """The rule's own argument."""
        return self.found.rule.by

    def mentions(self) -> "list[Parts]":
        """The parts of a match that holds several mentions."""
        spans = [self.found.matched.span(group) for group in self._groups.get("MENTION", ())]
        return [Parts(self.found, self.reading, span) for span in spans if span[1] >= 0]

    def without_last(self) -> "Parts":
        """The match without its last word."""
        return Parts(self.found, self.reading, (self.found.start, self.found.end - 1))

    def words(self, name: str) -> list[str]:
        """The words of the first part of this class or phrase; empty if there is none."""
        span = self._span(name)
        return self._words[span[0] : span[1]] if span else []

    def has(self, name: str) -> bool:
        """Whether a part of this class or phrase is there."""
        return self._span(name) is not None

    def _span(self, name: str) -> tuple[int, int] | None:
        """The tokens of the first part of this class or phrase."""
        for group in self._groups.get(name, ()):
            start, end = self.found.matched.span(group)
            if end >= 0 and self.start <= start and end <= self.end:
                return start, end
        return None

    def all_words(self) -> list[str]:
        """Every word of the match, in lower case."""
        return [word.lower() for word in self._words[self.start : self.end]]

    def code(self, name: str) -> str:
        """What the language's file says that the word of this class stands for, "" if there is none."""
        words = self.words(name)
        return self._values.get(name, {}).get(words[0].lower(), "") if words else ""

    def count(self, name: str = "COUNT") -> float | None:
        """The number in words or digits; None for a vague one."""
        return count_of(self.words(name), self._values)

    def year(self) -> int | None:
        """The year written, "'98" and "nineteen ninety-eight" included."""
        if words := self.words("YEAR_WORDS") or self.words("TEEN_YEAR"):
            return year_of(words, self._values["NUMERAL"])
        words = self.words("YEAR") or self.words("MODERN")
        if not words:
            return None
        digits = words[0].lstrip("'’")
        return int(digits) if len(digits) == 4 else full_year(int(digits))

    def month(self) -> int | None:
        """The month named."""
        code = self.code("MONTH")
        return int(code) if code else None

    def day(self) -> int | None:
        """The day of the month."""
        words = self.words("MDAY") or self.words("DAY")
        if not words:
            return None
        digits = "".join(char for char in words[0] if char.isdigit())
        return int(digits) if digits else int(self._values.get("NTH", {}).get(words[0].lower(), 0)) or None
