"""Keys and passwords that were meant for somebody's own machine.

The forms of the keys are those that their makers publish for scanners of repositories.
"""

import re
from collections.abc import Iterator

from microsite.findings import Finding
from microsite.site.files import documents_in, written_in
from microsite.site.site import Site
from microsite.sources.text import place_in

_NAMED = (
    r"password|passwd|pwd|secret|token|api[_-]?key|access[_-]?key|secret[_-]?key|account[_-]?key"
)
_SPOKEN = "password|passcode|passphrase|secret|token|login"
"""What a sentence calls them."""
_FORMS = (
    # what it is, what a text must hold for it to be worth looking for, how it looks
    ("a private key", "PRIVATE KEY", r"-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----"),
    ("a key of Amazon", "AKIA ASIA ABIA ACCA", r"\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}\b"),
    ("a token of GitHub", "ghp_ gho_ ghu_ ghs_ ghr_", r"\bgh[pousr]_[A-Za-z0-9]{16,}"),
    ("a token of GitHub", "github_pat_", r"github_pat_\w{20,}"),
    ("a token of GitLab", "glpat- glrt- gldt- glptt-", r"\bgl(?:pat|rt|dt|ptt)-[\w-]{16,}"),
    ("a token of Slack", "xox xapp-", r"\b(?:xox[abeprs]|xapp)-[\w-]{10,}"),
    (
        "an address that posts into a chat",
        "hooks.slack /webhook",
        r"hooks\.slack\.com/(?:services|workflows|triggers)/\w"
        r"|discord(?:app)?\.com/api/(?:v\d+/)?webhooks/\d+/[\w-]{16,}"
        r"|\boffice(?:365)?\.com/webhook\w*/[\w-]{16,}",
    ),
    ("a token of Telegram", ":AA", r"\b\d{8,10}:AA[\w-]{32,}"),
    ("a signature of Azure", "sig=", r"\bsig=[\w%+/-]{30,}"),
    ("a key of Google", "AIza GOCSPX- ya29.", r"AIza[\w-]{30,}|\b(?:GOCSPX-|ya29\.)[\w-]{20,}"),
    ("a key of a service", "_live_ _test_", r"\b[sprw]h?k_(?:live|test)_\w{10,}"),
    ("a key of a service", "sk-", r"\bsk-(?:\w+-)*\w{20,}"),
    (
        "a key of a service",
        "npm_ pypi- hf_ SG. whsec_ dop_v1_",
        r"\b(?:whsec|dop_v1)_\w{20,}|\bnpm_\w{30,}|\bpypi-\w{16,}|\bhf_[A-Za-z0-9]{20,}|\bSG\.[\w-]{16,}\.[\w-]{16,}",
    ),
    ("a token that opens something", "earer ", r"\b[Bb]earer [\w.~+/-]{20,}"),
    ("a signed token", "eyJ", r"\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}"),
    ("a password in an address", "://", r"(?<=://)[^\s:/@\"'<>]+:[^\s:/@\"'<>]+@(?=\w)"),
    (
        "a password",
        _NAMED.replace("[_-]?", "_").replace("|", " ")
        + " apikey api-key access-key secret-key accountkey",
        rf"(?i:\b\w*(?:{_NAMED})[\"'*`]*\s*[:=]\s*[\"'*`]*)"
        r"(?!\$)(?=[^\s\"'`]*\d)(?=[^\s\"'`]*[A-Za-z])[^\s\"'`<>{}()\[\]]{8,}",
    ),
    (
        "a password",
        _SPOKEN.replace("|", " "),
        rf"(?i:\b(?:{_SPOKEN})s?[\"'*`]*\s+(?:is|are|was|stays|remains|will\s+be):?\s+)[\"'*`“‘]*"
        r"(?!\d+-)(?=[^\s\"'`]*\d)(?=[^\s\"'`]*[A-Za-z])[^\s\"'`<>{}()\[\]]{5,}\w",
    ),
)
_SECRETS = [(what, near.split(), re.compile(form)) for what, near, form in _FORMS]


def check_secrets(site: Site) -> Iterator[Finding]:
    """No key and no password stands in what is published, or read by everybody: pages, data, the
    theme, the settings, the documents, and what builds and publishes a site.

    secrets/found: take it away, and have it changed where it opens something: it is known now.
    """
    documents = ((path, text) for path, text, _ in documents_in(site))
    for path, text in (*written_in(site), *documents):
        small = text.lower()
        for what, near, form in _SECRETS:
            if not any(word in (small if word.islower() else text) for word in near):
                continue
            for match in form.finditer(text):
                sentence = f"This is {what}, or looks like one."
                hint = "take it away, and have it changed where it opens something: it is known now"
                place = place_in(text, match.start())
                yield Finding(path, *place, "secrets/found", sentence, hint)
