"""The parts a picture is made of, by the lists of its format: what is on no list is no picture.

PNG: ISO/IEC 15948; JPEG: ISO/IEC 10918, JFIF; WebP: RFC 9649.
"""

import sys
from collections.abc import Callable, Iterator, Mapping

_BEGINS = {
    ".png": b"\x89PNG\r\n\x1a\n",
    ".jpg": b"\xff\xd8\xff",
    ".webp": b"RIFF",
    ".ico": b"\x00\x00\x01\x00",
}
_PNG = {
    b"IHDR": 13,
    b"PLTE": 768,
    b"IDAT": sys.maxsize,
    b"IEND": 0,
    b"tRNS": 256,
    b"gAMA": 4,
    b"cHRM": 32,
    b"sRGB": 1,
    b"sBIT": 4,
    b"bKGD": 6,
    b"pHYs": 9,
    b"cICP": 4,
}
"""How many bytes each part may have: a longer one, or a profile of colours, holds words too."""
_WEBP = frozenset((b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF"))
_VP8, _VP8L = b"\x9d\x01\x2a", b"\x2f"
"""What begins a whole picture in a part: RFC 6386, 9.1, and the format without losses."""
_LEAST_VP8, _LEAST_VP8L, _MOST_SIDE = 10, 5, 0x3FFF
_START, _END, _SCAN = 0xD8, 0xD9, 0xDA
_FRAMES = frozenset(
    (*range(0xC0, 0xC4), *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0))
)
_JPEG = _FRAMES | {0xC4, 0xDB, 0xDD, _SCAN, _END}
_LEAST, _MARK = 0xC0, 0xFF
_GOES_ON = frozenset((*range(0xD0, 0xD8), _MARK))
"""Behind a mark inside a scan: it begins anew, or a mark follows."""
_NOTED = {0xE0: (b"JFIF\0", 14), 0xEE: (b"Adobe", 12)}
"""Parts for programs that only say how the colours are meant: how they begin, and their length."""


def is_kind(suffix: str, raw: bytes) -> bool:
    """Say whether a file begins as one with this ending does."""
    return raw.startswith(_BEGINS[suffix]) and (suffix != ".webp" or raw[8:12] == b"WEBP")


def look_into(suffix: str, raw: bytes) -> tuple[int, list[str]]:
    """Return the longer side of a picture in pixels, and the names of the parts that are no
    picture. Raises ValueError where it cannot be read or tells no size, and nothing was found yet.
    """
    side, more = 0, list[str]()
    try:
        for name, pixels in _READERS[suffix](raw):
            side = max(side, pixels)
            more += [name.decode("ascii", "backslashreplace")] if name else []
    except (IndexError, ValueError) as error:
        if not more:
            is_cut = isinstance(error, IndexError)
            raise ValueError("it is cut off" if is_cut else str(error)) from None
    if not side and not more:
        raise ValueError("it does not say how large it is")
    return side, list(dict.fromkeys(more))


_WIDEST = 256
"""What a side of 0 means in the list of an icon."""
_SIZES = 20
"""So many sizes are enough for an icon."""
Part = tuple[bytes, int]
"""The name of a part that is no picture, or nothing; the longer side in pixels where it says so."""


def _read_png(raw: bytes) -> Iterator[Part]:
    at, name = len(_BEGINS[".png"]), b""
    while name != b"IEND":
        size, name = _number(raw[at : at + 4]), raw[at + 4 : at + 8]
        sides = (_number(raw[at + n : at + n + 4]) for n in (8, 12))
        yield b"" if size <= _PNG.get(name, -1) else name, max(sides) if name == b"IHDR" else 0
        at += size + 12
        _at(raw, at - 1)
    if raw[at:]:
        yield _BEHIND, 0


def _read_jpeg(raw: bytes) -> Iterator[Part]:
    at = 2
    while (kind := _at(raw, at + 1)) != _END:
        if raw[at] != _MARK or kind < _LEAST:
            raise ValueError("it is no picture inside")
        end = at + 2 + _number(raw[at + 2 : at + 4])
        held = raw[at + 4 : end]
        begins, most = _NOTED.get(kind, (b"", -1))
        if kind not in _JPEG and not (held.startswith(begins) and len(held) <= most):
            yield held[:12].split(b"\0")[0] or b"a note", 0
        yield b"", max(_number(held[1:3]), _number(held[3:5])) if kind in _FRAMES else 0
        at = _after_scan(raw, end) if kind == _SCAN else end
    if raw[at + 2 :]:
        yield _BEHIND, 0


def _after_scan(raw: bytes, at: int) -> int:
    """Return where the next part begins: inside a scan, 0xFF stands before 0 and before a mark to
    begin anew.
    """
    while (at := raw.find(b"\xff", at)) >= 0:
        after = _at(raw, at + 1)
        if after and after not in _GOES_ON:
            return at
        at += 1
    raise IndexError


def _read_webp(raw: bytes) -> Iterator[Part]:
    at = 12
    while at < len(raw):
        name, size = raw[at : at + 4], _little(raw[at + 4 : at + 8])
        yield b"" if name in _WEBP else name, _webp_side(name, raw[at + 8 : at + 8 + size])
        at += 8 + size + size % 2
        _at(raw, at - 1 - size % 2)


def _webp_side(name: bytes, held: bytes) -> int:
    """Return the longer side that a part of a WebP with a picture in it says; 0 of any other."""
    if name == b"VP8 " and held[3:6] == _VP8 and len(held) >= _LEAST_VP8:
        return max(_little(held[6:8]), _little(held[8:10])) & _MOST_SIDE
    if name == b"VP8L" and held[:1] == _VP8L and len(held) > _LEAST_VP8L:
        sides = _little(held[1:5])
        return max(sides & _MOST_SIDE, sides >> 14 & _MOST_SIDE) + 1
    if name == b"ANMF":
        inner = held[16:]
        return _webp_side(inner[:4], inner[8:])
    return 0


def _read_ico(raw: bytes) -> Iterator[Part]:
    """An icon is a list of pictures, each with its place in the file, and one behind the other."""
    count = _little(raw[4:6])
    if not 0 < count <= _SIZES:
        raise ValueError("it is no list of pictures")
    rows = [raw[at : at + 16] for at in range(6, 6 + 16 * count, 16)]
    places = sorted((_little(row[12:]), _little(row[8:12])) for row in rows)
    end = 6 + 16 * count
    yield b"", max(side or _WIDEST for row in rows for side in row[:2])
    for start, size in places:
        yield b"" if start == end else _BETWEEN, 0
        end = start + size
        _at(raw, end - 1)
        if is_kind(".png", raw[start:end]):
            yield from _read_png(raw[start:end])
    yield _BEHIND if raw[end:] else b"", 0


_READERS: Mapping[str, Callable[[bytes], Iterator[Part]]] = {
    ".png": _read_png,
    ".jpg": _read_jpeg,
    ".webp": _read_webp,
    ".ico": _read_ico,
}
_BEHIND, _BETWEEN = b"behind the end", b"between the pictures"


def _number(raw: bytes) -> int:
    return int.from_bytes(raw, "big")


def _little(raw: bytes) -> int:
    return int.from_bytes(raw, "little")


def _at(raw: bytes, at: int) -> int:
    """Return a byte. Raises IndexError where the file ends before it."""
    return raw[at]
