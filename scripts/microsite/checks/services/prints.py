"""What a sheet of the print room and the kit of an event name exists."""

from collections.abc import Iterator

from microsite.facts.campaigns import Kit
from microsite.facts.kinds import KIT
from microsite.facts.prints import PrintKind
from microsite.findings import Finding
from microsite.site.site import Site
from microsite.sources.datafiles import KeyPath, nearest

NEEDED: tuple[PrintKind, ...] = ("poster", "letter", "newsletter", "assembly", "agencies")
"""The kinds of sheets that a kit has at least one of, whatever the event."""


def check_prints(site: Site) -> Iterator[Finding]:
    """A sheet of the print room names ways to reach services, a page, an event and another sheet
    that there are.

    prints/unknown-way: name a way of data/services.yml, as childline.phone.
    prints/unknown-page: name a page that exists, without `.md`.
    prints/unknown-event: name an event of data/campaigns.yml.
    prints/unknown-sheet: name another sheet of data/prints.yml, which has a list.
    """
    document = site.documents["prints"]
    known = [f"{name}.{kind}" for name, one in site.registry.services.items() for kind in one.ways]
    for name, row in site.prints.items():
        for index, way in enumerate(row.ways):
            if way not in known:
                hint = nearest(way, known, "name a way of data/services.yml, as childline.phone")
                sentence = f"There is no way {way}."
                yield document.find((name, "ways", index), "prints/unknown-way", sentence, hint)
        if row.page not in site.pages and row.page not in site.unread:
            hint = nearest(row.page, list(site.pages), "name a page that there is")
            sentence = f"There is no page {row.page}."
            yield document.find((name, "page"), "prints/unknown-page", sentence, hint)
        if row.campaign and row.campaign not in site.campaigns:
            hint = nearest(row.campaign, list(site.campaigns), "name an event that there is")
            sentence = f"There is no event {row.campaign}."
            yield document.find((name, "campaign"), "prints/unknown-event", sentence, hint)
        lists = [key for key, one in site.prints.items() if one.points and key != name]
        if row.then and row.then not in lists:
            hint = nearest(row.then, lists, "name another sheet, which has a list")
            sentence = f"There is no other sheet {row.then} with a list."
            yield document.find((name, "then"), "prints/unknown-sheet", sentence, hint)


def check_kits(site: Site) -> Iterator[Finding]:
    """The kit of an event names sheets, lessons and a form that there are, has all that an agency
    needs, and stands on a page.

    kits/unknown: name a sheet of data/prints.yml, a lesson of data/lessons.yml by its page, or a
    form of data/forms.yml.
    kits/other-event: leave the sheet to the event that it is about.
    kits/lacks: add a sheet of that kind.
    kits/unused: hold it on the page of the event, `/// kit | its-id`, or take it out of the data.
    kits/no-kit: write the id of an event that has a `kit` in data/campaigns.yml.
    """
    having = {name: row.kit for name, row in site.campaigns.items() if row.kit}
    for name, kit in having.items():
        for keys, rule, sentence, hint in (*_names(site, kit), *_lacks(site, name, kit)):
            yield site.documents["campaigns"].find((name, "kit", *keys), rule, sentence, hint)
    blocks = [(page, block) for page in site.pages.values() for block in page.blocks]
    held = [(page, block) for page, block in blocks if block.kind == KIT]
    for page, block in held:
        if block.argument not in having:
            sentence = f"{block.argument or 'Nothing'} is no event with a kit."
            hint = nearest(block.argument, list(having), "name an event that has a kit")
            yield Finding(page.path, block.line, 1, "kits/no-kit", sentence, hint)
    for name in having if not site.unread else ():
        if not any(block.argument == name for _, block in held):
            sentence = f"No page holds the kit of {name}."
            hint = f"write /// {KIT} | {name} on a page, or take it out"
            yield site.documents["campaigns"].find((name, "kit"), "kits/unused", sentence, hint)


def _names(site: Site, kit: Kit) -> Iterator[tuple[KeyPath, str, str, str]]:
    """Yield what a kit names and is not there: where, which rule, what is wrong, what to do."""
    lessons = list(site.lessons.addresses.values())
    rows = (
        *((("sheets", n), one, "sheet", list(site.prints)) for n, one in enumerate(kit.sheets)),
        *((("lessons", n), one, "lesson", lessons) for n, one in enumerate(kit.lessons)),
        *((("form",), one, "form", list(site.forms)) for one in (kit.form,) if one),
    )
    for keys, name, what, there in rows:
        if name not in there:
            hint = nearest(name, there, f"name a {what} that there is")
            yield keys, "kits/unknown", f"There is no {what} {name}.", hint


def _lacks(site: Site, name: str, kit: Kit) -> Iterator[tuple[KeyPath, str, str, str]]:
    """Yield what a kit lacks, and what belongs to another event."""
    sheets = {one: site.prints[one] for one in kit.sheets if one in site.prints}
    for number, one in enumerate(kit.sheets):
        about = sheets[one].campaign if one in sheets else None
        if about not in (None, name):
            sentence = f"The sheet {one} is about {about}."
            hint = "leave it to that event"
            yield ("sheets", number), "kits/other-event", sentence, hint
    for kind in NEEDED:
        if kind not in {sheet.kind for sheet in sheets.values()}:
            sentence, hint = f"This kit has no sheet of the kind {kind}.", "add one"
            yield ("sheets",), "kits/lacks", sentence, hint
