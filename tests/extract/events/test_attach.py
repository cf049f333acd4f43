"""What belongs to which act: rows of own sentences with the date, places and figures that each act must have."""

from datetime import date

import pytest

from extract.events import find_events
from extract.model.text import Document, PublishedBasis
from extract.text.sentences import split

PUBLISHED = date(2024, 6, 12)  # a Wednesday


def events(text, title="", published=PUBLISHED, source=None):
    basis = PublishedBasis.GIVEN if published else PublishedBasis.UNKNOWN
    document = Document("row", title, text, published, basis, source)
    return find_events(document, split(document)).events


def one(text, kind, **options):
    found = [event for event in events(text, **options) if event.type == kind]
    assert len(found) == 1, [(event.type.value, event.date) for event in found]
    return found[0]


def told(event):
    return sorted((figure.what.value, figure.value, figure.country) for figure in event.figures)


DATES = [
    ("On 3 May 2024 police arrested two men in Oslo.", "arrest", "2024-05-03", "explicit"),
    ("Police arrested two men on Monday.", "arrest", "2024-06-10", "relative"),
    ("Police arrested two men.", "arrest", "../2024-06-12", "publication"),
    ("The ministry announced today the arrest of two men.", "arrest", "../2024-06-12", "publication"),
    ("The ministry announced today the arrest of two men.", "announcement", "2024-06-12", "relative"),
    ("Her trial is scheduled for 4 November 2024.", "court_appearance", "2024-11-04", "explicit"),
    ("The two will be extradited to Spain.", "extradition", "2024-06-12/..", "publication"),
    ("The investigation began in March 2021.", "investigation_opened", "2021-03", "explicit"),
    ("The inquiry was opened after a complaint.", "investigation_opened", None, "none"),
    (
        "Following the takedown of the forum in May 2023, investigators identified 40 suspects.",
        "identification",
        "2023-05/2024-06-12",
        "explicit",
    ),
    ("He was arrested in Graz in 2022 and extradited to Norway in 2023.", "extradition", "2023", "explicit"),
    ("He was arrested in Graz in 2022 and extradited to Norway in 2023.", "arrest", "2022", "explicit"),
    ("The forum, active since 2015, was shut down on 7 June 2024.", "takedown", "2024-06-07", "explicit"),
    (
        "In 2019 officers traced the server to Riga. Europol joined the investigation at that point.",
        "cooperation",
        "2019",
        "explicit",
    ),
    ("On 3 May 2024 police arrested a man. Officers also searched his flat.", "search", "2024-05-03", "explicit"),
]


@pytest.mark.parametrize(("text", "kind", "edtf", "basis"), DATES, ids=lambda value: str(value)[:50])
def test_date(text, kind, edtf, basis):
    event = one(text, kind)
    assert (event.date.edtf if event.date else None, event.basis.value) == (edtf, basis)


def test_without_a_publication_date_nothing_is_dated_by_it():
    event = one("Police arrested two men.", "arrest", published=None)
    assert event.date is None


PLACES = [
    ("Police arrested two men in Oslo.", "arrest", ("NOR",)),
    ("An Australian was arrested in Germany.", "arrest", ("DEU",)),
    ("Two men were arrested by Bulgarian police.", "arrest", ("BGR",)),
    ("Officers seized servers in Moldova and Ukraine.", "takedown", ("MDA", "UKR")),
    ("In an operation with Denmark and Italy the site was taken offline.", "takedown", ()),
    ("Searches and arrests took place in Latvia, Malta and Peru.", "search", ("LVA", "MLT", "PER")),
    ("He was extradited from Austria to Norway.", "extradition", ("AUT", "NOR")),
    ("Details were told at a news conference in The Hague on Monday.", "announcement", ("NLD",)),
    ("A centre in Norway identified the owner and traced the server to Malta.", "identification", ("MLT",)),
    ("The investigation was opened in Ghent after a bank in Peru complained.", "investigation_opened", ("BEL",)),
    ("Kenya: Officers arrested a man who ran a fraud.", "arrest", ("KEN",)),
    ("Investigators in Germany acted on a tip and shut down a platform.", "takedown", ()),
    ("At the request of Canada he was arrested in Lima.", "arrest", ("PER",)),
    ("Officers from Spain and Chile infiltrated the forum.", "covert_operation", ()),
    (
        "It ended with the arrest of a couple in Austria and the seizure of two servers in Malta.",
        "arrest",
        ("AUT",),
    ),
    (
        "It ended with the arrest of a couple in Austria and the seizure of two servers in Malta.",
        "takedown",
        ("MLT",),
    ),
]


