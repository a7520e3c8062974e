"""GET /sil/verify-auth/."""

import pytest

from accounts.tests.signed_in import WHO, browser_of
from core import testing
from core.permissions import Role

# Words of the dashboard, per role, from the contract's "who" column.
PRODUCTION = {"register_device", "approve_device", "deactivate_device", "delete_device", "edit_device_details"}
SALES = {"allocate_device", "edit_mappings", "review_mapping"}
BOTH = {"fetch_device", "release_device"}
STAFF = {"view_devices", "view_mappings"}
ADMIN = {"manage_users", "view_audit_log"}
EXPECTED = {
    Role.ADMIN: PRODUCTION | SALES | BOTH | STAFF | ADMIN,
    Role.EMPLOYEE: PRODUCTION | SALES | BOTH | STAFF,
    Role.PRODUCTION: PRODUCTION | BOTH | STAFF,
    Role.SALES: SALES | BOTH | STAFF,
    Role.GATE: set(),
    Role.CUSTOMER: set(),
}
WORDS = PRODUCTION | SALES | BOTH | STAFF | ADMIN


def test_tells_who_is_signed_in(nobody):
    answer = browser_of("asha").get(WHO)
    assert answer.status_code == 200
    assert answer.json()["authenticated"] is True
    user = answer.json()["user"]
    person = testing.person("asha")
    assert (user["id"], user["username"], user["email"], user["role"]) == (
        person.pk,
        "asha",
        "asha@example.com",
        "production",
    )


@pytest.mark.parametrize("name", ["root", "asha", "ben", "gita", "carl", "eve"])
def test_tells_what_the_role_may_do(db, name):
    actions = set(testing.client_of(name).get(WHO).json()["user"]["actions"])
    assert actions & WORDS == EXPECTED[testing.CAST[name]]
    assert "own_account" in actions


def test_refuses_nobody(nobody):
    answer = nobody.get(WHO)
    assert answer.status_code == 401
    assert answer.json()["error"] == "Authentication required"
    assert answer.json()["status"] == "unauthenticated"
    assert answer["WWW-Authenticate"]
