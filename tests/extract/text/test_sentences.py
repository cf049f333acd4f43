import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.model.text import Document
from extract.resources import read_toml
from extract.text.clean import plain
from extract.text.lexicon import FILE, lexicon
from extract.text.sentences import split

DATA = read_toml(FILE)
RULES = {rule.id: rule for rule in lexicon().lines}


def words(text, title=""):
    document = Document("1", title, text)
    return [sentence.span.of(document.field(sentence.field)) for sentence in split(document)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029", " \t\n\n  "])
def test_every_line_end_ends_a_heading(end):
    assert words(f"Raids in Ghent{end}Two men were held") == ["Raids in Ghent", "Two men were held"]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("‘The agency’s work is done,’ he said.", True),
        ("The officers’ cars and the agency’s work are new.", False),
        ("It's 'o'clock' that's told.", False),
        ("“We’re glad,” she said.", True),
    ],
)
def test_apostrophes_are_no_quotation_marks(text, quoted):
    assert [each.quoted for each in split(Document("1", "", text))] == [quoted]


def roles(text):
    return [(sentence.span.of(text), sentence.role.value) for sentence in split(Document("1", "", text))]


@pytest.mark.parametrize("row", DATA["split"], ids=lambda row: row["text"][:40])
def test_split_rows(row):
    assert words(row["text"]) == row["sentences"]


@pytest.mark.parametrize(
    ("rule", "text"), [(row["id"], text) for row in DATA["rule"] for text in row["match"]], ids=lambda part: part[:40]
)
def test_rule_matches_its_rows(rule, text):
    even = plain(text)
    assert RULES[rule].pattern.match(even), text
    assert not RULES[rule].hint or any(hint in even.lower() for hint in RULES[rule].hint), "no hint stands in the row"


@pytest.mark.parametrize(
    ("rule", "text"), [(row["id"], text) for row in DATA["rule"] for text in row["reject"]], ids=lambda part: part[:40]
)
def test_rule_leaves_its_rejected_rows(rule, text):
    assert not RULES[rule].pattern.match(plain(text)), text


def test_the_title_is_one_sentence():
    assert words("", title="  U.S. And Allies Close Forum. Three Held ") == ["U.S. And Allies Close Forum. Three Held"]


def test_forms_of_lines():
    text = (
        "Raids in two states\n\n"
        "Police searched nine flats. They led to:\n"
        "- 5 arrests (2 in Oslo and 3 in Bergen)\n"
        "- two servers\n\n"
        "## What was found\n"
        "1. A list of users.\n"
        "2. Cash\n"
        "27. May was the last day of the operation, officials said.\n"
        "Officers at a door. Photograph: Jane Doe/EP\n"
        "Read more: Two men jailed in Lisbon\n"
        "© 2020 Example. All rights reserved."
    )
    assert roles(text) == [
        ("Raids in two states", "heading"),
        ("Police searched nine flats.", "body"),
        ("They led to:", "body"),
        ("5 arrests (2 in Oslo and 3 in Bergen)", "item"),
        ("two servers", "item"),
        ("What was found", "heading"),
        ("A list of users.", "item"),
        ("Cash", "item"),
        ("27. May was the last day of the operation, officials said.", "body"),
        ("Officers at a door.", "caption"),
        ("Photograph: Jane Doe/EP", "caption"),
        ("Read more: Two men jailed in Lisbon", "teaser"),
        ("© 2020 Example.", "boilerplate"),
        ("All rights reserved.", "boilerplate"),
    ]


def test_a_list_without_marks_follows_a_colon():
    text = "Overall results:\n140 suspects arrested\n61 flats searched\n\nThe operation went on for a year."
    assert [role for _, role in roles(text)] == ["body", "item", "item", "body"]


def test_short_lines_in_a_row_are_a_table():
    text = "Terms of prison were given to five.\n\nName\n\nAge\n\nJo Doe\n\n31\n\nThey appealed in May."
    assert [role for _, role in roles(text)] == ["body", "item", "item", "item", "item", "body"]


