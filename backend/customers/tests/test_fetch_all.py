"""GET /api/v1/customers/fetch-all/."""

from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.utils import timezone

from core import testing
from core.tests.envelope import accepted, refused
from core.tests.tables import nothing_changes
from customers import services
from customers.models import Customer
from customers.rows import customer_row
from customers.tests import directory
from customers.tests.directory import customer, phone
from events.recorded import plain

URL = "/api/v1/customers/fetch-all/"
FETCHED = "Customers fetched successfully"
# First name, last name, company: names repeat, so ties are met.
STORED = [
    ("Anita", "Rao", "Anand Stores"),
    ("bina", "", ""),
    ("Anita", "Das", "South_Shop"),
    ("Chitra", "Rao", "100% Cotton"),
    ("Édouard", "Iyer", "anand motors"),
]


@pytest.fixture
def stored(db) -> list[Customer]:
    """The customers of STORED, one added an hour."""
    made = [
        customer(first_name=first, last_name=last, company=company, phone_number=phone(number), email="")
        for number, (first, last, company) in enumerate(STORED)
    ]
    start = timezone.now() - timedelta(days=1)
    for hour, row in enumerate(made):
        plain(Customer).filter(pk=row.pk).update(created_at=start + timedelta(hours=hour))
    return made


def page(client, **query: Any) -> dict[str, Any]:
    data = accepted(client.get(URL, query), FETCHED)
    assert set(data) >= {"count", "next", "previous", "results"}
    return data


def ids(told: dict[str, Any]) -> list[int]:
    return [row["id"] for row in told["results"]]


def places(client, stored: list[Customer], **query: Any) -> list[int]:
    """Which of STORED are listed, in order."""
    told = page(client, **query)
    assert told["count"] == len(told["results"])
    known = [row.pk for row in stored]
    return [known.index(found) for found in ids(told)]


@pytest.mark.parametrize("who", directory.STAFF)
def test_lists_whole_customers_newest_first(stored, who):
    told = page(testing.client_of(who))
    assert (told["count"], told["next"], told["previous"]) == (5, None, None)
    assert told["results"] == [customer_row(Customer.objects.get(pk=row.pk)) for row in reversed(stored)]
    assert set(told["results"][0]) == directory.FIELDS


@pytest.mark.parametrize("who", ["gita", "carl"])
def test_is_for_staff(stored, who):
    refused(testing.client_of(who).get(URL), 403)


def test_refuses_who_is_not_signed_in_and_other_methods(nobody, ben):
    assert refused(nobody.get(URL), 401)
    assert refused(ben.post(URL, {}), 405)


def test_an_empty_directory_is_an_empty_page(ben):
    assert page(ben) == {"count": 0, "next": None, "previous": None, "results": []}


def test_pages_never_overlap_and_their_links_lead_on(ben, stored):
    seen, address, previous = [], f"{URL}?limit=2&ordering=first_name", None
    while address:
        told = accepted(ben.get(address), FETCHED)
        assert told["count"] == 5
        assert bool(told["previous"]) == bool(previous)
        seen, previous, address = seen + ids(told), address, told["next"]
    assert seen == [stored[place].pk for place in (0, 2, 1, 3, 4)]
    told = page(ben, limit=2, offset=3, search="a", company="an")
    assert (told["next"], parse_qs(urlsplit(told["previous"]).query)["offset"]) == (None, ["1"])
    assert parse_qs(urlsplit(told["previous"]).query)["company"] == ["an"]


def test_without_a_limit_a_page_has_twenty(ben):
    plain(Customer).bulk_create(Customer(code=code, first_name="A") for code in range(1, 122))
    told = page(ben)
    assert (told["count"], len(told["results"])) == (121, 20)
    assert "limit=20" in told["next"]
    assert "offset=20" in told["next"]
    assert len(page(ben, limit=100)["results"]) == 100
    assert ids(page(ben, offset=120, ordering="code")) == [max(ids(page(ben, ordering="-code")))]
    assert (page(ben, offset=121)["results"], page(ben, offset=2**31 - 1)["count"]) == ([], 121)


