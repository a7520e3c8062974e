"""Renaming a customer with 50,000 mappings while others work.

    .venv/bin/python -m bench.rename [--data DIR] [--mappings 200000] [--big 50000] [--sockets 50] [--renames 3]
        [--rate 3]

Two REST workers with durable commits, one process with sockets beside them. Others register, list, search and map at a
steady rate, first alone, then beside one rename after the other. DIR keeps the database for the next run.
"""

import argparse
import itertools
import secrets
import sys
import tempfile
import threading
import time
from pathlib import Path

import httpx

from bench.live import PASSWORD, resident, sign_in_all
from bench.rename_feed import Audience
from bench.steady import Kind, Steady, milliseconds
from ops.application import asgi_server, wait_until_served
from ops.processes import end, free_port, spawn
from ops.server import SiloServer
from ops.setup import TOP

NAMES = [("Anand", "Kumar", "Kumar Stores"), ("Bina", "Gupta", "Gupta Traders"), ("Chitra", "Iyer", "Iyer and Sons")]

# Of every fourth mapping or so the customer becomes the big one, words included.
MAKE_BIG = """
BEGIN NOT ATOMIC
    DECLARE v_after VARCHAR(18) CHARACTER SET ascii COLLATE ascii_bin DEFAULT '';
    DECLARE v_serials MEDIUMTEXT;
    WHILE v_after IS NOT NULL DO
        SELECT JSON_ARRAYAGG(serial_number), MAX(serial_number) INTO v_serials, v_after
          FROM (SELECT serial_number FROM mapping WHERE serial_number > v_after AND serial_number IN
                (SELECT serial_number FROM chosen) ORDER BY serial_number LIMIT 1000) b;
        IF v_after IS NOT NULL THEN
            START TRANSACTION;
            CALL index_mappings(v_serials, FALSE);
            UPDATE JSON_TABLE(v_serials, '$[*]' COLUMNS (
                       serial_number VARCHAR(18) CHARACTER SET ascii COLLATE ascii_bin PATH '$')) s
              STRAIGHT_JOIN mapping m ON m.serial_number = s.serial_number
               SET m.customer_code = {code}, m.customer_name = 'Anand Kumar', m.company = 'Kumar Stores';
            CALL index_mappings(v_serials, TRUE);
            COMMIT;
        END IF;
    END WHILE;
    CALL save_word_endings('[["anand", "kumar", "stores", "{code}"]]');
END
"""


