"""What "nothing changed" means in the other tests."""

import pytest

from accounts.models import User
from core.testing import person
from core.tests.tables import nothing_changes
from devices.models import Device
from devices.tests import registry


def test_sees_a_change_of_a_row(db):
    user = person("ben")
    with pytest.raises(AssertionError, match="changed: account"), nothing_changes():
        User.objects.filter(pk=user.pk).update(first_name="Benedict")


def test_sees_a_change_in_a_table_with_virtual_columns(db):
    serial = registry.make("approved", registry.numbered(1))
    with pytest.raises(AssertionError, match="changed: device"), nothing_changes():
        Device.objects.filter(pk=serial).update(isallocated=1)


def test_what_was_taken_back_is_no_change(db):
    serial = registry.make("approved", registry.numbered(1))
    with nothing_changes():
        for state in (1, 0):
            Device.objects.filter(pk=serial).update(isallocated=state)
