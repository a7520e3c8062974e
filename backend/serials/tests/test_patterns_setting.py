"""SERIAL_PATTERNS: mistakes stop the start; a new line is configuration and no code."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.db import connection

from core.errors import Refused
from core.testing import client_of
from core.tests.tables import nothing_changes
from devices import repository
from devices.models import Device
from devices.tests.registry import assert_refused
from labels.tests.stock import built_in
from serials import configured
from serials.database import write_forms

DEFAULT = "{yyyy}{mm}{line:AMP|API}{seq:6}B"
OTHERS = "{line:AMX|AMZ1}{yy}{mm}-{seq:5}"
ENDS_OTHERWISE = "{yyyy}{mm}{line:AMP}{seq:6}C"
NEW = "AMX2505-00017"


def test_the_default_is_in_order():
    assert configured.problems() == []
    assert configured.lines() == ["AMP", "API"]


@pytest.mark.parametrize(
    ("patterns", "told"),
    [
        ([], "SERIAL_PATTERNS is empty"),
        ([DEFAULT, "{yyyy}{seq:6}"], "it needs {mm} exactly once"),
        ([DEFAULT, "{yyyy}{mm}{line:API}{seq:6}B"], "could both make one serial"),
        (["{yyyy}{mm}{line:2}{seq:5}", "{yyyy}{mm}{line:22}{seq:4}"], "could both make one serial"),
    ],
)
def test_check_fails_with_a_sentence(settings, patterns, told):
    settings.SERIAL_PATTERNS = patterns
    with pytest.raises(SystemCheckError) as raised:
        call_command("check", stdout=StringIO(), stderr=StringIO())
    assert told in str(raised.value)


@pytest.mark.parametrize(
    "serial", ["202513AMP123456B", "202505AMX123456B", "202505amp123456B", "202505AMP12345B", "PRO-1", "", NEW]
)
def test_plain_sql_refuses_what_the_api_refuses(asha, serial):
    with nothing_changes():
        assert_refused(asha.post("/sil/add_serial_number/", {"serialnumber": serial}), 400, "error")
        with pytest.raises(Refused) as refused:
            repository.save_serial_number(serial, category="UPIPLUS")
        assert refused.value.word == "error"


@pytest.mark.parametrize(
    ("serial", "category"), [("pro-1", "UPIPRO"), ("", "UPIPRO"), ("A B", "UPIPRO"), ("202505AMP123456B", "OTHER")]
)
def test_plain_sql_refuses_other_serials_and_categories(db, serial, category):
    with nothing_changes(), pytest.raises(Refused):
        repository.save_upi_pro_serial_number(serial, category=category, isapproved=1, isallocated=2)


@pytest.fixture
def new_lines(transactional_db, settings):
    settings.SERIAL_PATTERNS = [DEFAULT, OTHERS]
    write_forms()
    yield
    settings.SERIAL_PATTERNS = [DEFAULT]
    write_forms()


def _listed(client, **wanted) -> list[str]:
    answer = client.get("/sil/get_serial_numbers/", {"pageSize": 10, **wanted})
    return [row["serialnumber"] for row in answer.json()["data"]]


def test_a_new_line_is_registered_listed_searched_mapped_and_deleted(new_lines):
    eve = client_of("eve")
    for serial in (NEW, "AMZ12505-00018", "202505AMP123456B"):
        assert eve.post("/sil/add_serial_number/", {"serialnumber": serial}).status_code == 201
    assert Device.objects.get(pk=NEW).device_type == "AMX"
    assert _listed(eve, deviceType="amx") == [NEW]
    assert _listed(eve, deviceType="AMZ1", isapproved=0) == ["AMZ12505-00018"]
    assert _listed(eve, deviceType="AMY") == []
    for term, found in {
        "x2505-0001": [NEW],
        "05-000": [NEW, "AMZ12505-00018"],
        "am": 3,
        "amz": 1,
        "0017": [NEW],
    }.items():
        listed = _listed(eve, search=term)
        assert listed == found if isinstance(found, list) else len(listed) == found, term
    with connection.cursor() as cursor:
        cursor.execute("SELECT lot FROM device ORDER BY serial_number")
        assert [lot for (lot,) in cursor.fetchall()] == ["202505AMP", "AMX", "AMZ1"]
    eve.patch("/sil/approve_serial_number/", {"serialnumber": NEW})
    body = {
        "serialnumber": NEW,
        "uniqueIdentifier": "U-1",
        "customerCode": 7,
        "customerName": "Anand",
        "company": "Anand Stores",
    }
    body |= {"licenseUrl": "https://example.com/1", "versionDetails": "1", "devicetype": "AMX"}
    assert eve.post("/sil/create_customer_mapping/", body).status_code == 201
    found = eve.get("/sil/get_customer_mappings/", {"deviceType": "amx", "fromDate": "2020-01-01"}).json()
    assert [row["devicetype"] for row in found["data"]] == ["AMX"]
    assert eve.delete("/sil/delete_serial_number/AMZ12505-00018/").status_code == 200
    assert eve.post("/sil/add_serial_number/", {"serialnumber": "AMZ12505-00018"}).status_code == 201
    block = eve.post("/sil/serial_blocks/", {"line": "AMX", "year": 2025, "month": 5, "count": 3}).json()["data"]
    assert (block["first"], block["last"], block["pattern"]) == ("AMX2505-00018", "AMX2505-00020", OTHERS)
    report = eve.get("/sil/serial_report/").json()
    assert [(lot["lot"], lot["year"], lot["month"]) for lot in report["data"]] == [
        ("202505AMP", 2025, 5),
        ("AMX2505-", 2025, 5),
        ("AMZ12505-", 2025, 5),
    ]


@pytest.fixture
def two_endings(transactional_db, settings):
    """Two patterns whose lots begin alike, so that their serials lie between one another."""
    settings.SERIAL_PATTERNS = [DEFAULT, ENDS_OTHERWISE]
    write_forms()
    yield
    settings.SERIAL_PATTERNS = [DEFAULT]
    write_forms()


def test_patterns_of_one_line_are_counted_reserved_and_labelled_apart(two_endings):
    eve = client_of("eve")
    for serial in ("202505AMP000001B", "202505AMP000004B", "202505AMP000002C"):
        assert eve.post("/sil/add_serial_number/", {"serialnumber": serial}).status_code == 201
    report = eve.get("/sil/serial_report/").json()["data"]
    assert sorted((lot["first"][-1], lot["last"], lot["devices"], lot["missing"]) for lot in report) == [
        ("B", "202505AMP000004B", 2, 2),
        ("C", "202505AMP000002C", 1, 0),
    ]
    lot = {"line": "AMP", "year": 2025, "month": 5}
    for pattern, first, count in ((DEFAULT, 10, 90), (ENDS_OTHERWISE, 50, 10)):
        given = {**lot, "pattern": pattern, "first": first, "count": count}
        assert eve.post("/sil/serial_blocks/", given).status_code == 201
    wanted = {"template": built_in("Roll, 50 x 25 mm").pk, "serial": "202505AMP000080B"}
    assert eve.post("/sil/labels/preview/", wanted).json()["data"]["serial"] == wanted["serial"]
    assert eve.post("/sil/labels/preview/", {**wanted, "serial": "202505AMP000080C"}).status_code == 400


def test_a_line_that_is_configured_no_more_keeps_its_devices(new_lines, settings):
    eve = client_of("eve")
    eve.post("/sil/add_serial_number/", {"serialnumber": NEW})
    settings.SERIAL_PATTERNS = [DEFAULT]
    write_forms()
    assert _listed(eve, deviceType="AMX") == [NEW]
    assert _listed(eve, search="2505-0") == [NEW]
    assert_refused(eve.post("/sil/add_serial_number/", {"serialnumber": "AMX2505-00019"}), 400, "error")
    assert eve.delete(f"/sil/delete_serial_number/{NEW}/").status_code == 200


@pytest.mark.django_db(transaction=True)
def test_readyz_says_when_the_database_has_the_forms_of_another_setting(nobody, settings):
    settings.SERIAL_PATTERNS = [DEFAULT, OTHERS]
    answer = nobody.get("/readyz")
    assert (answer.status_code, answer.json()["serial_patterns"], answer.json()["procedures"]) == (503, False, True)
    write_forms()  # as migrate does
    assert nobody.get("/readyz").status_code == 200
    settings.SERIAL_PATTERNS = [DEFAULT]
    assert nobody.get("/readyz").status_code == 503
    write_forms()
    assert nobody.get("/readyz").json()["serial_patterns"] is True
