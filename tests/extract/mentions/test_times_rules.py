"""Every match and reject row of the times files, one test each."""

import re
from datetime import date

import pytest

from extract.mentions.times import find_times
from extract.mentions.times.grammar import LANGUAGES, grammar

MATCHES = [
    pytest.param(language, row, id=f"{language} {rule['id']}: {row['text'][:40]}")
    for language in LANGUAGES
    for rule in grammar(language).rows
    for row in rule.get("match", [])
]
REJECTS = [
    pytest.param(language, rule["id"], text, id=f"{language} {rule['id']}: {text[:40]}")
    for language in LANGUAGES
    for rule in grammar(language).rows
    for text in rule.get("reject", [])
]


@pytest.mark.parametrize(("language", "row"), MATCHES)
def test_row_matches(language, row):
    published = date.fromisoformat(row["published"]) if "published" in row else None
    found = {mention.text: mention.value for mention in find_times(row["text"], published, language)}
    assert found.get(row["words"]) == row["value"], found


@pytest.mark.parametrize(("language", "rule", "text"), REJECTS)
def test_row_rejects(language, rule, text):
    assert find_times(text, date(2021, 5, 4), language) == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_class_is_used(language):
    rules = grammar(language)
    texts = [
        row.get(key, "") for row in rules.rows for key in ("pattern", "after", "not_after", "before", "not_before")
    ]
    named = set(re.findall(r"[A-Z_]+", " ".join([*texts, *rules.phrases.values()])))
    assert {*rules.values, *rules.phrases} - named - {"MEASURE", "VAGUE"} == set()  # these two are read by counts


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_has_rows(language):
    bare = [rule["id"] for rule in grammar(language).rows if not (rule.get("match") or rule.get("reject"))]
    assert bare == []
