"""Phenomena of cases: what belongs to this operation and what to another, and what is one act told again."""

from tests.extract.events.phenomena.rows import phenomenon, row

TABLE = (
    phenomenon(
        "background",
        row("In 2019 police shut down a similar forum.", "takedown", link="other"),
        row("Previously, in May 2021, officers had arrested 40 people.", "arrest", link="other"),
        row(
            "The case resembles another investigation. Two years ago, in May 2022, agents raided a farm.",
            "search",
            link="other",
        ),
        silent=row("In 2019 police shut down the forum.", "takedown", link="this"),
    ),
    phenomenon(
        "another_case",
        row("The inquiry goes back to another case. In 2019 police raided a farm near Lund.", "search", link="other"),
        row(
            "It grew out of an earlier investigation. In May 2022 officers arrested a courier.", "arrest", link="other"
        ),
        row(
            "Officers came upon them in another case. In 2021 agents seized two lorries of cigarettes.",
            "seizure",
            link="other",
        ),
        silent=row(
            "The inquiry goes back to a complaint. In 2019 police raided a farm near Lund.", "search", link="this"
        ),
    ),
    phenomenon(
        "at_that_time",
        row(
            "In 2019 police shut down a similar forum. At the time, nine people were arrested.", "arrest", link="other"
        ),
        row(
            "In 2020 officers dismantled a similar gang. In that operation 40 homes were searched.",
            "search",
            link="other",
        ),
        row(
            "In May 2021 a similar market was taken offline. Back then police seized two servers.",
            "takedown",
            link="other",
        ),
        silent=row(
            "In 2019 police shut down a similar forum. Nine people were arrested on Monday.", "arrest", link="this"
        ),
    ),
    phenomenon(
        "operation_named",
        row(
            "Operation Lantern ran. Operation Lantern won. In 2021 Operation Candle led to 30 arrests.",
            "arrest",
            link="other",
        ),
        row(
            "Operation Lantern ran. Operation Lantern won. In May 2020 police searched 12 homes in Operation “Ember”.",
            "search",
            link="other",
        ),
        row(
            "Operation Lantern ran. Operation Lantern won. In 2019 Operation Marble led to the seizure of 40 cars.",
            "seizure",
            link="other",
        ),
        silent=row(
            "Operation Lantern ran. Operation Lantern won. In 2021 the operation led to 30 arrests.",
            "arrest",
            link="this",
        ),
    ),
    phenomenon(
        "object_named",
        row("The market Owlbay is gone. In 2021 police shut down Greymall.", "takedown", link="other"),
        row(
            "The market Owlbay is gone. In 2020 the takedown of Greymall cost its users money.",
            "takedown",
            link="other",
        ),
        row("The market Owlbay is gone. Greymall was dismantled by agents in 2020.", "takedown", link="other"),
        silent=row("The market Owlbay had many users. In 2021 police shut down Owlbay.", "takedown", link="this"),
    ),
    phenomenon(
        "no_names",
        row(
            "In May 2024 the Special Agent arrested a man in Graz.\n\nOn 2 June 2024 police arrested a banker in"
            " Lima.\n\nA Special Agent of the force arrested a courier in Lima.",
            "arrest",
            evidence="1 | 2",
        ),
        row(
            "In May 2024 the Deputy Director reported the arrest of Marek in Graz.\n\nThe Deputy Director spoke of"
            " an arrest in Lima.",
            "arrest",
            evidence="1 | 1",
        ),
        row(
            "In May 2024 the Public Prosecutor had Marek arrested in Graz.\n\nThe Public Prosecutor had another man"
            " arrested in Lima.",
            "arrest",
            evidence="1 | 1",
        ),
        silent=row(
            "In May 2024 officers arrested Marek in Graz.\n\nIn the end Marek was arrested in Vienna.",
            "arrest",
            evidence="2",
        ),
    ),
    phenomenon(
        "headline sums up",
        row("Officers arrested 34 people on Monday.", "arrest", title="34 arrested in fraud case", evidence="2"),
        row("The forum was taken offline on Monday.", "takedown", title="Forum taken offline", evidence="2"),
        row("On 3 June officers searched 12 homes.", "search", title="12 homes searched in Lund", evidence="2"),
        silent=row("The ring had forty members.", "arrest", title="Ring leader arrested", evidence="1"),
    ),
    phenomenon(
        "those arrested are told again",
        row(
            "On 3 June 2024 police arrested 34 people.\n\nTen of those arrested were taken to hospital.",
            "arrest",
            date="2024-06-03",
        ),
        row(
            "On 3 June 2024 police seized two servers.\n\nAnalysts read the seized servers.",
            "takedown",
            date="2024-06-03",
        ),
        row("On 3 June 2024 police arrested a man.\n\nThe arrested man is a banker.", "arrest", date="2024-06-03"),
        silent=row(
            "On 3 June 2024 police arrested 34 people.\n\nLater 90 more people were arrested.",
            "arrest",
            date="2024-06-03 | ../2024-06-12",
        ),
    ),
    phenomenon(
        "more",
        row(
            "Two men were arrested. Another ten members were arrested in Ulm.",
            "arrest",
            figures="2 arrests | 10 arrests",
        ),
        row("Nine flats were searched. Officers searched 12 more flats.", "search", figures="9 searches | 12 searches"),
        row("Four women were charged. A further nine people were charged.", "charge", figures="4 charged | 9 charged"),
        silent=row(
            "Two men were arrested. In all, ten members were arrested in Ulm.",
            "arrest",
            figures="10 arrests, 2 arrests",
        ),
    ),
    phenomenon(
        "the news is no part of an earlier step",
        row(
            "Agents have taken 48 sites offline. In December 2018, under a previous phase, 15 sites were shut down.",
            "takedown",
            date="../2024-06-12 | 2018-12",
        ),
        row(
            "Officers seized 18 kg of heroin. The investigation began in 2022, when customs seized a parcel.",
            "seizure",
            date="../2024-06-12 | 2022",
        ),
        row(
            "Police arrested nine people. Earlier, in September, officers arrested a courier.",
            "arrest",
            date="../2024-06-12 | 2023-09",
        ),
        silent=row("Police arrested nine people. In May 2024 the nine people were arrested.", "arrest", date="2024-05"),
    ),
    phenomenon(
        "lines of a list tell the act above them",
        row(
            "Officers seized:\n\n18 kg of heroin\n23 firearms\n14 vehicles\n6 boats",
            "seizure",
            figures="14 other, 18 drugs_kg, 23 firearms, 6 other",
        ),
        row(
            "Arrests by country\nSpain: 65\nMalta: 4\nPeru: 3\nChile: 1",
            "arrest",
            where="CHL ESP MLT PER",
            figures="1 arrests CHL, 3 arrests PER, 4 arrests MLT, 65 arrests ESP",
        ),
        row(
            "Searches were carried out in:\n- Spain: 12\n- Malta: 4",
            "search",
            figures="12 searches ESP, 4 searches MLT",
        ),
        silent=row("The states that took part:\n- Spain: 65\n- Malta: 4", "arrest", date=""),
    ),
    phenomenon(
        "one_told",
        row(
            "More than 330 people have been arrested. The owner was arrested in Seoul on 5 March 2024.",
            "arrest",
            date="../2024-06-12 | 2024-03-05",
            figures="330 arrests | ",
        ),
        row(
            "On 5 March 2024 a clerk was charged in Oslo.\n\nIn all, 40 people have been charged.",
            "charge",
            figures=" | 40 charged",
        ),
        row("In May 2022 his flat was searched.\n\nOfficers searched 40 flats.", "search", figures=" | 40 searches"),
        silent=row(
            "In May 2024 they were arrested.\n\nIn all, 40 people were arrested.", "arrest", figures="40 arrests"
        ),
    ),
    phenomenon(
        "parts told state by state",
        row(
            "Dutch police detained 100 suspects. In Britain, officers made 746 arrests.",
            "arrest",
            figures="100 arrests, 746 arrests GBR",
        ),
        row(
            "In Peru nine men were arrested.\n\nIn Chile 40 men were arrested.",
            "arrest",
            figures="40 arrests CHL, 9 arrests PER",
        ),
        row(
            "In Malta two flats were searched.\n\nIn Ghana 31 flats were searched.",
            "search",
            figures="2 searches MLT, 31 searches GHA",
        ),
        silent=row(
            "In Peru nine men were arrested.\n\nOverall 40 men were arrested.",
            "arrest",
            figures="9 arrests | 40 arrests",
        ),
    ),
    phenomenon(
        "courts apart",
        row(
            "A man was charged with fraud in Milan.\n\nHis brother was charged with fraud in Porto.",
            "charge",
            where="ITA | PRT",
        ),
        row(
            "Prosecutors in Lima charged a banker.\n\nCharges were filed against a clerk in Oslo.",
            "charge",
            where="PER | NOR",
        ),
        row("Two men were charged in Cork.\n\nA woman was charged in Graz.", "charge", where="IRL | AUT"),
        silent=row(
            "A man was charged with fraud in Milan.\n\nThe charges were filed by a clerk.", "charge", where="ITA"
        ),
    ),
    phenomenon(
        "what is done to the accused",
        row("The gang is now dismantled.", "takedown", date="../2024-06-12"),
        row("The vendors have been identified by police.", "identification", date="../2024-06-12"),
        row("The hackers were traced to Minsk by an analyst.", "identification", date="../2024-06-12"),
        silent=row("The hackers then dismantled the shop of a rival.", "takedown", date=""),
    ),
    phenomenon(
        "outlook",
        row("More arrests are expected.", "arrest", date=""),
        row("Further homes will be searched.", "search", date=""),
        row("Officers expect to seize more cars.", "seizure", date=""),
        silent=row("The two will be extradited to Spain.", "extradition", date="2024-06-12/..", realis="planned"),
    ),
)
