"""The files that stand beside the pages, one generator a kind of file, all in one list.

Each yields paths below the built site's root, with their bytes. A page leaves the templates whole:
nothing here changes one.
"""

from collections.abc import Callable, Iterator

from microsite.output.calendars import iter_calendars
from microsite.output.codes import iter_codes
from microsite.output.feed import iter_feeds
from microsite.output.file import OutputFile
from microsite.output.headers import iter_headers
from microsite.output.moved import iter_moved
from microsite.output.open_data import iter_open_data
from microsite.output.paper import iter_paper
from microsite.output.pocket import iter_pocket
from microsite.output.prints import iter_prints
from microsite.output.redirects import iter_redirects
from microsite.output.robots import iter_robots
from microsite.output.scripts import iter_scripts
from microsite.output.search import iter_search
from microsite.output.security import iter_security
from microsite.output.shortcut import iter_shortcuts
from microsite.output.sitemap import iter_sitemap
from microsite.site.site import Site

OUTPUT: tuple[Callable[[Site], Iterator[OutputFile]], ...] = (
    iter_sitemap,
    iter_moved,
    iter_scripts,
    iter_search,
    iter_paper,
    iter_shortcuts,
    iter_headers,
    iter_redirects,
    iter_pocket,
    iter_prints,
    iter_robots,
    iter_security,
    iter_codes,
    iter_calendars,
    iter_feeds,
    iter_open_data,
)
"""Every generator. Their order means nothing: no two write the same path."""
NOT_IN_A_PREVIEW = (iter_codes,)
"""What nobody looks at while writing, and what a preview therefore does without."""


def iter_output(site: Site, *, is_preview: bool = False) -> Iterator[OutputFile]:
    """Yield every file beside the pages."""
    for generator in OUTPUT:
        if not (is_preview and generator in NOT_IN_A_PREVIEW):
            yield from generator(site)
