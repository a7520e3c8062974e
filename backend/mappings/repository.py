"""Calls to the procedures of customer mappings: translation only. The list is in mappings.lists."""

from datetime import date
from typing import Any

from core import procedures

Done = dict[str, Any]


def _done(answer: procedures.Answer) -> Done:
    return {"message": answer["message"], "status": answer["status"]}


def save_serial_customer_details(serial_number: str, mapping: dict[str, Any]) -> Done:
    return _done(
        procedures.call(
            "save_serial_customer_details",
            serial_number,
            mapping["uniqueIdentifier"],
            mapping["customerCode"],
            mapping["customerName"],
            mapping["company"],
            mapping.get("devicetype"),
            mapping["licenseUrl"],
            mapping["versionDetails"],
        )
    )


def update_customer_by_serial(serial_number: str, mapping: dict[str, Any]) -> Done:
    return _done(
        procedures.call(
            "update_customer_by_serial",
            serial_number,
            mapping["customerCode"],
            mapping["uniqueIdentifier"],
            mapping["customerName"],
            mapping["company"],
            mapping.get("devicetype"),
            mapping["licenseUrl"],
            mapping["versionDetails"],
        )
    )


def review_serial_customer(serial_number: str, is_approved: int, *, reason: str | None) -> Done:
    return _done(procedures.call("review_serial_customer", serial_number, is_approved, reason=reason))


def delete_serial_customer_details(serial_number: str) -> Done:
    return _done(procedures.call("delete_serial_customer_details", serial_number))


def list_state_counts() -> list[dict[str, Any]]:
    return procedures.call("list_state_counts", "mapping", out=(), reads=True).rows


def count_mappings_by_day(first: date) -> dict[date, int]:
    rows = procedures.call("count_mappings_by_day", first, out=(), reads=True).rows
    return {row["day"]: row["n"] for row in rows}
