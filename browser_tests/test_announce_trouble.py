"""The wizard when things go wrong: bad files, reloads, lost answers, no network; nothing is lost or made twice."""

import io
from urllib.parse import quote

import pytest
from PIL import Image
from playwright.sync_api import Route, expect

from browser_tests.conftest import Visit
from browser_tests.papers import in_days, new_phone, new_plate, pdf
from browser_tests.people import Api, Person
from browser_tests.watch import Watch
from browser_tests.wizard import choose, documents, entries, go_on, name_people, name_vehicle, paper, review, send, step


def test_a_bad_file_is_told_beside_it_and_nothing_is_kept(
    visit: Visit, watch: Watch, carl: Person, carls_script: Api
) -> None:
    plate = new_plate()
    watch.allow(404, f"/api/vehicles/{quote(plate)}/lookup/")
    watch.allow(400, "/api/submissions/create/")
    page = visit("/gate/new", carl)
    name_vehicle(page, plate)
    name_people(page, new_phone())
    text = {"name": "notes.txt", "mimeType": "text/plain", "buffer": b"text"}
    expect(choose(page, "Purchase order", text).get_by_text("notes.txt is no PDF, JPG or PNG.")).to_be_visible()
    choose(page, "PUC certificate", pdf("puc.pdf"))
    choose(
        page, "Vehicle insurance", {"name": "fake.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 no more"}
    )
    go_on(page)
    send(page)

    bad = paper(page, "Vehicle insurance")
    expect(bad.get_by_role("alert")).not_to_be_empty()
    expect(bad.get_by_role("button", name="Choose another file")).to_be_focused()
    expect(paper(page, "PUC certificate").get_by_role("alert")).to_be_empty()
    assert entries(carls_script) == []
    assert documents(carls_script) == []

    bad.get_by_role("button", name="Take away fake.pdf").click()
    go_on(page)
    send(page)
    step(page, "Your pass")
    assert [one["document_type"] for one in documents(carls_script)] == ["puc"]


def test_a_draft_outlives_a_reload(visit: Visit, watch: Watch, carl: Person) -> None:
    plate, phone = new_plate(), new_phone()
    watch.allow(404, f"/api/vehicles/{quote(plate)}/lookup/")
    page = visit("/gate/new", carl)
    name_vehicle(page, plate)
    name_people(page, phone)
    choose(page, "PUC certificate", pdf("puc.pdf"))
    page.get_by_label("PUC certificate valid until").fill(in_days(9))
    page.reload()
    card = paper(page, "PUC certificate")
    expect(card).to_contain_text("Choose puc.pdf again")
    choose(page, "PUC certificate", pdf("puc.pdf"))
    expect(page.get_by_label("PUC certificate valid until")).to_have_value(in_days(9))
    page.go_back()
    step(page, "Who comes with it?")
    expect(page.get_by_role("group", name="Driver").get_by_label("Phone")).to_have_value(phone)
    page.goto("/gate/new?step=review")
    expect(paper(page, "Vehicle")).to_contain_text(plate)


def test_a_lost_answer_is_repeated_and_makes_one_entry(
    visit: Visit, watch: Watch, carl: Person, carls_script: Api
) -> None:
    plate = new_plate()
    watch.allow(404, f"/api/vehicles/{quote(plate)}/lookup/")
    page = visit("/gate/new", carl)
    review(page, plate)

    def lose(route: Route) -> None:
        route.fetch()
        watch.allow_server_away()
        route.abort()

    page.route("**/api/submissions/create/", lose, times=1)
    send(page)
    expect(page.get_by_text("No answer came")).to_be_visible()
    watch.allow_server_away(False)
    page.get_by_role("button", name="Send again").click()
    step(page, "Your pass")
    first, second = watch.sent("POST", "/api/submissions/create/")
    assert first.headers["idempotency-key"] == second.headers["idempotency-key"]
    assert [one["vehicle_number"] for one in entries(carls_script)] == [plate]


def test_offline_is_said_and_nothing_is_lost(visit: Visit, watch: Watch, carl: Person, carls_script: Api) -> None:
    plate = new_plate()
    watch.allow(404, f"/api/vehicles/{quote(plate)}/lookup/")
    page = visit("/gate/new", carl)
    review(page, plate)
    watch.allow_server_away()
    page.context.set_offline(True)
    expect(page.get_by_text("The entry stays in this tab")).to_be_visible()
    send(page)
    expect(page.get_by_text("No answer came")).to_be_visible()
    page.context.set_offline(False)
    expect(page.get_by_text("The entry stays in this tab")).to_be_hidden()
    page.get_by_role("button", name="Send again").click()
    step(page, "Your pass")
    assert [one["vehicle_number"] for one in entries(carls_script)] == [plate]


def test_a_dropped_file_is_taken_and_one_beside_it_does_not_leave_the_page(
    visit: Visit, watch: Watch, carl: Person
) -> None:
    plate = new_plate()
    watch.allow(404, f"/api/vehicles/{quote(plate)}/lookup/")
    page = visit("/gate/new", carl)
    name_vehicle(page, plate)
    name_people(page, new_phone())
    card = paper(page, "Purchase order")
    dropped = page.evaluate_handle(
        """() => {
            const data = new DataTransfer();
            data.items.add(new File(['%PDF'], 'order.pdf', {type: 'application/pdf'}));
            return data;
        }"""
    )
    card.get_by_role("group").dispatch_event("drop", {"dataTransfer": dropped})
    expect(card).to_contain_text("order.pdf")
    kept = page.evaluate(
        """dataTransfer => !document.body.dispatchEvent(
            new DragEvent('drop', {bubbles: true, cancelable: true, dataTransfer}))""",
        dropped,
    )
    assert kept, "the browser would open the file and leave the wizard"


@pytest.mark.deep
def test_a_photo_of_many_pixels_is_made_smaller(visit: Visit, watch: Watch, carl: Person, carls_script: Api) -> None:
    made = io.BytesIO()
    Image.effect_noise((2900, 2900), 90).save(made, "PNG", compress_level=1)
    assert made.tell() > 5 * 1024 * 1024
    plate = new_plate()
    watch.allow(404, f"/api/vehicles/{quote(plate)}/lookup/")
    page = visit("/gate/new", carl)
    name_vehicle(page, plate)
    name_people(page, new_phone())
    card = choose(page, "PUC certificate", {"name": "camera.png", "mimeType": "image/png", "buffer": made.getvalue()})
    expect(card).to_contain_text("camera.jpg")
    go_on(page)
    send(page)
    step(page, "Your pass")
    assert [one["original_filename"] for one in documents(carls_script)] == ["camera.jpg"]
