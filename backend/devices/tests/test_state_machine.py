"""Any sequence of requests against a small model of the contract: Hypothesis looks for one that disagrees."""

from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from core.testing import client_of
from devices import repository
from devices.models import Device
from devices.tests import registry
from devices.tests.registry import mapping_of

SERIALS = ["202505AMP000001B", "202505API000002B", "202505AMP000003B"]
serials = st.sampled_from(SERIALS)
DONE, BAD, DENIED, MISSING, TAKEN = (
    (200, "success"),
    (400, "error"),
    (403, "denied"),
    (404, "not_found"),
    (409, "duplicate"),
)


@dataclass
class Known:
    """What the contract says of one device."""

    is_pro: bool = False
    isapproved: int = 0
    isallocated: int = 0
    ever_approved: bool = False
    lease: str | None = None
    mapping: dict | None = None
    details: dict = field(default_factory=dict)


class Registry(RuleBasedStateMachine):
    """Rules are requests; each predicts its answer and what it leaves behind."""

    def __init__(self):
        super().__init__()
        registry.clear()
        self.client = client_of("root")
        self.known: dict[str, Known] = {}  # in the order of registration: the pool's order
        self.events: dict[str, list[str]] = {serial: [] for serial in SERIALS}

    def ask(self, method, url, body=None):
        answer = getattr(self.client, method)(f"/sil/{url}", body)
        return (answer.status_code, answer.json()["status"]), answer.json()

    def happened(self, serial, *events):
        self.events[serial] += events

    def expect(self, got, expected):
        assert got == expected, f"answered {got}, the contract says {expected}"

    @initialize(starts=st.tuples(*[st.sampled_from(["absent", "approved", "approved", "pro"]) for _ in SERIALS]))
    def start_beyond_the_beginning(self, starts):
        """Thirty requests from nothing seldom get as far as a released or unmapped device."""
        for serial, start in zip(SERIALS, starts, strict=True):
            if start == "pro":
                self.add_pro(serial)
            elif start == "approved":
                self.add(serial)
                self.approve(serial)

    @rule(serial=serials)
    def add(self, serial):
        got, _ = self.ask("post", "add_serial_number/", {"serialnumber": serial})
        self.expect(got, TAKEN if serial in self.known else (201, "success"))
        if serial not in self.known:
            self.known[serial] = Known()
            self.happened(serial, "device.registered")

    @rule(serial=serials)
    def add_pro(self, serial):
        got, _ = self.ask("post", "add_upi_pro_serial/", {"serialnumber": serial})
        self.expect(got, TAKEN if serial in self.known else (201, "success"))
        if serial not in self.known:
            self.known[serial] = Known(is_pro=True, isapproved=1, isallocated=2, ever_approved=True)
            self.happened(serial, "device.registered")

    @rule(serial=serials)
    def approve(self, serial):
        got, _ = self.ask("patch", "approve_serial_number/", {"serialnumber": serial})
        device = self.known.get(serial)
        if device is None or device.isallocated == 3:
            return self.expect(got, BAD if device else MISSING)
        if device.isapproved != 1:
            device.isapproved, device.ever_approved = 1, True
            self.happened(serial, "device.approved")
        return self.expect(got, DONE)

    @rule(serial=serials)
    def reject(self, serial):
        got, _ = self.ask("post", "reject_serial_number/", {"serialnumber": serial, "reason": "bent"})
        device = self.known.get(serial)
        if device is None or device.isallocated != 0:
            return self.expect(got, DENIED if device else MISSING)
        if device.isapproved != 2:
            device.isapproved = 2
            self.happened(serial, "device.rejected")
        return self.expect(got, DONE)

    @rule(minutes=st.sampled_from([None, None, 5, 10080]), method=st.sampled_from(["get", "post"]))
    def fetch(self, minutes, method):
        if method == "get":
            got, told = self.ask("get", f"getSerialNumber/?lease_minutes={minutes or ''}")
        else:
            got, told = self.ask("post", "getSerialNumber/", {"lease_minutes": minutes})
        self.run_out_leases_return()
        pool = [serial for serial, d in self.known.items() if (d.isapproved, d.isallocated) == (1, 0)]
        if not pool:
            return self.expect(got, MISSING)
        device = self.known[pool[0]]
        device.isallocated, device.lease = 1, "running" if minutes else None
        self.happened(pool[0], "device.fetched")
        assert told["serialnumber"] == pool[0]
        assert (told["lease_expires"] is not None) == bool(minutes)
        return self.expect(got, DONE)

    @rule(serial=serials)
    def time_passes(self, serial):
        device = self.known.get(serial)
        if device and device.lease == "running":
            expires = Device.objects.get(pk=serial).lease_expires - timedelta(days=8)
            Device.objects.filter(pk=serial).update(lease_expires=expires)
            device.lease = "over"

    @rule()
    def lease_timer(self):
        over = [serial for serial, device in self.known.items() if device.lease == "over"]
        assert repository.release_expired_leases(100) == len(over)
        self.run_out_leases_return()

    def run_out_leases_return(self):
        for serial, device in self.known.items():
            if device.lease == "over":
                device.isallocated, device.lease = 0, None
                self.happened(serial, "device.lease_expired")

    @rule(serial=serials)
    def release(self, serial):
        got, _ = self.ask("post", "release_serial_number/", {"serialnumber": serial})
        device = self.known.get(serial)
        if device is None or device.isallocated != 1:
            return self.expect(got, DENIED if device else MISSING)
        device.isallocated, device.lease = 0, None
        self.happened(serial, "device.released")
        return self.expect(got, DONE)

    @rule(serial=serials)
    def allocate(self, serial):
        got, _ = self.ask("post", "allocate_serial_number/", {"serialnumber": serial})
        device = self.known.get(serial)
        if device is None or device.isapproved != 1 or device.isallocated not in (0, 1):
            return self.expect(got, BAD if device else MISSING)
        device.isallocated, device.lease = 2, None
        self.happened(serial, "device.allocated")
        return self.expect(got, DONE)

    @rule(serial=serials)
    def deactivate(self, serial):
        got, _ = self.ask("post", "deactivate_serial_number/", {"serialnumber": serial})
        device = self.known.get(serial)
        if device is None or (device.isapproved, device.isallocated) != (1, 0):
            return self.expect(got, DENIED if device else MISSING)
        device.isallocated = 3
        self.happened(serial, "device.deactivated")
        return self.expect(got, DONE)

    @rule(serial=serials)
    def delete(self, serial):
        got, _ = self.ask("delete", f"delete_serial_number/{serial}/")
        device = self.known.get(serial)
        if device is None or device.ever_approved:
            return self.expect(got, DENIED if device else MISSING)
        del self.known[serial]
        self.happened(serial, "device.deleted")
        return self.expect(got, DONE)

    @rule(serial=serials, name=st.sampled_from(["DEV-1", "DEV-2", "Gerät"]))
    def set_details(self, serial, name):
        got, _ = self.ask("post", "set_device_details/", {"serialnumber": serial, "deviceid": name})
        device = self.known.get(serial)
        if device is None:
            return self.expect(got, MISSING)
        if any(other is not device and other.details.get("deviceid") == name for other in self.known.values()):
            return self.expect(got, TAKEN)
        if device.details != {"deviceid": name}:
            device.details = {"deviceid": name}
            self.happened(serial, "device.detailed")
        return self.expect(got, DONE)

    @rule(serial=serials, company=st.sampled_from(["North", "South"]))
    def map(self, serial, company):
        got, _ = self.ask("post", "create_customer_mapping/", mapping_of(serial, company=company))
        device = self.known.get(serial)
        if device is None or device.isapproved != 1 or device.isallocated == 3:
            return self.expect(got, BAD)
        if device.mapping:
            return self.expect(got, TAKEN)
        device.mapping = {"company": company, "is_approved": 0, "reason": None}
        self.happened(serial, "mapping.created", *(["device.allocated"] if device.isallocated != 2 else []))
        device.isallocated, device.lease = 2, None
        return self.expect(got, (201, "success"))

    @rule(serial=serials, company=st.sampled_from(["North", "South"]))
    def update_mapping(self, serial, company):
        got, _ = self.ask("post", "update_customer_mapping/", mapping_of(serial, company=company))
        device = self.known.get(serial)
        if device is None or not device.mapping:
            return self.expect(got, MISSING)
        if device.mapping["company"] != company:
            device.mapping["company"] = company
            self.happened(serial, "mapping.updated")
        return self.expect(got, DONE)

    @rule(serial=serials, status=st.sampled_from([1, 2]), reason=st.sampled_from([None, "wrong shop"]))
    def review_mapping(self, serial, status, reason):
        body = {"serialnumber": serial, "approvedStatus": status, "reason": reason}
        got, _ = self.ask("post", "review_customer_mapping/", body)
        device = self.known.get(serial)
        if device is None or not device.mapping:
            return self.expect(got, MISSING)
        said = {"is_approved": status, "reason": reason}
        if not said.items() <= device.mapping.items():
            device.mapping.update(said)
            self.happened(serial, "mapping.reviewed")
        return self.expect(got, DONE)

    @rule(serial=serials)
    def delete_mapping(self, serial):
        got, _ = self.ask("delete", f"delete_customer_mapping/{serial}/")
        device = self.known.get(serial)
        if device is None or not device.mapping:
            return self.expect(got, MISSING)
        device.mapping = None
        self.happened(serial, "mapping.deleted")
        if not device.is_pro:
            device.isallocated = 0
            self.happened(serial, "device.released")
        return self.expect(got, DONE)

    @invariant()
    def the_tables_say_what_the_model_says(self):
        stored = registry.rows(
            "SELECT d.serial_number, d.category = 'UPIPRO', d.isapproved, d.isallocated, d.ever_approved,"
            " CASE WHEN d.lease_expires IS NULL THEN NULL WHEN d.lease_expires > UTC_TIMESTAMP(6) THEN 'running'"
            " ELSE 'over' END, d.device_id, m.company, m.is_approved, m.review_reason"
            " FROM device d LEFT JOIN mapping m USING (serial_number) ORDER BY 1"
        )
        assert stored == [self.row(serial, device) for serial, device in sorted(self.known.items())]
        assert registry.rows("SELECT COUNT(*) FROM mapping")[0][0] == sum(bool(d.mapping) for d in self.known.values())
        assert registry.counted() == registry.present()

    @invariant()
    def every_transition_has_its_event_and_every_event_its_transition(self):
        for serial, events in self.events.items():
            assert registry.events(serial) == events

    def row(self, serial, device):
        said = device.mapping or {"company": None, "is_approved": None, "reason": None}
        state = (device.is_pro, device.isapproved, device.isallocated, device.ever_approved, device.lease)
        return (serial, *state, device.details.get("deviceid"), said["company"], said["is_approved"], said["reason"])


def _run(examples):
    run_state_machine_as_test(
        Registry,
        settings=settings(
            max_examples=examples,
            stateful_step_count=30,
            deadline=None,
            database=None,
            report_multiple_bugs=False,
            suppress_health_check=[HealthCheck.too_slow],
        ),
    )


@pytest.mark.django_db(transaction=True)
def test_twenty_runs_of_thirty_requests_agree_with_the_model():
    _run(20)


@pytest.mark.deep
@pytest.mark.django_db(transaction=True)
def test_two_hundred_runs_of_thirty_requests_agree_with_the_model():
    _run(200)
