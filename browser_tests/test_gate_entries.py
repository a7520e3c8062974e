"""Entries at the gate: decided by the gate, followed live by who announced them, and nobody else's business."""

import hashlib
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, Route, expect

from browser_tests.conftest import Visit
from browser_tests.directory import add_customer, new_phone
from browser_tests.gate import announce, blacklist, decide, entry, paper
from browser_tests.passes import read_qr
from browser_tests.people import Api, Person, demo
from browser_tests.shop import call
from browser_tests.watch import Watch, accessibility_problems
from ops.server import SiloServer


@pytest.fixture
def somebody(admin: Api) -> Person:
    """A customer of whom nobody knows anything yet."""
    return admin.new_user("customer")


@pytest.fixture
def customer(silo: SiloServer, somebody: Person) -> Iterator[Api]:
    api = Api(silo.url, somebody)
    yield api
    api.client.close()


def row(page: Page, plate: str) -> Locator:
    return page.get_by_role("row").filter(has=page.get_by_role("link", name=plate, exact=True))


def approve(page: Page, plate: str) -> None:
    page.get_by_role("button", name=f"Approve {plate}").click()
    dialog = page.get_by_role("dialog", name=f"Approve the entry of {plate}")
    dialog.get_by_role("button", name="Approve entry").click()


def decoded(image: bytes) -> str:
    return read_qr(Image.open(io.BytesIO(image)))


def test_the_gate_approves_from_its_start_page_and_the_customer_sees_it_at_once(
    visit: Visit, somebody: Person, customer: Api
) -> None:
    made = announce(customer)
    plate = made["vehicle_number"]
    watching = visit(f"/gate/entries/{made['id']}", somebody)
    expect(watching.get_by_text("Waits for the gate to decide.")).to_be_visible()
    gate = visit("/", demo("gate"))
    expect(gate.get_by_role("link", name="Open the scan station")).to_be_visible()
    expect(row(gate, plate)).to_contain_text("Ravi Patil")
    approve(gate, plate)
    expect(gate.get_by_text(f"The entry of {plate} is approved.")).to_be_visible()
    expect(row(gate, plate)).to_have_count(0)

    expect(watching.get_by_text("Approved by the gate on")).to_be_visible()
    expect(watching.get_by_role("region", name="History").get_by_text("Approved", exact=True)).to_be_visible()
    assert entry(customer, made["id"])["status"] == "approved"


def test_the_gate_rejects_with_a_reason_and_the_customer_reads_it(
    visit: Visit, somebody: Person, customer: Api
) -> None:
    made = announce(customer)
    plate = made["vehicle_number"]
    watching = visit("/gate", somebody)
    expect(row(watching, plate).get_by_text("Pending", exact=True)).to_be_visible()
    gate = visit(f"/gate/entries/{made['id']}", demo("gate"))
    gate.get_by_role("button", name=f"Reject {plate}").click()
    dialog = gate.get_by_role("dialog", name=f"Reject the entry of {plate}")
    dialog.get_by_role("button", name="Reject entry").click()
    reason = dialog.get_by_label("Reason")
    expect(reason).to_have_accessible_description("Say why, so that the customer knows what to do.")
    reason.fill("The insurance is missing.\nBring it along.")
    assert not accessibility_problems(gate)
    dialog.get_by_role("button", name="Reject entry").click()
    expect(gate.get_by_text("Rejected by the gate on")).to_be_visible()
    expect(gate.get_by_role("img", name="QR code")).to_have_count(0)
    expect(gate.get_by_role("button", name=f"Approve {plate}")).to_have_count(0)

    expect(row(watching, plate).get_by_text("Rejected", exact=True)).to_be_visible()
    row(watching, plate).get_by_role("link", name=plate).click()
    expect(watching.get_by_text("Reason: “The insurance is missing. Bring it along.”")).to_be_visible()


