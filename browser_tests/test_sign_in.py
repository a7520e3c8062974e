"""The pages before signing in."""

from playwright.sync_api import expect

from browser_tests.conftest import Visit
from browser_tests.people import PASSWORD, Api, new_name
from browser_tests.watch import Watch
from ops.server import SiloServer


def test_a_visitor_is_led_to_sign_in_and_then_to_what_was_asked_for(
    visit: Visit, watch: Watch, silo: SiloServer
) -> None:
    watch.allow(401, "/sil/verify-auth/")
    watch.allow(401, "/sil/token/refresh/")
    page = visit("/devices?isapproved=0")
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    expect(page.get_by_label("User name or e-mail")).to_be_focused()

    page.keyboard.type("production")
    page.get_by_label("Password", exact=True).fill("silo-production-demo")
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", name="Devices")).to_be_visible()
    expect(page).to_have_url(f"{silo.url}/devices?isapproved=0")


def test_signing_in_with_the_mail_address_works_too(visit: Visit) -> None:
    page = visit("/login")
    page.get_by_label("User name or e-mail").fill("sales@demo.silo")
    page.get_by_label("Password", exact=True).fill("silo-sales-demo")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", name="Home")).to_be_visible()


def test_a_wrong_password_is_told_and_the_field_is_ready_again(visit: Visit, watch: Watch) -> None:
    watch.allow(401, "/sil/login/")
    page = visit("/login")
    page.get_by_label("User name or e-mail").fill("sales")
    page.get_by_label("Password", exact=True).fill("guess")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("alert")).to_have_text("The user name, e-mail address or password is wrong.")
    expect(page.get_by_label("Password", exact=True)).to_be_focused()
    expect(page.get_by_label("Password", exact=True)).to_have_value("")
    expect(page.get_by_label("User name or e-mail")).to_have_value("sales")


def test_an_empty_form_is_told_beside_its_fields_and_asks_nobody(visit: Visit, watch: Watch) -> None:
    page = visit("/login")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_text("Enter your user name or e-mail address.")).to_be_visible()
    expect(page.get_by_text("Enter your password.")).to_be_visible()
    assert watch.sent("POST", "/sil/login/") == []


def test_too_many_wrong_passwords_say_when_to_come_back(visit: Visit, watch: Watch, admin: Api) -> None:
    watch.allow(401, "/sil/login/")
    watch.allow(429, "/sil/login/")
    page = visit("/login")
    page.get_by_label("User name or e-mail").fill(admin.new_user("sales").username)
    for _ in range(11):
        page.get_by_label("Password", exact=True).fill("guess")
        page.get_by_role("button", name="Sign in").click()
        expect(page.get_by_label("Password", exact=True)).to_have_value("")
    expect(page.get_by_role("alert")).to_contain_text("Too many failed sign-ins. Try again in 15 minutes.")


def test_a_disabled_account_is_told_so(visit: Visit, watch: Watch, admin: Api) -> None:
    watch.allow(403, "/sil/login/")
    person = admin.new_user("sales")
    found = admin.get("users", search=person.username)["data"][0]
    admin.call("PATCH", f"users/{found['id']}", json={"is_active": False})
    page = visit("/login")
    page.get_by_label("User name or e-mail").fill(person.username)
    page.get_by_label("Password", exact=True).fill(person.password)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("alert")).to_contain_text("This account is disabled.")


def test_the_demo_offers_its_accounts(visit: Visit) -> None:
    page = visit("/login")
    page.get_by_role("button", name="gate", exact=True).click()
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", name="Welcome, gate")).to_be_visible()


def test_next_leads_nowhere_outside(visit: Visit, silo: SiloServer) -> None:
    page = visit("/login?next=https://elsewhere.example/")
    page.get_by_role("button", name="sales", exact=True).click()
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", name="Home")).to_be_visible()
    assert page.url == f"{silo.url}/"


def test_signing_up_tells_each_problem_beside_its_field(visit: Visit, watch: Watch) -> None:
    watch.allow(400, "/sil/signup/")
    page = visit("/signup")
    page.get_by_label("User name").fill("sales")
    page.get_by_label("E-mail").fill("nobody@example.com")
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_label("Password again", exact=True).fill("another")
    page.get_by_role("button", name="Sign up").click()
    expect(page.get_by_text("The two passwords differ.")).to_be_visible()
    assert watch.sent("POST", "/sil/signup/") == []

    page.get_by_label("Password again", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign up").click()
    expect(page.get_by_label("User name")).to_have_attribute("aria-invalid", "true")


def test_admin_and_gate_cannot_be_chosen_at_sign_up(visit: Visit) -> None:
    page = visit("/signup")
    choices = page.get_by_label("Role").get_by_role("option")
    expect(choices).to_have_count(4)
    values = [choice.get_attribute("value") for choice in choices.all()]
    assert sorted(values) == ["customer", "employee", "production", "sales"]


def test_a_new_account_of_a_customer_is_welcomed(visit: Visit) -> None:
    name = new_name("customer")
    page = visit("/signup")
    page.get_by_label("User name").fill(name)
    page.get_by_label("E-mail").fill(f"{name}@example.com")
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_label("Password again", exact=True).fill(PASSWORD)
    page.get_by_label("Role").select_option("customer")
    page.get_by_role("button", name="Sign up").click()
    expect(page.get_by_role("heading", name=f"Welcome, {name}")).to_be_visible()
