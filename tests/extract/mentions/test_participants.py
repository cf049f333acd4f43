import pytest

from extract.mentions.participants import find_participants
from extract.model.text import Document
from extract.text.sentences import split

ROWS = [
    # title, text, lead, participants
    (
        "Gang broken up",
        "A sweep steered by Eurojust, involving Norway, Peru and Chile, has led to nine arrests.",
        "",
        "NOR PER CHL",
    ),
    ("Gang broken up", "The sweep was led by Europol, involving Norway and Peru.", "", "NOR PER"),
    ("Gang broken up", "The case was led by officers from Norway with help from Peru.", "NOR", "NOR PER"),
    ("Gang broken up", "The sweep was led by Norway, with Peru and Chile as co-leaders.", "NOR PER CHL", "NOR PER CHL"),
    ("Gang broken up", "The sweep was led by law enforcement from Norway and Peru.", "NOR PER", "NOR PER"),
    ("Gang broken up", "Participating countries: Albania, Kosovo*, Montenegro and Malta.", "", "ALB XKX MNE MLT"),
    (
        "Hashish seized",
        "Homeland Security Investigations Rome and the Guardia di Finanza seized hashish.",
        "",
        "USA ITA",
    ),
    (
        "Market closed",
        "The NCA (National Crime Agency), Britain's force against serious crime, led the investigation. "
        "The Spanish National Police and the FBI joined it.",
        "GBR",
        "GBR ESP USA",
    ),
    (
        "Forum taken offline",
        "The Dutch National Police led the inquiry; the FBI and Belgian prosecutors helped.",
        "NLD",
        "NLD USA BEL",
    ),
    (
        "Botnet dismantled",
        "The operation involved law enforcement from Austria, Denmark and Greece. Most victims lived in Canada.",
        "",
        "AUT DNK GRC",
    ),
    ("Market closed", "Norway and Finland also supported the operation led by Germany.", "DEU", "NOR FIN DEU"),
    (
        "Site closed",
        "The DEA, in close cooperation with the Swedish Police Authority, closed the site.",
        "USA",
        "USA SWE",
    ),
    (
        "Action days",
        "The police checked cars. Participating countries: AT, BE, EL, FR and the United Kingdom.",
        "",
        "AUT BEL GRC FRA GBR",
    ),
    ("Forum closed", "Law enforcement authorities from DE, ES, UK took part.", "", "DEU ESP GBR"),
    ("Thefts", "The thieves took CD, DE, TV sets. They met in FR, ES and DE.", "", ""),
    ("Gang broken up", "Belgian police broke up an Albanian-led drug gang.", "BEL", "BEL"),
    ("Gang broken up", "A Belgian-led investigation broke up the gang.", "BEL", "BEL"),
    ("Three arrested", "German police arrested a Russian national who sold data stolen in Japan.", "DEU", "DEU"),
    (
        "Hackers charged",
        "The Justice Department charged two officers of the Federal Security Service of Russia.",
        "USA",
        "USA",
    ),
    ("Action day", "### Participating countries:\n\n- Poland: National Police\n- Romania: DIICOT\n", "", "POL ROU"),
    (
        "Team of two states",
        "A joint investigation team (JIT) between Latvia and Estonia met. Victims were located in Malta and Cyprus.",
        "",
        "LVA EST",
    ),
    (
        "Lines headed by states",
        "The results:\n\n- Botswana: 88 arrests\n- Malawi (north) – two shops searched\n- Zambia: 3 cars seized\n",
        "",
        "BWA MWI ZMB",
    ),
    (
        "With the participation of others",
        "The action was led by the Spanish Guardia Civil, with the participation of Portugal, France and Italy.",
        "ESP",
        "ESP PRT FRA ITA",
    ),
    ("Blamed", "Gardaí held a man. British officials blamed the GRU.", "IRL", "IRL GBR"),
    ("Lines without bullets", "Kenya: 12 people arrested.\n\nUganda: four raids.\n", "", "KEN UGA"),
    ("Victims by state", "Where the victims live:\n\n- Chile: 14 women\n- Peru: 30 women\n", "", ""),
    ("One line only", "Spain: three arrests. The money went to Kenya: it was never seen again.", "", ""),
    ("Names in brackets", "Participating countries: Ghana, Korea (Rep. of), Peru.", "", "GHA KOR PER"),
    (
        "At the request of others",
        "Portuguese police arrested a British man at the request of the US authorities.",
        "PRT",
        "PRT USA",
    ),
    (
        "With colleagues",
        "French investigators made 12 arrests and, with Belgian colleagues, three more.",
        "FRA",
        "FRA BEL",
    ),
    ("Hackers", "Hackers linked to the Ministry of Intelligence of Iran attacked servers in Albania.", "", ""),
    ("Labels", "Canada: Royal Canadian Mounted Police\n\nFinland: National Bureau of Investigation\n", "", "CAN FIN"),
    ("French and Dutch", "French and Dutch police hacked the network.", "", "FRA NLD"),
    (
        "Each in turn",
        "An INTERPOL operation ended. In Zambia, authorities closed a site. Authorities in Angola closed 25.",
        "",
        "ZMB AGO",
    ),
    (
        "Among them",
        "The site was closed by agencies from 10 countries, among them Canada, Sweden and Switzerland.",
        "",
        "CAN SWE CHE",
    ),
    ("A scam", "Police in Ghana closed a scam that began in Germany.", "GHA", "GHA"),
    ("Where it sits", "LYON, France – Police in Peru arrested two men.", "PER", "PER"),
    ("A walk in Spain", "The sun shone in Spain and France.", "", ""),
]


@pytest.mark.parametrize(("title", "text", "lead", "participants"), ROWS, ids=[row[0] for row in ROWS])
def test_participants(title, text, lead, participants):
    document = Document("1", title, text)
    found = find_participants(document, split(document))
    assert (sorted(found.lead), sorted(found.participants)) == (sorted(lead.split()), sorted(participants.split()))


def test_teasers_name_no_participants():
    text = "Dutch police closed a forum.\n\nRead more: Spanish police find a camp\n"
    document = Document("1", "Forum closed", text)
    assert "ESP" not in find_participants(document, split(document)).participants


def test_lead_is_among_the_participants():
    document = Document("1", "Raid", "The raid was led by Portugal and Ireland.")
    found = find_participants(document, split(document))
    assert set(found.lead) <= set(found.participants)
    assert sorted(found.lead) == ["IRL", "PRT"]


PUBLISHERS = [
    # source, text, lead, participants
    ("Australian Federal Police", "A man was arrested after a tip from the FBI.", "AUS", "AUS USA"),
    ("Metropolitan Police", "Officers closed a forum.", "GBR", "GBR"),
    ("Bundeskriminalamt", "The inquiry was led by Danish police.", "DNK", "DEU DNK"),
    ("Sample Herald", "Officers closed a forum.", "", ""),
    ("Europol", "The Spanish National Police closed a forum.", "ESP", "ESP"),
]


@pytest.mark.parametrize(("source", "text", "lead", "participants"), PUBLISHERS, ids=[row[0] for row in PUBLISHERS])
def test_an_authority_that_publishes_tells_what_it_did(source, text, lead, participants):
    document = Document("1", "", text, source=source)
    found = find_participants(document, split(document))
    assert (" ".join(found.lead), sorted(found.participants)) == (lead, sorted(participants.split()))
