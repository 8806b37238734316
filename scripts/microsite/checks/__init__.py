"""Source checks: one rule family a module, each a generator of findings over the whole site."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

from microsite.checks.files.builders import check_builders
from microsite.checks.files.characters import check_characters
from microsite.checks.files.help_style import check_help_style
from microsite.checks.files.kinds import check_files
from microsite.checks.files.pictures import check_photos_and_drawings
from microsite.checks.files.scripts import check_scripts
from microsite.checks.files.secrets import check_secrets
from microsite.checks.files.settings import check_settings
from microsite.checks.files.sheets import check_sheets
from microsite.checks.files.templates import check_templates
from microsite.checks.files.theme import check_theme
from microsite.checks.files.words import check_words
from microsite.checks.languages.danger import check_danger_words
from microsite.checks.languages.names import check_kept_names
from microsite.checks.languages.passages import check_passages
from microsite.checks.languages.strings import check_strings
from microsite.checks.languages.tags import check_languages, check_source_language
from microsite.checks.languages.terms import check_terms
from microsite.checks.languages.translations import check_translations
from microsite.checks.links.data import check_data_links
from microsite.checks.links.handles import check_handles
from microsite.checks.links.hosts import check_hosts, check_way_addresses
from microsite.checks.links.internal import check_links
from microsite.checks.links.lessons import check_lessons
from microsite.checks.links.mail import check_mail
from microsite.checks.links.published import check_addresses
from microsite.checks.pages.dates import check_dates
from microsite.checks.pages.easy_read import check_easy_reads
from microsite.checks.pages.forms import check_forms
from microsite.checks.pages.landmarks import check_landmarks
from microsite.checks.pages.pictures import check_pictures
from microsite.checks.pages.printed import check_printed
from microsite.checks.pages.reading import check_reading
from microsite.checks.pages.sections import check_sections
from microsite.checks.pages.strategy import check_strategy
from microsite.checks.pages.structure import check_structure
from microsite.checks.pages.updated import check_updated
from microsite.checks.services.answers import check_circles, check_services
from microsite.checks.services.areas import check_areas
from microsite.checks.services.before_launch import check_before_launch
from microsite.checks.services.chooser import check_chooser
from microsite.checks.services.names import check_looks, check_names
from microsite.checks.services.pinned import check_pins
from microsite.checks.services.pinned_words import check_pinned_words
from microsite.checks.services.prints import check_kits, check_prints
from microsite.checks.services.roles import check_roles
from microsite.checks.services.ways import check_ways
from microsite.checks.typed.facts import check_typed_facts
from microsite.checks.typed.keys import check_keys
from microsite.checks.typed.owners import check_owners
from microsite.checks.typed.spelled import check_spelled
from microsite.checks.wording.evidence import check_evidence
from microsite.checks.wording.forgotten import check_forgotten
from microsite.checks.wording.tables import check_tables
from microsite.checks.wording.wording import check_wording
from microsite.findings import Finding
from microsite.site.read import read_sources
from microsite.site.site import Site, UnreadError

CHECKS: tuple[Callable[[Site], Iterator[Finding]], ...] = (
    check_services,
    check_circles,
    check_ways,
    check_names,
    check_looks,
    check_pins,
    check_pinned_words,
    check_areas,
    check_chooser,
    check_prints,
    check_kits,
    check_files,
    check_characters,
    check_secrets,
    check_builders,
    check_photos_and_drawings,
    check_theme,
    check_sheets,
    check_help_style,
    check_scripts,
    check_templates,
    check_words,
    check_settings,
    check_forms,
    check_structure,
    check_printed,
    check_links,
    check_addresses,
    check_lessons,
    check_strategy,
    check_sections,
    check_dates,
    check_updated,
    check_roles,
    check_easy_reads,
    check_pictures,
    check_landmarks,
    check_data_links,
    check_source_language,
    check_languages,
    check_danger_words,
    check_translations,
    check_strings,
    check_kept_names,
    check_passages,
    check_terms,
    check_tables,
    check_wording,
    check_evidence,
    check_forgotten,
    check_hosts,
    check_way_addresses,
    check_handles,
    check_mail,
    check_typed_facts,
    check_keys,
    check_owners,
    check_spelled,
    check_reading,
    check_before_launch,
)
"""Every check. Their order means nothing: findings are sorted before they are told."""


NEEDED = (check_source_language, check_landmarks, check_circles)
"""Checks of what no page can be printed without."""


def check_site(site: Site) -> Iterator[Finding]:
    """Yield the findings of every family. A check that asks for a data file that cannot be read
    ends there: what is wrong with the file is told already, and one mistake is told once.
    """
    for check in CHECKS:
        with suppress(UnreadError):
            yield from check(site)


def check_needed(site: Site) -> Iterator[Finding]:
    """Yield the findings that not even a preview can go on with."""
    for check in NEEDED:
        yield from check(site)


def check_sources(root: Path, today: date) -> tuple[Site | None, list[Finding]]:
    """Read and check the sources below `root`. Whatever can be read is checked; without whole data
    files there is no site.
    """
    part, findings = read_sources(root, today)
    findings += check_site(part)
    return (part if part.is_whole else None), findings
