"""kill -9 of adopt_customers in the middle: a code is adopted whole or not at all, and a second run does the rest."""

import subprocess
import sys
import time

import pytest

from ops.server import SiloServer
from ops.setup import TOP

CODES, EACH = 400, 5
# Codes 1 to 400, five mappings each, the last of each in capitals and older.
MAPPINGS = f"""
INSERT INTO mapping (serial_number, unique_identifier, customer_code, customer_name, company, device_type, is_approved,
                     license_url, version_details, created_on, modified_on)
SELECT CONCAT('202505AMP', LPAD(seq, 6, '0'), 'B'), CONCAT('U-', seq), 1 + seq DIV {EACH},
       IF(seq % {EACH}, 'Anand Kumar', 'ANAND KUMAR'), CONCAT('Company ', 1 + seq DIV {EACH}), 'AMP', 0,
       'https://example.com/l', '1.0', '2026-01-02', IF(seq % {EACH}, '2026-01-02', '2026-01-01')
  FROM seq_0_to_{CODES * EACH - 1}
"""  # noqa: S608  our own numbers
STATES = f"""
SELECT code, (SELECT COUNT(*) FROM mapping m WHERE m.customer_code = c.code AND BINARY m.customer_name = 'Anand Kumar'),
       (SELECT COUNT(*) FROM event e WHERE e.entity = 'customer' AND e.`key` = c.id AND e.action = 'created'),
       (SELECT COUNT(*) FROM customer_match_key k WHERE k.customer_id = c.id) > 0
  FROM (SELECT 1 + seq AS code FROM seq_0_to_{CODES - 1}) codes LEFT JOIN customer c USING (code)
 WHERE c.id IS NOT NULL
"""  # noqa: S608  our own numbers


@pytest.fixture
def server(tmp_path):
    with SiloServer(tmp_path / "silo", durable=False) as running:
        running.stop_server()
        running.database.sql(MAPPINGS, database="silo")
        yield running


def rows(server: SiloServer, statement: str) -> list[list[str]]:
    return [line.split("\t") for line in server.database.sql(statement, database="silo").splitlines()]


def count(server: SiloServer, what: str) -> int:
    return int(rows(server, f"SELECT COUNT(*) FROM {what}")[0][0])  # noqa: S608  our own words


def check(server: SiloServer) -> int:
    """Whatever is there is whole; how many codes are adopted."""
    found = rows(server, STATES)
    assert {tuple(state) for _, *state in found} <= {(str(EACH), "1", "1")}
    assert count(server, "customer") == len(found)
    assert count(server, "event WHERE entity = 'mapping'") == len(found)
    return len(found)


@pytest.mark.parametrize("kills", [2, pytest.param(10, marks=pytest.mark.deep)])
def test_a_killed_adoption_is_finished_by_the_next(server, kills):
    command = [sys.executable, "backend/manage.py", "adopt_customers", "--apply"]
    adopted = 0
    for number in range(kills):
        process = subprocess.Popen(command, env=server.env, cwd=TOP, stdout=subprocess.DEVNULL)
        goal = adopted + 1 + number * 3
        while count(server, "customer") < goal:
            assert process.poll() is None, "it ended before it was killed"
            time.sleep(0.005)
        process.kill()
        process.wait()
        adopted = check(server)
        assert goal <= adopted < CODES
    report = server.manage("adopt_customers", "--apply")
    assert f"{CODES - adopted} codes" in report
    assert check(server) == CODES
