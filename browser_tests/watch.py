"""Sees what goes wrong behind a test's back: console, exceptions, policy reports, refused requests, accessibility."""

import contextlib
from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, Response
from playwright.sync_api import TimeoutError as TooLate

# Chromium repeats every answer of 400 and more in the console; the answers themselves are judged here.
_REPEATED = "Failed to load resource"

_NO_SOCKET = "WebSocket connection to"

# Not every place that breaks the policy reaches the console by itself.
TELL_POLICY_REPORTS = """
document.addEventListener('securitypolicyviolation', (report) =>
  console.error(`CSP report: ${report.violatedDirective} ${report.blockedURI} in ${report.sourceFile}`))
"""

AT_REST = """() => Promise.all(document.getAnimations()
  .filter((one) => isFinite(one.effect.getComputedTiming().endTime))
  .map((one) => one.finished.catch(() => undefined)))"""

# Rows after the fifth look like the first five, and take most of the time.
LOOKED_AT = {"exclude": [["tbody tr:nth-child(n+6)"], ["li:nth-child(n+6)"]]}


class Watch:
    """Collects problems of every page of its contexts; `allow` names the refusals a test provokes."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.problems: list[str] = []
        self.requests: list[Request] = []
        self._allowed: list[tuple[int, str]] = []
        self._is_server_away = False
        self._contexts: list[BrowserContext] = []

    def allow(self, status: int, path: str) -> None:
        """This status on this path is what the test wants to see."""
        self._allowed.append((status, path))

    def allow_server_away(self, away: bool = True) -> None:
        """While the database or the server is gone no answer is a surprise."""
        self._is_server_away = away

    def sent(self, method: str, path: str) -> list[Request]:
        """The requests so far, of all pages."""
        return [request for request in self.requests if (request.method, _path(request)) == (method, path)]

    def over(self, context: BrowserContext) -> None:
        self._contexts.append(context)
        context.add_init_script(TELL_POLICY_REPORTS)
        context.on("console", self._on_console)
        context.on("weberror", lambda raised: self.problems.append(f"uncaught: {raised.error}"))
        context.on("request", self._on_request)
        context.on("response", self._on_response)
        context.on("requestfailed", self._on_failed)

    def open_pages(self) -> Iterable[Page]:
        for context in self._contexts:
            for page in context.pages:
                if page.url.startswith(self.url):
                    yield page

    def _on_console(self, message: ConsoleMessage) -> None:
        known = message.text.startswith(_REPEATED) or (self._is_server_away and message.text.startswith(_NO_SOCKET))
        if message.type in ("error", "warning") and not known:
            self.problems.append(f"console {message.type}: {message.text}")

    def _on_request(self, request: Request) -> None:
        self.requests.append(request)

    def _on_response(self, response: Response) -> None:
        known = self._is_server_away or (response.status, _path(response)) in self._allowed
        if response.status >= 400 and not known:
            self.problems.append(f"{response.status} {response.request.method} {response.url}")

    def _on_failed(self, request: Request) -> None:
        # A page that is left takes its open questions along.
        if request.failure != "net::ERR_ABORTED" and not self._is_server_away:
            self.problems.append(f"{request.failure} {request.method} {request.url}")


def _path(subject: Request | Response) -> str:
    return urlsplit(subject.url).path


def accessibility_problems(page: Page) -> list[str]:
    """What axe finds on the page as it stands, one line per element."""
    # A page that is being loaded again has nothing on it yet; if a heading never comes, axe says so.
    with contextlib.suppress(TooLate):
        page.wait_for_selector("h1", state="attached", timeout=5_000)
    # A fade still running has other contrasts than the page at rest.
    page.evaluate(AT_REST)
    # Preloading would load style sheets that others import, and from the wrong folder. To tell of what is right
    # as well takes as long as the whole judgement.
    options = {"preload": False, "resultTypes": ["violations"]}
    found = Axe().run(page, context=LOOKED_AT, options=options).response["violations"]
    return [_axe_line(rule, node) for rule in found for node in rule["nodes"]]


def _axe_line(rule: dict[str, Any], node: dict[str, Any]) -> str:
    return f"axe {rule['id']}: {rule['help']}: {node['html'][:200]} {node['failureSummary']}"
