"""The search: how well it understands what people type, and what it costs beside that of stock
Material.

    python bench/search.py [--repeats N]

First the phrases of tests/search/, asked in a browser: how many find a page that helps among the
first three, and as the first. Then bytes and time, on the slow line and the slow processor of
first_view.py, from the first touch of the box to the first result; a word is typed key by key. The
bytes are those of the page and of all that it and the search ask for: stock Material, which has the
same pages, asks for its index as soon as a page is open. Last, how long our own code needs on that
processor from the index being there to the first answer.
"""

import argparse
import json
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "scripts"))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.first_view import (
    BITS,
    LATENCY,
    PHONE,
    SLOWER,
    Shelf,
    browsing,
    build_site,
    build_stock,
    load_english,
    serving,
    slow_down,
)
from bench.measure import BuildFailedError
from playwright.sync_api import Browser
from tests.search.asking import FOLDER, measure

from console import ROOT, main
from microsite.clock import today
from microsite.output.search import RANKER, index_of_search, read_modules
from microsite.site.read import load_site

QUERY = "bullied"
"""A word that both find."""
THINK = """([code, index, query]) => new Function("index", "query", `${code}
  const from = performance.now();
  rank(prepare(index), query);
  return performance.now() - from;`)(index, query)"""


@dataclass(frozen=True)
class Side:
    """A site, the page that has the box, and how its box and its results are found."""

    folder: Path
    address: str
    open: str
    box: str
    result: str


@dataclass(frozen=True)
class Cost:
    """What the first answer cost: bytes, requests, milliseconds from the first touch, and from the
    index being there to the answer to a second word.
    """

    sent: float
    requests: float
    first: float
    next: float


def understand(browser: Browser) -> str:
    """Return how well each file of phrases does."""
    site, _ = load_site(ROOT, today())
    assert site is not None
    page = browser.new_page()
    names = [
        path.stem for kind in ("phrases", "heldback") for path in sorted(FOLDER.glob(f"{kind}.*"))
    ]
    lines = [f"{'':<18}{'phrases':>10}{'top three':>12}{'first':>10}"]
    for name in names:
        found = measure(page, site, name.partition(".")[2], name)
        first = 100 * found.first / found.phrases
        lines.append(f"{name:<18}{found.phrases:>10}{found.share:>11.1f}%{first:>9.1f}%")
    page.close()
    return "\n".join(lines)


def cost(browser: Browser, side: Side, root: str, shelf: Shelf) -> Cost:
    """Search for one word as for the first time, then for another."""
    context = browser.new_context(viewport=PHONE)  # type: ignore[arg-type]
    page = context.new_page()
    shelf.sent.clear()
    page.goto(f"{root}/{side.address}", wait_until="networkidle")
    slow_down(context.new_cdp_session(page))
    page.evaluate("window.from = performance.now()")
    if side.open:
        page.locator(side.open).first.click()
    # Keys one by one: the box of Material listens to keys let go.
    page.locator(side.box).press_sequentially(QUERY)
    page.locator(side.result).first.wait_for(timeout=120_000)
    first = page.evaluate("performance.now() - window.from")
    sent, requests = sum(shelf.sent), len(shelf.sent)
    before = page.locator(side.result).first.inner_text()
    page.evaluate("window.from = performance.now()")
    page.locator(side.box).fill("")
    page.locator(side.box).press_sequentially("police")
    page.wait_for_function(
        "([result, before]) => document.querySelector(result)?.innerText !== before",
        arg=[side.result, before],
    )
    then = page.evaluate("performance.now() - window.from")
    context.close()
    return Cost(sent, requests, first, then)


def think(browser: Browser, repeats: int) -> float:
    """Return the milliseconds, on the slow processor, from the index being there to an answer: the
    median of so many pages that never searched before.
    """
    site, _ = load_site(ROOT, today())
    assert site is not None
    code = read_modules(ROOT, RANKER)
    index = json.loads(json.dumps(index_of_search(site, "en")))
    took: list[float] = []
    for _ in range(repeats):
        page = browser.new_page()
        slow_down(page.context.new_cdp_session(page))
        took.append(page.evaluate(THINK, [code, index, QUERY]))
        page.close()
    return median(took)


def compare(browser: Browser, repeats: int) -> str:
    """Return what the first answer costs on each side, the median of the repeats."""
    with tempfile.TemporaryDirectory(prefix="search-") as temporary:
        folder = Path(temporary)
        build_site(folder / "ours")
        ours = Side(folder / "ours", "all-pages/", "", "#search", ".finder .rows li a")
        stock = Side(
            build_stock(load_english(), folder / "stock"),
            "all-pages/",
            "label[for=__search]",
            ".md-search__input",
            ".md-search-result__item a",
        )
        costs: dict[str, list[Cost]] = {}
        for _ in range(repeats):
            for name, side in {"ours": ours, "stock": stock}.items():
                with serving(side.folder) as (root, shelf):
                    costs.setdefault(name, []).append(cost(browser, side, root, shelf))
    lines = [f"{'':<18}{'bytes':>10}{'requests':>10}{'first ms':>10}{'next ms':>10}"]
    for name, each in costs.items():
        figures = (
            median(one.sent for one in each),
            median(one.requests for one in each),
            median(one.first for one in each),
            median(one.next for one in each),
        )
        lines.append(f"{name:<18}" + "".join(f"{figure:>10,.0f}" for figure in figures))
    return "\n".join(lines)


def verb() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--repeats", type=int, default=3, help="how often each is searched (3)")
    options = parser.parse_args()
    try:
        with browsing() as browser:
            print("What people type, and a page that helps:", understand(browser), sep="\n")
            line = f"{BITS // 1000} kbit/s, {LATENCY} ms, processor x 1/{SLOWER}"
            print(f"The first answer, {line}:", compare(browser, options.repeats), sep="\n")
            print(f"From the index to the first answer: {think(browser, options.repeats):.0f} ms")
    except BuildFailedError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main(verb)
