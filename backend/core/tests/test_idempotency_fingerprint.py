"""What counts as the same request under one Idempotency-Key."""

from core.tests.pool import fill_pool


def test_an_empty_field_and_an_absent_one_are_the_same_request(asha):
    fill_pool(1)
    first = asha.post("/sil/getSerialNumber/", {"lease_minutes": ""}, headers={"Idempotency-Key": "empty"})
    again = asha.post("/sil/getSerialNumber/", {}, headers={"Idempotency-Key": "empty"})
    assert (first.status_code, again.status_code) == (200, 200)
    assert again.json() == first.json()
