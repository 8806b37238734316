"""What `mkdocs.yml` may say: what has an effect here, and nothing that runs or brings in more.

The words come converted and the templates are ours, so most settings of MkDocs and of Material do
nothing (docs/decisions/0003, 0013); an editor who sets one believes that it does.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from microsite.findings import Finding
from microsite.site.files import SETTINGS
from microsite.site.site import Site
from microsite.sources.datafiles import Document, KeyPath, load_yaml

_FIXED: Mapping[str, Any] = {
    "docs_dir": "content",
    "site_dir": "site",
    "strict": True,
    "use_directory_urls": True,
    "theme": {"name": "material", "custom_dir": "overrides", "font": False},
}
"""What the build relies on."""
_NONE = re.compile(
    "site_(?:url|description|author)|repo_(?:url|name)|edit_uri(?:_template)?|copyright"
    "|remote_(?:branch|name)|extra(?:_css|_javascript|_templates)?|markdown_extensions"
    "|google_analytics|(?:exclude|draft)_docs|not_in_nav"
)
"""What MkDocs knows and nothing here reads."""
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
    if isinstance(document.value, Mapping):
        yield from _check_keys(document, document.value)
        yield from _check_plugins(document, document.value.get("plugins"))


def _check_keys(document: Document, settings: Mapping[str, Any]) -> Iterator[Finding]:
    for key, value in settings.items():
        if _NONE.fullmatch(key):
            hint = "take it out; words and facts stand in data/, the look in overrides/"
            sentence = f"{key} has no effect on this site."
            yield document.find((key,), "settings/no-effect", sentence, hint)
        elif key in _RUNS:
            sentence = f"{key} would bring in what nobody checks."
            yield document.find((key,), "settings/plugin", sentence, "take it out")
        elif key in _FIXED:
            yield from _check_value(document, (key,), value, _FIXED[key])


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


def _check_plugins(document: Document, plugins: Any) -> Iterator[Finding]:
    for index, plugin in enumerate(plugins if isinstance(plugins, list) else ()):
        for name in plugin if isinstance(plugin, Mapping) else (plugin,):
            if name not in _PLUGINS:
                sentence = f"{name} is another plugin: it could change what is published."
                keys = ("plugins", index)
                hint = "take it out: one plugin makes every page"
                yield document.find(keys, "settings/plugin", sentence, hint)
