"""Phenomena of national police, prosecutors and courts: numbers and days of their own kinds."""

from tests.extract.events.phenomena.rows import phenomenon, row

TABLE = (
    phenomenon(
        "no_prison_before",
        row(
            "He was sentenced to 18 months in prison, suspended for three years.", "sentence", figures="18 jail_months"
        ),
        row(
            "She was sentenced to 15 years in prison with a mandatory minimum of ten years.",
            "sentence",
            figures="180 jail_months",
        ),
        row(
            "The court sentenced him to two years in prison with a probation period of four years.",
            "sentence",
            figures="24 jail_months",
        ),
        silent=row(
            "He was sentenced to 18 months in prison, his wife to three years.",
            "sentence",
            figures="18 jail_months, 36 jail_months",
        ),
    ),
    phenomenon(
        "accused",
        row("Police identified 120 suspects and 3,400 victims.", "victims_safeguarded", figures="3400 victims"),
        row("The unit identified nine offenders and 41 children.", "victims_safeguarded", figures="41 victims"),
        row("Officers rescued 15 minors and identified two perpetrators.", "victims_safeguarded", figures="15 victims"),
        silent=row("Officers rescued 15 women in Porto.", "victims_safeguarded", figures="15 victims"),
    ),
    phenomenon(
        "halves",
        row("His brother was given three and a half years.", "sentence", figures="42 jail_months"),
        row("Police seized two and a half tonnes of cocaine.", "seizure", figures="2500 drugs_kg"),
        row("Agents seized 3 and a half million euros in cash.", "seizure", figures="3.5e+06 money"),
        silent=row("They arrested two men and a half-brother.", "arrest", figures="2 arrests"),
    ),
    phenomenon(
        "weapons that are none",
        row("They seized 38 cars and two simulated firearms.", "seizure", figures="2 other, 38 other"),
        row("Officers seized three imitation firearms.", "seizure", figures="3 other"),
        row("Police recovered nine replica guns and a sword.", "seizure", figures="9 other"),
        silent=row("Officers seized three loaded firearms.", "seizure", figures="3 firearms"),
    ),
    phenomenon(
        "a label and its number",
        row(
            "Results of the operation:\n\n- Arrests: 17\n- House searches: 21\n- Firearms: 6",
            "search",
            figures="21 searches",
        ),
        row("Results\nArrests: 17\nSearches: 21", "arrest", figures="17 arrests"),
        row("Arrests: 17 (Spain 9, Malta 8)", "arrest", figures="17 arrests, 8 arrests MLT, 9 arrests ESP"),
        silent=row("They spoke of the arrests: 17 was too many.", "arrest", figures=""),
    ),
    phenomenon(
        "initials of a thing",
        row("Officers seized nine GPS jammers.", "seizure", figures="9 other"),
        row("They seized 40 stolen VW badges.", "seizure", figures="40 other"),
        row("Police seized 12 BMW engines and a lathe.", "seizure", figures="12 other"),
        silent=row("Officers seized a jammer and 9 V of nothing.", "seizure", figures=""),
    ),
    phenomenon(
        "stop_told",
        row(
            "Officers stopped a lorry near Perth on 3 June. Hidden under the floor they found 52 kilos of cocaine.",
            "seizure",
            date="2024-06-03",
        ),
        row(
            "Two vans were pulled over at Cork on Monday, 3 June. In them officers found nine pistols.",
            "seizure",
            date="2024-06-03",
        ),
        row(
            "A container was selected for an inspection on 4 June. Customs officers found 40 kilos of heroin.",
            "seizure",
            date="2024-06-04",
        ),
        silent=row(
            "A lorry was sold near Perth on 3 June. Hidden under the floor they found 52 kilos of cocaine.",
            "seizure",
            date="../2024-06-12",
        ),
    ),
    phenomenon(
        "no_goods",
        row("Some 160 officers seized 40 cars.", "seizure", figures="40 other"),
        row("The case led to the recovery of 87 cars and 41 charges against seven men.", "seizure", figures="87 other"),
        row("Nine prosecutors had 12 flats seized.", "seizure", figures="12 other"),
        silent=row("They seized 160 boxes and 40 cars.", "seizure", figures="160 other, 40 other"),
    ),
    phenomenon(
        "a charge beside the day of a hearing",
        row("A man is due to face Perth Magistrates Court today charged with theft.", "charge", date="../2024-06-12"),
        row(
            "She is expected to appear at Cork District Court on Friday (14 June) charged with fraud.",
            "charge",
            date="../2024-06-12",
        ),
        row("A clerk will appear before a judge in Bern tomorrow charged with theft.", "charge", date="../2024-06-12"),
        silent=row("A man was on Monday charged with theft and will appear in court.", "charge", date="2024-06-10"),
    ),
    phenomenon(
        "days_long",
        row(
            "Nine men were rounded up in a two-day sweep that started on Monday.",
            "arrest",
            date="2024-06-10/2024-06-11",
        ),
        row(
            "Officers searched 40 flats in a three-day operation launched on 3 June.",
            "search",
            date="2024-06-03/2024-06-05",
        ),
        row("A four-day police action that began on 3 June led to 12 arrests.", "arrest", date="2024-06-03/2024-06-06"),
        silent=row("Nine men were held after a two-day chase on Monday.", "arrest", date="2024-06-10"),
    ),
    phenomenon(
        "origin_before",
        row("Officers seized two cars and number plates from three countries.", "seizure", figures="2 other"),
        row("Police arrested nine people of four countries.", "arrest", figures="9 arrests"),
        row("They seized 40 passports of nine countries.", "seizure", figures="40 other"),
        silent=row("Officers arrested nine people in three countries.", "arrest", figures="3 countries, 9 arrests"),
    ),
    phenomenon(
        "numbers of a list",
        row(
            "They were given prison terms of four, five and seven and a half years.",
            "sentence",
            figures="48 jail_months, 60 jail_months, 90 jail_months",
        ),
        row(
            "The men were jailed for 41, 36 and 30 months.",
            "sentence",
            figures="30 jail_months, 36 jail_months, 41 jail_months",
        ),
        row(
            "The court imposed sentences of two, three, four and nine years.",
            "sentence",
            figures="108 jail_months, 24 jail_months, 36 jail_months, 48 jail_months",
        ),
        silent=row("A clerk, 41, who had fled was jailed for 30 months.", "sentence", figures="30 jail_months"),
    ),
)