@pytest.mark.parametrize(("text", "kind", "where"), PLACES, ids=lambda value: str(value)[:50])
def test_place(text, kind, where):
    assert one(text, kind).where == where


def test_a_charge_without_a_court_is_of_the_publishing_states_court():
    event = one("Two men were charged with fraud.", "charge", source="US Department of Justice")
    assert event.where == ("USA",)


FIGURES = [
    ("Police arrested nearly two dozen suspects.", "arrest", [("arrests", 24, None)]),
    ("In all, 96 suspects were arrested, 57 of them in the UK.", "arrest",
     [("arrests", 57, "GBR"), ("arrests", 96, None)]),
    ("There were 18 arrests in Canada, one in Slovenia and four in Kenya.", "arrest",
     [("arrests", 1, "SVN"), ("arrests", 4, "KEN"), ("arrests", 18, "CAN")]),
    ("Five of the arrests took place in Ghana, the sixth in Togo.", "arrest",
     [("arrests", 1, "TGO"), ("arrests", 5, "GHA")]),
    ("They made 12 arrests (2 in Austria, 10 in Greece).", "arrest",
     [("arrests", 2, "AUT"), ("arrests", 10, "GRC"), ("arrests", 12, None)]),
    ("Police safeguarded 230 children, 60 of whom live in the UK.", "victims_safeguarded",
     [("victims", 60, "GBR"), ("victims", 230, None)]),
    ("Officers seized €1.2 million in cash and 14 kg of heroin.", "seizure",
     [("drugs_kg", 14, None), ("money", 1200000, None)]),
    ("Officers seized 14 kg of heroin from a gang that laundered €9 million.", "seizure", [("drugs_kg", 14, None)]),
    ("Four people were arrested and nine servers were seized.", "arrest", [("arrests", 4, None)]),
    ("Four people were arrested and nine servers were seized.", "takedown", [("servers", 9, None)]),
    ("Arrests and searches took place in six countries.", "search", [("countries", 6, None)]),
    ("Two men who imported drugs worth £25 million were sentenced to nine years.", "sentence",
     [("convicted", 2, None), ("jail_months", 108, None)]),
    ("She was sentenced to six years in prison.", "sentence", [("jail_months", 72, None)]),
    ("The market was shut down. It had more than 142,000 registered users.", "takedown", [("accounts", 142000, None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "figures"), FIGURES, ids=lambda value: str(value)[:50])
def test_figures(text, kind, figures):
    assert told(one(text, kind)) == figures


def test_each_act_says_which_rule_and_which_attachment_made_it():
    event = one("On 3 May 2024 police arrested two men in Oslo.", "arrest")
    assert event.rules == ("arrest/arrested",)
    assert event.why == (
        "date: “3 May 2024” in the same sentence",
        "where: NOR: named after the act",
        "figures: 2 arrests: nearest to this act in the sentence",
    )


SILENT = [
    "If convicted, he faces ten years in prison.",
    "Nobody was arrested and no searches were carried out.",
    "Europol supports its member states and will continue to dismantle criminal networks.",
    "Any indictment is merely an accusation.",
    "More arrests are expected.",
    "Anyone with information about the arrested men may call the police.",
    "The weather in Oslo was fine on 3 May 2024.",
]


@pytest.mark.parametrize("text", SILENT)
def test_what_is_no_event_stays_silent(text):
    assert events(text) == ()
