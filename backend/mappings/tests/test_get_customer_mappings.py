"""GET /sil/get_customer_mappings/."""

from datetime import UTC, datetime, timedelta

import pytest

from core.testing import client_of
from devices.tests import registry
from devices.tests.registry import MAPPING, SERIAL, assert_refused, moment, numbered
from mappings import repository
from mappings.models import Mapping

URL = "/sil/get_customer_mappings/"
FIELDS = {
    *("upiDeviceSerialNumber", "uniqueIdentifier", "customerCode", "customerName", "company", "devicetype"),
    *("isApproved", "createdOn", "modifiedOn", "cLicenseURL", "versionDetails", "reviewReason"),
}
DAY = datetime(2025, 5, 10, tzinfo=UTC)

# Serial number: what the mapping says. Names repeat, so ties are met.
STORED = {
    numbered(1, "AMP"): ("U-3", 30, "Anand", "North 100%", "https://example.com/c", "1.0", 0),
    numbered(2, "API"): ("U-1", 20, "anand", "South_Shop", "https://example.com/a", "2.0", 1),
    numbered(3, "AMP"): ("u-2", 20, "Bina", "Back\\slash", "https://example.com/B", "10.0", 2),
    numbered(4, "API"): ("X-9", 7, "Chitra O'Neil", "आनंद स्टोर्स", "http://intranet/x", "1.0", 0),
    "PRO-5": ("U-5", 501, "Édouard", "North 1000", "https://example.com/e", "5", 1),
}


@pytest.fixture
def stored(db):
    """The mappings of STORED, one an hour from DAY on."""
    for hour, (serial, said) in enumerate(STORED.items()):
        registry.make("pro" if serial.startswith("PRO") else "approved", serial)
        body = {**MAPPING, "uniqueIdentifier": said[0], "customerCode": said[1], "customerName": said[2]}
        body.update(company=said[3], licenseUrl=said[4], versionDetails=said[5])
        repository.save_serial_customer_details(serial, body)
        if said[6]:
            repository.review_serial_customer(serial, said[6], reason=None)
        Mapping.objects.filter(pk=serial).update(created_on=DAY + timedelta(hours=hour))
    return {mapping.serial_number: mapping for mapping in Mapping.objects.all()}


def page(client, **query) -> dict:
    answer = client.get(URL, query)
    assert answer.status_code == 200, answer.content
    told = answer.json()
    assert told["status"] == "success"
    return told


def listed(client, **query) -> list[str]:
    told = page(client, **{"pageSize": 100, **query})
    assert told["totalCount"] == len(told["data"])
    return [row["upiDeviceSerialNumber"] for row in told["data"]]


def test_tells_every_field_of_a_mapping(ben):
    registry.make("mapped")
    body = {"serialnumber": SERIAL, "approvedStatus": 2, "reason": "wrong shop"}
    ben.post("/sil/review_customer_mapping/", body)
    told = page(ben)
    assert told["totalCount"] == 1
    (row,) = told["data"]
    assert row.keys() >= FIELDS
    times = {name: row.pop(name) for name in ("createdOn", "modifiedOn")}
    assert {name: row[name] for name in FIELDS - times.keys()} == {
        "upiDeviceSerialNumber": SERIAL,
        "uniqueIdentifier": "U-1",
        "customerCode": 7,
        "customerName": "Anand",
        "company": "Anand Stores",
        "devicetype": "AMP",
        "isApproved": 2,
        "reviewReason": "wrong shop",
        "cLicenseURL": "https://example.com/licence/1",
        "versionDetails": "1.0",
    }
    assert moment(times["createdOn"]) < moment(times["modifiedOn"])


def test_an_empty_list_is_an_answer(ben):
    told = page(ben)
    assert (told["data"], told["totalCount"]) == ([], 0)


