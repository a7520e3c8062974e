"""GET and POST /api/vehicles/."""

import pytest

from core import testing
from core.tests.gate import accepted, refused
from core.tests.tables import nothing_changes
from events.models import Event
from vehicles.models import Vehicle, VehicleUse
from vehicles.tests import register
from vehicles.tests.register import PLATE, SECRET, URL, entered

GIVEN = {"vehicle_registration_no": PLATE}


def plates(client, query: str = "") -> list[str]:
    found = accepted(client.get(URL + query))
    assert set(found) == {"count", "next", "previous", "results"}
    return [row["vehicle_registration_no"] for row in found["results"]]


def events() -> list[tuple[str, str]]:
    return list(Event.objects.filter(entity="vehicle").order_by("id").values_list("action", "actor"))


def test_a_new_vehicle_is_entered_and_recorded(carl):
    told = accepted(carl.post(URL, GIVEN), 201)
    made = Vehicle.objects.get()
    assert set(told) == register.FIELDS
    assert (told["id"], told["vehicle_registration_no"], told["remark"], told["ratings"]) == (made.pk, PLATE, "", None)
    assert told["created"] == told["updated"]
    assert told["created"].endswith("+00:00")
    assert made.created_by == testing.person("carl")
    assert events() == [("created", "carl"), ("used", "carl")]
    assert plates(carl) == [PLATE]


def test_the_same_once_more_is_the_same_vehicle_and_changes_nothing(carl):
    first = accepted(carl.post(URL, GIVEN), 201)
    with nothing_changes():
        assert accepted(carl.post(URL, {"vehicle_registration_no": "mh 12 ab 1234"})) == first


def test_a_known_plate_links_and_tells_nothing_of_anybody_else(carl, dora):
    entered(by="dora", remark=SECRET["remark"], ratings=SECRET["ratings"])
    assert plates(carl) == []
    answer = carl.post(URL, GIVEN)
    told = accepted(answer)
    # But for the number and the time everything is as it would be of a new one.
    assert {**told, "id": 0, "created": "", "updated": ""} == {
        "id": 0,
        "created": "",
        "updated": "",
        "vehicle_registration_no": PLATE,
        "remark": "",
        "ratings": None,
    }
    assert told["created"] == told["updated"]
    assert b"dora" not in answer.content
    assert b"CANARY" not in answer.content
    assert plates(carl) == plates(dora) == [PLATE]
    assert Vehicle.objects.count() == 1
    assert events()[-1] == ("used", "carl")


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("mh12ab1234", "MH12AB1234"),
        ("  MH 12  AB   1234 ", PLATE),
        ("MH-12-AB-1234", "MH-12-AB-1234"),
        ("7", "7"),
        (1234, "1234"),
        ("X" * 50, "X" * 50),
        (" " + "X Y" + " " * 60, "X Y"),
    ],
)
def test_a_plate_is_upper_cased_with_single_blanks(carl, written, kept):
    assert accepted(carl.post(URL, {"vehicle_registration_no": written}), 201)["vehicle_registration_no"] == kept
    assert plates(carl) == [kept]


@pytest.mark.parametrize(
    "bad",
    [
        *("MH_12", "MH.12", "MH/12", "MH+12", "<b>", "' OR 1=1 -- ", "MH 12;", "%", "-", " - - "),
        *("एमएच १२", "MH １２", "MH ١٢", "ＭＨ", "ı", "ß", "Å", "MH\u00a012", "MH\u200b12", "🚚"),
        *("MH 12\n", "MH 12\r\n", "\nMH 12", "MH\t12", "MH\x0012", "MH 12\x00", "MH\x1b12", "MH\x7f", "MH\u202812"),
        *("X" * 51, "X" * 100_000, "X" * 100_000 + "!"),
        *(True, False, 1.5, ["MH 12"], {"plate": "MH 12"}, [], {}),
    ],
)
def test_refuses_what_is_no_plate(carl, bad):
    with nothing_changes():
        refused(carl.post(URL, {"vehicle_registration_no": bad}), 400, "vehicle_registration_no")


@pytest.mark.parametrize("body", [{}, {"vehicle_registration_no": None}, {"vehicle_registration_no": ""}, {"id": 1}])
def test_refuses_nothing_at_all(carl, body):
    with nothing_changes():
        refused(carl.post(URL, body), 400, "vehicle_registration_no")


def test_takes_a_form(carl):
    accepted(carl.post(URL, {**GIVEN, "remark": "", "ratings": ""}, format="multipart"), 201)


def test_the_gate_remarks_and_rates_at_once_and_also_of_a_known_one(gita, root, carl):
    told = accepted(gita.post(URL, {**GIVEN, "remark": "White lorry", "ratings": 4.5}), 201)
    assert (told["remark"], told["ratings"]) == ("White lorry", 4.5)
    told = accepted(root.post(URL, {**GIVEN, "ratings": "2"}))
    assert (told["remark"], told["ratings"]) == ("White lorry", 2.0)
    carl.post(URL, GIVEN)
    assert accepted(carl.get(URL))["results"][0]["remark"] == ""


