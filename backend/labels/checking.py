"""Whether a template can be printed and read: nothing over an edge, codes big enough and alone in their quiet zone."""

from collections.abc import Iterator

from labels import content
from labels.content import Values
from labels.drawing import CannotDraw, mark_of
from labels.layout import Code, Element, Layout, Sheet
from labels.models import Medium

_SLACK = 0.001


def problems(layout: Layout) -> dict[str, list[str]]:
    """{field: sentences}; empty for a good template. Elements are counted from 1."""
    found = {field: [sentence] for field, sentence in _of_the_sheet(layout.sheet)}
    elements = [sentence for _, sentence in of_elements(layout)]
    return found | ({"elements": elements} if elements else {})


def _of_the_sheet(sheet: Sheet) -> Iterator[tuple[str, str]]:
    if sheet.right > sheet.page_width + _SLACK:
        yield "columns", f"The columns need {sheet.right:.1f} mm, and the page is {sheet.page_width:g} mm wide."
    if sheet.bottom > sheet.page_height + _SLACK:
        yield "rows", f"The rows need {sheet.bottom:.1f} mm, and the page is {sheet.page_height:g} mm high."
    if sheet.medium == Medium.ROLL and sheet.rows != 1:
        yield "rows", "A roll has one row: the page is what is printed before the paper moves on."


def of_elements(layout: Layout, values: Values = content.SAMPLE) -> Iterator[tuple[int, str]]:
    """(index, sentence) of what is wrong with elements."""
    sheet = layout.sheet
    for index, element in enumerate(layout.elements):
        if not element.box.is_inside(sheet.label_width, sheet.label_height):
            box = element.box
            yield (
                index,
                f"Element {index + 1} reaches from {box.x:g}, {box.y:g} to {box.x + box.width:.1f},"
                f" {box.y + box.height:.1f} mm: over the edge of a label of {sheet.label_width:g} x"
                f" {sheet.label_height:g} mm.",
            )
        try:
            mark_of(element, values)
        except CannotDraw as problem:
            yield index, f"Element {index + 1}: with {values['serial']}, {problem}."
    yield from _overlapping(layout.elements)


def _overlapping(elements: tuple[Element, ...]) -> Iterator[tuple[int, str]]:
    for index, element in enumerate(elements):
        for before, other in enumerate(elements[:index]):
            if Code in (type(element), type(other)) and element.box.overlaps(other.box):
                yield (
                    index,
                    f"Elements {before + 1} and {index + 1} overlap: a code needs the white around it to be read.",
                )
