"""GET /api/products/ and /api/products/my_products/: the lists."""

from datetime import UTC, datetime, timedelta

import orjson
import pytest

from core import testing
from core.tests.framework import refusal
from products.models import Product
from products.tests.shelf import URL, put_on_sale
from products.views import MOST_AT_ONCE

MINE = f"{URL}my_products/"


@pytest.fixture
def shelf(db):
    """Five products, an hour apart, the last the newest; two of one price."""
    given = [
        ("Atlas", "books", "30.00", 0, True, "Maps of 100% of the world", "asha"),
        ("bat", "sports", "20.00", 5, True, "", "ben"),
        ("Clock", "home", "20.00", 9, False, "ticks_quietly", "asha"),
        ("Drum", "other", "99.99", 2, True, "Loud", "root"),
        ("Easel", "home", "5.00", 2, True, "For the world's painters", "asha"),
    ]
    noon = datetime(2026, 1, 1, 12, tzinfo=UTC)
    for number, (name, category, price, quantity, is_active, description, by) in enumerate(given):
        made = put_on_sale(
            name, category=category, price=price, quantity=quantity, is_active=is_active, description=description, by=by
        )
        Product.objects.filter(pk=made.pk).update(created_at=noon + timedelta(hours=number))


def names(client, **query) -> list[str]:
    answer = client.get(URL, query)
    assert answer.status_code == 200, answer.content
    return [product["name"] for product in answer.json()]


@pytest.mark.parametrize("who", list(testing.CAST))
def test_everybody_signed_in_sees_a_bare_array_newest_first(shelf, who):
    assert names(testing.client_of(who)) == ["Easel", "Drum", "Clock", "bat", "Atlas"]


def test_an_empty_catalogue_is_an_empty_array(carl):
    assert carl.get(URL).json() == []
    assert carl.get(URL, {"limit": 5}).json() == {"count": 0, "next": None, "previous": None, "results": []}


def test_nobody_sees_nothing(nobody):
    refusal(nobody.get(URL), 401)
    refusal(nobody.get(MINE), 401)


@pytest.mark.parametrize(
    ("term", "found"),
    [
        ("world", ["Easel", "Atlas"]),
        ("WORLD", ["Easel", "Atlas"]),
        ("cLoCk", ["Clock"]),
        ("100%", ["Atlas"]),
        ("%", ["Atlas"]),
        ("_", ["Clock"]),
        ("s_q", ["Clock"]),
        ("\\", []),
        ("'", ["Easel"]),
        ("nothing", []),
        (" ", None),
        ("", None),
    ],
)
def test_searches_name_and_description(carl, shelf, term, found):
    assert names(carl, search=term) == (found if found is not None else names(carl))


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"category": "home"}, ["Easel", "Clock"]),
        ({"is_active": "false"}, ["Clock"]),
        ({"is_active": "0"}, ["Clock"]),
        ({"is_active": "true"}, ["Easel", "Drum", "bat", "Atlas"]),
        ({"category": "home", "is_active": "true"}, ["Easel"]),
        ({"category": "clothing"}, []),
        ({"category": "", "is_active": "", "ordering": ""}, ["Easel", "Drum", "Clock", "bat", "Atlas"]),
    ],
)
def test_filters(carl, shelf, query, found):
    assert names(carl, **query) == found


@pytest.mark.parametrize(
    ("ordering", "found"),
    [
        ("name", "Atlas bat Clock Drum Easel"),
        ("-name", "Easel Drum Clock bat Atlas"),
        ("price", "Easel bat Clock Atlas Drum"),
        ("-price", "Drum Atlas bat Clock Easel"),
        ("quantity", "Atlas Drum Easel bat Clock"),
        ("-quantity", "Clock bat Drum Easel Atlas"),
        ("created_at", "Atlas bat Clock Drum Easel"),
        ("-created_at", "Easel Drum Clock bat Atlas"),
    ],
)
def test_sorts_with_ties_in_order_of_id(carl, shelf, ordering, found):
    assert names(carl, ordering=ordering) == found.split()
    assert [row["name"] for row in carl.get(URL, {"ordering": ordering, "limit": 5}).json()["results"]] == found.split()


def test_pages_never_overlap_and_link_to_each_other(carl, shelf):
    first = carl.get(URL, {"limit": 2, "search": "", "ordering": "price"}).json()
    assert (first["count"], first["previous"], len(first["results"])) == (5, None, 2)
    seen, page = list(first["results"]), first
    while page["next"]:
        assert page["next"].startswith("http://testserver/api/products/?")
        page = carl.get(page["next"]).json()
        assert page["previous"]
        seen += page["results"]
    assert seen == carl.get(URL, {"ordering": "price"}).json()


def test_a_page_behind_the_last_is_empty(carl, shelf):
    page = carl.get(URL, {"limit": 2, "offset": 50}).json()
    assert (page["count"], page["next"], page["results"]) == (5, None, [])


def test_an_offset_alone_asks_for_a_page_too(carl, shelf):
    assert [row["name"] for row in carl.get(URL, {"offset": 3}).json()["results"]] == ["bat", "Atlas"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("limit", "0"),
        ("limit", "101"),
        ("limit", "-1"),
        ("limit", "x"),
        ("limit", "1.5"),
        ("limit", "9" * 30),
        ("offset", "-1"),
        ("offset", "x"),
        ("offset", "9" * 30),
        ("category", "food"),
        ("is_active", "maybe"),
        ("ordering", "id"),
        ("ordering", "--name"),
        ("ordering", "created_by__password"),
        ("search", "x" * 256),
        ("search", "a\x00"),
    ],
)
def test_refuses_a_wrong_parameter(carl, shelf, name, value):
    for url in (URL, MINE):
        refusal(carl.get(url, {name: value}), 400, name)


def test_my_products_are_those_i_added(asha, ben, carl, shelf):
    assert [row["name"] for row in asha.get(MINE).json()] == ["Easel", "Clock", "Atlas"]
    assert [row["name"] for row in ben.get(MINE).json()] == ["bat"]
    assert carl.get(MINE).json() == []
    assert [row["name"] for row in asha.get(MINE, {"search": "world", "ordering": "price"}).json()] == [
        "Easel",
        "Atlas",
    ]
    assert asha.get(MINE, {"limit": 1}).json()["count"] == 3


def test_a_long_list_is_streamed_whole_and_in_order(carl):
    maker = testing.person("asha")
    Product.objects.bulk_create(
        Product(name=f"Thing {number}", category="other", price="1", created_by=maker)
        for number in range(MOST_AT_ONCE + 1)
    )
    answer = carl.get(URL, {"ordering": "created_at"})
    assert answer.streaming
    rows = orjson.loads(b"".join(answer.streaming_content))
    ids = [row["id"] for row in rows]
    assert len(ids) == MOST_AT_ONCE + 1
    assert ids == list(Product.objects.order_by("created_at", "id").values_list("id", flat=True))


def test_a_page_of_products_takes_a_fixed_number_of_queries(carl, shelf, django_assert_num_queries):
    with django_assert_num_queries(3):  # how many, which, their rows; who asks is a procedure
        carl.get(URL, {"limit": 5})
