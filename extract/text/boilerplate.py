"""What is no part of the story: page furniture, disclaimers, captions, teasers of other articles."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from extract.model.text import SentenceRole, Span
from extract.text.blocks import Block
from extract.text.lexicon import Lexicon, LineRule
from extract.text.one_byte import lowered_bytes

# A blurb of another article carries that article's date: "... (30.01.2019)".
_DATED_BLURB = re.compile(r".{20,}[.!?…][\"'”’]?\s*+\(\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\)$", re.DOTALL)
# Lines up to this length go on with a list of teasers; a longer one is the article again.
_TEASER_CHARACTERS = 140
_SHORT_CHARACTERS = 120


def candidates(plain: str, found: Sequence[Block], words: Lexicon) -> list[list[LineRule]]:
    """For each block the line rules that can apply to it, in the order of the data file.

    A rule is tried only where one of its hints stands. A rule without hints describes the whole of a short line, so it
    is tried on those.
    """
    starts = [block.span.start for block in found]
    numbers = [set[int]() for _ in found]
    for hint, at, _ in words.hints.find_matches_as_indexes(lowered_bytes(plain), overlapping=True):
        numbers[max(0, bisect_right(starts, at) - 1)].update(words.rules_of_hint[hint])
    tried = []
    for block, hinted in zip(found, numbers, strict=True):
        if block.span.end - block.span.start <= _SHORT_CHARACTERS:
            hinted.update(words.unhinted)
        tried.append([words.lines[number] for number in sorted(hinted)])
    return tried


def block_roles(plain: str, found: Sequence[Block], rules: Sequence[Sequence[LineRule]]) -> list[SentenceRole | None]:
    """For each block the role that one of its `rules` gives it, None where it stays what its form says."""
    roles: list[SentenceRole | None] = [None] * len(found)
    number = 0
    while number < len(found):
        rule = _rule_of(plain, found[number], rules[number])
        reach = _reach(plain, found, number, rule) if rule else 1
        if rule:
            roles[number : number + reach] = [rule.role] * reach
        number += reach
    _mark_dated_blurbs(plain, found, roles)
    return roles


def sentence_role(plain: str, span: Span, rules: Sequence[LineRule]) -> SentenceRole | None:
    """The role that a rule of scope "sentence" gives to these characters."""
    for rule in rules:
        if rule.scope == "sentence" and rule.pattern.match(plain, span.start, span.end):
            return rule.role
    return None


def _rule_of(plain: str, block: Block, rules: Sequence[LineRule]) -> LineRule | None:
    for rule in rules:
        if rule.scope != "sentence" and rule.pattern.match(plain, block.span.start, block.span.end):
            return rule
    return None


def _reach(plain: str, found: Sequence[Block], number: int, rule: LineRule) -> int:
    """How many blocks from `number` on the rule's role covers."""
    if rule.scope == "block":
        return 1
    if rule.scope == "rest":
        return len(found) - number
    end = number + 1
    while end < len(found) and _goes_on(plain, found[end], rule):
        end += 1
    return end - number


def _goes_on(plain: str, block: Block, rule: LineRule) -> bool:
    if rule.scope == "list":
        short = block.span.end - block.span.start <= _TEASER_CHARACTERS
        return short or bool(_DATED_BLURB.match(plain, block.span.start, block.span.end))
    return block.role != SentenceRole.HEADING


def _mark_dated_blurbs(plain: str, found: Sequence[Block], roles: list[SentenceRole | None]) -> None:
    """A headline and the blurb below it that ends with a date in brackets are another article's."""
    for number, block in enumerate(found):
        dated = plain[block.span.end - 1] == ")" and _DATED_BLURB.match(plain, block.span.start, block.span.end)
        if number and roles[number] is None and dated:
            roles[number] = SentenceRole.TEASER
            if found[number - 1].role == SentenceRole.HEADING:
                roles[number - 1] = SentenceRole.TEASER
