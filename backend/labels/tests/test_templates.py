"""GET and POST /sil/labels/templates/, GET, PATCH and DELETE of one."""

import pytest

from core import testing
from core.tests.tables import nothing_changes
from devices.tests.registry import assert_refused
from events.models import Event
from labels.models import LabelTemplate
from labels.tests import stock

CODE = {"kind": "code", "code": "qr", "text": "{serial}", "x": 1, "y": 2, "width": 21}
TEXT = {"kind": "text", "text": "{serial}", "x": 22.5, "y": 5, "width": 26.5, "size": 8}


def errors(answer) -> dict[str, list[str]]:
    assert_refused(answer, 400, "error")
    return answer.json()["errors"]


def made(client, **changed) -> int:
    answer = client.post(stock.TEMPLATES, stock.template(**changed))
    assert answer.status_code == 201, answer.json()
    return answer.json()["data"]["id"]


def test_those_that_came_with_silo_are_listed_and_can_be_printed(ben):
    stock.built_in("Roll, 50 x 25 mm")
    answer = ben.get(stock.TEMPLATES).json()
    assert answer["status"] == "success"
    names = [row["name"] for row in answer["data"]]
    assert names == sorted(stock.BUILT_IN.BUILT_IN)
    for row in answer["data"]:
        assert row["built_in"]
        assert ben.post(stock.PREVIEW, {"template": row["id"]}).json()["data"]["problems"] == {}


def test_saves_a_template_as_it_was_sent_and_records_it(asha):
    answer = asha.post(stock.TEMPLATES, stock.template())
    assert answer.status_code == 201
    row = answer.json()["data"]
    sent = stock.template()
    assert {name: row[name] for name in sent if name != "elements"} == {
        name: value for name, value in sent.items() if name != "elements"
    }
    assert row["elements"][0] == {**CODE, "height": 21, "rotation": 0}
    assert row["elements"][1] == {**TEXT, "bold": True, "align": "left", "rotation": 0}
    assert (row["per_page"], row["built_in"], row["created_by"]) == (1, False, "asha")
    assert asha.get(f"{stock.TEMPLATES}{row['id']}/").json()["data"] == row
    event = Event.objects.get(entity="label_template", key=row["id"])
    assert (event.action, event.actor) == ("created", "asha")


def test_a_repeat_with_the_same_key_saves_once(asha):
    first, again = (asha.post(stock.TEMPLATES, stock.template(), HTTP_IDEMPOTENCY_KEY="t1") for _ in range(2))
    assert (first.status_code, again.status_code) == (201, 201)
    assert again.json() == first.json()
    assert LabelTemplate.objects.filter(name="Mine").count() == 1


def test_refuses_a_taken_name_on_saving_and_renaming(asha):
    made(asha)
    other = made(asha, name="Other")
    with nothing_changes():
        assert_refused(asha.post(stock.TEMPLATES, stock.template()), 409, "duplicate")
        assert_refused(asha.patch(f"{stock.TEMPLATES}{other}/", {"name": "Mine"}), 409, "duplicate")


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": "x" * 81}, "name"),
        ({"medium": "cloth"}, "medium"),
        ({"label_width": "wide"}, "label_width"),
        ({"label_width": 50.05}, "label_width"),
        ({"label_width": -1}, "label_width"),
        ({"label_width": 1e9}, "label_width"),
        ({"label_height": None}, "label_height"),
        ({"columns": 0}, "columns"),
        ({"columns": 2}, "columns"),
        ({"rows": 2, "page_height": 60}, "rows"),
        ({"medium": "sheet", "rows": 2}, "rows"),
        ({"margin_left": 1}, "columns"),
        ({"elements": []}, "elements"),
        ({"elements": {}}, "elements"),
        ({"elements": [TEXT] * 31}, "elements"),
        ({"elements": ["x"]}, "elements"),
        ({"elements": [{"kind": "picture"}]}, "elements"),
        ({"elements": [{**TEXT, "kind": []}]}, "elements"),
    ],
)
def test_refuses_what_is_no_template(asha, changed, field):
    with nothing_changes():
        assert field in errors(asha.post(stock.TEMPLATES, stock.template(**changed)))


