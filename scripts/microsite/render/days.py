"""Days as a page says them, and words that hold on some days only.

All texts stand in the page; those of other days are hidden, and the script `own/days.js` shows the
right ones where the site was not built again.
"""

from datetime import date

from markupsafe import Markup

from microsite.facts.campaigns import Campaign, Dated
from microsite.render.messages import Messages
from microsite.site.phases import Phase


def shown_between(since: date | None, until: date | None, today: date) -> Markup:
    """Return the attributes of words that hold from `since` to `until`, both included; words of
    other days than `today` are hidden.
    """
    attributes = Markup()
    for name, day in (("since", since), ("until", until)):
        if day:
            attributes += Markup(' data-{}="{}"').format(name, day.isoformat())
    is_shown = (since is None or since <= today) and (until is None or today <= until)
    return attributes if is_shown else attributes + Markup(" hidden")


def say_when(key: str, campaign: Campaign, phase: Phase, messages: Messages) -> Markup:
    """Return when an event is, without saying that it is on: `key` is that of its campaign, such as
    `campaign.safer-internet-day`.
    """
    if phase.occasion and phase.state != "after":
        return say_dates(phase.occasion, messages)
    if campaign.ended:
        return messages(f"{key}.ended")
    return messages("event.usually", usually=messages(f"{key}.usually"))


def say_is_on(phase: Phase, messages: Messages) -> Markup | None:
    """Return that an event is on, today or for some days, or None while it is not."""
    if phase.state != "during" or not phase.occasion:
        return None
    is_one_day = phase.occasion.starts == phase.occasion.ends
    return messages("event.today" if is_one_day else "event.now")


def say_dates(occasion: Dated, messages: Messages) -> Markup:
    """Return the day of an event, or its first and its last."""
    starts, ends = messages.date(occasion.starts), messages.date(occasion.ends)
    if starts == ends:
        return Markup(starts)
    return messages("event.date_range", starts=starts, ends=ends)
