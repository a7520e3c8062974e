"""/ws/products/: the whole product after each commit, whoever changed it."""

import io
import itertools

import pytest
from PIL import Image

from live.tests.house import run

_numbers = itertools.count(1)


def add(house, **changed) -> dict:
    body = {"name": f"Lamp {next(_numbers)}", "category": "home", "price": "12.50", "quantity": 3, **changed}
    answer = house.person("asha").client.post("/api/products/", json=body)
    assert answer.status_code == 201, answer.text
    return answer.json()


def test_hello_comes_first(house):
    line = house.socket(house.person("carl").bearer, "/ws/products/")
    hello = line.next()
    assert hello["type"] == "connection_established"
    assert hello["message"]


def test_create_update_and_delete_with_the_product_as_rest_answers_it(house):
    lines = [house.products(name) for name in ("carl", "gita", "ben", "root")]
    asha = house.person("asha").client
    made = add(house)
    changed = asha.patch(f"/api/products/{made['id']}/", json={"price": "13.00"}).json()
    for line in lines:
        assert line.next() == {"action": "create", "data": made}
        assert line.next() == {"action": "update", "data": changed}
    assert asha.delete(f"/api/products/{made['id']}/").status_code == 204
    for line in lines:
        frame = line.next()
        assert (frame["action"], frame["data"]["id"]) == ("delete", made["id"])
        assert line.silent(0.1)


def test_the_pictures_address_is_of_the_host_the_socket_came_by(house):
    picture = io.BytesIO()
    Image.new("RGB", (40, 40), "red").save(picture, "PNG")
    line = house.products("carl")
    made = add(house)
    line.next()
    answer = house.person("asha").client.patch(
        f"/api/products/{made['id']}/", files={"image": ("lamp.png", picture.getvalue(), "image/png")}
    )
    assert answer.status_code == 200, answer.text
    data = line.next()["data"]
    assert data["image"].startswith(f"{house.server.url}/media/")
    assert (data["image"], data["thumbnail"]) == (answer.json()["image"], answer.json()["thumbnail"])


def test_stock_taken_by_an_order_is_an_update(house):
    made = add(house)
    line = house.products("carl")
    answer = house.person("carl").client.post("/api/orders/", json={"product": made["id"], "quantity": 2})
    assert answer.status_code == 201, answer.text
    frame = line.next()
    assert (frame["action"], frame["data"]["id"], frame["data"]["quantity"]) == ("update", made["id"], 1)
    assert line.silent()


def test_a_change_refused_tells_nothing(house):
    made = add(house)
    line = house.products("carl")
    asha = house.person("asha").client
    assert asha.post("/api/products/", json={"name": made["name"]}).status_code == 400
    assert asha.patch(f"/api/products/{made['id']}/", json={"price": "0"}).status_code == 400
    assert house.person("ben").client.delete(f"/api/products/{made['id']}/").status_code == 403
    assert line.silent()


def test_an_update_of_a_product_that_is_gone_by_now_is_left_to_its_delete(house):
    line = house.products("carl")
    connection = house.connection()
    run(connection, "START TRANSACTION")
    house.record("product", "updated", key="999999", connection=connection)
    house.record("product", "deleted", key="999999", connection=connection)
    run(connection, "COMMIT")
    assert line.next() == {"action": "delete", "data": {"id": 999999}}


@pytest.mark.parametrize(
    ("action", "key", "changes"),
    [
        ("updated", "abc", "{}"),
        ("created", "", "{}"),
        ("deleted", "-1", "{}"),
        ("deleted", "9" * 40, "{}"),
        ("deleted", "999998", "no json"),
        ("deleted", "999998", '{"name": 5, "price": []}'),
        ("deleted", "999998", "[1]"),
    ],
)
def test_an_event_that_plain_sql_garbled_stops_nobody(house, action, key, changes):
    live, line = house.live("carl"), house.products("carl")
    run(house.connection(), "CALL record_owned_event('product', %s, %s, %s, NULL)", key, action, changes)
    assert live.next() == {"id": live.frames[-1]["id"], "topic": f"product.{action}", "key": key}
    if key == "999998":
        assert line.next() == {"action": "delete", "data": {"id": 999998}}
    made = add(house)
    assert line.next() == {"action": "create", "data": made}


def test_nothing_but_products_is_told(house):
    line = house.products("root")
    house.record("device")
    house.record("order", "placed", key="5")
    made = add(house)
    assert line.next()["data"]["id"] == made["id"]


def test_what_was_missed_is_replayed(house):
    start = house.sql("SELECT MAX(id) FROM event")
    made = add(house)
    house.person("asha").client.patch(f"/api/products/{made['id']}/", json={"quantity": 9})
    house.record("device")
    line = house.products("carl", f"?since={start}")
    assert [line.next()["action"], line.next()["action"]] == ["create", "update"]
    later = add(house)
    assert line.next() == {"action": "create", "data": later}


def test_unknown_json_of_old_clients_changes_nothing(house):
    line = house.products("carl")
    line.say({"action": "list"})
    made = add(house)
    assert line.next() == {"action": "create", "data": made}
