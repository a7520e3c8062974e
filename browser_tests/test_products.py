"""The catalogue: find products, add one with its picture, change it, delete it and think better of it."""

import pytest
from playwright.sync_api import Locator, Page, Response, expect

from browser_tests.conftest import Visit
from browser_tests.people import Api, demo, new_name
from browser_tests.shop import add_product, call, overflow, picture, place_order, product
from browser_tests.test_layout_shift import MEASURE
from browser_tests.watch import Watch, accessibility_problems

PHONE = {"viewport": {"width": 375, "height": 740}, "color_scheme": "dark"}


def fill(form: Locator, **values: str) -> None:
    for label, value in values.items():
        form.get_by_label(label.replace("_", " ")).fill(value)


def open_form(page: Page) -> Locator:
    page.get_by_role("button", name="Add a product").first.click()
    return page.get_by_role("dialog", name="Add a product")


def is_drawn(image: Locator) -> bool:
    return bool(image.evaluate("image => image.decode().then(() => image.naturalWidth > 0)"))


def test_a_product_with_a_picture_is_added_and_seen(visit: Visit, admin: Api) -> None:
    name = new_name("Thermal printer ")
    page = visit("/products", demo("production"))
    form = open_form(page)
    fill(form, Name=name, Description="Prints receipts.\nTwo lines.", Price="49.5", In_stock="4")
    form.get_by_label("Category").select_option("Electronics")
    form.get_by_label("Picture file").set_input_files(picture("printer.png"))
    assert is_drawn(form.get_by_alt_text("Preview"))
    assert not accessibility_problems(page)
    form.get_by_role("button", name="Add product").click()

    expect(page.get_by_role("heading", name=name, level=1)).to_be_visible()
    expect(page.get_by_text("49.50", exact=True).first).to_be_visible()
    expect(page.get_by_text("Low: 4")).to_be_visible()
    assert is_drawn(page.get_by_role("img", name=name))
    page.get_by_role("link", name="All products").click()
    card = page.get_by_role("list", name="Products").get_by_role("listitem").filter(has_text=name)
    assert is_drawn(card.locator("img"))
    card.get_by_role("link", name=name).click()
    expect(page.get_by_text("Prints receipts.")).to_be_visible()


def test_refusals_stand_beside_the_fields(visit: Visit, watch: Watch, admin: Api) -> None:
    watch.allow(400, "/api/products/")
    taken = add_product(admin)
    page = visit("/products", demo("production"))
    form = open_form(page)
    form.get_by_label("Picture file").set_input_files({"name": "a.txt", "mimeType": "text/plain", "buffer": b"text"})
    expect(form.get_by_text("a.txt is no JPEG, PNG, WebP or GIF picture.")).to_be_visible()
    form.get_by_role("button", name="Add product").click()
    expect(form.get_by_text("The price is needed.")).to_be_visible()
    assert not watch.sent("POST", "/api/products/")

    fill(form, Name=taken["name"], Price="1", In_stock="0")
    form.get_by_role("button", name="Add product").click()
    expect(form.get_by_label("Name")).to_be_focused()
    expect(form.get_by_label("Name")).to_have_attribute("aria-invalid", "true")

    # It says that it is a picture, and is none.
    fill(form, Name=new_name("Fake "))
    fake = {"name": "fake.png", "mimeType": "image/png", "buffer": b"\x89PNG\r\n\x1a\n and no more"}
    form.get_by_label("Picture file").set_input_files(fake)
    form.get_by_role("button", name="Add product").click()
    expect(form.get_by_role("group", name="Picture").locator("xpath=..")).to_contain_text("picture", ignore_case=True)
    expect(form).to_be_visible()


