from extract.mentions.countries import by_alpha2, codes, thousands


def test_codes_are_alpha_3_with_kosovo():
    assert {"DEU", "GBR", "USA", "XKX", "TWN", "PSE"} <= codes()
    assert all(len(code) == 3 and code.isupper() for code in codes())


def test_two_letters_stand_for_three():
    assert [by_alpha2()[code] for code in ("DE", "GR", "GB")] == ["DEU", "GRC", "GBR"]


def test_inhabitants():
    assert thousands("LUX") < 1_000 < thousands("DEU")
