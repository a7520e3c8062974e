"""From the upload to the run: columns, verdicts, rights, and what is remembered."""

import pytest

from accounts.models import User
from changesets import keeping as changesets
from changesets.models import State, Verdict
from core.permissions import Action
from core.tests.tables import nothing_changes
from devices.models import Device
from devices.tests import registry
from imports import staging, storage
from imports.importer import ImportedRow
from imports.models import ImportFile
from imports.subjects import importer_of
from imports.tests import tables

SERIALS = tables.serials(4)


def draft(client, *rows, header=("Nummer", "IMEI")) -> int:
    answer = tables.upload(client, tables.csv_of(*rows, header=list(header)))
    return answer.json()["data"]["id"]


def test_the_same_columns_are_remembered_for_the_same_person_and_headers(root, asha):
    changeset = draft(root, [SERIALS[0], ""])
    assert root.get(f"/sil/imports/{changeset}/").json()["data"]["suggested"] == {"imei": "IMEI"}
    assert tables.check(root, changeset, {"serialnumber": "Nummer"}).status_code == 202
    again = draft(root, [SERIALS[1], ""], header=("IMEI", "Nummer"))
    assert root.get(f"/sil/imports/{again}/").json()["data"]["suggested"] == {"serialnumber": "Nummer"}
    other = draft(root, [SERIALS[1], "", ""], header=("IMEI", "Nummer", "x"))
    assert root.get(f"/sil/imports/{other}/").json()["data"]["suggested"] == {"imei": "IMEI"}
    hers = draft(asha, [SERIALS[1], ""])
    assert asha.get(f"/sil/imports/{hers}/").json()["data"]["suggested"] == {"imei": "IMEI"}


@pytest.mark.parametrize(
    ("columns", "errors"),
    [
        ({"imei": "IMEI"}, {"serialnumber"}),
        ({"serialnumber": "Nummer", "colour": "IMEI"}, {"colour"}),
        ({"serialnumber": "Nummer", "imei": "nowhere"}, {"imei"}),
        ({"serialnumber": "Nummer", "devicetype": "IMEI"}, {"devicetype"}),
    ],
)
def test_columns_that_are_wrong(root, columns, errors):
    changeset = draft(root, [SERIALS[0], ""])
    with nothing_changes():
        answer = tables.check(root, changeset, columns)
    registry.assert_refused(answer, 400, "error")
    assert set(answer.json()["errors"]) == errors


def test_a_missing_column_is_named(root):
    answer = tables.check(root, draft(root, [SERIALS[0], ""]), {"imei": "IMEI"})
    assert answer.json()["message"] == "Say which columns hold these: Serial number."


def test_verdicts_row_by_row(asha):
    registry.make("pending", SERIALS[0])
    registry.make("approved", SERIALS[1])
    header = ["serialnumber", "isapproved", "imei"]
    content = tables.csv_of(
        [SERIALS[0], "0", ""],
        [SERIALS[1], "0", ""],
        [SERIALS[2], "", "490154203237518"],
        [SERIALS[2], "", ""],
        ["202513AMP000001B", "", ""],
        ["202500AMP000001B", "", "12"],
        ["", "", ""],
        [SERIALS[3], "", "490154203237518"],
        *[["", "", ""]] * 3,
        header=header,
    )
    with_dry_run = tables.checked(asha, content)
    assert with_dry_run.total == 8
    assert [row[1] for row in tables.rows(with_dry_run)] == [
        Verdict.UNCHANGED,
        *[Verdict.REFUSED],
        Verdict.GOOD,
        *[Verdict.REFUSED] * 3,
        Verdict.UNCHANGED,
        Verdict.REFUSED,
    ]
    told = {number: errors for number, _, _, errors in tables.rows(with_dry_run) if errors}
    assert told[2] == {"isapproved": ["It is 1 here."]}
    assert told[4] == {"serialnumber": ["This serial number is in row 3 already."]}
    assert list(told[5]) == ["serialnumber"]
    assert list(told[6]) == ["imei"]
    assert told[8] == {"imei": ["This IMEI is in row 3 already."]}
    failed = asha.get(f"/sil/changesets/{with_dry_run.pk}/failed_rows/")
    lines = b"".join(failed.streaming_content).decode("utf-8-sig").splitlines()
    assert lines[0] == "serialnumber,isapproved,imei,problem"
    assert len(lines) == 6


