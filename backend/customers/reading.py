"""Finding customers by id."""

from core.errors import SiloError
from customers.models import Customer

NO_SUCH = "Customer does not exist"


def find(customer_id: int) -> Customer:
    """A customer that is there and not deleted. Raises SiloError not_found, naming the one it was merged into."""
    return _live(Customer.objects.select_related("deleted_by").filter(pk=customer_id).first())


def refuse_unknown(customer_id: int) -> None:
    """Deleted ones are known. Raises SiloError not_found."""
    if not Customer.objects.filter(pk=customer_id).exists():
        raise SiloError("not_found", NO_SUCH)


def locked(customer_id: int) -> Customer:
    """As find(), locked until the transaction ends."""
    return _live(Customer.objects.select_for_update().filter(pk=customer_id).first())


def locked_or_deleted(customer_id: int) -> Customer:
    """As locked(), deleted ones too."""
    customer = Customer.objects.select_for_update().filter(pk=customer_id).first()
    if customer is None:
        raise SiloError("not_found", NO_SUCH)
    return customer


def merged_into(customer: Customer) -> dict[str, int] | None:
    """What a refusal says of a customer that lives on as another one."""
    return {"merged_into": customer.merged_into_id} if customer.merged_into_id else None


def _live(customer: Customer | None) -> Customer:
    if customer is None or customer.deleted_at is not None:
        raise SiloError("not_found", NO_SUCH, data=customer and merged_into(customer))
    return customer


def ask_database() -> None:
    """Raises the database's error when it is away."""
    Customer.objects.exists()