def test_a_headline_with_a_dated_blurb_is_another_article():
    text = (
        "Police closed a forum on Monday.\n\n"
        "Three held in Lisbon\n\n"
        "Officers in Portugal took three men into custody. They had sold drugs. (12.03.2019)  \n"
    )
    assert [role for _, role in roles(text)] == ["body", "teaser", "teaser", "teaser"]


def test_what_follows_a_list_of_teasers_is_the_article_again():
    again = "The men will stand trial next year in the capital, where a court has set aside nine days for it, " * 2
    text = f"Police closed a forum.\n\nRelated articles\n\nTwo jailed in Rome\n\n{again.strip()}."
    assert [role for _, role in roles(text)] == ["body", "teaser", "teaser", "body"]


def test_about_an_agency_runs_to_the_next_heading():
    text = "A raid took place.\n\nAbout Europol\n\nEuropol helps states. It has staff.\n\nResults\n\nTen were held."
    assert [role for _, role in roles(text)] == ["body", *["boilerplate"] * 3, "heading", "body"]


def test_comments_run_to_the_end():
    assert [role for _, role in roles("A raid took place.\nNo comments:\nPolice arrested me once.")] == [
        "body",
        "boilerplate",
        "boilerplate",
    ]


def test_hard_wrapped_lines_are_joined():
    text = (
        "Officers of the customs service have searched nine flats in the\n"
        "capital and taken away computers, telephones and a large amount of\n"
        "cash. The owners, two brothers, were not at home when the officers\n"
        "came.\n"
        "\n"
        "A spokesman said that the search was part of an operation in three\n"
        "states, which began in March.\n"
    )
    assert [sentence.split("\n")[0] for sentence in words(text)] == [
        "Officers of the customs service have searched nine flats in the",
        "The owners, two brothers, were not at home when the officers",
        "A spokesman said that the search was part of an operation in three",
    ]


def test_lines_of_an_unwrapped_text_stand_for_themselves():
    assert words("Network closed\nMore than 180 held\nA network was closed by police on Monday.") == [
        "Network closed",
        "More than 180 held",
        "A network was closed by police on Monday.",
    ]


def test_quotations_are_marked_over_paragraphs():
    text = "“We acted,” said the minister. “We had to. It was late.\n“It will not happen.” He left.\nHe's only 'sorry'."
    found = split(Document("1", "", text))
    assert [(each.span.of(text), each.quoted, each.paragraph) for each in found] == [
        ("“We acted,” said the minister.", False, 0),
        ("“We had to.", True, 0),
        ("It was late.", True, 0),
        ("“It will not happen.”", True, 1),
        ("He left.", False, 1),
        ("He's only 'sorry'.", False, 2),
    ]


def test_a_page_without_a_stop_is_cut_between_words():
    found = words("word " * 2000)
    assert all(len(each) <= 2500 and each.split() == ["word"] * len(each.split()) for each in found)
    assert sum(len(each.split()) for each in found) == 2000


def test_nothing_gives_nothing():
    assert words("") == words(" \n\t\n") == []


SIGNS = st.text(st.sampled_from("aB1. ,!?…\n\t\"“”‘’'()[]#-•:;©é\u00a0"), max_size=120)


@given(SIGNS)
def test_sentences_are_trimmed_in_order_and_lose_no_word(text):
    found = split(Document("1", "", text))
    spans = [each.span for each in found]
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    kept = "".join(span.of(text) for span in spans)
    assert [sign for sign in kept if sign.isalpha()] == [sign for sign in text if sign.isalpha()]


@pytest.mark.parametrize("sign", [".", '"', "(", "a.", "A. ", "[1].", "?! ", "' ", "\n", " ", "#", "- ", "Read more: "])
def test_time_grows_with_length_only(sign):
    def seconds(length):
        text = sign * (length // len(sign))
        started = time.process_time()
        split(Document("1", "", text))
        return time.process_time() - started

    split(Document("1", "", sign))
    # Eight times the length may take thirty times as long, on a busy machine; what is quadratic takes sixty-four.
    assert seconds(160_000) < max(0.1, seconds(20_000)) * 30
