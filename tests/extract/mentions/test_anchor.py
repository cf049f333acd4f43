"""The publication date from the article's own words."""

from datetime import date

import pytest

from extract.mentions.anchor import dated, publish
from extract.model.text import Document, PublishedBasis, PublishedClaim


def published(text, title=""):
    return publish(Document("a", title, text))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ring broken up\nWednesday 16 March 2016\nOfficers struck at dawn.", date(2016, 3, 16)),
        ("Published 15.08.2019\n\nOfficers struck.", date(2019, 8, 15)),
        ("Posted on March 3, 2021 | News\n\nOfficers struck.", date(2021, 3, 3)),
        ("THE HAGUE, 3 May 2021 — Officers struck.", date(2021, 5, 3)),
        ("Four charged\nBerlin, 3 June 2022\nPolice struck on Friday.", date(2022, 6, 3)),
        ("Berlin, Friday, 3 June 2022, 10:30\nPolice struck.", date(2022, 6, 3)),
        ("Four charged\nThe Hague - 8 September 2021\nPolice struck.", date(2021, 9, 8)),
        ("PARIS (own report) 4 May 2022\nPolice struck.", date(2022, 5, 4)),
        ("8 September 2021 | The Hague\nPolice struck.", date(2021, 9, 8)),
        ("Four charged\nBy our correspondent, 2 February 2022\nPolice struck.", date(2022, 2, 2)),
        ("Posted by A. Writer on 8 September 2021\nPolice struck.", date(2021, 9, 8)),
        ("WASHINGTON (March 3, 2021) – Officers struck.", date(2021, 3, 3)),
        ("Example News | World | 15.08.2019\n\nOfficers struck.", date(2019, 8, 15)),
        ("Officers struck.\n\nVeröffentlicht am 15. August 2019", date(2019, 8, 15)),
        ("Officers struck.\n\nLast updated 16 August 2019", date(2019, 8, 16)),
    ],
)
def test_the_page_says_when(text, day):
    found = published(text)
    assert (found.published, found.published_basis) == (day, PublishedBasis.TEXT)
    assert found.published_claims[0].day == day


@pytest.mark.parametrize(
    "text",
    [
        "Officers struck at dawn.\n\n© 2024 The Example. All rights reserved.",
        "This report is over two years old\n\nOfficers struck on 3 May 2021 in Oslo.",
        "The inquiry began in June 2016 after a tip of 3 March 2015.",
        "Raid in Berlin, 3 June 2022\nPolice struck.",
        "By noon they had left, 3 June 2022 was over\nPolice struck.",
        "8 September 2021 | nine men held\nPolice struck.",
        f"{'Police struck. ' * 60}\nBerlin, 3 June 2022\nPolice struck.",
        "",
    ],
)
def test_nothing_said_stays_unknown(text):
    found = published(text)
    assert (found.published, found.published_basis, found.published_claims) == (None, PublishedBasis.UNKNOWN, ())


def test_the_storys_weekday_settles_a_contradiction():
    text = "date 2019-08-05 \n\nExample | News | 15.08.2019\n\nA ring was broken up, prosecutors said on Thursday."
    found = published(text)
    assert found.published == date(2019, 8, 15)
    assert [claim.day for claim in found.published_claims] == [date(2019, 8, 15), date(2019, 8, 5)]
    assert "“Thursday” agrees with it and not with Monday 5 August 2019" in found.published_claims[0].reason


def test_without_a_weekday_the_plainest_label_wins():
    found = published("Published 5 August 2019\n\nExample | News | 15.08.2019\n\nA ring was broken up.")
    assert [claim.day for claim in found.published_claims] == [date(2019, 8, 5), date(2019, 8, 15)]


def test_an_update_is_no_rival():
    found = published("Published 5 August 2019\nUpdated 6 August 2019\n\nOfficers struck.")
    assert found.published == date(2019, 8, 5)
    assert len(found.published_claims) == 2


def test_a_given_date_stays_and_the_texts_is_kept_beside_it():
    given = Document("a", "", "Published 5 August 2019\n\nOfficers struck.", date(2019, 8, 15), PublishedBasis.GIVEN)
    found = publish(given)
    assert (found.published, found.published_basis) == (date(2019, 8, 15), PublishedBasis.GIVEN)
    assert [claim.day for claim in found.published_claims] == [date(2019, 8, 15), date(2019, 8, 5)]


def test_a_claim_of_the_reader_comes_first():
    claim = PublishedClaim(date(2019, 8, 15), PublishedBasis.METADATA, "the page's meta tags")
    given = Document("a", "", "Officers struck.", claim.day, PublishedBasis.METADATA, published_claims=(claim,))
    assert publish(given).published_claims == (claim,)


@pytest.mark.parametrize(
    ("text", "day", "basis"),
    [
        ("LYON, 20 July 2022 – Officers struck on Tuesday.", date(2022, 7, 20), PublishedBasis.TEXT),
        ("Published 20 July 2022\n22 November 2026\n\nOfficers struck.", date(2022, 7, 20), PublishedBasis.TEXT),
        ("Published 22 November 2026\n\nOfficers struck.", date(2026, 11, 22), PublishedBasis.TEXT),
        ("Officers struck on Tuesday.", date(2026, 11, 22), PublishedBasis.MADE),
    ],
)
def test_the_day_a_file_was_made_is_taken_where_the_text_says_nothing(text, day, basis):
    claim = PublishedClaim(date(2026, 11, 22), PublishedBasis.MADE, "the file was made on 2026-11-22")
    found = publish(Document("a", "", text, claim.day, PublishedBasis.MADE, published_claims=(claim,)))
    assert (found.published, found.published_basis) == (day, basis)
    assert claim in found.published_claims


def test_the_times_come_resolved_against_the_date_found():
    document = Document("a", "Raid on Monday", "Published 15.08.2019\n\nOfficers struck on Tuesday.")
    found = dated(document)
    assert found.document == publish(document)
    assert [time.value for time in found.times["title"]] == ["2019-08-12"]
    assert [time.value for time in found.times["text"]] == ["2019-08-15", "2019-08-13"]
