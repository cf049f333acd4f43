"""Every language says the same things: the same keys, and in each text the same places to fill in."""

import tomllib
from importlib.resources import files
from string import Formatter
from typing import Any

import pytest

from dashboard.components.say import languages, page_words
from dashboard.layout.states import names, states

# Forms that each language needs for states of its own choice.
OWN_ROWS = {"in_state", "the_state"}
OTHERS = [each for each in languages() if each != "en"]


def catalogue(kind: str, lang: str) -> dict[str, dict[str, Any]]:
    return tomllib.loads(files("dashboard").joinpath("data", kind, f"{lang}.toml").read_text(encoding="utf-8"))


def places(said: Any) -> list[str]:
    """What a text asks for, in every one of its parts."""
    texts = said if isinstance(said, list) else [said]
    return sorted(name for text in texts for _, name, _, _ in Formatter().parse(str(text)) if name is not None)


def test_there_is_german() -> None:
    assert languages() == ("en", "de")


@pytest.mark.parametrize("lang", OTHERS)
@pytest.mark.parametrize("kind", ["words", "pages", "teaching"])
def test_keys_and_places_are_the_same(kind: str, lang: str) -> None:
    english, other = catalogue(kind, "en"), catalogue(kind, lang)
    assert list(other) == list(english)
    for table, texts in english.items():
        if table in OWN_ROWS:
            assert places(other[table]["default"]) == places(texts["default"])
            continue
        assert set(other[table]) == set(texts), table
        for key, text in texts.items():
            if isinstance(text, list):
                assert isinstance(other[table][key], list), (table, key)
            assert set(places(other[table][key])) == set(places(text)), (table, key)


@pytest.mark.parametrize("lang", OTHERS)
def test_lists_that_are_counted_are_as_long(lang: str) -> None:
    english, other = catalogue("words", "en"), catalogue("words", lang)
    for table in ("figure", "plural", "month"):
        assert {key: len(forms) for key, forms in other[table].items()} == {
            key: len(forms) for key, forms in english[table].items()
        }
    assert other["about"]["dates"] == english["about"]["dates"]


@pytest.mark.parametrize("lang", languages())
def test_every_state_has_a_name_and_its_forms_are_of_known_states(lang: str) -> None:
    assert set(names(lang)) == set(states())
    assert all(name.strip() == name != "" for name in names(lang).values())
    tables = page_words(lang).tables
    for table in OWN_ROWS:
        assert set(tables[table]) - {"default"} <= set(states()), table


@pytest.mark.parametrize("lang", OTHERS)
def test_what_is_translated_is_not_english(lang: str) -> None:
    english, other = catalogue("pages", "en"), catalogue("pages", lang)
    # Of whole sentences, none may have been left as it was.
    same = [
        (table, key)
        for table, texts in english.items()
        for key, text in texts.items()
        if isinstance(text, str) and len(text.split()) > 3 and other[table][key] == text
    ]
    assert same == [("overview", "summary")]
