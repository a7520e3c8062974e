"""One plate and one phone entered by many at once: one vehicle, one driver, and everybody is told the truth."""

import random
from collections import Counter, defaultdict
from collections.abc import Callable

import pytest

from core.testing import client_of
from core.tests.gate import refused
from drivers.models import Driver, DriverUse
from drivers.services import NOT_YOURS, OTHER_NAME
from drivers.tests import register as drivers
from drivers.tests.register import RAVI, VALIDATE
from events.models import Event
from races.tests.callers import at_once
from vehicles.models import Vehicle, VehicleUse
from vehicles.tests import register as vehicles

pytestmark = pytest.mark.django_db(transaction=True)
CAST = ("carl", "dora", "gita", "root", "asha", "ben", "eve")
NAMES = ("Ravi Kumar", "Anil Singh")


def _callers(number: int) -> list:
    return [client_of(CAST[which % len(CAST)]) for which in range(number)]


def test_one_plate_posted_thirty_two_times_is_one_vehicle():
    writings = ("MH 12 AB 1234", "mh 12 ab 1234", " MH 12  AB 1234", "Mh 12 Ab 1234 ")
    jobs = [
        lambda client=client, plate=plate: client.post(vehicles.URL, {"vehicle_registration_no": plate})
        for client, plate in zip(_callers(32), writings * 8, strict=True)
    ]
    answers = at_once(jobs)
    assert sorted(answer.status_code for answer in answers) == [200] * 31 + [201]
    assert Vehicle.objects.get().registration_no == vehicles.PLATE
    assert {answer.json()["id"] for answer in answers} == {Vehicle.objects.get().pk}
    assert VehicleUse.objects.count() == len(CAST)
    assert Counter(Event.objects.values_list("entity", "action")) == {
        ("vehicle", "created"): 1,
        ("vehicle", "used"): len(CAST),
    }


def _enter_all(client, phones: list[str], seed: int) -> Callable[[], list[tuple[str, str, int]]]:
    """Each phone under both names, in an order of the caller's own: (phone, name, code) of every answer."""

    def job() -> list[tuple[str, str, int]]:
        wanted = [(phone, name) for phone in phones for name in NAMES]
        random.Random(seed).shuffle(wanted)  # noqa: S311
        told = []
        for phone, name in wanted:
            answer = client.post(VALIDATE, {**RAVI, "phone_no": phone, "name": name})
            if answer.status_code == 400:
                assert OTHER_NAME in refused(answer, 400, "phone_no")
            told.append((phone, name, answer.status_code))
        return told

    return job


@pytest.mark.parametrize(
    ("callers", "phones"),
    [pytest.param(32, 10, id="some"), pytest.param(100, 50, id="whole", marks=pytest.mark.deep)],
)
def test_phones_under_two_names_are_one_driver_each(callers, phones):
    numbers = [drivers.phone(number) for number in range(phones)]
    told = at_once([_enter_all(client, numbers, seed) for seed, client in enumerate(_callers(callers))])
    codes: dict[str, dict[str, Counter]] = defaultdict(lambda: defaultdict(Counter))
    for phone, name, code in (answer for answers in told for answer in answers):
        codes[phone][name][code] += 1
    kept = dict(Driver.objects.values_list("phone_no", "name"))
    assert (len(kept), Driver.objects.count()) == (phones, phones)
    for phone, name in kept.items():
        (other,) = set(NAMES) - {name}
        assert codes[phone] == {name: Counter({200: callers - 1, 201: 1}), other: Counter({400: callers})}
    assert DriverUse.objects.count() == phones * len(CAST)
    assert Event.objects.filter(entity="driver", action="created").count() == phones


@pytest.mark.parametrize("rounds", [pytest.param(5, id="rounds"), pytest.param(100, id="many", marks=pytest.mark.deep)])
def test_a_name_is_corrected_or_somebody_else_uses_it_but_never_both(rounds):
    carl, dora = client_of("carl"), client_of("dora")
    for number in range(rounds):
        driver = drivers.entered(by="carl", phone_no=drivers.phone(number))
        corrected, used = at_once(
            [
                lambda driver=driver: carl.patch(drivers.at(driver.pk), {"name": "Ravi Kumaran"}),
                lambda driver=driver: dora.post(VALIDATE, {**RAVI, "phone_no": driver.phone_no}),
            ]
        )
        driver.refresh_from_db()
        is_used = DriverUse.objects.filter(driver=driver).count() == 2
        if corrected.status_code == 200:
            assert OTHER_NAME in refused(used, 400, "phone_no")
            assert (driver.name, is_used) == ("Ravi Kumaran", False)
        else:
            assert refused(corrected, 403) == NOT_YOURS
            assert (used.status_code, driver.name, is_used) == (200, RAVI["name"], True)


@pytest.mark.parametrize("rounds", [pytest.param(3, id="rounds"), pytest.param(50, id="many", marks=pytest.mark.deep)])
def test_the_gate_gives_two_people_one_phone_at_once_and_one_gets_it(rounds):
    clients = [client_of("gita"), client_of("root")]
    for number in range(rounds):
        pair = [drivers.entered(name=f"Nr {which}", phone_no=drivers.phone(3 * number + which)) for which in (0, 1)]
        wanted = {"phone_no": drivers.phone(3 * number + 2)}
        answers = at_once(
            [
                lambda client=client, driver=driver, wanted=wanted: client.patch(drivers.at(driver.pk), wanted)
                for client, driver in zip(clients, pair, strict=True)
            ]
        )
        assert sorted(answer.status_code for answer in answers) == [200, 400]
        assert Driver.objects.filter(**wanted).count() == 1
