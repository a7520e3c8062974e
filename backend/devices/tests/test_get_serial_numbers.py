"""GET /sil/get_serial_numbers/."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from core.testing import client_of
from devices.models import Device
from devices.tests import registry
from devices.tests.registry import OTHER, SERIAL, assert_refused, moment, numbered

URL = "/sil/get_serial_numbers/"
FIELDS = {
    *("serialnumber", "deviceid", "imei", "imsi", "isapproved", "isallocated", "category", "createdOn"),
    *("devicetype", "modifiedOn", "leaseExpires", "fetchedOn", "everApproved", "isMapped"),
}
DAY = datetime(2025, 5, 10, tzinfo=UTC)
IMEI = "490154203237518"
IMSI = "404685505601234"


def whole(answer) -> dict:
    """The JSON of an answer, streamed or not."""
    assert answer.status_code == 200, answer.content
    return json.loads(answer.getvalue())


def serials(client, **query) -> list[str]:
    """What the list holds, asked for both as a page and streamed: filters work the same in both."""
    paged = whole(client.get(URL, {**query, "pageSize": 100}))
    streamed = whole(client.get(URL, query))
    assert paged["data"] == streamed["data"]
    assert paged["totalCount"] == len(paged["data"])
    return [row["serialnumber"] for row in paged["data"]]


@pytest.fixture
def every_state(db):
    """One device in every state, the oldest first in the order of STEPS."""
    states = [state for state in registry.STEPS if state not in ("unknown", "deleted")]
    # Fetching takes the oldest of the pool, so what is left in the pool is made last.
    states.sort(key=lambda state: state == "approved")
    for number, state in enumerate(states):
        registry.make(state, numbered(number, "AMP" if number % 2 else "API"))
        Device.objects.filter(pk=numbered(number, "AMP" if number % 2 else "API")).update(
            created_on=DAY + timedelta(hours=number)
        )
    return {row.serial_number: row for row in Device.objects.all()}


def test_lists_all_oldest_first_with_every_field(asha):
    registry.make("mapped", OTHER)
    registry.make("leased")
    Device.objects.filter(pk=SERIAL).update(created_on=DAY, device_id="DEV-1", imei=IMEI, imsi=IMSI)
    told = whole(asha.get(URL))
    assert told["message"]
    assert [row["serialnumber"] for row in told["data"]] == [SERIAL, OTHER]
    leased, mapped = told["data"]
    assert leased.keys() >= FIELDS
    assert (leased["deviceid"], leased["imei"], leased["imsi"], leased["devicetype"]) == ("DEV-1", IMEI, IMSI, "AMP")
    assert (leased["isapproved"], leased["isallocated"], leased["category"]) == (1, 1, "UPIPLUS")
    assert (leased["everApproved"], leased["isMapped"]) == (True, False)
    assert moment(leased["createdOn"]) == DAY
    assert moment(leased["leaseExpires"]) > moment(leased["fetchedOn"]) > moment(leased["createdOn"])
    assert (mapped["isMapped"], mapped["fetchedOn"], mapped["leaseExpires"]) == (True, None, None)
    assert (mapped["deviceid"], mapped["imei"], mapped["imsi"]) == (None, None, None)


def test_an_empty_registry_is_an_empty_list(asha):
    assert whole(asha.get(URL))["data"] == []
    paged = whole(asha.get(URL, {"pageSize": 5}))
    assert (paged["data"], paged["totalCount"]) == ([], 0)


def test_a_paged_row_is_the_streamed_row(asha, every_state):
    assert serials(asha) == [row.serial_number for row in sorted(every_state.values(), key=lambda d: d.created_on)]


@pytest.mark.parametrize(
    ("query", "matches"),
    [
        *[({"isapproved": n}, lambda d, n=n: d.isapproved == n) for n in (0, 1, 2)],
        *[({"isallocated": n}, lambda d, n=n: d.isallocated == n) for n in (0, 1, 2, 3)],
        *[({"category": c}, lambda d, c=c: d.category == c) for c in ("UPIPLUS", "UPIPRO")],
        *[({"deviceType": t}, lambda d, t=t: d.device_type == t) for t in ("AMP", "API")],
        ({"isapproved": 1, "isallocated": 2, "category": "UPIPLUS"}, lambda d: d.isallocated == 2 and d.device_type),
        ({"isapproved": 0, "isallocated": 3}, lambda d: False),
        ({"fromDate": "2025-05-11"}, lambda d: False),
        ({"fromDate": "2025-05-10", "toDate": "2025-05-10"}, lambda d: True),
        ({"toDate": "2025-05-09"}, lambda d: False),
        ({"fromDate": "2025-05-10T03:00:00Z"}, lambda d: d.created_on.hour >= 3),
        ({"toDate": "2025-05-10T03:00:00+00:00"}, lambda d: d.created_on.hour <= 3),
        ({"toDate": "2025-05-10T08:30:00+05:30"}, lambda d: d.created_on.hour <= 3),
        ({"isapproved": "", "search": "", "fromDate": "", "category": "", "deviceType": ""}, lambda d: True),
        ({"fetchedBefore": "2999-01-01"}, lambda d: d.isallocated == 1),
        ({"fetchedBefore": "2020-01-01"}, lambda d: False),
    ],
)  # fmt: skip
def test_filters(asha, every_state, query, matches):
    assert set(serials(asha, **query)) == {serial for serial, device in every_state.items() if matches(device)}


@pytest.mark.parametrize(
    ("term", "found"),
    [
        ("202505", ["AMP"]),
        ("AMP123", ["AMP"]),
        ("123456B", ["AMP"]),
        (SERIAL, ["AMP"]),
        ("B", ["AMP", "API"]),
        ("dev-1", ["AMP"]),
        ("V_1", ["API"]),
        ("_", ["API"]),
        ("%", ["API"]),
        ("\\", ["API"]),
        ("54203", ["AMP"]),
        ("505601", ["API"]),
        ("nowhere", []),
        ("x" * 255, []),
        ("१", []),
        ("'", []),
    ],
)
def test_search_looks_into_serial_device_id_imei_and_imsi(asha, term, found):
    registry.make("pending")
    registry.make("pending", OTHER)
    for body in (
        {"serialnumber": SERIAL, "deviceid": "DEV-1", "imei": IMEI},
        {"serialnumber": OTHER, "deviceid": "DEV_1%\\", "imsi": IMSI},
    ):
        assert asha.post("/sil/set_device_details/", body).status_code == 200
    names = {"AMP": SERIAL, "API": OTHER}
    wanted = [names[name] for name in found]
    assert sorted(serials(asha, search=term)) == sorted(wanted)


def test_search_forgets_old_details_and_deleted_devices(asha):
    registry.make("pending")
    asha.post("/sil/set_device_details/", {"serialnumber": SERIAL, "deviceid": "OLDNAME"})
    asha.post("/sil/set_device_details/", {"serialnumber": SERIAL, "deviceid": "NEWNAME"})
    assert serials(asha, search="oldname") == []
    assert serials(asha, search="newname") == [SERIAL]
    asha.delete(f"/sil/delete_serial_number/{SERIAL}/")
    assert serials(asha, search="newname") == []
    assert serials(asha, search="123456") == []


SORTED_BY = {
    0: lambda d: d.serial_number,
    1: lambda d: d.isapproved,
    2: lambda d: d.isallocated,
    3: lambda d: d.device_type,
    4: lambda d: d.category,
    5: lambda d: d.created_on,
    6: lambda d: d.modified_on,
    7: lambda d: d.device_id or "",
    8: lambda d: d.imei or "",
    9: lambda d: d.imsi or "",
}


@pytest.mark.parametrize("descending", [0, 1])
@pytest.mark.parametrize("index", SORTED_BY)
def test_sorts_by_every_column_with_ties_by_serial(asha, every_state, index, descending):
    some = list(every_state)[:3]
    for number, serial in enumerate(some):
        text = f"{9 - number}"
        Device.objects.filter(pk=serial).update(device_id=text, imei=text * 15, imsi=text * 14)
    devices = sorted(Device.objects.all(), key=lambda d: d.serial_number)
    devices.sort(key=SORTED_BY[index], reverse=bool(descending))
    assert serials(asha, sortingOrderIndex=index, sortingOrderDirection=descending) == [d.pk for d in devices]


@pytest.mark.parametrize("descending", [0, 1])
@pytest.mark.parametrize("index", [0, 1, 4, 5])
@pytest.mark.parametrize("size", [1, 5, 7])
def test_pages_are_row_offsets_and_never_overlap(asha, every_state, size, index, descending):
    query = {"sortingOrderIndex": index, "sortingOrderDirection": descending}
    expected = serials(asha, **query)
    seen = []
    for offset in range(0, len(every_state) + size, size):
        page = whole(asha.get(URL, {**query, "pageNumber": offset, "pageSize": size}))
        assert page["totalCount"] == len(every_state)
        seen += [row["serialnumber"] for row in page["data"]]
    assert seen == expected


def test_page_size_is_10_when_only_the_offset_is_sent(asha, every_state):
    assert len(whole(asha.get(URL, {"pageNumber": 1}))["data"]) == 10
    assert whole(asha.get(URL, {"pageNumber": 2**31 - 1}))["data"] == []


def test_a_bounded_count_says_so(asha, every_state):
    told = whole(asha.get(URL, {"pageSize": 5, "count": "bounded"}))
    assert (told["totalCount"], told["totalIsBounded"]) == (len(every_state), False)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *[("isapproved", v) for v in ("3", "-1", "x", "1.5", "\u0661", "1_0", "9" * 400, "true", "0x1", "\x00")],
        *[("isallocated", v) for v in ("4", "-1", "x", "\u0661")],
        *[("pageNumber", v) for v in ("-1", "x", "1.5", str(2**31), "9" * 400, "\u0661")],
        *[("pageSize", v) for v in ("0", "-1", "101", "x", "9" * 400, "\u0661\u0660")],
        *[("sortingOrderIndex", v) for v in ("-1", "10", "x", "serial_number", "0 DESC", "\u0661")],
        *[("sortingOrderDirection", v) for v in ("-1", "2", "x", "DESC")],
        *[(n, v) for n in ("fromDate", "toDate", "fetchedBefore") for v in ("x", "2025-13-01", "2025-02-30", "\x00")],
        *[("fromDate", v) for v in ("10/05/2025", "2025-05-10T25:00", "\u0662\u0660\u0662\u0665-05-10", "0000-00-00")],
        ("search", "x" * 256),
        ("search", "a\x00b"),
        ("count", "some"),
    ],
)  # fmt: skip
def test_refuses_a_bad_parameter_and_names_it(asha, name, value):
    answer = asha.get(URL, {"pageSize": "5", name: value})
    assert_refused(answer, 400, "error")
    assert answer.json()["errors"][name]


@pytest.mark.parametrize(
    "edge", ["0001-01-01", "9999-12-31", "9999-12-31T23:59:59.999999+00:00", "0001-01-01T00:00+14:00"]
)
@pytest.mark.parametrize("name", ["fromDate", "toDate", "fetchedBefore"])
def test_the_ends_of_time_are_dates_too(asha, name, edge):
    assert serials(asha, **{name: edge}) == []


@pytest.mark.parametrize(
    "query", ["?search=%ff%fe", "?deviceType=%00", "?category=%F0%9F%99%82", "?unknown=1&isapproved[]=1"]
)
def test_answers_strange_bytes_without_an_error_of_its_own(asha, query):
    assert asha.get(f"{URL}{query}").status_code in (200, 400)


@pytest.mark.django_db
@pytest.mark.parametrize("name", registry.STAFF)
def test_staff_may(name):
    assert client_of(name).get(URL, {"pageSize": 5}).status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize("name", registry.all_but(*registry.STAFF))
def test_others_may_not(name):
    registry.make("pending")
    assert_refused(client_of(name).get(URL), 403, "denied")
    assert_refused(client_of(name).get(URL, {"pageSize": 5}), 403, "denied")
