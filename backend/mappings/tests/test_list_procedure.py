"""The mapping list against an oracle that reads every row and does the same in Python.

The load of the first test commits, so all do.
"""

import random
from collections.abc import Iterable
from datetime import datetime, timedelta

import pytest
from django.core.management import call_command
from django.db import connection

from core import procedures
from devices import repository as devices
from devices.models import Approval, Category
from mappings import lists, repository
from mappings.models import MappingWord

SORTS = (
    "serial_number",
    "customer_code",
    "customer_name",
    "company",
    "device_type",
    "is_approved",
    "created_on",
    "modified_on",
    "unique_identifier",
    "license_url",
    "version_details",
)
TEXTS = {"serial_number": "serial_number", "customer_name": "customer_name", "company": "company"}
SEARCHED = (
    "serial_number",
    "unique_identifier",
    "customer_code",
    "customer_name",
    "company",
    "device_type",
    "license_url",
    "version_details",
    "is_approved",
)
pytestmark = pytest.mark.django_db(transaction=True)


def device(number: int) -> str:
    serial_number = f"202505AMP{number:06d}B"
    devices.save_serial_number(serial_number, category=Category.UPIPLUS)
    devices.update_serial_number_approval(serial_number, Approval.APPROVED)
    return serial_number


def mapping(number: int, **changed) -> str:
    """Map a new device; the rest of the row is the number's."""
    told = {
        "uniqueIdentifier": f"U-{number}",
        "customerCode": 7,
        "customerName": "Anand",
        "company": "Anand Stores",
        "licenseUrl": f"https://example.com/{number}",
        "versionDetails": "1.0",
    }
    serial_number = device(number)
    repository.save_serial_customer_details(serial_number, {**told, **changed})
    return serial_number


def serials(rows: Iterable[dict]) -> list[str]:
    return [row["serial_number"] for row in rows]


def matches(row: dict, wanted: dict) -> bool:
    def has(text, term) -> bool:
        return (term or "").lower() in str(text).lower()

    early = wanted.get("from_date") and row["created_on"] < wanted["from_date"]
    late = wanted.get("to_date") and row["created_on"] >= wanted["to_date"]
    return (
        all(has(row[column], wanted.get(name)) for name, column in TEXTS.items())
        and any(has(row[column], wanted.get("search_text")) for column in SEARCHED)
        and wanted.get("customer_code") in (None, row["customer_code"])
        and wanted.get("device_type") in (None, row["device_type"])
        and wanted.get("approved_status") in (None, row["is_approved"])
        and not early
        and not late
    )


def expected(rows: list[dict], wanted: dict, sort: int, descending: bool) -> list[str]:
    column = SORTS[sort]
    found = sorted((row for row in rows if matches(row, wanted)), key=lambda row: row["serial_number"])
    # Letter case does not order texts; the loaded ones hold no accents.
    found.sort(key=lambda row: row[column].lower() if isinstance(row[column], str) else row[column], reverse=descending)
    return [row["serial_number"] for row in found]


def all_rows() -> list[dict]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM mapping")
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def random_filters(rng: random.Random, rows: list[dict]) -> dict:
    some = rng.choice(rows)

    def part(text: str) -> str:
        start = rng.randrange(len(text))
        return text[start : start + rng.choice([1, 2, 3, 4, 7, 12])].swapcase()

    anywhere = str(some[rng.choice(SEARCHED)]) or "1"
    choices = {
        "serial_number": part(some["serial_number"]),
        "customer_name": part(some["customer_name"]),
        "company": part(some["company"]),
        "customer_code": some["customer_code"],
        "device_type": some["device_type"] or None,
        "approved_status": some["is_approved"],
        "from_date": some["created_on"],
        "to_date": some["created_on"] + timedelta(days=rng.choice([1, 90, 900])),
        "search_text": rng.choice([part(anywhere), anywhere, some["serial_number"], "%", "_", "\\", "zz9"]),
    }
    return {name: choices[name] for name in rng.sample(sorted(choices), rng.choice([0, 0, 1, 1, 1, 2, 2, 3]))}


