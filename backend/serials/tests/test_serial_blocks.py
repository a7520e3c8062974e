"""/sil/serial_blocks/: numbers set aside, each once."""

import json

import pytest

from core.testing import client_of
from core.tests.tables import nothing_changes
from devices.tests.registry import numbered
from events.models import Event
from serials.models import SerialBlock
from serials.tests.stock import BLOCKS, LOT, refused, register_numbers, register_pro, reserve

EMPTY = {"status": "success", "data": [], "totalCount": 0}


def test_reserves_the_next_numbers_and_records_it(asha):
    answer = reserve(asha, 400, note=" Batch 7 ")
    assert answer.status_code == 201
    block = answer.json()["data"]
    assert answer.json()["message"] == "400 numbers reserved: 202505AMP000001B to 202505AMP000400B."
    assert (block["first"], block["last"], block["count"], block["registered"]) == (numbered(1), numbered(400), 400, 0)
    assert (block["note"], block["created_by"], block["line"], block["year"], block["month"]) == (
        "Batch 7",
        "asha",
        "AMP",
        2025,
        5,
    )
    event = Event.objects.get(entity="serial_block")
    assert (event.key, event.action, event.actor, json.loads(event.changes)["last"]) == (
        str(block["id"]),
        "reserved",
        "asha",
        [None, numbered(400)],
    )


def test_goes_on_after_the_highest_that_is_used_or_reserved(asha):
    register_numbers(3, 41)
    register_pro("202505AMP00005XB", "202505AMPB")  # no numbers of the lot, though they stand between
    assert reserve(asha).json()["data"]["first"] == numbered(42)
    assert reserve(asha).json()["data"]["first"] == numbered(52)
    register_pro(numbered(99))  # it shares the key
    assert reserve(asha).json()["data"]["first"] == numbered(100)
    other = asha.post(BLOCKS, {**LOT, "line": "API", "count": 1}).json()["data"]
    assert other["first"] == other["last"] == "202505API000001B"


def test_a_given_first_must_be_free_throughout(asha):
    assert reserve(asha, 10, first=100).json()["data"]["last"] == numbered(109)
    register_numbers(205)
    with nothing_changes():
        for first in (91, 100, 105, 109):
            assert "is reserved already" in refused(reserve(asha, 10, first=first), 409, "conflict")["message"]
        assert numbered(205) in refused(reserve(asha, 10, first=200), 409, "conflict")["message"]
        assert "1 numbers left" in refused(reserve(asha, 2, first=999_999), 409, "conflict")["message"]
    assert reserve(asha, 9, first=91).status_code == 201
    assert reserve(asha, 1, first=0).json()["data"]["first"] == numbered(0)


@pytest.mark.parametrize(
    "wrong",
    [
        {"line": "AMX"},
        {"line": ""},
        {"line": "amp"},
        {"month": 0},
        {"month": 13},
        {"year": -1},
        {"year": 10000},
        {"year": "x"},
        {"count": 0},
        {"count": 10_001},
        {"count": ""},
        {"first": -1},
        {"note": "x" * 201},
        {"note": "a\nb"},
        {"pattern": "{yyyy}"},
    ],
)
def test_refuses_what_is_no_lot_or_count(asha, wrong):
    with nothing_changes():
        answer = refused(asha.post(BLOCKS, {**LOT, "count": 10, **wrong}), 400, "error")
    assert set(answer["errors"]) == set(wrong)


def test_a_dry_run_tells_first_and_last_and_reserves_nothing(asha):
    reserve(asha, 5)
    before = list(SerialBlock.objects.values()), Event.objects.count()
    answer = reserve(asha, 20, dry_run=True)
    assert answer.status_code == 200
    assert (answer.json()["data"]["first"], answer.json()["data"]["last"]) == (numbered(6), numbered(25))
    assert answer.json()["message"] == f"These would be reserved: {numbered(6)} to {numbered(25)}."
    assert (list(SerialBlock.objects.values()), Event.objects.count()) == before
    with nothing_changes():
        refused(reserve(asha, 1, first=3, dry_run=True), 409, "conflict")


