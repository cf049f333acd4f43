"""Every row of every rule file is a test: its match rows find the rule, its reject rows find nothing of its type."""

import pytest

from extract.errors import RuleError
from extract.events import rules
from extract.events.clauses import clause_rules
from extract.events.match import find_triggers
from extract.events.rules import type_rules
from extract.events.wording import Wording
from extract.model.event import EventType, Link, Realis
from extract.model.text import Document
from extract.text.sentences import split

RULES = [rule for table in type_rules().values() for rule in table.rules]
MATCH = [(rule, text) for rule in RULES for text in rule.match]
REJECT = [(rule, text) for rule in RULES for text in rule.reject]
CLAUSES = clause_rules()


def triggers(text):
    document = Document("row", "", text)
    return find_triggers(Wording(document, split(document)))


def row_id(row):
    rule, text = row
    return f"{rule.type}/{rule.id}: {text[:40]}"


@pytest.mark.parametrize("row", MATCH, ids=row_id)
def test_match_row_finds_its_rule(row):
    rule, text = row
    assert rule.id in {trigger.rule.id for trigger in triggers(text) if trigger.type == rule.type}


@pytest.mark.parametrize("row", REJECT, ids=row_id)
def test_reject_row_is_silent(row):
    rule, text = row
    found = {trigger.rule.id for trigger in triggers(text) if trigger.type == rule.type}
    assert rule.id not in found


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.type}/{rule.id}")
def test_each_rule_shows_three_sentences_and_one_silence(rule):
    assert len(rule.match) >= 3
    assert len(rule.reject) >= 1


@pytest.mark.parametrize("cue", CLAUSES.unmade, ids=lambda cue: cue.id)
def test_unmade_acts_are_no_triggers(cue):
    kinds = cue.types or set(EventType)
    for text in cue.match:
        assert not [trigger for trigger in triggers(text) if trigger.type in kinds], text
    for text in cue.reject:
        assert [trigger for trigger in triggers(text) if trigger.type in kinds], text


@pytest.mark.parametrize("cue", CLAUSES.planned, ids=lambda cue: cue.id)
def test_planned_acts_are_told_as_plans(cue):
    for text in cue.match:
        assert Realis.PLANNED in {trigger.realis for trigger in triggers(text)}, text
    for text in cue.reject:
        assert {trigger.realis for trigger in triggers(text)} == {Realis.ASSERTED}, text


@pytest.mark.parametrize("cue", CLAUSES.presupposed, ids=lambda cue: cue.id)
def test_presupposed_acts_are_marked(cue):
    for text in cue.match:
        assert [trigger for trigger in triggers(text) if trigger.presupposed], text
    for text in cue.reject:
        assert [trigger for trigger in triggers(text) if not trigger.presupposed], text


@pytest.mark.parametrize("cue", CLAUSES.elsewhere, ids=lambda cue: cue.id)
def test_background_acts_belong_to_another_case(cue):
    for text in cue.match:
        assert Link.OTHER in {trigger.link for trigger in triggers(text)}, text
    for text in cue.reject:
        assert {trigger.link for trigger in triggers(text)} == {Link.THIS}, text


def test_every_type_has_its_rules():
    assert list(type_rules()) == list(EventType)


def test_an_unknown_field_is_named(monkeypatch):
    row = {"id": "flood", "stems": ["flood"], "pattern": "flood", "match": [], "reject": [], "wher": 1}
    with pytest.raises(RuleError, match=r"events/arrest.toml, rule 'flood': unknown field \['wher'\]"):
        rules._rule(row, EventType.ARREST, frozenset(), "events/arrest.toml")


def test_an_unknown_word_class_is_named():
    row = {"id": "flood", "stems": ["flood"], "pattern": "{FLOOD}", "match": [], "reject": []}
    with pytest.raises(RuleError, match=r"unknown word class \{FLOOD\}"):
        rules._rule(row, EventType.ARREST, frozenset(), "events/arrest.toml")