class Bench:
    """The server, its big customer and the people who work."""

    def __init__(self, server: SiloServer, given: argparse.Namespace) -> None:
        self.server, self.given = server, given
        self.tokens = sign_in_all(server, -(-given.sockets // 5))
        self.client = httpx.Client(
            base_url=server.url, headers={"Authorization": f"Bearer {self.tokens[0]}"}, timeout=120
        )
        self.customer = self.big_customer()
        self.code = self.customer["code"]

    def sql(self, statement: str) -> str:
        return self.server.database.sql(statement, database="silo")

    def big_customer(self) -> dict:
        page = self.client.get("/api/v1/customers/fetch-all/", params={"search": "98765 43210"}).json()["data"]
        if page["results"]:
            return page["results"][0]
        first, last, company = NAMES[0]
        body = {"first_name": first, "last_name": last, "company": company}
        body |= {"phone_number": "+919876543210", "date_of_birth": "1990-01-01"}
        made = self.client.post("/api/v1/customers/add/", json=body).raise_for_status().json()["data"]
        choose = "CREATE TABLE chosen (serial_number VARCHAR(18) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY)"
        filled = f"SELECT serial_number FROM mapping ORDER BY CRC32(serial_number) LIMIT {self.given.big}"
        self.sql(f"{choose} {filled}")
        session = "SET group_concat_max_len = 1048576, collation_connection = utf8mb4_unicode_ci"
        make = MAKE_BIG.format(code=made["code"])
        self.sql(f"{session};\nDELIMITER ;;\n{make};;\nDELIMITER ;\nDROP TABLE chosen")
        return made

    def kinds(self) -> list[Kind]:
        start = int(time.time()) * 10 % 1_000_000  # ahead of where the run before ended
        register = itertools.count(start)
        free = iter(
            self.sql("SELECT serial_number FROM device WHERE isapproved = 1 AND isallocated = 0 LIMIT 5000").split()
        )
        words = itertools.cycle(["UID-00A", "medicals 12", "licence.example.com/a1", "kumar motors 5"])

        def add(client: httpx.Client) -> httpx.Response:
            return client.post(
                "/sil/add_serial_number/", json={"serialnumber": f"209012AMP{next(register) % 10**6:06}B"}
            )

        def devices(client: httpx.Client) -> httpx.Response:
            return client.get("/sil/get_serial_numbers/", params={"pageNumber": 0, "pageSize": 50, "count": "bounded"})

        def search(client: httpx.Client) -> httpx.Response:
            asked = {"searchText": next(words), "pageSize": 50, "count": "bounded"}
            return client.get("/sil/get_customer_mappings/", params=asked)

        def map_one(client: httpx.Client) -> httpx.Response:
            body = {
                "serialnumber": next(free),
                "uniqueIdentifier": "U-1",
                "customerCode": 77,
                "customerName": "Dev Nair",
            }
            body |= {"company": "Nair Motors", "licenseUrl": "https://e.com/1", "versionDetails": "1.0"}
            return client.post("/sil/create_customer_mapping/", json=body)

        return [
            Kind("register", add),
            Kind("list of 50", devices),
            Kind("mapping search", search),
            Kind("map", map_one),
        ]

    def rename(self, number: int) -> float:
        """Seconds a rename takes."""
        first, last, company = NAMES[number % len(NAMES)]
        body = {"first_name": first, "last_name": last, "company": company}
        started = time.monotonic()
        answer = self.client.patch(f"/api/v1/customers/{self.customer['id']}/update/", json=body)
        answer.raise_for_status()
        return time.monotonic() - started

    def mixture(self, number: int) -> list[str]:
        """What a list, search or filter shows that it should not; nothing is right."""
        first, last, company = NAMES[number % len(NAMES)]
        code = f"customer_code = {self.code}"
        wanted = int(self.sql(f"SELECT COUNT(*) FROM mapping WHERE {code}"))
        wrong = [
            f"{count} mappings say {said}"
            for count, _, said in (
                line.partition("\t")
                for line in self.sql(
                    f"SELECT COUNT(*), CONCAT(customer_name, ', ', company) FROM mapping WHERE {code} GROUP BY 2"
                ).splitlines()
            )
            if said != f"{first} {last}, {company}"
        ]
        for asked in ({"customerName": f"{first} {last}"}, {"company": company}, {"searchText": f"{first} {last}"}):
            query = {"customerCode": self.code, **asked}
            found = self.client.get("/sil/get_customer_mappings/", params=query).json()["totalCount"]
            wrong += [f"{asked} finds {found} of {wanted}"] if found != wanted else []
        for old in {text for name in NAMES for text in (f"{name[0]} {name[1]}", name[2])} - {
            f"{first} {last}",
            company,
        }:
            query = {"customerCode": self.code, "searchText": old}
            found = self.client.get("/sil/get_customer_mappings/", params=query).json()["totalCount"]
            wrong += [f"{old!r} still finds {found}"] if found else []
        return wrong

    def meanwhile(self, said: list[str]) -> None:
        """Others who want what the rename holds: they wait, or hear 503 within their bound."""
        serial = self.sql(f"SELECT MIN(serial_number) FROM mapping WHERE customer_code = {self.code}").strip()
        body = {"serialnumber": serial, "uniqueIdentifier": "U", "customerCode": self.code, "customerName": "X"}
        body |= {
            "company": "X",
            "cLicenseURL": "https://e.com/1",
            "versionDetails": "1.0",
            "customerFromDirectory": True,
        }
        asked = {
            "a second rename": (
                "PATCH",
                f"/api/v1/customers/{self.customer['id']}/update/",
                {"email": "a@example.com"},
            ),
            "an update of a mapping": ("POST", "/sil/update_customer_mapping/", body),
            "a review of a mapping": (
                "POST",
                "/sil/review_customer_mapping/",
                {"serialnumber": serial, "approvedStatus": 1},
            ),
        }

        def ask(name: str, method: str, path: str, json: dict) -> None:
            headers = {"Authorization": f"Bearer {self.tokens[0]}"}
            started = time.monotonic()
            code = httpx.request(method, self.server.url + path, json=json, headers=headers, timeout=60).status_code
            said.append(f"{name}: {code} after {time.monotonic() - started:.1f} s")

        threads = [threading.Thread(target=ask, args=(name, *what)) for name, what in asked.items()]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()


def measure(bench: Bench, given: argparse.Namespace, port: int, feed_pid: int) -> None:
    kinds = bench.kinds()
    steady = Steady(bench.server.url, bench.tokens[0], kinds, given.rate)
    audience = Audience(port, bench.tokens, given.sockets)
    steady.start()
    time.sleep(given.seconds)
    took, said, wrong, memory = [], [], [], resident(feed_pid)
    for number in range(1, given.renames + 1):
        is_last = number == given.renames
        steady.phase = audience.phase = "rename, others wait" if is_last else "rename"
        others = threading.Timer(0.5, bench.meanwhile, [said])
        if is_last:
            others.start()
        took.append(bench.rename(number))
        if is_last:
            others.join()
        steady.phase = audience.phase = "after"
        time.sleep(5)
        wrong += bench.mixture(number)
    steady.stop()
    heard = audience.close()
    print("| request | phase | answers | p50 ms | p95 ms | max ms | refused |\n|---|---|---|---|---|---|---|")
    for kind in kinds:
        for phase, times in kind.times.items():
            print(f"| {kind.name} | {phase} | {len(times)} | {milliseconds(times)} | {kind.refused.get(phase, 0)} |")
    print(f"\nRenames took {', '.join(f'{seconds:.1f} s' for seconds in took)}. Meanwhile: {'; '.join(said)}.")
    print(f"Mixtures afterwards: {'; '.join(wrong) or 'none'}.")
    print(f"\n{heard}\nThe process with the sockets: {memory // 1024} MiB before, {resident(feed_pid) // 1024} after.")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path)
    for name, value in (("mappings", 200_000), ("big", 50_000), ("sockets", 50), ("renames", 3), ("seconds", 20)):
        parser.add_argument(f"--{name}", type=int, default=value)
    parser.add_argument("--rate", type=float, default=3.0)
    given = parser.parse_args()
    env = {"SIGN_IN_LIMIT_ADDRESS": "100000", "SILO_ADMIN_PASSWORD": PASSWORD, "SECRET_KEY": secrets.token_urlsafe(50)}
    with (
        tempfile.TemporaryDirectory() as folder,
        SiloServer(given.data or Path(folder) / "silo", interface="granian", workers=2, **env) as server,
    ):
        if not int(server.database.sql("SELECT COUNT(*) FROM mapping", database="silo")):
            server.manage("load_bench", "--devices", "0", "--mappings", str(given.mappings))
            server.manage("create_admin", "root", "root@example.com")
        port = free_port()
        with (server.data_dir / "feed.log").open("ab") as output:
            feed = spawn(asgi_server(port), env=server.env, cwd=TOP, output=output)
        try:
            wait_until_served(port, feed)
            measure(Bench(server, given), given, port, feed.pid)
        finally:
            end(feed)


if __name__ == "__main__":
    sys.exit(main())
