"""How wide words are drawn: no painter knows the fonts of the machine on which a page is opened."""

# Shares of the size, of the wider ones of the usual fonts; letters not named here are as wide as an n.
_WIDTHS = {**dict.fromkeys("ijlI.,:;'’|", 0.31), **dict.fromkeys("frt ()[]-", 0.39), **dict.fromkeys("mwMW", 0.93)}
_OTHER = 0.62
_MEAN = 0.56  # of a text in English or German


def wide(text: str, size: float) -> float:
    """About how many pixels a text of this size takes, rather too many than too few.

    >>> round(wide("Luxembourg", 11)), round(wide("Italy", 11))
    (69, 25)
    """
    return size * sum(_WIDTHS.get(letter, _OTHER) for letter in text)


def mean_letters(text: str) -> float:
    """How many letters of mean width a text is as wide as.

    >>> round(mean_letters("Zusammenarbeit"), 1), round(mean_letters("Tip-off"), 1)
    (15.2, 6.0)
    """
    return wide(text, 1) / _MEAN
