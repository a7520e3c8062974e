"""GET /sil/export/<list>/: the rows, columns, filters and order of each list."""

import json
from datetime import UTC, datetime

import pytest

from core import testing
from core.formulas import restored
from core.tests.tables import nothing_changes
from customers.tests import directory
from devices.tests import registry
from exports.tests import everything, files

LISTS = {
    "devices": "/sil/get_serial_numbers/",
    "mappings": "/sil/get_customer_mappings/",
    "customers": "/api/v1/customers/fetch-all/",
    "products": "/api/products/",
    "orders": "/api/orders/",
    "users": "/sil/users/",
    "audit_log": "/sil/audit_log/",
    "vehicles": "/api/vehicles/",
    "drivers": "/api/drivers/",
    "documents": "/api/documents/",
    "submissions": "/api/submissions/",
    "changesets": "/sil/changesets/",
}
# Queries of each list that must mean the same in its export.
QUERIES = [
    ("devices", {}),
    ("devices", {"sortingOrderIndex": 0, "sortingOrderDirection": 1}),
    ("devices", {"search": "0002", "isapproved": 2}),
    ("devices", {"fromDate": "2025-05-02"}),
    ("mappings", {"sortingOrderIndex": 6, "sortingOrderDirection": 1}),
    ("mappings", {"customerCode": 3}),
    ("mappings", {"searchText": "tango"}),
    ("mappings", {"toDate": "2025-04-30"}),
    ("customers", {"ordering": "-code"}),
    ("customers", {"search": "tango"}),
    ("customers", {"company": "romeo", "ordering": "first_name"}),
    ("customers", {"deleted": "true"}),
    ("products", {"ordering": "-quantity"}),
    ("products", {"search": "tango", "is_active": "true"}),
    ("orders", {"ordering": "total_amount", "status": "placed"}),
    ("users", {"search": "tango"}),
    ("users", {"role": "admin"}),
    ("audit_log", {"entity": "device", "actor": "tango"}),
    ("vehicles", {"search": "0002"}),
    ("drivers", {"type": "Driver"}),
    ("drivers", {"is_blacklisted": "true"}),
    ("documents", {"document_type": "puc"}),
    ("submissions", {"status": "pending", "search": "tango"}),
    ("changesets", {"state": "failed", "search": "tango"}),
    ("changesets", {"mine": "1"}),
]


@pytest.fixture
def loaded(root):
    for number, text in enumerate(["romeo", "sierra", "tango", "victor"]):
        everything.add(number, text)
    return root


def shown(client, name: str, query: dict) -> list[dict]:
    """The rows of the list's own address."""
    paged = {"limit": 100} if name in ("customers", "products", "orders") else {"pageSize": 100, "page_size": 100}
    answer = json.loads(client.get(LISTS[name], {**query, **paged}).getvalue())
    data = answer.get("data", answer)
    return data if isinstance(data, list) else data["documents" if name == "documents" else "results"]


def as_text(value) -> str:
    if value is None or isinstance(value, bool):
        return {None: "", True: "true", False: "false"}[value]
    return json.dumps(value) if isinstance(value, dict) else str(value)


def test_each_list_with_its_filters_and_its_order(loaded):
    for name, query in QUERIES:
        exported = files.table(loaded, name, **query)
        rows = shown(loaded, name, query)
        assert len(exported) == len(rows), (name, query, exported, rows)
        common = exported[0].keys() & rows[0].keys() - {"changes", "devices"} if rows else set()
        assert not rows or len(common) > 4, name
        for written, row in zip(exported, rows, strict=True):
            cells = {column: restored(text) for column, text in written.items()}
            assert cells == {**cells, **{column: as_text(row[column]) for column in common}}, (name, query)
        assert bool(rows) != ((name, query) in NOTHING_MATCHES), (name, query)


NOTHING_MATCHES = [
    ("devices", {"fromDate": "2025-05-02"}),
    ("mappings", {"toDate": "2025-04-30"}),
    ("customers", {"deleted": "true"}),
    ("drivers", {"is_blacklisted": "true"}),
    ("changesets", {"mine": "1"}),
]


def test_both_formats_say_the_same(loaded):
    for name in LISTS:
        if name == "audit_log":  # grows with each export
            continue
        header, *rows = files.cells(files.export(loaded, name))
        first, *sheet = files.values(files.export(loaded, name, "xlsx"))
        assert first == header
        assert len(sheet) == len(rows) == 4 if name != "users" else len(sheet) == len(rows) > 4
        for cells, line in zip(rows, sheet, strict=True):
            for text, value in zip(cells, line, strict=True):
                assert text == as_text(value) or float(text) == value, (name, text, value)


