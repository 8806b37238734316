"""The strategy is carried: every paragraph of 2008 by a page of today."""

from collections.abc import Iterator

from microsite.findings import Finding
from microsite.site.site import Site
from microsite.sources.datafiles import nearest


def check_strategy(site: Site) -> Iterator[Finding]:
    """Every paragraph of the 2008 strategy is carried by a page, or stands on the list of those
    still to come.

    strategy/unknown: name a paragraph that `data/strategy.yml` has, in quotes.
    strategy/uncovered: name it in the front matter of the page that carries it.
    strategy/covered: take `pages_to_come` away from the paragraph.
    strategy/to-come: (a note) these pages are still to be written.
    """
    carried: set[str] = set()
    for page in site.pages.values():
        for index, paragraph in enumerate(page.front.strategy):
            carried.add(paragraph)
            if paragraph not in site.strategy:
                hint = nearest(paragraph, list(site.strategy))
                sentence = f"The strategy has no paragraph {paragraph}."
                yield page.document.find(("strategy", index), "strategy/unknown", sentence, hint)
    document = site.documents["strategy"]
    to_come = [
        key for key, row in site.strategy.items() if row.pages_to_come and key not in carried
    ]
    for key, row in site.strategy.items():
        if key not in carried and not row.pages_to_come and not site.unread:
            hint = "name it in the front matter of the page that carries it"
            yield document.find(
                (key,), "strategy/uncovered", f"No page carries paragraph {key}.", hint
            )
        elif key in carried and row.pages_to_come:
            sentence = f"Paragraph {key} is carried now."
            yield document.find(
                (key, "pages_to_come"), "strategy/covered", sentence, "take pages_to_come away"
            )
    if to_come:
        sentence = f"{len(to_come)} paragraphs wait for their page: {', '.join(to_come)}."
        hint = "write the pages that carry them, when you can"
        yield Finding(document.path, 1, 1, "strategy/to-come", sentence, hint, "note")
