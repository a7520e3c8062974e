"""The device list against an oracle that reads every row and does the same in Python."""

import random
from datetime import datetime, timedelta

import pytest
from django.core.management import call_command
from django.db import connection

from devices import lists, repository
from devices.models import Category, Device, DeviceSuffix

SORTS = (
    "serial_number",
    "isapproved",
    "isallocated",
    "device_type",
    "category",
    "created_on",
    "modified_on",
    "device_id",
    "imei",
    "imsi",
)
pytestmark = pytest.mark.django_db


def register(number: int, kind: str = "AMP") -> str:
    serial_number = f"202505{kind}{number:06d}B"
    repository.save_serial_number(serial_number, category=Category.UPIPLUS)
    return serial_number


def contains(row: dict, term: str) -> bool:
    texts = (row["serial_number"], row["device_id"], row["imei"], row["imsi"])
    return any(term.lower() in (text or "").lower() for text in texts)


def matches(row: dict, wanted: dict) -> bool:
    equal = all(
        wanted.get(name) is None or row[name] == wanted[name]
        for name in ("isapproved", "isallocated", "device_type", "category")
    )
    early = wanted.get("from_date") and row["created_on"] < wanted["from_date"]
    late = wanted.get("to_date") and row["created_on"] >= wanted["to_date"]
    before = wanted.get("fetched_before")
    recent = before and not (row["isallocated"] == 1 and row["fetched_on"] < before)
    return equal and not early and not late and not recent and contains(row, wanted.get("search") or "")


def expected(rows: list[dict], wanted: dict, sort: int, descending: bool) -> list[str]:
    """Serials in order: NULL first when ascending, ties by serial ascending in both directions."""
    column = SORTS[sort]
    found = sorted((row for row in rows if matches(row, wanted)), key=lambda row: row["serial_number"])
    found.sort(key=lambda row: (row[column] is not None, 0 if row[column] is None else row[column]), reverse=descending)
    return [row["serial_number"] for row in found]


def all_rows() -> list[dict]:
    names = [field.column for field in Device._meta.concrete_fields]
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(names)} FROM device")  # noqa: S608 - our own column names
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def serials(rows: list[dict]) -> list[str]:
    return [row["serial_number"] for row in rows]


def compare(rows: list[dict], wanted: dict, *, sort: int, descending: bool, offset: int, size: int) -> None:
    """A page, its exact total and its bounded total are those of the oracle."""
    answer = expected(rows, wanted, sort, descending)
    told = f"{wanted} sort={sort} descending={descending} offset={offset} size={size}"
    order = {"sort": sort, "descending": descending, "offset": offset, "page_size": size}
    page, total = lists.page(**wanted, **order)
    assert (serials(page), total) == (answer[offset : offset + size], len(answer)), told
    page, total = lists.page(**wanted, **order, count_limit=101)
    assert (serials(page), total) == (answer[offset : offset + size], min(len(answer), 101)), told


def random_filters(rng: random.Random, rows: list[dict]) -> dict:
    some = rng.choice(rows)
    term = rng.choice([text for text in (some["serial_number"], some["device_id"], some["imei"], some["imsi"]) if text])
    start = rng.randrange(len(term))
    choices = {
        "isapproved": some["isapproved"],
        "isallocated": some["isallocated"],
        "device_type": some["device_type"] or None,
        "category": some["category"],
        "from_date": some["created_on"],
        "to_date": some["created_on"] + timedelta(days=rng.choice([1, 90, 900])),
        "fetched_before": some["created_on"],
        "search": rng.choice([term, term[start : start + rng.randrange(1, 9)], term[:4].swapcase(), "%", "_", "zz9"]),
    }
    return {name: choices[name] for name in rng.sample(sorted(choices), rng.choice([0, 0, 1, 1, 1, 2, 2, 3]))}


def loaded(devices: int, mappings: int) -> list[dict]:
    """A bench load with ties on every column. It commits, so its tests run in transactions of their own."""
    call_command("load_bench", devices=devices, mappings=mappings, verbosity=0)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE device SET created_on = DATE(created_on) - INTERVAL DAY(created_on) MOD 3 DAY")
        cursor.execute("UPDATE device SET modified_on = DATE(modified_on)")
    return all_rows()


