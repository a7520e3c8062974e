"""The JPEG inside a PDF keeps its compressed pixels and loses what cameras and programs wrote beside them."""

_START = b"\xff\xd8"
_SCAN = 0xDA  # from here on: compressed pixels
_ALONE = {0x01, *range(0xD0, 0xD9)}  # markers without a length
# JFIF (APP0), colour profile (APP2) and Adobe's colour transform (APP14) decide how it looks; the rest only tells.
_TELLING = {*range(0xE0, 0xF0), 0xFE} - {0xE0, 0xE2, 0xEE}


def without_metadata(jpeg: bytes) -> bytes:
    """What cannot be followed is given back as it came: it is no picture to anybody."""
    if not jpeg.startswith(_START):
        return jpeg
    kept, at = [_START], 2
    while at + 4 <= len(jpeg) and jpeg[at] == 0xFF:
        marker = jpeg[at + 1]
        if marker == _SCAN:
            kept.append(jpeg[at:])
            return b"".join(kept)
        if marker == 0xFF:  # a filling byte
            at += 1
            continue
        length = 2 if marker in _ALONE else 2 + int.from_bytes(jpeg[at + 2 : at + 4])
        if marker not in _TELLING:
            kept.append(jpeg[at : at + length])
        at += length
    return jpeg
