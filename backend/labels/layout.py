"""Where things are: labels on the paper, elements on a label. Millimetres from the upper left corner."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from labels.codes import Symbol, code128, datamatrix, qr
from labels.models import LabelTemplate

CODES: dict[str, Callable[[str], Symbol]] = {
    "qr": qr.encode,
    "datamatrix": datamatrix.encode,
    "code128": code128.encode,
}
POINT = 25.4 / 72
LINE_HEIGHT = 1.17  # of the font's size: what its highest and lowest strokes need
_SLACK = 0.001  # sums of tenths are not exact

Rotation = Literal[0, 90]


@dataclass(frozen=True, slots=True)
class Box:
    x: float
    y: float
    width: float
    height: float

    def is_inside(self, width: float, height: float) -> bool:
        return (
            self.x >= 0
            and self.y >= 0
            and self.x + self.width <= width + _SLACK
            and self.y + self.height <= height + _SLACK
        )

    def overlaps(self, other: "Box") -> bool:
        return (
            self.x + _SLACK < other.x + other.width
            and other.x + _SLACK < self.x + self.width
            and self.y + _SLACK < other.y + other.height
            and other.y + _SLACK < self.y + self.height
        )


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text; `width` is the room along the line, `size` that of the font in points."""

    text: str
    x: float
    y: float
    width: float
    size: float
    align: str
    bold: bool
    rotation: Rotation

    @property
    def box(self) -> Box:
        return _turned(self.x, self.y, self.width, self.size * POINT * LINE_HEIGHT, self.rotation)


@dataclass(frozen=True, slots=True)
class Code:
    """A code with its quiet zone inside `width`. `height` is that of a linear code's bars; a square code has its width.

    Square codes are read from every side, so they are never turned.
    """

    code: str
    text: str
    x: float
    y: float
    width: float
    height: float
    rotation: Rotation

    @property
    def is_linear(self) -> bool:
        return self.code == "code128"

    @property
    def box(self) -> Box:
        if not self.is_linear:
            return Box(self.x, self.y, self.width, self.width)
        return _turned(self.x, self.y, self.width, self.height, self.rotation)


Element = Text | Code


def _turned(x: float, y: float, along: float, across: float, rotation: Rotation) -> Box:
    """A turned element reads from top to bottom; x and y stay the upper left corner of what it covers."""
    return Box(x, y, across, along) if rotation else Box(x, y, along, across)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The paper: a page of `columns` x `rows` labels."""

    medium: str
    page_width: float
    page_height: float
    margin_left: float
    margin_top: float
    columns: int
    rows: int
    gap_x: float
    gap_y: float
    label_width: float
    label_height: float

    @property
    def per_page(self) -> int:
        return self.columns * self.rows

    @property
    def right(self) -> float:
        """Where the last column ends."""
        return self.margin_left + self.columns * self.label_width + (self.columns - 1) * self.gap_x

    @property
    def bottom(self) -> float:
        return self.margin_top + self.rows * self.label_height + (self.rows - 1) * self.gap_y

    def place(self, number: int) -> tuple[float, float]:
        """Upper left corner of a label of a page; they are counted from 0, row by row."""
        row, column = divmod(number, self.columns)
        return (
            self.margin_left + column * (self.label_width + self.gap_x),
            self.margin_top + row * (self.label_height + self.gap_y),
        )


SHEET_FIELDS = tuple(Sheet.__dataclass_fields__)


@dataclass(frozen=True, slots=True)
class Layout:
    sheet: Sheet
    elements: tuple[Element, ...]

    @classmethod
    def of(cls, template: LabelTemplate) -> "Layout":
        return cls.read({name: getattr(template, name) for name in SHEET_FIELDS} | {"elements": template.elements})

    @classmethod
    def read(cls, fields: dict[str, Any]) -> "Layout":
        """`fields` are validated: those of labels.serializers."""
        numbers: dict[str, Any] = {
            name: fields[name] if name in ("medium", "columns", "rows") else float(fields[name])
            for name in SHEET_FIELDS
        }
        return cls(Sheet(**numbers), tuple(_element(given) for given in fields["elements"]))


def _element(given: dict[str, Any]) -> Element:
    kind = Text if given["kind"] == "text" else Code
    return kind(**{name: value for name, value in given.items() if name != "kind"})
