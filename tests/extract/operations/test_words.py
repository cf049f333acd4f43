import pytest

from extract.errors import RuleError
from extract.operations import words as module
from extract.operations.words import (
    NameKey,
    brands,
    fold,
    is_umbrella,
    name_key,
    runs_every_year,
    target_key,
    title_words,
    words,
)

KEYS = {"name": name_key, "target": target_key}
ROWS = [(relation, kind, texts) for relation, kind, texts in words().rows]


@pytest.mark.parametrize(("relation", "kind", "texts"), ROWS, ids=[f"{row[0]}: {row[2][0]}" for row in ROWS])
def test_every_row_of_the_word_file_holds(relation, kind, texts):
    keys = [KEYS[kind](text) for text in texts]
    if relation == "same":
        assert None not in keys and len(set(keys)) == 1
    elif relation == "apart":
        assert None not in keys and len(set(keys)) == len(keys)
    else:
        assert keys == [None] * len(keys)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Operation Trident 2019", NameKey("trident", "2019")),
        ("Operation Trident II", NameKey("trident", "ii")),
        ("Operation 2019", NameKey("2019")),  # a name may be a number
        ("Project Tidal", NameKey("tidal")),
        ("", None),
        ("Operación", None),
    ],
)
def test_an_edition_is_told_apart_from_the_name(name, key):
    assert name_key(name) == key


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Police smash drug ring in global operation", frozenset()),
        ("Zarnow forum: 40 arrested", frozenset({"zarnow"})),
        ("", frozenset()),
    ],
)
def test_the_words_of_every_title_say_nothing(title, found):
    assert title_words(title) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Officers took ZarNow and quellix[.]net offline.", {"zarnow", "quellix"}),
        ("The ZYXWV group and Locker99 were named.", {"zyxwv", "locker99"}),
        ("Europol, INTERPOL and the FBI thanked LinkedIn, said Ann McRae of the U.S. on 20th May at 9am.", set()),
        ("", set()),
    ],
)
def test_words_spelt_as_only_names_are(text, found):
    assert brands(text) == found


@pytest.mark.parametrize(
    ("text", "yearly"),
    [
        ("The annual Operation Heron ended on Friday.", True),
        ("Operation Heron is a nationwide initiative of the ministry.", True),
        ("Operation Heron ended on Friday.", False),
        ("The annual report was printed. " + "It was long. " * 9 + "Operation Heron ended on Friday.", False),
    ],
)
def test_a_programme_is_known_by_what_stands_beside_its_name(text, yearly):
    assert runs_every_year("Operation Heron", text) is yearly


def test_a_standing_programme_is_known_by_its_core():
    assert is_umbrella(name_key("Project Safe Childhood").core)
    assert not is_umbrella(name_key("Operation Lantern").core)


def test_the_word_file_is_refused_when_it_breaks_its_form(monkeypatch):
    table = module.read_toml(module.FILE)
    monkeypatch.setattr(module, "read_toml", lambda name: {**table, "targettails": ["x"]})
    words.cache_clear()
    try:
        with pytest.raises(RuleError, match=r"operations/words.toml: unknown field \['targettails'\]"):
            words()
    finally:
        words.cache_clear()


def test_a_long_text_without_a_word_takes_no_longer_than_its_length():
    for pattern in ("a.", "a-", "1A", "aA"):
        assert brands(pattern * 100_000 + " ") <= {fold((pattern * 100_000).replace("-", ""))}
