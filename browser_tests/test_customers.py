"""The customer directory: find, add, change, delete and think better of it, restore, and the page of one customer."""

from playwright.sync_api import Locator, Page, expect

from browser_tests.conftest import Visit
from browser_tests.directory import (
    PREFIX,
    add_customer,
    allow_gone,
    customer,
    delete_customer,
    directory,
    fill,
    map_device,
    new_last_name,
    new_phone,
    open_form,
)
from browser_tests.people import Api, demo
from browser_tests.shop import add_product, call
from browser_tests.watch import Watch, accessibility_problems


def row_of(page: Page, last_name: str) -> Locator:
    return page.get_by_role("table", name="Customers").get_by_role("row", name=last_name)


def toast(page: Page, text: str) -> Locator:
    return page.get_by_role("alert").filter(has_text=text)


def test_a_customer_is_added_with_a_phone_in_any_writing(visit: Visit, admin: Api) -> None:
    last_name, phone = new_last_name(), new_phone()
    page = visit("/customers", demo("sales"))
    form = open_form(page)
    fill(form, First_name="मीरा", Last_name=last_name, Company="Lotus Stores")
    fill(form, Phone_number=f"0{phone[3:8]}-{phone[8:]}", Date_of_birth="1990-05-31")
    expect(form.get_by_text("years old")).to_be_visible()
    assert not accessibility_problems(page)
    form.get_by_role("button", name="Add customer").click()

    expect(page.get_by_role("heading", name=f"मीरा {last_name}", level=1)).to_be_focused()
    facts = page.get_by_role("table", name="Facts")
    expect(facts).to_contain_text(f"{phone[:3]} {phone[3:8]} {phone[8:]}")
    expect(facts).to_contain_text("31 May 1990")
    made = customer(admin, int(page.url.rpartition("/")[2]))
    assert (made["phone_number"], made["first_name"], made["company"]) == (phone, "मीरा", "Lotus Stores")
    expect(toast(page, f"with the code {made['code']}")).to_be_visible()
    expect(page.get_by_role("region", name="History").get_by_text("by sales")).to_be_visible()


def test_refusals_stand_beside_the_fields_and_change_nothing(visit: Visit, watch: Watch, admin: Api) -> None:
    watch.allow(400, f"{PREFIX}/add/")
    taken = add_customer(admin)
    page = visit("/customers", demo("sales"))
    form = open_form(page)
    fill(form, First_name="R2D2", Phone_number="12", Date_of_birth="2020-01-01")
    form.get_by_role("button", name="Add customer").click()
    expect(form.get_by_text("Use letters only")).to_be_visible()
    expect(form.get_by_text("Give a valid phone number")).to_be_visible()
    expect(form.get_by_text("A customer must be at least 13 years old.")).to_be_visible()
    expect(form.get_by_label("First name")).to_be_focused()
    assert not watch.sent("POST", f"{PREFIX}/add/")

    # The same number in another writing.
    fill(form, First_name="Other", Last_name=new_last_name(), Phone_number=taken["phone_number"].removeprefix("+91"))
    fill(form, Date_of_birth="1990-05-31")
    form.get_by_role("button", name="Add customer").click()
    expect(form.get_by_text("Customer with this phone number already exists.")).to_be_visible()
    expect(form.get_by_label("Phone number")).to_be_focused()
    # A number that looks like one and is none.
    fill(form, Phone_number="11111 11111")
    form.get_by_role("button", name="Add customer").click()
    expect(form.get_by_text("Give a valid phone number")).to_be_visible()


def test_who_may_be_the_same_is_shown_while_typing(visit: Visit, admin: Api) -> None:
    known = add_customer(admin, company="Lotus Stores")
    page = visit("/customers", demo("sales"))
    form = open_form(page)
    fill(form, First_name=known["first_name"], Last_name=known["last_name"], Company="Lotus Stores")
    likely = form.get_by_role("status", name="Customers who may be the same")
    expect(likely).to_contain_text(f"code {known['code']}")
    assert not accessibility_problems(page)
    with page.expect_popup() as opened:
        likely.get_by_role("link", name=f"Open {known['full_name']} in a new tab").click()
    expect(opened.value.get_by_role("heading", name=known["full_name"], level=1)).to_be_visible()
    expect(form.get_by_label("First name")).to_have_value(known["first_name"])


