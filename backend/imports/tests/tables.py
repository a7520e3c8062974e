"""Files to import, and the way of one through the routes."""

import csv
import io
import json
from unittest.mock import patch

from django.core.files.uploadedfile import SimpleUploadedFile

from changesets.models import Changeset, ChangesetRow
from changesets.runner import work_on
from changesets.tests.work import NoHeart
from devices.tests import registry

HEADER = ["serialnumber", "category", "imei"]


def csv_of(*rows, header=HEADER, separator=",", encoding="utf-8") -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=separator).writerows([header, *rows])
    return out.getvalue().encode(encoding)


def serials(count: int, month: str = "202505") -> list[str]:
    return [f"{month}AMP{number:06d}B" for number in range(1, count + 1)]


def upload(client, content: bytes, subject: str = "device", name: str = "trolley.csv", **headers):
    form = {"file": SimpleUploadedFile(name, content), "subject": subject}
    return client.post("/sil/imports/", form, format="multipart", **headers)


def check(client, changeset_id: int, columns: dict | None = None, sheet: str = ""):
    """Want the dry run with the suggested columns, or these."""
    if columns is None:
        columns = client.get(f"/sil/imports/{changeset_id}/").json()["data"]["suggested"]
    return client.post(f"/sil/imports/{changeset_id}/check/", {"columns": columns, "sheet": sheet}, format="json")


def checked(client, content: bytes, subject: str = "device", name: str = "trolley.csv", columns=None) -> Changeset:
    """An import whose dry run is over, however that ended."""
    told = upload(client, content, subject, name)
    assert told.status_code == 201, told.content
    changeset_id = told.json()["data"]["id"]
    answer = check(client, changeset_id, columns)
    assert answer.status_code == 202, answer.content
    return worked(changeset_id)


def worked(changeset_id: int) -> Changeset:
    """What the runner makes of it."""
    with patch("changesets.runner.Heart", NoHeart):
        work_on(changeset_id)
    return Changeset.objects.get(pk=changeset_id)


def run(client, changeset: Changeset, mode: str = "good_rows") -> Changeset:
    answer = client.post(f"/sil/changesets/{changeset.pk}/run/", {"mode": mode}, format="json")
    assert answer.status_code in (200, 202), answer.content
    return worked(changeset.pk)


def imported(client, content: bytes, subject: str = "device", name: str = "trolley.csv") -> Changeset:
    return run(client, checked(client, content, subject, name))


def rows(changeset: Changeset) -> list[tuple]:
    """(number, verdict, message, errors) of each row."""
    found = ChangesetRow.objects.filter(changeset=changeset).order_by("number")
    return list(found.values_list("number", "verdict", "message", "errors"))


def verdicts(changeset: Changeset) -> list[int]:
    return [row[1] for row in rows(changeset)]


def told(answer) -> str:
    return json.loads(answer.content)["message"]


_SUFFIXES = """
SELECT DISTINCT d.serial_number, SUBSTRING(LOWER(t.text), s.seq)
  FROM (SELECT serial_number, CONVERT(ELT(c.seq, SUBSTRING(serial_number, CHAR_LENGTH(lot) + 1), device_id, imei, imsi)
                                      USING utf8mb4) AS text
          FROM device JOIN seq_1_to_4 c) t
  JOIN device d ON d.serial_number = t.serial_number
  JOIN seq_1_to_64 s ON s.seq <= CHAR_LENGTH(t.text)
"""


def require_consistent() -> None:
    """Fails unless the counters and the endings of devices are those of the devices and mappings there are."""
    assert registry.counted() == registry.present()
    endings = registry.rows("SELECT serial_number, suffix FROM device_suffix")
    assert sorted(endings) == sorted(registry.rows(_SUFFIXES))
