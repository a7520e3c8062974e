"""pictures.stored: the files belong to the transaction as far as files can."""

import pytest
from django.db import InterfaceError, OperationalError

from core import testing
from products import pictures
from products.images import checked
from products.models import Product
from products.tests.photos import photo
from products.tests.shelf import LAMP, URL, at


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path / "products"


def test_keeps_the_files_of_a_block_that_ends_well(folder):
    with pictures.stored(checked(photo())) as name:
        assert pictures.is_complete(name)
    assert pictures.is_complete(name)
    assert len(list(folder.iterdir())) == 2


def test_takes_them_back_when_the_block_fails(folder):
    with pytest.raises(ValueError, match="no"), pictures.stored(checked(photo())):
        raise ValueError("no")
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("error", [OperationalError(2013, "lost"), InterfaceError(0, "")])
def test_leaves_them_to_the_sweep_when_nobody_knows_whether_the_row_is_there(folder, error):
    with pytest.raises(type(error)), pictures.stored(checked(photo())):
        raise error
    assert len(list(folder.iterdir())) == 2


def test_no_picture_is_no_file(folder):
    with pictures.stored(None) as name:
        assert name == ""
    assert not folder.exists()


@pytest.mark.django_db(transaction=True)
def test_an_old_file_that_cannot_be_removed_does_not_undo_the_change(folder, monkeypatch):
    asha = testing.client_of("asha")
    product_id = asha.post(URL, {**LAMP, "image": photo()}, format="multipart").json()["id"]
    old = Product.objects.get().image

    def fail(name):
        raise PermissionError(name)

    monkeypatch.setattr(pictures, "remove", fail)
    answer = asha.patch(at(product_id), {"image": photo("PNG")}, format="multipart")
    assert answer.status_code == 200
    new = Product.objects.get().image
    assert new != old
    assert pictures.is_complete(new)
    assert pictures.is_complete(old)


@pytest.mark.django_db(transaction=True)
def test_after_the_answer_the_old_files_are_gone(folder):
    asha = testing.client_of("asha")
    product_id = asha.post(URL, {**LAMP, "image": photo()}, format="multipart").json()["id"]
    asha.patch(at(product_id), {"image": photo("PNG")}, format="multipart")
    new = Product.objects.get().image
    assert {path.name for path in folder.iterdir()} == {new, pictures.thumbnail_of(new)}
    asha.delete(at(product_id))
    assert list(folder.iterdir()) == []
