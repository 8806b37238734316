"""Numbers, dates and mentions: what the hint names, where the finding stands, and texts outside
English pages.
"""

import pytest

from microsite.checks.typed.facts import check_typed_facts
from microsite.checks.typed.numbers import numbers_of
from microsite.checks.typed.spelled import check_spelled
from microsite.findings import Finding
from microsite.site.site import Site
from tests.conftest import Project

GUJARATI = "content/get-help-now.gu.md"
FIRST_WORDS = "તમે હંમેશા મદદ માંગી શકો છો."
SERVICES = "data/services.yml"


def of(rule: str, site: Site) -> list[Finding]:
    return [finding for finding in check_typed_facts(site) if finding.rule == rule]


def test_the_small_project_is_clean(project: Project) -> None:
    assert not list(check_typed_facts(project.site()))


def test_the_hint_names_the_number_of_the_registry(project: Project) -> None:
    project.page(
        "a-page", "Call 0800 496 0000.\n\nCall +44 20 7946 0000.\n\nCall 999.\n\nCall 101."
    )
    hints = [finding.hint for finding in of("facts/typed-number", project.site())]
    assert hints[:3] == [
        "write [[helpline.phone]]",
        "write [[children-services.phone]]",
        "write [[emergency.phone]]",
    ]
    assert "data/services.yml" in hints[3]


def test_the_hint_names_what_a_silent_caller_presses(project: Project) -> None:
    project.edit(
        SERVICES, 'phone: {value: "999", label', 'phone: {value: "999", keyword: "55", label'
    )
    project.page("a-page", "Press 55 when you are asked. It took 55 days.")
    assert [finding.hint for finding in of("facts/typed-number", project.site())] == [
        "write [[emergency.keyword]]"
    ]


def test_every_number_is_found_where_it_stands(project: Project) -> None:
    name = project.page(
        "a-page", "- It took 1999 days\n- call 999, then\n  call 999 or 0800 496\n  0000"
    )
    lines = (project.root / name).read_text("utf-8").split("\n")
    found = of("facts/typed-number", project.site())
    assert [lines[one.line - 1][one.column - 1 :][:3] for one in found] == ["999", "999", "080"]
    assert len({(one.line, one.column) for one in found}) == 3


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("020 7946 0000", "2079460000"),
        ("+44 (0)20 7946 0000", "2079460000"),
        ("0044 20 7946 0000", "2079460000"),
        ("7946 0000", "2079460000"),
        ("0800/496/0999", "8004960999"),
        ("999", "999"),
        ("9999", ""),
        ("0000", ""),
        ("020 7946 0001", ""),
    ],
)
def test_a_number_is_known_in_every_form_people_type(
    project: Project, typed: str, number: str
) -> None:
    assert numbers_of(project.site()).registered(typed) == number


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("999 પર ફોન કરો.", "facts/typed-number"),
        ("999પર ફોન કરો.", "facts/typed-number"),
        ("૯૯૯ પર ફોન કરો.", "facts/typed-number"),
        ("૯૯૯પર ફોન કરો.", "facts/typed-number"),
        ("٩٩٩ اتصل", "facts/typed-number"),
        ("اتصل بالرقم٩٩٩", "facts/typed-number"),
        ("۹۹۹", "facts/typed-number"),
        ("௯௯௯ அழைக்கவும்", "facts/typed-number"),
        ("૫૫ દબાવો.", "facts/typed-number"),
        ("55 દબાવો.", "facts/typed-number"),
        ("૦૮૦૦ ૪૯૬ ૦૦૦૦", "facts/typed-number"),
        ("٠٨٠٠ ٤٩٦ ٠٠٠٠", "facts/typed-number"),
        ("+૪૪ ૮૦૦ ૪૯૬ ૦૦૦૦", "facts/typed-number"),
        ("૦૨૦ ૮૮૬૩ ૧૨૩૪", "facts/typed-number"),
        ("૦૮૦૦ ૪૯૬ ૦૯૯૯", "facts/retired-number"),
        ("## 999 {#a}", "facts/typed-number"),
        ("[ફોન](tel:999)", "facts/typed-number"),
        ("0800 ٤٩٦ ૦૦૦૦", "facts/typed-number"),
        ("௦௮௦௦ ௪௯௬ ௦௦௦௦", "facts/typed-number"),
        ("۰۸۰۰ ۴۹۶ ۰۰۰۰ پر کال کریں۔", "facts/typed-number"),
        ("የ999 ስልክ ይደውሉ።", "facts/typed-number"),
        ("૧૦/૧૧/૨૦૨૬", "facts/typed-date"),
        ("١٠/١١/٢٠٢٦", "facts/typed-date"),
        ("2026-11-10", "facts/typed-date"),
        ("૧૦.૧૧.૨૦૨૬", "facts/typed-date"),
        ("[[nobody]] ને પૂછો.", "facts/unknown-mention"),
        ("[[helpline.email]] ને લખો.", "facts/unknown-mention"),
        ("[[ helpline ]] ને પૂછો.", "facts/broken-mention"),
        ("[helpline]] ને પૂછો.", "facts/broken-mention"),
        ("[[emergency.phone]]૯ ને પૂછો.", "facts/number-beside"),
        ("૨[[emergency.phone]] ને પૂછો.", "facts/number-beside"),
    ],
)
def test_a_translation_types_no_fact(project: Project, words: str, rule: str) -> None:
    project.edit(GUJARATI, FIRST_WORDS, words)
    assert {finding.path for finding in of(rule, project.site())} == {GUJARATI}


