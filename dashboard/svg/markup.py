"""Elements as text. Everything that is not an element already is escaped."""

import re
from html import escape

_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def element(name: str, *children: str, **attributes: object) -> str:
    """An element with children that are markup already; attributes that are None are left out, `_` becomes `-`.

    >>> element("text", words("R & D"), x=1, class_="name", text_anchor="end")
    '<text x="1" class="name" text-anchor="end">R &amp; D</text>'
    """
    said = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{words(_number(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{said}>{''.join(children)}</{name}>" if children else f"<{name}{said}/>"


def words(text: str) -> str:
    """Text as markup, without the characters that XML has no place for.

    >>> words('<a> "b"' + chr(0))
    '&lt;a&gt; &quot;b&quot;'
    """
    return escape(printable(text))


def printable(text: str) -> str:
    """Text without the characters that neither XML nor HTML has a place for (NUL, lone surrogates and their like)."""
    return _NO_XML.sub("", text)


def short(value: float) -> str:
    """A coordinate with at most one digit after the point.

    >>> short(3.04), short(-0.04), short(12.36)
    ('3', '0', '12.4')
    """
    rounded = round(value, 1)
    return str(int(rounded)) if rounded == int(rounded) else str(rounded)


def _number(value: object) -> str:
    return short(value) if isinstance(value, float) else str(value)
