"""What cleaning leaves as it was: everything that a page or picture shows."""

import io

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf
from PIL import Image, ImageChops

from documents import cleaning, storage
from documents.cleaner.jpeg import without_metadata
from documents.receiving import LARGEST_FILE
from documents.tests import hostile
from documents.tests.papers import pdf, picture, saved, shown_text, widget


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path):
    settings.DOCUMENTS_ROOT = tmp_path


def cleaned(content: bytes) -> bytes:
    """Raises BadFile."""
    with storage.nameless() as source, storage.unfinished() as (out, _):
        source.write(content)
        source.flush()
        cleaning.clean(source, cleaning.kind_of(source), out)
        out.seek(0)
        return out.read()


def opened(content: bytes) -> Pdf:
    return pikepdf.open(io.BytesIO(content))


def image_of(content: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(content))
    image.load()
    return image


def difference(one: Image.Image, other: Image.Image) -> int:
    """The largest of any pixel and colour."""
    return max(high for _, high in ImageChops.difference(one.convert("RGBA"), other.convert("RGBA")).getextrema())


def test_pages_keep_text_order_size_and_turn():
    def change(made: Pdf) -> None:
        made.pages[1].obj.Rotate = 90
        made.pages[2].obj.CropBox = Array([0, 0, 100, 100])

    clean = cleaned(pdf("Page", pages=3, change=change))
    with opened(clean) as read:
        assert len(read.pages) == 3
        for number, page in enumerate(read.pages):
            assert b"(Page %d) Tj" % number in page.Contents.read_bytes()
            assert page.Resources.Font.F1.BaseFont == Name.Helvetica
        assert (read.pages[1].Rotate, list(read.pages[2].cropbox)) == (90, [0, 0, 100, 100])


def test_pages_keep_what_they_have_from_above():
    def change(made: Pdf) -> None:
        page = made.pages[0].obj
        made.Root.Pages.Resources, made.Root.Pages.MediaBox = page.Resources, page.MediaBox
        del page.Resources, page.MediaBox

    with opened(cleaned(pdf(change=change))) as read:
        assert read.pages[0].Resources.Font.F1.BaseFont == Name.Helvetica
        assert list(read.pages[0].mediabox) == [0, 0, 300, 300]


def test_what_was_filled_in_becomes_part_of_the_page():
    clean = cleaned(pdf(change=lambda made: widget(made, b"MH12AB1234")))
    assert b"(MH12AB1234) Tj" in shown_text(clean)
    with opened(clean) as read:
        assert "/Annots" not in read.pages[0].obj
        assert "/AcroForm" not in read.Root


def test_a_value_without_a_picture_of_it_is_drawn():
    """Programs that fill in forms often leave the drawing to whoever shows them."""

    def change(made: Pdf) -> None:
        field = widget(made)
        field.V, field.DA = pikepdf.String("Ravi Kumar"), pikepdf.String("/F1 12 Tf")
        made.Root.AcroForm.NeedAppearances = True
        made.Root.AcroForm.DR = Dictionary(Font=made.pages[0].obj.Resources.Font)

    assert b"Ravi Kumar" in shown_text(cleaned(pdf(change=change)))


def test_names_that_sound_like_actions_are_only_names():
    """Fonts, glyphs and pictures may be called anything."""

    def change(made: Pdf) -> None:
        resources = made.pages[0].obj.Resources
        drawn = made.make_stream(b"500 0 d0 0 0 100 100 re f")
        resources.Font.A = resources.Font.F1
        resources.Font.AA = made.make_indirect(
            Dictionary(Type=Name.Font, Subtype=Name.Type3, CharProcs=Dictionary(A=drawn, S=drawn, JS=drawn, F=drawn))
        )
        form = made.make_stream(b"0 0 1 1 re f", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 1, 1]))
        resources.XObject = Dictionary(F=form, Launch=form)

    with opened(cleaned(pdf(change=change))) as read:
        resources = read.pages[0].Resources
        assert set(resources.Font.keys()) == {"/F1", "/A", "/AA"}
        assert set(resources.Font.AA.CharProcs.keys()) == {"/A", "/S", "/JS", "/F"}
        assert set(resources.XObject.keys()) == {"/F", "/Launch"}
        assert resources.XObject.F.read_bytes() == b"0 0 1 1 re f"


