"""My account: password, sessions and API tokens."""

import re

import httpx
import pytest
from playwright.sync_api import Page, expect

from browser_tests.conftest import Visit
from browser_tests.people import Api, Person, new_serial
from browser_tests.watch import Watch, accessibility_problems
from ops.server import SiloServer

NEW_PASSWORD = "another long phrase for browsers"


@pytest.fixture
def person(admin: Api) -> Person:
    return admin.new_user("production")


def change_password(page: Page, old: str, new: str, again: str) -> None:
    page.get_by_label("Present password", exact=True).fill(old)
    page.get_by_label("New password", exact=True).fill(new)
    page.get_by_label("New password again", exact=True).fill(again)
    page.get_by_role("button", name="Change password").click()


def test_a_new_password_ends_the_other_sessions(visit: Visit, watch: Watch, silo: SiloServer, person: Person) -> None:
    other = Api(silo.url, person)
    page = visit("/account", person)
    change_password(page, person.password, NEW_PASSWORD, NEW_PASSWORD)
    expect(page.get_by_role("alert").filter(has_text="Password changed.")).to_be_visible()
    expect(page.get_by_label("Present password", exact=True)).to_have_value("")
    assert other.client.get("/sil/verify-auth/").status_code == 401
    assert Api(silo.url, Person(person.username, NEW_PASSWORD)).get("verify-auth")["authenticated"]
    page.reload()
    expect(page.get_by_role("heading", name="My account")).to_be_visible()


def test_each_problem_of_a_password_is_told_beside_its_field(visit: Visit, watch: Watch, person: Person) -> None:
    watch.allow(400, "/sil/change_password/")
    page = visit("/account", person)
    change_password(page, person.password, NEW_PASSWORD, "something else")
    expect(page.get_by_text("The two passwords differ.")).to_be_visible()
    assert watch.sent("POST", "/sil/change_password/") == []
    change_password(page, "not my password", NEW_PASSWORD, NEW_PASSWORD)
    expect(page.get_by_label("Present password", exact=True)).to_have_accessible_description(re.compile(r"\w+"))
    change_password(page, person.password, "12345678", "12345678")
    expect(page.get_by_label("New password", exact=True)).to_have_accessible_description(re.compile("too common"))


def test_another_session_is_listed_and_ended(visit: Visit, silo: SiloServer, person: Person) -> None:
    other = Api(silo.url, person)
    page = visit("/account", person)
    sessions = page.get_by_role("region", name="Sessions")
    expect(sessions.get_by_text("This session")).to_have_count(1)
    end = sessions.get_by_role("button", name="End")
    expect(end).to_have_count(1)
    end.click()
    dialog = page.get_by_role("dialog", name="End this session?")
    assert not accessibility_problems(page)
    dialog.get_by_role("button", name="End").click()
    expect(page.get_by_role("alert").filter(has_text="The session was ended.")).to_be_visible()
    expect(end).to_have_count(0)
    assert other.client.get("/sil/verify-auth/").status_code == 401


def test_a_token_is_shown_once_and_works(visit: Visit, silo: SiloServer, admin: Api, person: Person) -> None:
    page = visit("/account", person)
    page.get_by_role("button", name="New token").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Create token").click()
    expect(dialog.get_by_text("Name the script or the machine that will use it.")).to_be_visible()
    dialog.get_by_label("Name").fill("Label printer")
    dialog.get_by_role("button", name="Create token").click()
    token = dialog.get_by_label("Token Label printer").inner_text()
    assert token.startswith("silo_")
    assert not accessibility_problems(page)
    page.keyboard.press("Escape")
    expect(dialog.get_by_text("Copy it now")).to_be_visible()
    dialog.get_by_role("button", name="I have kept it").click()
    expect(page.get_by_role("row", name="Label printer")).to_contain_text("Never")

    serial = new_serial()
    bearer = {"Authorization": f"Bearer {token}"}
    added = httpx.post(f"{silo.url}/sil/add_serial_number/", json={"serialnumber": serial}, headers=bearer)
    assert added.status_code == 201
    assert admin.get("device_history", serialnumber=serial)["data"][0]["actor"] == person.username

    page.reload()
    expect(page.get_by_role("row", name="Label printer")).to_be_visible()
    assert token not in page.content()
    page.get_by_role("button", name="Delete Label printer").click()
    page.get_by_role("dialog", name="Delete this token?").get_by_role("button", name="Delete").click()
    expect(page.get_by_text("No tokens yet")).to_be_visible()
    assert httpx.get(f"{silo.url}/sil/verify-auth/", headers=bearer).status_code == 401
