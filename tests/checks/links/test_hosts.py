"""Addresses typed by hand, in translations and in data, and the addresses of the registry
itself.
"""

import pytest

from microsite.checks.links.hosts import approved_addresses, check_hosts, check_way_addresses
from microsite.checks.links.lookalikes import Approved, find_lookalike, registrable
from microsite.checks.links.mail import check_mail
from microsite.findings import Finding
from microsite.site.site import Site
from tests.conftest import Project

HOME = "content/index.md"
SERVICES, PARTNERSHIP = "data/services.yml", "data/partnership.yml"
HELPLINE = 'value: "https://www.helpline.example/"'
REAL = [
    Approved("ceop", "https://www.ceop.police.uk/safety-centre/"),
    Approved("childline", "https://www.childline.org.uk"),
    Approved("report-remove", "https://www.childline.org.uk/info-advice/report-remove/"),
    Approved("nudes-guidance", "https://gov.uk/government/publications"),
    Approved("nspcc.email", "help@nspcc.org.uk"),
]

TRIED = {
    "childline": """
        childline.org childline.com childline.net childline.uk
        child-line.org.uk chi1dline.org.uk chiIdline.org.uk childl1ne.org.uk
        childlíne.org.uk chіldline.org.uk сhildline.org.uk ⅽhildline.org.uk
        childIine.org.uk childlien.org.uk cildline.org.uk childlne.org.uk
        childlline.org.uk childlinee.org.uk childiine.org.uk chlldllne.org.uk
        childline.org.uk.com childline-uk.org childline-help.org help-childline.org.uk
        childlinehelp.co.uk thechildline.org childline.help childline.chat
        www.childline.co.uk www-childline.org.uk wwwchildline.org.uk childline.orguk.com
        childlineorg.uk childline.org.uk-help.com childline.org.uk@evil.com evil.com@childline.org
        vvvvw.childline.org xn--chldline-7hb.org.uk shildline.org.uk childlime.org.uk
        сhіldlіnе.оrg.uk help@chi1dline.org.uk childline@gmail.com help@childline.org
    """,
    "ceop": """
        ceop.org.uk ceop-police.uk ceoppolice.org police-ceop.co.uk
        ceop.police.co.uk ceop.policeuk.org ceop.p0lice.uk ceop.polcie.uk
        ce0p.police.uk c-e-o-p.police.uk ceopp.police.uk coep.police.uk
        cepo.police.uk seop.police.uk my-ceop.uk ceopreport.com
        reportceop.com
    """,
    "nspcc.email": """
        nspcc.co.uk nspcc.uk nspc.org.uk nsppcc.org.uk
    """,
}
"""Hosts tried to get past the rule, by whom each looks like."""


def of(rule: str, site: Site) -> list[Finding]:
    return [
        finding
        for check in (check_hosts, check_way_addresses)
        for finding in check(site)
        if finding.rule == rule
    ]


@pytest.mark.parametrize(
    ("typed", "mention"),
    [
        ("ceop-police.uk", "ceop"),
        ("ceop.uk", "ceop"),
        ("ceoppolice.uk", "ceop"),
        ("ceop.po1ice.uk", "ceop"),
        ("cecp.police.uk", "ceop"),
        ("cеop.police.uk", "ceop"),
        ("report-ceop.org", "ceop"),
        ("www.ceop.police.uk.report.test", "ceop"),
        ("childline.org.uk.help.example", "childline"),
        ("ch1ldline.org.uk", "childline"),
        ("childIine.org.uk", "childline"),
        ("childline-org.uk", "childline"),
        ("childline.co", "childline"),
        ("chidlline.org.uk", "childline"),
        ("chlidline.org.uk", "childline"),
        ("childline0rg.uk", "childline"),
        ("chiildlline.com", "childline"),
        ("nsppc.org.uk", "nspcc.email"),
        ("nspcc.org", "nspcc.email"),
    ],
)
def test_a_lookalike_names_whom_it_looks_like(typed: str, mention: str) -> None:
    like = find_lookalike(typed, REAL)
    assert like is not None
    assert like.mention == mention


