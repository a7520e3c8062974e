"""Likely duplicates: side by side, merged by a person, undone, or told apart."""

from typing import Any

from playwright.sync_api import Locator, Page, expect

from browser_tests.conftest import Visit
from browser_tests.directory import (
    PHONE,
    PREFIX,
    add_customer,
    allow_gone,
    codes_of,
    customer,
    directory,
    map_device,
    new_last_name,
)
from browser_tests.people import Api, demo
from browser_tests.shop import add_product, call, overflow
from browser_tests.watch import Watch, accessibility_problems

Customer = dict[str, Any]


def add_twice(api: Api) -> tuple[Customer, Customer]:
    """The same person twice: the second has the company and the mail that the first lacks."""
    name = new_last_name()
    one = add_customer(api, last_name=name)
    return one, add_customer(api, last_name=name, company="Lotus Stores", email=f"{name.lower()}@example.com")


def order_for(api: Api, owner: Customer) -> int:
    given = {"product": add_product(api)["id"], "quantity": 1, "customer": owner["id"]}
    return call(api, "POST", "/api/orders/", json=given).json()["order_id"]


def pair_of(page: Page, one: Customer) -> Locator:
    return page.get_by_role("list", name="Pairs").get_by_role("listitem").filter(has_text=one["full_name"]).first


def open_pairs(visit: Visit, path: str = "/customers/duplicates?pageSize=100", **options: Any) -> Page:
    return visit(path, demo("sales"), **options)


def choose(dialog: Locator, kept: Customer) -> None:
    dialog.get_by_role("radio", name=f"(code {kept['code']})").check()


def test_a_pair_is_merged_and_the_merge_undone(visit: Visit, watch: Watch, admin: Api) -> None:
    one, other = add_twice(admin)
    serials = [map_device(admin, other) for _ in range(2)]
    order_id = order_for(admin, other)
    page = open_pairs(visit)
    pair = pair_of(page, one)
    expect(pair).to_contain_text("Same name.")
    expect(pair).to_contain_text("Lotus Stores")
    assert not accessibility_problems(page)
    pair.get_by_role("button", name="Merge").click()
    dialog = page.get_by_role("dialog", name="Merge customers")
    choose(dialog, one)
    effects = dialog.get_by_role("list", name="What the merge does")
    whom = f"{one['full_name']} (code {one['code']})"
    expect(effects).to_contain_text(f"2 devices, 1 order and no gate entry move to {whom}.")
    expect(effects).to_contain_text(f"Filled in: Company Lotus Stores, E-mail {other['email']}.")
    assert not accessibility_problems(page)
    dialog.get_by_role("button", name="Merge", exact=True).click()

    undo = page.get_by_role("button", name=f"Undo merging {other['full_name']} into {one['full_name']}")
    expect(undo).to_be_visible()
    expect(pair).to_have_count(0)
    assert customer(admin, other["id"]) == {}
    assert customer(admin, one["id"])["company"] == "Lotus Stores"
    assert codes_of(admin, *serials) == [one["code"]] * 2
    assert call(admin, "GET", f"/api/orders/{order_id}/").json()["customer"] == one["id"]

    undo.click()
    again = "is a customer of its own again, with 2 devices, 1 order and no gate entry."
    expect(page.get_by_text(again)).to_be_visible()
    expect(pair_of(page, one)).to_be_visible()
    assert customer(admin, other["id"])["email"] == other["email"]
    assert customer(admin, one["id"])["company"] == ""
    assert codes_of(admin, *serials) == [other["code"]] * 2
    assert call(admin, "GET", f"/api/orders/{order_id}/").json()["customer"] == other["id"]


def test_merged_from_the_page_leads_on_and_is_undone_there(visit: Visit, watch: Watch, admin: Api) -> None:
    one, other = add_twice(admin)
    allow_gone(watch, one)
    page = open_pairs(visit, f"/customers/{one['id']}")
    page.get_by_role("region", name="Likely the same").get_by_role("button", name="Merge with").click()
    dialog = page.get_by_role("dialog", name="Merge customers")
    choose(dialog, other)
    dialog.get_by_role("button", name="Merge", exact=True).click()
    # Its own customer is gone: the page goes on to the one that stays.
    expect(page.get_by_text("was merged into this one")).to_be_visible()
    assert page.url.endswith(f"/customers/{other['id']}")
    merges = page.get_by_role("region", name="Merges")
    expect(merges).to_contain_text(f"(code {one['code']}) went into")
    merges.get_by_role("button", name="Undo merging").click()
    expect(merges).to_contain_text("by sales")
    expect(merges).to_contain_text("Undone")
    expect(merges.get_by_role("button")).to_have_count(0)
    history = page.get_by_role("region", name="History")
    expect(history.get_by_text("Merge undone", exact=True)).to_be_visible()
    assert customer(admin, one["id"])["phone_number"] == one["phone_number"]


