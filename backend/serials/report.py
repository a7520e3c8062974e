"""What is odd about the serials in use: gaps, look-alikes, months that cannot be."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils import timezone

from serials import configured, repository
from serials.alike import alike
from serials.pattern import Pattern
from serials.remembered import Remembered

FIRST_YEAR = 2000  # nobody made such devices before
FEW = 2  # devices in a lot that may be nothing but typing mistakes
MOST_LONE = 100
_MEANT = 3  # guesses told for one serial

Finding = dict[str, Any]


def today() -> date:
    return timezone.localdate(timezone=timezone.get_default_timezone())


def lots(line: str | None = None, year: int | None = None, month: int | None = None) -> list[dict[str, Any]]:
    """Every lot that devices have, newest first, with what is odd about it as a whole."""
    found = []
    for pattern in configured.patterns():
        for name in pattern.lines:
            if line in (None, name):
                begins = pattern.beginning(name, year, month)
                found += [_lot(pattern, row) for row in repository.list_serial_lots(pattern, name, begins)]
    wanted = [lot for lot in found if year in (None, lot["year"]) and month in (None, lot["month"])]
    return sorted(wanted, key=lambda lot: (-lot["year"], -lot["month"], lot["line"], lot["lot"]))


def _lot(pattern: Pattern, row: dict[str, Any]) -> dict[str, Any]:
    first, last = pattern.read(row["first_serial"]), pattern.read(row["last_serial"])
    if first is None or last is None:
        raise AssertionError(f"not of {pattern.text}: {row}")  # the procedure was given its regex
    devices = int(row["devices"])
    return {
        "lot": row["lot"],
        "line": first.line,
        "year": first.year,
        "month": first.month,
        "devices": devices,
        "first": row["first_serial"],
        "last": row["last_serial"],
        "missing": last.number - first.number + 1 - devices,
        "odd": _odd(first.year, first.month, devices),
    }


def _odd(year: int, month: int, devices: int) -> list[str]:
    now = today()
    return [
        *(["impossible"] if year < FIRST_YEAR else []),
        *(["future"] if (year, month) > (now.year, now.month) else []),
        *(["few"] if devices <= FEW else []),
    ]


def gaps(form: str, *, offset: int, page_size: int) -> tuple[list[Finding], int]:
    """Runs of numbers of a lot that nobody registered, between the lowest and the highest in use; and how many runs."""
    rows, total, _ = repository.list_serial_gaps(form, offset=offset, page_size=page_size)
    return [_gap(row) for row in rows], total


def _gap(row: dict[str, Any]) -> Finding:
    missing, first, last = int(row["missing"]), row["first_serial"], row["last_serial"]
    said = f"{first} is missing." if missing == 1 else f"{missing} numbers are missing: {first} to {last}."
    return {"kind": "gap", "first": first, "last": last, "count": missing, "meant": [], "message": said}


def look_alikes(form: str) -> list[Finding]:
    """Devices whose number stands alone and that are one slip away from a serial that is there, or missing in a run."""
    rows = repository.list_lone_serials(form, MOST_LONE)
    # Where most numbers stand alone they were never given in order, and being alone says nothing.
    if not rows or (int(rows[0]["total"]) > FEW and int(rows[0]["total"]) * 10 > int(rows[0]["devices"])):
        return []
    return _weighed([row["serial_number"] for row in rows])


def _weighed(lone: list[str]) -> list[Finding]:
    guesses = {
        serial: [guess for guess in dict.fromkeys(alike(serial)) if configured.pattern_of(guess)] for serial in lone
    }
    asked = {near for found in guesses.values() for guess in found for near in (guess, *_neighbours(guess))}
    there = repository.list_registered_serials(sorted(asked))
    return [finding for serial, found in guesses.items() if (finding := _look_alike(serial, found, there))]


def _neighbours(serial: str) -> Iterable[str]:
    pattern = configured.pattern_of(serial)
    reading = pattern.read(serial) if pattern else None
    if pattern is None or reading is None:
        return
    for number in (reading.number - 1, reading.number + 1):
        if 0 <= number <= pattern.largest:
            yield pattern.make(reading.year, reading.month, reading.line, number)


def _look_alike(serial: str, guesses: list[str], there: set[str]) -> Finding | None:
    missing = [guess for guess in guesses if guess not in there and set(_neighbours(guess)) <= there]
    taken = [guess for guess in guesses if guess in there and serial not in _neighbours(guess)]
    if not missing and not taken:
        return None
    if missing:
        said = f"{serial} stands alone, and {_or(missing[:_MEANT])} is missing in a run: perhaps that was meant."
    else:
        said = f"{serial} stands alone and looks like {_or(taken[:_MEANT])}: perhaps one device was entered twice."
    meant = [*missing, *taken][:_MEANT]
    return {"kind": "look_alike", "first": serial, "last": serial, "count": 1, "meant": meant, "message": said}


def _or(words: list[str]) -> str:
    return " or ".join(filter(None, (", ".join(words[:-1]), words[-1])))


_ODD_WORDS = {
    "case": "{0} differs from {1} by letter case alone.",
    "form": "{0} is of no pattern and no UPI PRO serial: it was registered before patterns were checked.",
    "look_alike": "{0} reads like {1} when letters are taken for digits.",
}


# All of them are compared with all, which takes seconds where there are hundreds of thousands.
odd_serials = Remembered(repository.list_odd_serials, seconds=60)


def of_no_lot() -> tuple[list[Finding], int]:
    """What is odd about serials without a product line, and how many such findings there are; up to a minute old."""
    rows = odd_serials.get()
    found = [
        {
            "kind": row["kind"],
            "first": row["serial_number"],
            "last": row["serial_number"],
            "count": 1,
            "meant": [row["other"]] if row["other"] else [],
            "message": _ODD_WORDS[row["kind"]].format(row["serial_number"], row["other"]),
        }
        for row in rows
    ]
    return found, int(rows[0]["total"]) if rows else 0
