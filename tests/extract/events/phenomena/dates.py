"""Phenomena of dating in the sentence: which of its dates an act has, and which it must not have."""

from tests.extract.events.phenomena.rows import phenomenon, row

TABLE = (
    phenomenon(
        "other_deed",
        row("A man who had been released from prison in 2020 was arrested in Graz.", "arrest", date="../2024-06-12"),
        row("The suspect, who fled the country in 2018, was arrested.", "arrest", date="../2024-06-12"),
        row("She was convicted under an act passed in 2019.", "conviction", date="../2024-06-12"),
        row("Officers searched a house bought in 2017.", "search", date="../2024-06-12"),
        row("Police arrested 12 people on the basis of messages sent in 2020.", "arrest", date="../2024-06-12"),
        row(
            "Police, who had been investigating the ring since 2022, arrested a clerk.", "arrest", date="../2024-06-12"
        ),
        silent=(
            row("A man was arrested in 2020 and released from prison.", "arrest", date="2020"),
            row("Officers sent from Lund arrested a man on Monday.", "arrest", date="2024-06-10"),
        ),
    ),
    phenomenon(
        "some_deed",
        row("Two directors of a company set up in 2015 were arrested.", "arrest", date="../2024-06-12"),
        row("He was charged over a fire that destroyed a barn in May 2022.", "charge", date="../2024-06-12"),
        row("The sergeant, appointed in 2020, was arrested.", "arrest", date="../2024-06-12"),
        row("A tunnel discovered by children in 2021 was searched.", "search", date="../2024-06-12"),
        silent=(
            row("Three people were arrested in an operation conducted in May 2023.", "arrest", date="2023-05"),
            row("Two clerks were arrested in raids that took place in May 2023.", "arrest", date="2023-05"),
            row("Two men were arrested and 40 kg of cocaine seized in May 2023.", "arrest", date="2023-05"),
            row("He was arrested after a boat capsized on 10 June.", "arrest", date="2024-06-10"),
        ),
    ),
    phenomenon(
        "thing_told",
        row("The phones seized in 2023 led to 40 arrests.", "arrest", date="../2024-06-12"),
        row(
            "Servers seized in May 2022 contained files that led to the arrest of a clerk.",
            "arrest",
            date="../2024-06-12",
        ),
        row("Two laptops seized in 2021 revealed more, and two men were charged.", "charge", date="../2024-06-12"),
        silent=row("The raids in March 2024 led to 61 arrests.", "arrest", date="2024-03"),
    ),
    phenomenon(
        "inquiry_began",
        row("Nine men were arrested as part of an investigation launched in May 2021.", "arrest", date="../2024-06-12"),
        row("The arrests are the result of an inquiry opened in 2020.", "arrest", date="../2024-06-12"),
        row("Nine men were held in a probe dating back to 2018.", "arrest", date="../2024-06-12"),
        row("Nine men were held in an investigation that began in May 2021.", "investigation_opened", date="2021-05"),
        silent=(
            row("Nine men were arrested in the investigation in May 2021.", "arrest", date="2021-05"),
            row("The case began with the arrest of a courier in Padborg in May 2021.", "arrest", date="2021-05"),
        ),
    ),
    phenomenon(
        "operation_began",
        row("Nine men were arrested in an operation that began in October 2019.", "arrest", date="../2024-06-12"),
        row("Agents seized 40 boats in Operation Heron, launched in 2022.", "seizure", date="../2024-06-12"),
        row(
            "A clerk was charged in Operation Heron, which began with a call in May 2023.",
            "charge",
            date="../2024-06-12",
        ),
        silent=row("Nine men were arrested in an operation launched on Tuesday.", "arrest", date="2024-06-11"),
    ),
    phenomenon(
        "a market that opened",
        row("The market, which opened in 2019 and had users, was taken offline.", "takedown", date="../2024-06-12"),
        row("The forum, online since 2013, was taken down.", "takedown", date="../2024-06-12"),
        row("A platform that started in May 2020 was shut down.", "takedown", date="../2024-06-12"),
        silent=row("The market was taken offline in 2019.", "takedown", date="2019"),
    ),
    phenomenon(
        "and_day",
        row("Five people were arrested on 30 May and 1 June.", "arrest", date="2024-05-30/2024-06-01"),
        row("Searches took place on 3 May, 5 May and 9 May in Graz.", "search", date="2024-05-03/2024-05-09"),
        row("On 4 June and on 6 June agents seized 40 boats.", "seizure", date="2024-06-04/2024-06-06"),
        silent=row("He was arrested on 4 May 2023 and on 6 May 2024 his boat sank.", "arrest", date="2023-05-04"),
    ),
    phenomenon(
        "right_before",
        row("He was arrested on 4 May and on 6 May charged with theft.", "arrest", date="2024-05-04"),
        row("He was arrested on 4 May and on 6 May charged with theft.", "charge", date="2024-05-06"),
        row("A flat was searched on 3 June and on 5 June two men were arrested.", "search", date="2024-06-03"),
        silent=row("He was arrested on 4 May and 6 May, and charged.", "arrest", date="2024-05-04/2024-05-06"),
    ),
    phenomenon(
        "was_announced",
        row("The arrests were announced in Madrid on Friday.", "arrest", date="../2024-06-12", where=""),
        row("The seizure of two boats was first announced in Lima on 3 June.", "seizure", date="../2024-06-12"),
        row("The raids were publicly announced on Monday in Rome.", "search", date="../2024-06-12", where=""),
        silent=row("The arrests were made in Madrid on Friday.", "arrest", date="2024-06-07", where="ESP"),
    ),
    phenomenon(
        "closes_clause",
        row("Agents saw a server in 2021, and a joint team was set up in May 2023.", "cooperation", date="2023-05"),
        row("The shop opened in 2019 but its owner was arrested in June 2022.", "arrest", date="2022-06"),
        row("Neighbours wrote in May, while two homes were searched on 3 June.", "search", date="2024-06-03"),
        silent=row("On 3 June, and for the third time, a man was arrested.", "arrest", date="2024-06-03"),
    ),
    phenomenon(
        "took_place",
        row("The takedown, which took place on 20 May, was led by Dutch officers.", "takedown", date="2024-05-20"),
        row("The arrests, which were made on 3 June, were led by a court in Lund.", "arrest", date="2024-06-03"),
        row("The raids, which happened on Monday, were coordinated by Eurojust.", "search", date="2024-06-10"),
        silent=row(
            "The takedown, which nobody saw coming, came first; on 20 May two men were arrested.",
            "takedown",
            date="../2024-06-12",
        ),
    ),
    phenomenon(
        "lasts_until",
        row("He had been on the run since 2016 and was detained in Batumi on 4 June.", "arrest", date="2024-06-04"),
        row("Sought since May 2019, she was arrested in Graz on Monday.", "arrest", date="2024-06-10"),
        row("A dealer who hid since 2021 was arrested at a port on 3 June.", "arrest", date="2024-06-03"),
        silent=row("Since 2021 police have arrested 40 people, nine of them on 3 June.", "arrest", date="2021/.."),
    ),
    phenomenon(
        "wanted",
        row("A man on a Most Wanted list was arrested in Bari on Monday.", "arrest", date="2024-06-10"),
        row("A most wanted dealer was arrested on 3 June.", "arrest", date="2024-06-03"),
        row("A woman wanted in Peru was arrested in Bari on Monday.", "arrest", date="2024-06-10"),
        silent=row("Officers arrested a man wanted for a theft in May 2019.", "arrest", date="../2024-06-12"),
    ),
    phenomenon(
        "no_act_before",
        row("Police detained two men over a robbery on 4 June.", "arrest", date="../2024-06-12"),
        row("Officers arrested a driver after the attacks in Lund in May 2023.", "arrest", date="../2024-06-12"),
        row("The forum, active since 2015, was shut down by agents.", "takedown", date="../2024-06-12"),
        row("He was sentenced after a year in detention since May 2023.", "sentence", date="../2024-06-12"),
        silent=row("Police detained two men on 4 June.", "arrest", date="2024-06-04"),
    ),
    phenomenon(
        "crime_after",
        row("Police held a man in connection with last year's robberies of two banks.", "arrest", date="../2024-06-12"),
        row("A woman was charged with last Friday's shooting in Bath.", "charge", date="../2024-06-12"),
        row("He is jailed for 2019's rail station stabbing.", "sentence", date="../2024-06-12"),
        silent=row("She was charged last year with robberies of two banks.", "charge", date="2023"),
    ),
    phenomenon(
        "crime_article",
        row("He was charged in two attacks, including the 2004 ferry bombing.", "charge", date="../2024-06-12"),
        row("She was convicted for the March 2011 assassination of a mayor.", "conviction", date="../2024-06-12"),
        row("Officers arrested a man for a 2018 bank robbery.", "arrest", date="../2024-06-12"),
        silent=row("Officers arrested a man in May 2018 attack helicopters could not reach.", "arrest", date="2018-05"),
    ),
    phenomenon(
        "crime_before",
        row(
            "A man is charged with murder in the shooting death of a baker in Bath last month.",
            "charge",
            date="../2024-06-12",
        ),
        row("Three men were charged over the killing of a farmer in 2018.", "charge", date="../2024-06-12"),
        row("Two men were indicted in the hijacking of a plane over Malta in 1985.", "charge", date="../2024-06-12"),
        row(
            "Two women were arrested over a heist in Lyon on 4 May 2019, the daily wrote.",
            "arrest",
            date="../2024-06-12",
        ),
        silent=row("A man was charged on Friday with the murder of a clerk last year.", "charge", date="2024-06-07"),
    ),
    phenomenon(
        "offence_done",
        row(
            "He pleaded guilty to conspiring to launder money between May 2019 and June 2021.",
            "plea",
            date="../2024-06-12",
        ),
        row(
            "A clerk was charged in Reno with earning $90,000 between 2011 and 2013 by selling secrets.",
            "charge",
            date="../2024-06-12",
        ),
        row("The jury convicted him of hacking into a bank in 2016.", "conviction", date="../2024-06-12"),
        row("He was jailed for a fraud that ran from 2012 to 2014.", "sentence", date="../2024-06-12"),
        row("A clerk was charged with importing 40 kg of cocaine in April 2021.", "charge", date="../2024-06-12"),
        row("She admitted stealing letters in 2016 when she stood in court on Monday.", "plea", date="2024-06-10"),
        row("A nurse was found guilty of thefts committed on 4 March 2010.", "conviction", date="../2024-06-12"),
        row("Police in Oslo charged a man who sold drugs from 2017 to 2020.", "charge", date="../2024-06-12"),
        silent=(
            row("He pleaded guilty to laundering money on Tuesday.", "plea", date="2024-06-11"),
            row("She was convicted of money laundering in May 2021.", "conviction", date="2021-05"),
        ),
    ),
    phenomenon(
        "court_between",
        row("She admitted smuggling cars at Bath Crown Court last July.", "plea", date="2023-07"),
        row("He pleaded guilty to selling pills at a hearing in September 2022.", "plea", date="2022-09"),
        row(
            "A clerk was convicted of forging wills after a trial in March 2022.",
            "conviction",
            date="2022-03",
        ),
        silent=row("He pleaded guilty to selling pills near a school in May 2022.", "plea", date="../2024-06-12"),
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
        "acts and dates in turn",
        row(
            "He was charged in June 2022 and pleaded guilty to six counts in Leeds on 14 July 2023.",
            "plea",
            date="2023-07-14",
        ),
        row(
            "He was charged in June 2022 and pleaded guilty to six counts in Leeds on 14 July 2023.",
            "charge",
            date="2022-06",
        ),
        row(
            "She was arrested on 3 May 2023, convicted in a court of the capital on 4 March 2024.",
            "conviction",
            date="2024-03-04",
        ),
        silent=row("He was charged in June 2022 and pleaded guilty.", "plea", date="2022-06"),
    ),
    phenomenon(
        "what is told of those arrested",
        row(
            "Police arrested 12 men on 3 June. Two of those arrested were released on Wednesday.",
            "arrest",
            date="2024-06-03",
            figures="12 arrests",
        ),
        row(
            "Agents seized two servers on 3 June. Of the seized servers, one was sent to Lyon on Monday.",
            "takedown",
            date="2024-06-03",
            figures="2 servers",
        ),
        row("Two of those arrested were released on Wednesday.", "arrest", date=""),
        silent=row("Police arrested two on Wednesday.", "arrest", date="2024-06-12"),
    ),
    phenomenon(
        "a day is that of the main act, not of what went before",
        row(
            "Two men appeared in court today after being extradited from Ghana.", "court_appearance", date="2024-06-12"
        ),
        row("On Monday a court sentenced him after his extradition from Peru.", "sentence", date="2024-06-10"),
        row("A man was charged on Friday following the search of his flat.", "charge", date="2024-06-07"),
        silent=row("After his extradition in May 2023 a court sentenced him.", "sentence", date="2023-05/2024-06-12"),
    ),
    phenomenon(
        "days of a plan",
        row("Both have been charged with theft and are due to appear in court today.", "charge", date="../2024-06-12"),
        row("She was arrested in Ulm and will appear in court on 12 June.", "arrest", date="../2024-06-12"),
        row("A banker was detained and is scheduled to appear on June 20.", "arrest", date="../2024-06-12"),
        silent=row("Both were charged with theft today and are due to appear in court.", "charge", date="2024-06-12"),
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
        "this week",
        row("Police in Riga took down a botnet this week.", "takedown", date="2024-06-10/2024-06-12"),
        row("Two men were arrested in Bari this week.", "arrest", date="2024-06-10/2024-06-12"),
        row("Earlier this week agents searched a flat in Cork.", "search", date="2024-06-10/2024-06-12"),
        silent=row("Two men were arrested in Bari this month.", "arrest", date="../2024-06-12"),
    ),
    phenomenon(
        "beginnings: no time since",
        row("The investigation dates back to March 2021.", "investigation_opened", date="2021-03"),
        row("The case goes back to May 2019, when a bank tipped off the police.", "tip_off", date="2019-05"),
        row("The inquiry was opened as early as 2018.", "investigation_opened", date="2018"),
        silent=row("Since March 2021 officers have arrested 40 people.", "arrest", date="2021-03/.."),
    ),
    phenomenon(
        "dateline_after",
        row(
            "SOFIA, June 12 (NWI) – Police on Monday searched a farm and arrested two men.", "arrest", date="2024-06-10"
        ),
        row("OSLO/LUND, 12 June 2024 - On Tuesday agents seized a boat.", "seizure", date="2024-06-11"),
        row("LIMA, June 12 – A banker was arrested.", "arrest", date="../2024-06-12"),
        silent=row("On 3 June 2024 – a holiday – a banker was arrested.", "arrest", date="2024-06-03"),
    ),
    phenomenon(
        "the news is not that of a bare year",
        row(
            "The forum was taken offline.\n\nOn 3 June 2024 agents took it offline. It had been dismantled in 2019.",
            "takedown",
            evidence="2 | 1",
        ),
        row(
            "Officers arrested nine men in Cork.\n\nA courier had been arrested in 2021. On 3 June 2024 nine men were"
            " arrested.",
            "arrest",
            evidence="2 | 1",
        ),
        row(
            "Charges were brought.\n\nThe clerk was charged in May 2024. He had been charged in 2015.",
            "charge",
            evidence="2 | 1",
        ),
        silent=row("Charges were brought.\n\nHe had been charged in 2015.", "charge", evidence="2"),
    ),
)
