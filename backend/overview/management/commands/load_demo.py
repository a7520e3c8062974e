"""Demo data: one account per role, customers, devices in every state, mappings, a catalogue, orders, entries."""

import random

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connection, transaction

from accounts.models import User
from core.context import acting_as
from core.permissions import ALLOWED, Action, Role
from customers.demo import add_customers
from customers.models import Customer
from devices import repository as devices
from devices.models import Allocation, Approval, Category, Device
from devices.serials import luhn_is_right
from events.record import record
from mappings import repository as mappings
from orders.demo import place_orders
from products import demo, pictures
from products.models import Product
from serials import configured
from submissions.demo import announce_entries

DEVICES = 500
MAPPINGS = 200
PRODUCTS = 22  # beside one for each device line
COMPANIES = ["Anand Stores", "Bharat Retail", "Chennai Traders", "Deccan Foods", "Everest Books", "Falcon Fuel"]
PEOPLE = ["Anita Rao", "Bilal Khan", "Chitra Nair", "Dev Patel", "Esha Singh", "Farah Ali", "Gopal Das"]
# The times of the rows alone; the events say when they were really made.
SPREAD = (
    "UPDATE device SET created_on = created_on - INTERVAL 35 + CRC32(serial_number) MOD 20 DAY,"
    " modified_on = modified_on - INTERVAL CRC32(serial_number) MOD 30 DAY,"
    " fetched_on = fetched_on - INTERVAL CRC32(serial_number) MOD 5 DAY",
    "UPDATE mapping SET modified_on = modified_on - INTERVAL CRC32(serial_number) MOD 30 DAY,"
    " created_on = created_on - INTERVAL CRC32(serial_number) MOD 30 DAY",
    "UPDATE product SET created_at = created_at - INTERVAL 1 + CRC32(name) MOD 30 DAY",
    "UPDATE customer SET created_at = created_at - INTERVAL 31 + CRC32(phone_number) MOD 30 DAY",
)


def password_of(role: str) -> str:
    return f"silo-{role}-demo"


class Command(BaseCommand):
    help = (
        "Fill an empty database with demo accounts, customers, 500 devices in every state, mappings, products, orders,"
        " entries at the gate."
    )

    def add_arguments(self, parser):
        parser.add_argument("--if-empty", action="store_true", help="say and do nothing when it is not empty")

    def handle(self, *args, **options):
        if settings.PRODUCTION:
            raise CommandError("Demo data has well-known passwords; the production profile refuses it.")
        if User.objects.exists() or Device.objects.exists():
            if options["if_empty"]:
                return
            raise CommandError("The database is not empty; demo data was not loaded.")
        # All or nothing: a demo cut short would pass for a filled database.
        with acting_as("demo data"), transaction.atomic():
            self._accounts()
            self._devices(add_customers())
            self._products()
            place_orders(User.objects.get(username=Role.CUSTOMER).pk)
            announce_entries(User.objects.get(username=Role.CUSTOMER), User.objects.get(username=Role.GATE))
            self._spread_over_weeks()
        for role in Role:
            self.stdout.write(f"  {role:<11} password {password_of(role)}")

    def _spread_over_weeks(self) -> None:
        """A month of work: without it the charts would show one day and nothing would be forgotten."""
        with connection.cursor() as cursor:
            for statement in SPREAD:
                cursor.execute(statement)

    def _accounts(self) -> None:
        for role in Role:
            user = User.objects.create_user(role.value, password_of(role), email=f"{role}@demo.silo", role=role.value)
            record("user", str(user.pk), "created", {"username": [None, role.value], "role": [None, role.value]})

    def _devices(self, customers: list[Customer]) -> None:
        """Every tenth device is UPI PRO; the others go through the states in fixed shares."""
        chance = random.Random(7)  # noqa: S311  the same demo everywhere
        mapped = 0
        for number in range(DEVICES):
            if number % 10 == 9:
                serial = f"PRO-{number:05d}"
                devices.save_upi_pro_serial_number(
                    serial,
                    category=Category.UPIPRO.value,
                    isapproved=Approval.APPROVED.value,
                    isallocated=Allocation.ALLOCATED.value,
                )
                state = "mapped" if number % 20 == 9 else "left"
            else:
                serial = _standard_serial(number)
                devices.save_serial_number(serial, category=Category.UPIPLUS.value)
                state = _state_for(number)
                self._bring_to(state, serial)
            if chance.random() < 0.6:
                devices.set_device_details(
                    serial, device_id=f"DEV-{number:05d}", imei=_imei(number), imsi=f"40486{number:010d}"
                )
            if state == "mapped" and mapped < MAPPINGS:
                self._map(serial, number, chance, customers[mapped // 2 % len(customers)] if mapped % 2 == 0 else None)
                mapped += 1

    def _bring_to(self, state: str, serial: str) -> None:
        if state == "pending":
            return
        if state == "rejected":
            devices.update_serial_number_approval(serial, Approval.REJECTED.value, reason="Display scratched")
            return
        devices.update_serial_number_approval(serial, Approval.APPROVED.value)
        if state == "fetched":
            devices.fetch_serial_number(None)  # the oldest of the pool, which need not be this one
        elif state == "allocated":
            devices.update_serial_number_allocate(serial, Allocation.ALLOCATED.value)
        elif state == "deactivated":
            devices.deactivate_serial_number(serial, reason="Failed the burn-in test")

    def _products(self) -> None:
        """Added by everybody who may, so that "my products" differ."""
        makers = list(User.objects.filter(role__in=ALLOWED[Action.ADD_PRODUCT]).order_by("pk"))
        fields = [*map(demo.demo_product, range(PRODUCTS)), *map(demo.device_product, demo.DEVICE_LINES)]
        for number, given in enumerate(fields):
            with pictures.stored(demo.drawn(given["name"], demo.colour_of(number))) as image:
                Product.objects.create(**given, image=image, created_by=makers[number % len(makers)])

    def _map(self, serial: str, number: int, chance: random.Random, customer: Customer | None) -> None:
        """Every second mapping names a customer of the directory, the others are as scripts write them."""
        company = (customer and customer.company) or COMPANIES[number % len(COMPANIES)]
        mapping = {
            "uniqueIdentifier": f"SHOP-{number:04d}",
            "customerCode": customer.code if customer else 1000 + number % 60,
            "customerName": customer.full_name if customer else PEOPLE[number % len(PEOPLE)],
            "company": company,
            "licenseUrl": f"https://licences.example.com/{company.split()[0].lower()}/{number}",
            "versionDetails": f"{1 + number % 3}.{number % 10}",
        }
        mappings.save_serial_customer_details(serial, mapping)
        if chance.random() < 0.7:
            mappings.review_serial_customer(serial, Approval.APPROVED.value, reason=None)


def _state_for(number: int) -> str:
    shares = (
        ["mapped"] * 9 + ["pending"] * 4 + ["unallocated"] * 3 + ["fetched", "rejected", "allocated", "deactivated"]
    )
    return shares[number * 7 % len(shares)]


def _standard_serial(number: int) -> str:
    """Of the configured lines in turn."""
    line = configured.lines()[number % len(configured.lines())]
    pattern = configured.with_line(line)[0]
    return pattern.make(2026, 1 + number % 11, line, (100_000 + number * 37) % (pattern.largest + 1))


def _imei(number: int) -> str:
    body = f"49015420{number:06d}"
    return next(body + digit for digit in "0123456789" if luhn_is_right(body + digit))
