"""manage.py sweep_media: pictures that no product has."""

import io
import os
import time

import pytest
from django.core.management import call_command

from core.tests.tables import nothing_changes
from products import pictures
from products.images import checked
from products.models import Product
from products.tests.photos import photo
from products.tests.shelf import put_on_sale

HOUR = 3600


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path / "products"


def sweep(**options) -> str:
    output = io.StringIO()
    with nothing_changes():
        call_command("sweep_media", stdout=output, **options)
    return output.getvalue()


def kept_picture() -> str:
    with pictures.stored(checked(photo())) as name:
        return name


def age(folder, seconds: float) -> None:
    """Make every file as old as that."""
    then = time.time() - seconds
    for path in folder.iterdir():
        os.utime(path, (then, then))


def names(folder) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def lamp(db) -> Product:
    return put_on_sale(image=kept_picture())


def test_removes_old_orphans_and_keeps_what_is_used(lamp, folder):
    orphan = kept_picture()
    (folder / f"{orphan[:31]}x.jpg").write_bytes(b"")
    (folder / f"{'0' * 32}.png.part").write_bytes(b"cut off")
    (folder / "readme.txt").write_text("not ours")
    age(folder, HOUR + 10)
    output = sweep()
    assert names(folder) == sorted(
        [lamp.image, pictures.thumbnail_of(lamp.image), "readme.txt", f"{orphan[:31]}x.jpg"]
    ), "only names of our form are ours"
    assert "3 files without a product, 0 products without their files." in output


def test_leaves_what_may_be_being_written(lamp, folder):
    kept_picture()
    before = names(folder)
    age(folder, HOUR - 60)
    assert sweep().startswith("0 files")
    assert names(folder) == before


def test_older_than_may_be_chosen(lamp, folder):
    kept_picture()
    age(folder, 120)
    assert sweep(older_than=600).startswith("0 files")
    assert "2 files without" in sweep(older_than=60)


def test_a_dry_run_removes_nothing(lamp, folder):
    orphan = kept_picture()
    before = names(folder)
    age(folder, 2 * HOUR)
    output = sweep(dry_run=True)
    assert f"would remove {orphan}" in output
    assert names(folder) == before


@pytest.mark.parametrize("which", ["image", "thumbnail"])
def test_names_products_whose_files_are_missing(lamp, folder, which):
    name = lamp.image if which == "image" else pictures.thumbnail_of(lamp.image)
    (folder / name).unlink()
    output = sweep()
    assert f"product {lamp.pk} (Lamp) has no file {lamp.image}" in output
    assert "1 products without their files." in output


def test_a_folder_that_is_not_there_is_empty(db, folder):
    assert not folder.exists()
    assert sweep() == "0 files without a product, 0 products without their files.\n"
