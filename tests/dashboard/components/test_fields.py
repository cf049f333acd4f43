from dashboard.components.fields import Choice, Picker, TextField, button, picker
from dashboard.components.say import page_words

LANG = page_words()


def test_a_field_says_only_what_it_was_given() -> None:
    field = TextField(id="a", label="A", value="", error=None)
    assert field.to_plotly_json() == {
        "namespace": "dashboard",
        "type": "TextField",
        "props": {"id": "a", "label": "A", "value": ""},
    }


def test_nothing_chosen_is_no_value() -> None:
    assert "value" not in Choice(id="a", data=[], value=None).to_plotly_json()["props"]


def test_a_picker_has_the_words_that_every_one_says() -> None:
    found = picker({"type": "t"}, "States", [{"value": "DEU", "label": "Germany"}], ["DEU"], LANG, most=8)
    assert isinstance(found, Picker)
    assert found.to_plotly_json()["props"] == {
        "id": {"type": "t"},
        "label": "States",
        "data": [{"value": "DEU", "label": "Germany"}],
        "value": ["DEU"],
        "multiple": True,
        "nothing": "Nothing like that",
        "remove": "Remove",
        "most": 8,
    }


def test_buttons_send_no_form() -> None:
    found = button("Save", "save", look="strong", className="wide")
    assert (found.type, found.className, found.id) == ("button", "btn btn-strong wide", "save")
