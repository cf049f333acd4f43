"""Web pages (.html, .htm): the article's words without the page around them, its date from the page's own metadata."""

import re
from collections.abc import Iterator
from typing import Any

from htmldate import find_date
from trafilatura import bare_extraction, load_html

from extract.readers.encoding import refuse_binary
from extract.readers.unread import ReadError

# 200,000 attributes on one tag kept every HTML library busy for minutes.
_LONG_TAG = re.compile(rb"<[A-Za-z!/?][^<>]{65536}")
# Between a headline and the publisher's name in the page's <title>.
_PUBLISHER = re.compile(r"\s[|\u2013\u2014\u00b7-]\s.{1,60}$")


def parse(content: bytes) -> dict[str, Any]:
    """Title, text, date, publisher and address of a page. ReadError where it holds no article."""
    refuse_binary(content)
    if _LONG_TAG.search(content):
        raise ReadError("has a tag of more than 64 kB", "Save the page's words as a text file.")
    tree = load_html(content)
    if tree is None:
        raise ReadError("is no web page", "Save its words as a text file.")
    # The head is read here: trafilatura looks for authors and licences too, and that takes most of its time.
    about = {
        "title": next(_titles(tree), ""),
        # Without the extensive search: it makes 1 January of a copyright year. Dates in the words are found later.
        "published": find_date(tree, original_date=True, extensive_search=False),
        "source": _meta(tree, "og:site_name"),
        "url": _meta(tree, "og:url") or next(iter(tree.xpath("//link[@rel='canonical']/@href")), None),
    }
    page = bare_extraction(tree, fast=True, include_comments=False)
    assert not isinstance(page, dict)  # only with `as_dict`
    text = (page.text or "").strip() if page else ""
    if not text:
        raise ReadError("holds no article that could be told from the page around it", "Save its words as a text file.")
    # The headline stands in the page's head and above the article: once is enough.
    return {**about, "text": text.removeprefix(f"{about['title']}\n") if about["title"] else text}


def _titles(tree: Any) -> Iterator[str]:
    """What may be the headline, best first."""
    for words in (
        # A heading outside the article may be the publisher's name.
        *(heading.text_content() for heading in tree.xpath("(//article//h1 | //main//h1)[1]")),
        _meta(tree, "og:title"),
        *(heading.text_content() for heading in tree.xpath("(//h1)[1]")),
        *(_PUBLISHER.sub("", title.text_content()) for title in tree.xpath("//head/title[1]")),
        # Saved pieces of a page may have neither; a heading above the first paragraph is one.
        *(heading.text_content() for heading in tree.xpath("(//h2[not(preceding::p)])[1]")),
    ):
        if words and (title := " ".join(words.split())):
            yield title


def _meta(tree: Any, name: str) -> str | None:
    found = tree.xpath("//meta[@property=$name or @name=$name]/@content", name=name)
    return str(found[0]) if found else None
