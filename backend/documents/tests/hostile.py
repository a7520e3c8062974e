"""Files that mean harm, in twelve classes; `number` varies each, so that two of a class are never the same.

Each has the name and bytes that are sent, and what must become of it: refused, or neutralised.
"""

import io
import random
import struct
import zipfile
import zlib
from collections.abc import Callable
from typing import NamedTuple

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String
from PIL import Image, PngImagePlugin

from documents.tests.papers import pdf, picture, widget

MARK = b"CANARY"  # in everything that must not be left


class Hostile(NamedTuple):
    name: str
    content: bytes
    is_refused: bool


def mark(number: int) -> bytes:
    return MARK + str(number).encode()


def action(number: int) -> pikepdf.Object:
    """One of the actions that a PDF may take."""
    text = String(mark(number).decode())
    return [
        Dictionary(S=Name.JavaScript, JS=text),
        Dictionary(S=Name.Launch, F=text),
        Dictionary(S=Name.URI, URI=text),
        Dictionary(S=Name.GoToR, F=text, D=Array([0, Name.Fit])),
        Dictionary(S=Name.SubmitForm, F=text),
        Dictionary(S=Name.ImportData, F=text),
    ][number % 6]


def wrong_magic(number: int) -> Hostile:
    zipped = io.BytesIO()
    with zipfile.ZipFile(zipped, "w") as archive:
        archive.writestr("a.txt", mark(number))
    made = [
        b"MZ" + mark(number) * 40,
        b"#!/bin/sh\necho " + mark(number),
        zipped.getvalue(),
        b"<html><script>alert('" + mark(number) + b"')</script></html>",
        b"\x7fELF" + mark(number) * 40,
        mark(number) + pdf(),
        b"GIF89a" + mark(number),
        b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>" + mark(number),
    ]
    return Hostile(f"a{number}.{['pdf', 'png', 'jpg'][number % 3]}", made[number % len(made)], is_refused=True)


def wrong_name(number: int) -> Hostile:
    names = ["a.pdf.exe", "a.pdf.", "../a.exe", "a.pdf\N{FULLWIDTH FULL STOP}exe", "a.pdf.html", "a.svg", "a.PDFX"]
    return Hostile(names[number % len(names)], pdf(mark(number).decode()), is_refused=True)


def polyglot(number: int) -> Hostile:
    """A sound file with another one behind it, or between its parts."""
    zipped = io.BytesIO()
    with zipfile.ZipFile(zipped, "w") as archive:
        archive.writestr(mark(number).decode(), mark(number))
    behind = [zipped.getvalue(), b"<script>" + mark(number) + b"</script>", b"%PDF-1.4 " + mark(number)][number % 3]
    if number % 4 == 0:
        return Hostile("a.pdf", pdf() + behind, is_refused=False)
    if number % 4 == 1:
        return Hostile("a.png", picture("PNG") + behind, is_refused=False)
    if number % 4 == 2:
        return Hostile("a.jpg", picture("JPEG") + behind, is_refused=False)
    head, line, rest = pdf().partition(b"\n")
    return Hostile("a.pdf", head + line + b"%<script>" + mark(number) + b"</script>\n" + rest, is_refused=False)


