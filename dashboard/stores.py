"""Which store a command works on where the user names none: one for each set of paths, in the user data folder."""

import hashlib
import re
from collections.abc import Sequence
from pathlib import Path

from platformdirs import user_cache_path, user_data_path

from extract.errors import InputError
from extract.starters import ALL

APP = "enforcement-timeline"
STARTERS = "starter-cases"


def default_store(paths: Sequence[str], starter: str = ALL) -> Path:
    """The store for these paths, its folder made; without any that of the starter cases (or of one collection).

    Each set of paths has a store of its own, so that the starter cases and one user's two projects never mix.
    """
    folder = _made(user_data_path(APP, appauthor=False), "Name a store with --store.")
    return folder / f"{store_name(paths, starter)}.sqlite"


def desk_folder(target: str) -> Path:
    """Where the dashboard keeps what waits to be read into this store, and how far it has come; its folder made."""
    named = target if "://" in target else str(Path(target).resolve())
    digest = hashlib.sha256(named.encode("utf-8", "surrogateescape")).hexdigest()[:16]
    folder = user_cache_path(APP, appauthor=False) / "desks" / digest
    return _made(folder, "Set XDG_CACHE_HOME to a folder of yours that can be written to.")


def _made(folder: Path, remedy: str) -> Path:
    """The folder, made where it is missing. InputError with the remedy where it cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"{folder}: cannot be made ({error.strerror}). {remedy}") from error
    return folder


def store_name(paths: Sequence[str], starter: str = ALL) -> str:
    """The name of the default store for these paths, the same for every way to write them.

    >>> store_name([]), store_name([], "cybercrime")
    ('starter-cases', 'starter-cases-cybercrime')
    >>> store_name(["/tmp/My cases"]) == store_name(["/tmp/My cases/", "/tmp/../tmp/My cases"])
    True
    """
    if not paths:
        return STARTERS if starter == ALL else f"{STARTERS}-{starter}"
    places = sorted({str(Path(path).resolve()) for path in paths})
    words = re.sub(r"[^a-z0-9]+", "-", Path(places[0]).stem.lower()).strip("-")[:40] or "articles"
    return f"{words}-{hashlib.sha256(chr(10).join(places).encode('utf-8', 'surrogateescape')).hexdigest()[:8]}"
