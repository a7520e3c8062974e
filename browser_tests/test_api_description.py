"""The pages that describe the API, read offline."""

from playwright.sync_api import expect

from browser_tests.conftest import Visit
from browser_tests.watch import Watch


def test_swagger_shows_the_routes_from_our_own_origin(visit: Visit, watch: Watch) -> None:
    page = visit("/swagger/")
    expect(page.get_by_text("/api/auth/login/", exact=True)).to_be_visible(timeout=20_000)
    # It draws only what is near the window.
    route = page.get_by_text("/sil/add_serial_number/", exact=True)
    page.mouse.move(600, 400)
    for _ in range(200):
        if route.is_visible():
            break
        page.mouse.wheel(0, 400)
        page.wait_for_timeout(100)
    expect(route).to_be_visible()
    assert foreign(watch) == []
    page.close()


def test_redoc_shows_the_routes_from_our_own_origin(visit: Visit, watch: Watch) -> None:
    page = visit("/redoc/")
    expect(page.get_by_role("heading", name="Silo").first).to_be_visible(timeout=20_000)
    expect(page.get_by_text("add_serial_number").first).to_be_attached()
    assert foreign(watch) == []
    page.close()


def foreign(watch: Watch) -> list[str]:
    return [one.url for one in watch.requests if not one.url.startswith((watch.url, "data:", "blob:"))]
