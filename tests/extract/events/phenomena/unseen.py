"""Phenomena of articles that nobody had tuned to: chronicles, lists under a day, raids told twice, courts and home."""

from tests.extract.events.phenomena.rows import phenomenon, row

TABLE = (
    phenomenon(
        "days as headings",
        row(
            "Monday, June 3\n\nA man was arrested in Reno.\n\nTuesday, June 4\n\nOfficers searched a flat.",
            "arrest",
            date="2024-06-03",
        ),
        row("Tuesday, June 4\n\nNone came.\n\nJune 5\n\nPolice seized 40 guns.", "seizure", date="2024-06-05"),
        row(
            "May 28\n\nTwo women were arrested.\n\nMay 29\n\nFour men were arrested.",
            "arrest",
            date="2024-05-28 | 2024-05-29",
        ),
        silent=row("3 June 2024\n\nPolice seized 40 guns.", "seizure", date="../2024-06-12"),
    ),
    phenomenon(
        "a list under its day",
        row("Action day on 6 June:\n\n- 17 arrests\n- 21 house searches", "search", date="2024-06-06"),
        row("Results between 3 and 5 June:\n\n- 40 boats seized", "seizure", date="2024-06-03/2024-06-05"),
        row("Raids of 4 June\n\n- nine suspects arrested\n- two flats searched", "arrest", date="2024-06-04"),
        silent=row(
            "They met on 6 June.\n\nResults so far:\n\n- 17 arrests\n- 21 house searches",
            "search",
            date="../2024-06-12",
        ),
    ),
    phenomenon(
        "of_the_days",
        row(
            "Action days were held from 3 to 5 June.\n\nOverall results of the action days:\n\n- 40 boats seized",
            "seizure",
            date="2024-06-03/2024-06-05",
        ),
        row(
            "The joint action days took place from 3 to 5 June.\n\nTotal results from the joint action days:\n\n"
            "- 12 arrests",
            "arrest",
            date="2024-06-03/2024-06-05",
        ),
        row(
            "The action week ran from 3 to 7 June.\n\nOverall outcomes of this action week:\n\n- 19 searches",
            "search",
            date="2024-06-03/2024-06-07",
        ),
        silent=row(
            "Action days were held from 3 to 5 June.\n\nOverall results:\n\n- 40 boats seized",
            "seizure",
            date="../2024-06-12",
        ),
    ),
    phenomenon(
        "in_raids",
        row(
            "Three men were arrested in raids, police said.\n\nThe raids late on Monday in Bari led nowhere else.",
            "arrest",
            date="2024-06-10",
        ),
        row(
            "Officers seized 40 guns during the raids. Judges were pleased.\n\nNine flats were searched on 4 June.",
            "seizure",
            date="2024-06-04",
        ),
        row(
            "Two forums were taken down in a series of raids.\n\nPolice searched a villa in Faro on 5 June.",
            "takedown",
            date="2024-06-05",
        ),
        silent=row(
            "Three men were arrested in raids, police said.\n\nNine flats were searched on 4 June and six on 9 June.",
            "arrest",
            date="../2024-06-12",
        ),
    ),
    phenomenon(
        "added",
        row(
            "Officers seized 40,000 euros in cash.\n\nIn addition to the cash, they seized a boat worth 900,000 euros.",
            "seizure",
            figures="40000 money, 900000 money",
        ),
        row(
            "Police seized 12 kg of cocaine in a van.\n\nThey also seized 3 kg of heroin.",
            "seizure",
            figures="12 drugs_kg, 3 drugs_kg",
        ),
        row(
            "Agents seized $200,000 in a flat.\n\nAnother $5,000 was also found in a car and seized.",
            "seizure",
            figures="200000 money, 5000 money",
        ),
        silent=row(
            "Officers seized 40,000 euros in cash.\n\nThen 900,000 euros were seized in Riga.",
            "seizure",
            figures="40000 money | 900000 money",
        ),
    ),
    phenomenon(
        "a number of things takes no day away",
        row("Nine men were arrested and 23 guns seized on Monday.", "arrest", date="2024-06-10"),
        row("Two brokers were charged and 40 boats seized on 4 June.", "charge", date="2024-06-04"),
        row("Four women were arrested and 11 flats searched this week.", "arrest", date="2024-06-10/2024-06-12"),
        silent=row("Nine men pleaded guilty and 23 were convicted on Monday.", "plea", date="../2024-06-12"),
    ),
    phenomenon(
        "since a day, when",
        row("He hid since May 2021, when a court in Bari convicted him.", "conviction", date="2021-05"),
        row("She is at home since 3 May, when police arrested both.", "arrest", date="2024-05-03"),
        row("The shop is shut since 2023, when officers searched it.", "search", date="2023"),
        silent=row("Since May 2021 police have arrested nine men.", "arrest", date="2021-05/.."),
    ),
    phenomenon(
        "until a day to come",
        row("He was remanded in custody until June 21.", "court_appearance", date="../2024-06-12"),
        row("The court ordered that she stay in custody until 30 July.", "court_appearance", date="../2024-06-12"),
        row("Both men were arrested and may be held until Friday.", "arrest", date="../2024-06-12"),
        silent=row("The men were arrested by 6 June.", "arrest", date="../2024-06-06"),
    ),
    phenomenon(
        "the day of a warrant",
        row("With a warrant issued by a judge on May 29, officers seized 40 phones.", "seizure", date="../2024-06-12"),
        row("Under a warrant that was signed on 3 June police arrested nine men.", "arrest", date="../2024-06-12"),
        row("Armed with warrants obtained in May, agents searched two farms.", "search", date="../2024-06-12"),
        silent=row("With a warrant in hand, officers seized 40 phones on May 29.", "seizure", date="2024-05-29"),
    ),
    phenomenon(
        "crimes named at length",
        row(
            "Police held a man over last year's large old harbour market blasts.",
            "arrest",
            date="../2024-06-12",
        ),
        row("Two agents were charged in the May 21, 2020, bombing of a train.", "charge", date="../2024-06-12"),
        row("A clerk was arrested over the bombing of a Danish mission last year.", "arrest", date="../2024-06-12"),
        silent=row("A clerk was arrested last year over the bombing.", "arrest", date="2023"),
    ),
    phenomenon(
        "a court that tells the state of all",
        row("Lincoln Crown Court heard it. A dealer has been jailed for nine years.", "sentence", where="GBR"),
        row("She pleaded guilty. The hearing at the Old Bailey was short.", "plea", where="GBR"),
        row("A jury convicted him. U.S. District Judge Ann Cole thanked them.", "conviction", where="USA"),
        silent=row("The court heard it. A dealer has been jailed for nine years.", "sentence", where=""),
    ),
    phenomenon(
        "at home, as all that has a place was",
        row(
            "A man was arrested in Bonn. A bank had tipped off the police.",
            "tip_off",
            source="Polizei Bonn",
            where="DEU",
        ),
        row(
            "Police searched a villa in Oslo. They seized 40 phones. Buyers live in Peru, Chile and Cuba.",
            "seizure",
            source="Norwegian Police",
            where="NOR",
        ),
        row(
            "Nine flats were searched in Graz. Four girls were rescued. The gang came from Peru and Chile.",
            "victims_safeguarded",
            source="Austrian Federal Police",
            where="AUT",
        ),
        silent=row(
            "Police searched a villa in Oslo. Nine men were arrested in Peru. They seized 40 phones.",
            "seizure",
            source="Norwegian Police",
            where="",
        ),
    ),
    phenomenon(
        "victims_in",
        row("Up to 900 victims in Peru have been notified.", "victims_safeguarded", where="PER"),
        row("Some 40 children in Ghana have been identified.", "victims_safeguarded", where="GHA"),
        row("Victims in the Netherlands and others have been contacted.", "victims_safeguarded", where="NLD"),
        silent=row("Some 40 children from Ghana have been identified.", "victims_safeguarded", where=""),
    ),
    phenomenon(
        "states before the police of the last",
        row("In Austria and India police searched nine flats.", "search", where="AUT IND"),
        row("In Chile and Peru officers arrested four men.", "arrest", where="CHL PER"),
        row("In Ghana, Togo and Benin police dismantled two workshops.", "takedown", where="BEN GHA TGO"),
        silent=row("In Austria police searched nine flats.", "search", where="AUT"),
    ),
    phenomenon(
        "what the accused did elsewhere",
        row("Police dismantled a ring that recruited women in Peru.", "takedown", where=""),
        row("Officers broke up a gang that sold guns in Togo.", "takedown", where=""),
        row("Agents dismantled a network that imported cocaine in Ghana.", "takedown", where=""),
        silent=row("Police dismantled a ring in Peru that recruited women.", "takedown", where="PER"),
    ),
    phenomenon(
        "parts that add up to the total told first",
        row(
            "Ten suspects were arrested.\n\nOn 4 June officers arrested eight suspects and two men.",
            "arrest",
            figures="10 arrests, 2 arrests, 8 arrests",
        ),
        row(
            "Police arrested 12 people.\n\nOn 4 June they arrested nine men in Bonn, and three women were arrested.",
            "arrest",
            figures="12 arrests, 3 arrests, 9 arrests",
        ),
        row(
            "They carried out 33 searches.\n\nOn Monday 29 searches were made in Cork, then four searches in Ennis.",
            "search",
            figures="29 searches IRL, 33 searches, 4 searches IRL",
        ),
        silent=row(
            "Fourteen suspects were arrested.\n\nOn 4 June officers arrested eight suspects and two men.",
            "arrest",
            figures="14 arrests | 2 arrests, 8 arrests",
        ),
    ),
    phenomenon(
        "ages are no parts",
        row(
            "Police arrested 24 people, among them two men aged 34 and 36 in Hull.",
            "arrest",
            figures="24 arrests",
        ),
        row("Nine women aged 40 to 51 in Bonn were arrested.", "arrest", figures="9 arrests"),
        row("Two men were arrested, aged 22 and 27 in Lima.", "arrest", figures="2 arrests"),
        silent=row(
            "Police arrested 24 people, 20 in Spain and four in Peru.",
            "arrest",
            figures="20 arrests ESP, 24 arrests, 4 arrests PER",
        ),
    ),
    phenomenon(
        "a people's name behind a semicolon begins a clause",
        row("Police searched nine flats in Bonn; the Irish police arrested two.", "arrest", where="IRL"),
        row("Officers seized two cars in Graz; the Czech police arrested four men.", "arrest", where="CZE"),
        row("Two boats and nine cars were seized in Graz; the Danish police arrested a man.", "arrest", where="DNK"),
        silent=row("Police arrested nine men in Germany; in France.", "arrest", where="DEU FRA"),
    ),
    phenomenon(
        "the year of what has led to more",
        row("The takedown of the shop in 2021 has to date led to 61 arrests.", "arrest", date="../2024-06-12"),
        row("The takedown of the forum in 2022 has so far led to nine arrests.", "arrest", date="../2024-06-12"),
        row("The seizure of the servers in March has since resulted in 40 arrests.", "arrest", date="../2024-06-12"),
        silent=row("The raids in March led to 61 arrests.", "arrest", date="2024-03"),
    ),
    phenomenon(
        "an old act on what the article itself begins with",
        row(
            "The end of CypherCom led to nine arrests.\n\nCypherCom was taken down on 14 March 2021.",
            "takedown",
            link="this",
        ),
        row(
            "Nobody paid.\n\nPolice shut down BazaarX in May 2022.", "takedown", title="What BazaarX left", link="this"
        ),
        row("Users of HookLab went to court.\n\nThe takedown of HookLab was in 2022.", "takedown", link="this"),
        silent=row("Users of HookLab went to court.\n\nThe takedown of BazaarX was in 2022.", "takedown", link="other"),
    ),
)
