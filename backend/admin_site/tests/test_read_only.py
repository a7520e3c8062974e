"""What procedures own can be looked at and nothing else, without its secrets."""

import pytest
from django.contrib import admin as django_admin
from django.db import connection
from django.utils import timezone

from accounts.models import ApiToken, Session, User
from admin_site.options import ReadOnlyAdmin
from admin_site.tests.pages import admin, send, text_of
from core import testing
from core.models import IdempotencyKey
from core.tests.tables import nothing_changes
from customers.models import Customer, CustomerMerge, LikelyDuplicate
from devices.models import Device
from devices.tests import registry
from drivers.models import Driver
from drivers.tests import register as drivers
from events.models import Event
from live.models import LiveSocket
from mappings.models import DeletedMapping, Mapping
from mappings.repository import delete_serial_customer_details
from orders.models import Order, OrderDevice
from orders.tests import shop
from outbox.models import Message
from products.models import Product
from saved_views.models import SavedView
from submissions.models import ManifestBox, Submission
from submissions.tests import gatehouse
from vehicles.models import Vehicle
from vehicles.tests import register as vehicles
from webhooks.models import Cursor, Delivery, Webhook
from webhooks.tail import look
from webhooks.tests import house as webhooks

READ_ONLY = {model for model, options in django_admin.site._registry.items() if isinstance(options, ReadOnlyAdmin)}
WRITTEN = {Product, Customer}


def test_only_products_and_customers_are_written_here():
    assert set(django_admin.site._registry) - READ_ONLY == WRITTEN
    assert {User, Session, ApiToken, Device, Mapping, DeletedMapping, Event, Order, OrderDevice} <= READ_ONLY
    assert {IdempotencyKey, LiveSocket, CustomerMerge, LikelyDuplicate, Vehicle, Driver, Submission} <= READ_ONLY
    assert {ManifestBox, Message, SavedView, Webhook, Delivery, Cursor} <= READ_ONLY


@pytest.fixture
def filled(db):
    """A row of each kind."""
    root = testing.person("root")
    client = testing.client_of("root")
    client.post("/sil/api_tokens/", {"name": "script"})
    client.post("/sil/serial_blocks/", {"line": "AMP", "year": 2025, "month": 5, "count": 3})
    client.post("/sil/add_serial_number/", {"serialnumber": registry.OTHER}, HTTP_IDEMPOTENCY_KEY="once")
    client.post("/sil/bulk/approve/", {"serialnumbers": [registry.OTHER], "dry_run": True})
    product = shop.product(device_model="AMP", quantity=5)
    shop.order(product, "fulfilled", quantity=1)
    for serial in (registry.make("mapped", registry.SERIAL), registry.make("mapped", registry.numbered(77))):
        mapped = serial
    delete_serial_customer_details(mapped)
    vehicles.entered(by="root")
    drivers.entered(by="root")
    gatehouse.entry(by="root", driver_phone="9000000009", manifest=["A-1"], puc=gatehouse.picture())
    now = timezone.now()
    LiveSocket.objects.create(user_id=root.pk, slot=1, username="root", process="p", seen_at=now)
    one, other = (Customer.objects.create(code=code, first_name=name) for code, name in ((1, "Anita"), (2, "Anit")))
    CustomerMerge.objects.create(kept=one, merged=other, merged_by=root)
    LikelyDuplicate.objects.create(one=one, other=other, score=90)
    SavedView.objects.create(owner=root, page="devices", name="To approve")
    webhooks.webhook()
    webhooks.happen()
    look()


def address(model, *rest) -> str:
    return "/".join(["/admin", model._meta.app_label, model._meta.model_name, *map(str, rest), ""])


@pytest.mark.parametrize("model", READ_ONLY, ids=lambda model: model._meta.model_name)
def test_is_listed_and_shown_and_never_changed(filled, model):
    client = admin()
    row = model.objects.first()
    listed = client.get(address(model))
    assert listed.status_code == 200
    assert "To look at only" in text_of(listed)
    assert 'name="action"' not in text_of(listed)
    shown = client.get(address(model, row.pk, "change"))
    assert shown.status_code == 200
    assert 'name="_save"' not in text_of(shown)
    with nothing_changes():
        fields = {field.name: "1" for field in model._meta.concrete_fields}
        assert send(client, address(model, row.pk, "change"), fields).status_code == 403
        for page in ([row.pk, "delete"], ["add"], [row.pk, "history"]):
            # No such page: the address is read as that of a row.
            assert client.get(address(model, *page)).status_code in (302, 404)
            assert send(client, address(model, *page), {"post": "yes", **fields}).status_code in (302, 403, 404)
        chosen = {"action": "delete_selected", "_selected_action": row.pk, "post": "yes", "index": "0"}
        send(client, address(model), chosen)


def test_no_hash_and_no_sessions_secret_is_shown(filled):
    client = admin()
    secrets = {
        *User.objects.values_list("password", flat=True),
        *Session.objects.values_list("sid", flat=True),
        *ApiToken.objects.values_list("token_hash", flat=True),
        *IdempotencyKey.objects.values_list("body", flat=True),
        *Webhook.objects.values_list("seed", flat=True),
    }
    assert len(secrets) > 3
    for model in (User, Session, ApiToken, IdempotencyKey, Webhook):
        pages = [address(model)] + [address(model, row.pk, "change") for row in model.objects.all()]
        for page in pages:
            text = text_of(client.get(page))
            assert [secret for secret in secrets if secret in text] == []


