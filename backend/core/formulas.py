"""Text that a spreadsheet would run as a formula, or read as something else than it is, in files going out and in."""

import re

# Blanks, control and invisible characters are skipped by some programs before they look for a formula; an apostrophe
# is counted as one of them, so that a text that has one already gets another and what goes out comes back the same.
_SKIPPED = r"['\s\x00-\x1f\x7f-\x9f\u200b-\u200f\u2060\ufeff]"
# Also the full-width and small forms, which input methods write and programs fold, and the sign of minus.
_SIGNS = r"[=+\-@|%\t\r\n\uff1d\uff0b\uff0d\uff20\uff5c\uff05\ufe66\ufe62\ufe63\ufe6b\ufe6a\u2212]"
_BEGINS = re.compile(f"{_SKIPPED}*{_SIGNS}")
_IS_NEUTRAL = re.compile(f"'{_SKIPPED}*{_SIGNS}")


def neutral(text: str) -> str:
    """With an apostrophe before it where a spreadsheet would take the text for a formula; restored() takes it off."""
    return f"'{text}" if _BEGINS.match(text) else text


def restored(text: str) -> str:
    """The text that neutral() was given; any other text as it is."""
    return text[1:] if _IS_NEUTRAL.match(text) else text