@pytest.mark.parametrize(
    ("typed", "mention"),
    [(typed, mention) for mention, hosts in TRIED.items() for typed in hosts.split()],
)
def test_a_lookalike_that_was_tried(typed: str, mention: str) -> None:
    like = find_lookalike(typed, REAL)
    assert like is not None
    assert like.mention == mention


@pytest.mark.parametrize(
    "typed",
    ["bbc.co.uk", "coop.co.uk", "harrow.gov.uk", "police.uk", "childnet.com", "met.police.uk"],
)
def test_another_organisation_is_no_lookalike(typed: str) -> None:
    assert find_lookalike(typed, REAL) is None


def test_what_somebody_registered() -> None:
    assert registrable("www.ceop.police.uk") == "ceop.police.uk"
    assert registrable("a.b.help.example") == "help.example"
    assert registrable("www.gov.uk") == registrable("gov.uk") == "gov.uk"
    assert registrable("harrow.gov.uk") == "harrow.gov.uk"
    assert registrable("www.a.childline.uk.com") == "childline.uk.com"
    assert registrable("someone.github.io") == "someone.github.io"
    assert registrable("mail.school.harrow.sch.uk") == "school.harrow.sch.uk"


def test_the_hint_names_the_mention_that_leads_there(project: Project) -> None:
    project.page("a-page", "Go to https://www.reports.example/start/ and reports.example.")
    assert {finding.hint for finding in of("links/typed-address", project.site())} == {
        "write [[police-reports]]"
    }


def test_the_message_of_a_lookalike(project: Project) -> None:
    project.page("a-page", "Go to the\nsite help1ine.example.")
    (found,) = of("links/lookalike-host", project.site())
    assert (
        found.sentence
        == "help1ine.example is not an approved host and looks like www.helpline.example."
    )
    assert found.hint == "write [[helpline]]"
    line = (project.root / found.path).read_text("utf-8").split("\n")[found.line - 1]
    assert line[found.column - 1 :].startswith("help1ine")


def test_each_of_two_addresses_is_found_where_it_stands(project: Project) -> None:
    project.page("a-page", "- helpline.example\n- www.helpline.example and helpline.example")
    places = [
        (finding.line, finding.column) for finding in of("links/typed-address", project.site())
    ]
    assert len(places) == len(set(places)) == 3


def test_a_link_written_as_its_own_words_is_one_finding(project: Project) -> None:
    project.page("a-page", "<https://www.helpline.example/>")
    assert len(of("links/typed-address", project.site())) == 1


def test_the_why_of_a_retired_host_is_told(project: Project) -> None:
    project.page("a-page", "[Chat](https://old-helpline.example)")
    (found,) = of("links/retired-host", project.site())
    assert "The name ran out and anyone may own it." in found.sentence


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("helpline.example પર જાઓ.", "links/typed-address"),
        ("helpline.exampleપર જાઓ.", "links/typed-address"),
        ("[જાઓ](https://www.helpline.example/)", "links/typed-address"),
        ("hеlpline.example પર જાઓ.", "links/lookalike-host"),
        ("old-helpline.example પર જાઓ.", "links/retired-host"),
        ("news.test પર જાઓ.", "links/unapproved-host"),
    ],
)
def test_a_translation_types_no_address(project: Project, words: str, rule: str) -> None:
    project.edit("content/get-help-now.gu.md", "તમે હંમેશા મદદ માંગી શકો છો.", words)
    assert [finding.path for finding in of(rule, project.site())] == ["content/get-help-now.gu.md"]


