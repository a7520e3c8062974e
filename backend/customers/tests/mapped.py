"""Mappings of customers for the tests, and whole tables compared."""

from typing import Any

from django.apps import apps
from django.db import connection

from core import bench_data, procedures
from core.context import acting_as
from customers.models import Customer
from devices.tests import registry
from devices.tests.registry import rows
from mappings import repository
from mappings.models import Mapping

# Written by a merge and its undo on purpose, and what stands beside every request.
_NOT_COMPARED = {"event", "idempotency_key", "customer_merge", "session"}
_NOT_COMPARED |= {"moved_mapping", "moved_order", "moved_submission"}
_ONLY_GROW = {"word_ending", "customer_word_ending"}
_TIMES = {"modified_on", "updated_at", "found_at"}

_MANY_DEVICES = """
INSERT INTO device (serial_number, category, device_type, isapproved, isallocated, ever_approved, created_on,
                    modified_on)
SELECT CONCAT('202504AMP', LPAD(seq, 6, '0'), 'B'), 'UPIPLUS', 'AMP', 1, 2, TRUE, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6)
  FROM seq_1_to_10000 WHERE seq <= %s
"""
_MANY_MAPPINGS = """
INSERT INTO mapping (serial_number, unique_identifier, customer_code, customer_name, company, device_type, is_approved,
                     license_url, version_details, created_on, modified_on)
SELECT serial_number, CONCAT('U-', serial_number), %s, %s, %s, 'AMP', 0, 'https://e.com', '1.0', created_on, modified_on
  FROM device WHERE serial_number LIKE '202504AMP%%'
"""
_COUNTS = """
INSERT INTO state_count (entity, isapproved, isallocated, category, device_type, shard, n)
VALUES ('device', 1, 2, 'UPIPLUS', 'AMP', 31, %s), ('mapping', 0, 0, '', 'AMP', 31, %s)
"""
_WORDS = """
SELECT t.word, m.customer_code, m.serial_number, BIT_OR(1 << t.text - 1)
  FROM mapping m
  JOIN JSON_TABLE(words_of_mapping(m.serial_number, m.unique_identifier, m.customer_code, m.customer_name, m.company,
                                   m.device_type, m.license_url, m.version_details),
                  '$[*]' COLUMNS (text FOR ORDINALITY, NESTED PATH '$[*]' COLUMNS (
                      word VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$'))) t
 WHERE t.word IS NOT NULL
 GROUP BY t.word, m.customer_code, m.serial_number
"""


def mapped(customer: Customer | int, number: int, name: str = "", company: str = "Anand Stores") -> str:
    """A device mapped to a customer, or to a code; its serial."""
    serial = registry.make("approved", registry.numbered(number))
    code = customer if isinstance(customer, int) else customer.code
    shown = name or (customer.full_name if isinstance(customer, Customer) else "Anand")
    with acting_as("maker"):
        repository.save_serial_customer_details(
            serial, {**registry.MAPPING, "customerCode": code, "customerName": shown, "company": company}
        )
    return serial


def many_mapped(customer: Customer, number: int, name: str, company: str) -> None:
    """Thousands of them, as the procedures would leave them."""
    with connection.cursor() as cursor:
        cursor.execute(_MANY_DEVICES, [number])
        cursor.execute(_MANY_MAPPINGS, [customer.code, name, company])
        cursor.execute(_COUNTS, [number, number])
        cursor.execute("SELECT JSON_ARRAYAGG(serial_number) FROM mapping WHERE customer_code = %s", [customer.code])
        serials = cursor.fetchone()[0]
    procedures.call("index_mappings", serials, True, out=())
    with connection.cursor() as cursor:
        cursor.execute(bench_data.ENDINGS)


def texts(serial: str) -> tuple[int, str, str]:
    mapping = Mapping.objects.get(pk=serial)
    return mapping.customer_code, mapping.customer_name, mapping.company


def said(code: int) -> set[tuple[str, str]]:
    """What the mappings of a code say of the customer."""
    return set(Mapping.objects.filter(customer_code=code).values_list("customer_name", "company"))


def search_words_are_right() -> bool:
    """The words that the list searches by are those of the texts, each with all its endings."""
    stored = sorted(rows("SELECT word, customer_code, serial_number, texts FROM mapping_word"))
    endless = rows(
        "SELECT w.word FROM mapping_word w LEFT JOIN word_ending e ON e.ending = LEFT(w.word, 24) AND e.word = w.word"
        " WHERE e.word IS NULL"
    )
    return stored == sorted(rows(_WORDS)) and not endless


def found(client: Any, **query: Any) -> int:
    """How many the mapping list finds."""
    return client.get("/sil/get_customer_mappings/", query).json()["totalCount"]


def whole_database() -> dict[str, list[tuple]]:
    """Every table but what a merge and its undo write on purpose; without times of change and without zero counts."""
    tables = {model._meta.db_table for model in apps.get_models()} - _NOT_COMPARED - _ONLY_GROW
    return {table: _content(table) for table in sorted(tables)}


def endings() -> set[tuple]:
    """These only ever grow: a word comes again."""
    return {row for table in _ONLY_GROW for row in rows(f"SELECT ending, word FROM {table}")}  # noqa: S608


def _content(table: str) -> list[tuple]:
    found = rows(
        "SELECT COLUMN_NAME FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = %s", table
    )
    columns = [name for (name,) in found if name not in _TIMES and (table, name) != ("likely_duplicate", "id")]
    where = " WHERE n <> 0" if "n" in columns else ""
    return sorted(rows(f"SELECT {', '.join(f'`{name}`' for name in columns)} FROM {table}{where}"), key=repr)  # noqa: S608
