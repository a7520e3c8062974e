"""POST /api/products/ and /api/products/create/: adding to the catalogue."""

import json
from decimal import Decimal

import pytest

from core import testing
from core.tests.framework import refusal
from core.tests.tables import nothing_changes
from products.models import LARGEST_STOCK, Product
from products.tests.photos import photo
from products.tests.shelf import LAMP, URL, events, put_on_sale

FIELDS = {
    "id", "name", "description", "category", "price", "quantity", "image", "is_active", "is_in_stock", "total_value",
    "created_by", "created_by_name", "created_at", "updated_at", "device_model", "thumbnail",
}  # fmt: skip


@pytest.mark.parametrize("url", [URL, f"{URL}create/"])
@pytest.mark.parametrize("who", ["asha", "ben", "eve", "root"])
def test_staff_adds_a_product(db, url, who):
    answer = testing.client_of(who).post(url, {**LAMP, "description": "Warm light", "quantity": 4})
    assert answer.status_code == 201
    told = answer.json()
    assert set(told) == FIELDS
    assert (told["name"], told["description"], told["category"]) == ("Lamp", "Warm light", "home")
    assert (told["price"], told["quantity"], told["total_value"]) == ("12.50", 4, "50.00")
    assert (told["image"], told["thumbnail"], told["device_model"]) == (None, None, "")
    assert (told["is_active"], told["is_in_stock"]) == (True, True)
    assert (told["created_by"], told["created_by_name"]) == (testing.person(who).pk, who)
    assert told["created_at"].endswith("+00:00")
    stored = Product.objects.get()
    assert (stored.pk, stored.name, stored.price) == (told["id"], "Lamp", Decimal("12.50"))


def test_records_the_product_and_who_added_it(asha):
    product_id = asha.post(URL, LAMP).json()["id"]
    ((action, changes),) = events(product_id)
    assert action == "created"
    assert changes["name"] == [None, "Lamp"]
    assert changes["price"] == [None, "12.50"]
    assert changes["created_by"] == [None, testing.person("asha").pk]


@pytest.mark.parametrize("who", ["carl", "gita"])
def test_customers_and_the_gate_may_not(db, who):
    client = testing.client_of(who)
    with nothing_changes():
        refusal(client.post(URL, LAMP), 403)
        refusal(client.post(f"{URL}create/", LAMP), 403)


def test_nobody_may_not(nobody):
    with nothing_changes():
        assert refusal(nobody.post(URL, LAMP), 401) == "Authentication required"


@pytest.mark.parametrize("form", ["multipart", "application/x-www-form-urlencoded"])
def test_takes_forms(asha, form):
    fields = {**LAMP, "quantity": "3", "is_active": "false", "description": ""}
    if form == "multipart":
        answer = asha.post(URL, fields, format="multipart")
    else:
        body = "&".join(f"{name}={value}" for name, value in fields.items())
        answer = asha.generic("POST", URL, body, form)
    assert answer.status_code == 201
    assert (answer.json()["quantity"], answer.json()["is_active"]) == (3, False)


@pytest.mark.parametrize("form", ["json", "multipart"])
def test_what_is_left_out_gets_its_default(asha, form):
    told = asha.post(URL, {"name": "Lamp", "price": "1", "category": ""}, format=form).json()
    assert (told["description"], told["category"], told["quantity"]) == ("", "other", 0)
    assert (told["is_active"], told["is_in_stock"], told["total_value"]) == (True, False, "0.00")


@pytest.mark.parametrize(
    ("price", "told"),
    [
        ("0.01", "0.01"),
        (7, "7.00"),
        (19.99, "19.99"),
        ("99999999.99", "99999999.99"),
        (" 5.5 ", "5.50"),
        ("1e2", "100.00"),
    ],
)
def test_takes_prices_as_number_or_text(asha, price, told):
    assert asha.post(URL, {**LAMP, "price": price}).json()["price"] == told


@pytest.mark.parametrize(
    "price",
    [0, "0", "0.00", -1, "-0.01", "0.001", "12.345", "100000000", "100000000.00", "1e9", "abc", "", None, "NaN",
     "Infinity", "-inf", "1_000", "१२", "1,50", "$5", True, [], ["5"], {}, "9" * 2000],
)  # fmt: skip
def test_refuses_a_price_that_is_none(asha, price):
    with nothing_changes():
        assert refusal(asha.post(URL, {**LAMP, "price": price}), 400, "price")


@pytest.mark.parametrize("field", ["price", "quantity"])
def test_refuses_a_number_that_overflows(asha, field):
    body = json.dumps({**LAMP, field: "1e400"}).replace('"1e400"', "1e400")
    with nothing_changes():
        assert refusal(asha.post(URL, body, content_type="application/json"), 400, field)


@pytest.mark.parametrize("quantity", [0, "0", LARGEST_STOCK, str(LARGEST_STOCK), 5.0])
def test_takes_quantities(asha, quantity):
    assert asha.post(URL, {**LAMP, "quantity": quantity}).json()["quantity"] == int(quantity)