@pytest.mark.parametrize(
    ("ordering", "expected"),
    [
        ("code", [0, 1, 2, 3, 4]),
        ("-code", [4, 3, 2, 1, 0]),
        ("first_name", [0, 2, 1, 3, 4]),
        ("-first_name", [4, 3, 1, 0, 2]),
        ("last_name", [1, 2, 4, 0, 3]),
        ("-last_name", [0, 3, 4, 2, 1]),
        ("company", [1, 3, 4, 0, 2]),
        ("-company", [2, 0, 4, 3, 1]),
        ("created_at", [0, 1, 2, 3, 4]),
        ("-created_at", [4, 3, 2, 1, 0]),
        ("", [4, 3, 2, 1, 0]),
    ],
)
def test_sorts_both_ways_with_ties_by_id(ben, stored, ordering, expected):
    assert places(ben, stored, ordering=ordering) == expected


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        ("ANITA", [2, 0]),
        ("anita rao", [0]),
        ("a r", [3, 0]),
        ("édou", [4]),
        ("edou", []),
        ("0%", [3]),
        ("h_s", [2]),
        ("\\", []),
        ("98765 00003", [3]),
        ("09876500003", [3]),
        ("+91 98765-00003", [3]),
        ("00002", [2]),
        ("  bina  ", [1]),
        ("x" * 255, []),
    ],
)
def test_searches_names_phone_and_company(ben, stored, term, expected):
    assert places(ben, stored, search=term) == expected


def test_searches_code_and_email(ben, stored):
    services.change(stored[3].pk, {"email": "Shop.77@Example.org"})
    assert places(ben, stored, search="shop.77@example") == [3]
    assert places(ben, stored, search=str(stored[4].code)) == [4]


def test_filters_by_company(ben, stored):
    assert places(ben, stored, company="ANAND") == [4, 0]
    assert places(ben, stored, company="anand", search="anita", ordering="code") == [0]
    assert places(ben, stored, company="_") == [2]


@pytest.mark.parametrize("empty", ["", "  "])
def test_empty_parameters_count_as_absent(ben, stored, empty):
    query = dict.fromkeys(("limit", "offset", "search", "ordering", "company", "deleted", "count"), empty)
    assert places(ben, stored, **query) == [4, 3, 2, 1, 0]


def test_a_changed_customer_is_found_by_what_it_is_now(ben, stored):
    services.change(stored[0].pk, {"first_name": "Zara", "phone_number": phone(77)})
    assert places(ben, stored, search="anita") == [2]
    assert places(ben, stored, search="zara rao") == places(ben, stored, search="00077") == [0]
    assert places(ben, stored, search=phone(0)) == []


def test_the_deleted_are_a_list_of_their_own_the_last_deleted_first(ben, stored):
    for place in (1, 4, 0):
        assert ben.delete(directory.at(stored[place].pk, "delete")).status_code == 200
    assert places(ben, stored) == places(ben, stored, deleted="false") == [3, 2]
    assert places(ben, stored, deleted="true") == [0, 4, 1]
    assert places(ben, stored, deleted="true", ordering="code") == [0, 1, 4]
    assert places(ben, stored, deleted="true", search="anita") == [0]
    assert places(ben, stored, deleted="true", company="anand") == [0, 4]
    row = page(ben, deleted="true")["results"][0]
    assert (row["deleted_by"], row["deleted_at"] is not None) == ("ben", True)
    services.restore(stored[4].pk)
    assert places(ben, stored, deleted="true") == [0, 1]
    assert places(ben, stored) == [4, 3, 2]


def test_a_bounded_count_stops_and_says_so(ben, stored, monkeypatch):
    told = page(ben, count="bounded")
    assert (told["count"], told["count_is_bounded"]) == (5, False)
    assert "count_is_bounded" not in page(ben, count="exact")
    monkeypatch.setattr("core.paging.BOUND", 2)
    monkeypatch.setattr("customers.views.listing.BOUND", 2)
    assert page(ben)["count"] == 5
    for wanted in ({}, {"search": "a"}):
        told = page(ben, count="bounded", limit=2, **wanted)
        assert (told["count"], told["count_is_bounded"], "offset=2" in told["next"]) == (3, True, True)
    told = page(ben, count="bounded", limit=2, offset=2)
    assert "offset=4" in told["next"]
    assert page(ben, count="bounded", limit=2, offset=4)["next"] is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("limit", value) for value in ("0", "101", "-1", "x", "1.5", "٣")),
        *(("offset", value) for value in ("-1", "x", str(2**31))),
        *(("ordering", value) for value in ("id", "deleted_at", "-deleted_at", "code,id", "code; DROP TABLE customer")),
        *(("deleted", value) for value in ("maybe", "2")),
        *(("count", value) for value in ("all", "0")),
        *(("search", value) for value in ("x" * 256, "a\x00b")),
        ("company", "x" * 256),
    ],
)
def test_refuses_a_bad_parameter_and_changes_nothing(ben, stored, name, value):
    with nothing_changes():
        refused(ben.get(URL, {name: value}), 400, name)
