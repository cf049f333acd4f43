"""Phenomena of figures: which numbers belong to an act, to the offence, or are a part of another number."""

from tests.extract.events.phenomena.rows import phenomenon, row

TABLE = (
    phenomenon(
        "offence_money",
        row("Officers seized 40 cars from a gang that stole €9 million.", "seizure", figures="40 other"),
        row("Agents froze accounts of a firm whose fraud caused losses of $3 million.", "seizure", figures=""),
        row("Police confiscated two watches from a seller who had earned 70,000 euros.", "seizure", figures="2 other"),
        silent=row("Officers seized 40 cars and €9 million in cash.", "seizure", figures="40 other, 9e+06 money"),
    ),
    phenomenon(
        "harmed_before",
        row("Police arrested two men who had cheated 1,000 people.", "arrest", figures="2 arrests"),
        row("Nine members of a ring that smuggled 600 people were arrested.", "arrest", figures="9 arrests"),
        row("A broker who defrauded 80 customers was charged.", "charge", figures=""),
        row("Two men were charged over the blast that killed 25 people.", "charge", figures="2 charged"),
        silent=row("Police arrested 80 people who had cheated.", "arrest", figures="80 arrests"),
    ),
    phenomenon(
        "no_prison_after",
        row("He was sentenced to three years of supervised release.", "sentence", figures=""),
        row("She was sentenced to two years probation.", "sentence", figures=""),
        row(
            "He was sentenced to four years in prison and to three years of supervised release.",
            "sentence",
            figures="48 jail_months",
        ),
        silent=row("He was sentenced to three years in prison.", "sentence", figures="36 jail_months"),
    ),
    phenomenon(
        "breakdown",
        row("Police arrested 12 persons, comprising nine clerks, two men and a cook.", "arrest", figures="12 arrests"),
        row("Officers arrested 40 suspects, among them six women.", "arrest", figures="40 arrests"),
        row("In Lima 31 people were arrested, including two brothers.", "arrest", figures="31 arrests"),
        silent=row(
            "Police arrested nine men in Bari and three women in Rome.",
            "arrest",
            figures="3 arrests ITA, 9 arrests ITA",
        ),
    ),
    phenomenon(
        "parts after a breakdown",
        row(
            "A total of 92 persons, comprising 61 men and 31 women, were arrested, 80 in Chile and 12 in Peru.",
            "arrest",
            figures="12 arrests PER, 80 arrests CHL, 92 arrests",
        ),
        row(
            "Police held 40 suspects, among them six women, 30 in Ghana and 10 in Togo, and all were arrested.",
            "arrest",
            figures="10 arrests TGO, 30 arrests GHA, 40 arrests",
        ),
        row(
            "Officers arrested 15 people, including two brothers, nine in Malta and six in Cyprus.",
            "arrest",
            figures="15 arrests, 6 arrests CYP, 9 arrests MLT",
        ),
        silent=row("Officers arrested 15 people, including two brothers.", "arrest", figures="15 arrests"),
    ),
    phenomenon(
        "aboard_after",
        row("Officers stopped a lorry with 27 people on board and detained the driver.", "arrest", figures=""),
        row("Police detained the captain of a boat with 87 people aboard.", "arrest", figures=""),
        row("A van with nine persons hidden in the back was stopped and its driver arrested.", "arrest", figures=""),
        silent=row("Police detained 27 people on Monday.", "arrest", figures="27 arrests"),
    ),
    phenomenon(
        "one each",
        row(
            "Officers seized 18 servers: eleven in Malta and one each in Sweden and Canada.",
            "takedown",
            figures="1 servers CAN, 1 servers SWE, 11 servers MLT, 18 servers",
        ),
        row(
            "Police arrested nine men, two each in Chile and Peru and five in Spain.",
            "arrest",
            figures="2 arrests CHL, 2 arrests PER, 5 arrests ESP, 9 arrests",
        ),
        row(
            "There were three arrests, one each in Ghana, Togo and Kenya.",
            "arrest",
            figures="1 arrests GHA, 1 arrests KEN, 1 arrests TGO, 3 arrests",
        ),
        silent=row(
            "Officers seized 18 servers, one in Sweden and some in Canada.",
            "takedown",
            figures="1 servers SWE, 18 servers",
        ),
    ),
    phenomenon(
        "people of another sentence behind a semicolon",
        row("Five of them were released; one is awaiting his extradition.", "extradition", figures=""),
        row("Nine men fled; the owner was arrested in Bari.", "arrest", figures=""),
        row("The owner was charged; 40 customers wept.", "charge", figures=""),
        silent=row("Nine men and four women were arrested in Bari.", "arrest", figures="13 arrests"),
    ),
    phenomenon(
        "a number ends the phrase of another",
        row("In the past six weeks 37 suspects have been arrested.", "arrest", figures="37 arrests"),
        row("Over nine days 40 homes were searched.", "search", figures="40 searches"),
        row("After two years 12 men were charged.", "charge", figures="12 charged"),
        silent=row("Two armed men were arrested.", "arrest", figures="2 arrests"),
    ),
    phenomenon(
        "premises",
        row("Officers searched 16 places.", "search", figures="16 searches"),
        row("Nine properties were searched in Wales.", "search", figures="9 searches"),
        row("Agents searched 30 companies in Malta.", "search", figures="30 searches"),
        silent=row("Officers who searched a farm found 16 cars.", "search", figures=""),
    ),
    phenomenon(
        "size_nouns",
        row(
            "The market was shut down. The platform had more than 142,000 registered users.",
            "takedown",
            figures="142000 accounts",
        ),
        row("Police took down the forum. It was a website with 9,500 members.", "takedown", figures="9500 accounts"),
        row("The site was taken offline. The service kept 200,000 files.", "takedown", figures="200000 files"),
        row("The botnet was dismantled. It had infected 420,000 computers.", "takedown", figures="420000 devices"),
        silent=row("The site was taken offline. The service paid 200,000 visits.", "takedown", figures=""),
    ),
    phenomenon(
        "platform",
        row("The exchange was shut down. The network had 4,000 customers.", "takedown", figures="4000 accounts"),
        row("The market was shut down. It had 70,000 buyers.", "takedown", figures="70000 accounts"),
        row(
            "The botnet was dismantled. Its users numbered 300: vendors, and 12,000 members.",
            "takedown",
            figures="12000 accounts",
        ),
        silent=row("The site was taken offline. A court keeps 200,000 files.", "takedown", figures=""),
    ),
    phenomenon(
        "figure with its noun at the end of a line",
        row("- 3,000 devices seized\n- 39 children protected", "victims_safeguarded", figures="39 victims"),
        row("- 3,000 devices seized\n- 39 children protected", "seizure", figures="3000 devices"),
        row("- 12 arrests\n- 40 searches", "arrest", figures="12 arrests"),
        silent=row("Officers searched 40 homes\nin Peru.", "search", figures="40 searches"),
    ),
    phenomenon(
        "number before a verb, without a noun",
        row("Another 16 have been arrested.", "arrest", figures="16 arrests"),
        row(
            "Officers questioned a ring of thieves, and nine were later charged with fraud.",
            "charge",
            figures="9 charged",
        ),
        row("Of the many suspects, seven were detained.", "arrest", figures="7 arrests"),
        silent=row("Two women aged 31 and 40 were arrested.", "arrest", figures="2 arrests"),
    ),
    phenomenon(
        "countries are of every act",
        row("Arrests and searches took place in six countries.", "arrest", figures="6 countries"),
        row("Arrests and searches took place in six countries.", "search", figures="6 countries"),
        row(
            "In 12 countries police arrested 90 people and seized two boats.",
            "seizure",
            figures="12 countries, 2 other",
        ),
        silent=row("Police arrested 90 people and searched 40 homes.", "arrest", figures="90 arrests"),
    ),
    phenomenon(
        "national parts",
        row(
            "Police arrested 9 people in Chile, one in Peru and four in Spain.",
            "arrest",
            figures="1 arrests PER, 4 arrests ESP, 9 arrests CHL",
        ),
        row(
            "Five of the arrests took place in Ghana, the other in Togo.",
            "arrest",
            figures="1 arrests TGO, 5 arrests GHA",
        ),
        row(
            "Six men were held by police: two in Graz, one in Linz and three in Lima.",
            "arrest",
            figures="3 arrests AUT, 3 arrests PER, 6 arrests",
        ),
        silent=row("Police arrested 9 people in Chile.", "arrest", figures="9 arrests"),
    ),
    phenomenon(
        "users are people or accounts",
        row("Police arrested 90 users of the forum.", "arrest", figures="90 arrests"),
        row("Agents shut down a forum with 142,000 users.", "takedown", figures="142000 accounts"),
        row("Officers identified 400 buyers of the market.", "identification", figures="400 suspects"),
        silent=row("Police arrested the owner of a forum with 142,000 users.", "arrest", figures=""),
    ),
    phenomenon(
        "parts of a number told elsewhere",
        row(
            "The arrests were made in Peru (5), Chile (2) and Malta (1).",
            "arrest",
            figures="1 arrests MLT, 2 arrests CHL, 5 arrests PER",
        ),
        row(
            "They were arrested on Monday, one in Athens and the other in Lima.",
            "arrest",
            figures="1 arrests GRC, 1 arrests PER",
        ),
        row(
            "House searches took place in Spain (12) and Ghana (4).",
            "search",
            figures="12 searches ESP, 4 searches GHA",
        ),
        silent=row("The arrests were made in Peru (see page 5) and Chile.", "arrest", figures=""),
    ),
    phenomenon(
        "people of several states told apart",
        row("Two Mexicans and a Dutchman were arrested.", "arrest", figures="3 arrests"),
        row("Four Albanians and a Swede were charged with fraud.", "charge", figures="5 charged"),
        row("Officers detained three Moldovans, a Dane and a Finn.", "arrest", figures="5 arrests"),
        silent=row("Two Mexicans and a Dutch dog were arrested.", "arrest", figures="2 arrests"),
    ),
    phenomenon(
        "what stolen goods are worth",
        row("Officers recovered 90 stolen watches worth €9 million.", "seizure", figures="90 other, 9e+06 money"),
        row("Police seized stolen cars valued at €300,000.", "seizure", figures="300000 money"),
        row("Agents recovered 40 stolen paintings worth $2 million.", "seizure", figures="2e+06 money, 40 other"),
        silent=row("Police seized the cars of a gang that stole €300,000.", "seizure", figures=""),
    ),
)
