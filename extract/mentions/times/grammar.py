"""The grammar of one language: word classes and rules of `extract/data/times/<language>.toml`, compiled.

Every token is written as one character that stands for the set of classes it belongs to, so that a rule such as
`MONTH .? DAY ,? YEAR` becomes a short regular expression over a string of such characters, and all rules together one
automaton over it.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from extract.errors import RuleError
from extract.mentions.times.automaton import Automaton, Context, Path
from extract.mentions.times.patterns import ATOM, Compiler, class_name, literals
from extract.mentions.times.stretches import Stretches
from extract.mentions.times.tokens import COUNTS, EXAMPLES, number_shapes
from extract.model.mention import TimexType
from extract.resources import check_fields, read_toml

LANGUAGES = ("en", "de")
_UNKNOWN = "_"
_FIRST_CODE = 0xE000
_DASHES = "-‐‑–—"  # a dash in a pattern stands for all of them
_WORDS_KEPT = 100_000
_LONGEST_WORD_KEPT = 24
_CONTEXT = ("after", "not_after", "before", "not_before")
_TYPES: dict[str, TimexType | None] = {**{kind.value: kind for kind in TimexType}, "NONE": None}
_OPTIONAL = (*_CONTEXT, "by", "match", "reject", "note")


@dataclass(frozen=True)
class Rule:
    """One rule: what it matches, the TIMEX3 type, and how the value is found (a template or an operation).

    A rule without a type only keeps others from matching.
    """

    id: str
    type: TimexType | None
    value: str
    by: str
    pattern: str
    needed: frozenset[str]
    path: Path

    @cached_property
    def _regex(self) -> re.Pattern[str]:
        """Compiled when the rule first matches: most texts need a part of the rules only."""
        return re.compile(self.pattern)

    @cached_property
    def groups(self) -> dict[str, tuple[int, ...]]:
        """The groups of a match by the class or phrase that they stand for, outer ones before what they hold."""
        found: dict[str, list[int]] = {}
        for group, number in self._regex.groupindex.items():
            found.setdefault(group.rstrip("0123456789"), []).append(number)
        return {name: tuple(numbers) for name, numbers in found.items()}

    def matched(self, codes: str, start: int, end: int) -> re.Match[str]:
        """The match of this rule that the automaton found, with its groups."""
        found = self._regex.fullmatch(codes, start, end)
        if found is None:
            raise RuleError(f"rule {self.id!r}: its pattern and its automaton differ at {start}")
        return found


class Found(NamedTuple):
    """A rule that matched tokens [start, end); places in `matched` count tokens."""

    rule: Rule
    start: int
    end: int
    matched: re.Match[str]


class _Codes(dict[str, str]):
    """The character of every word; remembers the words that are none of the grammar's, as far as memory allows."""

    def __init__(self, words: Mapping[str, str], code_of_set: Mapping[frozenset[str], str]) -> None:
        super().__init__(words)
        self._code_of_set = code_of_set

    def __missing__(self, word: str) -> str:
        code = _UNKNOWN
        if word and (word[0].isdigit() or (word[0] in "'’" and len(word) > 2)):
            code = self._code_of_set.get(number_shapes(word), _UNKNOWN)
        if len(self) < _WORDS_KEPT and len(word) <= _LONGEST_WORD_KEPT:
            self[word] = code
        return code


