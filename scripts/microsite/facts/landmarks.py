"""The pages and services that the frame of every page leads to, each named once.

Structure is otherwise derived from `content/`: these few are known by name because every page shows
them.
"""

from collections.abc import Mapping

HOME = "index"
HELP = "get-help-now"
"""Every page leads here by its own words."""
CHOOSER = "report/index"
CEOP = "report/ceop"
PARENTS = "parents/index"
SAFETY = "safe-on-this-site"
ALL_PAGES = "all-pages"
LANGUAGES = "languages"
"""Where each language lists its pages, under its tag."""
ABOUT = "about"
ACCESSIBILITY = "accessibility"
EASY_READS = "easy-read"
STRATEGY = "board/strategy"

QUIET_ROUTES = "cannot-talk"
"""The heading of the help page under which nobody has to speak."""
GROWN_UP = "for-your-grown-up"
"""The part of a page for little ones that is for a grown-up, CEOP among it."""

EMERGENCY, CHILDLINE = "emergency", "childline"
"""The service of 999, which alone is red and which danger always comes to; and Childline."""

FRAME_WAYS: Mapping[str, frozenset[str]] = {
    EMERGENCY: frozenset({"phone"}),
    CHILDLINE: frozenset({"phone"}),
    "ceop": frozenset({"web"}),
}
"""The services at the top of every page, each with the ways to reach it that stand there."""

DANGER_WAY = (EMERGENCY, "phone")
"""The one button that is red."""
