"""Phenomena of dating from outside: what the neighbours of an undated sentence say of its day."""

from tests.extract.events.phenomena.rows import phenomenon, row

TABLE = (
    phenomenon(
        "action days that hold single days",
        row(
            "Operation Lantern (3 – 9 June) led to the seizure of 40 cars.\n\nA farm was raided on 5 June.\n\n"
            "During the operation, officers arrested a man.",
            "arrest",
            date="2024-06-03/2024-06-09",
        ),
        row(
            "Operation Lantern (3 – 9 June) led to the seizure of 40 cars.\n\nA farm was raided on 5 June.\n\n"
            "Results:\n\n- 31 suspects arrested",
            "arrest",
            date="2024-06-03/2024-06-09",
        ),
        row(
            "Police arrested 40 people during a one-week operation.\n\nOperation Lantern (3 – 9 June) led to the"
            " seizure of 40 cars.",
            "arrest",
            date="2024-06-03/2024-06-09",
        ),
        silent=row(
            "On 3 May a farm was raided.\n\nOn 5 June 40 cars were seized.\n\nDuring the operation, officers"
            " arrested a man.",
            "arrest",
            date="../2024-06-12",
        ),
    ),
    phenomenon(
        "that_moment",
        row(
            "In 2019 officers traced the server to Riga. At that point Europol joined the investigation.",
            "cooperation",
            date="2019",
        ),
        row(
            "In May 2021 a man was arrested in Bari. At this stage the FBI joined the investigation.",
            "cooperation",
            date="2021-05",
        ),
        row(
            "On 3 March 2024 police searched a farm. From then on Denmark joined the investigation.",
            "cooperation",
            date="2024-03-03",
        ),
        silent=row(
            "In 2019 officers traced the server to Riga. Europol joined the investigation.",
            "cooperation",
            date="../2024-06-12",
        ),
    ),
    phenomenon(
        "carries",
        row("In May 2024 police arrested a man. His flat was searched.", "search", date="2024-05"),
        row(
            "In May 2024 police arrested a couple. They seized cash during the operation.",
            "seizure",
            date="2024-05",
        ),
        row("In May 2024 police searched a farm. Two men were arrested there.", "arrest", date="2024-05"),
        silent=row("In May 2024 police arrested a man. A boat was seized.", "seizure", date="../2024-06-12"),
    ),
    phenomenon(
        "a day goes on in the next sentence",
        row("On 3 May 2024 police arrested a man. A boat was seized.", "seizure", date="2024-05-03"),
        row("Two farms were searched on Monday. Nine people were arrested.", "arrest", date="2024-06-10"),
        row("On 30 May 2024 they struck. In Graz a banker was arrested.", "arrest", date="2024-05-30"),
        row(
            "Police carried out a sweep on 5 and 6 June. A total of 92 men were arrested.",
            "arrest",
            date="2024-06-05/2024-06-06",
        ),
        silent=row("On 3 May 2024 police arrested a man.\n\nA boat was seized.", "seizure", date="../2024-06-12"),
    ),
    phenomenon(
        "until_now",
        row("On 3 May 2024 police searched a farm. Officers have seized 40 cars.", "seizure", date="../2024-06-12"),
        row("On Monday nine people were arrested. Funds have been frozen.", "seizure", date="../2024-06-12"),
        row("On 3 May 2024 they met the owner. The site has been taken offline.", "takedown", date="../2024-06-12"),
        silent=row(
            "On 3 May 2024 police searched a farm. Men who are said to have fled were arrested.",
            "arrest",
            date="2024-05-03",
        ),
    ),
    phenomenon(
        "a number told with another date does not go on",
        row(
            "On 3 May 2024 police seized 300 parcels. The site was taken down on Monday. It follows a seizure of 300"
            " parcels.",
            "seizure",
            date="2024-05-03",
        ),
        row(
            "On 3 May 2024 agents seized €40,000. On 9 May 2024 a man was arrested. Agents had seized €40,000.",
            "seizure",
            date="2024-05-03",
        ),
        row(
            "On 3 May 2024 officers arrested 34 men. On 9 May 2024 a farm was searched. The force arrested 34 men.",
            "arrest",
            date="2024-05-03",
        ),
        silent=row(
            "On 3 May 2024 agents seized €40,000. On 9 May 2024 a man was arrested. Agents seized €90,000.",
            "seizure",
            date="2024-05-03 | 2024-05-09",
        ),
    ),
    phenomenon(
        "date that its paragraph stands under",
        row("Friday, 7 June. A woman met a friend. She was arrested at the harbour.", "arrest", date="2024-06-07"),
        row("Monday, 10 June. Detectives recovered a stolen digger.", "seizure", date="2024-06-10"),
        row("Thursday, 6 June: Nobody was at home. Officers searched two flats.", "search", date="2024-06-06"),
        silent=row(
            "Friday, 7 June. A quiet day.\n\nA woman was arrested at the harbour.", "arrest", date="../2024-06-12"
        ),
    ),
    phenomenon(
        "on_the_days",
        row(
            "On 6 May 2024 two servers were seized.\n\nDuring the action day, officers arrested a man in Riga.",
            "arrest",
            date="2024-05-06",
        ),
        row(
            "On 6 May 2024 police raided a farm.\n\nIn the raids, agents seized 40 cars.", "seizure", date="2024-05-06"
        ),
        row(
            "The action day took place on 6 May 2024.\n\nAs part of the sweep 31 homes were searched.",
            "search",
            date="2024-05-06",
        ),
        silent=row(
            "On 6 May 2024 two servers were seized.\n\nOfficers arrested a man in Riga.", "arrest", date="../2024-06-12"
        ),
    ),
    phenomenon(
        "also",
        row(
            "On 3 May 2024 police arrested a man.\n\nIn addition, his flat was searched.",
            "search",
            date="2024-05-03",
        ),
        row(
            "On 3 May 2024 police searched a farm.\n\nOfficers also arrested two men there.",
            "arrest",
            date="2024-05-03",
        ),
        row(
            "On 3 May 2024 the site was taken offline.\n\nIn addition, they arrested its owner.",
            "arrest",
            date="2024-05-03",
        ),
        silent=row("On 3 May 2024 police arrested a man.\n\nHis flat was searched.", "search", date="../2024-06-12"),
    ),
    phenomenon(
        "other_time",
        row("On 3 May 2024 police arrested a man. Later they seized his boat.", "seizure", date="../2024-06-12"),
        row("On 3 May 2024 a farm was searched. Subsequently two men were arrested.", "arrest", date="../2024-06-12"),
        row("On 3 May 2024 a man was arrested. Meanwhile his boat was seized.", "seizure", date="../2024-06-12"),
        silent=row(
            "On 3 May 2024 nine men were arrested in Cork. Their arrests surprised the town.",
            "arrest",
            date="2024-05-03",
        ),
    ),
    phenomenon(
        "totals",
        row(
            "On 6 May 2024 police arrested a man in Lund.\n\nOverall results:\n\n- 105 suspects arrested\n"
            "- 40 cars seized",
            "seizure",
            date="../2024-06-12",
        ),
        row(
            "On 6 May 2024 police arrested a man in Lund.\n\nIn total:\n\n- 31 homes searched",
            "search",
            date="../2024-06-12",
        ),
        row("On 6 May 2024 police arrested a man. In total, they seized 40 cars.", "seizure", date="../2024-06-12"),
        silent=row(
            "On 6 May 2024 police arrested a man in Lund.\n\nResults of the action day:\n\n- 31 homes searched",
            "search",
            date="2024-05-06",
        ),
    ),
    phenomenon(
        "operation_ran",
        row(
            "In May 2023 police in nine states acted at the same time. They searched 40 homes.",
            "search",
            date="2023-05",
        ),
        row(
            "The operation ran from 3 to 9 May 2024. In total, 40 people were arrested.",
            "arrest",
            date="2024-05-03/2024-05-09",
        ),
        row(
            "Operation Lantern took place between 3 and 9 May 2024. Officers seized 300 parcels.",
            "seizure",
            date="2024-05-03/2024-05-09",
        ),
        row("The sweep lasted from 3 to 9 May 2024. Police searched 31 homes.", "search", date="2024-05-03/2024-05-09"),
        silent=row("The fair ran from 3 to 9 May 2024. Police searched 31 homes.", "search", date="../2024-06-12"),
    ),
    phenomenon(
        "action_days",
        row("The action day took place on 6 May 2024.\n\nResults:\n\n- 31 homes searched", "search", date="2024-05-06"),
        row(
            "The joint action of 6 May 2024 took a year of work.\n\nResults:\n\n- 12 suspects arrested",
            "arrest",
            date="2024-05-06",
        ),
        row(
            "Weeks of planning led to the sweep on 6 May 2024.\n\nResults:\n\n- 12 cars seized",
            "seizure",
            date="2024-05-06",
        ),
        silent=row(
            "The congress took place on 6 May 2024.\n\nResults:\n\n- 31 homes searched", "search", date="../2024-06-12"
        ),
    ),
    phenomenon(
        "days apart: one act in several days, and a day of them",
        row(
            "From 3 to 9 May 2024 officers arrested 40 suspects.\n\nOn 4 May 2024 the owner was arrested.",
            "arrest",
            date="2024-05-03/2024-05-09 | 2024-05-04",
        ),
        row(
            "From 3 to 9 May 2024 officers searched 31 homes.\n\nOn 4 May 2024 a farm was searched.",
            "search",
            date="2024-05-03/2024-05-09 | 2024-05-04",
        ),
        row(
            "Between 3 and 9 May 2024 police arrested 12 men.\n\nOn 9 May 2024 a banker was arrested.",
            "arrest",
            date="2024-05-03/2024-05-09 | 2024-05-09",
        ),
        silent=row(
            "In May 2024 officers arrested the owner.\n\nOn 4 May 2024 the owner was arrested.",
            "arrest",
            date="2024-05-04",
        ),
    ),
    phenomenon(
        "and_number",
        row(
            "Three men were detained in May 2023, seven in August 2023 and two at the beginning of May 2024.",
            "arrest",
            date="2023-05 | 2023-08 | 2024-05",
            figures="3 arrests | 7 arrests | 2 arrests",
        ),
        row(
            "Two men were arrested on 3 May 2024 and four on 6 May 2024.",
            "arrest",
            date="2024-05-03 | 2024-05-06",
            figures="2 arrests | 4 arrests",
        ),
        row(
            "Nine flats were searched on 3 May 2024, another on 7 May 2024.",
            "search",
            date="2024-05-03 | 2024-05-07",
            figures="9 searches | 1 searches",
        ),
        silent=row("Three men were detained in May 2024, two of them in Graz.", "arrest", date="2024-05"),
    ),
    phenomenon(
        "days that follow are no day told before",
        row(
            "He was arrested in Ulm on 3 May 2024. Two others were held in Lima in the following weeks.",
            "arrest",
            date="2024-05-03 | ../2024-06-12",
        ),
        row(
            "On 3 May 2024 a flat was searched. Officers searched 40 farms over the following months.",
            "search",
            date="2024-05-03 | ../2024-06-12",
        ),
        row(
            "On 3 May 2024 agents seized a boat. In the following days they also seized nine cars in Peru.",
            "seizure",
            date="2024-05-03 | ../2024-06-12",
        ),
        silent=row("He was arrested in Ulm on 3 May 2024. A woman was held in Ulm.", "arrest", date="2024-05-03"),
    ),
)
