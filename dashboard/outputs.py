"""Where a command may write: a name that asks for a form that it does not make is told before anything is read."""

import argparse
from collections.abc import Callable
from pathlib import Path

# Endings by which people ask for a form. A folder may have any name with a dot in it, but these.
_TEXTS = (".doc", ".docx", ".htm", ".html", ".md", ".odt", ".pdf", ".rtf", ".txt")
_PICTURES = (".bmp", ".eps", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".tif", ".tiff", ".webp")
_OTHERS = (".csv", ".json", ".key", ".odp", ".ppt", ".pptx", ".xls", ".xlsx", ".xml", ".zip")
_ASKED = frozenset((*_TEXTS, *_PICTURES, *_OTHERS))
_HOW = {
    ".pdf": "open the page in a browser and print it there as PDF",
    ".docx": "`worksheet` writes Word files",
    ".pptx": "`picture` writes pictures for slides",
}


def place(makes: str, *endings: str) -> Callable[[str], str]:
    """A check of `-o` for a command that writes files with these endings, or a folder.

    >>> place("a page", ".html")("pages/2024.05"), place("a page", ".html")("case.html")
    ('pages/2024.05', 'case.html')
    """

    def checked(name: str) -> str:
        ending = Path(name).suffix.lower()
        if ending in _ASKED and ending not in endings and not Path(name).is_dir():
            instead = _HOW.get(ending)
            raise argparse.ArgumentTypeError(f"{name!r}: it writes {makes}{f'; {instead}' if instead else ''}")
        return name

    return checked