def test_an_old_address_leads_to_the_one_that_stayed(visit: Visit, watch: Watch, admin: Api) -> None:
    one, other = add_twice(admin)
    directory(admin, "POST", f"{one['id']}/merge/", json={"customer": other["id"]})
    allow_gone(watch, other)
    page = visit(f"/customers/{other['id']}", demo("production"))
    expect(page.get_by_text("was merged into this one")).to_be_visible()
    expect(page.get_by_role("table", name="Facts")).to_contain_text(str(one["code"]))
    expect(page.get_by_role("region", name="Merges").get_by_role("button")).to_have_count(0)
    page.goto(f"/customers?deleted=1&search={other['last_name']}")
    expect(page.get_by_role("link", name="was merged into")).to_have_attribute("href", f"/customers/{one['id']}")


def test_a_merge_that_cannot_be_undone_says_why(visit: Visit, watch: Watch, admin: Api) -> None:
    one, other = add_twice(admin)
    merge = directory(admin, "POST", f"{one['id']}/merge/", json={"customer": other["id"]})["merge"]
    add_customer(admin, phone_number=other["phone_number"])
    watch.allow(400, f"{PREFIX}/merges/{merge['id']}/undo/")
    page = open_pairs(visit, f"/customers/{one['id']}")
    page.get_by_role("button", name="Undo merging").click()
    expect(page.get_by_text("The merge was not undone")).to_be_visible()
    expect(page.get_by_text("Customer with this phone number already exists.")).to_be_visible()
    assert customer(admin, other["id"]) == {}


def test_two_people_are_told_apart_unless_it_is_undone(visit: Visit, watch: Watch, admin: Api) -> None:
    one, _ = add_twice(admin)
    page = open_pairs(visit)
    pair = pair_of(page, one)
    pair.get_by_role("button", name="are not the same").click()
    expect(pair).to_have_count(0)
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    page.get_by_role("status", name="Pairs that are not the same").get_by_role("button").click()
    expect(pair).to_be_visible()
    with page.expect_response(lambda response: response.url.endswith("/dismiss/")) as answered:
        pair.get_by_role("button", name="are not the same").click()
    assert answered.value.ok
    page.reload()
    expect(page.get_by_role("heading", name="Likely duplicates")).to_be_visible()
    page.wait_for_load_state("networkidle")
    expect(pair).to_have_count(0)


def test_closing_the_tab_keeps_the_answer(visit: Visit, admin: Api) -> None:
    one, _ = add_twice(admin)
    page = open_pairs(visit, f"/customers/{one['id']}")
    likely = page.get_by_role("region", name="Likely the same")
    likely.get_by_role("button", name="is not the same").click()
    expect(likely).to_have_count(0)
    page.goto("about:blank")
    page.wait_for_timeout(1_000)
    assert directory(admin, "GET", f"{one['id']}/similar/") == []


def test_by_keyboard_on_a_phone(visit: Visit, admin: Api) -> None:
    one, other = add_twice(admin)
    page = open_pairs(visit, f"/customers/{one['id']}", **PHONE)
    merge = page.get_by_role("button", name="Merge with")
    expect(merge).to_be_visible()
    merge.focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Merge customers")
    expect(dialog.get_by_role("button", name="Cancel")).to_be_focused()
    expect(dialog.get_by_role("list", name="What the merge does")).to_be_visible()
    assert overflow(page) == 0
    assert not accessibility_problems(page)
    page.keyboard.press("Escape")
    expect(merge).to_be_focused()
    page.keyboard.press("Enter")
    expect(dialog.get_by_role("button", name="Cancel")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("region", name="Merges")).to_contain_text(f"(code {other['code']})")
