"""The customers list against an oracle: every customer in the ORM's order, filtered in Python over plain columns.

The load of the first test commits, so all do.
"""

import random
import unicodedata
from typing import Any

import pytest
from django.core.management import call_command
from django.db.models.functions import Lower
from django.utils import timezone

from customers import lists
from customers.lists import phone_of
from customers.models import Customer
from customers.tests.directory import phone
from devices.tests.registry import rows
from events.recorded import plain

TEXTS = ("first_name", "last_name", "company", "email", "code", "phone_number")
ORDERINGS = [sign + name for name in lists.COLUMNS[:-1] for sign in ("", "-")]
FIRST = ("Zoë", "Zoe", "ANJALI", "Anjali", "आनंद", "ज\u093c\u093eरा", "Straße", "İpek", "Işıl", "O'Neil", "張偉", "عمر")
LAST = ("", "", "Çelik", "Weiß", "श्रीवास्तव", "Van der Berg", "Nguyễn", "D’Souza")
COMPANIES = ("", "100%_real\\co", "Rao & Sons (P) Ltd.", "आनंद स्टोर्स", "Café Zoë 🍰", "Kumar  Stores", "A|B", "x/y-z:1")
pytestmark = pytest.mark.django_db(transaction=True)


def found(**wanted: Any) -> list[int]:
    """Ids of all that match, where they fit on one page."""
    ids, total = lists.page(page_size=100, **wanted)
    assert len(ids) == total
    return ids


def added(number: int, **changed: Any) -> Customer:
    told = {"first_name": f"Nobody{'abcdefghij'[number % 10]}", "phone_number": phone(number), **changed}
    return Customer.objects.create(code=number + 1, **told)


def lowered(text: str) -> str:
    """In lower case as the database has it, which differs from Python's here and there."""
    return rows("SELECT LOWER(CONVERT(%s USING utf8mb4))", text)[0][0]


def everybody(deleted: bool, ordering: str) -> list[dict[str, Any]]:
    """What the list must search, in order: ids, full name, company, code and e-mail in lower case, and the phone."""
    listed = Customer.objects.filter(deleted_at__isnull=not deleted).order_by(ordering, "id")
    texts = {f"low_{name}": Lower(name) for name in ("first_name", "last_name", "company", "email")}
    return list(listed.annotate(**texts).values("id", "code", "phone_number", *texts))


def expected(customers: list[dict[str, Any]], term: str | None, company: str | None) -> list[int]:
    term, company = (lowered(text) if text else "" for text in (term, company))
    digits = phone_of(term) if term else None

    def matches(row: dict[str, Any]) -> bool:
        name = f"{row['low_first_name']} {row['low_last_name']}".strip()
        searched = (name, row["low_company"], row["low_email"], str(row["code"]), row["phone_number"] or "")
        by_phone = digits is not None and digits in (row["phone_number"] or "")
        return company in row["low_company"] and (by_phone or any(term in text for text in searched))

    return [row["id"] for row in customers if matches(row)]


def some_filter(rng: random.Random, row: Customer) -> dict[str, str]:
    def part(text: str) -> str:
        start = rng.randrange(max(len(text), 1))
        return text[start : start + rng.choice([1, 2, 3, 4, 7, 12])].strip().swapcase()

    anywhere = str(getattr(row, rng.choice(TEXTS)) or "a")
    terms = [
        part(anywhere),
        part(row.full_name),
        anywhere,
        row.full_name,
        "kumar",
        "%",
        "_",
        "\\",
        "|",
        "-",
        "@",
        "zz9",
    ]
    choices = {"search": rng.choice(terms), "company": rng.choice([part(row.company), "stores", "zz9"])}
    names = rng.choice([[], ["search"], ["search"], ["search"], ["company"], ["search", "company"]])
    return {name: choices[name] for name in names if choices[name]}


def odd_ones(rng: random.Random, count: int) -> None:
    day = timezone.now().replace(hour=0, minute=0, second=0, microsecond=0)
    plain(Customer).bulk_create(
        Customer(
            code=number + 1,
            first_name=rng.choice(FIRST),
            last_name=rng.choice(LAST),
            company=rng.choice(COMPANIES),
            email=rng.choice(["", f"Zoe.{number}@Example.org"]),
            phone_number=rng.choice([None, phone(number)]),
            deleted_at=rng.choice([None, None, day]),
        )
        for number in range(count)
    )


