"""POST /sil/labels/preview/."""

import pytest

from core.tests.tables import nothing_changes
from devices.tests import registry
from devices.tests.registry import assert_refused
from labels.tests import stock


def drawing(client, template, **more):
    with nothing_changes():
        answer = client.post(stock.PREVIEW, {"template": template, **more})
    assert answer.status_code == 200, answer.json()
    return answer.json()["data"]


def test_draws_an_example_of_a_draft(ben):
    data = drawing(ben, {**stock.template(), "name": ""})
    assert (data["width"], data["height"], data["per_page"], data["problems"]) == (50, 25, 1, {})
    code, text = data["elements"]
    assert code["box"] == {"x": 1, "y": 2, "width": 21, "height": 21}
    assert code["bars"]["path"].startswith("M")
    assert code["bars"]["x"] == pytest.approx(1 + 4 * code["bars"]["cell_width"])
    assert text["line"]["text"] == "202505AMP123456B"
    assert text["line"]["width"] <= 26.5
    assert (code["line"], text["bars"]) == (None, None)


def test_draws_a_device(ben):
    serial = registry.make("mapped")
    elements = [
        {"kind": "text", "text": "{customer} {type} {month}", "x": 1, "y": 1, "width": 48, "size": 8},
        {"kind": "text", "text": "IMEI {imei}", "x": 1, "y": 6, "width": 48, "size": 8},
        {"kind": "text", "text": "made here", "x": 1, "y": 11, "width": 48, "size": 8},
    ]
    data = drawing(ben, stock.template(elements=elements), serial=serial)
    said = [element["line"] and element["line"]["text"] for element in data["elements"]]
    assert said == ["Anand AMP 05/2025", None, "made here"]
    assert data["serial"] == serial


def test_tells_what_is_wrong_and_draws_the_rest(ben):
    draft = stock.template()
    draft["elements"][0]["width"] = 5
    draft["elements"][1]["x"] = 40
    data = drawing(ben, {**draft, "columns": 2})
    assert set(data["problems"]) == {"columns", "elements"}
    code, text = data["elements"]
    assert code["bars"] is None
    assert "mm wide to be read" in code["problems"][0]
    assert text["line"]
    assert "over the edge" in text["problems"][0]


def test_a_long_line_is_smaller_and_the_name_of_a_customer_is_cut(ben):
    registry.make("mapped")
    element = {"kind": "text", "text": "{customer}", "x": 1, "y": 1, "width": 4, "size": 12}
    line = drawing(ben, stock.template(elements=[element]), serial=registry.SERIAL)["elements"][0]["line"]
    assert line["size"] == pytest.approx(4 * 25.4 / 72)
    assert line["text"].endswith("…")
    assert line["width"] <= 4


@pytest.mark.parametrize("template", ["x", None, True, [], {}, {"elements": 5}, 1.5])
def test_refuses_what_is_no_template(ben, template):
    assert_refused(ben.post(stock.PREVIEW, {"template": template}), 400, "error")


def test_refuses_an_unknown_template_and_an_unknown_device(ben):
    assert_refused(ben.post(stock.PREVIEW, {"template": 10**9}), 404, "not_found")
    answer = ben.post(stock.PREVIEW, {"template": stock.template(), "serial": registry.MISSING})
    assert_refused(answer, 400, "error")
    assert registry.MISSING in answer.json()["message"]
