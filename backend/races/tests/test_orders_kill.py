"""kill -9 of the server in the middle of order writes: no order without its stock movement, none lost, none twice."""

import secrets
import threading
from dataclasses import dataclass, field

import httpx
import orjson
import pytest

from ops.server import SiloServer

STOCK = 1_000_000
WRITERS = 4


@dataclass
class Ledger:
    """What callers were told of orders, and the requests whose answer never came."""

    placed: dict[int, int] = field(default_factory=dict)  # quantity by order
    cancelled: set[int] = field(default_factory=set)
    doubtful: list[tuple[str, dict, str]] = field(default_factory=list)  # url, body, key
    problems: list[str] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def writes(self) -> int:
        return len(self.placed) + len(self.cancelled)

    def note(self, answer: httpx.Response, quantity: int | None) -> None:
        with self.lock:
            if quantity is not None and answer.status_code == 201:
                self.placed[answer.json()["order_id"]] = quantity
            elif quantity is None and answer.status_code == 200:
                self.cancelled.add(answer.json()["id"])
            else:
                self.problems.append(f"{answer.status_code} {answer.text}")


@pytest.fixture
def server(tmp_path):
    password = secrets.token_urlsafe(16)
    with SiloServer(tmp_path / "silo", durable=False, SILO_ADMIN_PASSWORD=password) as running:
        running.manage("create_admin", "root", "root@example.com")
        with httpx.Client(base_url=running.url, timeout=30) as client:
            answer = client.post("/sil/login/", json={"username": "root", "password": password})
            assert answer.status_code == 200, answer.text
            running.token = client.post("/sil/api_tokens/", json={"name": "writers"}).json()["token"]
        yield running


def _client(server) -> httpx.Client:
    return httpx.Client(base_url=server.url, headers={"Authorization": f"Bearer {server.token}"}, timeout=30)


def _write_until_cut_off(server, ledger: Ledger, product: int, name: str) -> None:
    """Place orders and cancel every second one, until an answer stays away."""
    with _client(server) as client:
        count = 0
        while not ledger.problems:
            count += 1
            quantity = 1 + count % 3
            body = {"product": product, "quantity": quantity}
            answer = _send(client, ledger, "/api/orders/", body, f"{name}-{count}")
            if answer is None:
                return
            ledger.note(answer, quantity)
            if count % 2 and answer.status_code == 201:
                url = f"/api/orders/{answer.json()['order_id']}/cancel/"
                answer = _send(client, ledger, url, {}, f"{name}-{count}")
                if answer is None:
                    return
                ledger.note(answer, None)


def _send(client, ledger: Ledger, url: str, body: dict, key: str) -> httpx.Response | None:
    try:
        return client.post(url, json=body, headers={"Idempotency-Key": key})
    except httpx.TransportError:
        with ledger.lock:
            ledger.doubtful.append((url, body, key))
        return None


def _ask_again(server, ledger: Ledger) -> None:
    """The key settles what nobody was told: it was done before the crash, or it is done now."""
    with _client(server) as client:
        for url, body, key in ledger.doubtful:
            answer = client.post(url, json=body, headers={"Idempotency-Key": key})
            ledger.note(answer, body.get("quantity"))
    ledger.doubtful.clear()


def _check(server, ledger: Ledger) -> None:
    def rows(statement: str) -> list[list[str]]:
        return [line.split("\t") for line in server.database.sql(statement, database="silo").splitlines()]

    assert ledger.problems == []
    stored = {
        int(key): (int(quantity), status)
        for key, quantity, status in rows("SELECT id, quantity, status FROM customer_order")
    }
    assert stored == {
        order: (quantity, "cancelled" if order in ledger.cancelled else "placed")
        for order, quantity in ledger.placed.items()
    }
    told = rows("SELECT `key`, action FROM event WHERE entity = 'order'")
    placed = [[str(order), "placed"] for order in ledger.placed]
    assert sorted(told) == sorted(placed + [[str(order), "cancelled"] for order in ledger.cancelled])
    moves = rows("SELECT changes FROM event WHERE entity = 'product' AND action = 'updated' ORDER BY id")
    stock = STOCK
    for (changes,) in moves:  # each movement starts where the one before ended
        before, after = orjson.loads(changes)["quantity"]
        assert before == stock
        stock = after
    assert len(moves) == len(told)
    assert rows("SELECT quantity FROM product") == [[str(stock)]]
    assert stock == STOCK - sum(quantity for quantity, status in stored.values() if status == "placed")


@pytest.mark.parametrize("kills", [2, pytest.param(20, marks=pytest.mark.deep)])
def test_the_server_killed_among_orders(server, kills):
    with _client(server) as client:
        lamp = {"name": "Lamp", "category": "home", "price": "12.50", "quantity": STOCK}
        answer = client.post("/api/products/", json=lamp)
        assert answer.status_code == 201, answer.text
        product = answer.json()["id"]
    ledger = Ledger()
    for number in range(kills):
        goal = ledger.writes() + 40
        threads = [
            threading.Thread(target=_write_until_cut_off, args=(server, ledger, product, f"{number}-{writer}"))
            for writer in range(WRITERS)
        ]
        for thread in threads:
            thread.start()
        while ledger.writes() < goal and not ledger.problems:
            threads[0].join(0.01)
        server.kill_server()
        for thread in threads:
            thread.join()
        assert ledger.doubtful
        server.start()
        _ask_again(server, ledger)
        _check(server, ledger)