def test_a_repeat_with_its_key_reserves_once(asha):
    first, again = (asha.post(BLOCKS, {**LOT, "count": 10}, HTTP_IDEMPOTENCY_KEY="trolley") for _ in range(2))
    assert (first.status_code, again.status_code) == (201, 201)
    assert first.json() == again.json()
    assert again.headers["Idempotent-Replay"] == "true"
    assert SerialBlock.objects.count() == 1
    refused(asha.post(BLOCKS, {**LOT, "count": 11}, HTTP_IDEMPOTENCY_KEY="trolley"), 422, "mismatch")


def test_lists_blocks_newest_first_with_what_is_registered(asha, ben):
    assert ben.get(BLOCKS).json() == EMPTY
    for count, note in ((5, "red"), (6, "blue 100%"), (7, "")):
        reserve(asha, count, note=note)
    register_numbers(1, 2, 6)
    register_pro("202505AMP000003-")
    found = ben.get(BLOCKS, {"pageSize": 2}).json()
    assert [(block["count"], block["registered"]) for block in found["data"]] == [(7, 0), (6, 1)]
    assert found["totalCount"] == 3
    assert [block["count"] for block in ben.get(BLOCKS, {"pageNumber": 2}).json()["data"]] == [5]

    def counts(**wanted) -> list[int]:
        return [block["count"] for block in ben.get(BLOCKS, wanted).json()["data"]]

    assert counts(search=numbered(8)) == [6]
    assert (counts(search="100%"), counts(search="%"), counts(search="BLUE"), counts(search="x")) == ([6], [6], [6], [])
    assert (counts(line="API"), counts(line="AMP", year=2025, month=5), counts(month=6)) == ([], [7, 6, 5], [])


def test_shows_one_block_with_its_serials_and_their_states(asha, ben):
    block = reserve(asha, 250).json()["data"]
    register_numbers(2)
    asha.patch("/sil/approve_serial_number/", {"serialnumber": numbered(2)})
    assert ben.get(f"{BLOCKS}{block['id']}/").json()["data"] == {**block, "registered": 1}
    page = ben.get(f"{BLOCKS}{block['id']}/serials/", {"pageSize": 3}).json()
    assert page["totalCount"] == 250
    assert [(row["serialnumber"], row["registered"], row["isapproved"]) for row in page["data"]] == [
        (numbered(1), False, None),
        (numbered(2), True, 1),
        (numbered(3), False, None),
    ]
    last = ben.get(f"{BLOCKS}{block['id']}/serials/", {"pageNumber": 249, "pageSize": 100}).json()["data"]
    assert [row["serialnumber"] for row in last] == [numbered(250)]
    file = ben.get(f"{BLOCKS}{block['id']}/serials/", {"file_format": "csv"})
    assert "attachment" in file.headers["Content-Disposition"]
    lines = b"".join(file.streaming_content).decode().splitlines()
    assert len(lines) == 251
    assert lines[0].lstrip("\ufeff") == "serialnumber,registered,isapproved,isallocated,createdOn"
    assert lines[2].startswith(f"{numbered(2)},true,1,0,")
    refused(ben.get(f"{BLOCKS}{block['id']}/serials/", {"file_format": "exe"}), 400, "error")


def test_gives_a_block_back_only_while_none_of_it_is_registered(asha):
    block = reserve(asha, 3).json()["data"]["id"]
    register_numbers(2)
    with nothing_changes():
        assert numbered(2) in refused(asha.delete(f"{BLOCKS}{block}/"), 409, "conflict")["message"]
    asha.delete(f"/sil/delete_serial_number/{numbered(2)}/")
    assert asha.delete(f"{BLOCKS}{block}/").json()["status"] == "success"
    assert Event.objects.filter(entity="serial_block", key=block, action="deleted").exists()
    assert reserve(asha).json()["data"]["first"] == numbered(1)
    for path in (f"{BLOCKS}{block}/", f"{BLOCKS}{block}/serials/"):
        refused(asha.get(path), 404, "not_found")
    with nothing_changes():
        refused(asha.delete(f"{BLOCKS}{block}/"), 404, "not_found")


def test_the_block_belongs_to_whom_it_wants_and_anybody_registers_in_it(asha):
    reserve(asha, 3)
    assert client_of("eve").post("/sil/add_serial_number/", {"serialnumber": numbered(2)}).status_code == 201
