import pytest

from extract.care import rules
from extract.errors import RuleError


def test_words_are_lower_case_and_names_are_not():
    table = rules.rules()
    # An office stands beside a name and is no part of it; so is a word for the people of a state.
    assert {"director", "german", "operation"} <= table.not_names
    assert "Ann" in table.first_names
    # Months, days and places at the head of a sentence are no first names.
    assert not table.first_names & {"April", "May", "June", "Paris", "Georgia", "Justice", "The"}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"offices": ["Director"]}, "offices: write in lower case: ['Director']"),
        ({"wrong": []}, "unknown field ['wrong']"),
        ({"detail": [{"id": "x", "hint": "", "pattern": "(", "becomes": ""}]}, "detail 'x': not a regular expression"),
        ({"detail": [{"id": "x", "hint": "", "pattern": "a"}]}, "detail 'x': missing field ['becomes']"),
    ],
)
def test_a_wrong_file_is_refused_by_name(monkeypatch, change, message):
    data = {**rules.read_toml(rules.FILE), **change}
    monkeypatch.setattr(rules, "read_toml", lambda name: data)
    with pytest.raises(RuleError) as refused:
        rules.rules.__wrapped__()
    assert str(refused.value).startswith(rules.FILE)
    assert message in str(refused.value)
