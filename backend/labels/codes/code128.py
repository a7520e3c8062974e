"""Code 128 (ISO/IEC 15417): subset C where four or more digits stand together, subset B elsewhere."""

import re

from labels.codes import CannotEncode, Symbol

# Widths of bar, space, bar, space, bar, space of the values 0 to 105.
# fmt: off
_WIDTHS = (
    "212222", "222122", "222221", "121223", "121322", "131222", "122213", "122312", "132212", "221213",
    "221312", "231212", "112232", "122132", "122231", "113222", "123122", "123221", "223211", "221132",
    "221231", "213212", "223112", "312131", "311222", "321122", "321221", "312212", "322112", "322211",
    "212123", "212321", "232121", "111323", "131123", "131321", "112313", "132113", "132311", "211313",
    "231113", "231311", "112133", "112331", "132131", "113123", "113321", "133121", "313121", "211331",
    "231131", "213113", "213311", "213131", "311123", "311321", "331121", "312113", "312311", "332111",
    "314111", "221411", "431111", "111224", "111422", "121124", "121421", "141122", "141221", "112214",
    "112412", "122114", "122411", "142112", "142211", "241211", "221114", "413111", "241112", "134111",
    "111242", "121142", "121241", "114212", "124112", "124211", "411212", "421112", "421211", "212141",
    "214121", "412121", "111143", "111341", "131141", "114113", "114311", "411113", "411311", "113141",
    "114131", "311141", "411131", "211412", "211214", "211232",
)
# fmt: on
_STOP = "2331112"
START_B, START_C = 104, 105
TO_C, TO_B = 99, 100
_QUIET = 10
_LONGEST = 64
_PRINTABLE = re.compile(r"[\x20-\x7e]+")
# Runs that pay for two switches, or for one at an end of the text.
_DIGITS = re.compile(r"^(?:\d\d){2,}|(?:\d\d){2,}$|(?:\d\d){3,}", re.ASCII)


def encode(text: str) -> Symbol:
    values = values_of(text)
    check = (values[0] + sum(place * value for place, value in enumerate(values[1:], 1))) % 103
    widths = "".join([*(_WIDTHS[value] for value in [*values, check]), _STOP])
    black, left = [], 0
    for place, width in enumerate(map(int, widths)):
        if place % 2 == 0:
            black.append((left, 0, width, 1))
        left += width
    return Symbol(left, 1, _QUIET, tuple(black))


def values_of(text: str) -> list[int]:
    """The start value and those of the text with its switches, without check and stop."""
    if not _PRINTABLE.fullmatch(text):
        raise CannotEncode("Code 128 here holds printable ASCII only.")
    if len(text) > _LONGEST:
        raise CannotEncode(f"Code 128 here holds at most {_LONGEST} characters.")
    values: list[int] = []
    for part, is_digits in parts(text):
        if values:
            values.append(TO_C if is_digits else TO_B)
        else:
            values.append(START_C if is_digits else START_B)
        if is_digits:
            values += [int(part[place : place + 2]) for place in range(0, len(part), 2)]
        else:
            values += [ord(character) - 32 for character in part]
    return values


def parts(text: str) -> list[tuple[str, bool]]:
    """The text cut where the subset changes: (part, whether it goes in subset C)."""
    found, place = [], 0
    for run in _DIGITS.finditer(text):
        if run.start() > place:
            found.append((text[place : run.start()], False))
        found.append((run.group(), True))
        place = run.end()
    if place < len(text):
        found.append((text[place:], False))
    return found
