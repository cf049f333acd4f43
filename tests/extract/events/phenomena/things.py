"""Phenomena of things that no list names, of ways and grounds, and of days that a neighbour tells."""

from tests.extract.events.phenomena.rows import phenomenon, row

TABLE = (
    phenomenon(
        "things seized that no list names",
        row("Officers seized 12 parrots and €3,000 in cash.", "seizure", figures="12 other, 3000 money"),
        row("Agents recovered 450 catalytic converters in Reno.", "seizure", figures="450 other"),
        row("In Graz 40 harps were seized.", "seizure", figures="40 other"),
        row(
            "They seized 1 600 songbirds, including 12 hyacinth macaws, and three incubators.",
            "seizure",
            figures="12 other, 1600 other, 3 other",
        ),
        silent=(
            row("Officers seized €3,000 at 40 borders within 12 days.", "seizure", figures="3000 money"),
            row("Officers seized 40 kg of heroin (about 88 pounds).", "seizure", figures="40 drugs_kg"),
            row("Officers arrested a man with 12 parrots.", "arrest", figures=""),
        ),
    ),
    phenomenon(
        "undone_after",
        row("Eleven people were arrested and 19 others are under investigation.", "arrest", figures="11 arrests"),
        row("Police arrested two men, while three suspects remain at large.", "arrest", figures="2 arrests"),
        row("Nine members were arrested and four suspects are still wanted.", "arrest", figures="9 arrests"),
        silent=row(
            "Eleven people were arrested and 19 others were detained.", "arrest", figures="11 arrests, 19 arrests"
        ),
    ),
    phenomenon(
        "from_before",
        row(
            "The Peruvian was extradited from Ghana in May 2024.",
            "extradition",
            source="Polish police",
            where="GHA POL",
        ),
        row("She was deported from Malta to face trial.", "extradition", source="Swedish police", where="MLT SWE"),
        row("A trader has been extradited from the Canary Islands.", "extradition", source="FBI", where="ESP USA"),
        silent=(
            row("He was extradited from Ghana to Peru.", "extradition", source="Polish police", where="GHA PER"),
            row("He was extradited from Ghana.", "extradition", where="GHA"),
        ),
    ),
    phenomenon(
        "soil_after",
        row("Seven people were detained on Czech territory.", "arrest", where="CZE"),
        row("The ship was stopped and its crew was arrested in Portuguese waters.", "arrest", where="PRT"),
        row("Nine men were arrested on Danish soil.", "arrest", where="DNK"),
        silent=row("Nine men were arrested in a Danish car near Lima.", "arrest", where="PER"),
    ),
    phenomenon(
        "the only state of an article whose town is told of something else",
        row(
            "Police in Ulm arrested nine men.\n\nA woman from Graubach near Ulm was arrested on Monday.",
            "arrest",
            source="Polizei Ulm",
            where="DEU | DEU",
        ),
        row(
            "The Ulm police searched a farm. Last year the customs of Ulm seized nine cars.",
            "seizure",
            where="DEU",
        ),
        row(
            "The inquiry of the Lublin police began in May 2023.",
            "investigation_opened",
            source="Polish police",
            where="POL",
        ),
        silent=row("The Ulm police searched a farm in Peru. The customs of Ulm seized nine cars.", "seizure", where=""),
    ),
    phenomenon(
        "a town heads its paragraph",
        row("Perth: Officers seized nine cars.", "seizure", where="AUS"),
        row("Lisbon: A search of a flat led to the arrest of a man.", "arrest", where="PRT"),
        row("Warsaw: Officers took a rest. A man was arrested.", "arrest", where="POL"),
        silent=row("OSLO: Officers seized nine cars.", "seizure", where=""),
    ),
    phenomenon(
        "since_act",
        row("He has been in prison since he was arrested in May 2022.", "arrest", date="2022-05"),
        row(
            "Since the investigation started in May 2023, nine banks were robbed.",
            "investigation_opened",
            date="2023-05",
        ),
        row("She has been silent since she was arrested on 3 May 2024.", "arrest", date="2024-05-03"),
        silent=row(
            "Since the raid on the bank in May 2022, police arrested nine men.", "arrest", date="2022-05/2024-06-12"
        ),
    ),
    phenomenon(
        "the days that the sentence before opens with",
        row(
            "Between 3 and 6 June 2024 police struck. The coordinated action led to nine arrests.",
            "arrest",
            date="2024-06-03/2024-06-06",
        ),
        row(
            "From 3 to 6 June 2024 officers met in Bonn. Nine men were arrested.",
            "arrest",
            date="2024-06-03/2024-06-06",
        ),
        row("On 3 June 2024 they struck. Officers searched nine farms.", "search", date="2024-06-03"),
        silent=row(
            "Between May and June 2023 the gang stole cars. Nine men were arrested.", "arrest", date="../2024-06-12"
        ),
    ),
    phenomenon(
        "a plan is ahead",
        row("The judge set sentencing for January 16.", "sentence", date="2025-01-16", realis="planned"),
        row("A court in Reno set his sentencing for 3 May.", "sentence", date="2025-05-03", realis="planned"),
        row(
            "A magistrate has scheduled her sentencing for November 3.", "sentence", date="2024-11-03", realis="planned"
        ),
        silent=row("The judge held the sentencing on January 16.", "sentence", date="2024-01-16", realis="asserted"),
    ),
    phenomenon(
        "guns of another time",
        row(
            "Officers seized 63 firearms.\n\nIn May 2023 they seized two firearms in Lund.",
            "seizure",
            date="../2024-06-12 | 2023-05",
        ),
        row(
            "Police seized 40 guns.\n\nIn 2022 customs seized nine guns in Bari.",
            "seizure",
            date="../2024-06-12 | 2022",
        ),
        row(
            "In May 2024 agents seized 30 pistols.\n\nIn March 2024 nine pistols were seized.",
            "seizure",
            date="2024-05 | 2024-03",
        ),
        silent=row(
            "Officers seized 63 firearms.\n\nOn 3 May 2024 they seized 63 firearms in Lund.",
            "seizure",
            date="2024-05-03",
        ),
    ),
    phenomenon(
        "warrants",
        row("Eight arrest warrants were executed in Bonn.", "arrest", figures="8 arrests"),
        row("In Bari twelve arrest warrants were enforced.", "arrest", figures="12 arrests"),
        row("Two arrest warrants have been carried out.", "arrest", figures="2 arrests"),
        silent=row("Judges issued two arrest warrants and nine men were arrested.", "arrest", figures="9 arrests"),
    ),
    phenomenon(
        "parts of a list below a total",
        row(
            "An operation led to 214 arrests.\n\nOperation Lantern ran from 3 to 9 June 2024. Results:\n"
            "- Jamaica: 61 suspects arrested.\n- Bahamas: the arrest of 44 people.",
            "arrest",
            figures="214 arrests, 44 arrests BHS, 61 arrests JAM",
        ),
        row(
            "Police made 40 arrests.\n\nResults:\n- Peru: nine people arrested.\n- Chile: 31 men arrested.",
            "arrest",
            figures="31 arrests CHL, 40 arrests, 9 arrests PER",
        ),
        row(
            "Officers carried out 90 searches.\n\nResults:\n- Malta: two flats searched.\n- Ghana: 31 flats searched.",
            "search",
            figures="2 searches MLT, 31 searches GHA, 90 searches",
        ),
        silent=row(
            "In May 2023 police in Malta arrested nine men.\n\nSince then officers have made 214 arrests.",
            "arrest",
            figures="9 arrests | 214 arrests",
        ),
    ),
    phenomenon(
        "days of the action that the paragraph tells",
        row(
            "The inquiry culminated in an action week from 3 to 7 June 2024. Nine men were arrested. Officers seized 40"
            " cars.",
            "seizure",
            date="2024-06-03/2024-06-07",
        ),
        row(
            "The action week took place from 3 to 7 June 2024. Officers were up early. They searched nine farms.",
            "search",
            date="2024-06-03/2024-06-07",
        ),
        row(
            "The operation ended with an action day on 4 June 2024. Nine men were arrested.",
            "arrest",
            date="2024-06-04",
        ),
        silent=row(
            "The fair culminated in a dance on 4 June 2024. It rained.\n\nNine men were arrested.",
            "arrest",
            date="../2024-06-12",
        ),
    ),
    phenomenon(
        "investigations among the results",
        row("Results:\n- 255 new investigations initiated", "investigation_opened", date="../2024-06-12"),
        row("Results:\n- nine investigations opened", "investigation_opened", date="../2024-06-12"),
        row("Results:\n- 40 arrests\n- 12 inquiries launched", "investigation_opened", date="../2024-06-12"),
        silent=row("The investigation was opened by customs.", "investigation_opened", date="none"),
    ),
    phenomenon(
        "things removed that no list names",
        row("Officers took down 185 internet protocols.", "takedown", figures="185 other"),
        row("Police took down 40 lures.", "takedown", figures="40 other"),
        row("Agents dismantled 12 laboratories and two presses.", "takedown", figures="12 other"),
        silent=row("Police took down the shop after 40 nights.", "takedown", figures=""),
    ),
    phenomenon(
        "estates",
        row("They seized assets, among them three houses and €40,000.", "seizure", figures="3 other, 40000 money"),
        row("Agents confiscated two villas and a boat.", "seizure", figures="2 other"),
        row("The police seized money, 12 apartments and a bar.", "seizure", figures="12 other"),
        silent=row("The police seized cash in 12 apartments.", "seizure", figures=""),
    ),
    phenomenon(
        "those_states",
        row(
            "An action took place in Italy and Peru. Officers searched nine homes in both countries.",
            "search",
            where="ITA PER",
        ),
        row(
            "Police in Italy, Malta and Peru helped. On 3 May 2024 nine men were arrested in the three countries.",
            "arrest",
            where="ITA MLT PER",
        ),
        row(
            "The gang was active in Chile and Ghana. Nine flats were searched across these two states.",
            "search",
            where="CHL GHA",
        ),
        silent=(
            row("An action took place in Italy. Officers searched homes in nine countries.", "search", where=""),
            row(
                "An action took place in Italy and Peru. Homes in the nine countries were searched.", "search", where=""
            ),
        ),
    ),
    phenomenon(
        "court_state",
        row("He was jailed at Canterbury Crown Court on Thursday.", "sentence", where="GBR"),
        row("She was convicted at Boston Crown Court.", "conviction", where="GBR"),
        row("Two men were sentenced by U.S. District Judge Ann Lima.", "sentence", where="USA"),
        silent=row("He was jailed by a court in Lima.", "sentence", where="PER"),
    ),
    phenomenon(
        "site_at",
        row("The infrastructure of the service, located in France, was taken down.", "takedown", where="FRA"),
        row("The servers, which were hosted in Malta, were seized.", "takedown", where="MLT"),
        row("A forum, hosted in Peru, was taken offline.", "takedown", where="PER"),
        silent=row("The members of the forum, who live in Peru, saw that it was taken offline.", "takedown", where=""),
    ),
    phenomenon(
        "since_then",
        row("He was arrested on 6 May 2024 and has been charged with theft.", "charge", date="../2024-06-12"),
        row(
            "A clerk, who was arrested on 3 May 2024 and has since been charged, is ill.",
            "charge",
            date="../2024-06-12",
        ),
        row("Two men were arrested on 6 May 2024 and have now been convicted.", "conviction", date="../2024-06-12"),
        silent=row("On 6 May 2024 he was arrested and charged with theft.", "charge", date="2024-05-06"),
    ),
    phenomenon(
        "the state that extradites",
        row("Bulgaria extradited a broker to Peru in May 2024.", "extradition", where="BGR PER"),
        row("Malta has extradited him to Ghana.", "extradition", where="GHA MLT"),
        row("In May 2024 Chile extradited two men to Italy.", "extradition", where="CHL ITA"),
        silent=row("The Bulgarian was extradited to Peru.", "extradition", where="PER"),
    ),
    phenomenon(
        "seized where somebody was arrested",
        row("He was arrested in Lima, and officers seized two phones.", "seizure", where="PER"),
        row("Police in Lund arrested a man and seized €40,000.", "seizure", where="SWE"),
        row("A clerk was arrested in Bari; his flat was searched and 40 cars were seized.", "search", where="ITA"),
        silent=row(
            "On Monday some nine men were arrested in Peru and Chile, and officers seized two phones.",
            "seizure",
            where="",
        ),
    ),
    phenomenon(
        "money in lines of one list",
        row(
            "Results:\n- EUR 18 million seized\n- 4 cars worth EUR 400 000 seized\n- 100 accounts frozen",
            "seizure",
            figures="1.8e+07 money, 100 accounts, 4 other, 400000 money",
        ),
        row("Results:\n- €40,000 seized\n- $9,000 seized", "seizure", figures="40000 money, 9000 money"),
        row(
            "Seized in all:\n- €40,000 seized\n- 12 kg of heroin seized", "seizure", figures="12 drugs_kg, 40000 money"
        ),
        silent=row(
            "Officers seized €40,000.\n\nIn another raid they seized €9,000.",
            "seizure",
            figures="40000 money | 9000 money",
        ),
    ),
)
