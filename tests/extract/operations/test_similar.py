import pytest

from extract.operations.profile import profile
from extract.operations.rarity import Rarity
from extract.operations.similar import SAME, similar
from tests.extract.operations.build import document, event, figure

REPORT = (
    "Officers closed a workshop for forged papers in Ghent, and arrested 12 people there. "
    "In the cellar they found 1,700 blank cards, a press and a stock of paper. "
    "The office of the prosecutor said on Monday that the workshop had run for years."
)
NAME = {"names": ("Operation Heron",)}
TARGET = {"target": ("Zarnow",)}
ARTICLE = "Nothing that anybody could look for stands in these sentences, and there are quite enough of them. " * 3
SITUATION = {"published": "2020-05-04", "states": ("ESP", "FRA", "ITA")}


def arrests(value):
    return event("arrest", figures=(figure("arrests", value),))


def alike(first, second):
    profiles = profile(first), profile(second)
    rarity = Rarity.of(profiles)
    forth, back = similar(*profiles, rarity), similar(*profiles[::-1], rarity)
    assert forth.score == back.score
    return forth


CASES = [
    ("name", document("a", **NAME), document("b", **NAME), True),
    ("target", document("a", **TARGET), document("b", target=("the Zarnow marketplace",)), True),
    ("crime, week and states", document("a", **SITUATION), document("b", **SITUATION), False),
    (
        "rare number, days, states",
        document("a", arrests(187), **SITUATION),
        document("b", arrests(187), **SITUATION),
        True,
    ),
    (
        "round number, days, states",
        document("a", arrests(20), **SITUATION),
        document("b", arrests(20), **SITUATION),
        False,
    ),
    ("one text, twice", document("a", text=ARTICLE), document("b", text=ARTICLE.replace(" ", "\n")), True),
    (
        "one text under two days",
        document("a", text=ARTICLE, published="2020-05-04"),
        document("b", text=ARTICLE, published="2023-05-04"),
        True,
    ),
    (
        "a short text that came twice",
        document("a", title="Two held", text="Two men were held at the border, police said."),
        document("b", title="Two held", text="Two men were held at\nthe border, police said."),
        True,
    ),
    (
        "a short text under two headlines",
        document("a", title="Two held", text="Read the whole report with a subscription."),
        document("b", title="Market closed", text="Read the whole report with a subscription."),
        False,
    ),
    (
        "reprinted under a headline of its own",
        document("a", text=f"{REPORT} The office asks witnesses to call it by telephone."),
        document("b", title="Forgers caught", text=f"GHENT, 5 May - {REPORT}", published="2020-05-05"),
        True,
    ),
    (
        "written after one pattern",
        document("a", text=REPORT),
        document("b", text=REPORT.replace("12", "31").replace("1,700", "640")),
        False,
    ),
    ("the same few words", document("a", text="Police report."), document("b", text="Police report."), False),
    ("rare number alone", document("a", arrests(187)), document("b", arrests(187)), False),
    ("two names", document("a", **NAME, **SITUATION), document("b", names=("Operation Crane",), **SITUATION), False),
    (
        "two names of one target",
        document("a", **NAME, **TARGET, **SITUATION),
        document("b", names=("Operation Crane",), **TARGET, **SITUATION),
        True,
    ),
    (
        "translated name",
        document("a", arrests(187), **NAME, **SITUATION),
        document("b", arrests(187), names=("Operación Garza",), **SITUATION),
        True,
    ),
    (
        "target in the title",
        document("a", **TARGET, **SITUATION),
        document("b", title="Zarnow shut down", **SITUATION),
        True,
    ),
    (
        "target of one in the background of the other",
        document("a", title="Zarnow forum seized", target=("Zarnow",), published="2015-02-01"),
        document("b", title="Quellix market seized", target=("Quellix", "Zarnow"), published="2016-02-01"),
        False,
    ),
    (
        "a word spelt like a name in both headlines",
        document("a", title="Police seize ZarNow", **SITUATION),
        document("b", event("sentence"), title="Man sentenced over ZarNow", published="2020-08-30"),
        False,  # it takes a second sign
    ),
    (
        "a word spelt like a name, and the month of the arrest",
        document("a", title="Police seize ZarNow", **SITUATION),
        document(
            "b",
            event("sentence"),
            event("arrest", when="2020-05"),
            title="Man sentenced over ZarNow",
            published="2022-05-30",
            states=("ESP", "FRA"),
        ),
        True,
    ),
    (
        "other numbers in the same week",
        document("a", arrests(187), title="Raids near Tolverne", text="Near Tolverne.", **SITUATION),
        document("b", arrests(93), title="Raids near Tolverne", text="Near Tolverne.", **SITUATION),
        False,
    ),
    (
        "same name in another year",
        document("a", published="2015-02-01", **NAME),
        document("b", published="2019-02-01", **NAME),
        False,
    ),
    (
        "sentence years later",
        document("a", published="2015-02-01", states=("ESP",), **NAME),
        document("b", event("sentence"), published="2019-02-01", states=("ESP",), **NAME),
        True,
    ),
    (
        "same name elsewhere, against another target",
        document("a", names=("Operation Heron",), target=("Zarnow",), states=("ESP",), published="2020-05-04"),
        document("b", names=("Operation Heron",), target=("Quellix",), states=("AUS",), published="2020-08-04"),
        False,
    ),
    (
        "editions",
        document("a", names=("Operation Trident IV",), **SITUATION),
        document("b", names=("Operation Trident V",), **SITUATION),
        False,
    ),
    (
        "standing programme",
        document("a", names=("Project Safe Childhood",), **SITUATION),
        document("b", names=("Project Safe Childhood",), **SITUATION),
        False,
    ),
]