def test_a_change_sends_only_what_was_touched_and_reaches_the_mappings(visit: Visit, watch: Watch, admin: Api) -> None:
    made = add_customer(admin, company="Lotus Stores")
    serial = map_device(admin, made)
    page = visit(f"/customers/{made['id']}", demo("sales"))
    page.get_by_role("button", name="Change").click()
    form = page.get_by_role("dialog", name="Change customer")
    expect(form.get_by_label("Phone number")).to_have_value(
        f"+91 {made['phone_number'][3:8]} {made['phone_number'][8:]}"
    )
    fill(form, Company="Rose Stores")
    form.get_by_role("button", name="Save").click()
    expect(page.get_by_role("table", name="Facts")).to_contain_text("Rose Stores")
    expect(page.get_by_role("button", name="Change")).to_be_focused()
    [sent] = watch.sent("PATCH", f"{PREFIX}/{made['id']}/update/")
    assert sent.post_data_json == {"company": "Rose Stores"}
    assert admin.get("get_customer_mappings", serialNumber=serial)["data"][0]["company"] == "Rose Stores"
    expect(
        page.get_by_role("region", name="History").get_by_text("Company: Lotus Stores \u2192 Rose Stores")
    ).to_be_visible()


def ask_to_delete(page: Page, made: dict) -> Locator:
    row_of(page, made["last_name"]).get_by_role("button", name=f"Actions for {made['full_name']}").click()
    page.get_by_role("menuitem", name="Delete").click()
    return page.get_by_role("dialog", name="Delete customer?")


def test_a_deletion_names_the_devices_and_can_be_undone(visit: Visit, admin: Api) -> None:
    made = add_customer(admin)
    map_device(admin, made)
    page = visit(f"/customers?search={made['last_name']}", demo("sales"))
    dialog = ask_to_delete(page, made)
    expect(dialog).to_contain_text("1 device is mapped to it, and stays mapped under its code and name.")
    dialog.get_by_role("button", name="Delete customer").click()
    expect(page.get_by_text("No customer matches")).to_be_visible()
    expect(page.get_by_role("heading", name="Customers")).to_be_focused()
    assert customer(admin, made["id"]) == {}
    assert not accessibility_problems(page)
    page.get_by_role("button", name=f"Undo deleting {made['full_name']}").click()
    expect(row_of(page, made["last_name"])).to_be_visible()
    assert customer(admin, made["id"])["code"] == made["code"]


def test_a_deletion_survives_the_tab_and_is_undone_later(visit: Visit, admin: Api) -> None:
    made = add_customer(admin)
    page = visit(f"/customers?search={made['last_name']}", demo("sales"))
    with page.expect_response(lambda response: response.request.method == "DELETE"):
        ask_to_delete(page, made).get_by_role("button", name="Delete customer").click()
    page.close()
    assert customer(admin, made["id"]) == {}

    page = visit(f"/customers?deleted=1&search={made['last_name']}", demo("sales"))
    row = page.get_by_role("table", name="Deleted customers").get_by_role("row", name=made["last_name"])
    expect(row).to_contain_text("sales")
    row.get_by_role("button", name=f"Restore {made['full_name']}").click()
    expect(page.get_by_text("No deleted customer matches")).to_be_visible()
    assert customer(admin, made["id"])["deleted_at"] is None


def test_restoring_onto_a_taken_phone_says_so(visit: Visit, watch: Watch, admin: Api) -> None:
    made = add_customer(admin)
    delete_customer(admin, made["id"])
    add_customer(admin, phone_number=made["phone_number"])
    watch.allow(400, f"{PREFIX}/{made['id']}/restore/")
    allow_gone(watch, made)
    page = visit(f"/customers/{made['id']}", demo("sales"))
    told = page.get_by_role("alert", name="This customer is deleted")
    expect(told).to_contain_text("by admin")
    told.get_by_role("button", name="Restore").click()
    expect(page.get_by_text("Customer with this phone number already exists.")).to_be_visible()
    assert customer(admin, made["id"]) == {}


