"""The content security policy of a page (CSP level 3): nothing from elsewhere, inline parts by their hash."""

from base64 import b64encode
from hashlib import sha256

from selectolax.lexbor import LexborHTMLParser

MARK = "/*policy*/"
"""What the page frame prints where the policy belongs."""


def with_policy(html: str) -> str:
    """Return the page with its policy: own scripts and pictures, the inline style and script that it carries."""
    return html.replace(MARK, policy_for(html), 1)


def policy_for(html: str) -> str:
    """Return the policy of a finished page."""
    tree = LexborHTMLParser(html)
    styles = " ".join(_hash(node.text(deep=True)) for node in tree.css("style"))
    scripts = " ".join(_hash(node.text(deep=True)) for node in tree.css("script:not([src])"))
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src {styles}",
            f"script-src 'self' {scripts}",
            "img-src 'self' data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
