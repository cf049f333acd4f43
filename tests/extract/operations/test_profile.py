from datetime import date

import pytest

from extract.operations.number import most_arrests, strength
from extract.operations.profile import Profile, profile
from extract.operations.words import NameKey
from tests.extract.operations.build import document, event, figure


def test_what_is_told_as_background_is_no_part_of_the_profile():
    found = profile(
        document(
            "a",
            event("arrest", when="2020-05-04", figures=(figure("arrests", 31),), where=("ESP",)),
            event("arrest", when="2014-05-04", figures=(figure("arrests", 977),), where=("PER",), link="other"),
        )
    )
    assert found.figures == {("arrests", 31.0, None, None)}
    assert found.states == {"ESP"}
    assert found.days == ((date(2020, 5, 4).toordinal(),) * 2,)


def test_a_year_says_nothing_of_when_a_document_belongs():
    assert profile(document("a", event("investigation_opened", when="2016"))).days == ()


def test_an_inferred_publication_date_does_not_count():
    assert profile(document("a", published="2020-01-02", basis="inferred")).published == ()
    assert profile(document("a", published="2020-01-02")).published == (date(2020, 1, 2),)


def test_names_of_programmes_and_words_for_everywhere_are_set_apart():
    found = profile(document("a", names=("Project Safe Childhood", "Operation Heron"), target=("Telegram", "Zarnow")))
    assert found.names == {NameKey("heron")}
    assert found.programmes == {NameKey("safechildhood")}
    assert found.targets == {"zarnow"}


def test_a_target_that_is_an_ordinary_word_is_none():
    text = "Operating from Lisbon, they were operating a forum named Hollow. The hollow tree was a sign. Hollow fell."
    assert profile(document("a", target=("Operating", "Hollow"), text=text)).targets == {"hollow"}


def test_places_and_agencies_are_no_words_of_a_title():
    assert profile(document("a", title="Italian State Police and Europol act: Tolverne")).title == {"tolverne"}


def test_the_words_of_a_code_name_are_no_words_of_a_title():
    found = profile(document("a", title="Operation Quiet Tern ends near Tolverne", names=("Operation Quiet Tern",)))
    assert found.title == {"ends", "tolverne"}


@pytest.mark.parametrize(
    ("kinds", "justice"),
    [(("sentence",), True), (("arrest", "sentence"), True), (("arrest", "search", "charge"), False), ((), False)],
)
def test_a_document_of_charges_and_sentences_is_a_later_phase(kinds, justice):
    assert profile(document("a", *(event(kind) for kind in kinds))).justice is justice


def test_a_name_in_the_headline_is_seen_only_where_it_is_capitalised():
    found = profile(document("a", title="Police end Zarnow Market, hidden.example.net gone"))
    assert "zarnowmarket" in found.headline
    assert "hidden" not in found.headline
    assert "police" in found.headline


def test_joining_profiles_does_not_depend_on_the_order():
    first = profile(document("a", names=("Operation Heron",), published="2020-01-02"))
    second = profile(document("b", target=("Zarnow",), published="2021-01-02"))
    assert Profile.joined(first, second) == Profile.joined(second, first)
    assert Profile.joined(first, second).ids == ("a", "b")


@pytest.mark.parametrize(
    ("value", "weight"), [(9, 0.0), (100, 0.12), (1250, 0.65), (12_000_000, 0.4), (float("inf"), 0)]
)
def test_round_numbers_say_little(value, weight):
    assert strength(value) == weight


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("BERLIN (Wire) - Police closed ZarNow on Monday.", {"zarnow"}),
        ("HOUSTON – A man was jailed.", set()),
        ("WASHINGTON, Nov 28 - The office told of it.", set()),
        ("Police closed QUELLIX on Monday.", {"quellix"}),
        ("QUELLIX was closed on Monday.", {"quellix"}),
    ],
)
def test_the_place_that_a_report_is_from_is_no_name(text, names):
    assert profile(document("a", text=text)).brands == names


def test_what_one_state_told_alone_is_compared_with_a_part():
    whole = profile(
        document("a", event("arrest", figures=(figure("arrests", 41), figure("arrests", 29, country="ESP"))))
    )
    assert ("arrests", 29.0, None, None) in whole.figures
    assert ("arrests", 29.0, None, "ESP") in whole.figures
    assert most_arrests(whole.figures) == 41
    part = profile(document("a", event("arrest", figures=(figure("arrests", 29, country="ESP"),))))
    assert most_arrests(part.figures) == 0