def test_every_page_is_what_a_plain_filter_finds():
    rng = random.Random(5)  # noqa: S311
    # More than what is sorted without walking; ties on every column but the code.
    call_command("load_bench", devices=0, mappings=0, customers=6000, verbosity=0)
    odd_ones(rng, 600)
    rows_of = {
        (deleted, ordering): everybody(deleted, ordering)
        for deleted in (False, True)
        for ordering in [*ORDERINGS, *(["-deleted_at"] if deleted else [])]
    }
    known = list(Customer.objects.all())
    for turn in range(300):
        deleted = rng.random() < 0.3
        ordering = rng.choice([None, *ORDERINGS])
        # Every second time one of the few that are out of the ordinary.
        wanted = some_filter(rng, rng.choice(known if turn % 2 else known[6000:]))
        customers = rows_of[deleted, ordering or ("-deleted_at" if deleted else "-created_at")]
        answer = expected(customers, wanted.get("search"), wanted.get("company"))
        length, size = len(answer), rng.choice([1, 10, 100])
        offset = rng.choice([0, 0, 1, length // 3, length // 2, max(length - 5, 0), length, length + 7])
        order = {"deleted": deleted, "ordering": ordering, "offset": offset, "page_size": size}
        told = f"{wanted} {order}"
        assert lists.page(**wanted, **order) == (answer[offset : offset + size], length), told
        bounded = lists.page(**wanted, **order, count_limit=101)
        assert bounded == (answer[offset : offset + size], min(length, 101)), told
        if offset == length // 3:  # now and then, because it reads them all
            assert list(lists.every(**wanted, deleted=deleted, ordering=ordering)) == answer, told


def test_a_term_is_found_in_every_text_across_the_blank_of_a_name_and_in_any_letter_case():
    zoe = added(
        48212,
        first_name="Zoë",
        last_name="O'Brien-Çelik",
        company="100%_real\\co (P) Ltd.",
        email="Z.Obrien@Example.org",
    )
    anand = added(2, first_name="आनंद", last_name="श्रीवास्तव", company="Weiß & Söhne")
    ipek = added(3, first_name="İpek", last_name="Işık")
    added(4)
    for term in ("zoë", "ZOË O'B", "ë o", "4821", "0%_R", "\\c", "(p", "brien-Ç", "z.obrien@", "example.ORG", "d."):
        assert found(search=term) == [zoe.pk], term
    for term in ("आनंद", "नंद श्री", "वास्त", "ं", "weiß", "& sö", "WEIß"):
        assert found(search=term) == [anand.pk], term
    # I and i are two cases of one letter here, whatever a Turkish keyboard says.
    assert found(search="ipek") == found(search="IŞıK") == found(search="işı") == [ipek.pk]
    for term in ("zoe", "b0%", "77482", "x" * 255, "\x00", "co (p)\x00z", "çelik100", "weiss", "ड", "o  b"):
        assert lists.page(search=term) == ([], 0), term


def test_a_term_may_be_composed_or_not_where_names_are_stored_in_one_form():
    zoe = added(1, first_name="Zo\u00eb", company=unicodedata.normalize("NFC", "\u095b\u093eरा"))
    assert found(search="zoe\u0308") == found(search="\u095b\u093e") == found(company="ज\u093c") == [zoe.pk]


@pytest.mark.parametrize(
    "term",
    [
        *("+919876500001", "9876500001", "98765 00001", "098765 00001", "+91 98765-00001", "0091 98765 00001"),
        *("98765-000", "(98765) 00001", "+91 987", "+91-98", "65 00", "00001", "91 9876", "65000"),
    ],
)
def test_a_phone_is_found_as_people_write_it(term):
    customer = added(1)
    added(99, phone_number="+442079460018")
    assert found(search=term) == [customer.pk]


@pytest.mark.parametrize(
    "term", ["+9876500001", "9876500001x", "98765 1", "8 1", "+1 98765", "1" * 20, "0018 5", "+-", "-"]
)
def test_what_is_no_part_of_a_phone_finds_none(term):
    added(1)
    assert found(search=term) == []


def test_a_plus_is_in_every_phone():
    customer = added(1)
    added(2, phone_number=None)
    assert found(search="+") == [customer.pk]


def test_the_company_filter_looks_at_the_company_alone():
    mine = added(1, first_name="Stores", company="Rao Motors")
    other = added(2, company="Rao STORES")
    assert found(company="stores") == [other.pk]
    assert found(company="rao", search="stores") == [other.pk, mine.pk]
    assert found(company="motors", search="rao stores") == []
