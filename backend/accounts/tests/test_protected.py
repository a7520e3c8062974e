"""GET /sil/protected/."""

from core import testing

URL = "/sil/protected/"


def test_greets_by_name(asha):
    answer = asha.get(URL)
    assert answer.status_code == 200
    assert answer.json()["message"] == "Hello asha!"
    user = answer.json()["user"]
    assert {name: user[name] for name in ("id", "username", "email", "role")} == {
        "id": testing.person("asha").pk,
        "username": "asha",
        "email": "asha@example.com",
        "role": "production",
    }


def test_refuses_nobody(nobody):
    answer = nobody.get(URL)
    assert (answer.status_code, answer.json()["error"]) == (401, "Authentication required")
