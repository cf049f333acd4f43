from dashboard.components.say import number_words, page_words, ranked
from dashboard.components.shell import KEYS
from extract.model.event import EventType


def test_every_key_is_explained() -> None:
    lang = page_words()
    assert all(lang.say("keys", meaning) for _, meaning in KEYS)


def test_types_have_names() -> None:
    lang = page_words()
    assert all(lang.say("type", event_type) for event_type in EventType)


def test_the_most_telling_figures_come_first() -> None:
    figures = [{"what": what} for what in ("other", "devices", "countries", "arrests")]
    assert [figure["what"] for figure in ranked(figures)] == ["arrests", "countries", "devices"]


def test_a_states_part_says_whose_it_is() -> None:
    part = {"what": "arrests", "value": 17, "qualifier": "exact", "country": "ESP", "currency": None}
    assert number_words(page_words(), part) == "arrests in Spain"
    assert number_words(page_words(), {**part, "country": None}) == "arrests"
