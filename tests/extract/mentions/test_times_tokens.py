from extract.mentions.times.tokens import EXAMPLES, number_shapes


def test_every_plain_number_has_an_example_of_its_shape():
    known = {number_shapes(example) for example in EXAMPLES}
    unknown = [str(number) for number in range(10_000) if number_shapes(str(number)) not in known]
    assert unknown == []
    assert {number_shapes(f"0{number}") for number in range(100, 1_000)} <= known
