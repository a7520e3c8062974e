"""Labels: printed from the page and read back, and a template made with mouse and keyboard."""

from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from playwright.sync_api import Locator, Page, expect

from browser_tests.conftest import Visit
from browser_tests.people import Api, demo, new_name, new_serial
from browser_tests.watch import Watch

PHONE = {"viewport": {"width": 375, "height": 740}, "has_touch": True, "color_scheme": "dark"}


def codes(file: Path) -> list[list[str]]:
    """What a reader finds on each page."""
    pages = [page.render(scale=3, grayscale=True).to_pil() for page in pypdfium2.PdfDocument(file)]
    return [[barcode.text for barcode in zxingcpp.read_barcodes(page)] for page in pages]


def save(page: Page, folder: Path) -> Path:
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save the labels").click()
    path = folder / saved.value.suggested_filename
    saved.value.save_as(path)
    return path


def overflow(page: Page) -> int:
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


def elements(page: Page) -> Locator:
    return page.get_by_role("group", name="Label", exact=True).get_by_role("button")


def test_scanned_serials_are_printed_and_the_second_time_is_told(
    visit: Visit, watch: Watch, admin: Api, tmp_path: Path
) -> None:
    watch.allow(400, "/sil/labels/print/")
    one, other, unknown = new_serial(), new_serial("API"), new_serial()
    admin.add(one, other)
    page = visit("/labels", demo("sales"))
    page.get_by_label("Serial numbers").focus()
    for serial in (one, unknown, other, one):
        page.keyboard.type(serial)
        page.keyboard.press("Enter")
    expect(page.get_by_text("3 serial numbers; 1 stood there twice")).to_be_visible()
    page.get_by_label("Label", exact=True).select_option("Roll, 50 x 25 mm")
    page.get_by_role("button", name="Save the labels").click()
    alert = page.get_by_role("alert").filter(has_text="Nothing was printed")
    expect(alert).to_contain_text(unknown)
    alert.get_by_role("button", name="Leave it out").click()
    assert codes(save(page, tmp_path)) == [[one], [other]]
    expect(page.get_by_text("labels.pdf is saved.")).to_be_visible()
    assert save(page, tmp_path)
    expect(page.get_by_text("2 of them had a label before.")).to_be_visible()
    assert admin.history(one) == ["registered", "label_printed", "label_reprinted"]

    page.goto(f"/devices?device={one}")
    history = page.get_by_role("region", name="History")
    expect(history.get_by_text("Label printed again")).to_be_visible()
    expect(history.get_by_text("Label printed", exact=True)).to_be_visible()


def test_a_block_is_printed_on_a_used_sheet_of_a_phone(visit: Visit, admin: Api, tmp_path: Path) -> None:
    block = admin.post("serial_blocks", line="AMP", year=2033, month=7, count=3)["data"]
    page = visit(f"/labels?block={block['id']}", demo("production"), **PHONE)
    expect(page.get_by_role("group", name="Whose labels")).to_contain_text(block["first"])
    page.get_by_label("Label", exact=True).select_option("A4 sheet, 3 x 8 (70 x 37 mm)")
    page.get_by_label("First place of the sheet").fill("23")
    assert overflow(page) == 0
    (first, second) = codes(save(page, tmp_path))
    assert (len(first), second) == (2, [block["last"]])


def test_a_label_is_made_with_mouse_and_keys(visit: Visit, admin: Api, tmp_path: Path) -> None:
    serial = new_serial()
    admin.add(serial)
    page = visit("/labels/templates/new", demo("production"))
    code = elements(page).first
    expect(code).to_have_accessible_name("QR code of {serial}, at 1, 2 mm")
    expect(code.locator("path")).to_be_visible()
    code.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Shift+ArrowUp")
    expect(code).to_have_accessible_name("QR code of {serial}, at 1.5, 1.9 mm")

    page.get_by_role("button", name="Text", exact=True).click()
    page.get_by_label("What it says").fill("Made {month}")
    text = elements(page).last
    expect(text.locator("text")).to_have_text("Made 05/2025")
    expect(page.get_by_text("It cannot be saved so")).to_be_visible()  # over the code
    box, paper = text.bounding_box(), page.get_by_role("group", name="Label", exact=True).bounding_box()
    assert box
    assert paper
    page.mouse.move(box["x"] + 4, box["y"] + 4)
    page.mouse.down()
    page.mouse.move(box["x"] + 4 + paper["width"] * 0.44, box["y"] + 4 + paper["height"] * 0.5, steps=5)
    page.mouse.up()
    expect(text).to_have_accessible_name("Text Made {month}, at 23, 13.5 mm")
    expect(page.get_by_text("It cannot be saved so")).to_be_hidden()

    name = new_name("label")
    page.get_by_label("Name").fill(name)
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("heading", name="Labels", level=1)).to_be_visible()
    expect(page.get_by_label("Label", exact=True).locator("option:checked")).to_have_text(name)
    page.get_by_label("Serial numbers").fill(serial)
    assert codes(save(page, tmp_path)) == [[serial]]


def test_what_came_with_silo_is_saved_as_an_own_one_and_deleted(visit: Visit) -> None:
    page = visit("/labels", demo("production"))
    page.get_by_label("Label", exact=True).select_option("Roll, 100 x 50 mm")
    page.get_by_role("link", name="Make an own one of it").click()
    name = new_name("label")
    page.get_by_label("Name").fill(name)
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_label("Label", exact=True).locator("option:checked")).to_have_text(name)
    page.get_by_role("link", name="Change it").click()
    page.get_by_role("button", name="Delete", exact=True).click()
    page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    expect(page.get_by_text(f"{name} is deleted.")).to_be_visible()
    expect(page.get_by_role("option", name=name)).to_have_count(0)


@pytest.mark.parametrize("where", ["/labels", "/labels/templates/new"])
def test_pages_fit_a_phone_in_the_dark(visit: Visit, where: str) -> None:
    page = visit(where, demo("production"), **PHONE)
    expect(page.get_by_role("main").locator("svg path").first).to_be_visible()
    assert overflow(page) == 0