@pytest.mark.parametrize(
    ("model", "query"),
    [
        (User, "password__startswith=argon2"),
        (ApiToken, "token_hash__startswith=a"),
        (ApiToken, "user__password__startswith=argon2"),
        (Session, "sid__startswith=a"),
        (User, "role__startswith=a"),
        (User, "role__regex=a"),
        (Event, "reason__contains=x"),
        (Webhook, "seed__startswith=a"),
        (Delivery, "webhook__seed__startswith=a"),
        (Device, "imei__contains=1"),
    ],
)
def test_a_hash_cannot_be_guessed_by_filtering(filled, model, query):
    answer = admin().get(f"{address(model)}?{query}")
    assert answer.status_code == 400


def test_a_filter_by_a_relation_opens_nothing_behind_it():
    class Filtered(ReadOnlyAdmin):
        list_filter = ("user",)

    page = Filtered(ApiToken, django_admin.site)
    asked = {how: page.lookup_allowed(f"user{how}", "1", None) for how in ("", "__exact", "__isnull", "__password")}
    assert asked == {"": True, "__exact": True, "__isnull": True, "__password": False}
    assert not page.lookup_allowed("user__password__startswith", "a", None)


def test_the_filters_of_a_page_work(filled):
    for query in ("role__exact=sales", "is_active__exact=1", "role__exact=sales&is_verified__exact=1"):
        assert admin().get(f"{address(User)}?{query}").status_code == 200


def test_users_are_changed_elsewhere_and_the_page_says_where(filled):
    assert "dashboard&#x27;s Users page" in text_of(admin().get(address(User)))


def test_a_row_leads_to_its_history(filled):
    shown = text_of(admin().get(address(Device, registry.SERIAL, "change")))
    assert f"/audit?entity=device&amp;key={registry.SERIAL}" in shown


@pytest.mark.parametrize(
    ("model", "typed", "found"),
    [
        (Device, registry.SERIAL.lower(), 1),
        (Device, registry.SERIAL[:9], 3),
        (Device, "२", 0),
        (Device, "%", 0),
        (Mapping, registry.SERIAL, 1),
        (Mapping, "7", 2),
        (Mapping, "9" * 40, 0),
        (DeletedMapping, registry.numbered(77), 1),
        (Event, "nobody-was-called-so", 0),
        (Event, "é", 0),
        (User, "ROO", 1),
        (User, "root@", 1),
        (Session, "root", 2),
        (ApiToken, "root", 1),
        (Order, "0", 0),
        (Order, "x", 0),
        (OrderDevice, "202505AMP", 1),
        (IdempotencyKey, "0", 0),
    ],
)
def test_finds_what_is_typed(filled, model, typed, found):
    answer = admin().get(address(model), {"q": typed})
    assert answer.status_code == 200
    assert answer.context["cl"].result_count == found


def test_finds_events_by_key_and_by_person(filled):
    client = admin()
    assert set(client.get(address(Event), {"q": registry.SERIAL}).context["cl"].queryset.values_list("key")) == {
        (registry.SERIAL,)
    }
    assert client.get(address(Event), {"q": "root"}).context["cl"].result_count > 0


@pytest.mark.parametrize("key", ["nothing", "é", "9" * 40, "_", "%00", "a/b"])
@pytest.mark.parametrize("model", [Device, User, Event])
def test_strange_keys_are_no_row(filled, model, key):
    assert admin().get(address(model, key, "change")).status_code in (302, 404)


def test_devices_are_filtered_by_state(filled):
    counts = {
        state: admin().get(address(Device), {"state": state}).context["cl"].result_count
        for state in ("pending", "free", "allocated", "nonsense")
    }
    total = Device.objects.count()
    assert counts == {
        "pending": Device.objects.filter(isapproved=0).count(),
        "free": Device.objects.filter(isapproved=1, isallocated=0).count(),
        "allocated": Device.objects.filter(isallocated=2).count(),
        "nonsense": total,
    }


@pytest.mark.parametrize("model", [*READ_ONLY, *WRITTEN], ids=lambda model: model._meta.model_name)
def test_no_page_counts_to_the_end(filled, model, django_assert_max_num_queries):
    client = admin()
    with django_assert_max_num_queries(12) as asked:
        client.get(address(model))
    counting = [query["sql"] for query in asked.captured_queries if "COUNT(" in query["sql"]]
    assert counting
    assert [sql for sql in counting if "LIMIT 10001" not in sql] == []


def test_says_so_where_counting_stopped(db, monkeypatch):
    monkeypatch.setattr("admin_site.lists.MOST_COUNTED", 3)
    for number in range(5):
        registry.make("pending", registry.numbered(number))
    assert "3+ devices" in text_of(admin().get(address(Device)))


def test_nothing_is_written_to_djangos_own_log(filled):
    with connection.cursor() as cursor:
        cursor.execute("SELECT COUNT(*) FROM django_admin_log")
        assert cursor.fetchone() == (0,)
