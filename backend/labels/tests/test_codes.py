"""The codes themselves: read back by somebody else's reader, and refused where they cannot hold the text."""

import pytest
import zxingcpp
from PIL import Image, ImageDraw

from labels.codes import CannotEncode, Symbol, code128, datamatrix, qr, rectangles
from labels.tests import stock

ENCODE = {"qr": qr.encode, "datamatrix": datamatrix.encode, "code128": code128.encode}
TEXTS = [
    "202505AMP123456B",
    "A",
    "7",
    "12",
    "123",
    "1234",
    "490154203237518",
    "a1234b123456",
    "ABC123456",
    "^XZ~JA\\_>>;:",
    'with blanks, "quotes" and ',
    "PRO-00000000000017",
    "0123456789" * 6,
    "x" * 64,
]
LONG = {"qr": "1" * 8000, "datamatrix": "A" * 200, "code128": "A" * 65}


def picture(symbol: Symbol, pixels: int = 4) -> Image.Image:
    """As it is printed; the bars of a linear code 20 modules high."""
    height = 20 if symbol.is_linear else symbol.height
    edges = ((symbol.width + 2 * symbol.quiet) * pixels, (height + 2 * symbol.quiet) * pixels)
    image = Image.new("L", edges, 255)
    pen = ImageDraw.Draw(image)
    for left, top, width, tall in symbol.black:
        below = top + (20 if symbol.is_linear else tall)
        corner = ((symbol.quiet + left) * pixels, (symbol.quiet + top) * pixels)
        end = ((symbol.quiet + left + width) * pixels - 1, (symbol.quiet + below) * pixels - 1)
        pen.rectangle([corner, end], fill=0)
    return image


def modules(symbol: Symbol) -> list[list[int]]:
    rows = [[0] * symbol.width for _ in range(symbol.height)]
    for left, top, width, height in symbol.black:
        for row in range(top, top + height):
            for column in range(left, left + width):
                assert rows[row][column] == 0, "two rectangles overlap"
                rows[row][column] = 1
    return rows


@pytest.mark.parametrize("code", ENCODE)
def test_every_text_is_read_back(code):
    for text in TEXTS:
        found = zxingcpp.read_barcodes(picture(ENCODE[code](text)), formats=stock.FORMATS[code])
        assert [barcode.text for barcode in found] == [text]


def test_a_qr_code_holds_any_script():
    found = zxingcpp.read_barcodes(picture(qr.encode("साइलो é")))
    assert [barcode.text for barcode in found] == ["साइलो é"]


def test_data_matrix_is_that_of_another_encoder_bit_for_bit():
    """Error correction would hide a module in the wrong place. Sizes that the other one makes oblong are left out."""
    seen = set()
    for length in range(1, 289, 3):
        text = "".join(str((place * 7 + length) % 10) for place in range(length))
        other = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.DataMatrix).to_image(
            scale=1, add_quiet_zones=False
        )
        height, width = other.shape
        ours = datamatrix.encode(text)
        if (width, height) == (ours.width, ours.height):
            bits = bytes(other)
            rows = [[int(bits[row * width + column] < 128) for column in range(width)] for row in range(height)]
            assert modules(ours) == rows, length
            seen.add(ours.width)
    assert seen >= {10, 14, 16, 20, 22, 32, 44}


@pytest.mark.parametrize("code", ENCODE)
def test_refuses_what_is_too_long(code):
    with pytest.raises(CannotEncode):
        ENCODE[code](LONG[code])


@pytest.mark.parametrize("code", ["datamatrix", "code128"])
@pytest.mark.parametrize("text", ["é", "साइलो", ""])
def test_refuses_characters_it_does_not_hold(code, text):
    with pytest.raises(CannotEncode):
        ENCODE[code](text)


def test_digits_take_half_the_room_in_code_128():
    assert code128.encode("12345678").width < code128.encode("ABCDEFGH").width
    assert code128.parts("202505AMP123456B") == [("202505", True), ("AMP", False), ("123456", True), ("B", False)]


def test_rectangles_cover_each_module_once():
    rows = [[1, 1, 0], [1, 1, 1], [0, 0, 1]]
    found = rectangles(rows)
    assert modules(Symbol(3, 3, 0, found)) == rows