@pytest.mark.parametrize(
    ("element", "told"),
    [
        ({**TEXT, "text": "{serial"}, "lone {"),
        ({**TEXT, "text": "{colour}"}, "{colour} is no placeholder"),
        ({**TEXT, "text": "a\nb"}, "Control characters"),
        ({**TEXT, "x": "NaN"}, ", x:"),
        ({**TEXT, "size": 3}, ", size:"),
        ({**TEXT, "rotation": 45}, ", rotation:"),
        ({**TEXT, "align": "justify"}, ", align:"),
        ({**TEXT, "x": 30}, "over the edge"),
        ({**TEXT, "y": 24.9}, "over the edge"),
        ({**TEXT, "rotation": 90}, "over the edge"),
        ({**TEXT, "width": 5}, "does not fit"),
        ({**TEXT, "text": "{serial} साइलो"}, "no shape for"),
        ({**TEXT, "x": 10, "width": 30}, "overlap"),
        ({**CODE, "x": 40, "width": 5}, "needs to be 7.2 mm wide"),
        ({**CODE, "text": "fixed"}, "name a placeholder"),
        ({**CODE, "code": "ean"}, ", code:"),
        ({**CODE, "code": "code128"}, "How high"),
        ({**CODE, "code": "code128", "x": 0, "width": 30, "height": 5}, "needs to be 37.6 mm wide"),
        ({**CODE, "x": 22, "width": 27}, "over the edge"),
        ({**CODE, "x": 15, "width": 12}, "overlap"),
        ({**CODE, "code": "code128", "text": "{serial} é", "x": 0, "width": 50, "height": 2}, "printable ASCII"),
    ],
)
def test_refuses_what_could_not_be_printed_or_read_and_says_which_element(asha, element, told):
    with nothing_changes():
        sentences = errors(asha.post(stock.TEMPLATES, stock.template(elements=[CODE, element])))["elements"]
    assert any(told in sentence for sentence in sentences), sentences
    assert all("2" in sentence for sentence in sentences)


def test_texts_may_lie_on_each_other_and_codes_beside_each_other(asha):
    beside = {**CODE, "code": "datamatrix", "x": 22, "width": 12}
    assert made(asha, elements=[CODE, beside, {**TEXT, "x": 34, "width": 15}, {**TEXT, "x": 34, "width": 15}])


def test_changes_a_part_and_checks_the_whole(asha):
    template = made(asha)
    answer = asha.patch(f"{stock.TEMPLATES}{template}/", {"name": "Other", "label_height": 24})
    assert answer.status_code == 200
    assert answer.json()["data"]["name"] == "Other"
    assert LabelTemplate.objects.get(pk=template).label_height == 24
    with nothing_changes():
        assert "elements" in errors(asha.patch(f"{stock.TEMPLATES}{template}/", {"label_height": 10}))
        assert asha.patch(f"{stock.TEMPLATES}{template}/", {}).status_code == 200


def test_deletes_an_own_one_and_its_event_stays(asha):
    template = made(asha)
    assert asha.delete(f"{stock.TEMPLATES}{template}/").json()["status"] == "success"
    assert not LabelTemplate.objects.filter(pk=template).exists()
    assert Event.objects.filter(entity="label_template", key=template, action="deleted").exists()
    with nothing_changes():
        assert_refused(asha.delete(f"{stock.TEMPLATES}{template}/"), 404, "not_found")
        assert_refused(asha.get(f"{stock.TEMPLATES}{template}/"), 404, "not_found")
        assert_refused(asha.patch(f"{stock.TEMPLATES}{template}/", {"name": "x"}), 404, "not_found")


def test_those_that_came_with_silo_stay_as_they_are_and_are_copied(root):
    template = stock.built_in("Roll, 100 x 50 mm")
    with nothing_changes():
        assert_refused(root.patch(f"{stock.TEMPLATES}{template.pk}/", {"name": "x"}), 409, "conflict")
        assert_refused(root.delete(f"{stock.TEMPLATES}{template.pk}/"), 409, "conflict")
    row = root.get(f"{stock.TEMPLATES}{template.pk}/").json()["data"]
    copy = root.post(stock.TEMPLATES, {**row, "name": "Copy"})
    assert copy.status_code == 201
    assert copy.json()["data"]["elements"] == row["elements"]
    assert not copy.json()["data"]["built_in"]


def test_sales_print_and_do_not_edit(db):
    ben = testing.client_of("ben")
    assert ben.get(stock.TEMPLATES).status_code == 200
    with nothing_changes():
        assert_refused(ben.post(stock.TEMPLATES, stock.template()), 403, "denied")


def test_who_read_it_before_another_one_changed_it_is_told_and_changes_nothing(asha, root):
    template = f"{stock.TEMPLATES}{made(asha)}/"
    read = asha.get(template).json()["data"]["updated_at"]
    assert asha.patch(template, {"name": "First", "updated_at": read}).status_code == 200
    with nothing_changes():
        refused = root.patch(template, {"name": "Second", "updated_at": read})
        assert_refused(refused, 409, "conflict")
    now = refused.json()["updated_at"]
    assert now == root.get(template).json()["data"]["updated_at"] != read
    assert root.patch(template, {"name": "Second", "updated_at": now}).json()["data"]["name"] == "Second"
    assert asha.patch(template, {"name": "Third"}).status_code == 200  # a script that does not say what it read
