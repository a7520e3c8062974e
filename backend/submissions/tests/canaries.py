"""Two customers who put a word of their own into everything they may write, and a guard who does so too."""

import hashlib
import json
from dataclasses import dataclass, field
from typing import Any

from rest_framework.test import APIClient

from accounts.models import User
from core import testing
from core.permissions import Role
from documents.models import Document
from orders.models import Order
from outbox.models import Message
from products.models import Product
from submissions.models import Submission
from submissions.tests.gatehouse import CREATE, VERIFY, at, picture

SHARED_PLATE = "MH 01 SH 0001"  # both come with it


@dataclass
class Teller:
    """A customer; `word` is in every text, `digits` in every phone number, `colour` in every picture."""

    word: str
    digits: str
    colour: str
    user: User
    client: APIClient
    entries: list[Submission] = field(default_factory=list)
    order_id: int = 0

    @property
    def plate(self) -> str:
        return f"DL {self.word.upper()}"

    def phone(self, last: int) -> str:
        return f"+9198{self.digits}{last}"

    def form(self, **changed: Any) -> dict[str, Any]:
        return {
            "customer_email": f"{self.word}.stores@example.com",
            "customer_phone": self.phone(1),
            "vehicle_number": self.plate,
            "driver_name": f"{self.word} driver",
            "driver_phone": self.phone(2),
            "helper_name": f"{self.word} helper",
            "helper_phone": self.phone(3),
            "helper_language": "ta",
            "manifest": f"{self.word.upper()}-BOX",
            **changed,
        }

    def announce(self, *kinds: str, **changed: Any) -> Submission:
        papers = {kind: picture(f"{self.word}-{kind}.png", self.colour) for kind in kinds}
        answer = self.client.post(CREATE, self.form(**papers, **changed), format="multipart")
        assert answer.status_code == 201, answer.content
        self.entries.append(Submission.objects.get(pk=answer.json()["submission"]["id"]))
        return self.entries[-1]

    def secrets(self) -> list[str]:
        """What nobody else may read; all in small letters."""
        papers = Document.objects.filter(owner=self.user).values_list("sha256", "stored_key")
        passes = [(entry.pass_id, entry.qr_payload_hash) for entry in self.entries]
        return [self.word, self.digits, *(word.lower() for found in (*papers, *passes) for word in found)]


def teller(word: str, digits: str, colour: str) -> Teller:
    """A customer who entered everything that customers may, and whose three entries the guard decided."""
    user = account(f"{word}-account", Role.CUSTOMER)
    made = Teller(word, digits, colour, user, client_for(user))
    made.announce("puc", "driver_license", "purchase_order")
    made.announce("puc", vehicle_number=SHARED_PLATE, driver_name=f"{word} second", driver_phone=made.phone(4))
    made.announce("purchase_order")  # another version
    made.order_id = _order_of(made)
    return made


def account(name: str, role: Role) -> User:
    return User.objects.create(
        username=name,
        email=f"{name}@example.com",
        role=role.value,
        is_verified=True,
        password=testing.password_hash(),
        company_name=f"{name} company",
    )


def client_for(user: User) -> APIClient:
    client = testing.anonymous()
    client.credentials(HTTP_AUTHORIZATION=f"Bearer {testing.bearer(user)}")
    return client


def decide(guard: APIClient, made: Teller) -> None:
    """One let in, one rejected with a reason for its customer, one waiting."""
    let_in, rejected, _ = made.entries
    assert guard.post(at(let_in, "approve")).status_code == 200
    admitted = guard.post(VERIFY, {"payload": let_in.qr_payload, "reason": f"{made.word} counted by hand"})
    assert admitted.status_code == 200, admitted.content
    assert guard.post(at(rejected, "reject"), {"reason": f"{made.word} is too late"}).status_code == 200


def told_by_message(to: Teller) -> str:
    """Everything that mails and SMS of one account say, and to whom."""
    found = Message.objects.filter(owner=to.user)
    return json.dumps(list(found.values_list("recipient", "contents", "last_error")), ensure_ascii=False).lower()


def text_of(answer) -> str:
    """All that an answer says, headers and files included."""
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    is_file = "attachment" in answer.headers.get("Content-Disposition", "")
    told = f"{hashlib.sha256(content).hexdigest()} " if is_file else ""
    return (told + f"{dict(answer.headers)} " + content.decode(errors="replace")).lower()


def _order_of(made: Teller) -> int:
    """The catalogue is for everybody, so only the order has the word."""
    product, _ = Product.objects.get_or_create(
        name="Stand",
        defaults={"category": "other", "price": "1.00", "quantity": 9, "created_by": testing.person("eve")},
    )
    amounts = {"quantity": 1, "unit_price": "1.00", "total_amount": "1.00"}
    names = {"product_name": f"{made.word} stand", "created_by": made.user}
    return Order.objects.create(product=product, **amounts, **names).pk
