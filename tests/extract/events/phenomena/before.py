"""Phenomena of what was told before: days counted from it, and places that an act has from its neighbours."""

from tests.extract.events.phenomena.rows import phenomenon, row

TABLE = (
    phenomenon(
        "counted_words",
        row(
            "On 3 May 2024 police arrested a broker. His father, born in 1960, was arrested on the same day.",
            "arrest",
            date="2024-05-03",
        ),
        row(
            "On 3 May 2024 a farm was searched. A man whose shop burned on 1 April 2024 was arrested two days later.",
            "arrest",
            date="2024-05-05",
        ),
        row(
            "On 3 May 2024 agents seized a boat. Its captain, hired on 2 March 2024, was arrested the following day.",
            "arrest",
            date="2024-05-04",
        ),
        silent=(
            row("The fair began on 3 May 2024. Two days later a man was arrested.", "arrest", date="2024-05-05"),
            row(
                "On 3 May 2024 a farm was searched.\n\nThe shop opened on 1 April 2024. Two days later a man was"
                " arrested.",
                "arrest",
                date="2024-04-03",
            ),
        ),
    ),
    phenomenon(
        "that_day",
        row(
            "On 3 May 2024 police searched a farm. A woman was arrested later that evening.",
            "arrest",
            date="2024-05-03",
        ),
        row("On 3 May 2024 a man was arrested. That night agents seized his boat.", "seizure", date="2024-05-03"),
        row("On 3 May 2024 they arrested a clerk. That afternoon his flat was searched.", "search", date="2024-05-03"),
        silent=row("On 3 May 2024 a man was arrested. On Monday agents seized his boat.", "seizure", date="2024-06-10"),
    ),
    phenomenon(
        "after_word",
        row("She was arrested on 9 May 2024 following a tip from a bank.", "tip_off", date="../2024-05-09"),
        row(
            "On 9 May 2024 officers searched a farm following a call from a neighbour.", "tip_off", date="../2024-05-09"
        ),
        row(
            "He appeared before a judge in Graz on Tuesday after being extradited from Peru. He was extradited from"
            " Peru.",
            "extradition",
            date="../2024-06-12",
        ),
        silent=(
            row("On 9 May 2024 a bank tipped off the police.", "tip_off", date="2024-05-09"),
            row("The inquiry began on 9 May 2024 after a tip from a bank.", "tip_off", date="2024-05-09"),
        ),
    ),
    phenomenon(
        "and_others",
        row("Nine men have pleaded guilty, and two were convicted in May 2023.", "plea", date="../2024-06-12"),
        row("Four women were arrested, and another was charged in May 2024.", "arrest", date="../2024-06-12"),
        row("She had pleaded guilty and was jailed in May 2024.", "plea", date="../2024-06-12"),
        row("The owner was convicted, while the others were arrested in May 2024.", "conviction", date="../2024-06-12"),
        silent=(
            row("Nine men were arrested and charged in May 2024.", "arrest", date="2024-05"),
            row("Nine men were arrested and a boat was seized in May 2024.", "arrest", date="2024-05"),
        ),
    ),
    phenomenon(
        "indictments returned and unsealed",
        row(
            "The indictment was returned on 3 May 2024 and unsealed today.",
            "charge",
            date="2024-05-03 | 2024-06-12",
        ),
        row(
            "An indictment was filed on 6 May 2024 and unsealed on Monday.",
            "charge",
            date="2024-05-06 | 2024-06-10",
        ),
        row(
            "The grand jury's indictment was returned on 7 May 2024 and was unsealed yesterday.",
            "charge",
            date="2024-05-07 | 2024-06-11",
        ),
        silent=row("The indictment was returned on 3 May 2024 and names three men.", "charge", date="2024-05-03"),
    ),
    phenomenon(
        "found where it was searched",
        row("Officers searched a flat in Porto and seized 40 phones.", "seizure", where="PRT"),
        row("Police searched two farms near Lund. Officers seized 12 kg of heroin.", "seizure", where="SWE"),
        row("Agents executed a warrant at a warehouse in Lima and recovered 600 stolen cards.", "seizure", where="PER"),
        silent=(
            row("Officers searched flats in Porto and Lima. They seized 40 phones.", "seizure", where=""),
            row("Police searched a farm near Lund. The court froze the assets of the firm.", "seizure", where=""),
            row("Police searched a farm near Lund. Agents seized 40 phones that came from Peru.", "seizure", where=""),
        ),
    ),
    phenomenon(
        "the courts of an article sit in one state",
        row("He was charged in Milan. In May he pleaded guilty.", "plea", where="ITA"),
        row("She was convicted by a court in Porto. She was sentenced to nine years.", "sentence", where="PRT"),
        row("A man was sentenced in Lima. He had been charged in March.", "charge", where="PER"),
        silent=row(
            "He was charged in Milan. His brother was sentenced in Porto. Both had pleaded guilty.", "plea", where=""
        ),
    ),
    phenomenon(
        "where they were arrested",
        row("Officers traced the men to a flat in Cork, where they were arrested on Tuesday.", "arrest", where="IRL"),
        row("The couple fled to Ghana, where they were detained by officers.", "arrest", where="GHA"),
        row("She was followed to Malta, where agents arrested her.", "arrest", where="MLT"),
        silent=row("The couple fled to Ghana before they were charged and arrested.", "arrest", where=""),
    ),
    phenomenon(
        "an authority that names no other state",
        row("Officers arrested 40 men.", "arrest", source="Polish police", where="POL"),
        row(
            "Near Lublin detectives searched nine farms. A man was arrested.",
            "arrest",
            source="Polish police",
            where="POL",
        ),
        row("Officers seized 12 kg of heroin.", "seizure", source="Swedish police", where="SWE"),
        silent=(
            row("Officers arrested 40 men. Police in Malta helped.", "arrest", source="Polish police", where=""),
            row("Officers arrested 40 men.", "arrest", where=""),
        ),
    ),
    phenomenon(
        "the way somebody was brought is no court's place",
        row("The men, who had smuggled people into Britain, were sentenced.", "sentence", where=""),
        row("A man who shipped cars to Peru was convicted.", "conviction", where=""),
        row("A courier who flew from Ghana was charged.", "charge", where=""),
        silent=row("A man who sold cars in Peru was convicted in Lima.", "conviction", where="PER"),
    ),
    phenomenon(
        "the place its line stands under, before police that helped",
        row("Kenya: Acting on a tip from the Danish police, officers raided a farm.", "search", where="KEN"),
        row("Togo – With the help of the Spanish police, agents arrested nine men.", "arrest", where="TGO"),
        row("Ghana: After a hint from Canadian police, customs arrested a courier.", "arrest", where="GHA"),
        silent=row("With the help of the Spanish police, agents arrested nine men in Togo.", "arrest", where="TGO"),
    ),
    phenomenon(
        "one sentence, one date, one case",
        row(
            "In May 2021 they took down a similar market and charged its owner.",
            "charge",
            link="other",
        ),
        row("In 2020 police shut down a similar forum and arrested nine users.", "arrest", link="other"),
        row(
            "In May 2022, in another case, agents closed down a similar shop and seized 40 cars.",
            "seizure",
            link="other",
        ),
        silent=row("In May 2021 they took down the market and charged its owner.", "charge", link="this"),
    ),
    phenomenon(
        "many convicted are not the one told before",
        row(
            "In May 2021 a driver was jailed for two years. Today nine men were jailed for a total of 40 years.",
            "sentence",
            date="2021-05 | 2024-06-12",
        ),
        row(
            "In May 2021 a clerk was sentenced in Graz.\n\nNine men have been sentenced.",
            "sentence",
            date="2021-05 | ../2024-06-12",
        ),
        row(
            "In March 2022 he was convicted.\n\nIn all, 14 people have been convicted.",
            "conviction",
            date="2022-03 | ../2024-06-12",
        ),
        silent=row("In May 2021 nine men were sentenced.\n\nThe nine men were sentenced.", "sentence", date="2021-05"),
    ),
)
