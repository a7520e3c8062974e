"""Pages do not jump while they load: cumulative layout shift under 0.1."""

import pytest
from playwright.sync_api import Page, expect

from browser_tests.conftest import Visit
from browser_tests.people import demo

MEASURE = """
window.layoutShift = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.layoutShift += entry.value;
}).observe({ type: 'layout-shift', buffered: true });
"""

PAGES = {"/login": None, "/devices": "production", "/": "employee", "/mappings": "sales"}


def loaded(page: Page) -> None:
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(500)


@pytest.mark.parametrize("width", [1280, 375])
@pytest.mark.parametrize("path", PAGES)
def test_nothing_jumps(visit: Visit, path: str, width: int) -> None:
    role = PAGES[path]
    page = visit(path, demo(role) if role else None, viewport={"width": width, "height": 800})
    # Once more, measured: the first visit had no observer from the start.
    page.add_init_script(MEASURE)
    page.reload()
    loaded(page)
    shift = page.evaluate("window.layoutShift")
    assert shift < 0.1, f"{path} at {width} px shifts by {shift:.3f}"
