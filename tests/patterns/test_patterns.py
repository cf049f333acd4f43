"""No pattern of the project can be made to run for long by the text it meets."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.patterns.attack import LONGEST, ambiguous, grows

ROOT = Path(__file__).parents[2]
# Patterns that see a few characters only, or take the cube of the length on nothing but white space: by place and
# beginning, and how many characters they are tried with instead.
BOUNDED = {
    ("extract/mentions/times/labels.py", "(?:(?:^|[|·•>"): 160,
    ("extract/mentions/times/labels.py", r"\s*"): 240,
    ("extract/mentions/times/periods.py", r"\s*"): 240,
    ("extract/mentions/figure_rules.py", r"\b(?:total"): 120,
    ("extract/care/aliases.py", r"\s*"): 240,
    ("extract/text/pattern.py", r"^\s*"): 90,
}


@pytest.fixture(scope="module")
def patterns():
    run = subprocess.run(
        [sys.executable, "-m", "tests.patterns.collect"], cwd=ROOT, capture_output=True, text=True, timeout=120
    )
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


def test_patterns_of_modules_and_of_rule_files_are_checked(patterns):
    places = {place for _, _, place in patterns}
    assert len(patterns) > 250
    assert {"extract/text/lexicon.py", "extract/readers/plain.py", "extract/care/addresses.py"} <= places


def test_no_text_can_be_divided_in_very_many_ways(patterns):
    found = [(place, pattern[:80], what) for pattern, flags, place in patterns for what in ambiguous(pattern, flags)]
    assert found == []


def test_no_attack_takes_more_than_its_length_in_time(patterns):
    found = [
        (place, pattern[:80], said)
        for pattern, flags, place in patterns
        if (said := grows(pattern, flags, longest=longest(place, pattern)))
    ]
    assert found == []


def longest(place, pattern):
    """The longest text that a pattern is tried on."""
    known = (size for (where, start), size in BOUNDED.items() if place == where and pattern.startswith(start))
    return next(known, LONGEST)


@pytest.mark.parametrize(
    "pattern",
    ["(a+)+$", "(?:[A-Z]\\w*,? ?)+x", "^(\\w+\\s?)*$", "(?:(?:ab?)+c?)+d", "(?:[A-Z][\\w.-]{0,30} ?(?:of )?){1,10}is"],
)
def test_a_bad_pattern_is_seen_by_both(pattern):
    assert ambiguous(pattern)
    assert grows(pattern)


@pytest.mark.parametrize("pattern", [".*.*.*=", "\\s*\\s*\\s*x", "(?:.*,)*x"])
def test_growth_of_a_higher_power_is_seen(pattern):
    assert grows(pattern)


@pytest.mark.parametrize("pattern", ["\\b(?:a++)+$", "\\b(?:[a-z]{1,20}, ){1,9}x", "\\ba{1,60}b", "\\b(?>\\w+)\\s"])
def test_a_good_pattern_is_left_alone(pattern):
    assert ambiguous(pattern) == []
    assert grows(pattern) is None
