"""CLDR -> names of states in another language than English; run by hand, its results are kept in the repository.

    python -m pip install babel
    python assets/topojson/build_names.py de

Writes `dashboard/data/names/<language>.csv`: alpha-3 and name for every row of `dashboard/data/states.csv`.
Names: Unicode CLDR (Unicode License v3) through Babel, with the exceptions below.
"""

import csv
import sys
from pathlib import Path

from babel import Locale
from babel.core import get_global

ROOT = Path(__file__).resolve().parents[2]
# What is commonly said, where CLDR names the form of government or adds a bracket.
NAMES = {
    "de": {
        "BLR": "Belarus",
        "COD": "Demokratische Republik Kongo",
        "COG": "Republik Kongo",
        "HKG": "Hongkong",
        "MAC": "Macau",
        "PSE": "Palästina",
        "MMR": "Myanmar",
        "XKX": "Kosovo",
    }
}


def main(language: str) -> None:
    """Write the table of one language."""
    aliases = {old: new[0] for old, new in get_global("territory_aliases").items() if len(new) == 1}
    territories = Locale(language).territories
    with (ROOT / "dashboard/data/states.csv").open(encoding="utf-8") as file:
        codes = [row["alpha3"] for row in csv.DictReader(file)]
    names = {code: NAMES[language].get(code) or str(territories[aliases[code]]) for code in codes}
    target = ROOT / f"dashboard/data/names/{language}.csv"
    with target.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["alpha3", "name"])
        writer.writerows(names.items())


if __name__ == "__main__":
    main(sys.argv[1])