@pytest.mark.parametrize("name", ["carl", "ben", "asha", "eve"])
@pytest.mark.parametrize("more", [{"remark": "mine"}, {"ratings": 5}, {"ratings": 0}])
def test_nobody_else_remarks_or_rates(db, name, more):
    client = testing.client_of(name)
    with nothing_changes():
        refused(client.post(URL, {**GIVEN, **more}), 403)
    accepted(client.post(URL, {**GIVEN, "remark": "", "ratings": None, "id": 5, "created": "x"}), 201)


@pytest.mark.parametrize(
    ("name", "bad"),
    [
        ("ratings", 5.1),
        ("ratings", -1),
        ("ratings", 4.55),
        ("ratings", "४"),
        ("ratings", True),
        ("ratings", [4]),
        ("ratings", "NaN"),
        ("ratings", "1e400"),
        ("ratings", "good"),
        ("remark", "x" * 501),
        ("remark", "a\x00b"),
        ("remark", "a\u2028b"),
        ("remark", ["x"]),
        ("remark", True),
    ],
)
def test_refuses_a_bad_remark_or_rating(gita, name, bad):
    with nothing_changes():
        refused(gita.post(URL, {**GIVEN, name: bad}), 400, name)


def test_each_sees_what_it_used_and_staff_see_all(carl, dora):
    entered("CARL 1", by="carl")
    entered("DORA 1", by="dora", remark="CANARY")
    entered("BOTH 1", by="carl")
    entered("BOTH 1", by="dora")
    assert plates(carl) == ["BOTH 1", "CARL 1"]
    assert plates(dora) == ["BOTH 1", "DORA 1"]
    for name in register.STAFF:
        assert plates(testing.client_of(name)) == ["BOTH 1", "DORA 1", "CARL 1"]
        assert b"CANARY" in testing.client_of(name).get(URL).content
    assert b"CANARY" not in dora.get(URL).content


@pytest.mark.parametrize(
    ("term", "found"),
    [
        ("mh12", ["MH-12-AB-1", "MH 12 AB 2"]),
        ("MH 12", ["MH-12-AB-1", "MH 12 AB 2"]),
        ("ab-1", ["MH-12-AB-1"]),
        ("", ["MH-12-AB-1", "MH 12 AB 2", "KA 05"]),
        ("%", []),
        ("_", []),
        ("-", []),
        ("एमएच", []),
        ("🚚", []),
        ("zz", []),
    ],
)
def test_searches_plates_whatever_is_between_their_parts(carl, gita, term, found):
    for plate in ("KA 05", "MH 12 AB 2", "MH-12-AB-1"):
        entered(plate)
    for client in (carl, gita):
        answer = accepted(client.get(URL, {"search": term}))
        assert [row["vehicle_registration_no"] for row in answer["results"]] == found
        assert answer["count"] == len(found)


def test_staff_search_remarks_and_customers_cannot_guess_them(carl, ben):
    entered(remark="canary brakes, 50 %")
    assert plates(ben, "?search=BRAKES") == [PLATE]
    assert plates(ben, "?search=50 %25") == [PLATE]
    assert plates(carl, "?search=brakes") == []


def test_fifty_a_page_newest_first(carl):
    for number in range(52):
        entered(f"P {number:02}")
    first = accepted(carl.get(f"{URL}?search=p"))
    assert (first["count"], len(first["results"]), first["previous"]) == (52, 50, None)
    assert first["results"][0]["vehicle_registration_no"] == "P 51"
    second = accepted(carl.get(first["next"]))
    assert [row["vehicle_registration_no"] for row in second["results"]] == ["P 01", "P 00"]
    assert second["next"] is None
    assert accepted(carl.get(second["previous"]))["results"] == first["results"]
    assert plates(carl, "?page=9") == []
    assert len(plates(carl, "?page_size=3&page=2")) == 3


@pytest.mark.parametrize(
    "query", ["page=0", "page=x", "page=१", "page_size=101", "page=-1", "search=%00", "search=" + "x" * 256]
)
def test_refuses_a_bad_parameter(carl, query):
    refused(carl.get(f"{URL}?{query}"), 400, query.partition("=")[0])


def test_who_is_not_signed_in_gets_nothing(nobody):
    entered()
    with nothing_changes():
        assert refused(nobody.get(URL), 401) == "Authentication required"
        refused(nobody.post(URL, GIVEN), 401)


def test_using_is_kept_once_an_account(carl):
    for _ in range(3):
        carl.post(URL, GIVEN)
    assert VehicleUse.objects.count() == 1


def test_other_sites_are_refused(carl):
    carl.credentials()
    with nothing_changes():
        refused(carl.post(URL, GIVEN, headers={"Sec-Fetch-Site": "cross-site"}), 403)
