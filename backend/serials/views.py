"""Patterns, blocks of reserved numbers, and the report on the serials in use."""

from typing import Any

from django.db import transaction
from rest_framework.response import Response

from core import procedures
from core.csv_export import stream_csv
from core.documented import Done, documented
from core.errors import SiloError
from core.fields import iso
from core.idempotency import idempotent
from core.paging import read_query
from core.permissions import Action
from core.validation import validated
from core.views import SiloView
from serials import answers, configured, report, repository
from serials.pattern import Pattern
from serials.serializers import (
    MOST_NUMBERS,
    BlockListQuery,
    BlockSerialsQuery,
    FindingsQuery,
    LotQuery,
    ReserveBlockInput,
)


class SerialPatterns(SiloView):
    """What serial numbers look like, for checks before anything is sent."""

    action = Action.SIGNED_IN  # customers and the gate type them, too: the devices of an entry

    @documented(answer=answers.Patterns)
    def get(self, request):
        return Response({"status": "success", "data": [_pattern(pattern) for pattern in configured.patterns()]})


def _pattern(pattern: Pattern) -> dict[str, Any]:
    return {
        "pattern": pattern.text,
        "regex": pattern.regex,
        "sentence": pattern.sentence,
        "example": pattern.example,
        "lines": pattern.lines,
        "parts": [
            {"kind": part.kind, "source": part.source, "length": part.length, "lines": part.lines}
            for part in pattern.parts
        ],
    }


class SerialBlocks(SiloView):
    """Blocks of numbers set aside for batches; two never have a number in common."""

    action = {"GET": Action.VIEW_DEVICES, "POST": Action.RESERVE_SERIALS}

    @documented(query=BlockListQuery, answer=answers.Blocks, refusals=(400,))
    def get(self, request):
        given = read_query(BlockListQuery, request)
        rows, total = repository.list_serial_blocks(
            line=given.get("line"),
            year=given.get("year"),
            month=given.get("month"),
            search=given.get("search"),
            offset=given["pageNumber"],
            page_size=given["pageSize"],
        )
        return Response({"status": "success", "data": [_block(row) for row in rows], "totalCount": total})

    @documented(
        request=ReserveBlockInput, answer=answers.Block, code=201, or_code=200, refusals=(400, 409), idempotent=True
    )
    @idempotent
    def post(self, request):
        given = validated(ReserveBlockInput, request.data)
        block, message = procedures.in_transaction(lambda: _reserve(given, request.user.id))
        if given["dry_run"]:
            message = f"These would be reserved: {block['first']} to {block['last']}."
            return Response({"status": "success", "message": message, "data": {**block, "id": 0}})
        return Response({"status": "success", "message": message, "data": block}, status=201)


def _reserve(given: dict[str, Any], user_id: int) -> tuple[dict[str, Any], str]:
    """A dry run does the same and takes it back, so it promises nothing that the real one would refuse."""
    with transaction.atomic():
        block_id, message = repository.reserve_serial_block(
            given["pattern"],
            line=given["line"],
            year=given["year"],
            month=given["month"],
            count=given["count"],
            first=given.get("first"),
            note=given["note"],
            user_id=user_id,
        )
        rows, _ = repository.list_serial_blocks(block_id=block_id)
        transaction.set_rollback(given["dry_run"])
    return _block(rows[0]), message


def _block(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": row["id"],
        "pattern": row["pattern"],
        "line": row["line"],
        "year": row["year"],
        "month": row["month"],
        "first": row["first_serial"],
        "last": row["last_serial"],
        "count": row["last_number"] - row["first_number"] + 1,
        "registered": int(row["registered"]),
        "note": row["note"],
        "created_by": row["created_by"],
        "created_at": iso(row["created_at"]),
    }


class SerialBlock(SiloView):
    action = {"GET": Action.VIEW_DEVICES, "DELETE": Action.RESERVE_SERIALS}

    @documented(answer=answers.Block, refusals=(404,))
    def get(self, request, block_id: int):
        rows, _ = repository.list_serial_blocks(block_id=block_id)
        if not rows:
            raise _no_block(block_id)
        return Response({"status": "success", "data": _block(rows[0])})

    @documented(answer=Done, refusals=(404, 409))
    def delete(self, request, block_id: int):
        return Response({"status": "success", "message": repository.delete_serial_block(block_id)})


def _no_block(block_id: int) -> SiloError:
    return SiloError("not_found", f"There is no block {block_id}.")


class BlockSerials(SiloView):
    """The numbers of a block, each with the state of its device if it is registered by now."""

    action = Action.VIEW_DEVICES

    @documented(query=BlockSerialsQuery, answer=answers.BlockSerials, refusals=(400, 404))
    def get(self, request, block_id: int):
        given = read_query(BlockSerialsQuery, request)
        as_file = "file_format" in given
        rows, total = repository.list_block_serials(
            block_id,
            offset=0 if as_file else given["pageNumber"],
            page_size=MOST_NUMBERS if as_file else given["pageSize"],
        )
        if total is None:
            raise _no_block(block_id)
        data = [_serial(row) for row in rows]
        if as_file:
            return stream_csv(f"serial-block-{block_id}.csv", list(data[0]), (row.values() for row in data))
        return Response({"status": "success", "data": data, "totalCount": total})


def _serial(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "serialnumber": row["serial_number"],
        "registered": row["created_on"] is not None,
        "isapproved": row["isapproved"],
        "isallocated": row["isallocated"],
        "createdOn": iso(row["created_on"]),
    }


class SerialReport(SiloView):
    """The lots in use, newest first: how many devices, which numbers, and what is odd about the lot as a whole."""

    action = Action.VIEW_DEVICES

    @documented(query=LotQuery, answer=answers.Lots, refusals=(400,))
    def get(self, request):
        given = read_query(LotQuery, request)
        found = report.lots(given.get("line"), given.get("year"), given.get("month"))
        start = given["pageNumber"]
        return Response(
            {
                "status": "success",
                "data": found[start : start + given["pageSize"]],
                "totalCount": len(found),
                "devices": sum(lot["devices"] for lot in found),
            }
        )


class SerialFindings(SiloView):
    """What is odd inside one lot (look-alikes first, then gaps), or about serials that have no line."""

    action = Action.VIEW_DEVICES

    @documented(query=FindingsQuery, answer=answers.Findings, refusals=(400,))
    def get(self, request):
        given = read_query(FindingsQuery, request)
        data, total = _of_lot(given) if "line" in given else _of_no_lot(given)
        return Response({"status": "success", "data": data, "totalCount": total})


def _of_no_lot(given: dict[str, Any]) -> tuple[list[report.Finding], int]:
    found, total = report.of_no_lot()
    start = given["pageNumber"]
    return found[start : start + given["pageSize"]], total


def _of_lot(given: dict[str, Any]) -> tuple[list[report.Finding], int]:
    form = repository.form_of(given["pattern"], given["line"], given["year"], given["month"])
    wanted = given.get("kind")
    alike = report.look_alikes(form) if wanted != "gap" else []
    if wanted == "look_alike":
        return alike[given["pageNumber"] : given["pageNumber"] + given["pageSize"]], len(alike)
    shown = alike[given["pageNumber"] : given["pageNumber"] + given["pageSize"]]
    offset = max(given["pageNumber"] - len(alike), 0)
    gaps, total = report.gaps(form, offset=offset, page_size=given["pageSize"] - len(shown))
    return shown + gaps, len(alike) + total