def test_what_stops_the_approval_is_told_and_the_customer_reads_neutral_words(
    visit: Visit, admin: Api, somebody: Person, customer: Api
) -> None:
    made = announce(customer, papers={"puc": paper()}, puc_expires_on="2025-01-31")
    blacklist(admin, made["driver"], "Drove over a cone")
    gate = visit(f"/gate/entries/{made['id']}", demo("gate"))
    button = gate.get_by_role("button", name=f"Approve {made['vehicle_number']}")
    expect(button).to_be_disabled()
    told = gate.get_by_role("alert", name="Cannot be approved")
    expect(told.get_by_role("listitem")).to_have_count(2)
    expect(told).to_contain_text("Ravi Patil is blacklisted: Drove over a cone")
    expect(gate.get_by_role("region", name="Papers").get_by_text("Expired", exact=True)).to_be_visible()

    page = visit(f"/gate/entries/{made['id']}", somebody)
    expect(page.get_by_role("alert", name="Cannot be approved")).to_contain_text("may not enter; ask the gate")
    expect(page.get_by_text("cone")).to_have_count(0)
    expect(page.get_by_text("Blacklisted", exact=True)).to_have_count(0)
    expect(page.get_by_role("button", name="Approve")).to_have_count(0)


def test_the_second_one_to_decide_is_told_who_was_first(
    visit: Visit, watch: Watch, admin: Api, customer: Api, silo: SiloServer
) -> None:
    made = announce(customer)
    plate = made["vehicle_number"]
    first = admin.new_user("gate")
    watch.allow(409, f"/api/submissions/{made['id']}/approve/")
    page = visit(f"/gate/entries/{made['id']}", demo("gate"))

    def be_slower(route: Route) -> None:
        decide(Api(silo.url, first), made["id"], "reject", reason="No papers")
        route.continue_()

    page.route(f"**/api/submissions/{made['id']}/approve/", be_slower)
    approve(page, plate)
    told = page.get_by_role("alert", name="This entry is decided already")
    expect(told).to_contain_text(f"Rejected by {first.username}")
    expect(told).to_contain_text("No papers")
    assert not accessibility_problems(page)
    page.get_by_role("dialog").get_by_role("button", name="Close").last.click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_role("region", name="Pass")).to_contain_text("No papers")


def test_an_entry_of_somebody_else_is_not_there(visit: Visit, watch: Watch, admin: Api, customer: Api) -> None:
    foreign = announce(customer)
    watch.allow(404, f"/api/submissions/{foreign['id']}/")
    other = admin.new_user("customer")
    page = visit(f"/gate/entries/{foreign['id']}", other)
    expect(page.get_by_text("There is no such entry")).to_be_visible()
    assert foreign["vehicle_number"] not in page.content()
    page.get_by_role("link", name="Go to the entries").click()
    expect(page.get_by_text("You have announced nothing yet")).to_be_visible()
    page.goto(f"/gate?search={foreign['vehicle_number']}")
    expect(page.get_by_text("No entry matches")).to_be_visible()


def test_the_code_on_the_screen_and_in_the_saved_files_is_the_pass(
    visit: Visit, admin: Api, somebody: Person, customer: Api
) -> None:
    made = announce(customer)
    decide(admin, made["id"], "approve")
    page = visit("/", somebody)
    page.get_by_role("button", name=f"Show the code of {made['vehicle_number']}").click()
    dialog = page.get_by_role("dialog", name=f"Pass of {made['vehicle_number']}")
    code = dialog.get_by_role("img", name=f"QR code of the pass of {made['vehicle_number']}")
    expect(code).to_be_visible()
    assert decoded(code.screenshot(animations="disabled")) == made["qr_payload"]
    page.goto(f"/gate/entries/{made['id']}")
    with page.expect_download() as saving:
        page.get_by_role("button", name="Save picture").click()
    assert decoded(Path(saving.value.path()).read_bytes()) == made["qr_payload"]
    with page.expect_download() as saving:
        page.get_by_role("button", name="Save as SVG").click()
    assert saving.value.suggested_filename.endswith(".svg")
    assert "<svg" in Path(saving.value.path()).read_text()


