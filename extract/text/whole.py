"""Where words stand by themselves. A pattern made for each name would cost more to compile than the search saves."""

from collections.abc import Iterator


def places_of(word: str, text: str) -> Iterator[int]:
    """Where `word` begins in the text, with no letter, digit or underscore right before or after it.

    >>> list(places_of("Hydra", "Hydra, Hydras and the Hydra"))
    [0, 22]
    """
    at = text.find(word) if word else -1
    while at >= 0:
        end = at + len(word)
        if not (at and _joins(text[at - 1])) and not (end < len(text) and _joins(text[end])):
            yield at
            at = text.find(word, end)
        else:
            at = text.find(word, at + 1)


def _joins(character: str) -> bool:
    return character.isalnum() or character == "_"
