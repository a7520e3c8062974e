"""What people are told of an entry: mails to its customer, SMS to those who come, in their language.

Each is written in the transaction of the change; it leaves after the commit (outbox).
"""

from django.utils import timezone
from django.utils.html import format_html, format_html_join

from drivers.models import Driver, Language
from outbox.services import queue_mail, queue_sms
from submissions import passes
from submissions.blocks import people_of
from submissions.models import Submission

QR_FILE = "gate-pass.png"

ANNOUNCED = {
    Language.ENGLISH: "Silo gate: entry {id} of {plate} is announced. You will hear when it is approved.",
    Language.HINDI: "सिलो गेट: {plate} की एंट्री {id} दर्ज हुई। मंज़ूरी की सूचना मिलेगी।",
    Language.MARATHI: "सिलो गेट: {plate} ची नोंद {id} झाली. मंजुरीची सूचना मिळेल.",
    Language.GUJARATI: "સિલો ગેટ: {plate} ની એન્ટ્રી {id} નોંધાઈ. મંજૂરીની જાણ થશે.",
    Language.TAMIL: "சைலோ கேட்: {plate} நுழைவு {id} பதிவானது. ஒப்புதல் தெரிவிக்கப்படும்.",
}
APPROVED = {
    Language.ENGLISH: "Silo gate: entry {id} of {plate} is approved until {until}. Show the pass at the gate.",
    Language.HINDI: "सिलो गेट: {plate} की एंट्री {id} {until} तक मंज़ूर। गेट पर पास दिखाएँ।",
    Language.MARATHI: "सिलो गेट: {plate} ची नोंद {id} {until} पर्यंत मंजूर. गेटवर पास दाखवा.",
    Language.GUJARATI: "સિલો ગેટ: {plate} ની એન્ટ્રી {id} {until} સુધી મંજૂર. ગેટ પર પાસ બતાવો.",
    Language.TAMIL: "சைலோ கேட்: {plate} நுழைவு {id} {until} வரை அனுமதி. வாயிலில் பாஸைக் காட்டவும்.",
}


def tell_created(submission: Submission) -> None:
    """A mail with summary and pass, and an SMS to the driver and the helper."""
    opening = "Your entry is announced and waits for approval. This is its pass; it admits once the entry is approved."
    _mail(submission, f"Entry {submission.pk} is announced", opening, with_pass=True)
    for person in people_of(submission):
        _sms(submission, person, ANNOUNCED)


def tell_approved(submission: Submission) -> None:
    opening = f"Your entry is approved. Its pass admits once, until {_until(submission)}."
    _mail(submission, f"Entry {submission.pk} is approved", opening, with_pass=True)
    _sms(submission, submission.driver, APPROVED)


def tell_rejected(submission: Submission) -> None:
    opening = f"Your entry was rejected: {submission.reject_reason}"
    _mail(submission, f"Entry {submission.pk} was rejected", opening, with_pass=False)


def _mail(submission: Submission, subject: str, opening: str, *, with_pass: bool) -> None:
    lines = _summary(submission)
    table = format_html_join("", "<tr><td>{}</td><td>{}</td></tr>", lines)
    image = format_html('<p><img src="cid:{}" alt="Gate pass" width="320"></p>', QR_FILE) if with_pass else ""
    queue_mail(
        to=submission.customer_email,
        subject=subject,
        text="\n".join([opening, "", *(f"{name}: {value}" for name, value in lines)]),
        html=format_html("<p>{}</p><table>{}</table>{}", opening, table, image),
        attachments=[(QR_FILE, "image/png", passes.png(submission.qr_payload))] if with_pass else [],
        entity="submission",
        key=str(submission.pk),
        owner_id=submission.owner_id,
    )


def _summary(submission: Submission) -> list[tuple[str, str]]:
    lines = [("Entry", str(submission.pk)), ("Vehicle", submission.vehicle.registration_no)]
    roles = ("Driver", "Helper")
    people = zip(roles, people_of(submission), strict=False)
    return lines + [(role, f"{person.name}, {person.phone_no}") for role, person in people]


def _sms(submission: Submission, person: Driver, texts: dict[Language, str]) -> None:
    text = texts[Language(person.language)].format(
        id=submission.pk, plate=submission.vehicle.registration_no, until=_until(submission)
    )
    queue_sms(to=person.phone_no, text=text, entity="submission", key=str(submission.pk), owner_id=submission.owner_id)


def _until(submission: Submission) -> str:
    """When the pass ends, as it is written in India."""
    return timezone.localtime(submission.valid_until).strftime("%d-%m-%Y %H:%M") if submission.valid_until else ""
