"""POST submissions/create/: the papers of an entry."""

import pytest

from core.tests.tables import nothing_changes
from documents import storage
from documents.models import DocumentType
from submissions.models import Submission
from submissions.tests import gatehouse
from submissions.tests.gatehouse import CREATE, FORM, files_on_disk, form, refused


def announced(client, body) -> Submission:
    answer = client.post(CREATE, body, format="multipart")
    assert answer.status_code == 201, answer.content
    return Submission.objects.get(pk=answer.json()["submission"]["id"])


def test_keeps_each_paper_with_its_last_day(carl):
    papers = {kind: gatehouse.picture(f"{kind}.png") for kind in DocumentType.values}
    body = form(**papers, puc_expires_on="2099-05-31", purchase_order_expires_on="")
    made = announced(carl, body)
    kept = {link.document_type: link.document for link in made.papers.select_related("document")}
    assert set(kept) == set(DocumentType.values)
    assert all(paper.document_type == kind and storage.exists(paper.stored_key) for kind, paper in kept.items())
    assert str(kept["puc"].expires_on) == "2099-05-31"
    assert kept["purchase_order"].expires_on is None
    assert {kind for kind, paper in kept.items() if paper.vehicle_id == made.vehicle_id} == {
        "vehicle_registration",
        "vehicle_insurance",
        "puc",
    }
    assert {kind for kind, paper in kept.items() if paper.driver_id == made.driver_id} == {"driver_license"}
    assert {paper.customer_email for paper in kept.values()} == {FORM["customer_email"]}


def test_takes_valid_papers_that_the_account_has(carl):
    body = form(puc=gatehouse.picture(), purchase_order=gatehouse.picture(), puc_expires_on="2099-01-01")
    had = {link.document_type: link.document_id for link in announced(carl, body).papers.all()}
    second = announced(carl, form(purchase_order=gatehouse.picture("new.png", "red")))
    papers = {link.document_type: link.document for link in second.papers.all()}
    assert papers["puc"].pk == had["puc"]
    assert (papers["purchase_order"].version, papers["purchase_order"].original_filename) == (2, "new.png")


@pytest.mark.parametrize("other", [{"vehicle_number": "MH 12 XY 9"}, {"puc_expires_on": "2020-01-01"}])
def test_takes_no_paper_of_another_vehicle_and_none_that_has_expired(carl, other):
    assert announced(carl, form(puc=gatehouse.picture(), **other)).papers.count() == 1
    assert announced(carl, form()).papers.count() == 0


def test_takes_no_paper_of_somebody_else(carl, dora):
    assert announced(dora, form(purchase_order=gatehouse.picture())).papers.count() == 1
    assert announced(carl, form()).papers.count() == 0


@pytest.mark.parametrize("day", ["31-05-2026", "2026-02-30", "2026-W01-1", "२०२६-०१-०१", "x", "2026-01-01\n"])
def test_refuses_a_last_day_that_is_none(carl, day):
    with nothing_changes():
        body = form(puc=gatehouse.picture(), puc_expires_on=day)
        refused(carl.post(CREATE, body, format="multipart"), 400, "puc_expires_on")


def test_refuses_a_last_day_without_its_file_and_text_in_place_of_a_file(carl):
    with nothing_changes():
        refused(carl.post(CREATE, form(puc_expires_on="2099-01-01")), 400, "puc_expires_on")
        refused(carl.post(CREATE, form(puc="/etc/passwd")), 400, "puc")
        refused(carl.post(CREATE, form(puc="text"), format="multipart"), 400, "puc")


def test_a_bad_file_refuses_the_whole_entry_and_leaves_no_file(carl):
    bad = gatehouse.picture("a.png")
    bad.file.truncate(20)
    before = files_on_disk()
    with nothing_changes():
        body = form(purchase_order=gatehouse.picture(), puc=bad, vendor_approval=gatehouse.picture("x.pdf"))
        refused(carl.post(CREATE, body, format="multipart"), 400, "puc")
    assert files_on_disk() == before


def test_refuses_a_file_over_five_megabytes(carl):
    big = gatehouse.picture()
    big.file.seek(0)
    big.file.write(b"x" * (5 * 1024**2 + 1))
    big.file.seek(0)
    before = files_on_disk()
    with nothing_changes():
        answer = carl.post(CREATE, form(puc=big), format="multipart")
        assert answer.status_code == 413
    assert files_on_disk() == before


@pytest.mark.parametrize(
    ("content_type", "size"),
    [
        ("application/json", 1024**2 + 1),
        ("application/x-www-form-urlencoded", 1024**2 + 1),
        ("multipart/form-data; boundary=x", 41 * 1024**2 + 1),
    ],
)
def test_refuses_a_body_that_is_too_large(carl, content_type, size):
    with nothing_changes():
        refused(carl.generic("POST", CREATE, b"x" * size, content_type), 413)


def test_eight_papers_may_be_as_large_as_eight_papers_are(carl):
    """Each at its limit is more than other forms may have: this one is read, and then found wanting."""
    with nothing_changes():
        answer = carl.generic("POST", CREATE, b"x" * (40 * 1024**2), "multipart/form-data; boundary=x")
        assert answer.status_code == 400
