"""Who comes in to /admin/, and what everybody else is told."""

import re
from urllib.parse import parse_qs

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.db import OperationalError
from django.test import Client

from accounts import tokens
from accounts.models import Session, User
from accounts.tests.signed_in import browser_of, log_in
from admin_site.tests.pages import admin, fill_in, form_on, send, text_of
from core import testing
from core.tests.tables import nothing_changes
from events.models import Event
from products.models import Product
from products.tests.shelf import put_on_sale

HOME = "/admin/"
ADD = "/admin/products/product/add/"
LAMP = {"name": "Lamp", "category": "home", "price": "12.50", "quantity": "3"}


def expired_access(client) -> None:
    """What a browser has after 15 minutes: the refresh cookie alone."""
    del client.cookies["access_token"]


@pytest.mark.parametrize("path", [HOME, "/admin/products/product/?q=la&p=2", "/admin/nothing/here/", "/admin/login/"])
def test_leads_to_the_sign_in_page_and_back(nobody, path):
    answer = nobody.get(path)
    assert answer.status_code == 302
    address, _, given = answer["Location"].partition("?")
    assert (address, parse_qs(given)) == ("/login", {"next": [path]})
    assert "no-store" in answer["Cache-Control"]


def test_shows_an_admin_what_there_is(db):
    page = text_of(admin().get(HOME))
    for name in ("Products", "Devices", "Mappings", "Events", "Customers", "Orders"):
        assert name in page
    assert "Recent actions" not in page
    assert "Log out" not in page


@pytest.mark.parametrize("name", ["asha", "ben", "gita", "carl", "eve"])
def test_tells_other_roles_why_not(db, name):
    client = browser_of(name)
    for path in (HOME, "/admin/products/product/", "/admin/nothing/"):
        with nothing_changes():
            answer = client.get(path)
        assert answer.status_code == 403
        assert "for administrators only" in text_of(answer)
        assert "Location" not in answer


def test_signing_out_acts_on_the_next_request(db):
    client = admin()
    kept = client.cookies["access_token"].value
    assert client.get(HOME).status_code == 200
    client.post("/sil/logout/")
    client.cookies["access_token"] = kept
    assert client.get(HOME).status_code == 302


@pytest.mark.parametrize(("change", "code"), [({"role": "sales"}, 403), ({"is_active": False}, 302)])
def test_what_is_taken_from_an_account_acts_on_the_next_request(db, change, code):
    client = admin()
    assert client.get(HOME).status_code == 200
    User.objects.filter(username="root").update(**change)
    assert client.get(HOME).status_code == code


def test_bearer_and_api_tokens_come_in_and_a_dead_one_does_not(root, asha):
    assert root.get(HOME).status_code == 200
    assert asha.get(HOME).status_code == 403
    made = root.post("/sil/api_tokens/", {"name": "script"}).json()["token"]
    script = testing.anonymous()
    script.credentials(HTTP_AUTHORIZATION=f"Bearer {made}")
    assert script.get(HOME).status_code == 200
    dead = admin()
    dead.credentials(HTTP_AUTHORIZATION="Bearer dead")
    answer = dead.get(HOME)  # its cookies are ignored
    assert (answer.status_code, answer.json()["status"]) == (401, "unauthenticated")


def test_a_form_filled_in_for_more_than_15_minutes_is_saved(db):
    client = admin()
    form = form_on(client.get(ADD))
    expired_access(client)
    answer = send(client, ADD, {**form, **LAMP})
    assert answer.status_code == 302
    assert Product.objects.get().name == "Lamp"
    cookie = answer.cookies["access_token"]
    assert tokens.read_access_token(cookie.value)
    assert (cookie["max-age"], cookie["httponly"]) == (900, True)


def test_without_a_session_what_was_typed_stays_on_the_page_to_be_sent_again(db):
    client = admin()
    form = form_on(client.get(ADD))
    Session.objects.all().delete()
    with nothing_changes():
        answer = send(client, ADD, {**form, **LAMP, "description": '"><script>x</script>'})
    assert answer.status_code == 401
    assert "Your session has ended" in text_of(answer)
    assert "<script>x" not in text_of(answer)
    again = form_on(answer)
    assert (again["name"], again["description"]) == ("Lamp", '"><script>x</script>')
    log_in(client, "root")
    assert send(client, ADD, again).status_code == 302
    assert Product.objects.get().name == "Lamp"


