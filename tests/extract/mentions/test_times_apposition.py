from datetime import date

import pytest

from extract.mentions.times import find_times

PUBLISHED = date(2021, 6, 16)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("On 3 May 2021 she fled. The next day, 15 May, she was held.", "The next day", "2021-05-15"),
        ("The shop closed in 1902. Five years later, in 1970, it was a bank.", "Five years later", "1970"),
        ("This year (2018) two gangs were found.", "This year", "2018"),
        ("He came home yesterday, February 17, 2020.", "yesterday", "2020-02-17"),
        ("They came on Monday evening (7 June).", "Monday evening", "2021-06-07TEV"),
        ("He was held on Tuesday night, June 8.", "Tuesday night", "2021-06-08TNI"),
        # silent: a year behind a comma may begin what is told of it, grains that differ name nothing, a written day
        # is its own
        ("Unlike last year, 2019 was quiet.", "last year", "2020"),
        ("On 3 May 2021 she fled. Two days later, in June, it rained.", "Two days later", "2021-05-05"),
        ("The previous day, 12 officers were hurt.", "The previous day", "2021-06-15"),
        ("Searches took place on 3 May, 5 May and 9 May.", "3 May", "2021-05-03"),
        ("On May 3, May 5 it rained; 10 days later, 15 May, it snowed.", "10 days later", "2021-05-15"),
        ("She came on Monday evening, June was hot.", "Monday evening", "2021-06-14TEV"),
        ("She came yesterday. On 3 May 2021 he had fled.", "yesterday", "2021-06-15"),
    ],
)
def test_the_date_beside_tells_which(text, words, value):
    assert {found.text: found.value for found in find_times(text, PUBLISHED)}[words] == value


def test_the_date_beside_tells_without_a_publication_date():
    found = find_times("He came home yesterday, 17 February 2020.", None)[0]
    assert (found.value, found.when is not None, found.reason) == (
        "2020-02-17",
        True,
        "named beside it: 17 February 2020",
    )
