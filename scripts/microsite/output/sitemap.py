"""`sitemap.xml` with the real versions of every page (sitemaps.org, hreflang as Google reads it).

Written only where the site knows its own address; a fallback page claims no language.
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from microsite.output.file import OutputFile
from microsite.site.addresses import absolute
from microsite.site.site import Site

_SITEMAP, _XHTML = "http://www.sitemaps.org/schemas/sitemap/0.9", "http://www.w3.org/1999/xhtml"


def iter_sitemap(site: Site) -> Iterator[OutputFile]:
    """Yield the sitemap, or nothing without a site_url."""
    root = site.partnership.site_url
    if not root:
        return
    register_namespace("", _SITEMAP)
    register_namespace("xhtml", _XHTML)
    urlset = Element(f"{{{_SITEMAP}}}urlset")
    for slug, page in sorted(site.pages.items()):
        versions = {tag: absolute(root, slug, tag) for tag in site.tags if page.is_in(tag)}
        for address in versions.values():
            url = SubElement(urlset, f"{{{_SITEMAP}}}url")
            SubElement(url, f"{{{_SITEMAP}}}loc").text = address
            SubElement(url, f"{{{_SITEMAP}}}lastmod").text = page.front.updated.isoformat()
            for tag, href in versions.items() if len(versions) > 1 else ():
                SubElement(url, f"{{{_XHTML}}}link", rel="alternate", hreflang=tag, href=href)
    yield OutputFile("sitemap.xml", tostring(urlset, encoding="utf-8", xml_declaration=True))