@pytest.mark.parametrize("as_list", [False, True])
@pytest.mark.parametrize("parameters", [None, Dictionary(ColorTransform=1)])
def test_a_scan_inside_of_a_pdf_keeps_its_pixels_and_loses_its_words(as_list, parameters):
    photo = hostile.with_exif(1)

    def change(made: Pdf) -> None:
        page = made.pages[0].obj
        scan = made.make_stream(photo, Type=Name.XObject, Subtype=Name.Image)
        scan.Filter = Array([Name.DCTDecode]) if as_list else Name.DCTDecode
        if parameters is not None:
            scan.DecodeParms = Array([parameters]) if as_list else parameters
        scan.Width, scan.Height, scan.BitsPerComponent, scan.ColorSpace = 60, 40, 8, Name.DeviceRGB
        page.Resources.XObject = Dictionary(Im=scan)

    with opened(cleaned(pdf(change=change))) as read:
        scan = read.pages[0].Resources.XObject.Im
        stored = scan.read_raw_bytes()
        assert (scan.Width, scan.Height, "/DecodeParms" in scan) == (60, 40, parameters is not None)
        assert pikepdf.PdfImage(scan).as_pil_image().size == (60, 40)
    assert hostile.MARK in photo
    assert hostile.MARK not in stored
    assert difference(image_of(stored), image_of(photo)) == 0


def test_a_jpeg_that_cannot_be_followed_is_left_alone():
    for odd in (b"", b"\xff\xd8", b"\xff\xd8\xff", b"no picture", picture("JPEG")[:40], b"\xff\xd8\x00\x01\x02"):
        assert without_metadata(odd) == odd


def test_cleaning_what_is_clean_changes_nothing_that_is_shown():
    once = cleaned(pdf("Insurance", change=widget))
    assert shown_text(cleaned(once)) == shown_text(once)


@pytest.mark.parametrize("version", ["1.3", "1.7", "2.0"])
def test_old_and_new_pdfs(version):
    made = pdf("Insurance", force_version=version, linearize=True)
    assert b"(Insurance 0) Tj" in shown_text(cleaned(made))


def test_a_pdf_that_lost_its_end_shows_what_is_left():
    assert b"(Insurance 0) Tj" in shown_text(cleaned(pdf()[:-60]))


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "LA", "P", "1", "I;16"])
def test_pngs_of_every_kind(mode):
    image = Image.effect_noise((60, 40), 60)
    image = Image.new("I;16", (60, 40), 40_000) if mode == "I;16" else image.convert(mode)
    out = io.BytesIO()
    image.save(out, "PNG")
    clean = image_of(cleaned(out.getvalue()))
    assert (clean.format, clean.size) == ("PNG", (60, 40))
    wanted = Image.new("L", (60, 40), 156) if mode == "I;16" else image
    assert difference(clean, wanted) <= 1


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
def test_jpegs_of_every_kind(mode):
    out = io.BytesIO()
    Image.linear_gradient("L").convert(mode).save(out, "JPEG", quality=95)
    clean = image_of(cleaned(out.getvalue()))
    assert (clean.format, clean.size, clean.mode) == ("JPEG", (256, 256), "RGB")
    assert difference(clean, image_of(out.getvalue()).convert("RGB")) < 30


def test_a_photo_is_turned_upright():
    out, exif = io.BytesIO(), Image.Exif()
    exif[0x0112] = 6
    Image.linear_gradient("L").resize((40, 20)).save(out, "JPEG", exif=exif)
    assert image_of(cleaned(out.getvalue())).size == (20, 40)


def test_a_large_picture_stays_readable_within_its_limit():
    out = io.BytesIO()
    Image.new("RGB", (6000, 4000), "white").save(out, "JPEG")
    assert image_of(cleaned(out.getvalue())).size == (4096, 2731)


def sideways() -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112] = 6
    return exif


@pytest.mark.parametrize(
    ("mode", "kind", "size", "save"),
    [
        ("RGBA", "PNG", (4096, 4096), {}),
        ("RGBA", "PNG", (8192, 2048), {}),
        ("RGBA", "PNG", (17_000, 1000), {}),
        ("P", "PNG", (5000, 3400), {"transparency": 0}),
        ("RGB", "JPEG", (5000, 5000), {}),
        ("RGB", "JPEG", (5000, 5000), {"progressive": True, "subsampling": 0}),
        ("RGB", "JPEG", (5000, 5000), {"exif": sideways()}),
        ("CMYK", "JPEG", (5000, 5000), {}),
    ],
)
def test_the_largest_pictures_that_are_taken_fit_into_the_child(mode, kind, size, save):
    out = io.BytesIO()
    Image.linear_gradient("L").resize(size).convert(mode).save(out, kind, **save)
    assert len(out.getvalue()) <= LARGEST_FILE
    assert max(image_of(cleaned(out.getvalue())).size) == 4096


def test_three_hundred_pages_are_not_too_many():
    with opened(cleaned(pdf(pages=300))) as read:
        assert len(read.pages) == 300


def test_a_pdf_without_pages_is_refused():
    with Pdf.new() as empty, pytest.raises(cleaning.BadFile):
        cleaned(saved(empty))
