"""GET /sil/audit_log/."""

import csv
import io
import json
from datetime import UTC, datetime

import pytest
from django.utils import timezone

from core import testing
from events.models import Event

URL = "/sil/audit_log/"
FIELDS = ["id", "at", "actor", "entity", "key", "action", "changes", "reason", "request_id"]


def event(at: str = "2025-05-10T12:00:00", **fields) -> Event:
    given = {
        "actor": "asha",
        "actor_id": 1,
        "request_id": "r-1",
        "entity": "device",
        "key": "202505AMP123456B",
        "action": "registered",
        "changes": json.dumps({"isapproved": [None, 0]}),
    }
    moment = datetime.fromisoformat(at).replace(tzinfo=UTC)
    return Event.objects.create(at=moment, **{**given, **fields})


@pytest.fixture
def some(db):
    event(actor="asha", action="registered")
    event("2025-05-11T00:00:00", actor="ben", action="fetched", key="202505API000002B")
    event("2025-05-11T23:59:59.999999", actor="ben", entity="mapping", action="created", reason="new shop")
    event("2025-05-12T00:00:00", actor="root", entity="user", key="7", action="updated", request_id="r-9")


def found(answer) -> list[str]:
    assert answer.status_code == 200
    assert answer.json()["totalCount"] == len(answer.json()["data"])
    return [f"{row['entity']}.{row['action']}" for row in answer.json()["data"]]


def test_lists_every_change_newest_first(root, some):
    assert found(root.get(URL)) == ["user.updated", "mapping.created", "device.fetched", "device.registered"]


def test_a_row_says_who_did_what_when_and_why(root, some):
    row = root.get(URL, {"entity": "mapping"}).json()["data"][0]
    assert list(row) == FIELDS
    assert (row["actor"], row["key"], row["action"]) == ("ben", "202505AMP123456B", "created")
    assert (row["changes"], row["reason"], row["request_id"]) == ({"isapproved": [None, 0]}, "new shop", "r-1")
    assert row["at"] == "2025-05-11T23:59:59.999999+00:00"


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"entity": "user"}, ["user.updated"]),
        ({"entity": "DEVICE"}, ["device.fetched", "device.registered"]),
        ({"entity": "\u00e9"}, []),
        ({"key": "202505API000002B"}, ["device.fetched"]),
        ({"key": "\u00e9"}, []),
        ({"actor": "ben"}, ["mapping.created", "device.fetched"]),
        ({"actor": "be"}, []),
        ({"action": "registered"}, ["device.registered"]),
        ({"action": "\u0661"}, []),
        ({"actor": "ben", "entity": "device"}, ["device.fetched"]),
        ({"fromDate": "2025-05-11"}, ["user.updated", "mapping.created", "device.fetched"]),
        ({"toDate": "2025-05-11"}, ["mapping.created", "device.fetched", "device.registered"]),
        ({"fromDate": "2025-05-11", "toDate": "2025-05-11"}, ["mapping.created", "device.fetched"]),
        # The same day of a viewer in India: from 18:30 UTC of the day before.
        (
            {"fromDate": "2025-05-12T00:00:00+05:30", "toDate": "2025-05-12T05:30:00+05:30"},
            ["user.updated", "mapping.created"],
        ),
        ({"entity": "", "key": "", "actor": "", "fromDate": "", "toDate": ""}, 4),
        ({"fromDate": "0001-01-01", "toDate": "9999-12-31"}, 4),
    ],
)
def test_filters(root, some, query, expected):
    rows = found(root.get(URL, query))
    assert rows == expected or len(rows) == expected


def test_pages_by_row_offset(root, some):
    pages = [root.get(URL, {"pageNumber": start, "pageSize": 2}).json() for start in (0, 2, 4)]
    assert [len(page["data"]) for page in pages] == [2, 2, 0]
    assert [page["totalCount"] for page in pages] == [4, 4, 4]
    ids = [row["id"] for page in pages for row in page["data"]]
    assert ids == sorted(ids, reverse=True)


def test_ten_rows_unless_asked_otherwise(root):
    for _ in range(12):
        event()
    answer = root.get(URL).json()
    assert (len(answer["data"]), answer["totalCount"]) == (10, 12)


def test_a_bounded_total_says_so(root, some):
    answer = root.get(URL, {"count": "bounded"}).json()
    assert (answer["totalCount"], answer["totalIsBounded"]) == (4, False)


@pytest.mark.parametrize(
    "query",
    [
        {"fromDate": "yesterday"},
        {"toDate": "2025-02-30"},
        {"pageSize": 0},
        {"pageSize": 101},
        {"pageNumber": -1},
        {"pageNumber": "x"},
        {"export": "xml"},
        {"actor": "a\x00"},
        {"key": "x" * 65},
    ],
)
def test_refuses_a_bad_parameter(root, query):
    answer = root.get(URL, query)
    assert (answer.status_code, answer.json()["status"]) == (400, "error")
    assert set(answer.json()["errors"]) == set(query)


def read_csv(answer) -> list[list[str]]:
    assert answer.status_code == 200
    return list(csv.reader(io.StringIO(answer.getvalue().decode("utf-8-sig"))))


def test_exports_every_row_that_matches_as_csv(root, some):
    answer = root.get(URL, {"export": "csv", "actor": "ben", "pageSize": 1})
    assert answer["Content-Type"].startswith("text/csv")
    assert answer["Content-Disposition"].startswith("attachment")
    lines = read_csv(answer)
    assert lines[0] == FIELDS
    assert [line[5] for line in lines[1:]] == ["created", "fetched"]
    assert json.loads(lines[1][6]) == {"isapproved": [None, 0]}


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_the_export_neutralises_formulas(root, start):
    formula = f"{start}HYPERLINK(1)"
    event(reason=formula, actor=formula.strip() or "x")
    line = read_csv(root.get(URL, {"export": "csv"}))[2]  # the first one tells of this export
    assert line[7] == f"'{formula}"
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in line)


def test_the_export_keeps_commas_quotes_and_line_breaks_in_their_cell(root):
    event(reason='a, "b"\nc')
    assert read_csv(root.get(URL, {"export": "csv"}))[2][7] == 'a, "b"\nc'


def test_a_change_over_http_is_in_the_log_with_its_request_id(root, asha):
    asha.post("/sil/add_serial_number/", {"serialnumber": "202505AMP123456B"}, HTTP_X_REQUEST_ID="scan-17")
    row = root.get(URL, {"entity": "device"}).json()["data"][0]
    assert (row["actor"], row["action"], row["request_id"]) == ("asha", "registered", "scan-17")
    assert abs(datetime.fromisoformat(row["at"]) - timezone.now()).total_seconds() < 60


@pytest.mark.parametrize("name", ["asha", "ben", "gita", "carl", "eve"])
def test_refuses_everybody_but_admins(db, name):
    client = testing.client_of(name)
    for query in ({}, {"export": "csv"}):
        answer = client.get(URL, query)
        assert (answer.status_code, answer.json()["status"]) == (403, "denied")


def test_refuses_nobody(nobody):
    assert nobody.get(URL).status_code == 401
    assert nobody.get(URL, {"export": "csv"}).status_code == 401