def test_a_change_sends_only_what_was_touched(visit: Visit, watch: Watch, admin: Api) -> None:
    made = add_product(admin)
    page = visit(f"/products/{made['id']}", demo("admin"))
    page.get_by_role("button", name="Change").click()
    form = page.get_by_role("dialog", name="Change product")
    fill(form, Price="1300")
    place_order(admin, made["id"], 5)
    form.get_by_role("button", name="Save").click()
    expect(page.get_by_text("1,300.00", exact=True).first).to_be_visible()
    now = product(admin, made["id"])
    assert (now["price"], now["quantity"]) == ("1300.00", 7)


def test_a_picture_is_replaced_and_removed(visit: Visit, admin: Api) -> None:
    made = add_product(admin)
    page = visit(f"/products/{made['id']}", demo("admin"))
    form = page.get_by_role("dialog", name="Change product")
    page.get_by_role("button", name="Change").click()
    form.get_by_label("Picture file").set_input_files(picture())
    form.get_by_role("button", name="Save").click()
    assert is_drawn(page.get_by_role("img", name=made["name"]))
    expect(form).to_be_hidden()
    page.get_by_role("button", name="Change").click()
    form.get_by_role("button", name="Remove picture").click()
    form.get_by_role("button", name="Save").click()
    expect(page.get_by_role("img", name=made["name"])).to_have_count(0)
    assert product(admin, made["id"])["image"] is None


def delete(page: Page, name: str) -> Locator:
    page.get_by_role("button", name="Delete").click()
    expect(page.get_by_role("heading", name="Products", level=1)).to_be_visible()
    return page.get_by_role("button", name=f"Undo deleting {name}")


def test_a_deletion_can_be_undone(visit: Visit, watch: Watch, admin: Api) -> None:
    made = add_product(admin)
    page = visit(f"/products/{made['id']}", demo("admin"))
    undo = delete(page, made["name"])
    expect(undo).to_be_visible()
    expect(page.get_by_role("list", name="Products")).not_to_contain_text(made["name"])
    undo.click()
    expect(page.get_by_role("list", name="Products")).to_contain_text(made["name"])
    page.wait_for_timeout(5_500)
    assert not watch.sent("DELETE", f"/api/products/{made['id']}/")
    assert product(admin, made["id"])


def deletion(response: Response) -> bool:
    return response.request.method == "DELETE"


def test_a_deletion_is_sent_when_its_time_is_up_and_when_the_page_is_left(visit: Visit, admin: Api) -> None:
    first, second, third = add_product(admin), add_product(admin), add_product(admin)
    page = visit(f"/products/{first['id']}", demo("admin"))
    with page.expect_response(deletion) as answered:
        delete(page, first["name"])
    assert (answered.value.url.rpartition("/products/")[2], answered.value.status) == (f"{first['id']}/", 204)

    page.goto(f"/products/{second['id']}")
    expect(delete(page, second["name"])).to_be_visible()
    with page.expect_response(deletion, timeout=3_000):
        page.get_by_role("navigation", name="Main").get_by_role("link", name="My account").click()

    page.goto(f"/products/{third['id']}")
    expect(delete(page, third["name"])).to_be_visible()
    page.goto("about:blank")
    page.wait_for_timeout(1_000)
    assert [product(admin, made["id"]) for made in (first, second, third)] == [{}, {}, {}]


def test_a_product_with_orders_stays_and_says_why(visit: Visit, watch: Watch, admin: Api) -> None:
    made = add_product(admin)
    place_order(admin, made["id"], 1)
    watch.allow(409, f"/api/products/{made['id']}/")
    page = visit(f"/products/{made['id']}", demo("admin"))
    delete(page, made["name"])
    expect(page.get_by_text(f"{made['name']} was not deleted")).to_be_visible()
    expect(page.get_by_role("list", name="Products")).to_contain_text(made["name"])


