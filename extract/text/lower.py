"""Lower case that moves no character: spans found in the lowered text hold in the text."""


def lowered(text: str) -> str:
    """The text in lower case with every character in its place, even where Unicode's lower case is longer.

    >>> lowered("İzmir POLICE") == "İzmir police"
    True
    """
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(one if len(one := char.lower()) == 1 else char for char in text)
