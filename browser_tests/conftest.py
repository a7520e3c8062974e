"""One real Silo with demo data for all browser tests, and people who visit it under watch."""

import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser_tests.people import Api, Person, demo
from browser_tests.watch import Watch, accessibility_problems
from ops.server import SiloServer
from ops.setup import BROWSERS

expect.set_options(timeout=10_000)

Visit = Callable[..., Page]

COOKIES_SECONDS = 300
DESK = {"width": 1280, "height": 800}

# Git ignores it; for people to look at after a run.
SCREENSHOTS = Path(__file__).resolve().parents[1] / ".data" / "screenshots"


@pytest.fixture(scope="session")
def silo() -> Iterator[SiloServer]:
    root = Path(os.environ.get("SILO_TEST_DATA", tempfile.gettempdir()))
    with (
        tempfile.TemporaryDirectory(prefix="browser-", dir=root, ignore_cleanup_errors=True) as folder,
        SiloServer(
            Path(folder), durable=False, SIGN_IN_LIMIT_ADDRESS="1000", WEBHOOKS_ALLOWED_HOSTS="127.0.0.1"
        ) as server,
    ):
        server.manage("load_demo")
        yield server


@pytest.fixture(scope="session")
def admin(silo: SiloServer) -> Api:
    return Api(silo.url, demo("admin"))


@pytest.fixture
def carl(admin: Api) -> Person:
    """A customer of his own for each test: what one sends to the gate is offered again."""
    return admin.new_user("customer")


@pytest.fixture
def carls_script(silo: SiloServer, carl: Person) -> Api:
    return Api(silo.url, carl)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Debian's own browser; as root it runs without its sandbox only. It must not look for hosts outside."""
    quiet = [
        "--disable-gpu",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ]
    sandbox = ["--no-sandbox"] if os.getuid() == 0 else []
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    return {**browser_type_launch_args, "executable_path": program, "args": [*sandbox, *quiet]}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any], silo: SiloServer) -> dict[str, Any]:
    return {**browser_context_args, "base_url": silo.url, "timezone_id": "Asia/Kolkata"}


@pytest.fixture
def watch(silo: SiloServer) -> Iterator[Watch]:
    """Fails the test for whatever the pages complained about, and for what axe finds where they ended."""
    watch = Watch(silo.url)
    yield watch
    for page in watch.open_pages():
        watch.problems += accessibility_problems(page)
    assert not watch.problems, "\n".join(watch.problems)


@pytest.fixture(scope="session")
def cookies_of(silo: SiloServer) -> Callable[[Person], list[Any]]:
    """Signs a person in for a browser; once for a few minutes, for an access cookie lives 15."""
    signed_in: dict[Person, tuple[float, list[Any]]] = {}

    def cookies_of(person: Person) -> list[Any]:
        since, cookies = signed_in.get(person, (0.0, []))
        if not cookies or time.monotonic() - since > COOKIES_SECONDS:
            jar = Api(silo.url, person).client.cookies.jar
            cookies = [{"name": one.name, "value": one.value, "url": silo.url} for one in jar]
            signed_in[person] = (time.monotonic(), cookies)
        return cookies

    return cookies_of


@pytest.fixture
def visit(new_context: Callable[..., Any], cookies_of: Callable[[Person], list[Any]], watch: Watch) -> Visit:
    """`visit("/devices", demo("production"))` opens the path in a browser of its own, signed in already.

    The demo accounts share a session per role: who ends sessions takes an account of `admin.new_user(role)`.
    """

    def visit(path: str = "/", person: Person | None = None, **options: Any) -> Page:
        context = new_context(**{"viewport": DESK, "color_scheme": "light", **options})
        watch.over(context)
        if person:
            context.add_cookies(cookies_of(person))
        page = context.new_page()
        page.goto(path)
        return page

    return visit
