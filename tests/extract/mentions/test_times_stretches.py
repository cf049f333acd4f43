"""Where a time may stand: what the rules find there is all that they find in the whole text."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.mentions.times.grammar import LANGUAGES, grammar
from extract.mentions.times.tokens import Tokens, tokenise

# What texts are made of: words of the grammars, words of none, numbers, marks, addresses, and what parts them.
PIECES = [
    *sorted({word for language in LANGUAGES for word in grammar(language)._codes if len(word) < 20}),
    *("seized", "Kestrel", "Łódź", "über", "co-operation", "İzmir", "ﬁrst", "q2x", "Q1", "don't", "sometimes", "mayor"),
    *("12", "3rd", "2019", "1980s", "'98", "15.08.2019", "2019-08-05", "10:30", "5,000", "$12", "50%", "2009-10", "3G"),
    *(".", ",", "-", "–", "(", ")", '"', "'s", "/", ";", "#", "§", "_", "o'clock", "p.m.", "a. m.", "8 p. m."),
    *("https://example.org/2019/08/05/may", "www.example.org/today", "press@example.org", "", "5 %", "€ 5"),
]
TEXTS = st.lists(
    st.tuples(st.sampled_from(PIECES), st.sampled_from([" ", " ", " ", "\n", "\n\n", "", "  ", "\xa0", "\t"])),
    max_size=40,
).map(lambda parts: "".join(piece + space for piece, space in parts))


def matches(language: str, tokens: Tokens) -> list[tuple[str, int, int]]:
    """What the rules find, by rule and characters; those that only keep others from matching left out."""
    rules = grammar(language)
    return [
        (found.rule.id, tokens.starts[found.start], tokens.end(found.end - 1))
        for found in rules.read(rules.encode(tokens.words))
        if found.rule.type is not None
    ]


@settings(deadline=None, max_examples=400)
@pytest.mark.parametrize("language", LANGUAGES)
@given(text=TEXTS)
def test_nothing_is_found_outside_the_stretches(language: str, text: str) -> None:
    stretches = list(grammar(language).stretches.find(text))
    assert matches(language, tokenise(text, stretches)) == matches(language, tokenise(text))


@settings(deadline=None)
@given(st.text(max_size=200) | TEXTS)
def test_stretches_lie_apart_in_order_and_tokens_slice_back(text: str) -> None:
    stretches = list(grammar("en").stretches.find(text))
    places = [place for stretch in stretches for place in stretch]
    assert places == sorted(places)
    assert all(start < end and not text[start].isspace() for start, end in stretches)
    tokens = tokenise(text, stretches)
    assert all(text.startswith(word, start) for word, start in zip(tokens.words, tokens.starts, strict=True))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The harbour police opened the container", []),
        ("The harbour police opened it on 3 May near the old quay", ["it on 3 May near the old quay"]),
        ("May was quiet", ["May was"]),
        ("  \n May", ["May"]),
        (
            "They sailed in June. Harbour masters everywhere heard nothing for months",
            ["sailed in June. Harbour", "nothing for months"],
        ),
        ("read https://example.org/2019/08/05 for more", []),
        ("le 15 juin 2016", ["le 15 juin 2016"]),
    ],
)
def test_a_stretch_is_a_trigger_and_the_known_words_around_it(text: str, told: list[str]) -> None:
    assert [text[start:end] for start, end in grammar("en").stretches.find(text)] == told


def test_words_before_and_after_are_those_of_the_sentence() -> None:
    text = "They had met. Officers will search the barn on 3 May with dogs. It was late."
    tokens = tokenise(text, grammar("en").stretches.find(text))
    day = tokens.words.index("3")
    assert tokens.before(day) == [".", "Officers", "will", "search", "the", "barn", "on"]
    assert tokens.after(day) == ["May", "with", "dogs", "."]


@pytest.mark.parametrize("line", ["1 " * 500_000, "may" * 300_000, "the " * 250_000, "x1" * 500_000, "www." * 250_000])
def test_a_line_of_a_million_characters_takes_time_by_its_length(line: str) -> None:
    find = grammar("en").stretches.find

    def took(text: str) -> float:
        start = time.process_time()
        list(find(text))
        return time.process_time() - start

    short = min(took(line[: len(line) // 10]) for _ in range(3))
    assert took(line) < 10 * 8 * (short + 0.005)
