"""The limits of failed sign-ins: 10 per account and 100 per address in 15 minutes."""

from datetime import timedelta

import pytest
from django.db.models import F

from accounts.models import Session, SignInCount
from accounts.tests.signed_in import log_in
from core import testing
from core.tests.parallel import at_once, codes


@pytest.fixture(autouse=True)
def _asha_exists(db):
    testing.person("asha")


def guess(client, times: int, name: str = "asha", **headers) -> list[int]:
    return [log_in(client, name, "wrong guess", **headers).status_code for _ in range(times)]


def test_after_ten_failures_even_the_right_password_waits(nobody):
    assert guess(nobody, 10) == [401] * 10
    answer = log_in(nobody, "asha")
    assert (answer.status_code, answer.json()["status"]) == (429, "throttled")
    assert answer.json()["error"] == answer.json()["message"]
    assert 1 <= int(answer["Retry-After"]) <= 900
    assert not answer.cookies
    assert not Session.objects.exists()


def test_both_names_of_an_account_count_together(nobody):
    assert guess(nobody, 5) + guess(nobody, 5, "asha@example.com") == [401] * 10
    assert log_in(nobody, "asha").status_code == 429
    assert log_in(nobody, "asha@example.com").status_code == 429


def test_a_name_nobody_has_is_limited_the_same_way(nobody):
    assert guess(nobody, 11, "ghost") == [401] * 10 + [429]
    assert guess(nobody, 1, "GHOST") == [429]


def test_nine_failures_are_forgiven_by_a_success(nobody):
    guess(nobody, 9)
    assert log_in(nobody, "asha").status_code == 200
    assert guess(nobody, 10) == [401] * 10
    assert guess(nobody, 1) == [429]


def test_other_accounts_are_not_touched(nobody):
    testing.person("ben")
    guess(nobody, 11)
    assert log_in(nobody, "ben").status_code == 200


def test_a_new_window_begins_when_the_old_one_ends(nobody):
    guess(nobody, 11)
    SignInCount.objects.update(window_start=F("window_start") - timedelta(seconds=890))
    waiting = log_in(nobody, "asha")
    assert (waiting.status_code, int(waiting["Retry-After"]) <= 10) == (429, True)
    SignInCount.objects.update(window_start=F("window_start") - timedelta(seconds=11))
    assert log_in(nobody, "asha").status_code == 200


def test_an_address_is_limited_over_all_names(nobody, settings):
    settings.SIGN_IN_LIMIT_ADDRESS = 6
    assert [guess(nobody, 1, f"name{n}")[0] for n in range(6)] == [401] * 6
    answer = log_in(nobody, "asha")
    assert (answer.status_code, "Retry-After" in answer) == (429, True)
    assert log_in(nobody, "asha", REMOTE_ADDR="10.1.2.3").status_code == 200


def test_the_limit_of_an_address_is_a_hundred(settings):
    assert (settings.SIGN_IN_LIMIT_ACCOUNT, settings.SIGN_IN_LIMIT_ADDRESS) == (10, 100)
    assert settings.SIGN_IN_WINDOW_SECONDS == 900


def test_successes_do_not_use_up_the_address(nobody, settings):
    settings.SIGN_IN_LIMIT_ADDRESS = 3
    assert [log_in(nobody, "asha").status_code for _ in range(6)] == [200] * 6


def test_a_forged_forwarding_header_makes_no_new_address(nobody, settings):
    settings.SIGN_IN_LIMIT_ADDRESS = 3
    found = [guess(nobody, 1, f"n{n}", HTTP_X_FORWARDED_FOR=f"10.0.0.{n}")[0] for n in range(4)]
    assert found == [401, 401, 401, 429]


def test_behind_a_proxy_the_address_it_saw_counts(nobody, settings):
    settings.TRUSTED_PROXIES = 1
    settings.SIGN_IN_LIMIT_ADDRESS = 3
    # What stands before the last hop was written by the client itself.
    found = [guess(nobody, 1, f"n{n}", HTTP_X_FORWARDED_FOR=f"10.0.0.{n}, 203.0.113.9")[0] for n in range(4)]
    assert found == [401, 401, 401, 429]
    assert guess(nobody, 1, "n9", HTTP_X_FORWARDED_FOR="203.0.113.10") == [401]


@pytest.mark.django_db(transaction=True)
def test_parallel_guesses_cannot_pass_the_limit():
    works = [lambda: log_in(testing.anonymous(), "asha", "wrong guess") for _ in range(16)]
    assert codes(at_once(*works)) == [401] * 10 + [429] * 6
