"""The words of the data as plain text, for files that are no page: every mention filled in."""

import re

from babel.dates import format_date

from microsite.facts.services import Service
from microsite.site.languages import date_locale_of
from microsite.site.phases import coming_of
from microsite.site.site import Site
from microsite.sources.markdown import MENTION, without_marks


def plain_text(site: Site, key: str, tag: str) -> str:
    """Return the words of `key` in a language, in English where they are not translated, with the
    names and numbers that they mention.

    What a launched site must not print is left out here too: its fallback stands in its place.
    """
    words = without_marks(site.text(key, tag))
    return MENTION.sub(lambda match: _mentioned(site, match, tag), words)


def plain_when(site: Site, campaign: str, tag: str) -> str | None:
    """Return the confirmed days of an event that are still to come, or when it usually is; None for
    one that is held no more.
    """
    row = site.campaigns[campaign]
    if coming := coming_of(row, site.today):
        locale = date_locale_of(tag)
        starts, ends = (format_date(day, "long", locale) for day in (coming.starts, coming.ends))
        said = site.text("event.date_range", tag).format(starts=starts, ends=ends)
        return starts if starts == ends else said
    if row.ended or not row.usually:
        return None
    usually = site.text(f"campaign.{campaign}.usually", tag)
    return site.text("event.usually", tag).format(usually=usually)


def _mentioned(site: Site, match: re.Match[str], tag: str) -> str:
    name, field = match["id"], match["field"]
    if name == "partnership":
        return site.partnership.area if field == "area" else site.text("partnership.name", tag)
    service = site.registry.services.get(name)
    if service is None:
        return match[0]
    if field is None:
        return site.text(f"service.{name}.name", tag)
    return _field(site, name, service, field, tag) or match[0]


def _field(site: Site, name: str, service: Service, field: str, tag: str) -> str | None:
    """Return one fact of a service: its hours, what to press, or a way to reach it."""
    launched = site.partnership.launched
    if field == "hours":
        is_said = service.hours and not service.is_silenced(launched)
        return plain_text(site, f"service.{name}.hours", tag) if is_said else None
    if field == "keyword":
        return next((way.keyword for way in service.ways.values() if way.keyword), None)
    for kind, way in service.ways.items():
        if kind == field:
            withheld = service.is_withheld(kind, launched)
            key = f"service.{name}.ways.{kind}.fallback"
            return plain_text(site, key, tag) if withheld else way.value
    return None
