"""events.recorded: whichever ORM call changes a row, its event is written in the same transaction."""

from decimal import Decimal

import pytest
from django.db import NotSupportedError, connection, transaction
from django.db.models import F

from core.context import acting_as
from core.testing import person
from core.tests.tables import nothing_changes
from products.models import Product
from products.tests.shelf import events, put_on_sale

pytestmark = pytest.mark.django_db


def unsaved(name: str) -> Product:
    return Product(name=name, category="home", price=Decimal("5.00"), created_by=person("asha"))


@pytest.fixture
def two() -> list[Product]:
    return [put_on_sale("Lamp", quantity=1), put_on_sale("Clock", quantity=2)]


def last(product) -> tuple[str, dict]:
    return events(product)[-1]


def test_save_of_a_new_row():
    product = unsaved("Lamp")
    product.save()
    ((action, changes),) = events(product)
    assert action == "created"
    assert changes["name"] == [None, "Lamp"]
    assert changes["price"] == [None, "5.00"]


def test_create_and_get_or_create():
    made, _ = Product.objects.get_or_create(
        name="Lamp", defaults={"category": "home", "price": 5, "created_by": person("asha")}
    )
    assert [action for action, _ in events(made)] == ["created"]
    Product.objects.update_or_create(name="Lamp", defaults={"price": 6})
    assert last(made) == ("updated", {"price": ["5.00", "6.00"]})


def test_save_of_a_changed_row(two):
    two[0].price = Decimal(7)
    two[0].save()
    assert last(two[0]) == ("updated", {"price": ["12.50", "7.00"]})
    two[0].is_active = False
    two[0].price = Decimal(8)
    two[0].save(update_fields=["is_active"])
    assert last(two[0]) == ("updated", {"is_active": [True, False]})


def test_save_of_an_unchanged_row_writes_no_event(two):
    two[0].save()
    assert len(events(two[0])) == 1


def test_update(two):
    assert Product.objects.filter(category="home").update(quantity=F("quantity") + 5, category="other") == 2
    assert last(two[0]) == ("updated", {"category": ["home", "other"], "quantity": [1, 6]})
    assert last(two[1]) == ("updated", {"category": ["home", "other"], "quantity": [2, 7]})


def test_update_moves_the_time_of_the_last_change(two):
    Product.objects.filter(pk=two[0].pk).update(quantity=9)
    assert Product.objects.get(pk=two[0].pk).updated_at > two[0].updated_at
    assert Product.objects.get(pk=two[1].pk).updated_at == two[1].updated_at


def test_update_of_nothing_writes_nothing(two):
    with nothing_changes():
        assert Product.objects.filter(name="Nothing").update(quantity=1) == 0


def test_bulk_create(db):
    made = Product.objects.bulk_create([unsaved("Lamp"), unsaved("Clock")])
    assert [events(product)[0][1]["name"][1] for product in made] == ["Lamp", "Clock"]


def test_bulk_update(two):
    for number, product in enumerate(two):
        product.quantity = 50 + number
    Product.objects.bulk_update(two, ["quantity"])
    assert [last(product)[1] for product in two] == [{"quantity": [1, 50]}, {"quantity": [2, 51]}]


def test_delete_of_a_row_and_of_many(two):
    third = put_on_sale("Drum")
    third.delete()
    assert Product.objects.filter(category="home").delete()[0] == 2
    assert [last(pk)[0] for pk in [two[0].pk, two[1].pk]] == ["deleted", "deleted"]


def test_delete_tells_what_was_there():
    product = put_on_sale("Lamp")
    key = product.pk
    product.delete()
    assert last(key)[1]["name"] == ["Lamp", None]


@pytest.mark.parametrize("how", [{"ignore_conflicts": True}, {"update_conflicts": True, "update_fields": ["price"]}])
def test_what_could_not_be_recorded_is_refused(how):
    new = unsaved("Lamp")
    with nothing_changes(), pytest.raises(NotSupportedError):
        Product.objects.bulk_create([new], **how)


def test_a_slice_is_refused(two):
    with nothing_changes():
        with pytest.raises(TypeError):
            Product.objects.all()[:1].update(quantity=5)
        with pytest.raises(TypeError):
            Product.objects.all()[:1].delete()


def test_the_event_names_who_acts(two):
    with acting_as("night job"):
        Product.objects.filter(pk=two[0].pk).update(quantity=3)
    with connection.cursor() as cursor:
        cursor.execute("SELECT actor FROM event WHERE `key` = %s ORDER BY id DESC LIMIT 1", [str(two[0].pk)])
        assert cursor.fetchone() == ("night job",)


def save_changed(product: Product) -> None:
    product.quantity = 77
    product.save()


@pytest.mark.parametrize(
    "write",
    [
        lambda product: Product.objects.filter(pk=product.pk).update(quantity=77),
        lambda product: Product.objects.bulk_create([unsaved("Drum")]),
        lambda product: Product.objects.filter(pk=product.pk).delete(),
        lambda product: product.delete(),
        save_changed,
    ],
)
def test_without_its_event_there_is_no_change(two, write, monkeypatch):
    def fail(*args, **kwargs):
        raise RuntimeError("no event")

    monkeypatch.setattr("events.recorded.record", fail)
    with nothing_changes(), pytest.raises(RuntimeError):
        write(two[0])


def test_a_rollback_takes_change_and_event_back(two):
    with nothing_changes(), transaction.atomic():
        Product.objects.filter(pk=two[0].pk).update(quantity=77)
        transaction.set_rollback(True)
