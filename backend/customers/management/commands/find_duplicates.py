"""Look for likely duplicates among all customers; adding and changing one looks for its own at once."""

import time

from django.core.management.base import BaseCommand

from customers import sweep
from customers.models import LikelyDuplicate


class Command(BaseCommand):
    help = "Find pairs of customers that may be one. Repeatable; pairs that a person told apart stay told apart."

    def handle(self, *args, **options):
        began = time.monotonic()
        done = sweep.sweep()
        pairs = LikelyDuplicate.objects.filter(dismissed_at__isnull=True).count()
        self.stdout.write(f"{done.customers} customers looked at in {time.monotonic() - began:.0f} s.")
        self.stdout.write(
            f"{pairs} likely pairs: {done.new} new, {done.changed} changed; {done.gone} are none any more."
        )
