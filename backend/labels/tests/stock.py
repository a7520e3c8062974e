"""What the tests of labels share: templates, devices, and reading what was printed."""

from importlib import import_module
from typing import Any

import pypdfium2
import zxingcpp
from django.apps import apps
from PIL import Image

from devices.models import Device
from labels.models import LabelTemplate

BUILT_IN = import_module("labels.migrations.0001_initial")
PRINT = "/sil/labels/print/"
TEMPLATES = "/sil/labels/templates/"
PREVIEW = "/sil/labels/preview/"
FORMATS = {
    "qr": zxingcpp.BarcodeFormat.QRCode,
    "datamatrix": zxingcpp.BarcodeFormat.DataMatrix,
    "code128": zxingcpp.BarcodeFormat.Code128,
}


def built_in(name: str) -> LabelTemplate:
    """A template that came with Silo; tests that empty all tables take it away, so it is put back."""
    if not LabelTemplate.objects.filter(built_in=True).exists():
        BUILT_IN.add_built_in(apps, None)
    return LabelTemplate.objects.get(name=name)


def template(**changed: Any) -> dict[str, Any]:
    """The body of a new template: a roll of 50 x 25 mm with a QR code and the serial."""
    elements = [
        {"kind": "code", "code": "qr", "text": "{serial}", "x": 1, "y": 2, "width": 21},
        {"kind": "text", "text": "{serial}", "x": 22.5, "y": 5, "width": 26.5, "size": 8, "bold": True},
    ]
    size = {"page_width": 50, "page_height": 25, "label_width": 50, "label_height": 25}
    return {"name": "Mine", "medium": "roll", **size, "elements": elements, **changed}


def pages(pdf: bytes, dpi: int = 300) -> list[Image.Image]:
    """Each page in grey."""
    document = pypdfium2.PdfDocument(pdf)
    return [page.render(scale=dpi / 72, grayscale=True).to_pil() for page in document]


def read(image: Image.Image, *, code: str | None = None) -> list[str]:
    found = zxingcpp.read_barcodes(image, formats=FORMATS[code]) if code else zxingcpp.read_barcodes(image)
    return [barcode.text for barcode in found]


def body(answer) -> bytes:
    return b"".join(answer.streaming_content)


def detailed(serial: str, **columns: Any) -> str:
    Device.objects.filter(pk=serial).update(**columns)
    return serial
