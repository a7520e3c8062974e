"""What bench.lists measures: name, keyword arguments of the list, and the same as a query of the REST route."""

from datetime import datetime, timedelta
from typing import Any

from customers import lists as customer_lists
from customers.models import Customer
from devices import lists as device_lists
from devices.models import Device
from mappings import lists as mapping_lists
from mappings.models import Mapping

Case = tuple[str, dict[str, Any]]

PAGE = 50
BOUND = 10_001  # our own screens count no further
DEVICE_SORTS = (
    "serial",
    "approval",
    "allocation",
    "type",
    "category",
    "created",
    "modified",
    "device id",
    "IMEI",
    "IMSI",
)
MAPPING_SORTS = (
    *("serial", "code", "name", "company", "type", "approval", "created", "modified", "identifier", "URL", "version"),
)

DEVICE_QUERY = {
    "search": "search",
    "isapproved": "isapproved",
    "isallocated": "isallocated",
    "device_type": "deviceType",
    "category": "category",
    "from_date": "fromDate",
    "to_date": "toDate",
    "fetched_before": "fetchedBefore",
    "offset": "pageNumber",
    "page_size": "pageSize",
    "sort": "sortingOrderIndex",
    "descending": "sortingOrderDirection",
}
MAPPING_QUERY = {
    "serial_number": "serialNumber",
    "customer_code": "customerCode",
    "customer_name": "customerName",
    "company": "company",
    "device_type": "deviceType",
    "from_date": "fromDate",
    "to_date": "toDate",
    "approved_status": "approvedStatus",
    "search_text": "searchText",
    "offset": "pageNumber",
    "page_size": "pageSize",
    "sort": "sortingOrderIndex",
    "descending": "sortingOrderDirection",
}
CUSTOMER_QUERY = {
    "search": "search",
    "company": "company",
    "deleted": "deleted",
    "ordering": "ordering",
    "offset": "offset",
    "page_size": "limit",
}


def query(names: dict[str, str], wanted: dict[str, Any]) -> dict[str, Any]:
    """The arguments as the route takes them; `count_limit` becomes count=bounded."""
    sent = {names[name]: _wire(value) for name, value in wanted.items() if name != "count_limit"}
    return {**sent, **({"count": "bounded"} if wanted.get("count_limit") else {})}