@pytest.mark.parametrize(("first", "second", "same"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_same_operation(first, second, same):
    assert alike(first, second).same is same


def test_every_reason_can_be_read_and_the_score_is_their_sum():
    found = alike(document("a", arrests(187), **NAME, **SITUATION), document("b", arrests(187), **NAME, **SITUATION))
    assert [reason.words for reason in found.reasons] == [
        "same operation name",
        "same numbers: 187 arrests",
        "told of the same days",
        "same states: ESP, FRA, ITA",
    ]
    assert found.score == 2.05 > SAME


def test_uncommon_words_are_counted_but_not_shown():
    text = "The act was told by Marlow and Quenby, near Tolverne."
    reasons = alike(document("a", text=text), document("b", text=f"{text} So it was.")).reasons
    assert [reason.words for reason in reasons] == ["3 uncommon words in common"]


def reports(*shared):
    """Two long reports of one week that have these numbers of searches in common, and four each of their own."""
    own = (211, 223, 227, 229), (311, 313, 317, 331)
    return [
        document(
            id_,
            *(event("search", f"Told: {each}.", figures=(figure("searches", each),)) for each in (*shared, *few)),
            **SITUATION,
        )
        for id_, few in zip("ab", own, strict=True)
    ]


@pytest.mark.parametrize(("shared", "weight"), [((187,), 0.39), ((187, 191), 0.9)])
def test_one_number_of_many_says_less_than_several(shared, weight):
    found = alike(*reports(*shared))
    assert [reason.weight for reason in found.reasons if reason.words.startswith("same numbers")] == [weight]
    assert found.same is (len(shared) > 1)


def test_a_short_report_need_have_no_more_than_one_number_in_common():
    _, long = reports(187)
    assert alike(document("c", event("search", figures=(figure("searches", 187),)), **SITUATION), long).same


def test_a_number_that_stands_in_many_documents_says_little():
    profiles = [profile(document(f"d{number}", arrests(187), **SITUATION)) for number in range(50)]
    assert not similar(profiles[0], profiles[1], Rarity.of(profiles)).same
