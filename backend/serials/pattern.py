"""What a serial number looks like, as data: the one source for the API, the database and the browser.

A pattern is text with parts in braces, as in SERIAL_PATTERNS: `{yyyy}{mm}{line:AMP|API}{seq:6}B`.
"""

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

LONGEST_SERIAL = 18  # what the column holds
LONGEST_LINE = 10
MOST_DIGITS = 9
_CENTURY = 2000  # of {yy}
_MONTH_RULE = "The month is 01 to 12 and letters are capitals."
_PART = re.compile(r"\{([^{}]*)\}|([^{}]+)|(.)", re.DOTALL)
_LITERAL = re.compile(r"[A-Z0-9-]+\Z", re.ASCII)
_LINE = re.compile(rf"[A-Z0-9]{{1,{LONGEST_LINE}}}\Z", re.ASCII)
_COUNT = re.compile(r"[1-9]\Z", re.ASCII)
_NUMBERS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_KINDS = {"{yyyy}": "year", "{yy}": "year", "{mm}": "month"}
_REGEXES = {"{yyyy}": "[0-9]{4}", "{yy}": "[0-9]{2}", "{mm}": "(?:0[1-9]|1[0-2])"}


class BadPattern(ValueError):
    """A mistake in a pattern, as a sentence for whoever wrote it."""


@dataclass(frozen=True)
class Part:
    """One piece of a pattern. `kind`: year, month, line, number or text; `source` is how the pattern writes it."""

    kind: str
    source: str
    length: int = 0  # characters; 0 for a line, whose names may differ in length
    lines: tuple[str, ...] = ()

    @property
    def regex(self) -> str:
        if self.kind == "line":
            return f"({'|'.join(self.lines)})"
        if self.kind == "number":
            return f"[0-9]{{{self.length}}}"
        return _REGEXES.get(self.source, self.source)

    @property
    def words(self) -> str:
        """How a sentence names it."""
        if self.kind == "line":
            return _or(self.lines)
        if self.kind == "number":
            return f"{_NUMBERS[self.length]} digit{'' if self.length == 1 else 's'}"
        return self.source.strip("{}").upper()


@dataclass(frozen=True)
class Reading:
    """What a serial says."""

    line: str
    year: int
    month: int
    number: int


@dataclass(frozen=True)
class Pattern:
    """One form of serials. A lot is what the serials of one line and month share: all before the number."""

    text: str
    parts: tuple[Part, ...]

    @classmethod
    def parse(cls, text: str) -> "Pattern":
        """Raises BadPattern with a sentence that says what is wrong."""
        try:
            parts = _joined([_part(*found.groups()) for found in _PART.finditer(text)])
            _check(parts)
        except BadPattern as problem:
            raise BadPattern(f"Serial pattern {text}: {problem}") from None
        return cls(text, tuple(parts))

    @cached_property
    def regex(self) -> str:
        """Without anchors; its one group is the line. Python, MariaDB and browsers read it alike."""
        return "".join(part.regex for part in self.parts)

    @cached_property
    def _form(self) -> re.Pattern:
        return re.compile("".join(_named(part) for part in self.parts), re.ASCII)

    @cached_property
    def _number_at(self) -> int:
        return next(index for index, part in enumerate(self.parts) if part.kind == "number")

    @property
    def digits(self) -> int:
        return self.parts[self._number_at].length

    @property
    def largest(self) -> int:
        return 10**self.digits - 1

    @property
    def lines(self) -> tuple[str, ...]:
        return next(part.lines for part in self.parts if part.kind == "line")

    @property
    def years(self) -> range:
        """Those that serials of this pattern can say."""
        return range(_CENTURY, _CENTURY + 100) if self._short_year else range(10_000)

    @property
    def _short_year(self) -> bool:
        return any(part.source == "{yy}" for part in self.parts)

    @property
    def ending(self) -> str:
        """Fixed text behind the number."""
        return "".join(part.source for part in self.parts[self._number_at + 1 :])

    def form_of(self, line: str) -> str:
        """The regex of one line's serials."""
        return self.regex.replace(f"({'|'.join(self.lines)})", line, 1)

    def length_of(self, line: str) -> int:
        """Characters of this line's serials."""
        return sum(part.length for part in self.parts) + len(line)

    def matches(self, serial: str) -> bool:
        return self._form.fullmatch(serial) is not None

    def read(self, serial: str) -> Reading | None:
        """None for a serial of another form."""
        found = self._form.fullmatch(serial)
        if not found:
            return None
        year = int(found["year"]) + (_CENTURY if self._short_year else 0)
        return Reading(found["line"], year, int(found["month"]), int(found["number"]))

    def lot(self, line: str, year: int, month: int) -> str:
        """What serials of this line and month begin with. Raises ValueError for what no serial can say."""
        if line not in self.lines or year not in self.years or not 1 <= month <= 12:
            raise ValueError(f"no lot of {self.text}: {line} {year} {month}")
        return self.beginning(line, year, month)

    def beginning(self, line: str, year: int | None, month: int | None) -> str:
        """What is known of a lot's text up to the first part that is not: "" when that is the first of all."""
        said = {
            "year": "" if year is None else f"{year % 100:02d}" if self._short_year else f"{year:04d}",
            "month": "" if month is None else f"{month:02d}",
            "line": line,
        }
        texts = [said.get(part.kind, part.source) for part in self.parts[: self._number_at]]
        return "".join(takewhile(bool, texts))

    def make(self, year: int, month: int, line: str, number: int) -> str:
        """The serial with this number. Raises ValueError for what no serial can say."""
        if not 0 <= number <= self.largest:
            raise ValueError(f"{number} has no {self.digits} digits")
        return f"{self.lot(line, year, month)}{number:0{self.digits}d}{self.ending}"

    @property
    def example(self) -> str:
        return self.make(2025, 5, self.lines[0], int("123456789"[: self.digits]))

    @property
    def sentence(self) -> str:
        """What to type, for whoever typed something else."""
        words: list[str] = []
        earlier = ""
        for part in self.parts:
            if {earlier, part.kind} == {"year", "month"}:
                words[-1] += part.words
            else:
                words.append(part.words)
            earlier = part.kind
        listed = f"{', then '.join(words[:-1])} and {words[-1]}"
        return f"A serial number is {listed}: for example {self.example}. {_MONTH_RULE}"


