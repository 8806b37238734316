"""Calendar files hold whole, confirmed days, as RFC 5545 writes them, and nothing else."""

from datetime import date

import pytest
from icalendar import Calendar

from microsite.output.calendars import iter_calendars
from microsite.site.read import load_site
from microsite.sources.hashes import hash_words
from tests.conftest import ROOT, Project

CAMPAIGNS = "data/campaigns.yml"
LONGEST = 75
"""Octets of a line, without its end (RFC 5545, 3.1)."""
TODAY = date(2026, 6, 1)


def files(project: Project, today: date = TODAY) -> dict[str, bytes]:
    return dict(iter_calendars(project.furnished(today)))


def unfold(raw: bytes) -> list[str]:
    """Return the lines of a calendar, each as long as it was before it was folded: our own reader,
    since libraries let what is wrong pass.
    """
    assert raw.endswith(b"\r\n")
    lines: list[bytes] = []
    for line in raw[:-2].split(b"\r\n"):
        assert b"\n" not in line
        assert b"\r" not in line
        if line.startswith(b" "):
            lines[-1] += line[1:]
        else:
            lines.append(line)
    return [line.decode() for line in lines]


def test_a_year_stands_there_in_whole_days(framed: Project) -> None:
    lines = unfold(files(framed)["events/kindness-week.ics"])
    assert lines[:3] == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Exampleshire//Exampleshire: safer online//EN",
    ]
    for line in (
        "METHOD:PUBLISH",
        "NAME;LANGUAGE=en:Kindness Week",
        "REFRESH-INTERVAL;VALUE=DURATION:P7D",
        "SUMMARY;LANGUAGE=en:Kindness Week",
        "DTSTART;VALUE=DATE:20250407",
        "DTEND;VALUE=DATE:20250412",
        "DTSTAMP:20260601T000000Z",
        "TRANSP:TRANSPARENT",
    ):
        assert line in lines
    assert sum(line.startswith("UID:") for line in lines) == 2


def test_past_years_stay_and_years_that_nobody_confirmed_never_stand_there(
    framed: Project,
) -> None:
    framed.edit(
        CAMPAIGNS,
        "  occasions:",
        '  occasions:\n    "2027": {starts: 2027-04-05, theme: A secret}',
    )
    raw = files(framed, date(2027, 1, 1))["events/dates.ics"]
    starts = [event.decoded("dtstart") for event in Calendar.from_ical(raw).walk("VEVENT")]
    assert starts == [date(2025, 4, 7)]
    assert b"secret" not in raw


def test_without_any_date_there_is_no_file(framed: Project) -> None:
    framed.edit(CAMPAIGNS, "source: {seen_on: 2026-01-01, where: an example, tag: A}", "by: null")
    assert sorted(files(framed)) == [
        "ar/board/reviews.ics",
        "board/reviews.ics",
        "gu/board/reviews.ics",
    ]


def test_an_event_is_the_same_one_in_every_build_and_every_language(framed: Project) -> None:
    def uids(today: date) -> set[str]:
        made = files(framed, today)
        return {
            str(event["uid"])
            for path, raw in made.items()
            if "events/" in path
            for event in Calendar.from_ical(raw).walk("VEVENT")
        }

    assert len(uids(TODAY)) == 1
    assert uids(TODAY) == uids(date(2030, 1, 1))


def test_the_words_are_those_of_the_language(framed: Project) -> None:
    key, words = "campaign.kindness-week.name", "દયા સપ્તાહ"
    stamp = f"{hash_words('Kindness Week')}:{hash_words(words)}"
    framed.write("data/strings/gu.yml", f'{key}: "{words}"\nmade_from:\n  {key}: "{stamp}"\n')
    lines = unfold(files(framed)["gu/events/kindness-week.ics"])
    assert "SUMMARY;LANGUAGE=gu:દયા સપ્તાહ" in lines
    assert "DESCRIPTION;LANGUAGE=en:A week about being kind." in lines


def test_the_page_is_named_where_the_site_knows_its_address(framed: Project) -> None:
    framed.edit(CAMPAIGNS, "  organiser:", "  page: get-help-now\n  organiser:")
    assert b"URL" not in files(framed)["gu/events/dates.ics"]
    framed.edit("data/partnership.yml", "site_url: null", "site_url: https://safer.example/")
    made = unfold(files(framed)["gu/events/dates.ics"])
    assert "URL:https://safer.example/gu/get-help-now/" in made


def test_the_partnership_sees_on_which_day_which_pages_are_due(framed: Project) -> None:
    framed.page("report/one", "Words.", title="Page one", updated="2026-05-02")
    events = Calendar.from_ical(files(framed)["board/reviews.ics"]).walk("VEVENT")
    days = {event.decoded("dtstart"): event for event in events}
    own = days[date(2026, 11, 2)]
    assert own["summary"] == "Pages to check: 1"
    assert own["description"] == "Page one: content/report/one.md"


@pytest.fixture(scope="module")
def real() -> dict[str, bytes]:
    """Return the calendars of the real site, whose words are in several scripts."""
    site, findings = load_site(ROOT, date(2026, 11, 28))
    assert site, findings
    return dict(iter_calendars(site))


def test_every_line_is_folded_at_75_octets_and_between_letters(real: dict[str, bytes]) -> None:
    assert {path.rpartition("/")[2] for path in real} >= {"dates.ics", "reviews.ics"}
    long = 0
    for path, raw in real.items():
        for line in raw.split(b"\r\n"):
            assert len(line) <= LONGEST, path
            line.decode()
        long += sum(len(line.encode()) > LONGEST for line in unfold(raw))
    assert long


def test_what_our_reader_and_the_library_read_is_the_same(real: dict[str, bytes]) -> None:
    for raw in real.values():
        plain = [
            line.partition(":")[2].replace("\\,", ",").replace("\\;", ";").replace("\\n", "\n")
            for line in unfold(raw)
            if line.startswith("SUMMARY")
        ]
        assert plain == [str(one["summary"]) for one in Calendar.from_ical(raw).walk("VEVENT")]


def test_the_same_day_gives_the_same_bytes(framed: Project) -> None:
    assert files(framed) == files(framed)
