"""Phenomena of news that tells of several states: in which of them an act was done, and whose number it has."""

from tests.extract.events.phenomena.rows import phenomenon, row

TABLE = (
    phenomenon(
        "investigations of a state",
        row("The investigation in Germany started in 2020.", "investigation_opened", where="DEU"),
        row("The inquiry in Peru began in May.", "investigation_opened", where="PER"),
        row("An investigation was opened in Norway in 2021.", "investigation_opened", where="NOR"),
        silent=row("The investigation of a bank with clients in Peru began in May.", "investigation_opened", where=""),
    ),
    phenomenon(
        "a dateline with a colon",
        row("OSLO: Police in Norway and Peru have arrested nine people.", "arrest", where="NOR PER"),
        row("BONN: Police in Peru have arrested nine people.", "arrest", where="PER"),
        row("PARIS: Police in France, Belgium and Peru have arrested 43 people.", "arrest", where="BEL FRA PER"),
        silent=row("Bonn: Nine people were arrested at an airport in Lima.", "arrest", where="DEU"),
    ),
    phenomenon(
        "parts around a town",
        row(
            "Nineteen people were arrested in France and Belgium: nine in the north of France and six around Ghent.",
            "arrest",
            figures="19 arrests, 6 arrests BEL, 9 arrests FRA",
        ),
        row(
            "Police arrested seven people, four near Metz and three at Ghent.",
            "arrest",
            figures="3 arrests BEL, 4 arrests FRA, 7 arrests",
        ),
        row(
            "Ten men were held in Spain and Italy: six in the south of Spain and four in the north of Italy.",
            "arrest",
            figures="10 arrests, 4 arrests ITA, 6 arrests ESP",
        ),
        silent=row("Two men aged 34 and 36 near Grimsby were arrested.", "arrest", figures="2 arrests"),
    ),
    phenomenon(
        "a newspaper's own state",
        row(
            "Two men were arrested in Leeds. A flat was searched in Sheffield. Many "
            "in Leeds and Sheffield were relieved. An investigation began in May 2023.",
            "investigation_opened",
            where="GBR",
        ),
        row(
            "Two men were arrested in Osaka. A flat was searched in Kyoto. Near Osaka and Kyoto a bank complained. "
            "Police seized 40 guns.",
            "seizure",
            where="JPN",
        ),
        row(
            "Four were arrested in Lima. Police searched a flat in Cusco. Buses from "
            "Arequipa are slow. Nine victims were "
            "rescued.",
            "victims_safeguarded",
            where="PER",
        ),
        silent=row(
            "Two men were arrested in Leeds. A flat was searched in Oslo. Nine victims were rescued.",
            "victims_safeguarded",
            where="",
        ),
    ),
    phenomenon(
        "at home in a paragraph of its own",
        row(
            "Police in Finland arrested two men.\n\nOfficers of the Danish Police in Aarhus "
            "said that 40 guns were seized.",
            "seizure",
            where="DNK",
            source="Danish Police",
        ),
        row(
            "Police in Finland arrested two men.\n\nNine victims were rescued. They are now in Esbjerg.",
            "victims_safeguarded",
            where="DNK",
            source="Danish Police",
        ),
        row(
            "Police in Peru arrested two men.\n\nThree hostages were rescued. They are now in Esbjerg.",
            "victims_safeguarded",
            where="DNK",
            source="Danish Police",
        ),
        silent=row(
            "Police in Peru arrested two men.\n\nNine victims were rescued. They are now in Lima.",
            "victims_safeguarded",
            where="",
            source="Danish Police",
        ),
    ),
    phenomenon(
        "a sweep told state by state",
        row(
            "From 20 May to 6 June customs in 30 states checked ships and seized 40 tonnes of timber. Police in Peru "
            "seized 98 kg of ivory. In Ghana, officers recovered 61 parrots.",
            "seizure",
            date="2024-05-20/2024-06-06",
        ),
        row(
            "From 20 May to 6 June police arrested 538 people in Peru.\n\nIn Ghana, officers arrested a broker.",
            "arrest",
            where="GHA PER",
        ),
        row(
            "Between 1 and 9 June police searched 40 farms in Peru.\n\nIn Ghana, officers searched a barn.",
            "search",
            where="GHA PER",
        ),
        silent=row(
            "On 3 and 4 June police arrested nine people in Peru.\n\nIn Ghana, officers arrested a broker.",
            "arrest",
            where="PER | GHA",
        ),
    ),
    phenomenon(
        "two states in a sentence, each with its number",
        row(
            "Five suspects were arrested in Latvia, while Austrian police arrested two more.",
            "arrest",
            figures="2 arrests AUT, 5 arrests LVA",
        ),
        row(
            "Twelve people were arrested in Belgium and French police arrested three people.",
            "arrest",
            figures="12 arrests BEL, 3 arrests FRA",
        ),
        row(
            "Officers searched 29 houses in Romania, and Irish police searched four flats.",
            "search",
            figures="29 searches ROU, 4 searches IRL",
        ),
        silent=row("Five people were arrested in Latvia and seven in all were arrested.", "arrest", where="LVA"),
    ),
    phenomenon(
        "whose inquiry it is",
        row("French prosecutors opened an investigation in May 2023.", "investigation_opened", where="FRA"),
        row("The investigation was started by the Dutch police in 2022.", "investigation_opened", where="NLD"),
        row("Belgian judges began looking into the gang in 2021.", "investigation_opened", where="BEL"),
        silent=row(
            "An investigation was opened in 2021 after the Dutch police passed on a tip about a bank in Peru.",
            "investigation_opened",
            where="",
        ),
    ),
    phenomenon(
        "another subject behind an act",
        row(
            "Four salesmen were convicted, and the company's clerk was sentenced in December 2023.",
            "conviction",
            date="../2024-06-12",
        ),
        row("Nine men were arrested, and the leader was charged on 3 June.", "arrest", date="../2024-06-12"),
        row("Two women were charged, and their brother was arrested on 3 June.", "charge", date="../2024-06-12"),
        silent=row("Nine men were arrested and were charged on 3 June.", "arrest", date="2024-06-03"),
    ),
    phenomenon(
        "decides_on",
        row("Spain's High Court approved his extradition to Chile on 6 June.", "extradition", where="CHL ESP"),
        row("The Netherlands has requested her extradition from Peru.", "extradition", where="NLD PER"),
        row("A Spanish court granted their extradition to Norway.", "extradition", where="ESP NOR"),
        silent=row(
            "A Spanish citizen opposed the court and his extradition to Norway went on.", "extradition", where="NOR"
        ),
    ),
    phenomenon(
        "some_of",
        row(
            "Italian police arrested 27 people in Bari on Wednesday.\n\nNine of the suspects "
            "were picked up in Germany.",
            "arrest",
            where="DEU ITA",
        ),
        row("Police arrested 12 men in Bonn on Monday. Four of them were held in Peru.", "arrest", where="DEU PER"),
        row(
            "Police arrested 12 men in Bonn on Monday.\n\nThe remaining two were arrested in Peru.",
            "arrest",
            where="DEU PER",
        ),
        silent=row(
            "Police arrested 12 men in Bonn on Monday.\n\nIn an inquiry of its own, a broker was arrested in Peru.",
            "arrest",
            where="DEU | PER",
        ),
    ),
)
