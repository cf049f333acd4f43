from extract.mentions.countries import by_alpha2, codes, country_name, thousands


def test_codes_are_alpha_3_with_kosovo():
    assert {"DEU", "GBR", "USA", "XKX", "TWN", "PSE"} <= codes()
    assert all(len(code) == 3 and code.isupper() for code in codes())


def test_two_letters_stand_for_three():
    assert [by_alpha2()[code] for code in ("DE", "GR", "GB")] == ["DEU", "GRC", "GBR"]


def test_names():
    assert [country_name(code) for code in ("DEU", "MMR", "HKG", "CIV")] == [
        "Germany",
        "Myanmar",
        "Hong Kong",
        "Côte d'Ivoire",
    ]


def test_an_unknown_code_stands_for_itself():
    assert country_name("QQQ") == "QQQ"


def test_inhabitants():
    assert thousands("LUX") < 1_000 < thousands("DEU")
