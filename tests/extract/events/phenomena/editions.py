"""Phenomena of other cases that releases tell without a word for it: earlier editions, what a strike follows on, and
what became of those of another case."""

from tests.extract.events.phenomena.rows import phenomenon, row

TABLE = (
    phenomenon(
        "what an earlier edition brought",
        row("The joint action days in 2022 had led to 382 arrests.", "arrest", link="other"),
        row(
            "Operation Lamp has ended. Operation Lamp was first run in 2022, when 75 men were arrested.",
            "arrest",
            link="other",
        ),
        row("Since the Lamp series was launched in 2017, 4,000 people have been arrested.", "arrest", link="other"),
        row("Its second edition, in 2023, led to the seizure of nine boats.", "seizure", link="other"),
        silent=row("A first action day in November 2023 had led to nine arrests.", "arrest", link="this"),
    ),
    phenomenon(
        "what the strike follows on",
        row("This follows an action in July 2022 in which 39 people were arrested.", "arrest", link="other"),
        row(
            "The strike comes four months after Operation Candle, in which 100 servers were taken down in February.",
            "takedown",
            link="other",
        ),
        row(
            "Following the closure of “Owl Market” in April 2022, this is the fourth platform to go.",
            "takedown",
            link="other",
        ),
        silent=row(
            "This follows an investigation in which 39 people were arrested in July 2022.", "arrest", link="this"
        ),
    ),
    phenomenon(
        "a trial that followed",
        row(
            "In 2022 police shut down a similar site. In a trial that followed, one man was jailed for two years.",
            "sentence",
            link="other",
        ),
        row(
            "In May 2022 officers broke up a similar gang. In the case that followed, nine men were convicted in 2023.",
            "conviction",
            link="other",
        ),
        row(
            "In 2021 a similar market was taken offline. In the trial that followed in 2023 a vendor was sentenced.",
            "sentence",
            link="other",
        ),
        silent=row(
            "In 2022 police shut down a similar forum.\n\nA court jailed nine men on Monday.", "sentence", link="this"
        ),
    ),
    phenomenon(
        "its authors",
        row(
            "In May 2021 police dismantled a similar botnet. Its two authors were sentenced in Bari in December 2022.",
            "sentence",
            link="other",
        ),
        row(
            "In 2021 a similar market was taken offline. Its owner was convicted in May 2022.",
            "conviction",
            link="other",
        ),
        row(
            "In 2020 agents broke up a similar gang. Their leader was extradited in 2021.", "extradition", link="other"
        ),
        silent=row("In 2020 agents broke up the gang. Its leader was extradited in 2021.", "extradition", link="this"),
    ),
    phenomenon(
        "an operation that it is linked to",
        row("A sister operation in May 2022 led to 40 arrests.", "arrest", link="other"),
        row(
            "The case is linked to an operation carried out in May 2022, during which 40 people were arrested.",
            "arrest",
            link="other",
        ),
        row("In another investigation, Romanian police arrested 40 people in May.", "arrest", link="other"),
        row(
            "In an earlier edition, held from September to October 2023, 1,006 suspects had been arrested.",
            "arrest",
            link="other",
            date="2023-09/2023-10",
        ),
        silent=row("In another house police arrested four people in May.", "arrest", link="this"),
    ),
)
