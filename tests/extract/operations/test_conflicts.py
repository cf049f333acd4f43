from datetime import date

import pytest

from extract.model.event import EventType
from extract.model.text import Document, PublishedBasis, PublishedClaim
from extract.operations.conflicts import Telling, event_conflicts, operation_conflicts, published_conflicts
from tests.extract.operations.build import figure

DAY = date(2020, 5, 6)


def told(document, figure_, *, published=DAY, where=(), running=False):
    return Telling(figure_, document, published, frozenset(where), running)


def shown(conflicts):
    return [(each.kind, each.about, {claim.value: claim.documents for claim in each.claims}) for each in conflicts]


def about_arrests(*tellings):
    return shown(event_conflicts(EventType.ARREST, tellings))


SILENT = [
    ("agreement", told("a", figure("arrests", 187)), told("b", figure("arrests", 187))),
    (
        "agreement in other words",
        told("a", figure("searches", 40, "about")),
        told("b", figure("searches", 40, "more_than")),
    ),
    ("national part and total", told("a", figure("arrests", 187)), told("b", figure("arrests", 121, country="GBR"))),
    (
        "two currencies",
        told("a", figure("money", 5e6, currency="EUR")),
        told("b", figure("money", 6e6, currency="USD")),
    ),
    ("one source", told("a", figure("arrests", 187)), told("a", figure("arrests", 14))),
    ("anything else", told("a", figure("other", 4000)), told("b", figure("other", 20))),
]


@pytest.mark.parametrize(("first", "second"), [row[1:] for row in SILENT], ids=[row[0] for row in SILENT])
def test_no_conflict(first, second):
    assert about_arrests(first, second) == []


KINDS = [
    ("value", told("a", figure("arrests", 187)), told("b", figure("arrests", 163))),
    ("rounding", told("a", figure("arrests", 187)), told("b", figure("arrests", 180, "more_than"))),
    ("rounding", told("a", figure("victims", 52123)), told("b", figure("victims", 50000, "about"))),
    ("value", told("a", figure("arrests", 187)), told("b", figure("arrests", 190, "more_than"))),
    ("value", told("a", figure("arrests", 70)), told("b", figure("arrests", 50, "more_than"))),
    ("update", told("a", figure("arrests", 187)), told("b", figure("arrests", 212), published=date(2020, 6, 1))),
    (
        "update",
        told("a", figure("arrests", 187), running=True),
        told("b", figure("arrests", 212), published=date(2020, 5, 7)),
    ),
    ("value", told("a", figure("arrests", 212)), told("b", figure("arrests", 187), published=date(2020, 6, 1))),
    ("subset", told("a", figure("arrests", 17), where=["ESP"]), told("b", figure("arrests", 38), where=["ESP", "PRT"])),
]


@pytest.mark.parametrize(("kind", "first", "second"), KINDS)
def test_kinds(kind, first, second):
    ((found, about, claims),) = about_arrests(first, second)
    assert (found, about) == (kind, first.figure.what)
    assert sorted(claims.values()) == [("a",), ("b",)]
    assert about_arrests(second, first) == about_arrests(first, second)


def test_a_part_that_one_source_tells_beside_the_total_is_no_other_value():
    assert (
        about_arrests(
            told("a", figure("charged", 14)), told("a", figure("charged", 20)), told("b", figure("charged", 20))
        )
        == []
    )


def test_a_national_part_may_be_contested_too():
    found = about_arrests(
        told("a", figure("arrests", 121, country="GBR")), told("b", figure("arrests", 99, country="GBR"))
    )
    assert [each[:2] for each in found] == [("value", "arrests GBR")]


def test_two_sizes_of_a_platform_stand_side_by_side():
    members = [
        (EventType.IDENTIFICATION, told("a", figure("accounts", 30000, "more_than"))),
        (EventType.TAKEDOWN, told("a", figure("accounts", 45000))),
        (EventType.TAKEDOWN, told("b", figure("accounts", 30000, "more_than"))),
        (EventType.SEIZURE, told("b", figure("accounts", 12))),
    ]
    assert shown(operation_conflicts(members, [])) == [
        ("value", "accounts", {"more than 30000": ("a", "b"), "45000": ("a",)})
    ]


def test_one_source_may_give_two_sizes_but_sellers_are_no_members():
    def shown_for(*values):
        members = [(EventType.TAKEDOWN, told("a", figure("accounts", value))) for value in values]
        return shown(operation_conflicts(members, []))

    assert shown_for(30000, 45000) == [("value", "accounts", {"30000": ("a",), "45000": ("a",)})]
    assert shown_for(2400, 500000) == []
    assert shown_for(30000) == []


def test_the_number_of_states_is_compared_across_acts_of_the_same_news():
    states = [
        (EventType.COOPERATION, told("a", figure("countries", 30))),
        (EventType.ARREST, told("b", figure("countries", 40))),
        (EventType.ARREST, told("c", figure("countries", 2), published=date(2021, 5, 6))),
    ]
    assert shown(operation_conflicts(states, [])) == [("value", "countries", {"30": ("a",), "40": ("b",)})]


def test_the_same_people_arrested_in_one_source_and_charged_in_another():
    people = [
        (EventType.ARREST, told("a", figure("arrests", 20))),
        (EventType.CHARGE, told("b", figure("charged", 20))),
    ]
    assert shown(operation_conflicts(people, [])) == [
        ("definition", "arrests / charged", {"20 arrests": ("a",), "20 charged": ("b",)})
    ]
    both = [*people, (EventType.CHARGE, told("a", figure("charged", 20)))]
    assert operation_conflicts(both, []) == ()
    few = [(EventType.ARREST, told("a", figure("arrests", 2))), (EventType.CHARGE, told("b", figure("charged", 2)))]
    assert operation_conflicts(few, []) == ()


def test_two_dates_of_one_document_are_shown_with_the_choice_first():
    claims = (
        PublishedClaim(date(2020, 5, 15), PublishedBasis.TEXT, "The text says Friday, which 15 May was."),
        PublishedClaim(date(2020, 5, 5), PublishedBasis.METADATA, "The header says 5 May."),
    )
    document = Document("a", "", "", date(2020, 5, 15), PublishedBasis.TEXT, published_claims=claims)
    (found,) = published_conflicts([document, Document("b", "", "", published_claims=claims[:1])])
    assert [claim.value for claim in found.claims] == ["2020-05-15", "2020-05-05"]
    assert found.about == "published"
    assert "Friday" in found.note and "header" in found.note


def test_the_day_when_a_file_was_made_says_nothing_against_the_text():
    claims = (
        PublishedClaim(date(2022, 7, 20), PublishedBasis.TEXT, "the dateline: “20 July 2022”"),
        PublishedClaim(date(2026, 11, 22), PublishedBasis.MADE, "the file was made on 2026-11-22"),
    )
    assert published_conflicts([Document("a", "", "", date(2022, 7, 20), published_claims=claims)]) == ()
