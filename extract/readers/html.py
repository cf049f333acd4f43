"""Web pages (.html, .htm): the article's words without the page around them, its date from the page's own metadata."""

import re
from typing import Any

from extract.readers.encoding import refuse_binary
from extract.readers.unread import ReadError

MEGABYTES = 10
# 200,000 attributes on one tag kept every HTML library busy for minutes.
_LONG_TAG = re.compile(rb"<[A-Za-z!/?][^<>]{65536}")


def parse(content: bytes) -> dict[str, Any]:
    """Title, text, date, publisher and address of a page. ReadError where it holds no article."""
    refuse_binary(content)
    if _LONG_TAG.search(content):
        raise ReadError("has a tag of more than 64 kB", "Save the page's words as a text file.")
    from trafilatura import bare_extraction

    page = bare_extraction(
        content,
        fast=True,
        with_metadata=True,
        include_comments=False,
        # Without the extensive search: it makes 1 January of a copyright year. Dates in the words are found later.
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    assert not isinstance(page, dict)  # only with `as_dict`
    text = (page.text or "").strip() if page else ""
    if page is None or not text:
        raise ReadError("holds no article that could be told from the page around it", "Save its words as a text file.")
    title = (page.title or "").strip()
    # The headline stands in the page's head and above the article: once is enough.
    text = text.removeprefix(f"{title}\n") if title else text
    return {"title": title, "text": text, "published": page.date, "source": page.sitename, "url": page.url}
