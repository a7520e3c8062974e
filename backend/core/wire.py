"""JSON on the wire: strict in, fast out."""

import json
from typing import IO, Any, cast

import orjson
from django.conf import settings
from django.http import QueryDict
from rest_framework import exceptions, parsers, renderers
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.utils.mediatypes import media_type_matches

from core.errors import SiloError


def _unique_keys(pairs: list[tuple[str, Any]]) -> dict:
    """A key sent twice is ambiguous: one reader takes the first, another the last (contract section 2, `role`)."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key is given twice")
    return found


def _no_constant(name: str):
    raise ValueError(f"{name} is not JSON")


def _require_whole(count: int, parser_context) -> None:
    """Refuse a body of fewer bytes than were announced: its caller went away, and often none of it can be read then.

    Taken for an empty one, its refusal would be kept under the Idempotency-Key and answer the retry with 422.
    """
    announced = parser_context["request"].META.get("CONTENT_LENGTH") if parser_context else None
    if count < int(announced or 0):
        raise exceptions.ParseError("The body ended before the announced length.")


class JSONParser(parsers.BaseParser):
    """UTF-8 JSON objects up to 1 MiB; duplicate keys, NaN, half characters and non-objects are refused.

    Raises SiloError too_large (413) or ParseError (400).
    """

    media_type = "application/json"

    def parse(self, stream, media_type=None, parser_context=None) -> dict:
        raw = stream.read(settings.MAX_JSON_BYTES + 1)
        if len(raw) > settings.MAX_JSON_BYTES:
            raise SiloError("too_large", "A JSON body may have at most 1 MiB.")
        _require_whole(len(raw), parser_context)
        if not raw.strip():
            return {}
        try:
            data = json.loads(raw.decode("utf-8"), object_pairs_hook=_unique_keys, parse_constant=_no_constant)
            if b"\\u" in raw:  # half of a surrogate pair is no character: neither a column nor an answer can hold it
                json.dumps(data, ensure_ascii=False).encode("utf-8")
        except (ValueError, RecursionError) as error:
            raise exceptions.ParseError("The body is not valid JSON. Send one JSON object.") from error
        if not isinstance(data, dict):
            raise exceptions.ParseError('The body must be a JSON object, for example {"serialnumber": "..."}.')
        return data


class FormParser(parsers.FormParser):
    """Form fields up to 1 MiB, as JSON."""

    def parse(self, stream, media_type=None, parser_context=None):
        raw = stream.read(settings.MAX_JSON_BYTES + 1)
        if len(raw) > settings.MAX_JSON_BYTES:
            raise SiloError("too_large", "A form may have at most 1 MiB.")
        _require_whole(len(raw), parser_context)
        return QueryDict(raw, encoding="utf-8")


class MultiPartParser(parsers.MultiPartParser):
    """A form with files; a body over `largest` bytes (None: MAX_UPLOAD_BYTES) is refused before it is read.

    Without a Content-Length the server reads no body at all, so the header can be believed.
    """

    largest: int | None = None

    def parse(self, stream, media_type=None, parser_context=None):
        sent = parser_context["request"].META.get("CONTENT_LENGTH") if parser_context else None
        limit = self.largest or settings.MAX_UPLOAD_BYTES
        if int(sent or 0) > limit:
            raise SiloError("too_large", f"A form with files may have at most {limit // 1024**2} MiB.")
        counted = _Counted(stream)
        parsed = super().parse(cast("IO[bytes]", counted), media_type, parser_context)
        _require_whole(counted.count, parser_context)
        return parsed


class _Counted:
    """A stream, and how many bytes were read from it."""

    def __init__(self, stream) -> None:
        self._stream, self.count = stream, 0

    def read(self, *size: int) -> bytes:
        part = self._stream.read(*size)
        self.count += len(part)
        return part


def fields_of(body: dict | QueryDict) -> dict[str, Any]:
    """The fields of a body as a plain dict, whether it came as JSON or as a form; of a repeated field the last.

    A serializer reads a form's absent checkbox as false and its blanks as absent; ours come from scripts.
    """
    return body.dict() if isinstance(body, QueryDict) else body


class JSONRenderer(renderers.BaseRenderer):
    """orjson: rendering fifty rows costs a fifth of the standard library's encoder."""

    media_type = "application/json"
    format = "json"
    charset = None
    render_style = "text"

    def render(self, data, accepted_media_type=None, renderer_context=None) -> bytes:
        return b"" if data is None else orjson.dumps(data, option=orjson.OPT_NON_STR_KEYS)


class OnlyJSON(BaseContentNegotiation):
    """Content negotiation for one renderer: whatever Accept says, the answer is JSON."""

    def select_parser(self, request, parsers_):
        for parser in parsers_:
            if media_type_matches(parser.media_type, request.content_type):
                return parser
        return None

    def select_renderer(self, request, renderers_, format_suffix=None):
        return renderers_[0], renderers_[0].media_type
