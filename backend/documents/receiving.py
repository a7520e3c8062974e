"""Forms with documents: each file goes straight to the disk, and beyond its limit nowhere."""

from typing import IO

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler

from core.errors import SiloError
from core.wire import MultiPartParser
from documents import storage

LARGEST_FILE = 5 * 1024 * 1024  # bytes
TOO_LARGE = "A file may have at most 5 MB (5,242,880 bytes)."


class PaperForm(MultiPartParser):
    """For views that take documents: a file over 5 MB is refused while it is read (SiloError too_large)."""

    def parse(self, stream, media_type=None, parser_context=None):
        request = (parser_context or {})["request"]
        request.upload_handlers = [_ToDisk(request)]
        return super().parse(stream, media_type, parser_context)


class _ToDisk(FileUploadHandler):
    """Each file into one that no name leads to. What is too much is read, so that the sender hears why, and dropped."""

    def __init__(self, request=None):
        super().__init__(request)
        self.is_too_large = False
        self.file: IO[bytes]  # of the part that is being read

    def new_file(self, *args, **kwargs):
        super().new_file(*args, **kwargs)
        self.file = storage.nameless()

    def receive_data_chunk(self, raw_data, start):
        if start + len(raw_data) > LARGEST_FILE:
            self.is_too_large = True
        else:
            self.file.write(raw_data)

    def file_complete(self, file_size):
        self.file.seek(0)
        return UploadedFile(self.file, self.file_name, self.content_type, file_size, self.charset)

    def upload_complete(self):
        if self.is_too_large:
            raise SiloError("too_large", TOO_LARGE)
