"""All rules at once give what each rule alone would give."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.errors import RuleError
from extract.mentions.times.automaton import Automaton, Context, Path
from extract.mentions.times.grammar import LANGUAGES, Grammar, grammar
from extract.mentions.times.patterns import Compiler


def automaton(*patterns, context=None):
    """Rules over single letters: the class A is the letter "a"."""
    paths = []
    for pattern in patterns:
        compiler = Compiler({}, lambda name: name.strip("=").lower(), frozenset(), "here")
        piece = compiler.compile(pattern)
        paths.append(Path(compiler.chars, compiler.follow, piece.begins, piece.ends, context or Context()))
    return Automaton(paths)


@pytest.mark.parametrize(
    ("patterns", "codes", "start", "expected"),
    [
        (["A B"], "ab", 0, (0, 2)),
        (["A B"], "ba", 0, (-1, 1)),
        (["A B"], "xab", 1, (0, 3)),
        (["A", "A B"], "abc", 0, (1, 2)),
        (["A B? C", "A B"], "abd", 0, (1, 2)),  # what goes on in vain is taken back
        (["A B", "A (B | C)"], "ab", 0, (0, 2)),  # of equals the first
        (["(A | A B) C?"], "abc", 0, (0, 3)),  # the longest, not the first alternative
        (["A? B"], "b", 0, (0, 1)),
        (["A B"], "a", 0, (-1, 1)),
    ],
)
def test_longest(patterns, codes, start, expected):
    assert automaton(*patterns).longest(codes, start) == expected


@pytest.mark.parametrize(
    ("context", "codes", "expected"),
    [
        (Context(after=frozenset("x")), "xa", (0, 2)),
        (Context(after=frozenset("x")), "ya", (-1, 2)),
        (Context(not_after=frozenset("x")), "xa", (-1, 2)),
        (Context(not_after=frozenset("x")), "ya", (0, 2)),
        (Context(before=frozenset("x")), "ya", (-1, 2)),
        (Context(before=frozenset("x")), "yax", (0, 2)),
        (Context(not_before=frozenset("x")), "yax", (-1, 2)),
        (Context(not_before=frozenset("x")), "ya", (0, 2)),
    ],
)
def test_what_stands_beside_a_match(context, codes, expected):
    assert automaton("A", context=context).longest(codes, 1) == expected


def test_a_context_can_end_a_match_early():
    assert automaton("A B?", context=Context(not_before=frozenset("x"))).longest("abx", 0) == (0, 1)


def expected(rules: Grammar, codes: str, start: int) -> tuple[int, int]:
    """Every rule's own expression tried at every end."""
    best, after = -1, start + 1
    for end in range(start + 1, len(codes) + 1):
        for number, rule in enumerate(rules.rules):
            if re.compile(rule.pattern).fullmatch(codes, start, end) and rule.path.context.holds(codes, start, end):
                best, after = number, end
                break
    return best, after


@pytest.mark.parametrize("language", LANGUAGES)
@settings(deadline=None, max_examples=60)  # a busy machine is no failure
@given(data=st.data())
def test_the_walk_agrees_with_every_rule_tried_alone(language, data):
    rules = grammar(language)
    known = sorted({word for classes in rules.values.values() for word in classes})
    words = data.draw(st.lists(st.sampled_from([*known, "12", "2016", "the", "of", ",", ".", "Oslo"]), max_size=6))
    codes = rules.encode(words)
    for start in range(len(codes)):
        assert rules.automaton.longest(codes, start) == expected(rules, codes, start)


def test_parts_of_a_match_that_is_none():
    rule = grammar("en").rules[0]
    with pytest.raises(RuleError, match="differ"):
        rule.matched("___", 0, 3)
