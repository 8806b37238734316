"""The only door to MkDocs: one build makes every page in every language and all files beside them.

Each event is a call into the floors below, which know nothing of MkDocs. MkDocs gets a generated
file for each page in each language, English at the root and the others in a folder of their tag,
with its true title and front matter, so that other plugins see them.
"""

import datetime
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from threading import Thread
from typing import Literal, cast

from jinja2 import Environment
from mkdocs.config import base
from mkdocs.config import config_options as c
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from microsite.checks import check_needed, check_site
from microsite.clock import today
from microsite.errors import CheckError
from microsite.findings import Finding, errors_in, render_findings
from microsite.output import iter_output
from microsite.output.manifest import sum_sources, write_manifest
from microsite.output.policy import policy_for
from microsite.output.scripts import read_exit
from microsite.output.style import StyleSheet
from microsite.output.verify import check_built_pages, check_ways_out
from microsite.render.theme import load_templates, set_up
from microsite.render.view import MISSING, TOGETHER, render_languages, template_of
from microsite.site.addresses import NOT_FOUND, language_root, together_of
from microsite.site.files import is_meant
from microsite.site.read import load_site
from microsite.site.site import Site

log = logging.getLogger("mkdocs.plugins.microsite")


class MicrositeConfig(base.Config):  # type: ignore[no-untyped-call]
    """What stands under `microsite:` in mkdocs.yml."""

    today = c.Optional(c.Type(datetime.date))
    """The day to build for; without it the day of SOURCE_DATE_EPOCH, else today."""
    paper_codes = c.Type(bool, default=True)
    """Whether each page gets the code that leads from its printed copy back to it."""


class MicrositePlugin(BasePlugin[MicrositeConfig]):  # type: ignore[no-untyped-call]
    """Builds the microsite. A verb that has read and checked the sources gives them as `site`."""

    site: Site | None = None
    is_preview = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Stay the same object through all builds of a preview, and know that it is one."""
        self.is_preview = command == "serve"

    def on_config(self, config: MkDocsConfig) -> None:
        root = Path(config.config_file_path).parent
        self._site = self.site or self._read(root, is_strict=config.strict)
        with self._told():
            self._renderers = render_languages(self._site, load_templates(root))
        style = StyleSheet.load(root, self._site.sections)
        self._style_for = (lambda _: style.whole) if self.is_preview else style.for_page
        self._exit_script = read_exit(root)
        config.markdown_extensions = []  # the words come converted (docs/decisions/0013)
        config.theme.static_templates.clear()  # Material's own 404 and sitemap: ours are made below

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Give MkDocs every page in every language; of content/ it keeps what is no page."""
        content = Path(config.docs_dir)
        assets = [f for f in files if f.src_dir and Path(f.src_dir) == content]
        self._pages = {
            f"{language_root(tag)}{slug}.md": (self._renderers[tag], slug)
            for tag in self._site.tags
            for slug in self._site.pages
        }
        self._together = {
            f"{together_of(slug, renderer.tag).removesuffix('/')}.md": (renderer, slug)
            for renderer, slug in self._pages.values()
            if renderer.has_together(slug)
        }
        self._pages |= self._together
        pages = [self._page_file(config, uri, slug) for uri, (_, slug) in self._pages.items()]
        return Files([*(f for f in assets if _is_asset(f.src_uri)), *pages])

    def on_page_read_source(self, page: Page, config: MkDocsConfig) -> str:
        """Leave MkDocs nothing to convert: the words of a page were read with all the others."""
        return ""

    def on_page_markdown(
        self, markdown: str, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Give the page the front matter that its language shows, its true title among it."""
        renderer, slug = self._pages[page.file.src_uri]
        page.meta = renderer.front_matter(slug)
        if page.file.src_uri in self._together:
            page.meta["template"] = template_of(TOGETHER)
        return markdown

    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        renderer, slug = self._pages[page.file.src_uri]
        with self._told():
            return renderer.content(slug)

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Make the templates ours, and add the files that stand beside the pages.

        Not earlier, because the 404 page needs the templates; not later, because MkDocs writes its
        files right after this.
        """
        set_up(env, Path(config.config_file_path).parent, config.theme.dirs)
        env.globals.update(
            style_for=self._style_for, policy_for=policy_for, exit_script=self._exit_script
        )
        for tag, renderer in self._renderers.items():
            with self._told():
                context = {"t": renderer.messages, "view": renderer.missing()}
            html = env.get_template(template_of(MISSING)).render(context)
            path = language_root(tag) + NOT_FOUND
            files.append(File.generated(config, path, content=html.encode()))
        is_preview = self.is_preview or not self.config.paper_codes
        with self._told():
            for path, raw in iter_output(self._site, is_preview=is_preview):
                files.append(File.generated(config, path, content=raw))
        return env

    def on_page_context(
        self, context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        renderer, slug = self._pages[page.file.src_uri]
        with self._told():
            is_together = page.file.src_uri in self._together
            view = renderer.together(slug) if is_together else renderer.view(slug)
            own = {"view": view, "t": renderer.messages}
        return cast(TemplateContext, {**context, **own})

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Verify what was built, unless a verb does it. In a preview, which shows the new words
        first, tell what the checks of the sources find.
        """
        if self.is_preview:
            Thread(target=self._tell, args=[self._site], daemon=True).start()
            return
        built = Path(config.site_dir)
        with self._told():
            if findings := list(check_ways_out(built, self._site)):
                raise CheckError(findings)
        if self.site is None:
            self._report(list(check_built_pages(built)), is_strict=config.strict)
            write_manifest(built, sum_sources(self._site.root))

    def _read(self, root: Path, *, is_strict: bool) -> Site:
        site, findings = load_site(root, self.config.today or today())
        if site is None:
            raise PluginError(render_findings(findings))
        if not self.is_preview:
            findings += check_site(site)
        elif needed := errors_in(check_needed(site)):
            raise PluginError(render_findings(needed))
        self._report(findings, is_strict=is_strict)
        return site

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Let MkDocs tell what is found only while a page is made; a verb tells it itself."""
        try:
            yield
        except CheckError as error:
            if self.site:
                raise
            raise PluginError(render_findings(error.findings)) from None

    def _tell(self, site: Site) -> None:
        self._report(list(check_site(site)), is_strict=False)

    def _report(self, findings: list[Finding], *, is_strict: bool) -> None:
        """Stop a strict build at an error; a preview tells it and goes on."""
        errors = errors_in(findings)
        if errors and is_strict:
            raise PluginError(render_findings(findings))
        for finding in sorted(set(errors)):
            log.warning(str(finding))

    def _page_file(self, config: MkDocsConfig, uri: str, slug: str) -> File:
        """Return the file of a page in a language; MkDocs sees the English as its source."""
        source = self._site.root / self._site.pages[slug].path
        return File.generated(config, uri, abs_src_path=str(source))


def _is_asset(uri: str) -> bool:
    """Say whether a file of content/ is published as it is."""
    return is_meant(PurePosixPath(uri)) and not uri.endswith(".md")
