"""What mails and SMS of entries say, to whom and in which language."""

import base64
import io
from datetime import UTC, datetime

import pytest
import zxingcpp
from PIL import Image

from core.testing import person
from drivers.models import Language
from outbox.models import Message
from submissions import messages
from submissions.tests import gatehouse
from submissions.tests.gatehouse import HELPER


def sent(channel: str, made) -> list[Message]:
    return list(Message.objects.filter(channel=channel, entity="submission", key=str(made.pk)).order_by("pk"))


def test_the_mail_of_a_new_entry_has_summary_and_pass(db):
    made = gatehouse.entry(**HELPER)
    [mail] = sent("mail", made)
    assert (mail.recipient, mail.owner_id) == (made.customer_email, person("carl").pk)
    assert str(made.pk) in mail.contents["subject"]
    for layout in ("text", "html"):
        for part in ("MH 12 AB 1234", "Ravi Kumar", "+919876543210", "Sita Devi", "+919876543211"):
            assert part in mail.contents[layout]
    assert f'src="cid:{messages.QR_FILE}"' in mail.contents["html"]
    [(name, kind, content)] = mail.contents["attachments"]
    assert (name, kind) == (messages.QR_FILE, "image/png")
    image = Image.open(io.BytesIO(base64.b64decode(content))).convert("L")
    assert zxingcpp.read_barcodes(image)[0].text == made.qr_payload


def test_the_mail_shows_names_and_reasons_as_text(db, gita):
    made = gatehouse.entry(driver_name="Ravi <b>Kumar</b> & sons")
    gita.post(gatehouse.at(made, "reject"), {"reason": "<script>alert(1)</script>"})
    created, rejected = sent("mail", made)
    assert "Ravi &lt;b&gt;Kumar" in created.contents["html"]
    assert "<script" not in rejected.contents["html"]
    assert "<script>alert(1)</script>" in rejected.contents["text"]
    assert rejected.contents["attachments"] == []


@pytest.mark.django_db
@pytest.mark.parametrize("language", Language.values)
def test_driver_and_helper_are_written_to_in_their_language(language):
    made = gatehouse.entry("approved", driver_language=language, **HELPER, helper_language="en")
    driver, helper, approved = sent("sms", made)
    assert [sms.recipient for sms in (driver, helper, approved)] == ["+919876543210", "+919876543211", "+919876543210"]
    wanted = messages.ANNOUNCED[Language(language)].format(id=made.pk, plate="MH 12 AB 1234")
    assert driver.contents["text"] == wanted
    assert helper.contents["text"].startswith("Silo gate: entry")
    before, after = messages.APPROVED[Language(language)].split("{until}")
    assert approved.contents["text"].startswith(before.format(id=made.pk, plate="MH 12 AB 1234"))
    assert approved.contents["text"].endswith(after)


def test_mail_and_sms_tell_the_minute_until_which_a_pass_admits_in_time_zone(db):
    made = gatehouse.entry("approved")
    Message.objects.all().delete()
    made.valid_until = datetime(2026, 12, 31, 18, 29, tzinfo=UTC)
    messages.tell_approved(made)
    [mail], [sms] = sent("mail", made), sent("sms", made)
    for told in (mail.contents["text"], mail.contents["html"], sms.contents["text"]):
        assert "until 31-12-2026 23:59." in told


@pytest.mark.parametrize("texts", [messages.ANNOUNCED, messages.APPROVED])
def test_every_language_has_a_short_text_with_number_and_plate(texts):
    assert set(texts) == set(Language)
    for language, text in texts.items():
        told = text.format(id=12345, plate="MH 12 AB 1234", until="31-05-2026 18:30")
        assert "12345" in told
        assert "MH 12 AB 1234" in told
        # One SMS of plain letters, two of other scripts.
        assert len(told) <= (160 if language == Language.ENGLISH else 134)
    assert len(set(texts.values())) == len(texts)


def test_a_mail_beyond_the_quota_does_not_stop_the_entry(carl, settings):
    settings.MAILS_PER_USER_AND_DAY = settings.SMS_PER_USER_AND_DAY = 0
    answer = carl.post(gatehouse.CREATE, gatehouse.form())
    assert answer.status_code == 201
    made = answer.json()["submission"]["id"]
    assert gatehouse.events_of(made) == ["created", "email_failed", "sms_failed"]