def _part(inside: str | None, literal: str | None, stray: str | None) -> Part:
    if stray is not None:
        raise BadPattern(f"there is a lone {stray}.")
    if literal is not None:
        if not _LITERAL.match(literal):
            raise BadPattern(f'"{literal}" is not of A-Z, 0-9 and -.')
        return Part("text", literal, len(literal))
    source = f"{{{inside}}}"
    name, colon, value = (inside or "").partition(":")
    if source in _KINDS:
        return Part(_KINDS[source], source, len(source) - 2)
    if name == "seq" and colon:
        if not _COUNT.match(value):
            raise BadPattern(f"{source} needs a number of digits from 1 to {MOST_DIGITS}, as in {{seq:6}}.")
        return Part("number", source, int(value))
    if name == "line" and colon:
        return Part("line", source, lines=_lines(source, value))
    raise BadPattern(f"{source} is no part; there are {{yyyy}}, {{yy}}, {{mm}}, {{line:A|B}} and {{seq:6}}.")


def _lines(source: str, value: str) -> tuple[str, ...]:
    lines = tuple(value.split("|"))
    if not all(_LINE.match(line) for line in lines):
        raise BadPattern(f"{source} needs names of 1 to {LONGEST_LINE} of A-Z and 0-9, as in {{line:AMP|API}}.")
    if len(set(lines)) < len(lines):
        raise BadPattern(f"{source} names a line twice.")
    return lines


def _joined(parts: list[Part]) -> list[Part]:
    if not parts:
        raise BadPattern("it is empty.")
    return parts


def _check(parts: list[Part]) -> None:
    kinds = [part.kind for part in parts]
    for kind, source in (("year", "{yyyy} or {yy}"), ("month", "{mm}"), ("line", "{line:A|B}"), ("number", "{seq:6}")):
        if kinds.count(kind) != 1:
            raise BadPattern(f"it needs {source} exactly once.")
    if set(kinds[kinds.index("number") + 1 :]) - {"text"}:
        raise BadPattern("{seq:6} comes last; only fixed text may follow it.")
    longest = sum(part.length for part in parts) + max(len(line) for part in parts for line in part.lines)
    if longest > LONGEST_SERIAL:
        raise BadPattern(f"its serials have {longest} characters; {LONGEST_SERIAL} is the most.")


def _named(part: Part) -> str:
    if part.kind == "text":
        return part.source
    return f"(?P<{part.kind}>{part.regex.removeprefix('(').removesuffix(')') if part.kind == 'line' else part.regex})"


def _or(words: tuple[str, ...]) -> str:
    return " or ".join(filter(None, (", ".join(words[:-1]), words[-1])))
