"""What goes out comes in again: export, import into an empty database, export: the same bytes."""

import itertools
from datetime import UTC, datetime

import pytest
from django.db import connection

from changesets.models import State, Verdict
from core.context import acting_as
from core.testing import person
from customers.tests import directory
from devices import repository
from devices.tests import registry
from exports.tests import files
from imports.tests import tables
from mappings import repository as mappings
from products.models import Product

TABLES = {
    "device": ("device", "device_suffix"),
    "mapping": ("mapping", "mapping_word", "word_ending", "deleted_mapping"),
    "customer": ("likely_duplicate", "customer_match_key", "customer"),
    "product": ("product",),
}
LISTS = {"device": "devices", "mapping": "mappings", "customer": "customers", "product": "products"}
ORDER = {"customers": {"ordering": "code"}, "products": {"ordering": "name"}}
TEXTS = ["=1+1", "+x", "-x", "@x", "|x", "%x", "'=x", 'O\'Brien, "B"', "_x0041_", "Müller & <Sons>", "Ώ😀", "a;b\tc"]


def empty(*subjects: str) -> None:
    """As a new database: without rows and counters of these."""
    with connection.cursor() as cursor:
        for table in itertools.chain.from_iterable(TABLES[subject] for subject in subjects):
            cursor.execute(f"DELETE FROM {table}")  # noqa: S608 - names of our own
        for subject in set(subjects) & {"device", "mapping"}:
            cursor.execute("DELETE FROM state_count WHERE entity = %s", [subject])


def there_and_back(root, subject: str, file_format: str) -> None:
    name = LISTS[subject]
    query = {"fromDate": "2000-01-01"} if name == "mappings" else ORDER.get(name, {})
    before = files.export(root, name, file_format, **query)
    as_csv = files.export(root, name, **query)
    count = len(files.cells(as_csv)) - 1
    empty(subject)
    assert len(files.cells(files.export(root, name, **query))) == 1
    done = tables.imported(root, before, subject, f"silo.{file_format}")
    bad = [row for row in tables.rows(done) if row[1] != Verdict.DONE]
    assert (done.state, bad[:3], done.total) == (State.DONE, [], count), done.problem
    assert files.export(root, name, **query) == as_csv
    assert files.export(root, name, file_format, **query) == before
    again = tables.checked(root, before, subject, f"again.{file_format}")
    assert set(tables.verdicts(again)) == {Verdict.UNCHANGED}


def add_devices() -> list[str]:
    """One in every state, with details of every kind of text; in the order in which the pool gives them out."""
    states = [state for state in registry.STEPS if state not in ("unknown", "deleted")]
    made = []
    for number, state in enumerate(sorted(states, key=lambda state: state == "approved")):
        registry.make(state, registry.numbered(number))
        made.append(registry.numbered(number))
    with acting_as("maker"):
        for number, (serial, text) in enumerate(zip(made, TEXTS * 3, strict=False)):
            if "\t" not in text:
                repository.set_device_details(serial, device_id=f"{text} {number}", imei=None, imsi=None)
    return made


@pytest.mark.parametrize("file_format", ["csv", "xlsx"])
def test_devices(root, file_format):
    add_devices()
    empty("mapping")
    there_and_back(root, "device", file_format)


@pytest.mark.parametrize("file_format", ["csv", "xlsx"])
def test_mappings(root, file_format):
    with acting_as("maker"):
        for number, text in enumerate(text for text in TEXTS if "\t" not in text):
            serial = registry.numbered(number)
            repository.save_serial_number(serial, category="UPIPLUS")
            repository.update_serial_number_approval(serial, 1)
            body = {name: value for name, value in registry.MAPPING.items() if name != "licenseUrl"}
            mapping = {**body, "uniqueIdentifier": text, "customerName": text, "company": text, "versionDetails": text}
            mappings.save_serial_customer_details(serial, {**mapping, "licenseUrl": f"https://x.example/?a={number}"})
            if number % 3:
                mappings.review_serial_customer(serial, number % 3, reason=text)
    there_and_back(root, "mapping", file_format)


@pytest.mark.parametrize("file_format", ["csv", "xlsx"])
def test_customers(root, file_format):
    for number, company in enumerate(text for text in TEXTS if "\t" not in text):
        named = {"first_name": "Zoë", "last_name": "d'Arc" if number % 2 else "", "email": ""}
        directory.customer(company=company, phone_number=directory.phone(number), **named)
    directory.adopted(7)  # without phone and birthday
    there_and_back(root, "customer", file_format)


@pytest.mark.parametrize("file_format", ["csv", "xlsx"])
def test_products(root, file_format):
    with acting_as("maker"):
        for number, text in enumerate(TEXTS):
            Product.objects.create(
                name=text.replace("\t", " "),
                description=f"{text}\nand more",
                category="home",
                price=f"{number + 1}.50",
                quantity=number,
                is_active=bool(number % 2),
                device_model="AMP" if number == 1 else "",
                created_by=person("root"),
            )
    there_and_back(root, "product", file_format)


def many(subject: str, count: int) -> list[list]:
    """A table of so many, header first."""
    serials = [registry.numbered(number) for number in range(count)]
    at = datetime(2025, 5, 1, tzinfo=UTC).isoformat()
    if subject == "device":
        return [["serialnumber", "isapproved", "createdOn"], *([serial, 1, at] for serial in serials)]
    if subject == "mapping":
        header = [
            "serialnumber",
            "uniqueIdentifier",
            "customerCode",
            "customerName",
            "company",
            "licenseUrl",
            "version",
        ]
        rest = ("Anand", "Anand Stores", "https://example.com/1", "1.0")
        return [header, *([serial, serial, number % 50 + 1, *rest] for number, serial in enumerate(serials))]
    if subject == "customer":
        header = ["first_name", "phone_number", "date_of_birth", "company"]
        return [header, *(["Anita", directory.phone(n), "1990-05-31", f"Company {n}"] for n in range(count))]
    return [["name", "price", "quantity"], *([f"Thing {n}", f"{n + 1}.50", n] for n in range(count))]


@pytest.mark.deep
@pytest.mark.parametrize("subject", ["device", "mapping", "customer", "product"])
def test_ten_thousand(root, subject):
    for each in ("device", "mapping") if subject == "mapping" else (subject,):
        header, *rows = many(each, 10_000)
        first = tables.imported(root, tables.csv_of(*rows, header=header), each)
        assert (first.state, first.total) == (State.DONE, 10_000), first.problem
    there_and_back(root, subject, "xlsx")
