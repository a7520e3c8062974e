"""The font of printed labels: it comes with the PDF library, so that a label looks the same on every machine."""

from functools import cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

ASCENT = 0.928  # of the size: from the baseline up
CUT = "…"


@cache
def _font(bold: bool) -> TTFont:
    name = "VeraBd" if bold else "Vera"
    font = TTFont(name, f"{name}.ttf")
    pdfmetrics.registerFont(font)
    return font


def name_of(bold: bool) -> str:
    return _font(bold).fontName


def width_of(text: str, size: float, *, bold: bool) -> float:
    """In points."""
    return pdfmetrics.stringWidth(text, name_of(bold), size)


def missing(text: str, *, bold: bool) -> str:
    """The characters of the text that the font has no shape for."""
    known = _font(bold).face.charToGlyph
    return "".join(dict.fromkeys(character for character in text if ord(character) not in known))
