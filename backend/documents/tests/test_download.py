"""GET /api/documents/<id>/download/ (contract section 6)."""

import pytest

from documents import storage
from documents.models import Document
from documents.names import disposition
from documents.tests.papers import downloaded, picture, sent


def download(client, row: dict, **headers):
    """The answer, with its whole body as `read`."""
    answer = client.get(f"/api/documents/{row['id']}/download/", **headers)
    answer.read = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return answer


def test_the_whole_file_as_an_attachment_that_nobody_keeps_or_guesses_at(carl):
    row = sent(carl, "Insurance 2026.pdf")
    answer = download(carl, row)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.headers["Content-Length"] == str(row["file_size"])
    assert answer.headers["Content-Disposition"] == (
        "attachment; filename=\"Insurance 2026.pdf\"; filename*=UTF-8''Insurance%202026.pdf"
    )
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["ETag"] == f'"{row["sha256"]}"'
    assert answer.headers["Accept-Ranges"] == "bytes"
    assert len(answer.read) == row["file_size"]


@pytest.mark.parametrize(("name", "kind", "told"), [("a.jpg", "JPEG", "image/jpeg"), ("a.png", "PNG", "image/png")])
def test_a_picture_says_what_it_is(carl, name, kind, told):
    answer = download(carl, sent(carl, name, picture(kind)))
    assert answer.headers["Content-Type"] == told


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("बीमा.pdf", "filename=\".pdf\"; filename*=UTF-8''%E0%A4%AC%E0%A5%80%E0%A4%AE%E0%A4%BE.pdf"),
        ('a".pdf', "filename=\"a_.pdf\"; filename*=UTF-8''a%22.pdf"),
        ("é;x=%.pdf", "filename=\"e_x__.pdf\"; filename*=UTF-8''%C3%A9%3Bx%3D%25.pdf"),
        ("a\\b.pdf", "filename=\"a_b.pdf\"; filename*=UTF-8''a%5Cb.pdf"),
    ],
)
def test_a_name_is_told_in_ascii_and_as_it_is(name, told):
    assert disposition(name) == f"attachment; {told}"


@pytest.mark.parametrize(
    ("wanted", "start", "end"),
    [
        ("bytes=0-0", 0, 1),
        ("bytes=2-9", 2, 10),
        ("bytes=5-", 5, None),
        ("bytes=-7", -7, None),
        ("bytes=3-999999999", 3, None),
    ],
)
def test_one_range(carl, wanted, start, end):
    row = sent(carl)
    whole = downloaded(carl, row)
    answer = download(carl, row, HTTP_RANGE=wanted)
    part = whole[start:end]
    assert (answer.status_code, answer.read) == (206, part)
    assert answer.headers["Content-Length"] == str(len(part))
    first = start if start >= 0 else len(whole) + start
    assert answer.headers["Content-Range"] == f"bytes {first}-{first + len(part) - 1}/{len(whole)}"
    assert answer.headers["ETag"] == f'"{row["sha256"]}"'


def test_a_range_of_everything_by_its_end(carl):
    row = sent(carl)
    answer = download(carl, row, HTTP_RANGE="bytes=-999999999")
    assert (answer.status_code, answer.read) == (206, downloaded(carl, row))


@pytest.mark.parametrize("wanted", ["bytes=999999999-", "bytes=999999999-1000000000", "bytes=-0"])
def test_a_range_behind_the_end_is_416(carl, wanted):
    row = sent(carl)
    answer = download(carl, row, HTTP_RANGE=wanted)
    assert (answer.status_code, answer.content) == (416, b"")
    assert answer.headers["Content-Range"] == f"bytes */{row['file_size']}"


@pytest.mark.parametrize("wanted", ["bytes=0-1,3-4", "bytes=5-3", "bytes=-", "bytes=a-b", "items=0-1", "bytes=१-२", ""])
def test_what_is_no_single_range_is_ignored(carl, wanted):
    row = sent(carl)
    answer = download(carl, row, HTTP_RANGE=wanted)
    assert (answer.status_code, len(answer.read)) == (200, row["file_size"])


def test_a_range_of_another_file_is_the_whole_of_this_one(carl):
    row = sent(carl)
    same = download(carl, row, HTTP_RANGE="bytes=0-9", HTTP_IF_RANGE=f'"{row["sha256"]}"')
    assert same.status_code == 206
    other = download(carl, row, HTTP_RANGE="bytes=0-9", HTTP_IF_RANGE='"another"')
    assert (other.status_code, len(other.read)) == (200, row["file_size"])


def test_ranges_put_together_are_the_file(carl):
    row = sent(carl)
    size = row["file_size"]
    parts = [download(carl, row, HTTP_RANGE=f"bytes={at}-{at + 99}").read for at in range(0, size, 100)]
    assert b"".join(parts) == downloaded(carl, row)


def test_head_is_405(carl):
    assert carl.head(f"/api/documents/{sent(carl)['id']}/download/").status_code == 405


def test_a_file_that_the_disk_lost_is_404_without_its_place_and_the_log_says_so(carl, caplog):
    row = sent(carl)
    key = Document.objects.get(pk=row["id"]).stored_key
    storage.remove(key)
    answer = download(carl, row)
    assert (answer.status_code, answer.json()["status"]) == (404, "not_found")
    assert key not in answer.content.decode()
    assert f"The file of document {row['id']} is missing." in caplog.text


def test_with_nginx_in_front_only_the_internal_address_is_answered(carl, settings):
    row = sent(carl, "a.pdf")
    settings.DOCUMENTS_ACCEL = "/internal/documents/"
    answer = download(carl, row, HTTP_RANGE="bytes=0-9")
    key = Document.objects.get(pk=row["id"]).stored_key
    assert (answer.status_code, answer.content) == (200, b"")
    assert answer.headers["X-Accel-Redirect"] == f"/internal/documents/{key}"
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.headers["Content-Disposition"].startswith('attachment; filename="a.pdf"')
    assert (answer.headers["Cache-Control"], answer.headers["ETag"]) == ("no-store", f'"{row["sha256"]}"')
