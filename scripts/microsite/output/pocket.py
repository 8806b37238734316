"""The pocket copy: one small file with the ways to help that lives hang on, in every language that
is built, that of the reader first. It is to be kept, opens from a disk, and asks for nothing.

It is no page of the site and does not say what it is about: it may lie on a phone that others look
at.
"""

from collections.abc import Iterator
from html import escape

from microsite.facts.landmarks import HELP
from microsite.facts.services import Service, Way, WayKind
from microsite.output.file import OutputFile
from microsite.output.policy import hash_of
from microsite.site.addresses import POCKET, address_in
from microsite.site.page import SOURCE_LANGUAGE
from microsite.site.plain import plain_text
from microsite.site.site import Site

_STYLE = (
    "body{font:1.1em/1.5 sans-serif;margin:auto;max-width:34em;padding:1em;"
    "background:#fff;color:#1e1b4d}a{color:inherit;display:block;padding:.6em 0}"
    "h2{margin:2em 0 0}h3{margin:1.2em 0 0}p{margin:0}"
    "@media(prefers-color-scheme:dark){body{background:#1e1b4d;color:#fff}}"
)
_PAGE = """<!doctype html>
<html lang="{tag}" dir="{direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src {policy}">
<title>{name}</title>
<style>{style}</style>
</head>
<body>
<main>
<h1>{title}</h1>
{parts}</main>
</body>
</html>
"""
POCKET_PAGE = "pocket-copy"
_SAID = ("what", "for_whom", "hours")
"""What is said of a service before its ways."""
_FIRST: tuple[WayKind, ...] = ("phone", "textphone", "sms", "chat", "web")


def iter_pocket(site: Site) -> Iterator[OutputFile]:
    """Yield the file beside the page that offers it, in each language with that language first."""
    for tag in site.tags if POCKET_PAGE in site.pages else ():
        page = _PAGE.format(
            tag=tag,
            direction=site.languages[tag].direction,
            title=_say(site, "pocket.title", tag),
            name=escape(site.text("pocket.title", tag)),
            policy=hash_of(_STYLE),
            style=_STYLE,
            parts="".join(_part(site, one) for one in sorted(site.tags, key=lambda t: t != tag)),
        )
        yield OutputFile(address_in(POCKET_PAGE, tag) + POCKET, page.encode())


def _part(site: Site, tag: str) -> str:
    """Return what stands there in one language."""
    page, language = site.pages.get(HELP), site.languages[tag]
    translation = page.translations.get(tag) if page else None
    title = translation.front.title if translation else language.endonym
    board = site.partnership
    lines = [f'<section lang="{tag}" dir="{language.direction}">\n<h2>{escape(title)}</h2>\n']
    if not board.launched:
        lines.append(f"<p>{_say(site, 'notice.trial', tag)}</p>\n")
    for service_id, service in site.registry.services.items():
        if service.is_critical and not service.is_silenced(board.launched):
            lines += _service(site, service_id, service, tag)
    return "".join([*lines, "</section>\n"])


def _service(site: Site, service_id: str, service: Service, tag: str) -> Iterator[str]:
    key = f"service.{service_id}"
    yield f"<h3>{_say(site, f'{key}.name', tag)}</h3>\n"
    for field in _SAID:
        if getattr(service, field):
            yield f"<p>{_say(site, f'{key}.{field}', tag)}</p>\n"
    for kind in _FIRST:
        way = service.ways.get(kind)
        if way is None:
            continue
        if service.is_withheld(kind, site.partnership.launched):
            yield f"<p>{_say(site, f'{key}.ways.{kind}.fallback', tag)}</p>\n"
            continue
        label = _say(site, f"{key}.ways.{kind}.label", tag)
        value = _value(site, way, kind, tag)
        yield f'<a href="{escape(_href(way, kind))}">{label} {value}</a>\n'
        if way.only_if:
            yield f"<p>({_say(site, f'{key}.ways.{kind}.only_if', tag)})</p>\n"


def _value(site: Site, way: Way, kind: WayKind, tag: str) -> str:
    """Return a number or address, with the word or number to send where there is one."""
    value = f"<bdi>{escape(way.value)}</bdi>"
    if not way.keyword:
        return value
    said = _say(site, "way.sms" if kind == "sms" else "way.then_press", tag)
    said = said.replace("{keyword}", f"<bdi>{escape(way.keyword)}</bdi>")
    return said.replace("{value}", value)


def _href(way: Way, kind: WayKind) -> str:
    if kind in ("web", "chat"):
        return way.value
    return way.sms_link if kind == "sms" else f"tel:{way.tel}"


def _say(site: Site, key: str, tag: str) -> str:
    """Return words as HTML, marked as English where they are not translated."""
    text = escape(plain_text(site, key, tag))
    if tag == SOURCE_LANGUAGE or key in site.strings[tag].texts:
        return text
    return f'<span lang="{SOURCE_LANGUAGE}" dir="ltr">{text}</span>'