def test_a_serial_forty_times(asha):
    found = tables.checked(asha, tables.csv_of(*[[SERIALS[0]]] * 40, header=["serialnumber"]))
    assert tables.verdicts(found) == [Verdict.GOOD, *[Verdict.REFUSED] * 39]


def test_a_row_that_is_refused_takes_nothing_from_later_ones(registrar):
    imei = "490154203237518"
    content = tables.csv_of(
        [SERIALS[0], "1", imei],  # the role may not give it
        [SERIALS[0], "9", imei],  # there is no such state
        [SERIALS[0], "", imei],
        [SERIALS[0], "", ""],
        [SERIALS[1], "", imei],
        [SERIALS[1], "", ""],
        header=["serialnumber", "isapproved", "imei"],
    )
    found = tables.checked(registrar, content)
    refused, good = Verdict.REFUSED, Verdict.GOOD
    assert tables.verdicts(found) == [refused, refused, good, refused, refused, good], tables.rows(found)
    told = [row[2] for row in tables.rows(found)]
    assert "in row 3 already" in told[3]
    assert "in row 3 already" in told[4]


@pytest.fixture
def registrar(asha, monkeypatch):
    """Who may register may approve in every role of today; rights are a table, and tables change."""
    real = staging.is_allowed
    monkeypatch.setattr(
        staging, "is_allowed", lambda role, action: action != Action.APPROVE_DEVICE and real(role, action)
    )
    return asha


def test_cells_beyond_the_last_column_are_told_and_never_dropped(asha):
    lines = [
        "serialnumber,imei",
        f"{SERIALS[0]},,,  ,",  # blanks say nothing
        f"{SERIALS[1]},,Anand,",
        f",,,{SERIALS[2]}",
        f"{SERIALS[3]},12,lost",
    ]
    found = tables.checked(asha, "\n".join(lines).encode())
    assert tables.verdicts(found) == [Verdict.GOOD, *[Verdict.REFUSED] * 3]
    told = [row[2] for row in tables.rows(found)]
    assert told[1] == "Cell 3 (Anand) is beyond the last of the 2 columns."
    assert told[2] == f"Cell 4 ({SERIALS[2]}) is beyond the last of the 2 columns."
    assert "Cell 3 (lost)" in told[3]


def test_the_same_file_twice_changes_nothing_the_second_time(asha):
    content = tables.csv_of(*([serial, "UPIPLUS", ""] for serial in SERIALS))
    tables.imported(asha, content)
    again = tables.checked(asha, content)
    assert set(tables.verdicts(again)) == {Verdict.UNCHANGED}
    registry_before = registry.tables()
    assert asha.post(f"/sil/changesets/{again.pk}/run/", {}).status_code in (200, 202, 409)
    tables.worked(again.pk)
    after = registry.tables()
    assert {name: rows for name, rows in after.items() if name != "event"} == {
        name: rows for name, rows in registry_before.items() if name != "event"
    }
    assert Device.objects.count() == 4


def test_all_or_nothing_is_refused_while_a_row_is(asha):
    found = tables.checked(asha, tables.csv_of([SERIALS[0], "", ""], ["x", "", ""]))
    with nothing_changes():
        answer = asha.post(f"/sil/changesets/{found.pk}/run/", {"mode": "all_or_nothing"})
    registry.assert_refused(answer, 409, "conflict")


def test_all_or_nothing_leaves_nothing_when_somebody_was_quicker(asha):
    content = tables.csv_of(*([serial, "0"] for serial in SERIALS), header=["serialnumber", "isapproved"])
    found = tables.checked(asha, content)
    registry.make("approved", SERIALS[2])
    done = tables.run(asha, found, "all_or_nothing")
    assert (done.state, done.problem.startswith("Row 3 was refused meanwhile")) == (State.FAILED, True), done.problem
    assert f"{SERIALS[2]} is registered already" in done.problem
    assert set(Device.objects.values_list("pk", flat=True)) == {SERIALS[2]}
    tables.require_consistent()


