"""HEAD /sil/export/<list>/: would it begin? The dashboard asks before a link that cannot show a refusal."""

import pytest

from accounts.models import User
from core.tests.tables import nothing_changes
from exports import download, slots

URL = "/sil/export/devices/"


@pytest.fixture(autouse=True)
def _own_slots(monkeypatch):
    monkeypatch.setattr(download, "slots", slots.Slots())


def test_says_that_it_would_begin_and_begins_nothing(root):
    with nothing_changes():
        answer = root.head(URL, {"file_format": "xlsx", "isapproved": "0"})
    assert (answer.status_code, answer.content) == (200, b"")
    assert download.slots._taken.total() == 0


def test_refuses_as_the_download_would(root, carl, nobody, settings):
    settings.EXPORTS_PER_USER = 1
    download.slots.take(User.objects.get(username="root").pk)
    busy = root.head(URL)
    assert (busy.status_code, busy.headers["Retry-After"]) == (429, "10")
    assert root.head(URL, {"isapproved": "soon"}).status_code == 400
    assert carl.head(URL).status_code == 403
    assert nobody.head(URL).status_code == 401