def test_the_default_page_has_ten_rows_by_customer_code(ben):
    for number in range(12):
        registry.make("approved", numbered(number))
        repository.save_serial_customer_details(numbered(number), {**MAPPING, "customerCode": 100 - number // 2})
    told = page(ben)
    assert told["totalCount"] == 12
    expected = sorted(range(12), key=lambda number: (100 - number // 2, number))
    assert [row["upiDeviceSerialNumber"] for row in told["data"]] == [numbered(number) for number in expected[:10]]


def test_a_deleted_mapping_is_gone_from_list_count_and_search(ben):
    registry.make("mapped")
    ben.delete(f"/sil/delete_customer_mapping/{SERIAL}/")
    assert listed(ben) == listed(ben, searchText="Anand") == []


def test_search_follows_an_update(ben, stored):
    serial = numbered(1)
    body = registry.mapping_of(serial, company="Renamed Limited", customerCode=4711)
    ben.post("/sil/update_customer_mapping/", body)
    assert listed(ben, searchText="renamed") == listed(ben, searchText="4711") == [serial]
    assert serial not in listed(ben, searchText="North")


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ({"serialNumber": "202505"}, "1234"),
        ({"serialNumber": "amp"}, "13"),
        ({"serialNumber": "PRO-5"}, "5"),
        ({"customerName": "ANAND"}, "12"),
        ({"customerName": "o'n"}, "4"),
        ({"customerName": "%"}, ""),
        ({"customerName": "_"}, ""),
        ({"customerName": "é"}, "5"),
        ({"company": "north 100"}, "15"),
        ({"company": "100%"}, "1"),
        ({"company": "h_s"}, "2"),
        ({"company": "back\\s"}, "3"),
        ({"company": "आनंद"}, "4"),
        ({"customerCode": 20}, "23"),
        ({"customerCode": 2}, ""),
        ({"customerCode": 0}, "12345"),
        ({"customerCode": ""}, "12345"),
        ({"deviceType": "AMP"}, "13"),
        ({"deviceType": "api"}, "24"),
        ({"deviceType": "XYZ"}, ""),
        ({"approvedStatus": -1}, "12345"),
        ({"approvedStatus": 0}, "14"),
        ({"approvedStatus": 1}, "25"),
        ({"approvedStatus": 2}, "3"),
        ({"serialNumber": "", "customerName": "", "company": "", "searchText": "", "deviceType": ""}, "12345"),
        ({"fromDate": "", "toDate": "", "approvedStatus": "", "pageNumber": ""}, "12345"),
        ({"fromDate": "2025-05-11"}, ""),
        ({"toDate": "2025-05-09"}, ""),
        ({"fromDate": "2025-05-10", "toDate": "2025-05-10"}, "12345"),
        ({"fromDate": "2025-05-10T02:00:00+00:00"}, "345"),
        ({"toDate": "2025-05-10T07:30:00+05:30"}, "123"),
        ({"customerName": "anand", "approvedStatus": 1, "deviceType": "API"}, "2"),
        ({"customerName": "anand", "customerCode": 7}, ""),
        ({"searchText": "anand", "company": "south"}, "2"),
    ],
)
def test_filters(ben, stored, query, numbers):
    assert {serial[-2 if serial.endswith("B") else -1] for serial in listed(ben, **query)} == set(numbers)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("amp0", "13"),
        ("pro-", "5"),
        ("u-", "1235"),
        ("x-9", "4"),
        ("501", "5"),
        ("30", "1"),
        ("ANAND", "12"),
        ("stores", ""),
        ("स्टोर्स", "4"),
        ("éd", "5"),
        ("EXAMPLE.com/", "1235"),
        ("intranet", "4"),
        ("10.0", "3"),
        ("5", "12345"),
        ("e", "12345"),
        ("100%", "1"),
        ("%", "1"),
        ("_", "2"),
        ("\\", "3"),
        ("'", "4"),
        ('"', ""),
        ("+north -100", ""),
        ("nor* (", ""),
        ("th 10", "15"),
        ("2025-05-10", ""),
        ("zzz", ""),
        ("x" * 255, ""),
    ],
)
def test_search_looks_into_every_text_and_number_but_not_at_dates(ben, stored, text, numbers):
    assert {serial[-2 if serial.endswith("B") else -1] for serial in listed(ben, searchText=text)} == set(numbers)


def test_a_search_does_not_match_across_two_columns(ben, stored):
    assert listed(ben, searchText="U-3Anand") == listed(ben, searchText="AnandNorth") == []


SORTED_BY = {
    0: lambda m: m.serial_number,
    1: lambda m: m.customer_code,
    4: lambda m: m.device_type,
    5: lambda m: m.is_approved,
    6: lambda m: m.created_on,
    7: lambda m: m.modified_on,
    2: lambda m: m.customer_name.lower().replace("é", "e"),
    3: None,
    8: lambda m: m.unique_identifier.lower(),
    9: lambda m: m.license_url.lower(),
    10: lambda m: m.version_details,
}


@pytest.mark.parametrize("descending", [0, 1])
@pytest.mark.parametrize("index", SORTED_BY)
def test_sorts_by_every_column_ignoring_case_with_ties_by_serial(ben, stored, index, descending):
    found = listed(ben, sortingOrderIndex=index, sortingOrderDirection=descending)
    assert sorted(found) == sorted(STORED)
    if key := SORTED_BY[index]:
        mappings = sorted(stored.values(), key=lambda m: m.serial_number)
        mappings.sort(key=key, reverse=bool(descending))
        assert found == [mapping.serial_number for mapping in mappings]
    else:
        latin = [serial for serial in found if serial != numbered(4, "API")]
        order = [numbered(3), numbered(1), "PRO-5", numbered(2, "API")]
        assert latin == (order[::-1] if descending else order)


