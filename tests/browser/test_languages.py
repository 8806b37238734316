"""Every passage says its language; the languages lead to the same page; nothing depends on colour
or motion.

Words are read as a screen reader reads them: each with the language and the direction of the
nearest element that states one (WCAG 3.1.1, 3.1.2), the attributes that are read aloud included.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from posixpath import normpath

import pytest
from playwright.sync_api import Browser, Page
from selectolax.lexbor import LexborHTMLParser, LexborNode

from microsite.site.addresses import TOGETHER, language_root
from microsite.site.page import SOURCE_LANGUAGE, address_of
from microsite.site.read import CONTENT
from microsite.site.site import Site
from tests.browser.test_every_page import SCHEMES
from tests.conftest import ROOT

SCRIPTS: Mapping[str, tuple[str, ...]] = {
    "GUJARATI": ("gu",),
    "ARABIC": ("ar", "fa", "ur", "ps"),
    "TAMIL": ("ta",),
    "DEVANAGARI": ("hi",),
    "BENGALI": ("bn",),
    "GURMUKHI": ("pa",),
}
"""The languages that a script may stand for on this site, by the first word of its letters' names
in Unicode.
"""
SPOKEN = ("aria-label", "alt", "title", "placeholder", "data-label", "data-title", "data-loading")
SPOKEN_LATER = ("data-two", "data-one", "data-late", "data-done")
"""Words that script puts into the same element, or one inside it, later."""
UNSPOKEN = ("script", "style", "meta")
SHOWN = 5
"""How many mistakes of a page a failure names."""

LIKE_ENGLISH = ("ro",)
"""Languages of the site in Latin letters: nothing here tells their words from English ones."""
WORDS_OF_A_SENTENCE = 4
LATIN = r"[A-Za-z][A-Za-z'’-]*"
ENGLISH = re.compile(rf"{LATIN}(?:[ ,.;:!?…“”\"()]+{LATIN}){{{WORDS_OF_A_SENTENCE - 1},}}")
"""Latin words in a row: in Gujarati or Arabic text a name may stand in its own letters, a sentence
may not.
"""


@dataclass(frozen=True)
class Passage:
    """Some words, with the language and the direction in which they are read."""

    words: str
    language: str
    direction: str


def tag_of(address: str, sources: Site) -> str:
    """Return the language whose folder an address stands in."""
    first = address.partition("/")[0]
    return first if first in sources.tags else SOURCE_LANGUAGE


def inherited(node: LexborNode, name: str) -> str:
    """Return an attribute of the nearest element that has it. A `bdi` finds its direction in its
    own words.
    """
    at: LexborNode | None = node
    while at is not None:
        if value := at.attributes.get(name):
            return value
        if name == "dir" and at.tag == "bdi":
            return "auto"
        at = at.parent
    return ""


def iter_passages(tree: LexborHTMLParser) -> Iterator[Passage]:
    """Yield every piece of text of a page, and every attribute that is read aloud."""
    assert tree.root is not None
    for node in tree.root.traverse(include_text=True):
        if node.tag == "-text":
            parent = node.parent
            words = (node.text_content or "").strip()
            if parent is not None and parent.tag not in UNSPOKEN and words:
                yield Passage(words, inherited(parent, "lang"), inherited(parent, "dir"))
        elif node.tag and not node.tag.startswith("-"):
            for name in (*SPOKEN, *SPOKEN_LATER):
                if said := node.attributes.get(name):
                    yield Passage(said, inherited(node, "lang"), inherited(node, "dir"))


def scripts_of(words: str) -> set[str]:
    """Return the scripts of the letters, by Unicode's names."""
    return {unicodedata.name(char, "").partition(" ")[0] for char in words if char.isalpha()}


def find_misread(
    passage: Passage, directions: Mapping[str, str], names: re.Pattern[str]
) -> str | None:
    """Return what is wrong with the language or the direction of a passage."""
    told = f"{passage.words[:60]!r} stands under lang={passage.language} dir={passage.direction}"
    for script in scripts_of(passage.words) & SCRIPTS.keys():
        if passage.language not in SCRIPTS[script]:
            return told
    is_english = passage.language not in (SOURCE_LANGUAGE, *LIKE_ENGLISH) and ENGLISH.search(
        names.sub("·", passage.words)
    )
    if is_english or passage.direction not in (directions[passage.language], "auto"):
        return told
    return None


