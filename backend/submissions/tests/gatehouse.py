"""What the tests of entries share: forms, entries in every state, files, and what became of them."""

import io
import json
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from core.context import acting_as
from core.testing import person
from core.validation import validated
from documents import storage
from drivers.models import Driver
from events.models import Event
from submissions import admission, decisions, services
from submissions.models import Submission
from submissions.serializers import CreateSubmissionInput

URL = "/api/submissions/"
CREATE, VERIFY = f"{URL}create/", f"{URL}verify/"
STATES = ["pending", "approved", "rejected", "completed"]
DECIDERS = ("root", "gita")
STAFF = ("root", "asha", "ben", "gita", "eve")
DEVICE, OTHER_DEVICE, NO_DEVICE = "202505AMP000001B", "202505AMP000002B", "XYZ-1"
FORM = {
    "customer_email": "stores@example.com",
    "customer_phone": "+919876500000",
    "vehicle_number": "MH 12 AB 1234",
    "driver_name": "Ravi Kumar",
    "driver_phone": "98765 43210",
}
HELPER = {"helper_name": "Sita Devi", "helper_phone": "+919876543211"}


def form(**changed: Any) -> dict[str, Any]:
    """The body of submissions/create/; None leaves a field out."""
    whole = {**FORM, **changed}
    return {name: value for name, value in whole.items() if value is not None}


def entry(state: str = "pending", *, by: str = "carl", **changed: Any) -> Submission:
    """An entry brought into a state by the services; decided and let in by Gita."""
    with acting_as("maker"):
        made = services.announce(validated(CreateSubmissionInput, form(**changed)), by=person(by))
        if state == "rejected":
            decisions.reject(made.pk, "No room today", by=person("gita"))
        elif state != "pending":
            decisions.approve(made.pk, by=person("gita"))
        if state == "completed":
            admission.admit(made.qr_payload, by=person("gita"), reason="Counted by hand")
    return Submission.objects.get(pk=made.pk)


def at(submission: Submission | int, action: str = "") -> str:
    number = submission if isinstance(submission, int) else submission.pk
    return f"{URL}{number}/" + (f"{action}/" if action else "")


def blacklist(phone: str = "+919876543210", reason: str = "Left with a pallet") -> Driver:
    """Put somebody who is known already on the list."""
    driver = Driver.objects.get(phone_no=phone)
    driver.is_blacklisted, driver.blacklist_reason = True, reason
    with acting_as("gita", person("gita").pk):
        driver.save()
    return driver


def picture(name: str = "paper.png", colour: str = "white") -> SimpleUploadedFile:
    drawn = io.BytesIO()
    Image.new("RGB", (40, 30), colour).save(drawn, "PNG")
    return SimpleUploadedFile(name, drawn.getvalue(), "image/png")


def files_on_disk() -> set[str]:
    return set(storage.keys())


def refused(answer, code: int, *fields: str) -> str:
    """The sentence of a refusal in the gate's shape, which blames these fields alone."""
    assert answer.status_code == code, answer.content
    told = answer.json()
    assert told["error"] == told["message"]
    assert set(told.get("errors", ())) == set(fields), told
    return told["message"]


def not_admitted(answer, code: int, reason: str) -> dict[str, Any]:
    """The body of a pass that did not admit."""
    refused(answer, code)
    told = answer.json()
    assert (told["valid"], told["reason"]) == (False, reason)
    return told


def events_of(submission: Submission | int, *, among: tuple[str, ...] = ()) -> list[str]:
    """What the event record says of an entry, oldest first."""
    number = submission if isinstance(submission, int) else submission.pk
    found = Event.objects.filter(entity="submission", key=str(number)).order_by("id")
    return [event.action for event in found if not among or event.action in among]


def last_event(entity: str, action: str) -> Event:
    return Event.objects.filter(entity=entity, action=action).latest("id")


def changes_of(event: Event) -> dict[str, Any]:
    return json.loads(event.changes)
