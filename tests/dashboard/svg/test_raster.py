import struct
import zlib

from dashboard.layout.timeline import timeline
from dashboard.load import frames
from dashboard.svg.file import Surround, svg_file
from dashboard.svg.raster import png
from dashboard.svg.timeline import COLUMNS, LETTERS, timeline_svg
from tests.dashboard.cases import hostile, rescue


def size(picture):
    return struct.unpack(">II", picture[16:24])


def pixels(picture):
    """The bytes of the picture's rows, decompressed: enough to tell whether anything is drawn."""
    data, at = b"", 8
    while at < len(picture):
        (length,) = struct.unpack(">I", picture[at : at + 4])
        if picture[at + 4 : at + 8] == b"IDAT":
            data += picture[at + 8 : at + 8 + length]
        at += 12 + length
    return zlib.decompress(data)


def drawn(operation):
    return timeline_svg(timeline(frames([operation]).events, columns=COLUMNS, letter=LETTERS))


def test_a_picture_has_the_size_of_its_drawing_times_the_scale():
    svg = svg_file(drawn(rescue()))
    width, height = (float(part) for part in svg.split('viewBox="0 0 ')[1].split('"')[0].split())
    assert size(png(svg)) == (round(2 * width), round(2 * height))
    assert size(png(svg, 0.5)) == (round(width / 2), round(height / 2))


def test_words_are_drawn_with_the_fonts_of_the_package():
    with_title, without = (png(svg_file(drawn(rescue()), around=Surround(title=title))) for title in ("Title", " "))
    assert size(with_title) == size(without)
    assert pixels(with_title) != pixels(without)


def test_letters_of_several_scripts_differ():
    found = {
        pixels(png(svg_file(drawn(rescue()), around=Surround(title=title)))) for title in ("Ł", "ß", "Ω", "Ж", "≠")
    }
    assert len(found) == 5


def test_light_and_dark_differ_and_the_same_is_the_same():
    one, other = (svg_file(drawn(rescue()), mode) for mode in ("light", "dark"))
    assert png(one) != png(other)
    again = png.__wrapped__(one, 2.0)
    assert png(one) == again


def test_hostile_words_are_drawn_as_words():
    assert png(svg_file(drawn(hostile()))).startswith(b"\x89PNG")
