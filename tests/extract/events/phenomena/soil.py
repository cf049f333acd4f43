"""Phenomena of places: on whose soil police act, what they find there, and what only came from somewhere."""

from tests.extract.events.phenomena.rows import phenomenon, row

TABLE = (
    phenomenon(
        "a number behind its state",
        row(
            "In Peru seven people were arrested and in Chile four.",
            "arrest",
            where="CHL PER",
            figures="4 arrests CHL, 7 arrests PER",
        ),
        row("Suspects were arrested in Spain 9, Malta 4.", "arrest", figures="4 arrests MLT, 9 arrests ESP"),
        row("Nineteen arrests (Ghana 12, Togo 7)", "arrest", figures="12 arrests GHA, 19 arrests, 7 arrests TGO"),
        silent=row("In Peru seven people were arrested, and Chile followed.", "arrest", figures="7 arrests"),
    ),
    phenomenon(
        "on_region",
        row("Agents raided a villa on the Costa del Sol on Monday.", "search", where="ESP"),
        row("Two men were arrested on Crete.", "arrest", where="GRC"),
        row("Officers seized 40 guns along the Costa Brava.", "seizure", where="ESP"),
        silent=row("Two men were arrested over an attack on Catalonia's parliament.", "arrest", where=""),
    ),
    phenomenon(
        "stopped_at",
        row("Officers stopped a van near Drogheda and seized 40 pistols.", "seizure", where="IRL"),
        row("Agents boarded a yacht off Malta in the night and seized €40,000.", "seizure", where="MLT"),
        row("Inspectors opened a container in Rotterdam and seized nine clocks.", "seizure", where="NLD"),
        silent=row("Prosecutors in Rotterdam wrote a letter and seized €40,000.", "seizure", where=""),
    ),
    phenomenon(
        "police named after the ground they guard",
        row("Polish border guards detained a man on Monday.", "arrest", where="POL"),
        row("On Monday Dutch border police searched two flats.", "search", where="NLD"),
        row("The Norwegian coast guard detained nine people.", "arrest", where="NOR"),
        silent=row(
            "The sale of Polish border stones was stopped and a man was arrested in Lima.", "arrest", where="PER"
        ),
    ),
    phenomenon(
        "what a search brought stands behind it",
        row(
            "Officers raided 34 houses in Trujillo. There were 29 arrests, and they got hold of 12 kilos of cocaine.",
            "arrest",
            where="PER",
        ),
        row(
            "Officers raided nine flats in Porto. There were three arrests. They found two pistols.",
            "seizure",
            where="PRT",
        ),
        row(
            "Agents searched a yard in Split. Nine men were arrested. They seized 40 kilos of hashish bound for"
            " Antwerp.",
            "seizure",
            where="HRV",
        ),
        silent=row(
            "Officers raided nine flats in Porto. A trial ended in Lima. They found two pistols.", "seizure", where=""
        ),
    ),
    phenomenon(
        "where something came from is no other place",
        row(
            "The AFP in Perth leads.\n\nThe case began in June 2023 after officers in Perth opened a crate from Durban."
            "\n\nPolice in Durban arrested two men.",
            "investigation_opened",
            where="AUS",
            source="Australian Federal Police",
        ),
        row(
            "A man flew from Oslo to Perth. Officers in Perth watched him. Search warrants executed at his home"
            " brought nothing.\n\nPolice in Oslo arrested two men.",
            "search",
            where="AUS",
            source="Australian Federal Police",
        ),
        row(
            "A crate came from Lima to Perth. Officers in Perth opened it. Nine homes were searched.\n\nPolice in Lima"
            " arrested two men.",
            "search",
            where="AUS",
            source="Australian Federal Police",
        ),
        silent=row(
            "Police in Oslo met. Nine homes were searched.\n\nPolice in Lima arrested two men.",
            "search",
            where="",
            source="Australian Federal Police",
        ),
    ),
    phenomenon(
        "the only state of its paragraph",
        row(
            "A judge in Ghent thanked a court in Lima.\n\nOfficers filmed the man in Slough in 2022. They raided"
            " his car wash a month later.",
            "search",
            where="GBR",
        ),
        row(
            "A judge in Ghent thanked a court in Lima.\n\nA hiker in Bari saw smoke. Police arrested nine men.",
            "arrest",
            where="ITA",
        ),
        row(
            "A judge in Ghent thanked a court in Lima.\n\nNine men met at Split. They had come from Oslo. Officers"
            " seized 40 pistols.",
            "seizure",
            where="HRV",
        ),
        silent=(
            row(
                "A judge in Ghent thanked a court in Lima.\n\nKenya sent officers. Police arrested nine men.",
                "arrest",
                where="",
            ),
            row(
                "A judge in Ghent thanked a court in Lima.\n\nNine men met in Bari and in Oslo. Police held them all.",
                "arrest",
                where="",
            ),
        ),
    ),
    phenomenon(
        "many_states",
        row(
            "A judge in Ghent thanked a court in Lima.\n\nOfficers met in Perth and abroad. Police seized 40 pistols.",
            "seizure",
            where="",
        ),
        row(
            "A judge in Ghent thanked a court in Lima.\n\nA team in Perth saw many countries. Police held nine men.",
            "arrest",
            where="",
        ),
        row(
            "A judge in Ghent thanked a court in Lima.\n\nA team in Perth worked. Police arrested nine men worldwide.",
            "arrest",
            where="",
        ),
        silent=row(
            "A judge in Ghent thanked a court in Lima.\n\nOfficers met in Perth at dawn. Police seized 40 pistols.",
            "seizure",
            where="AUS",
        ),
    ),
    phenomenon(
        "by_state",
        row("The pair was extradited by the United Arab Emirates to Belgium.", "extradition", where="ARE BEL"),
        row("The man was surrendered by Spain to Norway on Monday.", "extradition", where="ESP NOR"),
        row("He was deported by Thailand to Sweden, where he is wanted.", "extradition", where="SWE THA"),
        silent=row("The pair was extradited on a warrant signed by Peru to Belgium.", "extradition", where="BEL"),
    ),
    phenomenon(
        "a find whose words begin before the search",
        row("Bulgarian police raided it in June 2023 and walked out with 66 computers.", "seizure", where="BGR"),
        row("Officers raided a flat in Porto and left with 40 phones.", "seizure", where="PRT"),
        row("Agents stormed the villa near Faro and carted away nine boxes of records.", "seizure", where="PRT"),
        silent=row("Officers walked out with 66 computers.", "seizure", where=""),
    ),
    phenomenon(
        "rooted in the publisher's state",
        row(
            "A man was arrested in Reno on Monday.\n\nAgents searched a yard in Reno on 3 May.\n\nPolice in"
            " Lima arrested two men in April.\n\nAgents recovered 40 pistols.",
            "seizure",
            source="FBI",
            where="USA",
        ),
        row(
            "Officers in Cork searched six flats on 3 June.\n\nThree men were arrested in Cork on 4"
            " June.\n\nPolice in Faro searched a villa on 3 May.\n\nOperation Thistle began in 2023.",
            "investigation_opened",
            source="An Garda Síochána",
            where="IRL",
        ),
        row(
            "A flat in Perth was searched on 3 June.\n\nA man was arrested in Perth on 4 June.\n\nPolice in Durban"
            " arrested nine men in May.\n\nInvestigators seized 40 phones.",
            "seizure",
            source="Australian Federal Police",
            where="AUS",
        ),
        silent=row(
            "A man was arrested in Reno on Monday.\n\nPolice in Lima arrested two men in April.\n\nAgents recovered 40"
            " pistols.",
            "seizure",
            source="FBI",
            where="",
        ),
    ),
    phenomenon(
        "part_in",
        row("Spanish police arrested 15 people, two of them in Malta.", "arrest", where="ESP MLT"),
        row("Peruvian officers searched nine flats, including one in Chile.", "search", where="CHL PER"),
        row("Danish police arrested six men, among them two in Sweden.", "arrest", where="DNK SWE"),
        silent=row("Danish police arrested two men in Sweden.", "arrest", where="SWE"),
    ),
    phenomenon(
        "accuses",
        row("US prosecutors have charged a man with hacking a hospital in Germany.", "charge", where="USA"),
        row("Italian prosecutors charged four men who smuggled eels from Spain.", "charge", where="ITA"),
        row("A Greek court sentenced him to six years.", "sentence", where="GRC"),
        silent=row("Greek police said that he was charged in Malta.", "charge", where="MLT"),
    ),
    phenomenon(
        "police of another state open the next clause",
        row("Officers in Peru detained the man, and Czech police searched his flat in Brno.", "arrest", where="PER"),
        row("Officers in Peru searched a flat, and Czech police arrested him in Brno.", "search", where="PER"),
        row("Agents in Oslo arrested the man while Danish police searched a shop in Vejle.", "arrest", where="NOR"),
        silent=row("Officers arrested the man and searched his flat in Brno.", "arrest", where="CZE"),
    ),
    phenomenon(
        "what the accused did from afar",
        row("Police arrested a man who had called pensioners in Germany.", "arrest", where=""),
        row("Bulgarian police arrested a man who hacked a bank in Peru.", "arrest", where="BGR"),
        row("He was charged with blackmailing a shop in Peru.", "charge", where=""),
        silent=row("Police arrested a man in Bonn who had called pensioners.", "arrest", where="DEU"),
    ),
)
