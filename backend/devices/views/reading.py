"""The routes that read devices."""

import itertools
from collections.abc import Iterator
from zoneinfo import ZoneInfo

import orjson
from django.conf import settings
from django.http import StreamingHttpResponse
from rest_framework.response import Response

from core.documented import documented
from core.errors import SiloError
from core.fields import iso
from core.paging import count_limit, read_query, with_total
from core.permissions import Action
from core.validation import validated
from core.views import SiloView
from devices import answers, lists, repository
from devices.rows import list_row
from devices.serializers import DeviceListQuery, SerialNumberInput, filters_of, order_of
from devices.serials import UPI_PRO, require_possible
from events import reading

LISTED = "Devices listed."
_CHUNK = 500  # rows joined into one write


class GetSerialNumbers(SiloView):
    """Devices oldest first: a page when pageNumber or pageSize is sent, else all that match, streamed."""

    action = Action.VIEW_DEVICES

    @documented(query=DeviceListQuery, answer=answers.Devices, refusals=(400,))
    def get(self, request):
        given = read_query(DeviceListQuery, request)
        wanted, order = filters_of(given), order_of(given)
        if not any(request.query_params.get(name) for name in ("pageNumber", "pageSize")):
            return _stream(lists.every(**wanted, **order))
        rows, total = lists.page(
            **wanted,
            **order,
            offset=given["pageNumber"],
            page_size=given["pageSize"],
            count_limit=count_limit(given),
        )
        answer = {"message": LISTED, "status": "success", "data": [list_row(row) for row in rows]}
        return Response(with_total(answer, total, given))


def _stream(rows: Iterator[dict]) -> StreamingHttpResponse:
    """All rows as one JSON object in flat memory; the first row is read here, so a lost database is still a 503."""
    first = list(itertools.islice(rows, 1))
    return StreamingHttpResponse(_json_parts(itertools.chain(first, rows)), content_type="application/json")


def _json_parts(rows: Iterator[dict]) -> Iterator[bytes]:
    yield b'{"message":%s,"status":"success","data":[' % orjson.dumps(LISTED)
    count = 0
    while part := list(itertools.islice(rows, _CHUNK)):
        yield (b"," if count else b"") + b",".join(orjson.dumps(list_row(row)) for row in part)
        count += len(part)
    yield b'],"totalCount":%d}' % count


def _serial_asked(request) -> str:
    return validated(SerialNumberInput, request.query_params.dict())["serialnumber"]


class GetDeviceDetails(SiloView):
    """One device. An unknown serial is HTTP 200 with statusCode 404 inside: old scripts rely on it."""

    action = Action.VIEW_DEVICES

    @documented(query=SerialNumberInput, answer=answers.Details, refusals=(400,))
    def get(self, request):
        serial_number = _serial_asked(request)
        device = None
        if UPI_PRO.fullmatch(serial_number):
            device = repository.get_device_details_by_serial(serial_number)
        if device is None:
            missing = {"status": "error", "statusCode": 404, "message": f"{serial_number} is not registered."}
            return Response({**missing, "data": {}})
        data = _details(device)
        return Response({"status": "success", "statusCode": 200, "message": "Device found.", "data": data})


def _details(device: dict) -> dict:
    local = device["created_on"].replace(tzinfo=ZoneInfo("UTC")).astimezone(ZoneInfo(settings.TIME_ZONE))
    return {
        "serialnumber": device["serial_number"],
        "deviceId": device["device_id"],
        "IMEI": device["imei"],
        "IMSI": device["imsi"],
        "category": device["category"],
        "devicetype": device["device_type"],
        "isapproved": device["isapproved"],
        "isallocated": device["isallocated"],
        "everApproved": bool(device["ever_approved"]),
        "rejectReason": device["reject_reason"],
        "createdOn": iso(device["created_on"]),
        "modifiedOn": iso(device["modified_on"]),
        "fetchedOn": iso(device["fetched_on"]),
        "leaseExpires": iso(device["lease_expires"]),
        "date": local.strftime("%d %m %Y"),
        "time": local.strftime("%H:%M:%S"),
        "mapping": _mapping(device),
    }


def _mapping(device: dict) -> dict | None:
    """The mapping's columns as the mapping list names them; the procedure joins them in."""
    if not device["mapped"]:
        return None
    return {
        "upiDeviceSerialNumber": device["serial_number"],
        "uniqueIdentifier": device["unique_identifier"],
        "customerCode": device["customer_code"],
        "customerName": device["customer_name"],
        "company": device["company"],
        "devicetype": device["device_type"],
        "isApproved": device["is_approved"],
        "reviewReason": device["review_reason"],
        "createdOn": iso(device["mapped_on"]),
        "modifiedOn": iso(device["mapping_modified_on"]),
        "cLicenseURL": device["license_url"],
        "versionDetails": device["version_details"],
    }


class DeviceHistory(SiloView):
    """Everything that ever happened to a serial number, newest first; a deleted device keeps its history."""

    action = Action.VIEW_DEVICES

    @documented(query=SerialNumberInput, answer=answers.History, refusals=(400, 404))
    def get(self, request):
        serial_number = _serial_asked(request)
        require_possible(serial_number)
        rows = [reading.history_row(event) for event in reading.history(serial_number)]
        if not rows and not repository.get_device_details_by_serial(serial_number):
            raise SiloError("not_found", f"{serial_number} is not registered.")
        return Response({"data": rows, "status": "success"})