def test_a_paper_is_saved_as_it_was_stored(visit: Visit, customer: Api) -> None:
    made = announce(customer, papers={"puc": paper()})
    page = visit(f"/gate/entries/{made['id']}", demo("gate"))
    with page.expect_download() as saving:
        page.get_by_role("button", name="Download PUC certificate").click()
    assert saving.value.suggested_filename == "puc.pdf"
    saved = Path(saving.value.path()).read_bytes()
    assert hashlib.sha256(saved).hexdigest() == made["documents"][0]["sha256"]


def test_what_was_on_board_is_told_when_the_vehicle_is_in(visit: Visit, admin: Api, customer: Api) -> None:
    found, missing, foreign = admin.approved(), admin.approved(), admin.approved()
    made = announce(customer, manifest=f"{found} {missing}")
    decide(admin, made["id"], "approve")
    page = visit(f"/gate/entries/{made['id']}", demo("sales"))
    boxes = page.get_by_role("list", name="Devices on board").get_by_role("listitem")
    expect(boxes).to_have_text([f"{found}Not scanned", f"{missing}Not scanned"])
    for serial in (found, foreign):
        decide(admin, made["id"], "boxes", serial_number=serial)
    passed = call(
        admin, "POST", "/api/submissions/verify/", json={"payload": made["qr_payload"], "reason": "One box fell off"}
    )
    assert passed.is_success, passed.text
    expect(page.get_by_text("Let in by admin on")).to_be_visible()
    expect(boxes).to_have_text([f"{foreign}Not on the list", f"{missing}Missing", f"{found}Match"])
    expect(page.get_by_text("Let in although the devices did not fit: “One box fell off”")).to_be_visible()
    expect(page.get_by_role("img", name="QR code")).to_have_count(0)


def test_the_gate_looks_at_other_days_and_finds_by_plate(visit: Visit, customer: Api) -> None:
    made = announce(customer)
    plate = made["vehicle_number"]
    page = visit("/gate?day=2025-05-01", demo("sales"))
    expect(page.get_by_text("No entry was announced on this day")).to_be_visible()
    page.get_by_role("button", name="Look at all days").click()
    page.get_by_role("searchbox", name="Search entries").fill(plate)
    expect(page.get_by_role("navigation", name="Pages").get_by_role("status")).to_have_text("1\u20131 of 1")
    page.get_by_role("button", name="Today").click()
    expect(row(page, plate)).to_be_visible()
    page.get_by_role("button", name="Filters").click()
    page.get_by_role("region", name="Filters").get_by_label("Status").select_option("Approved")
    expect(page.get_by_text("No entry of this day matches")).to_be_visible()
    page.reload()
    expect(page.get_by_text("No entry of this day matches")).to_be_visible()
    page.get_by_role("button", name="Remove filter Status: Approved").click()
    # Sales looks on; it does not decide.
    expect(row(page, plate)).to_be_visible()
    expect(page.get_by_role("button", name=f"Approve {plate}")).to_have_count(0)


def test_a_new_entry_appears_in_an_open_list(visit: Visit, customer: Api) -> None:
    announce(customer)
    page = visit("/gate", demo("gate"))
    expect(page.get_by_role("table").locator("tbody tr").first).to_be_visible()
    made = announce(customer)
    expect(row(page, made["vehicle_number"])).to_be_visible()


def test_a_customers_page_tells_its_entries(visit: Visit, admin: Api, customer: Api) -> None:
    phone = new_phone()
    owner = add_customer(admin, phone_number=phone)
    made = announce(customer, customer_phone=phone)
    page = visit(f"/customers/{owner['id']}", demo("sales"))
    entries = page.get_by_role("region", name="Gate entries")
    expect(entries.get_by_role("link", name=made["vehicle_number"])).to_be_visible()
    entries.get_by_role("link", name="Open in Gate entries").click()
    expect(page.get_by_text(f"Customer: {owner['full_name']}")).to_be_visible()
    expect(row(page, made["vehicle_number"])).to_contain_text(owner["full_name"])
    row(page, made["vehicle_number"]).get_by_role("link", name=made["vehicle_number"]).click()
    expect(page.get_by_role("heading", level=1, name=f"Entry of {made['vehicle_number']}")).to_be_visible()
    expect(page.get_by_role("link", name=owner["full_name"])).to_have_attribute("href", f"/customers/{owner['id']}")
