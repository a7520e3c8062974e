"""Text in the cells of a workbook: XML cannot hold every character, so Excel writes some as _xHHHH_."""

import re
from xml.sax.saxutils import escape

# What XML 1.0 cannot hold, and the carriage return, which every XML parser turns into a line feed.
_UNFIT = r"\x00-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff"
# Text that reads like such an escape already gets its underscore escaped, as Excel does.
_ESCAPED = re.compile(rf"[{_UNFIT}]|_(?=x[0-9A-Fa-f]{{4}}[_{_UNFIT}])")
_ODD = re.compile(rf"[&<>{_UNFIT}]|_x")


def escaped(text: str) -> str:
    """As XML text."""
    if not _ODD.search(text):
        return text
    return escape(_ESCAPED.sub(lambda found: f"_x{ord(found.group()):04X}_", text))
