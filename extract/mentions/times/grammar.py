"""The grammar of one language: word classes and rules of `extract/data/times/<language>.toml`, compiled.

Every token is written as one character that stands for the set of classes it belongs to, so that a rule such as
`MONTH .? DAY ,? YEAR` becomes a short regular expression over a string of such characters: it reads like a phrase,
and its result is the same for all texts with the same classes, which is why it is kept (`lru_cache`).
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from extract.errors import RuleError
from extract.mentions.times.patterns import ATOM, Compiler, class_name, literals
from extract.mentions.times.tokens import EXAMPLES, number_shapes
from extract.model.mention import TimexType
from extract.resources import check_fields, read_toml

LANGUAGES = ("en", "de")
_UNKNOWN = "_"
_FIRST_CODE = 0xE000
_DASHES = "-‐‑–—"  # a dash in a pattern stands for all of them
_LONGEST_KEPT = 64  # tokens of a run whose result is kept; longer ones are read anew
_WORDS_KEPT = 100_000
_LONGEST_WORD_KEPT = 24
_CONTEXT = ("after", "not_after", "before", "not_before")
_TYPES = (*(kind.value for kind in TimexType), "NONE")
_OPTIONAL = (*_CONTEXT, "by", "match", "reject", "note")


@dataclass(frozen=True)
class Rule:
    """One rule: what it matches, the TIMEX3 type, and how the value is found (a template or an operation)."""

    id: str
    type: str
    value: str
    by: str
    pattern: str
    first: frozenset[str]
    needed: frozenset[str]

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """Compiled when first tried: most texts need a part of the rules only."""
        return re.compile(self.pattern)


@dataclass(frozen=True, slots=True)
class Part:
    """Tokens [start, end) that stood for one class or phrase of the pattern."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Found:
    """A rule that matched tokens [start, end), counted from the start of its run."""

    rule: Rule
    start: int
    end: int
    parts: tuple[Part, ...]

    def moved(self, by: int) -> "Found":
        """The same match, counted from elsewhere."""
        parts = tuple(Part(part.name, part.start + by, part.end + by) for part in self.parts)
        return Found(self.rule, self.start + by, self.end + by, parts)


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
        self._starting = {
            code: tuple(rule for rule in self.rules if code in rule.first) for code in self._code_of_set.values()
        }
        self.unknown_spelling = re.compile(
            f"[{self._charset('DAY&INT')}].?.?{_UNKNOWN}.?[{self._charset('MODERN!SHORT_YEAR')}]"
        )
        needed = "".join(sorted(frozenset().union(*(rule.needed for rule in self.rules))))
        self._trigger = re.compile(f"[{needed}]")
        self._parse = lru_cache(maxsize=16384)(self._parse_run)
        self._window = lru_cache(maxsize=1024)(self._longest)

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
        piece = Compiler(self.phrases, self._charset, where).compile(row["pattern"])
        before = "".join(
            form.format(self._any(row[key]))
            for key, form in (("after", "(?<=[{}])"), ("not_after", "(?<![{}])"))
            if key in row
        )
        behind = "".join(
            form.format(self._any(row[key]))
            for key, form in (("before", "(?=[{}])"), ("not_before", "(?![{}])"))
            if key in row
        )
        regex = f"{before}(?:{piece.regex}){behind}"
        return Rule(row["id"], row["type"], row["value"], row.get("by", ""), regex, piece.first, piece.needed)

    def _any(self, text: str) -> str:
        """Characters of a list of classes and words, of which one must (or must not) stand beside the match."""
        return "".join(self._charset(class_name(atom)) for atom in ATOM.findall(text))

    # Reading

    def encode(self, words: list[str]) -> str:
        """One character a token."""
        return "".join(map(self._codes.__getitem__, words))

    def read(self, codes: str) -> Iterator[tuple[int, Found]]:
        """All matches in the order of the text, each with the token its run of known words begins at.

        Only runs that hold a trigger are looked at: a word that some rule cannot do without.
        """
        end = -1
        while trigger := self._trigger.search(codes, end + 1):
            start = codes.rfind(_UNKNOWN, end + 1, trigger.start()) + 1 or end + 1
            end = codes.find(_UNKNOWN, trigger.end())
            end = end if end >= 0 else len(codes)
            run = codes[start:end]
            for found in self._parse(run) if len(run) <= _LONGEST_KEPT else self._parse_long(run):
                yield start, found

    def _parse_run(self, run: str) -> tuple[Found, ...]:
        """Left to right, the longest match wins; of equals the rule that stands first in the file."""
        found: list[Found] = []
        position = 0
        while position < len(run):
            best = self._longest(run, position)
            if best:
                found.append(best)
            position = best.end if best else position + 1
        return tuple(found)

    def _parse_long(self, run: str) -> Iterator[Found]:
        """The same for a run that no natural text has: by windows, so that what repeats is read once."""
        position = 0
        while position < len(run):
            before = min(position, 1)
            best = self._window(run[position - before : position + _LONGEST_KEPT], before)
            if best:
                yield best.moved(position - before)
            position += best.end - before if best else 1

    def _longest(self, run: str, position: int) -> Found | None:
        """The match that begins at this very place."""
        best: tuple[Rule, re.Match[str]] | None = None
        for rule in self._starting[run[position]]:
            matched = rule.regex.match(run, position)
            if matched and (best is None or matched.end() > best[1].end()):
                best = rule, matched
        if best is None:
            return None
        rule, matched = best
        spans = ((name.rstrip("0123456789"), *matched.span(name)) for name in rule.regex.groupindex)
        parts = sorted((Part(*span) for span in spans if span[1] >= 0), key=lambda part: (part.start, -part.end))
        return Found(rule, position, matched.end(), tuple(parts))


@lru_cache(maxsize=8)
def grammar(language: str) -> Grammar:
    """The compiled grammar of a language ("en", "de")."""
    return Grammar(language)