def test_good_rows_go_on_when_somebody_was_quicker(asha):
    found = tables.checked(
        asha, tables.csv_of(*([serial, "", "490154203237518" if n == 0 else ""] for n, serial in enumerate(SERIALS)))
    )
    registry.make("approved", SERIALS[2])
    other = registry.make("approved", registry.numbered(9))
    asha.post("/sil/set_device_details/", {"serialnumber": other, "imei": "490154203237518"})
    done = tables.run(asha, found)
    assert tables.verdicts(done) == [Verdict.REFUSED, Verdict.DONE, Verdict.UNCHANGED, Verdict.DONE]
    assert tables.rows(done)[0][3] == {"imei": [f"This IMEI belongs to {other}."]}
    tables.require_consistent()


def test_a_device_that_comes_in_at_the_same_moment_is_left_when_it_is_the_same(asha):
    same, other, new = SERIALS[:3]
    registry.make("pending", same)
    registry.make("approved", other)
    told = [{"serialnumber": same}, {"serialnumber": other, "isapproved": "0"}, {"serialnumber": new}]
    rows = [ImportedRow(number, given, key=given["serialnumber"]) for number, given in enumerate(told, 1)]
    importer_of("device").run(rows, 0)  # without its check, as if they came in right after it
    assert [row.verdict for row in rows] == [Verdict.UNCHANGED, Verdict.REFUSED, Verdict.DONE]
    assert "not like this" in rows[1].message
    tables.require_consistent()


def test_a_role_that_changed_meanwhile_runs_nothing(asha):
    found = tables.checked(asha, tables.csv_of([SERIALS[0], "", ""]))
    asha.post(f"/sil/changesets/{found.pk}/run/", {})
    User.objects.filter(username="asha").update(role="sales")
    failed = tables.worked(found.pk)
    assert failed.state in (State.FAILED, State.DONE)
    assert failed.state == State.FAILED
    assert not Device.objects.exists()


def test_checked_again_with_other_columns(root):
    content = tables.csv_of([SERIALS[0], SERIALS[1]], header=["a", "b"])
    found = tables.checked(root, content, columns={"serialnumber": "a"})
    assert tables.check(root, found.pk, {"serialnumber": "b"}).status_code == 202
    again = tables.worked(found.pk)
    assert [row.key for row in again.rows.all()] == [SERIALS[1]]
    done = tables.run(root, again)
    assert done.state == State.DONE
    registry.assert_refused(tables.check(root, found.pk, {"serialnumber": "a"}), 409, "conflict")


def test_a_foreign_import_is_not_shown_or_changed(root, asha, eve):
    changeset = draft(asha, [SERIALS[0], ""])
    registry.assert_refused(eve.get(f"/sil/imports/{changeset}/"), 403, "denied")
    with nothing_changes():
        registry.assert_refused(tables.check(eve, changeset, {"serialnumber": "Nummer"}), 403, "denied")
    assert root.get(f"/sil/imports/{changeset}/").status_code == 200
    registry.assert_refused(asha.get("/sil/imports/999999/"), 404, "not_found")


def test_an_upload_is_replayed_by_its_key(asha):
    content = tables.csv_of([SERIALS[0], "", ""])
    first, second = (tables.upload(asha, content, HTTP_IDEMPOTENCY_KEY="one") for _ in range(2))
    assert first.json() == second.json()
    assert tables.upload(asha, content + b"\n", HTTP_IDEMPOTENCY_KEY="one").status_code == 422
    assert ImportFile.objects.count() == 1


def test_files_go_when_their_import_is_over_or_old(asha):
    over, old, fresh = (draft(asha, [serial, ""]) for serial in SERIALS[:3])
    asha.post(f"/sil/changesets/{over}/cancel/", {})
    keys = {row.changeset_id: row.key for row in ImportFile.objects.all()}
    ImportFile.objects.filter(pk=old).update(uploaded_at="2026-01-01T00:00:00Z")
    changesets.tidy()  # what the worker does every hour
    assert {path.name for path in storage.root().iterdir()} & set(keys.values()) == {keys[fresh]}
    registry.assert_refused(asha.get(f"/sil/imports/{old}/"), 409, "conflict")


def test_no_place_on_disk_is_ever_told(asha):
    changeset = draft(asha, [SERIALS[0], ""])
    key = ImportFile.objects.get(pk=changeset).key
    for path in (f"/sil/imports/{changeset}/", f"/sil/changesets/{changeset}/", "/sil/changesets/"):
        assert key not in asha.get(path).content.decode()