@pytest.mark.django_db(transaction=True)
def test_every_page_is_what_python_finds_in_all_rows():
    many = loaded(7000, 5000)  # enough that every way of finding a page is taken
    rng = random.Random(7)  # noqa: S311
    for _ in range(250):
        wanted = random_filters(rng, many)
        length = len(expected(many, wanted, 0, False))
        offset = rng.choice([0, 0, 1, length // 3, length // 2, max(length - 5, 0), length, length + 7])
        compare(
            many,
            wanted,
            sort=rng.randrange(10),
            descending=rng.random() < 0.5,
            offset=offset,
            size=rng.choice([1, 10, 100]),
        )


@pytest.mark.parametrize("sort", range(10))
@pytest.mark.parametrize("descending", [False, True])
def test_pages_never_overlap_on_ties(sort, descending):
    made = [register(number, kind) for number in (5, 3, 1, 4) for kind in ("API", "AMP")]
    with connection.cursor() as cursor:
        cursor.execute("UPDATE device SET created_on = '2026-01-01', modified_on = '2026-01-01'")
    pages = [lists.page(sort=sort, descending=descending, offset=offset, page_size=3)[0] for offset in (0, 3, 6)]
    seen = [serial for page in pages for serial in serials(page)]
    assert sorted(seen) == sorted(made)
    assert seen == expected(all_rows(), {}, sort, descending)


@pytest.mark.django_db(transaction=True)
def test_all_rows_are_streamed_oldest_first():
    many = loaded(400, 200)
    assert serials(list(lists.every())) == expected(many, {}, 5, False)
    for wanted in ({"isapproved": 0}, {"isapproved": 1}, {"search": "AMP1"}, {"isallocated": 1, "device_type": "API"}):
        assert serials(list(lists.every(**wanted))) == expected(many, wanted, 5, False)
    assert serials(list(lists.every(sort=8, descending=True))) == expected(many, {}, 8, True)
    early = datetime(2022, 1, 1)  # noqa: DTZ001 - the database keeps naive UTC
    assert serials(list(lists.every(fetched_before=early))) == expected(many, {"fetched_before": early}, 5, False)


def test_a_term_is_found_in_every_text_and_letter_case_is_ignored():
    serial = register(1)
    register(2)
    repository.set_device_details(serial, device_id="Box-É_7", imei="490154203237518", imsi="404450123456789")
    for term in ("000001", "5amp0", "b", "ox-é_", "É_7", "203237518", "40445", serial.lower()):
        assert serial in serials(lists.page(search=term)[0]), term
    for term in ("ox-e", "x%7", "9_1", "518404", "\\", "490154203237519", "x" * 65, "x" * 300):
        assert lists.page(search=term) == ([], 0), term


def test_a_serial_is_found_across_the_end_of_its_lot():
    serial, other = "202505AMP202505B", "202505API000001B"
    pro = "123456AMP-12345B"
    for number in (serial, other):
        repository.save_serial_number(number, category=Category.UPIPLUS)
    repository.save_upi_pro_serial_number(pro, category=Category.UPIPRO, isapproved=1, isallocated=2)
    for term, found in {
        "2505amp2025": [serial],
        "p2": [serial],
        "p202505b": [serial],
        "amp-12": [pro],
        "amp": [serial, pro],
        "202505": [serial, other],
        "202505b": [serial],
        "6amp-": [pro],
        "p2%": [],
        "5b2": [],
    }.items():
        rows, total = lists.page(search=term)
        assert (serials(rows), total) == (found, len(found)), term
        assert serials(list(lists.every(search=term))) == found, term


def test_changed_details_are_found_by_what_they_are_now():
    serial = register(1)
    repository.set_device_details(serial, device_id="DEV-OLD", imei=None, imsi=None)
    repository.set_device_details(serial, device_id="DEV-NEW", imei=None, imsi=None)
    assert lists.page(search="old") == ([], 0)
    assert serials(lists.page(search="dev-new")[0]) == [serial]


def test_a_deleted_device_leaves_nothing_to_search():
    serial = register(1)
    repository.set_device_details(serial, device_id="DEV-1", imei="490154203237518", imsi=None)
    repository.delete_serial_number(serial)
    assert not DeviceSuffix.objects.exists()
    assert lists.page(search="dev") == ([], 0)


def test_a_type_or_category_nobody_has_matches_nothing():
    register(1)
    assert lists.page(device_type="XYZ") == ([], 0)
    assert lists.page(category="') OR 1=1 -- ", sort=0) == ([], 0)
    assert lists.page(device_type="amp", category="upiplus")[1] == 1


@pytest.mark.django_db(transaction=True)
def test_a_row_says_whether_the_device_is_mapped():
    loaded(400, 20)
    rows, _ = lists.page(isapproved=1, page_size=100)
    with connection.cursor() as cursor:
        cursor.execute("SELECT serial_number FROM mapping")
        mapped = {serial for (serial,) in cursor.fetchall()}
    assert tuple(rows[0]) == lists.COLUMNS
    assert all(bool(row["is_mapped"]) == (row["serial_number"] in mapped) for row in rows)
    assert {row["is_mapped"] for row in rows} == {0, 1}
