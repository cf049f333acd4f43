"""Phenomena of dating: which date of the sentence or of its neighbours an act has, and which it must not have."""

from tests.extract.events.phenomena.rows import phenomenon, row

TABLE = (
    phenomenon(
        "no_act_before",
        row("Police detained two men over a robbery on 4 June.", "arrest", date="../2024-06-12"),
        row("Officers arrested a driver after the attacks in Lund in May 2023.", "arrest", date="../2024-06-12"),
        row("The forum, active since 2015, was shut down by agents.", "takedown", date="../2024-06-12"),
        row("He was sentenced after a year in detention since May 2023.", "sentence", date="../2024-06-12"),
        silent=row("Police detained two men on 4 June.", "arrest", date="2024-06-04"),
    ),
    phenomenon(
        "opens_next",
        row(
            "Officers infiltrated the market, and on 17 April it was shut down.",
            "covert_operation",
            date="../2024-06-12",
        ),
        row("Agents traced the owner and on 4 June they arrested him in Bari.", "identification", date="../2024-06-12"),
        row("They seized two servers and in March 2024 they arrested the owner.", "takedown", date="../2024-06-12"),
        row("Agents searched a flat, then on 3 June they arrested the tenant.", "search", date="../2024-06-12"),
        silent=row(
            "Officers infiltrated the market on 17 April and shut it down.", "covert_operation", date="2024-04-17"
        ),
    ),
    phenomenon(
        "since_before",
        row("Since the first edition in 2019, officers have arrested 400 people.", "arrest", date="2019/.."),
        row("Since its launch in May 2021 police have seized 40 boats.", "seizure", date="2021-05/.."),
        row("The force has searched 90 flats since the start of its work in 2020.", "search", date="2020/.."),
        silent=row("In the first edition in 2019, officers arrested 400 people.", "arrest", date="2019"),
    ),
    phenomenon(
        "said_before",
        row("Two men were arrested in Gent, prosecutors said on Monday.", "arrest", date="../2024-06-12"),
        row("The ring is dismantled, the ministry reported late on Tuesday.", "takedown", date="../2024-06-12"),
        row(
            "The customs confirmed on Friday that it had seized a lorry of cigarettes.", "seizure", date="../2024-06-12"
        ),
        silent=row("Two men were arrested in Gent on Monday, prosecutors said.", "arrest", date="2024-06-10"),
    ),
    phenomenon(
        "vague_date",
        row("Officers have searched 40 shops this month.", "search", date="../2024-06-12"),
        row("This year two men were arrested in Bari.", "arrest", date="../2024-06-12"),
        row("Arrests of this kind have been made in Peru this year.", "arrest", date="../2024-06-12"),
        silent=row("Last week officers searched a shop in Graz.", "search", date="2024-06-03/2024-06-09"),
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
        row("On 3 May 2024 they struck. The site has been taken offline.", "takedown", date="../2024-06-12"),
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
        "announcements have the date nearest to them",
        row("A man was arrested on 4 June, prosecutors said in a statement.", "announcement", date="2024-06-12"),
        row("A court returned an indictment yesterday, announced the attorney.", "announcement", date="2024-06-12"),
        row(
            "The owner was detained in Bari on Monday, officers told a news conference.",
            "announcement",
            date="2024-06-12",
        ),
        silent=row("Prosecutors announced on Monday that a man was arrested.", "announcement", date="2024-06-10"),
    ),
    phenomenon(
        "planned for the day of publication",
        row(
            "The two will appear before a judge this afternoon.",
            "court_appearance",
            date="2024-06-12",
            realis="planned",
        ),
        row("He is due to face Leeds Crown Court today.", "court_appearance", date="2024-06-12", realis="planned"),
        row(
            "The results will be presented at a press conference tomorrow.",
            "announcement",
            date="2024-06-13",
            realis="planned",
        ),
        silent=row(
            "The two appeared before a judge yesterday.", "court_appearance", date="2024-06-11", realis="asserted"
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
        row(
            "On 3 May 2024 nine men were arrested in Cork. Another 16 have been arrested.",
            "arrest",
            date="2024-05-03 | ../2024-06-12",
            figures="9 arrests | 16 arrests",
        ),
        row(
            "On 3 May 2024 nine men were arrested in Cork.\n\nSo far 12 more suspects were arrested.",
            "arrest",
            date="2024-05-03 | ../2024-06-12",
        ),
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
        "boundary",
        row(
            "Nine people were detained in Cork, while a court in Bern sentenced two men on 4 June 2024.",
            "arrest",
            date="../2024-06-12",
        ),
        row(
            "Two brothers were arrested in Cork; a third man was charged on 4 June 2024.",
            "arrest",
            date="../2024-06-12",
        ),
        row(
            "He was arrested in May 2024 after which two accomplices were charged in June 2024.",
            "arrest",
            date="2024-05",
        ),
        silent=row("Two brothers were arrested in Cork and charged on 4 June 2024.", "charge", date="2024-06-04"),
    ),
    phenomenon(
        "presupposed: bounded by another act",
        row(
            "After the arrest of the owner in May 2023, officers seized the servers.",
            "takedown",
            date="2023-05/2024-06-12",
        ),
        row(
            "Before the arrest of the owner in May 2023, officers seized the servers.", "takedown", date="../2023-05-31"
        ),
        row(
            "Following the takedown of the market in 2022, police identified 40 suspects.",
            "identification",
            date="2022/2024-06-12",
        ),
        silent=row(
            "After the arrest of the owner, in May 2023, officers seized the servers.", "takedown", date="2023-05"
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
)
