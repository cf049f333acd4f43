"""Phenomena of chronicles and of operations of many weeks: lines that a date or a state heads, days that are counted
from an act before, and what a whole operation brought."""

from tests.extract.events.phenomena.rows import phenomenon, row

TABLE = (
    phenomenon(
        "heads_line",
        row(
            "June 2021 – Malta opens its own investigation\nMay 2022 – Joint investigation team set up at Eurojust\n"
            "4 June 2024 – Platform taken offline",
            "cooperation",
            date="2022-05",
        ),
        row(
            "April 2024: The administrator is identified through a payment he made in 2016.",
            "identification",
            date="2024-04",
        ),
        row("May 2023 — Officers searched the flat of a man convicted in 2019.", "search", date="2023-05"),
        silent=row("The Hague, 12 June 2024 – Police arrested nine men on 4 June.", "arrest", date="2024-06-04"),
    ),
    phenomenon(
        "later_than",
        row(
            "Customs seized a boat in Bari in May 2023. Three weeks later, 900 kilos of heroin were intercepted.",
            "seizure",
            date="2023-05 | 2023-05/2023-06",
        ),
        row(
            "In September 2023 agents seized a van. Two days later, officers arrested a courier.",
            "arrest",
            date="2023-09",
        ),
        row(
            "Police searched a shop in March 2024. A few weeks later nine men were arrested.",
            "arrest",
            date="2024-03/2024-04",
        ),
        silent=row(
            "Police searched a shop in March 2024. Nine men were arrested in Bari.", "arrest", date="../2024-06-12"
        ),
    ),
    phenomenon(
        "weeks later, to the day",
        row(
            "Customs seized a boat on 3 April. Three weeks later, a second load was intercepted in Ghent.",
            "seizure",
            date="2024-04-03 | 2024-04-24",
        ),
        row("On 4 March police searched a flat. Two men were arrested a week later.", "arrest", date="2024-03-11"),
        row("A man fled on 1 May. Two weeks later officers arrested him in Bari.", "arrest", date="2024-05-15"),
        silent=row(
            "On 4 March police searched a flat. Two men were arrested the following week.",
            "arrest",
            date="2024-03-11/2024-03-17",
        ),
    ),
    phenomenon(
        "the next weekday",
        row(
            "Two men were arrested on Friday 8 March and appeared in court the next Monday.",
            "court_appearance",
            date="2024-03-11",
        ),
        row(
            "On 3 May agents searched a shop. Its owner was held in Bari the next Tuesday.", "arrest", date="2024-05-07"
        ),
        row("Police seized a boat on 15 May and arrested its owner the next Friday.", "arrest", date="2024-05-17"),
        silent=row("They will appear in court next Monday.", "court_appearance", date="2024-06-17"),
    ),
    phenomenon(
        "under_way",
        row("The investigation, under way since May 2022, led to nine arrests.", "arrest", date="../2024-06-12"),
        row("In an inquiry ongoing since 2021, police searched 14 flats.", "search", date="../2024-06-12"),
        row("The operation, running since March 2023, led to the seizure of a boat.", "seizure", date="../2024-06-12"),
        silent=row("Police have arrested nine men since May 2022.", "arrest", date="2022-05/.."),
    ),
    phenomenon(
        "early_as",
        row("As early as March 2023, customs had seized nine tonnes of cocaine.", "seizure", date="2023-03"),
        row("As early as May 2022 two couriers were arrested in Bari.", "arrest", date="2022-05"),
        row("As far back as 2021 police had searched a flat.", "search", date="2021"),
        silent=row("Since March 2023, customs have seized nine tonnes of cocaine.", "seizure", date="2023-03/.."),
    ),
    phenomenon(
        "done and done on one day",
        row("The fugitive was tracked down in Dubai on 4 June and arrested.", "arrest", date="2024-06-04"),
        row("The owner was traced to a flat in Bari on 3 June and detained there.", "arrest", date="2024-06-03"),
        row("She was watched by agents on 5 June and arrested at noon.", "arrest", date="2024-06-05"),
        silent=row("A man who fled in 2020 was arrested.", "arrest", date="../2024-06-12"),
    ),
    phenomenon(
        "the day of what was done is not that of the plan",
        row(
            "The suspects, who were arrested on 4 June, are to be extradited to Spain.",
            "extradition",
            date="2024-06-12/..",
        ),
        row("They were arrested on 3 May and will appear in court.", "court_appearance", date="2024-06-12/.."),
        row("He was charged on 5 June and is due to be sentenced.", "sentence", date="2024-06-12/.."),
        silent=row("He was charged and is due to be sentenced on 5 May.", "sentence", date="2025-05-05"),
    ),
    phenomenon(
        "ran_over",
        row(
            "Police in 20 states took part in Operation Lamp (2 April – 24 May).\n\nResults\n- 300 arrests",
            "arrest",
            date="2024-04-02/2024-05-24",
        ),
        row(
            "The sweep was carried out by 40 states from 1 March to 30 April 2024.\n\nDuring the operation 300 people "
            "were arrested.",
            "arrest",
            date="2024-03-01/2024-04-30",
        ),
        row(
            "Conducted between March and May 2024, Operation Lamp brought customs together.\n\n- 40 firearms seized",
            "seizure",
            date="2024-03/2024-05",
        ),
        silent=row(
            "The gang sold pills to nine buyers (2 April – 24 May).\n\n- 300 arrests", "arrest", date="../2024-06-12"
        ),
    ),
    phenomenon(
        "operation_led",
        row(
            "The operation has ended with 412 arrests. Operation Lamp (2 April – 24 May) was the third.",
            "arrest",
            date="2024-04-02/2024-05-24",
        ),
        row(
            "The crackdown led to the seizure of 40 boats. Operation Lamp (2 April – 24 May) was the third.",
            "seizure",
            date="2024-04-02/2024-05-24",
        ),
        row(
            "Operation Lamp (2 April – 24 May) was the third.\n\nOver the two-month period, agents searched 40 flats.",
            "search",
            date="2024-04-02/2024-05-24",
        ),
        silent=row(
            "Operation Lamp (2 April – 24 May) was the third.\n\nA man has been arrested in Bari.",
            "arrest",
            date="../2024-06-12",
        ),
    ),
    phenomenon(
        "lines that a state heads",
        row(
            "Operation Lamp (2 April – 24 May) was the third.\n\nBy country\nGhana – 73 arrests\nKenya – 12 arrests\n\n"
            "All in all a success.",
            "arrest",
            date="2024-04-02/2024-05-24",
            where="GHA KEN",
        ),
        row(
            "The action week took place from 6 to 12 May 2024.\n\nResults\nSpain: nine boats seized\nMalta: four vans "
            "seized\n\nExperts helped.",
            "seizure",
            date="2024-05-06/2024-05-12",
            where="ESP MLT",
        ),
        row(
            "The action week took place from 6 to 12 May 2024.\n\nResults\nPeru - 14 searches\nChile - 12 searches\n\n"
            "Experts helped.",
            "search",
            date="2024-05-06/2024-05-12",
        ),
        silent=row(
            "The action week took place from 6 to 12 May 2024.\n\nSpanish police have now arrested a man.",
            "arrest",
            date="../2024-06-12",
        ),
    ),
    phenomenon(
        "judged since",
        row(
            "A man was caught in April 2023; a court in Bonn has since sentenced him to six years.",
            "sentence",
            date="../2024-06-12",
        ),
        row(
            "Police arrested a clerk in May 2023, and he has since been convicted.", "conviction", date="../2024-06-12"
        ),
        row("She was arrested in 2022 and has since been extradited to Peru.", "extradition", date="../2024-06-12"),
        silent=row("A man was caught in April 2023 and sentenced to six years.", "sentence", date="2023-04"),
    ),
    phenomenon(
        "dates back to",
        row("His arrest in Tbilisi dates back to 28 February 2022.", "arrest", date="2022-02-28"),
        row("The seizure of the boat goes back to May 2023.", "seizure", date="2023-05"),
        row("The raid on the shop dates back to March 2023.", "search", date="2023-03"),
        silent=row("Since 28 February 2022 nine men have been arrested.", "arrest", date="2022-02-28/.."),
    ),
    phenomenon(
        "a day behind a colon",
        row(
            "It is not the first time that the group has been hit: in May 2022, 40 people were arrested in Romania.",
            "arrest",
            date="2022-05",
        ),
        row("Others had tried what failed: in May 2023 police shut down the forum.", "takedown", date="2023-05"),
        row("There is one thing that helped: in 2022 officers searched a flat.", "search", date="2022"),
        silent=row("A man who left Malta in May 2022 was arrested in Romania.", "arrest", date="../2024-06-12"),
    ),
    phenomenon(
        "days_after",
        row("A week after the arrest, on 4 June, houses were searched in Breda.", "arrest", date=""),
        row("Two days after the raids, on 4 June, a banker was arrested.", "search", date=""),
        row("Three months after his conviction, on 4 June, police seized a boat.", "conviction", date=""),
        silent=row("After the arrest on 4 June, houses were searched in Breda.", "arrest", date="2024-06-04"),
    ),
)
