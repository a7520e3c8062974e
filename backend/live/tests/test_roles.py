"""Who hears what: every topic x every role (contract section 4)."""

import pytest

from live.tests.house import new_serial

TOPICS = {
    "device": "registered approved rejected fetched released lease_expired allocated deactivated deleted detailed"
    " reverted",
    "mapping": "created updated reviewed deleted reverted",
    "product": "created updated deleted",
    "order": "placed confirmed fulfilled cancelled",
    "customer": "created updated deleted restored merged",
    "vehicle": "created updated",
    "driver": "created updated",
    "document": "uploaded replaced removed",
    "submission": "created approved rejected completed",
    "changeset": "created checked running done cancelled failed",
    "user": "created updated",
    "webhook": "created updated deleted paused",
}
EVERY = [f"{entity}.{action}" for entity, actions in TOPICS.items() for action in actions.split()]
STAFF = [entity for entity in TOPICS if entity not in ("user", "webhook")]
GATE = ["product", "vehicle", "driver", "document", "submission"]
HEARD = {
    "root": list(TOPICS),
    "asha": STAFF,
    "ben": STAFF,
    "eve": STAFF,
    "gita": GATE,
    "carl": ["product"],
    "dora": ["product"],
}
OWN = ["order", "document", "submission"]


def heard_since(line, last_key: str) -> list[str]:
    line.of_key(last_key)
    return [frame["topic"] for frame in line.frames][:-1]


@pytest.mark.parametrize("how", ["live", "replay"])
def test_every_role_hears_its_topics_and_no_other(house, how):
    carl = [house.person(name).id for name in HEARD][list(HEARD).index("carl")]
    start = int(house.sql("SELECT MAX(id) FROM event"))
    query = {"live": "", "replay": f"?since={start}"}[how]
    lines = {name: house.live(name) for name in HEARD} if how == "live" else {}
    for topic in EVERY:
        entity, action = topic.split(".")
        house.record(entity, action, key="1")
        if entity in OWN:
            house.record(entity, action, key="2", owner=carl)
    last = house.record("product", "updated", key="999999")
    lines = lines or {name: house.live(name, query) for name in HEARD}
    told = {name: heard_since(line, last) for name, line in lines.items()}
    for name, entities in HEARD.items():
        expected = []
        for topic in EVERY:
            entity = topic.split(".")[0]
            anybodys = entity in entities
            expected += [topic] * (anybodys + (entity in OWN and (anybodys or name == "carl")))
        assert told[name] == expected, name


def test_a_customer_hears_of_the_own_order_only(house):
    carl, dora = house.live("carl"), house.live("dora")
    order = house.record("order", "placed", key="17", owner=house.person("carl").id)
    assert carl.next()["key"] == order
    assert dora.silent()


def test_the_own_device_or_account_of_a_customer_stays_unheard(house):
    """`owner_id` opens orders, documents and submissions alone."""
    line = house.live("carl")
    for entity, action in (
        ("device", "approved"),
        ("customer", "updated"),
        ("user", "updated"),
        ("vehicle", "created"),
    ):
        house.record(entity, action, owner=house.person("carl").id)
    assert line.silent()


def test_sign_up_is_told_to_admins_alone(house):
    root, ben = house.live("root"), house.live("ben")
    guest = house.guest("customer")
    assert root.of_key(str(guest.id))["topic"].startswith("user.")
    told = house.record(key=new_serial())
    assert ben.next()["key"] == told
