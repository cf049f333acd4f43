"""Operations beside each other, in words: nothing is said that their tables leave open."""

from dataclasses import replace

from dashboard.components.contrast import contrast, contrast_list
from dashboard.components.say import page_words
from dashboard.components.still import markup
from dashboard.load import frames
from extract.model.operation import Operation
from tests.dashboard import cases
from tests.dashboard.layout.test_alignment import NONE, ONE, OTHER, dated

FAST = dated("fast", ("tip_off", "2011-01-01"), ("arrest", "2011-01-21"))
VAGUE = dated("vague", ("tip_off", "2010"), ("arrest", "2011"))
SAME = dated("same", ("tip_off", "2013-01-10"), ("arrest", "2013-03-11"))


def said(*operations: Operation, lang: str = "en") -> dict[str, tuple[str, ...]]:
    return dict(contrast(frames(operations), page_words(lang)))


def test_which_was_shorter_is_said_only_where_the_dates_bear_it_out() -> None:
    assert said(ONE, FAST)["How long"] == (
        "From Tip-off to Arrest: one (60 days); fast (20 days). fast surely took the shortest.",
    )
    (unsure,) = said(ONE, VAGUE)["How long"]
    assert unsure.endswith("The dates do not tell which was shorter.")
    assert said(ONE, SAME)["How long"] == ("From Tip-off to Arrest: 60 days in all that tell it.",)
    assert "How long" not in said(ONE, NONE)


def test_when_they_were() -> None:
    assert said(ONE, OTHER)["When"] == ("By their dates one after the other: one and other.",)
    assert said(OTHER, ONE) == said(OTHER, ONE)
    assert said(ONE, FAST)["When"] == ("Their dates overlap: 1 to 21 January 2011.",)
    assert said(ONE, FAST, OTHER)["When"] == ("There is no time that the dates of all of them share.",)
    assert "When" not in said(ONE, replace(ONE, slug="empty", name="empty", events=()))


def test_who_led_and_who_took_part() -> None:
    told = said(cases.rescue(), cases.tantalio())["Who"]
    assert told[0] == "Led by different states – Operation Rescue: United Kingdom; Operation Tantalio: Spain."
    assert (
        "Only in Operation Rescue: Australia, Canada, Netherlands, New Zealand, United Kingdom, United States." in told
    )
    assert not any(line.startswith("States in all") for line in told)
    assert said(ONE, OTHER)["Who"][0] == "Led by the same: United Kingdom."
    german = said(cases.rescue(), replace(cases.tantalio(), lead=()), lang="de")["Wer"][0]
    assert german.endswith("Operation Tantalio: niemand genannt.")


def test_acts_that_one_alone_tells() -> None:
    assert said(ONE, OTHER)["Acts told"] == (
        "In all of them: Arrest.",
        "Only in one: Tip-off.",
        "Only in other: Sentence.",
    )


def test_what_is_not_told_is_not_called_absent_and_names_are_only_words() -> None:
    both = (cases.hostile(), cases.rescue())
    lang = page_words()
    shown = "".join(map(markup, contrast_list(contrast(frames(both), lang), [each.name for each in both], lang)))
    assert "What is not told may only be missing from the sources." in shown
    assert "<script" not in shown
    assert 'data-copy="text"' in shown
