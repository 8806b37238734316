"""The day a site is built for. Everything below a verb or the plugin gets it as a parameter."""

import os
from datetime import UTC, date, datetime


def today() -> date:
    """Return the day of SOURCE_DATE_EPOCH (reproducible-builds.org) if it is set, else today."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else date.today()