def test_the_list_lives_in_the_address(visit: Visit, admin: Api) -> None:
    word = new_name("quartz")
    for number in range(13):
        changes = {"name": f"{word} {number:02d}", "price": f"{number + 1}.00", "is_active": number != 5}
        add_product(admin, category="sports", **changes)
    page = visit(f"/products?pageSize=12&search={word}&category=sports", demo("customer"))
    told = page.get_by_role("navigation", name="Pages").get_by_role("status")
    expect(told).to_have_text("1\u201312 of 13")
    page.get_by_label("Sort by").select_option("Price, lowest first")
    cards = page.get_by_role("list", name="Products").get_by_role("listitem")
    expect(cards.first).to_contain_text(f"{word} 00")
    page.get_by_text("List", exact=True).click()
    expect(page.get_by_role("row", name=f"{word} 00")).to_be_visible()
    page.get_by_role("button", name="Next page").click()
    expect(page.get_by_role("row", name=f"{word} 12")).to_be_visible()
    page.reload()
    expect(page.get_by_role("row", name=f"{word} 12")).to_be_visible()
    page.get_by_role("button", name="Filters").click()
    page.get_by_role("region", name="Filters").get_by_label("Sale").select_option("Not on sale")
    expect(page.get_by_role("row", name=f"{word} 05")).to_contain_text("Not on sale")
    expect(told).to_have_text("1\u20131 of 1")


def test_whoever_did_not_add_it_may_only_look(visit: Visit, admin: Api) -> None:
    made = add_product(admin)
    page = visit(f"/products/{made['id']}", admin.new_user("sales"))
    expect(page.get_by_role("heading", name=made["name"])).to_be_visible()
    expect(page.get_by_role("button", name="Change")).to_have_count(0)
    page.goto("/products?mine=1")
    expect(page.get_by_text("You have added no product yet")).to_be_visible()


def test_by_keyboard_from_the_list_to_the_product(visit: Visit, admin: Api) -> None:
    made = add_product(admin)
    page = visit("/products", demo("customer"))
    expect(page.get_by_role("list", name="Products")).to_contain_text(made["name"])
    page.keyboard.press("/")
    page.keyboard.type(made["name"])
    link = page.get_by_role("list", name="Products").get_by_role("link")
    expect(link).to_have_count(1)
    for _ in range(12):
        page.keyboard.press("Tab")
        if link.evaluate("link => link === document.activeElement"):
            break
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=made["name"], level=1)).to_be_focused()


@pytest.mark.parametrize("path", ["/products", "/products?view=list", "/products/{id}"])
def test_on_a_phone_in_the_dark(visit: Visit, admin: Api, path: str) -> None:
    made = add_product(admin, name=new_name("Wide" + "wide" * 12), description="word " * 60)
    answer = call(
        admin,
        "PATCH",
        f"/api/products/{made['id']}/",
        files={"image": ("a.png", picture(size=(1200, 300))["buffer"], "image/png")},
    )
    assert answer.is_success, answer.text
    page = visit(path.format(id=made["id"]), demo("employee"), **PHONE)
    expect(page.get_by_text(made["name"]).first).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert overflow(page) == 0
    assert not accessibility_problems(page)


def test_the_form_on_a_phone_in_the_dark(visit: Visit) -> None:
    page = visit("/products", demo("employee"), **PHONE)
    form = open_form(page)
    form.get_by_label("Picture file").set_input_files(picture())
    expect(form.get_by_alt_text("Preview")).to_be_visible()
    form.get_by_role("button", name="Add product").click()
    expect(form.get_by_text("The name is needed.")).to_be_visible()
    assert overflow(page) == 0


@pytest.mark.parametrize("width", [1280, 375])
@pytest.mark.parametrize("path", ["/products", "/products/{id}"])
def test_nothing_jumps(visit: Visit, admin: Api, path: str, width: int) -> None:
    made = add_product(admin)
    page = visit("/account", demo("customer"), viewport={"width": width, "height": 800})
    page.add_init_script(MEASURE)
    page.goto(path.format(id=made["id"]))
    expect(page.get_by_text(made["name"]).first).to_be_visible()
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(500)
    shift = page.evaluate("window.layoutShift")
    assert shift < 0.1, f"{path} at {width} px shifts by {shift:.3f}"
