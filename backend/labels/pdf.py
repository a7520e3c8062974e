"""Labels as a PDF in exact millimetres."""

from collections.abc import Iterable
from typing import IO

from reportlab import rl_config
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from labels import font
from labels.content import Label
from labels.drawing import Bars, Line, marks
from labels.layout import Layout, Sheet

# Pages as bytes: as text, which no way of ours needs, they are a quarter larger and take a tenth of the time.
rl_config.useA85 = 0


def write(file: IO[bytes], layout: Layout, labels: Iterable[Label], *, first: int = 0, title: str) -> None:
    """Write pages to the file, leaving the first `first` places of the first page empty.

    Raises drawing.CannotDraw for the label under way. The page says that it must not be scaled: viewers that
    honour it print it in its size, others need "actual size" chosen.
    """
    sheet = layout.sheet
    canvas = Canvas(file, pagesize=(sheet.page_width * mm, sheet.page_height * mm), pageCompression=1)
    canvas.setTitle(title)
    canvas.setCreator("Silo")
    canvas.setViewerPreference("PrintScaling", "None")
    place = first
    for label in labels:
        if place == sheet.per_page:
            canvas.showPage()
            place = 0
        _draw(canvas, layout, label, place)
        place += 1
    canvas.showPage()
    canvas.save()


def _draw(canvas: Canvas, layout: Layout, label: Label, place: int) -> None:
    left, top = layout.sheet.place(place)
    for mark in marks(layout.elements, label.values):
        if isinstance(mark, Bars):
            _fill(canvas, layout.sheet, mark, left, top)
        else:
            _write(canvas, layout.sheet, mark, left, top)


def _fill(canvas: Canvas, sheet: Sheet, bars: Bars, left: float, top: float) -> None:
    """One path a code: rectangles filled one by one would show hair lines between them on a screen."""
    canvas.saveState()
    canvas.translate((left + bars.x) * mm, (sheet.page_height - top - bars.y) * mm)
    canvas.scale(bars.cell_width * mm, -bars.cell_height * mm)
    # Written out here: the library takes a third of a file's time to find that whole numbers have no digits to cut.
    rectangles = " ".join(f"{left} {top} {width} {height} re" for left, top, width, height in bars.black)
    canvas.drawPath(PDFPathObject([f"n {rectangles}"]), stroke=0, fill=1)
    canvas.restoreState()


def _write(canvas: Canvas, sheet: Sheet, line: Line, left: float, top: float) -> None:
    canvas.saveState()
    canvas.translate((left + line.x) * mm, (sheet.page_height - top - line.y) * mm)
    if line.rotation:
        canvas.rotate(-line.rotation)
    canvas.setFont(font.name_of(line.bold), line.size)
    canvas.drawString(0, 0, line.text)
    canvas.restoreState()
