"""Preview the site and show every saved change: English, or another language.

    python scripts/serve.py [--tag gu] [--port 8000]

Only what cannot be read stops the preview; the checks of `scripts/check.py` are for when the words are done.
"""

import argparse
import os
from pathlib import Path

from console import ROOT, main, today

os.environ["NO_MKDOCS_2_WARNING"] = "1"

from mkdocs.commands.serve import serve
from mkdocs.exceptions import Abort

from microsite.datafiles import nearest
from microsite.errors import CheckError, UsageError
from microsite.page import SOURCE_LANGUAGE
from microsite.site import load_site


def verb() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=Path, default=ROOT, help="the project")
    parser.add_argument("--tag", default=SOURCE_LANGUAGE, help="the language to show, such as gu")
    parser.add_argument("--port", type=int, default=8000)
    options = parser.parse_args()
    site, findings = load_site(options.root.resolve(), today())
    if site is None:
        raise CheckError(findings)
    if options.tag not in site.languages:
        raise UsageError(f"{options.tag} is not a language of this site; {nearest(options.tag, list(site.languages))}")
    try:
        serve(
            str(options.root / "mkdocs.yml"),
            dev_addr=f"127.0.0.1:{options.port}",
            extra={"language": options.tag},
            site_url=None,
            strict=False,
        )
    except Abort as error:
        raise UsageError(str(error)) from None


if __name__ == "__main__":
    main(verb)
