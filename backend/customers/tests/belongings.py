"""What belongs to a customer and moves with a merge: orders, and entries at the gate. Mappings: mapped.py."""

from core.testing import person
from customers.models import Customer
from customers.tests.directory import phone
from drivers.models import Driver
from orders.models import Order
from products.models import Product
from submissions.models import Submission
from vehicles.models import Vehicle


def order_for(customer_id: int | None) -> Order:
    owner = person("carl")
    product, _ = Product.objects.get_or_create(
        name="Stand", defaults={"category": "other", "price": "10.00", "quantity": 99, "created_by": owner}
    )
    return Order.objects.create(
        product=product,
        product_name=product.name,
        quantity=1,
        unit_price="10.00",
        total_amount="10.00",
        created_by=owner,
        customer_id=customer_id,
    )


def entry_for(customer_id: int | None) -> Submission:
    """An entry at the gate."""
    owner, number = person("carl"), Submission.objects.count() + 1
    vehicle, _ = Vehicle.objects.get_or_create(registration_no="MH 12 AB 1234", defaults={"created_by": owner})
    driver, _ = Driver.objects.get_or_create(phone_no="+919812345678", defaults={"name": "Om", "created_by": owner})
    return Submission.objects.create(
        owner=owner,
        customer_email=owner.email,
        customer_phone=phone(1),
        customer_id=customer_id,
        vehicle=vehicle,
        driver=driver,
        pass_id=str(number),
        qr_payload=str(number),
        qr_payload_hash=str(number),
    )


def many_orders(some: Customer, number: int) -> None:
    """So many that they move in batches."""
    one = order_for(some.pk)
    fields = {name: value for name, value in vars(one).items() if name not in ("_state", "id")}
    Order.objects.bulk_create(Order(**fields) for _ in range(number - 1))


def many_entries(some: Customer, number: int) -> None:
    fields = {name: value for name, value in vars(entry_for(some.pk)).items() if name not in ("_state", "id")}
    passes = [f"many {each}" for each in range(number - 1)]
    Submission.objects.bulk_create(
        Submission(**{**fields, "pass_id": each, "qr_payload": each, "qr_payload_hash": each}) for each in passes
    )
