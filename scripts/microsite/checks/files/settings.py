"""What `mkdocs.yml` may say: what has an effect here, and nothing that runs or brings in more.

The words come converted and the templates are ours, so most settings of MkDocs and of Material do
nothing (docs/decisions/0003, 0013); an editor who sets one believes that it does.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from microsite.findings import Finding
from microsite.site.files import SETTINGS
from microsite.site.overrides import OVERRIDES
from microsite.site.site import Site
from microsite.sources.datafiles import Document, KeyPath, load_yaml

_FIXED: Mapping[str, Any] = {
    "docs_dir": "content",
    "site_dir": "site",
    "strict": True,
    "use_directory_urls": True,
    "theme": {"name": "material", "custom_dir": "overrides", "font": False},
    "validation": {"nav": {"omitted_files": "warn", "not_found": "warn", "absolute_links": "warn"}},
}
"""What the build relies on."""
_NEEDED = ("site_name", "docs_dir", "site_dir", "strict", "theme", "plugins")
_KNOWN = (*_FIXED, "site_name", "plugins", "watch")
"""What has an effect; nothing here reads whatever else MkDocs knows."""
_FOLDERS = ("data", OVERRIDES, "docs", "scripts")
"""What a preview may watch."""
_RUNS = ("hooks", "INHERIT")
"""What would run a program, or take settings from another file."""
_PLUGINS = ("microsite", "search")


def check_settings(site: Site) -> Iterator[Finding]:
    """Every setting of `mkdocs.yml` has an effect, and none brings in anything.

    settings/no-effect: take it out; words and facts of the site stand in `data/`, its look in
    `overrides/`.
    settings/value: put the old value back: the build relies on it.
    settings/plugin: take it out: one plugin makes every page.
    """
    if not (site.root / SETTINGS).exists():
        return
    document = load_yaml(site.root, SETTINGS)
    yield from document.findings
    if document.findings:
        return
    if not isinstance(document.value, Mapping):
        sentence = "These are no settings: keys and values must stand here."
        hint = "put the file back from the last commit"
        yield document.find((), "settings/value", sentence, hint)
    else:
        yield from _check_keys(document, document.value)
        yield from _check_plugins(document, document.value.get("plugins"))


def _check_keys(document: Document, settings: Mapping[str, Any]) -> Iterator[Finding]:
    for key, value in settings.items():
        if key in _RUNS:
            sentence = f"{key} would bring in what nobody checks."
            yield document.find((key,), "settings/plugin", sentence, "take it out")
        elif key in _FIXED:
            yield from _check_value(document, (key,), value, _FIXED[key])
        elif key not in _KNOWN:
            hint = "take it out; words and facts stand in data/, the look in overrides/"
            sentence = f"{key} has no effect on this site."
            yield document.find((key,), "settings/no-effect", sentence, hint)
    for key in _NEEDED:
        if key not in settings:
            sentence = f"The build relies on {key}, and it is not here."
            yield document.find((key,), "settings/value", sentence, "put it back as it was")
    watched = settings.get("watch")
    for index, folder in enumerate(watched if isinstance(watched, list) else ()):
        if folder not in _FOLDERS:
            sentence = f"{folder} is no folder that a site is made of."
            yield document.find(("watch", index), "settings/value", sentence, "take it out")


def _check_value(document: Document, keys: KeyPath, value: Any, fixed: Any) -> Iterator[Finding]:
    if isinstance(fixed, Mapping) and isinstance(value, Mapping):
        for key, inner in value.items():
            if key in fixed:
                yield from _check_value(document, (*keys, key), inner, fixed[key])
            else:
                sentence = f"{'.'.join(map(str, keys))}.{key} has no effect on this site."
                hint = "take it out: the look stands in overrides/"
                yield document.find((*keys, key), "settings/no-effect", sentence, hint)
    elif value != fixed:
        said = str(fixed).lower() if isinstance(fixed, bool) else fixed
        sentence = f"The build relies on {keys[-1]} as it was."
        hint = f"put it back: {keys[-1]}: {said}"
        yield document.find(keys, "settings/value", sentence, hint)


def _iter_plugins(plugins: Any) -> Iterator[tuple[str, KeyPath, Any]]:
    """Yield the name of each plugin, where it stands, and its own settings: in a list, or as the
    key of them.
    """
    if isinstance(plugins, Mapping):
        yield from ((str(name), ("plugins", name), own) for name, own in plugins.items())
    for index, plugin in enumerate(plugins if isinstance(plugins, list) else ()):
        rows = plugin.items() if isinstance(plugin, Mapping) else ((plugin, None),)
        yield from ((str(name), ("plugins", index), own) for name, own in rows)


def _check_plugins(document: Document, plugins: Any) -> Iterator[Finding]:
    rows = list(_iter_plugins(plugins))
    for name, keys, options in rows:
        if name not in _PLUGINS:
            sentence = f"{name} is another plugin: it could change what is published."
            hint = "take it out: one plugin makes every page"
            yield document.find(keys, "settings/plugin", sentence, hint)
        for option in options if name == _PLUGINS[0] and isinstance(options, Mapping) else ():
            at = (*keys, option) if name in keys else (*keys, name, option)
            sentence = f"{option} is for tests, or unknown: it would change every build unseen."
            hint = "take it out: the day is today's, or that of SOURCE_DATE_EPOCH"
            yield document.find(at, "settings/value", sentence, hint)
    if _PLUGINS[0] not in [name for name, *_ in rows] and plugins is not None:
        sentence = f"The plugin {_PLUGINS[0]} makes every page, and it is not here."
        yield document.find(("plugins",), "settings/value", sentence, "put it back")