def test_the_list_lives_in_the_address(visit: Visit, admin: Api) -> None:
    company = f"Quartz {new_last_name()}"
    names = [f"{letter}rdu" for letter in "ABCDEFGHIJK"]
    for name in names:
        add_customer(admin, first_name=name, company=company)
    page = visit("/customers?pageSize=10", demo("production"))
    page.get_by_role("button", name="Filters").click()
    page.get_by_role("region", name="Filters").get_by_label("Company").fill(company.lower())
    told = page.get_by_role("navigation", name="Pages").get_by_role("status")
    expect(told).to_have_text("1\u201310 of 11")
    page.get_by_role("button", name="First name").click()
    cells = page.get_by_role("table", name="Customers").get_by_role("link")
    expect(cells.first).to_have_text(names[0])
    expect(page.get_by_role("columnheader", name="First name")).to_have_attribute("aria-sort", "ascending")
    page.get_by_role("button", name="Next page").click()
    expect(cells).to_have_text([names[-1]])
    page.reload()
    expect(cells).to_have_text([names[-1]])
    page.get_by_role("button", name=f"Remove filter Company: {company.lower()}").click()
    expect(told).not_to_have_text("11\u201311 of 11")


def test_others_see_a_change_as_it_happens(visit: Visit, admin: Api) -> None:
    made = add_customer(admin)
    page = visit(f"/customers?search={made['last_name']}", demo("production"))
    expect(row_of(page, made["last_name"])).to_be_visible()
    directory(admin, "PATCH", f"{made['id']}/update/", json={"company": "Live Stores"})
    expect(row_of(page, made["last_name"])).to_contain_text("Live Stores")
    delete_customer(admin, made["id"])
    expect(page.get_by_text("No customer matches")).to_be_visible()


def test_the_page_shows_devices_and_orders(visit: Visit, admin: Api) -> None:
    made = add_customer(admin)
    serials = [map_device(admin, made) for _ in range(11)]
    given = {"product": add_product(admin)["id"], "quantity": 2, "customer": made["id"]}
    order_id = call(admin, "POST", "/api/orders/", json=given).json()["order_id"]
    page = visit(f"/customers/{made['id']}", demo("production"))
    devices = page.get_by_role("region", name="Devices")
    expect(devices.get_by_role("navigation").get_by_role("status")).to_have_text("1\u201310 of 11")
    devices.get_by_role("button", name="Next page").click()
    expect(devices.get_by_role("link", name=serials[0])).to_be_visible()
    expect(page.get_by_role("region", name="Orders").get_by_role("link", name=f"Order {order_id}")).to_be_visible()
    expect(page.get_by_role("button", name="Change")).to_have_count(0)
    devices.get_by_role("link", name="Open in Map devices").click()
    expect(page.get_by_role("navigation", name="Pages").get_by_role("status")).to_have_text("1\u201311 of 11")


def test_by_keyboard_alone(visit: Visit, watch: Watch, admin: Api) -> None:
    made = add_customer(admin)
    allow_gone(watch, made)
    page = visit("/customers", demo("sales"))
    expect(page.get_by_role("table", name="Customers").get_by_role("row").nth(1)).to_be_visible()
    page.keyboard.press("/")
    page.keyboard.type(made["last_name"])
    expect(page).to_have_url(f"{watch.url}/customers?search={made['last_name']}")
    link = page.get_by_role("table", name="Customers").get_by_role("link")
    expect(link).to_have_count(1)
    for _ in range(20):
        page.keyboard.press("Tab")
        if link.evaluate("link => link === document.activeElement"):
            break
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=made["full_name"], level=1)).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Change")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog").get_by_label("First name")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Change")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Delete customer?")
    expect(dialog.get_by_role("button", name="Cancel")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(dialog).to_be_hidden()
    # Undone from the page itself, without the pointer and without hurry.
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    for _ in range(4):
        page.keyboard.press("Tab")
        if page.get_by_role("button", name="Restore").evaluate("one => one === document.activeElement"):
            break
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Change")).to_be_visible()
    assert customer(admin, made["id"])["code"] == made["code"]


def test_roles_that_do_not_sell(visit: Visit, admin: Api) -> None:
    page = visit("/customers", demo("production"))
    expect(page.get_by_role("table", name="Customers").get_by_role("row").nth(1)).to_be_visible()
    expect(page.get_by_role("button", name="Add a customer")).to_have_count(0)
    expect(page.get_by_role("button", name="Actions for")).to_have_count(0)
    page = visit("/customers", demo("gate"))
    expect(page.get_by_role("heading", name="Not for your role")).to_be_visible()
