"""Papers: sent, replaced, looked back at, saved, removed; by who may."""

import hashlib
import re
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

from browser_tests.conftest import SCREENSHOTS, Visit
from browser_tests.papers import announce, in_days, new_plate, pdf, upload
from browser_tests.people import Api, Person, demo
from browser_tests.shop import call, overflow, picture
from browser_tests.watch import Watch, accessibility_problems
from browser_tests.wizard import PHONE


def row(page: Page, text: str) -> Locator:
    return page.get_by_role("row").filter(has_text=text)


def task(page: Page, file: str, name: str) -> None:
    page.get_by_role("button", name=re.compile(f"More actions for .*{re.escape(file)}")).click()
    page.get_by_role("menuitem", name=name).click()


def info(api: Api, document_id: int) -> dict[str, Any]:
    answer = call(api, "GET", f"/api/documents/{document_id}/info/")
    return answer.json() if answer.is_success else {}


def test_a_paper_is_added_replaced_and_every_version_kept(visit: Visit, carl: Person, carls_script: Api) -> None:
    page = visit("/gate/documents", carl)
    expect(page.get_by_text("No document yet")).to_be_visible()
    page.get_by_role("button", name="Add a document").first.click()
    form = page.get_by_role("dialog", name="Add a document")
    form.get_by_label("Paper").select_option("Payment approval")
    form.get_by_label("Payment approval file").set_input_files(picture("first.png"))
    expect(form.get_by_alt_text("Preview of first.png")).to_be_visible()
    form.get_by_label("Valid until").fill(in_days(60))
    assert not accessibility_problems(page)
    form.get_by_role("button", name="Add document").click()
    expect(page.get_by_text("Payment approval is added.")).to_be_visible()
    expect(row(page, "first.png")).to_contain_text("Valid")

    task(page, "first.png", "Replace")
    form = page.get_by_role("dialog", name="Replace document")
    form.get_by_label("Payment approval file").set_input_files(pdf("second.pdf"))
    form.get_by_role("button", name="Replace", exact=True).click()
    expect(row(page, "second.pdf")).to_be_visible()
    expect(row(page, "first.png")).to_have_count(0)

    task(page, "second.pdf", "Versions")
    versions = page.get_by_role("list", name="Versions").get_by_role("listitem")
    expect(versions).to_have_count(2)
    expect(versions.nth(1)).to_contain_text(re.compile("Version 1.*Replaced.*first.png"))
    assert re.search(r"document=\d+", page.url)
    with page.expect_download() as saved:
        page.get_by_role("button", name="Download version 1").click()
    assert saved.value.suggested_filename == "first.png"
    shown = call(carls_script, "GET", f"/api/documents/{page.url.rpartition('=')[2]}/versions/").json()["documents"]
    assert hashlib.sha256(Path(saved.value.path()).read_bytes()).hexdigest() == shown[1]["sha256"]


def test_a_bad_file_is_told_beside_it(visit: Visit, watch: Watch, carl: Person, carls_script: Api) -> None:
    watch.allow(400, "/api/documents/upload/")
    page = visit("/gate/documents", carl)
    page.get_by_role("button", name="Add a document").first.click()
    form = page.get_by_role("dialog", name="Add a document")
    form.get_by_role("button", name="Add document").click()
    expect(form.get_by_text("Choose the file first.")).to_be_visible()
    form.get_by_label("Purchase order file").set_input_files({**picture("fake.png"), "buffer": b"MZ no picture"})
    form.get_by_role("button", name="Add document").click()
    group = form.get_by_role("group", name="Purchase order")
    expect(group).to_have_accessible_description(re.compile(r"\w+"))
    expect(form.get_by_text("fake.png")).to_be_visible()
    assert call(carls_script, "GET", "/api/documents/").json()["count"] == 0


def test_what_runs_out_stands_on_top_and_is_replaced_there(visit: Visit, carl: Person, carls_script: Api) -> None:
    upload(carls_script, "vendor_approval", pdf("vendor.pdf"), expires_on=in_days(3))
    upload(carls_script, "payment_approval", pdf("payment.pdf"), expires_on=in_days(-1))
    upload(carls_script, "purchase_order", pdf("order.pdf"), expires_on=in_days(30))
    page = visit("/gate/documents", carl)
    warned = page.get_by_role("list", name="Papers that run out").get_by_role("listitem")
    expect(warned).to_have_count(2)
    expect(warned.first).to_contain_text("Payment approvalExpired")
    expect(warned.nth(1)).to_contain_text("Vendor approvalExpires in 3 days")
    warned.first.get_by_role("button", name="Replace").click()
    form = page.get_by_role("dialog", name="Replace document")
    form.get_by_label("Payment approval file").set_input_files(pdf("new.pdf"))
    form.get_by_label("Valid until").fill(in_days(100))
    form.get_by_role("button", name="Replace", exact=True).click()
    expect(warned).to_have_count(1)
    expect(row(page, "new.pdf")).to_contain_text("Valid")


