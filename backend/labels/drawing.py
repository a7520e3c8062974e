"""The marks of one label: the only place where a template becomes geometry. Preview, PDF and ZPL draw what it says."""

from collections.abc import Iterator
from dataclasses import dataclass

from labels import content, font
from labels.codes import CannotEncode, Rectangle, Symbol
from labels.content import Values
from labels.layout import CODES, POINT, Code, Element, Rotation, Text

# Edge of the smallest module that phones and scanners read without fail, in millimetres.
SMALLEST_SQUARE = 0.25
SMALLEST_BAR = 0.19
_SLACK = 0.001
SMALLEST_TEXT = 4.0  # points


class CannotDraw(Exception):
    """A sentence that says what of an element cannot be printed, without naming the device."""


@dataclass(frozen=True, slots=True)
class Bars:
    """Black rectangles on a grid whose cells are `cell_width` x `cell_height` millimetres, from x and y on."""

    x: float
    y: float
    cell_width: float
    cell_height: float
    black: tuple[Rectangle, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """Text from the point x, y on its baseline, turned clockwise by `rotation` degrees about it. `size` in points."""

    text: str
    x: float
    y: float
    size: float
    width: float
    bold: bool
    rotation: Rotation


Mark = Bars | Line


def marks(elements: tuple[Element, ...], values: Values) -> Iterator[Mark]:
    """What is black on the label, in order of the elements; empty text leaves no mark. Raises CannotDraw."""
    for element in elements:
        mark = mark_of(element, values)
        if mark:
            yield mark


def mark_of(element: Element, values: Values) -> Mark | None:
    return line_of(element, values) if isinstance(element, Text) else _bars(element, values)


def symbol_of(element: Code, values: Values) -> Symbol:
    """Raises CannotDraw when a value that the code needs is missing, or cannot be in it."""
    for name in content.placeholders(element.text):
        if not values[name]:
            raise CannotDraw(f"it has no {content.NAMES.get(name, name)}, which the code needs")
    try:
        return CODES[element.code](content.filled(element.text, values))
    except CannotEncode as error:
        raise CannotDraw(f"its code cannot be made: {error}") from error


def smallest_module(symbol: Symbol) -> float:
    return SMALLEST_BAR if symbol.is_linear else SMALLEST_SQUARE


def _bars(element: Code, values: Values) -> Bars:
    symbol = symbol_of(element, values)
    module = element.width / symbol.outer_width
    if module < smallest_module(symbol) - _SLACK:
        needed = smallest_module(symbol) * symbol.outer_width
        raise CannotDraw(f"its code needs to be {needed:.1f} mm wide to be read, and has {element.width:g} mm")
    quiet = symbol.quiet * module
    if not symbol.is_linear:
        return Bars(element.x + quiet, element.y + quiet, module, module, symbol.black)
    if element.rotation:
        turned = tuple((top, left, height, width) for left, top, width, height in symbol.black)
        return Bars(element.x, element.y + quiet, element.height, module, turned)
    return Bars(element.x + quiet, element.y, module, element.height, symbol.black)


def line_of(element: Text, values: Values) -> Line | None:
    """None where there is nothing to say. Raises CannotDraw."""
    named = content.placeholders(element.text)
    if named and not any(values[name] for name in named):
        return None  # "IMEI" alone would say nothing
    text = content.filled(element.text, values).strip()
    if not text:
        return None
    missing = font.missing(text, bold=element.bold)
    if missing:
        shapes = " ".join(missing[:5])
        raise CannotDraw(
            f"the labels' font is Latin and has no shape for {shapes}; a QR code holds it, or choose a label without it"
        )
    text, size = _fitted(element, text)
    width = font.width_of(text, size, bold=element.bold) * POINT
    spare = {"left": 0.0, "center": 0.5, "right": 1.0}[element.align] * max(element.width - width, 0)
    # A smaller line stays on the baseline of the size asked for.
    down = element.size * POINT * font.ASCENT
    if element.rotation:
        return Line(text, element.x + element.box.width - down, element.y + spare, size, width, element.bold, 90)
    return Line(text, element.x + spare, element.y + down, size, width, element.bold, 0)


def _fitted(element: Text, text: str) -> tuple[str, float]:
    """The text and its size: smaller when it is too long, then cut where that loses nothing that identifies."""
    room = element.width / POINT
    whole = font.width_of(text, element.size, bold=element.bold)
    size = min(element.size, element.size * room / whole)
    if size >= min(SMALLEST_TEXT, element.size):
        return text, size
    if not content.may_be_cut(element.text):
        raise CannotDraw(f'"{text}" does not fit in {element.width:g} mm even in the smallest letters')
    size = min(SMALLEST_TEXT, element.size)
    while text and font.width_of(text + font.CUT, size, bold=element.bold) > room:
        text = text[:-1]
    return text + font.CUT, size
