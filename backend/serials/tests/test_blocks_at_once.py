"""Many callers reserve in one lot at the same moment."""

import pytest

from core.testing import client_of
from races.tests.callers import at_once
from serials.models import SerialBlock
from serials.tests.stock import reserve

pytestmark = pytest.mark.django_db(transaction=True)
CALLERS = 8
EACH = 6


def test_no_number_is_in_two_blocks_and_none_is_left_out():
    def job(client):
        return lambda: [reserve(client, 25).json()["data"]["first"] for _ in range(EACH)]

    given = at_once([job(client_of("asha")) for _ in range(CALLERS)])
    assert len({first for mine in given for first in mine}) == CALLERS * EACH
    blocks = SerialBlock.objects.order_by("first_number").values_list("first_number", "last_number")
    assert [first for first, _ in blocks] == list(range(1, CALLERS * EACH * 25, 25))
    assert all(last - first == 24 for first, last in blocks)
