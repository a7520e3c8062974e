"""An export going out: what is recorded, how many at once, and how it ends when it breaks."""

import zipfile

import pytest
from django.db import OperationalError

from core.context import acting_as
from core.tests.tables import nothing_changes
from devices import lists, repository
from devices.tests import registry
from events.models import Event
from exports import download, slots
from exports.tests import files

URL = "/sil/export/devices/"
MANY = 1600  # more than two parts of a CSV


@pytest.fixture(autouse=True)
def _own_slots(monkeypatch):
    """Another test that leaves a download open must not be felt here."""
    monkeypatch.setattr(download, "slots", slots.Slots())


@pytest.fixture
def many(monkeypatch):
    """A list of many rows, without a registry of many devices."""

    def every(**filters):
        for number in range(MANY):
            yield {**dict.fromkeys(lists.COLUMNS, None), "serial_number": registry.numbered(number)}

    monkeypatch.setattr("devices.lists.every", every)


def told() -> list[tuple]:
    found = Event.objects.filter(entity="export").order_by("id")
    return list(found.values_list("key", "action", "actor", "changes"))


def test_who_takes_what_and_how_much_is_recorded(root):
    with acting_as("maker"):
        repository.save_serial_number(registry.SERIAL, category="UPIPLUS")
    files.export(root, "devices", "xlsx", isapproved=0, pageSize=5)
    assert told() == [
        ("devices", "started", "root", '{"format":[null,"xlsx"],"asked":[null,{"isapproved":"0"}]}'),
        ("devices", "downloaded", "root", '{"rows":[null,1]}'),
    ]
    ids = Event.objects.filter(entity="export").values_list("request_id", flat=True)
    assert len(set(ids)) == 1


def test_a_small_file_is_whole_at_once_and_a_long_one_is_streamed(root, many, monkeypatch):
    answer = root.get(URL)
    assert answer.streaming
    assert len(files.cells(answer.getvalue())) == MANY + 1
    assert told()[-1][1::2] == ("downloaded", f'{{"rows":[null,{MANY}]}}')
    monkeypatch.setattr("devices.lists.every", lambda **filters: iter([]))
    assert not root.get(URL).streaming


def test_a_download_that_nobody_reads_to_its_end_is_recorded_as_broken_off(root, many):
    answer = root.get(URL)
    next(iter(answer.streaming_content))
    answer._resource_closers[0]()
    assert [row[1] for row in told()] == ["started", "broken_off"]
    assert download.slots._taken.total() == 0


def test_an_answer_that_is_never_read_gives_its_slot_back(root, many):
    answer = root.get(URL)
    assert download.slots._taken.total() == 1
    answer._resource_closers[0]()
    answer._resource_closers[0]()
    assert download.slots._taken.total() == 0


def test_an_account_has_so_many_at_once(root, asha, many, settings):
    settings.EXPORTS_PER_USER = 1
    first = root.get(URL)
    with nothing_changes():
        refused = root.get(URL)
    assert (refused.status_code, refused.json()["status"]) == (429, "throttled")
    assert int(refused["Retry-After"]) > 0
    assert asha.get(URL).status_code == 200
    assert len(first.getvalue()) > 0
    assert root.get(URL).status_code == 200


def test_a_process_has_so_many_at_once(root, asha, many, settings):
    settings.EXPORTS_AT_ONCE = 1
    first = root.get(URL)
    with nothing_changes():
        refused = asha.get(URL)
    assert (refused.status_code, refused.json()["status"]) == (503, "unavailable")
    assert int(refused["Retry-After"]) > 0
    first.getvalue()
    assert asha.get(URL).status_code == 200


@pytest.mark.parametrize("file_format", ["csv", "xlsx"])
def test_a_database_lost_before_the_first_row_is_503(root, monkeypatch, file_format):
    def every(**filters):
        raise OperationalError(2013, "Lost connection")
        yield

    monkeypatch.setattr("devices.lists.every", every)
    answer = root.get(URL, {"file_format": file_format})
    assert answer.status_code == 503
    assert [row[1] for row in told()] == ["started", "broken_off"]
    assert download.slots._taken.total() == 0


@pytest.mark.parametrize("file_format", ["csv", "xlsx"])
def test_a_failure_in_the_middle_travels_up_so_that_the_server_breaks_off(root, monkeypatch, file_format):
    def every(**filters):
        for number in range(60_000):
            yield {**dict.fromkeys(lists.COLUMNS, None), "serial_number": f"{number * 7919:x}"}
        raise OperationalError(2013, "Lost connection")

    monkeypatch.setattr("devices.lists.every", every)
    answer = root.get(URL, {"file_format": file_format})
    assert answer.status_code == 200
    parts: list[bytes] = []
    with pytest.raises(OperationalError):
        parts.extend(answer.streaming_content)  # keeps what came before
    assert told()[-1][1] == "broken_off"
    assert (parts[-1] == download.BROKEN_OFF) == (file_format == "csv")
    if file_format == "xlsx":
        with pytest.raises(zipfile.BadZipFile):
            files.sheets(b"".join(parts))


def test_the_home_page_and_the_feed_do_not_tell_of_exports(root, asha):
    files.export(root, "users")
    latest = asha.get("/sil/overview/").json()["data"]["latestEvents"]
    assert "export" not in {event["entity"] for event in latest}
