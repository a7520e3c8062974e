"""Messages under /admin/: who was written to and what became of it, not what it said."""

import pytest

from admin_site.tests.pages import admin, text_of
from outbox.tests import letters

pytestmark = pytest.mark.django_db
LIST = "/admin/outbox/message/"


def test_shows_the_recipient_and_no_contents():
    message = letters.mail(subject="Entry 7", text="Your pass")
    for page in (LIST, f"{LIST}{message.pk}/change/"):
        text = text_of(admin().get(page))
        assert "carl@example.com" in text
        assert "Your pass" not in text
        assert "cid:pass.png" not in text


@pytest.mark.parametrize(("typed", "found"), [("carl", 2), ("dora", 0), ("é", 0), ("0", 0), ("{pk}", 1)])
def test_finds_by_number_and_by_account(typed, found):
    letters.mail()
    message = letters.sms()
    answer = admin().get(LIST, {"q": typed.format(pk=message.pk)})
    assert answer.context["cl"].result_count == found
