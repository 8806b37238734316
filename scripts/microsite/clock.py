"""The day a site is built for. Everything below a verb or the plugin gets it as a parameter."""

import os
from datetime import UTC, date, datetime

from microsite.errors import MachineError

_NAME, _SHOWN = "SOURCE_DATE_EPOCH", 40


def today() -> date:
    """Return the day of SOURCE_DATE_EPOCH (reproducible-builds.org) if it is set, else today.

    Raises MachineError where that is no number of seconds.
    """
    epoch = os.environ.get(_NAME, "")
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else date.today()
    except (ValueError, OverflowError, OSError):
        raise MachineError(
            f"{_NAME} is {epoch[:_SHOWN]!r}: it must be seconds since 1970. Unset it, or set it"
            " right."
        ) from None
