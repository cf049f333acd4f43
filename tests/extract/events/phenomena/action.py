"""Phenomena of days of action: which they are, what was done on them, and where the text tells them."""

from tests.extract.events.phenomena.rows import phenomenon, row

TABLE = (
    phenomenon(
        "the week of action",
        row(
            "Officers took part in Operation Lamp from 13 to 17 May.\n\nThe week of action led to 30 arrests.",
            "arrest",
            date="2024-05-13/2024-05-17",
        ),
        row(
            "The raids took place from 13 to 17 May.\n\nDuring the week of action 30 people were arrested.",
            "arrest",
            date="2024-05-13/2024-05-17",
        ),
        row(
            "The action week took place from 6 to 12 May 2024.\n\nThe week of action resulted in:\n- 30 arrests",
            "arrest",
            date="2024-05-06/2024-05-12",
        ),
        silent=row("Police arrested nine men over the week.", "arrest", date="2024-06-10/2024-06-12"),
    ),
    phenomenon(
        "an earlier step is no reason against the action day",
        row(
            "In December 2022 police searched a camp.\n\nOn the action day, 4 June 2024, nine men were arrested.\n\n"
            "Key figures:\n- 19 searches",
            "search",
            date="2022-12 | 2024-06-04",
        ),
        row(
            "A van was seized in May 2023.\n\nThe raids took place on 4 June.\n\n- nine arrests",
            "arrest",
            date="2024-06-04",
        ),
        row(
            "In 2021 a courier was arrested.\n\nOn 4 June officers searched 30 flats.\n\nResults:\n- 14 boats seized",
            "seizure",
            date="2024-06-04",
        ),
        silent=row(
            "On 20 May police searched a camp.\n\nOn 4 June officers searched a flat.\n\nKey figures:\n- nine arrests",
            "arrest",
            date="../2024-06-12",
        ),
    ),
    phenomenon(
        "a short stretch, when it was done",
        row(
            "The last phase took place between 2 and 6 June, when 21 people were arrested in Spain.",
            "arrest",
            date="2024-06-02/2024-06-06",
        ),
        row("They met from 3 to 5 May, when officers searched 40 flats.", "search", date="2024-05-03/2024-05-05"),
        row("The raids ran from 13 to 17 May, when nine boats were seized.", "seizure", date="2024-05-13/2024-05-17"),
        silent=row(
            "It was open between March 2015 and July 2017, when police shut it down.", "takedown", date="2017-07"
        ),
    ),
    phenomenon(
        "by_night",
        row(
            "On the night of 20 to 21 May, officers searched nine flats. Four suspects were detained in Malta.",
            "arrest",
            date="2024-05-20/2024-05-21",
        ),
        row(
            "In the night of 4 to 5 June agents raided a bar. Two boats were seized.",
            "seizure",
            date="2024-06-04/2024-06-05",
        ),
        row(
            "Police acted in the night from 3 to 4 June and searched a farm. Nine men were arrested.",
            "arrest",
            date="2024-06-03/2024-06-04",
        ),
        silent=row(
            "Officers searched nine flats in Malta on 20 and 21 May. A fourth man was arrested in Peru.",
            "arrest",
            date="../2024-06-12",
        ),
    ),
    phenomenon(
        "action_was",
        row(
            "Nine suspects have been arrested in Spain. The simultaneous operation was carried out on 4 June.",
            "arrest",
            date="2024-06-04",
        ),
        row("Officers have searched 40 flats. The raids took place on 3 June.", "search", date="2024-06-03"),
        row(
            "Agents have seized 14 boats. The action was conducted from 3 to 5 June.",
            "seizure",
            date="2024-06-03/2024-06-05",
        ),
        silent=row("Agents have seized 14 boats. The gang met on 3 June.", "seizure", date="../2024-06-12"),
    ),
    phenomenon(
        "a centre on the action day",
        row(
            "Nine men were arrested on an action day on 4 June.\n\nOn the action day, a coordination centre opened.",
            "cooperation",
            date="2024-06-04",
        ),
        row(
            "On 4 June officers searched 40 flats.\n\nDuring the action day, Europol deployed two analysts to Bari.",
            "cooperation",
            date="2024-06-04",
        ),
        row(
            "Police raided 14 shops on 3 June.\n\nOn the action day itself an expert was deployed.",
            "cooperation",
            date="2024-06-03",
        ),
        silent=row(
            "Police raided 14 shops on 3 June.\n\nEuropol has deployed two analysts to Bari.",
            "cooperation",
            date="../2024-06-12",
        ),
    ),
    phenomenon(
        "named days of action, and an act behind them",
        row(
            "From 14 to 18 May, Europol held action days.\n\nResults:\n- 63 arrests\n\nA man was arrested on 22 May.",
            "arrest",
            date="2024-05-14/2024-05-18 | 2024-05-22",
        ),
        row(
            "The action week took place from 6 to 10 May.\n\n- 14 boats seized\n\nOn 20 May officers seized a van.",
            "seizure",
            date="2024-05-06/2024-05-10 | 2024-05-20",
        ),
        row(
            "The raids ran from 3 to 5 June.\n\n- 30 searches\n\nOn 8 June officers searched a flat.",
            "search",
            date="2024-06-03/2024-06-05 | 2024-06-08",
        ),
        silent=row(
            "On 14 May, Europol held an action day.\n\nResults:\n- 63 arrests\n\nA man was arrested on 22 May.",
            "arrest",
            date="../2024-06-12 | 2024-05-22",
        ),
    ),
)
