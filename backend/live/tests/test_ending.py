"""A socket lives as long as its session or token, in the role it was opened with: else closed within two seconds."""

import pytest

from live.tests.house import SOON, House

PATHS = ["/ws/live/", "/ws/products/"]
ENDED = 4401


def admin(house: House, user_id: int, **changed) -> None:
    answer = house.person("root").client.patch(f"/sil/users/{user_id}/", json=changed)
    assert answer.status_code == 200, answer.text


@pytest.fixture(params=PATHS)
def path(request):
    return request.param


@pytest.fixture
def guest(house):
    return house.guest("sales")


@pytest.fixture
def line(house, path, guest):
    return house.socket(guest.bearer, path)


def test_signing_out(line, guest):
    guest.client.post("/sil/logout/")
    assert line.close_code(SOON) == ENDED


def test_being_disabled(house, line, guest):
    admin(house, guest.id, is_active=False)
    assert line.close_code(SOON) == ENDED


def test_verification_taken_back(house, line, guest):
    admin(house, guest.id, is_verified=False)
    assert line.close_code(SOON) == ENDED


def test_another_role_and_the_socket_opened_again_has_it(house, line, path, guest):
    admin(house, guest.id, role="customer")
    assert line.close_code(SOON) == ENDED
    again = house.socket(guest.bearer, path)
    house.record("device")
    assert [frame for frame in again.frames if "topic" in frame] == []
    again.say({"type": "ping"})
    again.until(lambda frame: frame.get("type") == "pong")
    assert not any("topic" in frame for frame in again.frames)


def test_sessions_ended_by_an_administrator(house, line, guest):
    assert house.person("root").client.post(f"/sil/users/{guest.id}/end_sessions/").status_code == 200
    assert line.close_code(SOON) == ENDED


def test_a_new_password_ends_the_other_sessions_and_not_this_one(house, path, guest):
    other = house.sign_in(guest.username)
    lines = [house.socket(guest.bearer, path), house.socket(other.bearer, path)]
    old, new = house.passwords[guest.username], "quite another phrase"
    body = {"old_password": old, "password": new, "cpassword": new}
    assert guest.client.post("/sil/change_password/", json=body).status_code == 200
    assert lines[1].close_code(SOON) == ENDED
    lines[0].say({"type": "ping"})
    lines[0].until(lambda frame: frame.get("type") == "pong")


def test_a_session_that_runs_out(house, line, guest):
    house.sql(f"UPDATE session SET expires = UTC_TIMESTAMP(6) WHERE user_id = {guest.id}")
    assert line.close_code(SOON) == ENDED


def test_an_api_token_taken_back(house, path, guest):
    made = guest.client.post("/sil/api_tokens/", json={"name": "scanner"}).json()
    line = house.socket({"Authorization": f"Bearer {made['token']}"}, path)
    guest.client.post("/sil/logout/")
    assert line.silent(SOON) or path == "/ws/products/"  # it has nothing to do with the session
    guest.client = house.sign_in(guest.username).client
    assert guest.client.delete(f"/sil/api_tokens/{made['id']}/").status_code == 200
    assert line.close_code(SOON) == ENDED


def test_an_api_token_that_runs_out(house, path, guest):
    made = guest.client.post("/sil/api_tokens/", json={"name": "scanner"}).json()
    line = house.socket({"Authorization": f"Bearer {made['token']}"}, path)
    house.sql(f"UPDATE api_token SET expires = UTC_TIMESTAMP(6) WHERE id = {made['id']}")
    assert line.close_code(SOON) == ENDED


def test_nobody_elses_socket_closes(house, line, guest):
    other = house.live("ben")
    guest.client.post("/sil/logout/")
    assert line.close_code(SOON) == ENDED
    assert other.silent(SOON)


def test_the_row_of_a_closed_socket_is_gone(house, line, guest):
    assert house.sql(f"SELECT COUNT(*) FROM live_socket WHERE user_id = {guest.id}") == "1"
    guest.client.post("/sil/logout/")
    line.close_code(SOON)
    house.wait(lambda: house.sql(f"SELECT COUNT(*) FROM live_socket WHERE user_id = {guest.id}") == "0")
