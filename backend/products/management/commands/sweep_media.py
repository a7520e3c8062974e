"""Remove pictures that no product has: what a crash in the middle of a write leaves behind."""

import time

from django.core.management.base import BaseCommand

from products import pictures
from products.models import Product

HOUR = 3600  # seconds; a write takes a few


class Command(BaseCommand):
    help = "Remove picture files without a product, and report products without their files."

    def add_arguments(self, parser):
        parser.add_argument("--dry-run", action="store_true", help="say what would be removed and remove nothing")
        parser.add_argument(
            "--older-than",
            type=int,
            default=HOUR,
            metavar="SECONDS",
            help="leave newer files alone: they may be being written (3600)",
        )

    def handle(self, *args, dry_run: bool, older_than: int, **options):
        # Files first, rows second: a row committed in between belongs to a file too new to be looked at.
        files = pictures.written_before(time.time() - older_than)
        images = list(Product.objects.exclude(image="").values_list("image", flat=True))
        used = {*images, *(pictures.thumbnail_of(name) for name in images)}
        orphans = sorted(set(files) - used)
        for name in orphans:
            if not dry_run:
                (pictures.folder() / name).unlink(missing_ok=True)
            self.stdout.write(f"{'would remove' if dry_run else 'removed'} {name}")
        missing = self._missing(images)
        for product in missing:
            self.stdout.write(f"product {product.pk} ({product.name}) has no file {product.image}")
        self.stdout.write(f"{len(orphans)} files without a product, {len(missing)} products without their files.")

    def _missing(self, images: list[str]) -> list[Product]:
        gone = [name for name in images if not pictures.is_complete(name)]
        # Asked again: a picture that was just replaced or removed lost its files rightly.
        return list(Product.objects.filter(image__in=gone).order_by("pk")) if gone else []
