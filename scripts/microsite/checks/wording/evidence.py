"""An evidence block is for advice to keep proof: it prints the exception for nude pictures.

`Keep the messages` is right for a nasty message and a crime with a sexual picture of a child. What
advice outside such a block looks like is data: `data/wording/en/keep.yml`.
"""

from collections.abc import Iterator

from microsite.checks.wording.near import Lists, Near
from microsite.checks.wording.plain import read
from microsite.facts.wording import Row
from microsite.findings import Finding
from microsite.site.site import Site
from microsite.site.texts import texts_on
from microsite.sources.prose import iter_sentences

EVIDENCE = "evidence"


def check_evidence(site: Site) -> Iterator[Finding]:
    """An evidence block says something about keeping, or not deleting.

    wording/empty-evidence: use a block that fits, such as `steps`, or write its words outside it.
    """
    keep = site.wording["keep"]
    near = Near(Row(near=(keep.expects,)), Lists(keep.words, Lists(site.wording_lists)))
    holding = {
        (text.path, text.line)
        for text in texts_on(site)
        if EVIDENCE in text.passage.card.split()
        and any([*near.find(read(sentence))] for sentence in iter_sentences(text.words))
    }
    for page in site.pages.values():
        for block in page.blocks:
            if block.kind == EVIDENCE and (page.path, block.line) not in holding:
                says = "This evidence block says nothing about keeping or not deleting anything."
                hint = "write these words outside it, or use a block that fits, such as steps"
                yield Finding(page.path, block.line, 1, "wording/empty-evidence", says, hint)
