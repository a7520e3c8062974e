"""Files on the disk: none is named before it is whole there, and none goes that a row may name."""

import os
from pathlib import Path

import pytest
from django.core.files.base import File
from django.db import InterfaceError, OperationalError

from documents import services, storage
from documents.tests.papers import pdf


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.DOCUMENTS_ROOT = tmp_path.resolve()
    return settings.DOCUMENTS_ROOT


def test_a_file_is_flushed_before_it_has_its_name_and_its_folder_after(folder, monkeypatch):
    """What a loss of power would show otherwise: a row whose file is empty, or not there."""
    steps, flush, rename = [], os.fsync, Path.replace

    def flushed(descriptor):
        steps.append(("flushed", Path(f"/proc/self/fd/{descriptor}").readlink()))
        flush(descriptor)

    def renamed(path, target):
        steps.append(("renamed", path))
        return rename(path, target)

    with storage.unfinished() as (file, path):
        os.write(file.fileno(), b"as the child writes it")
        monkeypatch.setattr(os, "fsync", flushed)
        monkeypatch.setattr(Path, "replace", renamed)
        key = storage.keep(file, path)
    assert steps == [("flushed", path), ("flushed", folder), ("renamed", path), ("flushed", folder / key[:2])]
    assert (folder / key).read_bytes() == b"as the child writes it"


@pytest.mark.parametrize(
    ("error", "stays"),
    [
        (OperationalError(2013, "Lost connection during query"), True),
        (InterfaceError(0, ""), True),
        (OperationalError(1213, "Deadlock found"), False),
        (RuntimeError("the step after the insert"), False),
    ],
    ids=["lost", "closed", "deadlock", "mistake"],
)
def test_a_file_goes_with_its_transaction_unless_that_may_have_been_committed(error, stays):
    with File(storage.nameless(), "a.pdf") as upload:
        upload.write(pdf())
        with pytest.raises(type(error)), services.cleaned(upload) as stored:
            raise error
    assert storage.exists(stored.key) is stays
