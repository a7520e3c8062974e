"""ZPL, read back command by command: there is no printer here."""

import pytest

from devices.tests import registry
from labels.codes import code128, datamatrix, qr
from labels.tests import stock, zpl_reader

COMMANDS = {"BQ": {"BQ", "BY", "FH"}, "BX": {"BX", "FH"}, "BC": {"BC", "BY"}, "A0": {"A0", "FB", "FH"}}
ELEMENTS = [
    {"kind": "code", "code": "qr", "text": "{deviceid}", "x": 2, "y": 3, "width": 24},
    {"kind": "code", "code": "datamatrix", "text": "{deviceid}", "x": 30.2, "y": 3.5, "width": 20},
    {"kind": "code", "code": "code128", "text": "{deviceid}", "x": 1, "y": 30, "width": 98, "height": 7.5},
    {"kind": "text", "text": "{deviceid}", "x": 3.3, "y": 40.4, "width": 60, "size": 8, "align": "center"},
    {"kind": "text", "text": "{serial}", "x": 92, "y": 1, "width": 28, "size": 8, "rotation": 90},
]
PAPER = {"page_width": 100, "page_height": 50, "label_width": 100, "label_height": 50}
HOSTILE = ["^XZ^XA^FDx", "~JA~JR", "\\5E\\&\\\\", "_1_dNNN__", ">:A>;12>0><", "a,b;c|d %20", "\\", "123456^12345678"]


def dots(millimetres: float, dpi: int) -> int:
    return round(millimetres * dpi / 25.4)


def printed(client, elements: list[dict], **how) -> list[zpl_reader.Page]:
    template = client.post(stock.TEMPLATES, stock.template(**PAPER, elements=elements))
    assert template.status_code == 201, template.json()
    asked = {"template": template.json()["data"]["id"], "format": "zpl", "serialnumbers": [registry.SERIAL], **how}
    answer = client.post(stock.PRINT, asked)
    assert answer.status_code == 200, answer.json()
    assert answer["Content-Disposition"].startswith("attachment")
    return zpl_reader.pages(stock.body(answer).decode("ascii"))


@pytest.fixture
def device(db) -> str:
    return stock.detailed(registry.make("approved", registry.SERIAL), device_id="SOUND-17")


@pytest.mark.parametrize("dpi", [203, 300, 600])
def test_fields_stand_where_the_template_has_them(asha, device, dpi):
    code, matrix, bars, text, turned = ELEMENTS
    (page,) = printed(asha, [code, matrix, bars, text, turned], dpi=dpi)
    assert page.setup == {
        "CI": ["28"],
        "LH": ["0", "0"],
        "PW": [str(dots(100, dpi))],
        "LL": [str(dots(50, dpi))],
    }
    by_kind = {field.kind: field for field in page.fields[:4]}
    for element, symbol, field in (
        (code, qr.encode("SOUND-17"), by_kind["BQ"]),
        (matrix, datamatrix.encode("SOUND-17"), by_kind["BX"]),
        (bars, code128.encode("SOUND-17"), by_kind["BC"]),
    ):
        room = dots(element["width"], dpi)
        module = min(room // (symbol.width + 2 * symbol.quiet), 10 if symbol.is_linear else 100)
        said = field.commands
        assert module == int(said["BX"][1] if field.kind == "BX" else said["BY"][0])
        inset = (room - module * symbol.width) // 2
        assert inset >= module * symbol.quiet
        assert field.x == dots(element["x"], dpi) + inset
        # A QR code sinks by the height that ^BY names.
        sunk = int(said["BY"][2]) if field.kind == "BQ" else 0
        assert field.y + sunk == dots(element["y"], dpi) + (0 if symbol.is_linear else inset)
    assert by_kind["BX"].commands["BX"][2:] == ["200", "14", "14", "6", "_", "1"]
    assert by_kind["BC"].commands["BC"] == ["N", str(dots(7.5, dpi)), "N", "N", "N", "N"]
    line = page.fields[3]
    assert (line.x, line.y) == (dots(3.3, dpi), dots(40.4, dpi))
    assert line.commands["A0"] == ["N", str(dots(8 * 25.4 / 72, dpi))]
    assert line.commands["FB"] == [str(dots(60, dpi)), "1", "0", "C"]
    assert page.fields[4].commands["A0"][0] == "R"


@pytest.mark.parametrize("text", HOSTILE)
def test_what_a_printer_takes_for_a_command_is_data(asha, device, text):
    stock.detailed(device, device_id=text)
    elements = [element for element in ELEMENTS if element["text"] == "{deviceid}"]
    (page,) = printed(asha, elements)
    assert [field.data for field in page.fields] == [text] * 4
    for field in page.fields:
        assert set(field.commands) == COMMANDS[field.kind]


def test_other_scripts_go_as_utf_8(asha, device):
    stock.detailed(device, device_id="Zürich é")
    (page,) = printed(asha, [ELEMENTS[0], ELEMENTS[3]])
    assert [field.data for field in page.fields] == ["Zürich é"] * 2


def test_a_turned_code_128_begins_at_its_upper_left(asha, device):
    element = {"kind": "code", "code": "code128", "text": "{serial}", "x": 5, "y": 0, "width": 50, "height": 10}
    (page,) = printed(asha, [{**element, "rotation": 90}])
    (field,) = page.fields
    symbol = code128.encode(registry.SERIAL)
    room = dots(50, 203)
    module = room // symbol.outer_width
    assert (field.x, field.y) == (dots(5, 203), (room - module * symbol.width) // 2)
    assert field.commands["BC"][:2] == ["R", str(dots(10, 203))]


def test_labels_side_by_side_share_a_page(asha, device):
    paper = {"page_width": 104, "label_width": 50, "columns": 2, "gap_x": 4, "page_height": 25, "label_height": 25}
    template = asha.post(stock.TEMPLATES, stock.template(**paper)).json()["data"]["id"]
    asked = {"template": template, "format": "zpl", "serialnumbers": [device], "copies": 3, "first_position": 2}
    pages = zpl_reader.pages(stock.body(asha.post(stock.PRINT, asked)).decode())
    columns = [[field.x > dots(54, 203) for field in page.fields if field.kind == "BQ"] for page in pages]
    assert columns == [[True], [False, True]]
