"""Forms with a table: up to 30 MB, straight to the disk."""

from django.core.files.uploadhandler import TemporaryFileUploadHandler

from core.errors import SiloError
from core.wire import MultiPartParser
from imports.limits import LARGEST_FILE

TOO_LARGE = f"A file may have at most {LARGEST_FILE // 1024**2} MB. Split it."


class TableForm(MultiPartParser):
    """Raises SiloError too_large, for the body before it is read and for the file while it is."""

    largest = LARGEST_FILE + 1024 * 1024

    def parse(self, stream, media_type=None, parser_context=None):
        request = (parser_context or {})["request"]
        request.upload_handlers = [_ToDisk(request)]
        return super().parse(stream, media_type, parser_context)


class _ToDisk(TemporaryFileUploadHandler):
    """What is too much is read, so that the sender hears why, and dropped."""

    is_too_large = False

    def receive_data_chunk(self, raw_data, start):
        if start + len(raw_data) > LARGEST_FILE:
            self.is_too_large = True
        else:
            super().receive_data_chunk(raw_data, start)

    def upload_complete(self):
        if self.is_too_large:
            raise SiloError("too_large", TOO_LARGE)
