"""Phenomena of news told over several days: what goes on with another case, parts with a day, hearings, stretches."""

from tests.extract.events.phenomena.rows import phenomenon, row

TABLE = (
    phenomenon(
        "goes_on",
        row(
            "Police in Bonn arrested two men on Monday. In an earlier case, 39 people were "
            "arrested in July 2021. Eleven "
            "of them were sentenced in Bari in May 2022.",
            "sentence",
            link="other",
        ),
        row(
            "A man was held in Bonn on Monday. In a similar case a broker was arrested in "
            "March 2022. He was sentenced to "
            "four years in 2023.",
            "sentence",
            link="other",
        ),
        row(
            "Two men were charged today. In an unrelated case, police searched a barn in "
            "2021. They were convicted in "
            "May 2023.",
            "conviction",
            link="other",
        ),
        silent=row(
            "In an earlier case, a broker was arrested in March 2022. He was charged in Bonn on Monday.",
            "charge",
            link="this",
        ),
    ),
    phenomenon(
        "one sentence, one case",
        row(
            "In a previous case, Operation Oak, police seized 24 kg of heroin in May 2017; "
            "four people were convicted in "
            "2019.",
            "conviction",
            link="other",
        ),
        row(
            "In an earlier case, Operation Elm, nine men were arrested in May 2020 and three "
            "were convicted in Bari in 2021.",
            "conviction",
            link="other",
        ),
        row(
            "In another case, Operation Ash, a barn was searched in May 2020 and its owner was charged in July 2020.",
            "charge",
            link="other",
        ),
        silent=row(
            "In another case, Operation Ash, a barn was searched in May 2020, and two brokers were charged on Monday.",
            "charge",
            link="this",
        ),
    ),
    phenomenon(
        "number_in",
        row(
            "Twelve men were held in Graz on Monday and five in Rotterdam a day later.",
            "arrest",
            date="2024-06-10 | 2024-06-11",
            where="AUT | NLD",
        ),
        row(
            "The older one was arrested on Monday in Palma; the younger one on Tuesday morning in Kassel.",
            "arrest",
            date="2024-06-10 | 2024-06-11",
        ),
        row(
            "Ten suspects were detained in Rotterdam on June 3 and another five in Bonn on June 6.",
            "arrest",
            figures="10 arrests NLD | 5 arrests",
        ),
        silent=row(
            "Ten suspects were detained in Rotterdam and another five in Bonn on June 6.",
            "arrest",
            date="2024-06-06",
        ),
    ),
    phenomenon(
        "a day of several with its own number",
        row(
            "Police arrested 23 men in Bonn from 3 to 5 June.\n\nOn 4 June officers in Lima arrested nine people.",
            "arrest",
            date="2024-06-03/2024-06-05 | 2024-06-04",
        ),
        row(
            "On 3 and 4 June, 17 men were arrested in Oslo and Graz.\n\nOn 3 June officers "
            "arrested twelve people in Oslo.",
            "arrest",
            figures="17 arrests | 12 arrests",
        ),
        row(
            "Between 3 and 5 June police searched 40 houses.\n\nOn 4 June officers searched six houses in Bari.",
            "search",
            date="2024-06-03/2024-06-05 | 2024-06-04",
        ),
        silent=row(
            "Police arrested 23 men in Bonn from 3 to 5 June.\n\nThe 23 men were arrested on 4 June in Bonn.",
            "arrest",
            date="2024-06-04",
        ),
    ),
    phenomenon(
        "came_after",
        row(
            "Police arrested two men in Bonn on Monday. The arrests come a week after a shop was searched on 3 June.",
            "arrest",
            date="2024-06-10",
        ),
        row("The arrests follow a raid on 3 June in Bari.", "arrest", date="../2024-06-12"),
        row("The charges came two months after a ship was boarded in April.", "charge", date=""),
        silent=row("The arrests were made on 3 June in Bari.", "arrest", date="2024-06-03"),
    ),
    phenomenon(
        "days of action that struck",
        row(
            "On 3 and 4 June, police struck against a ring.\n\nDuring the action days, nine men were arrested.",
            "arrest",
            date="2024-06-03/2024-06-04",
        ),
        row(
            "On 3 and 4 June, police struck against a ring.\n\nDuring the action days, nine "
            "men were arrested. Officers "
            "searched 21 flats.",
            "search",
            date="2024-06-03/2024-06-04",
        ),
        row(
            "On the action day, 6 June, 94 homes were searched.\n\nOverall, the action led to:\n\n- 13 arrests",
            "arrest",
            date="2024-06-06",
        ),
        silent=row(
            "On 3 and 4 June, police met with partners.\n\nOfficers searched 21 flats.",
            "search",
            date="../2024-06-12",
        ),
    ),
    phenomenon(
        "at that time, without an act before",
        row(
            "A first action had taken place in March 2022. At that time, four people were arrested in Sofia.",
            "arrest",
            date="2022-03",
        ),
        row("A first phase ended on 3 May. On that occasion nine flats were searched.", "search", date="2024-05-03"),
        row("The case had begun to move in April. Back then, two servers were seized.", "takedown", date="2024-04"),
        silent=row(
            "Shops had complained since March 2022. At that time, four people were arrested in Sofia.",
            "arrest",
            date="../2024-06-12",
        ),
    ),
    phenomenon(
        "judged at the hearing told before",
        row(
            "The five appeared at Woolwich Crown Court on Friday, 7 June. Dwayne was jailed for nine years.",
            "sentence",
            date="2024-06-07",
        ),
        row(
            "They appeared before Bari District Court on Monday. Two were convicted of fraud.",
            "conviction",
            date="2024-06-10",
        ),
        row(
            "He appeared before a court in Lund on 6 June. He was sentenced to two years.",
            "sentence",
            date="2024-06-06",
        ),
        silent=row(
            "He appeared before a court in Lund on 6 June. His brother had already been jailed for two years.",
            "sentence",
            date="../2024-06-12",
        ),
    ),
    phenomenon(
        "adjourned until",
        row("The case was adjourned until 28 August.", "court_appearance", date="2024-08-28", realis="planned"),
        row("The trial was postponed until 3 September 2024.", "court_appearance", date="2024-09-03"),
        row("The matter was adjourned until February 28 next year.", "court_appearance", date="2025-02-28"),
        silent=row("The court remanded them in custody until 28 August.", "court_appearance", date="../2024-06-12"),
    ),
    phenomenon(
        "what somebody faces is no term",
        row("He faces up to ten years in prison when he is sentenced on 12 September.", "sentence", figures=""),
        row("She faces six years in prison when she is sentenced on 5 July.", "sentence", date="2024-07-05"),
        row("They face up to four years in prison when they are sentenced on 5 July.", "sentence", realis="planned"),
        silent=row("He was sentenced to ten years in prison on 6 June.", "sentence", figures="120 jail_months"),
    ),
    phenomenon(
        "of_person",
        row(
            "A court in Bari convicted four smugglers arrested by customs last October.",
            "conviction",
            date="../2024-06-12",
        ),
        row("Prosecutors charged two couriers arrested in Bari on 3 May.", "charge", date="../2024-06-12"),
        row(
            "A court in Lima sentenced three drivers detained at the border in March.", "sentence", date="../2024-06-12"
        ),
        silent=row("Four smugglers were convicted in Bari on 3 May.", "conviction", date="2024-05-03"),
    ),
    phenomenon(
        "one_object",
        row(
            "Police have arrested 37 people.\n\nOn 6 June officers arrested a 21-year-old man in Odense.",
            "arrest",
            date="../2024-06-12 | 2024-06-06",
        ),
        row(
            "Nine people have been arrested in all.\n\nOn 3 June police detained a suspect in Bari.",
            "arrest",
            date="../2024-06-12 | 2024-06-03",
        ),
        row(
            "Police have arrested 37 people.\n\nOn 6 June officers apprehended an old man in Odense.",
            "arrest",
            date="../2024-06-12 | 2024-06-06",
        ),
        silent=row(
            "Police have arrested 37 people.\n\nOn 6 June officers arrested a group of suspects in Odense.",
            "arrest",
            date="2024-06-06",
        ),
    ),
    phenomenon(
        "said in a statement of a day",
        row(
            "In a statement on Monday, police said that officers had arrested six men from 3 to 5 June.",
            "arrest",
            date="2024-06-03/2024-06-05",
        ),
        row(
            "In an interview on 7 June, the officer said that nine flats were searched.", "search", date="../2024-06-12"
        ),
        row("In a press release on Friday, the force said that 40 guns were seized.", "seizure", date="../2024-06-12"),
        silent=row("In an operation on 7 June, nine flats were searched.", "search", date="2024-06-07"),
    ),
    phenomenon(
        "a stretch, when",
        row(
            "He sold cards between March 2015 and July 2017, when the market was shut down.",
            "takedown",
            date="2017-07",
        ),
        row("He dealt from May to June 2023, when police arrested him.", "arrest", date="2023-06"),
        row("She was paid from 2019 to 2021, when officers searched her flat.", "search", date="2021"),
        silent=row("From 3 to 5 June police arrested nine men.", "arrest", date="2024-06-03/2024-06-05"),
    ),
    phenomenon(
        "at the scene",
        row(
            "On 28 May officers stopped a truck in Bonn and found 42 kilograms of "
            "cannabis.\n\nTwo men were arrested at "
            "the scene.",
            "arrest",
            date="2024-05-28",
        ),
        row("On 3 June officers searched a barn. Two men were arrested on the spot.", "arrest", date="2024-06-03"),
        row("On 3 May police searched a flat.\n\nA clerk was detained at the scene.", "arrest", date="2024-05-03"),
        silent=row("On 3 May police searched a flat.\n\nA clerk was detained.", "arrest", date="../2024-06-12"),
    ),
)
