"""Products on /admin/: written through the services of the catalogue."""

import pytest

from admin_site.tests.pages import admin, fill_in, form_on, send, text_of
from core.tests.tables import nothing_changes
from events.models import Event
from orders.tests import shop
from products.models import Product
from products.tests.shelf import events, put_on_sale

LIST = "/admin/products/product/"
ADD = f"{LIST}add/"
LAMP = {"name": "Lamp", "category": "home", "price": "12.50", "quantity": "3"}


def at(product: Product, page: str = "change") -> str:
    return f"{LIST}{product.pk}/{page}/"


def test_adds_one_and_records_it(db):
    assert fill_in(admin(), ADD, **LAMP, description="Warm light").status_code == 302
    made = Product.objects.get()
    assert (made.name, str(made.price), made.quantity, made.created_by.username) == ("Lamp", "12.50", 3, "root")
    assert [action for action, _ in events(made)] == ["created"]


def test_changes_what_was_changed_and_records_that_alone(db):
    product = put_on_sale(description="one\ntwo")
    assert fill_in(admin(), at(product), price="15", is_active=None).status_code == 302
    action, changes = events(product)[-1]
    assert (action, changes) == ("updated", {"price": ["12.50", "15.00"], "is_active": [True, False]})


def test_an_unchanged_form_writes_nothing(db):
    product = put_on_sale(description="one\ntwo", device_model="AMP")
    client = admin()
    with nothing_changes():
        assert fill_in(client, at(product)).status_code == 302


def test_another_makers_product_may_be_changed(db):
    product = put_on_sale(by="asha")
    assert fill_in(admin(), at(product), name="Desk lamp").status_code == 302
    product.refresh_from_db()
    assert (product.name, product.created_by.username) == ("Desk lamp", "asha")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"name": ""}, "required"),
        ({"name": "a\x07b"}, "Control characters"),
        ({"name": "x" * 201}, "at most 200"),
        ({"price": "0"}, "0.01"),
        ({"price": "-1"}, "0.01"),
        ({"price": "1.999"}, "2 decimal"),
        ({"price": "abc"}, "number"),
        ({"quantity": "-1"}, "0"),
        ({"quantity": "99999999999"}, "2147483647"),
        ({"category": "none-such"}, "valid choice"),
        ({"description": "x" * 5000}, "4000"),
        ({"name": "Chair"}, "A product with this name is there already"),
    ],
)
def test_refuses_beside_the_field_and_changes_nothing(db, typed, told):
    put_on_sale("Chair")
    product = put_on_sale()
    client = admin()
    with nothing_changes():
        for path, rest in ((at(product), {}), (ADD, {**LAMP, "name": "New lamp"})):
            answer = fill_in(client, path, **{**rest, **typed})
            assert answer.status_code == 200
            (sentences,) = answer.context["adminform"].form.errors.values()
            assert told in " ".join(sentences)


def test_stock_that_was_sold_meanwhile_is_not_put_back(db):
    product = put_on_sale(quantity=10)
    client = admin()
    loaded = form_on(client.get(at(product)))
    shop.order(product, quantity=3)
    # Another field: the stock stays as the order left it.
    assert send(client, at(product), {**loaded, "price": "20"}).status_code == 302
    assert shop.stock_of(product) == 7
    # The stock itself: told once, then meant.
    with nothing_changes():
        answer = send(client, at(product), {**loaded, "price": "20.00", "initial-price": "20.00", "quantity": "12"})
    assert answer.status_code == 200
    assert "it is &quot;7&quot; now" in text_of(answer)
    assert shop.stock_of(product) == 7
    again = form_on(answer)
    assert (again["quantity"], again["initial-quantity"]) == ("12", "7")
    assert send(client, at(product), again).status_code == 302
    assert shop.stock_of(product) == 12


def test_a_product_deleted_meanwhile_is_told(db):
    product = put_on_sale()
    client = admin()
    loaded = form_on(client.get(at(product)))
    product.delete()
    answer = send(client, at(product), {**loaded, "price": "20"})
    assert answer.status_code == 302  # to the start, with a message
    assert Product.objects.count() == 0


def test_deletes_after_asking(db):
    product = put_on_sale()
    client = admin()
    with nothing_changes():
        asked = client.get(at(product, "delete"))
    assert "Delete Lamp?" in text_of(asked)
    assert send(client, at(product, "delete"), form_on(asked)).status_code == 302
    assert Product.objects.count() == 0
    assert events(product)[-1][0] == "deleted"
    assert "Lamp was deleted." in text_of(client.get(LIST))


def test_a_product_with_orders_stays_and_a_sentence_says_why(db):
    product = shop.product()
    shop.order(product)
    client = admin()
    with nothing_changes():
        answer = send(client, at(product, "delete"), {})
    assert answer.status_code == 409
    assert "This product has orders and cannot be deleted" in text_of(answer)


def test_takes_the_chosen_ones_off_sale_and_puts_them_back(db):
    lamp, chair, table = (put_on_sale(name) for name in ("Lamp", "Chair", "Table"))
    client = admin()
    chosen = {"_selected_action": [lamp.pk, chair.pk], "index": "0"}
    send(client, LIST, {"action": "take_off_sale", **chosen})
    assert set(Product.objects.filter(is_active=True)) == {table}
    assert "2 off sale." in text_of(client.get(LIST))
    assert events(lamp)[-1] == ("updated", {"is_active": [True, False]})
    send(client, LIST, {"action": "put_on_sale", **chosen})
    assert Product.objects.filter(is_active=True).count() == 3


def test_nothing_is_deleted_by_the_handful(db):
    product = put_on_sale()
    client = admin()
    with nothing_changes():
        send(client, LIST, {"action": "delete_selected", "_selected_action": product.pk, "post": "yes", "index": "0"})


def test_the_picture_and_who_made_it_are_not_written(db):
    product = put_on_sale()
    typed = {"image": "x.png", "created_by": "1", "created_at": "2020-01-01", "picture": "x", "price": "13"}
    before = (product.image, product.created_by_id, product.created_at)
    assert fill_in(admin(), at(product), **typed).status_code == 302
    product.refresh_from_db()
    assert (product.image, product.created_by_id, product.created_at) == before
    assert Event.objects.filter(entity="product").count() == 2