class Grammar:
    """A language's word classes and rules. RuleError names the file, the rule and what is wrong with it."""

    def __init__(self, language: str) -> None:
        self.file = f"times/{language}.toml"
        source = read_toml(self.file)
        check_fields(source, self.file, ["language", "words", "phrases", "rule", "cues", "periods", "labels"])
        self.markers = frozenset(source["language"]["markers"])
        self.day_first = bool(source["language"]["day_first"])
        self.month_first_signs = frozenset(source["language"]["month_first_signs"])
        self._common = frozenset(source["language"]["common"])
        self.cues = {name: frozenset(words) for name, words in source["cues"].items()}
        self.period_cues: dict[str, list[str]] = source["periods"]
        self.labels: dict[str, list[str]] = source["labels"]
        self.phrases: dict[str, str] = source["phrases"]
        self.rows: list[dict[str, Any]] = source["rule"]
        self.values: dict[str, dict[str, str]] = {}
        self._classes_of: dict[str, set[str]] = {}
        self._code_of_set: dict[frozenset[str], str] = {}
        self._charset = lru_cache(maxsize=None)(self._find_charset)
        self._read_words(source["words"])
        self._read_literals()
        words = {word: self._code(frozenset(names)) for word, names in self._classes_of.items()}
        for example in EXAMPLES:
            self._code(number_shapes(example))
        self._codes = _Codes(words, self._code_of_set)
        self.rules = tuple(self._compile(row) for row in self.rows)
        if twice := [name for name, count in Counter(rule.id for rule in self.rules).items() if count > 1]:
            raise RuleError(f"{self.file}: rules with the same id {twice}")
        self.unknown_spelling = re.compile(
            f"[{self._charset('DAY&INT')}].?.?{_UNKNOWN}.?[{self._charset('MODERN!SHORT_YEAR')}]"
        )
        # A rule without a type is worth no look where no other can match.
        needed = frozenset().union(*(rule.needed for rule in self.rules if rule.type is not None))
        self._trigger = re.compile(f"[{''.join(sorted(needed))}]")
        triggers = [word for word, code in words.items() if code in needed]
        counts = any(self._code(number_shapes(number)) in needed for number in COUNTS)
        self.stretches = Stretches(words, triggers, counts=counts)
        self.automaton = Automaton([rule.path for rule in self.rules])

    # Words and codes

    def _read_words(self, tables: Mapping[str, Any]) -> None:
        """Word classes: a list of words, or a table from value to words."""
        for name, table in tables.items():
            valued = table.items() if isinstance(table, dict) else (("", table),)
            for value, words in valued:
                for word in words:
                    self.values.setdefault(name, {})[word.lower()] = value
                    self._add(word, name)

    def _read_literals(self) -> None:
        """Words that patterns name directly become classes of their own."""
        texts = [row.get(key, "") for row in self.rows for key in ("pattern", *_CONTEXT)]
        for word in {word for text in (*texts, *self.phrases.values()) for word in literals(text)}:
            for form in _DASHES if word == "-" else {word, word.replace("'", "’")}:
                self._add(form, class_name(word))

    def _add(self, word: str, name: str) -> None:
        """A word in lower case may be written in any case; one with a capital not in lower case."""
        for form in {word, word.upper(), word.capitalize() if word.islower() else word}:
            self._classes_of.setdefault(form, set(number_shapes(form) if form[0].isdigit() else ())).add(name)

    def _code(self, names: frozenset[str]) -> str:
        """The character of a set of classes."""
        if not names:
            return _UNKNOWN
        return self._code_of_set.setdefault(names, chr(_FIRST_CODE + len(self._code_of_set)))

    def _find_charset(self, expression: str) -> str:
        """The characters of all tokens that fit `A`, `A&B` or `A!B`."""
        first, *rest = re.split(r"([&!])", expression) if expression[0].isupper() else [expression]
        chars = {code: names for names, code in self._code_of_set.items() if first in names}
        for sign, name in zip(rest[::2], rest[1::2], strict=True):
            chars = {code: names for code, names in chars.items() if (name in names) == (sign == "&")}
        if not chars:
            raise RuleError(f"{self.file}: no word is of the class {expression!r}")
        return "".join(sorted(chars))

    # Rules

    def _compile(self, row: dict[str, Any]) -> Rule:
        where = f"{self.file}, rule {row.get('id')!r}"
        check_fields(row, where, ["id", "pattern", "type", "value"], _OPTIONAL)
        if row["type"] not in _TYPES:
            raise RuleError(f"{where}: unknown type {row['type']!r}; known types: {list(_TYPES)}")
        compiler = Compiler(self.phrases, self._charset, self._common, where)
        piece = compiler.compile(row["pattern"])
        context = Context(**{key: self._any(row[key]) for key in _CONTEXT if key in row})
        path = Path(compiler.chars, compiler.follow, piece.begins, piece.ends, context)
        return Rule(row["id"], _TYPES[row["type"]], row["value"], row.get("by", ""), piece.regex, piece.needed, path)

    def _any(self, text: str) -> frozenset[str]:
        """Characters of a list of classes and words, of which one must (or must not) stand beside the match."""
        return frozenset("".join(self._charset(class_name(atom)) for atom in ATOM.findall(text)))

    # Reading

    def encode(self, words: list[str]) -> str:
        """One character a token."""
        return "".join(map(self._codes.__getitem__, words))

    def read(self, codes: str) -> Iterator[Found]:
        """All matches, left to right; the longest wins, of equals the rule that stands first in the file.

        Only runs of known words that hold a trigger are looked at: a word that some rule cannot do without. No match
        goes beyond its run, since no rule knows an unknown word.
        """
        longest, end = self.automaton.longest, -1
        while trigger := self._trigger.search(codes, end + 1):
            position = codes.rfind(_UNKNOWN, end + 1, trigger.start()) + 1 or end + 1
            end = codes.find(_UNKNOWN, trigger.end())
            end = end if end >= 0 else len(codes)
            while position < end:
                number, after = longest(codes, position)
                if number >= 0:
                    rule = self.rules[number]
                    yield Found(rule, position, after, rule.matched(codes, position, after))
                position = after


@lru_cache(maxsize=8)
def grammar(language: str) -> Grammar:
    """The compiled grammar of a language ("en", "de")."""
    return Grammar(language)
