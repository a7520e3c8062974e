"""Devices come in by file."""

import orjson
import pytest

from changesets.models import State, Verdict
from core import procedures
from core.errors import Refused
from core.models import StateCount
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


def test_all_or_nothing_counts_where_nobody_waits_for_its_end(asha):
    content = tables.csv_of(*([serial] for serial in tables.serials(2)), header=["serialnumber"])
    found = tables.checked(asha, content)
    asha.post("/sil/add_serial_number/", {"serialnumber": "202505API000001B"})
    others = set(StateCount.objects.values_list("shard", flat=True))
    tables.run(asha, found, "all_or_nothing")
    apart = StateCount.objects.filter(n=2)
    assert max(others) < 32 <= min(row.shard for row in apart)
    asha.post("/sil/add_serial_number/", {"serialnumber": "202505API000002B"})
    assert set(StateCount.objects.exclude(pk__in=[row.pk for row in apart]).values_list("shard", flat=True)) == others
    tables.require_consistent()
