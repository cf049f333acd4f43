from dashboard.svg.markup import element, short, words


def test_words_are_escaped_everywhere():
    assert element("text", words("<script>"), title='"x" & y') == (
        '<text title="&quot;x&quot; &amp; y">&lt;script&gt;</text>'
    )


def test_characters_that_xml_refuses_are_left_out():
    assert words("a\x00b\x0bc\ud800d\ufffe") == "abcd"
    assert words("Æther\u2028 – 🚓") == "Æther\u2028 – 🚓"


def test_attributes_that_are_none_are_left_out():
    assert element("g", id=None, class_="a", font_size=8) == '<g class="a" font-size="8"/>'


def test_short():
    assert [short(value) for value in (1.0, 1.25, -0.04, 1234.56)] == ["1", "1.2", "0", "1234.6"]
