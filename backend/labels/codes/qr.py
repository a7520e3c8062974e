"""QR Code, model 2, error correction M (ISO/IEC 18004)."""

import segno

from labels.codes import CannotEncode, Symbol, rectangles

LEVEL = "M"
_QUIET = 4
# Every mask is read alike; weighing all eight takes four times as long, which ten thousand labels would feel.
_MASK = 2


def encode(text: str) -> Symbol:
    try:
        code = segno.make_qr(text, error=LEVEL, boost_error=False, mask=_MASK, encoding=_encoding(text))
    except segno.DataOverflowError as error:
        raise CannotEncode("The text is too long for a QR code.") from error
    size = len(code.matrix)
    return Symbol(size, size, _QUIET, rectangles(code.matrix))


def _encoding(text: str) -> str | None:
    """Latin letters would go as ISO 8859-1 otherwise, and label printers count with UTF-8."""
    return None if text.isascii() else "utf-8"
