"""A caller who goes away in the middle of a request has asked nothing, and keeps the Idempotency-Key for the retry."""

import io

import pytest
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart

from core.models import IdempotencyKey
from core.testing import client_of
from core.tests.pool import fill_pool
from core.tests.tables import nothing_changes

ADD = "/sil/add_serial_number/"
FETCH = "/sil/getSerialNumber/"
SERIAL = "202506AMP123456B"
BODY = b'{"serialnumber": "202506AMP123456B"}'
KEY = {"HTTP_IDEMPOTENCY_KEY": "scan-1"}


def broken_off(client, route: str, body: bytes, came: bytes, content_type: str = "application/json"):
    """The answer to a request that announced `body`, of which this much could be read."""
    return client.generic("POST", route, body, content_type, **{"wsgi.input": io.BytesIO(came)}, **KEY)


# None of it: what the server reads when the caller is gone before a thread had time for the request.
@pytest.mark.parametrize("came", [b"", BODY[:20], BODY[:-1]])
def test_a_body_that_ended_early_is_no_empty_one_and_the_retry_counts(asha, came):
    with nothing_changes():
        answer = broken_off(asha, ADD, BODY, came)
    assert (answer.status_code, answer.json()["message"]) == (400, "The body ended before the announced length.")
    assert not IdempotencyKey.objects.exists()
    assert asha.post(ADD, {"serialnumber": SERIAL}, **KEY).status_code == 201


def test_no_device_is_given_out_to_a_caller_who_is_gone(asha):
    fill_pool(1)
    with nothing_changes():
        assert broken_off(asha, FETCH, b'{"lease_minutes": 5}', b"").status_code == 400
    assert asha.post(FETCH, {"lease_minutes": 5}, **KEY).status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize("share", [0, 0.5, 0.98])
def test_a_form_that_ended_early_changes_nothing(share):
    fields = {"name": "Cable", "category": "other", "price": "10.00", "quantity": "1", "description": "x" * 500}
    body = encode_multipart(BOUNDARY, fields)
    ben = client_of("ben")
    with nothing_changes():
        answer = broken_off(ben, "/api/products/", body, body[: int(len(body) * share)], MULTIPART_CONTENT)
    assert answer.status_code == 400
    assert broken_off(ben, "/api/products/", body, body, MULTIPART_CONTENT).status_code == 201
