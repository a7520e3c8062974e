"""GET /api/v1/health-check/."""

import pytest
from django.db import OperationalError, connection

from core.tests.envelope import accepted, refused

URL = "/api/v1/health-check/"
UP = "The service and its database are up"


@pytest.mark.parametrize("header", [{}, {"HTTP_AUTHORIZATION": "Bearer dead"}])
def test_answers_anybody(nobody, header):
    nobody.cookies["access_token"] = "dead"
    assert accepted(nobody.get(URL, **header), UP) is None


def test_asks_the_database(nobody, django_assert_num_queries):
    with django_assert_num_queries(1):
        accepted(nobody.get(URL), UP)


@pytest.mark.parametrize("code", [2002, 2006, 1040])
def test_says_so_when_the_database_is_away(nobody, code):
    def away(*_):
        raise OperationalError(code, "away")

    with connection.execute_wrapper(away):
        answer = nobody.get(URL)
    sentence = refused(answer, 503)
    assert "database" in sentence
    assert answer["Retry-After"] == "2"


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_is_only_read(nobody, method):
    refused(nobody.generic(method, URL, b"{}", "application/json"), 405)
