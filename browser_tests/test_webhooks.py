"""The Webhooks page: an admin lets another system be told, sees what comes of it, and sends again what failed."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from browser_tests.conftest import Visit
from browser_tests.people import Api, demo, new_name, new_serial
from browser_tests.watch import Watch, accessibility_problems
from ops.server import SiloServer
from webhooks.tests.receiver import Receiver

PHONE = {"width": 375, "height": 740}


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with Receiver() as running:
        yield running


def add(page: Page, name: str, address: str) -> str:
    """Through the form, told of new devices; gives the secret."""
    page.get_by_role("button", name="New webhook").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Name").fill(name)
    dialog.get_by_label("Address").fill(address)
    dialog.get_by_label("Only what is chosen").check()
    dialog.get_by_role("checkbox", name="device.registered").check()
    assert not accessibility_problems(page)
    dialog.get_by_role("button", name="Add webhook").click()
    secret = page.get_by_label("Secret", exact=True).text_content() or ""
    page.get_by_role("button", name="I have kept it").click()
    return secret


def register(admin: Api) -> str:
    """A device that is new."""
    serial = new_serial()
    admin.add(serial)
    return serial


def test_another_system_is_told_signed_and_told_again_after_it_failed(
    visit: Visit, watch: Watch, silo: SiloServer, admin: Api, receiver: Receiver
) -> None:
    page = visit("/webhooks", demo("admin"))
    expect(page.get_by_role("heading", name="Webhooks", level=1)).to_be_visible()
    name = new_name("erp")
    secret = add(page, name, receiver.url)
    assert secret.startswith("whsec_")
    page.get_by_role("link", name=name).click()

    page.get_by_role("button", name="Send a test").click()
    expect(page.get_by_role("table", name="Deliveries").get_by_role("row").nth(1)).to_contain_text("Waiting")
    receiver.answers = lambda told: 200 if told["topic"] == "test" else 500
    serial = register(admin)
    silo.manage("send_webhooks")
    told = page.get_by_role("row", name=serial)
    expect(told).to_contain_text("It answered 500.")
    expect(page.get_by_role("row", name="number test-")).to_contain_text("Delivered")
    expect(page.get_by_text(f"{name} has been failing since")).to_be_visible()
    assert not accessibility_problems(page)

    receiver.answers = lambda told: 200
    told.get_by_role("button", name="again").click()
    expect(page.get_by_text("One delivery is sent again.")).to_be_visible()
    silo.manage("send_webhooks")
    expect(told).to_contain_text("Delivered")
    expect(page.get_by_text(f"{name} has been failing since")).to_be_hidden()
    assert [request.told["key"] for request in receiver.taken] == ["", serial]
    assert all(request.is_signed_with(secret) for request in receiver.arrived)

    page.get_by_role("button", name="New secret").click()
    page.get_by_role("dialog").get_by_role("button", name="New secret").click()
    new = page.get_by_label("Secret", exact=True).text_content() or ""
    page.get_by_role("button", name="I have kept it").click()
    last = register(admin)
    silo.manage("send_webhooks")
    expect(page.get_by_role("row", name=last)).to_contain_text("Delivered")
    assert receiver.taken[-1].is_signed_with(secret)
    assert receiver.taken[-1].is_signed_with(new)

    # The feed may be quicker than the answer, and the page asks for what is gone.
    removed = f"/sil/webhooks/{page.url.rpartition('/')[2].partition('?')[0]}/"
    watch.allow(404, removed)
    watch.allow(404, f"{removed}deliveries/")
    page.get_by_role("button", name="Remove").click()
    page.get_by_role("dialog").get_by_role("button", name="Remove").click()
    expect(page.get_by_role("heading", name="Webhooks", level=1)).to_be_visible()
    expect(page.get_by_role("link", name=name)).to_be_hidden()


def test_an_address_of_our_own_network_is_refused_beside_the_field(visit: Visit, watch: Watch) -> None:
    watch.allow(400, "/sil/webhooks/")
    page = visit("/webhooks", demo("admin"))
    page.get_by_role("button", name="New webhook").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Name").fill("Metadata")
    dialog.get_by_label("Address").fill("http://169.254.169.254/latest/")
    dialog.get_by_role("button", name="Add webhook").click()
    expect(dialog.get_by_text("This address is in our own network or on this machine.")).to_be_visible()


def test_a_paused_one_is_told_on_a_phone_in_the_dark_and_goes_on(
    visit: Visit, watch: Watch, silo: SiloServer, admin: Api, receiver: Receiver
) -> None:
    given = {"name": new_name("shop"), "address": receiver.url, "topics": ["device.registered"]}
    webhook = admin.call("POST", "webhooks", json=given)["data"]
    receiver.answers = lambda told: 500
    serial = register(admin)
    silo.manage("send_webhooks")
    a_day_passes(silo)
    silo.manage("send_webhooks")
    page = visit(f"/webhooks/{webhook['id']}", demo("admin"), viewport=PHONE, color_scheme="dark")
    expect(page.get_by_text(f"{given['name']} is paused since")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    receiver.answers = lambda told: 200
    page.get_by_role("button", name=f"Resume {given['name']}").click()
    expect(page.get_by_text("is paused since")).to_be_hidden()
    page.get_by_role("button", name="Replay all 1 given up").click()
    silo.manage("send_webhooks")
    expect(page.get_by_role("listitem").filter(has_text=serial)).to_contain_text("Delivered")
    assert [request.told["key"] for request in receiver.taken] == [serial]
    page.goto("/webhooks")
    expect(page.get_by_role("link", name=given["name"])).to_be_visible()


def a_day_passes(silo: SiloServer) -> None:
    """All that webhooks wait for lies a day and an hour back."""
    earlier = "- INTERVAL 25 HOUR"
    silo.database.sql(
        f"UPDATE webhook_delivery SET not_before = not_before {earlier}, first_tried_at = first_tried_at {earlier};"  # noqa: S608
        f" UPDATE webhook SET failing_since = failing_since {earlier}",
        database="silo",
    )
