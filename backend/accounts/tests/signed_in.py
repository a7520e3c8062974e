"""Clients that hold the cookies of a real sign-in."""

from rest_framework.test import APIClient

from core import testing

LOGIN = "/sil/login/"
WHO = "/sil/verify-auth/"


def log_in(client: APIClient, name: str, password: str = testing.PASSWORD, **headers):
    return client.post(LOGIN, {"username": name, "password": password}, **headers)


def browser_of(name: str) -> APIClient:
    """One of the cast, signed in by cookies."""
    testing.person(name)
    client = testing.anonymous()
    assert log_in(client, name).status_code == 200
    return client


def is_signed_in(client: APIClient) -> bool:
    code = client.get(WHO).status_code
    assert code in (200, 401)
    return code == 200
