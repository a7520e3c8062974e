"""The papers that an entry takes over, and the expiry of a document."""

from datetime import timedelta

import pytest
from django.utils import timezone

from core import testing
from documents.reading import valid_of
from documents.tests.papers import sent
from documents.tests.people import driver_of, vehicle_of

pytestmark = pytest.mark.django_db


def valid(name: str = "carl", **given) -> list[int]:
    return [document.pk for document in valid_of(testing.person(name).pk, **given)]


def test_those_that_name_the_vehicle_or_driver_go_before_those_that_name_none(carl):
    vehicle, other = vehicle_of("carl"), vehicle_of("carl", "MH12ZZ0001")
    driver, stranger = driver_of("carl"), driver_of("carl", "+919876500000")
    of_vehicle = sent(carl, document_type="puc", vehicle_id=vehicle.pk)["id"]
    of_any_vehicle = sent(carl, document_type="puc")["id"]
    of_any_driver = sent(carl, document_type="driver_license")["id"]
    of_driver = sent(carl, document_type="driver_license", driver_id=driver.pk)["id"]
    assert valid(vehicle=vehicle, driver=driver) == [of_driver, of_vehicle]
    assert valid(vehicle=other, driver=stranger) == [of_any_driver, of_any_vehicle]
    assert valid() == [of_any_driver, of_any_vehicle]


def test_one_that_names_another_is_not_for_this(carl):
    vehicle, other = vehicle_of("carl"), vehicle_of("carl", "MH12ZZ0001")
    sent(carl, document_type="vehicle_insurance", vehicle_id=vehicle.pk)
    assert valid(vehicle=other) == []
    assert valid() == []


def test_the_other_papers_are_good_whatever_they_were_sent_for(carl):
    one = sent(carl, document_type="purchase_order", vehicle_id=vehicle_of("carl").pk)["id"]
    assert valid(vehicle=vehicle_of("carl", "MH12ZZ0001")) == [one]


def test_neither_expired_nor_replaced_nor_removed_nor_foreign_ones(carl, dora):
    def day(offset: int) -> str:
        return (timezone.localdate() + timedelta(days=offset)).isoformat()

    today = sent(carl, document_type="puc", expires_on=day(0))["id"]
    sent(carl, document_type="vendor_approval", expires_on=day(-1))
    removed = sent(carl, document_type="purchase_order")["id"]
    carl.delete(f"/api/documents/{removed}/remove/")
    sent(carl, document_type="payment_approval")
    newer = sent(carl, document_type="payment_approval")["id"]
    sent(dora, document_type="transportation_approval")
    assert valid() == [newer, today]
