"""What comes out of the printer: pages in their size, marks where the template has them, codes that are read."""

from itertools import product

import pypdfium2
import pytest

from devices.tests import registry
from labels.codes import code128, datamatrix, qr
from labels.tests import stock

TOLERANCE = 0.2  # millimetres
SYMBOLS = {"qr": qr.encode, "datamatrix": datamatrix.encode, "code128": code128.encode}

# A sheet whose labels stand off the edges and from each other, with one code of each kind and turned ones.
ELEMENTS = [
    {"kind": "code", "code": "qr", "text": "{serial}", "x": 1, "y": 1.5, "width": 18},
    {"kind": "code", "code": "datamatrix", "text": "{serial}", "x": 20.3, "y": 1.5, "width": 12.7},
    {"kind": "code", "code": "code128", "text": "{serial}", "x": 1, "y": 22, "width": 60, "height": 9.4},
    {
        "kind": "code",
        "code": "code128",
        "text": "{serial}",
        "x": 75.5,
        "y": 1,
        "width": 58,
        "height": 8,
        "rotation": 90,
    },
    {"kind": "text", "text": "{serial}", "x": 1, "y": 34, "width": 40, "size": 9, "bold": True, "align": "right"},
    {"kind": "text", "text": "{month}", "x": 64, "y": 2, "width": 30, "size": 11, "rotation": 90, "align": "center"},
]
SHEET = {
    "medium": "sheet",
    "page_width": 210,
    "page_height": 297,
    "margin_left": 7.3,
    "margin_top": 11.1,
    "columns": 2,
    "rows": 3,
    "gap_x": 4.2,
    "gap_y": 2.6,
    "label_width": 90,
    "label_height": 61,
    "elements": ELEMENTS,
}


def ink(image, x: float, y: float, width: float, height: float) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of what is black inside a box, all in millimetres."""
    scale = image.width / 210
    corner = (round(x * scale), round(y * scale))
    part = image.crop((*corner, round((x + width) * scale), round((y + height) * scale)))
    left, top, right, bottom = part.point(lambda grey: 255 if grey < 128 else 0).getbbox()
    return tuple((offset + edge) / scale for offset, edge in zip(corner * 2, (left, top, right, bottom), strict=True))


def expected(element: dict, x: float, y: float) -> tuple[float, float, float, float]:
    """Where the black of a code has to be: its box without the white around it."""
    symbol = SYMBOLS[element["code"]](registry.SERIAL)
    module = element["width"] / symbol.outer_width
    quiet, along = symbol.quiet * module, symbol.width * module
    left, top = x + element["x"], y + element["y"]
    if not symbol.is_linear:
        return (left + quiet, top + quiet, left + quiet + along, top + quiet + along)
    if element.get("rotation"):
        return (left, top + quiet, left + element["height"], top + quiet + along)
    return (left + quiet, top, left + quiet + along, top + element["height"])


@pytest.fixture
def sheet(asha) -> bytes:
    registry.make("approved", registry.SERIAL)
    made = asha.post(stock.TEMPLATES, stock.template(**SHEET))
    assert made.status_code == 201, made.json()
    asked = {"template": made.json()["data"]["id"], "format": "pdf", "serialnumbers": [registry.SERIAL], "copies": 6}
    return stock.body(asha.post(stock.PRINT, asked))


def test_every_mark_of_every_place_is_where_the_template_has_it(sheet):
    """Measured in the pixels of the rendered page, and each code read on its own."""
    (page,) = stock.pages(sheet, dpi=600)
    for row, column in product(range(3), range(2)):
        x, y = 7.3 + column * 94.2, 11.1 + row * 63.6
        for element in ELEMENTS:
            if element["kind"] == "code":
                where = expected(element, x, y)
                box = (where[0] - 0.5, where[1] - 0.5, where[2] - where[0] + 1, where[3] - where[1] + 1)
                assert ink(page, *box) == pytest.approx(where, abs=TOLERANCE), element
    scale = page.width / 210
    label = page.crop((round(7.3 * scale), round(11.1 * scale), round(97.3 * scale), round(72.1 * scale)))
    for code in SYMBOLS:
        found = stock.read(label, code=code)
        assert found == [registry.SERIAL] * (2 if code == "code128" else 1), code


def test_text_stands_in_its_box_on_the_side_it_was_asked_for(sheet):
    (page,) = stock.pages(sheet, dpi=300)
    left, top, right, bottom = ink(page, 7.3, 11.1 + 33, 62, 6)
    assert right == pytest.approx(7.3 + 41, abs=0.3)
    assert left > 7.3 + 1
    assert 11.1 + 34 <= top < bottom <= 11.1 + 34 + 9 * 25.4 / 72 * 1.17 + TOLERANCE
    left, top, right, bottom = ink(page, 7.3 + 63, 11.1 + 1, 6, 32)
    assert 7.3 + 64 - TOLERANCE <= left < right <= 7.3 + 64 + 11 * 25.4 / 72 * 1.17 + TOLERANCE
    assert (top + bottom) / 2 == pytest.approx(11.1 + 2 + 15, abs=0.5)
    assert bottom - top > right - left  # it reads downwards


def test_the_page_has_its_size_and_asks_not_to_be_scaled(sheet):
    document = pypdfium2.PdfDocument(sheet)
    width, height = document[0].get_size()
    assert (width, height) == pytest.approx((210 * 72 / 25.4, 297 * 72 / 25.4), abs=0.01)
    assert b"/PrintScaling /None" in sheet


@pytest.mark.parametrize("name", stock.BUILT_IN.BUILT_IN)
@pytest.mark.parametrize("serial", [registry.SERIAL, "202512API000000B", "PRO-ABCDEF-123456", "-"])
def test_every_template_that_came_with_silo_is_read(asha, name, serial):
    registry.make("pending" if serial.endswith("B") else "pro", serial)
    asked = {"template": stock.built_in(name).pk, "format": "pdf", "serialnumbers": [serial]}
    answer = asha.post(stock.PRINT, asked)
    assert answer.status_code == 200, answer.json()
    (page,) = stock.pages(stock.body(answer))
    assert stock.read(page) == [serial]
