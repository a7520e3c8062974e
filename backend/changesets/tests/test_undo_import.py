"""Undo of an import of 1,000 devices, of which 20 were mapped since: 980 reversed, 20 reported, history complete."""

from changesets.tests.work import do_all
from devices.models import Device
from devices.tests import registry
from imports.tests import tables

MAPPED = 20


def test_of_a_thousand_imported_devices_the_twenty_mapped_since_stay(root):
    serials = tables.serials(1000)
    content = tables.csv_of(*([serial, "1"] for serial in serials), header=["serialnumber", "isapproved"])
    imported = tables.imported(root, content)
    told = root.post(
        "/sil/bulk/map/",
        {
            "serialnumbers": serials[::50],
            "customerCode": 7,
            "customerName": "Anand",
            "company": "Anand Stores",
            "licenseUrl": "https://example.com/l/{serial}",
            "versionDetails": "1.0",
        },
    ).json()["data"]
    assert told["counts"]["done"] == MAPPED

    page = f"/sil/changesets/{imported.pk}/undo/"
    dry = root.post(page, {"dry_run": True}).json()["data"]
    do_all()
    dry = root.get(f"/sil/changesets/{dry['id']}/").json()["data"]
    assert (dry["counts"]["good"], dry["counts"]["moved_on"]) == (1000 - MAPPED, MAPPED)
    assert Device.objects.count() == 1000

    root.post(f"/sil/changesets/{dry['id']}/run/", {})
    do_all()
    done = root.get(f"/sil/changesets/{dry['id']}/").json()["data"]
    assert (done["state"], done["counts"]["done"], done["counts"]["moved_on"]) == ("done", 1000 - MAPPED, MAPPED)
    assert sorted(Device.objects.values_list("pk", flat=True)) == serials[::50]
    reported = root.get(f"/sil/changesets/{dry['id']}/rows/?verdict=moved_on&pageSize=100").json()["data"]
    assert [row["key"] for row in reported] == serials[::50]
    assert all("mapping.created" in row["message"] for row in reported)

    # History: each device's whole life, under the number of the changeset that did it.
    counted = registry.rows("SELECT action, request_id, COUNT(*) FROM event WHERE entity = 'device' GROUP BY 1, 2")
    assert sorted(counted) == [
        ("allocated", f"changeset-{told['id']}", MAPPED),
        ("deleted", f"changeset-{done['id']}", 1000 - MAPPED),
        ("registered", f"changeset-{imported.pk}", 1000),
    ]
    gone = root.get(f"/sil/device_history/?serialnumber={serials[1]}").json()["data"]
    assert [event["action"] for event in gone] == ["device.deleted", "device.registered"]
    assert registry.counted() == registry.present()
    assert registry.rows("SELECT COUNT(DISTINCT serial_number) FROM device_suffix") == [(MAPPED,)]
