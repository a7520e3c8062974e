"""manage.py release_expired_leases."""

import pytest
from django.core.management import call_command

from core.models import IdempotencyKey
from devices.tests import registry
from devices.tests.registry import OTHER, SERIAL, nothing_changes
from events.models import Event

pytestmark = pytest.mark.django_db


def _run(capsys) -> str:
    call_command("release_expired_leases")
    return capsys.readouterr().out


def test_returns_what_ran_out_and_leaves_running_leases(capsys):
    registry.make("leased", SERIAL)
    registry.make("lease over", OTHER)
    assert _run(capsys) == "1 leases released.\n"
    assert (registry.state_of(SERIAL), registry.state_of(OTHER)) == ("leased", "approved")
    event = Event.objects.latest("id")
    assert (event.key, event.action, event.actor) == (OTHER, "lease_expired", "lease timer")


@pytest.mark.parametrize("state", ["leased", "fetched", "mapped", "approved"])
def test_touches_nothing_else(capsys, state):
    registry.make(state, SERIAL)
    with nothing_changes():
        assert _run(capsys) == "0 leases released.\n"


def test_forgets_keys_of_more_than_a_day_and_no_others(capsys, asha):
    for key in ("old", "new"):
        asha.post("/sil/getSerialNumber/", headers={"Idempotency-Key": key})
    assert IdempotencyKey.objects.count() == 2
    registry.rows("UPDATE idempotency_key SET created_on = created_on - INTERVAL 25 HOUR WHERE `key` = 'old'")
    _run(capsys)
    assert list(IdempotencyKey.objects.values_list("key", flat=True)) == ["new"]


def test_a_key_is_free_again_after_a_day(asha):
    asha.post("/sil/getSerialNumber/", headers={"Idempotency-Key": "k"})
    registry.rows("UPDATE idempotency_key SET created_on = created_on - INTERVAL 25 HOUR")
    registry.make("approved")
    answer = asha.post("/sil/getSerialNumber/", headers={"Idempotency-Key": "k"})
    assert (answer.status_code, answer.json()["serialnumber"]) == (200, SERIAL)
    assert "Idempotent-Replay" not in answer.headers
