"""PDF: the pages are copied into a new file, and nothing else is.

What a page shows comes along; what acts does not: scripts, actions, links, forms, embedded and external files, media,
metadata. Fields and remarks that show something become part of their page first.
"""

from collections.abc import Iterator
from typing import BinaryIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from documents.cleaner import Verdict
from documents.cleaner.jpeg import without_metadata

MOST_PAGES = 300


def _names(text: str) -> set[str]:
    return {f"/{name}" for name in text.split()}


# All that stays, of the parts that could hold something else.
_OF_PAGE = _names("Type Parent MediaBox CropBox BleedBox TrimBox ArtBox Rotate UserUnit Contents Resources Group")
_OF_RESOURCES = _names("Font XObject ExtGState ColorSpace Pattern Shading")
_OF_STREAM = _names("Type Subtype Length Filter DecodeParms")
_OF_FORM = _OF_STREAM | _names("FormType BBox Matrix Resources Group")
_OF_IMAGE = _OF_STREAM | _names("Width Height ColorSpace BitsPerComponent Intent ImageMask Mask Decode Interpolate")
_OF_IMAGE |= _names("SMask SMaskInData Matte")
# What no font, colour or pattern needs. Short names are not among them: fonts, glyphs and inks are called so.
_NEVER = _names("Metadata PieceInfo Properties Alternates LastModified JavaScript OpenAction EmbeddedFiles")
# A stream whose bytes lie in another file.
_ELSEWHERE = _names("F FFilter FDecodeParms")
_ACTIONS = _names("JavaScript Launch URI GoTo GoToR GoToE SubmitForm ResetForm ImportData Named Hide Rendition Sound")
_ACTIONS |= _names("Movie RichMediaExecute Thread Trans GoTo3DView SetOCGState")


def clean(source: BinaryIO, out: BinaryIO) -> Verdict:
    try:
        with Pdf.open(source, suppress_warnings=True) as given:
            if given.is_encrypted:
                return Verdict.ENCRYPTED
            return _rewritten(given, out)
    except pikepdf.PasswordError:
        return Verdict.ENCRYPTED
    # What pikepdf raises for bytes that are no sound PDF, found by feeding it damaged ones.
    except (pikepdf.PdfError, ValueError, TypeError, LookupError, AttributeError, RuntimeError, MemoryError):
        return Verdict.UNREADABLE


def _rewritten(given: Pdf, out: BinaryIO) -> Verdict:
    number = len(given.pages)
    if number == 0:
        return Verdict.UNREADABLE
    if number > MOST_PAGES:
        return Verdict.TOO_MANY_PAGES
    if Name.AcroForm in given.Root:
        given.generate_appearance_streams()
    given.flatten_annotations("screen")
    for page in given.pages:
        _keep(page.obj, _OF_PAGE)
    with Pdf.new() as new:
        new.pages.extend(given.pages)
        for part in new.objects:
            _scrub(part)
        new.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return Verdict.CLEAN


def _scrub(top: Object) -> None:
    """Take out what acts, of an object and all that it holds itself; others it refers to come on their own."""
    waiting = [top]
    while waiting:
        part = waiting.pop()
        if isinstance(part, Stream):
            _scrub_stream(part)
        elif isinstance(part, Dictionary) and _acts(part):
            _keep(part, set())
        if isinstance(part, Dictionary | Stream):
            _drop(part, _NEVER)
            resources = part.get(Name.Resources)
            if isinstance(resources, Dictionary):
                _keep(resources, _OF_RESOURCES)
        waiting += [held for held in _held(part) if not held.is_indirect]


def _acts(part: Object) -> bool:
    """An action, or a file that is embedded or lies elsewhere."""
    return str(part.get(Name.S)) in _ACTIONS or part.get(Name.Type) in (Name.Filespec, Name.Annot, Name.Action)


def _scrub_stream(stream: Object) -> None:
    kind = stream.get(Name.Subtype)
    if kind == Name.Form:
        _keep(stream, _OF_FORM)
    elif kind == Name.Image:
        _keep(stream, _OF_IMAGE)
    else:
        _drop(stream, _ELSEWHERE)
    if kind == Name.PS or stream.get(Name.Type) == Name.EmbeddedFile:
        stream.write(b"")
        _keep(stream, {"/Length"})
    elif kind == Name.Image and _is_jpeg(stream):
        raw = stream.read_raw_bytes()
        plain = without_metadata(raw)
        if plain != raw:
            parameters = stream.get(Name.DecodeParms, None)
            stream.write(plain, filter=stream.Filter, decode_parms=parameters)  # type: ignore[arg-type]  # as they were


def _is_jpeg(stream: Object) -> bool:
    filters = stream.get(Name.Filter)
    return filters == Name.DCTDecode or (isinstance(filters, Array) and list(filters) == [Name.DCTDecode])


def _keep(holder: Object, names: set[str]) -> None:
    for name in set(holder.keys()) - names:
        del holder[name]


def _drop(holder: Object, names: set[str]) -> None:
    for name in names & set(holder.keys()):
        del holder[name]


def _held(part: Object) -> Iterator[Object]:
    values: Iterator[Object] = iter(())
    if isinstance(part, Dictionary | Stream):
        values = (part[name] for name in list(part.keys()))
    elif isinstance(part, Array):
        values = iter(part)
    yield from (value for value in values if isinstance(value, Array | Dictionary | Stream))
