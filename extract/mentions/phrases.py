"""Turning word lists into patterns."""

import re
from collections.abc import Iterable


def alternation(phrases: Iterable[str]) -> str:
    """One regular-expression alternative of literal phrases, longest first; a space matches any white space.

    >>> alternation(["over", "well over"])
    'well\\\\s+over|over'
    """
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(r"\s+".join(re.escape(word) for word in phrase.split()) for phrase in ordered)
