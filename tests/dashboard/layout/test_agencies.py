import pytest

from dashboard.layout.words import words

DE = words("de")


@pytest.mark.parametrize(
    ("name", "german"),
    [
        ("police in Germany", "Polizei in Deutschland"),
        ("Police in the United Kingdom", "Polizei im Vereinigten Königreich"),
        ("German police", "Polizei in Deutschland"),
        ("Germany's police", "Polizei in Deutschland"),
        ("prosecutors in Rostock", "Staatsanwaltschaft Rostock"),
        ("prosecutors in California", "Staatsanwaltschaft Kalifornien"),
        ("Ministry of Interior of Serbia", "Innenministerium in Serbien"),
        ("State Criminal Police Office of Saxony", "Landeskriminalamt Sachsen"),
        ("Police of the Czech Republic", "Polizei der Tschechischen Republik"),
        # Names stay names.
        ("New Zealand Police", "New Zealand Police"),
        ("West Yorkshire Police", "West Yorkshire Police"),
        ("Harbour police", "Harbour police"),
        ("Europol", "Europol"),
        ("", ""),
    ],
)
def test_an_agency_in_german(name: str, german: str) -> None:
    assert DE.agency(name) == german
    assert words("en").agency(name) == name


def test_two_names_that_are_one_in_german_are_said_once() -> None:
    assert DE.agencies(["police in Germany", "Europol", "German police"]) == "Polizei in Deutschland und Europol"
    assert words("en").agencies(["police in Germany", "German police"]) == "police in Germany and German police"
