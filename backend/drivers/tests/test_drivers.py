"""GET and POST /api/drivers/."""

import pytest

from core import testing
from core.tests.gate import accepted, refused
from core.tests.tables import nothing_changes
from drivers.models import Driver
from drivers.services import OTHER_NAME
from drivers.tests import register
from drivers.tests.register import PHONE, RAVI, URL, entered, phone
from events.models import Event

BAD_PHONES = [
    *("12345", "987654321", "98765432101", "+91987654321", "+9198765432101", "98765ABCDE", "nine", "+", "+91"),
    *("+1 202 555 0143", "+44 20 7946 0018", "0091 0987654321", "0987654321", "+91+9876543210", "9876543210;"),
    *("९८७६५४३२१०", "+91९८७६५४३२१०", "٩٨٧٦٥٤٣٢١٠", "９８７６５４３２１０", "98765４３２１０"),
    *("9876543210\n", "+919876543210\n", "\n9876543210", "98765\n43210", "9876543210\r", "98765\t43210"),
    *("98765\x0043210", "9876543210\x00", "98765\u00a043210", "98765\u200b43210", "9876543210\u2028"),
    *("9" * 1000, " " * 9 + "x", "' OR 1=1 --", 98765.5, True, [PHONE], {"phone": PHONE}, [], {}),
]


def names(client, query: str = "") -> list[str]:
    found = accepted(client.get(URL + query))
    assert set(found) == {"count", "next", "previous", "results"}
    assert found["count"] == len(found["results"])
    return [row["name"] for row in found["results"]]


def test_somebody_new_is_entered_and_recorded(carl):
    told = accepted(carl.post(URL, RAVI), 201)
    made = Driver.objects.get()
    assert set(told) == register.FIELDS
    assert {name: told[name] for name in RAVI} == RAVI
    assert (told["id"], told["is_blacklisted"], told["blacklist_reason"], told["rating"]) == (made.pk, False, "", None)
    assert told["created"].endswith("+00:00")
    assert made.created_by == testing.person("carl")
    events = Event.objects.filter(entity="driver", key=str(made.pk)).order_by("id")
    assert list(events.values_list("action", "actor")) == [("created", "carl"), ("used", "carl")]


def test_a_known_phone_under_its_name_links_and_changes_nothing_of_it(carl, dora):
    entered(by="dora", blacklist_reason="CANARY stole", is_blacklisted=True)
    assert names(carl) == []
    answer = carl.post(URL, {**RAVI, "name": "  RAVI   kumar ", "type": "Helper", "language": "ta"})
    told = accepted(answer)
    assert {name: told[name] for name in RAVI} == RAVI
    assert told["blacklist_reason"] == ""
    assert b"dora" not in answer.content
    assert b"CANARY" not in answer.content
    assert names(carl) == names(dora) == ["Ravi Kumar"]


def test_a_phone_of_another_name_is_refused_and_the_name_is_not_told(carl):
    entered(by="dora", name="Canary Singh")
    with nothing_changes():
        answer = carl.post(URL, RAVI)
    assert OTHER_NAME in refused(answer, 400, "phone_no")
    assert b"Canary" not in answer.content
    assert b"dora" not in answer.content
    assert names(carl) == []


@pytest.mark.parametrize(
    "written",
    [
        *("9876543210", "98765 43210", "09876543210", "0 98765-43210", "+919876543210", "+91 98765 43210"),
        *("919876543210", "+91-98765-43210", "(+91) 98765.43210", " 9876543210 ", "00919876543210", 9876543210),
    ],
)
def test_a_phone_may_be_written_as_people_write_it(carl, written):
    assert accepted(carl.post(URL, {**RAVI, "phone_no": written}), 201)["phone_no"] == PHONE


@pytest.mark.parametrize("bad", BAD_PHONES)
def test_refuses_what_is_no_indian_phone(carl, bad):
    with nothing_changes():
        refused(carl.post(URL, {**RAVI, "phone_no": bad}), 400, "phone_no")


@pytest.mark.parametrize(
    "good", ["रवि कुमार", "ரவி", "A. K. Singh", "D'Souza", "Md. Rafi (senior)", "Zoë", "Ravi 2", "x" * 100]
)
def test_names_in_any_script(carl, good):
    assert accepted(carl.post(URL, {**RAVI, "name": good}), 201)["name"] == good
    assert accepted(carl.post(URL, {**RAVI, "name": good.upper()}))["name"] == good


@pytest.mark.parametrize(
    ("name", "bad"),
    [
        *(("name", bad) for bad in ("12345", "-", "x" * 101, "Ravi\x00", "Ra\x00vi", "Ra\nvi", "Ra\x1bvi", "🚚")),
        *(("name", bad) for bad in ("Ra\u202evi", "Ra\u200bvi", "\ufeffRavi", True, ["Ravi"], {"a": "b"}, [])),
        *(("type", bad) for bad in ("driver", "Guard", 1, True, ["Driver"], {}, "Driver\x00", "Driver\n")),
        *(("language", bad) for bad in ("EN", "de", "english", 1, True, ["en"], {}, "en\n", "हि")),
    ],
)
def test_refuses_a_bad_field(carl, name, bad):
    with nothing_changes():
        refused(carl.post(URL, {**RAVI, name: bad}), 400, name)


