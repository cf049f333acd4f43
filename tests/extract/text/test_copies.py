import pytest

from extract.text.copies import CROWD, copied, copies, pieces_of

REPORT = (
    "Officers closed a workshop for forged papers in Ghent, and arrested 12 people there. "
    "In the cellar they found 1,700 blank cards, a press and a stock of paper.\n\n"
    "The office of the prosecutor said on Monday that the workshop had run for years. "
    "Each card was sold for 300 to 2,000 euros, and most of the buyers lived abroad."
)
FOOT = " Witnesses are asked to call the office by telephone."
PATTERN = (
    "A {age}-year-old resident was sent to prison for fraud, the attorney of the district announced. "
    "The court heard how the man had made profiles on sites for dating, and asked for money. "
    "He pleaded guilty on {plea}. The judge ordered him to serve {months} months and to pay {money} dollars."
)
QUIET = (
    "The market was closed by officers of three states on Monday. Visitors of the site see a notice of the police. "
    "Nobody was arrested when the servers were taken away. The office of the prosecutor thanked its partners abroad."
)


@pytest.mark.parametrize(
    "other",
    [
        REPORT.replace("\n\n", "\n"),
        f"GHENT, 5 May - {REPORT}",
        REPORT + FOOT,
        REPORT.split("\n\n", maxsplit=1)[0] + " The office of the prosecutor said on Monday that it had run for years.",
        REPORT.replace("found 1,700", "came upon 1,700"),
        REPORT.replace("In the cellar", "“In the cellar”").upper(),
    ],
    ids=["line breaks", "dateline", "a line more", "cut", "a word changed", "quoted, in capitals"],
)
def test_of_one_text(other):
    assert copied(pieces_of(REPORT), pieces_of(other))
    assert copied(pieces_of(other), pieces_of(REPORT))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            PATTERN.format(age=38, plea="3 March", months=84, money="1,300,000"),
            PATTERN.format(age=35, plea="7 April", months=60, money="810,000"),
        ),
        (REPORT, "Police report. " * 40),
        (REPORT, FOOT),
        ("", ""),
        (
            REPORT,
            "In the cellar they found 1,700 blank cards. " + "Nobody had thought of such a thing before. " * 9,
        ),
        (QUIET, QUIET.replace("Visitors of the site see", "Whoever comes there now reads").replace("Nobody", "No one")),
    ],
    ids=["one pattern, other numbers", "another", "a line of it", "nothing", "a quotation", "no numbers, other words"],
)
def test_of_two_texts(one, other):
    assert not copied(pieces_of(one), pieces_of(other))


def test_what_stands_in_many_tells_no_copy():
    pieces = pieces_of(REPORT)
    assert copied(pieces, pieces)
    assert not copied(pieces, pieces, common=pieces)


def test_the_first_of_each_text_stands_for_all():
    texts = [
        ("a", REPORT),
        ("b", QUIET),
        ("c", f"GHENT - {REPORT}"),
        ("d", REPORT.replace(" ", "\n")),
        ("e", f"GHENT - {REPORT}"),
        ("f", "Few words."),
        ("g", "Few  words."),
    ]
    assert copies(texts) == {"c": "a", "d": "a", "e": "a", "g": "f"}
    assert copies(texts[1:3]) == {}


def test_of_very_many_with_one_line_in_common():
    texts = [(f"{at:04}", f"Report {at} of the office in the town. {FOOT}") for at in range(20 * CROWD)]
    assert copies(texts) == {}
