"""The only door to MkDocs: each event is one call into `microsite`, which knows nothing of MkDocs.

One build makes one language, named by `extra.language`. A verb that has already read the sources
hands them over as `extra.site`; a plain `mkdocs build` reads and, being strict, checks them here.
"""

from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from console import today
from microsite.checks import check_site
from microsite.findings import errors_in, render_findings
from microsite.output.policy import MARK as POLICY_MARK
from microsite.output.policy import policy_for
from microsite.output.style import MARK as STYLE_MARK
from microsite.output.style import StyleSheet
from microsite.page import SOURCE_LANGUAGE
from microsite.render.templates import (
    DRAWINGS,
    EXIT_SCRIPT,
    STYLE,
    load_script,
    load_templates,
    set_up,
)
from microsite.render.view import Renderer
from microsite.site import load_site


def on_config(config: MkDocsConfig) -> None:
    root = Path(config.config_file_path).parent
    if (site := config.extra.get("site")) is None:
        site, findings = load_site(root, today())
        if site is not None and config.strict:
            findings += check_site(site)
        if site is None or errors_in(findings):
            raise PluginError(render_findings(findings))
    tag, source = config.extra["language"], config.extra.get("source")
    is_made = source and tag == SOURCE_LANGUAGE
    config.extra["renderer"] = source if is_made else Renderer(site, tag, load_templates(root), source)
    config.extra["style"] = config.extra.get("style") or StyleSheet.load(root / STYLE, root / DRAWINGS)
    config.extra["exit_script"] = load_script(root / EXIT_SCRIPT)
    config.markdown_extensions = []  # the words come converted
    config.theme.static_templates = {"404.html"}
    # The frame is whole: without this MkDocs would list the theme's thousands of icons in every build.
    config.theme.dirs = [folder for folder in config.theme.dirs if Path(folder).parts[-2:] != ("material", "templates")]


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Keep the English page of every address, and the pictures; the theme's own files are not used."""
    content = Path(config.docs_dir)
    return Files([f for f in files if f.src_dir and Path(f.src_dir) == content and _is_published(f.src_uri)])


def on_page_read_source(page: Page, config: MkDocsConfig) -> str:
    """Leave MkDocs nothing to convert: the words of a page were read with all the others."""
    return ""


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    return _renderer(config).content(_slug(page))


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    set_up(env, Path(config.config_file_path).parent, config.theme.dirs)
    env.globals.update(t=_renderer(config).words, exit_script=config.extra["exit_script"])


def on_template_context(context: dict[str, Any], template_name: str, config: MkDocsConfig) -> dict[str, Any]:
    return context | {"view": _renderer(config).missing()}


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: object) -> dict[str, Any]:
    return context | {"view": _renderer(config).view(_slug(page))}


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    return _styled(output, config)


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    return _styled(output_content, config)


def _styled(html: str, config: MkDocsConfig) -> str:
    """Put into a page the style that it uses (one round trip for the whole first view), and the policy that fits."""
    style: StyleSheet = config.extra["style"]
    own = style.for_page(html)
    return html.replace(STYLE_MARK, own, 1).replace(POLICY_MARK, policy_for(own, config.extra["exit_script"]), 1)


def _renderer(config: MkDocsConfig) -> Renderer:
    renderer: Renderer = config.extra["renderer"]
    return renderer


def _slug(page: Page) -> str:
    return page.file.src_uri.removesuffix(".md")


def _is_published(uri: str) -> bool:
    """Say whether a file of content/ has an address of its own: translations and style sources have none."""
    if uri.endswith(".md"):
        return uri.rpartition("/")[2].count(".") == 1
    return not uri.endswith(".css") and f"content/{uri}" != EXIT_SCRIPT