@pytest.mark.parametrize(
    "words",
    [
        "18 વર્ષથી ઓછી ઉંમર.",
        "૧૮ વર્ષથી ઓછી ઉંમર.",
        "૨૪ કલાક, ૫ પગલાં, ૨૦૦૮ માં.",
        "11થી 18 વર્ષ.",
        "૨૦૨૬ માં, ૨૦૨૪-૨૫ માં.",
        "સવારે ૯:૩૦ થી ૩:૩૦.",
        "۱۸ سال سے کم عمر۔",
        "من 11 إلى 18 سنة.",
        "November 10 may be a name here.",
        "[[emergency.phone]] પર ફોન કરો.",
        "[[emergency.phone]]ને ફોન કરો.",
        "[[emergency.phone]]ஐ அழைக்கவும்.",
        "بـ[[emergency.phone]]",
    ],
)
def test_ages_hours_and_years_of_a_translation_pass(project: Project, words: str) -> None:
    project.edit(GUJARATI, FIRST_WORDS, words)
    assert not list(check_typed_facts(project.site()))


@pytest.mark.parametrize(
    ("words", "is_spelled"),
    [
        ("નવ નવ નવ પર ફોન કરો.", True),
        ("નવ, નવ,\nનવ પર ફોન કરો.", True),
        ("નવ લોકો આવ્યા.", False),
        ("Three nines.", False),
    ],
)
def test_a_translation_spells_no_number(project: Project, words: str, is_spelled: bool) -> None:
    project.edit(GUJARATI, FIRST_WORDS, words)
    found = list(check_spelled(project.site()))
    assert [(one.path, one.rule) for one in found] == [
        (GUJARATI, "facts/spelled-number")
    ] * is_spelled


def test_a_string_spells_no_number(project: Project) -> None:
    project.write("data/strings/ar.yml", "menu.open: اتصلوا بتسعة تسعة تسعة\n")
    assert [one.path for one in check_spelled(project.site())] == ["data/strings/ar.yml"]


@pytest.mark.parametrize("key", ["title", "description", "tab_title"])
@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("Call 999 if it burns", "facts/typed-number"),
        ("Join us on 10 November", "facts/typed-date"),
    ],
)
def test_a_head_shows_no_fact(project: Project, key: str, words: str, rule: str) -> None:
    name = project.page("a-page", "Words.", **{key: words})
    assert [finding.path for finding in of(rule, project.site())] == [name]


def test_a_head_prints_a_mention_as_it_stands(project: Project) -> None:
    name = project.page("a-page", "Words.", title="Call [[emergency.phone]] now")
    assert [finding.path for finding in of("facts/broken-mention", project.site())] == [name]


def test_what_a_head_keeps_for_itself_is_exempt(project: Project) -> None:
    project.page(
        "a-page", "Words.", find=["999", "0800 496 0999", "10 November"], updated="2026-05-02"
    )
    assert not list(check_typed_facts(project.site()))


@pytest.mark.parametrize(
    ("name", "old", "new", "rule"),
    [
        (SERVICES, "They can act when", "Call 999 or act when", "facts/typed-number"),
        (SERVICES, "if_no: Ask Helpline.", "if_no: Call 0800 496 0999.", "facts/retired-number"),
        (SERVICES, "if_no: Ask Helpline.", "if_no: Ask [[helplin]].", "facts/unknown-mention"),
        (SERVICES, "if_no: Ask Helpline.", "if_no: Ask [[ helpline ]].", "facts/broken-mention"),
        (
            SERVICES,
            "fallback: Ask the school for the number.",
            "fallback: Call 101.",
            "facts/typed-number",
        ),
        (
            "data/topics.yml",
            "Someone keeps being mean.",
            "Call nine nine nine.",
            "facts/typed-number",
        ),
        (
            "data/campaigns.yml",
            "usually a week in spring",
            "usually 7 to 11 April",
            "facts/typed-date",
        ),
        ("data/banner.yml", "sentence: null", "sentence: Call 101 by 3 May.", "facts/typed-date"),
        ("data/strings/gu.yml", "{}", "strip.danger: ૯૯૯ પર ફોન કરો", "facts/typed-number"),
        (SERVICES, "Ask Helpline.", "Ask [[helpline.phone]]5.", "facts/number-beside"),
        (SERVICES, "label: Call Helpline", "label: Call Helpline 0", "facts/number-beside"),
        ("data/strings/gu.yml", "{}", 'strip.danger: "{number}૯"', "facts/number-beside"),
        (
            "data/strings/en.yml",
            "safeguarding lead",
            "the lead\nstrip.danger: Call 999",
            "facts/typed-number",
        ),
    ],
)
def test_a_sentence_of_a_data_file_types_no_fact(
    project: Project, name: str, old: str, new: str, rule: str
) -> None:
    project.edit(name, old, new)
    assert [finding.path for finding in of(rule, project.site())] == [name]


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (SERVICES, "name: The emergency services", "name: 999 BSL"),
        (SERVICES, "label: Call Helpline", "label: Call LINE247"),
        (SERVICES, "why: The line is closed.", "why: It rang until 3 May 2020. Call 999."),
        (SERVICES, "where: an old example", "where: seen on 3 May 2020 under 0800 496 0999"),
        ("data/glossary.yml", "also: [gruming]", 'also: ["999"]'),
        ("data/strings/gu.yml", "{}", "service.emergency.name: 999 BSL"),
        ("data/campaigns.yml", "theme: Be kind", "theme: Be kind 24/7"),
    ],
)
def test_what_is_exempt_by_name(project: Project, name: str, old: str, new: str) -> None:
    project.edit(name, old, new)
    assert not list(check_typed_facts(project.site()))