@pytest.mark.parametrize(
    "words", ["મદદ માંગો.તમે કહી શકો છો.", "اطلب المساعدة.أنت لست وحدك.", "[મદદ](get-help-now.md)"]
)
def test_a_full_stop_without_a_space_is_no_address_in_another_script(
    project: Project, words: str
) -> None:
    project.edit("content/get-help-now.gu.md", "તમે હંમેશા મદદ માંગી શકો છો.", words)
    assert not list(check_hosts(project.site()))


@pytest.mark.parametrize("key", ["title", "description", "tab_title"])
def test_a_head_shows_no_address(project: Project, key: str) -> None:
    project.page("a-page", "Words.", **{key: "Open helpline.example today"})
    assert len(of("links/typed-address", project.site())) == 1


def test_search_words_are_what_people_type(project: Project) -> None:
    project.page("a-page", "Words.", find=["old-helpline.example", "helpline.example"])
    assert not list(check_hosts(project.site()))


@pytest.mark.parametrize(
    ("name", "old", "new", "rule"),
    [
        (
            SERVICES,
            "what: Talk to someone about anything.",
            "what: See helpline.example.",
            "links/typed-address",
        ),
        (SERVICES, "if_no: Ask Helpline.", "if_no: Ask news.test.", "links/unapproved-host"),
        (
            SERVICES,
            "label: Chat on helpline.example",
            "label: Chat on helpl1ne.example",
            "services/label-host",
        ),
        (
            SERVICES,
            "label: Chat on helpline.example",
            "label: Chat on reports.example",
            "services/label-host",
        ),
        (
            "data/topics.yml",
            "Someone keeps being mean.",
            "See old-helpline.example.",
            "links/retired-host",
        ),
        (
            "data/glossary.yml",
            "meaning: When",
            "meaning: See helpline.org. When",
            "links/lookalike-host",
        ),
        ("data/glossary.yml", "grooming:", "helpline.example:", "links/typed-address"),
        (
            "data/campaigns.yml",
            "A week about being kind.",
            "See news.test.",
            "links/unapproved-host",
        ),
        (PARTNERSHIP, "It replaced the old board.", "See helpline.example.", "links/typed-address"),
        (
            "data/strategy.yml",
            "gist: The board leads.",
            "gist: See news.test.",
            "links/unapproved-host",
        ),
        (
            "data/strategy.yml",
            "why: It still is.",
            "why: See becta.org.uk.",
            "links/unapproved-host",
        ),
        (
            "data/banner.yml",
            "sentence: null",
            "sentence: See helpline.example.",
            "links/typed-address",
        ),
        (
            "data/strings/gu.yml",
            "{}",
            "service.helpline.what: helpline.example",
            "links/typed-address",
        ),
        (
            "data/strings/en.yml",
            "safeguarding lead",
            "the lead\nfoot.help: See helpline.example",
            "links/typed-address",
        ),
    ],
)
def test_a_sentence_of_a_data_file_types_no_address(
    project: Project, name: str, old: str, new: str, rule: str
) -> None:
    project.edit(name, old, new)
    assert [finding.path for finding in of(rule, project.site())] == [name]


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (
            SERVICES,
            "where: an example, tag: A}\n  helpline",
            "where: news.test, tag: A}\n  helpline",
        ),
        (SERVICES, "why: The name ran out and", "why: It was news.test and"),
        (SERVICES, "why: The line is closed.", "why: It was on news.test."),
        ("data/glossary.yml", "also: [gruming]", "also: [old-helpline.example]"),
        (PARTNERSHIP, "site_url: null", "site_url: https://safer.test/"),
        ("data/strings/gu.yml", "{}", "service.helpline.ways.web.label: helpline.example પર ચેટ"),
    ],
)
def test_what_is_exempt_by_name(project: Project, name: str, old: str, new: str) -> None:
    project.edit(name, old, new)
    assert not list(check_hosts(project.site()))


