"""Labels as ZPL II, the language of label printers. The printer draws codes and letters; we say where, in dots."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from labels import content
from labels.codes import Symbol, code128
from labels.codes.qr import LEVEL
from labels.content import Label, Values
from labels.drawing import CannotDraw, line_of, smallest_module, symbol_of
from labels.layout import POINT, Code, Layout, Text

RESOLUTIONS = (203, 300, 600)  # dots per inch
_SLACK = 0.005  # 203 dpi: two dots are 0.2502 mm, and some printers have 8 dots a millimetre
_LARGEST_MODULE = {"qr": 100, "datamatrix": 100, "code128": 10}  # dots that ^BQ, ^BX and ^BY take
# A QR code at ^FO sinks by the height that ^BY set last, and printers remember it: so it is set, and subtracted.
_SINKS = 1
_ESCAPED = frozenset(b"^~\\")


@dataclass(frozen=True, slots=True)
class Printer:
    dpi: int

    def dots(self, millimetres: float) -> int:
        return round(millimetres * self.dpi / 25.4)


def write(layout: Layout, labels: Iterable[Label], *, dpi: int, first: int = 0) -> Iterator[str]:
    """One format (^XA to ^XZ) a page, its first `first` places left empty on the first page.

    Raises drawing.CannotDraw for the label under way.
    """
    printer, sheet, page = Printer(dpi), layout.sheet, ""
    start = f"^XA^CI28^LH0,0^PW{printer.dots(sheet.page_width)}^LL{printer.dots(sheet.page_height)}\n"
    place = first
    for label in labels:
        if place == sheet.per_page:
            yield f"{start}{page}^XZ\n"
            place, page = 0, ""
        page += "".join(_fields(printer, layout, label, place))
        place += 1
    yield f"{start}{page}^XZ\n"


def _fields(printer: Printer, layout: Layout, label: Label, place: int) -> Iterator[str]:
    left, top = layout.sheet.place(place)
    for element in layout.elements:
        if isinstance(element, Text):
            yield _text(printer, element, label.values, left, top)
        else:
            yield _code(printer, element, label.values, left, top)


def _text(printer: Printer, element: Text, values: Values, left: float, top: float) -> str:
    """The printer's own scalable font; its lines are narrower than those of the PDF, so what fits there fits here."""
    line = line_of(element, values)
    if line is None:
        return ""
    height = printer.dots(line.size * POINT)
    turn = "R" if element.rotation else "N"
    align = {"left": "L", "center": "C", "right": "R"}[element.align]
    block = f"^FB{printer.dots(element.width)},1,0,{align}"
    # In a block the backslash begins a command of its own.
    data = escaped(line.text.replace("\\", "\\\\"))
    origin = _origin(printer, left + element.x, top + element.y)
    return f"{origin}^A0{turn},{height}{block}^FH\\^FD{data}^FS\n"


def _code(printer: Printer, element: Code, values: Values, left: float, top: float) -> str:
    symbol = symbol_of(element, values)
    room = printer.dots(element.width)
    module = min(room // symbol.outer_width, _LARGEST_MODULE[element.code])
    smallest = math.ceil((smallest_module(symbol) - _SLACK) * printer.dpi / 25.4)
    if module < smallest:
        needed = math.ceil(smallest * symbol.outer_width * 254 / printer.dpi) / 10
        raise CannotDraw(f"its code has to be {needed:g} mm wide to be read from a printer of {printer.dpi} dpi")
    # Whole dots only: what is left over is shared by both sides.
    inset = (room - module * symbol.width) // 2
    x, y = printer.dots(left + element.x), printer.dots(top + element.y)
    text = content.filled(element.text, values)
    if element.code == "code128":
        return _code128(element, module, printer.dots(element.height), (x, y, inset), text)
    if element.code == "qr":
        return f"^FO{x + inset},{y + inset - _SINKS}{_qr(module, text)}"
    return f"^FO{x + inset},{y + inset}{_data_matrix(symbol, module, text)}"


def _code128(element: Code, module: int, height: int, at: tuple[int, int, int], text: str) -> str:
    x, y, inset = at
    x, y, turn = (x, y + inset, "R") if element.rotation else (x + inset, y, "N")
    return f"^FO{x},{y}^BY{module},3,{height}^BC{turn},{height},N,N,N,N^FD{subsets(text)}^FS\n"


def _data_matrix(symbol: Symbol, module: int, text: str) -> str:
    # Columns and rows are said, so that the printer takes the size we counted with.
    doubled = escaped(text.replace("_", "__"))
    return f"^BXN,{module},200,{symbol.width},{symbol.height},6,_,1^FH\\^FD{doubled}^FS\n"


def _qr(module: int, text: str) -> str:
    return f"^BY{module},3,{_SINKS}^BQN,2,{module}^FH\\^FD{LEVEL}A,{escaped(text)}^FS\n"


def _origin(printer: Printer, x: float, y: float) -> str:
    return f"^FO{printer.dots(x)},{printer.dots(y)}"


def escaped(text: str) -> str:
    """For a field after ^FH\\: what the printer would take for a command, and all but ASCII, in hexadecimal."""
    return "".join(
        chr(byte) if 32 <= byte < 127 and byte not in _ESCAPED else f"\\{byte:02X}" for byte in text.encode()
    )


_SIGNS = {">": ">0", "^": "><", "~": ">="}


def subsets(text: str) -> str:
    """Field data of ^BC with its subsets named, so that the printer's bars are those we counted with."""
    data = ""
    for part, is_digits in code128.parts(text):
        if data:
            data += ">5" if is_digits else ">6"
        else:
            data = ">;" if is_digits else ">:"
        data += "".join(_SIGNS.get(character, character) for character in part)
    return data