def test_a_mention_is_found_by_line_and_column(project: Project) -> None:
    name = project.page("a-page", "Words.\n\nCall **now**:\n[[nobody]] or [[helpline.fax]].")
    lines = (project.root / name).read_text("utf-8").split("\n")
    first, second = of("facts/unknown-mention", project.site())
    assert lines[first.line - 1][first.column - 1 :].startswith("[[nobody]]")
    assert lines[second.line - 1][second.column - 1 :].startswith("[[helpline.fax]]")


def test_what_stands_beside_a_number_is_found_by_line_and_column(project: Project) -> None:
    name = project.page("a-page", "- [[helpline]]\n- **call** 2[[helpline.phone]]")
    lines = (project.root / name).read_text("utf-8").split("\n")
    (found,) = of("facts/number-beside", project.site())
    assert lines[found.line - 1][found.column - 1 :] == "[[helpline.phone]]"


@pytest.mark.parametrize(
    ("mention", "hint"),
    [
        ("[[helplin]]", "did you mean helpline?"),
        ("[[xyz]]", "the ids stand in data/services.yml"),
        (
            "[[helpline.fax]]",
            "write [[helpline]] or [[helpline.phone]] or [[helpline.web]] or [[helpline.hours]]",
        ),
        ("[[partnership.name]]", "write [[partnership]] or [[partnership.area]]"),
        ("[[Helpline.Phone]]", "write [[helpline.phone]]"),
        ("[[ children services ]]", "write [[children-services]]"),
    ],
)
def test_the_hint_for_a_mention(project: Project, mention: str, hint: str) -> None:
    project.page("a-page", f"Call {mention}.")
    assert [finding.hint for finding in check_typed_facts(project.site())] == [hint]


@pytest.mark.parametrize(
    ("name", "old", "new", "rule"),
    [
        ("data/strategy.yml", "why: ", "why: See www.evil.example. ", "links/unapproved-host"),
        ("data/strategy.yml", "why: ", "why: Call 0800 496 0998. ", "facts/typed-number"),
        ("data/strategy.yml", "gist: ", "gist: Call 0800 496 0998. ", "facts/typed-number"),
    ],
)
def test_what_is_printed_of_the_strategy_is_read(
    name: str, old: str, new: str, rule: str, project: Project
) -> None:
    text = (project.root / name).read_text(encoding="utf-8")
    project.write(name, text.replace(old, new, 1))
    (found,) = project.findings(rule)
    line = text[: text.index(old)].count("\n") + 1
    assert (found.path, found.line) == (name, line)


@pytest.mark.parametrize(
    ("name", "rules"),
    [
        ("Teams, or text 85259", {"facts/typed-number"}),
        ("Teams, see www.evil.example", {"links/unapproved-host"}),
        ("Google Classroom", set()),
    ],
)
def test_what_a_receiver_is_called_is_read(name: str, rules: set[str], project: Project) -> None:
    project.write(
        "data/lessons.yml",
        "share:\n  teams:\n"
        f'    name: "{name}"\n    value: "https://teams.microsoft.com/share?href="\n'
        "    source: {seen_on: 2026-01-01, where: an example, tag: B}\n",
    )
    found = [one for one in project.findings("") if one.path == "data/lessons.yml"]
    assert {(one.line, one.rule) for one in found} == {(3, rule) for rule in rules}


def test_the_name_in_the_settings_is_read(project: Project) -> None:
    project.write("mkdocs.yml", "strict: true\nsite_name: Call 0800 496 0998\n")
    (found,) = project.findings("facts/")
    assert (found.path, found.line, found.rule) == ("mkdocs.yml", 2, "facts/typed-number")
