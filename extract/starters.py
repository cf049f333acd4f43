"""Where the starter cases lie: inside the package where it is installed, beside it in the sources."""

from pathlib import Path

COLLECTIONS = ("child-protection", "cybercrime")
"""The folders of starter cases."""
ALL = "all"


def starter_cases(collection: str = ALL) -> Path:
    """The folder of the starter cases: all of them, or one collection's.

    >>> starter_cases("cybercrime").name
    'cybercrime'
    """
    here = Path(__file__).resolve().parent
    folder = here / "seeds" if (here / "seeds").is_dir() else here.parent / "seeds"
    return folder if collection == ALL else folder / collection
