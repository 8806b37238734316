"""What is said of an event, on each day around its dates (strategy 2.11)."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from microsite.facts.campaigns import Campaign
from microsite.site.phases import phases_of, turns_of


def occasion(first: str, last: str | None = None, *, seen: bool = True) -> dict[str, object]:
    source = {"seen_on": "2026-01-01", "where": "an example", "tag": "A"}
    days = {"starts": first} | ({"ends": last} if last else {})
    return days | ({"confirmed": {"source": source}} if seen else {})


def campaign(*occasions: dict[str, object], **fields: object) -> Campaign:
    rows = {str(one["starts"])[:4]: one for one in occasions}
    named = {"name": "A week", "what": "A week of ours.", "organiser": "Somebody"}
    return Campaign.model_validate(
        named | {"usually": "usually a week in autumn", "occasions": rows} | fields
    )


WEEK = occasion("2027-11-15", "2027-11-19")
BEFORE, AFTER = occasion("2025-11-10", "2025-11-14"), occasion("2028-11-13", "2028-11-17")


@pytest.mark.parametrize(
    ("day", "state"),
    [
        ("2027-11-01", "before"),
        ("2027-11-14", "before"),
        ("2027-11-15", "during"),
        ("2027-11-17", "during"),
        ("2027-11-19", "during"),
        ("2027-11-20", "after"),
        ("2028-01-01", "after"),
    ],
)
def test_a_week_is_before_it_on_and_over_whenever_it_was_built(day: str, state: str) -> None:
    """What is built on any day in autumn says the same of `day` as what is built on that day."""
    then = date.fromisoformat(day)
    built = [date(2027, 10, 1) + timedelta(days=ahead) for ahead in range(60)]
    for today in (*(one for one in built if one <= then), then):
        (phase,) = [one for one in phases_of(campaign(BEFORE, WEEK), today) if one.holds_on(then)]
        assert phase.state == state
        assert phase.occasion
        assert phase.occasion.year == "2027"


def test_the_first_phase_holds_on_any_clock_that_is_wrong() -> None:
    for today in (date(2027, 11, 1), date(2027, 11, 16), date(2027, 12, 1)):
        assert phases_of(campaign(WEEK), today)[0].holds_on(date(1970, 1, 1))


@pytest.mark.parametrize(("starts", "last"), [(BEFORE, "2025"), (None, None)])
def test_without_a_date_to_come_only_the_last_one_is_known(
    starts: dict[str, object] | None, last: str | None
) -> None:
    (phase,) = phases_of(campaign(*([starts] if starts else [])), date(2026, 11, 28))
    assert phase.state == "after"
    assert (phase.occasion and phase.occasion.year) == last


def test_a_date_that_nobody_confirmed_is_never_said() -> None:
    (phase,) = phases_of(campaign(occasion("2027-11-15", seen=False)), date(2027, 11, 1))
    assert (phase.state, phase.occasion) == ("after", None)


def test_a_year_after_another_begins_the_day_after() -> None:
    phases = phases_of(campaign(WEEK, AFTER), date(2027, 11, 16))
    assert [one.state for one in phases] == ["during", "before", "during", "after"]
    for one, following in pairwise(phases):
        assert one.until
        assert following.since == one.until + timedelta(days=1)


def named(today: str, **rows: Campaign) -> list[tuple[str, str, str]]:
    """Return (event, what of it, until when) as it is told which is next."""
    turns = turns_of(rows, date.fromisoformat(today))
    return [(one.campaign, one.phase.state, one.until.isoformat()) for one in turns]


def test_the_next_event_is_the_one_that_is_usually_next() -> None:
    rows = {"week": campaign(over_by="11-21"), "day": campaign(over_by="02-14")}
    assert named("2026-11-21", **rows)[:3] == [
        ("week", "after", "2026-11-21"),
        ("day", "after", "2027-02-14"),
        ("week", "after", "2027-11-21"),
    ]
    assert named("2026-11-22", **rows)[0] == ("day", "after", "2027-02-14")


def test_dates_that_are_known_come_before_usual_ones() -> None:
    rows = {"week": campaign(WEEK, over_by="11-21"), "day": campaign(over_by="02-14")}
    assert named("2027-02-15", **rows)[:4] == [
        ("week", "before", "2027-11-14"),
        ("week", "during", "2027-11-19"),
        ("day", "after", "2028-02-14"),
        ("week", "after", "2028-11-21"),
    ]


def test_an_event_that_is_held_no_more_is_next_only_with_a_date() -> None:
    rows = {"fair": campaign(ended="It is held no more.", over_by="07-31")}
    assert named("2027-01-01", **rows) == []
    rows["fair"] = campaign(occasion("2027-07-04"), ended="It is held no more.")
    assert named("2027-01-01", **rows) == [
        ("fair", "before", "2027-07-03"),
        ("fair", "during", "2027-07-04"),
    ]


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"over_by": "02-29"}, "not every year"),
        ({"usually": None}, "usually"),
    ],
)
def test_what_an_event_cannot_say(fields: dict[str, object], says: str) -> None:
    with pytest.raises(ValueError, match=says):
        campaign(**fields)
