"""The scan station when answers get lost and the server is away: never a word the server has not said."""

import pytest
from playwright.sync_api import Page, Route, expect

from browser_tests.conftest import Visit
from browser_tests.gate import entry
from browser_tests.passes import VERIFY, approved, code_field, panel, scan, station, verify
from browser_tests.people import Api, demo
from browser_tests.watch import Watch, accessibility_problems
from ops.server import SiloServer


def test_offline_takes_no_scan_and_keeps_none(visit: Visit, watch: Watch, admin: Api) -> None:
    made = approved(admin)
    page = station(visit)
    watch.allow_server_away()
    page.context.set_offline(True)
    expect(panel(page)).to_contain_text("Offline")
    expect(panel(page)).to_contain_text("Nobody can be let in")
    scan(page, made["qr_payload"])
    expect(code_field(page)).to_have_value("")
    page.context.set_offline(False)
    expect(panel(page)).to_contain_text("Ready")
    page.wait_for_timeout(1_000)
    assert watch.sent("POST", VERIFY) == []
    assert entry(admin, made["id"])["status"] == "approved"
    scan(page, made["qr_payload"])
    expect(panel(page)).to_contain_text("Let in")


def lose_the_first_answer(page: Page, watch: Watch) -> None:
    lost: list[str] = []

    def lose(route: Route) -> None:
        if lost:
            route.continue_()
            return
        lost.append(route.request.url)
        route.fetch()
        watch.allow_server_away()
        route.abort("connectionreset")

    page.route(f"**{VERIFY}", lose)


def test_a_lost_answer_is_asked_for_again_and_is_this_very_admission(visit: Visit, watch: Watch, admin: Api) -> None:
    made = approved(admin)
    page = station(visit)
    lose_the_first_answer(page, watch)
    scan(page, made["qr_payload"])
    expect(panel(page)).to_contain_text("Let in", timeout=20_000)
    first, second = watch.sent("POST", VERIFY)
    assert first.headers["idempotency-key"] == second.headers["idempotency-key"]


def test_a_pass_used_elsewhere_stays_used_although_our_answer_got_lost(
    visit: Visit, watch: Watch, admin: Api, silo: SiloServer
) -> None:
    """Another station with the same account was first: nobody is let in twice by a lost answer."""
    made = approved(admin)
    assert verify(Api(silo.url, demo("gate")), made["qr_payload"])["valid"]
    page = station(visit)
    lose_the_first_answer(page, watch)
    scan(page, made["qr_payload"])
    expect(panel(page)).to_contain_text("Already used", timeout=20_000)


@pytest.mark.deep
def test_no_answer_for_long_is_told_as_not_known(visit: Visit, watch: Watch, admin: Api) -> None:
    """The first try did let in, and no answer comes through for half a minute: neither yes nor no."""
    made = approved(admin)
    page = station(visit)
    watch.allow_server_away()

    def lose(route: Route) -> None:
        route.fetch()
        route.abort("connectionreset")

    page.route(f"**{VERIFY}", lose)
    scan(page, made["qr_payload"])
    expect(panel(page)).to_contain_text("No answer yet")
    expect(panel(page)).to_contain_text("Not known", timeout=60_000)
    assert not accessibility_problems(page)
    page.unroute(f"**{VERIFY}")
    page.get_by_role("button", name="Ask again").click()
    expect(panel(page)).to_contain_text("Let in")
    assert len({request.headers["idempotency-key"] for request in watch.sent("POST", VERIFY)}) == 1


@pytest.mark.deep
def test_the_database_is_away_and_comes_back(visit: Visit, watch: Watch, admin: Api, silo: SiloServer) -> None:
    made = approved(admin)
    page = station(visit)
    watch.allow_server_away()
    silo.kill_database()
    try:
        scan(page, made["qr_payload"])
        expect(panel(page)).to_contain_text("No answer yet")
        assert page.get_by_text("Let in", exact=True).count() == 0
    finally:
        silo.start_database()
    expect(panel(page)).to_contain_text("Let in", timeout=40_000)
    assert entry(admin, made["id"])["status"] == "completed"
