"""GET /sil/sessions/ and DELETE /sil/sessions/<id>/."""

from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from accounts.models import Session
from accounts.tests.signed_in import browser_of, is_signed_in
from core import testing
from core.tests.tables import nothing_changes

URL = "/sil/sessions/"


def sessions_of(client) -> list[dict]:
    answer = client.get(URL)
    assert answer.status_code == 200
    return answer.json()["data"]


def test_lists_the_own_sessions_newest_first_and_marks_the_current_one(nobody):
    first, second = browser_of("asha"), browser_of("asha")
    browser_of("ben")
    rows = sessions_of(second)
    assert [row["current"] for row in rows] == [True, False]
    assert [row["current"] for row in sessions_of(first)] == [False, True]
    assert set(rows[0]) == {"id", "created", "last_seen", "ip", "user_agent", "current"}
    assert rows[0]["ip"] == "127.0.0.1"
    assert datetime.fromisoformat(rows[0]["created"]).utcoffset() == timedelta(0)


def test_leaves_out_sessions_that_ran_out(nobody):
    first, second = browser_of("asha"), browser_of("asha")
    Session.objects.filter(pk=sessions_of(first)[1]["id"]).update(expires=timezone.now())
    assert len(sessions_of(second)) == 1


def test_says_when_a_session_was_last_seen(asha):
    Session.objects.update(last_seen=timezone.now() - timedelta(hours=2))
    seen = datetime.fromisoformat(sessions_of(asha)[0]["last_seen"])
    assert timezone.now() - seen < timedelta(minutes=1)


def test_ending_a_session_kills_its_tokens_at_once(nobody):
    keeper, other = browser_of("asha"), browser_of("asha")
    other_id = next(row["id"] for row in sessions_of(other) if row["current"])
    answer = keeper.delete(f"{URL}{other_id}/")
    assert (answer.status_code, answer.json()["status"]) == (200, "success")
    assert not is_signed_in(other)
    assert other.post("/sil/token/refresh/").status_code == 401
    assert is_signed_in(keeper)


def test_the_own_current_session_may_be_ended(asha):
    asha.delete(f"{URL}{sessions_of(asha)[0]['id']}/")
    assert not is_signed_in(asha)


def test_somebody_elses_session_is_not_found(asha, root):
    testing.client_of("ben")
    theirs = Session.objects.get(user__username="ben").pk
    for client in (asha, root):
        with nothing_changes():
            answer = client.delete(f"{URL}{theirs}/")
        assert (answer.status_code, answer.json()["status"]) == (404, "not_found")


@pytest.mark.parametrize("session_id", ["0", "999999999999999999", "9" * 40, "x", "-1", "1e3", "\u0661"])
def test_an_unknown_id_is_not_found(asha, session_id):
    with nothing_changes():
        answer = asha.delete(f"{URL}{session_id}/")
    assert (answer.status_code, answer.json()["status"]) == (404, "not_found")


def test_refuses_nobody(nobody, asha):
    own = Session.objects.get().pk
    with nothing_changes():
        assert nobody.get(URL).status_code == 401
        assert nobody.delete(f"{URL}{own}/").status_code == 401
