"""Where the starter cases lie: inside the package where it is installed, beside it in the sources."""

from pathlib import Path


def starter_cases() -> Path:
    """The folder of the starter cases."""
    here = Path(__file__).resolve().parent
    return here / "seeds" if (here / "seeds").is_dir() else here.parent / "seeds"
