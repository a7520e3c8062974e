"""Papers that customers send, made for the tests, and how they are sent."""

import io
from collections.abc import Callable
from typing import Any

import pikepdf
from django.core.files.uploadedfile import SimpleUploadedFile
from pikepdf import Array, Dictionary, Name, Pdf
from PIL import Image

UPLOAD = "/api/documents/upload/"


def pdf(text: str = "Insurance", *, change: Callable[[Pdf], None] | None = None, pages: int = 1, **save: Any) -> bytes:
    """A PDF whose pages show a text; `change` does something to it before it is saved."""
    with Pdf.new() as made:
        font = made.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
        for number in range(pages):
            page = made.add_blank_page(page_size=(300, 300))
            page.obj.Resources = Dictionary(Font=Dictionary(F1=font))
            page.obj.Contents = made.make_stream(f"BT /F1 24 Tf 50 150 Td ({text} {number}) Tj ET".encode())
        if change:
            change(made)
        return saved(made, **save)


def saved(made: Pdf, **save: Any) -> bytes:
    out = io.BytesIO()
    made.save(out, **save)
    return out.getvalue()


def shown_text(content: bytes) -> bytes:
    """What the pages of a PDF draw: their content, and that of what they refer to."""
    with pikepdf.open(io.BytesIO(content)) as read:
        streams = [part for part in read.objects if isinstance(part, pikepdf.Stream) and is_content(part)]
        return b"\n".join(part.read_bytes() for part in streams)


def is_content(stream: pikepdf.Stream) -> bool:
    return stream.get(Name.Type) not in (Name.XRef, Name.ObjStm) and stream.get(Name.Subtype) != Name.Image


def widget(made: Pdf, text: bytes = b"Filled in") -> pikepdf.Object:
    """A form field that shows a text on the first page."""
    page = made.pages[0].obj
    seen = made.make_stream(b"BT /F1 12 Tf 2 2 Td (" + text + b") Tj ET")
    seen.Type, seen.Subtype, seen.BBox = Name.XObject, Name.Form, Array([0, 0, 100, 20])
    seen.Resources = page.Resources
    field = made.make_indirect(
        Dictionary(Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T=pikepdf.String("name"), F=4)
    )
    field.Rect, field.AP = Array([10, 10, 110, 30]), Dictionary(N=seen)
    page.Annots = Array([*page.get(Name.Annots, Array()), field])
    made.Root.AcroForm = Dictionary(Fields=Array([field]))
    return field


def picture(kind: str = "PNG", size: tuple[int, int] = (60, 40), **save: Any) -> bytes:
    out = io.BytesIO()
    Image.effect_noise(size, 50).convert("RGB").save(out, kind, **save)
    return out.getvalue()


def send(client, name: str = "paper.pdf", content: bytes | None = None, **fields):
    """Upload one file; `document_type` is an insurance unless told otherwise."""
    file = SimpleUploadedFile(name, pdf() if content is None else content)
    return client.post(UPLOAD, {"document_type": "vehicle_insurance", "file": file, **fields}, format="multipart")


def sent(client, *given, **fields) -> dict:
    """The row of a document that is sent now."""
    answer = send(client, *given, **fields)
    assert answer.status_code == 201, answer.content
    return answer.json()["document"]


def downloaded(client, document: dict) -> bytes:
    answer = client.get(f"/api/documents/{document['id']}/download/")
    assert answer.status_code == 200
    return b"".join(answer.streaming_content)
