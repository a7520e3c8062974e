"""core.unique: a taken key is told from every other mistake."""

import pytest
from django.db import IntegrityError, transaction

from accounts.models import User
from core import testing
from core.tests.tables import nothing_changes
from core.unique import saved
from vehicles.models import VehicleUse
from vehicles.tests.register import entered


def test_the_first_is_saved_and_the_second_is_not_and_the_transaction_goes_on(db):
    vehicle = entered(by="carl")
    dora = testing.person("dora")
    with transaction.atomic():
        assert saved(VehicleUse(vehicle=vehicle, user=dora)) is True
        assert saved(VehicleUse(vehicle=vehicle, user=dora)) is False
        assert VehicleUse.objects.filter(vehicle=vehicle).count() == 2


@pytest.mark.django_db(transaction=True)
def test_another_broken_rule_is_no_taken_key():
    vehicle = entered(by="carl")
    nobody = User.objects.latest("pk").pk + 1
    with nothing_changes(), pytest.raises(IntegrityError):
        saved(VehicleUse(vehicle=vehicle, user_id=nobody))