def strict_browser() -> Client:
    """Django's test client leaves out the CSRF protection unless told otherwise."""
    client = Client(enforce_csrf_checks=True)
    testing.person("root")
    client.post("/sil/login/", {"username": "root", "password": testing.PASSWORD}, content_type="application/json")
    return client


def test_djangos_csrf_protection_is_on(db):
    client = strict_browser()
    form = form_on(client.get(ADD))
    assert form["csrfmiddlewaretoken"]
    with nothing_changes():
        for token in ("", "x" * 64):
            answer = client.post(ADD, {**form, **LAMP, "csrfmiddlewaretoken": token})
            assert answer.status_code == 403
            assert "form was not accepted" in text_of(answer)
            assert "Content-Security-Policy" in answer
    assert client.post(ADD, {**form, **LAMP}).status_code == 302
    assert Product.objects.count() == 1


@pytest.mark.parametrize("headers", [{"HTTP_SEC_FETCH_SITE": "cross-site"}, {"HTTP_ORIGIN": "https://evil.example"}])
def test_a_foreign_page_writes_nothing(db, headers):
    client = admin()
    form = form_on(client.get(ADD))
    with nothing_changes():
        assert client.post(ADD, {**form, **LAMP}, format="multipart", **headers).status_code == 403


def test_a_trusted_origin_of_the_api_does_not_read_these_pages(db):
    answer = admin().get(HOME, HTTP_ORIGIN=settings.CORS_ALLOWED_ORIGINS[0])
    assert "Access-Control-Allow-Origin" not in answer


@pytest.mark.parametrize("path", [HOME, ADD, "/admin/devices/device/", "/admin/jsi18n/", "/admin/nothing/"])
def test_has_the_headers_of_our_pages(db, path):
    answer = admin().get(path)
    policy = answer["Content-Security-Policy"]
    assert "script-src 'self';" in policy
    assert "style-src 'self';" in policy
    assert "unsafe" not in policy
    assert answer["X-Frame-Options"] == "DENY"
    assert "no-store" in answer["Cache-Control"]
    assert answer["X-Request-ID"]
    assert not re.search(r"<script(?![^>]*src=)|<style|\son\w+=|\sstyle=", text_of(answer))


def test_files_of_the_pages_are_among_those_that_are_collected(db):
    for name in set(re.findall(r'"/static/([^"]+)"', text_of(admin().get(ADD)))):
        assert finders.find(name), name


@pytest.mark.parametrize("path", ["/sil/verify-auth/", "/", "/api/products/"])
def test_other_pages_know_nothing_of_it(db, path):
    client = admin()
    client.get(ADD)
    answer = client.get(path)
    assert not set(answer.cookies) & {"csrftoken", "messages", "sessionid"}


def test_an_event_names_the_admin_and_the_request(db):
    client = admin()
    answer = fill_in(client, ADD, **LAMP)
    event = Event.objects.get(entity="product")
    assert (event.actor, event.request_id) == ("root", answer["X-Request-ID"])


def test_unknown_addresses_are_404(db):
    for path in ("/admin/nothing/", "/admin/products/nothing/", "/admin/logout/", "/admin/password_change/"):
        assert admin().get(path).status_code == 404


@pytest.mark.parametrize("place", ["accounts.repository.get_session_user", "admin_site.options.SiloAdmin.get_object"])
def test_a_database_that_is_away_is_told_without_details(db, monkeypatch, place):
    product = put_on_sale()

    def away(*args, **kwargs):
        raise OperationalError(2006, "Server has gone away on /secret/socket")

    client = admin()
    monkeypatch.setattr(place, away)
    answer = client.get(f"/admin/products/product/{product.pk}/change/")
    assert answer.status_code == 503
    assert int(answer["Retry-After"]) > 0
    assert "database cannot be reached" in text_of(answer)
    assert "secret" not in text_of(answer)
