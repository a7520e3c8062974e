"""Devices come in by file."""

import orjson
import pytest

from changesets.models import State, Verdict
from core import procedures
from core.errors import Refused
from core.tests.tables import nothing_changes
from devices.models import Device
from events.models import Event
from imports.tests import tables


def test_a_file_is_looked_at_then_checked_then_run(asha):
    one, two = tables.serials(2)
    answer = tables.upload(asha, tables.csv_of([one, "UPIPLUS", "490154203237518"], [two, "", ""]))
    data = answer.json()["data"]
    assert data["state"] == "draft"
    assert data["rows_seen"] == 2
    assert data["columns"][0] == {"header": "serialnumber", "samples": [one, two]}
    assert data["suggested"] == {"serialnumber": "serialnumber", "category": "category", "imei": "imei"}
    assert tables.check(asha, data["id"]).status_code == 202
    with_verdicts = tables.worked(data["id"])
    assert with_verdicts.state == State.CHECKED, with_verdicts.problem
    assert tables.verdicts(with_verdicts) == [Verdict.GOOD, Verdict.GOOD]
    assert not Device.objects.exists()
    done = tables.run(asha, with_verdicts)
    assert done.state == State.DONE
    assert tables.verdicts(done) == [Verdict.DONE, Verdict.DONE]
    assert dict(Device.objects.values_list("serial_number", "imei")) == {one: "490154203237518", two: None}
    events = Event.objects.filter(entity="device").values_list("key", "action", "actor", "request_id")
    assert set(events) == {(serial, "registered", "asha", f"changeset-{done.pk}") for serial in (one, two)}


@pytest.mark.parametrize(
    ("serial", "category", "word"),
    [
        ("202513AMP000001B", "UPIPLUS", "error"),
        ("pro-1", "UPIPRO", "error"),
        ("PRO-1", "OTHER", "error"),
        (None, "", ""),
    ],
)
def test_the_database_looks_at_the_form_itself_and_takes_all_or_none(db, serial, category, word):
    one, two = tables.serials(2)
    procedures.call("insert_devices", orjson.dumps([{"serialnumber": one, "category": "UPIPLUS"}]).decode())
    other = {"serialnumber": serial or one, "category": category or "UPIPLUS"}
    with nothing_changes(), pytest.raises(Refused) as refused:
        procedures.call("insert_devices", orjson.dumps([{"serialnumber": two, "category": "UPIPLUS"}, other]).decode())
    assert refused.value.word == (word or "duplicate")