def test_numbers_are_numbers_and_serials_and_phones_are_not(loaded):
    def kinds(name: str) -> dict[str, str]:
        head, row = files.sheets(files.export(loaded, name, "xlsx"))[0][:2]
        return {cell.value: below.data_type for cell, below in zip(head, row, strict=True)}

    devices = kinds("devices")
    assert [devices[name] for name in ("serialnumber", "imei", "createdOn")] == ["s", "s", "s"]
    assert [devices[name] for name in ("isapproved", "everApproved")] == ["n", "s"]
    products = kinds("products")
    assert [products[name] for name in ("price", "quantity", "is_active", "name")] == ["n", "n", "s", "s"]
    assert kinds("customers")["phone_number"] == "s"


def test_every_state_of_a_device(root):
    states = [state for state in registry.STEPS if state not in ("unknown", "deleted")]
    # Fetching takes the oldest of the pool, so what is left in the pool is made last.
    for number, state in enumerate(sorted(states, key=lambda state: state == "approved")):
        registry.make(state, registry.numbered(number))
    rows = files.table(root, "devices")
    listed = shown(root, "devices", {})
    assert [(row["isapproved"], row["isallocated"]) for row in rows] == [
        (str(row["isapproved"]), str(row["isallocated"])) for row in listed
    ]
    assert {row["rejectReason"] for row in rows} == {"", "scratched"}


def test_deleted_customers_are_an_export_of_their_own(root):
    kept, gone = directory.customer(), directory.customer(phone_number=directory.phone(2), first_name="Gone")
    directory.delete(gone)
    assert [row["first_name"] for row in files.table(root, "customers")] == [kept.first_name]
    assert [row["first_name"] for row in files.table(root, "customers", deleted="true")] == ["Gone"]


def test_the_rows_of_a_changeset(loaded):
    number = json.loads(loaded.get("/sil/changesets/", {"search": "tango"}).content)["data"][0]["id"]
    (row,) = files.table(loaded, f"changesets/{number}/rows")
    assert (row["number"], row["verdict"], row["message"], row["given"]) == (
        "1",
        "refused",
        "tango",
        '{"imei":"tango"}',
    )
    assert files.table(loaded, f"changesets/{number}/rows", verdict="done") == []
    assert loaded.get("/sil/export/changesets/99999999/rows/").status_code == 404


@pytest.mark.parametrize("name", ["orders", "vehicles", "drivers", "documents", "submissions"])
def test_customers_export_their_own_alone(loaded, carl, name):
    assert files.table(carl, name) == []
    owner = testing.anonymous()
    user = everything.User.objects.get(username="tango2")
    owner.credentials(HTTP_AUTHORIZATION=f"Bearer {testing.bearer(user)}")
    if name in ("vehicles", "drivers"):
        kind = {"vehicles": everything.Vehicle, "drivers": everything.Driver}[name]
        kind.objects.get(created_by=user).uses.create(user=user)
    file = files.export(owner, name).decode()
    assert len(files.cells(file.encode())) == 2
    assert not [word for word in ("romeo", "sierra", "victor") if word in file]
    if name == "vehicles":  # what the gate notes is for the gate
        assert "tango" not in file


def test_the_file_has_a_name_and_nobody_keeps_it(root):
    day = f"{datetime.now(UTC):%Y-%m-%d}"
    answer = root.get("/sil/export/audit_log/", {"file_format": "xlsx"})
    assert answer["Content-Disposition"] == f'attachment; filename="silo-audit-log-{day}.xlsx"'
    assert answer["Content-Type"] == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    assert answer["Cache-Control"] == "no-store"
    answer = root.get("/sil/export/devices/")
    assert answer["Content-Disposition"] == f'attachment; filename="silo-devices-{day}.csv"'
    assert answer["Content-Type"] == "text/csv; charset=utf-8"


@pytest.mark.parametrize(
    ("name", "query"),
    [
        ("devices", {"file_format": "pdf"}),
        ("devices", {"sortingOrderIndex": "99"}),
        ("mappings", {"fromDate": "yesterday"}),
        ("products", {"ordering": "secret"}),
        ("users", {"role": "king"}),
    ],
)
def test_refuses_a_bad_parameter_and_changes_nothing(root, name, query):
    with nothing_changes():
        answer = root.get(f"/sil/export/{name}/", query)
    assert (answer.status_code, answer.json()["status"]) == (400, "error")
    assert set(answer.json()["errors"]) == set(query)


def test_the_parameters_of_a_page_are_not_looked_at(loaded):
    query = {"pageNumber": 2, "pageSize": 1, "limit": 1, "offset": 3, "page": 9, "page_size": 1, "count": "bounded"}
    for name in ("devices", "customers", "vehicles", "documents"):
        assert len(files.table(loaded, name, **query)) == 4


@pytest.mark.parametrize("name", ["carl", "gita"])
def test_refuses_who_may_not_see_the_list_and_changes_nothing(name, db):
    client = testing.client_of(name)
    with nothing_changes():
        for listed in ("devices", "mappings", "customers", "users", "audit_log", "changesets"):
            assert client.get(f"/sil/export/{listed}/").status_code == 403
