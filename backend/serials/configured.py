"""The patterns of this installation (setting SERIAL_PATTERNS)."""

from collections.abc import Iterator
from functools import cache

from django.conf import settings

from serials.pattern import BadPattern, Pattern, Reading


def patterns() -> tuple[Pattern, ...]:
    """In the order of the setting. Raises BadPattern."""
    return _parsed(tuple(settings.SERIAL_PATTERNS))


@cache
def _parsed(texts: tuple[str, ...]) -> tuple[Pattern, ...]:
    return tuple(Pattern.parse(text) for text in texts)


def pattern_of(serial: str) -> Pattern | None:
    return next((pattern for pattern in patterns() if pattern.matches(serial)), None)


def read(serial: str) -> Reading | None:
    """What a standard serial says; None for any other text."""
    pattern = pattern_of(serial)
    return pattern.read(serial) if pattern else None


def sentence() -> str:
    """What a standard serial looks like, of every pattern."""
    return " Or: ".join(pattern.sentence for pattern in patterns())


def lines() -> list[str]:
    """The product lines, each once."""
    return list(dict.fromkeys(line for pattern in patterns() for line in pattern.lines))


def with_line(line: str) -> list[Pattern]:
    """The patterns whose serials may say this line."""
    return [pattern for pattern in patterns() if line in pattern.lines]


def problems() -> list[str]:
    """What is wrong with the setting, as sentences."""
    texts = list(settings.SERIAL_PATTERNS)
    if not texts:
        return ["SERIAL_PATTERNS is empty: name at least one pattern."]
    found: list[str] = []
    parsed: list[Pattern] = []
    for text in texts:
        try:
            parsed.append(Pattern.parse(text))
        except BadPattern as problem:
            found.append(str(problem))
    return found + list(_overlaps(parsed))


def _overlaps(parsed: list[Pattern]) -> Iterator[str]:
    """A serial must be of one pattern and line alone, or its line would depend on who asks."""
    forms = [(pattern, places) for pattern in parsed for line in pattern.lines for places in [_places(pattern, line)]]
    told = set()
    for index, (pattern, places) in enumerate(forms):
        for other, others in forms[:index]:
            both = (other.text, pattern.text)
            if len(places) == len(others) and all(map(set.intersection, places, others)) and both not in told:
                told.add(both)
                yield f"Serial patterns {other.text} and {pattern.text} could both make one serial."


def _places(pattern: Pattern, line: str) -> list[set[str]]:
    """For each character of a serial, what it may be."""
    digits = set("0123456789")
    places: list[set[str]] = []
    for part in pattern.parts:
        if part.kind in ("line", "text"):
            places += [{character} for character in (line if part.kind == "line" else part.source)]
        elif part.kind == "month":
            places += [set("01"), digits]
        else:
            places += [digits] * part.length
    return places
