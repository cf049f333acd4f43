"""Patterns tried only where they may begin find what the engine finds when it tries them everywhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.errors import RuleError
from extract.events.clauses import clause_rules
from extract.events.rules import patterns, type_rules
from extract.text.pattern import Family, compile_pattern, searchable, words_of

PATTERNS = patterns()
RULES = [rule for table in type_rules().values() for rule in table.rules]
SENTENCES = [text for rule in RULES for text in (*rule.match, *rule.reject)]


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.where)
def test_nothing_is_missed_and_nothing_added(pattern):
    for text in SENTENCES:
        words = words_of(text)
        whole = [match.span() for match in pattern.compiled.finditer(text if pattern.cased else words.lowered)]
        assert pattern.spans(words) == whole
        assert pattern.holds(words) == bool(whole)


@given(st.text(alphabet="aArReEsStTdD “”'’(-\n.,0123", max_size=60))
def test_marks_before_a_word_hide_nothing(text):
    pattern = compile_pattern(r"\barrest(?:ed|s)?\b|\b\d+ are", {}, "a test")
    words = words_of(text + "arrested 3 are")
    assert pattern.spans(words) == [match.span() for match in pattern.compiled.finditer(words.lowered)]


def test_a_part_of_a_sentence_has_ends_of_its_own():
    words = words_of("He was not arrested in Graz.")
    before = compile_pattern(r"\bnot\s+$", {}, "a test")
    after = compile_pattern(r"^\s+in\b", {}, "a test")
    assert before.holds(words, 0, 11)
    assert not before.holds(words, 0, 10)
    assert not before.holds(words)
    assert after.holds(words, 19, 28)
    assert not after.holds(words)


def test_case_is_heeded_where_the_pattern_says_so():
    pattern = compile_pattern(r"\bin (?-i:[A-Z])\w+", {}, "a test")
    assert pattern.holds(words_of("Held IN Graz"))
    assert not pattern.holds(words_of("Held in graz"))
    strict = compile_pattern(r"\bOperation \w+", {}, "a test", case=True)
    assert strict.holds(words_of("Operation Amber"))
    assert not strict.holds(words_of("operation Amber"))


def test_a_family_is_looked_for_in_one_pass():
    family = Family()
    cash, car = (compile_pattern(rf"\b{word}", {}, "a test", family) for word in ("cash", "car"))
    assert words_of("A car, cash and cars").openings(family) == {car: [2, 16], cash: [7]}
    assert list(words_of("Nothing").openings(family)) == []


def test_a_family_may_begin_with_a_space_and_with_the_word_behind_it():
    family = Family()
    word, space = (compile_pattern(source, {}, "here", family) for source in (r"\band nine\b", r" and nine\b"))
    words = words_of("two and nine, and nine")
    assert word.spans(words) == [(4, 12), (14, 22)]
    assert space.spans(words) == [(3, 12), (13, 22)]


def test_what_a_pattern_needs_calls_it():
    family = Family()
    told, late = (compile_pattern(source, {}, "a test", family) for source in (r"^\s(?:is|was) not\b", r"\w+ later$"))
    words = words_of("It was not said until later")
    assert words.openings(family) == {told: [], late: []}
    assert told.holds(words, 2)
    assert late.spans(words) == [(16, 27)]
    assert words_of("It was said").openings(family) == {}


def test_a_name_may_begin_with_any_word():
    pattern = compile_pattern(r"\b(?-i:[A-Z])\w+ans held\b|\bmen held", {}, "a test")
    assert pattern.spans(words_of("Two Romans held, romans held; men held")) == [(4, 15), (30, 38)]


def test_no_rule_is_searched_at_every_character():
    assert [rule.id for rule in RULES if not (rule.pattern.literals or rule.pattern.needed)] == []


def test_marks_become_spaces_one_for_one():
    assert searchable("co-operation\n“now” (€5; ł)") == b"co operation  now  (\xa45;   "


def test_a_wrong_pattern_is_named():
    with pytest.raises(RuleError, match=r"a\.toml, rule 'x': not a regular expression"):
        compile_pattern("(", {}, "a.toml, rule 'x'").holds(words_of("any"))


def test_every_pattern_compiles():
    assert all(pattern.compiled for pattern in PATTERNS)
    assert len(PATTERNS) > 100


def test_the_words_around_triggers_are_one_family():
    clauses = clause_rules()
    assert {cue.before.family for cue in clauses.unmade if cue.before} == {clauses.family}
