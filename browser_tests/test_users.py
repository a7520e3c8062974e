"""The Users page: an admin lets people in, changes what they may do, and shows them out."""

from playwright.sync_api import Locator, Page, expect

from browser_tests.conftest import Visit
from browser_tests.people import PASSWORD, Api, Person, demo, new_name
from browser_tests.watch import Watch, accessibility_problems
from ops.server import SiloServer


def found(visit: Visit, person: Person) -> Page:
    return visit(f"/users?search={person.username}", demo("admin"))


def row(page: Page, person: Person) -> Locator:
    return page.get_by_role("row", name=person.username)


def choose(page: Page, person: Person, action: str) -> Locator:
    page.get_by_role("button", name=f"More for {person.username}", exact=True).click()
    page.get_by_role("menuitem", name=action).click()
    return page.get_by_role("dialog")


def allow_end_of_session(watch: Watch) -> None:
    for route in ("verify-auth", "token/refresh", "get_serial_numbers", "overview"):
        watch.allow(401, f"/sil/{route}/")


def test_verifying_gives_the_role_the_admin_chose(visit: Visit, silo: SiloServer, admin: Api) -> None:
    person = admin.new_user("customer")
    account = admin.get("users", search=person.username)["data"][0]
    admin.call("PATCH", f"users/{account['id']}", json={"is_verified": False})
    page = found(visit, person)
    expect(row(page, person)).to_contain_text("Waiting")
    page.get_by_role("button", name=f"Verify {person.username}").click()
    dialog = page.get_by_role("dialog", name="Verify this account?")
    dialog.get_by_label("Role").select_option("production")
    assert not accessibility_problems(page)
    dialog.get_by_role("button", name="Verify").click()
    expect(row(page, person)).to_contain_text("Verified")
    expect(row(page, person)).to_contain_text("production")
    assert Api(silo.url, person).get("verify-auth")["user"]["role"] == "production"


def test_a_new_role_acts_on_the_next_request(visit: Visit, watch: Watch, admin: Api) -> None:
    person = admin.new_user("sales")
    theirs = visit("/devices", person)
    expect(theirs.get_by_role("row").nth(1)).to_be_visible()
    watch.allow(403, "/sil/get_serial_numbers/")

    page = found(visit, person)
    dialog = choose(page, person, "Change role")
    dialog.get_by_label("Role").select_option("gate")
    dialog.get_by_role("button", name="Change role").click()
    expect(row(page, person)).to_contain_text("gate")

    theirs.reload()
    expect(theirs.get_by_role("heading", name="Not for your role")).to_be_visible()


def test_a_disabled_account_is_out_on_its_next_request(visit: Visit, watch: Watch, admin: Api) -> None:
    person = admin.new_user("sales")
    theirs = visit("/devices", person)
    expect(theirs.get_by_role("row").nth(1)).to_be_visible()
    allow_end_of_session(watch)

    page = found(visit, person)
    dialog = choose(page, person, "Disable")
    expect(dialog).to_contain_text(f"{person.username} is signed out everywhere at once")
    dialog.get_by_role("button", name="Disable").click()
    expect(row(page, person)).to_contain_text("Disabled")

    theirs.get_by_role("columnheader", name="Serial").get_by_role("button").click()
    expect(theirs.get_by_role("heading", name="Sign in")).to_be_visible()

    dialog = choose(page, person, "Enable")
    dialog.get_by_role("button", name="Enable").click()
    expect(row(page, person).get_by_text("Disabled")).to_be_hidden()


def test_ending_all_sessions_of_somebody(visit: Visit, watch: Watch, admin: Api) -> None:
    person = admin.new_user("sales")
    theirs = visit("/devices", person)
    expect(theirs.get_by_role("row").nth(1)).to_be_visible()
    allow_end_of_session(watch)
    page = found(visit, person)
    choose(page, person, "End sessions").get_by_role("button", name="End sessions").click()
    expect(page.get_by_role("alert").filter(has_text=f"All sessions of {person.username} were ended.")).to_be_visible()
    theirs.get_by_role("columnheader", name="Serial").get_by_role("button").click()
    expect(theirs.get_by_role("heading", name="Sign in")).to_be_visible()


def test_the_last_admin_stays(visit: Visit, watch: Watch, admin: Api) -> None:
    admins = {one["username"]: one["id"] for one in admin.get("users", role="admin", pageSize=100)["data"]}
    own_id = admins.pop("admin")
    for other_id in admins.values():  # of other tests
        admin.call("PATCH", f"users/{other_id}", json={"is_active": False})
    watch.allow(409, f"/sil/users/{own_id}/")
    person = demo("admin")
    page = found(visit, person)
    choose(page, person, "Disable").get_by_role("button", name="Disable").click()
    expect(page.get_by_role("alert").filter(has_text="admin was not changed")).to_be_visible()
    page.get_by_role("dialog").get_by_role("button", name="Cancel").click()
    active = admin.get("users", role="admin", is_active="true")["data"]
    assert [one["username"] for one in active] == ["admin"]


def test_making_an_account(visit: Visit, watch: Watch, silo: SiloServer) -> None:
    watch.allow(400, "/sil/users/")
    person = Person(new_name("gate"), PASSWORD)
    page = visit("/users", demo("admin"))
    page.get_by_role("button", name="New user").click()
    dialog = page.get_by_role("dialog", name="New user")
    dialog.get_by_label("User name").fill("admin")
    dialog.get_by_label("E-mail").fill(f"{person.username}@example.com")
    dialog.get_by_label("First password", exact=True).fill(person.password)
    dialog.get_by_label("Role").select_option("gate")
    dialog.get_by_role("button", name="Create user").click()
    expect(dialog.get_by_label("User name")).to_have_attribute("aria-invalid", "true")
    dialog.get_by_label("User name").fill(person.username)
    dialog.get_by_role("button", name="Create user").click()
    expect(dialog).to_be_hidden()
    assert Api(silo.url, person).get("verify-auth")["user"]["role"] == "gate"


def test_filters_of_the_list(visit: Visit, admin: Api) -> None:
    person = admin.new_user("customer")
    account = admin.get("users", search=person.username)["data"][0]
    admin.call("PATCH", f"users/{account['id']}", json={"is_active": False})
    page = visit("/users", demo("admin"))
    page.get_by_role("button", name="Filters").click()
    page.get_by_role("region", name="Filters").get_by_label("Account").select_option("Disabled")
    expect(row(page, person)).to_be_visible()
    page.get_by_role("region", name="Filters").get_by_label("Role").select_option("gate")
    expect(row(page, person)).to_be_hidden()
    page.get_by_role("group", name="Filters in force").get_by_role("button", name="Reset").click()
    page.get_by_label("Search users").fill(person.username.upper())
    expect(row(page, person)).to_be_visible()