def test_removing_asks_first(visit: Visit, carl: Person, carls_script: Api) -> None:
    made = upload(carls_script, "purchase_order", pdf("order.pdf"))
    page = visit("/gate/documents", carl)
    task(page, "order.pdf", "Remove")
    dialog = page.get_by_role("dialog", name="Remove document?")
    expect(dialog.get_by_label("Erase the file for ever")).to_have_count(0)
    assert info(carls_script, made["id"])["is_active"] is True
    dialog.get_by_role("button", name="Remove document").click()
    expect(page.get_by_text("No document yet")).to_be_visible()
    assert info(carls_script, made["id"])["removed_at"]


def test_staff_see_whose_it_is_and_an_admin_erases(visit: Visit, admin: Api, carl: Person, carls_script: Api) -> None:
    made = upload(carls_script, "purchase_order", pdf("erase-me.pdf"))
    page = visit(f"/gate/documents?customer={carl.username}@example.com", demo("admin"))
    expect(row(page, "erase-me.pdf")).to_contain_text(f"{carl.username}@example.com")
    page.get_by_role("button", name=re.compile("More actions for .*erase-me")).click()
    expect(page.get_by_role("menuitem", name="Replace")).to_have_count(0)
    page.get_by_role("menuitem", name="Remove").click()
    page.get_by_role("dialog").get_by_label("Erase the file for ever").check()
    page.get_by_role("button", name="Erase for ever").click()
    expect(page.get_by_text("No document matches")).to_be_visible()
    assert info(admin, made["id"]) == {}


def test_somebody_elses_paper_is_not_there(
    visit: Visit, watch: Watch, admin: Api, carl: Person, carls_script: Api
) -> None:
    made = upload(carls_script, "purchase_order", pdf("secret.pdf"))
    watch.allow(404, f"/api/documents/{made['id']}/versions/")
    page = visit(f"/gate/documents?document={made['id']}&customer={carl.username}", admin.new_user("customer"))
    expect(page.get_by_text("There is no such document")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_text("No document matches")).to_be_visible()


def test_the_list_lives_in_the_address_and_appears_by_itself(visit: Visit, carl: Person, carls_script: Api) -> None:
    for kind in (
        "purchase_order",
        "transportation_approval",
        "payment_approval",
        "vendor_approval",
        "driver_license",
        "puc",
    ):
        upload(carls_script, kind, pdf(f"{kind}.pdf"))
    page = visit("/gate/documents?pageSize=5", carl)
    told = page.get_by_role("navigation", name="Pages").get_by_role("status")
    expect(told).to_have_text("1\u20135 of 6")
    page.get_by_role("button", name="Next page").click()
    expect(row(page, "purchase_order.pdf")).to_be_visible()
    page.reload()
    expect(row(page, "purchase_order.pdf")).to_be_visible()
    page.get_by_role("button", name="Filters").click()
    page.get_by_role("region", name="Filters").get_by_label("Paper").select_option("PUC certificate")
    expect(told).to_have_text("1\u20131 of 1")
    plate = new_plate()
    announce(carls_script, plate)
    page.get_by_role("button", name="Remove filter Paper: PUC certificate").click()
    expect(row(page, plate)).to_contain_text("insurance.png")


def test_on_a_phone_in_the_dark(visit: Visit, carl: Person, carls_script: Api) -> None:
    upload(carls_script, "vendor_approval", pdf("a very long name " * 6 + ".pdf"), expires_on=in_days(2))
    announce(carls_script, new_plate())
    page = visit("/gate/documents", carl, **PHONE)
    expect(page.get_by_role("list", name="Documents").get_by_role("listitem")).to_have_count(2)
    expect(page.get_by_role("list", name="Papers that run out")).to_be_visible()
    assert (overflow(page), accessibility_problems(page)) == (0, [])
    page.screenshot(path=SCREENSHOTS / "documents-phone.png", full_page=True)
    page.get_by_role("button", name="Add a document").tap()
    form = page.get_by_role("dialog", name="Add a document")
    expect(form.get_by_role("button", name="Take a photo")).to_be_visible()
    assert (overflow(page), accessibility_problems(page)) == (0, [])
    page.screenshot(path=SCREENSHOTS / "documents-add-phone.png")
