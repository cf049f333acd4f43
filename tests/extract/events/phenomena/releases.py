"""Phenomena of the habits of releases: who asked for an arrest, whose number it is, what an action day was for."""

from tests.extract.events.phenomena.rows import phenomenon, row

TABLE = (
    phenomenon(
        "request_after",
        row("Police in Malta arrested two men at Canada's request.", "arrest", where="MLT"),
        row("Officers in Lima arrested a broker at Spain’s request.", "arrest", where="PER"),
        row("A clerk was detained in Tunis last week at Germany's behest.", "arrest", where="TUN"),
        silent=row("Police arrested two men at Canada's largest airport.", "arrest", where="CAN"),
    ),
    phenomenon(
        "the_day",
        row(
            "Police arrested nine men on 4 June. A centre was set up to support the action day. Officers searched "
            "21 flats.",
            "search",
            date="2024-06-04",
        ),
        row(
            "Two brokers were arrested on a joint action day on 3 June.\n\nExperts helped on the action day itself. "
            "They seized nine watches.",
            "seizure",
            date="2024-06-03",
        ),
        row(
            "Police arrested nine men on 4 June.\n\nJudges met for the day of action. Agents searched a bank.",
            "search",
            date="2024-06-04",
        ),
        silent=row(
            "Police arrested nine men on 4 June. A centre was set up in Ghent to support police. Since then officers "
            "have searched 21 flats.",
            "search",
            date="../2024-06-12",
        ),
    ),
    phenomenon(
        "what an act is about has its own day",
        row(
            "Police charged a courier in connection with the seizure of firearms last week.",
            "charge",
            date="../2024-06-12",
        ),
        row("Officers charged two women over the seizure of a boat on 3 June.", "charge", date="../2024-06-12"),
        row("A clerk was charged in relation to the arrest of his son in May.", "charge", date="../2024-06-12"),
        silent=row(
            "Police charged two men last week with the theft of heroin.", "charge", date="2024-06-03/2024-06-09"
        ),
    ),
    phenomenon(
        "numbers of those who are referred to",
        row("Of the men arrested, nine were taken into custody in Bari.", "arrest", figures="9 arrests"),
        row("Of the ten suspects arrested, six were charged with fraud.", "charge", figures="6 charged"),
        row("Of those arrested, four were charged in Lima.", "charge", figures="4 charged"),
        silent=row("Ten of those arrested in Lima slept.", "arrest", figures=""),
    ),
    phenomenon(
        "counted since an early edition",
        row(
            "Since the first edition in 2018, the series of operations has led to 3,000 arrests.",
            "arrest",
            link="other",
        ),
        row("Every year since 2016 police have arrested dozens of dealers.", "arrest", link="other"),
        row("Since 2019 previous editions have led to the seizure of nine boats.", "seizure", link="other"),
        silent=row("Since the investigation began in 2019, police have arrested 30 men.", "arrest", link="this"),
    ),
    phenomenon(
        "many beside one",
        row(
            "Kovac pleaded guilty in May. Nine others have pleaded guilty.",
            "plea",
            date="2024-05 | ../2024-06-12",
        ),
        row(
            "A fourth man turned himself in to police on Friday.\n\nThree men were arrested in Bari.",
            "arrest",
            date="2024-06-07 | ../2024-06-12",
        ),
        row(
            "She pleaded guilty on 3 June.\n\nSeven men have pleaded guilty.", "plea", date="2024-06-03 | ../2024-06-12"
        ),
        silent=row("Both pleaded guilty on 3 June.\n\nTwo men pleaded guilty.", "plea", date="2024-06-03"),
    ),
    phenomenon(
        "a year that the text gives a plan is its own",
        row(
            "In 2022 he was charged. The trial was scheduled for May 3, 2023.", "court_appearance", date="2024-06-12/.."
        ),
        row("Sentencing is scheduled for October 3.", "sentence", date="2024-10-03"),
        row("Sentencing is scheduled for January 16.", "sentence", date="2025-01-16"),
        silent=row("He was arrested on January 16.", "arrest", date="2024-01-16"),
    ),
    phenomenon(
        "a car's year is no date",
        row("He was ordered to forfeit $8,000 and a 2021 Dodge van.", "sentence", date="../2024-06-12"),
        row("Agents seized two guns and a 2019 Ford.", "seizure", date="../2024-06-12"),
        row("Officers stopped his car, a 2020 Audi, and arrested him.", "arrest", date="../2024-06-12"),
        silent=row("Agents seized two guns in 2019.", "seizure", date="2019"),
    ),
    phenomenon(
        "same_day",
        row(
            "Dutch police arrested nine men on 3 June. They had read along since May 2023.\n\nIn January 2024 experts "
            "helped.\n\nIn Belgium, 12 people were arrested on the same day.",
            "arrest",
            date="2024-06-03",
            where="BEL NLD",
        ),
        row(
            "Officers raided a bar in Bari on 4 June.\n\nIn April 2024 talks were held. Agents in Lecce arrested three "
            "men that same day.",
            "arrest",
            date="2024-06-04",
        ),
        row(
            "Police seized two boats on 5 June.\n\nThe gang met in March 2023. On the same day officers searched 40 "
            "flats.",
            "search",
            date="2024-06-05",
        ),
        silent=row(
            "Police seized two boats on 5 June.\n\nThe gang met in March 2023. Officers searched 40 flats.",
            "search",
            date="../2024-06-12",
        ),
    ),
    phenomenon(
        "later",
        row(
            "Experts met from 30 April to 10 May. One saw a place he knew. Four days later, officers arrested a man.",
            "arrest",
            date="../2024-06-12",
        ),
        row(
            "The sprint ran from 1 to 12 April.\n\nA clerk called. Two weeks later police searched a flat.",
            "search",
            date="../2024-06-12",
        ),
        row(
            "The fair ran from 3 to 5 May.\n\nA dealer was seen. Three weeks afterwards agents seized nine boats.",
            "seizure",
            date="../2024-06-12",
        ),
        silent=row("One was seen on 10 May. Four days later, officers arrested a man.", "arrest", date="2024-05-14"),
    ),
    phenomenon(
        "what led to the case came before it",
        row(
            "The investigation started in 2021 after police stopped a car and found 77 kilograms of gold.",
            "seizure",
            date="../2021",
        ),
        row(
            "The inquiry began in March 2023, after officers had seized 40 kilos of heroin in Bari.",
            "seizure",
            date="../2023-03",
        ),
        row(
            "An investigation was launched on 3 May 2023 after the arrest of six couriers in Rome.",
            "arrest",
            date="../2023-05-03",
        ),
        silent=row("On 3 May 2023 officers seized 40 kilos of heroin in Bari.", "seizure", date="2023-05-03"),
    ),
    phenomenon(
        "the publisher's own state",
        row(
            "Police in Auckland, Wellington and Napier met.\n\nDetectives in Tauranga listened to calls to Mexico.\n\n"
            "Officers arrested two men.",
            "arrest",
            source="New Zealand Police",
            where="NZL",
        ),
        row(
            "Agents from Lyon and Nantes drove to Paris.\n\nThe drugs came from Morocco.\n\nNine flats were searched.",
            "search",
            source="Police Nationale",
            where="FRA",
        ),
        row(
            "Officers in Leeds, Sheffield and Birmingham met.\n\nThe boats came from Belgium.\n\nThe "
            "investigation began in May.",
            "investigation_opened",
            source="National Crime Agency",
            where="GBR",
        ),
        silent=(
            row(
                "Police in Auckland met agents from Lima, Quito and Bogota.\n\nOfficers arrested two men.",
                "arrest",
                source="New Zealand Police",
                where="",
            ),
            row(
                "Police in Auckland, Napier and Tauranga met in Peru.\n\nIn nine countries 40 men were arrested.",
                "arrest",
                source="New Zealand Police",
                where="",
            ),
        ),
    ),
    phenomenon(
        "an operation is no opening of its own",
        row("In an operation on 4 June police arrested nine men.", "arrest", date="2024-06-04"),
        row("Police searched 60 flats in a nationwide operation on Tuesday 4 June.", "search", date="2024-06-04"),
        row("During the operation in May officers seized two boats.", "seizure", date="2024-05"),
        silent=row("The forum, in operation since 2015, was shut down.", "takedown", date="../2024-06-12"),
    ),
    phenomenon(
        "court_of",
        row(
            "The District Court of Timisoara has handed down prison sentences to six men who forced boys to beg in "
            "Swedish cities.",
            "sentence",
            where="ROU",
        ),
        row("A court in Lima sentenced two brokers who cheated Chilean banks.", "sentence", where="PER"),
        row("The Court of Appeal in Ghent convicted four men over deals with Dutch firms.", "conviction", where="BEL"),
        silent=row("Two brokers who cheated Chilean banks were sentenced by a court in Lima.", "sentence", where="PER"),
    ),
    phenomenon(
        "days of an action told in a sentence of their own",
        row(
            "On 29 May, a joint action was carried out in both states. Seven men were arrested. Two "
            "houses were searched.",
            "search",
            date="2024-05-29",
        ),
        row(
            "On Tuesday 4 June, the raids took place at dawn. Officers met no resistance. Nine boats were seized.",
            "seizure",
            date="2024-06-04",
        ),
        row(
            "On 3 June 2024, an operation was mounted against the gang. It took all day. Four men were detained.",
            "arrest",
            date="2024-06-03",
        ),
        silent=row(
            "On 3 June 2024, a fair was held in Lund. It took all day. Four men were detained.",
            "arrest",
            date="../2024-06-12",
        ),
    ),
    phenomenon(
        "people whom no list names",
        row("Five straw purchasers have been sentenced.", "sentence", figures="5 convicted"),
        row("Three notaries were charged with fraud.", "charge", figures="3 charged"),
        row("Two former players appeared at a court in Limassol.", "court_appearance", figures="2 suspects"),
        silent=row("Five boxes were opened and a man was charged with fraud.", "charge", figures=""),
    ),
    phenomenon(
        "results_head",
        row(
            "Overall results:\n- 38 arrests\n- 91 kg of cannabis and 14 kg of cocaine",
            "seizure",
            figures="14 drugs_kg, 91 drugs_kg",
        ),
        row("The sweep led to:\n- 12 firearms\n- 900 checks", "seizure", figures="12 firearms"),
        row("Results at a glance\n- two arrests\n- four tonnes of heroin", "seizure", figures="4000 drugs_kg"),
        silent=row("The menu of the museum:\n- 12 firearms\n- 900 checks", "seizure", figures=""),
    ),
    phenomenon(
        "haul",
        row("Overall results:\n- 38 arrests\n- 61 000 rounds of ammunition", "seizure", figures="61000 other"),
        row("Preliminary results include:\n- 9 million cigarettes", "seizure", figures="9e+06 other"),
        row("The action resulted in:\n- 400 counterfeit notes", "seizure", figures="400 other"),
        silent=row("Overall results:\n- 38 arrests\n- 400 checks", "seizure", figures=""),
    ),
    phenomenon(
        "what has numbers of its own is not what a year saw",
        row(
            "EUR 55 million was frozen. In 2022, four tonnes of cocaine were intercepted in Bari.",
            "seizure",
            date="../2024-06-12 | 2022",
        ),
        row("Police arrested 30 men.\n\nIn 2021 a courier was arrested.", "arrest", date="../2024-06-12 | 2021"),
        row("Officers seized nine boats.\n\nIn 2020 two cars were seized.", "seizure", date="../2024-06-12 | 2020"),
        silent=row("Nine boats were seized.\n\nIn 2020 police seized nine boats.", "seizure", date="2020"),
    ),
    phenomenon(
        "tablets by the thousand are pills",
        row("Police seized 4.5 million tablets.", "seizure", figures="4.5e+06 other"),
        row("Customs seized 84,000 tablets in Ulm.", "seizure", figures="84000 other"),
        row("Officers seized 1,200 tablets and two cars.", "seizure", figures="1200 other, 2 other"),
        silent=row("Officers seized 12 tablets and two cars.", "seizure", figures="12 devices, 2 other"),
    ),
    phenomenon(
        "a total above its parts",
        row(
            "Some 48 suspects have been arrested in an operation against thieves.\n\nThe operation ran from 17 to 28 "
            "May. In France alone police arrested 27 people.",
            "arrest",
            date="2024-05-17/2024-05-28",
            figures="27 arrests, 48 arrests",
        ),
        row(
            "Police in nine states arrested 60 men.\n\nBetween 3 and 9 May officers in Lima arrested 12 men.",
            "arrest",
            date="2024-05-03/2024-05-09",
        ),
        row(
            "Thirty homes were searched.\n\nFrom 3 to 5 June officers searched nine homes in Chile.",
            "search",
            date="2024-06-03/2024-06-05",
        ),
        silent=row(
            "Officers in Lima arrested 12 men between 3 and 9 May.\n\nIn all 60 men have been arrested.",
            "arrest",
            date="2024-05-03/2024-05-09 | ../2024-06-12",
        ),
    ),
)