@pytest.mark.parametrize(
    "quantity", [-1, "-1", LARGEST_STOCK + 1, 2**64, 1.5, "1.5", "many", "१", "1_0", True, [], {}, "9" * 2000]
)
def test_refuses_a_quantity_that_is_none(asha, quantity):
    with nothing_changes():
        assert refusal(asha.post(URL, {**LAMP, "quantity": quantity}), 400, "quantity")


@pytest.mark.parametrize("name", ["", "   ", None, "x" * 201, "a\x00b", "two\nlines", ["Lamp"], {}, True])
def test_refuses_a_name_that_is_none(asha, name):
    with nothing_changes():
        assert refusal(asha.post(URL, {**LAMP, "name": name}), 400, "name")


def test_trims_the_name(asha):
    assert asha.post(URL, {**LAMP, "name": "  Desk lamp \n"}).json()["name"] == "Desk lamp"


@pytest.mark.parametrize("name", ["x" * 200, "<script>alert(1)</script>", "दीपक", "O'Neil; DROP TABLE product", "💡"])
def test_keeps_a_name_as_it_is(asha, name):
    product_id = asha.post(URL, {**LAMP, "name": name}).json()["id"]
    assert asha.get(f"{URL}{product_id}/").json()["name"] == name


@pytest.mark.parametrize("name", ["Lamp", "LAMP", "lamp ", "  lAMP"])
def test_refuses_a_name_that_is_taken_in_any_letter_case(asha, name):
    put_on_sale("Lamp")
    with nothing_changes():
        assert refusal(asha.post(URL, {**LAMP, "name": name}), 400, "name")


@pytest.mark.parametrize(
    ("field", "value"),
    [("category", "food"), ("category", "HOME"), ("category", ["home"]), ("is_active", "maybe"), ("is_active", 2),
     ("description", "x" * 4001), ("description", ["x"]), ("description", "a\x00b"), ("device_model", "XYZ"),
     ("image", "https://example.com/a.jpg"), ("image", {"a": 1}), ("image", 5)],
)  # fmt: skip
def test_refuses_what_a_field_does_not_take(asha, field, value):
    with nothing_changes():
        assert refusal(asha.post(URL, {**LAMP, field: value}), 400, field)


def test_names_every_bad_field(asha):
    with nothing_changes():
        told = asha.post(URL, {"quantity": -1, "category": "food"}).json()
    assert set(told) == {"name", "price", "quantity", "category"}


@pytest.mark.parametrize("line", ["AMP", "API"])
def test_a_product_may_stand_for_a_device_line(asha, line):
    assert asha.post(URL, {**LAMP, "device_model": line}).json()["device_model"] == line


def test_fields_that_only_we_write_are_ignored(asha):
    sent = {**LAMP, "id": 77, "created_by": testing.person("ben").pk, "total_value": "1", "created_at": "2000-01-01"}
    told = asha.post(URL, sent).json()
    assert told["created_by"] == testing.person("asha").pk
    assert told["id"] != 77
    assert not told["created_at"].startswith("2000")


@pytest.mark.parametrize("body", ["{", "[]", "null", '{"price": NaN}', '{"name": "a", "name": "b"}'])
def test_refuses_what_is_no_json_object(asha, body):
    with nothing_changes():
        assert refusal(asha.post(URL, body, content_type="application/json"), 400)


@pytest.mark.parametrize("content_type", ["text/plain", "application/xml", "image/jpeg"])
def test_refuses_another_content_type(asha, content_type):
    with nothing_changes():
        assert refusal(asha.generic("POST", URL, b"name=Lamp", content_type), 415)


def test_refuses_a_form_that_is_cut_off(asha):
    with nothing_changes():
        answer = asha.generic("POST", URL, b"--x\r\nContent-Disp", "multipart/form-data; boundary=")
        assert refusal(answer, 400)


@pytest.mark.parametrize(
    ("content_type", "size"),
    [
        ("application/json", 1024**2 + 1),
        ("application/x-www-form-urlencoded", 1024**2 + 1),
        ("multipart/form-data; boundary=x", 25 * 1024**2 + 1),
    ],
)
def test_refuses_a_body_that_is_too_large(asha, content_type, size):
    with nothing_changes():
        assert refusal(asha.generic("POST", URL, b"x" * size, content_type), 413)


def test_refuses_a_form_with_thousands_of_fields(asha):
    body = "&".join(f"f{number}=1" for number in range(5000))
    with nothing_changes():
        assert refusal(asha.generic("POST", URL, body, "application/x-www-form-urlencoded"), 400)


def test_takes_a_picture(asha):
    told = asha.post(URL, {**LAMP, "image": photo()}, format="multipart").json()
    assert told["image"].startswith("http://testserver/media/products/")
    assert told["thumbnail"].startswith("http://testserver/media/products/")
