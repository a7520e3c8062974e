"""One label as geometry for a browser to draw: the same marks as those of the PDF."""

from typing import Any

from labels import checking
from labels.content import Values
from labels.drawing import Bars, CannotDraw, Line, Mark, mark_of
from labels.layout import POINT, Element, Layout


def drawn(layout: Layout, values: Values) -> dict[str, Any]:
    """`elements` has one entry for each element of the template, in its order, with what is wrong with it."""
    wrong: dict[int, list[str]] = {}
    for index, sentence in checking.of_elements(layout, values):
        wrong.setdefault(index, []).append(sentence)
    sheet = layout.sheet
    return {
        "width": sheet.label_width,
        "height": sheet.label_height,
        "per_page": sheet.per_page,
        "elements": [_element(element, values, wrong.get(index, [])) for index, element in enumerate(layout.elements)],
        "problems": checking.problems(layout),
    }


def _element(element: Element, values: Values, wrong: list[str]) -> dict[str, Any]:
    box = element.box
    shown: dict[str, Any] = {
        "box": {"x": box.x, "y": box.y, "width": box.width, "height": box.height},
        "problems": wrong,
        "bars": None,
        "line": None,
    }
    try:
        mark = mark_of(element, values)
    except CannotDraw:
        mark = None  # `problems` says why
    return {**shown, **_mark(mark)}


def _mark(mark: Mark | None) -> dict[str, Any]:
    if isinstance(mark, Bars):
        path = "".join(f"M{left} {top}h{width}v{height}h-{width}z" for left, top, width, height in mark.black)
        grid = {"cell_width": mark.cell_width, "cell_height": mark.cell_height}
        return {"bars": {"x": mark.x, "y": mark.y, **grid, "path": path}}
    if isinstance(mark, Line):
        place = {"x": mark.x, "y": mark.y, "width": mark.width, "rotation": mark.rotation}
        return {"line": {"text": mark.text, **place, "size": mark.size * POINT, "bold": mark.bold}}
    return {}