@pytest.mark.parametrize("name", ["name", "phone_no", "type"])
@pytest.mark.parametrize("nothing", ["absent", None, "", "  "])
def test_refuses_without_what_is_needed(carl, name, nothing):
    sent = {**RAVI, name: nothing}
    if nothing == "absent":
        del sent[name]
    with nothing_changes():
        refused(carl.post(URL, sent), 400, name)


@pytest.mark.parametrize("nothing", [None, ""])
def test_english_unless_said_otherwise_and_forms_will_do(carl, nothing):
    assert accepted(carl.post(URL, {**RAVI, "language": nothing}), 201)["language"] == "en"
    sent = {"name": "Anil", "type": "Helper", "phone_no": phone(7), "rating": "", "is_blacklisted": "false"}
    assert accepted(carl.post(URL, sent, format="multipart"), 201)["language"] == "en"


def test_the_gate_blacklists_and_rates_at_once(gita):
    more = {"is_blacklisted": True, "blacklist_reason": "Stole", "rating": 0.5}
    told = accepted(gita.post(URL, {**RAVI, **more}), 201)
    assert {name: told[name] for name in more} == more


@pytest.mark.parametrize("name", ["carl", "ben", "asha", "eve"])
@pytest.mark.parametrize("more", [{"is_blacklisted": True}, {"blacklist_reason": "x"}, {"rating": 5}, {"rating": 0}])
def test_nobody_else_blacklists_or_rates(db, name, more):
    client = testing.client_of(name)
    with nothing_changes():
        refused(client.post(URL, {**RAVI, **more}), 403)
    accepted(client.post(URL, {**RAVI, "is_blacklisted": False, "blacklist_reason": "", "rating": None, "id": 9}), 201)


def test_each_sees_whom_it_used_and_staff_see_all(carl, dora):
    entered(by="carl", name="Carls", phone_no=phone(1))
    entered(by="dora", name="Doras", phone_no=phone(2), is_blacklisted=True, blacklist_reason="CANARY")
    for by in ("carl", "dora"):
        entered(by=by, name="Both", phone_no=phone(3))
    assert names(carl) == ["Both", "Carls"]
    assert names(dora) == ["Both", "Doras"]
    assert b"CANARY" not in dora.get(URL).content
    for name in register.STAFF:
        client = testing.client_of(name)
        assert names(client) == ["Both", "Doras", "Carls"]
        assert b"CANARY" in client.get(URL).content


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("search=ravi", ["Ravi Kumar"]),
        ("search=KUM", ["Ravi Kumar"]),
        ("search=रवि", ["रवि"]),
        ("search=98765 43210", ["Ravi Kumar"]),
        ("search=098765-43210", ["Ravi Kumar"]),
        ("search=%2B91 98765", ["रवि", "Ravi Kumar"]),
        ("search=00042", ["रवि"]),
        ("search=%25", []),
        ("search=९८७६५", []),
        ("type=Helper", ["रवि"]),
        ("type=Driver&search=ra", ["Ravi Kumar"]),
        ("is_blacklisted=true", ["रवि"]),
        ("is_blacklisted=false", ["Ravi Kumar"]),
        ("type=&is_blacklisted=&search=", ["रवि", "Ravi Kumar"]),
    ],
)
def test_search_and_filters(carl, gita, dora, query, found):
    entered()
    entered(name="रवि", phone_no=phone(42), type="Helper", is_blacklisted=True)
    assert names(carl, f"?{query}") == names(gita, f"?{query}") == found
    assert names(dora, f"?{query}") == []


@pytest.mark.parametrize(
    "query", ["type=driver", "is_blacklisted=perhaps", "page=0", "page=x", "page_size=0", "search=%00"]
)
def test_refuses_a_bad_parameter(carl, query):
    refused(carl.get(f"{URL}?{query}"), 400, query.partition("=")[0])


def test_fifty_a_page(carl):
    for number in range(51):
        entered(name=f"Nr {number}", phone_no=phone(number))
    first = accepted(carl.get(f"{URL}?type=Driver"))
    assert (first["count"], len(first["results"]), first["results"][0]["name"]) == (51, 50, "Nr 50")
    second = accepted(carl.get(first["next"]))
    assert ([row["name"] for row in second["results"]], second["next"]) == (["Nr 0"], None)


def test_who_is_not_signed_in_gets_nothing(nobody):
    with nothing_changes():
        refused(nobody.get(URL), 401)
        refused(nobody.post(URL, RAVI), 401)
