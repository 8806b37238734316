"""Each lesson has a short address of its own, and each leads to a lesson."""

from collections.abc import Iterator

from microsite.checks.links.lookalikes import host_of
from microsite.facts.lessons import RECEIVERS
from microsite.findings import Finding
from microsite.site.lessons import is_lesson
from microsite.site.site import Site
from microsite.sources.datafiles import nearest


def check_lessons(site: Site) -> Iterator[Finding]:
    """Every page of teach/ but its first has one short address, which leads nowhere else, and is
    passed on only to places that whoever codes has looked at.

    lessons/unknown: name a page of `content/teach/`, without `.md`.
    lessons/twice: take the younger row away; nobody has its letters on paper yet.
    lessons/no-address: add a row to `data/lessons.yml` with two letters that no row has had.
    lessons/receiver: put the old address back; or ask whoever codes to look at the new place
    (`facts/lessons.py`).
    """
    document = site.documents["lessons"]
    for name, receiver in site.lessons.share.items():
        host = host_of(receiver.value)
        if host not in RECEIVERS:
            sentence = f"Nobody has looked at {host or receiver.value} as a place for lessons."
            hint = f"put the old address back; these are known: {', '.join(sorted(RECEIVERS))}"
            yield document.find(("share", name, "value"), "lessons/receiver", sentence, hint)
    lessons = [slug for slug in site.pages if is_lesson(slug)]
    first: dict[str, str] = {}
    for code, slug in site.lessons.addresses.items():
        keys = ("addresses", code)
        if not is_lesson(slug) or slug not in {*site.pages, *site.unread}:
            hint = nearest(slug, lessons, "name a page of content/teach/, without .md")
            yield document.find(keys, "lessons/unknown", f"There is no lesson {slug}.", hint)
        elif first.setdefault(slug, code) != code:
            sentence = f"The lesson {slug} has the short address {first[slug]} too."
            hint = "take the younger row away; nobody has its letters on paper yet"
            yield document.find(keys, "lessons/twice", sentence, hint)
    for slug in lessons:
        if slug not in first:
            hint = "add a row to data/lessons.yml with two letters that no row has had"
            sentence = "This lesson has no short address."
            yield Finding(site.pages[slug].path, 1, 1, "lessons/no-address", sentence, hint)