@pytest.mark.parametrize(
    "value",
    [
        "http://www.helpline.example/",
        "www.helpline.example",
        "https://user@www.helpline.example/",
        "https://www.helpline.example:8443/",
        "https://www.helpline.example:x/",
        "https://www.helpline.example/?utm_source=harrow",
        "https://www.helpline.example/?a=b&fbclid=c",
        "https://old-helpline.example/",
        "https://chat.old-helpline.example/",
        "https://www.hеlpline.example/",
        "https://xn--hlpline-7gg.example/",
        "https://helpline/",
        "https://www.helpline.example/a b",
        "https:www.helpline.example",
        "https://[helpline/",
    ],
)
def test_an_address_of_the_registry_is_plain(project: Project, value: str) -> None:
    project.edit(SERVICES, HELPLINE, f'value: "{value}"')
    found = of("services/address", project.site())
    assert found
    assert {finding.path for finding in found} == {SERVICES}


@pytest.mark.parametrize(
    "value",
    [
        "https://reports.example.org/",
        "https://rep0rts.example/",
        "https://reports-police.example/",
        "https://www.reports.example.help.test/",
        "https://reprots.example/",
    ],
)
def test_a_service_cannot_be_taken_for_another(project: Project, value: str) -> None:
    project.edit(SERVICES, 'value: "https://www.partnership.example/"', f'value: "{value}"')
    (found,) = of("services/address", project.site())
    assert "www.reports.example" in found.sentence


@pytest.mark.parametrize(
    "value",
    [
        "https://www.helpline.example/again/",
        "https://a.helpline.example",
        "https://house.example/?page=2",
    ],
)
def test_two_services_may_share_a_host(project: Project, value: str) -> None:
    project.edit(SERVICES, 'value: "https://www.partnership.example/"', f'value: "{value}"')
    assert not list(check_way_addresses(project.site()))


def test_an_email_of_the_registry_is_read_too(project: Project) -> None:
    project.edit(SERVICES, f"web: {{{HELPLINE}", 'email: {value: "help@old-helpline.example"')
    assert len(of("services/address", project.site())) == 1


@pytest.mark.parametrize(
    ("address", "rule"),
    [
        ("help@heIpline.example", "services/address"),
        ("heIp@helpline.example", "services/address"),
        ("help@heiplime.example", "services/mail-host"),
        ("help@elsewhere.org.uk", "services/mail-host"),
        ("help@mail.helpline.example", ""),
        ("help@nca.gov.uk", ""),
    ],
)
def test_mail_goes_to_a_host_of_its_service(project: Project, address: str, rule: str) -> None:
    way = f'email: {{value: "{address}", label: Write}}\n      web: {{{HELPLINE}'
    project.edit(SERVICES, f"web: {{{HELPLINE}", way)
    found = {*check_way_addresses(project.site()), *check_mail(project.site())}
    assert rule in {one.rule for one in found} or not (rule or found)


def test_mail_may_go_to_a_host_that_the_source_names(project: Project) -> None:
    way = f'email: {{value: "help@elsewhere.org.uk", label: Write}}\n      web: {{{HELPLINE}'
    project.edit(SERVICES, f"web: {{{HELPLINE}", way)
    assert len([*check_mail(project.site())]) == 1
    project.edit(SERVICES, "where: an example,", '"where": "https://www.elsewhere.org.uk/mail",')
    assert not [*check_mail(project.site())]


def test_the_exit_leads_anywhere_by_https(project: Project) -> None:
    assert not list(check_way_addresses(project.site()))
    project.edit(PARTNERSHIP, "https://www.bbc.co.uk/weather", "http://www.bbc.co.uk/weather")
    (found,) = check_way_addresses(project.site())
    assert (found.path, found.rule) == (PARTNERSHIP, "services/address")


def test_emails_and_web_addresses_are_approved_in_order(project: Project) -> None:
    assert [one.mention for one in approved_addresses(project.site())] == [
        "helpline",
        "police-reports",
        "partnership-site",
    ]