def script(number: int) -> Hostile:
    """JavaScript and other actions wherever a PDF has a place for them."""

    def change(made: Pdf) -> None:
        page = made.pages[0].obj
        place = number % 6
        if place == 0:
            made.Root.OpenAction = action(number // 6)
        elif place == 1:
            made.Root.AA = Dictionary(WC=action(number // 6), DP=action(number))
        elif place == 2:
            page.AA = Dictionary(O=action(number // 6))
        elif place == 3:
            made.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([String("a"), action(0)])))
        elif place == 4:
            widget(made).AA = Dictionary(K=action(number // 6))
            made.Root.AcroForm.CO = made.Root.AcroForm.Fields
        else:
            page.Resources.Properties = Dictionary(MC0=made.make_indirect(action(number // 6)))

    return Hostile("a.pdf", pdf(change=change), is_refused=False)


def link(number: int) -> Hostile:
    """Annotations of a page that lead somewhere, and outlines that do."""

    def change(made: Pdf) -> None:
        seen = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 300, 300]), A=action(number))
        seen.PA, seen.Contents = action(2), String(mark(number).decode())
        made.pages[0].obj.Annots = Array([made.make_indirect(seen)])
        item = made.make_indirect(Dictionary(Title=String(mark(number).decode()), A=action(number)))
        made.Root.Outlines = made.make_indirect(Dictionary(First=item, Last=item, Count=1))

    return Hostile("a.pdf", pdf(change=change), is_refused=False)


def embedded(number: int) -> Hostile:
    """Files inside of a PDF: attached, in a remark, beside an object, or the bytes of a stream outside."""

    def change(made: Pdf) -> None:
        stream = made.make_stream(mark(number) * 50, Type=Name.EmbeddedFile)
        spec = made.make_indirect(Dictionary(Type=Name.Filespec, F=String("a.exe"), EF=Dictionary(F=stream)))
        page = made.pages[0].obj
        place = number % 4
        if place == 0:
            made.attachments[mark(number).decode()] = mark(number) * 50
        elif place == 1:
            remark = Dictionary(Type=Name.Annot, Subtype=Name.FileAttachment, Rect=Array([0, 0, 20, 20]), FS=spec)
            page.Annots = Array([made.make_indirect(remark)])
        elif place == 2:
            page.AF, made.Root.AF = Array([spec]), Array([spec])
            page.Resources.XObject = Dictionary(Fm=made.make_stream(b"", Type=Name.XObject, Subtype=Name.Form, AF=spec))
        else:
            font = page.Resources.Font.F1
            font.FontDescriptor = Dictionary(FontFile=made.make_stream(b"x", F=spec, Metadata=stream))

    return Hostile("a.pdf", pdf(change=change), is_refused=False)


def rich(number: int) -> Hostile:
    """Media, forms in XML, PostScript and metadata."""

    def change(made: Pdf) -> None:
        page, text = made.pages[0].obj, mark(number)
        place = number % 5
        if place == 0:
            widget(made)
            made.Root.AcroForm.XFA = made.make_stream(b"<xdp>" + text + b"</xdp>")
        elif place == 1:
            seen = Dictionary(Type=Name.Annot, Subtype=Name.RichMedia, Rect=Array([0, 0, 99, 99]))
            seen.RichMediaContent = Dictionary(Assets=Dictionary(Names=Array([String("a"), made.make_stream(text)])))
            page.Annots = Array([made.make_indirect(seen)])
        elif place == 2:
            made.Root.Metadata = made.make_stream(b"<x:xmpmeta>" + text, Type=Name.Metadata, Subtype=Name.XML)
            made.docinfo[Name.Author] = String(text.decode())
            page.Metadata = made.make_stream(text)
            page.PieceInfo = Dictionary(App=Dictionary(Private=made.make_stream(text)))
        elif place == 3:
            page.Resources.XObject = Dictionary(P=made.make_stream(text, Type=Name.XObject, Subtype=Name.PS))
        else:
            photo = made.make_stream(with_exif(number), Type=Name.XObject, Subtype=Name.Image, Filter=Name.DCTDecode)
            photo.Width, photo.Height, photo.BitsPerComponent, photo.ColorSpace = 60, 40, 8, Name.DeviceRGB
            photo.Metadata = made.make_stream(text)
            page.Resources.XObject = Dictionary(Im=photo)

    return Hostile("a.pdf", pdf(change=change), is_refused=False)


def with_exif(number: int) -> bytes:
    exif = Image.Exif()
    exif[0x010E] = exif[0x8298] = mark(number).decode()  # description, copyright
    exif.get_ifd(0x8825)[1] = "N"
    return picture("JPEG", exif=exif, comment=mark(number))


def metadata(number: int) -> Hostile:
    """What cameras and programs write beside the pixels."""
    if number % 2:
        return Hostile("a.jpg", with_exif(number), is_refused=False)
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", mark(number).decode())
    info.add_itxt("XML:com.adobe.xmp", "<x>" + mark(number).decode() + "</x>", zip=bool(number % 4))
    info.add(b"quIZ", mark(number))
    return Hostile("a.png", picture("PNG", pnginfo=info, exif=b"Exif\x00\x00MM\x00*" + mark(number)), is_refused=False)


def encrypted(number: int) -> Hostile:
    """Password to open, or none but restrictions, by each of the methods there are."""
    old = {"aes": False, "metadata": False}
    how = [{"R": 6}, {"R": 4}, {"R": 3, **old}, {"R": 2, **old}][number % 4]
    user = "" if number % 3 == 0 else f"user{number}"
    locked = pikepdf.Encryption(owner=f"owner{number}", user=user, **how)
    return Hostile("a.pdf", pdf(mark(number).decode(), encryption=locked), is_refused=True)


def png_of(width: int, height: int, data: bytes) -> bytes:
    """A PNG that says its size and has whatever (compressed) inside."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def flood(number: int) -> Hostile:
    """Small files that say or hold a great many pixels, or frames."""
    side = 20_000 + number
    if number % 4 == 0:
        return Hostile("a.png", png_of(side, side, packed(b"\0", 1000)), is_refused=True)
    if number % 4 == 1:
        jpeg = picture("JPEG")
        at = jpeg.index(b"\xff\xc0") + 5
        return Hostile("a.jpg", jpeg[:at] + struct.pack(">HH", side, side) + jpeg[at + 4 :], is_refused=True)
    if number % 4 == 2:  # compresses to a few kilobytes, and takes a gigabyte
        rows, width = 1000, 25_100 + number
        return Hostile("a.png", png_of(width, rows, packed(b"\0", (width * 3 + 1) * rows)), is_refused=True)
    frames = [Image.new("RGB", (500, 500), (shade % 256, 0, number % 256)) for shade in range(3)]
    out = io.BytesIO()
    frames[0].save(out, "PNG", save_all=True, append_images=frames[1:])
    return Hostile("a.png", out.getvalue(), is_refused=True)


def bomb(number: int) -> Hostile:
    """PDFs that never end, or take all there is, when they are read."""
    place = number % 5
    if place == 0:  # pages without end
        return Hostile("a.pdf", pdf(pages=301 + number), is_refused=True)
    if place == 1:  # an object inside of itself, over and over
        deep = b"<</A" * 20_000 + b" 1 " + b">>" * 20_000
        return Hostile("a.pdf", broken(deep), is_refused=True)
    if place == 2:  # a table of objects that unpacks to a gigabyte
        return Hostile("a.pdf", table_of(packed(b"\x01", 400_000_000 + number)), is_refused=True)
    if place == 3:  # a page that is its own parent
        loop = b"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 1/Kids[2 0 R]>>endobj "
        return Hostile("a.pdf", b"%PDF-1.4\n" + loop + b"trailer<</Root 1 0 R>>" + mark(number), is_refused=True)
    many = b"".join(b"%d 0 obj[%d 0 R]endobj " % (at, at + 1) for at in range(10, 150_000))  # all objects, no page
    return Hostile("a.pdf", broken(many + mark(number)), is_refused=True)


def packed(byte: bytes, number: int) -> bytes:
    """So many of one byte, compressed, without ever being all there."""
    packer = zlib.compressobj(9)
    block = byte * 1_000_000
    parts = [packer.compress(block) for _ in range(number // len(block))]
    return b"".join([*parts, packer.compress(byte * (number % len(block))), packer.flush()])


def broken(middle: bytes) -> bytes:
    return b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/X " + middle + b">>endobj trailer<</Root 1 0 R>>"


def table_of(table: bytes) -> bytes:
    """A PDF whose compressed cross-reference stream is this one."""
    start = b"%PDF-1.5\n"
    head = b"1 0 obj<</Type/XRef/Size 100000000/W[1 2 1]/Root 2 0 R/Filter/FlateDecode/Length %d>>stream\n"
    return start + head % len(table) + table + b"\nendstream endobj\nstartxref\n%d\n%%%%EOF" % len(start)


def damaged(number: int) -> Hostile:
    """Sound files with bytes changed or cut off: refused, or read as what is left of them."""
    chance = random.Random(number)  # noqa: S311
    kind = ["pdf", "jpg", "png"][number % 3]
    content = bytearray({"pdf": pdf(), "jpg": picture("JPEG"), "png": picture("PNG")}[kind])
    for _ in range(chance.randrange(1, 40)):
        content[chance.randrange(8, len(content))] = chance.randrange(256)
    return Hostile(f"a.{kind}", bytes(content[: chance.randrange(len(content) // 2, len(content))]), is_refused=False)


CLASSES: dict[str, Callable[[int], Hostile]] = {
    made.__name__: made
    for made in (
        wrong_magic,
        wrong_name,
        polyglot,
        script,
        link,
        embedded,
        rich,
        metadata,
        encrypted,
        flood,
        bomb,
        damaged,
    )
}
