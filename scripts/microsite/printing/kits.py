"""The kit of an event as one file (ZIP): the same bytes for the same files."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from microsite.site.kits import Kit

_EPOCH = (2000, 1, 1, 0, 0, 0)
"""The day that every file says: that of its making would make each other bytes."""
_UNIX, _READABLE = 3, 0o644 << 16
"""What made it and who may read it, said alike on every computer."""


def write_kit(kit: Kit, folder: Path) -> bytes:
    """Return a kit made of the files in `folder`, the print room.

    Nothing is packed tighter: its files are already, and each program would do so in its own way.
    Raises OSError where a file is not there.
    """
    files = {part.path: (folder / part.file).read_bytes() for part in kit.parts}
    files |= {path: words.encode() for path, words in kit.texts}
    made = BytesIO()
    with ZipFile(made, "w", ZIP_STORED) as packed:
        for path in sorted(files):
            entry = ZipInfo(path, _EPOCH)
            entry.create_system, entry.external_attr = _UNIX, _READABLE
            packed.writestr(entry, files[path])
    return made.getvalue()