def names_in(sources: Site) -> re.Pattern[str]:
    """Return what finds the names that stay as they are in every language: of services, of the
    board, of its site.
    """
    own = sources.partnership
    names = {
        own.name,
        own.short_name,
        own.site_name,
        own.area,
        *(row.english for row in sources.languages.values()),
    }
    names |= {service.name for service in sources.registry.services.values()}
    names |= {campaign.name for campaign in sources.campaigns.values()}
    return re.compile("|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)))


def test_every_passage_says_its_language(trees: dict[str, LexborHTMLParser], sources: Site) -> None:
    directions = {tag: language.direction for tag, language in sources.languages.items()}
    names = names_in(sources)
    mistakes = []
    for address, tree in trees.items():
        told = [
            told
            for passage in iter_passages(tree)
            if (told := find_misread(passage, directions, names))
        ]
        mistakes += [f"/{address}: {line}" for line in told[:SHOWN]]
        mistakes += [f"/{address}: and {len(told) - SHOWN} more"] if len(told) > SHOWN else []
    assert mistakes == [], "\n".join(mistakes)


@pytest.mark.parametrize(
    ("html", "is_mistake"),
    [
        ('<html lang="gu" dir="ltr"><p>ગુજરાતી', False),
        ('<html lang="en" dir="ltr"><p>ગુજરાતી', True),
        ('<html lang="en" dir="ltr"><nav aria-label="اللغات">', True),
        ('<html lang="ar" dir="rtl"><p>العربية', False),
        ('<html lang="ar" dir="ltr"><p>العربية', True),
        ('<html lang="ar" dir="rtl"><p lang="en">Call 999 now', True),
        ('<html lang="ar" dir="rtl"><p lang="en" dir="ltr">You are not in trouble.', False),
        ('<html lang="gu" dir="ltr"><p>You are not in trouble.', True),
        ('<html lang="gu" dir="ltr"><p>Childline, Report Remove <b>and</b> NSPCC', False),
        ('<html lang="gu" dir="ltr"><p>Harrow Safeguarding Children Partnership', False),
        ('<html lang="ar" dir="rtl"><p>اتصلوا <bdi>0800 1111</bdi>', False),
        ('<html lang="ar" dir="rtl"><title>You are not in trouble.</title>', True),
        (
            '<html lang="gu" dir="ltr"><script>const there = "You are not in trouble.";</script>',
            False,
        ),
    ],
)
def test_a_misread_passage_is_caught(html: str, is_mistake: bool, sources: Site) -> None:
    directions = {tag: language.direction for tag, language in sources.languages.items()}
    passages = iter_passages(LexborHTMLParser(f"<!doctype html>{html}"))
    found = [
        told
        for passage in passages
        if (told := find_misread(passage, directions, names_in(sources)))
    ]
    assert bool(found) == is_mistake, found


def test_every_page_and_its_words_say_their_language(
    trees: dict[str, LexborHTMLParser], sources: Site
) -> None:
    """The frame speaks the reader's language; a page without a translation says in its main part
    that it is English.
    """
    own = {
        language_root(tag) + address_of(slug): (slug, tag)
        for slug in sources.pages
        for tag in sources.tags
    }
    wrong = []
    for address, tree in trees.items():
        tag = tag_of(address, sources)
        slug, _ = own.get(address, ("", tag))
        is_fallback = (
            bool(slug)
            and tag != SOURCE_LANGUAGE
            and not (ROOT / CONTENT / f"{slug}.{tag}.md").exists()
        )
        words_in = SOURCE_LANGUAGE if is_fallback else tag
        for selector, wanted in (("html", tag), ("main", words_in)):
            node = tree.css_first(selector)
            found = (node.attributes.get("lang"), node.attributes.get("dir")) if node else None
            if found != (wanted, sources.languages[wanted].direction):
                wrong.append(f"/{address}: {selector} is {found} and not {wanted}")
        if is_fallback and tree.css_first(f'aside.notice[lang="{tag}"]') is None:
            wrong.append(f"/{address}: no notice says in {tag} that the page is in English")
    assert wrong == [], "\n".join(wrong)


def test_the_list_of_languages_leads_to_the_same_page(
    trees: dict[str, LexborHTMLParser], sources: Site
) -> None:
    """Own script, own language and direction, the English name beneath; the language being read is
    not a link.
    """
    wrong = []
    for address, tree in trees.items():
        if tree.css_first("meta[http-equiv=refresh]"):
            continue
        tag = tag_of(address, sources)
        for list_name in (".menu", "nav.languages ul"):
            links = {
                node.attributes.get("hreflang") or "": node
                for node in tree.css(f"{list_name} a[hreflang]")
            }
            if links.keys() != {*sources.tags} - {tag}:
                wrong.append(f"/{address}: {list_name} leads to {sorted(links)}")
            wrong += [
                f"/{address}: {list_name}: {told}"
                for told in _check_links(links, address, tag, sources)
            ]
        current = tree.css_first(".menu [aria-current=true]")
        if (
            current is None
            or current.tag == "a"
            or current.text().strip() != sources.languages[tag].endonym
        ):
            wrong.append(f"/{address}: the language being read is not marked, or it is a link")
    assert wrong == [], "\n".join(wrong)


def _check_links(
    links: Mapping[str, LexborNode], address: str, tag: str, sources: Site
) -> Iterator[str]:
    page = address.removesuffix(f"{TOGETHER}/").removeprefix(language_root(tag))
    for other, node in links.items():
        language = sources.languages[other]
        if (node.attributes.get("lang"), node.attributes.get("dir")) != (other, language.direction):
            yield f"the link to {other} does not say its language and direction"
        if not node.text().strip().startswith(language.endonym):
            yield f"the link to {other} is not named in its own script"
        target = normpath(f"/{address.rpartition('/')[0]}/{node.attributes.get('href')}").lstrip(
            "/"
        )
        wanted = language_root(other) + ("" if page.endswith("404.html") else page)
        if address.endswith("404.html"):
            target = (node.attributes.get("href") or "").strip("/")
        if target.rstrip("/") != wanted.rstrip("/"):
            yield f"the link to {other} leads to {target} and not to {wanted}"


MOVING = """() => [
  ...document.getAnimations().map((a) => a.animationName ?? a.transitionProperty),
  ...[...document.querySelectorAll("*")].flatMap((e) => {
    const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(e);
    return [animationName, transitionDuration, scrollBehavior];
  }).filter((value) => !["none", "0s", "auto"].includes(value)),
]"""


def test_nothing_moves_where_motion_is_not_wanted(
    browser: Browser, server: str, shapes: list[str]
) -> None:
    """No animation, no transition, no smooth scrolling (WCAG 2.3.3); where motion is welcome, the
    test sees it.
    """
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    moving = {}
    for address in shapes:
        page.goto(f"{server}/{address}")
        if found := page.evaluate(MOVING):
            moving[address] = found
    page.emulate_media(reduced_motion="no-preference")
    page.goto(server)
    assert page.evaluate(MOVING) != []
    context.close()
    assert moving == {}


PRESSABLE = """() => {
  const all = 'a[href], button, input:not([type=hidden]), select, textarea, summary';
  const isDrawn = (style) => ["Top", "Bottom", "Left", "Right"].some((side) =>
    parseFloat(style[`border${side}Width`]) >= 1
      && !["none", "hidden"].includes(style[`border${side}Style`]));
  const isFilled = (style) =>
    style.backgroundColor !== "rgba(0, 0, 0, 0)" || style.backgroundImage !== "none";
  const isStretched = (e) => getComputedStyle(e, "::after").position === "absolute"
    && getComputedStyle(e).position === "static";
  const isSeen = (e) => e.checkVisibility() && getComputedStyle(e).opacity !== "0"
    && !e.matches(".skip:not(:focus)");
  return [...document.querySelectorAll(all)].filter(isSeen).map((e) => {
    const { parentElement: parent } = e;
    const [style, around] = [getComputedStyle(e), getComputedStyle(isStretched(e) ? parent : e)];
    const name =
      `${e.tagName.toLowerCase()}.${e.className} in ${parent.className || parent.tagName}`;
    const isLink = e.tagName === "A" && e.getAttribute("role") !== "button";
    const isMarked =
      style.textDecorationLine.includes("underline") || style.display === "list-item";
    return { name, isLink, isMarked, isDrawn: isDrawn(around), isFilled: isFilled(around) };
  });
}"""
"""Returns, for each thing to press, whether it (or the box that it fills) has a border, a ground,
an underline.
"""


def test_forced_colours_keep_a_border_on_everything_to_press(
    page: Page, server: str, in_english: list[str]
) -> None:
    """Grounds and shadows go in forced colours: what stood on one keeps a border, and so does what
    is not a link, by day and at night.

    A link without a ground keeps the system's own colour for links; a summary may keep its marker
    instead.
    """
    lost = set()
    for address in in_english:
        page.goto(f"{server}/{address}")
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme, forced_colors="none")
            before = pressable(page)
            page.emulate_media(forced_colors="active")
            for was, now in zip(before, pressable(page), strict=True):
                needs_border = was["isDrawn"] or was["isFilled"] or not was["isLink"]
                keeps_marker = now["isMarked"] and not was["isFilled"]
                if needs_border and not now["isDrawn"] and not keeps_marker:
                    lost.add(f"{scheme}: {now['name']}")
    assert not lost, "\n".join(sorted(lost))


def pressable(page: Page) -> list[dict[str, str | bool]]:
    """Return everything to press on a page with everything unfolded."""
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    found: list[dict[str, str | bool]] = page.evaluate(PRESSABLE)
    return found
