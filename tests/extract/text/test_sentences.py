import pytest

from extract.model.text import Document
from extract.resources import read_toml
from extract.text.lexicon import FILE, lexicon
from extract.text.sentences import split

DATA = read_toml(FILE)
RULES = {rule.id: rule for rule in lexicon().lines}


def words(text, title=""):
    document = Document("1", title, text)
    return [sentence.span.of(document.field(sentence.field)) for sentence in split(document)]


def roles(text):
    return {words: role.value for words, role in _roles(text)}


def _roles(text):
    return [(sentence.span.of(text), sentence.role) for sentence in split(Document("1", "", text))]


@pytest.mark.parametrize("row", DATA["split"], ids=lambda row: row["text"][:40])
def test_split_rows(row):
    assert words(row["text"]) == row["sentences"]


@pytest.mark.parametrize(
    ("rule", "text"), [(row["id"], text) for row in DATA["rule"] for text in row["match"]], ids=lambda part: part[:40]
)
def test_rule_matches_its_rows(rule, text):
    from extract.text.clean import plain

    even = plain(text)
    assert RULES[rule].pattern.match(even), text
    assert not RULES[rule].hint or any(hint in even.lower() for hint in RULES[rule].hint), "no hint stands in the row"


@pytest.mark.parametrize(
    ("rule", "text"), [(row["id"], text) for row in DATA["rule"] for text in row["reject"]], ids=lambda part: part[:40]
)
def test_rule_leaves_its_rejected_rows(rule, text):
    from extract.text.clean import plain

    assert not RULES[rule].pattern.match(plain(text)), text