@pytest.mark.parametrize("query", [{}, {"searchText": "e"}, {"customerName": "an"}, {"approvedStatus": 0}])
@pytest.mark.parametrize("index", [0, 1, 2, 7])
@pytest.mark.parametrize("size", [1, 2, 3])
def test_pages_are_row_offsets_and_never_overlap(ben, stored, size, index, query):
    query = {**query, "sortingOrderIndex": index, "sortingOrderDirection": 1}
    expected = listed(ben, **query)
    seen = []
    for offset in range(0, len(expected) + size, size):
        told = page(ben, **query, pageNumber=offset, pageSize=size)
        assert told["totalCount"] == len(expected)
        seen += [row["upiDeviceSerialNumber"] for row in told["data"]]
    assert seen == expected


def test_the_default_dates_hold_everything_from_2020_to_the_end_of_today(ben, stored):
    now = datetime.now(UTC)
    last = now.replace(hour=23, minute=59, second=59, microsecond=999999)
    edges = [datetime(2019, 12, 31, 23, 59, 59, 999999, tzinfo=UTC), datetime(2020, 1, 1, tzinfo=UTC), last]
    for serial, edge in zip([*STORED][:4], [*edges, last + timedelta(microseconds=1)], strict=True):
        Mapping.objects.filter(pk=serial).update(created_on=edge)
    assert set(listed(ben)) == {[*STORED][1], [*STORED][2], "PRO-5"}
    assert len(listed(ben, fromDate="2000-01-01", toDate="2999-12-31")) == 5
    assert set(listed(ben, toDate=now.date().isoformat())) == {[*STORED][1], [*STORED][2], "PRO-5"}


def test_a_bounded_count_says_so(ben, stored):
    told = page(ben, count="bounded", pageSize=2)
    assert (told["totalCount"], told["totalIsBounded"]) == (5, False)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *[("customerCode", v) for v in ("-1", "x", "1.5", "\u0661", "1_0", "9" * 400, "1 OR 1=1", "\x00")],
        *[("approvedStatus", v) for v in ("-2", "3", "x", "\u0661")],
        *[("pageNumber", v) for v in ("-1", "x", str(2**31), "9" * 400)],
        *[("pageSize", v) for v in ("0", "-1", "101", "x", "9" * 400, "\u0661\u0660")],
        *[("sortingOrderIndex", v) for v in ("-1", "11", "x", "1;DROP TABLE mapping")],
        *[("sortingOrderDirection", v) for v in ("-1", "2", "DESC")],
        *[(n, v) for n in ("fromDate", "toDate") for v in ("x", "2025-13-01", "2025-02-30", "10/05/2025", "\x00")],
        *[(n, "a\x00b") for n in ("serialNumber", "customerName", "company", "deviceType", "searchText")],
        *[(n, "x" * 256) for n in ("serialNumber", "customerName", "company", "searchText")],
        ("count", "some"),
    ],
)
def test_refuses_a_bad_parameter_and_names_it(ben, stored, name, value):
    answer = ben.get(URL, {name: value})
    assert_refused(answer, 400, "error")
    assert answer.json()["errors"][name]


@pytest.mark.parametrize("edge", ["0001-01-01", "9999-12-31", "9999-12-31T23:59:59.999999+00:00"])
@pytest.mark.parametrize("name", ["fromDate", "toDate"])
def test_the_ends_of_time_are_dates_too(ben, stored, name, edge):
    assert ben.get(URL, {name: edge}).status_code == 200


@pytest.mark.parametrize(
    "text", ["🙂", "\u0301", "\ufdfa", "ß", "İ", "\u202e", " ", "a" * 255, "*", "@", "~", "<>", "(((", "-"]
)
@pytest.mark.parametrize("name", ["serialNumber", "customerName", "company", "deviceType", "searchText"])
def test_any_text_is_searched_for_without_an_error(ben, stored, name, text):
    assert ben.get(URL, {name: text}).status_code in (200, 400)


@pytest.mark.django_db
@pytest.mark.parametrize("name", registry.STAFF)
def test_staff_may(name):
    assert client_of(name).get(URL).status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize("name", registry.all_but(*registry.STAFF))
def test_others_may_not(name):
    assert_refused(client_of(name).get(URL), 403, "denied")
