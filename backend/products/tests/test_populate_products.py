"""manage.py populate_products."""

import io
from collections import Counter

import pytest
from django.core.management import CommandError, call_command

from core import testing
from core.tests.tables import nothing_changes
from products import pictures
from products.models import Product, ProductCategory
from products.tests.shelf import URL, events


def populate(count: int) -> str:
    output = io.StringIO()
    call_command("populate_products", count=count, stdout=output)
    return output.getvalue()


def test_adds_products_of_every_category_with_pictures_for_some(asha):
    assert populate(130) == "130 products added, 0 were there already.\n"
    assert set(Counter(Product.objects.values_list("category", flat=True))) == set(ProductCategory.values)
    with_picture = list(Product.objects.exclude(image=""))
    assert len(with_picture) == 60
    assert all(pictures.is_complete(product.image) for product in with_picture)
    assert all(events(product)[0][0] == "created" for product in with_picture[:3])
    assert len(asha.get(URL).json()) == 130


def test_a_repeat_adds_what_is_missing_only(db):
    testing.person("root")
    populate(30)
    with nothing_changes():
        assert populate(30) == "0 products added, 30 were there already.\n"
    Product.objects.order_by("pk").first().delete()
    assert populate(40) == "11 products added, 29 were there already.\n"


def test_names_never_repeat(db):
    testing.person("root")
    assert populate(1700).startswith("1700 products added")


def test_customers_own_no_products(db):
    testing.person("carl")
    with nothing_changes(), pytest.raises(CommandError):
        populate(5)


@pytest.mark.parametrize("count", [0, -5])
def test_refuses_a_count_that_is_none(db, count):
    testing.person("root")
    with nothing_changes(), pytest.raises(CommandError):
        populate(count)


def test_refuses_in_production(db, settings):
    testing.person("root")
    settings.PRODUCTION = True
    with nothing_changes(), pytest.raises(CommandError):
        populate(5)
