"""Whose labels are wanted, as serials, a reserved block, a changeset or a filter; and what labels say of them."""

import re
from collections.abc import Iterator
from typing import Any

import orjson

from changesets.models import Changeset, ChangesetRow, Verdict
from core import procedures
from core.errors import SiloError
from devices import bulk, lists
from labels.content import Label, Values
from labels.serializers import MOST_LABELS
from serials import configured

NO_SUCH_BLOCK = "There is no such block of serial numbers."
NO_SUCH_CHANGESET = "There is no such changeset."
NOTHING = "There is nothing to print a label for."
_CHUNK = 1000  # serials a question
_NAMED = 20  # unknown serials in one sentence
_OF_DEVICES = ("device", "details", "mapping")
_THERE = (Verdict.DONE, Verdict.UNCHANGED)  # done by the changeset, or as it asked already
_POSSIBLE = re.compile(r"[A-Z0-9-]{1,18}", re.ASCII)


def labels(given: dict[str, Any]) -> list[Label]:
    """One label for each serial, in the order asked for.

    Those of a reserved block may be printed before their devices are registered: that is what a block is for.
    Raises SiloError error for serials that nobody registered or reserved, not_found.
    """
    serials = _serials(given)
    if not serials:
        raise SiloError("error", NOTHING)
    if len(serials) > MOST_LABELS:
        raise SiloError("error", f"These are more than {MOST_LABELS} labels: print them in parts.")
    found = {device["serial_number"]: device for device in _devices(serials)}
    missing = [serial for serial in serials if serial not in found]
    reserved = _reserved(missing)
    unknown = [serial for serial in missing if serial not in reserved]
    if unknown:
        raise SiloError("error", _told(unknown), errors={"serialnumbers": [_told(unknown)]}, more={"unknown": unknown})
    return [Label(serial, _values(serial, found.get(serial, {}))) for serial in serials]


def one(serial: str) -> Label:
    """Raises as `labels`."""
    return labels({"serialnumbers": [serial]})[0]


def _serials(given: dict[str, Any]) -> list[str]:
    if "block" in given:
        return _of_block(given["block"])
    if "changeset" in given:
        return _of_changeset(given["changeset"])
    if "filter" in given:
        return _of_filter(given["filter"])
    return list(dict.fromkeys(given["serialnumbers"]))


def _of_block(block_id: int) -> list[str]:
    answer = procedures.call("list_block_serials", block_id, 0, MOST_LABELS, out=("total",), reads=True)
    if answer["total"] is None:
        raise SiloError("not_found", NO_SUCH_BLOCK)
    return [row["serial_number"] for row in answer.rows]


def _of_changeset(changeset_id: int) -> list[str]:
    changeset = Changeset.objects.filter(pk=changeset_id).first()
    if changeset is None:
        raise SiloError("not_found", NO_SUCH_CHANGESET)
    if changeset.subject not in _OF_DEVICES:
        raise SiloError("error", "This changeset is not about devices, so it has no labels.")
    rows = ChangesetRow.objects.filter(changeset=changeset, verdict__in=_THERE).order_by("number")
    return list(dict.fromkeys(rows.values_list("key", flat=True)[: MOST_LABELS + 1]))


def _of_filter(given: dict[str, Any]) -> list[str]:
    """As the device list has them, the oldest first. Raises a validation error that names each bad parameter."""
    rows, _ = lists.page(**bulk.filters(given), page_size=MOST_LABELS + 1, count_limit=1)
    return [row["serial_number"] for row in rows]


def _devices(serials: list[str]) -> Iterator[procedures.Row]:
    for told in _told_in_chunks(serials):
        yield from procedures.call("list_label_devices", told, out=(), reads=True).rows


def _reserved(serials: list[str]) -> set[str]:
    rows: list[procedures.Row] = []
    for told in _told_in_chunks(serials):
        rows += procedures.call("list_reserved_serials", told, out=(), reads=True).rows
    return {row["serial_number"] for row in rows}


def _told_in_chunks(serials: list[str]) -> Iterator[str]:
    """JSON arrays; text that cannot be a serial is left out, because its column could not hold it."""
    possible = [serial for serial in serials if _POSSIBLE.fullmatch(serial)]
    for start in range(0, len(possible), _CHUNK):
        yield orjson.dumps(possible[start : start + _CHUNK]).decode()


def _told(unknown: list[str]) -> str:
    named, more = ", ".join(unknown[:_NAMED]), len(unknown) - _NAMED
    rest = f" and {more} more" if more > 0 else ""
    return f"{'This serial is' if len(unknown) == 1 else 'These serials are'} not registered: {named}{rest}."


def _values(serial: str, device: procedures.Row) -> Values:
    """A serial that is reserved only says what can be read off it."""
    reading = configured.read(serial)
    return {
        "serial": serial,
        "category": device.get("category") or "",
        "type": device.get("device_type") or (reading.line if reading else ""),
        "imei": device.get("imei") or "",
        "deviceid": device.get("device_id") or "",
        "month": f"{reading.month:02d}/{reading.year:04d}" if reading else "",
        "customer": device.get("customer_name") or "",
    }
