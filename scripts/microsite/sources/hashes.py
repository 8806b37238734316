"""The fingerprint of words: moving a line break changes nothing."""

import hashlib

HASH = r"[0-9a-f]{12}"


def hash_words(source: str) -> str:
    """Return twelve hexadecimal digits of the SHA-256 of the words, white space made even."""
    return hashlib.sha256(" ".join(source.split()).encode()).hexdigest()[:12]