def test_every_page_is_what_python_finds_in_all_rows():
    # More than what is sorted without walking; ties on every column but the unique ones.
    call_command("load_bench", devices=7000, mappings=5900, verbosity=0)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE mapping SET created_on = DATE(created_on), modified_on = DATE(modified_on)")
    rows = all_rows()
    rng = random.Random(11)  # noqa: S311
    for _ in range(250):
        wanted, sort, descending = random_filters(rng, rows), rng.randrange(11), rng.random() < 0.5
        answer = expected(rows, wanted, sort, descending)
        length, size = len(answer), rng.choice([1, 10, 100])
        offset = rng.choice([0, 0, 1, length // 3, length // 2, max(length - 5, 0), length, length + 7])
        told = f"{wanted} sort={sort} descending={descending} offset={offset} size={size}"
        order = {"sort": sort, "descending": descending, "offset": offset, "page_size": size}
        page, total = lists.page(**wanted, **order)
        assert (serials(page), total) == (answer[offset : offset + size], length), told
        page, total = lists.page(**wanted, **order, count_limit=101)
        assert (serials(page), total) == (answer[offset : offset + size], min(length, 101)), told
        if offset == length // 3:  # now and then, because it reads them all
            assert serials(lists.every(**wanted, sort=sort, descending=descending)) == answer, told


def test_a_term_is_found_in_every_text_and_the_code():
    serial = mapping(
        1,
        uniqueIdentifier="UID-77",
        customerCode=48213,
        customerName="Zoë O'Brien",
        company="100%_real\\co",
        licenseUrl="https://licence.example.org/q?a=1",
        versionDetails="9.8.7",
    )
    mapping(2)
    for term in ("000001b", "uid-7", "4821", "o'br", "ZOË", "0%_R", "\\c", "AMP000001", "q?a=", "9.8", serial.lower()):
        assert serials(lists.page(search_text=term)[0]) == [serial], term
    for term in ("zoe", "b0%", "77482", "2026", "x" * 256, "\x00", "b\x00u", "bzoë"):
        assert lists.page(search_text=term) == ([], 0), term


def test_words_of_any_length_and_sign_are_found():
    long = "".join(f"{number:x}" for number in range(300, 360))  # one word of 180 characters
    url = f"https://e.com/{long}"
    serial = mapping(1, company=f"Rao & Sons ({long[:110]})", customerName='Asha "K"', licenseUrl=url)
    mapping(2)
    signs = ("& s", "&", "(12", '"k"', "sons (", "e.com/12c", "o &")
    for term in (long, long[30:100], long[150:], long[5:29], long[5:30], *signs):
        assert serials(lists.page(search_text=term)[0]) == [serial], term
    for term in (long + "x", "x" + long, "&s", "(13", long[5:30] + "0", "so ns", "rao-"):
        assert lists.page(search_text=term) == ([], 0), term
    assert lists.page(search_text=" ")[1] == lists.page(search_text="://")[1] == 2
    assert serials(lists.page(company="sons", customer_name="sha")[0]) == [serial]
    assert lists.page(customer_name="sons") == lists.page(company="asha") == ([], 0)


def test_one_digit_also_finds_the_approval():
    approved = mapping(1, customerCode=7, uniqueIdentifier="U", licenseUrl="https://e.com", versionDetails="v")
    repository.review_serial_customer(approved, 2, reason=None)
    assert serials(lists.page(search_text="2")[0]) == [approved]


def test_an_updated_mapping_is_found_by_what_it_says_now():
    serial = mapping(1, customerName="Before")
    told = {
        "uniqueIdentifier": "U-1",
        "customerCode": 7,
        "customerName": "Afterwards",
        "company": "Anand Stores",
        "licenseUrl": "https://example.com/1",
        "versionDetails": "1.0",
    }
    repository.update_customer_by_serial(serial, told)
    assert lists.page(search_text="before") == ([], 0)
    assert serials(lists.page(search_text="afterw")[0]) == [serial]
    assert serials(lists.page(customer_name="WARDS")[0]) == [serial]


def test_a_deleted_mapping_leaves_nothing_to_search():
    serial = mapping(1)
    repository.delete_serial_customer_details(serial)
    assert not MappingWord.objects.exists()
    assert lists.page(search_text="anand") == ([], 0)


def test_empty_parameters_mean_all():
    serial = mapping(1)
    rows, total = lists.page(
        serial_number="",
        customer_code=0,
        customer_name="",
        company="",
        device_type="",
        approved_status=-1,
        search_text="",
    )
    assert (serials(rows), total) == ([serial], 1)


def published(*given) -> tuple[list[str], int]:
    answer = procedures.call("get_serial_customer_details", *given, out=("TOTALCOUNT",), reads=True)
    return serials(answer.rows), int(answer["TOTALCOUNT"])


def test_the_published_procedure_takes_whole_days_and_moments():
    serial = mapping(1)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE mapping SET created_on = '2026-03-05 23:59:59.999999'")
    rest = (-1, "", 0, 10, 1, 0)
    found, nothing = ([serial], 1), ([], 0)
    assert published("", 0, "", "", "", "2026-03-05", "2026-03-05", *rest) == found
    assert published(None, None, None, None, None, None, None, *rest) == found
    assert published("", 0, "", "", "AMP", "2026-03-06", "2026-03-09", *rest) == nothing
    assert published("", 0, "", "", "", "2020-01-01", "2026-03-04", *rest) == nothing
    assert published("", 0, "", "", "", "2020-01-01", datetime(2026, 3, 5, 23, 59, 59), *rest) == nothing  # noqa: DTZ001
    assert published("", 0, "", "", "", "2020-01-01", "2026-03-05 23:59:59.999999", *rest) == found
    assert published("amp0", 7, "ANAND", "stores", "amp", None, None, 0, "u-1", 0, 10, 3, 1) == found
