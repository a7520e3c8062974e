"""GET /sil/serial_report/ and its findings."""

from datetime import date

import pytest

from devices.models import Device
from devices.tests.registry import assert_refused, numbered
from serials import report, repository
from serials.remembered import Remembered
from serials.tests.stock import LOT, register, register_numbers, register_pro

URL = "/sil/serial_report/"
FINDINGS = f"{URL}findings/"


@pytest.fixture(autouse=True)
def _today(monkeypatch):
    report.odd_serials.forget()
    monkeypatch.setattr(report, "today", lambda: date(2025, 6, 30))


def test_lists_the_lots_in_use_with_what_is_odd_about_them(asha, ben):
    register_numbers(10, 11, 13, 19)
    register(
        "202506API000001B",
        "202507AMP000001B",
        "199912AMP000005B",
        "202506AMP000001B",
        "202506AMP000002B",
        "202506AMP000003B",
    )
    register_pro("202505AMP00001XB", "PRO-1")
    found = ben.get(URL).json()
    assert [(lot["lot"], lot["devices"], lot["missing"], lot["odd"]) for lot in found["data"]] == [
        ("202507AMP", 1, 0, ["future", "few"]),
        ("202506AMP", 3, 0, []),
        ("202506API", 1, 0, ["few"]),
        ("202505AMP", 4, 6, []),
        ("199912AMP", 1, 0, ["impossible", "few"]),
    ]
    assert (found["totalCount"], found["devices"]) == (5, 10)
    assert found["data"][3]["first"] == numbered(10)
    assert found["data"][3]["last"] == numbered(19)

    def lots(**wanted) -> list[str]:
        return [lot["lot"] for lot in ben.get(URL, wanted).json()["data"]]

    assert lots(line="API") == ["202506API"]
    assert lots(year=2025, month=6) == ["202506AMP", "202506API"]
    assert lots(pageNumber=3, pageSize=1) == ["202505AMP"]
    assert lots(line="NONE") == []


def _found(client, **wanted) -> tuple[list[dict], int]:
    answer = client.get(FINDINGS, {**LOT, **wanted})
    assert answer.status_code == 200, answer.json()
    return answer.json()["data"], answer.json()["totalCount"]


def test_finds_the_runs_of_numbers_that_nobody_registered(ben):
    register_numbers(1, 2, 4, 9, 10, 11, 20)
    data, total = _found(ben, kind="gap")
    assert [(gap["first"], gap["last"], gap["count"]) for gap in data] == [
        (numbered(3), numbered(3), 1),
        (numbered(5), numbered(8), 4),
        (numbered(12), numbered(19), 8),
    ]
    assert total == 3
    assert data[0]["message"] == "202505AMP000003B is missing."
    assert [gap["count"] for gap in _found(ben, kind="gap", pageNumber=1, pageSize=1)[0]] == [4]
    assert _found(ben, line="API") == ([], 0)


def test_finds_numbers_that_stand_alone_and_were_perhaps_meant_otherwise(ben):
    register_numbers(*(number for number in range(100, 140) if number != 123), 1023, 132000, 700000)
    data, _ = _found(ben, kind="look_alike")
    told = {finding["first"]: finding for finding in data}
    assert numbered(123) in told[numbered(1023)]["meant"]  # two neighbours changed places
    assert "is missing in a run" in told[numbered(1023)]["message"]
    assert numbered(700000) not in told
    everything, total = _found(ben)
    assert [finding["kind"] for finding in everything[: len(data)]] == ["look_alike"] * len(data)
    assert total == len(data) + _found(ben, kind="gap")[1]
    pages = [finding for start in range(total) for finding in _found(ben, pageNumber=start, pageSize=1)[0]]
    assert pages == everything


def test_a_lone_device_in_another_month_is_compared_with_the_month_it_may_be_of(ben):
    register_numbers(1, 2, 4)
    register("202305AMP000003B", "202508AMP000004B")
    data, _ = _found(ben, year=2023, kind="look_alike")
    assert data == []  # 2023 for 2025 is no slip that is looked for
    data, _ = _found(ben, month=8, kind="look_alike")
    assert data == []
    register("202506AMP000003B")
    [finding] = _found(ben, month=6, kind="look_alike")[0]
    assert finding["meant"][0] == numbered(3)


def test_numbers_that_were_never_given_in_order_are_no_look_alikes(ben):
    register_numbers(*range(1000, 9000, 400))
    assert _found(ben, kind="look_alike") == ([], 0)


def test_tells_what_is_odd_about_serials_without_a_line(ben):
    register_numbers(1)
    register_pro("PRO-0001", "PRO-O001", "PRO-0002")
    register("202505API000009B", "202505API000010B")
    Device.objects.filter(pk="202505API000009B").update(serial_number="202505amp000001b", device_type="")
    Device.objects.filter(pk="202505API000010B").update(serial_number="202513AMP000001B", device_type="")
    answer = ben.get(FINDINGS).json()
    assert [(finding["kind"], finding["first"], finding["meant"]) for finding in answer["data"]] == [
        ("case", "202505amp000001b", [numbered(1)]),
        ("form", "202513AMP000001B", []),
        ("look_alike", "PRO-O001", ["PRO-0001"]),
    ]
    assert answer["totalCount"] == 3
    assert [finding["kind"] for finding in ben.get(FINDINGS, {"pageNumber": 1, "pageSize": 1}).json()["data"]] == [
        "form"
    ]


def test_serials_without_a_line_are_compared_once_a_minute(ben, monkeypatch):
    """Hundreds of thousands take seconds, and each page of the list asks again."""
    register_pro("PRO-0001", "PRO-O001")
    asked = []
    compare = repository.list_odd_serials
    remembered = Remembered(lambda: asked.append(1) or compare(), seconds=60)
    monkeypatch.setattr(report, "odd_serials", remembered)
    for _ in range(3):
        assert ben.get(FINDINGS).json()["totalCount"] == 1
    assert len(asked) == 1
    register_pro("PRO-OO01")
    monkeypatch.setattr(remembered, "_seconds", 0)
    assert ben.get(FINDINGS).json()["totalCount"] == 2
    assert len(asked) == 2


@pytest.mark.parametrize("wrong", [{"line": "AMX"}, {"month": 13}, {"kind": "x"}, {"line": ""}, {"year": "x"}])
def test_refuses_what_is_no_lot(ben, wrong):
    assert_refused(ben.get(FINDINGS, {**LOT, **wrong}), 400, "error")