def _wire(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat() + "Z"
    return int(value) if isinstance(value, bool) else value


def bounded(cases: list[Case]) -> list[Case]:
    return [(name, {"page_size": PAGE, "count_limit": BOUND, **wanted}) for name, wanted in cases]


def pages(total: int) -> list[Case]:
    """A small table has fewer than 1,000 pages; its last but one stands for the thousandth."""
    far = min(999 * PAGE, max(total - 2 * PAGE, 0))
    return [
        ("page 1", {}),
        ("page 1,000", {"offset": far}),
        ("last page", {"offset": max(total - PAGE, 0)}),
    ]


def sorts(names: tuple[str, ...]) -> list[Case]:
    return [
        (f"sort by {name}{', descending' if descending else ''}", {"sort": index, "descending": descending})
        for index, name in enumerate(names)
        for descending in (False, True)
    ]


def device_cases() -> list[Case]:
    total = Device.objects.count()
    some = Device.objects.filter(imei__isnull=False).order_by("serial_number")[total // 40]
    month = {"from_date": datetime(2023, 3, 1), "to_date": datetime(2023, 4, 1)}  # noqa: DTZ001
    filters: list[Case] = [
        *((f"approval {state}", {"isapproved": state}) for state in range(3)),
        *((f"allocation {state}", {"isallocated": state}) for state in range(4)),
        ("approval 1, newest first", {"isapproved": 1, "descending": True}),
        ("approval 1, page 1,000", {"isapproved": 1, "offset": pages(total * 9 // 10)[1][1]["offset"]}),
        ("pending, by IMEI", {"isapproved": 0, "sort": 8}),
        ("allocated, by modified", {"isallocated": 2, "sort": 6, "descending": True}),
        ("type AMP", {"device_type": "AMP"}),
        ("category UPIPRO", {"category": "UPIPRO"}),
        ("pool of type API", {"isapproved": 1, "isallocated": 0, "device_type": "API"}),
        ("one month", month),
        ("one month, by serial", {**month, "sort": 0}),
        ("one month and pending", {**month, "isapproved": 0}),
        ("fetched before 2024", {"fetched_before": datetime(2024, 1, 1)}),  # noqa: DTZ001
    ]
    searches: list[Case] = [
        ("search whole serial", {"search": some.serial_number}),
        ("search part of IMEI", {"search": (some.imei or "")[5:13]}),
        ("search common: amp", {"search": "amp"}),
        ("search common: 2023, newest first", {"search": "2023", "descending": True}),
        ("search common at the far end: 202510", {"search": "202510"}),
        ("search in between: 1234", {"search": "1234"}),
        ("search rare: 12345b", {"search": "12345b"}),
        ("search absent: zz9zz", {"search": "zz9zz"}),
        ("search short: 9b", {"search": "9b"}),
        ("search common and pending", {"search": "amp", "isapproved": 0}),
    ]
    exact: list[Case] = [
        ("exact total of all", {"count_limit": None}),
        ("exact total of approval 1", {"isapproved": 1, "count_limit": None}),
        ("exact total of one month", {**month, "count_limit": None}),
        ("exact total of search common", {"search": "amp", "count_limit": None}),
    ]
    return bounded([*pages(total), *sorts(DEVICE_SORTS), *filters, *searches, *exact])


def mapping_cases() -> list[Case]:
    total = Mapping.objects.count()
    some = Mapping.objects.order_by("serial_number")[total // 2]
    start = some.created_on.replace(day=1, hour=0, minute=0, second=0, microsecond=0, tzinfo=None)
    month = {"from_date": start, "to_date": start + timedelta(days=31)}
    filters: list[Case] = [
        *((f"approval {state}", {"approved_status": state}) for state in range(3)),
        ("rejected, by name", {"approved_status": 2, "sort": 2}),
        ("type AMP", {"device_type": "AMP"}),
        ("one customer code", {"customer_code": some.customer_code}),
        ("one month", month),
        ("one month, by created", {**month, "sort": 6}),
        ("dates that hold all", {"from_date": datetime(2020, 1, 1), "to_date": datetime(2100, 1, 1)}),  # noqa: DTZ001
        ("name contains kumar", {"customer_name": "kumar"}),
        ("company contains stores 97", {"company": "stores 97"}),
        ("serial contains amp1", {"serial_number": "amp1"}),
    ]
    searches: list[Case] = [
        ("search whole serial", {"search_text": some.serial_number}),
        ("search whole URL", {"search_text": some.license_url}),
        ("search identifier", {"search_text": some.unique_identifier}),
        ("search common: anand", {"search_text": "anand"}),
        ("search common: licence, by company", {"search_text": "licence", "sort": 3}),
        ("search common: kumar, newest first", {"search_text": "kumar", "sort": 6, "descending": True}),
        ("search in between: 1234", {"search_text": "1234"}),
        ("search two words: gita reddy", {"search_text": "gita reddy"}),
        ("search rare", {"search_text": some.license_url[-7:]}),
        ("search absent: zz9zz", {"search_text": "zz9zz"}),
        ("search short: 9a", {"search_text": "9a"}),
        ("search common and rejected", {"search_text": "kumar", "approved_status": 2}),
    ]
    exact: list[Case] = [
        ("exact total of all", {"count_limit": None}),
        ("exact total of approval 1", {"approved_status": 1, "count_limit": None}),
        ("exact total of one month", {**month, "count_limit": None}),
        ("exact total of search common", {"search_text": "anand", "count_limit": None}),
    ]
    return bounded([*pages(total), *sorts(MAPPING_SORTS), *filters, *searches, *exact])


def customer_cases() -> list[Case]:
    live = Customer.objects.filter(deleted_at=None).order_by("code")
    total = live.count()
    some = live[total // 2]
    number = some.phone_number or ""
    orderings = [sign + name for name in customer_lists.COLUMNS if name != customer_lists.DELETED for sign in ("", "-")]
    filters: list[Case] = [
        *((f"ordering {ordering}", {"ordering": ordering}) for ordering in orderings),
        ("company contains stores", {"company": "stores"}),
        ("company contains stores 97", {"company": "stores 97"}),
        ("deleted", {"deleted": True}),
        ("deleted, by first name", {"deleted": True, "ordering": "first_name"}),
    ]
    searches: list[Case] = [
        ("search common: kumar", {"search": "kumar"}),
        ("search common: kumar, by company", {"search": "kumar", "ordering": "company"}),
        ("search common: gita, by first name", {"search": "gita", "ordering": "first_name"}),
        ("search one letter: a", {"search": "a"}),
        ("search one digit: 9", {"search": "9"}),
        ("search two words: gita reddy", {"search": "gita reddy"}),
        ("search part of two words: ta re", {"search": "ta re"}),
        ("search company of three words", {"search": some.company}),
        ("search whole e-mail", {"search": some.email}),
        ("search code", {"search": str(some.code)}),
        ("search rare: part of e-mail", {"search": some.email[3:20]}),
        ("search absent: zz9zz", {"search": "zz9zz"}),
        ("search whole phone", {"search": number}),
        ("search phone as written", {"search": f"0{number[3:8]} {number[8:]}"}),
        ("search phone, beginning", {"search": number[3:9]}),
        ("search phone, last four digits", {"search": number[-4:]}),
        ("search phone, two digits: 98", {"search": "98"}),
        ("search common and company", {"search": "kumar", "company": "stores"}),
        ("search in the deleted: kumar", {"search": "kumar", "deleted": True}),
    ]
    exact: list[Case] = [
        ("exact total of all", {"count_limit": None}),
        ("exact total of search common", {"search": "kumar", "count_limit": None}),
        ("exact total of company contains stores", {"company": "stores", "count_limit": None}),
    ]
    return bounded([*pages(total), *filters, *searches, *exact])


# What is measured together: name, the list, its route, how its arguments are sent, its cases.
LISTS = {
    "registry": (
        ("devices", device_lists.page, "/sil/get_serial_numbers/", DEVICE_QUERY, device_cases),
        ("mappings", mapping_lists.page, "/sil/get_customer_mappings/", MAPPING_QUERY, mapping_cases),
    ),
    "customers": (("customers", customer_lists.page, "/api/v1/customers/fetch-all/", CUSTOMER_QUERY, customer_cases),),
}
