"""What is taken for English, and what is not."""

import pytest

from extract.readers import Document, read
from extract.starters import starter_cases
from extract.text.language import seems_english

FOREIGN = {
    "German": "Deutsche und niederländische Ermittler haben am Dienstag den Markt abgeschaltet und sechs Personen "
    "festgenommen. Die Server standen in den Niederlanden. Das teilte die Behörde am Donnerstag in Wiesbaden mit.",
    "French": "La police a arrêté cinq hommes mardi à Lyon et à Marseille. Ils sont soupçonnés d’avoir vendu des "
    "armes à feu. Quatre maisons ont été perquisitionnées, et vingt-cinq armes ont été saisies à Genève mercredi.",
    "Spanish": "La policía detuvo el martes a cinco hombres en Madrid y en Valencia. Están acusados de vender armas "
    "de fuego. Los agentes registraron cuatro casas y se incautaron de veinticinco armas en la ciudad de Toledo.",
    "Dutch": "De politie heeft dinsdag vijf mannen aangehouden in Utrecht en in Rotterdam. Zij worden verdacht van "
    "de handel in wapens. Agenten doorzochten vier huizen en namen vijfentwintig wapens in beslag, meldt het OM.",
    "Swedish": "Polisen grep på tisdagen fem män i Malmö och i Lund. De misstänks för att ha sålt vapen. Fyra hus "
    "genomsöktes och tjugofem vapen togs i beslag, säger åklagaren som leder utredningen tillsammans med tullen.",
    "Greek": "Η αστυνομία συνέλαβε την Τρίτη πέντε άνδρες στην Αθήνα και στη Θεσσαλονίκη. Κατηγορούνται ότι πούλησαν "
    "όπλα. Ερευνήθηκαν τέσσερα σπίτια και κατασχέθηκαν είκοσι πέντε όπλα στην πόλη της Πάτρας το πρωί.",
}


@pytest.mark.parametrize("language", FOREIGN)
def test_other_languages_are_told_apart(language):
    assert not seems_english(FOREIGN[language])


def test_every_starter_case_is_english():
    documents = [each for each in read([str(starter_cases())]) if isinstance(each, Document)]
    assert len(documents) > 20
    assert [each.id for each in documents if not seems_english(each.text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Drei Männer in Oslo verhaftet.",
        "Arrests by country: Austria 3, Belgium 4, France 12, Germany 7, Italy 2, Spain 9. Police in all of these "
        "states searched houses on Tuesday. Officers seized phones, laptops and cash worth 2 million euros.",
    ],
)
def test_short_texts_and_lists_are_not_judged(text):
    assert seems_english(text)
