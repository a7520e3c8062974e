"""manage.py serve_metrics: what Prometheus collects, while the database is there and while it is away."""

import http.client
import subprocess
import sys
import time
from contextlib import closing

import pytest
from prometheus_client.parser import text_string_to_metric_families

from ops.application import BACKEND
from ops.processes import end, free_port
from ops.server import SiloServer


@pytest.fixture(scope="module")
def silo(tmp_path_factory):
    folder = tmp_path_factory.mktemp("metrics")
    with SiloServer(folder, interface="granian", durable=False, METRICS_ROOT=str(folder / "counted")) as silo:
        yield silo


@pytest.fixture
def collect(silo):
    """Collects once: {name of the sample: {its labels: value}}."""
    port = free_port()
    command = [sys.executable, str(BACKEND / "manage.py"), "serve_metrics", "--port", str(port)]
    process = subprocess.Popen(command, env=silo.env)

    def one() -> dict[str, dict[frozenset, float]]:
        text = get(port, "/metrics", seconds=30)[1].decode()
        found: dict[str, dict[frozenset, float]] = {}
        for family in text_string_to_metric_families(text):
            for sample in family.samples:
                found.setdefault(sample.name, {})[frozenset(sample.labels.items())] = sample.value
        return found

    yield one
    end(process)
    assert process.returncode == 0


def get(port: int, path: str, *, seconds: float = 0) -> tuple[int, bytes]:
    """Asked again for so long while nobody listens."""
    deadline = time.monotonic() + seconds
    while True:
        try:
            with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=30)) as connection:
                connection.request("GET", path)
                answer = connection.getresponse()
                return answer.status, answer.read()
        except ConnectionRefusedError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)


def requests(found, **labels) -> float:
    return sum(
        value for key, value in found["silo_http_request_seconds_count"].items() if labels.items() <= dict(key).items()
    )


def test_requests_of_all_processes_and_what_waits(silo, collect):
    silo.env["SILO_ADMIN_PASSWORD"] = "a long Passw0rd for this test"
    silo.manage("create_admin", "root", "root@example.com")
    for _ in range(12):
        assert get(silo.port, "/sil/get_serial_numbers/")[0] == 401
    assert get(silo.port, "/api/orders/77/")[0] == 401
    assert get(silo.port, "/healthz")[0] == 200
    found = collect()
    assert requests(found, method="GET", route="sil/get_serial_numbers/", status="401") == 12
    assert requests(found, route="api/orders/<row_id:order_id>/") == 1
    assert requests(found) == 13  # addresses are not labels, and /healthz is not counted
    assert found["silo_database_up"] == {frozenset(): 1}
    assert found["silo_last_event_id"][frozenset()] >= 1
    assert found["silo_outbox_messages"][frozenset({("channel", "mail"), ("state", "queued")})] == 0
    assert found["silo_changesets_oldest_seconds"] == {frozenset(): 0}


def test_the_database_away_is_told(silo, collect):
    assert get(silo.port, "/api/v1/customers/77/")[0] == 401
    assert collect()["silo_database_up"] == {frozenset(): 1}
    silo.database.stop()
    try:
        found = collect()
    finally:
        silo.start_database()
    assert found["silo_database_up"] == {frozenset(): 0}
    assert "silo_last_event_id" not in found
    assert requests(found, route="api/v1/customers/<row_id:customer_id>/") == 1
    assert collect()["silo_database_up"] == {frozenset(): 1}


def test_a_port_that_is_taken_is_told_in_a_sentence(silo):
    command = [sys.executable, str(BACKEND / "manage.py"), "serve_metrics", "--port", str(silo.port)]
    done = subprocess.run(command, env=silo.env, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert f"Cannot listen on 127.0.0.1:{silo.port}: Address already in use." in done.stderr


def test_visitors_do_not_see_it(silo):
    assert b"silo_" not in get(silo.port, "/metrics")[1]
