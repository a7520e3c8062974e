"""GET, PUT and PATCH /api/products/<id>/."""

import pytest

from core import testing
from core.tests.framework import refusal
from core.tests.tables import nothing_changes
from products.models import LARGEST_STOCK, Product
from products.tests.shelf import at, events, put_on_sale

METHODS = ["put", "patch"]


@pytest.fixture
def lamp(db):
    return put_on_sale("Lamp", description="Warm", by="asha")


@pytest.mark.parametrize("who", list(testing.CAST))
def test_everybody_signed_in_reads_it(lamp, who):
    told = testing.client_of(who).get(at(lamp)).json()
    assert (told["id"], told["name"], told["price"], told["total_value"]) == (lamp.pk, "Lamp", "12.50", "125.00")
    assert told["created_by_name"] == "asha"


@pytest.mark.parametrize("product_id", [0, 999_999, 10**17])
def test_an_unknown_product_is_not_found(root, product_id):
    with nothing_changes():
        refusal(root.get(at(product_id)), 404)
        refusal(root.put(at(product_id), {"name": "x"}), 404)
        refusal(root.patch(at(product_id), {"name": "x"}), 404)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("who", ["asha", "root"])
def test_its_creator_and_admins_change_what_is_sent(lamp, who, method):
    answer = getattr(testing.client_of(who), method)(at(lamp), {"price": 99, "quantity": "3"})
    assert answer.status_code == 200
    told = answer.json()
    assert (told["name"], told["description"], told["price"], told["quantity"]) == ("Lamp", "Warm", "99.00", 3)
    assert told["created_by_name"] == "asha"
    assert events(lamp)[1:] == [("updated", {"price": ["12.50", "99.00"], "quantity": [10, 3]})]


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("who", ["ben", "eve", "carl", "gita"])
def test_others_may_not_whatever_their_role(lamp, who, method):
    client = testing.client_of(who)
    with nothing_changes():
        refusal(getattr(client, method)(at(lamp), {"price": 99}), 403)


def test_nobody_may_not(nobody, lamp):
    with nothing_changes():
        refusal(nobody.patch(at(lamp), {"price": 99}), 401)
        refusal(nobody.get(at(lamp)), 401)


def test_a_refused_person_learns_nothing_about_the_body(lamp, ben):
    with nothing_changes():
        refusal(ben.patch(at(lamp), {"price": "wrong"}), 403)


@pytest.mark.parametrize("form", ["json", "multipart"])
@pytest.mark.parametrize("method", METHODS)
def test_the_whole_product_may_be_sent_back(asha, lamp, method, form):
    whole = {name: value for name, value in asha.get(at(lamp)).json().items() if value is not None or form == "json"}
    answer = getattr(asha, method)(at(lamp), {**whole, "description": "Cold"}, format=form)
    assert answer.status_code == 200
    assert events(lamp)[1:] == [("updated", {"description": ["Warm", "Cold"]})]


@pytest.mark.parametrize(
    "body", [{}, {"name": "Lamp"}, {"price": 12.5, "quantity": 10}, {"category": "", "quantity": None}]
)
def test_a_change_that_changes_nothing_writes_nothing(asha, lamp, body):
    with nothing_changes():
        assert asha.patch(at(lamp), body).status_code == 200


def test_what_only_we_write_stays(asha, lamp):
    sent = {
        "id": 5,
        "created_by": testing.person("ben").pk,
        "created_at": "2000-01-01",
        "is_in_stock": False,
        "total_value": "1",
    }
    with nothing_changes():
        told = asha.patch(at(lamp), sent).json()
    assert (told["id"], told["created_by"]) == (lamp.pk, testing.person("asha").pk)


@pytest.mark.parametrize("method", METHODS)
def test_a_description_can_be_emptied_and_a_product_taken_off_sale(asha, lamp, method):
    told = getattr(asha, method)(at(lamp), {"description": "", "is_active": False, "quantity": 0}).json()
    assert (told["description"], told["is_active"], told["is_in_stock"]) == ("", False, False)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("price", 0),
        ("price", -5),
        ("price", "1.234"),
        ("price", 10**9),
        ("price", ""),
        ("price", None),
        ("quantity", -1),
        ("quantity", LARGEST_STOCK + 1),
        ("quantity", 1.5),
        ("name", ""),
        ("name", None),
        ("name", "x" * 201),
        ("category", "food"),
        ("is_active", "maybe"),
        ("description", "x" * 4001),
        ("device_model", "XYZ"),
        ("image", "http://testserver/media/products/x.jpg"),
    ],
)
def test_refuses_what_a_field_does_not_take(asha, lamp, method, field, value):
    with nothing_changes():
        assert refusal(getattr(asha, method)(at(lamp), {"description": "new", field: value}), 400, field)


@pytest.mark.parametrize("name", ["Clock", "CLOCK", " clock "])
def test_refuses_the_name_of_another_product(asha, lamp, name):
    put_on_sale("Clock")
    with nothing_changes():
        assert refusal(asha.patch(at(lamp), {"name": name, "price": 5}), 400, "name")


def test_its_own_name_may_change_its_letter_case(asha, lamp):
    assert asha.patch(at(lamp), {"name": "LAMP"}).json()["name"] == "LAMP"
    assert Product.objects.get(pk=lamp.pk).name == "LAMP"


def test_updated_at_moves_and_created_at_stays(asha, lamp):
    before, after = asha.get(at(lamp)).json(), asha.patch(at(lamp), {"price": 5}).json()
    assert after["updated_at"] > before["updated_at"]
    assert after["created_at"] == before["created_at"]
