"""Demo products in any number."""

from contextlib import ExitStack

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from accounts.models import User
from core.context import acting_as
from core.permissions import ALLOWED, Action
from products import pictures
from products.demo import colour_of, demo_product, drawn
from products.models import Product

CHUNK = 500  # products a transaction
DRAWN = 60  # products that get a picture: every other one of the first


class Command(BaseCommand):
    help = "Add demo products, the same ones each time; those that are there already are left as they are."

    def add_arguments(self, parser):
        parser.add_argument("--count", type=int, required=True, metavar="N", help="how many there shall be")

    def handle(self, *args, count: int, **options):
        if settings.PRODUCTION:
            raise CommandError("populate_products makes things that nobody sells: it refuses the production profile.")
        if count < 1:
            raise CommandError("--count must be at least 1.")
        maker = User.objects.filter(role__in=ALLOWED[Action.ADD_PRODUCT], is_active=True).order_by("pk").first()
        if maker is None:
            raise CommandError("Products need an account that may add them; see manage.py create_admin.")
        added = 0
        with acting_as("demo data"):
            for start in range(0, count, CHUNK):
                added += self._add(range(start, min(start + CHUNK, count)), maker)
        self.stdout.write(f"{added} products added, {count - added} were there already.")

    def _add(self, numbers: range, maker: User) -> int:
        wanted = {number: demo_product(number) for number in numbers}
        names = [fields["name"] for fields in wanted.values()]
        there = set(Product.objects.filter(name__in=names).values_list("name", flat=True))
        products = []
        with ExitStack() as files, transaction.atomic():
            for number, fields in wanted.items():
                if fields["name"] not in there:
                    has_picture = number < 2 * DRAWN and number % 2 == 0
                    picture = drawn(fields["name"], colour_of(number)) if has_picture else None
                    image = files.enter_context(pictures.stored(picture))
                    products.append(Product(**fields, image=image, created_by=maker))
            Product.objects.bulk_create(products)
        return len(products)
